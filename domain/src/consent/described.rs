//! Consents that no record shows: what a notice names, and what somebody
//! withdraws by describing it.
//!
//! A withdrawal takes effect on arrival for whatever of it can be found. The
//! owner looks it up, stops, and tells the recipients (GDPR Art. 19). What was
//! withdrawn is kept as the notice had it on that day, in every language that
//! it had: its words may change.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ConsentKind, ConsentRecipient};
use crate::{id::Slug, language::Language, municipality::Localized};

/// What a notice names as resting on a consent or a permission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedConsents {
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The version of the notice that names them.
    pub notice_version: u32,
    /// What goes on all the same, and on which basis.
    pub goes_on: Localized,
    /// What is kept, and for how long.
    pub kept: Localized,
    /// Processing consents and disclosure permissions, apart.
    pub groups: Vec<ConsentGroup>,
}

/// The consents of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentGroup {
    /// Which kind.
    pub kind: ConsentKind,
    /// Where the notice says so ("kohta 7").
    pub place: String,
    /// One for each purpose or recipient.
    pub consents: Vec<NamedConsent>,
}

/// A consent that can be withdrawn by naming it: one purpose, or one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedConsent {
    /// Its name within the register.
    pub id: Slug,
    /// What it is called.
    pub title: Localized,
    /// What stops.
    pub stops: Localized,
    /// The recipients of the notice that get data by it.
    #[serde(default)]
    pub recipients: Vec<ConsentRecipient>,
    /// The text by which it is recorded, where it can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_as: Option<Slug>,
}

/// What somebody withdraws at one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// The version of the notice that was in force.
    pub notice_version: u32,
    /// What they named.
    pub consents: Vec<DescribedConsent>,
    /// What they said in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What goes on all the same, and on which basis.
    pub goes_on: Localized,
    /// What is kept, and for how long.
    pub kept: Localized,
}

/// One consent that was named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DescribedConsent {
    /// Which kind.
    pub kind: ConsentKind,
    /// Where the notice names it.
    pub place: String,
    /// What the notice had.
    #[serde(flatten)]
    pub consent: NamedConsent,
}

impl NamedConsents {
    /// Every consent that the notice names, with its kind, in order.
    pub fn all(&self) -> impl Iterator<Item = (&ConsentGroup, &NamedConsent)> {
        self.groups
            .iter()
            .flat_map(|group| group.consents.iter().map(move |consent| (group, consent)))
    }

    /// What somebody withdraws: the consents chosen by id, and their own words.
    /// Ids that the notice does not have are dropped: they were not on the page.
    /// None when nothing is left to withdraw. No reason is asked for.
    #[must_use]
    pub fn describe(&self, chosen: &[&str], words: &str) -> Option<Described> {
        let consents: Vec<DescribedConsent> = self
            .all()
            .filter(|(_, consent)| chosen.contains(&consent.id.as_str()))
            .map(|(group, consent)| DescribedConsent {
                kind: group.kind,
                place: group.place.clone(),
                consent: consent.clone(),
            })
            .collect();
        let words = Some(words.trim())
            .filter(|words| !words.is_empty())
            .map(str::to_owned);
        (!consents.is_empty() || words.is_some()).then(|| Described {
            notice_version: self.notice_version,
            consents,
            words,
            goes_on: self.goes_on.clone(),
            kept: self.kept.clone(),
        })
    }

    /// Whether all of it is there in a language.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        let consents = self.all().map(|(_, consent)| consent);
        let mut around = [&self.goes_on, &self.kept].into_iter();
        around.all(|words| words.speaks(language)) && all_speak(consents, language)
    }

    /// Everyone whom the notice names as getting data by a permission, once.
    #[must_use]
    pub fn recipients(&self) -> Vec<ConsentRecipient> {
        once(self.all().flat_map(|(_, consent)| &consent.recipients))
    }
}

impl Described {
    /// Whether all of the municipality's words are there in a language.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        let consents = self.consents.iter().map(|one| &one.consent);
        let mut around = [&self.goes_on, &self.kept].into_iter();
        around.all(|words| words.speaks(language)) && all_speak(consents, language)
    }

    /// Who is to be told of it (Art. 19), once each.
    #[must_use]
    pub fn recipients(&self) -> Vec<ConsentRecipient> {
        once(self.consents.iter().flat_map(|one| &one.consent.recipients))
    }
}

fn all_speak<'a>(mut consents: impl Iterator<Item = &'a NamedConsent>, language: Language) -> bool {
    consents.all(|one| {
        let recipients = one.recipients.iter().map(|recipient| &recipient.name);
        let mut words = [&one.title, &one.stops].into_iter().chain(recipients);
        words.all(|words| words.speaks(language))
    })
}

fn once<'a>(all: impl Iterator<Item = &'a ConsentRecipient>) -> Vec<ConsentRecipient> {
    let mut seen: Vec<ConsentRecipient> = Vec::new();
    for one in all {
        if !seen.iter().any(|other| other.id == one.id) {
            seen.push(one.clone());
        }
    }
    seen
}

/// Whether the register holds anything that the withdrawal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// The consent, or data that rests on it, was found.
    Found,
    /// Neither was. If it turns up later, it counts as withdrawn.
    NotFound,
}

impl Found {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::NotFound => "not_found",
        }
    }

    /// Reads [`Found::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Found, Self::NotFound]
            .into_iter()
            .find(|found| found.code() == code)
    }
}

/// Whether the task after a withdrawal by description can be marked done: it
/// was looked up, and if anything was found, every recipient knows.
#[must_use]
pub const fn may_finish(found: Option<Found>, all_told: bool) -> bool {
    match found {
        None => false,
        Some(Found::NotFound) => true,
        Some(Found::Found) => all_told,
    }
}

/// Days after which an open task counts as late. The withdrawal itself holds
/// from its arrival, and the law gives no days for carrying it out: this is the
/// house's own measure, for owners only.
pub const TASK_DAYS: i64 = 7;

/// Whether a task that came on this day, and is not done, is late.
#[must_use]
pub fn task_late(since: NaiveDate, today: NaiveDate) -> bool {
    (today - since).num_days() > TASK_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn consent(id: &str, recipients: &[&str]) -> NamedConsent {
        NamedConsent {
            id: slug(id),
            title: id.into(),
            stops: "Loppuu".into(),
            recipients: recipients
                .iter()
                .map(|id| ConsentRecipient {
                    id: slug(id),
                    name: (*id).into(),
                })
                .collect(),
            recorded_as: None,
        }
    }

    fn named() -> NamedConsents {
        let group = |kind, consents| ConsentGroup {
            kind,
            place: "kohta 7".to_owned(),
            consents,
        };
        NamedConsents {
            municipality: slug("kemi"),
            register: slug("hanke"),
            notice_version: 3,
            goes_on: "Jatkuu".into(),
            kept: "Säilyy".into(),
            groups: vec![
                group(ConsentKind::Processing, vec![consent("kasittely", &[])]),
                group(
                    ConsentKind::Disclosure,
                    vec![
                        consent("kela", &["kela"]),
                        consent("koulut", &["koulut", "kela"]),
                    ],
                ),
            ],
        }
    }

    #[test]
    fn what_was_chosen_and_said_is_withdrawn_and_nothing_else() {
        let named = named();
        let described = named
            .describe(&["kela", "kasittely", "ei-ole"], "  \n")
            .expect("something");
        let kinds: Vec<_> = described
            .consents
            .iter()
            .map(|one| (one.kind, one.consent.id.as_str()))
            .collect();
        assert_eq!(
            kinds,
            [
                (ConsentKind::Processing, "kasittely"),
                (ConsentKind::Disclosure, "kela")
            ]
        );
        assert_eq!((described.words, described.notice_version), (None, 3));

        let words = named.describe(&["ei-ole"], " Kaikki luvat. ");
        let words = words.expect("own words alone are enough");
        assert_eq!(words.words.as_deref(), Some("Kaikki luvat."));
        assert_eq!(words.consents, []);
        assert_eq!(words.kept.fi, "Säilyy");
        assert_eq!(named.describe(&["ei-ole"], " "), None);
    }

    #[test]
    fn every_recipient_is_told_once() {
        let named = named();
        let ids = |all: Vec<ConsentRecipient>| {
            let ids: Vec<_> = all.into_iter().map(|one| one.id.to_string()).collect();
            ids.join(" ")
        };
        assert_eq!(ids(named.recipients()), "kela koulut");
        let described = named.describe(&["koulut", "kela"], "").expect("two");
        assert_eq!(ids(described.recipients()), "kela koulut");
        let described = named.describe(&["kasittely"], "").expect("one");
        assert_eq!(ids(described.recipients()), "");
    }

    #[test]
    fn it_reads_back_as_it_was_written() {
        let described = named().describe(&["koulut"], "Myös puhelut.");
        let text = serde_json::to_string(&described).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Option<Described>>(&text).expect("read"),
            described
        );
    }

    #[test]
    fn what_was_withdrawn_in_finnish_alone_still_reads() {
        let before = r#"{ "notice_version": 1, "goes_on": "Jatkuu", "kept": "Säilyy",
            "consents": [{ "kind": "disclosure", "place": "kohta 7", "id": "kela",
                "title": "Kelalle", "stops": "Loppuu",
                "recipients": [{ "id": "kela", "name": "Kela" }] }] }"#;
        let described: Described = serde_json::from_str(before).expect("read");
        let one = &described.consents.first().expect("one").consent;
        assert_eq!((&*one.title.fi, &*one.stops.fi), ("Kelalle", "Loppuu"));
        assert!(described.speaks(Language::Fi) && !described.speaks(Language::Sv));
    }

    #[test]
    fn one_word_without_a_translation_is_noticed() {
        let mut named = named();
        let swedish = |words: &mut Localized| words.sv = Some("Så".to_owned());
        swedish(&mut named.goes_on);
        swedish(&mut named.kept);
        for consent in named
            .groups
            .iter_mut()
            .flat_map(|group| &mut group.consents)
        {
            swedish(&mut consent.title);
            swedish(&mut consent.stops);
            consent
                .recipients
                .iter_mut()
                .for_each(|one| swedish(&mut one.name));
        }
        assert!(named.speaks(Language::Sv) && !named.speaks(Language::En));
        let described = named.describe(&["kela"], "").expect("one");
        assert!(described.speaks(Language::Sv));
        named.groups[1].consents[0].recipients[0].name.sv = None;
        assert!(!named.speaks(Language::Sv));
    }

    #[test]
    fn a_task_is_done_when_it_was_looked_up_and_everybody_knows() {
        for (found, all_told, may) in [
            (None, true, false),
            (None, false, false),
            (Some(Found::NotFound), false, true),
            (Some(Found::NotFound), true, true),
            (Some(Found::Found), false, false),
            (Some(Found::Found), true, true),
        ] {
            assert_eq!(may_finish(found, all_told), may, "{found:?} {all_told}");
        }
        for found in [Found::Found, Found::NotFound] {
            assert_eq!(Found::parse(found.code()), Some(found));
        }
        assert_eq!(Found::parse("kenties"), None);
    }

    #[test]
    fn a_task_is_late_after_a_week() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a date");
        for (since, today, late) in [(1, 1, false), (1, 8, false), (1, 9, true), (9, 1, false)] {
            assert_eq!(task_late(day(since), day(today)), late, "{since} {today}");
        }
    }
}
