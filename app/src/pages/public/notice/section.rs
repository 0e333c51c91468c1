//! A section of a notice, by what it holds.

use chrono::NaiveDate;
use domain::{
    language::Language,
    notice::{self, Content, Group, NoticeVersion, Party, Section, SectionKey},
};
use leptos::prelude::*;

use crate::{
    i18n::{date, key},
    page::localized,
    pages::parts::finnish,
    t,
};

/// The section's title.
pub(super) fn title(l: Language, section: SectionKey) -> String {
    t!(l, &key("section-", section.code()))
}

/// The section's anchor, the same in all languages and versions.
pub(super) fn anchor(section: SectionKey) -> String {
    section.code().replace('_', "-")
}

pub(super) fn section(l: Language, n: &NoticeVersion, s: &Section) -> AnyView {
    let of = n.language.code();
    let content = match &s.content {
        Some(content) => {
            view! { <div class="flow" lang=of>{body(n.language, content)}</div> }.into_any()
        }
        None if s.key.required() => {
            view! { <p class="missing">{t!(l, "notice-missing")}</p> }.into_any()
        }
        None => view! { <p class="missing">{t!(l, "notice-silent")}</p> }.into_any(),
    };
    let remark = s.remark.as_ref().map(|remark| {
        view! { <p class="note"><strong>{t!(l, "notice-remark")}</strong>" "<span lang=of>{remark.clone()}</span></p> }
    });
    let place = s.official.place.as_ref();
    let place = place.map(|place| pointer(l, n.language, place));
    let wording = s.official.wording.clone();
    let cited = official_date(l, n);
    view! {
        <section id=anchor(s.key) class="flow">
            <h3>{title(l, s.key)}</h3>
            {content}
            {remark}
            <details>
                <summary>{t!(l, "notice-says")}<span class="visually-hidden">": "{title(l, s.key)}</span></summary>
                <p class="soft">
                    <span lang=of>{n.official.title.clone()}</span>
                    {cited}
                    {place.map(|place| view! { ", "{place} })}
                </p>
                {wording.map(|wording| view! { <blockquote lang=of>{wording}</blockquote> })}
            </details>
        </section>
    }
    .into_any()
}

/// Where a notice says it ("kohta 5"): for us to say, in the page's language.
pub(super) fn pointer(l: Language, of: Language, place: &str) -> AnyView {
    match of {
        Language::Fi => localized(&notice::place(place), l),
        Language::Sv | Language::En => {
            view! { <span lang=of.code()>{place.to_owned()}</span> }.into_any()
        }
    }
}

fn official_date(l: Language, n: &NoticeVersion) -> String {
    match (n.official.updated, n.official.drafted) {
        (Some(on), _) | (None, Some(on)) => format!(", {}", date(l, on)),
        (None, None) => format!(", {}", t!(l, "notice-undated")),
    }
}

/// The content stands in the notice's language, so its own small words do too.
fn body(l: Language, content: &Content) -> AnyView {
    match content {
        Content::Text { paragraphs, groups } => {
            view! { {paras(paragraphs)}{groups.iter().map(group).collect_view()} }.into_any()
        }
        Content::Register {
            name,
            electronic,
            manual,
            sub_registers,
        } => {
            let subs = sub_registers
                .iter()
                .map(|s| {
                    view! { <div><dt>{s.name.clone()}</dt><dd>{s.purpose.clone()}</dd></div> }
                })
                .collect_view();
            let subs = (!sub_registers.is_empty()).then(|| {
                view! { <h4>{t!(l, "content-sub-registers")}</h4><dl class="facts">{subs}</dl> }
            });
            view! { <p><strong>{name.clone()}</strong></p><p>{form(l, *electronic, *manual)}</p>{subs} }
                .into_any()
        }
        Content::Parties {
            parties,
            paragraphs,
        } => view! { {paras(paragraphs)}{parties.iter().map(|p| party(l, p)).collect_view()} }
            .into_any(),
        Content::Categories { categories } => categories
            .iter()
            .map(|c| {
                let special = c.special.map(|s| {
                    view! { " "<span class="tag soon">{t!(l, &key("special-", s.code()))}</span> }
                });
                view! { <h4>{c.name.clone()}{special}</h4>{list(&c.items)} }
            })
            .collect_view()
            .into_any(),
        Content::Recipients {
            paragraphs,
            groups,
            recipients,
        } => {
            let all = recipients
                .iter()
                .map(|r| {
                    view! {
                        <h4>{r.name.clone()}</h4>
                        <dl class="facts">
                            {fact(l, "content-what", r.what.as_ref())}
                            {fact(l, "content-basis", r.basis.as_ref())}
                            {fact(l, "content-manner", r.manner.as_ref())}
                            {fact(l, "content-condition", r.condition.as_ref())}
                        </dl>
                    }
                })
                .collect_view();
            view! { {paras(paragraphs)}{all}{groups.iter().map(group).collect_view()} }.into_any()
        }
        Content::Systems { systems } => systems
            .iter()
            .map(|s| {
                view! {
                    <h4>{s.name.clone()}</h4>
                    <dl class="facts">
                        {fact(l, "content-used-for", s.used_for.as_ref())}
                        {fact(l, "content-host", s.host.as_ref())}
                    </dl>
                }
            })
            .collect_view()
            .into_any(),
        Content::Links { links } => {
            let all = links
                .iter()
                .map(|k| {
                    view! { <div><dt>{k.from.clone()}" → "{k.to.clone()}</dt><dd>{k.what.clone()}</dd></div> }
                })
                .collect_view();
            view! { <dl class="facts">{all}</dl> }.into_any()
        }
        Content::Protection { manual, digital } => {
            let part = |key: &'static str, items: &Vec<String>| {
                (!items.is_empty()).then(|| view! { <h4>{t!(l, key)}</h4>{list(items)} })
            };
            view! { {part("content-paper", manual)}{part("content-digital", digital)} }.into_any()
        }
        Content::Dates { drafted, updated } => {
            let row = |key: &'static str, on: Option<NaiveDate>| {
                on.map(|on| view! { <div><dt>{t!(l, key)}</dt><dd>{date(l, on)}</dd></div> })
            };
            view! { <dl class="facts">{row("content-drafted", *drafted)}{row("content-updated", *updated)}</dl> }
                .into_any()
        }
    }
}

fn form(l: Language, electronic: Option<bool>, manual: Option<bool>) -> String {
    let key = match (electronic, manual) {
        (Some(true), Some(true)) => "content-form-both",
        (Some(true), Some(false)) => "content-form-electronic",
        (Some(true), None) => "content-form-electronic-only-said",
        (_, Some(true)) => "content-form-paper",
        _ => "content-form-unsaid",
    };
    t!(l, key)
}

fn paras(paragraphs: &[String]) -> AnyView {
    paragraphs
        .iter()
        .map(|p| view! { <p>{p.clone()}</p> })
        .collect_view()
        .into_any()
}

fn list(items: &[String]) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let items = items
        .iter()
        .map(|item| view! { <li>{item.clone()}</li> })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

fn group(g: &Group) -> AnyView {
    let heading = g.heading.as_ref().map(|h| view! { <h4>{h.clone()}</h4> });
    view! { {heading}{list(&g.items)} }.into_any()
}

fn fact(l: Language, key: &'static str, value: Option<&String>) -> AnyView {
    value.map_or_else(
        || ().into_any(),
        |value| view! { <div><dt>{t!(l, key)}</dt><dd>{value.clone()}</dd></div> }.into_any(),
    )
}

fn party(l: Language, p: &Party) -> AnyView {
    view! {
        <p><strong>{p.name.clone()}</strong></p>
        <dl class="facts">
            {p.address.as_ref().map(|address| view! {
                <div><dt>{t!(l, "contact-address")}</dt><dd>{finnish(l, address)}</dd></div>
            })}
            {fact(l, "contact-phone", p.phone.as_ref())}
            {fact(l, "contact-email", p.email.as_ref())}
        </dl>
    }
    .into_any()
}
