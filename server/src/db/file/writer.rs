//! Taking a file in.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    sea_query::Expr,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    Author, CHUNK, Home, Meta, Of, StoredFile, WRITING, chunk_place, chunk_row, meta_place, row,
};
use crate::{
    db::{DbError, convert::insert as insert_row, entity::file_chunk, micros},
    seal::{Dek, Keys},
};

/// Takes a file in, piece by piece. Until it counts ([`super::count`]), it
/// leaves a file that is in no list and that [`purge_unfinished`] removes.
#[derive(Debug)]
pub struct FileWriter {
    id: Uuid,
    dek: Dek,
    buffer: Vec<u8>,
    n: i32,
    size: u64,
    hash: Sha256,
}

/// A file that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    /// Key.
    pub id: Uuid,
    /// What it belongs to.
    pub home: &'a Home,
    /// Who uploads it.
    pub author: &'a Author,
    /// Its name.
    pub name: &'a str,
    /// Its media type.
    pub media_type: &'a str,
}

/// Begins to take a file in. Give single statements' connection
/// ([`crate::db::Db::write`]) here and to the writer while bytes come from the
/// network: a transaction would hold everybody up.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or draft, or it was erased.
pub async fn begin(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: &NewFile<'_>,
    now: DateTime<Utc>,
) -> Result<FileWriter, DbError> {
    let NewFile { id, home, .. } = *new;
    let (key, wrapped) = home.of.dek(c, keys).await?.draw_below()?;
    let meta = Meta {
        name: new.name.to_owned(),
        media_type: new.media_type.to_owned(),
    };
    let before = row::Entity::find().filter(home.is()).count(c).await?;
    let (part_id, draft_id) = match home.of {
        Of::Part(id) => (Some(id), None),
        Of::Draft(id) => (None, Some(id)),
    };
    let model = row::Model {
        id,
        part_id,
        owner: match new.author {
            Author::Citizen => None,
            Author::Staff(id) => Some(id.0.clone()),
        },
        stage: WRITING.to_owned(),
        position: i32::try_from(before).map_err(|_| DbError::Corrupt("file.position"))?,
        meta: key.seal_json(&meta_place(&id.to_string()), &meta)?,
        size: 0,
        sha256: None,
        created_at: micros(now),
        draft_id,
        item: home.item.clone(),
        key: Some(wrapped.into_vec()),
    };
    insert_row(c, model).await?;
    Ok(FileWriter {
        id,
        dek: key,
        buffer: Vec::new(),
        n: 0,
        size: 0,
        hash: Sha256::new(),
    })
}

impl FileWriter {
    /// The key that the file will have.
    #[must_use]
    #[cfg(test)]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`DbError::NotFound`] when the file was removed meanwhile.
    pub async fn write(
        &mut self,
        c: &impl ConnectionTrait,
        mut bytes: &[u8],
    ) -> Result<(), DbError> {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        while !bytes.is_empty() {
            // A full piece goes out only when more comes: else it is the last.
            if self.buffer.len() == CHUNK {
                self.flush(c, false).await?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(CHUNK - self.buffer.len()));
            self.buffer.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// All has come: the contents are whole now. The file still counts nowhere,
    /// until [`super::count`].
    ///
    /// # Errors
    /// [`DbError::NotFound`] when the file was removed meanwhile.
    pub async fn seal(mut self, c: &impl ConnectionTrait) -> Result<StoredFile, DbError> {
        self.flush(c, true).await?;
        let sha256: [u8; 32] = self.hash.finalize().into();
        let size = i64::try_from(self.size).map_err(|_| DbError::Corrupt("file.size"))?;
        let done = row::Entity::update_many()
            .col_expr(row::Column::Size, Expr::value(size))
            .col_expr(row::Column::Sha256, Expr::value(sha256.to_vec()))
            .filter(row::Column::Id.eq(self.id))
            .filter(row::Column::Stage.eq(WRITING))
            .exec(c)
            .await?;
        if done.rows_affected != 1 {
            return Err(DbError::NotFound);
        }
        Ok(StoredFile {
            id: self.id,
            size: self.size,
            sha256,
        })
    }

    /// [`FileWriter::seal`] and [`super::count`] in one.
    ///
    /// # Errors
    /// [`DbError::NotFound`] when the file was removed meanwhile.
    #[cfg(test)]
    pub async fn finish(self, c: &impl ConnectionTrait) -> Result<StoredFile, DbError> {
        let stored = self.seal(c).await?;
        super::count(c, stored.id).await?;
        Ok(stored)
    }

    async fn flush(&mut self, c: &impl ConnectionTrait, last: bool) -> Result<(), DbError> {
        let row = chunk_row(self.id, self.n, last);
        let body = self.dek.seal(&chunk_place(&row), &self.buffer)?;
        insert_row(
            c,
            file_chunk::Model {
                file_id: self.id,
                n: self.n,
                body,
            },
        )
        .await?;
        self.n += 1;
        self.buffer.clear();
        Ok(())
    }
}
