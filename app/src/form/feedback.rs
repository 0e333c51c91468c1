//! Feedback on accessibility, and its answer.

use domain::{feedback::AnswerBy, id::Slug, problem::Problem};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidateEmail as _};

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// What was typed; kept as typed, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct FeedbackForm {
    /// What does not work.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 5_000, code = "too_long")
    )]
    pub what: String,
    /// On which page, with which browser or aid.
    #[validate(length(max = 500, code = "too_long"))]
    pub place: String,
    /// Where the answer goes, for who wants one.
    pub email: String,
}

impl FeedbackForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            what: pairs.get("what").trim().to_owned(),
            place: pairs.get("place").trim().to_owned(),
            email: pairs.get("email").trim().to_owned(),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = problems_of(self, &["what", "place"]);
        if !self.email.is_empty() && (self.email.len() > 254 || !self.email.validate_email()) {
            problems.push(Problem::new("email", "not-an-email"));
        }
        problems
    }
}

/// What a browser keeps of feedback: what was typed wrong, or that it was sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FeedbackDraft {
    /// The municipality.
    pub municipality: Slug,
    /// What was typed; empty once it was sent.
    pub form: FeedbackForm,
    /// The reference of what was sent.
    pub sent: Option<String>,
}

/// The answer as staff types it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFeedbackForm {
    /// How it goes out, by code.
    pub by: String,
    /// Its words, or how it was answered.
    pub answer: String,
}

impl AnswerFeedbackForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            by: pairs.get("by"),
            answer: pairs.get("answer").trim().to_owned(),
        }
    }

    /// How it goes out: by mail is possible only to who gave an address.
    #[must_use]
    pub fn by(&self, reachable: bool) -> Option<AnswerBy> {
        AnswerBy::parse(&self.by).filter(|by| reachable || *by == AnswerBy::Otherwise)
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, reachable: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.by(reachable).is_none() {
            problems.push(Problem::new("by", "not-chosen"));
        }
        if self.answer.is_empty() {
            problems.push(Problem::new("answer", "empty"));
        } else if self.answer.chars().count() > 10_000 {
            problems.push(Problem::new("answer", "too-long"));
        }
        problems
    }
}

/// What staff typed wrong, or typed while the session slept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AnswerFeedbackDraft {
    /// Of which feedback, by its reference.
    pub reference: String,
    /// What was typed.
    pub answering: AnswerFeedbackForm,
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("what", "empty"),
    ("what", "too-long"),
    ("place", "too-long"),
    ("email", "not-an-email"),
    ("by", "not-chosen"),
    ("answer", "empty"),
    ("answer", "too-long"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Pairs {
        let pairs = pairs.iter();
        Pairs(
            pairs
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect(),
        )
    }

    fn said(problems: Vec<Problem>) -> String {
        let lines = problems.iter().map(|p| format!("{} {}", p.field, p.code));
        lines.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn what_does_not_work_is_all_that_is_needed() {
        let long = "a".repeat(5_001);
        for (typed, expected) in [
            (&[("what", "Nappi ei toimi")][..], ""),
            (&[("what", "Nappi"), ("email", "testi@posti.example")], ""),
            (&[], "what empty"),
            (
                &[("what", &long), ("email", "testi")],
                "what too-long, email not-an-email",
            ),
        ] {
            let form = FeedbackForm::read(&pairs(typed));
            assert_eq!(said(form.problems()), expected, "{typed:?}");
        }
    }

    #[test]
    fn an_answer_by_mail_needs_somebody_to_get_it() {
        for (typed, reachable, expected) in [
            (&[("by", "mail"), ("answer", "Korjattu")][..], true, ""),
            (
                &[("by", "mail"), ("answer", "Korjattu")],
                false,
                "by not-chosen",
            ),
            (&[("by", "otherwise"), ("answer", "Soitettu")], false, ""),
            (&[("by", "x")], true, "by not-chosen, answer empty"),
        ] {
            let form = AnswerFeedbackForm::read(&pairs(typed));
            assert_eq!(said(form.problems(reachable)), expected, "{typed:?}");
        }
    }
}
