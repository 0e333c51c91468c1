//! Works through the outbox, some jobs at a time, so that a slow one holds up
//! no other. A job is done at least once: one whose worker died is given back.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::{sync::watch, task::JoinSet};

use super::{
    mail,
    mailer::{MailFault, Mailer},
};
use crate::{
    db::{
        self, DbError,
        job::{Job, queue::QueueState},
    },
    portal::Portal,
    problem::incident,
};

/// How often an empty outbox is looked at.
const PAUSE: Duration = Duration::from_millis(500);

/// How many jobs are tried at a time.
const AT_ONCE: usize = 4;

/// How long what is under way may go on when the portal stops.
const GRACE: Duration = Duration::from_secs(5);

/// A worker that has a job for so long has died. Longer than a mail may take
/// ([`super::mailer::PATIENCE`]), or it would be sent twice for nothing.
const DIED: TimeDelta = TimeDelta::minutes(5);

/// Tries before a job is given up and the operator is to look: with [`wait`]
/// between them, five days (RFC 5321, 4.5.4.1, asks for four at least).
const TRIES: i32 = 130;

/// Runs until the portal stops.
pub async fn run(portal: Portal, mailer: Arc<Mailer>, mut stop: watch::Receiver<bool>) {
    let mut under_way = JoinSet::new();
    let mut looked = portal.now() - DIED;
    while !*stop.borrow() {
        while let Some(ended) = under_way.try_join_next() {
            if let Err(error) = ended {
                incident("a job", &error);
            }
        }
        let found = if under_way.len() < AT_ONCE {
            next(&portal, &mut looked).await.unwrap_or_else(|error| {
                incident("jobs", &error);
                None
            })
        } else {
            None
        };
        match found {
            Some(job) => {
                let (portal, mailer) = (portal.clone(), Arc::clone(&mailer));
                under_way.spawn(perform(portal, mailer, stop.clone(), job));
            }
            None => tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                _ = stop.changed() => {}
            },
        }
    }
    while under_way.join_next().await.is_some() {}
}

/// Takes the next job that is due; gives those back whose worker died.
async fn next(portal: &Portal, looked: &mut DateTime<Utc>) -> Result<Option<Job>, DbError> {
    let now = portal.now();
    let tx = portal.db.begin().await?;
    if (now - *looked).abs() > TimeDelta::minutes(1) {
        db::job::requeue_stale(&tx, now - DIED).await?;
        *looked = now;
    }
    let job = db::job::claim(&tx, &portal.keys, now).await?;
    tx.commit().await?;
    Ok(job)
}

/// Does a job and writes down how it went. Never a transaction across the
/// network.
async fn perform(portal: Portal, mailer: Arc<Mailer>, stop: watch::Receiver<bool>, job: Job) {
    let work = async {
        match (job.kind.as_str(), &job.payload) {
            (mail::KIND, Some(payload)) => mailer.send(payload).await,
            _ => Err(MailFault::Unsendable),
        }
    };
    let done = tokio::select! {
        done = work => done,
        () = stopping(stop) => Err(MailFault::Slow),
    };
    if let Err(error) = settle(&portal, &job, done).await {
        incident("settle a job", &error);
    }
}

async fn stopping(mut stop: watch::Receiver<bool>) {
    // Whoever could stop the portal is gone only when it has stopped.
    let _ = stop.wait_for(|stop| *stop).await;
    tokio::time::sleep(GRACE).await;
}

async fn settle(portal: &Portal, job: &Job, done: Result<(), MailFault>) -> Result<(), DbError> {
    let now = portal.now();
    let tx = portal.db.begin().await?;
    let settled = match done {
        Ok(()) => db::job::done(&tx, job.id, now).await,
        Err(fault) if fault.for_good() || job.attempts >= TRIES => {
            db::job::fail(&tx, job.id, fault.code(), now).await
        }
        Err(fault) => {
            let again = now + wait(job.attempts);
            db::job::retry(&tx, job.id, fault.code(), again).await
        }
    };
    match settled {
        // It took so long that it was given to another.
        Err(DbError::NotFound) => Ok(()),
        Err(error) => Err(error),
        Ok(()) => Ok(tx.commit().await?),
    }
}

/// 5 s, 10 s, 20 s … an hour.
fn wait(attempts: i32) -> TimeDelta {
    let doublings = attempts.clamp(1, 11) - 1;
    TimeDelta::seconds((5_i64 << doublings).min(3_600))
}

/// What does not go out is the operator's to look at: how many jobs, and why.
///
/// # Errors
/// When storage fails.
pub async fn report(portal: &Portal) -> Result<(), DbError> {
    for trouble in db::job::queue::troubles(portal.db.read()).await? {
        tracing::warn!(
            kind = trouble.kind,
            given_up = trouble.state == QueueState::GivenUp,
            jobs = trouble.jobs,
            error = trouble.error,
            "jobs wait; `tietoluukku mail` lists them"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_soon_at_first_then_hourly_for_five_days() {
        let waits: Vec<TimeDelta> = (1..TRIES).map(wait).collect();
        assert_eq!(waits.first(), Some(&TimeDelta::seconds(5)));
        assert!(waits.is_sorted());
        assert_eq!(waits.last(), Some(&TimeDelta::hours(1)));
        let all: TimeDelta = waits.into_iter().sum();
        assert!(
            all > TimeDelta::days(5) && all < TimeDelta::hours(122),
            "{all}"
        );
    }
}
