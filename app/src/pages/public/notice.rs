//! A privacy notice: in brief first, then your rights, then all of it.

use domain::{
    language::Language,
    notice::{NoticeVersion, RegisterStatus, Section},
};
use leptos::prelude::*;

use crate::{
    desk::{NoticeAsked, NoticeView},
    i18n::date,
    page::{self, Page, PageError, localized},
    path, t,
};

mod rights;
mod section;

/// `/{language}/{municipality}/rekisterit/{register}` and its stable versions.
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (m, r) = (visit.slug("municipality")?, visit.slug("register")?);
        let version = match visit.param("version") {
            Ok(text) => Some(text.parse().map_err(|_| PageError::NotFound)?),
            Err(_) => None,
        };
        let asked = NoticeAsked {
            municipality: &m,
            register: &r,
            version,
            language: l,
        };
        let view = visit
            .public
            .notice(asked)
            .await?
            .ok_or(PageError::NotFound)?;
        let title = view.register.name.text(l).to_owned();
        Ok(Page::new(title, body(l, &view)).of(&view.municipality))
    })
}

fn body(l: Language, view: &NoticeView) -> AnyView {
    let (m, r, n) = (&view.municipality.slug, &view.register, &view.notice);
    let of = n.language.code();
    let old = (!view.in_force).then(|| {
        view! {
            <p class="note">
                <strong>{t!(l, "notice-old")}</strong>" "
                <a href=path::notice(l, m, &r.slug)>{t!(l, "notice-in-force")}</a>
            </p>
        }
    });
    let other = (n.language != l).then(|| view! { <p class="note">{t!(l, "notice-language")}</p> });
    let lead = n.brief.lead.clone();
    view! {
        <a class="back" href=path::registers(l, m)>{t!(l, "back-registers")}</a>
        <div class="flow">
            <p class="soft">{t!(l, "notice-kind")}</p>
            <h1>{localized(&r.name, l)}</h1>
            <p class="lead" lang=of>{lead}</p>
            {old}
            {other}
            {status_note(l, &r.status)}
            {brief(l, n)}
            {rights::rights(l, view)}
            {whole(l, view)}
        </div>
    }
    .into_any()
}

/// What moved, ended or was split, said before anything else.
#[must_use]
pub fn status_note(l: Language, status: &RegisterStatus) -> AnyView {
    let explanation = match status {
        RegisterStatus::Active => return ().into_any(),
        RegisterStatus::Ended { explanation, .. }
        | RegisterStatus::Moved { explanation, .. }
        | RegisterStatus::PartlyMoved { explanation, .. } => explanation,
    };
    let title = crate::i18n::key("status-", status.code());
    view! {
        <p class="note"><strong>{t!(l, &title)}</strong>" "{localized(explanation, l)}</p>
    }
    .into_any()
}

/// The same as a tag in a list.
#[must_use]
pub fn status_tag(l: Language, status: &RegisterStatus) -> AnyView {
    if *status == RegisterStatus::Active {
        return ().into_any();
    }
    let title = crate::i18n::key("status-tag-", status.code());
    view! { <em class="tag soon">{t!(l, &title)}</em> }.into_any()
}

fn brief(l: Language, n: &NoticeVersion) -> AnyView {
    let b = &n.brief;
    let of = n.language.code();
    let rows = [
        ("brief-about-you", &b.about_you),
        ("brief-why", &b.why),
        ("brief-sources", &b.sources),
        ("brief-recipients", &b.recipients),
        ("brief-retention", &b.retention),
        ("brief-automated", &b.automated),
    ]
    .into_iter()
    .map(|(key, answer)| {
        let answer = match answer {
            Some(answer) => view! { <dd lang=of>{answer.clone()}</dd> }.into_any(),
            None => view! { <dd class="missing">{t!(l, "notice-silent")}</dd> }.into_any(),
        };
        view! { <div><dt>{t!(l, key)}</dt>{answer}</div> }
    })
    .collect_view();
    view! {
        <section class="panel flow" aria-labelledby="lyhyesti">
            <h2 id="lyhyesti">{t!(l, "brief-title")}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}

fn whole(l: Language, view: &NoticeView) -> AnyView {
    let n = &view.notice;
    let (awaited, there): (Vec<&Section>, Vec<&Section>) = n
        .sections
        .iter()
        .partition(|section| section.awaited && section.content.is_none());
    let contents = there
        .iter()
        .map(|s| {
            let href = format!("#{}", section::anchor(s.key));
            view! { <li><a href=href>{section::title(l, s.key)}</a></li> }
        })
        .collect_view();
    let sections = there
        .iter()
        .map(|s| section::section(l, n, s))
        .collect_view();
    let address = path::notice_version(l, &view.municipality.slug, &view.register.slug, n.version);
    let version = t!(
        l,
        "notice-version",
        n = n.version,
        date = date(l, n.effective_from)
    );
    view! {
        <h2 id="seloste">{t!(l, "notice-whole")}</h2>
        <p class="soft">
            {version}" "
            <a class="permanent" href=address>{t!(l, "notice-permanent")}</a>
        </p>
        <p class="soft">{t!(l, "notice-official")}" "<span lang=n.language.code()>{n.official.title.clone()}</span></p>
        <div class="split">
            <nav class="contents" aria-label=t!(l, "notice-contents")>
                <ol>{contents}</ol>
            </nav>
            <div class="flow sections">{sections}{still_to_come(l, &awaited)}</div>
        </div>
    }
    .into_any()
}

/// The sections that nobody has brought here yet, said once for all of them.
fn still_to_come(l: Language, awaited: &[&Section]) -> AnyView {
    if awaited.is_empty() {
        return ().into_any();
    }
    let titles = awaited
        .iter()
        .map(|one| view! { <li>{section::title(l, one.key)}</li> })
        .collect_view();
    view! {
        <section class="flow" aria-labelledby="tulossa">
            <h3 id="tulossa">{t!(l, "notice-awaited")}</h3>
            <p class="note">{t!(l, "notice-awaited-lead")}</p>
            <ul>{titles}</ul>
        </section>
    }
    .into_any()
}
