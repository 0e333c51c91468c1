//! What came of a wish to have data corrected.

use chrono::NaiveDate;
use domain::{
    problem::Problem,
    request::{
        Change, Rectified, RectifiedProblem, Statement, StatementProblem, Telling,
        contents::PartContents,
    },
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{last_row, refusal_problems, rows};
use crate::form::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::day_of,
};

/// No notice names more recipients.
pub const MOST_RECIPIENTS: usize = 100;
/// Characters in a row at most.
const LONGEST: usize = 5000;

/// What an owner typed about a rectification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct RectifyForm {
    /// `corrected`, `partly` or `statement`.
    pub result: String,
    /// As the data was, row by row.
    pub before: Vec<String>,
    /// As it is now, row by row.
    pub after: Vec<String>,
    /// When it was changed, or the statement added, as typed.
    pub on: String,
    /// Where the statement stands.
    #[validate(length(max = 500, code = "too_long"))]
    pub beside: String,
    /// Why not, or not all: the ground's code.
    pub ground: String,
    /// Why not: the facts.
    #[validate(length(max = 20_000, code = "too_long"))]
    pub facts: String,
    /// Who had got the wrong data, and whether they know.
    pub recipients: Vec<RecipientRow>,
    /// Empty rows after them that somebody asked for.
    #[serde(default)]
    pub spare: usize,
    /// A word to the person.
    #[validate(length(max = 20_000, code = "too_long"))]
    pub message: String,
    /// Who answers for it.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub official: String,
    /// How to reach them.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub contact: String,
}

/// A recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientRow {
    /// Who.
    pub name: String,
    /// `told`, `impossible` or `never`.
    pub telling: String,
    /// When they were told, as typed.
    pub on: String,
    /// Why they were not.
    pub why: String,
}

impl RecipientRow {
    /// Whether nothing is said in it.
    fn blank(&self) -> bool {
        *self == Self::default()
    }

    fn telling(&self, today: NaiveDate) -> Option<Telling> {
        Some(match self.telling.as_str() {
            // A day that can't be read is a problem of its own.
            "told" => Telling::Told {
                on: day_of(&self.on).unwrap_or(today),
            },
            "impossible" => Telling::Impossible {
                why: self.why.clone(),
            },
            "never" => Telling::NeverGiven,
            _ => return None,
        })
    }
}

impl RectifyForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let text = |name: &str| pairs.get(name).trim().to_owned();
        let sent = (1..=MOST_RECIPIENTS)
            .filter(|row| pairs.has(&format!("recipient_{row}")))
            .count();
        let recipients: Vec<_> = (1..=MOST_RECIPIENTS)
            .map(|row| RecipientRow {
                name: text(&format!("recipient_{row}")),
                telling: pairs.get(&format!("telling_{row}")),
                on: text(&format!("told_on_{row}")),
                why: text(&format!("why_{row}")),
            })
            .filter(|row| !row.blank())
            .collect();
        let last = last_row(pairs, &["before", "after"]);
        Self {
            result: pairs.get("result"),
            before: rows(pairs, "before", last),
            after: rows(pairs, "after", last),
            on: text("on"),
            beside: text("beside"),
            ground: pairs.get("ground"),
            facts: text("facts"),
            spare: sent.saturating_sub(recipients.len()),
            recipients,
            message: text("message"),
            official: text("official"),
            contact: text("contact"),
        }
    }

    /// Puts the recipients of the notice first, those too of whom nothing is
    /// said: none may be forgotten (GDPR Art. 19).
    #[must_use]
    pub fn with_listed(mut self, listed: &[String]) -> Self {
        let mut first = Vec::new();
        for name in listed {
            let said = self.recipients.iter().position(|row| row.name == *name);
            first.push(match said {
                Some(at) => self.recipients.remove(at),
                None => RecipientRow {
                    name: name.clone(),
                    ..RecipientRow::default()
                },
            });
        }
        first.append(&mut self.recipients);
        self.recipients = first;
        self
    }

    /// How many rows for recipients the page has: those of whom something is
    /// said, and at least one more.
    #[must_use]
    pub fn recipient_rows(&self) -> usize {
        self.recipients.len() + self.spare.max(1)
    }

    /// Whether something was corrected.
    #[must_use]
    pub fn corrects(&self) -> bool {
        matches!(self.result.as_str(), "corrected" | "partly")
    }

    /// Whether something was not corrected.
    #[must_use]
    pub fn refuses(&self) -> bool {
        matches!(self.result.as_str(), "partly" | "statement")
    }

    /// Whether the person's statement was added.
    #[must_use]
    pub fn states(&self) -> bool {
        self.result == "statement"
    }

    /// The day that was typed.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        day_of(&self.on)
    }

    /// What was changed; numbers are those of the rows.
    #[must_use]
    pub fn changes(&self) -> Vec<(usize, Change)> {
        let pairs = self.before.iter().zip(&self.after).enumerate();
        pairs
            .filter(|(_, (before, after))| !before.is_empty() || !after.is_empty())
            .map(|(row, (before, after))| {
                let change = Change {
                    before: before.clone(),
                    after: after.clone(),
                };
                (row + 1, change)
            })
            .collect()
    }

    /// What was corrected.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the form.
    pub fn rectified(&self, today: NaiveDate) -> Result<Rectified, Vec<Problem>> {
        let (rows, changes): (Vec<usize>, Vec<Change>) = self.changes().into_iter().unzip();
        let told: Vec<_> = self
            .recipients
            .iter()
            .map(|row| (row.name.clone(), row.telling(today)))
            .collect();
        let made = Rectified::new(&changes, self.day().unwrap_or(today), &told, today);
        let of_row = |at: usize| rows.get(at).copied().unwrap_or(1);
        let mut problems: Vec<Problem> = match &made {
            Ok(_) => Vec::new(),
            Err(lacking) => lacking.iter().map(|one| named(*one, of_row)).collect(),
        };
        for (row, change) in self.changes() {
            if change.before.chars().count() > LONGEST {
                problems.push(Problem::new(format!("before_{row}"), "too-long"));
            }
            if change.after.chars().count() > LONGEST {
                problems.push(Problem::new(format!("after_{row}"), "too-long"));
            }
        }
        if self.day().is_none() {
            problems.push(Problem::new("on", "not-a-date"));
        }
        for (at, row) in self.recipients.iter().enumerate() {
            let at = at + 1;
            if row.name.is_empty() {
                problems.push(Problem::new(format!("recipient_{at}"), "empty"));
            } else if row.name.chars().count() > 500 {
                problems.push(Problem::new(format!("recipient_{at}"), "too-long"));
            }
            if row.telling == "told" && day_of(&row.on).is_none() {
                problems.push(Problem::new(format!("told_on_{at}"), "not-a-date"));
            }
            if row.why.chars().count() > LONGEST {
                problems.push(Problem::new(format!("why_{at}"), "too-long"));
            }
        }
        match made {
            Ok(made) if problems.is_empty() => Ok(made),
            _ => {
                problems.sort_by_key(|problem| place(&problem.field));
                Err(problems)
            }
        }
    }

    /// What stands beside the data: the person's own words.
    ///
    /// # Errors
    /// What is lacking.
    pub fn statement(
        &self,
        contents: &PartContents,
        today: NaiveDate,
    ) -> Result<Statement, Vec<StatementProblem>> {
        let on = self.day().unwrap_or(today);
        Statement::new(contents, &self.beside, on, today)
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !self.corrects() && !self.states() {
            problems.push(Problem::new("result", "not-chosen"));
        }
        if self.corrects() {
            problems.extend(self.rectified(today).err().unwrap_or_default());
        }
        if self.states() {
            if self.beside.is_empty() {
                problems.push(Problem::new("beside", "empty"));
            }
            match self.day() {
                None => problems.push(Problem::new("on", "not-a-date")),
                Some(on) if on > today => problems.push(Problem::new("on", "in-future")),
                Some(_) => {}
            }
        }
        if self.refuses() {
            problems.extend(refusal_problems(&self.ground, &self.facts));
        }
        let rest = ["beside", "facts", "message", "official", "contact"];
        problems.extend(problems_of(self, &rest));
        problems.sort_by_key(|problem| place(&problem.field));
        problems
    }
}

/// The field of what the domain finds lacking; recipients are numbered from 1.
fn named(problem: RectifiedProblem, row: impl Fn(usize) -> usize) -> Problem {
    use RectifiedProblem as P;
    match problem {
        P::NoChange => Problem::new("after_1", "none-changed"),
        P::NoAfter(at) => Problem::new(format!("after_{}", row(at)), "empty"),
        P::Same(at) => Problem::new(format!("after_{}", row(at)), "same"),
        P::InFuture => Problem::new("on", "in-future"),
        P::Unanswered(at) => Problem::new(format!("telling_{}", at + 1), "not-chosen"),
        P::ToldInFuture(at) => Problem::new(format!("told_on_{}", at + 1), "in-future"),
        P::NoWhy(at) => Problem::new(format!("why_{}", at + 1), "too-short"),
    }
}

/// Where a field stands on the page.
fn place(field: &str) -> (usize, usize, usize) {
    let (name, row) = field.rsplit_once('_').map_or((field, 0), |(name, row)| {
        row.parse().map_or((field, 0), |row| (name, row))
    });
    match name {
        "result" => (0, 0, 0),
        "before" => (1, row, 0),
        "after" => (1, row, 1),
        "beside" => (2, 0, 0),
        "on" => (3, 0, 0),
        "recipient" => (4, row, 0),
        "telling" => (4, row, 1),
        "told_on" => (4, row, 2),
        "why" => (4, row, 3),
        "ground" => (5, 0, 0),
        "facts" => (6, 0, 0),
        "message" => (7, 0, 0),
        "official" => (8, 0, 0),
        _ => (9, 0, 0),
    }
}

#[cfg(test)]
mod tests;
