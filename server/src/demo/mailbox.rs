//! Where the demo's mail arrives.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

/// More mails than this are not kept; the oldest go first.
const CAPACITY: usize = 500;

/// A mail as it arrived.
#[derive(Clone, Debug)]
pub struct StoredMail {
    /// Counts from 1; never used twice.
    pub id: u64,
    /// When it arrived, by the demo's clock.
    pub received_at: DateTime<Utc>,
    /// The envelope's sender; empty for a bounce.
    pub from: String,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// The message, byte by byte, without transparency dots and with the line
    /// end that stands before the final dot.
    pub raw: Vec<u8>,
}

/// What the mail server does with the next mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MailMode {
    /// Takes them.
    #[default]
    Accept,
    /// Refuses each sender for now (451).
    Refuse,
    /// Refuses each recipient for good (550).
    Reject,
    /// Hangs up before the first word, as if it were down.
    HangUp,
    /// Falls silent when a sender is given, and holds the connection.
    Silent,
    /// Takes the message, keeps it, and hangs up without an answer: the sender
    /// cannot know that it arrived, and has to send it again.
    DropAfterData,
}

#[derive(Default)]
struct Inner {
    mails: Vec<StoredMail>,
    last_id: u64,
    mode: MailMode,
}

/// The mailbox and the server's mode. Clones share both.
#[derive(Clone, Default)]
pub struct Mailbox(Arc<Mutex<Inner>>);

impl Mailbox {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a mail and returns its id.
    pub fn keep(
        &self,
        received_at: DateTime<Utc>,
        from: String,
        to: Vec<String>,
        raw: Vec<u8>,
    ) -> u64 {
        let mut inner = self.inner();
        inner.last_id += 1;
        let id = inner.last_id;
        if inner.mails.len() >= CAPACITY {
            inner.mails.remove(0);
        }
        inner.mails.push(StoredMail {
            id,
            received_at,
            from,
            to,
            raw,
        });
        id
    }

    /// All mails, the oldest first.
    pub fn all(&self) -> Vec<StoredMail> {
        self.inner().mails.clone()
    }

    /// One mail.
    pub fn get(&self, id: u64) -> Option<StoredMail> {
        self.inner()
            .mails
            .iter()
            .find(|mail| mail.id == id)
            .cloned()
    }

    /// Throws all mails away.
    pub fn clear(&self) {
        self.inner().mails.clear();
    }

    /// What the server does with the next mails.
    pub fn mode(&self) -> MailMode {
        self.inner().mode
    }

    /// Changes what the server does with the next mails.
    pub fn set_mode(&self, mode: MailMode) {
        self.inner().mode = mode;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_go_first_and_ids_are_never_used_twice() {
        let mailbox = Mailbox::default();
        let keep = || {
            mailbox.keep(
                DateTime::UNIX_EPOCH,
                "a@b.example".into(),
                vec![],
                b"x".to_vec(),
            )
        };
        for _ in 0..=CAPACITY {
            keep();
        }
        let all = mailbox.all();
        assert_eq!(all.len(), CAPACITY);
        assert_eq!(all.first().map(|mail| mail.id), Some(2));
        assert!(mailbox.get(1).is_none());
        mailbox.clear();
        assert_eq!(keep(), 502);
    }
}
