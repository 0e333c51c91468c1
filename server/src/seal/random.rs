//! The one source of randomness.

use rand::{RngCore as _, rngs::OsRng};

/// Random bytes of the operating system, fit for keys, nonces and tokens.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    OsRng.fill_bytes(&mut bytes);
    bytes
}

/// Draws the name of a part or a task. Sixty-four bytes nearly always hold
/// twelve fair letters.
#[must_use]
pub fn draw_reference() -> domain::id::Reference {
    loop {
        if let Some(reference) = domain::id::Reference::from_random(&random_bytes::<64>()) {
            return reference;
        }
    }
}

/// Draws what a request that was sent unsigned is followed by.
#[must_use]
pub fn draw_follow_secret() -> domain::id::FollowSecret {
    loop {
        if let Some(secret) = domain::id::FollowSecret::from_random(&random_bytes::<64>()) {
            return secret;
        }
    }
}
