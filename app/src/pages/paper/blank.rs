//! An empty form of a register, for who wants to fill in everything by hand.

use domain::{language::Language, right::Right};
use leptos::prelude::*;

use super::{line, tick, where_to, who};
use crate::{
    desk::{NoticeAsked, NoticeView},
    i18n::key,
    page::{self, Page, PageError, localized},
    path, t,
};

/// `/{language}/{municipality}/rekisterit/{register}/lomake`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let (m, r) = (visit.slug("municipality")?, visit.slug("register")?);
        let asked = NoticeAsked {
            municipality: &m,
            register: &r,
            version: None,
            language: l,
        };
        let notice = visit.public.notice(asked).await?;
        let notice = notice.ok_or(PageError::NotFound)?;
        let page = Page::new(t!(l, "blank-title"), body(l, &notice));
        Ok(page.of(&notice.municipality))
    })
}

pub(super) fn body(l: Language, view: &NoticeView) -> AnyView {
    let (m, r) = (&view.municipality, &view.register);
    let rights = Right::ALL
        .into_iter()
        .filter(|right| *right != Right::OwnWords)
        .map(|right| tick(t!(l, &key("right-", right.code())).into_any()));
    let lines = (0..5).map(|_| line(String::new()));
    let ways = ["blank-answer-post", "blank-answer-visit"].map(|way| tick(t!(l, way).into_any()));
    view! {
        <a class="back" href=path::notice(l, &m.slug, &r.slug)>{t!(l, "back-notice")}</a>
        <div class="flow">
            <div class="on-screen flow">
                <h1>{t!(l, "blank-title")}</h1>
                <p class="lead">{t!(l, "blank-lead")}</p>
                <p>
                    {t!(l, "blank-instead")}" "
                    <a href=path::notice(l, &m.slug, &r.slug)>{localized(&r.name, l)}</a>
                </p>
            </div>
            <section class="sheet flow">
                <p><strong>{localized(&m.authority, l)}</strong></p>
                <h2>{t!(l, "paper-form-title")}</h2>
                <p>{t!(l, "facts-register")}": "<strong>{localized(&r.name, l)}</strong></p>
                <h3>{t!(l, "blank-what")}</h3>
                {rights.collect_view()}
                <h3>{t!(l, "blank-words")}</h3>
                {lines.collect_view()}
                <h3>{t!(l, "blank-answer")}</h3>
                {ways.into_iter().collect_view()}
                {who(l)}
                {where_to(l, m)}
            </section>
        </div>
    }
    .into_any()
}
