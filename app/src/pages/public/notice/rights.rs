//! "Your rights here": each right, whether it usually applies, who decides, and
//! one date.

use domain::{language::Language, right::Right};
use leptos::prelude::*;

use super::section::pointer;
use crate::{
    desk::{NoticeView, RightHere},
    i18n::{date, day, key},
    page::localized,
    pages::parts,
    path, t,
};

pub(super) fn rights(l: Language, view: &NoticeView) -> AnyView {
    let items = view
        .rights
        .iter()
        .map(|here| right(l, view, here))
        .collect_view();
    view! {
        <section class="flow" aria-labelledby="oikeudet">
            <h2 id="oikeudet">{t!(l, "rights-title")}</h2>
            <p>{t!(l, "rights-lead")}</p>
            <div class="rights">{items}</div>
        </section>
    }
    .into_any()
}

fn right(l: Language, view: &NoticeView, here: &RightHere) -> AnyView {
    let name = t!(l, &key("right-can-", here.right.code()));
    let language = view.notice.language;
    let of = language.code();
    let (class, usually) = match here.rule.applies.usually {
        true => ("tag ok", t!(l, "rights-usually")),
        false => ("tag", t!(l, "rights-usually-not")),
    };
    let by = match &here.deadlines {
        Some(deadlines) => view! {
            <time datetime=day(deadlines.answer_by)>{date(l, deadlines.answer_by)}</time>
        }
        .into_any(),
        None => t!(l, "rights-at-once").into_any(),
    };
    // A DPO assigns, and does not decide (GDPR Art. 38(6)).
    let who = match here.route.to_be_assigned {
        true => t!(l, "rights-receives"),
        false => t!(l, "rights-decides"),
    };
    let reckoning = here
        .deadlines
        .as_ref()
        .map(|deadlines| parts::reckoning(l, deadlines));
    view! {
        <article class="right">
            <div class="right-head">
                <h3>{name}</h3>
                <span class=class>{usually}</span>
            </div>
            <p lang=of>{here.rule.applies.why.clone()}</p>
            <dl class="facts">
                <div><dt>{who}</dt><dd>{localized(&here.decider, l)}</dd></div>
                <div><dt>{t!(l, "rights-by")}</dt><dd>{by}</dd></div>
            </dl>
            <details>
                <summary>{t!(l, "rights-why")}<span class="visually-hidden">" "{t!(l, &key("right-", here.right.code()))}</span></summary>
                <div class="flow">
                    {parts::route_why(l, &here.route, &here.decider, here.told.as_ref())}
                    {stricter(l, language, "rights-form", here.rule.form.as_ref())}
                    {stricter(l, language, "rights-cost", here.rule.cost.as_ref())}
                    {here.rule.remarks.iter().map(|remark| view! { <p lang=of>{remark.clone()}</p> }).collect_view()}
                    {reckoning}
                </div>
            </details>
            {act(l, view, here)}
        </article>
    }
    .into_any()
}

/// What the notice demands, beside what holds.
fn stricter(
    l: Language,
    of: Language,
    title: &'static str,
    rule: Option<&domain::rules::StricterRule>,
) -> AnyView {
    rule.map_or_else(
        || ().into_any(),
        |rule| {
            view! {
                <div>
                    <p><strong>{t!(l, title)}</strong></p>
                    <p><span lang=of.code()>{rule.stated.clone()}</span>" "<span class="soft">"("{pointer(l, of, &rule.section)}")"</span></p>
                    <p>{t!(l, "rights-holds")}" "<span lang=of.code()>{rule.effective.clone()}</span></p>
                </div>
            }
            .into_any()
        },
    )
}

/// Where one goes from here. Who is drafting a request already adds this to it
/// with one click; the button is there for everybody, since the page is the
/// same for everybody.
fn act(l: Language, view: &NoticeView, here: &RightHere) -> AnyView {
    let (m, r) = (&view.municipality.slug, &view.register.slug);
    let (start, label) = match here.right {
        Right::Access => (path::access_start(l, m, r), "act-access"),
        Right::Rectification => (path::rectification_start(l, m, r), "act-rectification"),
        Right::ConsentWithdrawal => {
            let href = path::withdraw(l, m);
            return view! { <p><a href=href>{t!(l, "act-withdraw")}</a></p> }.into_any();
        }
        _ => {
            let href = path::own_words_start(l, m, r);
            return view! { <p><a href=href>{t!(l, "act-other")}</a></p> }.into_any();
        }
    };
    let class = match here.right {
        Right::Access => "btn",
        _ => "btn second",
    };
    view! {
        <form class="acts" method="post" action=start.clone()>
            <a class=class href=start.clone()>{t!(l, label)}</a>
            <button class="btn second">
                {t!(l, "act-add")}
                <span class="visually-hidden">": "{t!(l, &key("right-", here.right.code()))}</span>
            </button>
        </form>
    }
    .into_any()
}
