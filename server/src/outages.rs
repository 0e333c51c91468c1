//! Notices of outages in memory: every page shows them, so no page asks the
//! database for them unless they changed.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use domain::{
    id::Slug,
    outage::{Outage, Phase},
};

use crate::db::{self, DbError, revision};

/// The notices that stood at a revision.
#[derive(Default)]
pub struct Outages(Mutex<Option<(i64, Arc<[Outage]>)>>);

impl Outages {
    /// The notices that stand at this revision of the catalog.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn at(
        &self,
        db: &db::Db,
        revision: i64,
        now: DateTime<Utc>,
    ) -> Result<Arc<[Outage]>, DbError> {
        let kept = self.0.lock().ok().and_then(|kept| kept.clone());
        if let Some((of, outages)) = kept
            && of == revision
        {
            return Ok(outages);
        }
        let outages: Arc<[Outage]> = db::outage::standing(db.read(), now).await?.into();
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some((revision, Arc::clone(&outages)));
        }
        Ok(outages)
    }

    /// The same at the present revision.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn now(&self, db: &db::Db, now: DateTime<Utc>) -> Result<Arc<[Outage]>, DbError> {
        let revision = revision::get(db.read(), revision::CATALOG).await?;
        self.at(db, revision, now).await
    }
}

/// What pages show of them: a page that is kept ready-made is another one when
/// an outage begins or ends.
#[must_use]
pub fn shown(outages: &[Outage], now: DateTime<Utc>) -> Vec<(String, Phase)> {
    let phases = outages.iter().map(|one| (one.id.clone(), one.phase(now)));
    phases.filter(|(_, phase)| *phase != Phase::Over).collect()
}

/// Those that concern a page of these municipalities; of none: nobody's.
pub fn concerning<'a>(
    outages: &'a [Outage],
    whose: &'a [Slug],
    now: DateTime<Utc>,
) -> impl Iterator<Item = &'a Outage> {
    outages.iter().filter(move |one| one.concerns(whose, now))
}
