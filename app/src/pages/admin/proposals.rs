//! What one administrator proposed and another one decides.

use domain::language::Language;
use leptos::prelude::*;

use super::{back, done, roles};
use crate::{
    desk::ProposalView,
    i18n::{date_time, key},
    page::{self, Area, Page, PageError, localized},
    pages::parts::{HOLE, around, jointed},
    path, t,
};

/// `/{language}/virka/hallinta/ehdotukset`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let all = visit.admin()?.proposals().await?;
        let decided = !visit.query("tehty").is_empty();
        let list = match all.is_empty() {
            true => view! { <p>{t!(l, "admin-proposals-none")}</p> }.into_any(),
            false => all
                .iter()
                .map(|one| proposal(l, one))
                .collect_view()
                .into_any(),
        };
        let title = t!(l, "admin-proposals-title");
        let body = view! {
            {back(l, path::admin::front(l), t!(l, "admin-title"))}
            <div class="flow">
                <h1>{title.clone()}</h1>
                {done(decided.then(|| t!(l, "admin-decided")))}
                {roles::refused(l, &visit.query("virhe"))}
                <p class="lead">{t!(l, "admin-proposals-lead")}</p>
                {list}
            </div>
        };
        Ok::<_, PageError>(Page::new(title, body).area(Area::Staff))
    })
}

fn proposal(l: Language, one: &ProposalView) -> AnyView {
    let grant = one.change.grant();
    let role = grant.map(|grant| format!("-{}", grant.role.code()));
    let what = format!("{}{}", one.change.code(), role.unwrap_or_default());
    let heading = t!(l, &key("admin-proposal-", &what), who = HOLE);
    let heading = around(&heading, jointed(&one.who));
    let office = one.office.as_ref().map(|(authority, office)| {
        let office = match office {
            Some(office) => localized(office, l),
            None => t!(l, "admin-proposal-office-none").into_any(),
        };
        view! {
            <div>
                <dt>{t!(l, "admin-proposal-office")}</dt>
                <dd>{office}", "{localized(authority, l)}</dd>
            </div>
        }
    });
    let register = one.register.as_ref().map(|register| {
        view! {
            <div>
                <dt>{t!(l, "admin-proposal-register")}</dt>
                <dd>{localized(register, l)}</dd>
            </div>
        }
    });
    let fact = |name: String, value: String| {
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    };
    let of_role = grant.map(|grant| {
        let kind = t!(l, &key("admin-by-", grant.holder.parts().0));
        view! {
            {fact(t!(l, "admin-proposal-kind"), kind)}
            {fact(t!(l, "admin-proposal-days"), roles::days(l, &grant.mandate))}
        }
    });
    let why = (!one.why.is_empty()).then(|| fact(t!(l, "admin-field-role-why"), one.why.clone()));
    let by = t!(
        l,
        "admin-proposal-by-at",
        who = one.by.clone(),
        at = date_time(l, &one.at)
    );
    view! {
        <section class="panel flow">
            <h2>{heading}</h2>
            <dl class="facts">
                {register}
                {office}
                {of_role}
                {why}
                {fact(t!(l, "admin-proposal-by"), by)}
                {fact(t!(l, "admin-proposal-lapses"), date_time(l, &one.lapses_at))}
            </dl>
            {acts(l, one)}
        </section>
    }
    .into_any()
}

/// What this administrator may do with it: never both propose and approve.
fn acts(l: Language, one: &ProposalView) -> AnyView {
    let button = |class: &'static str, then: &'static str, name: String| {
        view! { <button class=class name="then" value=then>{name}</button> }.into_any()
    };
    let (note, buttons) = if one.own {
        let withdraw = button("btn second", "withdraw", t!(l, "admin-withdraw"));
        (Some(t!(l, "admin-proposal-own")), vec![withdraw])
    } else if one.for_me {
        let refuse = button("btn second", "refuse", t!(l, "admin-refuse"));
        (Some(t!(l, "admin-proposal-for-me")), vec![refuse])
    } else {
        let approve = button("btn", "approve", t!(l, "admin-approve"));
        let refuse = button("btn second", "refuse", t!(l, "admin-refuse"));
        (None, vec![approve, refuse])
    };
    let note = note.map(|note| view! { <p class="soft">{note}</p> });
    view! {
        {note}
        <form method="post">
            <input type="hidden" name="proposal" value=one.id.clone()/>
            <div class="acts">{buttons}</div>
        </form>
    }
    .into_any()
}
