//! Everything, as it was at the beginning.

use sea_orm_migration::prelude::*;

mod catalog;
mod consents;
mod house;
mod requests;

/// Creates all tables.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        catalog::up(manager).await?;
        requests::up(manager).await?;
        consents::up(manager).await?;
        house::up(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
