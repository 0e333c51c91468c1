//! Acknowledged means kept: the process is killed right after it said that a
//! request has arrived.

use std::collections::BTreeSet;

use futures::{StreamExt as _, stream::FuturesUnordered};
use reqwest::Method;

use super::server::{Database, Folder, Server, run, text};
use crate::browser::{Browser, reference_of};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";

/// How many send at once; the kill comes with the first acknowledgement.
const AT_ONCE: usize = 3;

/// Kills it so many times and looks after each start whether all is there.
async fn survives(database: &Database, cycles: usize) {
    let data = Folder::new();
    let mut acknowledged = BTreeSet::new();
    for cycle in 1..=cycles {
        let mut server = Server::demo(&data, database, "warn");
        look(&server, &acknowledged, (cycle - 1) * AT_ONCE).await;
        let mut waiting = Vec::new();
        for n in 0..AT_ONCE {
            let browser = server.browser();
            browser
                .draft(REGISTER, &format!("pyyntö {cycle}.{n}"), "")
                .await;
            let back = browser.identify(&browser.sign().await, "matti").await;
            waiting.push((browser, back));
        }
        let mut answers: FuturesUnordered<_> = waiting
            .iter()
            .map(|(browser, back)| browser.try_send(browser.request(Method::GET, back)))
            .collect();
        let first = answers.next().await.flatten();
        server.kill();
        let mut rest = Vec::new();
        while let Some(answer) = answers.next().await {
            rest.push(answer);
        }
        let first = first.expect("an answer before the kill");
        assert!(reference_of(&first.location()).is_some(), "{first:?}");
        let answers = [Some(first)].into_iter().chain(rest).flatten();
        acknowledged.extend(answers.filter_map(|answer| reference_of(&answer.location())));
        assert!(acknowledged.len() >= cycle);
    }
    let server = Server::demo(&data, database, "warn");
    let browser = look(&server, &acknowledged, cycles * AT_ONCE).await;
    let keys = data.file("keys.json");
    std::fs::write(&keys, browser.get("/api/v1/keys").await.bytes).expect("written");
    for reference in &acknowledged {
        for kind in ["vastaanotto", "todiste"] {
            let file = browser
                .get(&format!("/fi/omat/pyynnot/{reference}/{kind}.json"))
                .await;
            let path = data.file("proof.json");
            std::fs::write(&path, &file.bytes).expect("written");
            let verified = run(&["receipt", "verify", &path, "--keys", &keys]);
            assert!(verified.status.success(), "{}", text(&verified.stdout));
        }
    }
    assert!(!server.log().contains("ERROR"), "{}", server.log());
}

/// Each acknowledged request is there, once; of those that were under way at
/// the kill none twice.
async fn look(server: &Server, acknowledged: &BTreeSet<String>, tried: usize) -> Browser {
    let browser = server.browser();
    browser.log_in("/fi/kirjaudu", "matti").await;
    let start = "/fi/omat/pyynnot/";
    let matters = browser.get("/fi/omat").await.links(start);
    let found: Vec<&str> = matters
        .iter()
        .filter_map(|link| link.strip_prefix(start))
        .filter(|rest| !rest.contains('/'))
        .collect();
    for reference in acknowledged {
        let times = found.iter().filter(|one| *one == reference).count();
        assert_eq!(times, 1, "{reference} in {found:?}");
    }
    assert!(found.len() <= tried, "{tried} tried, {found:?}");
    browser
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_a_kill_on_sqlite() {
    survives(&Database::file(), 5).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_a_kill_on_postgresql() {
    let Some(database) = Database::postgres().await else {
        return;
    };
    survives(&database, 2).await;
    database.remove().await;
}
