//! Handing a file out.

use sea_orm::{ConnectionTrait, EntityTrait as _};
use uuid::Uuid;

use super::{CHUNK, FileMeta, chunk_place, chunk_row};
use crate::{
    db::{DbError, entity::file_chunk},
    seal::{Dek, Keys},
};

/// Hands a file out, piece by piece.
#[derive(Debug)]
pub struct FileReader {
    /// The file.
    pub meta: FileMeta,
    dek: Dek,
}

impl FileReader {
    /// Opens a file; none when there is none or it is being written.
    ///
    /// # Errors
    /// [`DbError::Seal`] when it does not open.
    pub async fn open(
        c: &impl ConnectionTrait,
        keys: &Keys,
        file_id: Uuid,
    ) -> Result<Option<Self>, DbError> {
        let found = super::keyed(c, keys, file_id).await?;
        Ok(found.map(|(meta, dek)| Self { meta, dek }))
    }

    /// How many pieces there are: at least one, which may be empty.
    #[must_use]
    pub const fn chunks(&self) -> u64 {
        let chunks = self.meta.size.div_ceil(CHUNK as u64);
        if chunks == 0 { 1 } else { chunks }
    }

    /// The piece with this number, from 0; none after the last.
    ///
    /// # Errors
    /// [`DbError::Truncated`] when it is missing; [`DbError::Seal`] when it is
    /// another one, or the last where more should come.
    pub async fn chunk(
        &self,
        c: &impl ConnectionTrait,
        n: u32,
    ) -> Result<Option<Vec<u8>>, DbError> {
        if u64::from(n) >= self.chunks() {
            return Ok(None);
        }
        let last = u64::from(n) + 1 == self.chunks();
        let n = i32::try_from(n).map_err(|_| DbError::Truncated)?;
        let chunk = file_chunk::Entity::find_by_id((self.meta.id, n))
            .one(c)
            .await?
            .ok_or(DbError::Truncated)?;
        let row = chunk_row(self.meta.id, n, last);
        Ok(Some(self.dek.open(&chunk_place(&row), &chunk.body)?))
    }
}

/// One piece of a file, as [`FileReader::chunk`]; for a whole file, open a
/// reader once.
///
/// # Errors
/// As [`FileReader::chunk`].
#[cfg(test)]
pub async fn read_chunk(
    c: &impl ConnectionTrait,
    keys: &Keys,
    file_id: Uuid,
    n: u32,
) -> Result<Option<Vec<u8>>, DbError> {
    match FileReader::open(c, keys, file_id).await? {
        Some(reader) => reader.chunk(c, n).await,
        None => Ok(None),
    }
}
