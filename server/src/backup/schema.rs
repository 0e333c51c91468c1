//! What tables and columns there are, as the database itself says, and their
//! values as JSON.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, Value as Bound};
use serde_json::Value;
use uuid::Uuid;

use super::BackupError;
use crate::db::{DbError, MIGRATIONS};

/// What a column holds, whatever the database calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Small,
    Big,
    Bytes,
    Uuid,
    Time,
    Date,
    Truth,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order of the table.
    pub columns: Vec<(String, Kind)>,
}

/// All tables but the one that says what the database was prepared by.
pub(super) async fn tables(c: &impl ConnectionTrait) -> Result<Vec<Table>, BackupError> {
    let sql = match c.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT c.table_name::text, c.column_name::text, c.udt_name::text \
             FROM information_schema.columns c JOIN information_schema.tables t \
             ON t.table_schema = c.table_schema AND t.table_name = c.table_name \
             WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' \
             ORDER BY c.table_name COLLATE \"C\", c.ordinal_position"
        }
        _ => {
            "SELECT t.name, c.name, c.type FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY t.name, c.cid"
        }
    };
    let mut tables: Vec<Table> = Vec::new();
    for row in ask(c, sql).await? {
        let [table, column, declared] = texts(&row)?;
        if table == MIGRATIONS {
            continue;
        }
        let kind = kind(&declared).ok_or_else(|| {
            let what = format!("{table}.{column} is of the type {declared}");
            BackupError::Refused(format!("{what}, which backups do not know"))
        })?;
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => tables.push(Table {
                name: table,
                columns: vec![(column, kind)],
            }),
        }
    }
    Ok(tables)
}

/// What the database was prepared by, in order.
pub(super) async fn migrations(c: &impl ConnectionTrait) -> Result<Vec<String>, BackupError> {
    let sql = format!("SELECT version FROM {MIGRATIONS} ORDER BY version");
    let rows = ask(c, &sql).await?;
    let names = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(names.collect::<Result<_, _>>()?)
}

pub(super) async fn ask(
    c: &impl ConnectionTrait,
    sql: &str,
) -> Result<Vec<QueryResult>, BackupError> {
    let asked = Statement::from_string(c.get_database_backend(), sql);
    Ok(c.query_all_raw(asked).await?)
}

fn texts<const N: usize>(row: &QueryResult) -> Result<[String; N], DbError> {
    let mut texts = [const { String::new() }; N];
    for (n, text) in texts.iter_mut().enumerate() {
        *text = row.try_get_by_index(n)?;
    }
    Ok(texts)
}

/// Of the types that migrations give to columns, on either database.
fn kind(declared: &str) -> Option<Kind> {
    Some(match declared.to_ascii_lowercase().as_str() {
        "text" | "varchar" => Kind::Text,
        "int4" => Kind::Small,
        // SQLite has one size of numbers.
        "integer" | "bigint" | "int8" => Kind::Big,
        "blob" | "bytea" => Kind::Bytes,
        "uuid" | "uuid_text" => Kind::Uuid,
        "timestamptz" | "timestamp_with_timezone_text" => Kind::Time,
        "date" | "date_text" => Kind::Date,
        "bool" | "boolean" => Kind::Truth,
        _ => return None,
    })
}

impl Table {
    /// Reads all of it.
    pub(super) fn select(&self) -> String {
        format!("SELECT {} FROM \"{}\"", self.names(), self.name)
    }

    /// Writes a row of it.
    pub(super) fn insert(&self, backend: DbBackend) -> String {
        let holes: Vec<String> = (1..=self.columns.len())
            .map(|n| match backend {
                DbBackend::Postgres => format!("${n}"),
                _ => "?".to_owned(),
            })
            .collect();
        let (names, holes) = (self.names(), holes.join(", "));
        format!("INSERT INTO \"{}\" ({names}) VALUES ({holes})", self.name)
    }

    fn names(&self) -> String {
        let names = self.columns.iter().map(|(name, _)| format!("\"{name}\""));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|(name, _)| name == column)
    }

    /// The values of a row.
    pub(super) fn row(&self, row: &QueryResult) -> Result<Vec<Value>, DbError> {
        let values = self.columns.iter().enumerate();
        values.map(|(n, (_, kind))| kind.value(row, n)).collect()
    }

    /// Takes out of a row what was sealed, and its key.
    pub(super) fn empty(&self, row: &mut [Value]) {
        for (value, (name, kind)) in row.iter_mut().zip(&self.columns) {
            match kind {
                Kind::Bytes if name == "dek" => *value = Value::Null,
                Kind::Bytes => *value = "".into(),
                _ => {}
            }
        }
    }

    /// The values of a row, to be written; none when one is of another kind.
    pub(super) fn bind(&self, row: &[Value]) -> Option<Vec<Bound>> {
        if row.len() != self.columns.len() {
            return None;
        }
        let values = row.iter().zip(&self.columns);
        values.map(|(value, (_, kind))| kind.bind(value)).collect()
    }
}

impl Kind {
    fn value(self, row: &QueryResult, n: usize) -> Result<Value, DbError> {
        let value = match self {
            Self::Text => row.try_get_by_index::<Option<String>>(n)?.map(Value::from),
            Self::Small => row.try_get_by_index::<Option<i32>>(n)?.map(Value::from),
            Self::Big => row.try_get_by_index::<Option<i64>>(n)?.map(Value::from),
            Self::Truth => row.try_get_by_index::<Option<bool>>(n)?.map(Value::from),
            Self::Bytes => row
                .try_get_by_index::<Option<Vec<u8>>>(n)?
                .map(|bytes| URL_SAFE_NO_PAD.encode(bytes).into()),
            Self::Uuid => row
                .try_get_by_index::<Option<Uuid>>(n)?
                .map(|id| id.to_string().into()),
            Self::Time => row
                .try_get_by_index::<Option<DateTime<Utc>>>(n)?
                .map(|at| at.to_rfc3339_opts(SecondsFormat::Micros, true).into()),
            Self::Date => row
                .try_get_by_index::<Option<NaiveDate>>(n)?
                .map(|day| day.to_string().into()),
        };
        Ok(value.unwrap_or(Value::Null))
    }

    fn bind(self, value: &Value) -> Option<Bound> {
        if value.is_null() {
            return Some(match self {
                Self::Text => None::<String>.into(),
                Self::Small => None::<i32>.into(),
                Self::Big => None::<i64>.into(),
                Self::Truth => None::<bool>.into(),
                Self::Bytes => None::<Vec<u8>>.into(),
                Self::Uuid => None::<Uuid>.into(),
                Self::Time => None::<DateTime<Utc>>.into(),
                Self::Date => None::<NaiveDate>.into(),
            });
        }
        Some(match self {
            Self::Text => value.as_str()?.into(),
            Self::Small => i32::try_from(value.as_i64()?).ok()?.into(),
            Self::Big => value.as_i64()?.into(),
            Self::Truth => value.as_bool()?.into(),
            Self::Bytes => URL_SAFE_NO_PAD.decode(value.as_str()?).ok()?.into(),
            Self::Uuid => value.as_str()?.parse::<Uuid>().ok()?.into(),
            Self::Time => value.as_str()?.parse::<DateTime<Utc>>().ok()?.into(),
            Self::Date => value.as_str()?.parse::<NaiveDate>().ok()?.into(),
        })
    }
}
