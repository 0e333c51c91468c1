//! A small world for tests of storage: one municipality, one register, one
//! office, a person who does not exist.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    consent::{ConsentKind, ConsentRecipient, ConsentText},
    deadline::Clock,
    id::{Reference, Slug},
    language::Language,
    municipality::{Accent, Inflected, Localized, Municipality},
    notice::{Brief, NoticeVersion, OfficialNotice, Register, RegisterStatus},
    request::{Part, State},
    right::Right,
    role::{Held, StaffId},
    routing::Route,
    rules::{Basis, Rule},
};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Db, catalog, part};
use crate::seal::Keys;

/// The name of the person, to be looked for where it must not be.
pub const NAME: &str = "Kanarialintu Testihenkilö";
/// An artificial identity code, to be looked for where it must not be.
pub const CODE: &str = "010190-999X";
/// What the person writes, to be looked for where it must not be.
pub const TEXT: &str = "Haluan nähdä kaikki merkinnät keväältä";

/// So many minutes after a fixed moment.
pub fn at(minutes: i64) -> DateTime<Utc> {
    day(4).and_hms_opt(9, 0, 0).expect("a time").and_utc() + TimeDelta::minutes(minutes)
}

/// A day of March 2026.
pub fn day(of_march: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, of_march).expect("a date")
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

pub fn localized(text: &str) -> Localized {
    Localized {
        fi: text.to_owned(),
        sv: None,
        en: None,
    }
}

pub fn owner() -> StaffId {
    StaffId("owner".to_owned())
}

pub fn reference(n: usize) -> Reference {
    let letters = b"3479ACDEFH";
    let last = [letters[n / 10 % 10], letters[n % 10]].map(char::from);
    Reference::parse(&format!("K7PM-3XDT-9R{}{}", last[0], last[1])).expect("a reference")
}

pub fn held(municipality: &str, office: &str) -> Held {
    Held {
        municipality: slug(municipality),
        office: slug(office),
    }
}

pub fn municipality(name: &str) -> Municipality {
    Municipality {
        slug: slug(name),
        name: Inflected {
            nominative: name.to_owned(),
            genitive: name.to_owned(),
            inessive: name.to_owned(),
        },
        name_sv: None,
        authority: localized(name),
        languages: vec![Language::Fi],
        help: localized("Apua"),
        help_phone: "000".to_owned(),
        accent: Accent {
            light: "#123456".to_owned(),
            dark: "#abcdef".to_owned(),
        },
        dpo: slug("dpo"),
        counter: None,
        service: None,
        offices: Vec::new(),
        remedies: Vec::new(),
        remedies_version: "1".to_owned(),
        remedies_approved: None,
        retention: Vec::new(),
    }
}

pub fn register(municipality: &str, name: &str) -> Register {
    Register {
        municipality: slug(municipality),
        slug: slug(name),
        name: localized(name),
        summary: localized("Yhteenveto"),
        search_words: vec!["työpaja".to_owned()],
        status: RegisterStatus::Active,
    }
}

pub fn notice(version: u32, language: Language, from: NaiveDate, lead: &str) -> NoticeVersion {
    NoticeVersion {
        version,
        effective_from: from,
        language,
        official: OfficialNotice {
            title: "Seloste".to_owned(),
            drafted: None,
            updated: None,
        },
        brief: Brief {
            lead: lead.to_owned(),
            about_you: None,
            why: None,
            sources: None,
            recipients: None,
            retention: None,
            automated: None,
        },
        sections: Vec::new(),
        rules: Vec::new(),
    }
}

pub fn consent_text(version: u32) -> ConsentText {
    ConsentText {
        id: slug("tietojen-luovutus"),
        municipality: slug("ii"),
        register: slug("pajat"),
        version,
        notice_version: 1,
        kind: ConsentKind::Disclosure,
        title: "Lupa".into(),
        body: "Teksti".to_owned(),
        what_stops: "Loppuu".into(),
        what_goes_on: "Jatkuu".into(),
        what_is_kept: "Säilyy".into(),
        recipients: vec![
            ConsentRecipient {
                id: slug("kela"),
                name: "Kela".into(),
            },
            ConsentRecipient {
                id: slug("te-toimisto"),
                name: "TE-toimisto".into(),
            },
        ],
    }
}

/// Ii and Kemi, each with the register "pajat"; at Ii a text of a consent.
pub async fn catalog(c: &impl ConnectionTrait) {
    for (position, name) in (0..).zip(["ii", "kemi"]) {
        catalog::put_municipality(c, &municipality(name), position)
            .await
            .expect("a municipality");
        catalog::put_register(c, &register(name, "pajat"), 0)
            .await
            .expect("a register");
    }
    catalog::put_consent_text(c, &consent_text(1))
        .await
        .expect("a text");
}

pub fn part(n: usize, municipality: &str) -> Part {
    let office = |name: &str| Rule {
        value: slug(name),
        basis: Basis::inferred("testi"),
    };
    Part {
        reference: reference(n),
        municipality: slug(municipality),
        register: Some(slug("pajat")),
        notice_version: Some(1),
        right: Right::Access,
        route: Route {
            decider: office("johtaja"),
            told: Some(office("dpo")),
            carried_out_by: None,
            to_be_assigned: false,
        },
        received_at: at(0),
        clock: Clock::new(day(4), None),
        state: State::Received,
        wish: None,
        came: None,
        asker: domain::request::Asker::default(),
    }
}

pub fn person() -> Value {
    json!({ "name": NAME, "code": CODE })
}

/// Files a part as its own request; gives its key.
pub async fn file(c: &impl ConnectionTrait, keys: &Keys, part: &Part) -> Uuid {
    let request_id = Uuid::new_v4();
    part::insert_request(c, request_id, part.received_at, Language::Fi, "signed")
        .await
        .expect("a request");
    let new = part::NewPart {
        request_id,
        part,
        person: &person(),
        content: &json!({ "text": TEXT }).to_string(),
        evidence: &json!({ "token": CODE }),
        receipt: TEXT.as_bytes(),
        person_index: keys.person_index(part.municipality.as_str(), CODE.as_bytes()),
    };
    part::insert(c, keys, new).await.expect("a part")
}

/// [`catalog`] and one part at Ii.
pub async fn filed(db: &Db, keys: &Keys) -> (Uuid, Part) {
    let transaction = db.begin().await.expect("begun");
    catalog(&transaction).await;
    let part = part(0, "ii");
    let id = file(&transaction, keys, &part).await;
    transaction.commit().await.expect("committed");
    (id, part)
}
