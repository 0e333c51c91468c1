//! Sound files, and what somebody might make of them.

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../tests/data/upload/", $name))
    };
}

pub const PDF: &[u8] = file!("lomake.pdf");
pub const JPEG: &[u8] = file!("kuva.jpg");
pub const PROGRESSIVE: &[u8] = file!("vaiheittain.jpg");
pub const PNG: &[u8] = file!("kuva.png");
pub const DOCX: &[u8] = file!("kirje.docx");
pub const XLSX: &[u8] = file!("taulukko.xlsx");
pub const PPTX: &[u8] = file!("esitys.pptx");
pub const ODT: &[u8] = file!("kirje.odt");
pub const ODS: &[u8] = file!("taulukko.ods");
pub const ODP: &[u8] = file!("esitys.odp");
/// A letter with a picture of 24 MiB of zeros, in 25 KiB.
pub const BOMB: &[u8] = file!("pommi.docx");
/// A letter with an entry `../../ulkona.txt`.
pub const OUTSIDE: &[u8] = file!("ulos.docx");

/// Several, one after the other.
pub fn joined(pieces: &[&[u8]]) -> Vec<u8> {
    pieces.concat()
}

/// With some bytes at a place replaced, counted from the end of the file.
pub fn patched(bytes: &[u8], from_end: usize, with: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = bytes.len() - from_end;
    bytes[at..at + with.len()].copy_from_slice(with);
    bytes
}

/// With something changed in the first entry of a package's list.
pub fn entry_patched(bytes: &[u8], at: usize, with: &[u8]) -> Vec<u8> {
    let list = bytes.windows(4).position(|at| at == b"PK\x01\x02");
    patched(bytes, bytes.len() - (list.expect("a list") + at), with)
}
