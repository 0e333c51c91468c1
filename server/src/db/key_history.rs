//! The public keys that receipts were sealed with, so that old receipts can
//! be verified.

use chrono::{DateTime, Utc};
use domain::receipt::keys::{KeyHistory, PublishedKey};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait as _, QueryOrder as _, QueryTrait as _,
    sea_query::OnConflict,
};

use super::{DbError, convert::bytes32, entity::portal_key as row, micros};

/// A sealing key, by its public half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalKey {
    /// Its name.
    pub key_id: String,
    /// The public half (Ed25519).
    pub public: [u8; 32],
    /// Since when it seals.
    pub valid_from: DateTime<Utc>,
    /// Until when it sealed; none while it is in use.
    pub valid_until: Option<DateTime<Utc>>,
}

/// Writes a key down, or when it went out of use. Its public half and its
/// beginning never change.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put(c: &impl ConnectionTrait, key: &PortalKey) -> Result<(), DbError> {
    let new = row::ActiveModel {
        key_id: Set(key.key_id.clone()),
        public: Set(key.public.to_vec()),
        valid_from: Set(micros(key.valid_from)),
        valid_until: Set(key.valid_until.map(micros)),
    };
    let insert = row::Entity::insert(new)
        .on_conflict(
            OnConflict::column(row::Column::KeyId)
                .update_column(row::Column::ValidUntil)
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// All keys, the oldest first.
///
/// # Errors
/// [`DbError::Engine`]; [`DbError::Corrupt`] when a key is not one.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<PortalKey>, DbError> {
    let rows = row::Entity::find()
        .order_by_asc(row::Column::ValidFrom)
        .order_by_asc(row::Column::KeyId)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(PortalKey {
                public: bytes32(&row.public, "portal_key.public")?,
                key_id: row.key_id,
                valid_from: row.valid_from,
                valid_until: row.valid_until,
            })
        })
        .collect()
}

/// All keys as they are published. What is no key is left out: nothing sealed
/// with it could be checked.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn published(c: &impl ConnectionTrait) -> Result<KeyHistory, DbError> {
    let keys = all(c).await?.into_iter().filter_map(|key| {
        let public = ed25519_dalek::VerifyingKey::from_bytes(&key.public).ok()?;
        Some(PublishedKey::new(&public, key.valid_from, key.valid_until))
    });
    Ok(KeyHistory {
        keys: keys.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{fixture::at, testing::on_both};

    #[tokio::test]
    async fn a_key_keeps_its_beginning_and_gets_an_end() {
        on_both(async |db, keys| {
            let key = PortalKey {
                key_id: keys.key_id.clone(),
                public: keys.signing.verifying_key().to_bytes(),
                valid_from: at(0),
                valid_until: None,
            };
            put(db.write(), &key).await.expect("written");
            let ended = PortalKey {
                valid_from: at(5),
                valid_until: Some(at(9)),
                ..key.clone()
            };
            put(db.write(), &ended).await.expect("written");
            let found = all(db.read()).await.expect("read");
            assert_eq!(
                found,
                [PortalKey {
                    valid_until: Some(at(9)),
                    ..key
                }]
            );
        })
        .await;
    }
}
