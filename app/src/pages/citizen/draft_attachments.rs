//! Files that come with an item: listed, added, removed. Nobody has to attach
//! anything.

use domain::{language::Language, problem::Problem, upload::Sender};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::{DraftView, ItemView},
    form::request::{Attached, ItemStep, Step, number_of},
    form_view::upload::{self, Upload},
    i18n::size,
    page::{self, PageError},
    path, t,
};

/// `/{language}/pyynto/{item}/liitteet`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let number = number_of(&visit.param("item")?).ok_or(PageError::NotFound)?;
        let item = view.item(number).ok_or(PageError::NotFound)?;
        let problems: Vec<Problem> = upload::problem(&visit.query("liite")).into_iter().collect();
        let fields = fields(l, &view, item, &problems);
        let step = Step::Item(number, ItemStep::Attachments);
        Ok(question::page(l, &view, step, &problems, fields).islands())
    })
}

pub(super) fn fields(
    l: Language,
    view: &DraftView,
    item: &ItemView,
    problems: &[Problem],
) -> AnyView {
    let number = item.item.number;
    let step = Step::Item(number, ItemStep::Attachments);
    let files = &item.item.attachments.files;
    let listed = (!files.is_empty()).then(|| {
        let items = files
            .iter()
            .map(|file| removable(l, number, file))
            .collect_view();
        view! { <ul role="list" class="files" id="liitteet">{items}</ul> }
    });
    let field = upload::upload(Upload {
        language: l,
        sender: Sender::Citizen,
        action: path::draft_step(l, step),
        label: t!(l, "attach-label"),
        hint: t!(l, "attach-hint"),
        button: t!(l, "attach-add"),
        problems,
    });
    view! {
        <div>
            {question::heading(l, view, step)}
            <p class="lead">{t!(l, "attach-lead")}</p>
        </div>
        {listed}
        {field}
    }
    .into_any()
}

fn removable(l: Language, number: u16, file: &Attached) -> AnyView {
    let label = t!(l, "attach-remove-named", name = file.name.clone());
    view! {
        <li>
            <strong>{file.name.clone()}</strong>" "
            <span class="soft">{size(l, file.size)}</span>" "
            // Without the file that may be chosen below.
            <button class="link" formaction=path::draft_attachment(l, number, &file.id)
                formenctype="application/x-www-form-urlencoded" aria-label=label>{t!(l, "attach-remove")}</button>
            <p class="digest">{t!(l, "file-digest")}" "<code>{file.sha256.to_string()}</code></p>
        </li>
    }
    .into_any()
}
