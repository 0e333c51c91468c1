//! Ready-made public pages: the same bytes for everybody.
//!
//! The key is address, revision of the catalog, the Helsinki day, since the
//! dates on a notice move daily, and the outages that are told of. Kept with brotli and ETag, so an answer from
//! here is a lookup and a copy.

use std::{collections::HashMap, sync::Mutex};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::NaiveDate;
use domain::outage::Phase;
use sha2::{Digest, Sha256};

/// How many pages are kept.
const PAGES: usize = 2_000;

/// Which page, in which state of the world.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query.
    pub address: String,
    /// Revision of the catalog.
    pub revision: i64,
    /// The Helsinki day.
    pub day: NaiveDate,
    /// The notices of outages, and where each is in time.
    pub outages: Vec<(String, Phase)>,
}

/// A page, ready to go out.
#[derive(Clone)]
pub struct Ready {
    plain: Bytes,
    packed: Bytes,
    etag: HeaderValue,
    policy: HeaderValue,
}

/// The pages.
#[derive(Default)]
pub struct Cache(Mutex<HashMap<Key, Ready>>);

impl Cache {
    /// Looks a page up.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Ready> {
        self.0.lock().ok()?.get(key).cloned()
    }

    /// Keeps a page. When there are too many, all go: the day's end, or
    /// somebody who tries addresses, makes room the same way.
    pub fn put(&self, key: Key, ready: Ready) {
        if let Ok(mut pages) = self.0.lock() {
            if pages.len() >= PAGES {
                pages.clear();
            }
            pages.insert(key, ready);
        }
    }
}

impl Ready {
    /// Packs a page.
    #[must_use]
    pub fn new(plain: Bytes, policy: HeaderValue) -> Self {
        let mut packed = Vec::with_capacity(plain.len() / 4);
        let settings = brotli::enc::BrotliEncoderParams {
            quality: 9,
            lgwin: 20,
            ..Default::default()
        };
        // Writing to memory does not fail; if it did, the plain bytes go out.
        if brotli::BrotliCompress(&mut plain.as_ref(), &mut packed, &settings).is_err() {
            packed.clear();
        }
        let mut digest = Sha256::new();
        digest.update(&plain);
        digest.update(policy.as_bytes());
        let hash = digest.finalize();
        let text: String = hash
            .iter()
            .take(12)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let etag = HeaderValue::from_str(&format!("\"{text}\""))
            .unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        Self {
            plain,
            packed: packed.into(),
            etag,
            policy,
        }
    }

    /// The answer: not modified, packed or plain.
    #[must_use]
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let known = headers
            .get(header::IF_NONE_MATCH)
            .and_then(|value| value.to_str().ok())
            .zip(self.etag.to_str().ok())
            .is_some_and(|(sent, own)| {
                sent.split(',')
                    .any(|tag| tag.trim().trim_start_matches("W/") == own)
            });
        let packed = takes_brotli(headers) && !self.packed.is_empty();
        let body = match (known, packed) {
            (true, _) => Body::empty(),
            (false, true) => Body::from(self.packed.clone()),
            (false, false) => Body::from(self.plain.clone()),
        };
        let mut response = Response::new(body);
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let out = response.headers_mut();
        out.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        out.insert(header::ETAG, self.etag.clone());
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        if packed && !known {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response
    }
}

/// Whether the browser takes brotli.
#[must_use]
pub fn takes_brotli(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value.split(',').any(|one| {
                let mut parts = one.split(';').map(str::trim);
                parts.next() == Some("br") && !parts.any(|p| p == "q=0" || p == "q=0.0")
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(pairs: &[(header::HeaderName, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(k, v)| (k.clone(), HeaderValue::from_static(v)))
            .collect()
    }

    #[test]
    fn brotli_only_where_it_is_taken() {
        assert!(takes_brotli(&ask(&[(
            header::ACCEPT_ENCODING,
            "gzip, br;q=0.8"
        )])));
        assert!(!takes_brotli(&ask(&[(
            header::ACCEPT_ENCODING,
            "gzip, br;q=0"
        )])));
        assert!(!takes_brotli(&ask(&[(header::ACCEPT_ENCODING, "gzip")])));
        assert!(!takes_brotli(&HeaderMap::new()));
    }

    #[test]
    fn a_known_page_is_not_sent_again() {
        let ready = Ready::new(
            Bytes::from_static(b"<p>Hei</p>"),
            HeaderValue::from_static("x"),
        );
        let first = ready.response(&HeaderMap::new());
        assert_eq!(first.status(), StatusCode::OK);
        let etag = first.headers().get(header::ETAG).expect("an ETag").clone();
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, etag);
        assert_eq!(ready.response(&headers).status(), StatusCode::NOT_MODIFIED);
    }
}
