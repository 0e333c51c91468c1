//! What was sent at once, on one page: every receipt, and by when each answers.
//! Nobody but the person sees them together.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{FilingView, MatterCard},
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    pages::parts,
    path, t,
};

/// `/{language}/omat/saapuneet/{filing}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let id = visit.param("filing")?;
        let view = visit.citizen()?.filing(&id).await?;
        let view = view.ok_or(PageError::NotFound)?;
        Ok(Page::new(title(l, &view), body(l, &view)).area(Area::Citizen))
    })
}

/// Whether all of it came of one wish: then it is one matter at one controller,
/// in parts.
pub(super) fn one_wish<'a>(cards: impl IntoIterator<Item = &'a MatterCard>) -> bool {
    let wish = |card: &'a MatterCard| card.part.wish.as_ref().map(|from| &from.wish);
    let mut wishes = cards.into_iter().map(wish);
    let first = wishes.next().flatten();
    first.is_some() && wishes.all(|other| other == first)
}

fn title(l: Language, view: &FilingView) -> String {
    match one_wish(&view.parts) {
        true => t!(l, "filing-sorted", n = view.parts.len()),
        false => t!(l, "filing-title", n = view.parts.len()),
    }
}

pub(super) fn body(l: Language, view: &FilingView) -> AnyView {
    let parts = view.parts.iter().map(|card| part(l, card)).collect_view();
    let mail = match view.mail {
        true => t!(l, "filing-mail"),
        false => t!(l, "filing-no-mail"),
    };
    let apart = match one_wish(&view.parts) {
        true => t!(l, "sorted-lead"),
        false => t!(l, "filing-apart"),
    };
    view! {
        <div class="flow">
            <div class="done flow">
                <h1>{title(l, view)}</h1>
                <p>{t!(l, "filing-arrived")}" "{parts::at_time(l, &view.received_at)}</p>
            </div>
            <p class="lead">{t!(l, "filing-lead")}</p>
            <p>{apart}</p>
            {parts}
            <p>{mail}</p>
            <p><a class="btn" href=path::matters(l)>{t!(l, "filing-matters")}</a></p>
        </div>
    }
    .into_any()
}

fn part(l: Language, card: &MatterCard) -> AnyView {
    let reference = &card.part.reference;
    let id = format!("osa-{reference}");
    let about = || {
        view! {
            {t!(l, &key("right-", card.part.right.code()))}": "{localized(&card.register, l)}
        }
    };
    let hidden = || view! { <span class="visually-hidden">": "{about()}</span> };
    let from = card.part.wish.as_ref().map(|from| {
        let words = parts::paragraphs(&from.about, None);
        view! { <div><dt>{t!(l, "sorted-about")}</dt><dd>{words}</dd></div> }
    });
    // Registers of two municipalities may have the same name.
    let authority = format!("{id}-kunta");
    view! {
        <section class="panel flow" aria-labelledby=format!("{id} {authority}")>
            <h2 id=id.clone()>{about()}</h2>
            <dl class="facts">
                {from}
                <div>
                    <dt>{t!(l, "facts-authority")}</dt>
                    <dd id=authority.clone()>{localized(&card.authority, l)}</dd>
                </div>
                <div><dt>{t!(l, "reference")}</dt><dd class="ref">{reference.to_string()}</dd></div>
                <div>
                    <dt>{t!(l, "check-by")}</dt>
                    <dd>{parts::on_day(l, card.deadlines.answer_by)}</dd>
                </div>
            </dl>
            <ul>
                <li><a href=path::receipt(l, reference)>{t!(l, "filing-receipt")}{hidden()}</a></li>
                <li><a href=path::matter(l, reference)>{t!(l, "open-matter")}{hidden()}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
