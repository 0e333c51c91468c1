//! The log as a file that anyone can check without asking the portal.
//!
//! One canonical JSON object (RFC 8785) a line: what the file is; each line of
//! the log with its link; after some of them a checkpoint that the portal signed
//! at that time; at the end a seal over all before it. Reasons are ciphertext,
//! and the keys are not here.
//!
//! A file proves that nothing in it was changed since. Whoever holds the
//! portal's key could write the whole log anew: that is seen against a
//! checkpoint that was kept elsewhere.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use super::chain::{Head, Line, START, next};
use crate::{
    receipt::{Sealed, keys::KeyHistory, verify::Outcome},
    signature::encoding::Digest,
};

/// The most bytes of a line; reasons are short.
pub const MAX_LINE: usize = 256 * 1024;

/// The format of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogFormat {
    /// The first.
    #[serde(rename = "tietoluukku/audit/v1")]
    V1,
}

/// The format of a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckpointFormat {
    /// The first.
    #[serde(rename = "tietoluukku/checkpoint/v1")]
    V1,
}

/// The format of the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndFormat {
    /// The first.
    #[serde(rename = "tietoluukku/audit-end/v1")]
    V1,
}

/// The first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beginning {
    /// The format's name.
    pub format: LogFormat,
}

/// A line of the log and the link after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linked {
    /// The line.
    pub line: Line,
    /// The hash over all up to here.
    pub chain: Digest,
}

/// Where the log stood at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckpointBody {
    /// The format's name.
    pub format: CheckpointFormat,
    /// The newest link then.
    pub head: Head,
    /// When.
    pub sealed_at: DateTime<Utc>,
}

/// A signed checkpoint.
pub type Checkpoint = Sealed<CheckpointBody>;

/// The last line: all that stands before it, by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndBody {
    /// The format's name.
    pub format: EndFormat,
    /// The newest link.
    pub head: Head,
    /// The SHA-256 of everything before this line.
    pub sha256: Digest,
    /// When.
    pub sealed_at: DateTime<Utc>,
}

/// The signed end.
pub type End = Sealed<EndBody>;

/// Why a file is not genuine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A line is nothing that belongs here, or not in the one spelling.
    Unreadable,
    /// A line of the log does not fit its link.
    Changed,
    /// A checkpoint does not fit the log, or its seal does not hold.
    Checkpoint,
    /// The end does not fit what stands before it, or its seal does not hold.
    End,
    /// There is no end: the file was cut off.
    CutOff,
    /// Something stands after the end.
    AfterTheEnd,
    /// A checkpoint that was kept elsewhere does not fit: the log was cut, or
    /// written anew.
    Kept,
}

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is genuine.
    pub outcome: Outcome,
    /// What is wrong first, with the number of the line of the file, from 1.
    pub flaw: Option<(u64, Flaw)>,
    /// How many lines of the log hold.
    pub lines: u64,
    /// How many checkpoints hold.
    pub checkpoints: u64,
    /// The newest link.
    pub head: Head,
}

/// Goes through a file line by line.
#[derive(Debug)]
pub struct Verifier<'a> {
    keys: Option<&'a KeyHistory>,
    /// Checkpoints that were kept elsewhere, and whether their link was met.
    kept: Vec<(&'a Checkpoint, bool)>,
    sha256: Sha256,
    read: u64,
    head: Head,
    seq: Option<i64>,
    checkpoints: u64,
    ended: bool,
    unknown: bool,
    flaw: Option<(u64, Flaw)>,
}

impl<'a> Verifier<'a> {
    /// With the portal's keys, if they are known, and checkpoints that were kept
    /// elsewhere.
    #[must_use]
    pub fn new(keys: Option<&'a KeyHistory>, kept: &'a [Checkpoint]) -> Self {
        let mut verifier = Self {
            keys,
            kept: kept.iter().map(|one| (one, false)).collect(),
            sha256: Sha256::new(),
            read: 0,
            head: Head {
                position: 0,
                chain: START,
            },
            seq: None,
            checkpoints: 0,
            ended: false,
            unknown: false,
            flaw: None,
        };
        for one in kept {
            verifier.holds(one, one.body.sealed_at, Flaw::Kept);
        }
        verifier
    }

    /// Takes the next line, with its line feed.
    pub fn line(&mut self, bytes: &[u8]) {
        self.read += 1;
        if self.flaw.is_some() {
            return;
        }
        if self.ended {
            return self.wrong(Flaw::AfterTheEnd);
        }
        let body = bytes.strip_suffix(b"\n").unwrap_or_default();
        if self.read == 1 {
            if strict::<Beginning>(body).is_none() {
                self.wrong(Flaw::Unreadable);
            }
        } else if let Some(linked) = strict::<Linked>(body) {
            self.linked(&linked);
        } else if let Some(checkpoint) = strict::<Checkpoint>(body) {
            if checkpoint.body.head != self.head {
                self.wrong(Flaw::Checkpoint);
            }
            self.holds(&checkpoint, checkpoint.body.sealed_at, Flaw::Checkpoint);
            self.checkpoints += 1;
        } else if let Some(end) = strict::<End>(body) {
            let so_far = Digest::from_bytes(self.sha256.clone().finalize().into());
            if end.body.head != self.head || end.body.sha256 != so_far {
                self.wrong(Flaw::End);
            }
            self.holds(&end, end.body.sealed_at, Flaw::End);
            self.ended = true;
        } else {
            self.wrong(Flaw::Unreadable);
        }
        self.sha256.update(bytes);
    }

    /// What the file is, once all of it was taken.
    #[must_use]
    pub fn finish(mut self) -> Verdict {
        if !self.ended {
            self.wrong(Flaw::CutOff);
        }
        let start = Head {
            position: 0,
            chain: START,
        };
        let missed = |(one, met): &(&Checkpoint, bool)| !met && one.body.head != start;
        if self.kept.iter().any(missed) {
            self.wrong(Flaw::Kept);
        }
        Verdict {
            outcome: match (self.flaw, self.unknown) {
                (Some(_), _) => Outcome::Invalid,
                (None, true) => Outcome::Unknown,
                (None, false) => Outcome::Valid,
            },
            flaw: self.flaw,
            lines: self.head.position,
            checkpoints: self.checkpoints,
            head: self.head,
        }
    }

    fn linked(&mut self, linked: &Linked) {
        let chain = next(self.head.chain, linked.line.leaf());
        if chain != linked.chain {
            return self.wrong(Flaw::Changed);
        }
        self.seq = Some(linked.line.seq);
        self.head = Head {
            position: self.head.position + 1,
            chain,
        };
        let mut differs = false;
        for (one, met) in &mut self.kept {
            if one.body.head.position == self.head.position {
                *met = true;
                differs |= one.body.head != self.head;
            }
        }
        if differs {
            self.wrong(Flaw::Kept);
        }
    }

    fn holds<T: Serialize>(&mut self, sealed: &Sealed<T>, at: DateTime<Utc>, flaw: Flaw) {
        match self.keys.and_then(|keys| keys.find(&sealed.seal.key_id)) {
            None => self.unknown = true,
            Some((published, key)) if published.in_force(at) && sealed.seal_holds(&key) => {}
            Some(_) => self.wrong(flaw),
        }
    }

    fn wrong(&mut self, flaw: Flaw) {
        self.flaw.get_or_insert((self.read, flaw));
    }
}

/// Reads what is byte for byte its own canonical form.
fn strict<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let value: T = serde_json::from_slice(bytes).ok()?;
    let again = crate::signature::encoding::canonical(&value).ok()?;
    (again.as_bytes() == bytes).then_some(value)
}

/// The hash of a file while it is written, for its end.
#[derive(Debug, Default, Clone)]
pub struct Running(Sha256);

impl Running {
    /// Adds what was written.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash so far.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::from_bytes(self.0.clone().finalize().into())
    }
}

#[cfg(test)]
mod tests;
