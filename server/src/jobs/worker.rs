//! What runs beside the answering: the outbox, and the loop that links the log
//! and sweeps. Neither waits for the other.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

use super::{mailer::Mailer, outbox};
use crate::{
    db::{self, DbError},
    portal::Portal,
    problem::incident,
};

/// How often there is a look at what is to be done.
const PAUSE: Duration = Duration::from_millis(500);

/// Runs until the portal stops.
pub async fn run(portal: Portal, mailer: Mailer, stop: watch::Receiver<bool>) {
    let mail = outbox::run(portal.clone(), Arc::new(mailer), stop.clone());
    tokio::join!(mail, house(portal, stop));
}

async fn house(portal: Portal, mut stop: watch::Receiver<bool>) {
    let mut swept = portal.now() - TimeDelta::days(1);
    while !*stop.borrow() {
        if let Err(error) = turn(&portal, &mut swept).await {
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

async fn turn(portal: &Portal, swept: &mut DateTime<Utc>) -> Result<(), DbError> {
    let now = portal.now();
    if (now - *swept).abs() > TimeDelta::minutes(10) {
        sweep(portal).await?;
        outbox::report(portal).await?;
        if now.date_naive() != swept.date_naive() {
            verify_log(portal).await;
        }
        *swept = now;
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
    db::person_draft::purge(&tx, now - TimeDelta::days(30)).await?;
    db::file::purge_unfinished(&tx, now - TimeDelta::hours(6)).await?;
    tx.commit().await?;
    Ok(())
}
