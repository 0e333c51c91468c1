//! A part on the owner's desk: open for who decides, behind a reason for who
//! is only told.

use domain::{language::Language, municipality::Municipality, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{PartPage, WorkItem},
    form_view::{Field, error_summary, text_area},
    page::{self, Area, Page, PageError, Visit, localized},
    pages::parts,
    path, t,
};

use super::pieces::{Left, helsinki, moment, on_long, right};

mod actions;
pub(super) mod asker;
mod assign;
mod evidence;
mod open;
mod outcome;
mod talk;

/// `/{language}/virka/osat/{reference}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let reference = visit.reference()?;
        match visit
            .owner()?
            .part(&reference)
            .await?
            .ok_or(PageError::NotFound)?
        {
            PartPage::Open(view) => Ok(open::page(
                visit.language,
                &view,
                &assign::problems(&visit, &view),
            )),
            PartPage::Locked(item) => locked(&visit, &item, false).await,
            PartPage::Overseen(item) => locked(&visit, &item, true).await,
        }
    })
}

async fn locked(visit: &Visit, item: &WorkItem, overseen: bool) -> Result<Page, PageError> {
    let l = visit.language;
    let known = visit.public.municipality(&item.part.municipality).await?;
    let municipality = known.ok_or(PageError::NotFound)?.municipality;
    let problems: Vec<Problem> = (visit.query("virhe") == "reason")
        .then(|| Problem::new("reason", "empty"))
        .into_iter()
        .collect();
    let title = t!(
        l,
        "owner-part-title",
        right = right(l, item.part.right),
        reference = item.part.reference.to_string()
    );
    Ok(Page::new(
        title,
        locked_body(l, item, overseen, &municipality, &problems),
    )
    .of(&municipality)
    .area(Area::Staff)
    .wrong(!problems.is_empty()))
}

fn locked_body(
    l: Language,
    item: &WorkItem,
    overseen: bool,
    municipality: &Municipality,
    problems: &[Problem],
) -> AnyView {
    let (back, title, lead, why) = match overseen {
        true => (
            path::dpo::part(l, &item.part.reference),
            t!(
                l,
                "owner-back-part",
                reference = item.part.reference.to_string()
            ),
            t!(l, "dpo-locked-lead"),
            t!(l, "owner-route"),
        ),
        false => (
            path::worklist(l),
            t!(l, "owner-back-worklist"),
            t!(l, "owner-locked-lead"),
            t!(l, "owner-why-told"),
        ),
    };
    view! {
        <a class="back" href=back>{title}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <p class="soft">{item.part.reference.to_string()}" · "{localized(&item.register, l)}</p>
            <h1>{right(l, item.part.right)}</h1>
            <p class="lead">{lead}</p>
            {dates(l, item)}
            <h2>{why}</h2>
            {why_told(l, item, municipality)}
            {super::transfer::dpos_way(l, item, municipality)}
            <h2 id="avaa">{t!(l, "owner-locked-open")}</h2>
            <p>{t!(l, "owner-locked-logged")}</p>
            {reason(l, item, problems)}
        </div>
    }
    .into_any()
}

fn dates(l: Language, item: &WorkItem) -> AnyView {
    let stopped = item.deadlines.stopped_since.is_some();
    let left = (!item.part.closed()).then(|| Left::of(item.days_left).tag(l, stopped));
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "owner-authority")}</dt><dd>{localized(&item.authority, l)}</dd></div>
            <div>
                <dt>{t!(l, "owner-received")}</dt>
                <dd>{moment(l, &helsinki(item.part.received_at))}</dd>
            </div>
            <div>
                <dt>{t!(l, "owner-due")}</dt>
                <dd>{on_long(l, item.deadlines.answer_by)}" "{left}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn why_told(l: Language, item: &WorkItem, municipality: &Municipality) -> AnyView {
    let route = &item.part.route;
    let Some(decider) = municipality.office(&route.decider.value) else {
        return ().into_any();
    };
    let told = route
        .told
        .as_ref()
        .and_then(|told| municipality.office(&told.value));
    parts::route_why(l, route, &decider.name, told.map(|office| &office.name))
}

fn reason(l: Language, item: &WorkItem, problems: &[Problem]) -> AnyView {
    let field = text_area(
        Field {
            language: l,
            name: "reason",
            label: t!(l, "owner-reason"),
            hint: Some(t!(l, "owner-reason-hint")),
            value: String::new(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    view! {
        <form method="post" action=path::part_action(l, &item.part.reference, "avaa") novalidate>
            {field}
            <div class="acts"><button class="btn">{t!(l, "owner-reason-open")}</button></div>
        </form>
    }
    .into_any()
}
