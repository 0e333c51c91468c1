//! The draft of a filing: what one person asks for at once, right by right and
//! register by register, and what they say for all of it. One question a page.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    language::Language,
    notice::NoticeVersion,
    problem::Problem,
    request::contents::{AnswerWish, PartContents},
    right::Right,
};
use serde::{Deserialize, Serialize};

use super::{counter::SCAN, pairs::Pairs};

mod access;
mod attachments;
mod common;
mod item;
mod own_words;
mod rectification;
mod step;
#[cfg(test)]
mod tests;

pub use access::{Access, Help, Period, What};
pub(crate) use access::{day_of, proposed_day};
pub use attachments::{Attached, Attachments};
pub use common::{Answer, Notify, Whose};
pub use item::{Item, Wish};
pub use own_words::{OwnWords, Words};
pub use rectification::{Correction, Reasons, Rectification};
pub use step::{Common, ItemStep, Step, number_of};

/// So many items fit into one draft.
pub const MOST: usize = 20;

/// What was answered so far. A page that was never sent is `None`; one that
/// was sent is kept as typed, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestDraft {
    /// What is asked for, in the order in which it was begun.
    pub items: Vec<Item>,
    /// How many items were ever begun, so that no number comes twice.
    pub begun: u16,
    /// Whose information it is about.
    pub whose: Option<Whose>,
    /// How the answer is wanted.
    pub answer: Option<Answer>,
    /// Whether to send mail when there is news.
    pub notify: Option<Notify>,
    /// Who sends it without identification, if that was begun.
    #[serde(default)]
    pub unsigned: Option<super::unsigned::Unsigned>,
    /// The forms that were printed of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<super::paper::Papers>,
    /// Of a clerk's draft: for whom it is filed, and how it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counter: Option<super::counter::AtCounter>,
    /// Whether signing was tried and broken off.
    #[serde(default)]
    pub stopped: bool,
}

/// Where an item begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The municipality.
    pub municipality: Slug,
    /// The register; none for a wish in own words that names none.
    pub register: Option<Slug>,
    /// The version of the notice that the person reads.
    pub notice_version: Option<u32>,
    /// The right; one of those that can be filed (see [`Wish::begin`]).
    pub right: Right,
}

impl RequestDraft {
    /// Adds an item, or finds the one of the same right at the same register.
    /// Gives its number; none when the draft is full or the right has no form.
    pub fn add(&mut self, start: Start) -> Option<u16> {
        let same = self.items.iter().find(|item| {
            item.municipality == start.municipality
                && item.register == start.register
                && item.wish.right() == start.right
        });
        if let Some(item) = same {
            return Some(item.number);
        }
        // A clerk files for the own municipality only.
        let counter = self.counter.as_ref();
        if counter.is_some_and(|counter| counter.municipality != start.municipality) {
            return None;
        }
        let wish = Wish::begin(start.right)?;
        if self.items.len() >= MOST || (start.register.is_none() && start.right != Right::OwnWords)
        {
            return None;
        }
        self.begun = self.begun.checked_add(1)?;
        self.items.push(Item {
            number: self.begun,
            municipality: start.municipality,
            register: start.register,
            notice_version: start.notice_version,
            wish,
            attachments: Attachments::default(),
        });
        Some(self.begun)
    }

    /// Writes a first wish into an item in own words, for the person to go on
    /// with. What they typed themselves stays. Gives the page to go to.
    pub fn suggest(&mut self, number: u16, wish: &str) -> Option<Step> {
        let mut items = self.items.iter_mut();
        let item = items.find(|item| item.number == number)?;
        let Wish::OwnWords(form) = &mut item.wish else {
            return None;
        };
        form.words.get_or_insert_with(|| Words {
            wish: wish.to_owned(),
        });
        Some(Step::Item(number, ItemStep::Words))
    }

    /// Takes an item out; tells whether it was there.
    pub fn remove(&mut self, number: u16) -> bool {
        let before = self.items.len();
        self.items.retain(|item| item.number != number);
        self.items.len() != before
    }

    /// The item with a number.
    #[must_use]
    pub fn item(&self, number: u16) -> Option<&Item> {
        self.items.iter().find(|item| item.number == number)
    }

    /// Whether there is such a page in this draft.
    #[must_use]
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Common(_) => true,
            Step::Item(number, step) => self.item(number).is_some_and(|item| item.has(step)),
        }
    }

    /// The page on which files are attached, if it comes after this one and was
    /// not shown yet: where evidence is likely. Elsewhere it is found by its
    /// link.
    #[must_use]
    pub fn attachments_after(&self, step: Step) -> Option<Step> {
        let Step::Item(number, step) = step else {
            return None;
        };
        let item = self.item(number)?;
        let last = item.wish.steps().last() == Some(&step);
        (last && item.asks_for_files() && !item.attachments.asked)
            .then_some(Step::Item(number, ItemStep::Attachments))
    }

    /// The files of an item, to be changed; at [`SCAN`] those of a clerk's paper.
    pub fn attachments(&mut self, number: u16) -> Option<&mut Attachments> {
        if number == SCAN {
            return self.counter.as_mut().map(|counter| &mut counter.scan);
        }
        let item = self.items.iter_mut().find(|item| item.number == number)?;
        Some(&mut item.attachments)
    }

    /// Takes what a page sent; nothing happens when there is no such page.
    pub fn take(&mut self, step: Step, pairs: &Pairs) {
        match step {
            Step::Item(number, step) => {
                let found = self.items.iter_mut().find(|item| item.number == number);
                if let Some(item) = found {
                    item.take(step, pairs);
                }
            }
            Step::Common(Common::Whose) => self.whose = Some(Whose::read(pairs)),
            Step::Common(Common::Answer) => self.answer = Some(Answer::read(pairs)),
            Step::Common(Common::Notify) => self.notify = Some(Notify::read(pairs)),
            Step::Common(Common::Check) => {}
        }
    }

    /// What is wrong with a page that was sent. One that was not sent yet has
    /// no problems; it is merely not done (see [`RequestDraft::undone`]).
    #[must_use]
    pub fn problems(&self, step: Step, today: NaiveDate) -> Vec<Problem> {
        let problems = match step {
            Step::Item(number, step) => self
                .item(number)
                .and_then(|item| item.problems(step, today)),
            Step::Common(Common::Whose) => self.whose.as_ref().map(Whose::problems),
            Step::Common(Common::Answer) => self.answer.as_ref().map(Answer::problems),
            Step::Common(Common::Notify) => self.notify.as_ref().map(Notify::problems),
            Step::Common(Common::Check) => None,
        };
        problems.unwrap_or_default()
    }

    /// Every page in the order of the journey.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let items = self.items.iter().flat_map(Item::steps);
        [Step::Common(Common::Whose)]
            .into_iter()
            .chain(items)
            .chain([Common::Answer, Common::Notify, Common::Check].map(Step::Common))
            .collect()
    }

    /// The page before; none before the first.
    #[must_use]
    pub fn before(&self, step: Step) -> Option<Step> {
        let steps = self.steps();
        let here = steps.iter().position(|other| *other == step);
        let Some(here) = here else {
            // The page for files, where only a link leads to it.
            let Step::Item(number, _) = step else {
                return None;
            };
            let last = self.item(number)?.wish.steps().last()?;
            return Some(Step::Item(number, *last));
        };
        steps.get(here.checked_sub(1)?).copied()
    }

    /// Whether a page still has to be answered: not sent, or sent wrong. Who
    /// asks for somebody else can't go on here, so that page stays undone.
    #[must_use]
    pub fn is_undone(&self, step: Step, today: NaiveDate) -> bool {
        let sent = match step {
            Step::Item(number, step) => self.item(number).is_some_and(|item| item.is_sent(step)),
            Step::Common(Common::Whose) => self.whose.as_ref().is_some_and(Whose::is_own),
            Step::Common(Common::Answer) => self.answer.is_some(),
            Step::Common(Common::Notify) => self.notify.is_some(),
            Step::Common(Common::Check) => true,
        };
        !sent || !self.problems(step, today).is_empty()
    }

    /// The pages that still have to be answered, in the order of the journey.
    #[must_use]
    pub fn undone(&self, today: NaiveDate) -> Vec<Step> {
        let mut steps = self.steps();
        steps.retain(|step| self.is_undone(*step, today));
        steps
    }

    /// The first undone page; [`Common::Check`] when all is well.
    #[must_use]
    pub fn next_undone(&self, today: NaiveDate) -> Step {
        let first = self.undone(today).into_iter().next();
        first.unwrap_or(Step::Common(Common::Check))
    }

    /// The page to go to for an item that was just begun or found again:
    /// whose information it is comes before everything; none when the item is
    /// done.
    #[must_use]
    pub fn next_of(&self, number: u16, today: NaiveDate) -> Option<Step> {
        self.undone(today).into_iter().find(|step| match step {
            Step::Item(of, _) => *of == number,
            Step::Common(common) => *common == Common::Whose,
        })
    }

    /// Whether everything is answered, so that it can be sent.
    #[must_use]
    pub fn is_ready(&self, today: NaiveDate) -> bool {
        !self.items.is_empty() && self.undone(today).is_empty()
    }

    /// What an item asks for, to be frozen and signed; `None` while one of its
    /// pages is undone, or without the notice that its categories come from.
    #[must_use]
    pub fn contents(
        &self,
        item: &Item,
        notice: Option<&NoticeVersion>,
        today: NaiveDate,
    ) -> Option<PartContents> {
        let done = item.steps().all(|step| !self.is_undone(step, today));
        if !done {
            return None;
        }
        item.wish.contents(notice)
    }

    /// How the answer is wanted, where that is not the usual way.
    #[must_use]
    pub fn answer_wish(&self) -> Option<AnswerWish> {
        self.answer.as_ref().and_then(Answer::wish)
    }

    /// The address for mail, if mail is wanted.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.notify.as_ref().and_then(Notify::email)
    }
}

/// Text that is not empty, without the space around it.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What can be wrong on each page: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("whose", "not-chosen"),
    ("scope", "not-chosen"),
    ("categories", "none-chosen"),
    ("other", "too-long"),
    ("period", "not-chosen"),
    ("from", "both-empty"),
    ("from", "not-a-date"),
    ("from", "in-future"),
    ("to", "not-a-date"),
    ("to", "before-start"),
    ("earlier_names", "too-long"),
    ("services", "too-long"),
    ("years", "too-long"),
    ("wrong", "empty"),
    ("wrong", "too-long"),
    ("correct", "empty"),
    ("correct", "too-long"),
    ("reasons", "too-long"),
    ("wish", "empty"),
    ("wish", "too-long"),
    ("way", "not-chosen"),
    ("format", "too-long"),
    ("notify", "not-chosen"),
    ("email", "not-an-email"),
];

/// The sentence that is signed, in the language of the page that it is signed
/// on.
#[must_use]
pub fn sentence(language: Language) -> String {
    crate::t!(language, "sign-sentence")
}
