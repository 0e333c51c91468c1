//! A section as plain text: to be filled.
