//! The accent colour, as it will look in both modes before it is saved.

use domain::{
    contrast::{self, Colour, Mode},
    language::Language,
};
use leptos::prelude::*;

use super::edit::{Edit, Frame, finished, municipality};
use crate::{
    form::admin::{Line, Typed, colours::Colours},
    i18n::key,
    page, t,
};

/// `/{language}/virka/hallinta/kunnat/{municipality}/varit`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (admin, view) = municipality(&visit).await?;
        let m = &view.municipality;
        let of = (m.slug.as_str(), m, view.seen.as_str(), view.today);
        let edit = Edit::load(&visit, &admin, &Colours, of).await?;
        let title = t!(l, "admin-colours-title");
        let hint = |line: &Line| measured(l, line, &edit.typed);
        let frame = Frame {
            before: previews(l, &edit.typed),
            hint: &hint,
            preview: true,
            ..Frame::plain(l, m, title.clone(), t!(l, "admin-colours-lead"))
        };
        Ok(finished(title, &edit, edit.body(l, frame)))
    })
}

fn mode_of(line: &Line) -> Option<Mode> {
    Mode::ALL.into_iter().find(|mode| mode.code() == line.name)
}

/// How well the typed colour can be read.
fn measured(l: Language, line: &Line, typed: &Typed) -> Option<String> {
    let ratio = contrast::least(typed.get(line.name), mode_of(line)?)?;
    Some(t!(
        l,
        "admin-contrast",
        ratio = number(l, ratio),
        enough = number(l, contrast::ENOUGH)
    ))
}

/// A ratio as the language writes numbers.
fn number(l: Language, ratio: f64) -> String {
    let shown = contrast::shown(ratio);
    match l {
        Language::Fi | Language::Sv => shown.replace('.', ","),
        Language::En => shown,
    }
}

fn previews(l: Language, typed: &Typed) -> AnyView {
    let both = Mode::ALL.map(|mode| preview(l, mode, typed.get(mode.code())));
    view! { <div class="previews">{both.into_iter().collect_view()}</div> }.into_any()
}

/// A link on both grounds, and a button. Colours as attributes: a page has no
/// styles of its own.
fn preview(l: Language, mode: Mode, accent: &str) -> Option<AnyView> {
    Colour::parse(accent)?;
    let name = t!(l, &key("admin-preview-", mode.code()));
    let [ground, wash] = mode.grounds();
    let letters = mode.letters();
    let accent = accent.to_owned();
    let (link, button) = (t!(l, "admin-preview-link"), t!(l, "admin-preview-button"));
    let link_again = link.clone();
    Some(
        view! {
            <figure>
                <svg viewBox="0 0 300 150" width="300" height="150" role="img" aria-label=name.clone()>
                    <rect width="300" height="150" fill=ground></rect>
                    <rect width="300" height="6" fill=accent.clone()></rect>
                    <text x="16" y="42" font-size="18" fill=accent.clone() text-decoration="underline">{link}</text>
                    <rect y="58" width="300" height="36" fill=wash></rect>
                    <text x="16" y="82" font-size="18" fill=accent.clone() text-decoration="underline">{link_again}</text>
                    <rect x="16" y="104" width="130" height="36" rx="4" fill=accent></rect>
                    <text x="81" y="128" font-size="16" font-weight="bold" text-anchor="middle" fill=letters>{button}</text>
                </svg>
                <figcaption class="soft">{name}</figcaption>
            </figure>
        }
        .into_any(),
    )
}
