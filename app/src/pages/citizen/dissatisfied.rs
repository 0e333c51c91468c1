//! "If you are not satisfied": whom to turn to, in the words that the
//! municipality has approved, and what to enclose.

use domain::{
    language::Language,
    municipality::{Municipality, Remedy},
    request::{Outcome, State},
};
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    page::{self, Area, Page, PageError, localized},
    pages::{parts, public::guidance::contact},
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/tyytymaton`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .matter(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        Ok(Page::new(title(l, &view), body(l, &view))
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

/// Lateness first; then whether there is an answer to be unhappy with.
fn title(l: Language, view: &MatterView) -> String {
    match &view.part.state {
        State::Closed {
            outcome: Outcome::TakenBack,
            ..
        } => t!(l, "complain-open"),
        State::Closed { .. } => t!(l, "complain-answer"),
        _ if view.overdue.is_some() => t!(l, "matter-late-how"),
        _ => t!(l, "complain-open"),
    }
}

pub(super) fn body(l: Language, view: &MatterView) -> AnyView {
    let reference = &view.part.reference;
    let late = view.overdue.filter(|_| !view.part.closed()).map(|_| {
        view! {
            <p class="lead late">
                {super::status::now(l, &view.part, &view.deadlines, view.overdue)}
            </p>
        }
    });
    let (remedies, version) = remedies_of(view);
    view! {
        <a class="back" href=path::matter(l, reference)>{t!(l, "back-matter")}</a>
        <div class="flow">
            <h1>{title(l, view)}</h1>
            {late}
            <p class="soft">
                {localized(&view.register, l)}" · "{localized(&view.municipality.authority, l)}" · "
                {t!(l, "reference")}" "<span class="ref">{reference.to_string()}</span>
            </p>
            <p class="lead">{t!(l, "complain-lead")}</p>
            <h2>{t!(l, "dissatisfied-ways")}</h2>
            {parts::remedies(l, remedies)}
            {approved(l, &view.municipality, version)}
            {dpo(l, &view.municipality)}
            <h2>{t!(l, "dissatisfied-enclose")}</h2>
            <p>{t!(l, "dissatisfied-enclose-how")}</p>
            <ul>
                <li>{t!(l, "dissatisfied-enclose-case")}</li>
                <li>{t!(l, "dissatisfied-enclose-why")}</li>
                <li>{t!(l, "dissatisfied-enclose-want")}</li>
                <li>{t!(l, "dissatisfied-enclose-more")}</li>
            </ul>
            <p class="note">
                <strong>{t!(l, "dissatisfied-code")}</strong>" "{t!(l, "dissatisfied-code-why")}
            </p>
            <div class="acts">
                <a class="btn" href=path::case(l, reference)>{t!(l, "dissatisfied-case")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// The remedies that stood in the decision, as it promised them; else the
/// municipality's own; with the version of their text.
pub(super) fn remedies_of(view: &MatterView) -> (&[Remedy], &str) {
    let refusal = match &view.part.state {
        State::Closed { outcome, .. } => outcome.refusal(),
        _ => None,
    };
    refusal.map_or(
        (
            view.municipality.remedies.as_slice(),
            view.municipality.remedies_version.as_str(),
        ),
        |refusal| (refusal.remedies.as_slice(), &refusal.remedies_version),
    )
}

/// Whether the remedies stand in full beside it: there is an answer, or one is
/// late. Before that, two lines and the way to this page are enough.
pub(super) fn pressing(view: &MatterView) -> bool {
    view.part.closed() || view.overdue.is_some()
}

/// Whose words these are: the version, and who approved it.
pub(super) fn approved(l: Language, municipality: &Municipality, version: &str) -> AnyView {
    let by = municipality
        .remedies_approved
        .as_ref()
        .filter(|_| municipality.remedies_version == version)
        .map(|approval| {
            view! {
                " "{t!(l, "dissatisfied-approved")}" "{localized(&approval.by, l)}", "
                {parts::on_date(l, approval.on)}"."
            }
        });
    view! {
        <p class="soft">{t!(l, "dissatisfied-version", version = version.to_owned())}{by}</p>
    }
    .into_any()
}

fn dpo(l: Language, municipality: &Municipality) -> AnyView {
    let Some(office) = municipality.office(&municipality.dpo) else {
        return ().into_any();
    };
    view! {
        <h2>{t!(l, "dissatisfied-dpo")}</h2>
        {contact(l, office)}
    }
    .into_any()
}
