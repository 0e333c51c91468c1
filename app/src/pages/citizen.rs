//! Pages of a citizen: the draft, log-in, my matters.

pub mod case;
pub mod consent;
pub mod consent_give;
pub mod consent_withdraw;
pub mod dissatisfied;
pub mod draft;
pub mod draft_answer;
pub mod draft_attachments;
pub mod draft_check;
pub mod draft_delete;
pub mod draft_item;
pub mod draft_notify;
pub mod draft_remove;
pub mod draft_whose;
pub mod evidence;
pub mod filing;
pub mod login;
pub mod matter;
pub mod matters;
pub mod receipt;
pub mod sign_stopped;
pub mod take_back;
pub mod transfer;
pub mod withdrawal;
pub mod write;

mod draft_correction;
mod draft_help;
mod draft_period;
mod draft_reasons;
mod draft_what;
mod draft_words;
pub(super) mod question;
#[cfg(test)]
pub(super) mod render_test;
mod status;
