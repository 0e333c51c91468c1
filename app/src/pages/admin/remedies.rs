//! What a person can do against a refusal: the texts, and every version that
//! was published.

use domain::language::Language;
use leptos::prelude::*;

use super::edit::{Edit, Frame, finished, municipality};
use crate::{
    desk::RemediesView,
    form::admin::remedies::Remedies,
    i18n::{date, date_time},
    page::{self, localized},
    pages::parts,
    t,
};

/// `/{language}/virka/hallinta/kunnat/{municipality}/muutoksenhaku`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (admin, view) = municipality(&visit).await?;
        let m = &view.municipality;
        let of = (m.slug.as_str(), m, view.seen.as_str(), view.today);
        let edit = Edit::load(&visit, &admin, &Remedies, of).await?;
        let title = t!(l, "admin-remedies-title");
        let current = t!(
            l,
            "admin-remedies-current",
            version = m.remedies_version.clone()
        );
        let frame = Frame {
            before: view! { <p>{current}</p> }.into_any(),
            after: versions(l, &view.versions),
            then: t!(l, "admin-remedies-then"),
            ..Frame::plain(l, m, title.clone(), t!(l, "admin-remedies-lead"))
        };
        Ok(finished(title, &edit, edit.body(l, frame)))
    })
}

fn versions(l: Language, versions: &[RemediesView]) -> AnyView {
    if versions.is_empty() {
        return ().into_any();
    }
    let items = versions
        .iter()
        .map(|one| {
            let head = t!(
                l,
                "admin-remedies-version",
                version = one.version.clone(),
                at = date_time(l, &one.published_at)
            );
            let approved = one.approved.as_ref().map(|approved| {
                let on = t!(l, "admin-remedies-approved", on = date(l, approved.on));
                view! { <p>{on}" "{localized(&approved.by, l)}</p> }
            });
            view! {
                <details>
                    <summary>{head}</summary>
                    {approved}
                    {parts::remedies(l, &one.remedies)}
                </details>
            }
        })
        .collect_view();
    view! {
        <h2>{t!(l, "admin-remedies-versions")}</h2>
        {items}
    }
    .into_any()
}
