//! Work after the acknowledgement: an outbox, claimed by one worker at a time,
//! tried again when the world is not ready.
//!
//! To add a job: a constant name, a function that enqueues it in the
//! transaction that causes it, and an arm in [`worker`].

pub mod mail;
pub mod remind;
pub mod worker;
