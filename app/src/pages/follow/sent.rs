//! It arrived: the references, the receipts, and once the secret.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{ReceiptView, SentView},
    page::{self, Page, Site},
    pages::{citizen::receipt, parts},
    path, t,
};

use super::status;

/// `/{language}/seuranta/tunnus`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let desk = visit.follow()?;
        let Some(view) = desk.sent().await? else {
            // Put away: what is left is the status.
            return Ok(status::built(l, &desk.status().await?));
        };
        let page = Page::new(t!(l, "receipt-title"), body(l, &visit.site, &view));
        Ok(status::of_one(
            page,
            view.receipts.iter().map(|one| &one.municipality),
        ))
    })
}

pub(super) fn body(l: Language, site: &Site, view: &SentView) -> AnyView {
    let several = view.receipts.len() > 1;
    let references = view
        .receipts
        .iter()
        .map(|one| {
            view! {
                <p class="ref">
                    <span>{t!(l, "reference")}" "</span>
                    {one.part.reference.to_string()}
                </p>
                <p>
                    {t!(l, "receipt-by")}" "
                    <strong>{parts::on_day(l, one.receipt.body.deadlines.answer_by)}</strong>
                </p>
            }
        })
        .collect_view();
    let receipts = view
        .receipts
        .iter()
        .enumerate()
        .map(|(place, one)| what_was_sent(l, one, place + 1, several))
        .collect_view();
    view! {
        <div class="flow">
            <div class="done flow">
                <h1>{t!(l, "receipt-title")}</h1>
                {references}
            </div>
            <section class="panel flow" aria-labelledby="tunnusosa">
                <h2 id="tunnusosa">{t!(l, "sent-secret-title")}</h2>
                <p>{t!(l, "sent-secret-lead")}</p>
                <p class="ref">
                    <span class="visually-hidden">{t!(l, "follow-secret")}" "</span>
                    {view.secret.clone()}
                </p>
                <p>{t!(l, "sent-where")}" "<a href=path::follow(l)>{parts::jointed(&site.typed(&path::follow(l)))}</a></p>
                <p>{t!(l, "sent-secret-once")}</p>
                <p class="soft">{t!(l, "sent-print")}</p>
                <form method="post" action=path::followed(l, "tunnus")>
                    <div class="acts">
                        <button class="btn">{t!(l, "sent-noted")}</button>
                    </div>
                </form>
            </section>
            <h2>{t!(l, "receipt-next")}</h2>
            <ul>
                <li>{t!(l, "sent-next-check")}</li>
                <li>{t!(l, "unsigned-answer")}</li>
                <li>{t!(l, "unsigned-later")}</li>
            </ul>
            {receipts}
            {how_to(l, view)}
        </div>
    }
    .into_any()
}

fn what_was_sent(l: Language, view: &ReceiptView, place: usize, several: bool) -> AnyView {
    let file = format!("{}?osa={place}", path::followed(l, "vastaanotto.json"));
    let which = several.then(|| {
        view! { <p class="ref">{view.part.reference.to_string()}</p> }
    });
    let body = &view.receipt.body;
    view! {
        // The files are for who is identified.
        {receipt::sent(l, view, None)}
        {which}
        {receipt::reckoned(l, view)}
        <p class="digest">
            {t!(l, "receipt-digest")}" "<code>{body.part_sha256.to_string()}</code>
        </p>
        <p><a href=file download>{t!(l, "receipt-file")}</a></p>
    }
    .into_any()
}

fn how_to(l: Language, view: &SentView) -> AnyView {
    let how = parts::how_to_unsigned(l);
    let remedies = view.receipts.first().map(|one| {
        view! { {parts::remedies(l, &one.municipality.remedies)} }
    });
    view! {
        <h2>{t!(l, "matter-change")}</h2>
        <p>{how.add}</p>
        <p>{how.take_back}</p>
        <h2>{t!(l, "complain-open")}</h2>
        <p>{how.complain}</p>
        {remedies}
    }
    .into_any()
}
