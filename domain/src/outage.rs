//! Outages: told beforehand and while they last, with the other way on which
//! one's business can be done (Act 306/2019 on digital services, §4).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    id::Slug,
    municipality::{Localized, Municipality},
    role::Staff,
};

/// No text of a notice is longer, in characters.
pub const LONGEST: usize = 600;

/// A notice of an outage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outage {
    /// Its name within the portal.
    pub id: String,
    /// The municipality whose service it is about; none for all of them.
    pub municipality: Option<Slug>,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; none while nobody knows.
    pub until: Option<DateTime<Utc>>,
    /// What does not work, and what that means.
    pub text: Localized,
    /// How else one can do one's business: a telephone, an address.
    pub way: Localized,
}

/// Where an outage is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// It is announced.
    Coming,
    /// It lasts.
    Now,
    /// It is over.
    Over,
}

impl Phase {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Now => "now",
            Self::Over => "over",
        }
    }
}

impl Outage {
    /// Where it is at a moment.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        match self.until {
            Some(until) if until <= now => Phase::Over,
            _ if self.from <= now => Phase::Now,
            _ => Phase::Coming,
        }
    }

    /// Whether a page shows it: it is not over, and it is about everybody, about
    /// one of the municipalities whose page it is, or the page is nobody's.
    #[must_use]
    pub fn concerns(&self, whose: &[Slug], now: DateTime<Utc>) -> bool {
        let of_the_page = match &self.municipality {
            Some(own) => whose.is_empty() || whose.contains(own),
            None => true,
        };
        of_the_page && self.phase(now) != Phase::Over
    }
}

/// What is wrong with a notice, by field and code.
#[must_use]
pub fn problems(
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    texts: &[(&'static str, &str)],
) -> Vec<crate::problem::Problem> {
    use crate::problem::Problem;
    let mut problems = Vec::new();
    for (field, text) in texts {
        if text.trim().is_empty() {
            problems.push(Problem::new(*field, "empty"));
        } else if text.chars().count() > LONGEST {
            problems.push(Problem::new(*field, "too-long"));
        }
    }
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        problems.push(Problem::new("until_day", "before-start"));
    }
    problems
}

impl Municipality {
    /// The office that looks after this service in the municipality: it answers
    /// feedback on accessibility. The data protection officer's where the record
    /// names none.
    #[must_use]
    pub fn service_office(&self) -> &Slug {
        self.service.as_ref().unwrap_or(&self.dpo)
    }
}

impl Staff {
    /// In which office, if in any, this person looks after the service itself in
    /// a municipality: feedback on accessibility, notices of outages.
    #[must_use]
    pub fn serves<'a>(&self, municipality: &'a Municipality) -> Option<&'a Slug> {
        [municipality.service_office(), &municipality.dpo]
            .into_iter()
            .find(|office| self.holds(&municipality.slug, office))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::{Held, StaffId};
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn outage(of: Option<&str>, from: i64, until: Option<i64>) -> Outage {
        Outage {
            id: "1".to_owned(),
            municipality: of.map(slug),
            from: at(from),
            until: until.map(at),
            text: "Katko".into(),
            way: "Soita".into(),
        }
    }

    #[test]
    fn it_comes_lasts_and_is_over() {
        for (until, now, phase) in [
            (Some(20), 9, Phase::Coming),
            (Some(20), 10, Phase::Now),
            (Some(20), 19, Phase::Now),
            (Some(20), 20, Phase::Over),
            (None, 9, Phase::Coming),
            (None, 100_000, Phase::Now),
        ] {
            let found = outage(None, 10, until).phase(at(now));
            assert_eq!(found, phase, "{until:?} at {now}");
        }
    }

    #[test]
    fn a_page_shows_what_concerns_it() {
        let (ii, raisio) = (slug("ii"), slug("raisio"));
        let of_ii = [ii.clone()];
        let of_raisio = [raisio.clone()];
        let of_both = [ii, raisio];
        let cases: [(Option<&str>, &[Slug], bool); 7] = [
            (None, &of_ii, true),
            (None, &[], true),
            (Some("ii"), &of_ii, true),
            (Some("ii"), &of_raisio, false),
            (Some("ii"), &of_both, true),
            (Some("kemi"), &of_both, false),
            // A page of nobody's: who reads it may be anybody's.
            (Some("ii"), &[], true),
        ];
        for (of, whose, shown) in cases {
            let one = outage(of, 10, Some(20));
            assert_eq!(one.concerns(whose, at(5)), shown, "{of:?} {whose:?}");
            assert!(!one.concerns(whose, at(20)), "{of:?} {whose:?}");
        }
    }

    #[test]
    fn a_notice_says_all_it_must_in_order() {
        let long = "a".repeat(LONGEST + 1);
        let found = |from, until, texts: &[(&'static str, &str)]| {
            let problems = problems(from, until, texts);
            let lines = problems.iter().map(|p| format!("{} {}", p.field, p.code));
            lines.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(found(Some(at(1)), None, &[("text_fi", "Katko")]), "");
        assert_eq!(
            found(
                Some(at(5)),
                Some(at(5)),
                &[("text_fi", " "), ("text_sv", &long), ("way_fi", "Soita")]
            ),
            "text_fi empty, text_sv too-long, until_day before-start"
        );
    }

    #[test]
    fn who_looks_after_the_service_holds_its_office_or_the_dpos() {
        let office = |slug: &str| serde_json::json!({ "slug": slug, "name": slug, "mailbox": "x@ii.example" });
        let mut municipality: Municipality = serde_json::from_value(serde_json::json!({
            "slug": "ii",
            "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
            "authority": "Iin kunta", "languages": ["fi"], "help": "Soita.",
            "help_phone": "08 0000 0000",
            "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
            "dpo": "dpo", "offices": [office("dpo"), office("neuvonta")],
            "remedies": [], "remedies_version": "1",
        }))
        .expect("a municipality of before");
        let staff = |municipality: &str, office: &str| Staff {
            id: StaffId("a".to_owned()),
            display_name: String::new(),
            offices: vec![Held {
                municipality: slug(municipality),
                office: slug(office),
            }],
        };
        assert_eq!(municipality.service_office(), &slug("dpo"));
        assert_eq!(staff("ii", "neuvonta").serves(&municipality), None);
        municipality.service = Some(slug("neuvonta"));
        assert_eq!(municipality.service_office(), &slug("neuvonta"));
        for (of, office, serves) in [
            ("ii", "neuvonta", true),
            ("ii", "dpo", true),
            ("ii", "johtaja", false),
            ("raisio", "dpo", false),
        ] {
            let found = staff(of, office).serves(&municipality).cloned();
            assert_eq!(found, serves.then(|| slug(office)), "{of} {office}");
        }
    }

    proptest! {
        #[test]
        fn what_is_over_stays_over(from in 0_i64..1_000, lasts in 1_i64..1_000, now in 0_i64..3_000, later in 0_i64..1_000) {
            let one = outage(None, from, Some(from + lasts));
            let order = |phase| match phase { Phase::Coming => 0, Phase::Now => 1, Phase::Over => 2 };
            prop_assert!(order(one.phase(at(now))) <= order(one.phase(at(now + later))));
        }
    }
}
