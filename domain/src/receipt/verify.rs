//! Checking a receipt or evidence file, offline.

mod meaning;

pub use meaning::{Gap, Proof};

use serde::{Deserialize, Serialize};

use super::{
    EVIDENCE_FORMAT, RECEIPT_FORMAT,
    keys::KeyHistory,
    seal_holds,
    view::{self, EvidenceView, ReceiptView, SealView, WithdrawalView},
    withdrawal::WITHDRAWAL_FORMAT,
};
use crate::{
    right::Right,
    signature::{
        encoding::Digest,
        signing_nonce,
        token::{Binding, verify_archived_token},
    },
};

/// Which of the files it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A receipt, to be shown to anyone.
    Receipt,
    /// The full evidence, which holds the identity code.
    Evidence,
    /// The receipt of a withdrawal, to be shown to anyone. It is not signed.
    Withdrawal,
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
    /// All of them, in the order in which a file is checked.
    pub const ALL: [Self; 12] = [
        Self::Canonical,
        Self::Seal,
        Self::KeyKnown,
        Self::KeyInForce,
        Self::PartDigest,
        Self::PartSigned,
        Self::PartAgrees,
        Self::ReceiptSeal,
        Self::TokenSignature,
        Self::NonceCoversParts,
        Self::TokenHash,
        Self::TokenAgrees,
    ];

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

impl CheckResult {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Passed, Self::Failed, Self::Unknown];

    /// The stable name, as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
        }
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

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Valid, Self::Unknown, Self::Invalid];

    /// The stable name, as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Unknown => "unknown",
            Self::Invalid => "invalid",
        }
    }
}

/// What the check of a file found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Which of the files; none if it is none of them.
    pub kind: Option<FileKind>,
    /// What it is worth.
    pub outcome: Outcome,
    /// Each check, in order. The later ones are left out of unreadable files.
    pub checks: Vec<Check>,
    /// What the file says, for display beside the outcome.
    pub summary: Option<Summary>,
}

/// What a file says of itself, as it stands there. It is true only if the
/// outcome is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The part's reference.
    pub reference: String,
    /// What the authority is called.
    pub authority: String,
    /// What the register is called.
    pub register: String,
    /// The right that is used, see [`Right::code`](crate::right::Right::code).
    pub right: String,
    /// When it arrived (RFC 3339, UTC).
    pub received_at: String,
    /// The civil day of that (ISO).
    pub received_on: String,
    /// By when the answer comes (ISO); empty for a withdrawal, which holds at
    /// once.
    pub answer_by: String,
    /// How the person was identified; none if the request was sent unsigned, as
    /// withdrawals are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identified: Option<Identified>,
    /// Whether the staff filed it for the person, at a counter or from paper.
    #[serde(default)]
    pub by_staff: bool,
    /// The language of the file's texts.
    pub language: String,
    /// The name of the key that sealed the file.
    pub key_id: String,
}

/// How a file says that the person was identified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identified {
    /// By whom.
    pub issuer: String,
    /// How.
    pub acr: String,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// Checks a file against the portal's published keys. Without them no file is
/// more than [`Outcome::Unknown`].
#[must_use]
pub fn verify_file(bytes: &[u8], keys: Option<&KeyHistory>) -> Verdict {
    let object = view::object(bytes);
    let object = object.as_ref();
    let kind = object.and_then(|object| match object.get("format")?.as_str()? {
        RECEIPT_FORMAT => Some(FileKind::Receipt),
        EVIDENCE_FORMAT => Some(FileKind::Evidence),
        WITHDRAWAL_FORMAT => Some(FileKind::Withdrawal),
        _ => None,
    });
    let mut checks = Checks {
        keys,
        list: Vec::new(),
    };
    let canonical = object.filter(|object| view::is_canonical(object, bytes));
    let summary = match (kind, canonical) {
        (Some(FileKind::Receipt), Some(object)) => ReceiptView::of(object).map(|receipt| {
            checks.receipt_file(&receipt);
            summary(&receipt, &receipt.seal)
        }),
        (Some(FileKind::Evidence), Some(object)) => EvidenceView::of(object).map(|evidence| {
            checks.evidence_file(&evidence);
            summary(&evidence.receipt, &evidence.seal)
        }),
        (Some(FileKind::Withdrawal), Some(object)) => WithdrawalView::of(object).map(|receipt| {
            checks.withdrawal_file(&receipt);
            withdrawal_summary(&receipt)
        }),
        _ => None,
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

struct Checks<'a> {
    keys: Option<&'a KeyHistory>,
    list: Vec<Check>,
}

impl Checks<'_> {
    fn add(&mut self, code: CheckCode, result: impl Into<CheckResult>) {
        let result = result.into();
        self.list.push(Check { code, result });
    }

    fn receipt_file(&mut self, receipt: &ReceiptView<'_>) {
        self.add(CheckCode::Canonical, true);
        self.seal(&receipt.seal);
        self.part(receipt);
    }

    /// There is no signed part to look at: the seal is over everything.
    fn withdrawal_file(&mut self, receipt: &WithdrawalView<'_>) {
        self.add(CheckCode::Canonical, true);
        self.seal(&receipt.seal);
    }

    fn evidence_file(&mut self, evidence: &EvidenceView<'_>) {
        self.add(CheckCode::Canonical, true);
        self.seal(&evidence.seal);
        let inside = self.seal_result(&evidence.receipt.seal);
        let result = inside.map_or(CheckResult::Unknown, |(seal, in_force)| {
            (seal && in_force).into()
        });
        self.add(CheckCode::ReceiptSeal, result);
        self.part(&evidence.receipt);
        self.token(evidence);
    }

    /// Whether the seal holds and whether its key was in force; nothing if the
    /// key is not known.
    fn seal_result(&self, seal: &SealView<'_>) -> Option<(bool, bool)> {
        let (published, key) = self.keys?.find(seal.key_id)?;
        let holds = seal_holds(&seal.over, &seal.signature, &key);
        Some((holds, published.in_force(seal.sealed_at)))
    }

    fn seal(&mut self, seal: &SealView<'_>) {
        let [holds, known, in_force] = match self.seal_result(seal) {
            Some((holds, in_force)) => [holds.into(), CheckResult::Passed, in_force.into()],
            None => [CheckResult::Unknown; 3],
        };
        self.add(CheckCode::Seal, holds);
        self.add(CheckCode::KeyKnown, known);
        self.add(CheckCode::KeyInForce, in_force);
    }

    fn part(&mut self, receipt: &ReceiptView<'_>) {
        self.add(
            CheckCode::PartDigest,
            hashes_to(receipt.part, receipt.part_sha256),
        );
        // A request that was sent unsigned says so itself, under the seal.
        if let Some(signed) = &receipt.signed {
            let among = signed.parts.contains(&receipt.part_sha256);
            self.add(CheckCode::PartSigned, among);
        }
        self.add(CheckCode::PartAgrees, receipt.part_agrees());
    }

    fn token(&mut self, evidence: &EvidenceView<'_>) {
        let Some(signed) = &evidence.receipt.signed else {
            // Evidence is of a signature; without one it is none.
            self.add(CheckCode::NonceCoversParts, false);
            return;
        };
        let binding = Binding {
            issuer: evidence.issuer,
            audience: evidence.audience,
            nonce: evidence.nonce,
        };
        let facts = verify_archived_token(evidence.id_token, &evidence.key, &binding);
        self.add(CheckCode::TokenSignature, facts.is_ok());
        let covers = signing_nonce(&signed.signing) == evidence.nonce;
        self.add(CheckCode::NonceCoversParts, covers);
        let same_token = hashes_to(evidence.id_token, signed.token_sha256);
        self.add(CheckCode::TokenHash, same_token);
        let agrees = facts.map_or(CheckResult::Unknown, |facts| {
            let same = facts.issuer == signed.issuer
                && facts.acr.as_deref() == Some(signed.acr)
                && facts.auth_time == Some(signed.authenticated_at);
            same.into()
        });
        self.add(CheckCode::TokenAgrees, agrees);
    }
}

fn hashes_to(text: &str, digest: &str) -> bool {
    Digest::parse(digest) == Ok(Digest::of(text.as_bytes()))
}

fn summary(receipt: &ReceiptView<'_>, seal: &SealView<'_>) -> Summary {
    Summary {
        reference: receipt.said(&["reference"]),
        authority: receipt.said(&["municipality", "name"]),
        register: receipt.said(&["register", "name"]),
        right: receipt.said(&["right"]),
        received_at: receipt.said(&["received_at"]),
        received_on: receipt.said(&["received_on"]),
        answer_by: receipt.said(&["deadlines", "answer_by"]),
        identified: receipt.signed.as_ref().map(|signed| Identified {
            issuer: signed.issuer.to_owned(),
            acr: signed.acr.to_owned(),
            at: receipt.said(&["identification", "authenticated_at"]),
        }),
        by_staff: receipt.by_staff,
        language: receipt.said(&["language"]),
        key_id: seal.key_id.to_owned(),
    }
}

fn withdrawal_summary(receipt: &WithdrawalView<'_>) -> Summary {
    Summary {
        reference: receipt.said(&["reference"]),
        authority: receipt.said(&["municipality", "name"]),
        register: receipt.said(&["register", "name"]),
        right: Right::ConsentWithdrawal.code().to_owned(),
        received_at: receipt.said(&["received_at"]),
        received_on: receipt.said(&["received_on"]),
        answer_by: String::new(),
        identified: None,
        by_staff: false,
        language: receipt.said(&["language"]),
        key_id: receipt.seal.key_id.to_owned(),
    }
}

#[cfg(test)]
mod tests;
