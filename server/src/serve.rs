//! `tietoluukku serve`.

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use app::page::{Modules, Site};
use axum::Router;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
};
use tower_http::add_extension::AddExtension;

use crate::{
    assets::Assets,
    cache::Cache,
    clock::Clock,
    config::Config,
    db::{Db, key_history::PortalKey},
    identity::Identities,
    jobs::{
        mailer::{self, Mailer},
        worker,
    },
    ledger::Ledger,
    limit::address::Peer,
    news::{self, News},
    outages::Outages,
    portal::{Inner, Portal},
    routes,
    seal::Keys,
    search::Index,
};

/// Connections at a time; the next ones wait.
const CONNECTIONS: usize = 4_096;

/// What the command line says.
pub struct Options {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where the demo's edge listens.
    pub demo_listen: SocketAddr,
    /// The data directory.
    pub data: PathBuf,
    /// Whether to load the demo.
    pub demo: bool,
    /// Whether to fill the demo's gallery.
    pub gallery: bool,
    /// The settings' file.
    pub config: Option<PathBuf>,
}

/// Runs the portal until it is told to stop.
///
/// # Errors
/// One line for the operator.
pub async fn serve(options: Options) -> Result<(), String> {
    let line = |error: &dyn std::fmt::Display| error.to_string();
    let mut config = Config::read(options.config.as_deref()).map_err(|e| line(&e))?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|e| format!("{} can't be listened on: {e}", options.listen))?;
    let here = listener.local_addr().map_err(|e| line(&e))?;
    let clock = Clock::system();

    #[cfg(feature = "demo")]
    let edge = if options.demo {
        Some(crate::demo::prepare(&mut config, &clock, here, options.demo_listen).await?)
    } else {
        None
    };
    #[cfg(not(feature = "demo"))]
    if options.demo {
        return Err("this binary was built without the demo".to_owned());
    }
    let config = config.complete().map_err(|e| line(&e))?;
    std::fs::create_dir_all(&options.data).map_err(|e| {
        format!(
            "the data directory {} can't be made: {e}",
            options.data.display()
        )
    })?;
    let keys = Keys::load_or_create(&options.data).map_err(|e| line(&e))?;
    let ledger = Ledger::open(&options.data).map_err(|e| line(&e))?;
    let db = open_database(&config, &options).await?;
    let mailer = Mailer::new(&config.mail, mailer::PATIENCE).map_err(|e| line(&e))?;
    let assets = Assets::load().map_err(|e| line(&e))?;
    let site = Site {
        style: assets.address("style.css"),
        loader: assets.address("islands.js"),
        modules: Modules::new(|name| assets.address(name)),
        icon: assets.address("favicon.svg"),
        public_url: config.public_url().to_owned(),
        demo: options.demo,
    };
    let identities = Identities::new(&config).map_err(|e| line(&e))?;
    let portal = Portal::new(Inner {
        db,
        keys,
        ledger,
        clock,
        config,
        identities,
        assets,
        site,
        index: Index::default(),
        cache: Cache::default(),
        outages: Outages::default(),
        news: News::default(),
    });
    publish_key(&portal).await.map_err(|e| line(&e))?;
    #[cfg(feature = "demo")]
    if let Some(edge) = &edge {
        crate::demo::load::load(&portal, edge)
            .await
            .map_err(|e| line(&e))?;
    }
    crate::own_notice::publish(&portal)
        .await
        .map_err(|e| line(&e))?;
    #[cfg(feature = "demo")]
    if options.gallery {
        let filled = crate::demo::gallery::fill(&portal).await;
        filled.map_err(|e| line(&e))?;
    }
    let router = routes::router(portal.clone()).map_err(|e| line(&e))?;
    let (stop, stopped) = watch::channel(false);
    let jobs = tokio::spawn(worker::run(portal.clone(), mailer, stopped.clone()));
    let news = tokio::spawn(news::poll(portal.clone(), stopped.clone()));
    announce(here);
    #[cfg(feature = "demo")]
    if let Some(edge) = &edge {
        crate::demo::announce(edge, portal.config.public_url());
    }
    tokio::spawn(async move {
        wait_for_signal().await;
        let _ = stop.send(true);
    });
    accept(listener, router, stopped).await;
    let _ = jobs.await;
    let _ = news.await;
    Ok(())
}

async fn open_database(config: &Config, options: &Options) -> Result<Db, String> {
    let db = Db::connect(&config.database(&options.data))
        .await
        .map_err(|e| e.to_string())?;
    if !db.is_postgres() || options.demo {
        db.migrate().await.map_err(|e| e.to_string())?;
    } else if !db.migrated().await.map_err(|e| e.to_string())? {
        return Err("the database is not migrated: run `tietoluukku migrate`".to_owned());
    }
    Ok(db)
}

/// Puts this installation's key into the history that everybody can read.
///
/// # Errors
/// When storage fails.
pub async fn publish_key(portal: &Portal) -> Result<(), crate::db::DbError> {
    let known = crate::db::key_history::all(portal.db.read()).await?;
    if known.iter().any(|key| key.key_id == portal.keys.key_id) {
        return Ok(());
    }
    let replaced = known.into_iter().filter(|key| key.valid_until.is_none());
    let key = PortalKey {
        key_id: portal.keys.key_id.clone(),
        public: portal.keys.signing.verifying_key().to_bytes(),
        valid_from: portal.now(),
        valid_until: None,
    };
    let tx = portal.db.begin().await?;
    for old in replaced {
        let until = Some(portal.now());
        let old = PortalKey {
            valid_until: until,
            ..old
        };
        crate::db::key_history::put(&tx, &old).await?;
    }
    crate::db::key_history::put(&tx, &key).await?;
    // The page that checks receipts brings the keys, and is kept in caches.
    crate::db::revision::bump(&tx, crate::db::revision::CATALOG).await?;
    tx.commit().await?;
    Ok(())
}

#[expect(
    clippy::print_stdout,
    reason = "the start tells the operator what to open"
)]
fn announce(here: SocketAddr) {
    println!("Portal: http://{here}");
}

async fn wait_for_signal() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { _ = interrupted => {}, () = terminated => {} }
}

/// Our own loop: half-sent headers time out, and what is being answered is
/// answered before the process ends.
pub async fn accept(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut server = hyper::server::conn::http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(10));
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            break;
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Out of descriptors, or a peer that left: go on in a moment.
                Err(_) => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            _ = stopped.changed() => break,
        };
        let _ = stream.set_nodelay(true);
        let router = AddExtension::new(router.clone(), Peer(peer));
        let service = TowerToHyperService::new(router);
        let connection = server.serve_connection(TokioIo::new(stream), service);
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            // Errors of a connection are the peer's business.
            let _ = watched.await;
            drop(permit);
        });
    }
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(Duration::from_secs(10)) => {}
    }
}
