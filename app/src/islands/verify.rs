//! Checks a receipt or evidence file in the browser. Nothing leaves it: the
//! portal's keys come with the page, and no request is made.
//!
//! The loader wakes it like every island, but it is written without leptos,
//! which weighs as much as all the arithmetic of the check; the two together
//! are more than a module may weigh. So the page brings field and sentences,
//! and what was found is written into it as HTML.

use std::collections::BTreeMap;

#[cfg(feature = "verifier")]
mod browser;
#[cfg(feature = "ssr")]
mod field;
#[cfg(any(feature = "verifier", test))]
mod local;
#[cfg(any(feature = "verifier", test))]
mod report;

#[cfg(feature = "ssr")]
pub use field::verify_field;

/// The sentences of the report, by list (`check`) and name of `domain`
/// (`key_known`); what one of them means is in a list of its own
/// (`check-means`).
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct VerifyWords(BTreeMap<String, String>);

impl VerifyWords {
    /// Adds a sentence.
    #[cfg(feature = "ssr")]
    pub fn put(&mut self, list: &str, code: &str, sentence: String) {
        self.0.insert(place(list, code), sentence);
    }

    /// The sentence; the name itself if there is none, as a forged file may
    /// name anything.
    #[cfg(any(feature = "verifier", test))]
    fn get<'a>(&'a self, list: &str, code: &'a str) -> &'a str {
        self.0.get(&place(list, code)).map_or(code, String::as_str)
    }
}

fn place(list: &str, code: &str) -> String {
    [list, "-", code].concat()
}
