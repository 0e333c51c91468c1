//! What every part of the server holds: storage, keys, clock, settings.

use std::sync::Arc;

use app::page::Site;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::{Europe::Helsinki, Tz};

use crate::{
    assets::Assets, cache::Cache, clock::Clock, config::Config, db::Db, identity::Identities,
    ledger::Ledger, news::News, outages::Outages, seal::Keys, search::Index,
};

/// The portal. Clones share it.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

/// What the portal holds.
pub struct Inner {
    /// Storage.
    pub db: Db,
    /// Keys of this installation.
    pub keys: Keys,
    /// What was erased, beside the database.
    pub ledger: Ledger,
    /// The one clock.
    pub clock: Clock,
    /// Settings.
    pub config: Config,
    /// The identity providers.
    pub identities: Identities,
    /// Files for browsers.
    pub assets: Assets,
    /// What pages know of the server.
    pub site: Site,
    /// Search over registers.
    pub index: Index,
    /// Ready-made public pages.
    pub cache: Cache,
    /// Notices of outages, which every page shows.
    pub outages: Outages,
    /// Who listens for news of their worklist.
    pub news: News,
}

impl std::ops::Deref for Portal {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Portal {
    /// Puts it together.
    #[must_use]
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today in Helsinki: civil days are Finland's.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        helsinki(self.now()).date_naive()
    }
}

/// A moment in Helsinki's time.
#[must_use]
pub fn helsinki(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&Helsinki)
}
