//! The chain over the log: each link hashes the link before it and a line.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::signature::encoding::{Base64Bytes, Digest, Misspelt, from_base64url, to_base64url};

/// Before the first link.
pub const START: Digest = Digest::from_bytes([0; 32]);

/// The newest link: kept elsewhere, it shows whether anything before it was
/// touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// How many links there are.
    pub position: u64,
    /// The hash over all of them.
    pub chain: Digest,
}

/// A line of the log, as it is hashed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its number, growing.
    pub seq: i64,
    /// When, to the microsecond.
    pub at: DateTime<Utc>,
    /// citizen, staff or portal.
    pub actor: String,
    /// Who, for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<String>,
    /// In which office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// What kind of thing it was done to.
    pub subject_kind: String,
    /// Which one; empty for a session.
    pub subject_id: String,
    /// What.
    pub action: String,
    /// The reason given, as ciphertext: its key is not here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Ciphertext>,
    /// Random bytes, so that a line can't be guessed from its hash.
    pub salt: Base64Bytes<16>,
}

/// Bytes that nobody reads, written as base64url without padding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ciphertext(pub Vec<u8>);

impl TryFrom<String> for Ciphertext {
    type Error = Misspelt;
    fn try_from(text: String) -> Result<Self, Misspelt> {
        from_base64url(&text).map(Self)
    }
}

impl From<Ciphertext> for String {
    fn from(bytes: Ciphertext) -> Self {
        to_base64url(&bytes.0)
    }
}

impl Line {
    /// The hash of the line: each field with its length, so that no two lines
    /// hash the same bytes.
    #[must_use]
    pub fn leaf(&self) -> Digest {
        let mut hash = Sha256::new_with_prefix(b"tietoluukku/audit/leaf/v1");
        let mut field = |bytes: Option<&[u8]>| {
            match bytes {
                Some(bytes) => {
                    hash.update([1]);
                    hash.update((bytes.len() as u64).to_be_bytes());
                    hash.update(bytes);
                }
                None => hash.update([0]),
            };
        };
        field(Some(&self.seq.to_be_bytes()));
        field(Some(&self.at.timestamp_micros().to_be_bytes()));
        field(Some(self.actor.as_bytes()));
        field(self.actor_id.as_deref().map(str::as_bytes));
        field(self.office.as_deref().map(str::as_bytes));
        field(self.municipality.as_deref().map(str::as_bytes));
        field(Some(self.subject_kind.as_bytes()));
        field(Some(self.subject_id.as_bytes()));
        field(Some(self.action.as_bytes()));
        field(self.reason.as_ref().map(|bytes| bytes.0.as_slice()));
        field(Some(&self.salt.0));
        Digest::from_bytes(hash.finalize().into())
    }
}

/// The link after another one.
#[must_use]
pub fn next(before: Digest, leaf: Digest) -> Digest {
    let hash = Sha256::new_with_prefix(b"tietoluukku/audit/chain/v1")
        .chain_update(before.as_bytes())
        .chain_update(leaf.as_bytes());
    Digest::from_bytes(hash.finalize().into())
}
