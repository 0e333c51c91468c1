//! A wish first, then the register that it is about.

use domain::{id::Slug, language::Language, right::Right};
use leptos::prelude::*;

use super::notice::status_tag;
use crate::{
    desk::RegisterWithRules,
    i18n::key,
    page::{self, Page, PageError, Visit},
    path, t,
};

/// The address at which a wish begins at a register.
type Begins = fn(Language, &Slug, &Slug) -> String;

/// `/{language}/{municipality}/omat-tiedot`
pub fn access() -> impl IntoView {
    page::page(|visit| choose(visit, Right::Access, path::access_start))
}

/// `/{language}/{municipality}/korjaus`
pub fn rectification() -> impl IntoView {
    page::page(|visit| choose(visit, Right::Rectification, path::rectification_start))
}

/// `/{language}/{municipality}/omin-sanoin`
pub fn own_words() -> impl IntoView {
    page::page(|visit| choose(visit, Right::OwnWords, path::own_words_start))
}

async fn choose(visit: Visit, right: Right, begins: Begins) -> Result<Page, PageError> {
    let (l, wish) = (visit.language, key("", right.code()));
    let slug = visit.slug("municipality")?;
    let view = visit.public.municipality(&slug).await?;
    let view = view.ok_or(PageError::NotFound)?;
    let items = view
        .registers
        .iter()
        .map(|r| register(l, r, begins(l, &slug, &r.register.slug)))
        .collect_view();
    let unsure = match right {
        Right::OwnWords => nowhere(l, &slug),
        _ => view! {
            <p>
                {t!(l, "access-unsure")}" "
                <a href=path::own_words(l, &slug)>{t!(l, "verb-own-words")}</a>
            </p>
        }
        .into_any(),
    };
    Ok(Page::new(
        t!(l, &format!("verb-{wish}")),
        view! {
            <a class="back" href=path::municipality(l, &slug)>{t!(l, "back-municipality")}</a>
            <div class="flow">
                <h1>{t!(l, &format!("choose-{wish}"))}</h1>
                <p class="lead">{t!(l, &format!("choose-{wish}-lead"))}</p>
                <ul role="list" class="ways">{items}</ul>
                {unsure}
            </div>
        },
    )
    .of(&view.municipality))
}

fn register(l: Language, r: &RegisterWithRules, href: String) -> AnyView {
    view! {
        <li>
            <a href=href>
                <strong>
                    {page::localized(&r.register.name, l)}{status_tag(l, &r.register.status)}
                </strong>
                <span>{page::localized(&r.register.summary, l)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A wish in own words needs no register: whoever sorts it finds it.
fn nowhere(l: Language, m: &Slug) -> AnyView {
    view! {
        <h2>{t!(l, "choose-unknown")}</h2>
        <p>{t!(l, "choose-unknown-why")}</p>
        <form method="post" action=path::own_words(l, m) class="acts">
            <button class="btn">{t!(l, "choose-unknown-button")}</button>
        </form>
        <p class="soft">{t!(l, "start-cookie")}</p>
    }
    .into_any()
}
