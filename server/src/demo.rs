//! The demo: municipalities, notices and people to try the counter with.

pub mod data;
