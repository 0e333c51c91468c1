//! What a checked file proves, by whose word, and what it does not prove.

use super::{FileKind, Outcome, Verdict};

/// Something that a valid file proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The portal's word: it gave out this file, and not a byte has changed.
    Unchanged,
    /// The portal's word: this request arrived then, and said this, word for word.
    Arrived,
    /// The portal's word: the identity provider identified the sender and bound
    /// that to this request.
    SignedSaysPortal,
    /// The identity provider's own signature covers this request.
    SignedByProvider,
    /// The portal's word: these consents were withdrawn then, and since then
    /// that holds.
    Withdrawn,
}

/// Something that a file does not prove, though one might think so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Anything at all: the file is not known to be genuine.
    Anything,
    /// Who sent it: nobody was identified.
    Sender,
    /// Who signed it: a receipt leaves the person out.
    Signer,
    /// Who asked the staff to file it: a receipt leaves the person out.
    Visitor,
    /// That whoever shows the file is the one who sent the request.
    Bearer,
    /// That what the request says is true.
    Truth,
    /// What has happened to the request since.
    Since,
    /// Who withdrew, and whose consent it was: the receipt leaves that out.
    Withdrawer,
    /// That a withdrawal was carried out everywhere.
    CarriedOut,
}

impl Proof {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Unchanged,
        Self::Arrived,
        Self::SignedSaysPortal,
        Self::SignedByProvider,
        Self::Withdrawn,
    ];

    /// The stable name, as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Arrived => "arrived",
            Self::SignedSaysPortal => "signed_says_portal",
            Self::SignedByProvider => "signed_by_provider",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Gap {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Anything,
        Self::Sender,
        Self::Signer,
        Self::Visitor,
        Self::Bearer,
        Self::Truth,
        Self::Since,
        Self::Withdrawer,
        Self::CarriedOut,
    ];

    /// The stable name, as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anything => "anything",
            Self::Sender => "sender",
            Self::Signer => "signer",
            Self::Visitor => "visitor",
            Self::Bearer => "bearer",
            Self::Truth => "truth",
            Self::Since => "since",
            Self::Withdrawer => "withdrawer",
            Self::CarriedOut => "carried_out",
        }
    }
}

impl Verdict {
    /// What the file proves: nothing unless it is valid.
    #[must_use]
    pub fn proves(&self) -> Vec<Proof> {
        if self.outcome != Outcome::Valid {
            return Vec::new();
        }
        if self.kind == Some(FileKind::Withdrawal) {
            return vec![Proof::Unchanged, Proof::Withdrawn];
        }
        let mut proofs = vec![Proof::Unchanged, Proof::Arrived];
        if self.is_signed() {
            proofs.push(match self.kind {
                Some(FileKind::Evidence) => Proof::SignedByProvider,
                _ => Proof::SignedSaysPortal,
            });
        }
        proofs
    }

    /// What the file does not prove.
    #[must_use]
    pub fn does_not_prove(&self) -> Vec<Gap> {
        if self.outcome != Outcome::Valid {
            return vec![Gap::Anything];
        }
        if self.kind == Some(FileKind::Withdrawal) {
            return vec![Gap::Withdrawer, Gap::CarriedOut];
        }
        let mut gaps = Vec::new();
        if self.by_staff() {
            gaps.push(Gap::Visitor);
        } else if !self.is_signed() {
            gaps.push(Gap::Sender);
        } else if self.kind == Some(FileKind::Receipt) {
            gaps.push(Gap::Signer);
        }
        gaps.extend([Gap::Bearer, Gap::Truth, Gap::Since]);
        gaps
    }

    fn by_staff(&self) -> bool {
        let summary = self.summary.as_ref();
        summary.is_some_and(|summary| summary.by_staff)
    }

    fn is_signed(&self) -> bool {
        self.summary
            .as_ref()
            .is_some_and(|summary| summary.identified.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipt::{Identification, Receipt, ReceiptBody, sample, verify::verify_file};

    fn verdict(text: &str) -> Verdict {
        verify_file(text.as_bytes(), Some(&sample::keys()))
    }

    #[test]
    fn only_the_evidence_bears_the_providers_own_word() {
        let receipt = verdict(&sample::receipt().file_text().unwrap());
        assert_eq!(receipt.proves().last(), Some(&Proof::SignedSaysPortal));
        assert_eq!(receipt.does_not_prove().first(), Some(&Gap::Signer));
        let evidence = verdict(&sample::evidence().file_text().unwrap());
        assert_eq!(evidence.proves().last(), Some(&Proof::SignedByProvider));
        assert_eq!(evidence.does_not_prove().first(), Some(&Gap::Bearer));
    }

    #[test]
    fn who_sent_an_unsigned_request_is_not_proven() {
        let unsigned = verdict(&sample::unsigned().file_text().unwrap());
        assert_eq!(unsigned.outcome, Outcome::Valid);
        assert_eq!(unsigned.proves(), [Proof::Unchanged, Proof::Arrived]);
        assert_eq!(unsigned.does_not_prove().first(), Some(&Gap::Sender));
    }

    #[test]
    fn who_came_to_a_counter_is_not_proven_but_that_it_arrived_is() {
        let seen = crate::request::CheckWay::Passport;
        for how in [
            Identification::Counter { seen },
            Identification::Paper { signed: true },
        ] {
            let channel = how.channel();
            let body = ReceiptBody {
                channel,
                identification: how,
                ..sample::unsigned_body()
            };
            let receipt = Receipt::seal(body, &sample::portal_key()).unwrap();
            let text = receipt.file_text().unwrap();
            assert_eq!(Receipt::read(text.as_bytes()), Ok(receipt));
            let verdict = verdict(&text);
            assert_eq!(verdict.outcome, Outcome::Valid, "{channel:?}");
            assert_eq!(verdict.proves(), [Proof::Unchanged, Proof::Arrived]);
            assert_eq!(verdict.does_not_prove().first(), Some(&Gap::Visitor));
        }
    }

    #[test]
    fn a_withdrawal_is_no_request_and_nobody_signed_it() {
        let withdrawal = verdict(&sample::withdrawal().file_text().unwrap());
        assert_eq!(withdrawal.outcome, Outcome::Valid);
        assert_eq!(withdrawal.proves(), [Proof::Unchanged, Proof::Withdrawn]);
        let gaps = [Gap::Withdrawer, Gap::CarriedOut];
        assert_eq!(withdrawal.does_not_prove(), gaps);
    }

    #[test]
    fn what_is_not_valid_proves_nothing() {
        let text = sample::receipt().file_text().unwrap();
        let changed = text.replacen("2026-12-07", "2026-12-08", 1);
        let stranger = verify_file(text.as_bytes(), None);
        for verdict in [verdict(&changed), stranger, verdict("")] {
            assert_ne!(verdict.outcome, Outcome::Valid);
            assert_eq!(verdict.proves(), []);
            assert_eq!(verdict.does_not_prove(), [Gap::Anything]);
        }
    }
}
