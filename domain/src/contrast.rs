//! Contrast between colours, as WCAG 2.2 reckons it.
//!
//! A municipality's accent colour is the colour of links on the page's grounds
//! and the ground of buttons: both must be readable for somebody with low
//! vision (success criterion 1.4.3: at least 4.5 : 1; Act 306/2019 makes it
//! binding).

use serde::{Deserialize, Serialize};

use crate::municipality::Accent;

/// The least ratio between letters and their ground.
pub const ENOUGH: f64 = 4.5;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Whether the screen is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

impl Mode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The stable name, and the name of the form's field.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The grounds that links stand on, as the style sheet has them: that of
    /// the page and that of what is set apart.
    #[must_use]
    pub const fn grounds(self) -> [&'static str; 2] {
        match self {
            Self::Light => ["#ffffff", "#f2f5f6"],
            Self::Dark => ["#10171d", "#1a242c"],
        }
    }

    /// The letters on a button, whose ground the accent is.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            Self::Light => "#ffffff",
            Self::Dark => "#0b1519",
        }
    }

    /// The accent of a municipality in this mode.
    #[must_use]
    pub fn of(self, accent: &Accent) -> &str {
        match self {
            Self::Light => &accent.light,
            Self::Dark => &accent.dark,
        }
    }
}

impl Colour {
    /// Reads `#rrggbb`: nothing else goes into a style sheet.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        })?;
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    /// Relative luminance.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The ratio to another colour, from 1 to 21, the same either way.
    #[must_use]
    pub fn ratio(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

/// The least ratio of an accent to what it meets in a mode; none when it is no
/// colour.
#[must_use]
pub fn least(accent: &str, mode: Mode) -> Option<f64> {
    let accent = Colour::parse(accent)?;
    let meets = mode.grounds().into_iter().chain([mode.letters()]);
    meets
        .filter_map(Colour::parse)
        .map(|other| accent.ratio(other))
        .reduce(f64::min)
}

/// A ratio with two digits, never rounded up: 4.499 is not enough and does not
/// look so.
#[must_use]
pub fn shown(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ratio(one: &str, other: &str) -> f64 {
        let read = |text| Colour::parse(text).expect("a colour");
        read(one).ratio(read(other))
    }

    #[test]
    fn the_known_ratios() {
        for (one, other, expected) in [
            ("#000000", "#ffffff", "21.00"),
            ("#ffffff", "#ffffff", "1.00"),
            // The best known pair of neighbours around the limit.
            ("#767676", "#ffffff", "4.54"),
            ("#777777", "#ffffff", "4.47"),
            ("#ff0000", "#ffffff", "3.99"),
        ] {
            assert_eq!(shown(ratio(one, other)), expected, "{one} {other}");
        }
    }

    #[test]
    fn an_accent_is_measured_against_all_that_it_meets() {
        // Enough on white, not on what is set apart.
        let least = |accent, mode| least(accent, mode).expect("a colour");
        assert!(ratio("#767676", "#ffffff") >= ENOUGH);
        assert!(least("#767676", Mode::Light) < ENOUGH);
        assert!(least("#0a5a68", Mode::Light) >= ENOUGH);
        assert!(least("#7fd0dd", Mode::Dark) >= ENOUGH);
        assert!(least("#0a5a68", Mode::Dark) < ENOUGH);
        assert_eq!(super::least("teal", Mode::Light), None);
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for wrong in [
            "", "#", "#fff", "0a5a68", "#0a5a6", "#0a5a680", "#0a5a6g", "#+a5a68", "#åä5a6",
            "red;}", " #0a5a68",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert!(Colour::parse("#0A5a68").is_some());
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../style/main.css");
        let style = std::fs::read_to_string(path).expect("the style sheet");
        assert!(style.contains("--ground: #fff; --wash: #f2f5f6;"));
        assert!(style.contains("--ground: #10171d; --wash: #1a242c;"));
    }

    proptest! {
        #[test]
        fn a_ratio_is_the_same_either_way_and_within_its_bounds(one: [u8; 3], other: [u8; 3]) {
            let (one, other) = (Colour(one), Colour(other));
            let ratio = one.ratio(other);
            prop_assert!((1.0..=21.0 + 1e-9).contains(&ratio));
            prop_assert!((ratio - other.ratio(one)).abs() < 1e-12);
        }
    }
}
