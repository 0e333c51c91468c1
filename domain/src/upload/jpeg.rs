//! JPEG: marker by marker from the first to the end of the picture, and
//! nothing after it but what cameras are known to write there.

use super::Refusal;

/// What a camera may write after the picture, in bytes.
const NOTE: usize = 64 * 1024;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// A look at a JPEG.
#[derive(Debug, Default)]
pub(super) struct Jpeg {
    at: At,
    scanned: bool,
    /// What stands after the end of the picture.
    after: Vec<u8>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before the first byte.
    #[default]
    First,
    /// Before the second.
    Second,
    /// Before the first marker.
    Third,
    /// Before the first byte of a marker.
    Marker,
    /// Before its second byte.
    Code,
    /// Before the length of a segment.
    Length(u8),
    /// Before the second byte of the length.
    LengthLow(u8, u8),
    /// Within a segment.
    Segment(u8, u16),
    /// Within the picture.
    Picture,
    /// Within the picture, after 0xff.
    PictureMark,
    /// After the end.
    After,
}

impl Jpeg {
    pub(super) fn take(&mut self, mut bytes: &[u8]) -> Result<(), Refusal> {
        while let Some((byte, rest)) = bytes.split_first() {
            bytes = match self.at {
                // Most of a picture is here: a stride at a time.
                At::Picture => match bytes.iter().position(|byte| *byte == 0xff) {
                    Some(place) => {
                        self.at = At::PictureMark;
                        bytes.get(place + 1..).unwrap_or_default()
                    }
                    None => &[],
                },
                At::Segment(code, left) => {
                    let now = bytes.len().min(usize::from(left));
                    let left = left - u16::try_from(now).unwrap_or(left);
                    self.at = match (left, code) {
                        (0, SCAN) => {
                            self.scanned = true;
                            At::Picture
                        }
                        (0, _) => At::Marker,
                        (left, code) => At::Segment(code, left),
                    };
                    bytes.get(now..).unwrap_or_default()
                }
                _ => {
                    self.at = self.step(*byte)?;
                    rest
                }
            };
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) -> Result<At, Refusal> {
        Ok(match (self.at, byte) {
            (At::First, 0xff) => At::Second,
            (At::Second, START) => At::Third,
            (At::Third, 0xff) => At::Code,
            (At::First | At::Second | At::Third, _) => return Err(Refusal::Differs),
            (At::Marker, 0xff) => At::Code,
            // Markers may be filled up with 0xff.
            (At::Code | At::PictureMark, 0xff) => self.at,
            (At::Code | At::PictureMark, END) if self.scanned => At::After,
            // A zero after 0xff is a 0xff of the picture; the eight others
            // divide it.
            (At::PictureMark, 0x00 | 0xd0..=0xd7) => At::Picture,
            (At::Code, 0x01 | 0xd0..=0xd7) => At::Marker,
            (At::Marker | At::Code | At::PictureMark, 0x00..=0x01 | START | END) => {
                return Err(Refusal::Damaged);
            }
            (At::Marker, _) => return Err(Refusal::Damaged),
            (At::Code | At::PictureMark, code) => At::Length(code),
            (At::Length(code), high) => At::LengthLow(code, high),
            (At::LengthLow(code, high), low) => {
                // The length counts itself.
                match u16::from_be_bytes([high, low]).checked_sub(2) {
                    None => return Err(Refusal::Damaged),
                    Some(0) if code == SCAN => return Err(Refusal::Damaged),
                    Some(0) => At::Marker,
                    Some(left) => At::Segment(code, left),
                }
            }
            (At::After, byte) => return self.after(byte),
            (At::Segment(..) | At::Picture, _) => self.at,
        })
    }

    /// More pictures may follow, whole ones: cameras put a preview or the
    /// brightness of a picture there (CIPA DC-007).
    fn after(&mut self, byte: u8) -> Result<At, Refusal> {
        if byte == 0 && self.after.iter().all(|byte| *byte == 0) && !self.after.is_empty() {
            // One zero stands for many.
            return Ok(At::After);
        }
        self.after.push(byte);
        let begun = self.after.iter().position(|byte| *byte != 0);
        let begun = begun
            .and_then(|at| self.after.get(at..))
            .unwrap_or_default();
        if begun == [0xff, START] {
            self.after.clear();
            self.scanned = false;
            return Ok(At::Third);
        }
        if self.after.len() > NOTE {
            return Err(Refusal::Extra);
        }
        Ok(At::After)
    }

    pub(super) fn end(self) -> Result<(), Refusal> {
        match self.at {
            At::First | At::Second | At::Third if !self.scanned => Err(Refusal::Differs),
            At::After => {
                let empty = self.after.iter().all(|byte| *byte == 0);
                if empty || is_camera_note(&self.after) {
                    Ok(())
                } else {
                    Err(Refusal::Extra)
                }
            }
            _ => Err(Refusal::Damaged),
        }
    }
}

/// What Samsung's cameras write after every picture, such as when it was taken:
/// blocks, then a list of them that begins with `SEFH`, its length, `SEFT`.
/// Nothing in it may be the directory of a ZIP package.
fn is_camera_note(after: &[u8]) -> bool {
    let Some((rest, b"SEFT")) = after.split_last_chunk::<4>() else {
        return false;
    };
    let Some((rest, length)) = rest.split_last_chunk::<4>() else {
        return false;
    };
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let list = rest.len().checked_sub(length).and_then(|at| rest.get(at..));
    let packed = after.windows(4).any(|at| at == b"PK\x05\x06");
    list.is_some_and(|list| list.starts_with(b"SEFH")) && !packed
}
