//! What is kept no longer is erased: once a day, by the rules of
//! [`domain::retention`], with a certificate.
//!
//! One transaction for each request, withdrawal or consent: its data key is
//! destroyed and its ciphertext deleted, the log tells of it, a tombstone is set
//! up. The ledger has it on the disk before the transaction ends. What a crash
//! leaves without a certificate gets one the next day.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::{Reference, Slug},
    municipality::Municipality,
    receipt::{
        Sealed,
        purge::{Erased, PurgeBody, PurgeFormat},
    },
    request::{Known, State},
    retention::{self, Aggregate, Keep, Kind, Rule},
};
use sea_orm::ConnectionTrait;
use thiserror::Error;
use uuid::Uuid;

use crate::{
    db::{
        self, Db, DbError,
        due::{self, Due},
        tombstone::{self, Tombstone},
    },
    ledger::{Ledger, LedgerError},
    portal::helsinki,
    problem::incident,
    seal::Keys,
};

/// The most digests in a certificate: such a file is well below what is read.
const IN_A_CERTIFICATE: u64 = 10_000;

/// The setting that holds the day of the last purge.
const DAY: &str = "purged_on";

/// Why it stopped.
#[derive(Debug, Error)]
pub enum PurgeError {
    /// Storage failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The ledger can't be written: then nothing is erased either.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A certificate can't be sealed.
    #[error("a certificate can't be sealed")]
    Seal,
}

impl From<sea_orm::DbErr> for PurgeError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Db(error.into())
    }
}

/// What a purge needs.
#[derive(Debug, Clone, Copy)]
pub struct Purge<'a> {
    /// Storage.
    pub db: &'a Db,
    /// The portal's keys.
    pub keys: &'a Keys,
    /// Where it is noted outside of the database.
    pub ledger: &'a Ledger,
    /// Now.
    pub now: DateTime<Utc>,
}

/// What a purge did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Purged {
    /// How many were erased.
    pub erased: u64,
    /// How many were due and could not be opened, so that nobody knows by which
    /// rule they go; the log has the cause.
    pub unopened: u64,
    /// The certificates.
    pub certificates: Vec<Uuid>,
}

/// The row that is erased, locked.
struct Found {
    name: String,
    municipality: Slug,
    kind: Kind,
    ended: DateTime<Utc>,
    subject: Subject,
}

impl Purge<'_> {
    /// Purges if nobody has today, among all replicas.
    ///
    /// # Errors
    /// [`PurgeError`].
    pub async fn daily(&self) -> Result<Option<Purged>, PurgeError> {
        let today = self.today().to_string();
        let tx = self.db.begin().await?;
        db::lock::hold(&tx, "purge").await?;
        let done = db::setting::get(&tx, DAY).await?;
        if done.as_deref() == Some(&today) {
            return Ok(None);
        }
        db::setting::put(&tx, DAY, &today).await?;
        tx.commit().await?;
        Ok(Some(self.run().await?))
    }

    /// Purges now.
    ///
    /// # Errors
    /// [`PurgeError`].
    pub async fn run(&self) -> Result<Purged, PurgeError> {
        self.ledger.catch_up(self.db).await?;
        let mut purged = Purged::default();
        for municipality in db::catalog::municipalities(self.db.read()).await? {
            for aggregate in [Aggregate::Part, Aggregate::Withdrawal, Aggregate::Consent] {
                self.erase_due(&municipality, aggregate, &mut purged)
                    .await?;
            }
        }
        for municipality in db::catalog::municipalities(self.db.read()).await? {
            while let Some(id) = self.certify(&municipality.slug).await? {
                purged.certificates.push(id);
            }
        }
        if purged.erased > 0 {
            self.db.forget_old_pages().await?;
        }
        Ok(purged)
    }

    fn today(&self) -> NaiveDate {
        helsinki(self.now).date_naive()
    }

    async fn erase_due(
        &self,
        municipality: &Municipality,
        aggregate: Aggregate,
        purged: &mut Purged,
    ) -> Result<(), PurgeError> {
        let plan = &municipality.retention;
        let rules: Vec<Rule> = Kind::ALL
            .into_iter()
            .filter(|kind| Erased::aggregate(*kind) == Some(aggregate))
            .map(|kind| retention::rule(kind, plan))
            .collect();
        let Some(before) = rules.iter().filter_map(|r| r.sieve(self.today())).max() else {
            return Ok(());
        };
        let mut last = Uuid::nil();
        loop {
            let found = due::find(self.db.read(), aggregate, &municipality.slug, before, last);
            let found = found.await?;
            let Some(newest) = found.last() else {
                return Ok(());
            };
            last = newest.id;
            for one in &found {
                match self.erase(one, aggregate, &rules).await {
                    Ok(true) => purged.erased += 1,
                    // Another replica was quicker.
                    Ok(false) | Err(PurgeError::Db(DbError::NotFound)) => {}
                    // One that does not open must not hold up the others.
                    Err(PurgeError::Db(error @ (DbError::Seal(_) | DbError::Corrupt(_)))) => {
                        purged.unopened += 1;
                        incident("purge", &error);
                    }
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// Erases one, if it still is there and its time is over.
    async fn erase(
        &self,
        one: &Due,
        aggregate: Aggregate,
        rules: &[Rule],
    ) -> Result<bool, PurgeError> {
        let tx = self.db.begin().await?;
        let Some(found) = self.found(&tx, one, aggregate).await? else {
            return Ok(false);
        };
        let ended_on = helsinki(found.ended).date_naive();
        let rule = rules.iter().find(|rule| rule.kind == found.kind);
        let rule = rule.filter(|rule| rule.is_due(ended_on, self.today()));
        let Some(Rule {
            keep: Keep::Years(years),
            source,
            ..
        }) = rule.copied()
        else {
            return Ok(false);
        };
        let stone = Tombstone {
            digest: aggregate.digest(&found.name),
            kind: found.kind,
            years,
            source,
            at: db::micros(self.now),
        };
        wipe(&tx, aggregate, one.id).await?;
        self.log(&tx, &found).await?;
        tombstone::insert(&tx, found.municipality.as_str(), &stone).await?;
        self.ledger.add(&[stone])?;
        tx.commit().await?;
        Ok(true)
    }

    async fn found(
        &self,
        tx: &impl ConnectionTrait,
        one: &Due,
        aggregate: Aggregate,
    ) -> Result<Option<Found>, DbError> {
        let name = one.name.clone();
        let (kind, ended, subject) = match aggregate {
            Aggregate::Part => {
                let reference =
                    Reference::parse(&name).map_err(|_| DbError::Corrupt("part.reference"))?;
                // What the sealed part says holds, not what its columns say.
                let stored = db::part::by_reference(tx, self.keys, &reference).await?;
                let Some(part) = stored.map(|stored| stored.part) else {
                    return Ok(None);
                };
                let State::Closed { at, .. } = &part.state else {
                    return Ok(None);
                };
                let kind = match part.asker.known {
                    Known::Unknown => Kind::Unsigned,
                    Known::Identified | Known::Checked { .. } => Kind::Request,
                };
                (kind, *at, Subject::Part(name.clone()))
            }
            Aggregate::Withdrawal => (
                Kind::Withdrawal,
                one.ended,
                Subject::Withdrawal(name.clone()),
            ),
            Aggregate::Consent => (Kind::Consent, one.ended, Subject::Consent(name.clone())),
        };
        Ok(Some(Found {
            name,
            municipality: one.municipality.clone(),
            kind,
            ended,
            subject,
        }))
    }

    async fn log(&self, tx: &impl ConnectionTrait, found: &Found) -> Result<(), DbError> {
        db::audit::forget_reasons(tx, &found.subject).await?;
        let event = AuditEvent {
            at: self.now,
            actor: Actor::Portal,
            municipality: Some(found.municipality.clone()),
            subject: found.subject.clone(),
            action: Action::Erased,
        };
        db::audit::append(tx, self.keys, &event, None).await?;
        Ok(())
    }

    /// Seals a certificate of what has none yet; none when there is nothing.
    async fn certify(&self, municipality: &Slug) -> Result<Option<Uuid>, PurgeError> {
        let tx = self.db.begin().await?;
        db::lock::hold(&tx, "purge").await?;
        let stones = tombstone::uncertified(&tx, municipality, IN_A_CERTIFICATE).await?;
        if stones.is_empty() {
            return Ok(None);
        }
        let point = db::audit::checkpoint::now(&tx, self.keys, self.now).await?;
        let body = PurgeBody {
            format: PurgeFormat::V1,
            municipality: municipality.clone(),
            erased: sorted(&stones),
            audit: point.ok_or(PurgeError::Seal)?.body.head,
            sealed_at: db::micros(self.now),
        };
        let sealed = Sealed::seal(body, &self.keys.signing);
        let text = sealed.and_then(|sealed| sealed.file_text());
        let text = text.map_err(|_| PurgeError::Seal)?;
        let id = tombstone::certify(&tx, municipality, &stones, self.now, &text).await?;
        tx.commit().await?;
        Ok(Some(id))
    }
}

/// Destroys the data key and deletes what it sealed.
///
/// # Errors
/// [`DbError::NotFound`] when it was erased before.
pub async fn wipe(c: &impl ConnectionTrait, of: Aggregate, id: Uuid) -> Result<(), DbError> {
    match of {
        Aggregate::Part => db::part::erase(c, id).await,
        Aggregate::Withdrawal => db::withdrawal::erase(c, id).await,
        Aggregate::Consent => db::consent::erase(c, id).await,
    }
}

/// By rule, each with its digests in order.
fn sorted(stones: &[Tombstone]) -> Vec<Erased> {
    let mut erased: Vec<Erased> = Vec::new();
    for stone in stones {
        let there = erased.iter_mut().find(|one| {
            one.kind == stone.kind && one.years == stone.years && one.source == stone.source
        });
        match there {
            Some(one) => {
                one.count += 1;
                one.between = [one.between[0].min(stone.at), one.between[1].max(stone.at)];
                one.digests.push(stone.digest);
            }
            None => erased.push(Erased {
                kind: stone.kind,
                since: retention::default(stone.kind).since,
                years: stone.years,
                source: stone.source,
                count: 1,
                between: [stone.at; 2],
                digests: vec![stone.digest],
            }),
        }
    }
    for one in &mut erased {
        one.digests.sort_unstable();
    }
    erased
}

#[cfg(test)]
mod tests;
