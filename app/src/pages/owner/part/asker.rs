//! Who asks, where no identity provider vouched for it at filing.

use domain::{
    identity::same_name,
    language::Language,
    request::{Came, Known},
};
use leptos::prelude::*;

use crate::{
    desk::PartView,
    i18n::key,
    pages::{
        owner::pieces::{HOLE, around, as_typed, on},
        parts,
    },
    path, t,
};

/// Said plainly above everything else, while it matters.
pub(super) fn note(l: Language, view: &PartView) -> AnyView {
    let person = &view.person;
    let said = match &view.part.asker.known {
        _ if view.part.closed() => return ().into_any(),
        Known::Unknown => [t!(l, "asker-unknown"), t!(l, "asker-unknown-then")],
        Known::Checked { .. } => return ().into_any(),
        Known::Identified => match &person.typed_name {
            Some(typed) if !same_name(typed, &person.name) => {
                [t!(l, "asker-other-name"), t!(l, "asker-other-name-then")]
            }
            _ => return ().into_any(),
        },
    };
    let [first, then] = said;
    view! { <p class="note"><strong>{first}</strong>" "{then}</p> }.into_any()
}

/// As rows of `dl.facts`: what was typed, and how it was checked.
pub(in crate::pages::owner) fn rows(l: Language, view: &PartView) -> AnyView {
    let person = &view.person;
    let typed = match (&view.part.asker.known, &person.typed_name) {
        (Known::Unknown | Known::Checked { .. }, _) => Some(person.name.clone()),
        (Known::Identified, typed) => typed.clone(),
    };
    let typed = typed.map(|name| {
        view! { <div><dt>{t!(l, "asker-name")}</dt><dd>{parts::name(&name)}</dd></div> }
    });
    let contact = person.contact.as_ref().map(|contact| {
        view! { <div><dt>{t!(l, "asker-contact")}</dt><dd>{as_typed(contact)}</dd></div> }
    });
    let checked = match &view.part.asker.known {
        Known::Checked { check } => {
            let sentence = t!(l, "asker-checked", date = HOLE);
            let how = t!(l, &key("identity-by-", check.way.code()));
            Some(view! {
                <div>
                    <dt>{t!(l, "asker-identity")}</dt>
                    <dd>{around(&sentence, on(l, check.on))}<br/>{how}</dd>
                </div>
            })
        }
        Known::Unknown | Known::Identified => None,
    };
    view! { {came(l, view)}{typed}{told(l, view)}{contact}{checked} }.into_any()
}

/// How it came, where the staff filed it.
fn came(l: Language, view: &PartView) -> AnyView {
    let words = match view.person.came {
        None => return ().into_any(),
        Some(Came::Counter { seen }) => {
            let by = t!(l, &key("identity-by-", seen.code()));
            view! { {t!(l, "came-counter")}" "{by}"." }.into_any()
        }
        Some(Came::Paper { on: day, signed }) => {
            let how = match signed {
                true => t!(l, "came-paper-signed"),
                false => t!(l, "came-paper-unsigned"),
            };
            let arrived = around(&t!(l, "came-paper-on", date = HOLE), on(l, day));
            view! { {how}<br/>{arrived} }.into_any()
        }
    };
    view! { <div><dt>{t!(l, "came")}</dt><dd>{words}</dd></div> }.into_any()
}

/// What stands on a paper, or was told at a counter without a code: by it the
/// register finds who it may be.
fn told(l: Language, view: &PartView) -> AnyView {
    let person = &view.person;
    if person.came.is_none() || view.part.asker.known == Known::Identified {
        return ().into_any();
    }
    let born = person.birth_date.map(|day| {
        view! { <div><dt>{t!(l, "counter-born")}</dt><dd>{on(l, day)}</dd></div> }
    });
    let code = (view.decides && person.has_code).then(|| {
        let href = path::part_action(l, &view.part.reference, "henkilotunnus");
        view! {
            <div>
                <dt>{t!(l, "counter-code")}</dt>
                <dd>
                    <a href=href>{t!(l, "owner-code-show")}</a>" "
                    <span class="soft">{t!(l, "owner-code-logged")}</span>
                </dd>
            </div>
        }
    });
    view! { {born}{code} }.into_any()
}

/// The way to the check, for who decides, while nobody knows who asks.
pub(super) fn check(l: Language, view: &PartView, main: bool) -> AnyView {
    if view.part.asker.known != Known::Unknown || view.part.closed() || !view.decides {
        return ().into_any();
    }
    let class = if main { "btn" } else { "btn second" };
    let href = path::part_action(l, &view.part.reference, "henkilollisyys");
    view! {
        <p>{t!(l, "asker-check-first")}</p>
        <p><a class=class href=href>{t!(l, "asker-check")}</a></p>
    }
    .into_any()
}

/// Where the answer goes, where that is not this counter.
pub(super) fn reply_to(l: Language, view: &PartView) -> Option<String> {
    match &view.part.asker.known {
        Known::Identified => None,
        Known::Unknown | Known::Checked { .. } => Some(t!(l, "asker-reply-to")),
    }
}
