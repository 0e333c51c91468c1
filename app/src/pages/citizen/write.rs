//! Write to who has my request: the reply to a question, or anything else.

use domain::{language::Language, problem::Problem, upload::Sender};
use leptos::prelude::*;

use crate::{
    desk::{MatterView, WriteForm, WriteView, waiting},
    form::talk::written_problems,
    form_view::{
        Field, error_summary, text_area,
        upload::{self, Upload},
    },
    i18n::{date_long, key},
    page::{self, Area, Module, Page, PageError, Visit, localized},
    pages::parts::{self, paragraphs},
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/vastaa`
pub fn reply() -> impl IntoView {
    page::page(|visit| page(visit, WriteForm::Reply))
}

/// `/{language}/omat/pyynnot/{reference}/viesti`
pub fn message() -> impl IntoView {
    page::page(|visit| page(visit, WriteForm::Message))
}

async fn page(visit: Visit, form: WriteForm) -> Result<Page, PageError> {
    let l = visit.language;
    let reference = visit.reference()?;
    let view = visit
        .citizen()?
        .write(&reference, form)
        .await?
        .ok_or(PageError::NotFound)?;
    let closed = view.matter.part.closed();
    let problems = match visit.query("virheet").is_empty() {
        _ if closed => Vec::new(),
        true => upload::problem(&visit.query("liite")).into_iter().collect(),
        false => written_problems(form.field(), &view.typed),
    };
    let page = Page::new(
        title(l, &view.matter, form),
        body(l, &view, form, &problems),
    )
    .of(&view.matter.municipality)
    .area(Area::Citizen)
    .wrong(!problems.is_empty());
    Ok(if closed {
        page
    } else {
        page.islands(Module::Citizen)
    })
}

fn title(l: Language, view: &MatterView, form: WriteForm) -> String {
    match form {
        _ if view.part.closed() => t!(l, "talk-late"),
        WriteForm::Reply => t!(l, "talk-reply"),
        WriteForm::Message => t!(l, "talk-write"),
    }
}

pub(super) fn body(
    l: Language,
    view: &WriteView,
    form: WriteForm,
    problems: &[Problem],
) -> AnyView {
    let matter = &view.matter;
    let reference = &matter.part.reference;
    if matter.part.closed() {
        return too_late(l, view);
    }
    let question = waiting(&matter.talk.thread);
    let (about, label) = match (form, &question) {
        (WriteForm::Reply, Some(_)) => (replying(l, matter), t!(l, "talk-reply-label")),
        (WriteForm::Reply, None) => {
            let gone = view! { <p class="note">{t!(l, "talk-no-question")}</p> };
            (gone.into_any(), t!(l, "talk-message-label"))
        }
        (WriteForm::Message, Some(_)) => {
            let href = path::write(l, reference, WriteForm::Reply);
            let other = view! {
                <p class="note">{t!(l, "talk-question-open")}" "<a href=href>{t!(l, "talk-reply")}</a></p>
            };
            (other.into_any(), t!(l, "talk-message-label"))
        }
        (WriteForm::Message, None) => (().into_any(), t!(l, "talk-message-label")),
    };
    let field = text_area(
        Field {
            language: l,
            name: form.field(),
            label,
            hint: Some(t!(l, "talk-hint")),
            value: view.typed.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        8,
    );
    let file = upload::upload(Upload {
        language: l,
        sender: Sender::Citizen,
        action: path::write(l, reference, form),
        label: t!(l, "attach-label"),
        hint: t!(l, "attach-hint"),
        button: t!(l, "attach-add"),
        problems,
    });
    let remove = |file: &str| path::write_file(l, reference, form, file);
    view! {
        <a class="back" href=path::matter(l, reference)>{t!(l, "back-matter")}</a>
        {error_summary(l, problems)}
        <form class="flow" method="post" enctype="multipart/form-data" action=path::write(l, reference, form) novalidate>
            <h1>{title(l, matter, form)}</h1>
            {register(l, matter)}
            {about}
            {field}
            {upload::added(l, &view.files, &remove)}
            {file}
            <p>{t!(l, "talk-who-reads")}</p>
            <div class="acts">
                <button class="btn">{t!(l, "talk-send")}</button>
                <a href=path::matter(l, reference)>{t!(l, "talk-send-not")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn register(l: Language, view: &MatterView) -> AnyView {
    view! {
        <p class="soft">
            {t!(l, &key("right-", view.part.right.code()))}": "{localized(&view.register, l)}" · "
            <span class="ref">{view.part.reference.to_string()}</span>
        </p>
    }
    .into_any()
}

/// The question, and what the reply does to the date.
fn replying(l: Language, view: &MatterView) -> AnyView {
    let Some(asked) = waiting(&view.talk.thread) else {
        return ().into_any();
    };
    let dates = view.deadlines.stopped_since.map(|since| {
        let mut clock = view.part.clock.clone();
        let replied = clock.answered(view.talk.today).ok();
        let then = replied
            .and_then(|()| clock.deadlines().ok())
            .map(|then| t!(l, "talk-if-today", date = date_long(l, then.answer_by)));
        view! { <p>{t!(l, "talk-stands", date = date_long(l, since))}" "{then}</p> }
    });
    view! {
        <div class="panel flow">
            {paragraphs(&asked.text, None)}
            {parts::terms(l, &asked)}
        </div>
        {dates}
    }
    .into_any()
}

/// It was answered, or taken back: what was typed is shown, so that it can be
/// sent another way.
fn too_late(l: Language, view: &WriteView) -> AnyView {
    let reference = &view.matter.part.reference;
    let kept = (!view.typed.trim().is_empty()).then(|| {
        view! {
            <h2>{t!(l, "talk-kept")}</h2>
            <div class="panel flow">{paragraphs(&view.typed, None)}</div>
        }
    });
    view! {
        <div class="flow">
            <h1>{t!(l, "talk-late")}</h1>
            <p class="lead">{t!(l, "talk-late-lead")}</p>
            {register(l, &view.matter)}
            {kept}
            <p><a class="btn" href=path::matter(l, reference)>{t!(l, "open-matter")}</a></p>
        </div>
    }
    .into_any()
}
