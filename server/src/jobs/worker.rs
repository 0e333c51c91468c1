//! The one loop that works through the outbox, links the log and sweeps.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike as _, Utc};
use tokio::sync::watch;

use super::{
    mail::{self, MailFault, Mailer},
    remind,
};
use crate::{
    db::{self, DbError},
    portal::{Portal, helsinki},
    problem::incident,
};

/// How often an empty outbox is looked at.
const PAUSE: Duration = Duration::from_millis(500);

/// Tries before a mail is given up and shown to the operator.
const TRIES: i32 = 12;

/// What is done now and then, and when it was done.
struct Rounds {
    swept: DateTime<Utc>,
    /// The day on which this process reminded the offices.
    reminded: Option<NaiveDate>,
}

/// Runs until the portal stops.
pub async fn run(portal: Portal, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    let mut rounds = Rounds {
        swept: portal.now() - TimeDelta::days(1),
        reminded: None,
    };
    while !*stop.borrow() {
        match turn(&portal, &mailer, &mut rounds).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => {
                incident("jobs", &error);
            }
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Mail that was given up is the operator's to look at.
async fn report(portal: &Portal) -> Result<(), DbError> {
    let counts = db::job::queue_counts(portal.db.read()).await?;
    if counts.failed > 0 {
        tracing::warn!(
            failed = counts.failed,
            waiting = counts.ready,
            "jobs were given up"
        );
    }
    Ok(())
}

/// Goes through the whole log once a day: a changed line is an alarm.
async fn verify_log(portal: &Portal) {
    if let Err(error) = db::audit::verify(portal.db.read()).await {
        incident("the log", &error);
    }
}

/// Reminds the offices once each morning; when it fails, again in the next round.
async fn morning(portal: &Portal, rounds: &mut Rounds) {
    let here = helsinki(portal.now());
    let today = Some(here.date_naive());
    if here.hour() < remind::MORNING || rounds.reminded == today {
        return;
    }
    match remind::turn(portal).await {
        Ok(()) => rounds.reminded = today,
        Err(error) => {
            incident("reminders", &error);
        }
    }
}

/// One turn; whether there may be more to do at once.
async fn turn(portal: &Portal, mailer: &Mailer, rounds: &mut Rounds) -> Result<bool, DbError> {
    let now = portal.now();
    if (now - rounds.swept).abs() > TimeDelta::minutes(10) {
        sweep(portal).await?;
        report(portal).await?;
        morning(portal, rounds).await;
        if now.date_naive() != rounds.swept.date_naive() {
            verify_log(portal).await;
        }
        rounds.swept = now;
    }
    let tx = portal.db.begin().await?;
    db::audit::link_pending(&tx).await?;
    tx.commit().await?;

    let tx = portal.db.begin().await?;
    let job = db::job::claim(&tx, &portal.keys, now).await?;
    tx.commit().await?;
    let Some(job) = job else { return Ok(false) };
    // Never a transaction across the network.
    let done = match job.kind.as_str() {
        mail::KIND => mailer.send(&job.payload).await,
        _ => Err(MailFault::Never),
    };
    let tx = portal.db.begin().await?;
    match done {
        Ok(()) => db::job::done(&tx, job.id, portal.now()).await?,
        Err(MailFault::Later) if job.attempts < TRIES => {
            db::job::retry(&tx, job.id, "later", portal.now() + wait(job.attempts)).await?;
        }
        Err(_) => db::job::fail(&tx, job.id, "never").await?,
    }
    tx.commit().await?;
    Ok(true)
}

/// 5 s, 10 s, 20 s … an hour.
fn wait(attempts: i32) -> TimeDelta {
    let doublings = attempts.clamp(1, 10) - 1;
    TimeDelta::seconds((5_i64 << doublings).min(3_600))
}

/// Removes what has expired, and takes back jobs whose worker died.
async fn sweep(portal: &Portal) -> Result<(), DbError> {
    let now = portal.now();
    let tx = portal.db.begin().await?;
    db::draft::purge_expired(&tx, now).await?;
    db::attempt::purge(&tx, now).await?;
    db::session::purge(&tx, now).await?;
    db::arrival::purge(&tx).await?;
    db::file::purge_unfinished(&tx, now - TimeDelta::hours(6)).await?;
    db::job::requeue_stale(&tx, now - TimeDelta::minutes(5)).await?;
    tx.commit().await?;
    Ok(())
}
