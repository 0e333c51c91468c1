//! Signing by identification: the frozen form of a request, and what the
//! identity provider's signature covers.
//!
//! Each part of a request is frozen as canonical JSON ([`FrozenPart`]). The
//! digests of all parts with a random `attempt` are frozen too ([`Signing`]),
//! and the hash of that is the `nonce` of an OpenID Connect log-in. The
//! provider's signature over its ID token then covers every part: one bank or
//! mobile identification both identifies and signs.
//!
//! A controller sees its own part and the bare digests of the others. Salt and
//! attempt keep everybody else, the provider too, from guessing what a digest
//! stands for.
//!
//! The formats are named and frozen: signed requests must be checkable for
//! decades. What changes gets a new name. The tests hold literal bytes.

pub mod encoding;
pub mod jwk;
pub mod token;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    id::Slug,
    language::Language,
    request::contents::{AnswerWish, PartContents},
    right::Right,
};
use encoding::{Base64Bytes, Digest, NotCanonical, canonical, to_base64url};

/// The name of the frozen form of a part, as it stands in the file.
pub const PART_FORMAT: &str = "tietoluukku/part/v1";
/// The name of the frozen form of a signing, as it stands in the file. It also
/// goes before the bytes of a signing, so that no other nonce can equal it.
pub const SIGN_FORMAT: &str = "tietoluukku/sign/v1";
/// Goes before the random bytes of a mere log-in.
const LOGIN_DOMAIN: &str = "tietoluukku/login/v1";

/// The name of the frozen form of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartFormat {
    /// The first.
    #[serde(rename = "tietoluukku/part/v1")]
    V1,
}

/// One part of a request as it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenPart {
    /// The name of this form.
    pub format: PartFormat,
    /// The municipality.
    pub municipality: Slug,
    /// The register; none for a wish that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Slug>,
    /// The version of the notice that the person read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_version: Option<u32>,
    /// The right that is used; the same as [`PartContents::right`].
    pub right: Right,
    /// What is asked.
    pub contents: PartContents,
    /// The files that come with it, in the person's order.
    pub attachments: Vec<FrozenAttachment>,
    /// How the answer is wanted; at this counter where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerWish>,
    /// "I sign this request", in the person's language, as the page showed it;
    /// empty in a request that is sent unsigned.
    pub sentence: String,
    /// The language of the person.
    pub language: Language,
    /// 32 random bytes, so that nobody finds the part by guessing its digest.
    pub salt: Base64Bytes<32>,
}

impl FrozenPart {
    /// The canonical bytes. They are stored and shown verbatim, never made
    /// again from newer code.
    ///
    /// # Errors
    /// [`NotCanonical`]; no value of this type is known to cause it.
    pub fn canonical(&self) -> Result<String, NotCanonical> {
        canonical(self)
    }

    /// The SHA-256 of the canonical bytes.
    ///
    /// # Errors
    /// As [`FrozenPart::canonical`].
    pub fn digest(&self) -> Result<Digest, NotCanonical> {
        self.canonical().map(|text| Digest::of(text.as_bytes()))
    }
}

/// A file that comes with a part. The file itself is not frozen, its digest is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenAttachment {
    /// The file's name as the person gave it.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the contents.
    pub sha256: Digest,
}

/// The name of the frozen form of a signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignFormat {
    /// The first.
    #[serde(rename = "tietoluukku/sign/v1")]
    V1,
}

/// Everything that one identification signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// The name of this form.
    pub format: SignFormat,
    /// 32 random bytes, new at every attempt, so that no nonce comes twice.
    pub attempt: Base64Bytes<32>,
    /// The digests of all parts, in the person's order.
    pub parts: Vec<Digest>,
}

impl Signing {
    /// A new attempt to sign these parts.
    #[must_use]
    pub const fn new(attempt: [u8; 32], parts: Vec<Digest>) -> Self {
        Self {
            format: SignFormat::V1,
            attempt: Base64Bytes(attempt),
            parts,
        }
    }

    /// The canonical bytes.
    ///
    /// # Errors
    /// [`NotCanonical`]; no value of this type is known to cause it.
    pub fn canonical(&self) -> Result<String, NotCanonical> {
        canonical(self)
    }

    /// The `nonce` for the provider: base64url of the SHA-256 of the domain
    /// string, a zero byte and the canonical bytes.
    ///
    /// # Errors
    /// As [`Signing::canonical`].
    pub fn nonce(&self) -> Result<String, NotCanonical> {
        self.canonical().map(|text| signing_nonce(&text))
    }

    /// Whether a part is among those signed.
    #[must_use]
    pub fn covers(&self, part: &Digest) -> bool {
        self.parts.contains(part)
    }
}

/// The `nonce` that belongs to the canonical bytes of a signing.
#[must_use]
pub fn signing_nonce(canonical: &str) -> String {
    nonce(SIGN_FORMAT, canonical.as_bytes())
}

/// The `nonce` of a log-in that signs nothing. It can't be mistaken for that of
/// a signing, since its domain string is another.
#[must_use]
pub fn login_nonce(random: &[u8; 32]) -> String {
    nonce(LOGIN_DOMAIN, random)
}

fn nonce(domain: &str, bytes: &[u8]) -> String {
    let hash = Sha256::new()
        .chain_update(domain)
        .chain_update([0])
        .chain_update(bytes);
    to_base64url(&hash.finalize())
}

#[cfg(test)]
pub(crate) mod test_keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::contents::{AnswerWay, ChosenCategory, DataPeriod, Scope, SearchHints};
    use chrono::NaiveDate;

    fn part() -> FrozenPart {
        FrozenPart {
            format: PartFormat::V1,
            municipality: Slug::parse("ii").unwrap(),
            register: Some(Slug::parse("asiakashallinta").unwrap()),
            notice_version: Some(3),
            right: Right::Access,
            contents: PartContents::Access {
                scope: Scope::Categories {
                    chosen: vec![ChosenCategory {
                        id: "health".to_owned(),
                        name: "Terveystiedot".to_owned(),
                    }],
                    other: Some("Kirje \"äidiltä\"\n".to_owned()),
                },
                period: DataPeriod::Between {
                    from: NaiveDate::from_ymd_opt(2015, 1, 1),
                    to: None,
                },
                hints: SearchHints {
                    years: Some("2015–2019".to_owned()),
                    ..SearchHints::default()
                },
            },
            attachments: vec![FrozenAttachment {
                name: "liite.pdf".to_owned(),
                size: 26_214_400,
                sha256: Digest::of(b"liite"),
            }],
            answer: None,
            sentence: "Allekirjoitan tämän pyynnön".to_owned(),
            language: Language::Fi,
            salt: Base64Bytes([7; 32]),
        }
    }

    /// Requests signed with this form exist. If this test fails, the change
    /// needs a new format, not a new expectation.
    #[test]
    fn the_frozen_part_has_not_drifted() {
        assert_eq!(part().canonical().as_deref(), Ok(GOLDEN_PART));
        assert_eq!(part().digest().unwrap().to_string(), GOLDEN_DIGEST);
        assert_eq!(
            serde_json::from_str::<FrozenPart>(GOLDEN_PART).unwrap(),
            part()
        );
    }

    #[test]
    fn the_whole_register_for_all_time_has_not_drifted() {
        let contents = PartContents::Access {
            scope: Scope::Everything,
            period: DataPeriod::AllTime,
            hints: SearchHints::default(),
        };
        assert_eq!(
            canonical(&contents).as_deref(),
            Ok(
                r#"{"hints":{},"kind":"access","period":{"kind":"all_time"},"scope":{"kind":"everything"}}"#
            )
        );
    }

    /// As [`the_frozen_part_has_not_drifted`].
    #[test]
    fn corrections_and_wishes_have_not_drifted() {
        let correction = FrozenPart {
            contents: PartContents::Rectification {
                wrong: "Rantatie 1".to_owned(),
                correct: "Rantatie 2".to_owned(),
                reasons: Some("Muutin.".to_owned()),
            },
            right: Right::Rectification,
            attachments: Vec::new(),
            answer: Some(AnswerWish {
                way: AnswerWay::Paper,
                format: Some("Isot kirjaimet".to_owned()),
            }),
            ..part()
        };
        assert_eq!(correction.canonical().as_deref(), Ok(GOLDEN_CORRECTION));
        let wish = FrozenPart {
            contents: PartContents::OwnWords {
                wish: "Kuka on katsonut tietojani?".to_owned(),
            },
            right: Right::OwnWords,
            register: None,
            notice_version: None,
            attachments: Vec::new(),
            ..part()
        };
        assert_eq!(wish.canonical().as_deref(), Ok(GOLDEN_WISH));
    }

    /// As [`the_frozen_part_has_not_drifted`].
    #[test]
    fn the_signing_has_not_drifted() {
        let signing = Signing::new(
            [9; 32],
            vec![part().digest().unwrap(), Digest::of(b"other")],
        );
        assert_eq!(signing.canonical().as_deref(), Ok(GOLDEN_SIGNING));
        assert_eq!(signing.nonce().as_deref(), Ok(GOLDEN_NONCE));
        assert_eq!(login_nonce(&[9; 32]), GOLDEN_LOGIN);
    }

    #[test]
    fn any_change_of_part_order_or_attempt_changes_the_nonce() {
        let [one, two] = [Digest::of(b"one"), Digest::of(b"two")];
        let nonces = [
            Signing::new([1; 32], vec![one, two]),
            Signing::new([1; 32], vec![two, one]),
            Signing::new([1; 32], vec![one]),
            Signing::new([2; 32], vec![one, two]),
        ]
        .map(|signing| signing.nonce().unwrap());
        for (place, nonce) in nonces.iter().enumerate() {
            assert!(!nonces[..place].contains(nonce), "{place}");
        }
    }

    // Computed by another program (Python: json, hashlib).
    const GOLDEN_PART: &str = "\
        {\"attachments\":[{\"name\":\"liite.pdf\",\
        \"sha256\":\"0144a453b09c25aef615b4260f6972e63ba681b25f1247f59a33c99bfb547447\",\
        \"size\":26214400}],\"contents\":{\"hints\":{\"years\":\"2015–2019\"},\
        \"kind\":\"access\",\"period\":{\"from\":\"2015-01-01\",\"kind\":\"between\"},\
        \"scope\":{\"chosen\":[{\"id\":\"health\",\"name\":\"Terveystiedot\"}],\
        \"kind\":\"categories\",\"other\":\"Kirje \\\"äidiltä\\\"\\n\"}},\
        \"format\":\"tietoluukku/part/v1\",\"language\":\"fi\",\"municipality\":\"ii\",\
        \"notice_version\":3,\"register\":\"asiakashallinta\",\"right\":\"access\",\
        \"salt\":\"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc\",\
        \"sentence\":\"Allekirjoitan tämän pyynnön\"}";
    const GOLDEN_CORRECTION: &str = "\
        {\"answer\":{\"format\":\"Isot kirjaimet\",\"way\":\"paper\"},\"attachments\":[],\
        \"contents\":{\"correct\":\"Rantatie 2\",\"kind\":\"rectification\",\
        \"reasons\":\"Muutin.\",\"wrong\":\"Rantatie 1\"},\
        \"format\":\"tietoluukku/part/v1\",\"language\":\"fi\",\"municipality\":\"ii\",\
        \"notice_version\":3,\"register\":\"asiakashallinta\",\"right\":\"rectification\",\
        \"salt\":\"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc\",\
        \"sentence\":\"Allekirjoitan tämän pyynnön\"}";
    const GOLDEN_WISH: &str = "\
        {\"attachments\":[],\"contents\":{\"kind\":\"own_words\",\
        \"wish\":\"Kuka on katsonut tietojani?\"},\
        \"format\":\"tietoluukku/part/v1\",\"language\":\"fi\",\"municipality\":\"ii\",\
        \"right\":\"own_words\",\"salt\":\"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc\",\
        \"sentence\":\"Allekirjoitan tämän pyynnön\"}";
    const GOLDEN_DIGEST: &str = "2489a00481f37c3b9247d2af2bb6ec12e8b7791605257921a7c3716558af6f37";
    const GOLDEN_SIGNING: &str = "\
        {\"attempt\":\"CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk\",\
        \"format\":\"tietoluukku/sign/v1\",\
        \"parts\":[\"2489a00481f37c3b9247d2af2bb6ec12e8b7791605257921a7c3716558af6f37\",\
        \"d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa\"]}";
    const GOLDEN_NONCE: &str = "0gugd13wyGLFeLwR53EBup-Ml1FBujLBOEwR7-LM9Mg";
    const GOLDEN_LOGIN: &str = "EvmTljRFRO8QCjPg9AYNA1ZhV0NEqFpcANYYdPHGMYA";
}
