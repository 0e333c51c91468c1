//! To be filled.

use leptos::prelude::*;

use crate::page::{self, PageError};

/// To be filled.
pub fn answer() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
/// To be filled.
pub fn nothing_held() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
/// To be filled.
pub fn refuse() -> impl IntoView {
    page::page(|_| async { Err(PageError::NotFound) })
}
