//! A clerk's counter: filing for who comes in person or writes on paper.

use domain::language::Language;
use leptos::prelude::*;

use crate::{desk::DraftView, form::counter::Way, path, t};

pub mod filed;
pub mod filing;
pub mod start;

/// On the pages of a draft: for whom it is, so that nobody takes it for their
/// own.
#[must_use]
pub fn note(l: Language, view: &DraftView) -> AnyView {
    let Some(counter) = &view.draft.counter else {
        return ().into_any();
    };
    let words = match counter.way {
        Way::Counter => t!(l, "counter-note"),
        Way::Paper => t!(l, "counter-note-paper"),
    };
    view! {
        <p class="note">
            {words}" "<a href=path::counter_form(l)>{t!(l, "counter-note-to")}</a>
        </p>
    }
    .into_any()
}
