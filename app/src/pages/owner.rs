//! Pages of owners and DPOs.

pub mod answer;
pub mod before_send;
pub mod find;
pub mod identity;
pub mod identity_code;
pub mod kept;
pub mod login;
pub mod nothing_held;
pub mod part;
pub mod rectify;
pub mod refuse;
pub mod sort;
pub mod talk;
pub mod task;
pub mod worklist;

mod attachments;
mod checklist;
mod delivery;
mod others;
mod pieces;
#[cfg(test)]
pub(crate) mod sample;
mod typed;
