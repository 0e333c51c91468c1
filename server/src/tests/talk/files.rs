//! Files of the conversation: they wait in the form, go with the message that
//! it becomes, and are for its two sides.

use super::*;
use crate::{
    testing::browser::upload_body,
    tests::files::{break_off, rows},
};

const PNG: &[u8] = sample!("kuva.png");
const PDF: &[u8] = sample!("lomake.pdf");
const DOCX: &[u8] = sample!("kirje.docx");

/// A question that waits, and the address of its reply.
async fn asked(world: &World) -> (Browser, String, Browser, String) {
    let (citizen, reference, owner) = scene(world).await;
    ask(world, &owner, &reference, "helpful").await;
    let reply = format!("{}/vastaa", matter(&reference));
    (citizen, reference, owner, reply)
}

/// What the links to files on a page lead to, in its order.
async fn opened(browser: &Browser, page: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for link in browser.get(page).await.links("/tiedostot/") {
        found.push(browser.get(&link).await.bytes);
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_go_with_a_question_and_with_its_reply() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let here = format!("{}/taydennys", part(&reference));
        let typed = [
            ("kind", "helpful"),
            ("question", QUESTION),
            ("then", "more"),
        ];
        let end = owner
            .upload_form(&here, &typed, "lomake.docx", "", DOCX)
            .await;
        assert_eq!(end.location(), format!("{here}#liitteet"));
        let page = owner.get(&here).await.text();
        assert!(page.contains("lomake.docx") && page.contains(QUESTION));
        // Before it is sent nobody else has it, and no other form.
        let none: Vec<Vec<u8>> = Vec::new();
        assert_eq!(opened(&citizen, &matter(&reference)).await, none);
        let other = owner.get(&format!("{}/viesti", part(&reference))).await;
        assert!(!other.text().contains("lomake.docx"));
        let check = draft_question(world, &owner, &reference, "helpful").await;
        assert!(check.text().contains("lomake.docx"), "{}", check.text());
        ask(world, &owner, &reference, "helpful").await;
        assert_eq!(opened(&citizen, &matter(&reference)).await, [DOCX]);

        // One is added, another is taken along by the button that sends.
        let reply = format!("{}/vastaa", matter(&reference));
        let typed = [("reply", REPLY), ("then", "more")];
        let end = citizen
            .upload_form(&reply, &typed, "kuva.png", "", PNG)
            .await;
        assert_eq!(end.location(), format!("{reply}#liitteet"));
        let page = citizen.get(&reply).await.text();
        assert!(page.contains("kuva.png") && page.contains(REPLY));
        assert_eq!(opened(&owner, &part(&reference)).await, [DOCX]);
        let typed = [("reply", REPLY)];
        let end = citizen
            .upload_form(&reply, &typed, "lasku.pdf", "", PDF)
            .await;
        let sent = format!("{}?lahetetty=vastaa", matter(&reference));
        assert_eq!(end.location(), sent);

        let case = format!("{}/asia", matter(&reference));
        for (browser, page) in [
            (&owner, part(&reference)),
            (&citizen, matter(&reference)),
            (&citizen, case),
        ] {
            assert_eq!(opened(browser, &page).await, [DOCX, PNG, PDF], "{page}");
        }
        let links = citizen.get(&matter(&reference)).await.links("/tiedostot/");
        let stranger = world.citizen("aino").await;
        for link in links {
            assert_eq!(stranger.get(&link).await.status, 404, "{link}");
        }
        // What was sent waits no more, nor goes along with the answer.
        assert!(!citizen.get(&reply).await.text().contains("kuva.png"));
        let answer = format!("{}/vastaus", part(&reference));
        assert!(!owner.get(&answer).await.text().contains("lomake.docx"));
        assert_eq!(rows(world).await.0, 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_refused_file_nothing_is_kept_but_what_was_typed() {
    in_both_worlds(async |world| {
        let (citizen, _, _, reply) = asked(world).await;
        let html = b"<!DOCTYPE html><script>alert(1)</script>".as_slice();
        for (place, (name, bytes, code)) in [
            ("kuva.png", html, "differs"),
            ("kirje.docx", DOCX, "kind"),
            ("../kuva.png", PNG, "name"),
            ("kuva.png", b"", "empty"),
            ("", b"", "none"),
        ]
        .into_iter()
        .enumerate()
        {
            let text = format!("{REPLY} {place}");
            let typed = [("reply", text.as_str()), ("then", "more")];
            let end = citizen.upload_form(&reply, &typed, name, "", bytes).await;
            assert_eq!(end.location(), format!("{reply}?liite={code}"), "{name}");
            let page = citizen.get(&end.location()).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(page.text().contains(&text), "{name}");
            assert_eq!(rows(world).await, (0, 0), "{name}");
        }
        let body = upload_body("a.pdf", &[PDF, &vec![b' '; 1_900_000]].concat());
        break_off(world, &citizen, &reply, &body).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_taken_out_by_who_added_it() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner, reply) = asked(world).await;
        let message = format!("{}/viesti", part(&reference));
        let typed = [("message", "Hei"), ("then", "more")];
        owner.upload_form(&message, &typed, "a.png", "", PNG).await;
        let typed = [("reply", REPLY), ("then", "more")];
        citizen.upload_form(&reply, &typed, "b.png", "", PNG).await;
        let button = |page: &Answer| {
            let text = page.text();
            let mut buttons = text
                .split("formaction=\"")
                .filter_map(|rest| rest.split('"').next());
            let remove = buttons.find(|address| address.contains("/liitteet/"));
            remove.expect("a button").to_owned()
        };
        let theirs = button(&owner.get(&message).await);
        let own = button(&citizen.get(&reply).await);
        // Under one's own address another's file is not there.
        let key = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
        citizen
            .post(
                &format!("{reply}/liitteet/{}", key(&theirs)),
                &[("reply", REPLY)],
            )
            .await;
        owner
            .post(
                &format!("{message}/liitteet/{}", key(&own)),
                &[("message", "Hei")],
            )
            .await;
        assert_eq!(rows(world).await.0, 2);
        assert_eq!(
            world.citizen("aino").await.post(&own, &[]).await.status,
            404
        );

        let end = citizen.post(&own, &[("reply", "Toinen")]).await;
        assert_eq!(end.location(), format!("{reply}#liitteet"));
        assert!(citizen.get(&reply).await.text().contains("Toinen"));
        let end = owner.post(&theirs, &[("message", "Hei sinne")]).await;
        assert_eq!(end.location(), format!("{message}#liitteet"));
        assert!(owner.get(&message).await.text().contains("Hei sinne"));
        assert_eq!(rows(world).await, (0, 0));
    })
    .await;
}
