//! Public keys of identity providers (RFC 7517), and checking with them.

use p256::ecdsa::signature::Verifier as _;
use rsa::{BigUint, RsaPublicKey, pkcs1v15, traits::PublicKeyParts as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::{encoding::from_base64url, token::TokenProblem};

/// A public key as a provider publishes it: RSA or P-256. Members that are not
/// needed to check a signature are dropped when it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// `RSA` or `EC`.
    pub kty: String,
    /// The key's name at the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// The algorithm that the key is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// What the key is for; only `sig` fits.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub key_use: Option<String>,
    /// RSA modulus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<String>,
    /// RSA exponent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e: Option<String>,
    /// Curve; only `P-256` is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
    /// First coordinate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    /// Second coordinate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
}

/// RSA keys shorter than this are refused; bits.
const RSA_MIN_BITS: usize = 2048;
/// RSA keys longer than this cost too much to check; bits.
const RSA_MAX_BITS: usize = 8192;

impl Jwk {
    /// Checks a signature of a token's header and claims.
    ///
    /// The algorithm is the one that the token's header names; it must be
    /// `RS256` with an RSA key or `ES256` with a P-256 key, so a token can't
    /// choose another use of the key.
    ///
    /// # Errors
    /// A [`TokenProblem`] on algorithm, key or signature.
    pub fn verify(&self, alg: &str, message: &[u8], signature: &[u8]) -> Result<(), TokenProblem> {
        if !matches!(alg, "RS256" | "ES256") {
            return Err(TokenProblem::AlgorithmRefused);
        }
        let other_alg = self.alg.as_deref().is_some_and(|own| own != alg);
        let other_use = self.key_use.as_deref().is_some_and(|own| own != "sig");
        let fits = matches!((alg, self.kty.as_str()), ("RS256", "RSA") | ("ES256", "EC"));
        if other_alg || other_use || !fits {
            return Err(TokenProblem::KeyUnfit);
        }
        match alg {
            "RS256" => self.verify_rs256(message, signature),
            _ => self.verify_es256(message, signature),
        }
    }

    fn verify_rs256(&self, message: &[u8], signature: &[u8]) -> Result<(), TokenProblem> {
        let modulus = BigUint::from_bytes_be(&bytes(self.n.as_deref())?);
        let exponent = BigUint::from_bytes_be(&bytes(self.e.as_deref())?);
        if modulus.bits() < RSA_MIN_BITS {
            return Err(TokenProblem::KeyWeak);
        }
        let key = RsaPublicKey::new_with_max_size(modulus, exponent, RSA_MAX_BITS)
            .map_err(|_| TokenProblem::KeyMalformed)?;
        if signature.len() != key.size() {
            return Err(TokenProblem::SignatureWrong);
        }
        let signature =
            pkcs1v15::Signature::try_from(signature).map_err(|_| TokenProblem::SignatureWrong)?;
        pkcs1v15::VerifyingKey::<Sha256>::new(key)
            .verify(message, &signature)
            .map_err(|_| TokenProblem::SignatureWrong)
    }

    fn verify_es256(&self, message: &[u8], signature: &[u8]) -> Result<(), TokenProblem> {
        if self.crv.as_deref() != Some("P-256") {
            return Err(TokenProblem::CurveUnknown);
        }
        let coordinate = |text: Option<&str>| -> Result<[u8; 32], TokenProblem> {
            bytes(text)?
                .try_into()
                .map_err(|_| TokenProblem::KeyMalformed)
        };
        let x = coordinate(self.x.as_deref())?;
        let y = coordinate(self.y.as_deref())?;
        let point = p256::EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
        let key = p256::ecdsa::VerifyingKey::from_encoded_point(&point)
            .map_err(|_| TokenProblem::KeyMalformed)?;
        let signature = p256::ecdsa::Signature::from_slice(signature)
            .map_err(|_| TokenProblem::SignatureWrong)?;
        key.verify(message, &signature)
            .map_err(|_| TokenProblem::SignatureWrong)
    }
}

fn bytes(text: Option<&str>) -> Result<Vec<u8>, TokenProblem> {
    text.and_then(|text| from_base64url(text).ok())
        .ok_or(TokenProblem::KeyMalformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{encoding::to_base64url, test_keys::TestKey};

    #[test]
    fn both_kinds_of_key_check_their_own_signatures_only() {
        for key in [TestKey::rsa(), TestKey::p256()] {
            let (alg, signature) = (key.alg(), key.sign(b"message"));
            assert_eq!(key.jwk().verify(alg, b"message", &signature), Ok(()));
            assert_eq!(
                key.jwk().verify(alg, b"massage", &signature),
                Err(TokenProblem::SignatureWrong)
            );
            assert_eq!(
                key.jwk().verify(alg, b"message", &signature[1..]),
                Err(TokenProblem::SignatureWrong)
            );
            let mut longer = signature.clone();
            longer.insert(0, 0);
            assert_eq!(
                key.jwk().verify(alg, b"message", &longer),
                Err(TokenProblem::SignatureWrong)
            );
        }
    }

    #[test]
    fn a_key_is_used_for_nothing_else() {
        let key = TestKey::p256();
        let signature = key.sign(b"message");
        let check = |jwk: &Jwk, alg: &str| jwk.verify(alg, b"message", &signature);
        for alg in ["none", "", "HS256", "PS256", "ES384", "es256"] {
            assert_eq!(
                check(&key.jwk(), alg),
                Err(TokenProblem::AlgorithmRefused),
                "{alg}"
            );
        }
        assert_eq!(check(&key.jwk(), "RS256"), Err(TokenProblem::KeyUnfit));
        let encrypts = Jwk {
            key_use: Some("enc".to_owned()),
            ..key.jwk()
        };
        assert_eq!(check(&encrypts, "ES256"), Err(TokenProblem::KeyUnfit));
        let other = Jwk {
            alg: Some("ES384".to_owned()),
            ..key.jwk()
        };
        assert_eq!(check(&other, "ES256"), Err(TokenProblem::KeyUnfit));
    }

    #[test]
    fn weak_and_broken_keys_are_refused() {
        let rsa = TestKey::rsa();
        let signature = rsa.sign(b"message");
        let check = |jwk: &Jwk| jwk.verify("RS256", b"message", &signature);
        let short = Jwk {
            n: Some(to_base64url(&[0xff; 255])),
            ..rsa.jwk()
        };
        assert_eq!(check(&short), Err(TokenProblem::KeyWeak));
        let padded = {
            let mut bytes = vec![0; 200];
            bytes.extend([0xff; 200]);
            Jwk {
                n: Some(to_base64url(&bytes)),
                ..rsa.jwk()
            }
        };
        assert_eq!(check(&padded), Err(TokenProblem::KeyWeak));
        let long = Jwk {
            n: Some(to_base64url(&[0xff; 1025])),
            ..rsa.jwk()
        };
        assert_eq!(check(&long), Err(TokenProblem::KeyMalformed));
        for broken in [
            Jwk {
                e: Some("AQ".to_owned()),
                ..rsa.jwk()
            },
            Jwk {
                e: None,
                ..rsa.jwk()
            },
            Jwk {
                n: Some("AQ==".to_owned()),
                ..rsa.jwk()
            },
        ] {
            assert_eq!(check(&broken), Err(TokenProblem::KeyMalformed));
        }

        let p256 = TestKey::p256();
        let signature = p256.sign(b"message");
        let check = |jwk: &Jwk| jwk.verify("ES256", b"message", &signature);
        for crv in [None, Some("P-384".to_owned()), Some("secp256k1".to_owned())] {
            assert_eq!(
                check(&Jwk { crv, ..p256.jwk() }),
                Err(TokenProblem::CurveUnknown)
            );
        }
        let off_curve = Jwk {
            y: Some(to_base64url(&[1; 32])),
            ..p256.jwk()
        };
        assert_eq!(check(&off_curve), Err(TokenProblem::KeyMalformed));
        let short = Jwk {
            x: Some(to_base64url(&[1; 31])),
            ..p256.jwk()
        };
        assert_eq!(check(&short), Err(TokenProblem::KeyMalformed));
    }

    #[test]
    fn a_published_key_is_read_with_its_extras() {
        let text = r#"{"kty":"EC","use":"sig","x5t":"abc","key_ops":["verify"],"crv":"P-256","x":"AA","y":"AA","kid":"1"}"#;
        let jwk: Jwk = serde_json::from_str(text).unwrap();
        assert_eq!(jwk.key_use.as_deref(), Some("sig"));
        assert_eq!(jwk.kid.as_deref(), Some("1"));
    }
}
