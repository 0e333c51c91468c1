//! Sending without identification, and following what was sent so.

pub mod enter;
pub mod identify;
pub mod sent;
pub mod status;
pub mod unsigned;

#[cfg(test)]
mod tests;
