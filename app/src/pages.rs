//! One file per page, by who reads it.

pub mod admin;
pub mod citizen;
pub mod counter;
pub mod dpo;
pub mod error;
pub mod follow;
#[cfg(feature = "demo")]
pub mod gallery;
pub mod owner;
pub mod paper;
pub mod parts;
pub mod public;
pub mod too_often;
