//! The three languages of the interface.

use serde::{Deserialize, Serialize};

/// A language in which the counter speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Finnish, the first language of the interface.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All languages, Finnish first.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The tag of BCP 47, which is also the first segment of every address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Reads the tag; `None` for a language that the counter does not speak.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
