//! A thousand codes, names, addresses and words about health, typed into every
//! form of the table of routes by whoever may send it: none of them is in the
//! log at its most talkative, in a mail, an address, a title, a file of SQLite
//! with its journal, or a dump of PostgreSQL.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::Method;
use sea_orm::{ConnectionTrait as _, Statement};
use tracing_subscriber::fmt::MakeWriter;

use super::{
    authorization::{Caller, Scene},
    *,
};
use crate::{
    demo::mail_text,
    routes::{About, Row, Who, table},
};

/// Stands in every planted name, address and word. Nothing else has it.
const MARK: &str = "zqkanari";
/// The beginning of every planted code: nobody is born on such a day.
const CODES: &str = "300299-";

/// The log of this thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Draws what is planted, never the same twice.
#[derive(Default)]
struct Cage(usize);

impl Cage {
    fn next(&mut self) -> String {
        self.0 += 1;
        let n = self.0;
        match n % 4 {
            0 => format!("{CODES}{n:04}"),
            1 => format!("Zqkanari{n}nen"),
            2 => format!("Zqkanarikuja {n}, 91100 Ii"),
            _ => format!("zqkanaridiagnoosi {n}"),
        }
    }
}

/// Fields of text, of all forms.
const TEXTS: [&str; 36] = [
    "words_tyollistamispalvelut",
    "explanation",
    "wish",
    "wrong",
    "correct",
    "reasons",
    "other",
    "years",
    "services",
    "earlier_names",
    "email",
    "from",
    "to",
    "sender",
    "reach",
    "message",
    "reply",
    "note",
    "facts",
    "reason",
    "extent",
    "system_1",
    "with_1",
    "beside",
    "before_1",
    "after_1",
    "recipient_1",
    "recorded",
    "question",
    "extend_reason",
    "hand_reason",
    "official",
    "contact",
    "how",
    "q",
    "secret",
];

/// Whose form it is, and of what.
fn sender(row: &Row) -> Caller {
    match (row.who, row.about) {
        (Who::Draft, _) => Caller::Drafter,
        (Who::Follower, _) => Caller::Follower,
        (Who::Citizen, _) => Caller::Citizen,
        (Who::Staff, _) => Caller::Owner,
        (Who::Dpo, _) => Caller::Told,
        (Who::Administrator, _) => Caller::Administrator,
        (Who::Everybody, _) => Caller::Nobody,
    }
}

/// Sends a form full of canaries; gives what was planted.
async fn plant(browser: &Browser, row: &Row, scene: &Scene, cage: &mut Cage) -> Vec<String> {
    let to = scene.address(row);
    let planted: Vec<String> = TEXTS.iter().map(|_| cage.next()).collect();
    let texts: Vec<(&str, &str)> = TEXTS
        .into_iter()
        .zip(planted.iter().map(String::as_str))
        .collect();
    // What is chosen comes first, and what is typed over it.
    let mut fields = texts.clone();
    let chosen = scene.fields();
    fields.extend(chosen.iter().filter(|(name, _)| !TEXTS.contains(name)));
    let answer = if row.path.ends_with("/liitteet") {
        let name = format!("{}.pdf", cage.next());
        let bytes = format!("%PDF-1.7\n{}\n%%EOF", cage.next());
        let bytes = bytes.as_bytes();
        browser.upload_form(&to, &texts, &name, "", bytes).await
    } else {
        browser.post(&to, &fields).await
    };
    assert!(answer.status.as_u16() < 500, "{}", row.path);
    // The page that follows shows what was typed, right or wrong.
    let mut seen = vec![answer.text()];
    if answer.location().starts_with("/fi") {
        seen.push(browser.get(&answer.location()).await.text());
    }
    let page = to.split("/liitteet").next().unwrap_or_default();
    seen.push(browser.get(page).await.text());
    planted
        .into_iter()
        .filter(|canary| seen.iter().any(|page| page.contains(canary.as_str())))
        .collect()
}

/// Whether a mark stands somewhere: as it is, in capitals, or as hexadecimal
/// digits, as PostgreSQL prints bytes.
fn marked(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    [MARK, CODES].iter().any(|mark| {
        let hex: String = mark.bytes().map(|byte| format!("{byte:02x}")).collect();
        text.contains(mark) || text.contains(&hex)
    })
}

/// Everything that the database keeps: its files, or all rows of all tables.
async fn stored(world: &World) -> Vec<(String, Vec<u8>)> {
    let c = world.portal.db.read();
    let backend = c.get_database_backend();
    let texts = async |sql: String, column: usize| -> Vec<String> {
        let rows = c.query_all_raw(Statement::from_string(backend, sql)).await;
        let rows = rows.expect("rows");
        let text = |row: &sea_orm::QueryResult| row.try_get_by_index(column).expect("a text");
        rows.iter().map(text).collect()
    };
    if world.portal.db.is_postgres() {
        let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'";
        let mut dump = Vec::new();
        for table in texts(tables.into(), 0).await {
            let rows = texts(format!("SELECT t::text FROM \"{table}\" t"), 0).await;
            dump.push((table, rows.join("\n").into_bytes()));
        }
        return dump;
    }
    let file = texts("PRAGMA database_list".into(), 2).await;
    let file = std::path::Path::new(file.first().expect("a file"));
    let folder = std::fs::read_dir(file.parent().expect("a folder")).expect("read");
    folder
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let bytes = std::fs::read(&path).expect("a file");
            (path.display().to_string(), bytes)
        })
        .collect()
}

#[tokio::test]
async fn a_thousand_canaries_sing_nowhere() {
    let log = Log::default();
    let filter = crate::log_filter("trace");
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(log.clone())
        .finish();
    // As long as there is but one, what it wants to hear is asked in whatever
    // thread comes first, which may be another test's.
    let _other = tracing::Dispatch::new(tracing_subscriber::registry());
    // Of this thread: the runtime of this test has no other.
    let _guard = tracing::subscriber::set_default(subscriber);
    in_both_worlds(async |world| {
        let mut cage = Cage::default();
        let scene = Scene::new(world, false).await;
        let rows: Vec<Row> = table()
            .into_iter()
            .filter(|row| row.method == Method::POST)
            .collect();
        let mut browsers = Vec::new();
        let (mut shown, mut forms) = (0, 0);
        for row in rows {
            let caller = sender(&row);
            let browser = caller.browser(world).await;
            let it = match row.path.contains("/oikaisu") {
                true => scene.corrected(world).await,
                false if row.about == About::Part => scene.again(world).await,
                false => scene.about(scene.reference.clone()),
            };
            shown += plant(&browser, &row, &it, &mut cage).await.len();
            forms += 1;
            browsers.push(browser);
        }
        // It was typed and taken, else there would be nothing to find.
        assert!(cage.0 >= 1_000, "{} planted", cage.0);
        assert!(shown >= 50, "only {shown} were shown again");
        // In a search the words stand in the address, as everywhere on the web:
        // then at least in nothing else.
        let seeker = world.browser();
        let found = seeker.get(&format!("/fi/haku?q={}", cage.next())).await;
        assert!(found.status == 200 && !marked(found.title().as_bytes()));
        let odd = seeker
            .get(&format!("/fi/seuranta?viite={}&{MARK}=1", cage.next()))
            .await;
        assert!(!marked(odd.title().as_bytes()));

        let mails = async || !world.edge.mailbox.all().is_empty();
        world.until("a mail arrives", mails).await;
        for browser in &browsers {
            for seen in browser.seen() {
                assert!(!marked(seen.as_bytes()), "in an address or a title: {seen}");
            }
        }
        for mail in world.edge.mailbox.all() {
            let mail = mail_text::read(&mail.raw);
            let text = format!("{mail:?}");
            assert!(!marked(text.as_bytes()), "in a mail: {text}");
        }
        let stored = stored(world).await;
        for (place, bytes) in &stored {
            assert!(!marked(bytes), "in {place}");
        }
        let all: Vec<u8> = stored.into_iter().flat_map(|(_, bytes)| bytes).collect();
        let known = String::from_utf8_lossy(&all).contains(&scene.reference);
        assert!(known, "the search itself finds nothing");
        eprintln!(
            "canaries: {} planted in {forms} forms, {shown} shown again, 0 found",
            cage.0
        );
    })
    .await;
    let log = log.0.lock().unwrap_or_else(PoisonError::into_inner);
    let text = String::from_utf8_lossy(&log);
    assert!(text.contains("answered"), "the log was not written");
    let line = text.lines().find(|line| marked(line.as_bytes()));
    assert_eq!(line, None, "in the log");
}
