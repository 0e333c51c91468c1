//! The portal's keys, now and earlier, as it publishes them.

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::{SealAlgorithm, view};
use crate::signature::encoding::{Base64Bytes, Digest};

/// The name of a key: the first 16 hexadecimal digits of the SHA-256 of its 32
/// public bytes.
#[must_use]
pub fn key_id(key: &VerifyingKey) -> String {
    let mut name = Digest::of(key.as_bytes()).to_string();
    name.truncate(16);
    name
}

/// Every key with which the portal ever sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyHistory {
    /// The keys, oldest first.
    pub keys: Vec<PublishedKey>,
}

/// A key of the portal and the time in which it seals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedKey {
    /// Its name, see [`key_id`].
    pub key_id: String,
    /// Its algorithm.
    pub alg: SealAlgorithm,
    /// The public key.
    pub public: Base64Bytes<32>,
    /// The first moment in which it sealed.
    pub from: DateTime<Utc>,
    /// The last; none while it is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
}

/// Why a text is no key history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeysProblem {
    /// Not JSON of this form.
    #[error("not a list of the portal's keys")]
    Unreadable,
    /// A name does not belong to its key, or comes twice.
    #[error("a key in the list does not fit its name")]
    NameDiffers,
}

impl PublishedKey {
    /// A key that seals from a moment on.
    #[must_use]
    pub fn new(key: &VerifyingKey, from: DateTime<Utc>, until: Option<DateTime<Utc>>) -> Self {
        Self {
            key_id: key_id(key),
            alg: SealAlgorithm::Ed25519,
            public: Base64Bytes(key.to_bytes()),
            from,
            until,
        }
    }

    /// Walks plain JSON, as [`view`] does, to stay small in the browser.
    fn of(object: &view::Object) -> Option<Self> {
        if view::text(object, &["alg"])? != "Ed25519" {
            return None;
        }
        let until = match object.get("until") {
            Some(_) => Some(view::instant(object, "until")?),
            None => None,
        };
        Some(Self {
            key_id: view::text(object, &["key_id"])?.to_owned(),
            alg: SealAlgorithm::Ed25519,
            public: Base64Bytes::parse(view::text(object, &["public"])?).ok()?,
            from: view::instant(object, "from")?,
            until,
        })
    }

    /// The key, if its bytes are one and its name is its own.
    #[must_use]
    pub fn verifying_key(&self) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(&self.public.0)
            .ok()
            .filter(|key| key_id(key) == self.key_id)
    }

    /// Whether the key sealed at that time.
    #[must_use]
    pub fn in_force(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && self.until.is_none_or(|until| at <= until)
    }
}

impl KeyHistory {
    /// Reads a published key history.
    ///
    /// # Errors
    /// [`KeysProblem`].
    pub fn parse(text: &str) -> Result<Self, KeysProblem> {
        let object = view::object(text.as_bytes()).ok_or(KeysProblem::Unreadable)?;
        let list = object.get("keys").and_then(Value::as_array);
        let list = list.ok_or(KeysProblem::Unreadable)?;
        let mut keys: Vec<PublishedKey> = Vec::new();
        for entry in list {
            let key = entry.as_object().and_then(PublishedKey::of);
            let key = key.ok_or(KeysProblem::Unreadable)?;
            let again = keys.iter().any(|other| other.key_id == key.key_id);
            if again || key.verifying_key().is_none() {
                return Err(KeysProblem::NameDiffers);
            }
            keys.push(key);
        }
        Ok(Self { keys })
    }

    /// The key of that name; none if the portal never published it, or if what
    /// it published under that name is another key.
    #[must_use]
    pub fn find(&self, key_id: &str) -> Option<(&PublishedKey, VerifyingKey)> {
        let published = self.keys.iter().find(|key| key.key_id == key_id)?;
        Some((published, published.verifying_key()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::SigningKey;

    fn published(seed: u8) -> PublishedKey {
        let key = SigningKey::from_bytes(&[seed; 32]).verifying_key();
        PublishedKey::new(&key, DateTime::UNIX_EPOCH, None)
    }

    fn parse(keys: &[PublishedKey]) -> Result<KeyHistory, KeysProblem> {
        let history = KeyHistory {
            keys: keys.to_vec(),
        };
        KeyHistory::parse(&serde_json::to_string(&history).unwrap())
    }

    #[test]
    fn a_key_is_found_by_its_own_name_only() {
        let history = parse(&[published(1), published(2)]).unwrap();
        let name = published(2).key_id;
        assert_eq!(name.len(), 16);
        assert_eq!(history.find(&name).unwrap().0, &published(2));
        assert!(history.find(&published(3).key_id).is_none());
        let renamed = PublishedKey {
            key_id: name,
            ..published(1)
        };
        assert!(
            KeyHistory {
                keys: vec![renamed.clone()]
            }
            .find(&renamed.key_id)
            .is_none()
        );
        assert_eq!(parse(&[renamed]), Err(KeysProblem::NameDiffers));
        assert_eq!(
            parse(&[published(1), published(1)]),
            Err(KeysProblem::NameDiffers)
        );
        for text in ["[]", "{}", r#"{"keys":[{}]}"#, r#"{"keys":[1]}"#, "x"] {
            let problem = KeyHistory::parse(text).unwrap_err();
            assert_eq!(problem, KeysProblem::Unreadable, "{text}");
        }
        let ended = PublishedKey {
            until: Some(DateTime::UNIX_EPOCH),
            ..published(1)
        };
        assert_eq!(parse(std::slice::from_ref(&ended)).unwrap().keys, [ended]);
    }

    #[test]
    fn a_key_seals_in_its_time_only() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let mut key = PublishedKey {
            from: at(10),
            ..published(1)
        };
        assert!(!key.in_force(at(9)) && key.in_force(at(10)) && key.in_force(at(1_000_000)));
        key.until = Some(at(20));
        assert!(key.in_force(at(20)) && !key.in_force(at(21)));
    }
}
