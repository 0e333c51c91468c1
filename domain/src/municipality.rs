//! A municipality: one tenant of the counter, with its offices.

use std::fmt;

use chrono::NaiveDate;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

use crate::{id::Slug, language::Language};

pub mod remedies;

/// A text that has Finnish and may have the other languages. What was written
/// as a plain string, when there was Finnish alone, still reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Localized {
    /// In Finnish.
    pub fi: String,
    /// In Swedish; Finnish is shown, marked so, where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// In English; Finnish is shown, marked so, where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl From<&str> for Localized {
    /// Finnish alone.
    fn from(fi: &str) -> Self {
        Self {
            fi: fi.to_owned(),
            sv: None,
            en: None,
        }
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

/// Reads a [`Localized`], by language or as a plain string.
struct Read;

/// A [`Localized`] by language.
#[derive(Deserialize)]
struct ByLanguage {
    fi: String,
    sv: Option<String>,
    en: Option<String>,
}

impl<'de> Visitor<'de> for Read {
    type Value = Localized;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in Finnish, or in several languages")
    }

    fn visit_str<E>(self, fi: &str) -> Result<Localized, E> {
        Ok(fi.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Localized, A::Error> {
        let ByLanguage { fi, sv, en } = Deserialize::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Localized { fi, sv, en })
    }
}

impl Localized {
    /// Whether nothing has to be shown in Finnish for want of this language.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        self.fi.is_empty() || self.get(language).1 == language
    }

    /// The Finnish alone: what a translation was made from.
    #[must_use]
    pub fn untranslated(&self) -> Self {
        self.fi.as_str().into()
    }

    /// The text in the language asked for, or in Finnish, with the language it
    /// is in, so that the page can mark it.
    #[must_use]
    pub fn get(&self, language: Language) -> (&str, Language) {
        let wanted = match language {
            Language::Fi => None,
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        };
        wanted.map_or((self.fi.as_str(), Language::Fi), |text| (text, language))
    }

    /// [`Localized::get`] without the language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        self.get(language).0
    }
}

/// The forms in which sentences need a municipality's Finnish name. Suffixes
/// are never glued on: Ii, Iin, Iissä; Kemi, Kemin, Kemissä.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inflected {
    /// Ii.
    pub nominative: String,
    /// Iin.
    pub genitive: String,
    /// Iissä.
    pub inessive: String,
}

/// A role in a municipality that receives or decides requests. Offices, never
/// persons: who holds an office comes from the staff's own log-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Its name within the municipality.
    pub slug: Slug,
    /// What it is called, e.g. "työllisyyspalvelujen johtaja".
    pub name: Localized,
    /// Where mail to this office goes: an office mailbox, never a person's.
    pub mailbox: String,
    /// Postal or visiting address, telephone, as shown to citizens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// An accent colour in light and dark, each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accent {
    /// On a white ground, with white letters on it.
    pub light: String,
    /// On a dark ground, with dark letters on it.
    pub dark: String,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// Its name in addresses.
    pub slug: Slug,
    /// The Finnish name in its forms.
    pub name: Inflected,
    /// The Swedish name where it has one (Nystad).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_sv: Option<String>,
    /// "Iin kunta", "Raision kaupunki": what the authority is called.
    pub authority: Localized,
    /// The languages in which it serves, Finnish first.
    pub languages: Vec<Language>,
    /// Help in one place on every page: where to ring, where to go.
    pub help: Localized,
    /// Telephone of the help.
    pub help_phone: String,
    /// Accent colour.
    pub accent: Accent,
    /// The office of the data protection officer. A notice may name none
    /// (Kemi): then this record must.
    pub dpo: Slug,
    /// The office whose clerks file for people who come to a counter or write
    /// on paper, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counter: Option<Slug>,
    /// The office that looks after this service: it answers feedback on
    /// accessibility and decides on what the portal itself keeps. None: the
    /// DPO's answers, and assigns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Slug>,
    /// The offices, the DPO's among them.
    pub offices: Vec<Office>,
    /// What a person can do against a refusal. Never empty.
    pub remedies: Vec<Remedy>,
    /// Version of the remedies' text, kept with each refusal that used it.
    pub remedies_version: String,
    /// Who approved that version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedies_approved: Option<Approval>,
    /// How long what is kept, where the information management plan says
    /// otherwise than [`crate::retention::default`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<crate::retention::Override>,
}

/// That a text of the municipality was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// By whom: an office.
    pub by: Localized,
    /// When.
    pub on: NaiveDate,
}

/// One way to go on for who is not satisfied: always the Ombudsman *and* a
/// court (GDPR Arts 12(4), 77, 79).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// What kind of remedy it is.
    pub kind: RemedyKind,
    /// How to use it, in plain words.
    pub text: Localized,
}

/// Kinds of remedies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemedyKind {
    /// The data protection officer looks again.
    Dpo,
    /// A complaint to the Data Protection Ombudsman (Art. 77; Act 1050/2018 §21).
    Ombudsman,
    /// A court (Art. 79).
    Court,
}

impl Municipality {
    /// The offices that may decide requests. A DPO does not decide (GDPR Art.
    /// 38(6)), and a counter only takes in.
    pub fn deciders(&self) -> impl Iterator<Item = &Office> {
        self.offices
            .iter()
            .filter(|office| office.slug != self.dpo && Some(&office.slug) != self.counter.as_ref())
    }

    /// Looks an office up.
    #[must_use]
    pub fn office(&self, slug: &Slug) -> Option<&Office> {
        self.offices.iter().find(|office| office.slug == *slug)
    }

    /// The municipality's name in a language.
    #[must_use]
    pub fn display_name(&self, language: Language) -> &str {
        match language {
            Language::Sv => self.name_sv.as_deref().unwrap_or(&self.name.nominative),
            Language::Fi | Language::En => &self.name.nominative,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_string_is_finnish() {
        let read = |text: &str| serde_json::from_str::<Localized>(text);
        let plain = read("\"Jatkuu\"").expect("read");
        assert_eq!(plain, Localized::from("Jatkuu"));
        assert_eq!(plain.get(Language::Sv), ("Jatkuu", Language::Fi));
        assert!(plain.speaks(Language::Fi) && !plain.speaks(Language::Sv));
        let both = read(r#"{"fi":"Jatkuu","sv":"Fortsätter"}"#).expect("read");
        assert_eq!(both.get(Language::Sv), ("Fortsätter", Language::Sv));
        assert!(both.speaks(Language::Sv) && !both.speaks(Language::En));
        assert_eq!(both.untranslated(), plain);
        for text in [&plain, &both] {
            let again = serde_json::to_string(text).expect("JSON");
            assert_eq!(read(&again).as_ref().ok(), Some(text));
        }
        for wrong in ["{}", "1", "[]", r#"{"sv":"Fortsätter"}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
