//! The files of an answer: in as they are, out as they were, for one person.

use std::time::Duration;

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
        let small = "nimi;päivä\nMatti;1.3.2026\n".as_bytes();
        for (name, bytes) in [
            ("../../tiedot.pdf", large.as_slice()),
            ("luettelo ä.csv", small),
        ] {
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
            ("kuva.png", b"%PDF-1.7 but called a picture", "kind"),
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
async fn an_upload_that_breaks_off_leaves_nothing() {
    in_both_worlds(async |world| {
        let (_, reference, owner, files) = scene(world).await;
        // More than a stride, so that some of it was stored already.
        let whole = upload_body("puolikas.txt", &vec![b'x'; 1_900_000]);
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
        let begun = async || {
            use sea_orm::{EntityTrait as _, PaginatorTrait as _};
            let files = db::entity::file::Entity::find();
            files.count(world.portal.db.read()).await.expect("a number") == 1
        };
        world.until("some of the file is stored", begun).await;
        drop(stream);

        tokio::time::sleep(Duration::from_millis(300)).await;
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
