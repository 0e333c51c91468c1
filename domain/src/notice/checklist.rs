//! Whether a notice holds together: what must be mended before it is
//! published, and what the official notice leaves out.

use std::collections::HashSet;

use super::{
    Content, NoticeVersion, Section, SectionKey,
    finding::{Finding, FindingCode},
};
use crate::{
    id::Slug,
    right::Right,
    rules::{Basis, RequestRule, Rule},
};

/// Everything to say on a notice: sections in their order, then the whole, then
/// the rules. A notice without a finding of [`FindingKind::Error`] may be
/// published.
#[must_use]
pub fn findings(notice: &NoticeVersion) -> Vec<Finding> {
    let mut found = Vec::new();
    places(notice, &mut found);
    for section in &notice.sections {
        contents(section, &mut found);
    }
    whole(notice, &mut found);
    rules(&notice.rules, &mut found);
    found
}

/// Every key once, in the order of [`SectionKey::ALL`].
fn places(notice: &NoticeVersion, found: &mut Vec<Finding>) {
    let keys: Vec<SectionKey> = notice.sections.iter().map(|section| section.key).collect();
    for key in SectionKey::ALL {
        let code = match keys.iter().filter(|other| **other == key).count() {
            0 => FindingCode::MissingSection,
            1 => continue,
            _ => FindingCode::DuplicateSection,
        };
        found.push(Finding {
            section: Some(key),
            code,
        });
    }
    for pair in keys.windows(2) {
        if let [earlier, later] = pair
            && later < earlier
        {
            found.push(Finding {
                section: Some(*later),
                code: FindingCode::OutOfOrder,
            });
        }
    }
}

/// What one section says, or why it is silent.
fn contents(section: &Section, found: &mut Vec<Finding>) {
    let mut say = |code| {
        found.push(Finding {
            section: Some(section.key),
            code,
        })
    };
    if section.remark.as_deref().is_some_and(blank) {
        say(FindingCode::EmptyText);
    }
    let Some(content) = &section.content else {
        if section.key.required() && !section.awaited {
            say(FindingCode::RequiredMissing);
        }
        if section.remark.is_none() && !section.awaited {
            say(FindingCode::UnexplainedGap);
        }
        return;
    };
    if section.awaited {
        say(FindingCode::AwaitedContent);
    }
    let texts = content.texts();
    if texts.is_empty() || texts.iter().any(|text| blank(text)) {
        say(FindingCode::EmptyText);
    }
    if !belongs(content, section.key) {
        say(FindingCode::MisplacedContent);
    }
    let names: Vec<&Slug> = match content {
        Content::Categories { categories } => categories.iter().map(|c| &c.id).collect(),
        Content::Recipients { recipients, .. } => recipients.iter().map(|r| &r.id).collect(),
        _ => Vec::new(),
    };
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert(name) {
            say(FindingCode::DuplicateName(name.clone()));
        }
    }
}

/// Sentences and offices may stand anywhere; the other kinds have one place,
/// where pages and the request's form look for them.
const fn belongs(content: &Content, key: SectionKey) -> bool {
    match content {
        Content::Text { .. } | Content::Parties { .. } => !matches!(
            key,
            SectionKey::DataCategories | SectionKey::Recipients | SectionKey::Dates
        ),
        Content::Register { .. } => matches!(key, SectionKey::Register),
        Content::Categories { .. } => matches!(key, SectionKey::DataCategories),
        Content::Recipients { .. } => matches!(key, SectionKey::Recipients),
        Content::Systems { .. } => matches!(key, SectionKey::Systems),
        Content::Links { .. } => matches!(key, SectionKey::Links),
        Content::Protection { .. } => matches!(key, SectionKey::Protection),
        Content::Dates { .. } => matches!(key, SectionKey::Dates),
    }
}

/// The head of the notice: title, brief, dates.
fn whole(notice: &NoticeVersion, found: &mut Vec<Finding>) {
    let brief = &notice.brief;
    let answers = [
        &brief.about_you,
        &brief.why,
        &brief.sources,
        &brief.recipients,
        &brief.retention,
        &brief.automated,
    ];
    let mut texts = [&notice.official.title, &brief.lead]
        .into_iter()
        .chain(answers.into_iter().flatten());
    if texts.any(|text| blank(text)) {
        found.push(Finding {
            section: None,
            code: FindingCode::EmptyText,
        });
    }
    let official = (notice.official.drafted, notice.official.updated);
    let shown = match notice
        .section(SectionKey::Dates)
        .and_then(|s| s.content.as_ref())
    {
        Some(Content::Dates { drafted, updated }) => (*drafted, *updated),
        _ => (None, None),
    };
    if official != shown {
        let section = Some(SectionKey::Dates);
        found.push(Finding {
            section,
            code: FindingCode::DatesDisagree,
        });
    }
}

/// Every right but own words has one rule, and each rule says why.
fn rules(rules: &[RequestRule], found: &mut Vec<Finding>) {
    for right in Right::ALL {
        let code = match rules.iter().filter(|rule| rule.right == right).count() {
            0 if right != Right::OwnWords => FindingCode::MissingRule(right),
            0 | 1 => continue,
            _ => FindingCode::DuplicateRule(right),
        };
        found.push(Finding {
            section: None,
            code,
        });
    }
    if rules
        .iter()
        .any(|rule| rule_texts(rule).into_iter().any(blank))
    {
        found.push(Finding {
            section: None,
            code: FindingCode::EmptyText,
        });
    }
}

/// Every text of a rule that a citizen may see.
fn rule_texts(rule: &RequestRule) -> Vec<&str> {
    let mut texts = vec![rule.applies.why.as_str()];
    for office in [&rule.addressee, &rule.decider, &rule.carried_out_by]
        .into_iter()
        .flatten()
    {
        texts.extend(basis_texts(office));
    }
    texts.extend(rule.promised.iter().flat_map(basis_texts));
    for stricter in [&rule.form, &rule.cost].into_iter().flatten() {
        texts
            .extend([&stricter.section, &stricter.stated, &stricter.effective].map(String::as_str));
    }
    texts.extend(rule.remarks.iter().map(String::as_str));
    texts
}

/// Where a rule comes from, in words.
fn basis_texts<T>(rule: &Rule<T>) -> Vec<&str> {
    match &rule.basis {
        Basis::Stated { section, words } => vec![section, words],
        Basis::Inferred { reason, sv, en } => {
            let translated = [sv, en].into_iter().flatten();
            translated.chain([reason]).map(String::as_str).collect()
        }
        Basis::Record { reason } => vec![reason],
    }
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        notice::{Brief, DataCategory, FindingKind, OfficialNotice, OfficialWording},
        rules::Applies,
    };

    fn category(id: &str) -> DataCategory {
        DataCategory {
            id: Slug::parse(id).expect("a slug"),
            name: id.to_owned(),
            items: Vec::new(),
            special: None,
        }
    }

    fn sound() -> NoticeVersion {
        let section = |key| Section {
            key,
            content: match key {
                SectionKey::DataCategories => Some(Content::Categories {
                    categories: vec![category("nimi")],
                }),
                SectionKey::Recipients | SectionKey::Dates => None,
                _ => Some(Content::Text {
                    paragraphs: vec!["Sana.".to_owned()],
                    groups: vec![],
                }),
            },
            remark: Some("Huomautus.".to_owned()),
            awaited: false,
            official: OfficialWording::default(),
        };
        let rule = |right| RequestRule {
            right,
            applies: Applies {
                usually: true,
                why: "Aina.".to_owned(),
            },
            addressee: None,
            decider: None,
            carried_out_by: None,
            promised: None,
            form: None,
            cost: None,
            remarks: Vec::new(),
        };
        NoticeVersion {
            version: 1,
            effective_from: chrono::NaiveDate::default(),
            language: Language::Fi,
            official: OfficialNotice {
                title: "Seloste".to_owned(),
                drafted: None,
                updated: None,
            },
            brief: Brief {
                lead: "Lyhyesti.".to_owned(),
                about_you: None,
                why: None,
                sources: None,
                recipients: None,
                retention: None,
                automated: None,
            },
            sections: SectionKey::ALL.map(section).to_vec(),
            rules: Right::ALL
                .into_iter()
                .filter(|r| *r != Right::OwnWords)
                .map(rule)
                .collect(),
        }
    }

    fn errors(notice: &NoticeVersion) -> Vec<(Option<SectionKey>, FindingCode)> {
        findings(notice)
            .into_iter()
            .filter(|finding| finding.code.kind() == FindingKind::Error)
            .map(|finding| (finding.section, finding.code))
            .collect()
    }

    #[test]
    fn a_remarked_gap_is_no_error_but_is_told() {
        let found = findings(&sound());
        let gap = Finding {
            section: Some(SectionKey::Recipients),
            code: FindingCode::RequiredMissing,
        };
        assert_eq!(found, [gap]);
    }

    #[test]
    fn every_section_once_and_in_order() {
        let mut notice = sound();
        notice.sections.swap(3, 4);
        notice.sections.remove(10);
        notice.sections.push(notice.sections[0].clone());
        assert_eq!(
            errors(&notice),
            [
                (Some(SectionKey::Register), FindingCode::DuplicateSection),
                (Some(SectionKey::Requirement), FindingCode::MissingSection),
                (Some(SectionKey::Representative), FindingCode::OutOfOrder),
                (Some(SectionKey::Register), FindingCode::OutOfOrder),
            ]
        );
    }

    #[test]
    fn silence_must_be_explained() {
        let mut notice = sound();
        notice.sections[12].remark = None;
        notice.sections[14].content = None;
        notice.sections[14].remark = Some(" ".to_owned());
        assert_eq!(
            errors(&notice),
            [
                (Some(SectionKey::Recipients), FindingCode::UnexplainedGap),
                (Some(SectionKey::Links), FindingCode::EmptyText),
            ]
        );
        notice.sections[12].awaited = true;
        notice.sections[14].remark = None;
        notice.sections[14].awaited = true;
        assert_eq!(errors(&notice), []);
        notice.sections[3].content = None;
        notice.sections[3].awaited = true;
        let silent = |one: &Finding| one.code == FindingCode::RequiredMissing;
        assert!(!findings(&notice).iter().any(silent), "it is no silence");
        notice.sections[4].awaited = true;
        let key = Some(notice.sections[4].key);
        assert_eq!(errors(&notice), [(key, FindingCode::AwaitedContent)]);
    }

    #[test]
    fn names_within_a_section_are_unique() {
        let mut notice = sound();
        let categories = vec![category("nimi"), category("osoite"), category("nimi")];
        notice.sections[9].content = Some(Content::Categories { categories });
        let name = FindingCode::DuplicateName(Slug::parse("nimi").expect("a slug"));
        assert_eq!(errors(&notice), [(Some(SectionKey::DataCategories), name)]);
    }

    #[test]
    fn content_stands_where_pages_look_for_it() {
        let mut notice = sound();
        notice.sections[9].content = Some(Content::Text {
            paragraphs: vec!["Nimi.".to_owned()],
            groups: vec![],
        });
        assert_eq!(
            errors(&notice),
            [(
                Some(SectionKey::DataCategories),
                FindingCode::MisplacedContent
            )]
        );
    }

    #[test]
    fn the_dates_are_those_of_the_official_notice() {
        let mut notice = sound();
        notice.official.updated = Some(chrono::NaiveDate::default());
        assert_eq!(
            errors(&notice),
            [(Some(SectionKey::Dates), FindingCode::DatesDisagree)]
        );
    }

    #[test]
    fn every_right_has_one_rule_that_says_why() {
        let mut notice = sound();
        notice.rules[0].right = Right::Objection;
        notice.rules[1].decider = Some(Rule {
            value: Slug::parse("johtaja").expect("a slug"),
            basis: Basis::inferred(""),
        });
        assert_eq!(
            errors(&notice),
            [
                (None, FindingCode::MissingRule(Right::Access)),
                (None, FindingCode::DuplicateRule(Right::Objection)),
                (None, FindingCode::EmptyText),
            ]
        );
    }
}
