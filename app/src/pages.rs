//! One file per page, by who reads it.

pub mod citizen;
pub mod dpo;
pub mod error;
pub mod follow;
pub mod owner;
pub mod parts;
pub mod public;
