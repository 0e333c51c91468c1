//! What is said inside a part: messages both ways, questions and replies, the
//! notice of an extension. Each is kept as the other side reads it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

mod outside;

pub use outside::{Outside, OutsideWay, recorded};

use crate::{
    deadline::{Extension, Period},
    id::Slug,
    municipality::{Localized, Remedy},
    request::{Part, QuestionKind, State, StepCode, StepError},
    role::StaffId,
};

/// One message of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// By whom.
    pub from: Author,
    /// What it says.
    pub said: Said,
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum Author {
    /// The person who asks.
    Person,
    /// A member of staff, acting in an office. The person is told the office.
    Office {
        /// The office.
        office: Slug,
        /// Who.
        staff: StaffId,
    },
    /// An office of another controller, which had the matter before.
    Elsewhere {
        /// What it is called, with its authority.
        office: Localized,
    },
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Said {
    /// Plain words.
    Message {
        /// As typed.
        text: String,
    },
    /// A question to the person.
    Question(Question),
    /// The person's reply.
    Reply {
        /// As typed.
        text: String,
        /// How the date moved, where the clock stood.
        moved: Option<Moved>,
        /// How it came, where an office recorded it for the person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outside: Option<Outside>,
    },
    /// More time is taken.
    Extension(ExtensionNotice),
}

/// A question to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As typed.
    pub text: String,
    /// Why it is asked.
    pub about: QuestionKind,
    /// Until when a reply is asked for.
    pub reply_by: NaiveDate,
    /// Whether the clock stands until the reply.
    pub stops: bool,
}

/// How a date moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The day before.
    pub from: NaiveDate,
    /// The day now.
    pub to: NaiveDate,
}

/// The notice of an extension (GDPR Art. 12(3)): why, the old and the new
/// date, and how to complain (Art. 12(4)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionNotice {
    /// Why, as typed.
    pub reason: String,
    /// The date, before and now.
    pub moved: Moved,
    /// How to complain, as it was told then.
    pub remedies: Vec<Remedy>,
    /// The version of those words.
    pub remedies_version: String,
}

impl Said {
    /// The stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Message { .. } => "message",
            Self::Question(_) => "question",
            Self::Reply { .. } => "reply",
            Self::Extension(_) => "extension",
        }
    }
}

impl Author {
    /// Whether the person wrote it.
    #[must_use]
    pub const fn is_person(&self) -> bool {
        matches!(self, Self::Person)
    }
}

/// The question that waits for a reply: the last one, if nothing that the
/// person wrote since is a reply.
#[must_use]
pub fn open_question(thread: &[Message]) -> Option<&Question> {
    let last = thread.iter().rev().find_map(|message| match &message.said {
        Said::Question(question) => Some(Some(question)),
        Said::Reply { .. } => Some(None),
        Said::Message { .. } | Said::Extension(_) => None,
    });
    last.flatten()
}

/// What the person writes in, and what it does to the part. As a reply it
/// starts the clock again where that stands; with no question open it is a
/// message like any other, so that nothing that was written is lost.
///
/// # Errors
/// [`StepError::WrongState`] when the part is closed; [`StepError::Clock`] when
/// today is before the question.
pub fn from_person(
    part: Part,
    thread: &[Message],
    text: String,
    as_reply: bool,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Part, Said), StepError> {
    if part.closed() {
        return Err(StepError::WrongState {
            step: StepCode::Reply,
            state: part.state.code(),
        });
    }
    if !as_reply {
        return Ok((part, Said::Message { text }));
    }
    let (part, moved) = resumed(part, today, now)?;
    let said = match moved.is_some() || open_question(thread).is_some() {
        true => Said::Reply {
            text,
            moved,
            outside: None,
        },
        false => Said::Message { text },
    };
    Ok((part, said))
}

/// An owner's question, and the part with it.
///
/// # Errors
/// As [`Part::ask`].
pub fn question(
    part: Part,
    by: &StaffId,
    (about, text): (QuestionKind, String),
    reply_by: NaiveDate,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Part, Question), StepError> {
    let part = part.ask(by, about, today, reply_by, now)?;
    let question = Question {
        text,
        about,
        reply_by,
        stops: matches!(part.state, State::Suspended { .. }),
    };
    Ok((part, question))
}

/// An owner's extension, the part with it, and what the person is told.
///
/// # Errors
/// As [`Part::extend`].
pub fn extension(
    part: Part,
    by: &StaffId,
    (to, reason): (Period, String),
    (remedies, remedies_version): (&[Remedy], &str),
    today: NaiveDate,
) -> Result<(Part, ExtensionNotice), StepError> {
    let from = answer_by(&part)?;
    let extension = Extension {
        to,
        reason: reason.clone(),
        told_on: today,
    };
    let part = part.extend(by, extension)?;
    let to = answer_by(&part)?;
    let notice = ExtensionNotice {
        reason,
        moved: Moved { from, to },
        remedies: remedies.to_vec(),
        remedies_version: remedies_version.to_owned(),
    };
    Ok((part, notice))
}

/// Where the clock stands it goes on from the day of the reply, and the date
/// moves; else nothing does.
fn resumed(
    part: Part,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Part, Option<Moved>), StepError> {
    if !matches!(part.state, State::Suspended { .. }) {
        return Ok((part, None));
    }
    let from = answer_by(&part)?;
    let part = part.reply(on, now)?;
    let to = answer_by(&part)?;
    Ok((part, Some(Moved { from, to })))
}

fn answer_by(part: &Part) -> Result<NaiveDate, StepError> {
    let deadlines = part.clock.deadlines().map_err(|_| StepError::Clock)?;
    Ok(deadlines.answer_by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        request::model_test::sample::{at, day, owner, part},
        right::Right,
    };

    fn taken() -> Part {
        part(Right::Access)
            .take(owner(0), at(1))
            .expect("nobody has it")
    }

    fn message(from: Author, said: Said) -> Message {
        Message {
            at: at(2),
            from,
            said,
        }
    }

    fn office() -> Author {
        Author::Office {
            office: Slug::parse("toimisto").expect("a slug"),
            staff: owner(0),
        }
    }

    fn ask(about: QuestionKind, on: i64) -> (Part, Vec<Message>) {
        let (part, question) = question(
            taken(),
            &owner(0),
            (about, "Mikä vuosi?".to_owned()),
            day(on + 14),
            day(on),
            at(2),
        )
        .expect("asked");
        (part, vec![message(office(), Said::Question(question))])
    }

    fn write(part: &Part, thread: &[Message], as_reply: bool, on: i64) -> (Part, Said) {
        let text = "Vuosi 2019".to_owned();
        from_person(part.clone(), thread, text, as_reply, day(on), at(9)).expect("written")
    }

    #[test]
    fn a_reply_starts_the_clock_and_says_how_the_date_moved() {
        let (part, thread) = ask(QuestionKind::NeededForData, 2);
        let (after, said) = write(&part, &thread, true, 9);
        assert_eq!(after.clock.open_pause, None);
        // The promise: 2.3. and 14 days is 16.3.; seven days on it is 23.3.
        let moved = Moved {
            from: day(14),
            to: day(21),
        };
        let text = "Vuosi 2019".to_owned();
        let moved = Some(moved);
        let outside = None;
        assert_eq!(
            said,
            Said::Reply {
                text,
                moved,
                outside
            }
        );
    }

    #[test]
    fn a_message_leaves_the_clock_standing() {
        let (part, thread) = ask(QuestionKind::NeededForData, 2);
        let (after, said) = write(&part, &thread, false, 9);
        assert_eq!(after, part);
        assert_eq!(said.code(), "message");
    }

    #[test]
    fn a_reply_to_a_question_that_stops_nothing_moves_nothing() {
        let (part, thread) = ask(QuestionKind::Helpful, 2);
        assert!(open_question(&thread).is_some_and(|open| !open.stops));
        let (after, said) = write(&part, &thread, true, 9);
        assert_eq!(after, part);
        assert!(matches!(said, Said::Reply { moved: None, .. }));
        let mut thread = thread;
        thread.push(message(Author::Person, said));
        assert_eq!(open_question(&thread), None);
        // Sent twice, from two windows: it arrives as a message.
        let (_, again) = write(&after, &thread, true, 9);
        assert_eq!(again.code(), "message");
    }

    #[test]
    fn messages_in_between_leave_a_question_open() {
        let (_, mut thread) = ask(QuestionKind::Helpful, 2);
        let text = "Kiitos.".to_owned();
        thread.push(message(Author::Person, Said::Message { text }));
        assert!(open_question(&thread).is_some());
        assert_eq!(open_question(&[]), None);
    }

    #[test]
    fn nothing_is_written_into_what_is_closed() {
        let closed = taken().take_back(day(1), at(3)).expect("open");
        let refused = from_person(closed, &[], "Hei".to_owned(), false, day(2), at(4));
        assert!(matches!(refused, Err(StepError::WrongState { .. })));
    }

    #[test]
    fn an_extension_tells_both_dates() {
        let extended = extension(
            taken(),
            &owner(0),
            (Period::THREE_MONTHS, "Monta järjestelmää.".to_owned()),
            (&[], "1"),
            day(3),
        );
        let (part, notice) = extended.expect("in time");
        assert_eq!(notice.moved.from, day(14));
        let due = part.clock.deadlines().expect("computes").answer_by;
        assert_eq!(notice.moved.to, due);
        let again = extension(
            part,
            &owner(0),
            (Period::THREE_MONTHS, "Taas.".to_owned()),
            (&[], "1"),
            day(4),
        );
        assert_eq!(again.err(), Some(StepError::Clock));
    }
}
