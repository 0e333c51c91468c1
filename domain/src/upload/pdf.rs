//! PDF: `%PDF-` at the first byte, `%%EOF` at the end.

use super::Refusal;

/// How far a reader looks for the beginning when it is lenient; and how near
/// to its end a document says that it ends.
const NEAR: usize = 1024;
const BEGIN: &[u8] = b"%PDF-";
const END: &[u8] = b"%%EOF";

/// A look at a PDF.
#[derive(Debug, Default)]
pub(super) struct Pdf {
    head: Vec<u8>,
    tail: Vec<u8>,
    judged: bool,
}

impl Pdf {
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let lacking = NEAR.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(lacking));
        if !self.judged && self.head.len() >= NEAR {
            self.begins()?;
        }
        self.tail.extend_from_slice(bytes);
        let before = self.tail.len().saturating_sub(NEAR);
        self.tail.drain(..before);
        Ok(())
    }

    fn begins(&mut self) -> Result<(), Refusal> {
        self.judged = true;
        if self.head.starts_with(BEGIN) {
            return Ok(());
        }
        // Lenient readers find it there; others take what stands before.
        let hidden = self.head.windows(BEGIN.len()).any(|at| at == BEGIN);
        Err(if hidden {
            Refusal::Extra
        } else {
            Refusal::Differs
        })
    }

    pub(super) fn end(mut self) -> Result<(), Refusal> {
        self.begins()?;
        let mut ends = self.tail.windows(END.len());
        let at = ends.rposition(|at| at == END).ok_or(Refusal::Damaged)?;
        let after = self.tail.get(at + END.len()..).unwrap_or_default();
        // Line ends, and the zeros that some scanners fill up with.
        if after.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
            Ok(())
        } else {
            Err(Refusal::Extra)
        }
    }
}
