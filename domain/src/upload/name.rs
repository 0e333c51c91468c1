//! Names of files.

use super::Refusal;

/// The longest name that is kept, in characters. A longer one is cut before
/// its ending: on a phone one can hardly rename a file.
const LONGEST: usize = 120;

/// The name of a file: no folders, no control characters, nothing that turns
/// the direction of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// Reads the name that came with a file.
    ///
    /// # Errors
    /// [`Refusal::None`] without a name, which is how browsers send that no
    /// file was chosen; [`Refusal::Name`]; [`Refusal::Kind`] without an ending.
    pub fn parse(name: &str) -> Result<Self, Refusal> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Refusal::None);
        }
        if name.chars().any(misleading) || matches!(name, "." | "..") {
            return Err(Refusal::Name);
        }
        let (stem, ending) = name.rsplit_once('.').ok_or(Refusal::Kind)?;
        let stem = stem.trim_start_matches('.').trim();
        if stem.is_empty() || reserved(stem) {
            return Err(Refusal::Name);
        }
        let room = LONGEST.saturating_sub(ending.chars().count() + 1);
        if room == 0 {
            return Err(Refusal::Kind);
        }
        let stem: String = stem.chars().take(room).collect();
        Ok(Self(format!("{}.{ending}", stem.trim_end())))
    }

    /// What stands after the last dot.
    #[must_use]
    pub fn ending(&self) -> &str {
        self.0.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names that Windows keeps for devices, whatever stands after the first dot: a
/// file of such a name can't be stored there, or goes to a printer.
fn reserved(stem: &str) -> bool {
    let name = stem.split('.').next().unwrap_or_default().trim_end();
    let name = name.to_ascii_uppercase();
    let numbered = |device: &str| {
        let number = name.strip_prefix(device).unwrap_or_default();
        let mut digits = number.chars();
        matches!(digits.next(), Some('0'..='9' | '¹' | '²' | '³')) && digits.next().is_none()
    };
    matches!(name.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

/// Folders, control characters, line ends, what is not seen, and the marks of
/// Unicode's bidirectional algorithm: with them `lasku<RLO>fdp.exe` looks like
/// `laskuexe.pdf`.
fn misleading(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '/' | '\\'
                | '\u{061c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2060}'
                | '\u{feff}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{fffd}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_could_mislead_is_refused() {
        for (name, refusal) in [
            ("", Refusal::None),
            ("  ", Refusal::None),
            ("../../etc/passwd.pdf", Refusal::Name),
            ("..\\kuva.png", Refusal::Name),
            ("C:\\tiedot\\vastaus.pdf", Refusal::Name),
            ("/etc/kuva.png", Refusal::Name),
            ("..", Refusal::Name),
            ("lasku\u{202e}fdp.exe", Refusal::Name),
            ("lasku\u{2067}fdp.pdf", Refusal::Name),
            ("lasku\u{200f}.pdf", Refusal::Name),
            ("a\nb.pdf", Refusal::Name),
            ("a\0.pdf", Refusal::Name),
            ("a\u{7f}.pdf", Refusal::Name),
            ("a\u{85}.pdf", Refusal::Name),
            ("a\u{200b}.pdf", Refusal::Name),
            ("a\u{feff}.pdf", Refusal::Name),
            ("CON.pdf", Refusal::Name),
            ("nul.txt.png", Refusal::Name),
            ("Lpt1 .pdf", Refusal::Name),
            ("com¹.jpg", Refusal::Name),
            (".aux.pdf", Refusal::Name),
            (".pdf", Refusal::Name),
            ("...pdf", Refusal::Name),
            ("pdf", Refusal::Kind),
        ] {
            assert_eq!(FileName::parse(name), Err(refusal), "{name:?}");
        }
        let ending = format!("a.{}", "x".repeat(300));
        assert_eq!(FileName::parse(&ending), Err(Refusal::Kind));
    }

    #[test]
    fn an_ordinary_name_is_kept() {
        for name in [
            "Skannaus 24.3.2026 klo 14.05.pdf",
            "kuva (1) – äöå Ș.JPG",
            "\"lainattu\" & <b>.png",
            "väli\u{202f}lyönti.png",
            "Conny.pdf",
            "nulla.png",
            "COM10.jpg",
            "com.jpg",
            "صورة.png",
            "👩‍⚕️.png",
        ] {
            let kept = FileName::parse(name).map(|name| name.0);
            assert_eq!(kept.as_deref(), Ok(name));
        }
        let kept = |name: &str| FileName::parse(name).map(|name| name.0);
        assert_eq!(kept(" .a.pdf ").as_deref(), Ok("a.pdf"));
        let long = kept(&format!("{}.jpeg", "ä".repeat(300))).expect("cut");
        assert_eq!(long.chars().count(), LONGEST);
        assert!(long.ends_with("ä.jpeg"));
    }
}
