//! One file per page, by who reads it.

pub mod citizen;
pub mod error;
pub mod follow;
#[cfg(feature = "demo")]
pub mod gallery;
pub mod owner;
pub mod parts;
pub mod public;
