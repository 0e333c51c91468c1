//! Things kept for a while under a random token.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

/// No shelf holds more: a demo needs few, and memory stays bounded.
const CAPACITY: usize = 10_000;

/// 256 random bits in base64url.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// A map from random tokens to things. Tokens are looked up by their SHA-256,
/// so the time of a look-up tells nothing about a token.
pub struct Shelf<T> {
    items: HashMap<[u8; 32], (DateTime<Utc>, T)>,
    life: TimeDelta,
}

impl<T> Shelf<T> {
    /// An empty shelf whose things live for `life`.
    pub fn new(life: TimeDelta) -> Self {
        Self {
            items: HashMap::new(),
            life,
        }
    }

    /// Puts a thing on the shelf and returns its token, or nothing when the
    /// shelf is full.
    pub fn put(&mut self, now: DateTime<Utc>, thing: T) -> Option<String> {
        if self.items.len() >= CAPACITY {
            let life = self.life;
            self.items.retain(|_, (since, _)| fresh(*since, now, life));
        }
        if self.items.len() >= CAPACITY {
            return None;
        }
        let token = random_token();
        self.items.insert(place(&token), (now, thing));
        Some(token)
    }

    /// The thing of a token, while it lives.
    pub fn get(&mut self, now: DateTime<Utc>, token: &str) -> Option<&mut T> {
        let life = self.life;
        self.items
            .get_mut(&place(token))
            .filter(|(since, _)| fresh(*since, now, life))
            .map(|(_, thing)| thing)
    }

    /// Takes the thing of a token off the shelf, whether it lives or not.
    pub fn take(&mut self, now: DateTime<Utc>, token: &str) -> Option<T> {
        self.items
            .remove(&place(token))
            .filter(|(since, _)| fresh(*since, now, self.life))
            .map(|(_, thing)| thing)
    }
}

fn place(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Within its life. A thing from the future is stale too: somebody has moved
/// the demo's clock back, and it would otherwise live too long.
fn fresh(since: DateTime<Utc>, now: DateTime<Utc>, life: TimeDelta) -> bool {
    since <= now && now - since < life
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_live_for_their_time_only() {
        let mut shelf = Shelf::new(TimeDelta::seconds(60));
        let start = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let token = shelf.put(start, "thing").expect("room");
        let at = |seconds| start + TimeDelta::seconds(seconds);
        assert!(shelf.get(at(59), &token).is_some());
        assert!(shelf.get(at(60), &token).is_none());
        assert!(shelf.get(at(-1), &token).is_none());
        assert!(shelf.get(at(0), "another").is_none());
        assert_eq!(shelf.take(at(59), &token), Some("thing"));
        assert_eq!(shelf.take(at(59), &token), None);
    }

    #[test]
    fn a_full_shelf_refuses_until_things_grow_old() {
        let mut shelf = Shelf::new(TimeDelta::seconds(60));
        let start = DateTime::UNIX_EPOCH;
        for _ in 0..CAPACITY {
            assert!(shelf.put(start, ()).is_some());
        }
        assert!(shelf.put(start, ()).is_none());
        assert!(shelf.put(start + TimeDelta::seconds(60), ()).is_some());
    }
}
