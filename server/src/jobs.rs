//! Work after the acknowledgement: an outbox, tried again when the world is not
//! ready, and what the house needs done now and then.
//!
//! To add a job: a constant name, a function that enqueues it in the
//! transaction that causes it, and an arm in [`outbox`].

pub mod mail;
pub mod mailer;
mod outbox;
pub mod remind;
pub mod worker;
