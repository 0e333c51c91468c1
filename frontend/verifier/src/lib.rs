//! The receipt verifier's WebAssembly module: its one island, nothing else.
//!
//! The loader (`public/islands.js`) calls [`hydrate`] once and then the island
//! (`app/src/islands/verify`), which is written without leptos to be small.

// The island is an export of `app`; without this the linker leaves it out.
use app as _;

/// What the loader calls first in every module. Here there is nothing to prepare.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {}
