//! The only code that reaches WebAssembly. An island gets its sentences as
//! props and reads nothing of the server but the JSON API.
//!
//! There are three modules ([`crate::page::Module`] on the server), and each
//! links its own islands only. An island stands behind `ssr` and the features of
//! the modules that have it; a page that shows it names one of them with
//! [`Page::islands`](crate::page::Page::islands).

#[cfg(any(feature = "ssr", feature = "citizen"))]
mod search;
#[cfg(any(feature = "ssr", feature = "verifier"))]
mod verify;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod worklist;

#[cfg(any(feature = "ssr", feature = "citizen"))]
pub use search::{SearchIsland, SearchWords};
#[cfg(any(feature = "ssr", feature = "verifier"))]
pub use verify::{Coded, VerifyIsland, VerifyWords};
#[cfg(any(feature = "ssr", feature = "staff"))]
pub use worklist::{WorklistIsland, WorklistWords};
