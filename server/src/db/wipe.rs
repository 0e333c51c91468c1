//! Back to empty tables: for the demo, which can be played from the beginning.

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::DbError;

/// What stays: which migrations have run, the keys that receipts are checked
/// with, and the counters that caches look at, which must never go back.
const STAY: [&str; 3] = ["seaql_migrations", "portal_key", "revision"];

/// Empties all other tables. In a transaction ([`super::Db::begin`]).
///
/// # Errors
/// [`DbError::Engine`].
pub async fn all(c: &impl ConnectionTrait) -> Result<(), DbError> {
    let mut tables = tables(c).await?;
    if c.get_database_backend() == DbBackend::Postgres {
        let names: Vec<String> = tables.iter().map(|name| quoted(name)).collect();
        c.execute_unprepared(&format!("TRUNCATE {}", names.join(", ")))
            .await?;
        return Ok(());
    }
    // Who refers to others goes first: what can't go yet waits for a later
    // round.
    while !tables.is_empty() {
        let (before, mut held, mut why) = (tables.len(), Vec::new(), None);
        for name in tables {
            let delete = format!("DELETE FROM {}", quoted(&name));
            if let Err(error) = c.execute_unprepared(&delete).await {
                held.push(name);
                why = Some(error);
            }
        }
        if let Some(error) = why.filter(|_| held.len() == before) {
            return Err(error.into());
        }
        tables = held;
    }
    Ok(())
}

async fn tables(c: &impl ConnectionTrait) -> Result<Vec<String>, DbError> {
    let backend = c.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let rows = c
        .query_all_raw(Statement::from_string(backend, sql))
        .await?;
    let names: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    let mut names = names?;
    names.retain(|name| !STAY.contains(&name.as_str()));
    names.sort();
    Ok(names)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
