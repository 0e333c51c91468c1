//! Starting: with nothing, with the demo, again, and with a configuration.

use std::time::Duration;

use super::server::{Database, Folder, Server, program, run, text};

#[test]
fn without_configuration_it_says_all_that_is_missing() {
    let folder = Folder::new();
    let data = folder.file("data");
    let output = run(&["serve", "--listen", "127.0.0.1:0", "--data", &data]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
    let said = text(&output.stderr);
    for name in [
        "public_url",
        "citizens.issuer",
        "citizens.client_secret_file",
        "staff.issuer",
        "offices",
        "mail.smtp",
        "mail.from",
    ] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(!folder.0.join("data").exists(), "nothing was made");
}

#[test]
fn the_demo_is_for_this_machine_only() {
    let folder = Folder::new();
    let data = folder.file("data");
    let listen = ["0.0.0.0:0", "[::]:0"];
    for listen in listen {
        let output = run(&[
            "serve",
            "--demo",
            "--listen",
            listen,
            "--demo-listen",
            "127.0.0.1:0",
            "--data",
            &data,
        ]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        assert!(said.contains("this machine only"), "{said}");
    }
    let output = run(&[
        "serve",
        "--demo",
        "--listen",
        "127.0.0.1:0",
        "--demo-listen",
        "0.0.0.0:0",
        "--data",
        &data,
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(!folder.0.join("data").exists(), "nothing was made");
}

#[test]
fn wrong_arguments_and_settings_are_named() {
    let folder = Folder::new();
    let broken = folder.file("broken.toml");
    std::fs::write(&broken, "public_url = \"http://127.0.0.1\"\nsurprise = 1\n").expect("written");
    let missing = folder.file("missing.toml");
    let cases: [(&[&str], &str); 6] = [
        (&["serve", "--demoo"], "--demoo"),
        (&["serve", "--listen", "here"], "here"),
        (
            &["serve", "--listen", "127.0.0.1:0", "--config", &broken],
            "surprise",
        ),
        (
            &["serve", "--listen", "127.0.0.1:0", "--config", &missing],
            "missing.toml",
        ),
        (&["migrate", "--fast"], "--fast"),
        (&["nonsense"], "nonsense"),
    ];
    for (arguments, named) in cases {
        let output = run(arguments);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(
            said.starts_with("tietoluukku: ") && said.contains(named),
            "{said}"
        );
        assert!(output.stdout.is_empty());
    }
}

#[tokio::test]
async fn a_second_start_finds_the_first_ones_data() {
    let data = Folder::new();
    let register = "/fi/kemi/rekisterit/tyollisyys-ja-elinvoima";
    let mut server = Server::demo(&data, &Database::file(), "warn");
    let reference = server.browser().file(register, "erik", "kaikki", "").await;
    let seen = async |server: &Server| {
        let browser = server.browser();
        let municipalities = browser.get("/api/v1/municipalities").await.text();
        browser.log_in("/fi/kirjaudu", "erik").await;
        let consents = browser
            .get("/fi/omat")
            .await
            .links("/fi/omat/suostumukset/")
            .len();
        (
            municipalities,
            browser.get("/api/v1/keys").await.text(),
            consents,
        )
    };
    let before = seen(&server).await;
    let (well, took) = server.terminate();
    assert!(well && took < Duration::from_secs(10), "{took:?}");

    let server = Server::demo(&data, &Database::file(), "warn");
    assert_eq!(seen(&server).await, before);
    let browser = server.browser();
    browser.log_in("/fi/kirjaudu", "erik").await;
    let receipt = browser
        .get(&format!("/fi/omat/pyynnot/{reference}/vastaanotto"))
        .await;
    assert_eq!(receipt.status, 200);
}

/// Settings as an operator writes them; nobody is asked at the start.
const CONFIG: &str = r#"
public_url = "https://tietoluukku.example"

[citizens]
issuer = "https://tunnistus.example"
client_id = "tietoluukku"
client_secret_file = "SECRET"
acr = ["http://ftn.ficora.fi/2017/loa2"]

[staff]
issuer = "https://henkilosto.example"
client_id = "tietoluukku"
client_secret_file = "SECRET"

[[offices]]
group = "tietosuoja"
municipality = "ii"
office = "tietosuojavastaava"

[mail]
smtp = "smtp://127.0.0.1:9"
from = "Tietoluukku <tietoluukku@portaali.example>"
"#;

#[tokio::test]
async fn configured_it_starts_and_postgresql_only_when_migrated() {
    let data = Folder::new();
    let (secret, config) = (data.file("secret"), data.0.join("tietoluukku.toml"));
    std::fs::write(&secret, "hyvin salainen\n").expect("written");
    std::fs::write(&config, CONFIG.replace("SECRET", &secret)).expect("written");
    let ready = async |server: &Server| {
        let answer = server.browser().get("/readyz").await;
        let header = |name: &str| answer.headers.contains_key(name);
        assert!(header("strict-transport-security") && !header("x-robots-tag"));
        assert_eq!(answer.status, 200);
        // The demo's gallery is the demo's.
        let gallery = "/fi/esittely";
        assert_eq!(server.browser().get(gallery).await.status, 404);
        let reset = server.browser().post(gallery, &[("then", "reset")]).await;
        assert_eq!(reset.status, 404);
    };
    ready(&Server::configured(&data, &Database::file(), &config)).await;

    let Some(database) = Database::postgres().await else {
        return;
    };
    let mut serve = program(&database);
    serve
        .args(["serve", "--listen", "127.0.0.1:0", "--config"])
        .arg(&config);
    let output = serve.arg("--data").arg(&data.0).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("tietoluukku migrate"), "{said}");
    for _ in 0..2 {
        let migrated = program(&database).arg("migrate").output().expect("runs");
        assert!(migrated.status.success(), "{}", text(&migrated.stderr));
    }
    let server = Server::configured(&data, &database, &config);
    ready(&server).await;
    drop(server);
    database.remove().await;
}
