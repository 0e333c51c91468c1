//! Deferring that the person sees who looked.

use domain::{
    deferral::{Deferral, DeferralBasis},
    language::Language,
    problem::Problem,
};
use leptos::prelude::*;

use super::{above, back, framed, overseen, sent_wrong};
use crate::{
    desk::OverseenView,
    form::dpo::DeferForm,
    form_view::{Choice, Choices, Field, choices, error_summary, text_area, text_field},
    i18n::{date, key},
    page,
    pages::{
        owner::pieces::{helsinki, moment, on_long},
        parts::paragraphs,
    },
    path, t,
};

/// `/{language}/virka/tietosuoja/osat/{reference}/lykkays`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = overseen(&visit).await?;
        let l = visit.language;
        let problems = match sent_wrong(&visit) {
            true => view.deferring.problems(view.today),
            false => Vec::new(),
        };
        let body = body(l, &view, &problems);
        Ok(framed(l, &view, &t!(l, "dpo-defer-title"), &problems, body))
    })
}

fn body(l: Language, view: &OverseenView, problems: &[Problem]) -> AnyView {
    let holds = view.deferrals.iter().find(|one| one.holds(view.today));
    let before = view.deferrals.iter().filter(|one| !one.holds(view.today));
    let before: Vec<_> = before.map(|one| decided(l, one)).collect();
    let before =
        (!before.is_empty()).then(|| view! { <h2>{t!(l, "dpo-defer-before")}</h2>{before} });
    let now = match holds {
        Some(deferral) => view! {
            {now(l, view, deferral)}
            <h2>{t!(l, "dpo-defer-anew")}</h2>
            <p>{t!(l, "dpo-defer-anew-what")}</p>
        }
        .into_any(),
        None => view! {
            <p class="lead">{t!(l, "dpo-defer-lead")}</p>
            <p>{t!(l, "dpo-defer-then")}</p>
        }
        .into_any(),
    };
    view! {
        {back(l, view)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{t!(l, "dpo-defer-title")}</h1>
            {now}
            {form(l, view, holds.is_some(), problems)}
            {before}
        </div>
    }
    .into_any()
}

fn now(l: Language, view: &OverseenView, deferral: &Deferral) -> AnyView {
    let action = path::dpo::part_action(l, &view.item.part.reference, DeferForm::ACTION);
    view! {
        <p class="lead">{t!(l, "dpo-deferred-until", date = date(l, deferral.until))}</p>
        {decided(l, deferral)}
        <form method="post" action=action>
            <input type="hidden" name="then" value="end"/>
            <button class="btn">{t!(l, "dpo-defer-end")}</button>
        </form>
        <p class="soft">{t!(l, "dpo-defer-end-then")}</p>
    }
    .into_any()
}

/// A decision, as the DPO reads it again.
pub(super) fn decided(l: Language, deferral: &Deferral) -> AnyView {
    let ended = deferral.ended_at.map(|at| {
        view! { <div><dt>{t!(l, "dpo-defer-ended")}</dt><dd>{moment(l, &helsinki(at))}</dd></div> }
    });
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "dpo-defer-decided")}</dt><dd>{moment(l, &helsinki(deferral.at))}</dd></div>
            <div><dt>{t!(l, "dpo-defer-until")}</dt><dd>{on_long(l, deferral.until)}</dd></div>
            {ended}
            <div>
                <dt>{t!(l, "dpo-defer-basis")}</dt>
                <dd>{t!(l, &key("deferral-basis-", deferral.basis.code()))}</dd>
            </div>
            <div><dt>{t!(l, "dpo-defer-facts")}</dt><dd>{paragraphs(&deferral.reason, None)}</dd></div>
        </dl>
    }
    .into_any()
}

fn form(l: Language, view: &OverseenView, anew: bool, problems: &[Problem]) -> AnyView {
    let typed = &view.deferring;
    let basis = choices(Choices {
        language: l,
        name: "basis",
        kind: "radio",
        legend: t!(l, "dpo-defer-basis").into_any(),
        hint: Some(t!(l, "dpo-defer-basis-hint")),
        choices: DeferralBasis::ALL
            .into_iter()
            .map(|basis| Choice {
                value: basis.code().to_owned(),
                label: t!(l, &key("deferral-basis-", basis.code())),
                hint: None,
                chosen: basis.code() == typed.basis,
            })
            .collect(),
        problems,
    });
    let field = |name, label, hint, value: &str, class| Field {
        language: l,
        name,
        label,
        hint: Some(hint),
        value: value.to_owned(),
        problems,
        autocomplete: "off",
        class,
    };
    let until = text_field(field(
        "until",
        t!(l, "dpo-defer-until"),
        t!(l, "dpo-defer-until-hint"),
        &typed.until,
        "narrow",
    ));
    let reason = text_area(
        field(
            "reason",
            t!(l, "dpo-defer-facts"),
            t!(l, "dpo-defer-facts-hint"),
            &typed.reason,
            "",
        ),
        4,
    );
    let action = path::dpo::part_action(l, &view.item.part.reference, DeferForm::ACTION);
    let (class, words) = match anew {
        true => ("btn second", t!(l, "dpo-defer-do-anew")),
        false => ("btn", t!(l, "dpo-defer-do")),
    };
    view! {
        <form class="flow" method="post" action=action novalidate>
            {basis}
            {until}
            {reason}
            <div class="acts"><button class=class>{words}</button></div>
        </form>
    }
    .into_any()
}
