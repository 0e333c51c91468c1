//! Files with one thing wrong each, sealed anew by the portal's own key, so
//! that only the check in question can see it.

use super::*;
use crate::{
    language::Language,
    receipt::{Evidence, EvidenceBody, Identification, RawToken, Receipt, ReceiptBody, sample},
    right::Right,
    signature::{Signing, encoding::Base64Bytes},
};
use CheckCode as C;
use ed25519_dalek::SigningKey;

fn check(bytes: &[u8]) -> Verdict {
    verify_file(bytes, Some(&sample::keys()))
}

fn failed(verdict: &Verdict) -> Vec<CheckCode> {
    let failed = verdict
        .checks
        .iter()
        .filter(|check| check.result == CheckResult::Failed);
    failed.map(|check| check.code).collect()
}

fn resealed(change: impl FnOnce(&mut ReceiptBody)) -> Verdict {
    let mut body = sample::receipt_body();
    change(&mut body);
    check(
        Receipt::seal(body, &sample::portal_key())
            .unwrap()
            .file_text()
            .unwrap()
            .as_bytes(),
    )
}

fn resealed_evidence(change: impl FnOnce(&mut EvidenceBody)) -> Verdict {
    let mut body = sample::evidence_body();
    change(&mut body);
    check(
        Evidence::seal(body, &sample::portal_key())
            .unwrap()
            .file_text()
            .unwrap()
            .as_bytes(),
    )
}

/// Changes the receipt inside the evidence and seals both anew.
fn resealed_inside(change: impl FnOnce(&mut ReceiptBody)) -> Verdict {
    resealed_evidence(|body| {
        let mut inner = sample::receipt_body();
        change(&mut inner);
        body.receipt = Receipt::seal(inner, &sample::portal_key()).unwrap();
    })
}

#[test]
fn honest_files_are_valid_and_named() {
    let verdict = check(sample::receipt().file_text().unwrap().as_bytes());
    assert_eq!(
        (verdict.kind, verdict.outcome),
        (Some(FileKind::Receipt), Outcome::Valid)
    );
    let codes: Vec<_> = verdict.checks.iter().map(|check| check.code).collect();
    let expected = [
        C::Canonical,
        C::Seal,
        C::KeyKnown,
        C::KeyInForce,
        C::PartDigest,
        C::PartSigned,
        C::PartAgrees,
    ];
    assert_eq!(codes, expected);
    let summary = verdict.summary.unwrap();
    assert_eq!(summary.reference, "K7PM-3XDT-9RHF");
    assert_eq!(summary.authority, "Iin kunta");

    let verdict = check(sample::evidence().file_text().unwrap().as_bytes());
    assert_eq!(
        (verdict.kind, verdict.outcome),
        (Some(FileKind::Evidence), Outcome::Valid)
    );
    assert_eq!(verdict.checks.len(), 12);
}

#[test]
fn a_withdrawals_receipt_is_checked_by_its_seal() {
    let verdict = check(sample::withdrawal().file_text().unwrap().as_bytes());
    assert_eq!(
        (verdict.kind, verdict.outcome),
        (Some(FileKind::Withdrawal), Outcome::Valid)
    );
    let codes: Vec<_> = verdict.checks.iter().map(|check| check.code).collect();
    assert_eq!(codes, [C::Canonical, C::Seal, C::KeyKnown, C::KeyInForce]);
    let summary = verdict.summary.unwrap();
    assert_eq!(summary.right, Right::ConsentWithdrawal.code());
    assert_eq!(summary.register, "Asiakashallinta");
    assert_eq!((summary.answer_by.as_str(), summary.identified), ("", None));

    // Nobody's key, and a seal over other words.
    let text = sample::withdrawal().file_text().unwrap();
    assert_eq!(verify_file(text.as_bytes(), None).outcome, Outcome::Unknown);
    let mut receipt = sample::withdrawal();
    receipt.body.terms.kept = "Ei mitään.".to_owned();
    let changed = check(receipt.file_text().unwrap().as_bytes());
    assert_eq!(failed(&changed), [C::Seal]);
    // A withdrawal does not pass for a request, nor the other way round.
    let other = text.replacen("tietoluukku/withdrawal/v1", "tietoluukku/receipt/v1", 1);
    assert_eq!(check(other.as_bytes()).outcome, Outcome::Invalid);
}

/// The provider's key of the sample is P-256; here it is RSA.
#[test]
fn evidence_signed_with_rsa_is_valid() {
    use crate::signature::test_keys::TestKey;
    let key = TestKey::rsa();
    let segments: Vec<String> = sample::evidence_body()
        .id_token
        .0
        .split('.')
        .map(str::to_owned)
        .collect();
    let claims = crate::signature::encoding::from_base64url(&segments[1]).unwrap();
    let token = key.token_of_text(
        r#"{"alg":"RS256","kid":"test-1"}"#,
        std::str::from_utf8(&claims).unwrap(),
    );
    let verdict = resealed_evidence(|body| {
        let mut inner = sample::receipt_body();
        let Identification::Oidc {
            id_token_sha256, ..
        } = &mut inner.identification
        else {
            panic!("signed");
        };
        *id_token_sha256 = Digest::of(token.as_bytes());
        body.receipt = Receipt::seal(inner, &sample::portal_key()).unwrap();
        body.id_token = RawToken(token);
        body.key = key.jwk();
    });
    assert_eq!(
        (failed(&verdict), verdict.outcome),
        (vec![], Outcome::Valid)
    );
}

#[test]
fn the_receipt_holds_neither_token_nor_identity_code() {
    let text = sample::receipt().file_text().unwrap();
    let token = sample::evidence_body().id_token.0;
    assert!(!text.contains(sample::HETU) && !text.contains("person-1"));
    assert!(token.split('.').all(|segment| !text.contains(segment)));
}

#[test]
fn an_unknown_key_is_unknown_and_never_valid() {
    let stranger = SigningKey::from_bytes(&[66; 32]);
    let foreign = Receipt::seal(sample::receipt_body(), &stranger)
        .unwrap()
        .file_text()
        .unwrap();
    let ours = sample::receipt().file_text().unwrap();
    let evidence = sample::evidence().file_text().unwrap();
    let empty = KeyHistory::default();
    for (text, keys) in [
        (&foreign, Some(&sample::keys())),
        (&ours, None),
        (&ours, Some(&empty)),
        (&evidence, None),
    ] {
        let verdict = verify_file(text.as_bytes(), keys);
        assert_eq!(verdict.outcome, Outcome::Unknown);
        assert_eq!(verdict.checks[1].result, CheckResult::Unknown);
        assert_eq!(verdict.checks[2].result, CheckResult::Unknown);
    }
    // What can be checked without keys is checked.
    let mut body = sample::receipt_body();
    body.part_canonical.push(' ');
    let text = Receipt::seal(body, &stranger).unwrap().file_text().unwrap();
    assert_eq!(verify_file(text.as_bytes(), None).outcome, Outcome::Invalid);
}

#[test]
fn another_key_under_our_name_is_no_key_of_ours() {
    let stranger = SigningKey::from_bytes(&[66; 32]);
    let mut receipt = Receipt::seal(sample::receipt_body(), &stranger).unwrap();
    receipt.seal.key_id = sample::receipt().seal.key_id;
    let verdict = check(receipt.file_text().unwrap().as_bytes());
    assert_eq!(failed(&verdict), [C::Seal]);
}

#[test]
fn a_key_seals_nothing_outside_its_time() {
    let verdict = resealed(|body| body.sealed_at = sample::instant("2026-10-31T23:59:59Z"));
    assert_eq!(failed(&verdict), [C::KeyInForce]);
    let retired = SigningKey::from_bytes(&[2; 32]);
    let receipt = Receipt::seal(sample::receipt_body(), &retired).unwrap();
    assert_eq!(
        failed(&check(receipt.file_text().unwrap().as_bytes())),
        [C::KeyInForce]
    );
    let verdict = resealed_evidence(|body| body.receipt = receipt);
    assert_eq!(failed(&verdict), [C::ReceiptSeal]);
}

#[test]
fn another_request_than_the_signed_one_is_seen() {
    let mut other = sample::part();
    other.salt = Base64Bytes([8; 32]);
    let text = other.canonical().unwrap();
    let verdict = resealed(|body| body.part_canonical.clone_from(&text));
    assert_eq!(failed(&verdict), [C::PartDigest]);
    let verdict = resealed(|body| {
        body.part_sha256 = Digest::of(text.as_bytes());
        body.part_canonical = text;
    });
    assert_eq!(failed(&verdict), [C::PartSigned]);
}

#[test]
fn a_receipt_about_something_else_than_the_request_is_seen() {
    let slug = |text| crate::id::Slug::parse(text).unwrap();
    let changes: [fn(&mut ReceiptBody, crate::id::Slug); 5] = [
        |body, slug| body.municipality.slug = slug,
        |body, slug| body.register.as_mut().unwrap().slug = slug,
        |body, _| body.notice_version = Some(4),
        |body, _| body.right = Right::Erasure,
        |body, _| body.language = Language::En,
    ];
    for change in changes {
        let verdict = resealed(|body| change(body, slug("kemi")));
        assert_eq!(failed(&verdict), [C::PartAgrees]);
    }
    for part in ["{}", "", "{\"format\":\"tietoluukku/part/v1\"}"] {
        let verdict = resealed(|body| body.part_canonical = part.to_owned());
        assert_eq!(failed(&verdict), [C::PartDigest, C::PartAgrees]);
    }
}

#[test]
fn a_signed_part_in_another_spelling_is_seen() {
    let loose = sample::receipt_body().part_canonical.replacen(',', ", ", 1);
    let verdict = resealed(|body| {
        let Identification::Oidc { signing, .. } = &mut body.identification else {
            panic!("signed");
        };
        body.part_sha256 = Digest::of(loose.as_bytes());
        signing.parts.push(body.part_sha256);
        body.part_canonical = loose;
    });
    assert_eq!(failed(&verdict), [C::PartAgrees]);
}

#[test]
fn a_token_of_another_signing_is_seen() {
    // The portal claims another attempt than the one that the token covers.
    let verdict = resealed_inside(|body| {
        let Identification::Oidc { signing, .. } = &mut body.identification else {
            panic!("signed");
        };
        *signing = Signing::new([10; 32], signing.parts.clone());
    });
    assert_eq!(failed(&verdict), [C::NonceCoversParts]);
    // It adds a part afterwards.
    let verdict = resealed_inside(|body| {
        let Identification::Oidc { signing, .. } = &mut body.identification else {
            panic!("signed");
        };
        signing.parts.push(Digest::of(b"slipped in"));
    });
    assert_eq!(failed(&verdict), [C::NonceCoversParts]);
    // It takes a genuine token of a mere log-in.
    let login = crate::signature::login_nonce(&[9; 32]);
    let verdict = resealed_evidence(|body| {
        body.id_token = RawToken(sample::id_token(&login));
        body.nonce = login;
    });
    assert_eq!(failed(&verdict), [C::NonceCoversParts, C::TokenHash]);
}

#[test]
fn a_token_that_does_not_hold_is_seen() {
    let verdict = resealed_evidence(|body| body.nonce.push('A'));
    assert_eq!(failed(&verdict), [C::TokenSignature, C::NonceCoversParts]);
    let verdict = resealed_evidence(|body| body.audience = "shop".to_owned());
    assert_eq!(failed(&verdict), [C::TokenSignature]);
    let verdict = resealed_evidence(|body| body.issuer = "https://evil.example".to_owned());
    assert_eq!(failed(&verdict), [C::TokenSignature]);
    let stranger = crate::signature::test_keys::TestKey::p256().jwk();
    let verdict = resealed_evidence(|body| body.key = stranger);
    assert_eq!(failed(&verdict), [C::TokenSignature]);
    assert_eq!(verdict.outcome, Outcome::Invalid);
}

#[test]
fn a_receipt_that_boasts_of_another_identification_is_seen() {
    let verdict = resealed_inside(|body| {
        let Identification::Oidc { acr, .. } = &mut body.identification else {
            panic!("signed");
        };
        *acr = "http://ftn.ficora.fi/2017/loa3".to_owned();
    });
    assert_eq!(failed(&verdict), [C::TokenAgrees]);
    let verdict = resealed_inside(|body| {
        let Identification::Oidc {
            authenticated_at, ..
        } = &mut body.identification
        else {
            panic!("signed");
        };
        *authenticated_at = sample::instant("2026-11-22T12:04:31Z");
    });
    assert_eq!(failed(&verdict), [C::TokenAgrees]);
    let verdict = resealed_inside(|body| {
        let Identification::Oidc { issuer, .. } = &mut body.identification else {
            panic!("signed");
        };
        issuer.push('/');
    });
    assert_eq!(failed(&verdict), [C::TokenAgrees]);
}

#[test]
fn a_request_that_was_sent_unsigned_says_so_and_is_valid() {
    let verdict = check(sample::unsigned().file_text().unwrap().as_bytes());
    assert_eq!(verdict.outcome, Outcome::Valid);
    let codes: Vec<_> = verdict.checks.iter().map(|check| check.code).collect();
    assert!(!codes.contains(&C::PartSigned), "{codes:?}");
    assert_eq!(verdict.summary.unwrap().identified, None);
}

#[test]
fn evidence_of_an_unsigned_request_is_none() {
    let verdict = resealed_inside(|body| body.identification = Identification::Unsigned);
    assert_eq!(failed(&verdict), [C::NonceCoversParts]);
    assert_eq!(verdict.outcome, Outcome::Invalid);
}

#[test]
fn what_is_neither_file_is_refused() {
    let evidence = sample::evidence().file_text().unwrap();
    let huge = vec![b' '; crate::receipt::MAX_FILE + 1];
    let posing = evidence.replacen(EVIDENCE_FORMAT, RECEIPT_FORMAT, 1);
    for bytes in [
        b"".as_slice(),
        b"{}",
        b"\xff",
        b"[1]",
        &huge,
        br#"{"format":"x"}"#,
    ] {
        let verdict = check(bytes);
        assert_eq!((verdict.kind, verdict.outcome), (None, Outcome::Invalid));
        assert_eq!(failed(&verdict), [C::Canonical]);
    }
    assert_eq!(check(posing.as_bytes()).outcome, Outcome::Invalid);
}
