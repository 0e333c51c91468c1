//! What goes to an authority outside, on paper or as a file: the request as it
//! was sent, who asks, when it came and by when an answer was due. No word of
//! the owners among themselves, and nothing about any other matter.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::PackageView,
    page::{self, Area, Page, PageError, localized},
    pages::{
        owner::pieces::{from_wish, language, moment, on_long, right, who},
        parts::{self, Reader},
    },
    path, t,
};

/// `/{language}/virka/osat/{reference}/siirto/paketti`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit.owner()?.package(&reference).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let title = t!(l, "package-title", reference = reference.to_string());
        Ok(Page::new(title, body(l, &view))
            .of(&view.part.municipality)
            .area(Area::Staff))
    })
}

pub(super) fn body(l: Language, package: &PackageView) -> AnyView {
    let view = &package.part;
    let reference = &view.part.reference;
    let here = path::part_action(l, reference, "siirto");
    let code = package.code.as_ref().map(|code| {
        let code = code.clone();
        view! { <div><dt>{t!(l, "owner-code-label")}</dt><dd translate="no">{code}</dd></div> }
    });
    let contact = view.person.contact.as_ref().map(|contact| {
        view! { <div><dt>{t!(l, "package-contact")}</dt><dd>{parts::paragraphs(contact, None)}</dd></div> }
    });
    let thread = (!view.talk.thread.is_empty()).then(|| {
        view! {
            <h2>{t!(l, "thread-title")}</h2>
            {parts::thread(l, &view.talk.thread, Reader::Office, &|file| path::part_file(l, reference, file))}
        }
    });
    view! {
        <a class="back" href=here.clone()>{t!(l, "package-back")}</a>
        <div class="case flow">
            <h1>{t!(l, "package-title", reference = reference.to_string())}</h1>
            <p class="note on-screen">
                <strong>{t!(l, "package-secret")}</strong>" "{t!(l, "package-secret-how")}
            </p>
            <p class="on-screen">
                <a href=format!("{here}/paketti.json") download=true>{t!(l, "package-file")}</a>
            </p>
            <p>{t!(l, "package-law")}</p>
            <h2>{t!(l, "package-from")}</h2>
            <dl class="facts">
                <div>
                    <dt>{t!(l, "facts-authority")}</dt>
                    <dd>{localized(&view.municipality.authority, l)}<br/>{localized(&view.decider, l)}</dd>
                </div>
                <div><dt>{t!(l, "transfer-phone")}</dt><dd>{view.municipality.help_phone.clone()}</dd></div>
                <div><dt>{t!(l, "reference")}</dt><dd class="ref">{reference.to_string()}</dd></div>
                <div><dt>{t!(l, "facts-register")}</dt><dd>{localized(&view.register, l)}</dd></div>
                <div><dt>{t!(l, "owner-received")}</dt><dd>{moment(l, &view.received_at)}</dd></div>
                <div><dt>{t!(l, "owner-due")}</dt><dd>{on_long(l, view.deadlines.answer_by)}</dd></div>
            </dl>
            <h2>{t!(l, "package-person")}</h2>
            <dl class="facts">
                <div><dt>{t!(l, "owner-person")}</dt><dd>{who(l, &view.person)}</dd></div>
                {code}
                {contact}
                {language(l, view)}
                {known(l, package)}
            </dl>
            <h2>{t!(l, "owner-asked")}</h2>
            <dl class="facts">
                <div><dt>{t!(l, "facts-right")}</dt><dd>{right(l, view.part.right)}</dd></div>
                {from_wish(l, &view.part)}
                {parts::contents(l, &view.contents, view.answer.as_ref())}
                {parts::attachments(l, &view.attachments, Some(&|file| path::part_file(l, reference, file)))}
            </dl>
            {thread}
        </div>
    }
    .into_any()
}

/// Whether who asks is known, and by what.
fn known(l: Language, package: &PackageView) -> AnyView {
    let words = match package.part.evidence {
        Some(_) => t!(l, "package-signed"),
        None => t!(l, "package-unsigned"),
    };
    view! { <div><dt>{t!(l, "package-known")}</dt><dd>{words}</dd></div> }.into_any()
}
