//! Write to the person, in between.

use leptos::prelude::*;

use super::{
    Opened, action_of, buttons, files, open, page as framed, saved, seen, shown, stored, unread,
};
use crate::{
    desk::TalkAction,
    form::talk::{MessageForm, TalkForm},
    form_view::{Field, text_area},
    page::{self, Module},
    pages::{
        owner::pieces::lead,
        parts::{Reader, thread},
    },
    path, t,
};

/// `/{language}/virka/osat/{reference}/viesti`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::Message).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = match stored(&view) {
            Some(TalkForm::Message(form)) => form,
            _ => MessageForm::default(),
        };
        let problems = shown(&visit, &TalkForm::Message(form.clone()), &view);
        let reference = view.part.part.reference.clone();
        let href = |file: &str| path::part_file(l, &reference, file);
        let earlier = (!view.part.talk.thread.is_empty()).then(|| {
            view! {
                <h2>{t!(l, "thread-title")}</h2>
                {thread(l, &view.part.talk.thread, Reader::Office, &href)}
            }
        });
        let field = text_area(
            Field {
                language: l,
                name: "message",
                label: t!(l, "owner-message"),
                hint: Some(t!(l, "owner-talk-message-hint")),
                value: form.message,
                problems: &problems,
                autocomplete: "off",
                class: "",
            },
            8,
        );
        let body = view! {
            {lead(l, &view.part)}
            {saved(&visit, &view)}
            {unread(l, &view.part)}
            <form class="flow" method="post" enctype="multipart/form-data" action=action_of(&visit, &view, TalkAction::Message) novalidate>
                {seen(&view.part)}
                {field}
                {files(&visit, &view, TalkAction::Message, &problems)}
                {buttons(&visit, ("send", t!(l, "owner-talk-message-send")))}
            </form>
            {earlier}
        };
        let title = t!(l, "owner-talk-message-title");
        Ok(framed(&visit, &view, title, body.into_any(), &problems).islands(Module::Staff))
    })
}
