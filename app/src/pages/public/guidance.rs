//! Where a right can't be used here yet: from the notice, whom to turn to and
//! how.

use domain::{
    language::Language,
    municipality::{Municipality, Office},
    right::Right,
};
use leptos::prelude::*;

use crate::{
    desk::RegisterWithRules,
    page::{self, Page, PageError, Visit, localized},
    pages::parts,
    path, t,
};

/// `/{language}/{municipality}/korjaus`
pub fn rectification() -> impl IntoView {
    page::page(|visit| guidance(visit, Some(Right::Rectification), "rectification"))
}

/// `/{language}/{municipality}/omin-sanoin`
pub fn own_words() -> impl IntoView {
    page::page(|visit| guidance(visit, None, "own-words"))
}

async fn guidance(
    visit: Visit,
    right: Option<Right>,
    name: &'static str,
) -> Result<Page, PageError> {
    let l = visit.language;
    let slug = visit.slug("municipality")?;
    let view = visit
        .public
        .municipality(&slug)
        .await?
        .ok_or(PageError::NotFound)?;
    let m = view.municipality;
    let whom = match right {
        Some(right) => view
            .registers
            .iter()
            .map(|r| at_register(l, &m, r, right))
            .collect_view()
            .into_any(),
        None => m.office(&m.dpo).map_or_else(
            || ().into_any(),
            |office| {
                view! { <section class="panel flow">{contact(l, office)}</section> }.into_any()
            },
        ),
    };
    Ok(Page::new(
        t!(l, &format!("verb-{name}")),
        view! {
            <a class="back" href=path::municipality(l, &slug)>{t!(l, "back-municipality")}</a>
            <div class="flow">
                <h1>{t!(l, &format!("verb-{name}"))}</h1>
                <p class="lead">{t!(l, &format!("guidance-{name}-lead"))}</p>
                <p>{t!(l, &format!("guidance-{name}-how"))}</p>
                {whom}
                <h2>{t!(l, "guidance-then")}</h2>
                <p>{t!(l, "guidance-then-text")}</p>
            </div>
        },
    )
    .of(&m))
}

fn at_register(l: Language, m: &Municipality, r: &RegisterWithRules, right: Right) -> AnyView {
    let Some(here) = r.rights.iter().find(|here| here.right == right) else {
        return ().into_any();
    };
    let to = here.route.told.as_ref().unwrap_or(&here.route.decider);
    let office = m.office(&to.value).map(|office| contact(l, office));
    let form = here.rule.form.as_ref().map(|form| {
        view! {
            <p lang="fi">{form.stated.clone()}</p>
            <p lang="fi"><strong>{form.effective.clone()}</strong></p>
        }
    });
    view! {
        <section class="panel flow">
            <h2>{localized(&r.register.name, l)}</h2>
            {office}
            {form}
            {parts::route_why(l, &here.route, &here.decider, here.told.as_ref())}
        </section>
    }
    .into_any()
}

/// An office with all ways to reach it.
#[must_use]
pub fn contact(l: Language, office: &Office) -> AnyView {
    let row = |key: &'static str, value: Option<String>| {
        value.map(|value| {
            // Addresses are Finnish in all languages.
            view! { <div><dt>{t!(l, key)}</dt><dd>{parts::finnish(l, &value)}</dd></div> }
        })
    };
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "contact-office")}</dt><dd>{localized(&office.name, l)}</dd></div>
            {row("contact-address", office.address.clone())}
            {row("contact-phone", office.phone.clone())}
            {row("contact-email", Some(office.mailbox.clone()))}
        </dl>
    }
    .into_any()
}
