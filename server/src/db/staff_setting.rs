//! How a member of staff wants the desk, and what they searched for last.

use domain::role::StaffId;
use sea_orm::{
    ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryTrait as _, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};

use super::{DbError, entity::staff_setting as row};
use crate::seal::{Keys, Place};

/// The settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether letters on the keyboard do something (WCAG 2.1.4): off unless
    /// switched on.
    pub shortcuts: bool,
    /// What was typed into the search by reference and led nowhere. Sealed:
    /// people type other things than references.
    pub searched: Option<String>,
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "staff_setting",
        column: "body",
        row,
        version: 0,
    }
}

/// Reads them; those of nobody's own before the first change.
///
/// # Errors
/// [`DbError::Seal`] when they do not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    staff: &StaffId,
) -> Result<Settings, DbError> {
    let Some(row) = row::Entity::find_by_id(staff.0.clone()).one(c).await? else {
        return Ok(Settings::default());
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    Ok(dek.open_json(&place(&staff.0), &row.body)?)
}

/// Saves them.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put(
    c: &impl ConnectionTrait,
    keys: &Keys,
    staff: &StaffId,
    settings: &Settings,
) -> Result<(), DbError> {
    use row::Column as C;
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        staff: staff.0.clone(),
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&staff.0), settings)?,
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::column(C::Staff)
                .update_columns([C::Dek, C::Body])
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{fixture::owner, testing::on_both};

    #[tokio::test]
    async fn everybody_has_their_own_and_shortcuts_are_off_at_first() {
        on_both(async |db, keys| {
            let c = db.write();
            let first = get(c, &keys, &owner()).await.expect("read");
            assert_eq!((first.shortcuts, first.searched.as_deref()), (false, None));
            for searched in [None, Some("K7PM".to_owned())] {
                let settings = Settings {
                    shortcuts: true,
                    searched,
                };
                put(c, &keys, &owner(), &settings).await.expect("saved");
                assert_eq!(get(c, &keys, &owner()).await.expect("read"), settings);
            }
            let other = StaffId("other".to_owned());
            let theirs = get(c, &keys, &other).await.expect("read");
            assert_eq!(theirs, Settings::default());
        })
        .await;
    }
}
