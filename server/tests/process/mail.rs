//! Mail that waits: the operator sees it, stopping does not wait for it, and it
//! goes out after the next start.

use std::time::Duration;

use super::server::{Database, Folder, Server, program, text};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";
const EMAIL: &str = "kanarialintu@posti.example";

/// What `tietoluukku mail` says.
fn queue(data: &Folder, database: &Database) -> String {
    let output = program(database)
        .args(["mail", "--data"])
        .arg(&data.0)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    for _ in 0..600 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("not so within a minute: {what}");
}

async fn outlasts_a_stop(database: &Database) {
    let data = Folder::new();
    let mut server = Server::demo(&data, database, "warn");
    let browser = server.browser();
    let mode = format!("{}/mailbox/mode", server.edge);
    let silent = browser.post(&mode, &[("mode", "silent")]).await;
    assert!(silent.status.is_redirection());
    let reference = browser.file(REGISTER, "matti", "kaikki", EMAIL).await;
    until("three mails are under way", async || {
        queue(&data, database).starts_with("0 waiting, 3 under way, 0 given up")
    })
    .await;
    let shown = queue(&data, database);
    for never in [EMAIL, "@", "Matti", &reference] {
        assert!(!shown.contains(never), "{never} in: {shown}");
    }
    let (well, took) = server.terminate();
    assert!(well && took < Duration::from_secs(15), "{took:?}");
    let shown = queue(&data, database);
    assert!(
        shown.starts_with("3 waiting, 0 under way, 0 given up"),
        "{shown}"
    );

    let server = Server::demo(&data, database, "warn");
    until("nothing waits", async || {
        queue(&data, database) == "0 waiting, 0 under way, 0 given up\n"
    })
    .await;
    let mailbox = format!("{}/mailbox.json", server.edge);
    let mails = server.browser().get(&mailbox).await.text();
    assert_eq!(mails.matches("\"subject\"").count(), 3, "{mails}");
    assert!(!server.log().contains("ERROR"), "{}", server.log());
}

#[tokio::test]
async fn mail_outlasts_a_stop_on_sqlite() {
    outlasts_a_stop(&Database::file()).await;
}

#[tokio::test]
async fn mail_outlasts_a_stop_on_postgresql() {
    let Some(database) = Database::postgres().await else {
        return;
    };
    outlasts_a_stop(&database).await;
    database.remove().await;
}

#[test]
fn where_there_is_no_database_it_says_so_and_makes_none() {
    let folder = Folder::new();
    let data = folder.file("data");
    let output = program(&Database::file())
        .args(["mail", "--data", &data])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no database"));
    assert!(!folder.0.join("data").exists(), "nothing was made");
}
