//! What the desks hand out of the conversation inside a part.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    message::{Message, Question, open_question},
    municipality::Localized,
};

use super::{FileView, MatterView, PartView};

/// What an owner can do in the conversation of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TalkAction {
    /// Ask the person something.
    Ask,
    /// Take more time.
    Extend,
    /// Write down a reply that came another way.
    Record,
    /// Give the part to a colleague.
    HandOver,
    /// Write to the person.
    Message,
    /// Write a note that only owners see.
    Note,
}

impl TalkAction {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Ask,
        Self::Record,
        Self::Extend,
        Self::HandOver,
        Self::Message,
        Self::Note,
    ];

    /// The segment of addresses, and the name in storage.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Ask => "taydennys",
            Self::Record => "muualta",
            Self::Extend => "pidennys",
            Self::HandOver => "kollegalle",
            Self::Message => "viesti",
            Self::Note => "muistiinpanot",
        }
    }

    /// The action with this name.
    #[must_use]
    pub fn named(segment: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|action| action.segment() == segment)
    }

    /// Whether files may go along with it.
    #[must_use]
    pub const fn takes_files(self) -> bool {
        matches!(self, Self::Ask | Self::Record | Self::Message)
    }

    /// Whether only who has the part may do it. A note is anybody's who
    /// decides.
    #[must_use]
    pub const fn needs_part(self) -> bool {
        !matches!(self, Self::Note)
    }
}

/// Which of the two forms a person writes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WriteForm {
    /// The reply to an open question.
    Reply,
    /// Anything else.
    Message,
}

impl WriteForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Reply, Self::Message];

    /// The segment of addresses, and the name in storage.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Reply => "vastaa",
            Self::Message => "viesti",
        }
    }

    /// The form with this name.
    #[must_use]
    pub fn named(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.segment() == segment)
    }

    /// The name of its field.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Message => "message",
        }
    }
}

/// A message, as a page shows it.
#[derive(Debug, Clone)]
pub struct MessageView {
    /// The message.
    pub message: Message,
    /// When, in Helsinki time.
    pub at: DateTime<Tz>,
    /// The office that wrote it, by name; none for the person's own.
    pub office: Option<Localized>,
    /// Who in the office, by name: for colleagues only.
    pub by: Option<String>,
    /// The files that came with it.
    pub files: Vec<FileView>,
}

/// A note of the owners.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// When, in Helsinki time.
    pub at: DateTime<Tz>,
    /// Who, by name; none when the portal does not know it any more.
    pub by: Option<String>,
    /// As typed.
    pub text: String,
}

/// The conversation on the owner's page of a part.
#[derive(Debug, Clone, Default)]
pub struct OwnerTalk {
    /// The messages, oldest first.
    pub thread: Vec<MessageView>,
    /// The notes, oldest first; empty for who is only told.
    pub notes: Vec<NoteView>,
    /// Drafts that wait: action and when it was saved.
    pub drafts: Vec<(TalkAction, DateTime<Tz>)>,
}

/// The conversation on the person's page of a request.
#[derive(Debug, Clone, Default)]
pub struct CitizenTalk {
    /// The messages, oldest first.
    pub thread: Vec<MessageView>,
    /// Forms with words that were not sent.
    pub unsent: Vec<WriteForm>,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

/// An action of the conversation, with what its form needs.
#[derive(Debug, Clone)]
pub struct TalkView {
    /// The part and all around it.
    pub part: PartView,
    /// What was typed, as the form stores it; `None` before the first save.
    pub typed: Option<String>,
    /// When it was saved.
    pub saved_at: Option<DateTime<Tz>>,
    /// The files that were added to it.
    pub files: Vec<FileView>,
    /// To whom the part can be given; empty for other actions.
    pub colleagues: Vec<Colleague>,
}

/// A colleague who may decide the part too.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// Who, for the form.
    pub id: String,
    /// The name.
    pub name: String,
    /// The day of the last log-in.
    pub seen_on: NaiveDate,
}

/// A form of the person's, with what was typed before.
#[derive(Debug, Clone)]
pub struct WriteView {
    /// The request.
    pub matter: MatterView,
    /// What was typed and not sent.
    pub typed: String,
    /// The files that were added and not sent.
    pub files: Vec<FileView>,
}

/// The question that waits for a reply.
#[must_use]
pub fn waiting(thread: &[MessageView]) -> Option<Question> {
    let thread: Vec<Message> = thread.iter().map(|one| one.message.clone()).collect();
    open_question(&thread).cloned()
}

impl MessageView {
    /// Whether the person wrote it.
    #[must_use]
    pub const fn is_persons(&self) -> bool {
        self.message.from.is_person()
    }
}
