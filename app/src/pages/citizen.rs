//! Pages of a citizen: the draft, log-in, my matters.

pub mod consent;
pub mod consent_give;
pub mod consent_withdraw;
pub mod draft;
pub mod draft_check;
pub mod draft_delete;
pub mod draft_help;
pub mod draft_notify;
pub mod draft_period;
pub mod draft_what;
pub mod evidence;
pub mod login;
pub mod matter;
pub mod matters;
pub mod receipt;
pub mod sign_stopped;
pub mod take_back;
pub mod withdrawal;

mod question;
#[cfg(test)]
mod render_test;
mod status;
