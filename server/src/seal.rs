//! Keys and encryption: what is sensitive is sealed before it reaches the
//! database.
//!
//! One data key per aggregate (draft, part, consent…), wrapped by a key from a
//! file; the associated data of each ciphertext names its table, column, row
//! and version, so that a ciphertext moved elsewhere does not open. To erase an
//! aggregate is to destroy its data key.
//!
//! To seal a new column: give its row a `dek`, name the column in a
//! [`Place`], and add the column to the canary test of `db`.

pub mod field;
pub mod index;
pub mod keys;
pub mod random;

pub use field::{Dek, Place, SealError};
pub use keys::Keys;
pub use random::{draw_follow_secret, draw_reference, random_bytes};
