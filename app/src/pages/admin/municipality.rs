//! A municipality: what of it can be changed.

use domain::language::Language;
use leptos::prelude::*;

use super::{back, done, edit::municipality};
use crate::{
    desk::{AdminMunicipality, OfficeSummary},
    form::admin::{CatalogForm as _, colours::Colours, profile::Profile, remedies::Remedies},
    page::{self, Area, Page, PageError, localized},
    pages::public::notice::status_tag,
    path, t,
};

/// `/{language}/virka/hallinta/kunnat/{municipality}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (_, view) = municipality(&visit).await?;
        let saved = !visit.query("tallennettu").is_empty();
        let title = view.municipality.authority.text(l).to_owned();
        let body = body(l, &view, saved);
        Ok::<_, PageError>(Page::new(title, body).area(Area::Staff))
    })
}

fn body(l: Language, view: &AdminMunicipality, saved: bool) -> AnyView {
    let m = &view.municipality;
    let forms = [
        (
            Profile.name(),
            t!(l, "admin-profile-title"),
            t!(l, "admin-profile-what"),
        ),
        (
            Colours.name(),
            t!(l, "admin-colours-title"),
            t!(l, "admin-colours-what"),
        ),
        (
            Remedies.name(),
            t!(l, "admin-remedies-title"),
            t!(
                l,
                "admin-remedies-current",
                version = m.remedies_version.clone()
            ),
        ),
    ]
    .into_iter()
    .map(|(form, name, what)| {
        let to = path::admin::form(l, &m.slug, &form);
        view! { <li><a href=to><strong>{name}</strong><span>{what}</span></a></li> }
    })
    .collect_view();
    let registers = view
        .registers
        .iter()
        .map(|(register, _)| {
            let to = path::admin::register(l, &m.slug, register.slug.as_str());
            view! {
                <li>
                    <a href=to>
                        <strong>{localized(&register.name, l)}</strong>
                        <span>{localized(&register.summary, l)}" "{status_tag(l, &register.status)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let new = path::admin::office(l, &m.slug, path::admin::NEW);
    let new_register = path::admin::register(l, &m.slug, path::admin::NEW);
    let public = path::municipality(l, &m.slug);
    let tasks = [
        (path::admin::dpo(l, &m.slug), t!(l, "admin-dpo-title")),
        (
            path::admin::counter(l, &m.slug),
            t!(l, "admin-counter-title"),
        ),
        (
            path::admin::service(l, &m.slug),
            t!(l, "admin-service-title"),
        ),
    ]
    .into_iter()
    .map(|(to, title)| view! { <li><a href=to>{title}</a></li> })
    .collect_view();
    view! {
        {back(l, path::admin::front(l), t!(l, "admin-title"))}
        <div class="flow">
            <h1>{localized(&m.authority, l)}</h1>
            {done(saved.then(|| t!(l, "admin-saved")))}
            <p><a href=public>{t!(l, "admin-see-public")}</a></p>
            <ul role="list" class="ways">{forms}</ul>
            <h2>{t!(l, "admin-offices")}</h2>
            <p>{t!(l, "admin-offices-why")}</p>
            <ul class="rows">{offices(l, view)}</ul>
            <p><a class="btn second" href=new>{t!(l, "admin-office-new")}</a></p>
            <ul>{tasks}</ul>
            <h2>{t!(l, "admin-registers")}</h2>
            <ul role="list" class="ways">{registers}</ul>
            <p><a class="btn second" href=new_register>{t!(l, "admin-register-new")}</a></p>
        </div>
    }
    .into_any()
}

fn offices(l: Language, view: &AdminMunicipality) -> AnyView {
    let m = &view.municipality;
    m.offices
        .iter()
        .map(|office| {
            let summary = view.offices.iter().find(|one| one.office == office.slug);
            let to = path::admin::office(l, &m.slug, office.slug.as_str());
            let holders = path::admin::holders(l, &m.slug, &office.slug);
            let slug = Some(&office.slug);
            let tasks = [
                (slug == Some(&m.dpo), t!(l, "admin-office-dpo")),
                (slug == m.counter.as_ref(), t!(l, "admin-office-counter")),
                (slug == m.service.as_ref(), t!(l, "admin-office-service")),
            ];
            let tasks = tasks.into_iter().filter(|(has, _)| *has);
            let tags = tasks
                .map(|(_, task)| view! { " "<span class="tag">{task}</span> })
                .collect_view();
            view! {
                <li>
                    <span><a href=to>{localized(&office.name, l)}</a>{tags}</span>
                    <a href=holders>
                        {held_by(l, summary)}
                        <span class="visually-hidden">": "{office.name.text(l).to_owned()}</span>
                    </a>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn held_by(l: Language, summary: Option<&OfficeSummary>) -> String {
    match summary {
        None => t!(l, "admin-holders-none"),
        Some(one) if one.holders == 0 => t!(l, "admin-holders-none"),
        Some(one) => t!(l, "admin-holders", n = one.holders, deputies = one.deputies),
    }
}
