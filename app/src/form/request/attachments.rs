//! The files that come with an item. The files themselves lie in storage; here
//! stands what is signed of them.

use domain::{
    signature::{FrozenAttachment, encoding::Digest},
    upload::{Limits, Refusal},
};
use serde::{Deserialize, Serialize};

/// The files of an item, in the person's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachments {
    /// Whether the page was sent. Nobody has to attach anything, so it is never
    /// undone.
    pub asked: bool,
    /// The files.
    pub files: Vec<Attached>,
}

/// A file of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Its key in storage.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the contents.
    pub sha256: Digest,
}

impl Attachments {
    /// Adds a file.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] or [`Refusal::TooMuch`] with those that are there.
    pub fn add(&mut self, file: Attached, limits: Limits) -> Result<(), Refusal> {
        let together = self.files.iter().map(|file| file.size).sum::<u64>();
        if self.files.len() as u64 >= limits.count {
            return Err(Refusal::TooMany);
        }
        if together.saturating_add(file.size) > limits.all {
            return Err(Refusal::TooMuch);
        }
        self.files.push(file);
        Ok(())
    }

    /// Takes a file out; tells whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.files.len();
        self.files.retain(|file| file.id != id);
        self.files.len() != before
    }

    /// As they are signed.
    #[must_use]
    pub fn frozen(&self) -> Vec<FrozenAttachment> {
        let frozen = |file: &Attached| FrozenAttachment {
            name: file.name.clone(),
            size: file.size,
            sha256: file.sha256,
        };
        self.files.iter().map(frozen).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(n: u64, size: u64) -> Attached {
        Attached {
            id: n.to_string(),
            name: format!("{n}.pdf"),
            size,
            sha256: Digest::of(&n.to_be_bytes()),
        }
    }

    #[test]
    fn files_are_added_up_to_the_limits_and_signed_in_their_order() {
        let limits = Limits {
            each: 10,
            all: 25,
            count: 3,
        };
        let mut attachments = Attachments::default();
        assert_eq!(attachments.add(file(1, 10), limits), Ok(()));
        assert_eq!(attachments.add(file(2, 10), limits), Ok(()));
        let over = attachments.add(file(3, 6), limits);
        assert_eq!(over, Err(Refusal::TooMuch));
        assert_eq!(attachments.add(file(4, 5), limits), Ok(()));
        let over = attachments.add(file(5, 0), limits);
        assert_eq!(over, Err(Refusal::TooMany));
        assert!(attachments.remove("2") && !attachments.remove("2"));
        let names: Vec<_> = attachments.frozen().into_iter().map(|f| f.name).collect();
        assert_eq!(names, ["1.pdf", "4.pdf"]);
    }
}
