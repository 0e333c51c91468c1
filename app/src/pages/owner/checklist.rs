//! What an answer to an access request must hold (GDPR Art. 15), beside what
//! the notice in force at filing says on each point.

use domain::{
    language::Language,
    notice::{Content, Group, NoticeVersion, SectionKey},
    right::Right,
};
use leptos::prelude::*;

use crate::{
    desk::{NoticeAsked, NoticeView, PartView},
    page::{PageError, Visit},
    path, t,
};

/// A point of the list: its name in texts, and the section of the notice that
/// helps with it.
const POINTS: [(&str, Option<SectionKey>); 14] = [
    ("confirmation", None),
    ("copy", None),
    ("purposes", Some(SectionKey::Purposes)),
    ("categories", Some(SectionKey::DataCategories)),
    ("recipients", Some(SectionKey::Recipients)),
    ("retention", Some(SectionKey::Retention)),
    ("sources", Some(SectionKey::Sources)),
    ("automated", Some(SectionKey::AutomatedDecisions)),
    ("transfers", Some(SectionKey::Transfers)),
    ("rights", Some(SectionKey::Rights)),
    ("complaint", Some(SectionKey::Complaint)),
    ("log", None),
    ("withheld", None),
    ("copies", None),
];

/// The notice that was in force when the part was filed.
pub(super) async fn notice_of(
    visit: &Visit,
    part: &PartView,
) -> Result<Option<NoticeView>, PageError> {
    let Some(register) = &part.part.register else {
        return Ok(None);
    };
    let asked = NoticeAsked {
        municipality: &part.part.municipality,
        register,
        version: part.part.notice_version,
        language: visit.language,
    };
    Ok(visit.public.notice(asked).await?)
}

/// The list, folded. Only for access: other rights ask for other answers.
pub(super) fn checklist(l: Language, part: &PartView, notice: Option<&NoticeView>) -> AnyView {
    if part.part.right != Right::Access {
        return ().into_any();
    }
    let rows = POINTS
        .into_iter()
        .map(|(name, section)| {
            let facts = section.zip(notice).map(|(key, view)| facts(l, view, key));
            view! {
                <div>
                    <dt>{t!(l, &format!("owner-point-{name}"))}</dt>
                    <dd class="flow">
                        <p>{t!(l, &format!("owner-point-{name}-how"))}</p>
                        {facts}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <details>
            <summary>{t!(l, "owner-points")}</summary>
            <div class="flow">
                <p>{t!(l, "owner-points-lead")}</p>
                <dl class="facts">{rows}</dl>
            </div>
        </details>
    }
    .into_any()
}

fn facts(l: Language, view: &NoticeView, key: SectionKey) -> AnyView {
    let said = said(&view.notice, key);
    if said.is_empty() {
        return view! { <p class="missing">{t!(l, "owner-point-silent")}</p> }.into_any();
    }
    let version = path::notice_version(
        l,
        &view.municipality.slug,
        &view.register.slug,
        view.notice.version,
    );
    let href = format!("{version}#{}", key.code().replace('_', "-"));
    let items = said
        .into_iter()
        .map(|words| view! { <li>{words}</li> })
        .collect_view();
    view! {
        <p class="soft"><a href=href>{t!(l, "owner-point-notice")}</a></p>
        <ul lang=view.notice.language.code()>{items}</ul>
    }
    .into_any()
}

/// The systems that the notice names: where to look.
pub(super) fn systems(notice: &NoticeVersion) -> Vec<String> {
    said(notice, SectionKey::Systems)
}

/// What a section says, shortened to its facts.
fn said(notice: &NoticeVersion, key: SectionKey) -> Vec<String> {
    let Some(content) = notice
        .section(key)
        .and_then(|section| section.content.as_ref())
    else {
        return Vec::new();
    };
    match content {
        Content::Text { paragraphs, groups } => paragraphs
            .iter()
            .cloned()
            .chain(groups.iter().map(group))
            .collect(),
        Content::Categories { categories } => categories.iter().map(|c| c.name.clone()).collect(),
        Content::Recipients {
            paragraphs,
            groups,
            recipients,
        } => {
            let recipients = recipients.iter().map(|r| match &r.what {
                Some(what) => format!("{}: {what}", r.name),
                None => r.name.clone(),
            });
            paragraphs
                .iter()
                .cloned()
                .chain(recipients)
                .chain(groups.iter().map(group))
                .collect()
        }
        Content::Systems { systems } => systems.iter().map(|s| s.name.clone()).collect(),
        Content::Parties {
            parties,
            paragraphs,
        } => parties
            .iter()
            .map(|p| p.name.clone())
            .chain(paragraphs.iter().cloned())
            .collect(),
        Content::Links { links } => links
            .iter()
            .map(|k| format!("{} → {}: {}", k.from, k.to, k.what))
            .collect(),
        Content::Protection { manual, digital } => manual.iter().chain(digital).cloned().collect(),
        Content::Register { name, .. } => vec![name.clone()],
        Content::Dates { .. } => Vec::new(),
    }
}

/// A list in one line.
fn group(group: &Group) -> String {
    let items = group.items.join(", ");
    match &group.heading {
        Some(heading) => format!("{heading}: {items}"),
        None => items,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::known;

    #[test]
    fn every_point_has_its_words_in_every_language() {
        for (name, _) in POINTS {
            for l in Language::ALL {
                assert!(known(l, &format!("owner-point-{name}")), "{l} {name}");
                assert!(known(l, &format!("owner-point-{name}-how")), "{l} {name}");
            }
        }
    }
}
