//! What happens around the program: the database goes and comes back, the mail
//! server is down. Nothing that was acknowledged is lost or there twice, its
//! receipt verifies, people are told what is the matter, and nobody has to start
//! the program again.

use std::{collections::BTreeMap, fs, time::Duration};

use reqwest::Method;
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
