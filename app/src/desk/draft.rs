//! What the draft's desk hands out.

use chrono::NaiveDate;
use domain::{
    deadline::Deadlines,
    municipality::{Localized, Municipality},
    routing::Route,
    rules::StricterRule,
};

use super::NoticeView;
use crate::form::request::{Item, RequestDraft};

/// The draft of this browser, with what its pages show.
#[derive(Debug, Clone)]
pub struct DraftView {
    /// What was answered so far.
    pub draft: RequestDraft,
    /// What each item is about, in the order of the draft.
    pub items: Vec<ItemView>,
    /// Today in Helsinki.
    pub today: NaiveDate,
    /// Until when it is kept.
    pub kept_until: NaiveDate,
}

/// An item of the draft, with where it would go today.
#[derive(Debug, Clone)]
pub struct ItemView {
    /// What was answered so far.
    pub item: Item,
    /// The municipality.
    pub municipality: Municipality,
    /// The register's name; says so where none is known.
    pub register: Localized,
    /// The notice that it starts from; none without a register.
    pub notice: Option<NoticeView>,
    /// Where it goes.
    pub route: Route,
    /// Who decides, by name.
    pub decider: Localized,
    /// Who is told, by name.
    pub told: Option<Localized>,
    /// How the notice wants it made, beside what holds.
    pub form: Option<StricterRule>,
    /// When an answer to a request of today is due.
    pub deadlines: Deadlines,
}

impl DraftView {
    /// The item with a number.
    #[must_use]
    pub fn item(&self, number: u16) -> Option<&ItemView> {
        self.items.iter().find(|view| view.item.number == number)
    }

    /// The municipality, when all items are about one.
    #[must_use]
    pub fn municipality(&self) -> Option<&Municipality> {
        let first = &self.items.first()?.municipality;
        let same = |view: &ItemView| view.municipality.slug == first.slug;
        self.items.iter().all(same).then_some(first)
    }
}
