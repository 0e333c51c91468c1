//! The answer, as the person reads it.

use domain::{language::Language, request::State};
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    i18n::key,
    pages::parts::{self, Enclosed, at_time},
    path, t,
};

/// The answer; nothing while there is none.
pub(in crate::pages::citizen) fn answer(l: Language, view: &MatterView) -> AnyView {
    let State::Closed { outcome, .. } = &view.part.state else {
        return ().into_any();
    };
    let when = view
        .closed_at
        .map(|at| view! { <p class="soft">{at_time(l, &at)}</p> });
    let with = Enclosed {
        files: &view.files,
        href: Some(&|file| path::answer_file(l, &view.part.reference, file)),
    };
    view! {
        <section class="flow" aria-labelledby="vastaus">
            <h2 id="vastaus">{t!(l, &key("outcome-", outcome.code().code()))}</h2>
            {when}
            {parts::delivered(l, &view.part.asker)}
            {parts::answer(l, outcome, with)}
        </section>
    }
    .into_any()
}
