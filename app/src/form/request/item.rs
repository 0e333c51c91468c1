//! One right at one register in a draft, with its own pages.

use chrono::NaiveDate;
use domain::{
    id::Slug, notice::NoticeVersion, problem::Problem, request::contents::PartContents,
    right::Right,
};
use serde::{Deserialize, Serialize};

use super::{Access, Attachments, ItemStep, OwnWords, Rectification, Step};
use crate::form::pairs::Pairs;

/// One right at one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Names it in addresses; stays when others are taken out.
    pub number: u16,
    /// The municipality.
    pub municipality: Slug,
    /// The register; none for a wish in own words that names none.
    pub register: Option<Slug>,
    /// The version of the notice that the person read.
    pub notice_version: Option<u32>,
    /// What is asked for.
    pub wish: Wish,
    /// The files that come with it.
    #[serde(default)]
    pub attachments: Attachments,
}

/// What is asked for, by right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "right", rename_all = "snake_case")]
pub enum Wish {
    /// To know and to get a copy (GDPR Art. 15).
    Access(Access),
    /// To have wrong data corrected (Art. 16).
    Rectification(Rectification),
    /// In own words.
    OwnWords(OwnWords),
}

impl Item {
    /// Its pages in the order of the journey.
    pub fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        let files = self.asks_for_files().then_some(ItemStep::Attachments);
        let steps = self.wish.steps().iter().copied().chain(files);
        steps.map(|step| Step::Item(self.number, step))
    }

    /// Whether there is such a page. Files may come with everything.
    #[must_use]
    pub fn has(&self, step: ItemStep) -> bool {
        step == ItemStep::Attachments || self.wish.steps().contains(&step)
    }

    /// Whether the page for files is a page of the journey.
    pub(super) fn asks_for_files(&self) -> bool {
        let attachments = &self.attachments;
        attachments.asked || !attachments.files.is_empty() || !matches!(self.wish, Wish::Access(_))
    }

    /// Takes what a page sent, if it is one of its own.
    pub(super) fn take(&mut self, step: ItemStep, pairs: &Pairs) {
        match step {
            ItemStep::Attachments => self.attachments.asked = true,
            step => self.wish.take(step, pairs),
        }
    }

    /// What is wrong with a page; `None` when it was not sent, or is not one
    /// of its own.
    pub(super) fn problems(&self, step: ItemStep, today: NaiveDate) -> Option<Vec<Problem>> {
        match step {
            ItemStep::Attachments => Some(Vec::new()),
            step => self.wish.problems(step, today),
        }
    }

    /// Whether a page was sent, right or wrong.
    pub(super) fn is_sent(&self, step: ItemStep) -> bool {
        // The day does not matter here: only whether there is an answer.
        self.problems(step, NaiveDate::MAX).is_some()
    }
}

impl Wish {
    /// An empty one; none for a right that has no form of its own: such a wish
    /// is told in own words.
    #[must_use]
    pub fn begin(right: Right) -> Option<Self> {
        match right {
            Right::Access => Some(Self::Access(Access::default())),
            Right::Rectification => Some(Self::Rectification(Rectification::default())),
            Right::OwnWords => Some(Self::OwnWords(OwnWords::default())),
            Right::LogData
            | Right::Erasure
            | Right::Restriction
            | Right::Portability
            | Right::Objection
            | Right::DisclosureProhibition
            | Right::ConsentWithdrawal => None,
        }
    }

    /// The right that it uses.
    #[must_use]
    pub const fn right(&self) -> Right {
        match self {
            Self::Access(_) => Right::Access,
            Self::Rectification(_) => Right::Rectification,
            Self::OwnWords(_) => Right::OwnWords,
        }
    }

    /// Its pages in the order of the journey.
    #[must_use]
    pub const fn steps(&self) -> &'static [ItemStep] {
        match self {
            Self::Access(_) => &[ItemStep::What, ItemStep::Period, ItemStep::Help],
            Self::Rectification(_) => &[ItemStep::Correction, ItemStep::Reasons],
            Self::OwnWords(_) => &[ItemStep::Words],
        }
    }

    /// Takes what a page sent, if it is one of its own.
    fn take(&mut self, step: ItemStep, pairs: &Pairs) {
        match self {
            Self::Access(form) => form.take(step, pairs),
            Self::Rectification(form) => form.take(step, pairs),
            Self::OwnWords(form) => form.take(step, pairs),
        }
    }

    /// What is wrong with a page; `None` when it was not sent, or is not one
    /// of its own.
    fn problems(&self, step: ItemStep, today: NaiveDate) -> Option<Vec<Problem>> {
        match self {
            Self::Access(form) => form.problems(step, today),
            Self::Rectification(form) => form.problems(step),
            Self::OwnWords(form) => form.problems(step),
        }
    }

    pub(super) fn contents(&self, notice: Option<&NoticeVersion>) -> Option<PartContents> {
        match self {
            Self::Access(form) => form.contents(notice?),
            Self::Rectification(form) => form.contents(),
            Self::OwnWords(form) => form.contents(),
        }
    }
}
