//! What runs beside the answering: the outbox, and the loop that links the log
//! and sweeps. Neither waits for the other.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike as _, Utc};
use domain::retention;
use tokio::sync::watch;

use super::{mailer::Mailer, outbox, remind};
use crate::{
    db::{self, DbError},
    portal::{Portal, helsinki},
    problem::incident,
    purge::Purge,
};

/// How often there is a look at what is to be done.
const PAUSE: Duration = Duration::from_millis(500);

/// What is done now and then, and when it was done.
struct Rounds {
    swept: DateTime<Utc>,
    /// The day on which this process reminded the offices.
    reminded: Option<NaiveDate>,
}

/// Runs until the portal stops.
pub async fn run(portal: Portal, mailer: Mailer, stop: watch::Receiver<bool>) {
    let mail = outbox::run(portal.clone(), Arc::new(mailer), stop.clone());
    tokio::join!(mail, house(portal, stop));
}

async fn house(portal: Portal, mut stop: watch::Receiver<bool>) {
    let mut rounds = Rounds {
        swept: portal.now() - TimeDelta::days(1),
        reminded: None,
    };
    while !*stop.borrow() {
        if let Err(error) = turn(&portal, &mut rounds).await {
            incident("house", &error);
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
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

async fn turn(portal: &Portal, rounds: &mut Rounds) -> Result<(), DbError> {
    let now = portal.now();
    if (now - rounds.swept).abs() > TimeDelta::minutes(10) {
        sweep(portal).await?;
        outbox::report(portal).await?;
        morning(portal, rounds).await;
        purge(portal).await;
        if now.date_naive() != rounds.swept.date_naive() {
            verify_log(portal).await;
        }
        rounds.swept = now;
    }
    let tx = portal.db.begin().await?;
    db::audit::link_pending(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes what has expired.
async fn sweep(portal: &Portal) -> Result<(), DbError> {
    let now = portal.now();
    let tx = portal.db.begin().await?;
    db::draft::purge_expired(&tx, now).await?;
    db::attempt::purge(&tx, now).await?;
    db::session::purge(&tx, now).await?;
    db::quota::purge(&tx, now).await?;
    db::arrival::purge(&tx).await?;
    db::person_draft::purge(&tx, now - retention::TYPED).await?;
    db::admin_draft::purge(&tx, now - retention::TYPED).await?;
    db::feedback::purge(&tx, now - retention::FEEDBACK).await?;
    db::file::purge_unfinished(&tx, now - retention::UPLOAD).await?;
    db::audit::checkpoint::turn(&tx, &portal.keys, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Erases what is kept no longer, once a day among all replicas.
async fn purge(portal: &Portal) {
    let purge = Purge {
        db: &portal.db,
        keys: &portal.keys,
        ledger: &portal.ledger,
        now: portal.now(),
    };
    if let Err(error) = purge.daily().await {
        incident("purge", &error);
    }
}
