//! Pieces of what several desks hand out.

use std::collections::HashMap;

use app::{
    desk::{DeskError, FileView, PersonView, TimelineEntry, Why},
    t,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    audit::{Action, Actor, Subject},
    deferral::Deferral,
    id::Slug,
    identity::Identity,
    language::Language,
    municipality::{Localized, Municipality},
    notice::{Register, RegisterStatus},
    role::StaffId,
    routing::Route,
    rules::Rule,
    signature::{FrozenPart, encoding::Digest},
};
use uuid::Uuid;

use crate::{
    db::{
        self, DbError,
        audit::LoggedEvent,
        file::{FileMeta, Home, Stage},
        part::StoredPart,
    },
    identity::person::{Person, Who},
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// So long the reason of who only looks holds: as long as a working day, or a
/// session.
pub const REASON_HOLDS: TimeDelta = TimeDelta::hours(8);

/// The name of an office; its slug where it is gone from the record.
pub fn office_name(municipality: &Municipality, slug: &Slug) -> Localized {
    municipality.office(slug).map_or_else(
        || Localized {
            fi: slug.to_string(),
            sv: None,
            en: None,
        },
        |office| office.name.clone(),
    )
}

/// Who decides and who is told, by name.
#[must_use]
pub fn route_names(municipality: &Municipality, route: &Route) -> (Localized, Option<Localized>) {
    let name = |office: &Rule<Slug>| office_name(municipality, &office.value);
    (name(&route.decider), route.told.as_ref().map(name))
}

/// What a person is looked up by, in every municipality.
///
/// # Errors
/// When storage fails.
pub async fn identity_indexes(
    portal: &Portal,
    identity: &Identity,
) -> Result<Vec<[u8; 32]>, DbError> {
    let input = identity.lookup_input().bytes();
    let municipalities = db::catalog::municipalities(portal.db.read()).await?;
    Ok(municipalities
        .iter()
        .map(|m| portal.keys.person_index(m.slug.as_str(), &input))
        .collect())
}

/// Municipalities and registers by name, for lists.
pub struct Names {
    municipalities: HashMap<String, Municipality>,
    registers: HashMap<(String, String), Register>,
}

impl Names {
    /// Reads them all: five today, a few hundred at most.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn load(portal: &Portal) -> Result<Self, DbError> {
        let c = portal.db.read();
        let municipalities = db::catalog::municipalities(c).await?;
        let registers = db::catalog::registers(c, None).await?;
        Ok(Self {
            municipalities: municipalities
                .into_iter()
                .map(|m| (m.slug.to_string(), m))
                .collect(),
            registers: registers
                .into_iter()
                .map(|r| ((r.municipality.to_string(), r.slug.to_string()), r))
                .collect(),
        })
    }

    /// The municipality.
    ///
    /// # Errors
    /// When it is gone from the record, which is an incident.
    pub fn municipality(&self, slug: &Slug) -> Result<&Municipality, DeskError> {
        self.municipalities
            .get(slug.as_str())
            .ok_or("a municipality is gone from the record")
            .at_desk("names")
    }

    /// Whether the record has this register.
    #[must_use]
    pub fn knows(&self, municipality: &Slug, register: &Slug) -> bool {
        self.registers
            .contains_key(&(municipality.to_string(), register.to_string()))
    }

    /// Whether a register moved, and to whom.
    #[must_use]
    pub fn status(&self, municipality: &Slug, register: Option<&Slug>) -> RegisterStatus {
        let found = register.and_then(|register| {
            self.registers
                .get(&(municipality.to_string(), register.to_string()))
        });
        found.map_or(RegisterStatus::Active, |register| register.status.clone())
    }

    /// The register's name; that none is known, while a part has none.
    #[must_use]
    pub fn register(&self, municipality: &Slug, register: Option<&Slug>) -> Localized {
        let found = register.and_then(|register| {
            self.registers
                .get(&(municipality.to_string(), register.to_string()))
        });
        found.map_or_else(no_register, |register| register.name.clone())
    }
}

/// In place of a register's name, while a wish in own words has none.
#[must_use]
pub fn no_register() -> Localized {
    let words = |l| t!(l, "register-unknown");
    Localized {
        fi: words(Language::Fi),
        sv: Some(words(Language::Sv)),
        en: Some(words(Language::En)),
    }
}

/// Who filed a part.
///
/// # Errors
/// When storage fails or the row can't be read.
pub async fn person(portal: &Portal, part: Uuid) -> Result<Person, DeskError> {
    let value = db::part::person(portal.db.read(), &portal.keys, part)
        .await
        .at_desk("person")?;
    serde_json::from_value(value).at_desk("person")
}

/// As pages show them.
#[must_use]
pub fn person_view(person: &Person) -> PersonView {
    match &person.who {
        Who::Identified { identity } => identity_view(identity),
        Who::Named { name, contact } => PersonView {
            name: name.clone(),
            birth_date: None,
            has_code: false,
            contact: Some(contact.clone()),
            typed_name: None,
            came: None,
        },
        Who::ByStaff {
            name,
            contact,
            hetu,
            birth_date,
            came,
        } => PersonView {
            name: name.clone(),
            birth_date: *birth_date,
            has_code: hetu.is_some(),
            contact: Some(contact.clone()),
            typed_name: None,
            came: Some(*came),
        },
        Who::IdentifiedLater {
            identity,
            name,
            contact,
        } => PersonView {
            contact: Some(contact.clone()),
            typed_name: Some(name.clone()),
            ..identity_view(identity)
        },
    }
}

/// As an identity provider names them.
#[must_use]
pub fn identity_view(identity: &Identity) -> PersonView {
    let names = [
        identity.given_name.as_deref(),
        identity.family_name.as_deref(),
    ];
    PersonView {
        name: names.into_iter().flatten().collect::<Vec<_>>().join(" "),
        birth_date: identity.birth_date,
        has_code: identity.hetu.is_some(),
        contact: None,
        typed_name: None,
        came: None,
    }
}

/// What was asked for and how the answer is wanted, out of what was signed.
///
/// # Errors
/// When storage fails or the row can't be read.
pub async fn frozen(portal: &Portal, part: Uuid) -> Result<FrozenPart, DeskError> {
    let text = db::part::content(portal.db.read(), &portal.keys, part)
        .await
        .at_desk("contents")?;
    serde_json::from_str(&text).at_desk("contents")
}

/// Whom a list of events is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// The person: why somebody looked, too; not what is deferred.
    Person,
    /// Who works on it. That something is deferred is the DPO's alone.
    Office,
}

/// What happened to a part.
///
/// # Errors
/// When storage fails.
pub async fn timeline(
    portal: &Portal,
    municipality: &Municipality,
    stored: &StoredPart,
    reader: For,
) -> Result<Vec<TimelineEntry>, DeskError> {
    let (c, part) = (portal.db.read(), &stored.part);
    let subject = Subject::Part(part.reference.to_string());
    let mut events = db::audit::for_subject(c, &portal.keys, &subject)
        .await
        .at_desk("timeline")?;
    let deferrals = match reader {
        For::Person => db::deferral::of_part(c, &portal.keys, stored.id)
            .await
            .at_desk("deferrals")?,
        For::Office => Vec::new(),
    };
    let reasons = Reasons::of(&events);
    let today = portal.today();
    match reader {
        For::Person if deferrals.iter().any(|one| one.holds(today)) => {
            events.retain(|logged| !Deferral::hides(&logged.event));
        }
        For::Person => {}
        For::Office => events.retain(|logged| {
            !matches!(
                logged.event.action,
                Action::LooksDeferred | Action::LooksShown
            )
        }),
    }
    Ok(events
        .into_iter()
        .map(|stored| TimelineEntry {
            at: helsinki(stored.event.at),
            action: stored.event.action,
            office: match (&stored.event.actor, stored.event.action) {
                (Actor::Staff { office, .. }, _) => Some(office_name(municipality, office)),
                (_, Action::OfficeTold) => part
                    .route
                    .told
                    .as_ref()
                    .map(|told| office_name(municipality, &told.value)),
                (Actor::Citizen | Actor::Portal, _) => None,
            },
            why: match stored.event.action {
                Action::LooksDeferred => deferrals
                    .iter()
                    .find(|one| one.at == stored.event.at)
                    .map(|one| Why::Deferred(one.basis, one.until)),
                _ => reasons.why(&stored),
            },
        })
        .collect())
}

/// The reasons that were given, by whom and when.
struct Reasons(Vec<(StaffId, DateTime<Utc>, String)>);

impl Reasons {
    fn of(events: &[LoggedEvent]) -> Self {
        let given = events.iter().filter_map(|logged| {
            let needed = matches!(
                logged.event.action,
                Action::OpenedWithReason | Action::CaseFileMade | Action::CaseFileMadeWithCode
            );
            match (&logged.event.actor, &logged.reason) {
                (Actor::Staff { id, .. }, Some(reason)) if needed => {
                    Some((id.clone(), logged.event.at, reason.clone()))
                }
                _ => None,
            }
        });
        Self(given.collect())
    }

    /// Why somebody of the staff looked: the reason they gave last, as long as
    /// it holds; without one they work on it.
    fn why(&self, logged: &LoggedEvent) -> Option<Why> {
        let at = logged.event.at;
        let Actor::Staff { id, .. } = &logged.event.actor else {
            return None;
        };
        if matches!(logged.event.action, Action::PutBack | Action::Reassigned) {
            return logged.reason.clone().map(Why::Given);
        }
        if !logged.event.action.staff_looked() {
            return None;
        }
        let held = |given: &&(StaffId, DateTime<Utc>, String)| {
            given.0 == *id && given.1 <= at && at - given.1 <= REASON_HOLDS
        };
        let given = self.0.iter().rev().find(held);
        Some(given.map_or(Why::Handles, |(_, _, reason)| Why::Given(reason.clone())))
    }
}

/// The files of a part's answer.
///
/// # Errors
/// When storage fails.
pub async fn files(portal: &Portal, part: Uuid, stage: Stage) -> Result<Vec<FileView>, DeskError> {
    let files = db::file::list(portal.db.read(), &portal.keys, part, stage)
        .await
        .at_desk("files")?;
    Ok(files.into_iter().map(file_view).collect())
}

/// What the person sent along with a part.
///
/// # Errors
/// When storage fails.
pub async fn attachments(portal: &Portal, part: Uuid) -> Result<Vec<FileView>, DeskError> {
    let home = Home::part(part);
    let files = db::file::attachment::list(portal.db.read(), &portal.keys, &home)
        .await
        .at_desk("attachments")?;
    Ok(files.into_iter().map(file_view).collect())
}

/// A file, as pages show it.
pub fn file_view(file: FileMeta) -> FileView {
    FileView {
        id: file.id.to_string(),
        name: file.name,
        size: file.size,
        sha256: Digest::from_bytes(file.sha256).to_string(),
    }
}
