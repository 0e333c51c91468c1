//! `tietoluukku admin add --email ADDR`: makes the first administrators, without
//! whom nobody could be proposed or approved. When there are two, they add
//! others, one proposing and another approving.
//!
//! `tietoluukku admin remove --email ADDR` is for when nobody can log in any
//! more: it is the operator's, like everything on the machine itself.
//! `tietoluukku admin list` says who there is. All of it is logged.

use std::path::PathBuf;

use app::form::admin::{is_address, role::administrator};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    role::{grant::Holder, proposal::ADMINISTRATORS},
};

use crate::{
    config::Config,
    db::{self, Db, DbError, lock},
    portal::helsinki,
    seal::Keys,
};

/// What the command line says.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    what: What,
    data: PathBuf,
    config: Option<PathBuf>,
}

#[derive(Debug, PartialEq, Eq)]
enum What {
    Add(String),
    Remove(String),
    List,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// There are enough to do it themselves.
    #[error(
        "there are {0} administrators: they add others at /fi/virka/hallinta, where it takes two"
    )]
    Enough(usize),
    /// They are one already.
    #[error("this address is an administrator's already")]
    Already,
    /// They are none.
    #[error("this address is no administrator's")]
    Unknown,
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
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
        return Err(format!(
            "there is no database {}: run `tietoluukku serve` or `tietoluukku migrate` first",
            file.display()
        ));
    }
    let line = |error: DbError| error.to_string();
    let db = Db::connect(&config.database(&options.data))
        .await
        .map_err(line)?;
    if !db.migrated().await.map_err(line)? {
        return Err("the database is not migrated: run `tietoluukku migrate`".to_owned());
    }
    let keys = Keys::load_or_create(&options.data).map_err(|error| error.to_string())?;
    let now = Utc::now();
    let text = match &options.what {
        What::Add(address) => add(&db, &keys, address, now).await,
        What::Remove(address) => remove(&db, &keys, address, now).await,
        What::List => list(&db, &keys, now).await,
    };
    db.close().await.map_err(line)?;
    text.map_err(|error| error.to_string())
}

fn options(arguments: &[String]) -> Result<Options, String> {
    let mut rest = arguments.iter();
    let what = rest.next().map(String::as_str).unwrap_or_default();
    let (mut data, mut config, mut email) = (PathBuf::from("./data"), None, None);
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--data" => data = PathBuf::from(value()?),
            "--config" => config = Some(PathBuf::from(value()?)),
            "--email" if what != "list" => email = Some(value()?.clone()),
            other => return Err(format!("admin {what} does not know {other:?}")),
        }
    }
    let address = || match email {
        None => Err(format!("admin {what} needs --email ADDR")),
        Some(email) if !is_address(&email) => Err("--email: this is no e-mail address".to_owned()),
        Some(email) => Ok(email),
    };
    let what = match what {
        "add" => What::Add(address()?),
        "remove" => What::Remove(address()?),
        "list" => What::List,
        other => return Err(format!("admin knows add, remove and list, not {other:?}")),
    };
    Ok(Options { what, data, config })
}

fn event(action: Action, id: String, now: DateTime<Utc>) -> AuditEvent {
    AuditEvent {
        at: now,
        actor: Actor::Portal,
        municipality: None,
        subject: Subject::Role(id),
        action,
    }
}

/// Makes an administrator, as long as there are not two.
///
/// # Errors
/// [`AdminError`]
pub async fn add(
    db: &Db,
    keys: &Keys,
    address: &str,
    now: DateTime<Utc>,
) -> Result<String, AdminError> {
    let today = helsinki(now).date_naive();
    let grant = administrator(address, today);
    let tx = db.begin().await?;
    lock::hold(&tx, "roles").await?;
    let all = db::role::at(&tx, keys, None, today).await?;
    if all.iter().any(|one| one.grant.holder == grant.holder) {
        return Err(AdminError::Already);
    }
    if all.len() >= ADMINISTRATORS {
        return Err(AdminError::Enough(all.len()));
    }
    let id = db::role::give(&tx, keys, &grant).await?;
    let event = event(Action::AdministratorAdded, id.to_string(), now);
    db::audit::append(&tx, keys, &event, None).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(match all.len() + 1 {
        1 => "added; add a second one, since every change of roles takes two".to_owned(),
        _ => "added".to_owned(),
    })
}

/// Takes the role away.
///
/// # Errors
/// [`AdminError`]
pub async fn remove(
    db: &Db,
    keys: &Keys,
    address: &str,
    now: DateTime<Utc>,
) -> Result<String, AdminError> {
    let today = helsinki(now).date_naive();
    let tx = db.begin().await?;
    lock::hold(&tx, "roles").await?;
    let all = db::role::at(&tx, keys, None, today).await?;
    let holder = Holder::email(address);
    let found = all.iter().find(|one| one.grant.holder == holder);
    let id = found.ok_or(AdminError::Unknown)?.id;
    db::role::end(&tx, id, now).await?;
    let event = event(Action::AdministratorRemoved, id.to_string(), now);
    db::audit::append(&tx, keys, &event, None).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(format!("removed; {} left", all.len() - 1))
}

async fn list(db: &Db, keys: &Keys, now: DateTime<Utc>) -> Result<String, AdminError> {
    let today = helsinki(now).date_naive();
    let all = db::role::at(db.read(), keys, None, today).await?;
    let lines: Vec<String> = all
        .iter()
        .map(|one| {
            let (kind, name) = one.grant.holder.parts();
            format!("{kind}  {name}  since {}", one.grant.mandate.from)
        })
        .collect();
    Ok(match lines.is_empty() {
        true => "no administrators".to_owned(),
        false => lines.join("\n"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{audit, fixture::at, testing::on_both};

    #[test]
    fn wrong_arguments_are_named() {
        let read = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            options(&words)
        };
        for (line, named) in [
            ("", "add, remove and list"),
            ("make --email a@ii.example", "\"make\""),
            ("add", "--email ADDR"),
            ("add --email", "--email needs a value"),
            ("add --email someone", "no e-mail address"),
            ("list --email a@ii.example", "\"--email\""),
        ] {
            let error = read(line).err().unwrap_or_default();
            assert!(error.contains(named), "{line}: {error}");
        }
        let one = read("add --data there --email a@ii.example").expect("read");
        assert_eq!(one.what, What::Add("a@ii.example".into()));
        assert!(one.data.ends_with("there"));
    }

    #[tokio::test]
    async fn the_command_makes_two_and_no_more() {
        on_both(async |db, keys| {
            let add = async |address| add(&db, &keys, address, at(0)).await;
            let first = add("a@ii.example").await.expect("added");
            assert!(first.contains("takes two"), "{first}");
            let again = add("A@ii.example").await.expect_err("refused");
            assert!(matches!(again, AdminError::Already), "{again}");
            assert_eq!(add("b@ii.example").await.expect("added"), "added");
            let third = add("c@ii.example").await.expect_err("refused");
            assert!(matches!(third, AdminError::Enough(2)), "{third}");
            assert!(!third.to_string().contains('\n'));
            // Somebody has left and can't be asked: the operator makes room.
            let gone = remove(&db, &keys, "b@ii.example", at(1)).await;
            assert_eq!(gone.expect("removed"), "removed; 1 left");
            let unknown = remove(&db, &keys, "b@ii.example", at(1)).await;
            assert!(matches!(unknown, Err(AdminError::Unknown)));
            add("c@ii.example").await.expect("added");
            let all = list(&db, &keys, at(2)).await.expect("listed");
            assert!(all.contains("a@ii.example") && all.contains("c@ii.example"));
            assert!(!all.contains("b@ii.example"));
            let logged = audit::of_administration(db.read(), &keys, 1, 9).await;
            let actions: Vec<Action> = logged
                .expect("read")
                .0
                .into_iter()
                .map(|one| one.event.action)
                .collect();
            use Action::{AdministratorAdded as Added, AdministratorRemoved as Removed};
            assert_eq!(actions, [Added, Removed, Added, Added]);
        })
        .await;
    }
}
