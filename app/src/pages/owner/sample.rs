//! A part as pages of the owner's desk get it, for their tests.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::{Europe::Helsinki, Tz};
use domain::{
    deadline::{Clock, Period},
    id::{Reference, Slug},
    language::Language,
    municipality::{Accent, Inflected, Localized, Municipality, Office, Remedy, RemedyKind},
    request::{
        Outcome, Part, State,
        contents::{DataPeriod, PartContents, Scope, SearchHints},
    },
    right::Right,
    role::StaffId,
    routing::Route,
    rules::{Basis, Rule},
};

use crate::desk::{EvidenceView, OwnerTalk, PartView, PersonView, WorkItem};

/// The person's name, which some pages must not show.
pub(crate) const NAME: &str = "Testi Henkilö";

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

pub(crate) fn fi(text: &str) -> Localized {
    Localized {
        fi: text.into(),
        sv: None,
        en: None,
    }
}

pub(crate) fn at() -> DateTime<Tz> {
    Helsinki
        .with_ymd_and_hms(2026, 11, 22, 14, 5, 0)
        .single()
        .expect("a time")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Somebody took it.
pub(crate) fn taken() -> State {
    State::WithOwner {
        owner: StaffId("a".into()),
        since: at().with_timezone(&Utc),
    }
}

/// Its clock stands for a question.
pub(crate) fn suspended() -> State {
    State::Suspended {
        owner: StaffId("a".into()),
        since: at().with_timezone(&Utc),
        reply_by: day("2026-12-06"),
    }
}

/// The person took it back.
pub(crate) fn closed() -> State {
    State::Closed {
        outcome: Outcome::TakenBack,
        at: at().with_timezone(&Utc),
    }
}

pub(crate) fn municipality() -> Municipality {
    let office = |name: &str| Office {
        slug: slug(name),
        name: fi(name),
        mailbox: format!("{name}@ii.example"),
        address: None,
        phone: Some("08 000 000".into()),
    };
    let remedy = |kind, text: &str| Remedy {
        kind,
        text: fi(text),
    };
    Municipality {
        slug: slug("ii"),
        name: Inflected {
            nominative: "Ii".into(),
            genitive: "Iin".into(),
            inessive: "Iissä".into(),
        },
        name_sv: None,
        authority: fi("Iin kunta"),
        languages: vec![Language::Fi],
        help: fi("Kunnantalo"),
        help_phone: "08 000 000".into(),
        accent: Accent {
            light: "#0a5a68".into(),
            dark: "#7fd0dd".into(),
        },
        dpo: slug("tietosuojavastaava"),
        counter: None,
        service: None,
        offices: vec![office("johtaja"), office("tietosuojavastaava")],
        remedies: vec![
            remedy(RemedyKind::Ombudsman, "Valita valtuutetulle."),
            remedy(RemedyKind::Court, "Vie asia tuomioistuimeen."),
        ],
        remedies_version: "1".into(),
        remedies_approved: None,
        retention: Vec::new(),
    }
}

fn clock() -> Clock {
    Clock::new(at().date_naive(), Some(Period::Days(14)))
}

fn part(state: State) -> Part {
    let rule = |office: &str| Rule {
        value: slug(office),
        basis: Basis::inferred("Näin."),
    };
    Part {
        reference: Reference::parse("K7PM-3XDT-9RHF").expect("a reference"),
        municipality: slug("ii"),
        register: Some(slug("tyollistamispalvelut")),
        notice_version: Some(1),
        right: Right::Access,
        route: Route {
            decider: rule("johtaja"),
            told: Some(rule("tietosuojavastaava")),
            carried_out_by: None,
            to_be_assigned: false,
        },
        received_at: at().with_timezone(&Utc),
        clock: clock(),
        state,
        wish: None,
        came: None,
        asker: domain::request::Asker::default(),
    }
}

/// A part that its reader may decide.
pub(crate) fn view(state: State, mine: bool) -> PartView {
    PartView {
        part: part(state),
        decides: true,
        mine,
        oversees: false,
        register: fi("Työllistämispalvelut"),
        municipality: municipality(),
        language: Language::Fi,
        contents: PartContents::Access {
            scope: Scope::Everything,
            period: DataPeriod::AllTime,
            hints: SearchHints::default(),
        },
        answer: None,
        person: PersonView {
            name: NAME.into(),
            birth_date: Some(day("1980-01-01")),
            has_code: true,
            contact: None,
            typed_name: None,
            came: None,
        },
        evidence: Some(EvidenceView {
            valid: true,
            at: at(),
            checks: vec![("seal".into(), true)],
        }),
        deadlines: clock().deadlines().expect("computes"),
        days_left: 15,
        decider: fi("johtaja"),
        told: Some(fi("tietosuojavastaava")),
        with: None,
        timeline: Vec::new(),
        assigning: None,
        drafts: Vec::new(),
        files: Vec::new(),
        attachments: Vec::new(),
        others: None,
        talk: OwnerTalk::default(),
        version: 1,
        received_at: at(),
        today: day("2026-11-22"),
        status: domain::notice::RegisterStatus::Active,
        may_send_on: mine,
    }
}

/// The same part in the worklist.
pub(crate) fn item(state: State, days_left: i64) -> WorkItem {
    WorkItem {
        part: part(state),
        register: fi("Työllistämispalvelut"),
        authority: fi("Iin kunta"),
        deadlines: clock().deadlines().expect("computes"),
        days_left,
        mine: false,
        draft_saved: None,
    }
}
