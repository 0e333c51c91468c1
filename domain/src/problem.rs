//! What is wrong with an answer on a form: a field and a code, never the value.

use serde::{Deserialize, Serialize};

/// One thing to mend. The sentence comes from the texts, by field and code, so
/// nothing that a person typed can travel in an error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The form field, also the `id` of its input.
    pub field: String,
    /// What is wrong with it, as a key of texts.
    pub code: String,
}

impl Problem {
    /// A problem with one field.
    #[must_use]
    pub fn new(field: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code: code.into(),
        }
    }
}
