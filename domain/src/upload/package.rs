//! Office documents: ZIP packages. Their list of contents stands at the end,
//! so the end is kept while the file passes; nothing is unpacked.

use std::collections::BTreeSet;

use super::{Kind, Refusal};

/// The first bytes, which hold the kind of an OpenDocument.
const HEAD: usize = 256;
/// The last bytes: the list must fit, and does, at [`MOST`] entries.
const TAIL: usize = 1024 * 1024;
/// Entries of a package.
const MOST: usize = 4_000;
/// Bytes to which a whole package may unpack: five times what may be sent.
const UNPACKED: u64 = 1024 * 1024 * 1024;
/// From this size on an entry's ratio counts.
const RATIO_FROM: u64 = 1024 * 1024;
/// How many times larger an entry may get. Sheets of thousands of like rows
/// reach a hundred; a bomb has a thousand, which is all that the method gives.
const RATIO: u64 = 200;

const LOCAL: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const LAST: &[u8] = b"PK\x05\x06";
/// Lengths of the fixed parts of these three, in bytes.
const LOCAL_SIZE: u64 = 30;
const ENTRY_SIZE: usize = 46;
const LAST_SIZE: usize = 22;
/// How an Office document begins that has a password.
const LOCKED: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A look at a package.
#[derive(Debug, Default)]
pub(super) struct Package {
    head: Vec<u8>,
    tail: Vec<u8>,
    size: u64,
}

/// An entry of the list.
struct Entry {
    name: String,
    stored: bool,
    packed: u64,
    size: u64,
    at: u64,
}

impl Package {
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let lacking = HEAD.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(lacking));
        if self.head.len() >= LOCKED.len() {
            self.begins()?;
        }
        self.size += bytes.len() as u64;
        self.tail.extend_from_slice(bytes);
        if self.tail.len() > 2 * TAIL {
            let before = self.tail.len() - TAIL;
            self.tail.drain(..before);
        }
        Ok(())
    }

    fn begins(&self) -> Result<(), Refusal> {
        match self.head.as_slice() {
            head if head.starts_with(LOCAL) => Ok(()),
            head if head.starts_with(LOCKED) => Err(Refusal::Locked),
            _ => Err(Refusal::Differs),
        }
    }

    pub(super) fn end(self, kind: Kind) -> Result<(), Refusal> {
        self.begins()?;
        let (list, list_at, count) = self.list()?;
        let entries = entries(list, count)?;
        sound(&entries, list_at)?;
        if is(kind, &entries, &self.head) {
            Ok(())
        } else {
            Err(Refusal::Differs)
        }
    }

    /// The list of contents, where it stands and how many entries it has.
    fn list(&self) -> Result<(&[u8], u64, usize), Refusal> {
        let Some(place) = self.tail.windows(LAST.len()).rposition(|at| at == LAST) else {
            return Err(Refusal::Damaged);
        };
        let last = self.tail.get(place..).unwrap_or_default();
        if last.len() != LAST_SIZE || number(last, 20, 2)? != 0 {
            // A comment, or another file.
            return Err(if last.len() < LAST_SIZE {
                Refusal::Damaged
            } else {
                Refusal::Extra
            });
        }
        let count = number(last, 10, 2)?;
        if number(last, 4, 4)? != 0 || number(last, 8, 2)? != count {
            return Err(Refusal::Damaged);
        }
        let (size, at) = (number(last, 12, 4)?, number(last, 16, 4)?);
        if at + size != self.size - LAST_SIZE as u64 {
            return Err(Refusal::Damaged);
        }
        let count = usize::try_from(count).map_err(|_| Refusal::Damaged)?;
        if count > MOST {
            return Err(Refusal::Unpacks);
        }
        let size = usize::try_from(size).map_err(|_| Refusal::Damaged)?;
        let begin = place.checked_sub(size).ok_or(Refusal::Damaged)?;
        let list = self.tail.get(begin..place).ok_or(Refusal::Damaged)?;
        Ok((list, at, count))
    }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Result<u64, Refusal> {
    let field = bytes.get(at..at + length).ok_or(Refusal::Damaged)?;
    let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
    Ok(field.iter().rev().fold(0, add))
}

fn entries(mut list: &[u8], count: usize) -> Result<Vec<Entry>, Refusal> {
    let mut found = Vec::with_capacity(count);
    for _ in 0..count {
        if !list.starts_with(ENTRY) {
            return Err(Refusal::Damaged);
        }
        // Bit 0: with a password; 6: a strong one; 13: the names too.
        if number(list, 8, 2)? & 0x2041 != 0 {
            return Err(Refusal::Locked);
        }
        let stored = match number(list, 10, 2)? {
            0 => true,
            8 => false,
            _ => return Err(Refusal::Damaged),
        };
        let length = |at| number(list, at, 2).map(|length| length as usize);
        let (name, rest) = (length(28)?, length(30)? + length(32)?);
        let whole = ENTRY_SIZE + name + rest;
        let name = list.get(ENTRY_SIZE..ENTRY_SIZE + name);
        found.push(Entry {
            // Names in other alphabets than ASCII stand in neither format.
            name: String::from_utf8_lossy(name.ok_or(Refusal::Damaged)?).into_owned(),
            stored,
            packed: number(list, 20, 4)?,
            size: number(list, 24, 4)?,
            at: number(list, 42, 4)?,
        });
        list = list.get(whole..).ok_or(Refusal::Damaged)?;
    }
    if list.is_empty() {
        Ok(found)
    } else {
        Err(Refusal::Damaged)
    }
}

/// Whether the entries have sound names, lie side by side before the list, and
/// unpack to what one may expect.
fn sound(entries: &[Entry], list_at: u64) -> Result<(), Refusal> {
    let (mut names, mut unpacked, mut packed) = (BTreeSet::new(), 0_u64, 0_u64);
    for entry in entries {
        if leads_out(&entry.name) {
            return Err(Refusal::Unsafe);
        }
        if !names.insert(entry.name.as_str()) || (entry.stored && entry.packed != entry.size) {
            return Err(Refusal::Damaged);
        }
        if entry.size > RATIO_FROM && entry.size / RATIO > entry.packed {
            return Err(Refusal::Unpacks);
        }
        unpacked += entry.size;
        let length = LOCAL_SIZE + entry.name.len() as u64 + entry.packed;
        packed += length;
        if entry.at + length > list_at {
            return Err(Refusal::Damaged);
        }
    }
    if unpacked > UNPACKED {
        return Err(Refusal::Unpacks);
    }
    // More than there is: entries that share their bytes, as in a bomb.
    if packed > list_at {
        return Err(Refusal::Unpacks);
    }
    Ok(())
}

/// Whether a name would write outside of the folder in which it is unpacked.
fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(['\\', ':'])
        || name.chars().any(char::is_control)
        || name.split('/').any(|part| part == "..")
}

/// Whether the parts are there that the kind needs (ECMA-376 Part 2;
/// OpenDocument 1.3 Part 2).
fn is(kind: Kind, entries: &[Entry], head: &[u8]) -> bool {
    let has = |name: &str| entries.iter().any(|entry| entry.name == name);
    let folder = |name: &str| entries.iter().any(|entry| entry.name.starts_with(name));
    match kind {
        Kind::Docx => has("[Content_Types].xml") && folder("word/"),
        Kind::Xlsx => has("[Content_Types].xml") && folder("xl/"),
        Kind::Pptx => has("[Content_Types].xml") && folder("ppt/"),
        Kind::Odt | Kind::Ods | Kind::Odp => {
            has("META-INF/manifest.xml") && says(kind.media_type(), entries, head)
        }
        Kind::Pdf | Kind::Jpeg | Kind::Png | Kind::Txt | Kind::Csv => false,
    }
}

/// Whether the first entry is `mimetype`, not packed, and says this.
fn says(media_type: &str, entries: &[Entry], head: &[u8]) -> bool {
    let first = entries
        .iter()
        .find(|entry| entry.name == "mimetype" && entry.at == 0 && entry.stored);
    let text = first.and_then(|_| {
        let name = number(head, 26, 2).ok()? + number(head, 28, 2).ok()?;
        let begin = usize::try_from(LOCAL_SIZE + name).ok()?;
        head.get(begin..begin + media_type.len())
    });
    first.is_some_and(|entry| entry.size == media_type.len() as u64)
        && text == Some(media_type.as_bytes())
}
