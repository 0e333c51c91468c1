//! What a person can do against a refusal. Every change is a new version that
//! somebody answers for; the Ombudsman and a court are never left out.

use chrono::NaiveDate;
use domain::{
    municipality::{
        Approval, Municipality, Remedy, RemedyKind,
        remedies::{lacking, next_version},
    },
    problem::Problem,
};

use super::{CatalogForm, Line, Look, Typed, in_three};
use crate::form::request::day_of;

/// The form.
pub struct Remedies;

fn typed_remedies(typed: &Typed) -> Vec<Remedy> {
    RemedyKind::ALL
        .into_iter()
        .map(|kind| Remedy {
            kind,
            text: typed.localized(kind.code()),
        })
        .filter(|remedy| !remedy.text.fi.is_empty())
        .collect()
}

impl CatalogForm for Remedies {
    type Record = Municipality;

    fn name(&self) -> String {
        "muutoksenhaku".to_owned()
    }

    fn lines(&self) -> Vec<Line> {
        let look = Look::Area(6);
        let [dpo, dpo_sv, dpo_en] = in_three!("dpo", look, false);
        let [ombudsman, ombudsman_sv, ombudsman_en] = in_three!("ombudsman", look, true);
        let [court, court_sv, court_en] = in_three!("court", look, true);
        let [by, by_sv, by_en] = in_three!("approved_by", Look::Text, true);
        vec![
            dpo.under("dpo"),
            dpo_sv,
            dpo_en,
            ombudsman.under("ombudsman"),
            ombudsman_sv,
            ombudsman_en,
            court.under("court"),
            court_sv,
            court_en,
            by.under("approved"),
            by_sv,
            by_en,
            Line::new("approved_on", Look::Short, true),
        ]
    }

    /// The approval is of a version: a new one needs its own.
    fn of(&self, record: &Municipality) -> Option<Typed> {
        let mut typed = Typed::default();
        for remedy in &record.remedies {
            typed.set_localized(remedy.kind.code(), &remedy.text);
        }
        Some(typed)
    }

    fn wrong(&self, typed: &Typed, _: &Municipality, today: NaiveDate) -> Vec<Problem> {
        let lacking = lacking(&typed_remedies(typed)).into_iter();
        let mut problems: Vec<Problem> = lacking
            .map(|kind| Problem::new(format!("{}_fi", kind.code()), "admin-empty"))
            .collect();
        let code = match day_of(typed.get("approved_on")) {
            None => Some("admin-not-a-date"),
            Some(day) if day > today => Some("admin-in-future"),
            Some(_) => None,
        };
        problems.extend(code.map(|code| Problem::new("approved_on", code)));
        problems
    }

    fn apply(&self, typed: &Typed, record: &mut Municipality, today: NaiveDate) {
        record.remedies = typed_remedies(typed);
        record.remedies_version = next_version(&record.remedies_version, today);
        record.remedies_approved = day_of(typed.get("approved_on")).map(|on| Approval {
            by: typed.localized("approved_by"),
            on,
        });
    }
}
