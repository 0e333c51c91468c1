//! PNG: chunk by chunk from the signature to `IEND`, and nothing after.

use super::Refusal;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Before the contents of a chunk: length and type.
const HEAD: usize = 8;
/// After them: a checksum.
const CHECK: u64 = 4;

/// A look at a PNG.
#[derive(Debug, Default)]
pub(super) struct Png {
    /// The signature, then the head of one chunk after the other.
    head: Vec<u8>,
    /// Contents and checksum that are still to come.
    skip: u64,
    signed: bool,
    chunks: u64,
    picture: bool,
    last: bool,
}

impl Png {
    pub(super) fn take(&mut self, mut bytes: &[u8]) -> Result<(), Refusal> {
        while !bytes.is_empty() {
            if self.skip > 0 {
                let now = self.skip.min(bytes.len() as u64);
                self.skip -= now;
                bytes = bytes
                    .get(usize::try_from(now).unwrap_or(usize::MAX)..)
                    .unwrap_or_default();
                continue;
            }
            if self.last {
                return Err(Refusal::Extra);
            }
            let (now, later) = bytes.split_at(bytes.len().min(HEAD - self.head.len()));
            self.head.extend_from_slice(now);
            bytes = later;
            if self.head.len() == HEAD {
                self.head_is_whole()?;
                self.head.clear();
            }
        }
        Ok(())
    }

    fn head_is_whole(&mut self) -> Result<(), Refusal> {
        if !self.signed {
            self.signed = self.head == SIGNATURE;
            return if self.signed {
                Ok(())
            } else {
                Err(Refusal::Differs)
            };
        }
        let (length, name) = self.head.split_at(4);
        let length = length
            .iter()
            .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let first = self.chunks == 0;
        let sound = length < 1 << 31
            && name.iter().all(u8::is_ascii_alphabetic)
            && first == (name == b"IHDR")
            && (!first || length == 13)
            && (name != b"IEND" || length == 0);
        if !sound {
            return Err(Refusal::Damaged);
        }
        self.chunks += 1;
        self.picture |= name == b"IDAT";
        self.last = name == b"IEND";
        self.skip = length + CHECK;
        Ok(())
    }

    pub(super) fn end(self) -> Result<(), Refusal> {
        match (self.signed, self.last && self.skip == 0 && self.picture) {
            (false, _) => Err(Refusal::Differs),
            (true, false) => Err(Refusal::Damaged),
            (true, true) => Ok(()),
        }
    }
}
