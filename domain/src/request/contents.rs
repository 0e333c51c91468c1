//! What a request holds: filled by the signature.
