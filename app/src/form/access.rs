//! The draft of an access request (GDPR Art. 15): one question a page.

use chrono::NaiveDate;
use domain::{
    id::Slug, language::Language, notice::NoticeVersion, problem::Problem,
    request::contents::PartContents,
};
use serde::{Deserialize, Serialize};

use super::{checks::problems_of, pairs::Pairs};

mod pages;

pub(super) use pages::typed_day;
pub use pages::{Help, Notify, Period, What};

/// What was answered so far. A step that was never sent is `None`; one that
/// was sent is kept as typed, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessDraft {
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The version of the notice that the person read.
    pub notice_version: u32,
    /// What.
    pub what: Option<What>,
    /// From which time.
    pub period: Option<Period>,
    /// What helps to find it.
    pub help: Option<Help>,
    /// Whether to send mail when there is news.
    pub notify: Option<Notify>,
    /// Whether signing was tried and broken off.
    #[serde(default)]
    pub stopped: bool,
}

/// The pages of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What.
    What,
    /// From which time.
    Period,
    /// What helps to find it.
    Help,
    /// Mail when there is news.
    Notify,
    /// Check your answers, then sign.
    Check,
}

impl Step {
    /// In the order of the journey.
    pub const ALL: [Self; 5] = [
        Self::What,
        Self::Period,
        Self::Help,
        Self::Notify,
        Self::Check,
    ];

    /// The segment of the address.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::What => "mita",
            Self::Period => "aika",
            Self::Help => "apu",
            Self::Notify => "ilmoitus",
            Self::Check => "tarkista",
        }
    }

    /// Reads [`Step::segment`].
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }

    /// The page before; none before the first.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        let here = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(here.checked_sub(1)?).copied()
    }
}

impl AccessDraft {
    /// A draft that begins at a notice.
    #[must_use]
    pub fn begin(municipality: Slug, register: Slug, notice_version: u32) -> Self {
        Self {
            municipality,
            register,
            notice_version,
            what: None,
            period: None,
            help: None,
            notify: None,
            stopped: false,
        }
    }

    /// Takes what a page sent.
    pub fn take(&mut self, step: Step, pairs: &Pairs) {
        match step {
            Step::What => {
                self.what = Some(What {
                    scope: pairs.get("scope"),
                    categories: pairs.all("categories"),
                    other: pairs.get("other"),
                });
            }
            Step::Period => {
                self.period = Some(Period {
                    period: pairs.get("period"),
                    from: pairs.get("from"),
                    to: pairs.get("to"),
                });
            }
            Step::Help => {
                self.help = Some(Help {
                    earlier_names: pairs.get("earlier_names"),
                    services: pairs.get("services"),
                    years: pairs.get("years"),
                });
            }
            Step::Notify => {
                self.notify = Some(Notify {
                    notify: pairs.get("notify"),
                    email: pairs.get("email"),
                });
            }
            Step::Check => {}
        }
    }

    /// What is wrong with a page that was sent. One that was not sent yet has
    /// no problems; it is merely not done (see [`AccessDraft::next_undone`]).
    #[must_use]
    pub fn problems(&self, step: Step, today: NaiveDate) -> Vec<Problem> {
        match step {
            Step::What => self.what.as_ref().map_or_else(Vec::new, What::problems),
            Step::Period => self
                .period
                .as_ref()
                .map_or_else(Vec::new, |p| p.problems(today)),
            Step::Help => self.help.as_ref().map_or_else(Vec::new, |help| {
                problems_of(help, &["earlier_names", "services", "years"])
            }),
            Step::Notify => self.notify.as_ref().map_or_else(Vec::new, Notify::problems),
            Step::Check => Vec::new(),
        }
    }

    /// The first page that is not sent or has problems; [`Step::Check`] when
    /// all is well.
    #[must_use]
    pub fn next_undone(&self, today: NaiveDate) -> Step {
        let done = |step: Step| {
            let sent = match step {
                Step::What => self.what.is_some(),
                Step::Period => self.period.is_some(),
                Step::Help => self.help.is_some(),
                Step::Notify => self.notify.is_some(),
                Step::Check => true,
            };
            sent && self.problems(step, today).is_empty()
        };
        Step::ALL
            .into_iter()
            .find(|step| !done(*step))
            .unwrap_or(Step::Check)
    }

    /// What is asked for, to be frozen and signed; `None` while a page is
    /// undone.
    #[must_use]
    pub fn contents(&self, notice: &NoticeVersion, today: NaiveDate) -> Option<PartContents> {
        if self.next_undone(today) != Step::Check {
            return None;
        }
        Some(PartContents::Access {
            scope: self.what.as_ref()?.scope(notice),
            period: self.period.as_ref()?.contents(),
            hints: self.help.as_ref()?.contents(),
        })
    }

    /// The address for mail, if mail is wanted.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        let notify = self.notify.as_ref()?;
        (notify.notify == "yes" && notify.problems().is_empty()).then(|| notify.email.trim())
    }
}

/// What can be wrong on each page: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("scope", "not-chosen"),
    ("categories", "none-chosen"),
    ("other", "too-long"),
    ("period", "not-chosen"),
    ("from", "both-empty"),
    ("from", "not-a-date"),
    ("from", "in-future"),
    ("to", "not-a-date"),
    ("to", "before-start"),
    ("earlier_names", "too-long"),
    ("services", "too-long"),
    ("years", "too-long"),
    ("notify", "not-chosen"),
    ("email", "not-an-email"),
];

/// The sentence that is signed, in the language of the page that it is signed
/// on.
#[must_use]
pub fn sentence(language: Language) -> String {
    crate::t!(language, "sign-sentence")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
    }

    fn draft() -> AccessDraft {
        AccessDraft::begin(slug("ii"), slug("tyollistamispalvelut"), 1)
    }

    fn sent(step: Step, pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut draft = draft();
        let pairs = pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect();
        draft.take(step, &Pairs(pairs));
        draft
            .problems(step, today())
            .into_iter()
            .map(|p| (p.field, p.code))
            .collect()
    }

    #[test]
    fn each_wrong_answer_has_its_problem() {
        let long = "x".repeat(2001);
        type Given<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(Step, Given, Given)] = &[
            (Step::What, &[], &[("scope", "not-chosen")]),
            (
                Step::What,
                &[("scope", "all of it")],
                &[("scope", "not-chosen")],
            ),
            (
                Step::What,
                &[("scope", "some")],
                &[("categories", "none-chosen")],
            ),
            (Step::What, &[("scope", "some"), ("categories", "a")], &[]),
            (Step::What, &[("scope", "some"), ("other", "kuvat")], &[]),
            (
                Step::What,
                &[("scope", "everything"), ("other", &long)],
                &[("other", "too-long")],
            ),
            (Step::Period, &[], &[("period", "not-chosen")]),
            (
                Step::Period,
                &[("period", "between")],
                &[("from", "both-empty")],
            ),
            (
                Step::Period,
                &[("period", "between"), ("from", "maaliskuu")],
                &[("from", "not-a-date")],
            ),
            (
                Step::Period,
                &[("period", "between"), ("from", "30.2.2021")],
                &[("from", "not-a-date")],
            ),
            (
                Step::Period,
                &[("period", "between"), ("from", "1.1.2030")],
                &[("from", "in-future")],
            ),
            (
                Step::Period,
                &[
                    ("period", "between"),
                    ("from", "15.3.2021"),
                    ("to", "2021-03-14"),
                ],
                &[("to", "before-start")],
            ),
            (
                Step::Period,
                &[("period", "between"), ("to", "15/3/2021")],
                &[],
            ),
            (Step::Period, &[("period", "all"), ("from", "x")], &[]),
            (Step::Help, &[("years", &long)], &[("years", "too-long")]),
            (Step::Help, &[], &[]),
            (Step::Notify, &[], &[("notify", "not-chosen")]),
            (
                Step::Notify,
                &[("notify", "yes"), ("email", "matti")],
                &[("email", "not-an-email")],
            ),
            (
                Step::Notify,
                &[("notify", "yes"), ("email", "matti@posti.example")],
                &[],
            ),
            (Step::Notify, &[("notify", "no"), ("email", "x")], &[]),
        ];
        for (step, pairs, expected) in cases {
            let expected: Vec<(String, String)> = expected
                .iter()
                .map(|(f, c)| ((*f).to_owned(), (*c).to_owned()))
                .collect();
            assert_eq!(sent(*step, pairs), expected, "{step:?} {pairs:?}");
            for (field, code) in &expected {
                assert!(
                    PROBLEMS.contains(&(field.as_str(), code.as_str())),
                    "{field} {code} is not listed"
                );
            }
        }
    }

    #[test]
    fn the_next_page_is_the_first_undone_one() {
        let mut draft = draft();
        assert_eq!(draft.next_undone(today()), Step::What);
        let one = |k: &str, v: &str| Pairs(vec![(k.to_owned(), v.to_owned())]);
        draft.take(Step::What, &one("scope", "everything"));
        draft.take(Step::Period, &one("period", "all"));
        draft.take(Step::Help, &Pairs::default());
        assert_eq!(draft.next_undone(today()), Step::Notify);
        draft.take(Step::Notify, &one("notify", "no"));
        assert_eq!(draft.next_undone(today()), Step::Check);
        draft.take(Step::Period, &one("period", "between"));
        assert_eq!(
            draft.next_undone(today()),
            Step::Period,
            "a page made wrong again is undone"
        );
    }
}
