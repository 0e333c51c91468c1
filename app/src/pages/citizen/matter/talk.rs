//! The conversation on the page of a request: a question that waits, the
//! messages, the way to write.

use domain::{language::Language, message::Question};
use leptos::prelude::*;

use crate::{
    desk::{MatterView, WriteForm, waiting},
    i18n::date_long,
    pages::parts::{self, Reader, paragraphs},
    path, t,
};

/// What was sent just now, by the name of its form.
pub(super) fn sent(l: Language, view: &MatterView, form: &str) -> AnyView {
    let by = date_long(l, view.deadlines.answer_by);
    let words = match WriteForm::named(form) {
        _ if view.part.closed() => return ().into_any(),
        None => return ().into_any(),
        Some(WriteForm::Reply) => t!(l, "talk-sent-reply", date = by),
        Some(WriteForm::Message) => t!(l, "talk-sent-message"),
    };
    view! { <p class="panel" role="status">{words}</p> }.into_any()
}

/// The question that waits for a reply, while there is one.
fn open_question(view: &MatterView) -> Option<Question> {
    waiting(&view.talk.thread).filter(|_| !view.part.closed())
}

/// Whether the question says what comes next: nothing does until the reply.
pub(super) fn stops(view: &MatterView) -> bool {
    open_question(view).is_some_and(|asked| asked.stops) && view.overdue.is_none()
}

/// The question that waits for a reply, until when, and what silence means.
pub(super) fn question(l: Language, view: &MatterView) -> AnyView {
    let Some(asked) = open_question(view) else {
        return ().into_any();
    };
    let stands = view
        .deadlines
        .stopped_since
        .map(|since| view! { <p>{t!(l, "talk-stands", date = date_long(l, since))}</p> });
    let passed =
        parts::passed(&asked, view.talk.today).then(|| view! { <p>{t!(l, "talk-passed")}</p> });
    view! {
        <section class="panel flow" aria-labelledby="kysymys">
            <h2 id="kysymys">{t!(l, "talk-question")}</h2>
            {paragraphs(&asked.text, None)}
            {parts::terms(l, &asked)}
            {stands}
            {passed}
            <p>
                <a class="btn" href=path::write(l, &view.part.reference, WriteForm::Reply)>
                    {t!(l, "talk-reply")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// The messages, and the way to write one.
pub(super) fn thread(l: Language, view: &MatterView) -> AnyView {
    let talk = &view.talk;
    if talk.thread.is_empty() && view.part.closed() {
        return ().into_any();
    }
    let href = |file: &str| path::answer_file(l, &view.part.reference, file);
    let reader = match open_question(view) {
        Some(_) => Reader::Asked,
        None => Reader::Person,
    };
    let messages = (!talk.thread.is_empty()).then(|| parts::thread(l, &talk.thread, reader, &href));
    let write = (!view.part.closed()).then(|| {
        let unsent = talk.unsent.first().map(|form| {
            let href = path::write(l, &view.part.reference, *form);
            view! { <p>{t!(l, "talk-unsent")}" "<a href=href>{t!(l, "talk-unsent-go")}</a></p> }
        });
        view! {
            {unsent}
            <p>{t!(l, "talk-any-time")}</p>
            <p>
                <a class="btn second" href=path::write(l, &view.part.reference, WriteForm::Message)>
                    {t!(l, "talk-write")}
                </a>
            </p>
        }
    });
    view! {
        <h2 id="viestit">{t!(l, "thread-title")}</h2>
        {messages}
        {write}
    }
    .into_any()
}
