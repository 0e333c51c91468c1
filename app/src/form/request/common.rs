//! What is said once for all that is asked: whose information, how the answer
//! is wanted, mail.

use domain::{
    problem::Problem,
    request::contents::{AnswerWay, AnswerWish},
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::filled;
use crate::form::{checks::problems_of, pairs::Pairs};

/// Whose information it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    /// `own`, `child` or `other`.
    pub whose: String,
}

/// How the answer is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Answer {
    /// A code of [`AnswerWay`].
    pub way: String,
    /// An accessible format, in own words.
    #[validate(length(max = 500, code = "too_long"))]
    pub format: String,
}

/// Mail when there is news. The mail itself says only that there is some.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notify {
    /// `yes` or `no`.
    pub notify: String,
    /// The address, as typed.
    pub email: String,
}

impl Whose {
    pub(super) fn read(pairs: &Pairs) -> Self {
        Self {
            whose: pairs.get("whose"),
        }
    }

    /// Whether it is the person's own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.whose == "own"
    }

    /// Whether it is somebody else's, which is asked for by paper or visit.
    #[must_use]
    pub fn is_anothers(&self) -> bool {
        matches!(self.whose.as_str(), "child" | "other")
    }

    pub(super) fn problems(&self) -> Vec<Problem> {
        if self.is_own() || self.is_anothers() {
            Vec::new()
        } else {
            vec![Problem::new("whose", "not-chosen")]
        }
    }
}

impl Answer {
    pub(super) fn read(pairs: &Pairs) -> Self {
        Self {
            way: pairs.get("way"),
            format: pairs.get("format"),
        }
    }

    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems = problems_of(self, &["format"]);
        if AnswerWay::parse(&self.way).is_none() {
            problems.insert(0, Problem::new("way", "not-chosen"));
        }
        problems
    }

    /// Nothing is said where nothing special is wanted: an electronic request
    /// is answered electronically (GDPR Art. 12(3)).
    pub(super) fn wish(&self) -> Option<AnswerWish> {
        let way = AnswerWay::parse(&self.way)?;
        let format = filled(&self.format);
        (way != AnswerWay::Here || format.is_some()).then_some(AnswerWish { way, format })
    }
}

impl Notify {
    pub(super) fn read(pairs: &Pairs) -> Self {
        Self {
            notify: pairs.get("notify"),
            email: pairs.get("email"),
        }
    }

    pub(super) fn problems(&self) -> Vec<Problem> {
        use validator::ValidateEmail;
        match self.notify.as_str() {
            "no" => Vec::new(),
            "yes" if self.email.trim().validate_email() => Vec::new(),
            "yes" => vec![Problem::new("email", "not-an-email")],
            _ => vec![Problem::new("notify", "not-chosen")],
        }
    }

    /// The address, if mail is wanted.
    pub(super) fn email(&self) -> Option<&str> {
        (self.notify == "yes" && self.problems().is_empty()).then(|| self.email.trim())
    }
}
