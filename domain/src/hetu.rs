//! The Finnish personal identity code (henkilötunnus).
//!
//! All eleven characters are the identity: since 2023 two people may differ in
//! the century sign alone, which the check character does not cover.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The check characters by remainder: no G, I, O, Q and Z.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// A personal identity code: `DDMMYY`, century sign, three digits, check
/// character. Upper case.
///
/// It must not reach an address, mail, log, title or metric, so `Debug` hides
/// it and there is no `Display`. It serialises as its text, since it is only
/// ever serialised into payloads that are encrypted at once: do not put it into
/// a type that is sent or logged. What people may see is
/// [`Hetu::birth_date`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hetu {
    text: String,
    born: NaiveDate,
    individual: u16,
}

/// What is wrong with a code. Never holds the code itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HetuError {
    /// Not eleven characters, or not digits where digits belong.
    #[error("not of the form of a personal identity code")]
    Form,
    /// A sign that stands for no century.
    #[error("unknown century sign")]
    Sign,
    /// The first six digits are not a day.
    #[error("no such date of birth")]
    Date,
    /// 000 and 001 are given to nobody.
    #[error("no such individual number")]
    Individual,
    /// Mistyped.
    #[error("wrong check character")]
    Check,
}

impl HetuError {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "hetu_form",
            Self::Sign => "hetu_sign",
            Self::Date => "hetu_date",
            Self::Individual => "hetu_individual",
            Self::Check => "hetu_check",
        }
    }
}

impl Hetu {
    /// Reads a code in upper or lower case, without spaces around it.
    ///
    /// # Errors
    /// [`HetuError`], which says what is wrong and never holds the code.
    pub fn parse(text: &str) -> Result<Self, HetuError> {
        let upper = text.to_ascii_uppercase();
        let &[d1, d2, m1, m2, y1, y2, sign, n1, n2, n3, check] = upper.as_bytes() else {
            return Err(HetuError::Form);
        };
        let day = number(&[d1, d2])?;
        let month = number(&[m1, m2])?;
        let year = number(&[y1, y2])?;
        let individual = number(&[n1, n2, n3])?;
        let century = century(sign).ok_or(HetuError::Sign)?;
        let born = i32::try_from(century + year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or(HetuError::Date)?;
        if individual < 2 {
            return Err(HetuError::Individual);
        }
        if check != check_character(born, individual) {
            return Err(HetuError::Check);
        }
        let individual = u16::try_from(individual).map_err(|_| HetuError::Form)?;
        Ok(Self {
            text: upper,
            born,
            individual,
        })
    }

    /// The whole code, for look-up by keyed hash, encryption and the owner's
    /// logged reveal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The day of birth, which may be shown in place of the code.
    #[must_use]
    pub const fn birth_date(&self) -> NaiveDate {
        self.born
    }

    /// Whether the individual number is 900–999: given to no person, for tests
    /// and temporary use.
    #[must_use]
    pub const fn is_artificial(&self) -> bool {
        self.individual >= 900
    }
}

/// Reads decimal digits.
fn number(digits: &[u8]) -> Result<u32, HetuError> {
    digits.iter().try_fold(0, |sum, digit| {
        if digit.is_ascii_digit() {
            Ok(sum * 10 + u32::from(digit - b'0'))
        } else {
            Err(HetuError::Form)
        }
    })
}

/// The first year of the century that a sign stands for. The letters beside
/// `-` and `A` came into use in 2023.
const fn century(sign: u8) -> Option<u32> {
    match sign {
        b'+' => Some(1800),
        b'-' | b'Y' | b'X' | b'W' | b'V' | b'U' => Some(1900),
        b'A'..=b'F' => Some(2000),
        _ => None,
    }
}

/// The check character: the remainder of the nine digits, as one number,
/// divided by 31. The sign is not part of it.
fn check_character(born: NaiveDate, individual: u32) -> u8 {
    let year = born.year().unsigned_abs() % 100;
    let digits = ((born.day() * 100 + born.month()) * 100 + year) * 1000 + individual;
    let place = digits % 31;
    CHECK
        .iter()
        .zip(0..)
        .find_map(|(letter, at)| (at == place).then_some(*letter))
        .unwrap_or(b'0')
}

impl std::fmt::Debug for Hetu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hetu(…)")
    }
}

impl FromStr for Hetu {
    type Err = HetuError;
    fn from_str(text: &str) -> Result<Self, HetuError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Hetu {
    type Error = HetuError;
    fn try_from(text: String) -> Result<Self, HetuError> {
        Self::parse(&text)
    }
}

impl From<Hetu> for String {
    fn from(hetu: Hetu) -> Self {
        hetu.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn hetu(text: &str) -> Hetu {
        Hetu::parse(text).expect("an artificial code")
    }

    #[test]
    fn published_test_codes_are_read() {
        for (text, born) in [("010594Y9032", "1994-05-01"), ("010516B903X", "2016-05-01")] {
            let hetu = hetu(text);
            assert_eq!(hetu.birth_date(), date(born));
            assert_eq!(hetu.as_str(), text);
            assert!(hetu.is_artificial());
        }
    }

    #[test]
    fn small_letters_are_the_same_code() {
        assert_eq!(hetu("010516b903x"), hetu("010516B903X"));
    }

    #[test]
    fn the_sign_tells_people_apart() {
        let codes: Vec<_> = [
            "-", "Y", "X", "W", "V", "U", "A", "B", "C", "D", "E", "F", "+",
        ]
        .iter()
        .map(|sign| hetu(&format!("010594{sign}9032")))
        .collect();
        for (place, one) in codes.iter().enumerate() {
            let century = match place {
                0..=5 => 1994,
                6..=11 => 2094,
                _ => 1894,
            };
            assert_eq!(one.birth_date().year(), century);
            assert!(codes.iter().skip(place + 1).all(|other| other != one));
        }
    }

    #[test]
    fn the_range_of_artificial_numbers_begins_at_900() {
        // Born on a day to come, so nobody's.
        let real = with_check("290296", 'A', 899);
        assert!(!hetu(&real).is_artificial());
        assert!(hetu(&with_check("290296", 'A', 900)).is_artificial());
        assert_eq!(
            Hetu::parse(&with_check("290296", 'A', 1)),
            Err(HetuError::Individual)
        );
        assert!(Hetu::parse(&with_check("290296", 'A', 2)).is_ok());
    }

    #[test]
    fn what_is_wrong_is_told_by_a_code() {
        let table = [
            ("", HetuError::Form),
            ("010594Y903", HetuError::Form),
            ("010594Y90322", HetuError::Form),
            (" 010594Y9032", HetuError::Form),
            ("0105941Y903", HetuError::Form),
            ("01O594Y9032", HetuError::Form),
            ("+10594Y9032", HetuError::Form),
            ("010594Y903ä", HetuError::Form),
            ("01059äY9032", HetuError::Form),
            ("010594G9032", HetuError::Sign),
            ("01059419032", HetuError::Sign),
            ("320194-9032", HetuError::Date),
            ("290294-9032", HetuError::Date),
            ("010094-9032", HetuError::Date),
            ("000594-9032", HetuError::Date),
            ("010594Y9033", HetuError::Check),
            ("010594Y903G", HetuError::Check),
        ];
        for (text, error) in table {
            assert_eq!(Hetu::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_leap_day_is_real_only_in_its_century() {
        assert!(Hetu::parse(&with_check("290200", 'A', 900)).is_ok());
        assert_eq!(
            Hetu::parse(&with_check("290200", '-', 900)),
            Err(HetuError::Date)
        );
    }

    #[test]
    fn nothing_printed_holds_the_code() {
        let hetu = hetu("010594Y9032");
        assert_eq!(
            format!("{hetu:?} {:?}", Some(&hetu)),
            "Hetu(…) Some(Hetu(…))"
        );
        let wrong = serde_json::from_str::<Hetu>(r#""010594Y9033""#);
        let message = wrong.map(|_| ()).map_err(|error| error.to_string());
        assert!(message.is_err_and(|text| !text.contains("0594")));
    }

    #[test]
    fn a_payload_holds_the_text() {
        let json = serde_json::to_string(&hetu("010594y9032")).expect("serialises");
        assert_eq!(json, r#""010594Y9032""#);
        assert_eq!(
            serde_json::from_str::<Hetu>(&json).ok(),
            Some(hetu("010594Y9032"))
        );
    }

    /// A code with its check character, computed from the text.
    fn with_check(born: &str, sign: char, individual: u32) -> String {
        let digits: usize = format!("{born}{individual:03}").parse().expect("digits");
        let check = char::from(CHECK[digits % 31]);
        format!("{born}{sign}{individual:03}{check}")
    }

    /// An artificial code of any day of the centuries.
    fn any_code() -> impl Strategy<Value = (NaiveDate, String)> {
        (0_u64..109_572, 900_u32..=999, 0_usize..6).prop_map(|(days, individual, pick)| {
            let born = date("1800-01-01") + chrono::Days::new(days);
            let signs: &[char] = match born.year() {
                ..=1899 => &['+'],
                1900..=1999 => &['-', 'Y', 'X', 'W', 'V', 'U'],
                _ => &['A', 'B', 'C', 'D', 'E', 'F'],
            };
            let digits = format!(
                "{:02}{:02}{:02}",
                born.day(),
                born.month(),
                born.year() % 100
            );
            (
                born,
                with_check(&digits, signs[pick % signs.len()], individual),
            )
        })
    }

    proptest! {
        #[test]
        fn every_code_reads_back((born, code) in any_code()) {
            let hetu = Hetu::parse(&code)?;
            prop_assert_eq!(hetu.birth_date(), born);
            prop_assert_eq!(hetu.as_str(), code);
        }

        /// 31 is a prime, so one wrong digit and two swapped neighbours always
        /// change the remainder.
        #[test]
        fn a_slip_of_the_finger_is_seen((_, code) in any_code(), at in 0_usize..10, by in 1_u8..10) {
            let mut wrong = code.clone().into_bytes();
            if wrong[at].is_ascii_digit() {
                wrong[at] = (wrong[at] - b'0' + by) % 10 + b'0';
                prop_assert!(Hetu::parse(std::str::from_utf8(&wrong)?).is_err());
            }
            let mut swapped = code.into_bytes();
            let pair = (swapped[at], swapped[at + 1]);
            if at < 9 && pair.0.is_ascii_digit() && pair.1.is_ascii_digit() && pair.0 != pair.1 {
                swapped.swap(at, at + 1);
                prop_assert!(Hetu::parse(std::str::from_utf8(&swapped)?).is_err());
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,13}") {
            let _ = Hetu::parse(&text);
        }
    }
}
