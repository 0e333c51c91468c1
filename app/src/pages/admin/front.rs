//! Administration at a glance.

use leptos::prelude::*;

use crate::{
    page::{self, Area, Page, PageError, localized},
    path, t,
};

/// `/{language}/virka/hallinta`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = visit.admin()?.front().await?;
        let waiting = match view.waiting {
            0 => view! { <p>{t!(l, "admin-waiting-none")}</p> }.into_any(),
            n => view! {
                <p class="note">
                    {t!(l, "admin-waiting", n = n)}" "
                    <a href=path::admin::proposals(l)>{t!(l, "admin-waiting-open")}</a>
                </p>
            }
            .into_any(),
        };
        let municipalities = view
            .municipalities
            .iter()
            .map(|(slug, authority)| {
                let to = path::admin::municipality(l, slug);
                view! {
                    <li>
                        <a href=to>
                            <strong>{localized(authority, l)}</strong>
                            <span>{t!(l, "admin-municipality-what")}</span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        let ways = [
            (
                path::admin::proposals(l),
                t!(l, "admin-proposals-title"),
                t!(l, "admin-proposals-what"),
            ),
            (
                path::admin::administrators(l),
                t!(l, "admin-administrators-title"),
                t!(l, "admin-administrators-what", n = view.administrators),
            ),
            (
                path::admin::seal_keys(l),
                t!(l, "admin-keys-title"),
                t!(l, "admin-keys-what"),
            ),
            (
                path::admin::changes(l, 1),
                t!(l, "admin-changes-title"),
                t!(l, "admin-changes-what"),
            ),
        ]
        .into_iter()
        .map(|(to, name, what)| {
            view! { <li><a href=to><strong>{name}</strong><span>{what}</span></a></li> }
        })
        .collect_view();
        let body = view! {
            <div class="flow">
                <h1>{t!(l, "admin-title")}</h1>
                <p class="lead">{t!(l, "admin-lead")}</p>
                {waiting}
                <h2>{t!(l, "admin-municipalities")}</h2>
                <ul role="list" class="ways">{municipalities}</ul>
                <p>
                    <a class="btn second" href=path::admin::new_municipality(l)>
                        {t!(l, "admin-municipality-new")}
                    </a>
                </p>
                <h2>{t!(l, "admin-portal")}</h2>
                <ul role="list" class="ways">{ways}</ul>
                <p class="soft">{t!(l, "admin-me")}" "{view.display_name}</p>
            </div>
        };
        Ok::<_, PageError>(Page::new(t!(l, "admin-title"), body).area(Area::Staff))
    })
}
