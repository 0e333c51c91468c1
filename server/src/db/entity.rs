//! The rows of the tables, with primitive columns; `convert` and the store
//! modules turn them into the nouns of `domain`.

pub mod arrival;
pub mod attempt;
pub mod audit_event;
pub mod audit_link;
pub mod audit_pending;
pub mod consent;
pub mod consent_event;
pub mod consent_task;
pub mod consent_task_recipient;
pub mod consent_text;
pub mod deferral;
pub mod draft;
pub mod file;
pub mod file_chunk;
pub mod follow;
pub mod job;
pub mod message;
pub mod municipality;
pub mod named_consents;
pub mod note;
pub mod notice_version;
pub mod part;
pub mod person_draft;
pub mod portal_key;
pub mod register;
pub mod reminder;
pub mod request;
pub mod revision;
pub mod session;
pub mod setting;
pub mod staff;
pub mod staff_draft;
pub mod staff_setting;
pub mod withdrawal;
pub mod withdrawal_recipient;
