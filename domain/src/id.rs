//! Names of things: slugs that people see in addresses, references that they
//! type from paper.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A short name in an address: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Not a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a short name of lower-case letters, digits and hyphens")]
pub struct NotASlug;

impl Slug {
    /// Reads a slug of 1 to 80 characters.
    ///
    /// # Errors
    /// [`NotASlug`] when a character is not `a`–`z`, `0`–`9` or `-`.
    pub fn parse(text: &str) -> Result<Self, NotASlug> {
        let fits = !text.is_empty()
            && text.len() <= 80
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Letters and digits that nobody mistakes for one another, on paper, on the
/// telephone or on a screen: no 0 and O, 1, I and L, 2 and Z,
/// 5 and S, 6 and G, 8 and B, V (like U), Q.
const REFERENCE_ALPHABET: &[u8; 21] = b"3479ACDEFHJKMNPRTUWXY";

/// Letters out of random bytes, in groups of four; `None` when those run out.
fn draw(bytes: &[u8], length: usize) -> Option<String> {
    let base = REFERENCE_ALPHABET.len() as u8;
    let fair = u8::MAX - (u8::MAX % base);
    let letters: Vec<u8> = bytes
        .iter()
        .filter(|byte| **byte < fair)
        .filter_map(|byte| REFERENCE_ALPHABET.get(usize::from(byte % base)))
        .copied()
        .take(length)
        .collect();
    (letters.len() == length).then(|| grouped(&letters))
}

/// Letters as people type them: any case, with or without hyphens and spaces.
fn read(text: &str, length: usize) -> Option<String> {
    let letters: Vec<u8> = text
        .bytes()
        .filter(|b| !matches!(b, b'-' | b' '))
        .map(|b| b.to_ascii_uppercase())
        .collect();
    let fits = letters.len() == length && letters.iter().all(|b| REFERENCE_ALPHABET.contains(b));
    fits.then(|| grouped(&letters))
}

fn grouped(letters: &[u8]) -> String {
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().copied().map(char::from).collect())
        .collect();
    groups.join("-")
}

/// The name of a part of a request: twelve letters, `K7PM-3XDT-9RHF`.
///
/// About 53 random bits: it can't be guessed at the rate a counter answers, and
/// by itself it opens nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// Not a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a reference of twelve letters and digits")]
pub struct NotAReference;

impl Reference {
    /// Makes a reference of random bytes. Bytes that would make some letters
    /// likelier than others are skipped, so give more than twelve.
    ///
    /// Returns `None` when the bytes run out, in which case draw anew.
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        draw(bytes, 12).map(Self)
    }

    /// Reads a reference as people type it: any case, with or without hyphens
    /// and spaces.
    ///
    /// # Errors
    /// [`NotAReference`] when it is not twelve letters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, NotAReference> {
        read(text, 12).map(Self).ok_or(NotAReference)
    }

    /// Reads a reference as people copy it by hand or out of a mail: dashes and
    /// spaces of every kind, and letters that were taken for others.
    ///
    /// Where two letters look alike, at most one of them is in references, so
    /// that one is meant. A wrong guess finds nothing, as any wrong reference.
    ///
    /// # Errors
    /// [`NotAReference`] when it still is none.
    pub fn read_kindly(text: &str) -> Result<Self, NotAReference> {
        let letters: String = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .map(|c| match c {
                'V' | 'Ü' => 'U',
                '0' | 'O' | 'Q' | 'Ö' => 'D',
                '1' | 'I' | 'L' => '7',
                '8' | 'B' => '3',
                '6' | 'G' => 'C',
                'Ä' | 'Å' => 'A',
                other => other,
            })
            .collect();
        Self::parse(&letters)
    }

    /// The reference as text, in groups of four.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        Self::parse(&text)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What shows, with a reference, where a request stands that was sent unsigned:
/// twenty letters, `K7PM-3XDT-9RHF-4ACD-EFHJ`.
///
/// About 88 random bits. Its `Debug` form is empty. It serialises in full, for
/// payloads that are encrypted at once; the tables know it as a keyed hash.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FollowSecret(String);

/// Not such a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a secret of twenty letters and digits")]
pub struct NotASecret;

impl FollowSecret {
    const LENGTH: usize = 20;

    /// As [`Reference::from_random`].
    #[must_use]
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        draw(bytes, Self::LENGTH).map(Self)
    }

    /// As [`Reference::parse`].
    ///
    /// # Errors
    /// [`NotASecret`] when it is not twenty letters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, NotASecret> {
        read(text, Self::LENGTH).map(Self).ok_or(NotASecret)
    }

    /// The secret as text, in groups of four, to be shown to whose it is.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FollowSecret {
    type Error = NotASecret;
    fn try_from(text: String) -> Result<Self, NotASecret> {
        Self::parse(&text)
    }
}

impl From<FollowSecret> for String {
    fn from(secret: FollowSecret) -> Self {
        secret.0
    }
}

impl std::fmt::Debug for FollowSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FollowSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_drawn_reference_reads_back_however_it_is_typed(bytes in proptest::collection::vec(any::<u8>(), 64)) {
            let Some(reference) = Reference::from_random(&bytes) else { return Ok(()) };
            let typed = reference.as_str().to_lowercase().replace('-', " ");
            prop_assert_eq!(Reference::parse(&typed), Ok(reference));
            let Some(secret) = FollowSecret::from_random(&bytes) else { return Ok(()) };
            let typed = secret.as_str().to_lowercase().replace('-', " ");
            prop_assert_eq!(FollowSecret::parse(&typed), Ok(secret));
        }

        #[test]
        fn a_reference_is_read_kindly_however_it_was_copied(
            bytes in proptest::collection::vec(any::<u8>(), 64),
            dash in "[ \u{a0}\u{2010}-\u{2015}\u{2212}._/-]{0,2}",
        ) {
            let Some(reference) = Reference::from_random(&bytes) else { return Ok(()) };
            let copied = reference.as_str().replace('-', &dash);
            for typed in [
                copied.clone(),
                format!(" {} ", copied.to_lowercase()),
                copied.replace('U', "v").replace('D', "0").replace('7', "I").replace('3', "B"),
            ] {
                prop_assert_eq!(Reference::read_kindly(&typed), Ok(reference.clone()), "{}", typed);
            }
        }
    }

    #[test]
    fn what_can_be_no_reference_is_not_read_as_one() {
        for text in [
            "",
            "K7PM-3XDT-9RH",
            "K7PM-3XDT-9RHFF",
            "K7PM-3XDT-9RH2",
            "120579-9039",
            "Virtanen",
        ] {
            assert_eq!(Reference::read_kindly(text), Err(NotAReference), "{text}");
        }
    }

    #[test]
    fn look_alike_letters_are_refused() {
        for text in [
            "K7PM-3XDT-9RH0",
            "K7PM-3XDT-9RH1",
            "K7PM-3XDT-9RHO",
            "K7PM-3XDT-9RH",
            "",
        ] {
            assert_eq!(Reference::parse(text), Err(NotAReference), "{text}");
        }
    }

    #[test]
    fn a_secret_is_no_reference_and_is_never_printed() {
        let secret = "K7PM-3XDT-9RHF-4ACD-EFHJ";
        assert!(Reference::parse(secret).is_err());
        let secret = FollowSecret::parse(secret).unwrap();
        assert!(FollowSecret::parse("K7PM-3XDT-9RHF").is_err());
        assert_eq!(format!("{secret:?}"), "FollowSecret(…)");
        // More than eighty bits (21 letters each).
        assert!(FollowSecret::LENGTH as f64 * 21_f64.log2() > 80.0);
    }

    #[test]
    fn a_slug_has_no_path_in_it() {
        for text in ["", "..", "a/b", "Ä", "a b", "A"] {
            assert_eq!(Slug::parse(text), Err(NotASlug), "{text}");
        }
        assert!(Slug::parse("tyollistamispalvelut-2").is_ok());
    }
}
