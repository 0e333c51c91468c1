//! The pages of a draft, by the last segments of their addresses.

/// A page of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// About the item with this number.
    Item(u16, ItemStep),
    /// About all items.
    Common(Common),
}

/// A page about one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemStep {
    /// Access: which data.
    What,
    /// Access: from which time.
    Period,
    /// Access: what helps to find it.
    Help,
    /// Rectification: what is wrong and what it should be.
    Correction,
    /// Rectification: why.
    Reasons,
    /// Own words: the wish.
    Words,
    /// Files that come with it.
    Attachments,
}

/// A page about all items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// Whose information it is about.
    Whose,
    /// How the answer is wanted.
    Answer,
    /// Mail when there is news.
    Notify,
    /// Check your answers, then sign.
    Check,
}

impl ItemStep {
    /// Every page.
    pub const ALL: [Self; 7] = [
        Self::What,
        Self::Period,
        Self::Help,
        Self::Correction,
        Self::Reasons,
        Self::Words,
        Self::Attachments,
    ];

    /// The segment of the address.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::What => "mita",
            Self::Period => "aika",
            Self::Help => "apu",
            Self::Correction => "virhe",
            Self::Reasons => "perustelut",
            Self::Words => "asia",
            Self::Attachments => "liitteet",
        }
    }

    /// Reads [`ItemStep::segment`].
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }
}

impl Common {
    /// Every page.
    pub const ALL: [Self; 4] = [Self::Whose, Self::Answer, Self::Notify, Self::Check];

    /// The segment of the address.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Whose => "kenen",
            Self::Answer => "tapa",
            Self::Notify => "ilmoitus",
            Self::Check => "tarkista",
        }
    }

    /// Reads [`Common::segment`].
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.segment() == segment)
    }
}

impl Step {
    /// Reads the end of an address: `1/mita`, `kenen`.
    #[must_use]
    pub fn parse(rest: &str) -> Option<Self> {
        match rest.split_once('/') {
            Some((number, step)) => Some(Self::Item(number_of(number)?, ItemStep::parse(step)?)),
            None => Common::parse(rest).map(Self::Common),
        }
    }
}

/// The number of an item, written the one way that addresses have it.
#[must_use]
pub fn number_of(text: &str) -> Option<u16> {
    let number: u16 = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}
