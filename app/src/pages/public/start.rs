//! Before the first question: what happens, and by when.

use domain::{deadline::Clock, language::Language, right::Right};
use leptos::prelude::*;

use crate::{
    desk::{NoticeAsked, NoticeView},
    i18n::{date, key},
    page::{self, Page, PageError, Visit},
    path, t,
};

/// `/{language}/{municipality}/rekisterit/{register}/omat-tiedot`
pub fn access() -> impl IntoView {
    page::page(|visit| start(visit, Right::Access))
}

/// `/{language}/{municipality}/rekisterit/{register}/korjaus`
pub fn rectification() -> impl IntoView {
    page::page(|visit| start(visit, Right::Rectification))
}

/// `/{language}/{municipality}/rekisterit/{register}/omin-sanoin`
pub fn own_words() -> impl IntoView {
    page::page(|visit| start(visit, Right::OwnWords))
}

async fn start(visit: Visit, right: Right) -> Result<Page, PageError> {
    let (l, wish) = (visit.language, key("", right.code()));
    let (m, r) = (visit.slug("municipality")?, visit.slug("register")?);
    let asked = NoticeAsked {
        municipality: &m,
        register: &r,
        version: None,
        language: l,
    };
    let notice = visit.public.notice(asked).await?;
    let notice = notice.ok_or(PageError::NotFound)?;
    let title = t!(l, &format!("verb-{wish}"));
    let status = &notice.register.status;
    let button = match status.moved() {
        Some(moved) if moved.whole => t!(l, "moved-button"),
        _ => t!(l, "start-button"),
    };
    Ok(Page::new(
        title.clone(),
        view! {
            <a class="back" href=path::notice(l, &m, &r)>{t!(l, "back-notice")}</a>
            <div class="flow">
                <p class="soft">{page::localized(&notice.register.name, l)}</p>
                <h1>{title}</h1>
                <p class="lead">{t!(l, &format!("start-{wish}-lead"))}</p>
                {super::notice::status_note(l, status)}
                {super::moved::moved(l, status)}
                <ol class="flow">
                    <li>{t!(l, &format!("start-{wish}-1"))}</li>
                    <li>{t!(l, "start-2")}</li>
                    <li>{t!(l, "start-3")}</li>
                </ol>
                <p>{by(l, &notice, right)}</p>
                <p>{t!(l, "start-free")}</p>
                <form method="post" class="acts">
                    <button class="btn">{button}</button>
                </form>
                <p class="soft">{t!(l, "start-add")}</p>
                <p class="soft">{t!(l, "start-cookie")}</p>
                <p><a href=path::blank_form(l, &m, &r)>{t!(l, "blank-link")}</a></p>
            </div>
        },
    )
    .of(&notice.municipality))
}

/// When an answer to a request of today is due. Where the notice is silent on
/// the right, the law's month is left.
fn by(l: Language, notice: &NoticeView, right: Right) -> Option<String> {
    let here = notice.rights.iter().find(|here| here.right == right);
    let deadlines = match here {
        Some(here) => here.deadlines.clone(),
        None => Clock::new(notice.today, None).deadlines().ok(),
    };
    let day = date(l, deadlines?.answer_by);
    Some(t!(l, "start-by", date = day))
}
