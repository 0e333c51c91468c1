//! Acknowledged means kept: the program is killed while people file and owners
//! answer, again and again, and everything that it acknowledged must be there,
//! once, sealed, at the next start. So must every mail of it, once more only
//! under the same Message-ID.
//!
//! A few cycles run with every test, hundreds with `cargo xtask drill`. Who does
//! what and when the kill comes follows from a seed, as far as a program that
//! runs on several processors can repeat itself.

use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use tokio::{sync::watch, task::JoinSet};

use super::{
    server::{Database, Folder, Ports, Server},
    smtp::MailServer,
};
use crate::browser::Browser;

mod client;
mod end;
mod ledger;
mod look;
mod settle;
mod storage;

use ledger::{Ledger, OWNERS, Pulse};

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
