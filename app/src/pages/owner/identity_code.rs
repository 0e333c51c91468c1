//! To be filled.

use leptos::prelude::*;

use crate::page::{self, PageError};

/// To be filled.
pub fn page() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
