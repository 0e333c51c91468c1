//! When an answer is due, and why.
//!
//! (Filled by the engine: GDPR Art. 12(3), Regulation 1182/71, Act 150/1930.)

use serde::{Deserialize, Serialize};

/// A period as the law and notices state it: `P1M`, `P3M`, `P14D`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// Months.
    Months(u32),
    /// Days.
    Days(u32),
}

impl TryFrom<String> for Period {
    type Error = &'static str;
    fn try_from(_: String) -> Result<Self, Self::Error> {
        Err("")
    }
}
impl From<Period> for String {
    fn from(_: Period) -> Self {
        String::new()
    }
}

/// Stand-in until the engine is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension;
/// Stand-in until the engine is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock;
impl Clock {
    /// Stand-in.
    /// # Errors
    /// Never.
    pub fn pause(self, _: chrono::NaiveDate) -> Result<Self, ()> { Ok(self) }
    /// Stand-in.
    /// # Errors
    /// Never.
    pub fn resume(self, _: chrono::NaiveDate) -> Result<Self, ()> { Ok(self) }
    /// Stand-in.
    /// # Errors
    /// Never.
    pub fn extend(self, _: Extension) -> Result<Self, ()> { Ok(self) }
}
