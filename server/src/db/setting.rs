//! Values of the portal itself, such as the demo's clock.

use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait as _, QueryTrait as _, sea_query::OnConflict,
};

use super::{DbError, entity::setting as row};

/// Reads a value.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn get(c: &impl ConnectionTrait, key: &str) -> Result<Option<String>, DbError> {
    let row = row::Entity::find_by_id(key.to_owned()).one(c).await?;
    Ok(row.map(|row| row.value))
}

/// Writes a value.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put(c: &impl ConnectionTrait, key: &str, value: &str) -> Result<(), DbError> {
    let new = row::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value.to_owned()),
    };
    let insert = row::Entity::insert(new)
        .on_conflict(
            OnConflict::column(row::Column::Key)
                .update_column(row::Column::Value)
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::on_both;

    #[tokio::test]
    async fn the_last_value_stands() {
        on_both(async |db, _keys| {
            assert_eq!(get(db.read(), "k").await.expect("read"), None);
            put(db.write(), "k", "a").await.expect("written");
            put(db.write(), "k", "b").await.expect("written");
            assert_eq!(
                get(db.read(), "k").await.expect("read").as_deref(),
                Some("b")
            );
        })
        .await;
    }
}
