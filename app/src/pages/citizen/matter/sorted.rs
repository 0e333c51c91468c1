//! What became of a wish in own words: the DPO's word, and each part.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{MatterCard, MatterView},
    i18n::key,
    page::localized,
    pages::{citizen::status, parts::paragraphs},
    path, t,
};

/// Nothing for what was not sorted out of a wish.
pub(super) fn sorted(l: Language, view: &MatterView) -> AnyView {
    let Some(from) = &view.part.wish else {
        return ().into_any();
    };
    let parts = view
        .sorted
        .iter()
        .map(|card| part(l, view, card))
        .collect_view();
    view! {
        <section class="flow" aria-labelledby="osat">
            <h2 id="osat">{t!(l, "sorted-title", n = view.sorted.len())}</h2>
            <p>{t!(l, "sorted-lead")}</p>
            <h3>{t!(l, "sorted-word")}</h3>
            <div class="panel flow">{paragraphs(&from.message, None)}</div>
            <h3>{t!(l, "sorted-parts")}</h3>
            <ol class="flow">{parts}</ol>
        </section>
    }
    .into_any()
}

fn part(l: Language, view: &MatterView, card: &MatterCard) -> AnyView {
    let reference = &card.part.reference;
    let name = view! {
        {t!(l, &key("right-", card.part.right.code()))}": "{localized(&card.register, l)}
    };
    let name = match *reference == view.part.reference {
        true => view! { <strong>{name}</strong>" "{t!(l, "sorted-this")} }.into_any(),
        false => view! { <a href=path::matter(l, reference)>{name}</a> }.into_any(),
    };
    let about = card.part.wish.as_ref();
    view! {
        <li>
            <p>{name}</p>
            {about.map(|from| paragraphs(&from.about, None))}
            <p class="soft">
                {status::now(l, &card.part, &card.deadlines, card.overdue)}" "
                {t!(l, "reference")}" "{reference.to_string()}
            </p>
        </li>
    }
    .into_any()
}
