//! The receipt of a filed part, and the full evidence of its signature: files
//! that anyone can check, without asking the portal.
//!
//! A **receipt** says what arrived, verbatim and by hash, when, who is
//! responsible, by when and why, and how to go on. It is made to be shown, so
//! it carries the ID token's hash, never the token.
//!
//! The **evidence** adds the ID token and the key that it was checked with.
//! **The token holds the person's identity code: whoever gets the file gets the
//! code.** It is a separate download with a warning. That the key was the
//! identity provider's is vouched for by the portal's seal.
//!
//! A withdrawal of consents has a receipt of its own kind, see [`withdrawal`].
//!
//! All are one object of canonical JSON (RFC 8785), sealed by the portal, and
//! one line feed. A file that is not byte for byte its own canonical form is
//! refused, so that any changed byte is seen, and so is a repeated key.

pub mod keys;
pub mod purge;
pub mod verify;
mod view;
pub mod withdrawal;

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use thiserror::Error;

use crate::{
    id::{Reference, Slug},
    language::Language,
    request::{Came, CheckWay},
    right::Right,
    signature::{
        Signing,
        encoding::{Base64Bytes, Digest, NotCanonical, canonical},
        jwk::Jwk,
    },
};
use keys::key_id;

/// Larger files are refused unread; bytes.
pub const MAX_FILE: usize = 4 * 1024 * 1024;

/// The name of the receipt's format, as it stands in the file.
pub const RECEIPT_FORMAT: &str = "tietoluukku/receipt/v1";
/// The name of the evidence's format, as it stands in the file.
pub const EVIDENCE_FORMAT: &str = "tietoluukku/evidence/v1";

/// The format of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReceiptFormat {
    /// The first.
    #[serde(rename = "tietoluukku/receipt/v1")]
    V1,
}

/// The format of the full evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EvidenceFormat {
    /// The first.
    #[serde(rename = "tietoluukku/evidence/v1")]
    V1,
}

/// What a receipt says. All texts are in the person's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptBody {
    /// The format's name.
    pub format: ReceiptFormat,
    /// The part's reference.
    pub reference: Reference,
    /// The municipality, with what its authority is called.
    pub municipality: Named,
    /// The register; none for a wish that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Named>,
    /// The version of the notice that the person read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_version: Option<u32>,
    /// The right that is used.
    pub right: Right,
    /// When it became available to the authority (Act 13/2003 §10).
    pub received_at: DateTime<Utc>,
    /// The civil day of that in Finland, from which deadlines run.
    pub received_on: NaiveDate,
    /// When this receipt was sealed.
    pub sealed_at: DateTime<Utc>,
    /// How it arrived.
    pub channel: Channel,
    /// How the person was identified.
    pub identification: Identification,
    /// What was sent, and signed where it was: the canonical JSON of a
    /// [`FrozenPart`](crate::signature::FrozenPart), verbatim.
    pub part_canonical: String,
    /// The SHA-256 of `part_canonical`.
    pub part_sha256: Digest,
    /// The office that is responsible for the answer.
    pub responsible: String,
    /// Another office that was told, where the notice names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee_told: Option<String>,
    /// By when, and why.
    pub deadlines: Deadlines,
    /// How to go on.
    pub how_to: HowTo,
    /// The language of the texts.
    pub language: Language,
}

/// A thing with its name in addresses and what people call it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// In addresses.
    pub slug: Slug,
    /// What people call it.
    pub name: String,
}

/// How a request arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Through the portal.
    Portal,
    /// At a counter of the municipality.
    Counter,
    /// On paper.
    Paper,
}

/// How the person was identified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Identification {
    /// By an identity provider, which thereby signed the request.
    Oidc {
        /// The provider.
        issuer: String,
        /// How it identified the person.
        acr: String,
        /// When.
        authenticated_at: DateTime<Utc>,
        /// Everything that this identification signed, as bare digests.
        signing: Signing,
        /// The SHA-256 of the raw ID token.
        id_token_sha256: Digest,
    },
    /// Not at all: the request was sent unsigned. A signature is never a
    /// precondition (see [`crate::rules::RequestRule::signature_demanded`]).
    Unsigned,
    /// By a clerk at a counter. Only the kind of what was seen is kept.
    Counter {
        /// What the clerk checked by.
        seen: CheckWay,
    },
    /// Not by the paper that the request came on.
    Paper {
        /// Whether it was signed by hand.
        signed: bool,
    },
}

impl From<Came> for Identification {
    fn from(came: Came) -> Self {
        match came {
            Came::Counter { seen } => Self::Counter { seen },
            Came::Paper { signed, .. } => Self::Paper { signed },
        }
    }
}

impl Identification {
    /// How a request arrived that says this.
    #[must_use]
    pub const fn channel(&self) -> Channel {
        match self {
            Self::Oidc { .. } | Self::Unsigned => Channel::Portal,
            Self::Counter { .. } => Channel::Counter,
            Self::Paper { .. } => Channel::Paper,
        }
    }
}

/// By when an answer comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// The date to rely on: the earlier of the two below.
    pub answer_by: NaiveDate,
    /// The last day that the law allows.
    pub legal: NaiveDate,
    /// The last day that the notice promises, where it promises one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<NaiveDate>,
    /// How the date was computed, as sentences.
    pub steps: Vec<String>,
}

/// How to go on, as texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowTo {
    /// To add something.
    pub add: String,
    /// To take the request back.
    pub take_back: String,
    /// To complain.
    pub complain: String,
}

/// What the full evidence holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceBody {
    /// The format's name.
    pub format: EvidenceFormat,
    /// The receipt, with its own seal.
    pub receipt: Receipt,
    /// The provider's ID token, verbatim. It holds the identity code.
    pub id_token: RawToken,
    /// The provider's key with which the token was checked when it arrived.
    pub key: Jwk,
    /// The issuer that was expected.
    pub issuer: String,
    /// The portal's client id at the provider.
    pub audience: String,
    /// The nonce that went out.
    pub nonce: String,
    /// When this file was sealed.
    pub sealed_at: DateTime<Utc>,
}

/// An ID token as it came. Its `Debug` form is empty: it holds the identity
/// code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawToken(pub String);

impl fmt::Debug for RawToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawToken(…)")
    }
}

/// A body with the portal's seal over it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed<T> {
    /// What is sealed; its members stand beside `seal` in the file.
    #[serde(flatten)]
    pub body: T,
    /// The seal.
    pub seal: Seal,
}

/// A sealed receipt.
pub type Receipt = Sealed<ReceiptBody>;
/// Sealed evidence.
pub type Evidence = Sealed<EvidenceBody>;

/// The portal's signature over the canonical JSON of everything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// The algorithm.
    pub alg: SealAlgorithm,
    /// The name of the portal's key, see [`key_id`].
    pub key_id: String,
    /// The signature.
    pub signature: Base64Bytes<64>,
}

/// The algorithm of a seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealAlgorithm {
    /// Ed25519 (RFC 8032).
    Ed25519,
}

/// Why bytes are not a sealed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileProblem {
    /// Not JSON of this format.
    #[error("not a file of this format")]
    Unreadable,
    /// The same contents, perhaps, but not the bytes that the portal gives out.
    #[error("not the file's own canonical form")]
    NotCanonical,
}

impl<T: Serialize> Sealed<T> {
    /// Seals a body.
    ///
    /// # Errors
    /// [`NotCanonical`]; no body of this module is known to cause it.
    pub fn seal(body: T, key: &SigningKey) -> Result<Self, NotCanonical> {
        let signature = key.sign(canonical(&body)?.as_bytes());
        let seal = Seal {
            alg: SealAlgorithm::Ed25519,
            key_id: key_id(&key.verifying_key()),
            signature: Base64Bytes(signature.to_bytes()),
        };
        Ok(Self { body, seal })
    }

    /// The whole file: canonical JSON and one line feed.
    ///
    /// # Errors
    /// As [`Sealed::seal`].
    pub fn file_text(&self) -> Result<String, NotCanonical> {
        let mut text = canonical(self)?;
        text.push('\n');
        Ok(text)
    }

    /// Whether the seal was made with this key over this body.
    #[must_use]
    pub fn seal_holds(&self, key: &VerifyingKey) -> bool {
        canonical(&self.body).is_ok_and(|text| seal_holds(&text, &self.seal.signature.0, key))
    }
}

/// Whether a seal was made with this key over this text.
fn seal_holds(text: &str, signature: &[u8; 64], key: &VerifyingKey) -> bool {
    let signature = Signature::from_bytes(signature);
    key.verify_strict(text.as_bytes(), &signature).is_ok()
}

impl<T: Serialize + DeserializeOwned> Sealed<T> {
    /// Reads a file, strictly. The seal is not checked here.
    ///
    /// # Errors
    /// [`FileProblem`].
    pub fn read(bytes: &[u8]) -> Result<Self, FileProblem> {
        if bytes.len() > MAX_FILE {
            return Err(FileProblem::Unreadable);
        }
        let sealed: Self = serde_json::from_slice(bytes).map_err(|_| FileProblem::Unreadable)?;
        match sealed.file_text() {
            Ok(text) if text.as_bytes() == bytes => Ok(sealed),
            _ => Err(FileProblem::NotCanonical),
        }
    }
}

#[cfg(test)]
mod every_byte;
#[cfg(test)]
pub(crate) mod sample;

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> FileProblem {
        Receipt::read(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_file_reads_back_as_it_was_written() {
        let receipt = sample::receipt();
        assert_eq!(
            Receipt::read(receipt.file_text().unwrap().as_bytes()),
            Ok(receipt)
        );
        let evidence = sample::evidence();
        assert_eq!(
            Evidence::read(evidence.file_text().unwrap().as_bytes()),
            Ok(evidence)
        );
    }

    /// Files of this form have been given out. If this test fails, the change
    /// needs a new format, not a new file.
    #[test]
    fn the_files_have_not_drifted() {
        let receipt = include_str!("../tests/data/receipt-v1.json");
        assert_eq!(sample::receipt().file_text().as_deref(), Ok(receipt));
        let unsigned = include_str!("../tests/data/unsigned-v1.json");
        assert_eq!(sample::unsigned().file_text().as_deref(), Ok(unsigned));
        let evidence = include_str!("../tests/data/evidence-v1.json");
        assert_eq!(sample::evidence().file_text().as_deref(), Ok(evidence));
    }

    #[test]
    fn a_repeated_key_is_refused_even_with_the_same_value() {
        let text = sample::receipt().file_text().unwrap();
        for (once, twice) in [
            (
                r#""language":"fi","municipality"#,
                r#""language":"fi","language":"fi","municipality"#,
            ),
            (r#""alg":"Ed25519","#, r#""alg":"Ed25519","alg":"Ed25519","#),
            (r#"{"acr":"#, r#"{"acr":"x","acr":"#),
            (r#","seal":{"#, r#","seal":{"alg":"Ed25519"},"seal":{"#),
        ] {
            assert!(text.contains(once), "{once}");
            refused(&text.replacen(once, twice, 1));
        }
    }

    #[test]
    fn other_spellings_of_the_same_contents_are_refused() {
        let text = sample::receipt().file_text().unwrap();
        let swap = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        };
        for changed in [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            format!(" {text}"),
            text.replace('\n', "\r\n"),
            swap("{", "{ "),
            swap("tietoluukku", "tieto\\u006cuukku"),
            swap("tietoluukku/", "tietoluukku\\/"),
            swap(r#""notice_version":3"#, r#""notice_version":3.0"#),
            swap(r#""notice_version":3"#, r#""notice_version":3e0"#),
            swap("12:05:00Z", "12:05:00+00:00"),
            swap("12:05:00Z", "14:05:00+02:00"),
            swap("12:05:00Z", "12:05:00.0Z"),
            swap(r#""language":"fi""#, r#""extra":null,"language":"fi""#),
            swap(r#""promised":"#, r#""promised":null,"promised":"#),
            format!("\u{feff}{text}"),
        ] {
            refused(&changed);
        }
    }

    #[test]
    fn evidence_is_not_logged_with_the_token_in_it() {
        let evidence = sample::evidence();
        assert!(!format!("{evidence:?}").contains(&evidence.body.id_token.0));
    }

    #[test]
    fn a_seal_holds_for_its_body_and_key_only() {
        let mut receipt = sample::receipt();
        let key = sample::portal_key().verifying_key();
        assert!(receipt.seal_holds(&key));
        assert!(!receipt.seal_holds(&SigningKey::from_bytes(&[4; 32]).verifying_key()));
        receipt.body.notice_version = Some(4);
        assert!(!receipt.seal_holds(&key));
    }
}
