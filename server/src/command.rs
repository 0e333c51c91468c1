//! The commands of the binary, one file each. A command reads its arguments
//! and gives back what to print, so that it can be tested without a process.

pub mod admin;
pub mod audit;
pub mod backup;
pub mod deadline;
pub mod keys;
pub mod mail;
pub mod migrate;
pub mod outage;
pub mod place;
pub mod purge;
pub mod receipt;
pub mod restore;
pub mod serve;
