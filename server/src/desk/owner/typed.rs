//! What a member of staff has typed into a form about a part and not yet done.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;

use super::OwnerCounter;
use crate::db::{self, DbError, part::StoredPart};

impl OwnerCounter {
    /// Under the name of its form; with the time when it was saved. What can't
    /// be read any more counts as not typed.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn typed<T: DeserializeOwned>(
        &self,
        stored: &StoredPart,
        form: &str,
    ) -> Result<Option<(T, DateTime<Utc>)>, DbError> {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let draft = db::staff_draft::get(c, keys, &self.staff.id, stored.id, form).await?;
        Ok(draft.and_then(|(_, body, at)| Some((serde_json::from_value(body).ok()?, at))))
    }

    /// [`OwnerCounter::typed`] as it was stored, for a page that reads it itself.
    pub(super) async fn typed_json(
        &self,
        stored: &StoredPart,
        form: &str,
    ) -> Result<Option<(String, DateTime<Utc>)>, DbError> {
        let typed = self.typed::<serde_json::Value>(stored, form).await?;
        Ok(typed.map(|(body, at)| (body.to_string(), at)))
    }
}
