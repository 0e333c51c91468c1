//! Bare text: UTF-8, or the older one byte a letter (Windows-1252).

use super::Refusal;

/// As far as a browser looks for markup.
const LOOK: usize = 512;

/// A look at bare text.
#[derive(Debug, Default)]
pub(super) struct Text {
    head: Vec<u8>,
}

impl Text {
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let lacking = LOOK.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(lacking));
        // Every byte over 0x7f is a letter in one of the two; of those below,
        // text has tabs, ends of lines and of pages.
        let text = |b: &u8| !matches!(b, 0x00..=0x08 | 0x0b | 0x0e..=0x1f | 0x7f);
        if bytes.iter().all(text) {
            Ok(())
        } else {
            Err(Refusal::Differs)
        }
    }

    pub(super) fn end(self) -> Result<(), Refusal> {
        let head = self.head.as_slice();
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let head = head.trim_ascii_start();
        // `<html`, `<svg`, `<?xml`, `<!--`, `</`; but not "<3" or "< 18 v".
        let markup = matches!(
            head,
            [b'<', b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?' | b'/', ..]
        );
        let other = head.starts_with(b"%PDF-") || head.starts_with(b"{\\rtf");
        if markup || other {
            Err(Refusal::Differs)
        } else {
            Ok(())
        }
    }
}
