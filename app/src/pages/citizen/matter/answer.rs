//! The answer, as the person reads it.

use domain::{
    language::Language,
    request::{Outcome, State},
};
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    i18n::key,
    pages::parts::{self, Enclosed, Reader, SentOn, at_time},
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
            {told(l, view, outcome, with)}
        </section>
    }
    .into_any()
}

/// What was answered; of what went elsewhere, the whole notice.
fn told(l: Language, view: &MatterView, outcome: &Outcome, with: Enclosed<'_>) -> AnyView {
    if view.part.transferred().is_none() {
        return parts::answer(l, outcome, with);
    }
    let sent = SentOn {
        part: &view.part,
        register: &view.register,
        municipality: &view.municipality,
        deadlines: &view.deadlines,
    };
    let href = path::transfer(l, &view.part.reference);
    view! {
        {parts::transfer_notice(l, sent, Reader::Person)}
        <p class="on-screen"><a href=href>{t!(l, "transfer-notice-open")}</a></p>
    }
    .into_any()
}
