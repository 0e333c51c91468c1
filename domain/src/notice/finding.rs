//! What a check of a notice can find, and how grave it is.

use serde::Serialize;

use super::SectionKey;
use crate::{id::Slug, right::Right};

/// One thing found in a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// In which section; `None` for the notice as a whole and its rules.
    pub section: Option<SectionKey>,
    /// What it is.
    #[serde(flatten)]
    pub code: FindingCode,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", content = "of", rename_all = "snake_case")]
pub enum FindingCode {
    /// The section is there more than once.
    DuplicateSection,
    /// The section is not there at all, not even as a gap.
    MissingSection,
    /// The section comes before one that people read earlier.
    OutOfOrder,
    /// The official notice is silent on what Arts 13 and 14 demand.
    RequiredMissing,
    /// There is no content, and nothing says so to the reader.
    UnexplainedGap,
    /// There is content where it is said to be still to come.
    AwaitedContent,
    /// The content is of a kind that belongs to another section.
    MisplacedContent,
    /// A text is blank, or the content has no text in it.
    EmptyText,
    /// Two recipients or two categories of data share this name.
    DuplicateName(Slug),
    /// The dates of the section differ from those of the official notice.
    DatesDisagree,
    /// The right has no rule. [`Right::OwnWords`] needs none.
    MissingRule(Right),
    /// The right has more than one rule.
    DuplicateRule(Right),
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A mistake of ours: such a notice must not be published.
    Error,
    /// An omission of the official notice, shown honestly.
    Gap,
}

impl FindingCode {
    /// How grave it is.
    #[must_use]
    pub const fn kind(&self) -> FindingKind {
        match self {
            Self::RequiredMissing => FindingKind::Gap,
            Self::DuplicateSection
            | Self::MissingSection
            | Self::OutOfOrder
            | Self::UnexplainedGap
            | Self::AwaitedContent
            | Self::MisplacedContent
            | Self::EmptyText
            | Self::DuplicateName(_)
            | Self::DatesDisagree
            | Self::MissingRule(_)
            | Self::DuplicateRule(_) => FindingKind::Error,
        }
    }
}
