//! What was withdrawn without a log-in has arrived: the reference and the
//! receipt, for the browser that sent it, for an hour. How it goes on is told to
//! the person, never shown here: nobody vouched for who looks.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::WithdrawnView,
    page::{self, Page, PageError},
    pages::{parts::withdrawal, public::guidance::contact},
    path, t,
};

/// `/{language}/{municipality}/suostumus/saapui`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let slug = visit.slug("municipality")?;
        let view = visit.withdrawals.sent(&slug).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let title = match view.withdrawals.is_empty() {
            true => t!(l, "withdraw-sent-gone"),
            false => t!(l, "withdrawn-title-described"),
        };
        Ok(Page::new(title, body(l, &view)).of(&view.municipality))
    })
}

pub(crate) fn body(l: Language, view: &WithdrawnView) -> AnyView {
    let m = &view.municipality.slug;
    if view.withdrawals.is_empty() {
        return view! {
            <a class="back" href=path::municipality(l, m)>{t!(l, "back-municipality")}</a>
            <div class="flow">
                <h1>{t!(l, "withdraw-sent-gone")}</h1>
                <p class="lead">{t!(l, "withdraw-sent-gone-text")}</p>
            </div>
        }
        .into_any();
    }
    let receipts = view
        .withdrawals
        .iter()
        .map(|one| {
            let office = view.municipality.office(&one.office);
            view! {
                {withdrawal::receipt(l, one)}
                {withdrawal::file(l, path::withdraw_sent_file(l, m, &one.reference))}
                <h3>{t!(l, "withdraw-hear")}</h3>
                <p>{t!(l, "withdraw-hear-text")}</p>
                {office.map(|office| contact(l, office))}
            }
        })
        .collect_view();
    let registers: Vec<_> = view
        .withdrawals
        .iter()
        .map(|one| (&one.register_slug, &one.register))
        .collect();
    view! {
        <a class="back" href=path::municipality(l, m)>{t!(l, "back-municipality")}</a>
        <div class="flow">
            {withdrawal::done(l, &view.withdrawals)}
            {withdrawal::means(l)}
            <p class="soft">{t!(l, "withdraw-sent-here")}</p>
            {receipts}
            {withdrawal::erase(l, m, &registers)}
            <form method="post" action=path::withdraw_sent(l, m) class="flow">
                <h2>{t!(l, "withdraw-sent-shared")}</h2>
                <div class="acts">
                    <button class="btn second">{t!(l, "withdraw-sent-forget")}</button>
                </div>
            </form>
        </div>
    }
    .into_any()
}
