//! Pages of owners and DPOs.

pub mod answer;
pub mod before_send;
pub mod feedback;
pub mod find;
pub mod identity;
pub mod identity_code;
pub mod kept;
pub mod login;
pub mod nothing_held;
pub mod outages;
pub mod part;
pub mod rectify;
pub mod refuse;
pub mod sort;
pub mod talk;
pub mod task;
pub mod transfer;
pub mod worklist;

mod attachments;
mod checklist;
mod delivery;
mod others;
pub(crate) mod pieces;
#[cfg(test)]
pub(crate) mod sample;
mod typed;
