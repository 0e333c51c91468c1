//! The case on one page, for the Ombudsman: to print, or to take along as a file.

use domain::{language::Language, problem::Problem, request::State};
use leptos::prelude::*;

use super::{above, back, defer::decided, events::events, framed, overseen, sent_wrong};
use crate::{
    desk::{CaseFileView, EvidenceView, OverseenView},
    form::dpo::CaseFileForm,
    form_view::{Choice, Choices, Field, choices, error_summary, text_area},
    i18n::key,
    page::{self, Area, Page, PageError, Visit, localized},
    pages::{
        owner::pieces::{helsinki, moment, who},
        parts::{self, Enclosed, Reader},
    },
    path, t,
};

/// `/{language}/virka/tietosuoja/osat/{reference}/asiakirjat`
pub fn form() -> impl IntoView {
    page::page(|visit| async move { reasons(&visit).await })
}

/// `/{language}/virka/tietosuoja/osat/{reference}/asiakirjat/koottu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        // First the reason.
        let Some(view) = visit.dpo()?.case_file(&reference).await? else {
            return reasons(&visit).await;
        };
        let title = t!(l, "case-title", reference = reference.to_string());
        Ok(Page::new(title, body(l, &view))
            .of(&view.part.municipality)
            .area(Area::Staff))
    })
}

async fn reasons(visit: &Visit) -> Result<Page, PageError> {
    let view = overseen(visit).await?;
    let l = visit.language;
    let problems = match sent_wrong(visit) {
        true => view.gathering.problems(),
        false => Vec::new(),
    };
    let body = ask(l, &view, &problems);
    Ok(framed(l, &view, &t!(l, "dpo-case-title"), &problems, body))
}

fn ask(l: Language, view: &OverseenView, problems: &[Problem]) -> AnyView {
    let typed = &view.gathering;
    let reason = text_area(
        Field {
            language: l,
            name: "reason",
            label: t!(l, "dpo-case-why"),
            hint: Some(t!(l, "dpo-case-why-hint")),
            value: typed.reason.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    let code = choices(Choices {
        language: l,
        name: "with_code",
        kind: "checkbox",
        legend: t!(l, "dpo-case-code").into_any(),
        hint: None,
        choices: vec![Choice {
            value: "yes".to_owned(),
            label: t!(l, "dpo-case-with-code"),
            hint: Some(t!(l, "dpo-case-with-code-hint")),
            chosen: typed.with_code,
        }],
        problems,
    });
    let action = path::dpo::part_action(l, &view.item.part.reference, CaseFileForm::ACTION);
    view! {
        {back(l, view)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{t!(l, "dpo-case-title")}</h1>
            <p class="lead">{t!(l, "dpo-case-lead")}</p>
            <p>{t!(l, "dpo-case-logged")}</p>
            <form class="flow" method="post" action=action novalidate>
                {reason}
                {code}
                <div class="acts"><button class="btn">{t!(l, "dpo-case-do")}</button></div>
            </form>
        </div>
    }
    .into_any()
}

fn body(l: Language, view: &CaseFileView) -> AnyView {
    let part = &view.part;
    let reference = &part.part.reference;
    let section = |title: String, content: AnyView| {
        view! { <section class="flow"><h2>{title}</h2>{content}</section> }.into_any()
    };
    let conversation = (!part.talk.thread.is_empty()).then(|| {
        let href = |file: &str| path::part_file(l, reference, file);
        let thread = parts::thread(l, &part.talk.thread, Reader::Office, &href);
        section(t!(l, "thread-title"), thread)
    });
    let deferrals = (!view.deferrals.is_empty()).then(|| {
        let all = view
            .deferrals
            .iter()
            .map(|one| decided(l, one))
            .collect_view();
        section(t!(l, "dpo-deferred"), all.into_any())
    });
    view! {
        <a class="back" href=path::dpo::part(l, reference)>
            {t!(l, "owner-back-part", reference = reference.to_string())}
        </a>
        <div class="case flow">
            <h1>{t!(l, "case-title", reference = reference.to_string())}</h1>
            <p class="lead">{t!(l, "dpo-case-made")}" "{moment(l, &view.made_at)}". "{t!(l, "why-given")}" "<q>{view.reason.clone()}</q></p>
            <p class="note on-screen">
                {t!(l, "dpo-case-print")}" "
                <a href=path::dpo::case_file_json(l, reference) download="">{t!(l, "dpo-case-json")}</a>
            </p>
            {section(t!(l, "dpo-case-asked"), request(l, view))}
            {section(t!(l, "case-receipt"), receipt(l, view))}
            {section(t!(l, "dpo-case-evidence"), evidence(l, part.evidence.as_ref()))}
            {conversation}
            {answer(l, view)}
            {section(t!(l, "dpo-case-events"), events(l, &view.events))}
            {deferrals}
            <p class="soft">{t!(l, "dpo-case-without")}</p>
        </div>
    }
    .into_any()
}

fn request(l: Language, view: &CaseFileView) -> AnyView {
    let part = &view.part;
    let reference = &part.part.reference;
    let row = |title: String, content: AnyView| {
        view! { <div><dt>{title}</dt><dd>{content}</dd></div> }.into_any()
    };
    let person = &part.person;
    let typed = person.typed_name.as_deref().map(parts::name);
    let code = view.code.clone().map(|code| {
        row(
            t!(l, "dpo-case-code"),
            view! { <span translate="no">{code}</span> }.into_any(),
        )
    });
    let contact = person.contact.as_deref().map(parts::reachable);
    view! {
        <dl class="facts">
            {row(t!(l, "facts-right"), t!(l, &key("right-", part.part.right.code())).into_any())}
            {row(t!(l, "facts-register"), localized(&part.register, l))}
            {row(t!(l, "facts-authority"), localized(&part.municipality.authority, l))}
            {row(t!(l, "owner-person"), who(l, person))}
            {typed.map(|name| row(t!(l, "dpo-case-typed"), name))}
            {contact.map(|contact| row(t!(l, "dpo-case-contact"), contact))}
            {code}
            {parts::contents(l, &part.contents, part.answer.as_ref())}
            {parts::attachments(l, &part.attachments, Some(&|file| path::part_file(l, reference, file)))}
        </dl>
    }
    .into_any()
}

fn receipt(l: Language, view: &CaseFileView) -> AnyView {
    let (part, sealed) = (&view.part, &view.receipt);
    let why = parts::route_why(l, &part.part.route, &part.decider, part.told.as_ref());
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "case-received")}</dt><dd>{parts::at_time(l, &part.received_at)}</dd></div>
            <div>
                <dt>{t!(l, "case-due-then")}</dt>
                <dd>
                    {parts::on_day(l, sealed.receipt.body.deadlines.answer_by)}
                    {parts::reckoned_then(l, sealed)}
                </dd>
            </div>
            <div><dt>{t!(l, "owner-due")}</dt><dd>{parts::on_day(l, part.deadlines.answer_by)}</dd></div>
            <div><dt>{t!(l, "matter-with")}</dt><dd>{why}</dd></div>
        </dl>
        <p class="digest">
            {t!(l, "receipt-digest")}" "<code>{sealed.receipt.body.part_sha256.to_string()}</code>
        </p>
        <p class="digest">
            {t!(l, "receipt-seal")}" "<code>{sealed.receipt.seal.key_id.clone()}</code>
        </p>
    }
    .into_any()
}

/// What the evidence proves, check by check: the evidence itself stays sealed.
fn evidence(l: Language, evidence: Option<&EvidenceView>) -> AnyView {
    let Some(found) = evidence else {
        return view! { <p>{t!(l, "dpo-case-unsigned")}</p> }.into_any();
    };
    let checks = found
        .checks
        .iter()
        .map(|(code, passed)| {
            let word = match passed {
                true => t!(l, "owner-evidence-passed"),
                false => t!(l, "owner-evidence-failed"),
            };
            view! { <li>{word}": "{t!(l, &key("owner-evidence-check-", code))}</li> }
        })
        .collect_view();
    let summary = match found.valid {
        true => t!(l, "owner-evidence-valid"),
        false => t!(l, "owner-evidence-wrong"),
    };
    view! {
        <p>{summary}" "{moment(l, &found.at)}</p>
        <ul>{checks}</ul>
    }
    .into_any()
}

fn answer(l: Language, view: &CaseFileView) -> AnyView {
    let part = &view.part;
    let State::Closed { outcome, at } = &part.part.state else {
        return view! {
            <section class="flow"><h2>{t!(l, "dpo-case-answer")}</h2><p>{t!(l, "dpo-case-open")}</p></section>
        }
        .into_any();
    };
    let with = Enclosed {
        files: &part.files,
        href: Some(&|file| path::part_file(l, &part.part.reference, file)),
    };
    view! {
        <section class="flow" id="tyytymaton">
            <h2>{t!(l, &key("outcome-", outcome.code().code()))}</h2>
            <p class="soft">{moment(l, &helsinki(*at))}</p>
            {parts::delivered(l, &part.part.asker)}
            {parts::answer(l, outcome, with)}
        </section>
    }
    .into_any()
}
