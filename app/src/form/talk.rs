//! The forms of the conversation: the owner's question, extension, handing
//! over, message and note; the person's reply and message.

use chrono::NaiveDate;
use domain::{
    deadline::Period,
    problem::Problem,
    request::{Part, QuestionKind, check_reply_by},
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::day_of,
};
use crate::desk::TalkAction;

mod record;

pub use record::RecordForm;

/// How much anybody can write at once, in characters.
pub const LONGEST: usize = 20_000;

/// Reasons shorter than this say nothing, in characters.
const REASON: usize = 20;

/// What an owner typed for an action; kept as typed, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum TalkForm {
    /// A question.
    Ask(AskForm),
    /// A reply that came another way.
    Record(RecordForm),
    /// More time.
    Extend(ExtendForm),
    /// To a colleague.
    HandOver(HandOverForm),
    /// A message to the person.
    Message(MessageForm),
    /// A note.
    Note(NoteForm),
}

/// A question to the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct AskForm {
    /// Why, by code.
    pub kind: String,
    /// The question.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 20_000, code = "too_long")
    )]
    pub question: String,
    /// Until when, as typed.
    pub reply_by: String,
}

/// More time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct ExtendForm {
    /// Months from the receipt: `2` or `3`.
    pub months: String,
    /// Why.
    #[validate(length(max = 20_000, code = "too_long"))]
    pub extend_reason: String,
}

/// To a colleague.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct HandOverForm {
    /// To whom, by id.
    pub colleague: String,
    /// Why.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub hand_reason: String,
}

/// A message to the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct MessageForm {
    /// The words.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 20_000, code = "too_long")
    )]
    pub message: String,
}

/// A note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct NoteForm {
    /// The words.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 20_000, code = "too_long")
    )]
    pub note: String,
}

impl AskForm {
    /// Why it is asked.
    #[must_use]
    pub fn about(&self) -> Option<QuestionKind> {
        QuestionKind::parse(&self.kind)
    }

    /// Until when a reply is asked for.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        day_of(&self.reply_by)
    }

    fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.about().is_none() {
            problems.push(Problem::new("kind", "not-chosen"));
        }
        problems.extend(problems_of(self, &["question"]));
        let day = match self.day() {
            None => Some("not-a-date"),
            Some(day) => check_reply_by(today, day).err().map(|why| why.code()),
        };
        problems.extend(day.map(|code| Problem::new("reply_by", code)));
        problems
    }
}

impl ExtendForm {
    /// The whole time from the receipt.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        match self.months.as_str() {
            "2" => Some(Period::Months(2)),
            "3" => Some(Period::THREE_MONTHS),
            _ => None,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.period().is_none() {
            problems.push(Problem::new("months", "not-chosen"));
        }
        if self.extend_reason.chars().count() < REASON {
            problems.push(Problem::new("extend_reason", "too-short"));
        }
        problems.extend(problems_of(self, &["extend_reason"]));
        problems
    }
}

impl HandOverForm {
    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.colleague.is_empty() {
            problems.push(Problem::new("colleague", "not-chosen"));
        }
        problems.extend(problems_of(self, &["hand_reason"]));
        problems
    }
}

impl TalkForm {
    /// Reads the pairs of an action.
    #[must_use]
    pub fn read(action: TalkAction, pairs: &Pairs) -> Self {
        let text = |name: &str| pairs.get(name).trim().to_owned();
        match action {
            TalkAction::Ask => Self::Ask(AskForm {
                kind: pairs.get("kind"),
                question: text("question"),
                reply_by: text("reply_by"),
            }),
            TalkAction::Record => Self::Record(RecordForm::read(pairs)),
            TalkAction::Extend => Self::Extend(ExtendForm {
                months: pairs.get("months"),
                extend_reason: text("extend_reason"),
            }),
            TalkAction::HandOver => Self::HandOver(HandOverForm {
                colleague: pairs.get("colleague"),
                hand_reason: text("hand_reason"),
            }),
            TalkAction::Message => Self::Message(MessageForm {
                message: text("message"),
            }),
            TalkAction::Note => Self::Note(NoteForm { note: text("note") }),
        }
    }

    /// What is wrong, for this part today.
    #[must_use]
    pub fn problems(&self, part: &Part, today: NaiveDate) -> Vec<Problem> {
        match self {
            Self::Ask(form) => form.problems(today),
            Self::Record(form) => form.problems(part, today),
            Self::Extend(form) => form.problems(),
            Self::HandOver(form) => form.problems(),
            Self::Message(form) => problems_of(form, &["message"]),
            Self::Note(form) => problems_of(form, &["note"]),
        }
    }

    /// The words that somebody took trouble over: shown where the form itself
    /// can't be.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Ask(form) => &form.question,
            Self::Record(form) => &form.recorded,
            Self::Extend(form) => &form.extend_reason,
            Self::HandOver(form) => &form.hand_reason,
            Self::Message(form) => &form.message,
            Self::Note(form) => &form.note,
        }
    }
}

/// What is wrong with what a person writes into a field.
#[must_use]
pub fn written_problems(field: &'static str, text: &str) -> Vec<Problem> {
    let code = match text.chars().count() {
        _ if text.trim().is_empty() => "empty",
        n if n > LONGEST => "too-long",
        _ => return Vec::new(),
    };
    vec![Problem::new(field, code)]
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("kind", "not-chosen"),
    ("question", "empty"),
    ("question", "too-long"),
    ("reply_by", "not-a-date"),
    ("reply_by", "not-ahead"),
    ("reply_by", "too-far"),
    ("came_by", "not-chosen"),
    ("came_on", "not-a-date"),
    ("came_on", "not-possible"),
    ("recorded", "empty"),
    ("recorded", "too-long"),
    ("months", "not-chosen"),
    ("extend_reason", "too-short"),
    ("extend_reason", "too-long"),
    ("colleague", "not-chosen"),
    ("hand_reason", "empty"),
    ("hand_reason", "too-long"),
    ("note", "empty"),
    ("note", "too-long"),
    ("reply", "empty"),
    ("reply", "too-long"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::owner::sample;

    fn codes(action: TalkAction, given: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = given
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let part = sample::view(sample::taken(), true).part;
        let problems = TalkForm::read(action, &Pairs(pairs)).problems(&part, today);
        problems.into_iter().map(|p| (p.field, p.code)).collect()
    }

    fn one(field: &str, code: &str) -> Vec<(String, String)> {
        vec![(field.to_owned(), code.to_owned())]
    }

    #[test]
    fn a_question_needs_a_reason_words_and_a_day_ahead() {
        let case = |kind: &str, day: &str| {
            codes(
                TalkAction::Ask,
                &[
                    ("kind", kind),
                    ("question", "Mikä vuosi?"),
                    ("reply_by", day),
                ],
            )
        };
        assert_eq!(case("helpful", "6.12.2026"), []);
        assert_eq!(case("", "6.12.2026"), one("kind", "not-chosen"));
        assert_eq!(case("helpful", "pian"), one("reply_by", "not-a-date"));
        assert_eq!(case("helpful", ""), one("reply_by", "not-a-date"));
        assert_eq!(case("helpful", "22.11.2026"), one("reply_by", "not-ahead"));
        assert_eq!(case("helpful", "6.12.2027"), one("reply_by", "too-far"));
        assert_eq!(codes(TalkAction::Ask, &[]).len(), 3);
    }

    #[test]
    fn a_recorded_reply_says_how_when_and_what() {
        let case = |way: &str, day: &str, words: &str| {
            let given = [("came_by", way), ("came_on", day), ("recorded", words)];
            codes(TalkAction::Record, &given)
        };
        assert_eq!(case("phone", "22.11.2026", "Vuosi 2019"), []);
        assert_eq!(case("", "22.11.2026", "x"), one("came_by", "not-chosen"));
        assert_eq!(case("fax", "22.11.2026", "x"), one("came_by", "not-chosen"));
        assert_eq!(case("visit", "eilen", "x"), one("came_on", "not-a-date"));
        let ahead = case("letter", "23.11.2026", "x");
        assert_eq!(ahead, one("came_on", "not-possible"));
        assert_eq!(case("email", "22.11.2026", " "), one("recorded", "empty"));
        assert_eq!(codes(TalkAction::Record, &[]).len(), 3);
    }

    #[test]
    fn reasons_are_asked_for() {
        let long = "Tietoja on neljässä järjestelmässä.";
        let case = |given: &[(&str, &str)]| codes(TalkAction::Extend, given);
        assert_eq!(case(&[("months", "3"), ("extend_reason", long)]), []);
        assert_eq!(
            case(&[("months", "4"), ("extend_reason", long)]),
            one("months", "not-chosen")
        );
        assert_eq!(
            case(&[("months", "2"), ("extend_reason", "Kiire.")]),
            one("extend_reason", "too-short")
        );
        let given = [("colleague", "a")];
        assert_eq!(
            codes(TalkAction::HandOver, &given),
            one("hand_reason", "empty")
        );
    }

    #[test]
    fn what_is_written_has_words_and_an_end() {
        assert_eq!(written_problems("reply", "Vuosi 2019"), []);
        assert_eq!(
            written_problems("reply", " \n"),
            [Problem::new("reply", "empty")]
        );
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(
            written_problems("message", &long),
            [Problem::new("message", "too-long")]
        );
    }
}
