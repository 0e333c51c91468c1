//! Before the first question: what happens, and by when.

use domain::right::Right;
use leptos::prelude::*;

use crate::{
    desk::NoticeAsked,
    i18n::date,
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/{municipality}/rekisterit/{register}/omat-tiedot`
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
        let notice = visit
            .public
            .notice(asked)
            .await?
            .ok_or(PageError::NotFound)?;
        let by = notice
            .rights
            .iter()
            .find(|right| right.right == Right::Access)
            .and_then(|right| right.deadlines.as_ref())
            .map(|deadlines| t!(l, "start-by", date = date(l, deadlines.answer_by)));
        let moved = crate::pages::public::notice::status_note(l, &notice.register.status);
        Ok(Page::new(
            t!(l, "start-title"),
            view! {
                <a class="back" href=path::notice(l, &m, &r)>{t!(l, "back-notice")}</a>
                <div class="flow">
                    <p class="soft">{page::localized(&notice.register.name, l)}</p>
                    <h1>{t!(l, "start-h1")}</h1>
                    <p class="lead">{t!(l, "start-lead")}</p>
                    {moved}
                    <ol class="flow">
                        <li>{t!(l, "start-1")}</li>
                        <li>{t!(l, "start-2")}</li>
                        <li>{t!(l, "start-3")}</li>
                    </ol>
                    <p>{by}</p>
                    <p>{t!(l, "start-free")}</p>
                    <form method="post" class="acts">
                        <button class="btn">{t!(l, "start-button")}</button>
                    </form>
                    <p class="soft">{t!(l, "start-cookie")}</p>
                </div>
            },
        )
        .of(&notice.municipality))
    })
}
