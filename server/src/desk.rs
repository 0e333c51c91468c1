//! The desks: what pages read, by who reads it. Each does what its trait says,
//! for the caller that it was made for.

pub mod admin;
mod citizen;
mod clerk;
pub mod dpo;
mod draft;
mod duties;
mod follow;
mod owner;
mod public;
mod service;
mod talk;
mod views;
mod withdraw;

pub use admin::AdminCounter;
pub use citizen::{CitizenCounter, log_persons};
pub use clerk::ClerkCounter;
pub use dpo::DpoCounter;
pub use draft::DraftCounter;
pub use duties::DutyCounter;
pub use follow::FollowCounter;
pub use owner::{Mine, OwnerCounter, Task, evidence::key_history, others, sort, transfer};
pub use public::PublicCounter;
pub use service::{Given, ServiceCounter};
pub use talk::{StaffNames, staff_names};
pub use views::{identity_indexes, person as asker};
pub use withdraw::WithdrawCounter;
