//! Sealing single fields: AES-256-GCM under a data key, the data key wrapped
//! by AES-256-KW.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use aes_kw::KekAes256;
use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{Keys, random::random_bytes};

/// Length of the random nonce in front of each ciphertext, in bytes.
const NONCE: usize = 12;

/// Where a ciphertext belongs. Moved anywhere else, it does not open.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The table; no `|` in it.
    pub table: &'a str,
    /// The column; no `|` in it.
    pub column: &'a str,
    /// The row, by its key.
    pub row: &'a str,
    /// The version of the row at which it was written; 0 for what is written
    /// once.
    pub version: i64,
}

impl Place<'_> {
    /// The associated data. The first two parts hold no `|` and the last is a
    /// number, so no two places share it.
    fn aad(&self) -> Vec<u8> {
        let Self {
            table,
            column,
            row,
            version,
        } = self;
        format!("v1|{table}|{column}|{row}|{version}").into_bytes()
    }
}

/// What went wrong; never with a value in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// The ciphertext was changed, moved, or sealed under another key.
    #[error("the ciphertext does not open here")]
    Open,
    /// The data key was wrapped by another key, or changed.
    #[error("the data key does not unwrap")]
    Unwrap,
    /// The data is too long to be sealed in one piece (64 GiB).
    #[error("too long to be sealed")]
    Seal,
    /// What was to be sealed, or what opened, is not the JSON expected.
    #[error("not the JSON expected")]
    Json,
}

/// A data key: 256 random bits for one aggregate, wiped when dropped.
#[derive(Clone)]
pub struct Dek(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Dek {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dek")
    }
}

/// A data key as it is stored: 40 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedDek(Vec<u8>);

impl WrappedDek {
    /// The bytes to store.
    #[must_use]
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }

    /// The bytes to store.
    #[must_use]
    #[cfg(test)]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Keys {
    /// Draws a data key and wraps it.
    ///
    /// # Errors
    /// [`SealError::Seal`] never in practice: the length is always right.
    pub fn new_dek(&self) -> Result<(Dek, WrappedDek), SealError> {
        let dek = Dek(Zeroizing::new(random_bytes()));
        let wrapped = KekAes256::from(*self.kek)
            .wrap_vec(&*dek.0)
            .map_err(|_| SealError::Seal)?;
        Ok((dek, WrappedDek(wrapped)))
    }

    /// Unwraps a stored data key.
    ///
    /// # Errors
    /// [`SealError::Unwrap`] when it was wrapped by another key or changed.
    pub fn unwrap_dek(&self, wrapped: &[u8]) -> Result<Dek, SealError> {
        let mut key = Zeroizing::new([0; 32]);
        KekAes256::from(*self.kek)
            .unwrap(wrapped, &mut *key)
            .map_err(|_| SealError::Unwrap)?;
        Ok(Dek(key))
    }
}

impl Dek {
    /// Seals bytes for a place: a random nonce, then ciphertext and tag.
    ///
    /// # Errors
    /// [`SealError::Seal`] over 64 GiB.
    pub fn seal(&self, place: &Place<'_>, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let nonce: [u8; NONCE] = random_bytes();
        let aad = place.aad();
        let sealed = self
            .cipher()
            .encrypt(
                Nonce::from_slice(&nonce),
                Payload {
                    msg: plain,
                    aad: &aad,
                },
            )
            .map_err(|_| SealError::Seal)?;
        let mut out = Vec::with_capacity(NONCE + sealed.len());
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        Ok(out)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// [`SealError::Open`] when anything differs.
    pub fn open(&self, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or(SealError::Open)?;
        let aad = place.aad();
        self.cipher()
            .decrypt(
                Nonce::from_slice(nonce),
                Payload {
                    msg: sealed,
                    aad: &aad,
                },
            )
            .map_err(|_| SealError::Open)
    }

    /// [`Dek::seal`] of the value as JSON.
    ///
    /// # Errors
    /// [`SealError::Json`] when the value can't be written as JSON.
    pub fn seal_json<T: Serialize + ?Sized>(
        &self,
        place: &Place<'_>,
        value: &T,
    ) -> Result<Vec<u8>, SealError> {
        let plain = Zeroizing::new(serde_json::to_vec(value).map_err(|_| SealError::Json)?);
        self.seal(place, &plain)
    }

    /// [`Dek::open`] of a value as JSON.
    ///
    /// # Errors
    /// [`SealError::Open`] as [`Dek::open`]; [`SealError::Json`] when what
    /// opens is something else.
    pub fn open_json<T: DeserializeOwned>(
        &self,
        place: &Place<'_>,
        sealed: &[u8],
    ) -> Result<T, SealError> {
        let plain = Zeroizing::new(self.open(place, sealed)?);
        serde_json::from_slice(&plain).map_err(|_| SealError::Json)
    }

    /// Draws a key below this one, and wraps it: for what may move to another
    /// aggregate.
    ///
    /// # Errors
    /// As [`Keys::new_dek`].
    pub fn draw_below(&self) -> Result<(Self, WrappedDek), SealError> {
        let key = Self(Zeroizing::new(random_bytes()));
        let wrapped = self.wrap(&key)?;
        Ok((key, wrapped))
    }

    /// Wraps a key below this one.
    ///
    /// # Errors
    /// As [`Keys::new_dek`].
    pub fn wrap(&self, key: &Self) -> Result<WrappedDek, SealError> {
        let wrapped = KekAes256::from(*self.0).wrap_vec(&*key.0);
        Ok(WrappedDek(wrapped.map_err(|_| SealError::Seal)?))
    }

    /// Unwraps a key below this one.
    ///
    /// # Errors
    /// [`SealError::Unwrap`] when another one wrapped it or it was changed.
    pub fn unwrap_below(&self, wrapped: &[u8]) -> Result<Self, SealError> {
        let mut key = Zeroizing::new([0; 32]);
        KekAes256::from(*self.0)
            .unwrap(wrapped, &mut *key)
            .map_err(|_| SealError::Unwrap)?;
        Ok(Self(key))
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new((&*self.0).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place<'static> = Place {
        table: "part",
        column: "body",
        row: "7",
        version: 2,
    };

    #[test]
    fn opens_in_its_place_only() {
        let (dek, _) = Keys::generate().new_dek().expect("a key");
        let sealed = dek.seal(&PLACE, b"salaisuus").expect("sealed");
        assert_eq!(
            dek.open(&PLACE, &sealed).as_deref(),
            Ok(b"salaisuus".as_slice())
        );
        let elsewhere = [
            Place {
                table: "draft",
                ..PLACE
            },
            Place {
                column: "person",
                ..PLACE
            },
            Place { row: "8", ..PLACE },
            Place {
                version: 1,
                ..PLACE
            },
        ];
        for place in elsewhere {
            assert_eq!(dek.open(&place, &sealed), Err(SealError::Open), "{place:?}");
        }
    }

    #[test]
    fn every_changed_byte_is_seen() {
        let (dek, _) = Keys::generate().new_dek().expect("a key");
        let sealed = dek.seal(&PLACE, b"x").expect("sealed");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(
                dek.open(&PLACE, &changed),
                Err(SealError::Open),
                "byte {at}"
            );
        }
        for length in 0..sealed.len() {
            assert_eq!(dek.open(&PLACE, &sealed[..length]), Err(SealError::Open));
        }
    }

    #[test]
    fn the_same_text_never_looks_the_same() {
        let (dek, _) = Keys::generate().new_dek().expect("a key");
        assert_ne!(dek.seal(&PLACE, b"x"), dek.seal(&PLACE, b"x"));
    }

    #[test]
    fn a_data_key_needs_the_key_that_wrapped_it() {
        let keys = Keys::generate();
        let (dek, wrapped) = keys.new_dek().expect("a key");
        let sealed = dek.seal_json(&PLACE, &["a", "b"]).expect("sealed");
        let again = keys.unwrap_dek(wrapped.as_bytes()).expect("unwraps");
        let opened: Vec<String> = again.open_json(&PLACE, &sealed).expect("opens");
        assert_eq!(opened, ["a", "b"]);
        assert_eq!(
            again.open_json::<u32>(&PLACE, &sealed),
            Err(SealError::Json)
        );
        let other = Keys::generate();
        assert!(other.unwrap_dek(wrapped.as_bytes()).is_err());
        let mut changed = wrapped.into_vec();
        changed[0] ^= 1;
        assert_eq!(keys.unwrap_dek(&changed).err(), Some(SealError::Unwrap));
        assert_eq!(keys.unwrap_dek(b"short").err(), Some(SealError::Unwrap));
    }

    #[test]
    fn a_key_below_moves_to_another_aggregate() {
        let keys = Keys::generate();
        let [(draft, _), (part, _), (other, _)] = [(); 3].map(|()| keys.new_dek().expect("a key"));
        let (file, wrapped) = draft.draw_below().expect("a key");
        let sealed = file.seal(&PLACE, b"x").expect("sealed");
        let moved = draft.unwrap_below(wrapped.as_bytes()).expect("unwraps");
        let moved = part.wrap(&moved).expect("wraps");
        let again = part.unwrap_below(moved.as_bytes()).expect("unwraps");
        assert_eq!(again.open(&PLACE, &sealed).as_deref(), Ok(b"x".as_slice()));
        for (key, wrapped) in [(&other, &moved), (&draft, &moved), (&part, &wrapped)] {
            let end = key.unwrap_below(wrapped.as_bytes());
            assert_eq!(end.err(), Some(SealError::Unwrap));
        }
    }

    /// RFC 3394 §4.6: 256 bits of key data with a 256-bit key.
    #[test]
    fn wrapping_is_rfc_3394() {
        let kek: [u8; 32] = std::array::from_fn(|at| at as u8);
        let data: [u8; 32] = std::array::from_fn(|at| match at {
            0..16 => (at as u8) * 0x11,
            _ => at as u8 - 16,
        });
        let expected = [
            0x28, 0xc9, 0xf4, 0x04, 0xc4, 0xb8, 0x10, 0xf4, 0xcb, 0xcc, 0xb3, 0x5c, 0xfb, 0x87,
            0xf8, 0x26, 0x3f, 0x57, 0x86, 0xe2, 0xd8, 0x0e, 0xd3, 0x26, 0xcb, 0xc7, 0xf0, 0xe7,
            0x1a, 0x99, 0xf4, 0x3b, 0xfb, 0x98, 0x8b, 0x9b, 0x7a, 0x02, 0xdd, 0x21,
        ];
        let mut keys = Keys::generate();
        *keys.kek = kek;
        assert_eq!(*keys.unwrap_dek(&expected).expect("unwraps").0, data);
    }
}
