//! The files of an answer: in as they are, out as they were, for one person.

use tokio::{io::AsyncWriteExt as _, net::TcpStream};

use super::*;
use crate::{
    db::{self, file::Stage},
    testing::browser::{BOUNDARY, upload_body},
};

/// A request that `ii-vastuu-a` has, and the address of its files.
async fn scene(world: &World) -> (Browser, String, Browser, String) {
    let (citizen, reference) = world.filed("matti", TEXT, "").await;
    let owner = world.staff("ii-vastuu-a").await;
    owner.post(&format!("{}/ota", part(&reference)), &[]).await;
    let files = format!("{}/vastaus/liitteet", part(&reference));
    (citizen, reference, owner, files)
}

async fn names(world: &World, reference: &str, stage: Stage) -> Vec<String> {
    let id = world.part(reference).await.id;
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let files = db::file::list(c, keys, id, stage).await.expect("read");
    files.into_iter().map(|file| file.name).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_comes_out_as_it_went_in_and_for_its_person_only() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner, files) = scene(world).await;
        // Over several pieces and strides, and not a whole number of them.
        let mut large = b"%PDF-1.7\n".to_vec();
        large.extend((0..1_500_000_u32).map(|n| (n % 251) as u8));
        large.extend(b"\n%%EOF\n");
        let small = "nimi;päivä\nMatti;1.3.2026\n".as_bytes();
        for (name, bytes) in [("tiedot.pdf", large.as_slice()), ("luettelo ä.csv", small)] {
            let end = owner.upload(&files, name, bytes).await;
            assert!(end.location().ends_with("/vastaus#liitteet"), "{end:?}");
        }
        let expected = ["tiedot.pdf", "luettelo ä.csv"];
        assert_eq!(names(world, &reference, Stage::Draft).await, expected);
        let page = owner
            .get(&format!("{}/vastaus", part(&reference)))
            .await
            .text();
        assert!(expected.iter().all(|name| page.contains(name)));
        // Before the answer is sent nobody else has them.
        let of_matter = |file: &str| format!("{}/tiedostot/{file}", matter(&reference));
        let drafts = draft_ids(world, &reference).await;
        for file in &drafts {
            assert_eq!(citizen.get(&of_matter(file)).await.status, 404);
        }

        let answer = format!("{}/vastaus", part(&reference));
        owner
            .post(&answer, &with_official(&[("message", "Liitteenä.")]))
            .await;
        assert_eq!(
            owner
                .post(&format!("{answer}/tarkista"), &NO_OTHERS)
                .await
                .location(),
            part(&reference)
        );
        assert_eq!(names(world, &reference, Stage::Sent).await, expected);

        let links = citizen.get(&matter(&reference)).await.links("/tiedostot/");
        assert_eq!(links.len(), 2);
        for (link, bytes) in links.iter().zip([large.as_slice(), small]) {
            let file = citizen.get(link).await;
            assert!(file.bytes == bytes, "{link} differs");
            let header = |name: &str| {
                let value = file.headers.get(name).expect("the header");
                value.to_str().expect("ASCII").to_owned()
            };
            assert!(header("content-disposition").starts_with("attachment;"));
            assert_eq!(header("content-type"), "application/octet-stream");
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert!(header("content-security-policy").starts_with("sandbox;"));
            let other = world.citizen("aino").await;
            assert_eq!(other.get(link).await.status, 404);
            assert_eq!(world.browser().get(link).await.location(), "/fi/kirjaudu");
        }
        // What was sent is not taken away again.
        for file in &drafts {
            owner.post(&format!("{files}/{file}"), &[]).await;
        }
        assert_eq!(names(world, &reference, Stage::Sent).await, expected);
    })
    .await;
}

async fn draft_ids(world: &World, reference: &str) -> Vec<String> {
    let id = world.part(reference).await.id;
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let files = db::file::list(c, keys, id, Stage::Draft)
        .await
        .expect("read");
    files.into_iter().map(|file| file.id.to_string()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_file_for_an_answer_is_refused_with_its_reason() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        let here = format!("{}/vastaus", part(&reference));
        // The limits of tests: 2 MiB a file, 3 MiB a form.
        let (large, larger) = (
            vec![b'x'; 2 * 1024 * 1024 + 1],
            vec![b'x'; 16 * 1024 * 1024],
        );
        let cases: [(&str, &[u8], &str); 9] = [
            ("ohjelma.exe", b"MZ\x90\x00", "kind"),
            ("sivu.html", b"<script>alert(1)</script>", "kind"),
            ("kuva.svg", b"<svg onload='alert(1)'/>", "kind"),
            ("kuva.png", b"%PDF-1.7 but called a picture", "differs"),
            ("tyhja.txt", b"", "empty"),
            ("", b"x", "none"),
            ("suuri.txt", &large, "too-big"),
            ("suurempi.txt", &larger, "too-big"),
            ("suurempi.exe", &larger, "kind"),
        ];
        for (name, bytes, code) in cases {
            let end = owner.upload(&files, name, bytes).await;
            assert_eq!(end.location(), format!("{here}?liite={code}"), "{name}");
            let page = owner.get(&end.location()).await;
            assert!(
                page.title().starts_with("Virhe:"),
                "{name}: {}",
                page.title()
            );
        }
        // Whoever was logged out meanwhile is asked to log in, however large the
        // file is: the browser gets an answer, not a broken connection.
        let stranger = world.browser();
        let end = stranger
            .upload(&files, "suuri.txt", &vec![b'x'; 16 * 1024 * 1024])
            .await;
        assert_eq!(end.location(), "/fi/virka/kirjaudu");
        // A form without a file, and no form at all.
        let end = owner.post(&files, &[("file", "x")]).await;
        assert_eq!(end.location(), format!("{here}?liite=broken-off"));
        assert_eq!(
            names(world, &reference, Stage::Draft).await,
            Vec::<String>::new()
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_of_what_was_typed_does_not_take_the_place_of_the_whole() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = format!("{}/vastaus", part(&reference));
        owner.post(&format!("{}/ota", part(&reference)), &[]).await;
        let official = "Kanarialintujen johtaja";
        let message = ("message", "Tietosi.");
        owner.post(&here, &[message, ("official", official)]).await;

        // The form ends in the middle, at a field that nobody could have typed.
        let long = "x".repeat(129 * 1024);
        let half = [message, ("extent", long.as_str()), ("official", official)];
        let files = format!("{here}/liitteet");
        let end = owner
            .upload_form(&files, &half, "a.txt", "text/plain", b"x")
            .await;
        assert_eq!(end.location(), format!("{here}?liite=too-big"));
        assert!(owner.get(&here).await.text().contains(official));
    })
    .await;
}

/// How many rows there are of files and of pieces.
pub(super) async fn rows(world: &World) -> (u64, u64) {
    use sea_orm::{EntityTrait as _, PaginatorTrait as _};
    let c = world.portal.db.read();
    let files = db::entity::file::Entity::find().count(c).await;
    let pieces = db::entity::file_chunk::Entity::find().count(c).await;
    (files.expect("a number"), pieces.expect("a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_hostile_file_nothing_is_kept_but_what_was_typed() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        let here = format!("{}/vastaus", part(&reference));
        let html = b"<!DOCTYPE html><script>alert(1)</script>".as_slice();
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".as_slice();
        let (jpeg, pdf, docx) = (
            sample!("kuva.jpg"),
            sample!("lomake.pdf"),
            sample!("kirje.docx"),
        );
        // Over a stride, so that some of it was stored before the end is seen.
        let mut long = b"%PDF-1.7\n".to_vec();
        long.resize(1_500_000, b' ');
        let mut locked = docx.to_vec();
        let entry = locked.windows(4).position(|at| at == b"PK\x01\x02");
        locked[entry.expect("a list") + 8] |= 1;
        let cases: [(&str, &str, &[u8], &str); 20] = [
            ("kuva.png", "image/png", html, "differs"),
            ("kuva.jpg", "image/jpeg", svg, "differs"),
            ("lomake.pdf", "application/pdf", html, "differs"),
            ("muistio.txt", "text/plain", html, "differs"),
            ("luettelo.csv", "text/csv", svg, "differs"),
            ("kuva.jpg", "text/html", jpeg, "differs"),
            ("kuva.png", "image/png", jpeg, "differs"),
            ("kirje.docx", "", sample!("taulukko.xlsx"), "differs"),
            ("kuva.jpg", "image/jpeg", &[jpeg, docx].concat(), "extra"),
            (
                "kuva.png",
                "",
                &[sample!("kuva.png"), b"x"].concat(),
                "extra",
            ),
            ("lomake.pdf", "", &[b"GIF89a", pdf].concat(), "extra"),
            ("lomake.pdf", "", &[pdf, docx].concat(), "extra"),
            ("lomake.pdf", "application/pdf", &long, "damaged"),
            (
                "kirje.docx",
                "",
                docx.split_last().expect("bytes").1,
                "damaged",
            ),
            ("pommi.docx", "", sample!("pommi.docx"), "unpacks"),
            ("ulos.docx", "", sample!("ulos.docx"), "unsafe"),
            ("kirje.docx", "", &locked, "locked"),
            ("../../lomake.pdf", "application/pdf", pdf, "name"),
            (
                "lasku\u{202e}fdp.png",
                "image/png",
                sample!("kuva.png"),
                "name",
            ),
            ("lomake.pdf", "application/pdf", b"", "empty"),
        ];
        for (place, (name, declared, bytes, code)) in cases.into_iter().enumerate() {
            let message = format!("Kirjoitin tämän {place}");
            let typed = with_official(&[("message", &message)]);
            let end = owner
                .upload_form(&files, &typed, name, declared, bytes)
                .await;
            assert_eq!(end.location(), format!("{here}?liite={code}"), "{name}");
            let page = owner.get(&end.location()).await.text();
            let sentence = app::i18n::text(
                domain::language::Language::Fi,
                &format!("problem-file-{code}"),
                &app::i18n::Args::new(),
            );
            assert!(page.matches(&sentence).count() >= 2, "{name}: {sentence}");
            assert!(page.contains(&message), "{name}: {message}");
            assert_eq!(rows(world).await, (0, 0), "{place} {name}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_an_office_comes_back_byte_for_byte() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        let kinds = [
            ("a.pdf", "application/pdf", sample!("lomake.pdf")),
            ("a.jpg", "image/jpeg", sample!("vaiheittain.jpg")),
            ("a.png", "image/png", sample!("kuva.png")),
            ("a.docx", "application/zip", sample!("kirje.docx")),
            ("a.xlsx", "", sample!("taulukko.xlsx")),
            ("a.pptx", "", sample!("esitys.pptx")),
            ("a.odt", "", sample!("kirje.odt")),
            ("a.ods", "", sample!("taulukko.ods")),
            ("a.odp", "", sample!("esitys.odp")),
            ("a \" ä €;.txt", "text/plain", b"Hei <b>\r\n".as_slice()),
        ];
        for (name, declared, bytes) in kinds {
            let end = owner
                .upload_form(&files, &[], &name.replace('"', "%22"), declared, bytes)
                .await;
            assert!(
                end.location().ends_with("#liitteet"),
                "{name}: {}",
                end.location()
            );
        }
        // Who collects them can look at them, and nobody else yet.
        let ids = draft_ids(world, &reference).await;
        let colleague = world.staff("ii-vastuu-b").await;
        for (file, (name, _, bytes)) in ids.iter().zip(kinds) {
            let address = format!("{}/tiedostot/{file}", part(&reference));
            let got = owner.get(&address).await;
            assert!(got.bytes == bytes, "{name}");
            let disposition = got.headers.get("content-disposition").expect("the header");
            assert!(
                disposition
                    .to_str()
                    .expect("ASCII")
                    .starts_with("attachment;")
            );
            assert_eq!(colleague.get(&address).await.status, 404, "{name}");
        }
    })
    .await;
}

/// A form with a file that will be broken off.
fn half_a_file() -> Vec<u8> {
    upload_body("puolikas.txt", &vec![b'x'; 1_900_000])
}

/// Sends most of a file, more than a stride, and hangs up.
pub(super) async fn break_off(world: &World, owner: &Browser, files: &str, whole: &[u8]) {
    let host = world.base.strip_prefix("http://").expect("an address");
    let head = format!(
        "POST {files} HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nCookie: {}\r\n\
         Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\
         Content-Length: {}\r\n\r\n",
        world.base,
        owner.cookie_header(),
        whole.len()
    );
    let mut stream = TcpStream::connect(host).await.expect("connects");
    stream.write_all(head.as_bytes()).await.expect("sent");
    let half = whole.get(..1_600_000).expect("long enough");
    stream.write_all(half).await.expect("sent");
    let begun = async || rows(world).await.0 == 1;
    world.until("some of the file is stored", begun).await;
    drop(stream);
    let swept = async || rows(world).await == (0, 0);
    world.until("nothing of it is left", swept).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_that_breaks_off_leaves_nothing() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        break_off(world, &owner, &files, &half_a_file()).await;
        assert_eq!(
            names(world, &reference, Stage::Draft).await,
            Vec::<String>::new()
        );
        let page = owner.get(&format!("{}/vastaus", part(&reference))).await;
        assert!(page.status == 200 && !page.text().contains("puolikas"));
        // It can't be sent along either.
        let answer = format!("{}/vastaus", part(&reference));
        owner
            .post(&answer, &with_official(&[("message", "Liitteenä.")]))
            .await;
        owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        assert_eq!(
            names(world, &reference, Stage::Sent).await,
            Vec::<String>::new()
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_broke_off_can_be_started_again() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        for _ in 0..2 {
            break_off(world, &owner, &files, &half_a_file()).await;
        }
        let end = owner
            .upload(&files, "puolikas.txt", &vec![b'x'; 1_900_000])
            .await;
        assert!(end.location().ends_with("#liitteet"), "{}", end.location());
        let names = names(world, &reference, Stage::Draft).await;
        assert_eq!(names, ["puolikas.txt"]);
    })
    .await;
}
