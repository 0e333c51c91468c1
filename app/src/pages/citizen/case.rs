//! The whole case on one page, to print or to keep: request, receipt,
//! messages, answer, what has happened. It is what one encloses with a
//! complaint, so it stands alone and folds nothing.

use domain::language::Language;
use leptos::prelude::*;

use super::{
    dissatisfied::{approved, pressing, remedies_of},
    matter::answer,
    status,
};
use crate::{
    desk::{MatterView, ReceiptView},
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    pages::parts,
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/asia`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let citizen = visit.citizen()?;
        let view = citizen
            .matter(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let receipt = citizen
            .receipt(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let title = t!(l, "case-title", reference = reference.to_string());
        Ok(Page::new(title, body(l, &view, &receipt))
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

pub(super) fn body(l: Language, view: &MatterView, receipt: &ReceiptView) -> AnyView {
    let reference = &view.part.reference;
    view! {
        <a class="back" href=path::matter(l, reference)>{t!(l, "back-matter")}</a>
        <div class="case flow">
            <h1>{t!(l, "case-title", reference = reference.to_string())}</h1>
            <p class="lead">{status::now(l, &view.part, &view.deadlines, view.overdue)}</p>
            <p class="note on-screen">{t!(l, "case-print")}</p>
            {request(l, view)}
            {received(l, view, receipt)}
            {conversation(l, view)}
            {answer::answer(l, view)}
            <section class="flow">
                <h2>{t!(l, "matter-happened")}</h2>
                {parts::timeline(l, &view.timeline, parts::Reader::Paper)}
                <p class="soft">{t!(l, "looks-later")}</p>
            </section>
            {remedies(l, view)}
        </div>
    }
    .into_any()
}

fn request(l: Language, view: &MatterView) -> AnyView {
    view! {
        <section class="flow">
            <h2>{t!(l, "matter-asked")}</h2>
            <dl class="facts">
                <div>
                    <dt>{t!(l, "facts-right")}</dt>
                    <dd>{t!(l, &key("right-", view.part.right.code()))}</dd>
                </div>
                <div>
                    <dt>{t!(l, "facts-register")}</dt>
                    <dd>{localized(&view.register, l)}</dd>
                </div>
                <div>
                    <dt>{t!(l, "facts-authority")}</dt>
                    <dd>{localized(&view.municipality.authority, l)}</dd>
                </div>
                {from_wish(l, view)}
                {view.part.came.as_ref().map(|came| parts::came_from(l, came, parts::Reader::Paper))}
                {parts::contents(l, &view.contents, view.answer.as_ref())}
                {parts::attachments(l, &view.attachments, Some(&|file| path::answer_file(l, &view.part.reference, file)))}
            </dl>
        </section>
    }
    .into_any()
}

/// What the DPO found in the wish that it came of.
fn from_wish(l: Language, view: &MatterView) -> AnyView {
    let Some(from) = &view.part.wish else {
        return ().into_any();
    };
    view! {
        <div>
            <dt>{t!(l, "sorted-about")}</dt>
            <dd>{parts::paragraphs(&from.about, None)}</dd>
        </div>
        <div>
            <dt>{t!(l, "sorted-word")}</dt>
            <dd>{parts::paragraphs(&from.message, None)}</dd>
        </div>
    }
    .into_any()
}

/// What the receipt says: when it came, by when the answer was due and why,
/// and the digest by which it can be checked.
fn received(l: Language, view: &MatterView, receipt: &ReceiptView) -> AnyView {
    let due = match receipt.stands {
        true => t!(l, "case-due"),
        false => t!(l, "case-due-then"),
    };
    let why = parts::route_why(l, &view.part.route, &view.responsible, view.told.as_ref());
    view! {
        <section class="flow">
            <h2>{t!(l, "case-receipt")}</h2>
            <dl class="facts">
                <div><dt>{t!(l, "case-received")}</dt><dd>{parts::at_time(l, &view.received_at)}</dd></div>
                <div>
                    <dt>{due}</dt>
                    <dd>
                        {parts::on_day(l, receipt.receipt.body.deadlines.answer_by)}
                        {parts::reckoned_then(l, receipt)}
                    </dd>
                </div>
                <div><dt>{t!(l, "matter-with")}</dt><dd>{why}</dd></div>
            </dl>
            <p class="digest">
                {t!(l, "receipt-digest")}" "<code>{receipt.receipt.body.part_sha256.to_string()}</code>
            </p>
            <p class="digest">
                {t!(l, "receipt-seal")}" "<code>{receipt.receipt.seal.key_id.clone()}</code>
            </p>
        </section>
    }
    .into_any()
}

/// Every message, question and reply.
fn conversation(l: Language, view: &MatterView) -> AnyView {
    if view.talk.thread.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="flow">
            <h2>{t!(l, "thread-title")}</h2>
            {parts::thread(l, &view.talk.thread, parts::Reader::Paper, &|file| path::answer_file(l, &view.part.reference, file))}
        </section>
    }
    .into_any()
}

fn remedies(l: Language, view: &MatterView) -> AnyView {
    if !pressing(view) {
        let href = path::dissatisfied(l, &view.part.reference);
        return view! {
            <section class="flow">
                <h2 id="tyytymaton">{t!(l, "complain-open")}</h2>
                <p>{t!(l, "how-to-complain")}</p>
                <p><a href=href>{t!(l, "matter-dissatisfied")}</a></p>
            </section>
        }
        .into_any();
    }
    let (remedies, version) = remedies_of(view);
    view! {
        <section class="flow">
            <h2 id="tyytymaton">{t!(l, "dissatisfied-ways")}</h2>
            {parts::remedies(l, remedies)}
            {approved(l, &view.municipality, version)}
        </section>
    }
    .into_any()
}
