//! The edge of the demo's world: what stands around the portal in production
//! (an identity provider, a mail server, the passing of time), in a small,
//! strict and visibly artificial form. Compiled only with the feature `demo`.
//!
//! Everything is served on a port of its own under the name `localhost`, so
//! that to a browser it is another site than the portal at 127.0.0.1: cookies,
//! Content Security Policy and redirects are then tested for real.

pub mod clock_page;
pub mod data;
pub mod edge;
pub mod mail_text;
pub mod mailbox;
pub mod mailbox_page;
pub mod page;
pub mod people;
pub mod provider;
pub mod smtp;
pub mod start;
pub mod words;
