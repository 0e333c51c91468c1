//! Pages of the DPO: all parts by what and when, and what a DPO does about them.

use domain::{language::Language, oversight::Overlook, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{Holder, OverseenView, OverviewAsked},
    i18n::date,
    page::{Area, Page, PageError, Visit, localized},
    pages::{owner::pieces::right, parts},
    path, t,
};

pub mod case_file;
pub mod defer;
pub mod desk;
mod events;
pub mod part;
pub mod reassign;

/// What an address of the desk asks for; what makes no sense is left out.
pub fn asked(query: impl Fn(&str) -> String) -> OverviewAsked {
    let shown = query("nayta");
    let pile = Overlook::ALL
        .into_iter()
        .find(|pile| path::dpo::pile_segment(*pile) == shown);
    let slug = |name: &str| domain::id::Slug::parse(&query(name)).ok();
    OverviewAsked {
        municipality: slug("kunta"),
        pile: pile.unwrap_or_default(),
        register: slug("rekisteri"),
        office: slug("taho"),
        page: query("sivu").parse().unwrap_or(1),
    }
}

/// The part of the address, not opened.
async fn overseen(visit: &Visit) -> Result<OverseenView, PageError> {
    let reference = visit.reference()?;
    let view = visit.dpo()?.overseen(&reference).await?;
    view.ok_or(PageError::NotFound)
}

/// A page about a part that is not opened.
fn framed(
    l: Language,
    view: &OverseenView,
    title: &str,
    problems: &[Problem],
    body: AnyView,
) -> Page {
    let title = t!(
        l,
        "dpo-of-part",
        title = title.to_owned(),
        reference = view.item.part.reference.to_string()
    );
    Page::new(title, body)
        .of(&view.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty())
}

/// Whether a form was sent that was wrong.
fn sent_wrong(visit: &Visit) -> bool {
    !visit.query("virheet").is_empty()
}

/// Which part a form is about, above its title.
fn above(l: Language, view: &OverseenView) -> AnyView {
    let item = &view.item;
    view! {
        <p class="soft">
            {item.part.reference.to_string()}" · "{right(l, item.part.right)}" · "{localized(&item.register, l)}
        </p>
    }
    .into_any()
}

/// Back to the part.
fn back(l: Language, view: &OverseenView) -> AnyView {
    let reference = &view.item.part.reference;
    view! {
        <a class="back" href=path::dpo::part(l, reference)>
            {t!(l, "owner-back-part", reference = reference.to_string())}
        </a>
    }
    .into_any()
}

/// Who has something, and that they are away.
fn holder(l: Language, holder: &Holder) -> AnyView {
    let name = match &holder.name {
        Some(name) => parts::name(name),
        None => t!(l, "dpo-holder-unknown").into_any(),
    };
    let away = holder.away.then(|| {
        let words = match holder.seen_on {
            Some(on) => t!(l, "dpo-away-since", date = date(l, on)),
            None => t!(l, "dpo-away"),
        };
        view! { <br/><span class="tag soon">{words}</span> }
    });
    view! { {name}{away} }.into_any()
}
