//! Notes that only those who decide the part see.

use domain::language::Language;
use leptos::prelude::*;

use super::{Opened, action_of, buttons, open, page as framed, saved, shown, stored};
use crate::{
    desk::{NoteView, TalkAction},
    form::talk::{NoteForm, TalkForm},
    form_view::{Field, text_area},
    page,
    pages::owner::pieces::{as_typed, lead, moment},
    t,
};

/// `/{language}/virka/osat/{reference}/muistiinpanot`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::Note).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = match stored(&view) {
            Some(TalkForm::Note(form)) => form,
            _ => NoteForm::default(),
        };
        let problems = shown(&visit, &TalkForm::Note(form.clone()), &view);
        let field = text_area(
            Field {
                language: l,
                name: "note",
                label: t!(l, "owner-note-label"),
                hint: Some(t!(l, "owner-note-hint")),
                value: form.note,
                problems: &problems,
                autocomplete: "off",
                class: "",
            },
            5,
        );
        let body = view! {
            {lead(l, &view.part)}
            {listed(l, &view.part.talk.notes)}
            {saved(&visit, &view)}
            <form class="flow" method="post" action=action_of(&visit, &view, TalkAction::Note) novalidate>
                {field}
                {buttons(&visit, ("send", t!(l, "owner-note-add")))}
            </form>
        };
        let title = t!(l, "owner-notes");
        Ok(framed(&visit, &view, title, body.into_any(), &problems))
    })
}

/// The notes, with who and when.
pub(in crate::pages::owner) fn listed(l: Language, notes: &[NoteView]) -> AnyView {
    if notes.is_empty() {
        return view! { <p>{t!(l, "owner-notes-none")}</p> }.into_any();
    }
    let items = notes
        .iter()
        .map(|note| {
            let by = note
                .by
                .clone()
                .unwrap_or_else(|| t!(l, "owner-note-somebody"));
            view! {
                <li class="flow">
                    <p><strong>{by}</strong>" · "{moment(l, &note.at)}</p>
                    {as_typed(&note.text)}
                </li>
            }
        })
        .collect_view();
    view! { <ol role="list" class="thread flow">{items}</ol> }.into_any()
}
