//! The certificate of a purge: what was erased, by which rule, and where the
//! log stood then.
//!
//! It names nobody. Of what was erased it holds digests of references
//! ([`Aggregate::digest`]), so that who knows a reference can see that it is
//! among them, and so that what was erased stays erased when a backup from
//! before is restored.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Sealed, keys::KeyHistory, verify::Outcome};
use crate::{
    audit::chain::Head,
    id::Slug,
    retention::{Aggregate, Kind, Since, Source},
    signature::encoding::Digest,
};

/// The format of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PurgeFormat {
    /// The first.
    #[serde(rename = "tietoluukku/purge/v1")]
    V1,
}

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurgeBody {
    /// The format's name.
    pub format: PurgeFormat,
    /// The municipality whose it was.
    pub municipality: Slug,
    /// What was erased.
    pub erased: Vec<Erased>,
    /// The newest link of the log that told of it.
    pub audit: Head,
    /// When this certificate was sealed.
    pub sealed_at: DateTime<Utc>,
}

/// What was erased by one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erased {
    /// What.
    pub kind: Kind,
    /// From when on it was kept.
    pub since: Since,
    /// For how many years.
    pub years: u32,
    /// Who says so.
    pub source: Source,
    /// How many.
    pub count: u64,
    /// When the first and the last were erased.
    pub between: [DateTime<Utc>; 2],
    /// Which, in order.
    pub digests: Vec<Digest>,
}

/// A sealed certificate.
pub type PurgeCertificate = Sealed<PurgeBody>;

impl Erased {
    /// As what it was erased; none for what leaves no tombstone.
    #[must_use]
    pub const fn aggregate(kind: Kind) -> Option<Aggregate> {
        match kind {
            Kind::Request | Kind::Unsigned => Some(Aggregate::Part),
            Kind::Withdrawal => Some(Aggregate::Withdrawal),
            Kind::Consent => Some(Aggregate::Consent),
            Kind::Draft
            | Kind::Paper
            | Kind::Typed
            | Kind::Upload
            | Kind::Session
            | Kind::Feedback
            | Kind::Log => None,
        }
    }
}

impl PurgeCertificate {
    /// Whether what has this name (a reference, or a consent's id) is among what
    /// was erased.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        self.body.erased.iter().any(|erased| {
            let aggregate = Erased::aggregate(erased.kind);
            aggregate.is_some_and(|of| erased.digests.contains(&of.digest(name)))
        })
    }

    /// Whether the certificate is genuine. Without the key history, or when that
    /// does not hold the key, nobody can tell.
    #[must_use]
    pub fn verify(&self, keys: Option<&KeyHistory>) -> Outcome {
        let counted = self.body.erased.iter().all(|erased| {
            usize::try_from(erased.count) == Ok(erased.digests.len())
                && erased.digests.is_sorted()
                && Erased::aggregate(erased.kind).is_some()
        });
        match keys.and_then(|keys| keys.find(&self.seal.key_id)) {
            _ if !counted => Outcome::Invalid,
            None => Outcome::Unknown,
            Some((published, key))
                if self.seal_holds(&key) && published.in_force(self.body.sealed_at) =>
            {
                Outcome::Valid
            }
            Some(_) => Outcome::Invalid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receipt::{FileProblem, keys::PublishedKey, sample};

    fn at() -> DateTime<Utc> {
        "2031-11-23T01:00:00Z".parse().unwrap()
    }

    fn certificate() -> PurgeCertificate {
        let body = PurgeBody {
            format: PurgeFormat::V1,
            municipality: Slug::parse("ii").unwrap(),
            erased: vec![Erased {
                kind: Kind::Request,
                since: Since::Closed,
                years: 5,
                source: Source::Default,
                count: 1,
                between: [at(), at()],
                digests: vec![Aggregate::Part.digest("K7PM-3XDT-9RHF")],
            }],
            audit: Head {
                position: 7,
                chain: Digest::of(b"head"),
            },
            sealed_at: at(),
        };
        Sealed::seal(body, &sample::portal_key()).unwrap()
    }

    fn keys() -> KeyHistory {
        let key = sample::portal_key().verifying_key();
        KeyHistory {
            keys: vec![PublishedKey::new(&key, DateTime::UNIX_EPOCH, None)],
        }
    }

    #[test]
    fn it_is_valid_with_the_portals_key_only_and_names_what_was_erased() {
        let certificate = certificate();
        let text = certificate.file_text().unwrap();
        let read = PurgeCertificate::read(text.as_bytes()).unwrap();
        assert_eq!(read, certificate);
        assert_eq!(read.verify(Some(&keys())), Outcome::Valid);
        assert_eq!(read.verify(None), Outcome::Unknown);
        assert_eq!(read.verify(Some(&KeyHistory::default())), Outcome::Unknown);
        assert!(read.names("K7PM-3XDT-9RHF") && !read.names("K7PM-3XDT-9RHG"));
        let mut late = keys();
        late.keys[0].until = Some(DateTime::UNIX_EPOCH);
        assert_eq!(read.verify(Some(&late)), Outcome::Invalid);
        assert!(!text.contains("K7PM"), "no reference stands in it");
    }

    #[test]
    fn every_changed_byte_is_seen() {
        let text = certificate().file_text().unwrap();
        for place in 0..text.len() {
            for bit in [1, 32] {
                let mut bytes = text.clone().into_bytes();
                bytes[place] ^= bit;
                let outcome = PurgeCertificate::read(&bytes).map(|read| read.verify(Some(&keys())));
                let seen = match outcome {
                    Err(FileProblem::Unreadable | FileProblem::NotCanonical) => true,
                    Ok(outcome) => outcome != Outcome::Valid,
                };
                assert!(seen, "byte {place}");
            }
        }
    }

    #[test]
    fn a_count_that_does_not_fit_is_not_valid_whoever_sealed_it() {
        let mut body = certificate().body;
        body.erased[0].count = 2;
        let sealed = Sealed::seal(body, &sample::portal_key()).unwrap();
        assert_eq!(sealed.verify(Some(&keys())), Outcome::Invalid);
    }
}
