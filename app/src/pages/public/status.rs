//! How the service is, in words: what works, what does not, what to do instead.
//! Nothing of how it is built.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{Health, OutageView, StatusView},
    i18n::{date_time, key},
    page::{self, Page, localized},
    pages::parts::outage,
    t,
};

/// `/{language}/tila`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let status = visit.duties.status().await;
        let outages = visit.duties.around(None).await.outages;
        Ok(Page::new(t!(l, "health-title"), body(l, &status, &outages)).in_full())
    })
}

fn body(l: Language, status: &StatusView, outages: &[OutageView]) -> AnyView {
    let rows = [
        (
            t!(l, "health-storage"),
            key("health-storage-", status.storage.code()),
            status.storage,
        ),
        (
            t!(l, "health-identification"),
            key("health-identification-", status.identification.code()),
            status.identification,
        ),
        (
            t!(l, "health-mail"),
            key("health-mail-", status.mail.code()),
            status.mail,
        ),
    ]
    .into_iter()
    .map(|(what, means, health)| row(l, what, t!(l, &means), health))
    .collect_view();
    let backup = status.backup.as_ref();
    let backup = match backup {
        Some(at) => t!(l, "health-backup-at", at = date_time(l, at)),
        None => t!(l, "health-backup-unknown"),
    };
    let waits = status
        .mail_waits
        .filter(|minutes| *minutes > 0)
        .map(|minutes| view! { <p class="hint">{waited(l, minutes)}</p> });
    let whole = match [status.storage, status.identification, status.mail].contains(&Health::Down) {
        true => t!(l, "health-lead-down"),
        false => t!(l, "health-lead-good"),
    };
    let notices = match outages.is_empty() {
        true => view! { <p>{t!(l, "health-outages-none")}</p> }.into_any(),
        false => outages
            .iter()
            .map(|one| notice(l, one))
            .collect_view()
            .into_any(),
    };
    view! {
        <div class="flow">
            <h1>{t!(l, "health-title")}</h1>
            <p class="lead">{whole}</p>
            <dl class="facts">
                {rows}
                <div><dt>{t!(l, "health-backup")}</dt><dd>{backup}</dd></div>
            </dl>
            {waits}
            <p class="soft">{t!(l, "health-at", at = date_time(l, &status.at))}</p>
            <h2>{t!(l, "health-outages")}</h2>
            {notices}
            <h2>{t!(l, "health-else")}</h2>
            <p>{t!(l, "health-else-text")}</p>
        </div>
    }
    .into_any()
}

/// For how long the oldest mail has waited, in a unit that says something.
fn waited(l: Language, minutes: i64) -> String {
    match minutes / 60 {
        0 | 1 => t!(l, "health-mail-waits", n = minutes),
        hours @ 2..48 => t!(l, "health-mail-waits-hours", n = hours),
        hours => t!(l, "health-mail-waits-days", n = hours / 24),
    }
}

fn row(l: Language, what: String, means: String, health: Health) -> AnyView {
    let class = match health {
        Health::Good => "tag ok",
        Health::Slow | Health::Unknown => "tag soon",
        Health::Down => "tag late",
    };
    view! {
        <div>
            <dt>{what}</dt>
            <dd>
                <span class=class>{t!(l, &key("health-is-", health.code()))}</span>" "
                {means}
            </dd>
        </div>
    }
    .into_any()
}

fn notice(l: Language, one: &OutageView) -> AnyView {
    let whose = one
        .authority
        .as_ref()
        .map(|authority| view! { {localized(authority, l)}": " });
    view! {
        <section class="note flow">
            <h3>{whose}{outage::when(l, one)}</h3>
            <p>{localized(&one.outage.text, l)}</p>
            <p>{localized(&one.outage.way, l)}</p>
        </section>
    }
    .into_any()
}
