//! What is known of a person stands in no file of the database in plain text.

use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    municipality::{Remedy, RemedyKind},
    request::{DecidingOfficial, Ground, Outcome, Refusal},
};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::json;

use super::*;
use crate::db::{
    Db, attempt, audit, consent, deferral, draft, feedback, file, fixture,
    fixture::{CODE, NAME, TEXT, at, day, filed, owner},
    job, message, note, person_draft, session, staff, staff_draft, staff_setting,
    testing::{TempDir, on_both},
    withdrawal,
};

/// Writes what is known of the person into every table that takes it.
async fn canary(db: &Db, keys: &Keys) {
    let (id, part) = filed(db, keys).await;
    let c = db.write();
    let body = json!({ "name": NAME, "code": CODE, "text": TEXT });
    let facts = format!("{NAME} {CODE} {TEXT}");
    let remedy = |kind| Remedy {
        kind,
        text: fixture::localized("Näin"),
    };
    let official = DecidingOfficial {
        title: "Johtaja".into(),
        contact: "kirjaamo".into(),
    };
    let remedies = [remedy(RemedyKind::Ombudsman), remedy(RemedyKind::Court)];
    let refusal = Refusal::new(Some(Ground::Security), &facts, &official, &remedies, "1");
    let outcome = Outcome::Refused {
        refusal: refusal.expect("complete"),
    };
    let taken = part.take(owner(), at(1)).expect("taken");
    let closed = taken
        .close(&owner(), outcome, day(4), at(2))
        .expect("closed");
    assert!(save(c, keys, id, 1, &closed).await.expect("saved"));
    staff_draft::put(c, keys, &owner(), id, "vastaus", 1, &body, at(1))
        .await
        .expect("a draft");
    let settings = staff_setting::Settings {
        shortcuts: true,
        searched: Some(facts.clone()),
    };
    staff_setting::put(c, keys, &owner(), &settings)
        .await
        .expect("settings");
    let said = domain::message::Message {
        at: at(2),
        from: domain::message::Author::Person,
        said: domain::message::Said::Message {
            text: facts.clone(),
        },
    };
    message::insert(c, keys, id, &said)
        .await
        .expect("a message");
    let noted = note::StoredNote {
        staff: owner(),
        at: at(2),
        text: facts.clone(),
    };
    note::insert(c, keys, id, &noted).await.expect("a note");
    let decision = domain::deferral::Deferral {
        until: day(20),
        basis: domain::deferral::DeferralBasis::Crime,
        reason: facts.clone(),
        by: owner(),
        at: at(2),
        ended_at: None,
    };
    deferral::insert(c, keys, (id, &fixture::slug("ii")), &decision)
        .await
        .expect("a deferral");
    person_draft::put(c, keys, id, "viesti", &facts, at(2))
        .await
        .expect("words");
    staff::seen(c, keys, &owner(), &body, at(2))
        .await
        .expect("staff");
    let draft = draft::insert(c, keys, &[1; 32], &body, at(0), at(9))
        .await
        .expect("a draft");
    for (home, author) in [
        (file::Home::part(id), file::Author::Staff(owner())),
        (file::Home::draft(draft, 1), file::Author::Citizen),
    ] {
        let new = file::NewFile {
            id: Uuid::new_v4(),
            home: &home,
            author: &author,
            name: &format!("{NAME}.pdf"),
            media_type: "application/pdf",
        };
        let mut writer = file::begin(c, keys, &new, at(1)).await.expect("a file");
        writer.write(c, facts.as_bytes()).await.expect("written");
        writer.finish(c).await.expect("finished");
    }
    session::insert(
        c,
        keys,
        &[1; 32],
        session::SessionKind::Citizen,
        &body,
        at(0),
        at(9),
    )
    .await
    .expect("a session");
    let attempt = attempt::NewAttempt {
        state_hash: [1; 32],
        kind: attempt::AttemptKind::Sign,
        draft: None,
        browser_hash: [2; 32],
        body: body.clone(),
        expires_at: at(9),
    };
    attempt::insert(c, keys, attempt, at(0))
        .await
        .expect("an attempt");
    job::enqueue(c, keys, "mail", None, &body, at(0), at(0))
        .await
        .expect("a job");
    let consent = consent::NewConsent {
        municipality: &fixture::slug("ii"),
        register: &fixture::slug("pajat"),
        text_id: &fixture::slug("tietojen-luovutus"),
        text_version: 1,
        person_index: keys.person_index("ii", CODE.as_bytes()),
        person: &body,
        given_on: day(1),
    };
    consent::insert(c, keys, consent).await.expect("a consent");
    let described = domain::consent::Described {
        notice_version: 1,
        consents: Vec::new(),
        words: Some(facts.clone()),
        goes_on: "".into(),
        kept: "".into(),
    };
    let new = withdrawal::NewWithdrawal {
        reference: &fixture::reference(9),
        municipality: &fixture::slug("ii"),
        register: &fixture::slug("pajat"),
        office: &fixture::slug("dpo"),
        received_at: at(1),
        person_index: Some(keys.person_index("ii", CODE.as_bytes())),
        person: &body,
        described: &described,
    };
    withdrawal::insert(c, keys, new)
        .await
        .expect("a withdrawal");
    let new = feedback::NewFeedback {
        reference: &fixture::reference(8),
        municipality: &fixture::slug("ii"),
        received_at: at(1),
        answer_by: day(15),
        reachable: true,
        given: &body,
    };
    let given = feedback::insert(c, keys, new).await.expect("feedback");
    let answer = feedback::NewAnswer {
        by: domain::feedback::AnswerBy::Mail,
        text: &facts,
        staff: &owner(),
        at: at(2),
    };
    feedback::answer(c, keys, given, answer)
        .await
        .expect("an answer");
    let event = AuditEvent {
        at: at(1),
        actor: Actor::Staff {
            id: owner(),
            office: fixture::slug("dpo"),
        },
        municipality: Some(fixture::slug("ii")),
        subject: Subject::Part(closed.reference.as_str().to_owned()),
        action: Action::OpenedWithReason,
    };
    audit::append(c, keys, &event, Some(&facts))
        .await
        .expect("an event");
}

/// Whether the bytes stand somewhere, as UTF-8 or as PostgreSQL prints bytes.
fn stands_in(haystack: &[u8], needle: &str) -> bool {
    let hex: String = needle.bytes().map(|byte| format!("{byte:02x}")).collect();
    [needle.as_bytes(), hex.as_bytes()].iter().any(|needle| {
        haystack
            .windows(needle.len())
            .any(|window| window == *needle)
    })
}

#[tokio::test]
async fn nothing_of_the_person_is_in_the_files_of_sqlite() {
    let dir = TempDir::new();
    let keys = Keys::generate();
    let db = Db::connect(&dir.sqlite_url()).await.expect("connects");
    db.migrate().await.expect("migrates");
    canary(&db, &keys).await;
    let look = || {
        let mut seen = Vec::new();
        for entry in std::fs::read_dir(dir.path()).expect("a folder") {
            let path = entry.expect("an entry").path();
            let bytes = std::fs::read(&path).expect("a file");
            for needle in [NAME, CODE, TEXT] {
                assert!(!stands_in(&bytes, needle), "{needle} in {}", path.display());
            }
            seen.extend(bytes);
        }
        // The looking itself works: this stands there on purpose.
        assert!(stands_in(&seen, fixture::reference(0).as_str()));
    };
    look();
    db.close().await.expect("closes");
    look();
}

#[tokio::test]
async fn nothing_of_the_person_is_in_a_dump_of_any_table() {
    on_both(async |db, keys| {
        if !db.is_postgres() {
            return;
        }
        canary(&db, &keys).await;
        let rows = async |sql: String| {
            let backend = db.read().get_database_backend();
            let rows = db
                .read()
                .query_all_raw(Statement::from_string(backend, sql))
                .await;
            rows.expect("rows")
                .iter()
                .map(|row| row.try_get_by_index::<String>(0).expect("a text"))
                .collect::<Vec<_>>()
        };
        let tables =
            rows("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'".into()).await;
        assert!(tables.len() > 20, "{tables:?}");
        let mut dump = String::new();
        for table in tables {
            dump.extend(rows(format!("SELECT t::text FROM \"{table}\" t")).await);
        }
        for needle in [NAME, CODE, TEXT] {
            assert!(!stands_in(dump.as_bytes(), needle), "{needle}");
        }
        assert!(dump.contains(fixture::reference(0).as_str()));
    })
    .await;
}
