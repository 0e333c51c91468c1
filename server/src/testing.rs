//! The portal as tests need it: the real thing, with the demo's people and
//! data, on a port of this machine, on both databases.

use std::time::Duration;

use app::page::{Modules, Site};
use domain::id::Reference;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use crate::{
    assets::Assets,
    cache::Cache,
    clock::Clock,
    config::{Config, Limits},
    db::{self, Db, part::StoredPart, testing::on_both},
    demo::{self, start::DemoEdge},
    identity::Identities,
    jobs::{mailer::Mailer, worker},
    ledger::Ledger,
    news::{self, News},
    outages::Outages,
    own_notice,
    portal::{Inner, Portal},
    routes,
    seal::Keys,
    search::Index,
    serve,
};

pub mod browser;

pub use browser::{Answer, Browser};

/// The register at which tests file: it has two who decide, and a DPO who is
/// told.
pub const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";

/// How long the mail server may take: less than anybody wants to wait in a test
/// that makes it silent.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// A running portal.
pub struct World {
    /// What it holds.
    pub portal: Portal,
    /// Provider and mailbox.
    pub edge: DemoEdge,
    /// Where it is.
    pub base: String,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Runs a test against a fresh portal on SQLite and one on PostgreSQL.
pub async fn in_both_worlds(test: impl AsyncFn(&World)) {
    on_both(async |db, _| {
        let world = World::start(db).await;
        test(&world).await;
        world.end().await;
    })
    .await;
}

/// The same with the limits that real people have, not those of the demo.
pub async fn in_both_strict_worlds(test: impl AsyncFn(&mut World)) {
    let strict = Config {
        limits: Limits { times: Some(1) },
        // The tests' browsers are a proxy that may say for whom it asks.
        trusted_proxies: vec!["127.0.0.1/32".parse().expect("a network")],
        ..Config::default()
    };
    on_both(async |db, _| {
        let mut world = World::start_as(db, strict.clone()).await;
        test(&mut world).await;
        world.end().await;
    })
    .await;
}

/// A portal as a configuration says.
pub fn portal(db: Db, keys: Keys, clock: Clock, config: Config) -> Portal {
    let ledger = format!("tietoluukku-test-{}.jsonl", uuid::Uuid::new_v4());
    Portal::new(Inner {
        db,
        keys,
        ledger: Ledger::at(std::env::temp_dir().join(ledger)),
        clock,
        identities: Identities::new(&config).expect("providers"),
        config,
        assets: Assets::empty(),
        site: Site {
            style: String::new(),
            loader: String::new(),
            modules: Modules::new(|_| String::new()),
            icon: String::new(),
            public_url: "http://127.0.0.1".into(),
            demo: true,
        },
        index: Index::default(),
        cache: Cache::default(),
        outages: Outages::default(),
        news: News::default(),
    })
}

impl World {
    /// Starts one on a database.
    pub async fn start(db: Db) -> Self {
        Self::start_as(db, Config::default()).await
    }

    async fn start_as(db: Db, mut config: Config) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let here = listener.local_addr().expect("an address");
        let clock = Clock::system();
        let anywhere = "127.0.0.1:0".parse().expect("an address");
        let edge = demo::prepare(&mut config, &clock, here, anywhere)
            .await
            .expect("the edge starts");
        let config = config.complete().expect("the demo sets all that is needed");
        let mailer = Mailer::new(&config.mail, PATIENCE).expect("mail settings");
        let portal = portal(db, Keys::generate(), clock, config);
        serve::publish_key(&portal).await.expect("a key");
        demo::load::load(&portal, &edge).await.expect("demo data");
        own_notice::publish(&portal).await.expect("the own notice");
        let router = routes::router(portal.clone()).expect("a router");
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        tasks.spawn(worker::run(portal.clone(), mailer, stopped.clone()));
        tasks.spawn(news::poll(portal.clone(), stopped.clone()));
        tasks.spawn(serve::accept(listener, router, stopped));
        Self {
            base: format!("http://{here}"),
            portal,
            edge,
            stop,
            tasks,
        }
    }

    /// Stops it, after what it does.
    pub async fn end(mut self) {
        self.stop.send(true).expect("it runs");
        while let Some(ended) = self.tasks.join_next().await {
            ended.expect("no panic");
        }
        std::fs::remove_file(self.portal.ledger.path()).ok();
    }

    /// Starts a second process of the same installation, as far as a test needs
    /// it: another program on the same database with the same keys.
    pub async fn replica(&mut self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let own = &self.portal;
        let keys = Keys {
            kek: own.keys.kek.clone(),
            index: own.keys.index.clone(),
            signing: own.keys.signing.clone(),
            key_id: own.keys.key_id.clone(),
        };
        let portal = portal(own.db.clone(), keys, own.clock.clone(), own.config.clone());
        let router = routes::router(portal).expect("a router");
        self.tasks
            .spawn(serve::accept(listener, router, self.stop.subscribe()));
        base
    }

    /// A browser that has been nowhere yet.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// A browser in which a citizen is logged in.
    pub async fn citizen(&self, person: &str) -> Browser {
        let browser = self.browser();
        browser.log_in("/fi/kirjaudu", person).await;
        browser
    }

    /// A browser in which a member of staff is logged in.
    pub async fn staff(&self, person: &str) -> Browser {
        let browser = self.browser();
        browser.log_in("/fi/virka/kirjaudu", person).await;
        browser
    }

    /// Files a request at [`REGISTER`] and gives the browser, logged in by
    /// that, and the reference.
    pub async fn filed(&self, person: &str, text: &str, email: &str) -> (Browser, String) {
        let browser = self.browser();
        let reference = browser.file(REGISTER, person, text, email).await;
        (browser, reference)
    }

    /// Files a wish to have data corrected, as [`World::filed`].
    pub async fn rectification(&self, person: &str, wish: [&str; 2]) -> (Browser, String) {
        let [wrong, correct] = wish;
        let browser = self.browser();
        let begun = browser.post(&format!("{REGISTER}/korjaus"), &[]).await;
        assert_eq!(begun.location(), "/fi/pyynto/kenen");
        let next = browser
            .answer(&[
                ("kenen", &[("whose", "own")]),
                ("1/virhe", &[("wrong", wrong), ("correct", correct)]),
                ("1/perustelut", &[]),
                ("tapa", &[("way", "here")]),
                ("ilmoitus", &[("notify", "no")]),
            ])
            .await;
        assert_eq!(next, "/fi/pyynto/tarkista");
        let back = browser.identify(&browser.sign().await, person).await;
        let receipt = browser.get(&back).await.location();
        let reference = browser::reference_of(&receipt).expect("the address of a receipt");
        (browser, reference)
    }

    /// How many parts there are.
    pub async fn parts(&self) -> u64 {
        let c = self.portal.db.read();
        let parts = db::entity::part::Entity::find();
        parts.count(c).await.expect("a number")
    }

    /// A part.
    pub async fn part(&self, reference: &str) -> StoredPart {
        let reference = Reference::parse(reference).expect("a reference");
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let part = db::part::by_reference(c, keys, &reference).await;
        part.expect("read").expect("a part")
    }

    /// Waits until something is so; half a minute at most.
    pub async fn until(&self, what: &str, mut so: impl AsyncFnMut() -> bool) {
        for _ in 0..600 {
            if so().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("not so within half a minute: {what}");
    }
}

/// How much of something a test does: what a drill asks for, or as much as is
/// usual.
pub fn number<T: std::str::FromStr>(name: &str, usual: T) -> T {
    let asked = std::env::var(name).ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}
