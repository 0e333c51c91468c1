//! Form and query parameters, read as OAuth demands.

use std::collections::{HashMap, HashSet};

use url::form_urlencoded;

/// Parameters by name. A parameter without a value counts as absent, and none
/// may come twice (RFC 6749, 3.1 and 3.2).
pub struct Params {
    values: HashMap<String, String>,
    repeated: HashSet<String>,
}

impl Params {
    /// Reads `application/x-www-form-urlencoded` bytes.
    pub fn parse(raw: &[u8]) -> Self {
        let mut values = HashMap::new();
        let mut repeated = HashSet::new();
        for (name, value) in form_urlencoded::parse(raw) {
            let (name, value) = (name.into_owned(), value.into_owned());
            if values.insert(name.clone(), value).is_some() {
                repeated.insert(name);
            }
        }
        Self { values, repeated }
    }

    /// The value of a parameter that came once and is not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        if self.repeated.contains(name) {
            return None;
        }
        self.values
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    /// Whether any parameter, known or not, came twice.
    pub fn any_repeated(&self) -> bool {
        !self.repeated.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_means_absent_and_twice_means_neither() {
        let params = Params::parse(b"a=1&b=&c=x+y%2B&d=1&d=2");
        assert_eq!(params.get("a"), Some("1"));
        assert_eq!(params.get("b"), None);
        assert_eq!(params.get("c"), Some("x y+"));
        assert_eq!(params.get("d"), None);
        assert!(params.any_repeated());
        assert!(!Params::parse(b"a=1&b=1").any_repeated());
    }
}
