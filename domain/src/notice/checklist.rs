//! Whether a notice holds together: to be filled.
/// To be filled.
#[derive(Debug)]
pub struct Finding;
/// To be filled.
#[must_use]
pub fn findings() -> Vec<Finding> {
    Vec::new()
}
