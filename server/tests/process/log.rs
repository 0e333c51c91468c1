//! Where people's data must not be: in the log at its most talkative, in
//! addresses, titles and mails.

use super::server::{Database, Folder, PASSWORD, Server};
use crate::browser::{Browser, reference_of};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";
const ASKED: &str = "Kanarialinnun merkinnät";
const EMAIL: &str = "kanarialintu@posti.example";
const ANSWERED: &str = "Kanarialinnulle vastataan";
const FILE: &str = "kanarialintu.txt";

/// What nobody may read there: Matti's names and code, and what was typed.
const CANARIES: [&str; 8] = [
    "Testihenkil",
    "Matti",
    "120579-9039",
    "1979-05-12",
    "anarialin",
    "entinen-nimi-kanaria",
    "syy-avata-kanaria",
    "anaria%",
];

/// As much of everything as there is, and a mistake of each kind.
async fn journey(server: &Server) -> (String, Vec<Browser>) {
    let citizen = server.browser();
    citizen.get(&format!("{REGISTER}/omat-tiedot")).await;
    citizen.draft(REGISTER, ASKED, EMAIL).await;
    let help = [("earlier_names", "entinen-nimi-kanaria"), ("years", ASKED)];
    citizen.post("/fi/pyynto/1/apu", &help).await;
    citizen
        .post(
            "/fi/pyynto/ilmoitus",
            &[("notify", "yes"), ("email", ASKED)],
        )
        .await;
    citizen.get("/fi/pyynto/ilmoitus").await;
    citizen
        .post(
            "/fi/pyynto/ilmoitus",
            &[("notify", "yes"), ("email", EMAIL)],
        )
        .await;
    for page in [
        "",
        "/kenen",
        "/1/mita",
        "/1/aika",
        "/1/apu",
        "/1/poista",
        "/tapa",
        "/ilmoitus",
        "/tarkista",
        "/poista",
    ] {
        citizen.get(&format!("/fi/pyynto{page}")).await;
    }
    citizen
        .get(&citizen.cancel(&citizen.sign().await).await)
        .await;
    let back = citizen.identify(&citizen.sign().await, "matti").await;
    let receipt = citizen.get(&back).await.location();
    let reference = reference_of(&receipt).expect("filed");
    let (matter, part) = (
        format!("/fi/omat/pyynnot/{reference}"),
        format!("/fi/virka/osat/{reference}"),
    );

    let told = server.browser();
    told.log_in("/fi/virka/kirjaudu", "ii-tietosuoja").await;
    told.get(&part).await;
    told.post(&format!("{part}/avaa"), &[("reason", "syy-avata-kanaria")])
        .await;
    assert!(told.get(&part).await.text().contains(ASKED));

    let owner = server.browser();
    owner.log_in("/fi/virka/kirjaudu", "ii-vastuu-a").await;
    owner.get("/fi/virka").await;
    owner.post(&format!("{part}/ota"), &[]).await;
    owner.get(&format!("{part}/henkilotunnus")).await;
    conversation(&citizen, &owner, &matter, &part).await;
    let refused = [("facts", ANSWERED), ("then", "check")];
    owner.post(&format!("{part}/kieltaydy"), &refused).await;
    owner.get(&format!("{part}/kieltaydy?virheet=1")).await;
    let answer = format!("{part}/vastaus");
    let fields = [
        ("message", ANSWERED),
        ("official", "Johtaja"),
        ("contact", "kirjaamo"),
        ("then", "check"),
    ];
    owner.post(&answer, &fields).await;
    owner
        .upload(&format!("{answer}/liitteet"), FILE, ASKED.as_bytes())
        .await;
    owner
        .upload(
            &format!("{answer}/liitteet"),
            "kanarialintu.exe",
            ASKED.as_bytes(),
        )
        .await;
    owner.get(&format!("{answer}/tarkista")).await;
    let others = [
        ("others", "yes"),
        ("handling", "taken_out"),
        ("how", ANSWERED),
    ];
    assert_eq!(
        owner
            .post(&format!("{answer}/tarkista"), &others)
            .await
            .location(),
        part
    );
    owner.get(&part).await;

    for page in [
        "",
        "/vastaanotto",
        "/todiste",
        "/vastaanotto.json",
        "/todiste.json",
    ] {
        assert_eq!(citizen.get(&format!("{matter}{page}")).await.status, 200);
    }
    let matter_page = citizen.get(&matter).await;
    let file = matter_page.links("/tiedostot/").pop().expect("the file");
    assert_eq!(citizen.get(&file).await.text(), ASKED);
    let mut consents = citizen.get("/fi/omat").await.links("/peruuta");
    let withdraw = consents.pop().expect("a consent");
    citizen.post(&withdraw, &[]).await;
    citizen.post("/fi/kirjaudu/ulos", &[]).await;
    (reference, vec![citizen, told, owner])
}

/// Messages, a question and its reply, more time, a note, a colleague: each
/// with a mistake, too.
async fn conversation(citizen: &Browser, owner: &Browser, matter: &str, part: &str) {
    for text in ["", ASKED] {
        let write = format!("{matter}/viesti");
        let end = citizen.post(&write, &[("message", text)]).await.location();
        citizen.get(&end).await;
    }
    let ahead = chrono::Utc::now() + chrono::TimeDelta::days(10);
    let ahead = ahead.format("%-d.%-m.%Y").to_string();
    let question = |kind, day| [("kind", kind), ("question", ANSWERED), ("reply_by", day)];
    for (action, fields) in [
        ("viesti", vec![("message", "")]),
        ("viesti", vec![("message", ANSWERED)]),
        ("muistiinpanot", vec![("note", "")]),
        ("muistiinpanot", vec![("note", ASKED)]),
        (
            "kollegalle",
            vec![("colleague", ASKED), ("hand_reason", "")],
        ),
        ("taydennys", question(ASKED, ASKED).to_vec()),
        ("taydennys", question("needed_for_data", &ahead).to_vec()),
        ("taydennys/tarkista", vec![]),
    ] {
        let end = owner.post(&format!("{part}/{action}"), &fields).await;
        owner.get(&end.location()).await;
    }
    let reply = format!("{matter}/vastaa");
    let end = citizen.post(&reply, &[("reply", ASKED)]).await.location();
    assert!(citizen.get(&end).await.text().contains(ANSWERED));
    for (action, fields) in [
        ("pidennys", vec![("months", ASKED), ("extend_reason", "")]),
        (
            "pidennys",
            vec![("months", "3"), ("extend_reason", ANSWERED)],
        ),
        ("pidennys/tarkista", vec![]),
    ] {
        let end = owner.post(&format!("{part}/{action}"), &fields).await;
        owner.get(&end.location()).await;
    }
    assert!(owner.get(part).await.text().contains(ASKED));
}

/// The same without identification, a mistake of each kind too; gives the
/// secret.
async fn unsigned(server: &Server) -> (String, Vec<Browser>) {
    let sender = server.browser();
    sender.draft(REGISTER, ASKED, EMAIL).await;
    for (sender_name, reach) in [(ASKED, ""), ("", ASKED), (ASKED, ASKED)] {
        let fields = [("sender", sender_name), ("reach", reach)];
        sender.post("/fi/pyynto/ilman", &fields).await;
        sender.get("/fi/pyynto/ilman").await;
    }
    let page = sender.get("/fi/seuranta/tunnus").await.text();
    sender.get("/fi/seuranta/vastaanotto.json").await;
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let word = |length: usize| {
        let mut words = page.split(|c| !letter(c));
        let found = words.find(|word| word.len() == length && word.matches('-').count() > 1);
        found.expect("it stands on the page").to_owned()
    };
    let (reference, secret) = (word(14), word(24));
    let follower = server.browser();
    for typed in [ASKED, &secret, "K7PM-3XDT-9RHF-4ACD-EFHJ"] {
        for reference in [ASKED, &secret, &reference] {
            let fields = [("reference", reference), ("secret", typed)];
            follower.post("/fi/seuranta", &fields).await;
        }
    }
    let fields = [
        ("reference", reference.as_str()),
        ("secret", secret.as_str()),
    ];
    let to = follower.post("/fi/seuranta", &fields).await.location();
    assert_eq!(to, "/fi/seuranta/tila");
    follower.get(&to).await;
    let part = format!("/fi/virka/osat/{reference}");
    let owner = server.browser();
    owner.log_in("/fi/virka/kirjaudu", "ii-vastuu-a").await;
    let check = format!("{part}/henkilollisyys");
    owner.post(&check, &[("then", "begin")]).await;
    assert!(owner.get(&check).await.text().contains(ASKED));
    owner.post(&check, &[("checked_by", ASKED)]).await;
    let out = follower.post("/fi/seuranta/tunnistaudu", &[]).await;
    let back = follower.identify(&out.location(), "matti").await;
    let matter = follower.get(&back).await.location();
    assert!(follower.get(&matter).await.text().contains(ASKED));
    (secret, vec![sender, follower, owner])
}

async fn tells_nothing(database: &Database) {
    let data = Folder::new();
    let mut server = Server::demo(&data, database, "trace");
    let (reference, mut browsers) = journey(&server).await;
    let (secret, more) = unsigned(&server).await;
    browsers.extend(more);
    let mailbox = server.browser();
    let mut mails = String::new();
    for _ in 0..200 {
        mails = mailbox
            .get(&format!("{}/mailbox.json", server.edge))
            .await
            .text();
        // Filed: three; a message each way, a question, its reply, more time:
        // five; answered: one; withdrawn: one. Filed unsigned: three;
        // identified: one.
        if mails.matches("\"subject\"").count() >= 14 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(mails.matches("\"subject\"").count(), 14, "{mails}");
    // Whom a mail is for stands on its envelope.
    let mails = mails.replace(EMAIL, "…");
    server.terminate();

    let log = server.log();
    for route in [
        "/{language}/pyynto/{item}/{step}",
        "/{language}/virka/osat/{reference}",
    ] {
        assert!(log.contains(route), "requests are logged by route: {log}");
    }
    // Routes, never addresses; and nobody's password.
    for never in [reference.as_str(), "state=", "code=", PASSWORD] {
        assert!(!log.contains(never), "{never} in the log: {log}");
    }
    let mut places = vec![("the log", log), ("a mail", mails)];
    for browser in &browsers {
        for seen in browser.seen() {
            places.push(("an address or a title", seen));
        }
    }
    for (place, text) in &places {
        for canary in CANARIES.into_iter().chain([secret.as_str()]) {
            if let Some(at) = text.find(canary) {
                let around: String = text
                    .char_indices()
                    .filter(|(n, _)| n.abs_diff(at) < 400)
                    .map(|(_, letter)| letter)
                    .collect();
                panic!("{canary} in {place}: {around}");
            }
        }
    }
}

#[tokio::test]
async fn log_addresses_titles_and_mails_name_nobody_on_sqlite() {
    tells_nothing(&Database::file()).await;
}

#[tokio::test]
async fn log_addresses_titles_and_mails_name_nobody_on_postgresql() {
    let Some(database) = Database::postgres().await else {
        return;
    };
    tells_nothing(&database).await;
    database.remove().await;
}
