//! Taking in one file of a multipart form, whoever sends it: named, looked at,
//! encrypted and stored as it comes. No clear text on a disk, no large file in
//! memory, no transaction across the network. What is refused or broken off
//! leaves nothing behind.

use std::time::Duration;

use axum::{
    extract::multipart::{Field, MultipartError},
    http::StatusCode,
};
use domain::upload::{FileName, Inspection, Limits, Refusal, Sender};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use crate::{
    db::{
        self, Db, DbError,
        file::{Author, Home, NewFile, StoredFile, attachment, writer::FileWriter},
    },
    portal::Portal,
    problem::incident,
};

/// How much is stored in one go, in bytes: a commit for every packet of the
/// network would be slow.
const STRIDE: usize = 1024 * 1024;

/// How long a sender may be silent.
const SILENCE: Duration = Duration::from_secs(60);

/// How large the files of a sender may be. Small in tests, which would have to
/// move them.
pub const fn limits(sender: Sender) -> Limits {
    let real = sender.limits();
    if cfg!(test) {
        const MIB: u64 = 1024 * 1024;
        Limits {
            each: 2 * MIB,
            all: if matches!(sender, Sender::Citizen) {
                3 * MIB
            } else {
                20 * MIB
            },
            count: real.count,
        }
    } else {
        real
    }
}

/// How large a form with such a file may be: the file and the rest of the form.
pub const fn form_limit(sender: Sender) -> usize {
    const MIB: usize = 1024 * 1024;
    match (sender, cfg!(test)) {
        // A little over the largest file, so that one that is too large is
        // told from a connection that broke.
        (Sender::Citizen, false) => 26 * MIB,
        (Sender::Owner, false) => 201 * MIB,
        (_, true) => 4 * MIB,
    }
}

/// Takes a file into one place.
pub struct Intake<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// Whose limits.
    pub sender: Sender,
    /// What it will belong to.
    pub home: &'a Home,
    /// Who uploads it.
    pub author: &'a Author,
}

impl Intake<'_> {
    /// Reads the field to its end. What is taken in is what it claims to be, and
    /// counts once it is kept; of what is refused nothing is left.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn take(&self, field: Field<'_>) -> Result<Result<Spooled, Refusal>, DbError> {
        let mut spooled = Spooled::new(self.portal.db.clone());
        match self.spool(field, &mut spooled).await {
            Ok(()) => Ok(Ok(spooled)),
            Err(end) => {
                spooled.discard().await?;
                match end {
                    End::Refused(refusal) => Ok(Err(refusal)),
                    // Removed under our hands: the draft is gone, or a sweep
                    // took it for given up.
                    End::Storage(DbError::NotFound) => Ok(Err(Refusal::BrokenOff)),
                    End::Storage(error) => Err(error),
                }
            }
        }
    }

    /// Lets a file count, if it still fits beside those that came meanwhile.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn keep(&self, file: Spooled) -> Result<Result<(), Refusal>, DbError> {
        let tx = self.portal.db.begin().await?;
        // Of files that end at once each counts for the next.
        db::lock::hold(&tx, &self.home.lock()).await?;
        let (count, used) = attachment::used(&tx, self.home).await?;
        let limits = limits(self.sender);
        let size = file.stored().map_or(0, |stored| stored.size);
        let refusal = if count >= limits.count {
            Refusal::TooMany
        } else if used.saturating_add(size) > limits.all {
            Refusal::TooMuch
        } else {
            file.keep(tx).await?;
            return Ok(Ok(()));
        };
        tx.rollback().await?;
        file.discard().await?;
        Ok(Err(refusal))
    }

    async fn spool(&self, mut field: Field<'_>, spooled: &mut Spooled) -> Result<(), End> {
        let name = FileName::parse(field.file_name().unwrap_or_default())?;
        let used = attachment::used(self.portal.db.read(), self.home).await?;
        let limits = limits(self.sender);
        let mut look = Inspection::begin(self.sender, limits, &name, field.content_type(), used)?;
        let new = NewFile {
            id: spooled.id,
            home: self.home,
            author: self.author,
            name: name.as_str(),
            media_type: look.kind().media_type(),
        };
        let mut waiting = Vec::new();
        loop {
            let chunk = match tokio::time::timeout(SILENCE, field.chunk()).await {
                Ok(Ok(Some(chunk))) => chunk,
                Ok(Ok(None)) => break,
                Ok(Err(error)) => return Err(broken(&error).into()),
                Err(_) => return Err(Refusal::BrokenOff.into()),
            };
            look.take(&chunk)?;
            waiting.extend_from_slice(&chunk);
            if waiting.len() >= STRIDE {
                self.put(spooled, &new, &waiting).await?;
                waiting.clear();
            }
        }
        look.end()?;
        self.put(spooled, &new, &waiting).await?;
        let writer = spooled.writer.take().ok_or(DbError::NotFound)?;
        let tx = self.portal.db.begin().await?;
        spooled.stored = Some(writer.seal(&tx).await?);
        tx.commit().await.map_err(DbError::from)?;
        spooled.name = name.as_str().to_owned();
        Ok(())
    }

    /// Stores a stride, in a transaction of its own.
    async fn put(
        &self,
        spooled: &mut Spooled,
        new: &NewFile<'_>,
        bytes: &[u8],
    ) -> Result<(), DbError> {
        let portal = self.portal;
        let tx = portal.db.begin().await?;
        let mut file = match spooled.writer.take() {
            Some(file) => file,
            None => db::file::begin(&tx, &portal.keys, new, portal.now()).await?,
        };
        file.write(&tx, bytes).await?;
        tx.commit().await?;
        spooled.writer = Some(file);
        Ok(())
    }
}

/// Why nothing comes of a file.
enum End {
    Refused(Refusal),
    Storage(DbError),
}

impl From<Refusal> for End {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbError> for End {
    fn from(error: DbError) -> Self {
        Self::Storage(error)
    }
}

/// Why a form ended before its end: it was over the limit of the route, or the
/// connection broke.
#[must_use]
pub fn broken(error: &MultipartError) -> Refusal {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::TooBig
    } else {
        Refusal::BrokenOff
    }
}

/// A file that is stored and does not count yet. Dropped, it is removed: also
/// when the browser hangs up and nobody waits for the handler any more.
pub struct Spooled {
    id: Uuid,
    db: Db,
    writer: Option<FileWriter>,
    name: String,
    stored: Option<StoredFile>,
    settled: bool,
}

impl Spooled {
    fn new(db: Db) -> Self {
        Self {
            id: Uuid::new_v4(),
            db,
            writer: None,
            name: String::new(),
            stored: None,
            settled: false,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Key, length and digest; none before all of it has come.
    #[must_use]
    pub const fn stored(&self) -> Option<StoredFile> {
        self.stored
    }

    /// Makes it count, with what else the transaction holds.
    ///
    /// # Errors
    /// When storage fails; then nothing is kept.
    pub async fn keep(mut self, tx: DatabaseTransaction) -> Result<(), DbError> {
        db::file::count(&tx, self.id).await?;
        tx.commit().await?;
        self.settled = true;
        Ok(())
    }

    /// Removes what was stored.
    ///
    /// # Errors
    /// When storage fails; the sweep removes it later.
    pub async fn discard(mut self) -> Result<(), DbError> {
        discard(&self.db, self.id).await?;
        self.settled = true;
        Ok(())
    }
}

impl Drop for Spooled {
    fn drop(&mut self) {
        if self.settled {
            return;
        }
        let (db, id) = (self.db.clone(), self.id);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = discard(&db, id).await {
                    incident("discard a file", &error);
                }
            });
        }
    }
}

async fn discard(db: &Db, id: Uuid) -> Result<(), DbError> {
    let tx = db.begin().await?;
    db::file::discard(&tx, id).await?;
    tx.commit().await.map_err(DbError::from)
}
