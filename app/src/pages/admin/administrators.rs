//! Who looks after the portal. It takes two: one proposes, another approves.

use domain::problem::Problem;
use leptos::prelude::*;

use super::{back, done, fields, roles};
use crate::{
    form::admin::role::{ADMINISTRATOR, administrator_of},
    page::{self, Area, Page, PageError},
    path, t,
};

/// Its name among the drafts.
pub const DRAFT: &str = "paakayttajat";

/// `/{language}/virka/hallinta/paakayttajat`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let admin = visit.admin()?;
        let view = admin.administrators().await?;
        let draft = admin.typed(DRAFT).await?;
        let code = visit.query("virhe");
        let problems = match &draft {
            // The day plays no part in what can be wrong here.
            Some(typed) if !code.is_empty() => {
                match administrator_of(typed, chrono::NaiveDate::MIN) {
                    Err(problems) => problems,
                    Ok(_) if code == "own-role" => vec![Problem::new("holder", "admin-own-role")],
                    Ok(_) => vec![Problem::new("holder", "admin-known")],
                }
            }
            _ => Vec::new(),
        };
        let typed = draft.unwrap_or_default();
        let proposed = !visit.query("ehdotettu").is_empty();
        let refused = if problems.is_empty() {
            code.as_str()
        } else {
            ""
        };
        let all = view
            .all
            .iter()
            .enumerate()
            .map(|(n, one)| roles::holder(l, n + 1, one, view.may_end))
            .collect_view();
        let stay = (!view.may_end).then(|| view! { <p class="soft">{t!(l, "admin-two-stay")}</p> });
        let title = t!(l, "admin-administrators-title");
        let body = view! {
            {back(l, path::admin::front(l), t!(l, "admin-title"))}
            <div class="flow">
                {fields::summary(l, &problems)}
                <h1>{title.clone()}</h1>
                {done(proposed.then(|| t!(l, "admin-proposed")))}
                {roles::refused(l, refused)}
                <p class="lead">{t!(l, "admin-administrators-lead")}</p>
                <ul class="rows">{all}</ul>
                {stay}
                <h2>{t!(l, "admin-administrator-new")}</h2>
                <form class="flow" method="post" novalidate>
                    {fields::fields(l, ADMINISTRATOR, &typed, &problems, &|_| None)}
                    <div class="acts">
                        <button class="btn" name="then" value="give">{t!(l, "admin-propose")}</button>
                    </div>
                    <p class="soft">{t!(l, "admin-propose-then")}</p>
                </form>
            </div>
        };
        Ok::<_, PageError>(
            Page::new(title, body)
                .area(Area::Staff)
                .wrong(!problems.is_empty()),
        )
    })
}
