//! What administrators did, newest first.

use domain::language::Language;
use leptos::prelude::*;

use super::back;
use crate::{
    desk::{ChangeLine, ChangeView},
    i18n::{date_time, key},
    page::{self, Area, Page, PageError},
    path, t,
};

/// `/{language}/virka/hallinta/muutokset?sivu=`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let asked = visit.query("sivu").parse().unwrap_or(1);
        let view = visit.admin()?.changes(asked).await?;
        let list = match view.changes.is_empty() {
            true => view! { <p>{t!(l, "admin-changes-none")}</p> }.into_any(),
            false => {
                let items = view.changes.iter().map(|one| change(l, one)).collect_view();
                view! { <ol class="thread flow" role="list">{items}</ol> }.into_any()
            }
        };
        let newer = (view.page > 1).then(|| {
            let to = path::admin::changes(l, view.page - 1);
            view! { <a href=to rel="prev">{t!(l, "admin-newer")}</a> }
        });
        let older = view.more.then(|| {
            let to = path::admin::changes(l, view.page + 1);
            view! { <a href=to rel="next">{t!(l, "admin-older")}</a> }
        });
        let pages = (newer.is_some() || older.is_some()).then(|| {
            view! { <nav class="pages" aria-label=t!(l, "admin-pages")>{newer}{older}</nav> }
        });
        let title = t!(l, "admin-changes-title");
        let body = view! {
            {back(l, path::admin::front(l), t!(l, "admin-title"))}
            <div class="flow">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!(l, "admin-changes-lead")}</p>
                {list}
                {pages}
            </div>
        };
        Ok::<_, PageError>(Page::new(title, body).area(Area::Staff))
    })
}

fn change(l: Language, one: &ChangeView) -> AnyView {
    let by = one.by.clone().unwrap_or_else(|| t!(l, "admin-by-command"));
    let subject =
        (!one.subject.is_empty()).then(|| view! { " "<code>{one.subject.clone()}</code> });
    let lines = one.lines.iter().map(|one| line(l, one)).collect_view();
    let lines = (!one.lines.is_empty()).then(|| view! { <dl class="facts">{lines}</dl> });
    view! {
        <li class="flow">
            <p>
                <time datetime=one.at.date_naive().to_string()>{date_time(l, &one.at)}</time>", "{by}<br/>
                <strong>{t!(l, &key("action-", one.action.code()))}</strong>{subject}
            </p>
            {lines}
        </li>
    }
    .into_any()
}

fn line(l: Language, one: &ChangeLine) -> AnyView {
    let or_nothing = |text: &str| match text {
        "" => t!(l, "admin-nothing"),
        text => text.to_owned(),
    };
    view! {
        <div>
            <dt><code>{one.field.clone()}</code></dt>
            <dd>
                <del>{or_nothing(&one.before)}</del>" → "<ins>{or_nothing(&one.after)}</ins>
            </dd>
        </div>
    }
    .into_any()
}
