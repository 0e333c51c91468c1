//! One of my requests: where it is, what comes next, the answer, what has
//! happened, how to complain.

use domain::{
    audit::Action,
    language::Language,
    request::{Outcome, State},
};
use leptos::prelude::*;

use super::{
    dissatisfied::{pressing, remedies_of},
    status,
};
use crate::{
    desk::MatterView,
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    pages::parts,
    path, t,
};

pub(super) mod answer;
mod sorted;
mod talk;

/// `/{language}/omat/pyynnot/{reference}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .matter(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let title = t!(
            l,
            "matter-title",
            right = t!(l, &key("right-", view.part.right.code())),
            reference = reference.to_string()
        );
        let sent = talk::sent(l, &view, &visit.query("lahetetty"));
        Ok(Page::new(title, view! { {sent}{body(l, &view)} })
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

pub(super) fn body(l: Language, view: &MatterView) -> AnyView {
    let part = &view.part;
    let open = !part.closed();
    let late = open && view.overdue.is_some();
    let lead = if late { "lead late" } else { "lead" };
    let reckoning = open.then(|| parts::reckoning(l, &view.deadlines));
    view! {
        <a class="back" href=path::matters(l)>{t!(l, "back-matters")}</a>
        <div class="flow">
            <h1>{t!(l, &key("right-", part.right.code()))}": "{localized(&view.register, l)}</h1>
            <p class=lead>{status::now(l, part, &view.deadlines, view.overdue)}</p>
            <p class="soft">
                {localized(&view.municipality.authority, l)}" · "{t!(l, "reference")}" "
                <span class="ref">{part.reference.to_string()}</span>
            </p>
            {came(l, view)}
            {talk::question(l, view)}
            {sorted::sorted(l, view)}
            {next(l, view)}
            {reckoning}
            {answer::answer(l, view)}
            {talk::thread(l, view)}
            <h2>{t!(l, "matter-happened")}</h2>
            {parts::timeline(l, &view.timeline, parts::Reader::Person)}
            <h2>{t!(l, "matter-asked")}</h2>
            <dl class="facts">
                {part.came.as_ref().map(|came| parts::came_from(l, came, parts::Reader::Person))}
                {parts::contents(l, &view.contents, view.answer.as_ref())}
                {parts::attachments(l, &view.attachments, Some(&|file| path::answer_file(l, &view.part.reference, file)))}
                {people(l, view)}
            </dl>
            {receipt(l, view)}
            {take_back(l, view)}
            {complain(l, view)}
        </div>
    }
    .into_any()
}

/// That another authority sent it here: the page it began on leads here too.
fn came(l: Language, view: &MatterView) -> AnyView {
    let came = view.part.came.as_ref();
    came.map(|came| {
        view! {
            <p class="note">
                <strong>{t!(l, "came-note")}</strong>" "{localized(&came.authority, l)}"."
            </p>
        }
    })
    .into_any()
}

fn next(l: Language, view: &MatterView) -> AnyView {
    let next = status::next(l, &view.part, view.overdue).filter(|_| !talk::stops(view));
    let Some(next) = next else {
        return ().into_any();
    };
    let late = view.overdue.is_some().then(|| {
        let href = path::dissatisfied(l, &view.part.reference);
        view! { <p><a href=href>{t!(l, "matter-late-how")}</a></p> }
    });
    view! {
        <section class="panel flow" aria-labelledby="seuraavaksi">
            <h2 id="seuraavaksi">{t!(l, "matter-next")}</h2>
            <p>{next}</p>
            {late}
        </section>
    }
    .into_any()
}

fn people(l: Language, view: &MatterView) -> AnyView {
    let why = parts::route_why(l, &view.part.route, &view.responsible, view.told.as_ref());
    view! { <div><dt>{t!(l, "matter-with")}</dt><dd>{why}</dd></div> }.into_any()
}

fn receipt(l: Language, view: &MatterView) -> AnyView {
    let reference = &view.part.reference;
    // Who came to a counter signed nothing, unless they identified later.
    let done = |action| view.timeline.iter().any(|entry| entry.action == action);
    let signed = !done(Action::FiledAtCounter) || done(Action::IdentifiedLater);
    let evidence = signed.then(|| {
        view! { <li><a href=path::evidence(l, reference)>{t!(l, "matter-evidence")}</a></li> }
    });
    view! {
        <h2>{t!(l, "matter-receipt")}</h2>
        <ul>
            <li><a href=path::receipt(l, reference)>{t!(l, "matter-receipt-open")}</a></li>
            {evidence}
        </ul>
    }
    .into_any()
}

fn take_back(l: Language, view: &MatterView) -> AnyView {
    if view.part.closed() {
        return ().into_any();
    }
    view! {
        <h2>{t!(l, "matter-take-back")}</h2>
        <p>
            <a class="btn second" href=path::take_back(l, &view.part.reference)>
                {t!(l, "take-back")}
            </a>
        </p>
    }
    .into_any()
}

/// How to complain: every remedy once there is something to complain of; after
/// a refusal those that stood in the decision, as it promised them.
fn complain(l: Language, view: &MatterView) -> AnyView {
    let title = match &view.part.state {
        State::Closed {
            outcome: Outcome::TakenBack,
            ..
        } => return ().into_any(),
        State::Closed { .. } => t!(l, "complain-answer"),
        _ => t!(l, "complain-open"),
    };
    let reference = &view.part.reference;
    let how = match pressing(view) {
        true => view! {
            <p>{t!(l, "complain-lead")}</p>
            {parts::remedies(l, remedies_of(view).0)}
        }
        .into_any(),
        false => view! { <p>{t!(l, "how-to-complain")}</p> }.into_any(),
    };
    view! {
        <h2 id="tyytymaton">{title}</h2>
        {how}
        <ul>
            <li><a href=path::dissatisfied(l, reference)>{t!(l, "matter-dissatisfied")}</a></li>
            <li><a href=path::case(l, reference)>{t!(l, "dissatisfied-case")}</a></li>
        </ul>
    }
    .into_any()
}
