//! The JSON API. Errors are `application/problem+json` (RFC 9457).

pub mod problem;
pub mod v1;
