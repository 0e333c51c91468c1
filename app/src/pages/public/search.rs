//! Search over registers by everyday words.

use domain::{id::Slug, language::Language};
use leptos::prelude::*;

use crate::{
    desk::RegisterCard,
    islands::{SearchIsland, SearchWords},
    page::{self, Module, Page, localized},
    path, t,
};

/// `/{language}/haku?q=&kunta=`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let query = visit.query("q");
        let within = Slug::parse(&visit.query("kunta")).ok();
        let municipality = match &within {
            Some(slug) => visit
                .public
                .municipality(slug)
                .await?
                .map(|view| view.municipality),
            None => None,
        };
        let found = match query.is_empty() {
            true => Vec::new(),
            false => visit.public.search(&query, within.as_ref(), l).await?,
        };
        let several = municipality.is_none();
        let body = view! {
            <div class="flow">
                <h1>{t!(l, "search-h1")}</h1>
                {search_form(l, within.as_ref(), &query)}
                {results(l, &query, &found, several)}
            </div>
        };
        let page = Page::new(t!(l, "search-title"), body).islands(Module::Public);
        Ok(match municipality {
            Some(m) => page.of(&m),
            None => page,
        })
    })
}

fn results(l: Language, query: &str, found: &[RegisterCard], several: bool) -> AnyView {
    if query.is_empty() {
        return ().into_any();
    }
    if found.is_empty() {
        return view! {
            <section class="flow" aria-labelledby="tulokset">
                <h2 id="tulokset">{t!(l, "search-none", query = query.to_owned())}</h2>
                <p>{t!(l, "search-none-advice")}</p>
            </section>
        }
        .into_any();
    }
    let items = found
        .iter()
        .map(|card| register_link(l, card, several))
        .collect_view();
    view! {
        <section class="flow" aria-labelledby="tulokset">
            <h2 id="tulokset">{t!(l, "search-found", n = found.len(), query = query.to_owned())}</h2>
            <ul role="list" class="ways">{items}</ul>
        </section>
    }
    .into_any()
}

/// A register in a list of large links.
#[must_use]
pub fn register_link(l: Language, card: &RegisterCard, with_authority: bool) -> AnyView {
    let authority = with_authority.then(|| {
        view! { <em>{localized(&card.authority, l)}</em> }
    });
    view! {
        <li>
            <a href=path::notice(l, &card.municipality, &card.register.slug)>
                <strong>{localized(&card.register.name, l)}</strong>
                <span>{authority}{localized(&card.register.summary, l)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The search form: an island, and a plain form without script.
#[must_use]
pub fn search_form(l: Language, municipality: Option<&Slug>, query: &str) -> AnyView {
    let words = SearchWords {
        label: t!(l, "search-label"),
        hint: t!(l, "search-hint"),
        button: t!(l, "search-button"),
        none: t!(l, "search-live-none"),
        one: t!(l, "search-live-one"),
        many: t!(l, "search-live-many"),
    };
    view! {
        <SearchIsland
            language=l.code().to_owned()
            municipality=municipality.map(ToString::to_string).unwrap_or_default()
            action=format!("/{l}/haku")
            query=query.to_owned()
            words=words
        />
    }
    .into_any()
}
