//! Other people in what goes out. A copy of data must not harm them (GDPR
//! Art. 15(4); Act 1050/2018 §34), so whoever sends says what was done. The
//! record is the authority's own: the person does not see it.

use serde::{Deserialize, Serialize};

/// What an owner said about other people before sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "others", rename_all = "snake_case")]
pub enum ThirdParties {
    /// There is nothing about anybody else.
    Nothing,
    /// There was, and it was thought of.
    Handled {
        /// What was done.
        handling: Handling,
        /// In the owner's words: what was taken out, or why it may be given.
        how: String,
    },
}

/// What was done with information about other people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handling {
    /// It was taken out or made unreadable.
    TakenOut,
    /// It may be given.
    MayBeGiven,
}

impl Handling {
    /// Every way, in the order of the form.
    pub const ALL: [Self; 2] = [Self::TakenOut, Self::MayBeGiven];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TakenOut => "taken_out",
            Self::MayBeGiven => "may_be_given",
        }
    }

    /// Reads [`Handling::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What the answer to the question lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThirdPartiesProblem {
    /// Neither yes nor no.
    NotAnswered,
    /// Yes, but not what was done.
    Handling,
    /// Yes, but not in words (10 characters).
    How,
}

impl ThirdParties {
    /// The answer to "is there anything about other people in it?".
    ///
    /// # Errors
    /// All that is lacking, in the order of the form.
    pub fn new(
        any: Option<bool>,
        handling: Option<Handling>,
        how: &str,
    ) -> Result<Self, Vec<ThirdPartiesProblem>> {
        use ThirdPartiesProblem as P;
        match any {
            None => return Err(vec![P::NotAnswered]),
            Some(false) => return Ok(Self::Nothing),
            Some(true) => {}
        }
        let mut problems = Vec::new();
        if handling.is_none() {
            problems.push(P::Handling);
        }
        let how = how.trim();
        if how.chars().count() < 10 {
            problems.push(P::How);
        }
        match handling {
            Some(handling) if problems.is_empty() => Ok(Self::Handled {
                handling,
                how: how.to_owned(),
            }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_has_to_be_answered() {
        use ThirdPartiesProblem as P;
        let done = Some(Handling::TakenOut);
        let how = "Naapurin nimi on peitetty.";
        let cases = [
            (None, done, how, vec![P::NotAnswered]),
            (Some(false), None, "", vec![]),
            (Some(true), None, how, vec![P::Handling]),
            (Some(true), done, "Peitin.", vec![P::How]),
            (Some(true), None, " ", vec![P::Handling, P::How]),
            (Some(true), done, how, vec![]),
        ];
        for (any, handling, how, lacking) in cases {
            let made = ThirdParties::new(any, handling, how);
            assert_eq!(made.err().unwrap_or_default(), lacking, "{any:?} {how}");
        }
        for one in Handling::ALL {
            assert_eq!(Handling::parse(one.code()), Some(one));
        }
    }
}
