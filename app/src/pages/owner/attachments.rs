//! The files of an answer: listed, added, removed. All stands in the one form
//! of the answer, its buttons lead elsewhere: whatever one presses, what was
//! typed is saved, and nothing here needs script.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, FileView},
    form::problem_with,
    form_view::sentence,
    i18n::size,
    path, t,
};

/// What the file chooser of a browser offers first. The server looks at the
/// contents and decides.
const KINDS: &str = ".pdf,.jpg,.jpeg,.png,.txt,.csv,.json,.zip,.docx,.xlsx,.odt,.ods";

/// The section of the answer's page.
pub(super) fn section(l: Language, draft: &ActionDraftView, problems: &[Problem]) -> AnyView {
    let collected = if draft.files.is_empty() {
        view! { <p>{t!(l, "owner-files-none")}</p> }.into_any()
    } else {
        let items = draft
            .files
            .iter()
            .map(|file| removable(l, draft, file))
            .collect_view();
        view! { <ul role="list" class="files">{items}</ul> }.into_any()
    };
    view! {
        <section class="flow" aria-labelledby="tiedostot">
            <h2 id="tiedostot">{t!(l, "owner-files")}</h2>
            <p>{t!(l, "owner-files-saved-too")}</p>
            {collected}
            {add(l, draft, problems)}
        </section>
    }
    .into_any()
}

fn removable(l: Language, draft: &ActionDraftView, file: &FileView) -> AnyView {
    let action = path::draft_file(l, &draft.part.part.reference, &file.id);
    let label = t!(l, "owner-file-remove-named", name = file.name.clone());
    view! {
        <li>
            <strong>{file.name.clone()}</strong>" "
            <span class="soft">{size(l, file.size)}</span>" "
            <button class="link" formaction=action aria-label=label>{t!(l, "owner-file-remove")}</button>
        </li>
    }
    .into_any()
}

fn add(l: Language, draft: &ActionDraftView, problems: &[Problem]) -> AnyView {
    let action = path::part_action(l, &draft.part.part.reference, "vastaus/liitteet");
    let problem = problem_with(problems, "file");
    let class = if problem.is_some() {
        "field wrong"
    } else {
        "field"
    };
    let described = if problem.is_some() {
        "file-hint file-virhe"
    } else {
        "file-hint"
    };
    let invalid = problem.map(|_| "true");
    let message = problem.map(|problem| {
        view! { <p class="msg" id="file-virhe">{sentence(l, problem)}</p> }
    });
    view! {
        <div class="flow">
            <div class=class>
                <label for="file">{t!(l, "owner-file-label")}</label>
                <p class="hint" id="file-hint">{t!(l, "owner-file-hint")}</p>
                {message}
                <input id="file" name="file" type="file" accept=KINDS aria-describedby=described
                    aria-invalid=invalid/>
            </div>
            <button class="btn second" formaction=action formenctype="multipart/form-data">{t!(l, "owner-file-add")}</button>
        </div>
    }
    .into_any()
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
