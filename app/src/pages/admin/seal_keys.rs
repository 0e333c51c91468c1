//! The keys that seal receipts. To replace the one in use takes two, and the
//! operator's hand on the machine.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::{back, done, fields, roles};
use crate::{
    desk::SealKeysView,
    form::admin::{Typed, problems_of, role::WHY},
    i18n::date_time,
    page::{self, Area, Page, PageError},
    path, t,
};

/// Its name among the drafts.
pub const DRAFT: &str = "avaimet";

/// `/{language}/virka/hallinta/avaimet`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let admin = visit.admin()?;
        let view = admin.seal_keys().await?;
        let code = visit.query("virhe");
        let typed = admin.typed(DRAFT).await?;
        let problems = match &typed {
            Some(typed) if !code.is_empty() => problems_of(WHY, typed),
            _ => Vec::new(),
        };
        let refused = if problems.is_empty() { &code } else { "" };
        let typed = typed.unwrap_or_default();
        let proposed = !visit.query("ehdotettu").is_empty();
        let title = t!(l, "admin-keys-title");
        let body = view! {
            {back(l, path::admin::front(l), t!(l, "admin-title"))}
            <div class="flow">
                {fields::summary(l, &problems)}
                <h1>{title.clone()}</h1>
                {done(proposed.then(|| t!(l, "admin-proposed")))}
                {roles::refused(l, refused)}
                <p class="lead">{t!(l, "admin-keys-lead")}</p>
                {list(l, &view)}
                <h2>{t!(l, "admin-keys-replace")}</h2>
                {act(l, &view, &typed, &problems)}
            </div>
        };
        let page = Page::new(title, body).area(Area::Staff);
        Ok::<_, PageError>(page.wrong(!problems.is_empty()))
    })
}

fn list(l: Language, view: &SealKeysView) -> AnyView {
    let items = view
        .all
        .iter()
        .map(|(id, from, until)| {
            let when = match until {
                Some(until) => t!(
                    l,
                    "admin-keys-was",
                    from = date_time(l, from),
                    until = date_time(l, until)
                ),
                None => t!(l, "admin-keys-is", from = date_time(l, from)),
            };
            view! { <li><code>{id.clone()}</code><span class="soft">{when}</span></li> }
        })
        .collect_view();
    view! { <ul class="rows">{items}</ul> }.into_any()
}

fn act(l: Language, view: &SealKeysView, typed: &Typed, problems: &[Problem]) -> AnyView {
    if view.approved {
        return view! {
            <p class="note">{t!(l, "admin-keys-approved", key = view.current.clone())}</p>
            <pre><code>"tietoluukku keys replace"</code></pre>
        }
        .into_any();
    }
    if view.proposed {
        return view! { <p>{t!(l, "admin-keys-waits")}</p> }.into_any();
    }
    view! {
        <p>{t!(l, "admin-keys-when")}</p>
        <form class="flow" method="post" novalidate>
            {fields::fields(l, WHY, typed, problems, &|_| None)}
            <div class="acts"><button class="btn">{t!(l, "admin-propose")}</button></div>
            <p class="soft">{t!(l, "admin-keys-then")}</p>
        </form>
    }
    .into_any()
}
