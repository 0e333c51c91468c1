//! Files that a person attaches: with their own item to its own part, signed,
//! for who decides it and nobody else.

use domain::{id::Reference, signature::encoding::Digest, upload::Refusal};

use super::{
    files::{break_off, rows},
    unsigned::{identify, words},
    *,
};
use crate::testing::browser::{reference_of, upload_body};

const KEMI: &str = "/fi/kemi/rekisterit/tyollisyys-ja-elinvoima";
const HERE: &str = "/fi/pyynto/1/liitteet";

const JPEG: &[u8] = sample!("kuva.jpg");
const PDF: &[u8] = sample!("lomake.pdf");
const PNG: &[u8] = sample!("kuva.png");

/// A correction at Kemi, filled in up to the page for files.
async fn corrected(world: &World) -> Browser {
    let browser = world.browser();
    browser.post(&format!("{KEMI}/korjaus"), &[]).await;
    let next = browser
        .answer(&[
            ("kenen", &[("whose", "own")]),
            ("1/virhe", &[("wrong", TEXT), ("correct", "Rantatie 2")]),
            ("1/perustelut", &[]),
        ])
        .await;
    assert_eq!(next, HERE);
    browser
}

const REST: [(&str, &[(&str, &str)]); 3] = [
    ("1/liitteet", &[]),
    ("tapa", &[("way", "here")]),
    ("ilmoitus", &[("notify", "no")]),
];

/// Adds a file by the button that adds.
async fn add(browser: &Browser, to: &str, name: &str, bytes: &[u8]) -> Answer {
    let typed = [("then", "more")];
    browser.upload_form(to, &typed, name, "", bytes).await
}

/// Signs what is checked; gives the reference.
async fn signed(browser: &Browser, person: &str) -> String {
    let back = browser.identify(&browser.sign().await, person).await;
    let receipt = browser.get(&back).await.location();
    reference_of(&receipt).expect("a receipt")
}

/// The keys of the files on a page of the draft, by their buttons.
fn keys(page: &Answer) -> Vec<String> {
    let text = page.text();
    let buttons = text.split("formaction=\"/fi/pyynto/1/liitteet/").skip(1);
    buttons
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_signed_with_its_request_and_comes_out_as_it_went_in() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        let page = browser.get(HERE).await.text();
        assert!(page.contains("multipart/form-data"), "{page}");
        // Over several pieces, and not a whole number of them.
        let mut large = b"%PDF-1.7\n".to_vec();
        large.extend((0..1_500_000_u32).map(|n| (n % 251) as u8));
        large.extend(b"\n%%EOF\n");
        for (name, bytes) in [
            ("kuitti ä.jpg", JPEG),
            ("päätös.pdf", large.as_slice()),
            ("turha.png", PNG),
        ] {
            let end = add(&browser, HERE, name, bytes).await;
            assert_eq!(end.location(), format!("{HERE}#liitteet"), "{name}");
        }
        let page = browser.get(HERE).await;
        let [_, _, last] = keys(&page).try_into().expect("three files");
        let removed = browser.post(&format!("{HERE}/{last}"), &[]).await;
        assert_eq!(removed.location(), format!("{HERE}#liitteet"));
        assert_eq!(rows(world).await.0, 2, "nothing of it is left");

        assert_eq!(browser.answer(&REST).await, "/fi/pyynto/tarkista");
        let check = browser.get("/fi/pyynto/tarkista").await.text();
        let digests = [JPEG, large.as_slice()].map(|bytes| Digest::of(bytes).to_string());
        assert!(digests.iter().all(|digest| check.contains(digest)));
        assert!(!check.contains("turha.png"));

        let reference = signed(&browser, "matti").await;
        let id = world.part(&reference).await.id;
        let (c, k) = (world.portal.db.read(), &world.portal.keys);
        let frozen = db::part::content(c, k, id).await.expect("read");
        for needle in ["kuitti ä.jpg", "päätös.pdf", &digests[0], &digests[1]] {
            assert!(frozen.contains(needle), "{needle} in {frozen}");
        }
        let owner = world.staff("kemi-paallikko").await;
        for (browser, page) in [
            (&browser, matter(&reference)),
            (&browser, format!("{}/vastaanotto", matter(&reference))),
            (&owner, part(&reference)),
        ] {
            let shown = browser.get(&page).await;
            assert!(digests.iter().all(|digest| shown.text().contains(digest)));
            let links = shown.links("/tiedostot/");
            assert_eq!(links.len(), 2, "{page}");
            for (link, bytes) in links.iter().zip([JPEG, large.as_slice()]) {
                let file = browser.get(link).await;
                assert!(file.bytes == bytes, "{link} differs");
                let disposition = file.headers.get("content-disposition");
                let disposition = disposition.expect("the header").to_str().expect("ASCII");
                assert!(disposition.starts_with("attachment;"), "{disposition}");
                for other in [
                    world.citizen("aino").await,
                    world.staff("ii-vastuu-a").await,
                    world.browser(),
                ] {
                    let answer = other.get(link).await;
                    assert!(answer.status != 200 && answer.bytes != bytes, "{link}");
                }
            }
        }
        // The person sees who looked; their own looks are nobody's business.
        assert_eq!(times(world, &reference, Action::FileOpened).await, 2);
        assert_eq!(times(world, &reference, Action::FileDownloaded).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_hostile_file_nothing_is_kept() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        let html = b"<!DOCTYPE html><script>alert(1)</script>".as_slice();
        let large = vec![b' '; 2 * 1024 * 1024 + 1];
        let larger = vec![b' '; 16 * 1024 * 1024];
        let pdf = |bytes: &[u8]| [b"%PDF-1.7\n".as_slice(), bytes].concat();
        let cases: [(&str, &[u8], Refusal); 14] = [
            ("kuva.png", html, Refusal::Differs),
            ("kuva.jpg", PNG, Refusal::Differs),
            (
                "kuva.jpg",
                &[JPEG, sample!("kirje.docx")].concat(),
                Refusal::Extra,
            ),
            ("lomake.pdf", &[b"\0", PDF].concat(), Refusal::Extra),
            ("kuva.png", &PNG[..60], Refusal::Damaged),
            ("kirje.docx", sample!("kirje.docx"), Refusal::Kind),
            ("muistio.txt", b"Hei", Refusal::Kind),
            ("kuva.svg", html, Refusal::Kind),
            ("../kuva.png", PNG, Refusal::Name),
            ("kuva\u{202e}gnp.jpg", JPEG, Refusal::Name),
            ("kuva.png", b"", Refusal::Empty),
            ("suuri.pdf", &pdf(&large), Refusal::TooBig),
            // Over the limit of the route as well.
            ("suurempi.pdf", &pdf(&larger), Refusal::TooBig),
            ("", b"", Refusal::None),
        ];
        for (name, bytes, refusal) in cases {
            let end = add(&browser, HERE, name, bytes).await;
            let expected = format!("{HERE}?liite={}", refusal.code());
            assert_eq!(end.location(), expected, "{name}");
            let page = browser.get(&end.location()).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(keys(&page).is_empty(), "{name}");
            assert_eq!(rows(world).await, (0, 0), "{name}");
        }
        // Two that fit alone and not together.
        let half = [pdf(&large[..1_700_000]).as_slice(), b"%%EOF"].concat();
        assert!(
            add(&browser, HERE, "1.pdf", &half)
                .await
                .location()
                .ends_with("#liitteet")
        );
        let end = add(&browser, HERE, "2.pdf", &half).await;
        assert_eq!(end.location(), format!("{HERE}?liite=too-much"));
        assert_eq!(rows(world).await.0, 1);
        // What was answered before is still there.
        assert!(
            browser
                .get("/fi/pyynto/tarkista")
                .await
                .text()
                .contains(TEXT)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_misleads_is_refused_and_an_odd_one_is_served_inert() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        for name in [
            "../../../etc/passwd.png",
            "..\\..\\kuva.png",
            "/etc/kuva.png",
            "C:\\kuva.png",
            "kuva\u{202e}gnp.png",
            "kuva\u{2066}.png",
            "kuva\u{200b}.png",
            "kuva\0.png",
            "kuva\u{1}.png",
            "NUL.png",
            "con.kuva.png",
            "LPT9.png",
        ] {
            let end = add(&browser, HERE, name, PNG).await.location();
            let refused = ["name", "broken-off"].map(|code| format!("{HERE}?liite={code}"));
            assert!(refused.contains(&end), "{name:?}: {end}");
            assert_eq!(rows(world).await, (0, 0), "{name:?}");
        }
        // Two kinds at once: neither is taken for the other.
        let both = |one: &[u8], other: &[u8]| [one, other].concat();
        let html = b"<html><script>alert(1)</script>";
        for (name, bytes) in [
            ("a.png", both(PNG, html)),
            ("a.jpg", both(JPEG, html)),
            ("a.pdf", both(html, PDF)),
            ("a.png", both(PNG, PDF)),
            ("a.jpg", both(JPEG, PNG)),
            ("a.pdf", both(PDF, sample!("pommi.docx"))),
            ("a.png", both(b"GIF89a", PNG)),
            ("a.pdf.html", PDF.to_vec()),
            ("a.svg", PNG.to_vec()),
            ("a.pdf", sample!("kirje.docx").to_vec()),
        ] {
            let end = add(&browser, HERE, name, &bytes).await.location();
            assert!(end.contains("?liite="), "{name}: {end}");
            assert_eq!(rows(world).await, (0, 0), "{name}");
        }
        let odd = "\"><script>alert(1)<.exe:x|y?.png";
        let sent = odd.replace('"', "%22").replace("</", "<");
        let end = add(&browser, HERE, &sent, PNG).await.location();
        assert_eq!(end, format!("{HERE}#liitteet"));
        assert!(!browser.get(HERE).await.text().contains("<script>alert"));
        browser.answer(&REST).await;
        let reference = signed(&browser, "matti").await;
        let owner = world.staff("kemi-paallikko").await;
        for (browser, page) in [(&browser, matter(&reference)), (&owner, part(&reference))] {
            let page = browser.get(&page).await;
            assert!(!page.text().contains("<script>alert"));
            let link = page.links("/tiedostot/").concat();
            let file = browser.get(&link).await;
            let header = |name: &str| {
                let value = file.headers.get(name).expect("the header");
                value.to_str().expect("ASCII").to_owned()
            };
            let disposition = header("content-disposition");
            assert!(disposition.starts_with("attachment; filename=\""));
            assert_eq!(disposition.matches('"').count(), 2, "{disposition}");
            for c in ['<', '>', ':', '|', '?'] {
                assert!(!disposition.contains(c), "{disposition}");
            }
            assert_eq!(header("content-type"), "application/octet-stream");
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("cross-origin-resource-policy"), "same-origin");
            assert!(header("content-security-policy").starts_with("sandbox;"));
            assert!(file.bytes == PNG);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_button_that_goes_on_takes_a_chosen_file_along() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        let end = browser
            .upload_form(HERE, &[], "kuva.png", "image/png", PNG)
            .await;
        assert_eq!(end.location(), "/fi/pyynto/tapa");
        assert_eq!(keys(&browser.get(HERE).await).len(), 1);
        // A hostile one keeps the page.
        let end = browser
            .upload_form(HERE, &[], "kuva.png", "image/png", PDF)
            .await;
        assert_eq!(end.location(), format!("{HERE}?liite=differs"));
        // Without one the way is free.
        let end = browser.upload_form(HERE, &[], "", "", b"").await;
        assert_eq!(end.location(), "/fi/pyynto/tapa");
        // Back at an answer, one is not asked again.
        let next = browser
            .answer(&[("1/perustelut", &[("reasons", "Muutin.")])])
            .await;
        assert_eq!(next, "/fi/pyynto/tapa");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broken_off_file_leaves_nothing_and_can_be_sent_again() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        let bytes = [
            b"%PDF-1.7\n".as_slice(),
            vec![b' '; 1_900_000].as_slice(),
            b"%%EOF",
        ]
        .concat();
        let whole = upload_body("puolikas.pdf", &bytes);
        break_off(world, &browser, HERE, &whole).await;
        assert!(keys(&browser.get(HERE).await).is_empty());
        let end = add(&browser, HERE, "puolikas.pdf", &bytes).await;
        assert_eq!(end.location(), format!("{HERE}#liitteet"));
        // The draft goes, and its files with it.
        browser.post("/fi/pyynto/poista", &[]).await;
        assert_eq!(rows(world).await, (0, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_added_after_signing_began_is_not_signed() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        browser.answer(&REST).await;
        let out = browser.sign().await;
        add(&browser, HERE, "kuva.png", PNG).await;
        let back = browser.identify(&out, "matti").await;
        browser.get(&back).await;
        assert_eq!(world.parts().await, 0, "another draft than the signed one");
        let reference = signed(&browser, "matti").await;
        let shown = browser.get(&matter(&reference)).await;
        assert!(shown.text().contains("kuva.png"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_item_has_its_own_files_and_nobody_elses() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        browser.answer(&REST).await;
        for (to, number) in [
            (format!("{REGISTER}/korjaus"), 2),
            ("/fi/raisio/omin-sanoin".to_owned(), 3),
        ] {
            let begun = browser.post(&to, &[]).await.location();
            assert!(
                begun.starts_with(&format!("/fi/pyynto/{number}/")),
                "{begun}"
            );
        }
        browser
            .answer(&[
                ("2/virhe", &[("wrong", "Nimi"), ("correct", "Toinen")]),
                ("2/perustelut", &[]),
                ("3/asia", &[("wish", "Toive")]),
            ])
            .await;
        for (number, name) in [(1, "kemille.png"), (2, "iille.png"), (3, "raisiolle.png")] {
            let to = format!("/fi/pyynto/{number}/liitteet");
            add(&browser, &to, name, PNG).await;
        }
        // Another browser's draft reaches none of them, nor another item.
        let key = keys(&browser.get(HERE).await).concat();
        let stranger = corrected(world).await;
        stranger.post(&format!("{HERE}/{key}"), &[]).await;
        browser
            .post(&format!("/fi/pyynto/2/liitteet/{key}"), &[])
            .await;
        assert_eq!(rows(world).await.0, 3);
        // An item that is taken out takes its files along.
        browser.post("/fi/pyynto/3/poista", &[]).await;
        assert_eq!(rows(world).await.0, 2);

        let back = browser.identify(&browser.sign().await, "matti").await;
        let page = browser.get(&back).await.location();
        let filed = browser.get(&page).await;
        let mut links = filed.links("/vastaanotto");
        links.retain(|link| reference_of(link).is_some());
        links.sort();
        links.dedup();
        assert_eq!(links.len(), 2, "{links:?}");
        for link in links {
            let reference = reference_of(&link).expect("a receipt");
            let at_kemi = world.part(&reference).await.part.municipality.as_str() == "kemi";
            let (person, own, other) = match at_kemi {
                true => ("kemi-paallikko", "kemille.png", "iille.png"),
                false => ("ii-vastuu-a", "iille.png", "kemille.png"),
            };
            let owner = world.staff(person).await;
            let shown = owner.get(&part(&reference)).await;
            assert!(shown.text().contains(own) && !shown.text().contains(other));
            let files = shown.links("/tiedostot/");
            assert_eq!(files.len(), 1);
            // Under the other's reference it is not found.
            let elsewhere = world
                .staff(if at_kemi {
                    "ii-vastuu-a"
                } else {
                    "kemi-paallikko"
                })
                .await;
            assert_eq!(elsewhere.get(&files.concat()).await.status, 404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sent_unsigned_a_file_goes_along_and_opens_for_who_identifies() {
    in_both_worlds(async |world| {
        let browser = corrected(world).await;
        add(&browser, HERE, "kuva.png", PNG).await;
        browser.answer(&REST).await;
        let typed = [("sender", "Matti"), ("reach", "Rantatie 1, 94100 Kemi")];
        let sent = browser.post("/fi/pyynto/ilman", &typed).await;
        let page = browser.get(&sent.location()).await;
        assert!(page.text().contains("kuva.png"), "{}", page.text());
        assert!(page.links("/tiedostot/").is_empty(), "not for a follower");
        let reference = words(&page.text(), |word| Reference::parse(word).ok());
        let reference = reference.first().expect("a reference").to_string();

        let owner = world.staff("kemi-paallikko").await;
        identify(&browser, "matti").await;
        for (browser, page) in [(&owner, part(&reference)), (&browser, matter(&reference))] {
            let link = browser.get(&page).await.links("/tiedostot/").concat();
            assert!(browser.get(&link).await.bytes == PNG, "{page}: {link}");
        }
    })
    .await;
}
