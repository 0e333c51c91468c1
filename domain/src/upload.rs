//! What a file may be that somebody sends: which kinds from whom, how large,
//! under which names; and a look inside while it comes, piece by piece.
//!
//! Ending, declared type and contents must agree. The look is strict where a
//! file could be two things at once (something before or after a document,
//! a web page under another name) or hurt whoever opens it (a package that
//! unpacks to gigabytes). It changes nothing: a file that is taken in is kept
//! byte for byte.

mod jpeg;
mod kind;
mod name;
mod package;
mod pdf;
mod png;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod text;

pub use kind::Kind;
pub use name::FileName;

/// A megabyte, as files are measured.
pub const MIB: u64 = 1024 * 1024;

/// Who sends a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// The person, with a request or a reply.
    Citizen,
    /// Who answers.
    Owner,
}

/// How large and how many files may be in one place: an item of a request, a
/// reply, an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub each: u64,
    /// Bytes of all together.
    pub all: u64,
    /// How many.
    pub count: u64,
}

impl Sender {
    /// What this sender may send.
    #[must_use]
    pub const fn limits(self) -> Limits {
        match self {
            Self::Citizen => Limits {
                each: 10 * MIB,
                all: 25 * MIB,
                count: 20,
            },
            Self::Owner => Limits {
                each: 200 * MIB,
                all: 2048 * MIB,
                count: 100,
            },
        }
    }

    /// The kinds that this sender may send.
    #[must_use]
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Citizen => &[Kind::Pdf, Kind::Jpeg, Kind::Png],
            Self::Owner => &Kind::ALL,
        }
    }

    /// What a file chooser is told to offer: `.pdf,.jpg,…`
    #[must_use]
    pub fn accept(self) -> String {
        let endings = self.kinds().iter().flat_map(|kind| kind.endings());
        let dotted: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
        dotted.join(",")
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// No file was chosen.
    None,
    /// The name has folders, control characters or marks that turn the
    /// direction of writing, so that it would look like another.
    Name,
    /// No kind that this sender may send.
    Kind,
    /// The contents are not what the ending or the declared type says.
    Differs,
    /// Nothing is in it.
    Empty,
    /// One byte more than one file may have, or many.
    TooBig,
    /// Together with what is there already it is too much.
    TooMuch,
    /// So many are there already that one more does not fit.
    TooMany,
    /// Something stands before the beginning or after the end.
    Extra,
    /// It ends too early, or its parts do not fit together.
    Damaged,
    /// It would grow too large when it is opened.
    Unpacks,
    /// It can't be looked into without a password.
    Locked,
    /// It holds names that would write outside of it.
    Unsafe,
    /// The sending was broken off.
    BrokenOff,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 14] = [
        Self::None,
        Self::Name,
        Self::Kind,
        Self::Differs,
        Self::Empty,
        Self::TooBig,
        Self::TooMuch,
        Self::TooMany,
        Self::Extra,
        Self::Damaged,
        Self::Unpacks,
        Self::Locked,
        Self::Unsafe,
        Self::BrokenOff,
    ];

    /// The stable name, in addresses and of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Differs => "differs",
            Self::Empty => "empty",
            Self::TooBig => "too-big",
            Self::TooMuch => "too-much",
            Self::TooMany => "too-many",
            Self::Extra => "extra",
            Self::Damaged => "damaged",
            Self::Unpacks => "unpacks",
            Self::Locked => "locked",
            Self::Unsafe => "unsafe",
            Self::BrokenOff => "broken-off",
        }
    }

    /// Reads [`Refusal::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A file that comes in, looked at piece by piece.
#[derive(Debug)]
pub struct Inspection {
    each: u64,
    left: u64,
    size: u64,
    kind: Kind,
    look: Look,
}

#[derive(Debug)]
enum Look {
    Pdf(pdf::Pdf),
    Jpeg(jpeg::Jpeg),
    Png(png::Png),
    Package(package::Package),
    Text(text::Text),
}

impl Inspection {
    /// Begins with what is known before the first byte: name and declared
    /// type, and what is there already (how many files, how many bytes).
    ///
    /// # Errors
    /// [`Refusal::Kind`], [`Refusal::Differs`], [`Refusal::TooMany`] or
    /// [`Refusal::TooMuch`].
    pub fn begin(
        sender: Sender,
        limits: Limits,
        name: &FileName,
        declared: Option<&str>,
        (count, used): (u64, u64),
    ) -> Result<Self, Refusal> {
        let kind = Kind::of_ending(name.ending()).filter(|kind| sender.kinds().contains(kind));
        let kind = kind.ok_or(Refusal::Kind)?;
        if !kind.may_be_declared(declared.unwrap_or_default()) {
            return Err(Refusal::Differs);
        }
        if count >= limits.count {
            return Err(Refusal::TooMany);
        }
        let left = limits.all.saturating_sub(used);
        if left == 0 {
            return Err(Refusal::TooMuch);
        }
        let look = match kind {
            Kind::Pdf => Look::Pdf(pdf::Pdf::default()),
            Kind::Jpeg => Look::Jpeg(jpeg::Jpeg::default()),
            Kind::Png => Look::Png(png::Png::default()),
            Kind::Txt | Kind::Csv => Look::Text(text::Text::default()),
            Kind::Docx | Kind::Xlsx | Kind::Pptx | Kind::Odt | Kind::Ods | Kind::Odp => {
                Look::Package(package::Package::default())
            }
        };
        Ok(Self {
            each: limits.each,
            left,
            size: 0,
            kind,
            look,
        })
    }

    /// What it claims to be.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Looks at the next bytes.
    ///
    /// # Errors
    /// A reason that is certain already; the rest need not be read.
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.size = self.size.saturating_add(bytes.len() as u64);
        if self.size > self.each {
            return Err(Refusal::TooBig);
        }
        if self.size > self.left {
            return Err(Refusal::TooMuch);
        }
        match &mut self.look {
            Look::Pdf(look) => look.take(bytes),
            Look::Jpeg(look) => look.take(bytes),
            Look::Png(look) => look.take(bytes),
            Look::Package(look) => look.take(bytes),
            Look::Text(look) => look.take(bytes),
        }
    }

    /// All has come: whether it is what it claims to be, from the first byte
    /// to the last.
    ///
    /// # Errors
    /// A reason that only the end tells.
    pub fn end(self) -> Result<Kind, Refusal> {
        if self.size == 0 {
            return Err(Refusal::Empty);
        }
        match self.look {
            Look::Pdf(look) => look.end(),
            Look::Jpeg(look) => look.end(),
            Look::Png(look) => look.end(),
            Look::Package(look) => look.end(self.kind),
            Look::Text(look) => look.end(),
        }?;
        Ok(self.kind)
    }
}
