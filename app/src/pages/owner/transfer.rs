//! Send a part on to who it belongs to: another office, another controller on
//! this portal, or an authority outside (Act 434/2003 §21). It can't be undone,
//! so a page to check stands before it. Nothing of what is in it is shown here.

use domain::{language::Language, municipality::Municipality, problem::Problem, request::SentWay};
use leptos::prelude::*;

use super::{
    pieces::{HOLE, around, as_typed, back, moment, on_long, right},
    talk::{changed, changed_note},
    typed,
};
use crate::{
    desk::{PartView, TransferOver, TransferPage, TransferView, WorkItem},
    form::transfer::TransferForm,
    form_view::{
        Choice, Choices, Field, choices, enter, error_summary, select_field, text_area, text_field,
    },
    i18n::key,
    page::{self, Area, Page, PageError, Visit, localized},
    pages::{
        parts::{self, Reader, SentOn},
        public::moved::new_keeper,
    },
    path, t,
};

mod check;
mod package;

pub use check::page as check;
pub use package::page as package;

/// `/{language}/virka/osat/{reference}/siirto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = match open(&visit).await? {
            TransferPage::Open(view) => view,
            TransferPage::Over(view) => return Ok(over(l, &view)),
        };
        let problems = typed::shown(&visit, view.typed.problems(view.from()));
        Ok(
            Page::new(t!(l, "transfer-title"), body(&visit, &view, &problems))
                .of(&view.municipality)
                .area(Area::Staff)
                .wrong(!problems.is_empty()),
        )
    })
}

async fn open(visit: &Visit) -> Result<TransferPage, PageError> {
    let reference = visit.reference()?;
    let page = visit.owner()?.transfer(&reference).await?;
    page.ok_or(PageError::NotFound)
}

/// The address of the form.
fn here(l: Language, item: &WorkItem) -> String {
    path::part_action(l, &item.part.reference, TransferForm::ACTION)
}

/// The line above a heading, and what it is about.
fn top(l: Language, item: &WorkItem) -> AnyView {
    view! { <p class="soft">{item.part.reference.to_string()}" · "{localized(&item.register, l)}</p> }
        .into_any()
}

fn lead(l: Language, item: &WorkItem) -> AnyView {
    let sentence = t!(l, "transfer-lead", date = HOLE);
    let due = on_long(l, item.deadlines.answer_by);
    view! {
        <p class="lead">{right(l, item.part.right)}". "{around(&sentence, view! { <strong>{due}</strong> }.into_any())}</p>
    }
    .into_any()
}

fn body(visit: &Visit, view: &TransferView, problems: &[Problem]) -> AnyView {
    let l = visit.language;
    let saved = view.saved_at.as_ref().map(|at| {
        view! { <p class="soft">{around(&t!(l, "owner-saved", date = HOLE), moment(l, at))}</p> }
    });
    view! {
        {back(l, &view.item.part.reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {changed(visit).then(|| changed_note(l))}
            {top(l, &view.item)}
            <h1>{t!(l, "transfer-title")}</h1>
            {lead(l, &view.item)}
            <p>{t!(l, "transfer-rule")}</p>
            {moved(l, view)}
            {saved}
            <form id="siirto" class="flow transfer" method="post" action=here(l, &view.item) novalidate>
                {enter()}
                {place(l, &view.typed, problems)}
                {office(l, view, problems)}
                {portal(l, view, problems)}
                {outside(l, view, problems)}
                {reason(l, &view.typed, problems)}
                {typed::buttons(visit, "siirto")}
            </form>
        </div>
    }
    .into_any()
}

/// Who has the register now: filled in below.
fn moved(l: Language, view: &TransferView) -> AnyView {
    let Some(moved) = view.status.moved() else {
        return ().into_any();
    };
    let words = match moved.whole {
        true => t!(l, "transfer-moved"),
        false => t!(l, "transfer-moved-partly"),
    };
    let what = moved
        .contact
        .what
        .as_ref()
        .filter(|_| !moved.whole)
        .map(|what| view! { <p>{localized(what, l)}</p> });
    view! { <div class="note flow"><p>{words}</p>{what}{new_keeper(l, moved)}</div> }.into_any()
}

fn place(l: Language, form: &TransferForm, problems: &[Problem]) -> AnyView {
    let choice = |value: &str, label: String, hint: String| Choice {
        chosen: form.place == value,
        value: value.to_owned(),
        label,
        hint: Some(hint),
    };
    choices(Choices {
        language: l,
        name: "place",
        kind: "radio",
        legend: t!(l, "transfer-place").into_any(),
        hint: None,
        // The style sheet goes by this order.
        choices: vec![
            choice(
                "office",
                t!(l, "transfer-place-office"),
                t!(l, "transfer-place-office-hint"),
            ),
            choice(
                "portal",
                t!(l, "transfer-place-portal"),
                t!(l, "transfer-place-portal-hint"),
            ),
            choice(
                "outside",
                t!(l, "transfer-place-outside"),
                t!(l, "transfer-place-outside-hint"),
            ),
        ],
        problems,
    })
}

fn field<'a>(
    l: Language,
    name: &'a str,
    label: String,
    hint: Option<String>,
    value: &str,
    problems: &'a [Problem],
) -> Field<'a> {
    Field {
        language: l,
        name,
        label,
        hint,
        value: value.to_owned(),
        problems,
        autocomplete: "off",
        class: "",
    }
}

fn office(l: Language, view: &TransferView, problems: &[Problem]) -> AnyView {
    let offices = view.from().offices();
    let options = offices.map(|office| (office.slug.to_string(), office.name.text(l).to_owned()));
    let label = t!(l, "transfer-office");
    let field = select_field(
        field(l, "to_office", label, None, &view.typed.to_office, problems),
        t!(l, "sort-choose"),
        options.collect(),
    );
    view! { <div class="then if-office">{field}</div> }.into_any()
}

fn portal(l: Language, view: &TransferView, problems: &[Problem]) -> AnyView {
    let options = view.elsewhere.iter().map(|one| {
        let name = format!("{}: {}", one.authority.text(l), one.name.text(l));
        (one.value(), name)
    });
    let typed = &view.typed;
    let label = t!(l, "transfer-register");
    let register = select_field(
        field(l, "to_register", label, None, &typed.to_register, problems),
        t!(l, "sort-choose"),
        options.collect(),
    );
    let thread = (view.messages > 0).then(|| {
        choices(Choices {
            language: l,
            name: "with_thread",
            kind: "checkbox",
            legend: t!(l, "transfer-thread").into_any(),
            hint: None,
            choices: vec![Choice {
                value: "yes".to_owned(),
                label: t!(l, "transfer-thread-yes", n = view.messages),
                hint: Some(t!(l, "transfer-thread-hint")),
                chosen: typed.with_thread == "yes",
            }],
            problems,
        })
    });
    view! { <div class="then if-portal">{register}{thread}</div> }.into_any()
}

fn outside(l: Language, view: &TransferView, problems: &[Problem]) -> AnyView {
    let typed = &view.typed;
    let authority = text_field(field(
        l,
        "authority",
        t!(l, "transfer-authority"),
        None,
        &typed.authority,
        problems,
    ));
    let address = text_area(
        field(
            l,
            "address",
            t!(l, "transfer-address"),
            Some(t!(l, "transfer-address-hint")),
            &typed.address,
            problems,
        ),
        3,
    );
    let sent_by = choices(Choices {
        language: l,
        name: "sent_by",
        kind: "radio",
        legend: t!(l, "transfer-sent-by").into_any(),
        hint: Some(t!(l, "transfer-sent-by-hint")),
        choices: SentWay::ALL
            .into_iter()
            .map(|way| Choice {
                value: way.code().to_owned(),
                label: t!(l, &key("transfer-way-", way.code())),
                hint: None,
                chosen: typed.sent_by == way.code(),
            })
            .collect(),
        problems,
    });
    let mut sent_on = field(
        l,
        "sent_on",
        t!(l, "transfer-sent-on"),
        Some(t!(l, "transfer-sent-on-hint")),
        &typed.sent_on,
        problems,
    );
    sent_on.class = "narrow";
    view! {
        <div class="then if-outside flow">
            {authority}
            {address}
            {package_first(l, view)}
            {sent_by}
            {text_field(sent_on)}
        </div>
    }
    .into_any()
}

/// What is sent has to be made first.
fn package_first(l: Language, view: &TransferView) -> AnyView {
    let way = match view.may_read {
        true => {
            let href = format!("{}/paketti", here(l, &view.item));
            view! { <p><a href=href target="_blank">{t!(l, "transfer-package-open")}</a></p> }
                .into_any()
        }
        false => {
            let href = path::part(l, &view.item.part.reference);
            view! { <p><a href=href>{t!(l, "transfer-package-locked")}</a></p> }.into_any()
        }
    };
    view! { <div class="panel flow"><p>{t!(l, "transfer-package-first")}</p>{way}</div> }.into_any()
}

fn reason(l: Language, form: &TransferForm, problems: &[Problem]) -> AnyView {
    text_area(
        field(
            l,
            "transfer_reason",
            t!(l, "transfer-reason"),
            Some(t!(l, "transfer-reason-hint")),
            &form.transfer_reason,
            problems,
        ),
        4,
    )
}

/// It can't be sent on now, or was: the notice that the person got.
fn over(l: Language, view: &TransferOver) -> Page {
    let part = &view.item.part;
    let (title, words) = match part.transferred() {
        Some(_) => (t!(l, "transfer-done-title"), t!(l, "transfer-done-lead")),
        None => (t!(l, "transfer-not-title"), why_not(l, &view.item)),
    };
    let sent = SentOn {
        part,
        register: &view.item.register,
        municipality: &view.municipality,
        deadlines: &view.item.deadlines,
    };
    let unread = (part.transferred().is_some() && !part.asker.reads_here()).then(|| {
        view! { <p class="note"><strong>{t!(l, "transfer-tell")}</strong>" "{t!(l, "transfer-tell-how")}</p> }
    });
    let kept = view.kept.as_ref().map(|kept| {
        view! {
            <h2>{t!(l, "owner-talk-kept")}</h2>
            <p>{t!(l, "owner-talk-kept-then")}</p>
            <div class="panel flow">{as_typed(kept)}</div>
        }
    });
    let body = view! {
        {back(l, &part.reference)}
        <div class="flow">
            {top(l, &view.item)}
            <h1>{title.clone()}</h1>
            <p class="lead">{words}</p>
            {unread}
            {parts::transfer_notice(l, sent, Reader::Office)}
            {kept}
            <p class="on-screen">
                <a class="btn" href=path::worklist(l)>{t!(l, "owner-login-worklist")}</a>
            </p>
        </div>
    };
    Page::new(title, body)
        .of(&view.municipality)
        .area(Area::Staff)
}

fn why_not(l: Language, item: &WorkItem) -> String {
    if item.part.closed() {
        return t!(l, "owner-not-now-closed");
    }
    match item.part.state.owner() {
        Some(_) => t!(l, "transfer-not-yours"),
        None => t!(l, "owner-not-now-untaken"),
    }
}

/// The way to the form, among what can be done with a part.
pub(super) fn way(l: Language, view: &PartView) -> AnyView {
    if !view.may_send_on || view.part.closed() {
        return ().into_any();
    }
    let href = path::part_action(l, &view.part.reference, TransferForm::ACTION);
    view! { <p><a href=href>{t!(l, "transfer-open")}</a></p> }.into_any()
}

/// The same on the page that keeps a part behind a reason: to send it on, the
/// data protection officer need not read it.
pub(super) fn dpos_way(l: Language, item: &WorkItem, municipality: &Municipality) -> AnyView {
    let told = item.part.route.told.as_ref().map(|told| &told.value);
    if told != Some(&municipality.dpo) || item.part.closed() {
        return ().into_any();
    }
    view! {
        <h2>{t!(l, "transfer-dpo")}</h2>
        <p>{t!(l, "transfer-dpo-how")}</p>
        <p><a href=here(l, item)>{t!(l, "transfer-open")}</a></p>
    }
    .into_any()
}

/// Where the register moved: send it on at once.
pub(super) fn proposal(l: Language, view: &PartView) -> AnyView {
    let Some(moved) = view.status.moved().filter(|_| !view.part.closed()) else {
        return ().into_any();
    };
    let words = match moved.whole {
        true => t!(l, "transfer-proposal"),
        false => t!(l, "transfer-proposal-partly"),
    };
    let go = match view.may_send_on {
        true => {
            let href = path::part_action(l, &view.part.reference, TransferForm::ACTION);
            view! { " "<a href=href>{t!(l, "transfer-open")}</a> }.into_any()
        }
        false => ().into_any(),
    };
    view! {
        <p class="note"><strong>{words}</strong>" "{localized(moved.to, l)}"."{go}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
