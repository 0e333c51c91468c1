//! One sample of each file, always the same.

use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::SigningKey;

use super::*;
use crate::{
    consent::ConsentKind,
    receipt::{
        keys::{KeyHistory, PublishedKey},
        withdrawal::{Terms, WithdrawalBody, WithdrawalFormat, WithdrawalReceipt, Withdrawn},
    },
    request::contents::{DataPeriod, PartContents, Scope, SearchHints},
    signature::{FrozenAttachment, FrozenPart, PartFormat, test_keys::TestKey},
};

/// The artificial identity code in the sample's token.
pub const HETU: &str = "010594Y9032";

pub fn portal_key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

pub fn keys() -> KeyHistory {
    let key = |seed: u8, from: &str, until| {
        let key = SigningKey::from_bytes(&[seed; 32]).verifying_key();
        PublishedKey::new(&key, instant(from), until)
    };
    KeyHistory {
        keys: vec![
            key(
                2,
                "2026-01-01T00:00:00Z",
                Some(instant("2026-10-31T23:59:59Z")),
            ),
            key(3, "2026-11-01T00:00:00Z", None),
        ],
    }
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn part() -> FrozenPart {
    FrozenPart {
        format: PartFormat::V1,
        municipality: slug("ii"),
        register: Some(slug("asiakashallinta")),
        notice_version: Some(3),
        right: Right::Access,
        contents: PartContents::Access {
            scope: Scope::Everything,
            period: DataPeriod::AllTime,
            hints: SearchHints {
                earlier_names: Some("Virtanen".to_owned()),
                ..SearchHints::default()
            },
        },
        attachments: vec![FrozenAttachment {
            name: "päätös.pdf".to_owned(),
            size: 12_345,
            sha256: Digest::of(b"file"),
        }],
        answer: None,
        sentence: "Allekirjoitan tämän pyynnön".to_owned(),
        language: Language::Fi,
        salt: Base64Bytes([7; 32]),
    }
}

/// The provider's key: fixed, so that the files below never change.
pub fn provider_key() -> TestKey {
    TestKey::P256(p256::ecdsa::SigningKey::from_slice(&[5; 32]).unwrap())
}

pub fn signing() -> Signing {
    let other = Digest::of(b"another register's part");
    Signing::new([9; 32], vec![other, part().digest().unwrap()])
}

pub fn id_token(nonce: &str) -> String {
    let key = provider_key();
    let authenticated = instant("2026-11-22T12:04:30Z").timestamp();
    let (issued, expires) = (authenticated + 5, authenticated + 305);
    // Spelt out, since the order of members is part of the file.
    key.token_of_text(
        r#"{"alg":"ES256","kid":"test-1"}"#,
        &format!(
            r#"{{"iss":"https://provider.example","aud":"portal","sub":"person-1","nonce":"{nonce}","acr":"http://ftn.ficora.fi/2017/loa2","auth_time":{authenticated},"iat":{issued},"exp":{expires},"urn:oid:1.2.246.21":"{HETU}"}}"#
        ),
    )
}

pub fn receipt_body() -> ReceiptBody {
    let part = part();
    ReceiptBody {
        format: ReceiptFormat::V1,
        reference: Reference::parse("K7PM-3XDT-9RHF").unwrap(),
        municipality: Named {
            slug: slug("ii"),
            name: "Iin kunta".to_owned(),
        },
        register: Some(Named {
            slug: slug("asiakashallinta"),
            name: "Asiakashallinta".to_owned(),
        }),
        notice_version: Some(3),
        right: Right::Access,
        received_at: instant("2026-11-22T12:05:00Z"),
        received_on: day("2026-11-22"),
        sealed_at: instant("2026-11-22T12:05:00.25Z"),
        channel: Channel::Portal,
        identification: Identification::Oidc {
            issuer: "https://provider.example".to_owned(),
            acr: "http://ftn.ficora.fi/2017/loa2".to_owned(),
            authenticated_at: instant("2026-11-22T12:04:30Z"),
            id_token_sha256: Digest::of(id_token(&signing().nonce().unwrap()).as_bytes()),
            signing: signing(),
        },
        part_canonical: part.canonical().unwrap(),
        part_sha256: part.digest().unwrap(),
        responsible: "palvelun vastuuhenkilö".to_owned(),
        addressee_told: Some("tietosuojavastaava".to_owned()),
        deadlines: Deadlines {
            answer_by: day("2026-12-07"),
            legal: day("2026-12-22"),
            promised: Some(day("2026-12-07")),
            steps: vec![
                "Saapumispäivää 22.11.2026 ei lasketa.".to_owned(),
                "6.12.2026 on pyhäpäivä, joten viimeinen päivä on 7.12.2026.".to_owned(),
            ],
        },
        how_to: HowTo {
            add: "Lisää tietoja Omissa asioissa.".to_owned(),
            take_back: "Peru pyyntö Omissa asioissa.".to_owned(),
            complain: "Voit kannella tietosuojavaltuutetulle.".to_owned(),
        },
        language: Language::Fi,
    }
}

/// A wish in own words that names no register, sent unsigned.
pub fn unsigned_body() -> ReceiptBody {
    let part = FrozenPart {
        register: None,
        notice_version: None,
        right: Right::OwnWords,
        contents: PartContents::OwnWords {
            wish: "Kuka on katsonut tietojani?".to_owned(),
        },
        attachments: Vec::new(),
        sentence: String::new(),
        ..part()
    };
    ReceiptBody {
        register: None,
        notice_version: None,
        right: Right::OwnWords,
        identification: Identification::Unsigned,
        part_canonical: part.canonical().unwrap(),
        part_sha256: part.digest().unwrap(),
        ..receipt_body()
    }
}

pub fn unsigned() -> Receipt {
    Receipt::seal(unsigned_body(), &portal_key()).unwrap()
}

pub fn receipt() -> Receipt {
    Receipt::seal(receipt_body(), &portal_key()).unwrap()
}

/// A permission and own words, withdrawn without a log-in.
pub fn withdrawal() -> WithdrawalReceipt {
    let withdrawn = Withdrawn {
        kind: ConsentKind::Disclosure,
        title: "Tietojen antaminen Kelalle".to_owned(),
        stops: "Kelalle ei enää anneta tietojasi.".to_owned(),
        text: None,
        text_version: None,
        place: Some("kohta 7".to_owned()),
    };
    let ReceiptBody {
        reference,
        municipality,
        received_at,
        received_on,
        sealed_at,
        language,
        ..
    } = receipt_body();
    let body = WithdrawalBody {
        format: WithdrawalFormat::V1,
        reference,
        municipality,
        register: Named {
            slug: slug("asiakashallinta"),
            name: "Asiakashallinta".to_owned(),
        },
        notice_version: 3,
        received_at,
        received_on,
        sealed_at,
        logged_in: false,
        terms: Terms {
            withdrawn: vec![withdrawn],
            words: Some("Myös lupa soittaa koululle.".to_owned()),
            goes_on: "Lakiin perustuva käsittely jatkuu.".to_owned(),
            kept: "Merkintä peruutuksesta, 30 vuotta.".to_owned(),
            to_be_told: vec!["Kela".to_owned()],
        },
        before: "Aiempi käsittely pysyy laillisena.".to_owned(),
        responsible: "palvelun vastuuhenkilö".to_owned(),
        language,
    };
    WithdrawalReceipt::seal(body, &portal_key()).unwrap()
}

pub fn evidence_body() -> EvidenceBody {
    let nonce = signing().nonce().unwrap();
    EvidenceBody {
        format: EvidenceFormat::V1,
        receipt: receipt(),
        id_token: RawToken(id_token(&nonce)),
        key: provider_key().jwk(),
        issuer: "https://provider.example".to_owned(),
        audience: "portal".to_owned(),
        nonce,
        sealed_at: instant("2026-11-23T06:00:00Z"),
    }
}

pub fn evidence() -> Evidence {
    Evidence::seal(evidence_body(), &portal_key()).unwrap()
}
