//! Files for browsers, each under the hash of its contents, so that they can
//! be kept for ever. Built by `cargo xtask`; read from the binary, or from the
//! disk in a development build.

use std::collections::HashMap;

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::portal::Portal;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Files;

#[derive(Deserialize)]
struct Manifest {
    files: HashMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    #[serde(rename = "type")]
    kind: String,
}

/// Set by `cargo xtask dist`: a release build embeds the files, so it must be
/// made anew when they change.
const _: Option<&str> = option_env!("TIETOLUUKKU_SITE");

/// Which file is called what.
pub struct Assets {
    by_logical: HashMap<String, String>,
    kinds: HashMap<String, HeaderValue>,
}

/// The files for browsers have not been built.
#[derive(Debug, thiserror::Error)]
#[error("the files for browsers are missing: run `cargo xtask run`, which builds them")]
pub struct NotBuilt;

impl Assets {
    /// Reads the manifest.
    ///
    /// # Errors
    /// [`NotBuilt`] when it is missing or damaged.
    pub fn load() -> Result<Self, NotBuilt> {
        let file = Files::get("manifest.json").ok_or(NotBuilt)?;
        let manifest: Manifest = serde_json::from_slice(&file.data).map_err(|_| NotBuilt)?;
        let mut assets = Self {
            by_logical: HashMap::new(),
            kinds: HashMap::new(),
        };
        for (logical, entry) in manifest.files {
            let kind = HeaderValue::from_str(&entry.kind).map_err(|_| NotBuilt)?;
            assets.kinds.insert(entry.name.clone(), kind);
            assets
                .by_logical
                .insert(logical, format!("/assets/{}", entry.name));
        }
        Ok(assets)
    }

    /// No files: tests of the server do not need them built.
    #[cfg(test)]
    #[must_use]
    pub fn empty() -> Self {
        Self {
            by_logical: HashMap::new(),
            kinds: HashMap::new(),
        }
    }

    /// The address of a file by the name it had before it was hashed.
    #[must_use]
    pub fn address(&self, logical: &str) -> String {
        self.by_logical.get(logical).cloned().unwrap_or_default()
    }
}

/// `GET /assets/{name}`
pub async fn serve(
    State(portal): State<Portal>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(kind) = portal.assets.kinds.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let brotli = crate::cache::takes_brotli(&headers);
    let packed = brotli.then(|| Files::get(&format!("{name}.br"))).flatten();
    let encoded = packed.is_some();
    let Some(file) = packed.or_else(|| Files::get(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = Response::new(Body::from(file.data.into_owned()));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, kind.clone());
    out.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if encoded {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// `GET /theme/{file}`: the colours of a municipality, `ii.css`.
pub async fn theme(State(portal): State<Portal>, Path(file): Path<String>) -> Response {
    let slug = file.strip_suffix(".css").unwrap_or_default();
    let found = crate::db::catalog::municipality(portal.db.read(), slug).await;
    let Ok(Some(municipality)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (light, dark) = (municipality.accent.light, municipality.accent.dark);
    let css = format!(
        ":root{{--accent:{light};--accent-ink:#fff}}@media (prefers-color-scheme:dark){{:root{{--accent:{dark};--accent-ink:#0b1519}}}}@media print{{:root{{--accent:{light};--accent-ink:#fff}}}}"
    );
    (
        [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=300"),
        ],
        css,
    )
        .into_response()
}
