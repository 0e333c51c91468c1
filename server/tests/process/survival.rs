//! What happens around the program: the database goes and comes back, the disk
//! is full and has room again, the mail server is down. Nothing that was
//! acknowledged is lost or there twice, its receipt verifies, people are told
//! what is the matter, and nobody has to start the program again.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use reqwest::{Method, StatusCode};
use sea_orm::{ConnectionTrait as _, Statement};
use tokio::task::JoinSet;

use super::{
    postgres::Cluster,
    server::{Database, Folder, Ports, Server, run, text},
    smtp::MailServer,
};
use crate::browser::{Answer, Browser};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";

/// What somebody filed and was told to have arrived.
struct Filed {
    browser: Browser,
    reference: String,
    receipt: Vec<u8>,
}

/// What comes of a form in such times.
async fn sent(browser: &Browser, to: &str, fields: &[(&str, &str)]) -> Option<Answer> {
    browser.try_send(browser.form(to, fields)).await
}

/// Sends the same until it is taken, as a person would. Gives the kinds of
/// refusal on the way.
async fn persist(
    browser: &Browser,
    to: &str,
    fields: &[(&str, &str)],
    next: &str,
    refusals: &mut BTreeMap<u16, usize>,
) {
    for _ in 0..600 {
        if let Some(answer) = sent(browser, to, fields).await {
            if answer.location().starts_with(next) {
                return;
            }
            let status = answer.status.as_u16();
            *refusals.entry(status).or_default() += 1;
            let told = matches!(status, 503 | 507) && answer.headers.contains_key("retry-after");
            assert!(told, "{status} to {to}: {}", answer.text());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{to} was not taken within a minute");
}

/// Reads a page until it is shown.
async fn read(browser: &Browser, page: &str) -> Answer {
    for _ in 0..600 {
        let asked = browser.request(Method::GET, page);
        match browser.try_send(asked).await {
            Some(answer) if answer.status == 200 => return answer,
            _ => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    panic!("{page} was not shown within a minute");
}

/// A page of the form: where, what is typed, and where it leads.
type Page<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// Files one request without identification, whatever goes on.
async fn file(base: &str, email: &str) -> (Filed, BTreeMap<u16, usize>) {
    let mut refusals = BTreeMap::new();
    let browser = Browser::new(base);
    let notify = if email.is_empty() { "no" } else { "yes" };
    let pages: [Page<'_>; 8] = [
        (&format!("{REGISTER}/omat-tiedot"), &[], "/fi/pyynto/kenen"),
        ("/fi/pyynto/kenen", &[("whose", "own")], "/fi/pyynto/1/mita"),
        (
            "/fi/pyynto/1/mita",
            &[("scope", "everything")],
            "/fi/pyynto/1/aika",
        ),
        (
            "/fi/pyynto/1/aika",
            &[("period", "all")],
            "/fi/pyynto/1/apu",
        ),
        ("/fi/pyynto/1/apu", &[], "/fi/pyynto/tapa"),
        ("/fi/pyynto/tapa", &[("way", "here")], "/fi/pyynto/ilmoitus"),
        (
            "/fi/pyynto/ilmoitus",
            &[("notify", notify), ("email", email)],
            "/fi/pyynto/tarkista",
        ),
        (
            "/fi/pyynto/ilman",
            &[("sender", "Selviytyjä"), ("reach", "040 000 0000")],
            "/fi/seuranta/tunnus",
        ),
    ];
    for (page, fields, next) in pages {
        persist(&browser, page, fields, next, &mut refusals).await;
    }
    let page = read(&browser, "/fi/seuranta/tunnus").await.text();
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let mut words = page.split(|c| !letter(c));
    let reference = words.find(|word| word.len() == 14 && word.matches('-').count() == 2);
    let reference = reference.expect("a reference").to_owned();
    let receipt = read(&browser, "/fi/seuranta/vastaanotto.json").await.bytes;
    let filed = Filed {
        browser,
        reference,
        receipt,
    };
    (filed, refusals)
}

/// Everything that was acknowledged is there, once, and its receipt verifies.
async fn look(server: &Server, folder: &Folder, url: &str, filed: &[Filed]) {
    let db = sea_orm::Database::connect(url).await.expect("connects");
    let sql = "SELECT reference FROM part";
    let asked = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(asked).await.expect("rows");
    let mut found: Vec<String> = rows
        .iter()
        .map(|row| row.try_get_by_index(0).expect("a text"))
        .collect();
    db.close().await.expect("closes");
    let mut expected: Vec<String> = filed.iter().map(|one| one.reference.clone()).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "lost, or there twice");
    let (proof, keys) = (folder.file("proof.json"), folder.file("keys.json"));
    let published = server.browser().get("/api/v1/keys").await;
    fs::write(&keys, published.bytes).expect("written");
    for one in filed {
        fs::write(&proof, &one.receipt).expect("written");
        let verified = run(&["receipt", "verify", &proof, "--keys", &keys]);
        assert!(verified.status.success(), "{}", text(&verified.stdout));
        let state = one.browser.get("/fi/seuranta/tila").await;
        assert!(state.status == 200 && state.text().contains(&one.reference));
    }
    assert!(!server.log().contains("panicked"), "{}", server.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn filing_survives_restarts_of_the_database() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let folder = Folder::new();
    let database = Database::at(cluster.url());
    let server = Server::demo(&folder, &database, "warn");
    let mut people = JoinSet::new();
    for _ in 0..3 {
        let base = server.base.clone();
        people.spawn(async move {
            let mut done = Vec::new();
            for _ in 0..4 {
                done.push(file(&base, "").await);
            }
            done
        });
    }
    for mode in ["immediate", "fast", "immediate"] {
        tokio::time::sleep(Duration::from_millis(700)).await;
        cluster.restart(mode);
    }
    let done = people.join_all().await;
    let (filed, refusals): (Vec<Filed>, Vec<_>) = done.into_iter().flatten().unzip();
    let told: usize = refusals.iter().flat_map(BTreeMap::values).sum();
    look(&server, &folder, cluster.url(), &filed).await;
    let count = filed.len();
    eprintln!("PostgreSQL restarted 3 times: {count} filed, {told} told to wait, none lost");
}

/// A file system of its own that is soon full; unmounted when it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// None, and a word about it, where that is not allowed.
    fn mount(at: &Path) -> Option<Self> {
        fs::create_dir(at).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=32m", "tmpfs"]);
        let done = mount.arg(at).output().is_ok_and(|it| it.status.success());
        if !done {
            eprintln!("skipped: a small disk (only root may mount one)");
        }
        done.then(|| Self(at.to_owned()))
    }

    /// Leaves no byte free.
    fn fill(&self) {
        let filler = vec![0_u8; 64 * 1024 * 1024];
        fs::write(self.0.join("filler"), filler).expect_err("it is small");
    }

    fn free(&self) {
        fs::remove_file(self.0.join("filler")).expect("removed");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.0).status().ok();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_told_and_reading_goes_on_until_there_is_room() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    let Some(disk) = SmallDisk::mount(&data) else {
        return;
    };
    let database = Database::file();
    let server = Server::demo_in(&data, &folder, &database);
    let mut filed = vec![file(&server.base, "").await.0];
    let matti = server.browser();
    matti.log_in("/fi/kirjaudu", "matti").await;
    let drafter = server.browser();
    drafter.draft(REGISTER, "Toive", "").await;

    disk.fill();
    let asked = [("sender", "Selviytyjä"), ("reach", "040 000 0000")];
    // What still fits into the journal is taken; then it is said.
    let mut told = None;
    for n in 0..200 {
        let typed = format!("Toive {n} {}", "x".repeat(1_500));
        let fields = [("scope", "some"), ("other", typed.as_str())];
        let answer = drafter.post("/fi/pyynto/1/mita", &fields).await;
        if answer.status != StatusCode::SEE_OTHER {
            told = Some(answer);
            break;
        }
    }
    let told = told.expect("the disk is full");
    assert_eq!(told.status, 507, "{}", told.text());
    assert!(told.text().contains("Palvelun tallennustila on täynnä"));
    assert!(told.headers.contains_key("retry-after"));
    let refused = drafter.post("/fi/pyynto/ilman", &asked).await;
    assert_eq!(refused.status, 507, "{}", refused.text());
    // Minutes pass: who reads is still who they are.
    let then = chrono::Utc::now().with_timezone(&chrono_tz::Europe::Helsinki);
    let then = then + chrono::TimeDelta::minutes(3);
    let (day, time) = (then.format("%Y-%m-%d"), then.format("%H:%M"));
    let (day, time) = (day.to_string(), time.to_string());
    let moved = [("action", "set"), ("date", &day), ("time", &time)];
    let clock = format!("{}/clock", server.edge);
    assert!(matti.post(&clock, &moved).await.status.is_redirection());
    for browser in [&matti, &filed[0].browser] {
        assert_eq!(browser.get("/fi/ii/rekisterit").await.status, 200);
    }
    let own = matti.get("/fi/omat").await;
    assert!(
        own.status == 200 && own.text().contains("Matti"),
        "{}",
        own.text()
    );
    let state = filed[0].browser.get("/fi/seuranta/tila").await;
    assert!(state.text().contains(&filed[0].reference));
    for page in ["/fi", "/fi/pyynto", "/healthz", "/api/v1/municipalities"] {
        assert_eq!(drafter.get(page).await.status, 200, "{page}");
    }

    disk.free();
    filed.push(file(&server.base, "").await.0);
    let url = format!(
        "sqlite:{}?mode=ro",
        data.join("tietoluukku.sqlite").display()
    );
    look(&server, &folder, &url, &filed).await;
    let typed = [("scope", "everything")];
    let saved = drafter.post("/fi/pyynto/1/mita", &typed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_mail_server_is_down_people_file_and_the_mails_come_later() {
    let folder = Folder::new();
    let database = Database::file();
    // A port at which nobody listens yet.
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("an address");
    drop(free);
    let server = Server::demo_at(&folder, &database, Ports::free(), address);
    let mut filed = Vec::new();
    for n in 0..3 {
        let (one, refusals) = file(&server.base, &format!("kanaria.{n}@posti.example")).await;
        assert!(refusals.is_empty(), "{refusals:?}");
        filed.push(one);
    }
    let mail = MailServer::start_at(address).await;
    let clock = format!("{}/clock", server.edge);
    for _ in 0..60 {
        let moved = [("action", "move"), ("days", "1")];
        if mail.all_and_different().1 < 9 {
            server.browser().post(&clock, &moved).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }
    for n in 0..3 {
        let to = format!("kanaria.{n}@posti.example");
        assert_eq!(mail.different_to(&to), 1, "{to}");
    }
    for office in [
        "tyollistamispalvelut@ii.example",
        "tietosuojavastaava@ii.example",
    ] {
        assert!(mail.different_to(office) >= filed.len(), "{office}");
    }
}
