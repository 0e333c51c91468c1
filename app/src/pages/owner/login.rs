//! To be filled.

use leptos::prelude::*;

use crate::page::{self, Page, PageError, Visit};

/// To be filled.
pub fn page() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}

/// To be filled.
#[must_use]
pub fn ask(_: &Visit) -> Page {
    Page::new("", ())
}
