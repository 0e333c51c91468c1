//! To know and to get a copy (GDPR Art. 15): what each page asks, what can be
//! wrong with it, what it becomes.

use chrono::{Datelike, NaiveDate};
use domain::{
    language::Language,
    notice::NoticeVersion,
    problem::Problem,
    request::contents::{ChosenCategory, DataPeriod, PartContents, Scope, SearchHints},
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ItemStep, filled};
use crate::form::{checks::problems_of, pairs::Pairs};

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// Which data.
    pub what: Option<What>,
    /// From which time.
    pub period: Option<Period>,
    /// What helps to find it.
    pub help: Option<Help>,
}

/// Which data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct What {
    /// `everything` or `some`.
    pub scope: String,
    /// Ids of the notice's categories.
    pub categories: Vec<String>,
    /// Something else, in own words.
    #[validate(length(max = 2000, code = "too_long"))]
    pub other: String,
}

/// From which time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// `all` or `between`.
    pub period: String,
    /// As typed.
    pub from: String,
    /// As typed.
    pub to: String,
}

/// What helps to find the data. All optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Help {
    /// Earlier names.
    #[validate(length(max = 300, code = "too_long"))]
    pub earlier_names: String,
    /// Services used.
    #[validate(length(max = 2000, code = "too_long"))]
    pub services: String,
    /// Years.
    #[validate(length(max = 300, code = "too_long"))]
    pub years: String,
}

impl Access {
    pub(super) fn take(&mut self, step: ItemStep, pairs: &Pairs) {
        match step {
            ItemStep::What => {
                self.what = Some(What {
                    scope: pairs.get("scope"),
                    categories: pairs.all("categories"),
                    other: pairs.get("other"),
                });
            }
            ItemStep::Period => {
                self.period = Some(Period {
                    period: pairs.get("period"),
                    from: pairs.get("from"),
                    to: pairs.get("to"),
                });
            }
            ItemStep::Help => {
                self.help = Some(Help {
                    earlier_names: pairs.get("earlier_names"),
                    services: pairs.get("services"),
                    years: pairs.get("years"),
                });
            }
            ItemStep::Correction | ItemStep::Reasons | ItemStep::Words | ItemStep::Attachments => {}
        }
    }

    pub(super) fn problems(&self, step: ItemStep, today: NaiveDate) -> Option<Vec<Problem>> {
        match step {
            ItemStep::What => self.what.as_ref().map(What::problems),
            ItemStep::Period => self.period.as_ref().map(|period| period.problems(today)),
            ItemStep::Help => {
                let form = self.help.as_ref()?;
                Some(problems_of(form, &["earlier_names", "services", "years"]))
            }
            ItemStep::Correction | ItemStep::Reasons | ItemStep::Words | ItemStep::Attachments => {
                None
            }
        }
    }

    pub(super) fn contents(&self, notice: &NoticeVersion) -> Option<PartContents> {
        Some(PartContents::Access {
            scope: self.what.as_ref()?.scope(notice),
            period: self.period.as_ref()?.contents(),
            hints: self.help.as_ref()?.contents(),
        })
    }
}

impl What {
    fn problems(&self) -> Vec<Problem> {
        let mut problems = problems_of(self, &["other"]);
        match self.scope.as_str() {
            "everything" => {}
            "some" if self.categories.is_empty() && self.other.trim().is_empty() => {
                problems.insert(0, Problem::new("categories", "none-chosen"));
            }
            "some" => {}
            _ => problems.insert(0, Problem::new("scope", "not-chosen")),
        }
        problems
    }

    fn scope(&self, notice: &NoticeVersion) -> Scope {
        if self.scope != "some" {
            return Scope::Everything;
        }
        // Ids that the notice does not have are dropped: they were not on the
        // page that the person saw.
        let chosen = notice
            .categories()
            .iter()
            .filter(|category| self.categories.iter().any(|id| id == category.id.as_str()))
            .map(|category| ChosenCategory {
                id: category.id.as_str().to_owned(),
                name: category.name.clone(),
            })
            .collect();
        Scope::Categories {
            chosen,
            other: filled(&self.other),
        }
    }
}

impl Period {
    fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        match self.period.as_str() {
            "all" => Vec::new(),
            "between" => self.problems_between(today),
            _ => vec![Problem::new("period", "not-chosen")],
        }
    }

    fn problems_between(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        let (from, to) = (read_date(&self.from), read_date(&self.to));
        if self.from.trim().is_empty() && self.to.trim().is_empty() {
            problems.push(Problem::new("from", "both-empty"));
        }
        match from {
            Typed::Wrong => problems.push(Problem::new("from", "not-a-date")),
            Typed::Day(day) if day > today => problems.push(Problem::new("from", "in-future")),
            Typed::Day(_) | Typed::Nothing => {}
        }
        match (from, to) {
            (_, Typed::Wrong) => problems.push(Problem::new("to", "not-a-date")),
            (Typed::Day(from), Typed::Day(to)) if to < from => {
                problems.push(Problem::new("to", "before-start"));
            }
            _ => {}
        }
        problems
    }

    fn contents(&self) -> DataPeriod {
        if self.period != "between" {
            return DataPeriod::AllTime;
        }
        DataPeriod::Between {
            from: read_date(&self.from).day(),
            to: read_date(&self.to).day(),
        }
    }
}

impl Help {
    fn contents(&self) -> SearchHints {
        SearchHints {
            earlier_names: filled(&self.earlier_names),
            services: filled(&self.services),
            years: filled(&self.years),
        }
    }
}

/// A date as people type it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Nothing,
    Day(NaiveDate),
    Wrong,
}

impl Typed {
    const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Nothing | Self::Wrong => None,
        }
    }
}

/// A day as people type it.
pub(crate) fn day_of(text: &str) -> Option<NaiveDate> {
    read_date(text).day()
}

/// A day as a form proposes it: as the page's examples are written, and as
/// [`day_of`] reads it.
pub(crate) fn proposed_day(l: Language, day: NaiveDate) -> String {
    let (day, month, year) = (day.day(), day.month(), day.year());
    match l {
        Language::Fi => format!("{day}.{month}.{year}"),
        Language::Sv => format!("{day}/{month} {year}"),
        Language::En => format!("{day}/{month}/{year}"),
    }
}

/// Reads `15.3.2021`, `15 3 2021`, `15/3/2021` and `2021-03-15`.
fn read_date(text: &str) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Nothing;
    }
    let numbers: Option<Vec<u32>> = text
        .split(['.', '/', ' ', '-'])
        .filter(|s| !s.is_empty())
        .map(|s| s.parse().ok())
        .collect();
    let (year, month, day) = match numbers.as_deref() {
        Some([year, month, day]) if *year > 31 => (*year, *month, *day),
        Some([day, month, year]) => (*year, *month, *day),
        _ => return Typed::Wrong,
    };
    i32::try_from(year)
        .ok()
        .filter(|year| (1900..=2200).contains(year))
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .map_or(Typed::Wrong, Typed::Day)
}
