//! Loads the demo into the database: municipalities, registers, notices, and
//! the consents that the test people have given. Again at every start, without
//! doing anything twice.

use chrono::NaiveDate;
use domain::{
    consent::{ConsentKind, ConsentText},
    id::Slug,
    identity::{Assurance, Identity},
    municipality::Localized,
    role::grant::{Grant, Holder, Mandate, Role},
};
use serde::Deserialize;

use super::{
    data::{self, DemoDataError, DemoRegister},
    named,
    people::{Citizen, People, subject},
    start::{CITIZEN_CLIENT, DemoEdge},
};
use crate::{
    db::{
        self, DbError,
        catalog::edit,
        consent::{ConsentEventKind, NewConsent},
    },
    identity::person::{Person, Who},
    portal::Portal,
};

/// Why the demo can't be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file of the demo is wrong.
    #[error(transparent)]
    Data(#[from] DemoDataError),
    /// The file of consents is wrong.
    #[error("demo consents: {0}")]
    Consents(String),
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Consents {
    text: Vec<Text>,
    consent: Vec<Given>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    id: Slug,
    municipality: Slug,
    register: Slug,
    notice_version: u32,
    version: u32,
    #[expect(dead_code, reason = "all bodies are Finnish; the page marks them so")]
    language: String,
    kind: ConsentKind,
    title: Localized,
    recipients: Vec<Slug>,
    body: String,
    what_stops: Localized,
    what_goes_on: Localized,
    what_is_kept: Localized,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    person: String,
    text: Slug,
    given_on: NaiveDate,
}

/// Loads it.
///
/// # Errors
/// [`LoadError`]
pub async fn load(portal: &Portal, edge: &DemoEdge) -> Result<(), LoadError> {
    let tx = portal.db.begin().await?;
    into(&tx, portal, &edge.people, &edge.citizen.issuer).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(())
}

/// Loads it in a transaction.
///
/// # Errors
/// [`LoadError`]
pub async fn into(
    tx: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    people: &People,
    issuer: &str,
) -> Result<(), LoadError> {
    let municipalities = data::municipalities()?;
    let registers: Vec<&DemoRegister> = municipalities.iter().flat_map(|(_, all)| all).collect();
    let texts = texts(&registers)?;
    for (place, (municipality, registers)) in (0_i32..).zip(&municipalities) {
        // What an administrator changed stays as it is.
        if !edit::edited(tx, &edit::of_municipality(municipality)).await? {
            db::catalog::put_municipality(tx, municipality, place).await?;
        }
        for (place, demo) in (0_i32..).zip(registers) {
            if !edit::edited(tx, &edit::of_register(&demo.register)).await? {
                db::catalog::put_register(tx, &demo.register, place).await?;
            }
            db::catalog::put_notice(tx, &municipality.slug, &demo.register.slug, &demo.notice)
                .await?;
        }
    }
    for text in &texts {
        db::catalog::put_consent_text(tx, text).await?;
    }
    for named in named::read(&registers, &texts)? {
        db::catalog::put_named_consents(tx, &named).await?;
    }
    if db::setting::get(tx, "demo-consents").await?.is_none() {
        for given in &consents()?.consent {
            record(tx, portal, (people, issuer), &texts, given).await?;
        }
        db::setting::put(tx, "demo-consents", "1").await?;
    }
    if db::setting::get(tx, "demo-administrators").await?.is_none() {
        for person in people.administrators() {
            let grant = Grant {
                holder: Holder::email(&person.email),
                role: Role::Administrator,
                mandate: Mandate {
                    from: NaiveDate::default(),
                    until: None,
                },
            };
            db::role::give(tx, &portal.keys, &grant).await?;
        }
        db::setting::put(tx, "demo-administrators", "1").await?;
    }
    Ok(())
}

fn consents() -> Result<Consents, LoadError> {
    toml::from_str(include_str!("../../demo/consents.toml"))
        .map_err(|error| LoadError::Consents(error.message().to_owned()))
}

/// The texts of consents.
///
/// # Errors
/// When the file names what no notice has.
pub fn texts(registers: &[&DemoRegister]) -> Result<Vec<ConsentText>, LoadError> {
    let texts = consents()?.text.into_iter();
    let names = named::Names::read()?;
    texts
        .map(|text| consent_text(text, registers, &names))
        .collect()
}

/// The text with the recipients' names, as the notice has them.
fn consent_text(
    text: Text,
    registers: &[&DemoRegister],
    names: &named::Names,
) -> Result<ConsentText, LoadError> {
    let unknown = || LoadError::Consents(format!("{} names what no notice has", text.id));
    let demo = registers
        .iter()
        .find(|demo| {
            demo.register.municipality == text.municipality && demo.register.slug == text.register
        })
        .ok_or_else(unknown)?;
    let recipients = text.recipients.iter();
    let recipients = recipients
        .map(|id| names.recipient(demo, id).ok_or_else(unknown))
        .collect::<Result<Vec<_>, LoadError>>()?;
    Ok(ConsentText {
        id: text.id,
        municipality: text.municipality,
        register: text.register,
        version: text.version,
        notice_version: text.notice_version,
        kind: text.kind,
        title: text.title,
        body: text.body.trim().to_owned(),
        what_stops: text.what_stops,
        what_goes_on: text.what_goes_on,
        what_is_kept: text.what_is_kept,
        recipients,
    })
}

async fn record(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    (people, issuer): (&People, &str),
    texts: &[ConsentText],
    given: &Given,
) -> Result<(), LoadError> {
    let wrong = |what: &str| LoadError::Consents(format!("{}: {what}", given.text));
    let text = texts
        .iter()
        .find(|text| text.id == given.text)
        .ok_or_else(|| wrong("no such text"))?;
    let citizen = people
        .citizen(&given.person)
        .ok_or_else(|| wrong("no such person"))?;
    let identity = identity(citizen, issuer, given.given_on).ok_or_else(|| wrong("no identity"))?;
    let index = portal
        .keys
        .person_index(text.municipality.as_str(), &identity.lookup_input().bytes());
    let person = serde_json::to_value(Person {
        who: Who::Identified { identity },
        email: None,
        filing: None,
    })
    .unwrap_or_default();
    let new = NewConsent {
        municipality: &text.municipality,
        register: &text.register,
        text_id: &text.id,
        text_version: text.version,
        person_index: index,
        person: &person,
        given_on: given.given_on,
    };
    let id = db::consent::insert(c, &portal.keys, new).await?;
    let at = given
        .given_on
        .and_hms_opt(9, 0, 0)
        .ok_or_else(|| wrong("no such day"))?
        .and_utc();
    db::consent::event(c, id, ConsentEventKind::Given, at, text.version).await?;
    Ok(())
}

fn identity(citizen: &Citizen, issuer: &str, on: NaiveDate) -> Option<Identity> {
    Some(Identity {
        issuer: issuer.to_owned(),
        subject: subject(CITIZEN_CLIENT, &citizen.key),
        given_name: Some(citizen.given_name.clone()),
        family_name: Some(citizen.family_name.clone()),
        birth_date: Some(citizen.birthdate),
        hetu: citizen.hetu.clone(),
        acr: "http://ftn.ficora.fi/2017/loa2".to_owned(),
        assurance: Assurance::Substantial,
        authenticated_at: on.and_hms_opt(9, 0, 0)?.and_utc(),
    })
}
