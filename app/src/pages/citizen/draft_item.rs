//! A page about one item of the draft.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::{
    draft_attachments, draft_correction, draft_help, draft_period, draft_reasons, draft_what,
    draft_words, question,
};
use crate::{
    desk::DraftView,
    form::request::{ItemStep, Step, Wish, number_of},
    page::{self, PageError},
};

/// `/{language}/pyynto/{item}/{step}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let number = number_of(&visit.param("item")?).ok_or(PageError::NotFound)?;
        let step = ItemStep::parse(&visit.param("step")?).ok_or(PageError::NotFound)?;
        let problems = view.draft.problems(Step::Item(number, step), view.today);
        let fields = fields(l, &view, number, step, &problems).ok_or(PageError::NotFound)?;
        let step = Step::Item(number, step);
        Ok(question::page(l, &view, step, &problems, fields))
    })
}

/// The fields of a page; none when the item has no such page.
pub(super) fn fields(
    l: Language,
    view: &DraftView,
    number: u16,
    step: ItemStep,
    problems: &[Problem],
) -> Option<AnyView> {
    let item = view.item(number)?;
    if step == ItemStep::Attachments {
        return Some(draft_attachments::fields(l, view, item, problems));
    }
    let heading = question::heading(l, view, Step::Item(number, step));
    match (&item.item.wish, step) {
        (Wish::Access(form), ItemStep::What) => {
            let form = form.what.clone().unwrap_or_default();
            Some(draft_what::fields(l, heading, item, &form, problems))
        }
        (Wish::Access(form), ItemStep::Period) => {
            let form = form.period.clone().unwrap_or_default();
            Some(draft_period::fields(l, heading, &form, problems))
        }
        (Wish::Access(form), ItemStep::Help) => {
            let form = form.help.clone().unwrap_or_default();
            Some(draft_help::fields(l, heading, &form, problems))
        }
        (Wish::Rectification(form), ItemStep::Correction) => {
            let form = form.correction.clone().unwrap_or_default();
            Some(draft_correction::fields(l, heading, &form, problems))
        }
        (Wish::Rectification(form), ItemStep::Reasons) => {
            let form = form.reasons.clone().unwrap_or_default();
            Some(draft_reasons::fields(l, heading, item, &form, problems))
        }
        (Wish::OwnWords(form), ItemStep::Words) => {
            let form = form.words.clone().unwrap_or_default();
            Some(draft_words::fields(l, heading, item, &form, problems))
        }
        (Wish::Access(_) | Wish::Rectification(_) | Wish::OwnWords(_), _) => None,
    }
}
