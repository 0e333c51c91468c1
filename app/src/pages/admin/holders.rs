//! Who holds an office: owners for good, deputies until a day.

use domain::language::Language;
use leptos::prelude::*;

use super::{back, done, fields, roles};
use crate::{
    desk::HoldersView,
    form::{
        admin::{
            Typed, draft_name,
            role::{HOLDER, holder_of},
        },
        request::proposed_day,
    },
    page::{self, Area, Page, PageError, localized},
    path, t,
};
use domain::{id::Slug, problem::Problem, role::Held};

/// Its name among the drafts.
#[must_use]
pub fn draft(municipality: &Slug, office: &Slug) -> String {
    draft_name(municipality.as_str(), &format!("haltijat/{office}"))
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}/haltijat`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let admin = visit.admin()?;
        let (municipality, office) = (visit.slug("municipality")?, visit.slug("office")?);
        let view = admin.holders(&municipality, &office).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let draft = admin.typed(&draft(&municipality, &office)).await?;
        let code = visit.query("virhe");
        let held = Held {
            municipality: municipality.clone(),
            office: office.clone(),
        };
        let problems = match &draft {
            Some(typed) if !code.is_empty() => {
                match holder_of(typed, held, &view.known, view.today) {
                    Err(problems) => problems,
                    Ok(_) if code == "own-role" => vec![Problem::new("holder", "admin-own-role")],
                    Ok(_) => vec![Problem::new("holder", "admin-known")],
                }
            }
            _ => Vec::new(),
        };
        let typed = draft.unwrap_or_else(|| {
            let mut typed = Typed::default();
            typed.set("from", proposed_day(l, view.today));
            typed
        });
        let proposed = !visit.query("ehdotettu").is_empty();
        let title = t!(l, "admin-holders-title");
        let refused = if problems.is_empty() {
            code.as_str()
        } else {
            ""
        };
        let body = view! {
            {back(l, path::admin::municipality(l, &municipality), view.municipality.authority.text(l).to_owned())}
            <div class="flow">
                {fields::summary(l, &problems)}
                <p class="soft">{localized(&view.office, l)}</p>
                <h1>{title.clone()}</h1>
                {done(proposed.then(|| t!(l, "admin-proposed")))}
                {roles::refused(l, refused)}
                <p class="lead">{t!(l, "admin-holders-lead")}</p>
                {list(l, &view)}
                <h2>{t!(l, "admin-holder-new")}</h2>
                {form(l, &view, &typed, &problems)}
            </div>
        };
        Ok(Page::new(title, body)
            .area(Area::Staff)
            .wrong(!problems.is_empty()))
    })
}

fn list(l: Language, view: &HoldersView) -> AnyView {
    let configured = view
        .configured
        .iter()
        .map(|who| {
            view! {
                <li>
                    <div>
                        <strong>{who.clone()}</strong><br/>
                        <span class="soft">{t!(l, "admin-configured")}</span>
                    </div>
                </li>
            }
        })
        .collect_view();
    if view.configured.is_empty() && view.given.is_empty() {
        return view! { <p class="note">{t!(l, "admin-holders-empty")}</p> }.into_any();
    }
    let given = view
        .given
        .iter()
        .enumerate()
        .map(|(n, one)| roles::holder(l, n + 1, one, true))
        .collect_view();
    view! { <ul class="rows">{configured}{given}</ul> }.into_any()
}

fn form(l: Language, view: &HoldersView, typed: &Typed, problems: &[Problem]) -> AnyView {
    // The choice of a person stands between the lines: after the name.
    let (before, after) = HOLDER.split_at(3);
    let after = after.get(1..).unwrap_or_default();
    view! {
        <form class="flow" method="post" novalidate>
            {fields::fields(l, before, typed, problems, &|_| None)}
            {fields::person(l, typed, &view.known, problems)}
            {fields::fields(l, after, typed, problems, &|_| None)}
            <div class="acts">
                <button class="btn" name="then" value="give">{t!(l, "admin-propose")}</button>
            </div>
            <p class="soft">{t!(l, "admin-propose-then")}</p>
        </form>
    }
    .into_any()
}
