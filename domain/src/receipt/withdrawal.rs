//! The receipt of a withdrawal: what stops, what goes on and on which basis,
//! what is kept, who is told (GDPR Arts 7(3), 13(2)(c), 19).
//!
//! A withdrawal needs no signature and nobody decides on it, so its receipt
//! holds no signed part and no date to answer by: the portal's seal says what
//! arrived and when. Like every receipt it is made to be shown, so it does not
//! say whose it is.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Named, Sealed};
use crate::{
    consent::{ConsentKind, ConsentText, Described},
    id::Reference,
    language::Language,
    municipality::Localized,
    notice::place,
};

/// The name of the format, as it stands in the file.
pub const WITHDRAWAL_FORMAT: &str = "tietoluukku/withdrawal/v1";

/// The format of a receipt of a withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WithdrawalFormat {
    /// The first.
    #[serde(rename = "tietoluukku/withdrawal/v1")]
    V1,
}

/// What a receipt of a withdrawal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalBody {
    /// The format's name.
    pub format: WithdrawalFormat,
    /// The reference.
    pub reference: Reference,
    /// The municipality, with what its authority is called.
    pub municipality: Named,
    /// The register.
    pub register: Named,
    /// The version of the notice that the words below come from.
    pub notice_version: u32,
    /// When it arrived: from then on it holds.
    pub received_at: DateTime<Utc>,
    /// The civil day of that in Finland.
    pub received_on: NaiveDate,
    /// When this receipt was sealed.
    pub sealed_at: DateTime<Utc>,
    /// Whether the person was logged in.
    pub logged_in: bool,
    /// What was withdrawn, in what words, what follows.
    #[serde(flatten)]
    pub terms: Terms,
    /// What was done before stays lawful, as a sentence.
    pub before: String,
    /// The office that carries it out.
    pub responsible: String,
    /// The language of names, sentences and the municipality's words. What it
    /// has in Finnish alone is in Finnish; so is the text that was agreed to,
    /// which stays as it was agreed to.
    pub language: Language,
}

/// What was withdrawn and what follows, as the notice or the consent's text has
/// it; nothing is said where that is silent.
///
/// It says what the person reads on the page from which the receipt is fetched,
/// in that page's language: each file is sealed when it is fetched, so a receipt
/// in another language is another file. The form is the same as when all of it
/// was Finnish; a file from then is checked as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The consents, one by one.
    pub withdrawn: Vec<Withdrawn>,
    /// What the person said in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What goes on all the same, and on which basis.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goes_on: String,
    /// What is kept, and for how long.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept: String,
    /// Who is to be told (Art. 19).
    pub to_be_told: Vec<String>,
}

/// One consent that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Consent to processing, or permission to disclose.
    pub kind: ConsentKind,
    /// What it is called.
    pub title: String,
    /// What stops.
    pub stops: String,
    /// The whole text that was agreed to, where a record has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The version of that text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<u32>,
    /// Where the notice names it, where it was withdrawn by description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A sealed receipt of a withdrawal.
pub type WithdrawalReceipt = Sealed<WithdrawalBody>;

impl Terms {
    /// Of what was withdrawn by description.
    #[must_use]
    pub fn described(described: Described, language: Language) -> Self {
        let recipients = described.recipients();
        let in_language = |words: &Localized| words.text(language).to_owned();
        let consents = described.consents.iter();
        Self {
            withdrawn: consents
                .map(|one| Withdrawn {
                    kind: one.kind,
                    title: in_language(&one.consent.title),
                    stops: in_language(&one.consent.stops),
                    text: None,
                    text_version: None,
                    place: Some(in_language(&place(&one.place))),
                })
                .collect(),
            goes_on: in_language(&described.goes_on),
            kept: in_language(&described.kept),
            to_be_told: recipients
                .iter()
                .map(|one| in_language(&one.name))
                .collect(),
            words: described.words,
        }
    }

    /// Of a consent of the record, with its text as it was agreed to.
    #[must_use]
    pub fn recorded(text: ConsentText, language: Language) -> Self {
        let in_language = |words: &Localized| words.text(language).to_owned();
        let recipients = text.recipients.iter();
        Self {
            to_be_told: recipients.map(|one| in_language(&one.name)).collect(),
            withdrawn: vec![Withdrawn {
                kind: text.kind,
                title: in_language(&text.title),
                stops: in_language(&text.what_stops),
                text: Some(text.body),
                text_version: Some(text.version),
                place: None,
            }],
            words: None,
            goes_on: in_language(&text.what_goes_on),
            kept: in_language(&text.what_is_kept),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        consent::{ConsentRecipient, DescribedConsent, NamedConsent},
        id::Slug,
        receipt::sample,
    };

    fn words(fi: &str, sv: &str) -> Localized {
        Localized {
            sv: Some(sv.to_owned()),
            ..fi.into()
        }
    }

    fn kela() -> Vec<ConsentRecipient> {
        vec![ConsentRecipient {
            id: Slug::parse("kela").unwrap(),
            name: words("Kela", "FPA"),
        }]
    }

    #[test]
    fn it_says_what_the_page_says_in_the_language_of_the_page() {
        let described = Described {
            notice_version: 1,
            consents: vec![DescribedConsent {
                kind: ConsentKind::Disclosure,
                place: "kohta 7".to_owned(),
                consent: NamedConsent {
                    id: Slug::parse("kela").unwrap(),
                    title: words("Kelalle", "Till FPA"),
                    stops: words("Kelalle ei anneta.", "Inget till FPA."),
                    recipients: kela(),
                    recorded_as: None,
                },
            }],
            words: Some("Kaikki luvat.".to_owned()),
            goes_on: "Muu jatkuu.".into(),
            kept: words("Merkintä.", "En anteckning."),
        };
        let terms = Terms::described(described.clone(), Language::Sv);
        let one = terms.withdrawn.first().unwrap();
        assert_eq!((&*one.title, &*one.stops), ("Till FPA", "Inget till FPA."));
        assert_eq!(one.place.as_deref(), Some("punkt 7"));
        assert_eq!(terms.kept, "En anteckning.");
        assert_eq!(
            terms.goes_on, "Muu jatkuu.",
            "Finnish where there is no other"
        );
        assert_eq!(terms.words.as_deref(), Some("Kaikki luvat."));
        assert_eq!(terms.to_be_told, ["FPA"]);
        let terms = Terms::described(described, Language::Fi);
        let one = terms.withdrawn.first().unwrap();
        assert_eq!(
            (&*one.title, one.place.as_deref()),
            ("Kelalle", Some("kohta 7"))
        );
    }

    #[test]
    fn a_file_reads_back_as_it_was_written_and_has_not_drifted() {
        let text = sample::withdrawal().file_text().unwrap();
        let read = WithdrawalReceipt::read(text.as_bytes());
        assert_eq!(read, Ok(sample::withdrawal()));
        assert_eq!(text, include_str!("../../tests/data/withdrawal-v1.json"));
    }

    #[test]
    fn a_recorded_consent_is_told_with_its_whole_text() {
        let slug = |text| Slug::parse(text).unwrap();
        let text = ConsentText {
            id: slug("kela"),
            municipality: slug("kemi"),
            register: slug("tyo"),
            version: 2,
            notice_version: 1,
            kind: ConsentKind::Disclosure,
            title: words("Kelalle", "Till FPA"),
            body: "Annan luvan.".to_owned(),
            what_stops: "Kelalle ei anneta.".into(),
            what_goes_on: "Muu jatkuu.".into(),
            what_is_kept: "Merkintä.".into(),
            recipients: kela(),
        };
        let swedish = Terms::recorded(text.clone(), Language::Sv);
        let one = swedish.withdrawn.first().unwrap();
        assert_eq!(
            (&*one.title, one.text.as_deref()),
            ("Till FPA", Some("Annan luvan."))
        );
        let terms = Terms::recorded(text, Language::Fi);
        let [one] = terms.withdrawn.as_slice() else {
            panic!("one consent")
        };
        assert_eq!(one.text.as_deref(), Some("Annan luvan."));
        assert_eq!((one.text_version, one.place.as_ref()), (Some(2), None));
        assert_eq!(one.stops, "Kelalle ei anneta.");
        assert_eq!(
            (terms.goes_on.as_str(), terms.kept.as_str()),
            ("Muu jatkuu.", "Merkintä.")
        );
        assert_eq!(terms.to_be_told, ["Kela"]);
    }
}
