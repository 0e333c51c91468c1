//! Enough of MIME to show the portal's mails: encoded headers (RFC 2047),
//! quoted-printable and base64, and the first plain text of a multipart
//! message. What it does not understand it shows as it came.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Parts in parts in parts: no honest mail of ours is deeper.
const DEPTH: usize = 5;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A mail in readable form. Absent headers are empty.
#[derive(Debug, Default)]
pub struct Readable {
    /// The subject.
    pub subject: String,
    /// The `From` header.
    pub from: String,
    /// The `Message-ID` header.
    pub message_id: String,
    /// The first plain text, lines ended by LF.
    pub text: String,
}

/// Reads a raw message.
pub fn read(raw: &[u8]) -> Readable {
    let part = Part::split(raw);
    Readable {
        subject: decode_words(&part.header("subject")),
        from: decode_words(&part.header("from")),
        message_id: part.header("message-id"),
        text: part
            .plain_text(DEPTH)
            .unwrap_or_else(|| String::from_utf8_lossy(part.body).into_owned())
            .replace("\r\n", "\n"),
    }
}

/// A message or a part of one: headers, then an empty line, then the body.
struct Part<'a> {
    /// Lower-case names and unfolded values.
    headers: Vec<(String, String)>,
    body: &'a [u8],
}

impl<'a> Part<'a> {
    fn split(raw: &'a [u8]) -> Self {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = raw;
        while !rest.is_empty() {
            let end = rest
                .iter()
                .position(|b| *b == b'\n')
                .map_or(rest.len(), |at| at + 1);
            let (line, after) = rest.split_at(end);
            rest = after;
            let line = line.trim_ascii_end();
            if line.is_empty() {
                break;
            }
            let text = String::from_utf8_lossy(line);
            if line.starts_with(b" ") || line.starts_with(b"\t") {
                if let Some((_, value)) = headers.last_mut() {
                    value.push(' ');
                    value.push_str(text.trim());
                }
            } else if let Some((name, value)) = text.split_once(':') {
                headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Self {
            headers,
            body: rest,
        }
    }

    fn header(&self, name: &str) -> String {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// The first `text/plain` in the part, or nothing.
    fn plain_text(&self, depth: usize) -> Option<String> {
        let content_type = self.header("content-type");
        let kind = content_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if kind.starts_with("multipart/") {
            let boundary = parameter(&content_type, "boundary")?;
            let depth = depth.checked_sub(1)?;
            return parts(self.body, &boundary)
                .into_iter()
                .find_map(|part| Part::split(part).plain_text(depth));
        }
        if !(kind.is_empty() || kind == "text/plain") {
            return None;
        }
        let bytes = match self
            .header("content-transfer-encoding")
            .to_ascii_lowercase()
            .as_str()
        {
            "quoted-printable" => quoted_printable(self.body, false),
            "base64" => base64_bytes(self.body)?,
            _ => self.body.to_vec(),
        };
        let charset = parameter(&content_type, "charset").unwrap_or_default();
        Some(in_charset(&bytes, &charset))
    }
}

/// A parameter of a header value, such as `charset` of a content type.
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut pieces = Vec::new();
    let (mut piece, mut quoted) = (String::new(), false);
    for c in value.chars() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => pieces.push(std::mem::take(&mut piece)),
            c => piece.push(c),
        }
    }
    pieces.push(piece);
    pieces.iter().skip(1).find_map(|piece| {
        let (known, value) = piece.split_once('=')?;
        known
            .trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().to_owned())
    })
}

/// The parts between `--boundary` lines.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let marker = format!("--{boundary}");
    let closing = format!("{marker}--");
    let mut found = Vec::new();
    let (mut at, mut start) = (0, None);
    for line in body.split_inclusive(|b| *b == b'\n') {
        let text = line.trim_ascii_end();
        if text == marker.as_bytes() || text == closing.as_bytes() {
            if let Some(start) = start {
                // The line end before the marker belongs to the marker.
                let part: &[u8] = &body[start..at];
                let part = part.strip_suffix(b"\n").unwrap_or(part);
                found.push(part.strip_suffix(b"\r").unwrap_or(part));
            }
            start = (text == marker.as_bytes()).then_some(at + line.len());
        }
        at += line.len();
    }
    found
}

/// Decodes quoted-printable; in headers `_` is a blank.
fn quoted_printable(bytes: &[u8], in_header: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'=' => {
                if let Some(next) = rest
                    .strip_prefix(b"\r\n")
                    .or_else(|| rest.strip_prefix(b"\n"))
                {
                    rest = next;
                } else if let Some(byte) = hex(rest) {
                    out.push(byte);
                    rest = &rest[2..];
                } else {
                    out.push(b'=');
                }
            }
            b'_' if in_header => out.push(b' '),
            byte => out.push(*byte),
        }
    }
    out
}

fn hex(bytes: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

fn base64_bytes(bytes: &[u8]) -> Option<Vec<u8>> {
    let dense: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|b| !b.is_ascii_whitespace())
        .collect();
    LENIENT.decode(dense).ok()
}

/// Text of a charset; UTF-8 where the charset is unknown.
fn in_charset(bytes: &[u8], charset: &str) -> String {
    match charset.to_ascii_lowercase().as_str() {
        "iso-8859-1" | "latin1" => bytes.iter().map(|b| char::from(*b)).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Decodes the encoded words of a header value (RFC 2047). Blanks between two
/// encoded words are dropped, and their bytes are joined before the charset is
/// applied, since some senders cut inside a character.
fn decode_words(value: &str) -> String {
    let mut out = String::new();
    let mut pending: Vec<u8> = Vec::new();
    let mut charset = String::new();
    let mut rest = value;
    while !rest.is_empty() {
        let Some(at) = rest.find("=?") else { break };
        let (before, from) = rest.split_at(at);
        let Some((word_charset, bytes, length)) = encoded_word(from) else {
            flush(&mut out, &mut pending, &charset);
            out.push_str(before);
            out.push_str("=?");
            rest = &from[2..];
            continue;
        };
        let joined = !pending.is_empty() && before.trim().is_empty();
        if !joined || word_charset != charset {
            flush(&mut out, &mut pending, &charset);
        }
        if !joined {
            out.push_str(before);
        }
        charset = word_charset;
        pending.extend(bytes);
        rest = &from[length..];
    }
    flush(&mut out, &mut pending, &charset);
    out.push_str(rest);
    out
}

fn flush(out: &mut String, pending: &mut Vec<u8>, charset: &str) {
    out.push_str(&in_charset(&std::mem::take(pending), charset));
}

/// The encoded word at the start of the text: charset, bytes and its length.
fn encoded_word(text: &str) -> Option<(String, Vec<u8>, usize)> {
    let inner = text.strip_prefix("=?")?;
    let (charset, after) = inner.split_once('?')?;
    let (encoding, after) = after.split_once('?')?;
    let (content, _) = after.split_once("?=")?;
    if content.contains([' ', '?']) {
        return None;
    }
    let bytes = match encoding {
        "B" | "b" => base64_bytes(content.as_bytes())?,
        "Q" | "q" => quoted_printable(content.as_bytes(), true),
        _ => return None,
    };
    let length = 2 + charset.len() + 1 + encoding.len() + 1 + content.len() + 2;
    Some((charset.to_ascii_lowercase(), bytes, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_decoded_and_joined() {
        for (raw, text) in [
            ("plain", "plain"),
            ("=?utf-8?B?w6TDtg==?=", "äö"),
            ("=?UTF-8?Q?a=C3=A4_b?= c", "aä b c"),
            ("x =?iso-8859-1?q?=E4?= y", "x ä y"),
            // Two words, cut inside a character.
            ("=?utf-8?Q?=C3?= =?utf-8?Q?=A4?=", "ä"),
            ("1 =? 2", "1 =? 2"),
            ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ] {
            assert_eq!(decode_words(raw), text, "{raw}");
        }
    }

    #[test]
    fn the_first_plain_text_is_found() {
        let raw = b"Subject: a\r\n b\r\nContent-Type: multipart/mixed; boundary=\"x;y\"\r\n\r\n\
            preamble\r\n--x;y\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n\
            --x;y\r\nContent-Type: text/plain; charset=utf-8\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\n=C3=A4=\r\nb\r\nc\r\n--x;y--\r\n";
        let mail = read(raw);
        assert_eq!(mail.subject, "a b");
        assert_eq!(mail.text, "äb\nc");
    }

    #[test]
    fn strange_input_is_shown_and_never_panics() {
        assert_eq!(read(b"").text, "");
        assert_eq!(read(b"no header at all").text, "");
        assert_eq!(
            read(b"Content-Transfer-Encoding: quoted-printable\n\n=4 =\xff=").text,
            "=4 =\u{fffd}="
        );
        let nested = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(50);
        assert!(!read(nested.as_bytes()).text.is_empty());
    }
}
