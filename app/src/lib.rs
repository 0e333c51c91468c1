//! What people see.
//!
//! Two builds of one crate. With `ssr` it is pages, router, forms and texts,
//! and only the server sees it. With `public`, `citizen`, `staff` or `verifier` it
//! is the islands of that WebAssembly module, and nothing else.
//!
//! To add a page: a file in `pages/`, a line in [`app::App`], an address in
//! [`path`], its sentences in `locales/` in three languages.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod form_view;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod path;
