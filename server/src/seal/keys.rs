//! The portal's own keys, in files beside the data.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use super::random::random_bytes;

/// The folder of the keys within the data directory.
const FOLDER: &str = "keys";
/// The key that wraps data keys.
const KEK: &str = "kek.key";
/// The key of the look-up index.
const INDEX: &str = "index.key";
/// The seed of the sealing key.
const SEAL: &str = "seal.key";

/// The portal's keys. Wiped when dropped.
pub struct Keys {
    /// Wraps data keys (AES-256-KW).
    pub kek: Zeroizing<[u8; 32]>,
    /// Keys the look-up of people (HMAC-SHA-256).
    pub index: Zeroizing<[u8; 32]>,
    /// Seals receipts (Ed25519).
    pub signing: SigningKey,
    /// The name of the sealing key: the first 16 hexadecimal digits of the
    /// SHA-256 of its public half.
    pub key_id: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

/// Why there are no keys.
#[derive(Debug, Error)]
pub enum KeyError {
    /// A file or folder can't be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Others than the owner can reach a key.
    #[error("{} can be reached by others than its owner: chmod {expected:o} it", path.display())]
    Open {
        /// Which file or folder.
        path: PathBuf,
        /// The mode it should have.
        expected: u32,
    },
    /// Some keys are there, this one is not. Drawing a new one would make what
    /// is stored unreadable.
    #[error("{} is missing while other keys are there: put it back", path.display())]
    Missing {
        /// Which file.
        path: PathBuf,
    },
    /// The file holds something else.
    #[error("{} is not a key of 32 bytes in base64url", path.display())]
    Malformed {
        /// Which file.
        path: PathBuf,
    },
}

impl Keys {
    /// Loads the keys of a data directory, or draws them when there are none.
    ///
    /// # Errors
    /// [`KeyError`], naming the file.
    pub fn load_or_create(dir: &Path) -> Result<Self, KeyError> {
        let folder = dir.join(FOLDER);
        let empty = match fs::read_dir(&folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(source) => {
                return Err(KeyError::Io {
                    path: folder,
                    source,
                });
            }
        };
        if empty {
            Self::create(dir, &folder)?;
        }
        Self::load(&folder)
    }

    /// Loads the keys of a data directory; never draws any.
    ///
    /// # Errors
    /// [`KeyError`], naming the file.
    pub fn existing(dir: &Path) -> Result<Self, KeyError> {
        Self::load(&dir.join(FOLDER))
    }

    /// Keys that are written nowhere.
    #[must_use]
    #[cfg(test)]
    pub fn generate() -> Self {
        Self::from_bytes(
            Zeroizing::new(random_bytes()),
            Zeroizing::new(random_bytes()),
            &Zeroizing::new(random_bytes()),
        )
    }

    /// Draws another key that seals, in the place of this one, which is kept
    /// beside it under its name. Either the old one is in use or the new one,
    /// whatever happens in between. Gives the name of the new one.
    ///
    /// # Errors
    /// [`KeyError`], naming the file.
    pub fn replace_seal(&self, dir: &Path) -> Result<String, KeyError> {
        let folder = dir.join(FOLDER);
        let io = |path: &Path| {
            let path = path.to_owned();
            move |source| KeyError::Io { path, source }
        };
        let (used, kept) = (
            folder.join(SEAL),
            folder.join(format!("seal-{}.key", self.key_id)),
        );
        let new = folder.join("seal.new");
        let _ = fs::remove_file(&new);
        let seed = Zeroizing::new(random_bytes::<32>());
        write(&new, &seed)?;
        let _ = fs::remove_file(&kept);
        fs::hard_link(&used, &kept).map_err(io(&kept))?;
        fs::rename(&new, &used).map_err(io(&used))?;
        sync_dir(&folder).map_err(io(&folder))?;
        let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
        Ok(key_id(&public))
    }

    fn from_bytes(
        kek: Zeroizing<[u8; 32]>,
        index: Zeroizing<[u8; 32]>,
        seed: &Zeroizing<[u8; 32]>,
    ) -> Self {
        let signing = SigningKey::from_bytes(seed);
        let key_id = key_id(signing.verifying_key().as_bytes());
        Self {
            kek,
            index,
            signing,
            key_id,
        }
    }

    fn load(folder: &Path) -> Result<Self, KeyError> {
        private(folder, 0o700)?;
        Ok(Self::from_bytes(
            read(&folder.join(KEK))?,
            read(&folder.join(INDEX))?,
            &read(&folder.join(SEAL))?,
        ))
    }

    /// All keys appear at once: they are written into a folder of their own,
    /// which then takes the name. Whoever comes second finds the first one's.
    fn create(dir: &Path, folder: &Path) -> Result<(), KeyError> {
        let io = |path: &Path| {
            let path = path.to_owned();
            move |source| KeyError::Io { path, source }
        };
        fs::create_dir_all(dir).map_err(io(dir))?;
        let suffix = URL_SAFE_NO_PAD.encode(random_bytes::<9>());
        let new = dir.join(format!("{FOLDER}.{suffix}"));
        fs::DirBuilder::new()
            .mode(0o700)
            .create(&new)
            .map_err(io(&new))?;
        for name in [KEK, INDEX, SEAL] {
            let path = new.join(name);
            write(&path, &Zeroizing::new(random_bytes::<32>()))?;
        }
        sync_dir(&new).map_err(io(&new))?;
        match fs::rename(&new, folder) {
            Ok(()) => sync_dir(dir).map_err(io(dir)),
            Err(error) => {
                fs::remove_dir_all(&new).map_err(io(&new))?;
                if error.kind() == io::ErrorKind::DirectoryNotEmpty {
                    Ok(())
                } else {
                    Err(io(folder)(error))
                }
            }
        }
    }
}

/// The name of a sealing key: the first 16 hexadecimal digits of the SHA-256
/// of its public half.
#[must_use]
pub fn key_id(public: &[u8; 32]) -> String {
    let digest = Sha256::digest(public);
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Writes a key into a file of its own, for its owner only.
fn write(path: &Path, key: &Zeroizing<[u8; 32]>) -> Result<(), KeyError> {
    let io = |source| KeyError::Io {
        path: path.to_owned(),
        source,
    };
    let text = Zeroizing::new(URL_SAFE_NO_PAD.encode(**key));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(io)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .map_err(io)
}

fn sync_dir(dir: &Path) -> io::Result<()> {
    fs::File::open(dir)?.sync_all()
}

/// Refuses what group or world can reach.
fn private(path: &Path, expected: u32) -> Result<(), KeyError> {
    let metadata = fs::metadata(path).map_err(|source| KeyError::Io {
        path: path.to_owned(),
        source,
    })?;
    if metadata.permissions().mode() & 0o077 == 0 {
        Ok(())
    } else {
        Err(KeyError::Open {
            path: path.to_owned(),
            expected,
        })
    }
}

fn read(path: &Path) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    if !path.exists() {
        return Err(KeyError::Missing {
            path: path.to_owned(),
        });
    }
    private(path, 0o600)?;
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .map_err(|source| KeyError::Io {
            path: path.to_owned(),
            source,
        })?;
    let mut key = Zeroizing::new([0; 32]);
    match URL_SAFE_NO_PAD.decode_slice(text.trim(), &mut *key) {
        Ok(32) => Ok(key),
        _ => Err(KeyError::Malformed {
            path: path.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::TempDir;

    #[test]
    fn drawn_once_and_kept() {
        let dir = TempDir::new();
        let first = Keys::load_or_create(dir.path()).expect("drawn");
        let second = Keys::load_or_create(dir.path()).expect("loaded");
        assert_eq!(first.kek, second.kek);
        assert_eq!(first.index, second.index);
        assert_eq!(first.key_id, second.key_id);
        assert_eq!(first.key_id.len(), 16);
        assert_ne!(*first.kek, *first.index);
        for (name, mode) in [
            ("keys", 0o700),
            ("keys/kek.key", 0o600),
            ("keys/index.key", 0o600),
            ("keys/seal.key", 0o600),
        ] {
            let found = fs::metadata(dir.path().join(name))
                .expect("there")
                .permissions()
                .mode();
            assert_eq!(found & 0o777, mode, "{name}");
        }
        assert_eq!(
            fs::read_dir(dir.path()).expect("a folder").count(),
            1,
            "nothing is left over"
        );
    }

    #[test]
    fn a_key_that_others_can_read_is_refused_by_name() {
        let dir = TempDir::new();
        Keys::load_or_create(dir.path()).expect("drawn");
        let path = dir.path().join("keys/index.key");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("changed");
        let error = Keys::load_or_create(dir.path())
            .expect_err("refused")
            .to_string();
        assert!(
            error.contains("index.key") && error.contains("600"),
            "{error}"
        );
    }

    #[test]
    fn a_lost_key_is_never_drawn_anew() {
        let dir = TempDir::new();
        Keys::load_or_create(dir.path()).expect("drawn");
        let path = dir.path().join("keys/kek.key");
        fs::remove_file(&path).expect("removed");
        let error = Keys::load_or_create(dir.path()).expect_err("refused");
        assert!(matches!(error, KeyError::Missing { .. }), "{error}");
        fs::write(&path, "no key").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("changed");
        let error = Keys::load_or_create(dir.path()).expect_err("refused");
        assert!(matches!(error, KeyError::Malformed { .. }), "{error}");
    }

    #[test]
    fn another_key_seals_and_the_old_one_is_kept() {
        let dir = TempDir::new();
        let before = Keys::load_or_create(dir.path()).expect("drawn");
        let name = before.replace_seal(dir.path()).expect("replaced");
        let after = Keys::load_or_create(dir.path()).expect("loaded");
        assert_eq!(after.key_id, name);
        assert_ne!(after.key_id, before.key_id);
        assert_eq!((after.kek, after.index), (before.kek, before.index));
        let kept = dir.path().join(format!("keys/seal-{}.key", before.key_id));
        let kept = SigningKey::from_bytes(&read(&kept).expect("kept"));
        assert_eq!(kept.to_bytes(), before.signing.to_bytes());
    }

    #[test]
    fn two_that_start_at_once_share_the_keys() {
        let dir = TempDir::new();
        let ids: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| Keys::load_or_create(dir.path()).expect("keys").key_id))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("no panic"))
                .collect()
        });
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    }

    #[test]
    fn printing_keys_shows_no_key() {
        let keys = Keys::generate();
        assert_eq!(
            format!("{keys:?}"),
            format!("Keys {{ key_id: {:?}, .. }}", keys.key_id)
        );
    }
}
