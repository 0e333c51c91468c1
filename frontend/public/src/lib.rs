//! The WebAssembly module of everybody's pages: wakes the islands, nothing else.
//!
//! The loader (`public/islands.js`) calls [`hydrate`] once and then, for each
//! island on the page, the export that leptos made for it. Which islands there
//! are, the feature `public` of `app` says (`app/src/islands.rs`).

// Each island is an export of `app`; without this the linker leaves it out.
use app as _;

/// Prepares leptos in the browser. Called once, before any island is woken.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
