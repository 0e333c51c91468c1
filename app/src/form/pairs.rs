//! The pairs of a form POST.
//!
//! Lenient at the door: a missing field is empty, of a repeated one the first
//! counts, an unknown one is ignored. What is wrong with the values is the
//! form's business, not the parser's.

/// Names and values, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// The first value of a field, with the line ends of every system made
    /// alike; empty when absent.
    #[must_use]
    pub fn get(&self, name: &str) -> String {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.replace("\r\n", "\n"))
            .unwrap_or_default()
    }

    /// Whether a field came along, be it empty.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Every value of a field: checkboxes.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lenient_at_the_door() {
        let pairs = Pairs(vec![
            ("a".into(), "1\r\n2".into()),
            ("a".into(), "3".into()),
        ]);
        assert_eq!(pairs.get("a"), "1\n2");
        assert_eq!(pairs.get("b"), "");
        assert_eq!(pairs.all("a"), ["1\r\n2", "3"]);
        assert!(pairs.has("a") && !pairs.has("b"));
    }
}
