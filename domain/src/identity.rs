//! Who a person is, as an identity provider vouched for it, and by what they
//! are found again.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    hetu::{Hetu, HetuError},
    signature::token::IdTokenFacts,
};

/// How sure an identification is (Regulation (EU) 910/2014, Art. 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assurance {
    /// Some confidence.
    Low,
    /// Bank and mobile identification in Finland.
    Substantial,
    /// The identity card's chip.
    High,
}

impl Assurance {
    /// What the `acr` values of the Finnish Trust Network and of eIDAS stand
    /// for. `None` for any other, test levels included: a provider's own values
    /// are matter of configuration.
    #[must_use]
    pub fn of_acr(acr: &str) -> Option<Self> {
        match acr {
            "http://eidas.europa.eu/LoA/low" => Some(Self::Low),
            "http://ftn.ficora.fi/2017/loa2" | "http://eidas.europa.eu/LoA/substantial" => {
                Some(Self::Substantial)
            }
            "http://ftn.ficora.fi/2017/loa3" | "http://eidas.europa.eu/LoA/high" => {
                Some(Self::High)
            }
            _ => None,
        }
    }
}

/// A person as a checked token describes them.
///
/// Its `Debug` form leaves out who it is. It serialises in full, for payloads
/// that are encrypted at once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The person's name at the provider; for machines.
    pub subject: String,
    /// Given names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// Family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// Date of birth: the provider's word, else that of the identity code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<NaiveDate>,
    /// The identity code. People from other countries have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hetu: Option<Hetu>,
    /// How the provider identified the person, in its own words.
    pub acr: String,
    /// What that is worth.
    pub assurance: Assurance,
    /// When.
    pub authenticated_at: DateTime<Utc>,
}

/// Why the facts of a token are no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdentityProblem {
    /// The token does not tell how or when the person was identified.
    #[error("the token does not tell how or when the person was identified")]
    Incomplete,
    /// The identity code in the token is none.
    #[error("the identity code in the token is malformed")]
    Hetu(#[from] HetuError),
}

impl Identity {
    /// The identity in a checked token, whose `acr` is worth `assurance`.
    ///
    /// # Errors
    /// [`IdentityProblem`]; an identity code that is none is not skipped, since
    /// the person would then be taken for somebody without a code.
    pub fn of_token(facts: IdTokenFacts, assurance: Assurance) -> Result<Self, IdentityProblem> {
        let hetu = facts.hetu.as_deref().map(Hetu::parse).transpose()?;
        Ok(Self {
            issuer: facts.issuer,
            subject: facts.subject,
            given_name: facts.given_name,
            family_name: facts.family_name,
            birth_date: facts
                .birth_date
                .or_else(|| hetu.as_ref().map(Hetu::birth_date)),
            hetu,
            acr: facts.acr.ok_or(IdentityProblem::Incomplete)?,
            assurance,
            authenticated_at: facts.auth_time.ok_or(IdentityProblem::Incomplete)?,
        })
    }

    /// What this person is looked up by: the identity code, which is the same
    /// at every provider, else the name at this one.
    #[must_use]
    pub fn lookup_input(&self) -> LookupInput {
        match &self.hetu {
            Some(hetu) => LookupInput::of_hetu(hetu),
            None => LookupInput::Subject {
                issuer: self.issuer.clone(),
                subject: self.subject.clone(),
            },
        }
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity")
            .field("issuer", &self.issuer)
            .field("assurance", &self.assurance)
            .finish_non_exhaustive()
    }
}

/// Whether a name that somebody typed may be that of an identity: all words of
/// the one are in the other, since people leave out middle names. It decides
/// nothing; where it says no, an owner is told to look twice.
#[must_use]
pub fn same_name(typed: &str, identified: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (one, other) = (words(typed), words(identified));
    let within =
        |a: &[String], b: &[String]| !a.is_empty() && a.iter().all(|word| b.contains(word));
    within(&one, &other) || within(&other, &one)
}

/// What goes into the keyed hash by which a person is found. Never stored.
#[derive(Clone, PartialEq, Eq)]
pub enum LookupInput {
    /// All eleven characters of the identity code, in capitals. The century
    /// sign stays as it is: it tells people apart.
    Hetu(String),
    /// A person without a code.
    Subject {
        /// The provider.
        issuer: String,
        /// The person's name there.
        subject: String,
    },
}

impl LookupInput {
    /// The input of an identity code, e.g. one that came with a recorded consent.
    #[must_use]
    pub fn of_hetu(hetu: &Hetu) -> Self {
        Self::Hetu(hetu.as_str().to_ascii_uppercase())
    }

    /// The bytes to hash. No two inputs have the same: each kind has its own
    /// domain string, and the issuer is preceded by its length.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Hetu(hetu) => {
                [b"tietoluukku/lookup/hetu/v1\0".as_slice(), hetu.as_bytes()].concat()
            }
            Self::Subject { issuer, subject } => [
                b"tietoluukku/lookup/subject/v1\0".as_slice(),
                issuer.len().to_string().as_bytes(),
                b"\0",
                issuer.as_bytes(),
                subject.as_bytes(),
            ]
            .concat(),
        }
    }
}

impl fmt::Debug for LookupInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LookupInput(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(hetu: Option<&str>) -> IdTokenFacts {
        IdTokenFacts {
            issuer: "https://provider.example".to_owned(),
            subject: "person-1".to_owned(),
            acr: Some("http://ftn.ficora.fi/2017/loa2".to_owned()),
            auth_time: Some(DateTime::UNIX_EPOCH),
            issued_at: DateTime::UNIX_EPOCH,
            nonce: String::new(),
            given_name: Some("Maija".to_owned()),
            family_name: None,
            birth_date: None,
            hetu: hetu.map(str::to_owned),
        }
    }

    fn identity(hetu: Option<&str>) -> Identity {
        Identity::of_token(facts(hetu), Assurance::Substantial).unwrap()
    }

    #[test]
    fn a_person_is_the_same_at_every_provider_and_in_every_spelling() {
        let one = identity(Some("010594Y9032"));
        let mut two = identity(Some("010594y9032"));
        two.issuer = "https://other.example".to_owned();
        two.subject = "x".to_owned();
        assert_eq!(one.lookup_input(), two.lookup_input());
        assert_eq!(
            one.lookup_input().bytes(),
            b"tietoluukku/lookup/hetu/v1\x00010594Y9032"
        );
        assert_eq!(one.birth_date, NaiveDate::from_ymd_opt(1994, 5, 1));
    }

    #[test]
    fn the_century_sign_tells_people_apart() {
        let one = identity(Some("010594Y9032")).lookup_input().bytes();
        let two = identity(Some("010594-9032")).lookup_input().bytes();
        assert_ne!(one, two);
    }

    #[test]
    fn people_without_a_code_are_never_mixed_up() {
        let bytes = |issuer: &str, subject: &str| {
            let mut identity = identity(None);
            identity.issuer = issuer.to_owned();
            identity.subject = subject.to_owned();
            identity.lookup_input().bytes()
        };
        assert_ne!(
            bytes("https://a.example", "1"),
            bytes("https://a.example1", "")
        );
        assert_ne!(
            bytes("https://a.example", "1"),
            bytes("https://b.example", "1")
        );
        assert_ne!(bytes("1", "1x"), bytes("11", "x"));
    }

    #[test]
    fn a_broken_code_is_not_taken_for_none() {
        for hetu in ["", "010594Y9033", " 010594Y9032"] {
            let result = Identity::of_token(facts(Some(hetu)), Assurance::High);
            assert!(matches!(result, Err(IdentityProblem::Hetu(_))), "{hetu}");
        }
        let vague = IdTokenFacts {
            acr: None,
            ..facts(None)
        };
        let result = Identity::of_token(vague, Assurance::High);
        assert_eq!(result.unwrap_err(), IdentityProblem::Incomplete);
    }

    #[test]
    fn a_name_is_the_same_without_middle_names_and_in_any_order() {
        for (typed, identified) in [
            ("Maija Testi", "Maija Kaarina Testi"),
            ("TESTI, maija", "Maija Testi"),
            ("Anna-Maija Testi", "Anna Maija Testi"),
        ] {
            assert!(same_name(typed, identified), "{typed}");
        }
        for (typed, identified) in [("Maija Testi", "Matti Testi"), ("", "Maija Testi")] {
            assert!(!same_name(typed, identified), "{typed}");
        }
    }

    #[test]
    fn only_known_levels_are_worth_something() {
        assert!(
            Assurance::Low < Assurance::Substantial && Assurance::Substantial < Assurance::High
        );
        let of = Assurance::of_acr;
        assert_eq!(
            of("http://ftn.ficora.fi/2017/loa2"),
            Some(Assurance::Substantial)
        );
        assert_eq!(of("http://ftn.ficora.fi/2017/loa3"), Some(Assurance::High));
        assert_eq!(of("http://ftn.ficora.fi/2017/loatest2"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn nobody_is_named_in_a_log() {
        let identity = identity(Some("010594Y9032"));
        let text = format!("{identity:?} {:?}", identity.lookup_input());
        for secret in ["010594", "9032", "Maija", "person-1", "1994"] {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}
