//! Looking people and tokens up without storing them.

use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::Keys;

/// Domain of the keys of a municipality's index; the slug follows.
const INDEX_DOMAIN: &[u8] = b"tietoluukku/index/v1|";
/// Domain of the hashes of a reference with its secret; both follow.
const FOLLOW_DOMAIN: &[u8] = b"tietoluukku/follow/v1|";
/// Domain of the hashes of who did something how often; all three follow.
const QUOTA_DOMAIN: &[u8] = b"tietoluukku/quota/v1|";
/// Domain of the hashes of who holds a role; kind and name follow.
const ROLE_DOMAIN: &[u8] = b"tietoluukku/role/v1|";
/// Domain of the hashes of tokens; the token follows.
const TOKEN_DOMAIN: &[u8] = b"tietoluukku/token/v1|";

impl Keys {
    /// Under which value a person is found in a municipality's tables.
    ///
    /// `input` is the personal identity code as `domain` normalises it (eleven
    /// characters, upper case, century sign kept), or issuer and subject of a
    /// person without one. Keyed, since the codes of a century can be counted
    /// through in seconds; with a key per municipality, so that one
    /// municipality's rows say nothing about another's.
    #[must_use]
    pub fn person_index(&self, municipality: &str, input: &[u8]) -> [u8; 32] {
        let key = Zeroizing::new(hmac(&self.index, &[INDEX_DOMAIN, municipality.as_bytes()]));
        hmac(&key, &[input])
    }

    /// Under which value a request that was sent unsigned is found by its
    /// reference and its secret. Neither has a bar in it.
    #[must_use]
    pub fn follow_index(&self, reference: &str, secret: &str) -> [u8; 32] {
        let parts = [FOLLOW_DOMAIN, reference.as_bytes(), b"|", secret.as_bytes()];
        hmac(&self.index, &parts)
    }

    /// Under which value it is counted how often a person or an address did
    /// something. Keyed, since addresses can be counted through; neither act nor
    /// kind has a bar in it.
    #[must_use]
    pub fn quota_index(&self, act: &str, kind: &str, subject: &[u8]) -> [u8; 32] {
        let (act, kind) = (act.as_bytes(), kind.as_bytes());
        hmac(&self.index, &[QUOTA_DOMAIN, act, b"|", kind, b"|", subject])
    }

    /// Under which value the roles of a member of staff, an address or a group
    /// are found. The kind has no bar in it.
    #[must_use]
    pub fn role_index(&self, kind: &str, name: &str) -> [u8; 32] {
        let parts = [ROLE_DOMAIN, kind.as_bytes(), b"|", name.as_bytes()];
        hmac(&self.index, &parts)
    }

    /// Under which value a token of 256 random bits is stored. Such a token
    /// can't be guessed, so a plain hash is enough.
    #[must_use]
    pub fn token_hash(token: &[u8]) -> [u8; 32] {
        Sha256::new()
            .chain_update(TOKEN_DOMAIN)
            .chain_update(token)
            .finalize()
            .into()
    }
}

/// HMAC-SHA-256 over the parts, one after the other.
fn hmac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key shorter than a block of 64 bytes is filled up with zeros (RFC 2104
    // §2); doing it here leaves no length that could be wrong.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231, case 4 has a key of 25 bytes; ours are always 32, so this is
    /// case 1's method with the key filled up by hand.
    #[test]
    fn the_mac_is_hmac_sha_256() {
        // HMAC ignores zeros at the end of a short key: RFC 4231, case 1 has
        // twenty bytes 0x0b and "Hi There".
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let expected = [
            0xb0, 0x34, 0x4c, 0x61, 0xd8, 0xdb, 0x38, 0x53, 0x5c, 0xa8, 0xaf, 0xce, 0xaf, 0x0b,
            0xf1, 0x2b, 0x88, 0x1d, 0xc2, 0x00, 0xc9, 0x83, 0x3d, 0xa7, 0x26, 0xe9, 0x37, 0x6c,
            0x2e, 0x32, 0xcf, 0xf7,
        ];
        assert_eq!(hmac(&key, &[b"Hi ", b"There"]), expected);
    }

    #[test]
    fn an_index_is_bound_to_municipality_person_and_key() {
        let keys = Keys::generate();
        let ii = keys.person_index("ii", b"010190-999X");
        assert_eq!(ii, keys.person_index("ii", b"010190-999X"));
        assert_ne!(ii, keys.person_index("kemi", b"010190-999X"));
        // The century sign tells people apart.
        assert_ne!(ii, keys.person_index("ii", b"010190A999X"));
        assert_ne!(ii, Keys::generate().person_index("ii", b"010190-999X"));
    }

    #[test]
    fn a_count_is_bound_to_act_kind_subject_and_key() {
        let keys = Keys::generate();
        let one = keys.quota_index("begin", "address", b"1234");
        assert_eq!(one, keys.quota_index("begin", "address", b"1234"));
        assert_ne!(one, keys.quota_index("file", "address", b"1234"));
        assert_ne!(one, keys.quota_index("begin", "person", b"1234"));
        assert_ne!(one, keys.quota_index("begin", "address", b"1235"));
        let other = Keys::generate();
        assert_ne!(one, other.quota_index("begin", "address", b"1234"));
    }

    #[test]
    fn a_token_hash_is_not_the_bare_hash() {
        let bare: [u8; 32] = Sha256::digest(b"token").into();
        assert_ne!(Keys::token_hash(b"token"), bare);
        assert_ne!(Keys::token_hash(b"token"), Keys::token_hash(b"tokem"));
    }
}
