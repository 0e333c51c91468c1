//! The draft as a form to print: one sheet for each municipality, each with a
//! reference by which a clerk finds the answers.

use domain::language::Language;
use leptos::prelude::*;

use super::{line, where_to, who};
use crate::{
    desk::{DraftView, ItemView, PaperView},
    i18n::{date, key},
    page::{self, Page, localized},
    pages::{citizen::question, parts},
    path, t,
};

/// `/{language}/pyynto/paperilla`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let papers = match (&visit.drafts, view.draft.current_papers()) {
            (Some(desk), Some(_)) => desk.papers().await?,
            _ => Vec::new(),
        };
        let page = Page::new(t!(l, "paper-title"), body(l, &view, &papers));
        Ok(question::of(page, view.municipality()))
    })
}

pub(super) fn body(l: Language, view: &DraftView, papers: &[PaperView]) -> AnyView {
    let end = if !view.draft.is_ready(view.today) {
        undone(l)
    } else if papers.is_empty() {
        make(l, view)
    } else {
        made(l, papers)
    };
    view! {
        <a class="back" href=path::draft_check(l)>{t!(l, "unsigned-back")}</a>
        <div class="flow">
            <div class="on-screen flow">
                <h1>{t!(l, "paper-title")}</h1>
                <p class="lead">{t!(l, "paper-lead")}</p>
            </div>
            {end}
        </div>
    }
    .into_any()
}

fn undone(l: Language) -> AnyView {
    view! {
        <p class="note">{t!(l, "unsigned-undone")}</p>
        <p><a class="btn" href=path::draft_check(l)>{t!(l, "unsigned-undone-go")}</a></p>
    }
    .into_any()
}

/// Nothing is filed by this: what happens, and by when it counts.
fn make(l: Language, view: &DraftView) -> AnyView {
    let again = view
        .draft
        .papers
        .as_ref()
        .map(|_| view! { <p class="note">{t!(l, "paper-again")}</p> });
    let several = view
        .municipality()
        .is_none()
        .then(|| view! { <li>{t!(l, "paper-several")}</li> });
    view! {
        {again}
        <ul>
            <li>{t!(l, "paper-files-nothing")}</li>
            <li>{t!(l, "paper-clock")}</li>
            <li>{t!(l, "paper-kept")}</li>
            {several}
        </ul>
        <form method="post" action=path::paper(l)>
            <div class="acts">
                <button class="btn">{t!(l, "paper-make")}</button>
                <a href=path::draft_check(l)>{t!(l, "unsigned-identify")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn made(l: Language, papers: &[PaperView]) -> AnyView {
    let n = papers.len();
    let sheets = papers.iter().map(|paper| sheet(l, paper)).collect_view();
    view! {
        <div class="on-screen flow">
            <p>{t!(l, "paper-print", n = n)}</p>
            <p>{t!(l, "paper-not-filed")}</p>
        </div>
        {sheets}
    }
    .into_any()
}

fn sheet(l: Language, paper: &PaperView) -> AnyView {
    let view = &paper.view;
    let Some(municipality) = view.municipality() else {
        return ().into_any();
    };
    let items = view.items.iter().map(|item| asked(l, view, item));
    let until = t!(l, "paper-until", date = date(l, view.kept_until));
    view! {
        <section class="sheet flow">
            <p><strong>{localized(&municipality.authority, l)}</strong></p>
            <h2>{t!(l, "paper-form-title")}</h2>
            <p class="ref"><span>{t!(l, "reference")}" "</span>{paper.reference.to_string()}</p>
            {items.collect_view()}
            {line(t!(l, "paper-more"))}
            {who(l)}
            {where_to(l, municipality)}
            <p class="soft">{until}</p>
        </section>
    }
    .into_any()
}

fn asked(l: Language, view: &DraftView, item: &ItemView) -> AnyView {
    let notice = item.notice.as_ref().map(|notice| &notice.notice);
    let contents = view.draft.contents(&item.item, notice, view.today);
    let answer = view.draft.answer_wish();
    let said = contents.map(|contents| parts::contents(l, &contents, answer.as_ref()));
    let files = &item.item.attachments.files;
    let files = (!files.is_empty()).then(|| {
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let names = names.join(", ");
        let counter = view.municipality().and_then(|one| one.counter.as_ref());
        let how = match counter {
            Some(_) => t!(l, "paper-files-kept"),
            None => t!(l, "paper-files-print"),
        };
        view! {
            <div>
                <dt>{t!(l, "attachments")}</dt>
                <dd>{names}<br/><span class="soft">{how}</span></dd>
            </div>
        }
    });
    view! {
        <h3>
            {t!(l, &key("right-", item.item.wish.right().code()))}": "
            {localized(&item.register, l)}
        </h3>
        <dl class="facts">{said}{files}</dl>
    }
    .into_any()
}
