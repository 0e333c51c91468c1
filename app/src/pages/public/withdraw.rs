//! Withdraw consents by describing them, with or without a log-in: one page,
//! no more steps than giving, no reason asked (GDPR Art. 7(3)).

use domain::{
    consent::{ConsentGroup, NamedConsent},
    id::Slug,
    language::Language,
    notice::place as in_notice,
    problem::Problem,
    right::Right,
};
use leptos::prelude::*;

use crate::{
    desk::{WithdrawRegister, WithdrawView},
    form::{
        problem_with,
        withdraw::{consent_value, words_field},
    },
    form_view::{Field, error_summary, sentence, text_area, text_field},
    i18n::key,
    page::{self, Area, Page, PageError, Visit, localized},
    pages::{parts::withdrawal::only_finnish, public::guidance::contact},
    path, t,
};

/// `/{language}/{municipality}/suostumus`
pub fn page() -> impl IntoView {
    page::page(build)
}

/// `/{language}/{municipality}/suostumus/tunnistaudu`: the same, once logged in.
pub fn identified() -> impl IntoView {
    page::page(|visit| async move {
        visit.citizen()?;
        build(visit).await
    })
}

async fn build(visit: Visit) -> Result<Page, PageError> {
    let l = visit.language;
    let slug = visit.slug("municipality")?;
    let view = visit.withdrawals.form(&slug).await?;
    let view = view.ok_or(PageError::NotFound)?;
    let problems = match view.tried {
        true => view.form.problems(view.name.is_some()),
        false => Vec::new(),
    };
    let area = match view.name {
        Some(_) => Area::Citizen,
        None => Area::Public,
    };
    Ok(Page::new(t!(l, "verb-withdraw"), body(l, &view, &problems))
        .of(&view.municipality)
        .area(area)
        .wrong(!problems.is_empty()))
}

pub(crate) fn body(l: Language, view: &WithdrawView, problems: &[Problem]) -> AnyView {
    let m = &view.municipality.slug;
    // Ids run over the page; the first is where the summary leads.
    let mut place = 0;
    let registers: Vec<AnyView> = view
        .registers
        .iter()
        .map(|register| register_view(l, view, register, problems, &mut place))
        .collect();
    // Keeps what was typed; the link above is for who has not typed yet.
    let identify = view.name.is_none().then(|| {
        view! {
            <button class="link" name="identify" value="1">{t!(l, "withdraw-identify-button")}</button>
        }
    });
    view! {
        <a class="back" href=path::municipality(l, m)>{t!(l, "back-municipality")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <form class="flow" method="post" action=path::withdraw(l, m) novalidate>
                <h1>{t!(l, "verb-withdraw")}</h1>
                <p class="lead">{t!(l, "withdraw-lead")}</p>
                <ul>
                    <li>{t!(l, "withdraw-1")}</li>
                    <li>{t!(l, "withdraw-2")}</li>
                    <li>{t!(l, "withdraw-3")}</li>
                </ul>
                {recorded(l, view)}
                {none_chosen(l, problems)}
                {(place == 0).then(|| view! { <div id="consents" tabindex="-1"></div> })}
                {registers}
                <p>
                    {t!(l, "withdraw-elsewhere")}" "
                    <a href=path::own_words(l, m)>{t!(l, "withdraw-elsewhere-link")}</a>
                </p>
                {who(l, view, problems)}
                <p>{t!(l, "withdraw-send-means")}</p>
                <div class="acts">
                    <button class="btn">{t!(l, "withdraw-send")}</button>
                    {identify}
                </div>
                <p class="apart">
                    <button class="link" name="clear" value="1">{t!(l, "withdraw-clear")}</button>
                </p>
            </form>
            {offices(l, view)}
        </div>
    }
    .into_any()
}

/// What the record shows of whoever is logged in; for others, the way there.
fn recorded(l: Language, view: &WithdrawView) -> AnyView {
    let m = &view.municipality.slug;
    if view.name.is_none() {
        return view! {
            <p class="panel">
                {t!(l, "withdraw-identify")}" "
                <a href=path::withdraw_identified(l, m)>{t!(l, "withdraw-button")}</a>
            </p>
        }
        .into_any();
    }
    if view.recorded.is_empty() {
        return view! { <p class="panel">{t!(l, "withdraw-recorded-none")}</p> }.into_any();
    }
    let items = view
        .recorded
        .iter()
        .map(|card| {
            view! {
                <li>
                    <a href=path::consent_withdraw(l, &card.id)>{localized(&card.text.title, l)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel flow" aria-labelledby="merkityt">
            <h2 id="merkityt">{t!(l, "withdraw-recorded")}</h2>
            <p>{t!(l, "withdraw-recorded-lead")}</p>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// What is wrong with the boxes as a whole stands before the first.
fn none_chosen(l: Language, problems: &[Problem]) -> AnyView {
    let problem = problem_with(problems, "consents");
    let message =
        problem.map(|p| view! { <p class="msg" id="consents-virhe">{sentence(l, p)}</p> });
    view! { <div class=problem.map(|_| "field wrong")>{message}</div> }.into_any()
}

fn register_view(
    l: Language,
    view: &WithdrawView,
    register: &WithdrawRegister,
    problems: &[Problem],
    place: &mut usize,
) -> AnyView {
    let slug = &register.here.register.slug;
    let wrong = problem_with(problems, "consents").is_some();
    let groups: Vec<AnyView> = register
        .named
        .iter()
        .flat_map(|named| &named.groups)
        .map(|group| group_view(l, view, slug, group, wrong, place))
        .collect();
    let field = words_field(slug);
    let words = text_area(
        Field {
            language: l,
            name: &field,
            label: t!(l, "withdraw-words"),
            hint: Some(t!(l, "withdraw-words-hint")),
            value: view.form.words(slug).to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    let speaks = register.named.as_ref().is_none_or(|named| named.speaks(l));
    let named = match groups.is_empty() {
        true => t!(l, "withdraw-register-silent"),
        false => t!(l, "withdraw-register"),
    };
    view! {
        <h2>{localized(&register.here.register.name, l)}</h2>
        <p>
            {named}" "
            <a href=path::notice(l, &view.municipality.slug, slug)>{t!(l, "withdraw-notice")}</a>
        </p>
        {only_finnish(l, speaks)}
        {groups}
        {words}
    }
    .into_any()
}

/// The consents of one kind, a box for each purpose or recipient.
fn group_view(
    l: Language,
    view: &WithdrawView,
    register: &Slug,
    group: &ConsentGroup,
    wrong: bool,
    place: &mut usize,
) -> AnyView {
    let boxes: Vec<AnyView> = group
        .consents
        .iter()
        .map(|consent| {
            *place += 1;
            consent_box(l, view, register, consent, *place)
        })
        .collect();
    let class = if wrong { "field wrong" } else { "field" };
    let by = wrong.then_some("consents-virhe");
    view! {
        <fieldset class=class aria-describedby=by>
            <legend>{t!(l, &key("consent-kind-", group.kind.code()))}</legend>
            <p class="hint">
                {t!(l, &key("withdraw-kind-", group.kind.code()))}" "
                {t!(l, "withdraw-place")}" "{localized(&in_notice(&group.place), l)}"."
            </p>
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn consent_box(
    l: Language,
    view: &WithdrawView,
    register: &Slug,
    consent: &NamedConsent,
    place: usize,
) -> AnyView {
    let id = match place {
        1 => "consents".to_owned(),
        _ => format!("consents-{place}"),
    };
    let hint_id = format!("{id}-selite");
    let value = consent_value(register, &consent.id);
    let chosen = view.form.consents.contains(&value);
    view! {
        <div class="choice">
            <input type="checkbox" name="consents" id=id.clone() value=value checked=chosen
                aria-describedby=hint_id.clone()/>
            <div>
                <label for=id>{localized(&consent.title, l)}</label>
                <p class="hint" id=hint_id>{localized(&consent.stops, l)}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Who it is: known from the log-in, or as they say.
fn who(l: Language, view: &WithdrawView, problems: &[Problem]) -> AnyView {
    if let Some(name) = &view.name {
        return view! { <p>{t!(l, "withdraw-as")}" "<strong>{name.clone()}</strong></p> }
            .into_any();
    }
    let field = |name, label, hint, value: &str, autocomplete| {
        text_field(Field {
            language: l,
            name,
            label,
            hint: Some(hint),
            value: value.to_owned(),
            problems,
            autocomplete,
            class: "",
        })
    };
    let typed = &view.form.who;
    view! {
        <h2>{t!(l, "withdraw-who")}</h2>
        <p>{t!(l, "withdraw-who-why")}</p>
        {field(
            "sender",
            t!(l, "withdraw-name"),
            t!(l, "withdraw-name-hint"),
            &typed.sender,
            "name",
        )}
        {field(
            "reach",
            t!(l, "unsigned-reach"),
            t!(l, "withdraw-reach-hint"),
            &typed.reach,
            "off",
        )}
    }
    .into_any()
}

/// Other ways: the offices themselves.
fn offices(l: Language, view: &WithdrawView) -> AnyView {
    let offices = view
        .registers
        .iter()
        .filter_map(|register| {
            let mut rights = register.here.rights.iter();
            let here = rights.find(|here| here.right == Right::ConsentWithdrawal)?;
            let to = here.route.told.as_ref().unwrap_or(&here.route.decider);
            let office = view.municipality.office(&to.value)?;
            Some(view! {
                <h3>{localized(&register.here.register.name, l)}</h3>
                {contact(l, office)}
            })
        })
        .collect_view();
    view! {
        <h2>{t!(l, "withdraw-other")}</h2>
        <p>{t!(l, "withdraw-other-text")}</p>
        {offices}
    }
    .into_any()
}
