//! Check your answers, then sign.

use domain::{
    language::Language,
    municipality::{Municipality, Office},
    right::Right,
};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::{DraftView, RightHere},
    form::access::{AccessDraft, Help, Notify, Period, Step, What, sentence},
    page::{self, Page, localized},
    pages::parts,
    path, t,
};

/// `/{language}/pyynto/tarkista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let page = Page::new(t!(l, "check-title"), body(l, &view));
        Ok(page.of(&view.notice.municipality).identifies())
    })
}

pub(super) fn body(l: Language, view: &DraftView) -> AnyView {
    let undone = undone(view);
    let access = view
        .notice
        .rights
        .iter()
        .find(|here| here.right == Right::Access);
    let stopped = view.draft.stopped.then(|| {
        view! {
            <p class="note"><strong>{t!(l, "check-stopped")}</strong>" "{t!(l, "check-stopped-safe")}</p>
        }
    });
    let end = if undone.is_empty() {
        sign(l)
    } else {
        first(l, &undone)
    };
    let other_ways = access.map(|here| other_ways(l, &view.notice.municipality, here));
    view! {
        {question::back(l, view, Step::Check)}
        <div class="flow">
            <h1>{t!(l, "check-title")}</h1>
            {stopped}
            <dl class="facts change">
                {register(l, view)}
                {answers(l, view, &undone)}
                {notify(l, view, &undone)}
                {access.map(|here| who(l, here))}
            </dl>
            {access.and_then(|here| by_when(l, here))}
            {end}
            {other_ways}
            {question::kept(l, view)}
        </div>
    }
    .into_any()
}

/// The pages that are not sent or have problems.
fn undone(view: &DraftView) -> Vec<Step> {
    let draft = &view.draft;
    [
        (Step::What, draft.what.is_some()),
        (Step::Period, draft.period.is_some()),
        (Step::Help, draft.help.is_some()),
        (Step::Notify, draft.notify.is_some()),
    ]
    .into_iter()
    .filter(|(step, sent)| !sent || !draft.problems(*step, view.notice.today).is_empty())
    .map(|(step, _)| step)
    .collect()
}

/// A link to the page of a question. "Change" alone says nothing to who hears
/// the links only, so what is changed follows unseen.
fn change(l: Language, href: String, what: String) -> AnyView {
    view! {
        <dd><a href=href>{t!(l, "check-change")}<span class="visually-hidden">" "{what}</span></a></dd>
    }
    .into_any()
}

fn change_step(l: Language, step: Step) -> AnyView {
    let what = match step {
        Step::What => t!(l, "check-change-what"),
        Step::Period => t!(l, "check-change-when"),
        Step::Help => t!(l, "check-change-hints"),
        Step::Notify | Step::Check => t!(l, "check-change-notify"),
    };
    change(l, path::draft_step(l, step), what)
}

fn register(l: Language, view: &DraftView) -> AnyView {
    let m = &view.notice.municipality;
    view! {
        <div><dt>{t!(l, "facts-right")}</dt><dd>{t!(l, "right-access")}</dd></div>
        <div>
            <dt>{t!(l, "facts-register")}</dt>
            <dd>{localized(&view.notice.register.name, l)}<br/>{localized(&m.authority, l)}</dd>
            {change(l, path::access(l, &m.slug), t!(l, "check-change-register"))}
        </div>
    }
    .into_any()
}

/// The answers. What is not answered yet stands as such in its place.
fn answers(l: Language, view: &DraftView, undone: &[Step]) -> AnyView {
    let notice = &view.notice;
    let done = done_otherwise(&view.draft, undone);
    let mut rows = done
        .contents(&notice.notice, notice.today)
        .map(|contents| parts::rows(l, &contents))
        .unwrap_or_default();
    if !rows.iter().any(|row| row.step == Some(Step::Help)) {
        rows.push(parts::Row {
            step: Some(Step::Help),
            label: t!(l, "check-hints"),
            value: t!(l, "check-hints-none").into_any(),
        });
    }
    let mut before = None;
    rows.into_iter()
        .map(|row| {
            let value = match row.step.is_some_and(|step| undone.contains(&step)) {
                true => missing(l),
                false => row.value,
            };
            // Several rows of one page share one link.
            let link = row
                .step
                .filter(|step| before != Some(*step))
                .map(|step| change_step(l, step));
            before = row.step;
            view! { <div><dt>{row.label}</dt><dd>{value}</dd>{link}</div> }
        })
        .collect_view()
        .into_any()
}

/// The draft with something right where a page is undone, so that the other
/// pages' answers can be read; only for showing.
fn done_otherwise(draft: &AccessDraft, undone: &[Step]) -> AccessDraft {
    let mut draft = draft.clone();
    for step in undone {
        match step {
            Step::What => {
                draft.what = Some(What {
                    scope: "everything".to_owned(),
                    ..What::default()
                });
            }
            Step::Period => {
                draft.period = Some(Period {
                    period: "all".to_owned(),
                    ..Period::default()
                });
            }
            Step::Help => draft.help = Some(Help::default()),
            Step::Notify => {
                draft.notify = Some(Notify {
                    notify: "no".to_owned(),
                    ..Notify::default()
                });
            }
            Step::Check => {}
        }
    }
    draft
}

fn missing(l: Language) -> AnyView {
    view! { <span class="missing">{t!(l, "check-missing")}</span> }.into_any()
}

fn notify(l: Language, view: &DraftView, undone: &[Step]) -> AnyView {
    let value = if undone.contains(&Step::Notify) {
        missing(l)
    } else {
        match view.draft.email() {
            Some(email) => {
                let email = email.to_owned();
                view! { {t!(l, "check-notify-yes")}" "{email} }.into_any()
            }
            None => t!(l, "check-notify-no").into_any(),
        }
    };
    view! {
        <div>
            <dt>{t!(l, "check-notify")}</dt>
            <dd>{value}</dd>
            {change_step(l, Step::Notify)}
        </div>
    }
    .into_any()
}

fn who(l: Language, here: &RightHere) -> AnyView {
    let why = parts::route_why(l, &here.route, &here.decider, here.told.as_ref());
    view! { <div><dt>{t!(l, "check-who")}</dt><dd>{why}</dd></div> }.into_any()
}

fn by_when(l: Language, here: &RightHere) -> Option<AnyView> {
    let deadlines = here.deadlines.as_ref()?;
    let view = view! {
        <h2>{t!(l, "check-by")}" "{parts::on_day(l, deadlines.answer_by)}</h2>
        <p>{t!(l, "check-by-today")}</p>
        {parts::reckoning(l, deadlines)}
    };
    Some(view.into_any())
}

/// Nothing is signed while a page is undone: which, and the way there.
fn first(l: Language, undone: &[Step]) -> AnyView {
    let items = undone
        .iter()
        .map(|step| {
            view! { <li><a href=path::draft_step(l, *step)>{question::title(l, *step)}</a></li> }
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

fn sign(l: Language) -> AnyView {
    view! {
        <section class="panel flow" aria-labelledby="allekirjoitus">
            <h2 id="allekirjoitus">{t!(l, "check-sign-title")}</h2>
            <p>{t!(l, "check-sign-what")}</p>
            <blockquote class="sentence"><p>{sentence(l)}</p></blockquote>
            <p>{t!(l, "check-sign-data")}</p>
            <p>{t!(l, "check-sign-then")}</p>
            <form method="post" action=path::draft_step(l, Step::Check)>
                <div class="acts">
                    <button class="btn">{t!(l, "check-sign-button")}</button>
                    <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// A signature is an option, never a precondition: where to turn instead.
fn other_ways(l: Language, municipality: &Municipality, here: &RightHere) -> AnyView {
    let addressee = here.route.told.as_ref().unwrap_or(&here.route.decider);
    let office = municipality.office(&addressee.value);
    view! {
        <h2>{t!(l, "check-other-title")}</h2>
        <p><a class="btn second" href=path::unsigned(l)>{t!(l, "unsigned-title")}</a></p>
        <p>{t!(l, "check-other")}</p>
        {office.map(|office| contact(l, municipality, office))}
    }
    .into_any()
}

fn contact(l: Language, municipality: &Municipality, office: &Office) -> AnyView {
    let address = office.address.clone().map(|address| {
        view! { <div><dt>{t!(l, "contact-address")}</dt><dd>{parts::finnish(l, &address)}</dd></div> }
    });
    let phone = office
        .phone
        .clone()
        .unwrap_or_else(|| municipality.help_phone.clone());
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "contact-office")}</dt><dd>{localized(&office.name, l)}</dd></div>
            {address}
            <div><dt>{t!(l, "contact-phone")}</dt><dd>{phone}</dd></div>
        </dl>
    }
    .into_any()
}
