//! Canonical JSON, digests and random values as signed files write them: one
//! spelling for each value, every other spelling refused.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// A value that has no canonical JSON form. The types of this crate all have
/// one; a caller who meets this must not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the value has no canonical JSON form")]
pub struct NotCanonical;

/// The canonical JSON of a value (RFC 8785).
///
/// # Errors
/// [`NotCanonical`] for values that JSON can't hold.
pub fn canonical<T: Serialize>(value: &T) -> Result<String, NotCanonical> {
    serde_json_canonicalizer::to_string(value).map_err(|_| NotCanonical)
}

/// A text that is not the value that it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not in the one spelling that is allowed here")]
pub struct Misspelt;

/// A SHA-256 digest, written as 64 small hexadecimal digits, as `sha256sum`
/// prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Takes a digest that was computed elsewhere, e.g. while a file streamed by.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 small hexadecimal digits.
    ///
    /// # Errors
    /// [`Misspelt`] for anything else, capitals included.
    pub fn parse(text: &str) -> Result<Self, Misspelt> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(Misspelt);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            for digit in pair {
                let value = match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return Err(Misspelt),
                };
                *byte = (*byte << 4) | value;
            }
        }
        Ok(Self(bytes))
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl TryFrom<String> for Digest {
    type Error = Misspelt;
    fn try_from(text: String) -> Result<Self, Misspelt> {
        Self::parse(&text)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// Bytes of a fixed number (random values, keys, signatures), written as
/// base64url without padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Base64Bytes<const N: usize>(pub [u8; N]);

impl<const N: usize> Base64Bytes<N> {
    /// Reads base64url of exactly `N` bytes.
    ///
    /// # Errors
    /// [`Misspelt`] for padding, other alphabets, stray bits and other lengths.
    pub fn parse(text: &str) -> Result<Self, Misspelt> {
        let bytes = from_base64url(text)?;
        bytes.try_into().map(Self).map_err(|_| Misspelt)
    }
}

impl<const N: usize> std::fmt::Display for Base64Bytes<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&to_base64url(&self.0))
    }
}

impl<const N: usize> TryFrom<String> for Base64Bytes<N> {
    type Error = Misspelt;
    fn try_from(text: String) -> Result<Self, Misspelt> {
        Self::parse(&text)
    }
}

impl<const N: usize> From<Base64Bytes<N>> for String {
    fn from(bytes: Base64Bytes<N>) -> Self {
        bytes.to_string()
    }
}

/// Base64url without padding.
#[must_use]
pub fn to_base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads base64url strictly: no padding, no stray bits in the last letter.
///
/// # Errors
/// [`Misspelt`] for anything else.
pub fn from_base64url(text: &str) -> Result<Vec<u8>, Misspelt> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Misspelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_spelt_as_sha256sum_spells_it() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::of(b"").to_string(), empty);
        assert_eq!(Digest::parse(empty), Ok(Digest::of(b"")));
        assert_eq!(Digest::parse(&empty.to_uppercase()), Err(Misspelt));
        assert_eq!(Digest::parse(&empty[1..]), Err(Misspelt));
        assert_eq!(Digest::parse(&format!("+{}", &empty[1..])), Err(Misspelt));
    }

    #[test]
    fn base64_has_one_spelling() {
        assert_eq!(Base64Bytes::<1>::parse("_w"), Ok(Base64Bytes([255])));
        for text in ["_x", "_w=", "_w==", "/w", "_w ", "_", "", "_wA"] {
            assert_eq!(Base64Bytes::<1>::parse(text), Err(Misspelt), "{text}");
        }
    }

    #[test]
    fn keys_are_sorted_by_utf16_and_text_is_kept() {
        let value = serde_json::json!({"\u{fb33}": 1, "\u{1f600}": 2, "ä": "\u{8}\u{7f}€/\"", "a": 9_007_199_254_740_991_u64});
        assert_eq!(
            canonical(&value).as_deref(),
            Ok("{\"a\":9007199254740991,\"ä\":\"\\b\u{7f}€/\\\"\",\"\u{1f600}\":2,\"\u{fb33}\":1}")
        );
    }
}
