//! How long what is kept and why; for the DPO the certificates of what was
//! erased.

use domain::{
    language::Language,
    retention::{Keep, Rule},
};
use leptos::prelude::*;

use crate::{
    desk::{CertificateLink, KeptView},
    i18n::{date_time, key},
    page::{self, Area, Page, PageError, localized},
    path, t,
};

/// `/{language}/virka/sailytys`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let kept = visit.owner()?.kept().await?;
        let named = kept.len() > 1;
        let body = view! {
            <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
            <div class="flow">
                <h1>{t!(l, "kept-title")}</h1>
                <p class="lead">{t!(l, "kept-lead")}</p>
                <p>{t!(l, "kept-backups")}</p>
                {kept.iter().map(|one| of(l, one, named)).collect_view()}
            </div>
        };
        Ok::<_, PageError>(Page::new(t!(l, "kept-title"), body).area(Area::Staff))
    })
}

fn of(l: Language, kept: &KeptView, named: bool) -> AnyView {
    let rows = kept.rules.iter().map(|rule| row(l, rule)).collect_view();
    let name = localized(&kept.municipality.authority, l);
    let certificates = kept.certificates.as_deref();
    view! {
        <h2>{if named { name.into_any() } else { t!(l, "kept-rules").into_any() }}</h2>
        <table class="stack" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(l, "kept-what")}</th>
                    <th role="columnheader" scope="col">{t!(l, "kept-long")}</th>
                    <th role="columnheader" scope="col">{t!(l, "kept-why")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {certificates.map(|list| erased(l, list))}
    }
    .into_any()
}

fn row(l: Language, rule: &Rule) -> AnyView {
    let long = match rule.keep {
        Keep::Years(years) => t!(l, "kept-years", n = years),
        Keep::For(time) if time.num_days() >= 3 => t!(l, "kept-days", n = time.num_days()),
        Keep::For(time) => t!(l, "kept-hours", n = time.num_hours()),
        Keep::Whole => t!(l, "kept-whole"),
    };
    let since = t!(l, &key("kept-since-", rule.since.code()));
    view! {
        <tr role="row">
            <td role="cell"><strong>{t!(l, &key("kept-kind-", rule.kind.code()))}</strong></td>
            <td role="cell" data-th=t!(l, "kept-long")>{long}" "{since}</td>
            <td role="cell" data-th=t!(l, "kept-why")>{t!(l, &key("kept-source-", rule.source.code()))}</td>
        </tr>
    }
    .into_any()
}

fn erased(l: Language, list: &[CertificateLink]) -> AnyView {
    let item = |one: &CertificateLink| {
        let at = date_time(l, &one.at);
        view! {
            <li><a href=path::certificate(l, &one.id)>{t!(l, "kept-certificate", at = at)}</a></li>
        }
    };
    let list = match list {
        [] => view! { <p>{t!(l, "kept-none")}</p> }.into_any(),
        list => {
            let items = list.iter().map(item).collect_view();
            view! {
                <ul>{items}</ul>
                <p>{t!(l, "kept-check")}</p>
            }
            .into_any()
        }
    };
    view! {
        <h3>{t!(l, "kept-erased")}</h3>
        <p>{t!(l, "kept-erased-lead")}</p>
        {list}
    }
    .into_any()
}
