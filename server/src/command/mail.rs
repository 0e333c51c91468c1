//! `tietoluukku mail`: what waits to be sent, since when, why and until when.
//! Nothing of a mail itself: neither to whom nor about what.
//!
//! `tietoluukku mail again [ID]`: what was given up is tried anew.

use std::{fmt::Write as _, path::PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

use crate::{
    config::Config,
    db::{
        Db, DbError,
        job::queue::{self, QueueState, Queued},
    },
};

/// How many are listed; the counts are of all.
const MOST: u64 = 200;

/// What the command line says.
struct Options {
    data: PathBuf,
    config: Option<PathBuf>,
    again: bool,
    id: Option<Uuid>,
}

/// Runs the command; gives what to print.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<String, String> {
    let options = options(arguments)?;
    let config = Config::read(options.config.as_deref()).map_err(|error| error.to_string())?;
    let file = options.data.join("tietoluukku.sqlite");
    if config.database_url.is_none() && !file.exists() {
        return Err(format!("there is no database {}", file.display()));
    }
    let line = |error: DbError| error.to_string();
    let db = Db::connect(&config.database(&options.data))
        .await
        .map_err(line)?;
    let text = if options.again {
        again(&db, options.id).await
    } else {
        listing(&db).await
    };
    db.close().await.map_err(line)?;
    text.map_err(line)
}

fn options(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options {
        data: PathBuf::from("./data"),
        config: None,
        again: false,
        id: None,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--data" => options.data = PathBuf::from(value()?),
            "--config" => options.config = Some(PathBuf::from(value()?)),
            "again" if !options.again => options.again = true,
            id if options.again && options.id.is_none() => {
                let id = id
                    .parse()
                    .map_err(|_| format!("{id:?} is no id of a job"))?;
                options.id = Some(id);
            }
            other => return Err(format!("mail does not know {other:?}")),
        }
    }
    Ok(options)
}

/// What was given up, or one of it, is tried anew; tells how much.
///
/// # Errors
/// When storage fails.
pub async fn again(db: &Db, id: Option<Uuid>) -> Result<String, DbError> {
    let tx = db.begin().await?;
    let jobs = queue::again(&tx, id, Utc::now()).await?;
    tx.commit().await?;
    Ok(format!("{jobs} tried again from now on"))
}

/// The counts, then a line for each job.
///
/// # Errors
/// When storage fails.
pub async fn listing(db: &Db) -> Result<String, DbError> {
    let counts = queue::counts(db.read()).await?;
    let mut text = format!(
        "{} waiting, {} under way, {} given up\n",
        counts.waiting, counts.under_way, counts.given_up
    );
    let jobs = queue::list(db.read(), MOST).await?;
    if !jobs.is_empty() {
        text.push('\n');
        let head = ["id", "kind", "state", "tries", "next try", "since", "error"];
        push(&mut text, head);
    }
    for job in &jobs {
        let [tries, next, since] = [job.attempts.to_string(), next(job), moment(job.created_at)];
        let (id, error) = (job.id.to_string(), job.last_error.as_deref());
        push(
            &mut text,
            [
                &id,
                &job.kind,
                state(job.state),
                &tries,
                &next,
                &since,
                error.unwrap_or("-"),
            ],
        );
    }
    let listed = i64::try_from(jobs.len()).unwrap_or(i64::MAX);
    let more = counts.waiting + counts.under_way + counts.given_up - listed;
    if more > 0 {
        // A String takes everything.
        let _ = writeln!(text, "and {more} more");
    }
    Ok(text)
}

fn push(text: &mut String, [id, kind, state, tries, next, since, error]: [&str; 7]) {
    let _ = writeln!(
        text,
        "{id:36}  {kind:6}  {state:9}  {tries:>5}  {next:20}  {since:20}  {error}"
    );
}

const fn state(state: QueueState) -> &'static str {
    match state {
        QueueState::Waiting => "waiting",
        QueueState::UnderWay => "under way",
        QueueState::GivenUp => "given up",
    }
}

/// What was given up is not tried again by itself.
fn next(job: &Queued) -> String {
    match job.state {
        QueueState::Waiting => moment(job.run_at),
        QueueState::UnderWay => "now".to_owned(),
        QueueState::GivenUp => "-".to_owned(),
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_arguments_are_named() {
        let read = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            options(&words)
        };
        for (line, named) in [
            ("--data", "--data needs a value"),
            ("now", "\"now\""),
            ("again soon", "\"soon\""),
            ("again again", "\"again\""),
        ] {
            let error = read(line).err().unwrap_or_default();
            assert!(error.contains(named), "{line}: {error}");
        }
        let id = "6f0c5c1e-2c55-4f0e-9d4f-5d6f0a3c9b11";
        let all = read("again --data there").expect("read");
        assert!(all.again && all.id.is_none() && all.data.ends_with("there"));
        let one = read(&format!("--data there again {id}")).expect("read");
        assert_eq!(one.id.map(|id| id.to_string()).as_deref(), Some(id));
    }
}
