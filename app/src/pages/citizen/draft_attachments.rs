//! Files that come with an item: listed, added, removed. Nobody has to attach
//! anything.

use domain::{language::Language, problem::Problem, upload::Sender};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::{DraftView, FileView, ItemView},
    form::request::{ItemStep, Step, number_of},
    form_view::upload::{self, Upload},
    page::{self, Module, PageError},
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
        Ok(question::page(l, &view, step, &problems, fields).islands(Module::Citizen))
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
    let files = item.item.attachments.files.iter().map(|file| FileView {
        id: file.id.clone(),
        name: file.name.clone(),
        size: file.size,
        sha256: file.sha256.to_string(),
    });
    let files: Vec<FileView> = files.collect();
    let remove = |file: &str| path::draft_attachment(l, number, file);
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
        {upload::added(l, &files, &remove)}
        {field}
    }
    .into_any()
}
