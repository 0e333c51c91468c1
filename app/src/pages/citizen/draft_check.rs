//! Check your answers, then sign: every item with its own rows, date and
//! addressee, and one signature for all.

use domain::language::Language;
use leptos::prelude::*;

use super::{draft::step_words, question};
use crate::{
    desk::DraftView,
    form::request::{Common, Step, sentence},
    page::{self, Page},
    pages::{counter, parts},
    path, t,
};

mod item;

/// `/{language}/pyynto/tarkista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let page = Page::new(t!(l, "check-title"), body(l, &view));
        Ok(question::of(page, view.municipality()).identifies())
    })
}

pub(super) fn body(l: Language, view: &DraftView) -> AnyView {
    let undone = view.draft.undone(view.today);
    let stopped = view.draft.stopped.then(|| {
        view! {
            <p class="note"><strong>{t!(l, "check-stopped")}</strong>" "{t!(l, "check-stopped-safe")}</p>
        }
    });
    let clerk = view.draft.counter.is_some();
    let end = if undone.is_empty() && !view.items.is_empty() && clerk {
        to_counter(l)
    } else if undone.is_empty() && !view.items.is_empty() {
        sign(l, view)
    } else {
        first(l, view, &undone)
    };
    let items = view
        .items
        .iter()
        .map(|item| item::item(l, view, item, &undone))
        .collect_view();
    view! {
        {question::back(l, view, Step::Common(Common::Check))}
        {counter::note(l, view)}
        <div class="flow">
            <h1>{t!(l, "check-title")}</h1>
            {stopped}
            {items}
            <p><a href=path::draft(l)>{t!(l, "check-add")}</a></p>
            <h2>{t!(l, "check-common")}</h2>
            <dl class="facts change">
                {whose(l, view)}
                {answer(l, view, &undone)}
                {notify(l, view, &undone)}
            </dl>
            {end}
            {(!clerk).then(|| other_ways(l, view))}
            {question::kept(l, view)}
        </div>
    }
    .into_any()
}

/// A link to the page of a question. "Change" alone says nothing to who hears
/// the links only, so what is changed follows unseen.
fn change(l: Language, step: Step, what: String, of: Option<AnyView>) -> AnyView {
    let of = of.map(|of| view! { ": "{of} });
    view! {
        <dd>
            <a href=path::draft_step(l, step)>
                {t!(l, "check-change")}<span class="visually-hidden">" "{what}{of}</span>
            </a>
        </dd>
    }
    .into_any()
}

fn missing(l: Language) -> AnyView {
    view! { <span class="missing">{t!(l, "check-missing")}</span> }.into_any()
}

/// A row of what is said once for all.
fn common(l: Language, step: Common, [label, what]: [String; 2], value: AnyView) -> AnyView {
    let change = change(l, Step::Common(step), what, None);
    view! { <div><dt>{label}</dt><dd>{value}</dd>{change}</div> }.into_any()
}

fn whose(l: Language, view: &DraftView) -> AnyView {
    let words = [t!(l, "check-whose"), t!(l, "check-change-whose")];
    let value = match &view.draft.whose {
        Some(whose) if whose.is_own() => t!(l, "whose-own").into_any(),
        Some(whose) if whose.is_anothers() => {
            view! { <span class="missing">{t!(l, "check-whose-other")}</span> }.into_any()
        }
        _ => missing(l),
    };
    common(l, Common::Whose, words, value)
}

fn answer(l: Language, view: &DraftView, undone: &[Step]) -> AnyView {
    let words = [t!(l, "contents-answer"), t!(l, "check-change-way")];
    let value = match undone.contains(&Step::Common(Common::Answer)) {
        true => missing(l),
        false => parts::answer_wish(l, view.draft.answer_wish().as_ref()),
    };
    common(l, Common::Answer, words, value)
}

fn notify(l: Language, view: &DraftView, undone: &[Step]) -> AnyView {
    let words = [t!(l, "check-notify"), t!(l, "check-change-notify")];
    let value = match view.draft.email() {
        _ if undone.contains(&Step::Common(Common::Notify)) => missing(l),
        Some(email) => {
            let email = email.to_owned();
            view! { {t!(l, "check-notify-yes")}" "{email} }.into_any()
        }
        None => t!(l, "check-notify-no").into_any(),
    };
    common(l, Common::Notify, words, value)
}

/// Nothing is signed while a page is undone: which, and the way there.
fn first(l: Language, view: &DraftView, undone: &[Step]) -> AnyView {
    let items = undone
        .iter()
        .map(|step| {
            view! { <li><a href=path::draft_step(l, *step)>{step_words(l, view, *step)}</a></li> }
        })
        .collect_view();
    let go = undone.first().map(|step| {
        view! { <a class="btn" href=path::draft_step(l, *step)>{t!(l, "check-answer")}</a> }
    });
    view! {
        <section class="note flow" aria-labelledby="kesken">
            <h2 id="kesken">{t!(l, "check-undone")}</h2>
            <ul>{items}</ul>
            <div class="acts">{go}<a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a></div>
        </section>
    }
    .into_any()
}

fn sign(l: Language, view: &DraftView) -> AnyView {
    let n = view.items.len();
    let several = (n > 1).then(|| view! { <p>{t!(l, "check-sign-several", n = n)}</p> });
    view! {
        <section class="panel flow" aria-labelledby="allekirjoitus">
            <h2 id="allekirjoitus">{t!(l, "check-sign-title")}</h2>
            <p>{t!(l, "check-sign-what")}</p>
            <blockquote class="sentence"><p>{sentence(l)}</p></blockquote>
            {several}
            <p>{t!(l, "check-sign-data")}</p>
            <p>{t!(l, "check-sign-then")}</p>
            <form method="post" action=path::draft_check(l)>
                <div class="acts">
                    <button class="btn">{t!(l, "check-sign-button")}</button>
                    <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// A clerk goes on to who asks: nobody signs at the counter.
fn to_counter(l: Language) -> AnyView {
    view! {
        <div class="acts">
            <a class="btn" href=path::counter_form(l)>{t!(l, "counter-check-go")}</a>
            <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
        </div>
    }
    .into_any()
}

/// A signature is an option, never a precondition: where to turn instead.
fn other_ways(l: Language, view: &DraftView) -> AnyView {
    view! {
        <h2>{t!(l, "check-other-title")}</h2>
        <p><a class="btn second" href=path::unsigned(l)>{t!(l, "unsigned-title")}</a></p>
        <p><a class="btn second" href=path::paper(l)>{t!(l, "paper-title")}</a></p>
        <p>{t!(l, "check-other")}</p>
        {question::contacts(l, view)}
    }
    .into_any()
}
