//! The only code that reaches WebAssembly. An island gets its sentences as
//! props and reads nothing of the server but the JSON API.
//!
//! There are four modules ([`crate::page::Module`] on the server), and each
//! links its own islands only. An island stands behind `ssr` and the features of
//! the modules that have it; a page that shows it names one of them with
//! [`Page::islands`](crate::page::Page::islands). The one of `verify` is written
//! without leptos (`docs/decisions/the-verifier-without-leptos.md`).

#[cfg(any(feature = "ssr", feature = "public"))]
mod search;
#[cfg(any(feature = "ssr", feature = "citizen", feature = "staff"))]
mod upload;
#[cfg(any(feature = "ssr", feature = "verifier"))]
mod verify;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod worklist;

#[cfg(any(feature = "ssr", feature = "public"))]
pub use search::{SearchIsland, SearchWords};
#[cfg(any(feature = "ssr", feature = "citizen", feature = "staff"))]
pub use upload::{UploadIsland, UploadWords};
#[cfg(feature = "ssr")]
pub use verify::{VerifyWords, verify_field};
#[cfg(any(feature = "ssr", feature = "staff"))]
pub use worklist::{WorklistIsland, WorklistWords};
