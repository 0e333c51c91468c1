//! Reading a receipt or evidence file for checking.
//!
//! The file is walked as plain JSON, not read into the types that made it: a
//! receipt with a right or a channel that came later can still be checked, and
//! the checker that browsers load stays small.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::{EVIDENCE_FORMAT, MAX_FILE, RECEIPT_FORMAT, withdrawal::WITHDRAWAL_FORMAT};
use crate::signature::{PART_FORMAT, SIGN_FORMAT, encoding::Base64Bytes, jwk::Jwk};

pub type Object = Map<String, Value>;

/// The largest whole number that every reader of JSON keeps (RFC 8785, 3.2.2.3).
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// The object in a file, whatever its spelling; for telling what it claims to be.
pub fn object(bytes: &[u8]) -> Option<Object> {
    if bytes.len() > MAX_FILE {
        return None;
    }
    serde_json::from_slice(bytes).ok()
}

/// Whether the file is byte for byte the canonical JSON of this object and one
/// line feed.
pub fn is_canonical(object: &Object, bytes: &[u8]) -> bool {
    let Some((b'\n', text)) = bytes.split_last() else {
        return false;
    };
    canonical(object).is_some_and(|own| own.as_bytes() == text)
}

/// The canonical JSON (RFC 8785) of an object without nulls and fractions;
/// `None` if it has some, since no file of ours does.
///
/// Written apart from the code that makes the files, so that neither can drift
/// unseen, and without that code's tables for fractions.
fn canonical(object: &Object) -> Option<String> {
    let mut out = String::new();
    write_object(&mut out, object)?;
    Some(out)
}

fn write_object(out: &mut String, object: &Object) -> Option<()> {
    let mut members: Vec<_> = object.iter().collect();
    members.sort_by(|(one, _), (two, _)| one.encode_utf16().cmp(two.encode_utf16()));
    out.push('{');
    for (place, (name, value)) in members.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_text(out, name);
        out.push(':');
        write_value(out, value)?;
    }
    out.push('}');
    Some(())
}

fn write_value(out: &mut String, value: &Value) -> Option<()> {
    match value {
        Value::Null => return None,
        Value::Bool(holds) => out.push_str(if *holds { "true" } else { "false" }),
        Value::Number(number) => {
            let number = number.as_u64().filter(|number| *number <= MAX_INTEGER)?;
            out.push_str(&number.to_string());
        }
        Value::String(text) => write_text(out, text),
        Value::Array(list) => {
            out.push('[');
            for (place, value) in list.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_value(out, value)?;
            }
            out.push(']');
        }
        Value::Object(object) => write_object(out, object)?,
    }
    Some(())
}

fn write_text(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let code = u32::from(letter);
                out.push(char::from(HEX[(code >> 4) as usize & 15]));
                out.push(char::from(HEX[code as usize & 15]));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// The text of a member, by the names that lead to it.
pub fn text<'a>(object: &'a Object, path: &[&str]) -> Option<&'a str> {
    let (last, way) = path.split_last()?;
    let mut object = object;
    for name in way {
        object = object.get(*name)?.as_object()?;
    }
    object.get(*last)?.as_str()
}

/// A time as the files write it: RFC 3339, UTC.
pub fn instant(object: &Object, name: &str) -> Option<DateTime<Utc>> {
    let time = DateTime::parse_from_rfc3339(text(object, &[name])?).ok()?;
    Some(time.to_utc())
}

/// A seal, with what it is over.
pub struct SealView<'a> {
    /// The name of the key.
    pub key_id: &'a str,
    /// The signature.
    pub signature: [u8; 64],
    /// The canonical JSON of everything else.
    pub over: String,
    /// When the file was sealed.
    pub sealed_at: DateTime<Utc>,
}

impl<'a> SealView<'a> {
    fn of(object: &'a Object) -> Option<Self> {
        let mut rest = object.clone();
        rest.remove("seal")?;
        if text(object, &["seal", "alg"])? != "Ed25519" {
            return None;
        }
        Some(Self {
            key_id: text(object, &["seal", "key_id"])?,
            signature: Base64Bytes::parse(text(object, &["seal", "signature"])?)
                .ok()?
                .0,
            over: canonical(&rest)?,
            sealed_at: instant(object, "sealed_at")?,
        })
    }
}

/// What is checked of a receipt.
pub struct ReceiptView<'a> {
    /// The whole of it.
    object: &'a Object,
    /// Its seal.
    pub seal: SealView<'a>,
    /// The signed request, verbatim.
    pub part: &'a str,
    /// The hash that the receipt gives for it.
    pub part_sha256: &'a str,
    /// How it was signed; none if it was sent unsigned.
    pub signed: Option<SignedView<'a>>,
    /// Whether the staff filed it, at a counter or from paper.
    pub by_staff: bool,
}

/// What is checked of a signature.
pub struct SignedView<'a> {
    /// The digests of everything that was signed.
    pub parts: Vec<&'a str>,
    /// The canonical JSON of the signing.
    pub signing: String,
    /// The hash of the token.
    pub token_sha256: &'a str,
    /// Who identified the person.
    pub issuer: &'a str,
    /// How.
    pub acr: &'a str,
    /// When.
    pub authenticated_at: DateTime<Utc>,
}

impl<'a> SignedView<'a> {
    fn of(identification: &'a Object) -> Option<Self> {
        let signing = identification.get("signing")?.as_object()?;
        if text(signing, &["format"])? != SIGN_FORMAT {
            return None;
        }
        let parts = signing.get("parts")?.as_array()?;
        Some(Self {
            parts: parts.iter().map(Value::as_str).collect::<Option<_>>()?,
            signing: canonical(signing)?,
            token_sha256: text(identification, &["id_token_sha256"])?,
            issuer: text(identification, &["issuer"])?,
            acr: text(identification, &["acr"])?,
            authenticated_at: instant(identification, "authenticated_at")?,
        })
    }
}

impl<'a> ReceiptView<'a> {
    /// `None` if something that is checked is missing or malformed.
    pub fn of(object: &'a Object) -> Option<Self> {
        let identification = object.get("identification")?.as_object()?;
        if text(object, &["format"])? != RECEIPT_FORMAT {
            return None;
        }
        let (signed, by_staff) = match text(identification, &["method"])? {
            "oidc" => (Some(SignedView::of(identification)?), false),
            "unsigned" => (None, false),
            "counter" | "paper" => (None, true),
            _ => return None,
        };
        Some(Self {
            object,
            seal: SealView::of(object)?,
            part: text(object, &["part_canonical"])?,
            part_sha256: text(object, &["part_sha256"])?,
            signed,
            by_staff,
        })
    }

    /// Whether the part is one, in canonical form, and about the same
    /// register, notice, right and language as the receipt around it.
    pub fn part_agrees(&self) -> bool {
        let Ok(part) = serde_json::from_str::<Object>(self.part) else {
            return false;
        };
        let same = |mine: &[&str], its: &str| {
            text(self.object, mine).is_some_and(|mine| text(&part, &[its]) == Some(mine))
        };
        canonical(&part).as_deref() == Some(self.part)
            && text(&part, &["format"]) == Some(PART_FORMAT)
            && same(&["municipality", "slug"], "municipality")
            && text(self.object, &["register", "slug"]) == text(&part, &["register"])
            && self.object.contains_key("register") == part.contains_key("register")
            && same(&["right"], "right")
            && text(self.object, &["right"]) == text(&part, &["contents", "kind"])
            && same(&["language"], "language")
            && part.get("notice_version") == self.object.get("notice_version")
    }

    /// A text of the receipt for display; empty if it is not there.
    pub fn said(&self, path: &[&str]) -> String {
        text(self.object, path).unwrap_or_default().to_owned()
    }
}

/// What is checked of a withdrawal's receipt.
pub struct WithdrawalView<'a> {
    /// The whole of it.
    object: &'a Object,
    /// Its seal.
    pub seal: SealView<'a>,
}

impl<'a> WithdrawalView<'a> {
    /// `None` if something that is checked is missing or malformed.
    pub fn of(object: &'a Object) -> Option<Self> {
        if text(object, &["format"])? != WITHDRAWAL_FORMAT {
            return None;
        }
        Some(Self {
            object,
            seal: SealView::of(object)?,
        })
    }

    /// A text of the receipt for display; empty if it is not there.
    pub fn said(&self, path: &[&str]) -> String {
        text(self.object, path).unwrap_or_default().to_owned()
    }
}

/// What is checked of the full evidence.
pub struct EvidenceView<'a> {
    /// Its seal.
    pub seal: SealView<'a>,
    /// The receipt inside.
    pub receipt: ReceiptView<'a>,
    /// The raw token.
    pub id_token: &'a str,
    /// The provider's key.
    pub key: Jwk,
    /// The issuer that was expected.
    pub issuer: &'a str,
    /// The portal's client id.
    pub audience: &'a str,
    /// The nonce that went out.
    pub nonce: &'a str,
}

impl<'a> EvidenceView<'a> {
    /// `None` if something that is checked is missing or malformed.
    pub fn of(object: &'a Object) -> Option<Self> {
        if text(object, &["format"])? != EVIDENCE_FORMAT {
            return None;
        }
        let key = object.get("key")?.as_object()?;
        let member = |name: &str| text(key, &[name]).map(str::to_owned);
        Some(Self {
            seal: SealView::of(object)?,
            receipt: ReceiptView::of(object.get("receipt")?.as_object()?)?,
            id_token: text(object, &["id_token"])?,
            key: Jwk {
                kty: member("kty")?,
                kid: member("kid"),
                alg: member("alg"),
                key_use: member("use"),
                n: member("n"),
                e: member("e"),
                crv: member("crv"),
                x: member("x"),
                y: member("y"),
            },
            issuer: text(object, &["issuer"])?,
            audience: text(object, &["audience"])?,
            nonce: text(object, &["nonce"])?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::signature::encoding;

    /// Any JSON without nulls and fractions.
    fn plain() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::from),
            (0..=MAX_INTEGER).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[\u{0}-\u{20}\"\\\\/\u{7f}\u{2028}]{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn both_ways_to_write_canonical_json_agree(value in plain()) {
            let object = Object::from_iter([("x".to_owned(), value)]);
            prop_assert_eq!(canonical(&object), encoding::canonical(&object).ok());
        }
    }

    #[test]
    fn fractions_nulls_and_great_numbers_are_in_no_file() {
        for value in [
            json!(null),
            json!(1.5),
            json!(-1),
            json!(1_u64 << 53),
            json!([[{"a": null}]]),
        ] {
            assert_eq!(
                canonical(&Object::from_iter([("x".to_owned(), value)])),
                None
            );
        }
    }

    #[test]
    fn members_are_sorted_as_utf16() {
        let object = json!({"\u{fb33}": 1, "\u{1f600}": 2, "z": 3});
        assert_eq!(
            canonical(object.as_object().unwrap()).as_deref(),
            Some("{\"z\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}")
        );
    }
}
