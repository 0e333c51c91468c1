//! Migrations, in order. How to add one: README.md beside this file's folder.

use sea_orm_migration::prelude::*;

mod m20261122_000001_create;
mod m20261122_000002_attachments;
mod m20261122_000003_talk;
mod m20261122_000005_withdrawals;
mod m20261122_000006_follow;
mod m20261122_000008_worklist;
mod m20261122_000009_counter;
mod m20261122_000010_dpo;
mod m20261122_000012_administration;
mod m20261122_000013_life;
mod m20261122_000014_duties;
mod m20261122_000016_quota;

/// All migrations.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create::Migration),
            Box::new(m20261122_000002_attachments::Migration),
            Box::new(m20261122_000003_talk::Migration),
            Box::new(m20261122_000005_withdrawals::Migration),
            Box::new(m20261122_000006_follow::Migration),
            Box::new(m20261122_000008_worklist::Migration),
            Box::new(m20261122_000016_quota::Migration),
            Box::new(m20261122_000009_counter::Migration),
            Box::new(m20261122_000012_administration::Migration),
            Box::new(m20261122_000014_duties::Migration),
            Box::new(m20261122_000010_dpo::Migration),
            Box::new(m20261122_000013_life::Migration),
        ]
    }
}

/// A foreign key of two single columns, with what happens to the row when the
/// other one goes.
fn refers(
    (table, columns): (&'static str, &[&'static str]),
    (other, keys): (&'static str, &[&'static str]),
    on_delete: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.name(format!("{table}_{}_fk", columns.join("_")))
        .from_tbl(table)
        .to_tbl(other)
        .on_delete(on_delete);
    for column in columns {
        key.from_col(*column);
    }
    for column in keys {
        key.to_col(*column);
    }
    key
}

/// An index of a table.
fn index(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// A primary key of several columns.
fn key(columns: &[&'static str]) -> IndexCreateStatement {
    let mut key = Index::create();
    for column in columns {
        key.col(*column);
    }
    key
}
