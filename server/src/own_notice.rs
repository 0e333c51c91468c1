//! The portal's own privacy notice: a register like the others in each
//! municipality, published at the start and again, as a new version, when
//! anything that it says has changed.
//!
//! The words stand in `server/own/`, one file a language; the offices come from
//! the municipality's record, who runs the service from the configuration.

use app::{i18n::localized, t};
use domain::{
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::{Content, NoticeVersion, Party, Register, RegisterStatus, SectionKey},
    rules::{Basis, Rule},
};
use serde_json::Value;

use crate::{
    db::{self, DbError},
    portal::Portal,
};

/// The register's name in addresses.
pub const SLUG: &str = "tietoluukku";

/// After all others of a municipality.
const LAST: i32 = 1_000;

const FILES: [(Language, &str); 3] = [
    (Language::Fi, include_str!("../own/fi.toml")),
    (Language::Sv, include_str!("../own/sv.toml")),
    (Language::En, include_str!("../own/en.toml")),
];

/// Why the notice can't be published.
#[derive(Debug, thiserror::Error)]
pub enum OwnNoticeError {
    /// A file does not read; the tests of this module see to it that each does.
    #[error("the portal's own notice ({language}): {reason}")]
    File {
        /// The language.
        language: Language,
        /// What is wrong.
        reason: String,
    },
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
}

/// Publishes the notice in every municipality where it is new or has changed.
///
/// # Errors
/// [`OwnNoticeError`]
pub async fn publish(portal: &Portal) -> Result<(), OwnNoticeError> {
    let Ok(slug) = Slug::parse(SLUG) else {
        return Ok(());
    };
    let tx = portal.db.begin().await?;
    // Replicas that start together publish it once.
    db::lock::hold(&tx, "own-notice").await?;
    for municipality in db::catalog::municipalities(&tx).await? {
        let m = municipality.slug.as_str();
        if db::catalog::register(&tx, m, SLUG).await?.is_none() {
            let register = register(&municipality, slug.clone());
            db::catalog::put_register(&tx, &register, LAST).await?;
        }
        let wanted = versions(&municipality, portal.config.operator.as_deref())?;
        let newest = db::catalog::notice_versions(&tx, m, SLUG).await?;
        let newest = newest.iter().map(|(version, ..)| *version).max();
        if let Some(newest) = newest
            && stands(&tx, m, newest, &wanted).await?
        {
            continue;
        }
        for notice in wanted {
            let notice = NoticeVersion {
                version: newest.unwrap_or(0) + 1,
                effective_from: portal.today(),
                ..notice
            };
            db::catalog::put_notice(&tx, &municipality.slug, &slug, &notice).await?;
        }
    }
    tx.commit().await.map_err(DbError::from)?;
    Ok(())
}

/// Whether this version says the same in every language.
async fn stands(
    c: &impl sea_orm::ConnectionTrait,
    municipality: &str,
    version: u32,
    wanted: &[NoticeVersion],
) -> Result<bool, DbError> {
    for notice in wanted {
        let l = notice.language;
        let there = db::catalog::notice_version(c, municipality, SLUG, version, l).await?;
        let same = there.is_some_and(|there| {
            NoticeVersion {
                version: notice.version,
                effective_from: notice.effective_from,
                ..there
            } == *notice
        });
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}

fn register(municipality: &Municipality, slug: Slug) -> Register {
    Register {
        municipality: municipality.slug.clone(),
        slug,
        name: localized(|l| t!(l, "own-notice-name")),
        summary: localized(|l| t!(l, "own-notice-summary")),
        search_words: ["tietoluukku", "loki", "lokitiedot", "kuka on katsonut"]
            .map(str::to_owned)
            .to_vec(),
        status: RegisterStatus::Active,
    }
}

/// The notice in each language; version and day are not set yet.
fn versions(
    municipality: &Municipality,
    operator: Option<&str>,
) -> Result<Vec<NoticeVersion>, OwnNoticeError> {
    FILES
        .iter()
        .map(|(language, text)| {
            let wrong = |reason: String| OwnNoticeError::File {
                language: *language,
                reason,
            };
            let mut value: Value =
                toml::from_str(text).map_err(|error| wrong(error.message().to_owned()))?;
            let authority = municipality.authority.text(*language);
            let chosen = t!(*language, "own-notice-operator");
            fill(&mut value, authority, operator.unwrap_or(&chosen));
            let notice = serde_json::from_value(value).map_err(|error| wrong(error.to_string()))?;
            Ok(of_record(notice, municipality))
        })
        .collect()
}

/// Names the authority and the operator wherever the texts leave a place.
fn fill(value: &mut Value, authority: &str, operator: &str) {
    match value {
        Value::String(text) => {
            *text = text
                .replace("{authority}", authority)
                .replace("{operator}", operator);
        }
        Value::Array(values) => {
            for value in values {
                fill(value, authority, operator);
            }
        }
        Value::Object(values) => {
            for (_, value) in values {
                fill(value, authority, operator);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The offices as the municipality's record has them; who decides, where it
/// names somebody. A DPO does not decide (GDPR Art. 38(6)), but assigns.
fn of_record(mut notice: NoticeVersion, municipality: &Municipality) -> NoticeVersion {
    let language = notice.language;
    for section in &mut notice.sections {
        let named = match section.key {
            SectionKey::Controller => vec![Party::controller(municipality, language)],
            SectionKey::Contact => party(municipality, municipality.service_office(), language),
            SectionKey::Dpo => party(municipality, &municipality.dpo, language),
            _ => continue,
        };
        if let Some(Content::Parties { parties, .. }) = &mut section.content {
            *parties = named;
        }
    }
    let service = municipality.service.as_ref();
    let service = service.filter(|slug| **slug != municipality.dpo);
    for rule in &mut notice.rules {
        rule.decider = service.map(|slug| Rule {
            value: slug.clone(),
            basis: Basis::Inferred {
                reason: t!(Language::Fi, "own-notice-decides"),
                sv: Some(t!(Language::Sv, "own-notice-decides")),
                en: Some(t!(Language::En, "own-notice-decides")),
            },
        });
    }
    notice
}

fn party(municipality: &Municipality, office: &Slug, language: Language) -> Vec<Party> {
    let office = municipality.office(office);
    let party = office.map(|office| Party::office(office, language));
    party.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::fixture;
    use domain::{
        municipality::Office,
        notice::{FindingKind, findings},
        right::Right,
        routing::route,
    };

    fn municipality() -> Municipality {
        let office = |slug: &str| Office {
            slug: fixture::slug(slug),
            name: slug.into(),
            mailbox: format!("{slug}@ii.example"),
            address: None,
            phone: None,
        };
        Municipality {
            authority: "Iin kunta".into(),
            offices: vec![office("dpo"), office("kirjaamo")],
            ..fixture::municipality("ii")
        }
    }

    #[test]
    fn the_notice_reads_in_every_language_and_holds_together() {
        let all = versions(&municipality(), None).expect("files that read");
        let languages: Vec<Language> = all.iter().map(|notice| notice.language).collect();
        assert_eq!(languages, Language::ALL);
        let first = all.first().expect("Finnish");
        for notice in &all {
            let mut errors = findings(notice);
            errors.retain(|finding| finding.code.kind() == FindingKind::Error);
            assert_eq!(errors, [], "{}", notice.language);
            let keys = |notice: &NoticeVersion| -> Vec<SectionKey> {
                notice.sections.iter().map(|section| section.key).collect()
            };
            assert_eq!(keys(notice), keys(first));
            // What can be asked for by name is the same in every language.
            let ids = |notice: &NoticeVersion| -> Vec<String> {
                let categories = notice.categories().iter().map(|one| one.id.to_string());
                let recipients = notice.recipients().iter().map(|one| one.id.to_string());
                categories.chain(recipients).collect()
            };
            assert_eq!(ids(notice), ids(first));
            let usually = |notice: &NoticeVersion| -> Vec<(Right, bool)> {
                let rules = notice.rules.iter();
                rules
                    .map(|rule| (rule.right, rule.applies.usually))
                    .collect()
            };
            assert_eq!(usually(notice), usually(first));
            let text = serde_json::to_string(notice).expect("JSON");
            assert!(text.contains("Iin kunta") && text.contains("dpo@ii.example"));
            assert!(!text.contains("{authority}"), "{text}");
            assert!(!text.contains("{operator}"));
        }
    }

    #[test]
    fn the_named_office_decides_and_otherwise_the_dpo_assigns() {
        let mut municipality = municipality();
        for (service, decider, assigned) in [
            (None, "dpo", true),
            (Some("kirjaamo"), "kirjaamo", false),
            // A DPO does not decide, whatever the record says.
            (Some("dpo"), "dpo", true),
        ] {
            municipality.service = service.map(fixture::slug);
            let all = versions(&municipality, Some("Pilvi Oy")).expect("files that read");
            for notice in all {
                let found = route(Right::Access, &notice.rules, &municipality);
                assert_eq!(found.decider.value.as_str(), decider, "{service:?}");
                assert_eq!(found.to_be_assigned, assigned, "{service:?}");
                let text = serde_json::to_string(&notice).expect("JSON");
                assert!(text.contains("Pilvi Oy"));
            }
        }
    }
}
