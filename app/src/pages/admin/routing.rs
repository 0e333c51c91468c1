//! Which office has a task: decides at a register, is the data protection
//! officer's, files for others, looks after the service. It changes who reads what
//! people ask, so it takes two.

use domain::{id::Slug, language::Language, problem::Problem, role::task::Task};
use leptos::prelude::*;

use super::{back, done, fields, roles};
use crate::{
    desk::RouteView,
    form::admin::{
        Typed, draft_name,
        role::{NO_OFFICE, ROUTE, route_problems},
    },
    form_view::{Choice, Choices, choices},
    page::{self, Area, Page, PageError, Visit, localized},
    path, t,
};

/// Its name among the drafts.
#[must_use]
pub fn draft(municipality: &Slug, task: &Task) -> String {
    let form = match task {
        Task::Decider { register } => format!("ratkaisija/{register}"),
        Task::Dpo => "tietosuojavastaava".to_owned(),
        Task::Counter => "asiointipiste".to_owned(),
        Task::Service => "palvelu".to_owned(),
    };
    draft_name(municipality.as_str(), &form)
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/tietosuojavastaava`
pub fn dpo() -> impl IntoView {
    page::page(|visit| async move { build(&visit, Task::Dpo).await })
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/asiointipiste`
pub fn counter() -> impl IntoView {
    page::page(|visit| async move { build(&visit, Task::Counter).await })
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/palvelu`
pub fn service() -> impl IntoView {
    page::page(|visit| async move { build(&visit, Task::Service).await })
}

/// `/{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}/ratkaisija`
pub fn decider() -> impl IntoView {
    page::page(|visit| async move {
        let register = visit.slug("register")?;
        build(&visit, Task::Decider { register }).await
    })
}

async fn build(visit: &Visit, task: Task) -> Result<Page, PageError> {
    let l = visit.language;
    let admin = visit.admin()?;
    let municipality = visit.slug("municipality")?;
    let view = admin.route(&municipality, &task).await?;
    let view = view.ok_or(PageError::NotFound)?;
    let typed = admin.typed(&draft(&municipality, &task)).await?;
    let code = visit.query("virhe");
    let problems = match &typed {
        Some(typed) if !code.is_empty() => route_problems(typed, &task),
        _ => Vec::new(),
    };
    let typed = typed.unwrap_or_default();
    let refused = if problems.is_empty() {
        code.as_str()
    } else {
        ""
    };
    let proposed = !visit.query("ehdotettu").is_empty();
    let (title, lead) = words(l, &task);
    let to = path::admin::municipality(l, &municipality);
    let body = view! {
        {back(l, to, view.municipality.authority.text(l).to_owned())}
        <div class="flow">
            {fields::summary(l, &problems)}
            {view.register.as_ref().map(|name| view! { <p class="soft">{localized(name, l)}</p> })}
            <h1>{title.clone()}</h1>
            {done(proposed.then(|| t!(l, "admin-proposed")))}
            {roles::refused(l, refused)}
            <p class="lead">{lead}</p>
            {now(l, &view, &task)}
            {form(l, &view, &task, (&typed, &problems))}
        </div>
    };
    Ok(Page::new(title, body)
        .area(Area::Staff)
        .wrong(!problems.is_empty()))
}

/// The heading, and what there is to know.
fn words(l: Language, task: &Task) -> (String, String) {
    match task {
        Task::Decider { .. } => (t!(l, "admin-decider-title"), t!(l, "admin-decider-lead")),
        Task::Dpo => (t!(l, "admin-dpo-title"), t!(l, "admin-dpo-lead")),
        Task::Counter => (t!(l, "admin-counter-title"), t!(l, "admin-counter-lead")),
        Task::Service => (t!(l, "admin-service-title"), t!(l, "admin-service-lead")),
    }
}

fn now(l: Language, view: &RouteView, task: &Task) -> AnyView {
    if view.now.is_empty() {
        let open = match task {
            Task::Decider { .. } | Task::Dpo => t!(l, "admin-decider-open"),
            Task::Counter => t!(l, "admin-counter-open"),
            Task::Service => t!(l, "admin-service-open"),
        };
        return view! { <p class="note">{open}</p> }.into_any();
    }
    let items = view
        .now
        .iter()
        .map(|name| view! { <li>{localized(name, l)}</li> })
        .collect_view();
    view! { <p>{t!(l, "admin-route-now")}</p><ul>{items}</ul> }.into_any()
}

fn form(
    l: Language,
    view: &RouteView,
    task: &Task,
    (typed, problems): (&Typed, &[Problem]),
) -> AnyView {
    if view.proposed {
        return view! { <p class="note">{t!(l, "admin-route-waits")}</p> }.into_any();
    }
    let none = match task {
        Task::Counter => Some((
            t!(l, "admin-counter-none"),
            t!(l, "admin-counter-none-then"),
        )),
        Task::Service => Some((
            t!(l, "admin-service-none"),
            t!(l, "admin-service-none-then"),
        )),
        Task::Decider { .. } | Task::Dpo => None,
    };
    let none = none.filter(|_| !view.now.is_empty());
    let offices = choices(Choices {
        language: l,
        name: "office",
        kind: "radio",
        legend: t!(l, "admin-field-office").into_any(),
        hint: Some(t!(l, "admin-hint-office")),
        choices: view
            .choices
            .iter()
            .map(|(slug, name)| Choice {
                value: slug.to_string(),
                label: name.text(l).to_owned(),
                hint: None,
                chosen: typed.get("office") == slug.as_str(),
            })
            .chain(none.map(|(label, then)| Choice {
                value: NO_OFFICE.to_owned(),
                label,
                hint: Some(then),
                chosen: typed.get("office") == NO_OFFICE,
            }))
            .collect(),
        problems,
    });
    let then = match task {
        Task::Decider { .. } => t!(l, "admin-route-then"),
        Task::Dpo | Task::Counter | Task::Service => t!(l, "admin-task-then"),
    };
    let why = ROUTE.get(1..).unwrap_or_default();
    view! {
        <form class="flow" method="post" novalidate>
            {offices}
            {fields::fields(l, why, typed, problems, &|_| None)}
            <div class="acts"><button class="btn">{t!(l, "admin-propose")}</button></div>
            <p class="soft">{then}</p>
        </form>
    }
    .into_any()
}
