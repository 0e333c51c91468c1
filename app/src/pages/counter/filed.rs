//! It is filed: what is printed and handed over, until it is put away.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{HandedOverView, ReceiptView},
    page::{self, Area, Page, Site},
    pages::{citizen::receipt, parts},
    path, t,
};

/// `/{language}/virka/asiointi/valmis`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        // What was just filed is there to be printed, whatever changed since.
        let Some(view) = visit.clerk()?.handed_over().await? else {
            return super::start::built(&visit).await;
        };
        let page = Page::new(t!(l, "counter-filed-title"), body(l, &visit.site, &view));
        let page = page.area(Area::Staff);
        Ok(match view.receipts.first() {
            Some(first) => page.of(&first.municipality),
            None => page,
        })
    })
}

pub(super) fn body(l: Language, site: &Site, view: &HandedOverView) -> AnyView {
    let receipts = view
        .receipts
        .iter()
        .map(|one| one_receipt(l, one))
        .collect_view();
    view! {
        <div class="flow">
            <div class="on-screen flow">
                <h1>{t!(l, "counter-filed-title")}</h1>
                <p class="lead">{t!(l, "counter-filed-lead")}</p>
                <p>{t!(l, "counter-filed-close")}</p>
                <form method="post" action=path::counter_filed(l)>
                    <div class="acts"><button class="btn">{t!(l, "counter-filed-done")}</button></div>
                </form>
            </div>
            {receipts}
            {how_to_follow(l, site, view)}
            {complain(l, view)}
        </div>
    }
    .into_any()
}

fn one_receipt(l: Language, view: &ReceiptView) -> AnyView {
    let body = &view.receipt.body;
    view! {
        <section class="sheet flow">
            <h2>{t!(l, "receipt-title")}</h2>
            <p class="ref"><span>{t!(l, "reference")}" "</span>{view.part.reference.to_string()}</p>
            <p>{t!(l, "counter-arrived-on")}" "<strong>{parts::on_day(l, body.received_on)}</strong></p>
            <p>{t!(l, "receipt-by")}" "<strong>{parts::on_day(l, body.deadlines.answer_by)}</strong></p>
            {receipt::reckoned(l, view)}
            {receipt::sent(l, view, None)}
            <p class="digest">
                {t!(l, "receipt-digest")}" "<code>{body.part_sha256.to_string()}</code>
            </p>
        </section>
    }
    .into_any()
}

/// Who has an identity code in it logs in; who has none follows by a secret.
fn how_to_follow(l: Language, site: &Site, view: &HandedOverView) -> AnyView {
    let how = match &view.secret {
        Some(secret) => view! {
            <p>{t!(l, "sent-secret-lead")}</p>
            <p class="ref">
                <span>{t!(l, "follow-secret")}" "</span>
                {secret.clone()}
            </p>
            <p>{t!(l, "sent-where")}" "<strong>{parts::jointed(&site.typed(&path::follow(l)))}</strong></p>
            <p>{t!(l, "counter-filed-secret")}</p>
        }
        .into_any(),
        None => view! {
            <p>{t!(l, "counter-filed-log-in")}" "<strong>{parts::jointed(&site.typed(&path::matters(l)))}</strong></p>
        }
        .into_any(),
    };
    view! { <section class="flow"><h2>{t!(l, "counter-filed-follow")}</h2>{how}</section> }
        .into_any()
}

fn complain(l: Language, view: &HandedOverView) -> AnyView {
    let remedies = view
        .receipts
        .first()
        .map(|one| parts::remedies(l, &one.municipality.remedies));
    let how = match view.secret {
        Some(_) => parts::how_to_unsigned(l),
        None => parts::how_to(l),
    };
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
