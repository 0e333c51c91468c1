//! The files of an answer or a correction: listed, added, removed. All stands in the one form
//! of the answer, its buttons lead elsewhere: whatever one presses, what was
//! typed is saved, and nothing here needs script.

use domain::{language::Language, problem::Problem, upload::Sender};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, FileView, OwnerAction},
    form_view::upload::{Upload, upload},
    i18n::size,
    path, t,
};

/// The section of an action's page. It belongs at the end of the form: an upload
/// sends the fields in this order, and all of them are saved before the file is
/// read.
pub(super) fn section(
    l: Language,
    draft: &ActionDraftView,
    action: OwnerAction,
    problems: &[Problem],
) -> AnyView {
    let to = format!(
        "{}/liitteet",
        path::part_action(l, &draft.part.part.reference, action.segment())
    );
    let collected = if draft.files.is_empty() {
        view! { <p>{t!(l, "owner-files-none")}</p> }.into_any()
    } else {
        let items = draft
            .files
            .iter()
            .map(|file| removable(l, draft, file, &to))
            .collect_view();
        view! { <ul role="list" class="files">{items}</ul> }.into_any()
    };
    view! {
        <section class="flow" aria-labelledby="liitteet">
            <h2 id="liitteet">{t!(l, "owner-files")}</h2>
            <p>{t!(l, "owner-files-saved-too")}</p>
            {collected}
            {add(l, to, problems)}
        </section>
    }
    .into_any()
}

fn removable(l: Language, draft: &ActionDraftView, file: &FileView, to: &str) -> AnyView {
    let action = format!("{to}/{}", file.id);
    let label = t!(l, "owner-file-remove-named", name = file.name.clone());
    let href = path::part_file(l, &draft.part.part.reference, &file.id);
    view! {
        <li>
            <a href=href download=file.name.clone()>{file.name.clone()}</a>" "
            <span class="soft">{size(l, file.size)}</span>" "
            <button class="link" formaction=action aria-label=label>{t!(l, "owner-file-remove")}</button>
        </li>
    }
    .into_any()
}

fn add(l: Language, to: String, problems: &[Problem]) -> AnyView {
    upload(Upload {
        language: l,
        sender: Sender::Owner,
        action: to,
        label: t!(l, "owner-file-label"),
        hint: t!(l, "owner-file-hint"),
        button: t!(l, "owner-file-add"),
        problems,
    })
}

/// Names and sizes, for who checks or looks back.
pub(super) fn listed(l: Language, files: &[FileView]) -> AnyView {
    if files.is_empty() {
        return view! { <p>{t!(l, "owner-files-none")}</p> }.into_any();
    }
    let items = files
        .iter()
        .map(|file| {
            view! {
                <li>
                    <strong>{file.name.clone()}</strong>" "
                    <span class="soft">{size(l, file.size)}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="files">{items}</ul> }.into_any()
}
