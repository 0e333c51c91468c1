//! `tietoluukku outage`: notices of outages, by whoever runs the service. They
//! stand on every page until they are over or taken down.

use std::{fmt::Write as _, path::PathBuf};

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeZone as _, Utc};
use chrono_tz::Europe::Helsinki;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Slug,
    language::Language,
    municipality::{Localized, Municipality},
    outage::{self, Outage},
};

use crate::{
    config::Config,
    db::{self, Db, DbError, micros},
};

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Act {
    List,
    Set,
    /// One, or all of them.
    Clear(Option<String>),
}

/// What the command line says.
#[derive(Debug)]
struct Options {
    data: PathBuf,
    config: Option<PathBuf>,
    act: Act,
    municipality: Option<Slug>,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    /// In Finnish, Swedish and English.
    text: [String; 3],
    way: [String; 3],
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
    let text = act(&db, options, Utc::now()).await;
    db.close().await.map_err(line)?;
    text
}

fn options(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options {
        data: PathBuf::from("./data"),
        config: None,
        act: Act::List,
        municipality: None,
        from: None,
        until: None,
        text: Default::default(),
        way: Default::default(),
    };
    let [text_fi, text_sv, text_en] = &mut options.text;
    let [way_fi, way_sv, way_en] = &mut options.way;
    let (mut all, mut first) = (false, true);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .cloned()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--data" => options.data = PathBuf::from(value()?),
            "--config" => options.config = Some(PathBuf::from(value()?)),
            "set" if first => options.act = Act::Set,
            "clear" if first => options.act = Act::Clear(None),
            "--all" => all = true,
            "--municipality" => {
                let text = value()?;
                let slug =
                    Slug::parse(&text).map_err(|_| format!("{text:?} is no municipality"))?;
                options.municipality = Some(slug);
            }
            "--from" => options.from = Some(moment(&value()?)?),
            "--until" => options.until = Some(moment(&value()?)?),
            "--fi" => *text_fi = value()?,
            "--sv" => *text_sv = value()?,
            "--en" => *text_en = value()?,
            "--way-fi" => *way_fi = value()?,
            "--way-sv" => *way_sv = value()?,
            "--way-en" => *way_en = value()?,
            id if options.act == Act::Clear(None) && !id.starts_with('-') => {
                options.act = Act::Clear(Some(id.to_owned()));
            }
            other => return Err(format!("outage does not know {other:?}")),
        }
        first = false;
    }
    if (options.act == Act::Clear(None)) != all {
        return Err("outage clear needs an id, or --all".to_owned());
    }
    Ok(options)
}

/// `2026-11-24T18:00` is Helsinki's time; another is taken with its offset.
fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(at) = text.parse::<DateTime<Utc>>() {
        return Ok(at);
    }
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok();
    local
        .and_then(|local| Helsinki.from_local_datetime(&local).earliest())
        .map(|at| at.with_timezone(&Utc))
        .ok_or_else(|| format!("{text:?} is no time such as 2026-11-24T18:00"))
}

async fn act(db: &Db, options: Options, now: DateTime<Utc>) -> Result<String, String> {
    let line = |error: DbError| error.to_string();
    match options.act.clone() {
        Act::List => listing(db, now).await.map_err(line),
        Act::Clear(id) => clear(db, id.as_deref(), now).await.map_err(line),
        Act::Set => {
            let outage = outage(db, options, now).await?;
            set(db, &outage, now).await.map_err(line)?;
            Ok(format!("announced as {}", outage.id))
        }
    }
}

/// The notice that the options describe. In a municipality its own help is the
/// other way where none is given.
async fn outage(db: &Db, options: Options, now: DateTime<Utc>) -> Result<Outage, String> {
    let found = match &options.municipality {
        Some(slug) => {
            let found = db::catalog::municipality(db.read(), slug.as_str()).await;
            let found = found.map_err(|error| error.to_string())?;
            Some(found.ok_or_else(|| format!("there is no municipality {slug}"))?)
        }
        None => None,
    };
    let from = options.from.unwrap_or(now);
    let way = match &found {
        Some(municipality) if options.way.iter().all(String::is_empty) => help(municipality),
        _ => options.way,
    };
    let names = ["--fi", "--sv", "--en", "--way-fi", "--way-sv", "--way-en"];
    let texts = options.text.iter().chain(&way).map(String::as_str);
    let texts: Vec<(&'static str, &str)> = names.into_iter().zip(texts).collect();
    let problems = outage::problems(Some(from), options.until, &texts);
    if !problems.is_empty() {
        let wrong = problems.iter().map(|p| match p.field.as_str() {
            "until_day" => "--until is before the start".to_owned(),
            field => format!("{field} is {}", p.code),
        });
        return Err(wrong.collect::<Vec<_>>().join(", "));
    }
    Ok(Outage {
        id: db::outage::draw_id(),
        municipality: options.municipality,
        from: micros(from),
        until: options.until.map(micros),
        text: localized(options.text),
        way: localized(way),
    })
}

fn localized([fi, sv, en]: [String; 3]) -> Localized {
    Localized {
        fi,
        sv: Some(sv),
        en: Some(en),
    }
}

/// A municipality's own help, in each language.
fn help(municipality: &Municipality) -> [String; 3] {
    Language::ALL.map(|l| {
        let help = municipality.help.text(l).trim();
        format!("{help} {}", municipality.help_phone)
    })
}

async fn set(db: &Db, outage: &Outage, now: DateTime<Utc>) -> Result<(), DbError> {
    let tx = db.begin().await?;
    db::outage::insert(&tx, outage, now).await?;
    log(&tx, outage, Action::OutageAnnounced, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn clear(db: &Db, id: Option<&str>, now: DateTime<Utc>) -> Result<String, DbError> {
    let tx = db.begin().await?;
    let standing = db::outage::standing(&tx, now).await?;
    let mut cleared = 0;
    for one in standing
        .iter()
        .filter(|one| id.is_none_or(|id| one.id == id))
    {
        if db::outage::clear(&tx, &one.id, now).await? {
            log(&tx, one, Action::OutageCleared, now).await?;
            cleared += 1;
        }
    }
    tx.commit().await?;
    if cleared == 0 && id.is_some() {
        return Err(DbError::NotFound);
    }
    Ok(format!("{cleared} taken down"))
}

async fn log(
    c: &impl sea_orm::ConnectionTrait,
    outage: &Outage,
    action: Action,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let event = AuditEvent {
        at: now,
        actor: Actor::Portal,
        municipality: outage.municipality.clone(),
        subject: Subject::Outage(outage.id.clone()),
        action,
    };
    db::audit::append_bare(c, &event).await?;
    Ok(())
}

/// A line for each notice that stands.
async fn listing(db: &Db, now: DateTime<Utc>) -> Result<String, DbError> {
    let standing = db::outage::standing(db.read(), now).await?;
    if standing.is_empty() {
        return Ok("no notice stands".to_owned());
    }
    let mut text = String::new();
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    for one in &standing {
        let of = one.municipality.as_ref().map_or("all", Slug::as_str);
        let until = one.until.map_or_else(|| "-".to_owned(), moment);
        let (id, phase, from) = (&one.id, one.phase(now).code(), moment(one.from));
        // A String takes everything.
        let _ = writeln!(
            text,
            "{id}  {phase:6}  {of:14}  {from}  {until:20}  {}",
            one.text.fi
        );
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{catalog, fixture, testing::on_both};

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    const TEXTS: &str = "--fi Katko --sv Avbrott --en Outage";

    #[test]
    fn wrong_arguments_are_named() {
        for (line, named) in [
            ("--data", "--data needs a value"),
            ("now", "\"now\""),
            ("clear", "an id, or --all"),
            ("clear x --all", "an id, or --all"),
            ("set --from huomenna", "\"huomenna\""),
            ("set --municipality Ii", "\"Ii\""),
            ("--fi set", "does not know"),
        ] {
            let found = options(&words(line));
            // A text may be any word.
            if line == "--fi set" {
                assert_eq!(found.expect("read").act, Act::List);
                continue;
            }
            let error = found.err().unwrap_or_default();
            assert!(error.contains(named), "{line}: {error}");
        }
    }

    #[test]
    fn a_time_is_helsinkis_or_has_its_offset() {
        for (text, expected) in [
            ("2026-11-24T18:00", "2026-11-24T16:00:00Z"),
            ("2026-07-24T18:00", "2026-07-24T15:00:00Z"),
            ("2026-11-24T18:00:00+00:00", "2026-11-24T18:00:00Z"),
        ] {
            let expected = expected.parse::<DateTime<Utc>>().expect("a time");
            assert_eq!(moment(text), Ok(expected), "{text}");
        }
        // The hour that is left out in spring.
        assert!(moment("2027-03-28T03:30").is_err());
    }

    #[tokio::test]
    async fn a_notice_is_announced_listed_and_taken_down_and_logged() {
        on_both(async |db, _keys| {
            let ii = fixture::municipality("ii");
            catalog::put_municipality(db.write(), &ii, 0)
                .await
                .expect("put");
            let now = fixture::at(0);
            let run = async |line: &str| {
                let options = options(&words(line)).expect("read");
                act(&db, options, now).await
            };
            assert_eq!(run("").await.as_deref(), Ok("no notice stands"));
            for (line, named) in [
                ("set --fi Katko", "--sv is empty"),
                (&format!("set {TEXTS}"), "--way-fi is empty"),
                (
                    &format!("set {TEXTS} --municipality kemi"),
                    "no municipality kemi",
                ),
                (
                    &format!("set {TEXTS} --municipality ii --until 2020-01-01T00:00"),
                    "--until is before",
                ),
            ] {
                let error = run(line).await.err().unwrap_or_default();
                assert!(error.contains(named), "{line}: {error}");
            }
            let line = format!("set {TEXTS} --municipality ii");
            let said = run(&line).await.expect("announced");
            let id = said.rsplit(' ').next().unwrap_or_default().to_owned();
            let listed = run("").await.expect("a list");
            assert!(listed.contains(&id) && listed.contains("Katko"), "{listed}");
            let stands = db::outage::standing(db.read(), now).await.expect("read");
            let way = &stands.first().expect("one").way;
            assert!(way.fi.contains(&ii.help_phone), "{way:?}");
            assert!(run("clear ei-ole").await.is_err());
            let done = run(&format!("clear {id}")).await;
            assert_eq!(done.as_deref(), Ok("1 taken down"));
            assert_eq!(run("clear --all").await.as_deref(), Ok("0 taken down"));
            let keys = crate::seal::Keys::generate();
            let subject = Subject::Outage(id);
            let logged = db::audit::for_subject(db.read(), &keys, &subject).await;
            let actions: Vec<_> = logged
                .expect("read")
                .iter()
                .map(|l| l.event.action)
                .collect();
            assert_eq!(actions, [Action::OutageAnnounced, Action::OutageCleared]);
        })
        .await;
    }
}
