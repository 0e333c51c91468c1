//! Checking a receipt or evidence file, offline.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    EVIDENCE_FORMAT, Evidence, EvidenceBody, Identification, RECEIPT_FORMAT, Receipt, ReceiptBody,
    Sealed, keys::KeyHistory,
};
use crate::{
    id::Reference,
    language::Language,
    right::Right,
    signature::{
        FrozenPart,
        encoding::Digest,
        token::{Binding, verify_archived_token},
    },
};

/// Which of the two files it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A receipt, to be shown to anyone.
    Receipt,
    /// The full evidence, which holds the identity code.
    Evidence,
}

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckCode {
    /// The file is readable and byte for byte its own canonical form.
    Canonical,
    /// The seal holds.
    Seal,
    /// The key of the seal is one that the portal published.
    KeyKnown,
    /// The key was in use when the file was sealed.
    KeyInForce,
    /// The hash of the request is that of its text.
    PartDigest,
    /// The request is among what was signed.
    PartSigned,
    /// The receipt and the signed request speak of the same thing.
    PartAgrees,
    /// The seal of the receipt inside the evidence holds.
    ReceiptSeal,
    /// The identity provider's signature over the token holds, for this portal.
    TokenSignature,
    /// The nonce in the token is that of this signing.
    NonceCoversParts,
    /// The token is the one of the receipt.
    TokenHash,
    /// The receipt tells who identified the person, how and when as the token does.
    TokenAgrees,
}

impl CheckCode {
    /// The stable name, as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Canonical => "canonical",
            Self::Seal => "seal",
            Self::KeyKnown => "key_known",
            Self::KeyInForce => "key_in_force",
            Self::PartDigest => "part_digest",
            Self::PartSigned => "part_signed",
            Self::PartAgrees => "part_agrees",
            Self::ReceiptSeal => "receipt_seal",
            Self::TokenSignature => "token_signature",
            Self::NonceCoversParts => "nonce_covers_parts",
            Self::TokenHash => "token_hash",
            Self::TokenAgrees => "token_agrees",
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckResult {
    /// It holds.
    Passed,
    /// It does not hold.
    Failed,
    /// It can't be told with what is at hand.
    Unknown,
}

impl From<bool> for CheckResult {
    fn from(holds: bool) -> Self {
        if holds { Self::Passed } else { Self::Failed }
    }
}

/// One check. It repeats nothing of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What was checked.
    pub code: CheckCode,
    /// How it ended.
    pub result: CheckResult,
}

/// What a file is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Everything holds.
    Valid,
    /// Nothing speaks against it, but the key of the seal is not known, so
    /// anyone may have made it.
    Unknown,
    /// Something does not hold.
    Invalid,
}

/// What the check of a file found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Which of the two files; none if it is neither.
    pub kind: Option<FileKind>,
    /// What it is worth.
    pub outcome: Outcome,
    /// Each check, in order. The later ones are left out of unreadable files.
    pub checks: Vec<Check>,
    /// What the file says, for display beside the outcome.
    pub summary: Option<Summary>,
}

/// What a file says of itself. It is true only if the outcome is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The part's reference.
    pub reference: Reference,
    /// What the authority is called.
    pub authority: String,
    /// What the register is called.
    pub register: String,
    /// The right that is used.
    pub right: Right,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// The civil day of that.
    pub received_on: NaiveDate,
    /// By when the answer comes.
    pub answer_by: NaiveDate,
    /// Who identified the person.
    pub issuer: String,
    /// How.
    pub acr: String,
    /// When.
    pub authenticated_at: DateTime<Utc>,
    /// The language of the file's texts.
    pub language: Language,
    /// The name of the key that sealed the file.
    pub key_id: String,
}

/// Checks a file against the portal's published keys. Without them no file is
/// more than [`Outcome::Unknown`].
#[must_use]
pub fn verify_file(bytes: &[u8], keys: Option<&KeyHistory>) -> Verdict {
    let kind = kind_of(bytes);
    let mut checks = Checks {
        keys,
        list: Vec::new(),
    };
    let summary = match kind {
        Some(FileKind::Receipt) => Receipt::read(bytes).ok().map(|receipt| {
            checks.receipt_file(&receipt);
            summary(&receipt.body, &receipt.seal.key_id)
        }),
        Some(FileKind::Evidence) => Evidence::read(bytes).ok().map(|evidence| {
            checks.evidence_file(&evidence);
            summary(&evidence.body.receipt.body, &evidence.seal.key_id)
        }),
        None => None,
    };
    if summary.is_none() {
        checks.add(CheckCode::Canonical, CheckResult::Failed);
    }
    let any = |result| checks.list.iter().any(|check| check.result == result);
    let outcome = if any(CheckResult::Failed) {
        Outcome::Invalid
    } else if any(CheckResult::Unknown) {
        Outcome::Unknown
    } else {
        Outcome::Valid
    };
    Verdict {
        kind,
        outcome,
        checks: checks.list,
        summary,
    }
}

/// What a file claims to be, so that a damaged one can still be named.
fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    #[derive(Deserialize)]
    struct Claim {
        format: String,
    }
    if bytes.len() > super::MAX_FILE {
        return None;
    }
    let claim: Claim = serde_json::from_slice(bytes).ok()?;
    match claim.format.as_str() {
        RECEIPT_FORMAT => Some(FileKind::Receipt),
        EVIDENCE_FORMAT => Some(FileKind::Evidence),
        _ => None,
    }
}

struct Checks<'a> {
    keys: Option<&'a KeyHistory>,
    list: Vec<Check>,
}

impl Checks<'_> {
    fn add(&mut self, code: CheckCode, result: impl Into<CheckResult>) {
        self.list.push(Check {
            code,
            result: result.into(),
        });
    }

    fn receipt_file(&mut self, receipt: &Receipt) {
        self.add(CheckCode::Canonical, true);
        self.seal(receipt, receipt.body.sealed_at);
        self.part(&receipt.body);
    }

    fn evidence_file(&mut self, evidence: &Evidence) {
        self.add(CheckCode::Canonical, true);
        self.seal(evidence, evidence.body.sealed_at);
        self.receipt_seal(&evidence.body.receipt);
        self.part(&evidence.body.receipt.body);
        self.token(&evidence.body);
    }

    fn seal<T: Serialize>(&mut self, sealed: &Sealed<T>, sealed_at: DateTime<Utc>) {
        let known = self.keys.and_then(|keys| keys.find(&sealed.seal.key_id));
        let (seal, known, in_force) = match known {
            Some((published, key)) => {
                let in_force = published.in_force(sealed_at);
                (
                    sealed.seal_holds(&key).into(),
                    CheckResult::Passed,
                    in_force.into(),
                )
            }
            None => (
                CheckResult::Unknown,
                CheckResult::Unknown,
                CheckResult::Unknown,
            ),
        };
        self.add(CheckCode::Seal, seal);
        self.add(CheckCode::KeyKnown, known);
        self.add(CheckCode::KeyInForce, in_force);
    }

    fn receipt_seal(&mut self, receipt: &Receipt) {
        let known = self.keys.and_then(|keys| keys.find(&receipt.seal.key_id));
        let result = known.map_or(CheckResult::Unknown, |(published, key)| {
            (receipt.seal_holds(&key) && published.in_force(receipt.body.sealed_at)).into()
        });
        self.add(CheckCode::ReceiptSeal, result);
    }

    fn part(&mut self, body: &ReceiptBody) {
        let Identification::Oidc { signing, .. } = &body.identification;
        let digest = Digest::of(body.part_canonical.as_bytes());
        self.add(CheckCode::PartDigest, digest == body.part_sha256);
        self.add(CheckCode::PartSigned, signing.covers(&body.part_sha256));
        self.add(CheckCode::PartAgrees, part_agrees(body));
    }

    fn token(&mut self, evidence: &EvidenceBody) {
        let Identification::Oidc {
            issuer,
            acr,
            authenticated_at,
            signing,
            id_token_sha256,
        } = &evidence.receipt.body.identification;
        let binding = Binding {
            issuer: &evidence.issuer,
            audience: &evidence.audience,
            nonce: &evidence.nonce,
        };
        let facts = verify_archived_token(&evidence.id_token.0, &evidence.key, &binding);
        self.add(CheckCode::TokenSignature, facts.is_ok());
        let covers = signing.nonce().is_ok_and(|nonce| nonce == evidence.nonce);
        self.add(CheckCode::NonceCoversParts, covers);
        let hash = Digest::of(evidence.id_token.0.as_bytes());
        self.add(CheckCode::TokenHash, hash == *id_token_sha256);
        let agrees = facts.map_or(CheckResult::Unknown, |facts| {
            let same = facts.issuer == *issuer
                && facts.acr.as_deref() == Some(acr)
                && facts.auth_time == Some(*authenticated_at);
            same.into()
        });
        self.add(CheckCode::TokenAgrees, agrees);
    }
}

/// Whether the signed part is one, in canonical form, and about the same
/// register, notice and right as the receipt around it.
fn part_agrees(body: &ReceiptBody) -> bool {
    let Ok(part) = serde_json::from_str::<FrozenPart>(&body.part_canonical) else {
        return false;
    };
    part.canonical().as_deref() == Ok(body.part_canonical.as_str())
        && part.municipality == body.municipality.slug
        && part.register == body.register.slug
        && part.notice_version == body.notice_version
        && part.right == body.right
        && part.contents.right() == body.right
        && part.language == body.language
}

fn summary(body: &ReceiptBody, key_id: &str) -> Summary {
    let Identification::Oidc {
        issuer,
        acr,
        authenticated_at,
        ..
    } = &body.identification;
    Summary {
        reference: body.reference.clone(),
        authority: body.municipality.name.clone(),
        register: body.register.name.clone(),
        right: body.right,
        received_at: body.received_at,
        received_on: body.received_on,
        answer_by: body.deadlines.answer_by,
        issuer: issuer.clone(),
        acr: acr.clone(),
        authenticated_at: *authenticated_at,
        language: body.language,
        key_id: key_id.to_owned(),
    }
}

#[cfg(test)]
mod tests;
