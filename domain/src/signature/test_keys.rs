//! Keys and tokens for tests. They protect nothing.

use p256::ecdsa::signature::Signer as _;
use rsa::{
    RsaPrivateKey,
    pkcs1v15::{Signature, SigningKey},
    pkcs8::DecodePrivateKey as _,
    signature::SignatureEncoding as _,
    traits::PublicKeyParts as _,
};
use serde_json::Value;
use sha2::Sha256;

use super::{encoding::to_base64url, jwk::Jwk};

/// A key of a pretended identity provider.
pub enum TestKey {
    Rsa(Box<RsaPrivateKey>),
    P256(p256::ecdsa::SigningKey),
}

impl TestKey {
    /// The one RSA key below: making a new one is slow.
    pub fn rsa() -> Self {
        Self::Rsa(Box::new(
            RsaPrivateKey::from_pkcs8_pem(TEST_ONLY_RSA_KEY).unwrap(),
        ))
    }

    /// A new P-256 key.
    pub fn p256() -> Self {
        Self::P256(p256::ecdsa::SigningKey::random(&mut rand::thread_rng()))
    }

    pub const fn alg(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "RS256",
            Self::P256(_) => "ES256",
        }
    }

    /// The public half, under the name `test-1`.
    pub fn jwk(&self) -> Jwk {
        let bare = Jwk {
            kty: String::new(),
            kid: Some("test-1".to_owned()),
            alg: Some(self.alg().to_owned()),
            key_use: Some("sig".to_owned()),
            n: None,
            e: None,
            crv: None,
            x: None,
            y: None,
        };
        match self {
            Self::Rsa(key) => Jwk {
                kty: "RSA".to_owned(),
                n: Some(to_base64url(&key.n().to_bytes_be())),
                e: Some(to_base64url(&key.e().to_bytes_be())),
                ..bare
            },
            Self::P256(key) => {
                let point = key.verifying_key().to_encoded_point(false);
                Jwk {
                    kty: "EC".to_owned(),
                    crv: Some("P-256".to_owned()),
                    x: point.x().map(|x| to_base64url(x)),
                    y: point.y().map(|y| to_base64url(y)),
                    ..bare
                }
            }
        }
    }

    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rsa(key) => {
                let key = SigningKey::<Sha256>::new((**key).clone());
                let signature: Signature = key.sign(message);
                signature.to_vec()
            }
            Self::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_vec()
            }
        }
    }

    /// A token with this header and these claims.
    pub fn token(&self, header: &Value, claims: &Value) -> String {
        self.token_of_text(&header.to_string(), &claims.to_string())
    }

    /// A token with a header and claims that need not be JSON.
    pub fn token_of_text(&self, header: &str, claims: &str) -> String {
        let signed = format!(
            "{}.{}",
            to_base64url(header.as_bytes()),
            to_base64url(claims.as_bytes())
        );
        let signature = to_base64url(&self.sign(signed.as_bytes()));
        format!("{signed}.{signature}")
    }
}

/// A test key, made for this file. Never use it for anything else.
const TEST_ONLY_RSA_KEY: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQC1srKPOpAXA6dI\n\
a6tRabZbE94kuW5hja6s0RqaOIDTblkOD1doic97k5a0vebIIjGex6FEw9Yfayy8\n\
TZWbkmGMhCrga1GimzbdBlGpsuUbG3kcXCEliiNtT2KRZa+1Y4SElFoDUgjt1fe5\n\
ZySNoEO6mpKjRvKTNwjewLLj2a520IxCgv7kvxi8wiFzxd9RslekN1CtPcoIv6xf\n\
5NrvgB8FuDnUx1AHlM3EoPuoJ3OOasb9l6e9s4yX4sd53xDZPFLJiPM6NtVskK2t\n\
uEFffG0qSximlJ/piOyqE7N9odC2JeLup9fTThf2I5OjtYbmQFNYpbMC3PnH8kxQ\n\
U/1T3hgLAgMBAAECggEAMgy1w99hVn2SpE/IQqZIbYElBV+wyJ1y+rakyct7rQHt\n\
9QID1U90wDkQ39uZiRJmMbMSuLLrNf9bNMl4RwDE7yRu/R+CvrRbofl+IC0fj956\n\
93VnSgRpqtAduihVBLWTiMOmodiEjiMM2FzRhFObpHi0oNZHtoaH4ngZLstFFAP6\n\
dEobb3G8dfSa3lYTor3mh9Io5/dPrKtUsvwFQ4TvNY4jEIsqDO7FzFuNrfYYkyYM\n\
Lh4A4agZK14KnyB+Bd2YXcD4tJN9pqyLK/2OSzxClq4gR0ucoAuvMkA1SACKNxS1\n\
/qbVULF4WI3+uEbprIsyMWo/wFpnrrOLQ6s6BXD2fQKBgQDZgOGCvyi+n/y0kFve\n\
NGh/7blHyPCOyWusem90p2PHmM9pK/6pl56ly1dfIaINat6d7m+2sQ7xNdyFxo/M\n\
v4cCNSwf7CxQQWlN3mfVYqFhToQ7HBQChfMM7GbmOzZEzfRnD0jppi3+LudgcBEN\n\
2ENdK7yPdgy+GjJ5ysqql+FIzwKBgQDV23erY78m1OijkEBOUU2nRmWiIq/zEvwH\n\
zgWHwUpa69DuzFT7jKxXa8zTj6nxSsxjT9UTZKZTR+LY4VT+MqhmWWwSBq/zbfUD\n\
W3I5l4aJuLnMXn5gFwo0CGqlyofR7/5q4sUDA8F6dLgPEKY5kxsQcaOZxHFVlBtq\n\
wdrW06CUBQKBgB2p0BeuznXBCAvwLDdP2nioCT7bDsPKgJ7TS+QS+C6+jnr/fwnO\n\
Hdrqso3M3ncJ/jZ30FCQMUOAXwT3oaEA9f69Fbl80kZXxW7TSEH3456LwMj2+Vum\n\
vREkJJx9stcLZ6uuj/kdquQhrXifkBPdTMKmNl8ycGZ02DF4EM/XSuhNAoGATHmr\n\
FbMZzD0e5D7VgCw65LKb7ZsR6I7FadUWzTEl8dWaZYrUaRApISn/mTgqwYrKBEms\n\
HL9Fa0qtqHkL98sNxWv85YVWrmqHz6eH9WhmSCGy745rCtmyYGESIi+G2mBETtzB\n\
Lw7MxYmvuFNv3e7pIrxAkOBa1wubslWYeHI9XjECgYB/mDb1O8NspabrkRT1/cNG\n\
dHitbijOxF9ZpwUzx8PEmrAutUlQ96L5rXZIpETpnrhzGHO8Ten9c5zJhcphxCdt\n\
QoTcDlQr3M54AYT/fVbSJB7GBOruFYwJ5HDeemP22ch5ki31Wv/o6LRKbZJecjjm\n\
tzThFLLTqCN6+LdluOUHCw==\n\
-----END PRIVATE KEY-----\n\
";
