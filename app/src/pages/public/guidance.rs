//! To be filled.

use leptos::prelude::*;

use crate::page::{self, PageError};

/// To be filled.
pub fn rectification() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
/// To be filled.
pub fn own_words() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
