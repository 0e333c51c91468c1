//! Acknowledged means kept: the program is killed while people file and owners
//! answer, again and again, and everything that it acknowledged must be there,
//! once, sealed, at the next start. So must every mail of it, once more only
//! under the same Message-ID.
//!
//! A few cycles run with every test, hundreds with `cargo xtask drill`. Who does
//! what and when the kill comes follows from a seed, as far as a program that
//! runs on several processors can repeat itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use sea_orm::{ConnectionTrait as _, QueryResult, Statement};
use tokio::{sync::watch, task::JoinSet};

use super::{
    server::{Database, Folder, Ports, Server, run, text},
    smtp::MailServer,
};
use crate::browser::Browser;

mod client;
mod ledger;

use ledger::{
    Answering, CITIZENS, Filing, Ledger, OWNERS, Pulse, attachment, email, message, person, wish,
};

/// How many people file at once.
const FILERS: u64 = 4;

/// The longest that a cycle goes on without its moment.
const LONGEST: Duration = Duration::from_secs(5);

/// When the kill comes.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Whatever goes on.
    After(Duration),
    /// A moment after the so-manieth request that files or answers was sent.
    Sent(usize, Duration),
    /// A moment after the so-manieth of them was acknowledged.
    Acknowledged(usize, Duration),
}

impl Moment {
    fn draw(random: &mut StdRng) -> Self {
        let soon = Duration::from_micros(random.gen_range(0..15_000));
        match random.gen_range(0..4) {
            0 => Self::After(Duration::from_millis(random.gen_range(50..3_000))),
            1 | 2 => Self::Sent(random.gen_range(1..9), soon),
            _ => Self::Acknowledged(random.gen_range(1..9), soon),
        }
    }

    async fn wait(self, mut pulse: watch::Receiver<Pulse>) {
        let reached = |now: &Pulse| match self {
            Self::After(_) => true,
            Self::Sent(n, _) => now.sent >= n,
            Self::Acknowledged(n, _) => now.acknowledged >= n,
        };
        // What comes of it is let go at once: it would hold the clients up.
        let in_time = tokio::time::timeout(LONGEST, pulse.wait_for(reached))
            .await
            .is_ok();
        let (Self::After(then) | Self::Sent(_, then) | Self::Acknowledged(_, then)) = self;
        if in_time {
            tokio::time::sleep(then).await;
        }
    }
}

/// How many cycles: few unless a drill asks for more, on SQLite and PostgreSQL.
fn cycles() -> [usize; 2] {
    let asked = std::env::var("TIETOLUUKKU_DRILL_KILLS").unwrap_or_default();
    let mut numbers = asked.split(',').map_while(|number| number.parse().ok());
    [5, 2].map(|few| numbers.next().unwrap_or(few))
}

/// What everything random follows from.
fn seed() -> u64 {
    let asked = std::env::var("TIETOLUUKKU_DRILL_SEED").ok();
    asked
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(20_261_122)
}

struct Drill {
    data: Folder,
    database: Database,
    ports: Ports,
    mail: MailServer,
    ledger: Arc<Ledger>,
    /// What was looked at whole: numbers, and whether with an answer.
    seen: BTreeSet<(usize, bool)>,
    /// What a kill left in doubt, and how much of it had been done.
    in_doubt: usize,
    done_unsaid: usize,
}

async fn survives(database: Database, cycles: usize) {
    let (seed, begun) = (seed(), Instant::now());
    let name = if database.url.is_some() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let mut drill = Drill {
        data: Folder::new(),
        database,
        ports: Ports::free(),
        mail: MailServer::start().await,
        ledger: Arc::new(Ledger::new()),
        seen: BTreeSet::new(),
        in_doubt: 0,
        done_unsaid: 0,
    };
    for cycle in 1..=cycles {
        let mut random = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003) + cycle as u64);
        let mut server = drill.start();
        drill.settle(&server).await;
        drill.look(&server, false).await;
        drill.work(&mut server, cycle, &mut random).await;
        if cycle % cycles.div_ceil(20) == 0 {
            let line = drill.figures(begun.elapsed());
            eprintln!("kill -9, {name}, seed {seed}: {cycle}/{cycles} cycles, {line}");
        }
    }
    drill.end().await;
    let line = drill.figures(begun.elapsed());
    eprintln!("kill -9, {name}, seed {seed}: {cycles} cycles survived, {line}");
    drill.database.remove().await;
}

impl Drill {
    fn start(&self) -> Server {
        Server::demo_at(&self.data, &self.database, self.ports, self.mail.address)
    }

    fn figures(&self, took: Duration) -> String {
        let filings = self.ledger.filings();
        let answers = filings.iter().filter(|one| one.answer.is_some()).count();
        let (mails, different) = self.mail.all_and_different();
        format!(
            "{} filed ({} unsigned; {} in doubt at the kill, of which {} had been), {answers} \
             answered, {different} mails taken {mails} times; {:.0} s",
            filings.len(),
            filings.iter().filter(|one| one.unsigned).count(),
            self.in_doubt,
            self.done_unsaid,
            took.as_secs_f64(),
        )
    }

    /// People file, owners answer, and the kill comes.
    async fn work(&self, server: &mut Server, cycle: usize, random: &mut StdRng) {
        let moment = Moment::draw(random);
        self.ledger.new_cycle();
        let mut clients = JoinSet::new();
        for _ in 0..FILERS {
            let (ledger, base) = (Arc::clone(&self.ledger), server.base.clone());
            let random = StdRng::seed_from_u64(random.r#gen());
            clients.spawn(async move { client::files(&ledger, &base, random).await });
        }
        for owner in OWNERS {
            let (ledger, base) = (Arc::clone(&self.ledger), server.base.clone());
            let random = StdRng::seed_from_u64(random.r#gen());
            clients.spawn(async move {
                client::answers(&ledger, &base, owner, random).await;
            });
        }
        moment.wait(self.ledger.pulse()).await;
        server.kill();
        while let Some(ended) = clients.join_next().await {
            if let Err(error) = ended {
                panic!("cycle {cycle}, {moment:?}: {error}");
            }
        }
    }

    /// Brings to an end what the kill left in doubt: it must turn out to be
    /// done, or be done now.
    async fn settle(&mut self, server: &Server) {
        let doubtful: Vec<Filing> = {
            let mut filings = self.ledger.filings();
            let (doubtful, sure) = std::mem::take(&mut *filings)
                .into_iter()
                .partition(|one| one.reference.is_none());
            *filings = sure;
            doubtful
        };
        self.in_doubt += doubtful.len();
        let mut filed = Vec::new();
        for mut filing in doubtful {
            match client::send_again(&self.ledger, &mut filing).await {
                Some(()) => self.ledger.filings().push(filing),
                None => filed.push(filing),
            }
        }
        let mut unknown = self.rows().await;
        for filing in self.ledger.filings().iter() {
            let reference = filing.reference.as_deref().expect("settled");
            let row = unknown.remove(reference);
            assert!(row.is_some(), "LOST: nro {}, {reference}", filing.n);
        }
        assert_eq!(unknown.len(), filed.len(), "lost or twice: {unknown:?}");
        self.done_unsaid += filed.len();
        for mut filing in filed {
            let browser = citizen(server, person(filing.n)).await;
            for reference in unknown.keys() {
                let matter = browser.get(&matter(reference)).await;
                if matter.text().contains(&wish(filing.n)) {
                    filing.reference = Some(reference.clone());
                    break;
                }
            }
            let reference = filing.reference.clone();
            let reference = reference.unwrap_or_else(|| panic!("LOST: nro {}", filing.n));
            unknown.remove(&reference);
            self.ledger.filings().push(filing);
        }
        self.settle_answers(server).await;
    }

    async fn settle_answers(&self, server: &Server) {
        for owner in OWNERS {
            let doubtful: Vec<(usize, String)> = {
                let filings = self.ledger.filings();
                let unsure = filings.iter().filter(|one| {
                    let answer = one.answer.as_ref();
                    ledger::owner(one.n) == owner
                        && answer.is_some_and(|it| !it.acknowledged && !it.settled)
                });
                unsure
                    .map(|one| (one.n, one.reference.clone().expect("it is known")))
                    .collect()
            };
            if doubtful.is_empty() {
                continue;
            }
            let browser = server.browser();
            browser.log_in("/fi/virka/kirjaudu", owner).await;
            for (n, reference) in doubtful {
                let answered = client::answer(&self.ledger, &browser, n, &reference, false).await;
                answered.expect("an answer");
                self.ledger.change(n, |filing| {
                    filing.answer.as_mut().expect("it was begun").settled = true;
                });
            }
        }
    }

    /// Looks at what was not looked at yet, or at everything: it is there, as it
    /// was sent, and its receipt verifies.
    async fn look(&mut self, server: &Server, everything: bool) {
        let rows = self.rows().await;
        let all: Vec<Sent> = self.ledger.filings().iter().map(Sent::of).collect();
        let new = |one: &&Sent| everything || !self.seen.contains(&one.key());
        let keys = self.data.file("keys.json");
        let published = server.browser().get("/api/v1/keys").await;
        std::fs::write(&keys, published.bytes).expect("written");
        for one in all.iter().filter(new) {
            let (state, outcome) = &rows[&one.reference];
            match one.answer {
                Some(_) => assert_eq!(
                    (state.as_str(), outcome.as_deref()),
                    ("closed", Some("fulfilled")),
                    "{one:?}"
                ),
                None => assert!(state != "closed" && outcome.is_none(), "{one:?}"),
            }
        }
        for name in CITIZENS {
            let own = all.iter().filter(new);
            let mut own = own.filter(|one| person(one.n) == name).peekable();
            if own.peek().is_none() {
                continue;
            }
            let browser = citizen(server, name).await;
            for one in own {
                match &one.secret {
                    Some(secret) => self.look_unsigned(server, one, secret).await,
                    None => self.look_signed(&browser, one).await,
                }
            }
        }
        self.seen.extend(all.iter().map(Sent::key));
    }

    async fn look_signed(&self, browser: &Browser, one: &Sent) {
        let here = matter(&one.reference);
        for kind in ["vastaanotto", "todiste"] {
            let proof = browser.get(&format!("{here}/{kind}.json")).await;
            self.verify(&proof.bytes, one);
        }
        let page = browser.get(&here).await;
        assert!(page.text().contains(&wish(one.n)), "{one:?}");
        let answered = page.text().contains(&message(one.n));
        assert_eq!(answered, one.answer.is_some(), "{one:?}");
        let files = page.links("/tiedostot/");
        let attached = one.answer.as_ref().and_then(|answer| answer.file.as_ref());
        let least = usize::from(attached.is_some_and(|file| file.acknowledged));
        let most = attached.map_or(0, |file| file.tries);
        assert!((least..=most).contains(&files.len()), "{files:?} {one:?}");
        for file in files {
            let file = browser.get(&file).await;
            assert_eq!(file.bytes, attachment(one.n), "{one:?}");
        }
    }

    async fn look_unsigned(&self, server: &Server, one: &Sent, secret: &str) {
        let browser = server.browser();
        let fields = [("reference", one.reference.as_str()), ("secret", secret)];
        let state = browser.post("/fi/seuranta", &fields).await.location();
        assert_eq!(state, "/fi/seuranta/tila", "{one:?}");
        let page = browser.get(&state).await;
        assert!(page.text().contains(&one.reference), "{one:?}");
        self.verify(one.receipt.as_deref().unwrap_or_default(), one);
    }

    /// The command says so, with the keys that the portal publishes.
    fn verify(&self, proof: &[u8], one: &Sent) {
        let (path, keys) = (self.data.file("proof.json"), self.data.file("keys.json"));
        std::fs::write(&path, proof).expect("written");
        let verified = run(&["receipt", "verify", &path, "--keys", &keys]);
        let said = text(&verified.stdout) + &text(&verified.stderr);
        assert!(verified.status.success(), "{one:?}: {said}");
        assert!(said.contains(&one.reference), "{one:?}: {said}");
    }

    /// The last look: at everything, at the mails, and at the log's chain.
    async fn end(&mut self) {
        let mut server = self.start();
        self.settle(&server).await;
        self.look(&server, true).await;
        // What died with a worker is given to another after some minutes.
        let clock = format!("{}/clock", server.edge);
        let moved = [("action", "move"), ("days", "1")];
        assert!(
            server
                .browser()
                .post(&clock, &moved)
                .await
                .status
                .is_redirection()
        );
        self.all_sent().await;
        self.look_at_mails();
        server.terminate();
        // The next start goes through the whole log.
        let mut server = self.start();
        self.until("the log is chained", "SELECT COUNT(*) FROM audit_pending")
            .await;
        server.terminate();
        let log = server.log();
        // A code that comes twice is refused, and said.
        let mut errors = log.lines().filter(|line| line.contains("ERROR"));
        let unexpected = errors.find(|line| !line.contains("redeem"));
        assert_eq!(unexpected, None);
        if self.database.url.is_none() {
            self.look_at_file().await;
        }
    }

    async fn all_sent(&self) {
        let unsent = "SELECT COUNT(*) FROM job WHERE state <> 'done'";
        self.until("every mail was sent", unsent).await;
    }

    /// Every mail that was promised went out; none of them is two.
    fn look_at_mails(&self) {
        let filings = self.ledger.filings();
        for office in [
            "tyollistamispalvelut@ii.example",
            "tietosuojavastaava@ii.example",
        ] {
            assert_eq!(self.mail.different_to(office), filings.len(), "{office}");
        }
        for one in filings.iter().filter(|one| !email(one.n).is_empty()) {
            let news = 1 + usize::from(one.answer.is_some());
            assert_eq!(self.mail.different_to(&email(one.n)), news, "nro {}", one.n);
        }
    }

    /// The file is whole, and tells nothing without the keys.
    async fn look_at_file(&self) {
        let found = self.ask("PRAGMA integrity_check").await;
        let said: Vec<String> = found
            .iter()
            .map(|row| row.try_get_by_index(0).expect("a text"))
            .collect();
        assert_eq!(said, ["ok"]);
        for name in ["tietoluukku.sqlite", "tietoluukku.sqlite-wal"] {
            let bytes = std::fs::read(self.data.0.join(name)).unwrap_or_default();
            let shown = bytes.windows(10).any(|window| window == b"Kanarialin");
            assert!(!shown, "{name} shows what was asked for");
        }
    }

    /// The parts in storage: reference, state, outcome.
    async fn rows(&self) -> BTreeMap<String, (String, Option<String>)> {
        let found = self.ask("SELECT reference, state, outcome FROM part").await;
        let rows = found.iter().map(|row| {
            let text = |n| row.try_get_by_index(n).expect("a text");
            let outcome = row.try_get_by_index(2).expect("a text or none");
            (text(0), (text(1), outcome))
        });
        rows.collect()
    }

    /// Waits until a count is nothing; three minutes at most.
    async fn until(&self, what: &str, count: &str) {
        let mut left = 0;
        for _ in 0..1_800 {
            let found = self.ask(count).await;
            left = found[0].try_get_by_index::<i64>(0).expect("a number");
            if left == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("not so within three minutes: {what}; {left} left");
    }

    async fn ask(&self, sql: &str) -> Vec<QueryResult> {
        let file = || format!("sqlite:{}?mode=ro", self.data.file("tietoluukku.sqlite"));
        let url = self.database.url.clone().unwrap_or_else(file);
        let db = sea_orm::Database::connect(url).await.expect("connects");
        let backend = db.get_database_backend();
        let asked = Statement::from_string(backend, sql);
        let found = db.query_all_raw(asked).await.expect("an answer");
        db.close().await.expect("closes");
        found
    }
}

/// A filing, as the look needs it.
struct Sent {
    n: usize,
    reference: String,
    secret: Option<String>,
    receipt: Option<Vec<u8>>,
    answer: Option<Answering>,
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, reference, answer) = (self.n, &self.reference, &self.answer);
        write!(f, "nro {n}, {reference}, answer {answer:?}")
    }
}

impl Sent {
    fn of(filing: &Filing) -> Self {
        Self {
            n: filing.n,
            reference: filing.reference.clone().expect("settled"),
            secret: filing.secret.clone(),
            receipt: filing.receipt.clone(),
            answer: filing.answer.clone(),
        }
    }

    const fn key(&self) -> (usize, bool) {
        (self.n, self.answer.is_some())
    }
}

fn matter(reference: &str) -> String {
    format!("/fi/omat/pyynnot/{reference}")
}

async fn citizen(server: &Server, name: &str) -> Browser {
    let browser = server.browser();
    browser.log_in("/fi/kirjaudu", name).await;
    browser
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_every_kill_on_sqlite() {
    survives(Database::file(), cycles()[0]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_every_kill_on_postgresql() {
    let Some(database) = Database::postgres().await else {
        return;
    };
    survives(database, cycles()[1]).await;
}
