//! A period as laws and notices state it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A period of months or of days: `P1M`, `P3M`, `P14D` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// Months, 1 to [`Period::MOST_MONTHS`].
    Months(u32),
    /// Days, 1 to [`Period::MOST_DAYS`].
    Days(u32),
}

/// Not a period that the counter can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// Not of the form `P1M` or `P14D`.
    #[error("a period is written P1M (months) or P14D (days)")]
    Form,
    /// No month and no day.
    #[error("a period has at least one month or one day")]
    Zero,
    /// Longer than any rule could mean.
    #[error(
        "a period has at most {} months or {} days",
        Period::MOST_MONTHS,
        Period::MOST_DAYS
    )]
    TooLong,
}

impl Period {
    /// The longest period in months: ten years.
    pub const MOST_MONTHS: u32 = 120;
    /// The longest period in days: ten years, rounded up.
    pub const MOST_DAYS: u32 = 3660;
    /// The time to answer (GDPR Art. 12(3), first sentence).
    pub const ONE_MONTH: Self = Self::Months(1);
    /// The longest time to answer with an extension (Art. 12(3), second
    /// sentence: two further months).
    pub const THREE_MONTHS: Self = Self::Months(3);

    /// Checks the size, which a period that was not read from text may lack.
    ///
    /// # Errors
    /// [`PeriodError::Zero`] and [`PeriodError::TooLong`].
    pub const fn check(self) -> Result<Self, PeriodError> {
        let (size, most) = match self {
            Self::Months(months) => (months, Self::MOST_MONTHS),
            Self::Days(days) => (days, Self::MOST_DAYS),
        };
        if size == 0 {
            Err(PeriodError::Zero)
        } else if size > most {
            Err(PeriodError::TooLong)
        } else {
            Ok(self)
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    /// Reads one unit, without leading zeros, in capitals.
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let text = text.strip_prefix('P').ok_or(PeriodError::Form)?;
        let (digits, unit): (&str, fn(u32) -> Self) = match text.strip_suffix('M') {
            Some(digits) => (digits, Self::Months),
            None => (text.strip_suffix('D').ok_or(PeriodError::Form)?, Self::Days),
        };
        let plain = !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'));
        if !plain {
            return Err(PeriodError::Form);
        }
        // Only digits are left, so what does not fit is too long.
        let size = digits.parse().map_err(|_| PeriodError::TooLong)?;
        unit(size).check()
    }
}

/// The form of ISO 8601, which [`Period::from_str`] reads back.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Months(months) => write!(f, "P{months}M"),
            Self::Days(days) => write!(f, "P{days}D"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;
    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn periods_are_read_as_laws_write_them() {
        let table = [
            ("P1M", Ok(Period::Months(1))),
            ("P3M", Ok(Period::Months(3))),
            ("P14D", Ok(Period::Days(14))),
            ("P120M", Ok(Period::Months(120))),
            ("P3660D", Ok(Period::Days(3660))),
            ("P0M", Err(PeriodError::Zero)),
            ("P0D", Err(PeriodError::Zero)),
            ("P121M", Err(PeriodError::TooLong)),
            ("P3661D", Err(PeriodError::TooLong)),
            ("P99999999999M", Err(PeriodError::TooLong)),
        ];
        for (text, expected) in table {
            assert_eq!(text.parse(), expected, "{text}");
        }
        for text in [
            "", "P", "M", "PM", "P1", "1M", "p1m", "P1Y", "P2W", "P1M2D", "PT1M", "P-1M", "P+1M",
            "P01M", "P1.5M", "P1M ", " P1M", "P١M", "PP1M",
        ] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError::Form), "{text:?}");
        }
    }

    #[test]
    fn data_files_hold_the_iso_form() {
        let json = serde_json::to_string(&Period::Days(14)).expect("serialises");
        assert_eq!(json, r#""P14D""#);
        assert_eq!(
            serde_json::from_str::<Period>(&json).ok(),
            Some(Period::Days(14))
        );
        assert!(serde_json::from_str::<Period>(r#""P0D""#).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(months in 1..=Period::MOST_MONTHS, days in 1..=Period::MOST_DAYS) {
            for period in [Period::Months(months), Period::Days(days)] {
                prop_assert_eq!(period.to_string().parse(), Ok(period));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            if let Ok(period) = text.parse::<Period>() {
                prop_assert_eq!(period.to_string(), text);
            }
        }
    }
}
