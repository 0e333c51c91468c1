//! What a rectification did: what was changed, and who was told (GDPR Arts 16
//! and 19); or, where nothing was changed, the person's own statement.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contents::PartContents;

/// Words that are fewer than this, in characters, are no reason.
pub(super) const REASON: usize = 20;

/// Data as it was and as it is, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// As it was; empty where something was lacking (Art. 16, second sentence).
    pub before: String,
    /// As it is now.
    pub after: String,
}

/// A recipient of the wrong data, and whether they know (Art. 19).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientTold {
    /// Who.
    pub name: String,
    /// Whether they know.
    pub telling: Telling,
}

/// Whether a recipient was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "telling", rename_all = "snake_case")]
pub enum Telling {
    /// They were.
    Told {
        /// When.
        on: NaiveDate,
    },
    /// It is impossible or takes a disproportionate effort.
    Impossible {
        /// Why.
        why: String,
    },
    /// The wrong data was never given to them.
    NeverGiven,
}

/// What was corrected. Only [`Rectified::new`] makes one, so a stored one is
/// complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rectified {
    /// What was changed; never empty.
    pub changes: Vec<Change>,
    /// When.
    pub on: NaiveDate,
    /// The recipients; empty where the data was given to nobody.
    pub recipients: Vec<RecipientTold>,
}

/// What a rectification lacks. The numbers are places in what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RectifiedProblem {
    /// Nothing was changed.
    NoChange,
    /// It does not say how the data reads now.
    NoAfter(usize),
    /// The data reads as it did.
    Same(usize),
    /// The day has not come yet.
    InFuture,
    /// A recipient of whom nothing is said.
    Unanswered(usize),
    /// Somebody was told on a day that has not come yet.
    ToldInFuture(usize),
    /// It does not say why somebody could not be told.
    NoWhy(usize),
}

impl Rectified {
    /// Says what was corrected, and what each recipient knows. A recipient of
    /// whom nothing is said has no telling.
    ///
    /// # Errors
    /// All that is lacking, in the order of the form.
    pub fn new(
        changes: &[Change],
        on: NaiveDate,
        recipients: &[(String, Option<Telling>)],
        today: NaiveDate,
    ) -> Result<Self, Vec<RectifiedProblem>> {
        use RectifiedProblem as P;
        let mut problems = Vec::new();
        if changes.is_empty() {
            problems.push(P::NoChange);
        }
        for (at, change) in changes.iter().enumerate() {
            if change.after.trim().is_empty() {
                problems.push(P::NoAfter(at));
            } else if change.after.trim() == change.before.trim() {
                problems.push(P::Same(at));
            }
        }
        if on > today {
            problems.push(P::InFuture);
        }
        let mut told = Vec::new();
        for (at, (name, telling)) in recipients.iter().enumerate() {
            match telling {
                None => problems.push(P::Unanswered(at)),
                Some(Telling::Told { on }) if *on > today => problems.push(P::ToldInFuture(at)),
                Some(Telling::Impossible { why }) if why.trim().chars().count() < REASON => {
                    problems.push(P::NoWhy(at));
                }
                Some(telling) => told.push(RecipientTold {
                    name: name.clone(),
                    telling: telling.clone(),
                }),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            changes: changes.to_vec(),
            on,
            recipients: told,
        })
    }
}

/// What stands beside data that was not changed: the person's own words
/// (Art. 16, second sentence). Nobody else writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What is wrong, in the person's words.
    pub wrong: String,
    /// What it should be, in the person's words; empty where a wish in own
    /// words said both at once.
    pub correct: String,
    /// Why, if the person told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
    /// Beside what it stands: system, record, entry.
    pub beside: String,
    /// When it was added.
    pub on: NaiveDate,
}

/// Why a statement can't be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementProblem {
    /// The person did not ask for a correction.
    NotAsked,
    /// It does not say where it stands.
    NoPlace,
    /// The day has not come yet.
    InFuture,
}

impl Statement {
    /// The statement out of what the person wrote.
    ///
    /// # Errors
    /// All that is lacking, in the order of the form.
    pub fn new(
        contents: &PartContents,
        beside: &str,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Vec<StatementProblem>> {
        let (wrong, correct, reasons) = match contents {
            PartContents::Rectification {
                wrong,
                correct,
                reasons,
            } => (wrong.clone(), correct.clone(), reasons.clone()),
            // The DPO found a correction in it.
            PartContents::OwnWords { wish } => (wish.clone(), String::new(), None),
            PartContents::Access { .. } => return Err(vec![StatementProblem::NotAsked]),
        };
        let mut problems = Vec::new();
        if beside.trim().is_empty() {
            problems.push(StatementProblem::NoPlace);
        }
        if on > today {
            problems.push(StatementProblem::InFuture);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            wrong,
            correct,
            reasons,
            beside: beside.trim().to_owned(),
            on,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::contents::{DataPeriod, Scope, SearchHints};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).expect("a date")
    }

    fn change(before: &str, after: &str) -> Change {
        Change {
            before: before.into(),
            after: after.into(),
        }
    }

    #[test]
    fn a_correction_says_what_when_and_who_knows() {
        use RectifiedProblem as P;
        let today = day(22);
        let one = [change("Rantatie 1", "Rantatie 2")];
        let to = |telling| vec![("Kela".to_owned(), telling)];
        let why = |words: &str| Some(Telling::Impossible { why: words.into() });
        let told = |on| Some(Telling::Told { on });
        let cases = [
            (vec![], day(22), vec![], vec![P::NoChange]),
            (vec![change("", "Rantatie 2")], day(22), vec![], vec![]),
            (vec![change("a", " ")], day(22), vec![], vec![P::NoAfter(0)]),
            (vec![change("a", "a ")], day(22), vec![], vec![P::Same(0)]),
            (one.to_vec(), day(23), vec![], vec![P::InFuture]),
            (one.to_vec(), day(1), to(None), vec![P::Unanswered(0)]),
            (one.to_vec(), day(1), to(told(day(22))), vec![]),
            (
                one.to_vec(),
                day(1),
                to(told(day(23))),
                vec![P::ToldInFuture(0)],
            ),
            (
                one.to_vec(),
                day(1),
                to(why("Ei onnistu.")),
                vec![P::NoWhy(0)],
            ),
            (
                one.to_vec(),
                day(1),
                to(why("Vastaanottaja on lakannut olemasta.")),
                vec![],
            ),
            (one.to_vec(), day(1), to(Some(Telling::NeverGiven)), vec![]),
        ];
        for (changes, on, recipients, lacking) in cases {
            let made = Rectified::new(&changes, on, &recipients, today);
            assert_eq!(made.err().unwrap_or_default(), lacking, "{changes:?}");
        }
    }

    #[test]
    fn a_statement_is_the_persons_own_words() {
        use StatementProblem as P;
        let asked = PartContents::Rectification {
            wrong: "Olen poissa".to_owned(),
            correct: "Olin läsnä".to_owned(),
            reasons: Some("Näin oli.".to_owned()),
        };
        let made = Statement::new(&asked, " Walmu ", day(22), day(22)).expect("whole");
        assert_eq!(
            (made.wrong.as_str(), made.correct.as_str()),
            ("Olen poissa", "Olin läsnä")
        );
        assert_eq!(made.reasons.as_deref(), Some("Näin oli."));
        assert_eq!(made.beside, "Walmu");
        let lacking = |beside, on| Statement::new(&asked, beside, on, day(22)).err();
        assert_eq!(lacking(" ", day(22)), Some(vec![P::NoPlace]));
        assert_eq!(lacking("Walmu", day(23)), Some(vec![P::InFuture]));
        // Said in own words, it stands there as it was said.
        let wish = PartContents::OwnWords {
            wish: "Olin läsnä, en poissa.".to_owned(),
        };
        let made = Statement::new(&wish, "Walmu", day(22), day(22)).expect("whole");
        assert_eq!(
            (made.wrong.as_str(), made.correct.as_str()),
            ("Olin läsnä, en poissa.", "")
        );
        let other = PartContents::Access {
            scope: Scope::Everything,
            period: DataPeriod::AllTime,
            hints: SearchHints::default(),
        };
        assert_eq!(
            Statement::new(&other, "Walmu", day(22), day(22)),
            Err(vec![P::NotAsked])
        );
    }
}
