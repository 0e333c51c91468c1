//! What a person asks for in one part, as data that is frozen and signed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::right::Right;

/// The contents of a part: one kind per right, under the name of
/// [`Right::code`].
///
/// The JSON form is signed (see [`crate::signature`]), so fields and names of a
/// kind never change; a new right gets a new kind. Fields without a value are
/// left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PartContents {
    /// To know and to get a copy (GDPR Art. 15).
    Access {
        /// Which data.
        scope: Scope,
        /// From which time.
        period: DataPeriod,
        /// What helps to find the data.
        hints: SearchHints,
    },
    /// To have wrong data corrected (Art. 16).
    Rectification {
        /// What is wrong, as the person sees it in the data.
        wrong: String,
        /// What it should be.
        correct: String,
        /// Why, if the person tells. Never demanded, whatever a notice says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reasons: Option<String>,
    },
    /// A wish in one's own words, which the DPO sorts.
    OwnWords {
        /// The wish.
        wish: String,
    },
}

/// How the person wants the answer. An electronic request is answered
/// electronically unless the person asks otherwise (GDPR Art. 12(3)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerWish {
    /// By which way.
    pub way: AnswerWay,
    /// An accessible format, in the person's words: large print, a sound
    /// recording, plain language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// By which way an answer comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerWay {
    /// At this counter, after log-in.
    #[default]
    Here,
    /// On paper, by post.
    Paper,
    /// At a visit.
    Visit,
}

impl AnswerWay {
    /// Every way, in the order in which pages show them.
    pub const ALL: [Self; 3] = [Self::Here, Self::Paper, Self::Visit];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Paper => "paper",
            Self::Visit => "visit",
        }
    }

    /// Reads [`AnswerWay::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

impl PartContents {
    /// The right that these contents use.
    #[must_use]
    pub const fn right(&self) -> Right {
        match self {
            Self::Access { .. } => Right::Access,
            Self::Rectification { .. } => Right::Rectification,
            Self::OwnWords { .. } => Right::OwnWords,
        }
    }
}

/// Which data of a register a person asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Scope {
    /// Everything that the register holds about the person.
    Everything,
    /// Only some of it.
    Categories {
        /// The data categories of the notice that were chosen.
        chosen: Vec<ChosenCategory>,
        /// Something that the list did not name, in the person's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        other: Option<String>,
    },
}

/// A data category as the person saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenCategory {
    /// Its key in the notice version.
    pub id: String,
    /// Its name on the page, in the person's language.
    pub name: String,
}

/// The time from which data is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum DataPeriod {
    /// All of it.
    AllTime,
    /// Between two civil days, both included; an open end is left out.
    Between {
        /// The first day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        /// The last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<NaiveDate>,
    },
}

/// What a person may tell so that the data is found. All of it is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchHints {
    /// Names that the person had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier_names: Option<String>,
    /// Services that the person used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<String>,
    /// When the person used them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_named_as_the_right() {
        for contents in [
            PartContents::Access {
                scope: Scope::Everything,
                period: DataPeriod::AllTime,
                hints: SearchHints::default(),
            },
            PartContents::Rectification {
                wrong: "Rantatie 1".to_owned(),
                correct: "Rantatie 2".to_owned(),
                reasons: None,
            },
            PartContents::OwnWords {
                wish: "Kuka on katsonut tietojani?".to_owned(),
            },
        ] {
            let json = serde_json::to_value(&contents).unwrap();
            assert_eq!(json["kind"], contents.right().code());
        }
    }
}
