//! The drill of a lost machine: a backup is taken while people file, time goes
//! by and what is due is erased, the backup is restored elsewhere. Every request
//! acknowledged before is there, once, sealed; what was erased is not.

use std::{fs, path::Path, process::Output, time::Duration};

use tokio::task::JoinSet;

use super::server::{Database, Folder, Server, program, text};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";

/// The words of who is erased, to be looked for where they must not be.
const GONE: &str = "Kanarialinnun hävitettävä toive";

/// How many people file while the backup is taken.
const FILERS: usize = 4;

/// How many requests each of them files.
const EACH: usize = 3;

fn command(database: &Database, data: &Folder, arguments: &[&str]) -> Output {
    let mut command = program(database);
    let output = command.args(arguments).arg("--data").arg(&data.0).output();
    output.expect("it runs")
}

/// Runs a command that has to do well; gives what it said.
fn well(database: &Database, data: &Folder, arguments: &[&str]) -> String {
    let output = command(database, data, arguments);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    text(&output.stdout)
}

/// Runs a command that has to refuse, in one line; gives that.
fn refused(database: &Database, data: &Folder, arguments: &[&str]) -> String {
    let output = command(database, data, arguments);
    assert!(!output.status.success(), "{arguments:?}");
    let said = text(&output.stderr);
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

/// What is put back on a new machine: the keys, and the ledger.
fn put_back(from: &Folder, to: &Folder, names: &[&str]) {
    for name in names {
        let target = to.0.join(name);
        if from.0.join(name).is_dir() {
            let copied = std::process::Command::new("cp")
                .args(["-a", &from.file(name)])
                .arg(&target)
                .status();
            assert!(copied.expect("cp runs").success());
        } else {
            fs::copy(from.0.join(name), target).expect("copied");
        }
    }
}

async fn drill(database: &Database, elsewhere: &Database) {
    let (data, safe) = (Folder::new(), Folder::new());
    let mut server = Server::demo(&data, database, "warn");

    // The operator makes a key that does not stay here.
    let identity = safe.file("identity");
    let output = program(&Database::file())
        .args(["backup", "identity", &identity])
        .output();
    let said = text(&output.expect("it runs").stdout);
    assert!(said.contains("recipient = \"age1"), "{said}");
    let config = safe.0.join("backup.toml");
    fs::write(&config, said).expect("written");
    let config = config.display().to_string();
    assert!(refused(database, &data, &["backup", &safe.file("no")]).contains("backup.recipient"));

    // One request that will be erased, one that will not.
    let aino = server.browser();
    let gone = aino.file(REGISTER, "aino", GONE, "").await;
    let back = format!("/fi/omat/pyynnot/{gone}/peru");
    assert_eq!(aino.post(&back, &[]).await.status, 303);
    let matti = server.browser();
    let mut acknowledged = Vec::new();
    for _ in 0..EACH {
        acknowledged.push(matti.file(REGISTER, "matti", "Kaikki", "").await);
    }

    // People file while the backup is taken: what was acknowledged before it
    // was begun has to be in it.
    let mut filing = JoinSet::new();
    for _ in 0..FILERS {
        let base = server.base.clone();
        filing.spawn(async move {
            let mut filed = Vec::new();
            for _ in 0..EACH {
                let browser = crate::browser::Browser::new(&base);
                filed.push(browser.file(REGISTER, "erik", "Kaikki", "").await);
            }
            filed
        });
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let backup = safe.file("backup.age");
    let taking = {
        let mut taking = program(database);
        taking.args(["backup", &backup, "--config", &config, "--data"]);
        taking.arg(&data.0);
        tokio::task::spawn_blocking(move || taking.output().expect("it runs"))
    };
    let output = taking.await.expect("no panic");
    assert!(output.status.success(), "{}", text(&output.stderr));
    while let Some(filed) = filing.join_next().await {
        assert_eq!(filed.expect("all is acknowledged").len(), EACH);
    }
    let bytes = fs::read(&backup).expect("bytes");
    for canary in [GONE, "120579-9039", "Testihenkilö", &gone] {
        let mut windows = bytes.windows(canary.len());
        assert!(
            !windows.any(|window| window == canary.as_bytes()),
            "{canary}"
        );
    }
    assert!(refused(database, &data, &["backup", &backup, "--config", &config]).contains("there"));

    // Five years go by.
    let clock = format!("{}/clock", server.edge);
    let moved = server.browser();
    let moved = moved.post(&clock, &[("action", "move"), ("days", "2000")]);
    assert!(moved.await.status.is_redirection());
    let mut listed = String::new();
    for _ in 0..300 {
        listed = well(database, &data, &["purge", "list"]);
        if !listed.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    certificate(database, &data, &safe, &server, &listed, &gone).await;
    log(database, &data, &safe);
    let (ended, _) = server.terminate();
    assert!(ended);

    // Another machine.
    let place = Folder::new();
    let restore = ["restore", &backup, "--identity", &identity];
    assert!(refused(elsewhere, &place, &restore).contains("keys"));
    put_back(&data, &place, &["keys"]);
    assert!(refused(elsewhere, &place, &restore).contains("ledger"));
    put_back(&data, &place, &["erased.jsonl"]);
    let said = well(elsewhere, &place, &restore);
    assert!(
        said.contains("\n1 erased again; the ledger knows 1"),
        "{said}"
    );
    assert!(
        refused(elsewhere, &place, &restore).contains(match elsewhere.url {
            Some(_) => "not empty",
            None => "there already",
        })
    );

    let server = Server::demo(&place, elsewhere, "warn");
    let browser = server.browser();
    browser.log_in("/fi/kirjaudu", "matti").await;
    let keys = save(&server, "/api/v1/keys", &safe.file("keys-again.json")).await;
    let start = "/fi/omat/pyynnot/";
    let mut seen = browser.get("/fi/omat").await.links(start);
    seen.retain(|link| link.strip_prefix(start).is_some_and(|it| !it.contains('/')));
    seen.sort_unstable();
    seen.dedup();
    acknowledged.sort_unstable();
    let expected: Vec<String> = acknowledged
        .iter()
        .map(|it| format!("{start}{it}"))
        .collect();
    assert_eq!(seen, expected, "each once, and nothing else");
    for matter in expected {
        let receipt = browser.get(&format!("{matter}/vastaanotto.json")).await;
        let file = safe.file("receipt.json");
        fs::write(&file, &receipt.bytes).expect("written");
        let checked = program(elsewhere)
            .args(["receipt", "verify", &file, "--keys", &keys])
            .output();
        assert!(checked.expect("it runs").status.success(), "sealed");
    }
    let aino = server.browser();
    aino.log_in("/fi/kirjaudu", "aino").await;
    let matter = aino.get(&format!("/fi/omat/pyynnot/{gone}")).await;
    assert_eq!(matter.status, 404);
    assert!(!aino.get("/fi/omat").await.text().contains(&gone));
    let (out, keys) = (safe.file("log-again.jsonl"), ["--keys", &keys]);
    well(elsewhere, &place, &["audit", "export", &out]);
    well(
        elsewhere,
        &place,
        &["audit", "verify", &out, keys[0], keys[1]],
    );
    drop(server);
}

async fn save(server: &Server, address: &str, to: &str) -> String {
    let answer = server.browser().get(address).await;
    assert_eq!(answer.status, 200);
    fs::write(to, &answer.bytes).expect("written");
    to.to_owned()
}

/// The certificate is genuine and names what was erased, by nobody's reference.
async fn certificate(
    database: &Database,
    data: &Folder,
    safe: &Folder,
    server: &Server,
    listed: &str,
    gone: &str,
) {
    let id = listed.split(' ').next().expect("an id");
    let shown = well(database, data, &["purge", "show", id]);
    assert!(!shown.contains(gone));
    let file = safe.file("certificate.json");
    fs::write(&file, &shown).expect("written");
    let keys = save(server, "/api/v1/keys", &safe.file("keys.json")).await;
    let verify = |file: &str, reference: &str| {
        let output = program(database)
            .args(["purge", "verify", file, "--keys", &keys])
            .args(["--reference", reference])
            .output()
            .expect("it runs");
        let said = text(&output.stdout);
        let last = said.lines().last().unwrap_or_default().to_owned();
        (output.status.code(), last)
    };
    assert_eq!(verify(&file, gone), (Some(0), "valid".to_owned()));
    assert_eq!(
        verify(&file, "K7PM-3XDT-9RHF"),
        (Some(1), "valid".to_owned())
    );
    fs::write(&file, shown.replace("\"years\":5", "\"years\":6")).expect("written");
    assert_eq!(verify(&file, gone), (Some(1), "not valid".to_owned()));
}

/// The log can be checked without the portal, and against what was kept.
fn log(database: &Database, data: &Folder, safe: &Folder) {
    let (point, out, keys) = (
        safe.file("checkpoint.json"),
        safe.file("log.jsonl"),
        safe.file("keys.json"),
    );
    well(database, data, &["audit", "checkpoint", &point]);
    well(database, data, &["audit", "export", &out]);
    let verify = |path: &str| {
        let output = program(database)
            .args(["audit", "verify", path, "--keys", &keys])
            .args(["--checkpoint", &point])
            .output()
            .expect("it runs");
        let said = text(&output.stdout);
        let last = said.lines().last().unwrap_or_default().to_owned();
        (output.status.code(), last)
    };
    assert_eq!(verify(&out), (Some(0), "valid".to_owned()));
    let whole = fs::read_to_string(&out).expect("text");
    assert!(whole.contains("\"action\":\"erased\"") && !whole.contains(GONE));
    let changed = safe.0.join("changed.jsonl");
    let not = |text: String| {
        fs::write(&changed, text).expect("written");
        let path: &Path = &changed;
        assert_eq!(
            verify(&path.display().to_string()),
            (Some(1), "not valid".to_owned())
        );
    };
    not(whole.replacen("\"action\":\"filed\"", "\"action\":\"taken\"", 1));
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    not(lines[..lines.len() - 1].concat());
    not([&lines[..2], &lines[3..]].concat().concat());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_machine_is_restored_without_what_was_erased_on_sqlite() {
    drill(&Database::file(), &Database::file()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_machine_is_restored_without_what_was_erased_on_postgresql() {
    let (Some(database), Some(elsewhere)) =
        (Database::postgres().await, Database::postgres().await)
    else {
        return;
    };
    drill(&database, &elsewhere).await;
    database.remove().await;
    elsewhere.remove().await;
}
