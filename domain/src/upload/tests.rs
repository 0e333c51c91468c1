use proptest::prelude::*;

use super::sample::*;
use super::*;

fn look(sender: Sender, name: &str, declared: &str, bytes: &[u8]) -> Result<Kind, Refusal> {
    in_steps(sender, name, declared, bytes, 7_001)
}

fn in_steps(
    sender: Sender,
    name: &str,
    declared: &str,
    bytes: &[u8],
    step: usize,
) -> Result<Kind, Refusal> {
    let name = FileName::parse(name)?;
    let limits = sender.limits();
    let mut file = Inspection::begin(sender, limits, &name, Some(declared), (0, 0))?;
    for piece in bytes.chunks(step) {
        file.take(piece)?;
    }
    file.end()
}

fn sound_files() -> [(&'static str, &'static str, &'static [u8]); 15] {
    [
        ("lomake.pdf", "application/pdf", PDF),
        ("LOMAKE.PDF", "", PDF),
        ("kuva.jpg", "image/jpeg", JPEG),
        ("kuva.jpeg", "image/pjpeg", PROGRESSIVE),
        ("kuva.png", "image/png", PNG),
        ("kirje.docx", Kind::Docx.media_type(), DOCX),
        ("kirje.docx", "application/zip", DOCX),
        ("taulukko.xlsx", "application/octet-stream", XLSX),
        ("esitys.pptx", Kind::Pptx.media_type(), PPTX),
        ("kirje.odt", Kind::Odt.media_type(), ODT),
        ("taulukko.ods", Kind::Ods.media_type(), ODS),
        ("esitys.odp", Kind::Odp.media_type(), ODP),
        (
            "a.txt",
            "text/plain;charset=utf-8",
            "Päivää\r\n<3 <b>\t".as_bytes(),
        ),
        ("a.txt", "text/plain", b"P\xe4iv\xe4\xe4, 5 \x80"),
        (
            "a.csv",
            "application/vnd.ms-excel",
            b"\xef\xbb\xbfnimi;arvo\n",
        ),
    ]
}

#[test]
fn sound_files_are_taken_in_steps_of_any_length() {
    for (name, declared, bytes) in sound_files() {
        for step in [1, 2, 3, 5, 64, 1_000, usize::MAX] {
            let found = in_steps(Sender::Owner, name, declared, bytes, step);
            let ending = name.rsplit('.').next().expect("an ending");
            assert_eq!(found.ok(), Kind::of_ending(ending), "{name} by {step}");
        }
    }
}

#[test]
fn hostile_files_are_refused_with_their_reason() {
    use Refusal as R;
    let zeros = [0_u8; 2_000];
    let html = b"<html><script>alert(1)</script></html>".as_slice();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".as_slice();
    let note = joined(&[
        b"\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1742810000000SEFH",
        &[0; 20],
        b"\x18\0\0\0SEFT",
    ]);
    let cases: &[(&str, &str, Vec<u8>, Refusal)] = &[
        // Web pages and drawings under another name.
        ("kuva.png", "image/png", html.to_vec(), R::Differs),
        ("kuva.jpg", "image/jpeg", svg.to_vec(), R::Differs),
        ("lomake.pdf", "application/pdf", html.to_vec(), R::Differs),
        ("kirje.docx", "", html.to_vec(), R::Differs),
        ("a.txt", "text/plain", html.to_vec(), R::Differs),
        ("a.csv", "text/csv", svg.to_vec(), R::Differs),
        (
            "a.txt",
            "",
            b"\xef\xbb\xbf \r\n<?xml version='1.0'?><svg/>".to_vec(),
            R::Differs,
        ),
        ("a.txt", "", b"<!DOCTYPE html><p>".to_vec(), R::Differs),
        ("a.txt", "", b"</p><script>".to_vec(), R::Differs),
        ("sivu.html", "text/html", html.to_vec(), R::Kind),
        ("kuva.svg", "image/svg+xml", svg.to_vec(), R::Kind),
        ("kuva.png", "text/html", PNG.to_vec(), R::Differs),
        ("kuva.png", "image/svg+xml", PNG.to_vec(), R::Differs),
        // One kind under the name of another.
        ("kuva.png", "image/png", JPEG.to_vec(), R::Differs),
        ("kuva.jpg", "image/jpeg", PNG.to_vec(), R::Differs),
        ("kuva.jpg", "image/png", JPEG.to_vec(), R::Differs),
        ("lomake.pdf", "application/pdf", JPEG.to_vec(), R::Differs),
        ("a.txt", "text/plain", PDF.to_vec(), R::Differs),
        ("a.txt", "text/plain", PNG.to_vec(), R::Differs),
        ("a.txt", "text/plain", b"MZ\x90\0\x03".to_vec(), R::Differs),
        ("a.txt", "", b"\xff\xfeP\0\xe4\0".to_vec(), R::Differs),
        ("kirje.docx", "", XLSX.to_vec(), R::Differs),
        ("kirje.odt", "", DOCX.to_vec(), R::Differs),
        ("kirje.odt", "", ODS.to_vec(), R::Differs),
        ("taulukko.xlsx", "", ODS.to_vec(), R::Differs),
        ("ohjelma.exe", "", b"MZ".to_vec(), R::Kind),
        ("lomake.pdf.exe", "", PDF.to_vec(), R::Kind),
        ("paketti.zip", "application/zip", DOCX.to_vec(), R::Kind),
        // Two things at once.
        ("lomake.pdf", "", joined(&[b"GIF89a", PDF]), R::Extra),
        ("lomake.pdf", "", joined(&[html, PDF]), R::Extra),
        ("lomake.pdf", "", joined(&[b"\n", PDF]), R::Extra),
        ("lomake.pdf", "", joined(&[&zeros, PDF]), R::Differs),
        ("lomake.pdf", "", joined(&[PDF, &DOCX[..600]]), R::Extra),
        ("lomake.pdf", "", joined(&[PDF, BOMB]), R::Damaged),
        ("kuva.jpg", "", joined(&[JPEG, DOCX]), R::Extra),
        ("kuva.jpg", "", joined(&[JPEG, BOMB]), R::Extra),
        ("kuva.jpg", "", joined(&[JPEG, b"x"]), R::Extra),
        ("kuva.jpg", "", joined(&[JPEG, JPEG, DOCX]), R::Extra),
        (
            "kuva.jpg",
            "",
            joined(&[JPEG, b"PK\x05\x06", &note]),
            R::Extra,
        ),
        ("kuva.jpg", "", joined(&[JPEG, &note, b"x"]), R::Extra),
        ("kuva.jpg", "", joined(&[b"\0", JPEG]), R::Differs),
        ("kuva.png", "", joined(&[PNG, DOCX]), R::Extra),
        ("kuva.png", "", joined(&[PNG, b"\0"]), R::Extra),
        ("kirje.docx", "", joined(&[DOCX, b"x"]), R::Extra),
        ("kirje.docx", "", joined(&[DOCX, PDF]), R::Extra),
        ("kirje.docx", "", joined(&[PDF, DOCX]), R::Differs),
        // Cut off, or put together wrongly.
        ("kuva.jpg", "", JPEG[..JPEG.len() - 1].to_vec(), R::Damaged),
        ("kuva.jpg", "", b"\xff\xd8\xff\xd9".to_vec(), R::Damaged),
        (
            "kuva.jpg",
            "",
            b"\xff\xd8\xff\xe0\0\x01".to_vec(),
            R::Damaged,
        ),
        ("kuva.png", "", PNG[..PNG.len() - 1].to_vec(), R::Damaged),
        ("kuva.png", "", PNG[..40].to_vec(), R::Damaged),
        ("kuva.png", "", PNG[..8].to_vec(), R::Damaged),
        ("lomake.pdf", "", PDF[..PDF.len() - 6].to_vec(), R::Damaged),
        (
            "kirje.docx",
            "",
            DOCX[..DOCX.len() - 1].to_vec(),
            R::Damaged,
        ),
        ("kirje.docx", "", DOCX[..300].to_vec(), R::Damaged),
        ("kirje.docx", "", patched(DOCX, 22 - 16, &[9]), R::Damaged),
        ("kirje.docx", "", patched(DOCX, 22 - 4, &[1]), R::Damaged),
        // Packages that do harm.
        ("pommi.docx", "", BOMB.to_vec(), R::Unpacks),
        (
            "kirje.docx",
            "",
            entry_patched(DOCX, 24, &[0, 0, 0, 0x50]),
            R::Unpacks,
        ),
        ("ulos.docx", "", OUTSIDE.to_vec(), R::Unsafe),
        ("kirje.docx", "", entry_patched(DOCX, 8, &[1]), R::Locked),
        (
            "kirje.docx",
            "",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(),
            R::Locked,
        ),
        ("kirje.docx", "", entry_patched(DOCX, 10, &[12]), R::Damaged),
        // Nothing at all.
        ("lomake.pdf", "application/pdf", Vec::new(), R::Empty),
        ("a.txt", "text/plain", Vec::new(), R::Empty),
        // Names.
        ("", "", PDF.to_vec(), R::None),
        ("../lomake.pdf", "", PDF.to_vec(), R::Name),
        ("lasku\u{202e}fdp.png", "image/png", PNG.to_vec(), R::Name),
    ];
    for (place, (name, declared, bytes, refusal)) in cases.iter().enumerate() {
        let found = look(Sender::Owner, name, declared, bytes);
        assert_eq!(found, Err(*refusal), "{place}: {name} {declared}");
    }
}

#[test]
fn pictures_of_cameras_are_taken_with_what_cameras_add() {
    let note = joined(&[
        b"\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1742810000000SEFH",
        &[0; 20],
        b"\x18\0\0\0SEFT",
    ]);
    for bytes in [
        joined(&[JPEG, &note]),
        joined(&[JPEG, &[0; 3_000]]),
        joined(&[JPEG, &[0; 70_000], PROGRESSIVE]),
        joined(&[PROGRESSIVE, JPEG]),
    ] {
        for step in [1, 999, usize::MAX] {
            let found = in_steps(Sender::Citizen, "kuva.jpg", "image/jpeg", &bytes, step);
            assert_eq!(found, Ok(Kind::Jpeg));
        }
    }
}

#[test]
fn a_person_sends_documents_and_pictures_an_office_more() {
    for (name, declared, bytes) in sound_files() {
        let kind = look(Sender::Owner, name, declared, bytes).expect("sound");
        let simple = matches!(kind, Kind::Pdf | Kind::Jpeg | Kind::Png);
        let expected = if simple { Ok(kind) } else { Err(Refusal::Kind) };
        assert_eq!(look(Sender::Citizen, name, declared, bytes), expected);
    }
    assert_eq!(Sender::Citizen.accept(), ".pdf,.jpg,.jpeg,.png");
}

/// A PDF of just so many bytes.
fn pdf_of(size: u64) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(usize::try_from(size).expect("small") - 6, b' ');
    bytes.extend_from_slice(b"\n%%EOF");
    bytes
}

#[test]
fn one_byte_over_is_too_much() {
    let limits = Sender::Citizen.limits();
    assert_eq!((limits.each, limits.all), (10 * MIB, 25 * MIB));
    assert_eq!(Sender::Owner.limits().each, 200 * MIB);
    let name = FileName::parse("a.pdf").expect("a name");
    let begin =
        |count, used| Inspection::begin(Sender::Citizen, limits, &name, None, (count, used));
    let sent = |size, count, used| {
        let mut file = begin(count, used)?;
        for piece in pdf_of(size).chunks(1 << 20) {
            file.take(piece)?;
        }
        file.end()
    };
    assert_eq!(sent(limits.each, 0, 0), Ok(Kind::Pdf));
    assert_eq!(sent(limits.each + 1, 0, 0), Err(Refusal::TooBig));
    assert_eq!(sent(5 * MIB, 2, 20 * MIB), Ok(Kind::Pdf));
    assert_eq!(sent(5 * MIB + 1, 2, 20 * MIB), Err(Refusal::TooMuch));
    assert_eq!(sent(100, 3, 25 * MIB), Err(Refusal::TooMuch));
    assert_eq!(sent(100, limits.count, 0), Err(Refusal::TooMany));
    assert_eq!(sent(100, limits.count - 1, 0), Ok(Kind::Pdf));
}

#[test]
fn every_reason_has_its_own_name() {
    for refusal in Refusal::ALL {
        assert_eq!(Refusal::parse(refusal.code()), Some(refusal));
    }
    assert_eq!(Refusal::parse("huono"), None);
}

proptest! {
    /// Whatever comes, in whatever steps: an answer, the same one, no panic.
    #[test]
    fn any_change_of_a_sound_file_gives_one_answer(
        which in 0..12_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        step in 1..2_000_usize,
    ) {
        let (name, declared, bytes) = sound_files()[which];
        let mut bytes = bytes.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let whole = in_steps(Sender::Owner, name, declared, &bytes, usize::MAX);
        let steps = in_steps(Sender::Owner, name, declared, &bytes, step);
        prop_assert_eq!(whole.is_ok(), steps.is_ok());
    }

    /// No file that was cut off passes for a whole one.
    #[test]
    fn no_beginning_of_a_file_is_a_file(which in 0..12_usize, at in any::<prop::sample::Index>()) {
        let (name, declared, bytes) = sound_files()[which];
        // Only ends of lines come after the end of a PDF.
        let end = bytes.trim_ascii_end().len();
        let cut = &bytes[..at.index(end)];
        prop_assert!(look(Sender::Owner, name, declared, cut).is_err());
    }
}
