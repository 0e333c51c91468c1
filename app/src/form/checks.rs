//! From validator's errors to problems.

use domain::problem::Problem;
use validator::{Validate, ValidationError, ValidationErrors};

/// Checks a form: problems in the order of its fields, one for each field.
#[must_use]
pub fn problems_of(form: &impl Validate, fields: &[&str]) -> Vec<Problem> {
    form.validate()
        .err()
        .map_or_else(Vec::new, |errors| in_order(&errors, fields))
}

fn in_order(errors: &ValidationErrors, fields: &[&str]) -> Vec<Problem> {
    let found = errors.field_errors();
    fields
        .iter()
        .filter_map(|field| {
            let first = found.get(*field)?.first()?;
            Some(Problem::new(*field, first.code.replace('_', "-")))
        })
        .collect()
}

/// A field that can't be left empty.
pub(super) fn filled(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() {
        Err(ValidationError::new("empty"))
    } else {
        Ok(())
    }
}
