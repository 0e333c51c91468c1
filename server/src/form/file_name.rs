//! Names of files: which kinds an answer may hold, and what is left of a name
//! that comes from somewhere else.

use axum::http::HeaderValue;

/// Kinds that an answer may hold: ending, and how the contents begin.
const KINDS: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF-"),
    ("png", "image/png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("zip", "application/zip", b"PK\x03\x04"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK\x03\x04",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        b"PK\x03\x04",
    ),
    (
        "odt",
        "application/vnd.oasis.opendocument.text",
        b"PK\x03\x04",
    ),
    (
        "ods",
        "application/vnd.oasis.opendocument.spreadsheet",
        b"PK\x03\x04",
    ),
    ("txt", "text/plain", b""),
    ("csv", "text/csv", b""),
    ("json", "application/json", b""),
];

/// The ending, the declared kind and how the contents must begin.
#[must_use]
pub fn kind_of(name: &str) -> Option<&'static (&'static str, &'static str, &'static [u8])> {
    let ending = name.rsplit_once('.')?.1.to_lowercase();
    KINDS.iter().find(|(own, _, _)| *own == ending)
}

/// A name without folders, without control and direction marks, of at most
/// 120 letters.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '"'))
        .collect();
    let plain = plain.trim().trim_start_matches('.');
    match plain.rsplit_once('.') {
        Some((stem, ending)) => {
            let stem: String = stem.chars().take(110).collect();
            format!("{stem}.{}", ending.chars().take(9).collect::<String>())
        }
        None => plain.chars().take(120).collect(),
    }
}

/// `attachment` with the name in ASCII and in full (RFC 6266).
pub fn attachment(name: &str) -> HeaderValue {
    let ascii: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || ".-_ ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let full = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    HeaderValue::from_str(&format!(
        "attachment; filename=\"{ascii}\"; filename*=UTF-8''{full}"
    ))
    .unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_no_folder_and_no_direction() {
        for (given, kept) in [
            ("../../etc/passwd.txt", "passwd.txt"),
            ("C:\\tiedot\\vastaus.pdf", "vastaus.pdf"),
            ("vastaus\u{202e}fdp.txt", "vastausfdp.txt"),
            ("a\nb\".pdf", "ab.pdf"),
            (".htaccess", "htaccess"),
            ("", ""),
        ] {
            assert_eq!(safe_name(given), kept);
        }
        assert!(safe_name(&format!("{}.pdf", "ä".repeat(300))).ends_with(".pdf"));
    }

    #[test]
    fn only_listed_kinds() {
        assert!(kind_of("a.PDF").is_some());
        for name in ["a.html", "a.svg", "a", "a.exe", "pdf"] {
            assert!(kind_of(name).is_none(), "{name}");
        }
    }

    #[test]
    fn a_name_in_a_header_can_not_break_out() {
        let header = attachment("hyvä \"vastaus\"\r\n.pdf");
        let text = header.to_str().expect("ASCII");
        assert_eq!(text.matches('"').count(), 2);
        assert!(text.contains("filename*=UTF-8''hyv%C3%A4"));
    }
}
