//! What the portal promises, tried from outside: over HTTP, with real log-ins
//! at the demo's provider, on both databases.

use crate::testing::{Answer, Browser, REGISTER, World, in_both_worlds};

mod answer;
mod authorization;
mod consent;
mod files;
mod forgery;
mod mail;
mod malformed;
mod signing;

/// Matti's family name, to be looked for where it must not be.
const NAME: &str = "Testihenkilö";
/// Matti's identity code, to be looked for where it must not be.
const CODE: &str = "120579-9039";
/// What Matti asks for, to be looked for where it must not be.
const TEXT: &str = "Kanarialinnun merkinnät keväältä";
/// Matti's mail address.
const EMAIL: &str = "kanarialintu@posti.example";

/// The page of a part at the owners' desk.
fn part(reference: &str) -> String {
    format!("/fi/virka/osat/{reference}")
}

/// The page of a request at the citizen's side.
fn matter(reference: &str) -> String {
    format!("/fi/omat/pyynnot/{reference}")
}

/// Who answers for what an owner decides.
const OFFICIAL: [(&str, &str); 2] = [
    ("official", "Rekisterin vastuuhenkilö"),
    ("contact", "kirjaamo@ii.example"),
];

/// The fields of a form with the official's.
fn with_official<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().chain(&OFFICIAL).copied().collect()
}

/// Whether a page shows anything of Matti's request.
fn tells_of_matti(answer: &Answer) -> bool {
    let text = answer.text();
    [NAME, CODE, TEXT, EMAIL]
        .iter()
        .any(|word| text.contains(word))
}

/// The addresses of the consents of whoever is logged in, those that hold
/// first.
async fn consents(browser: &Browser) -> Vec<String> {
    let start = "/fi/omat/suostumukset/";
    let mut links = browser.get("/fi/omat").await.links(start);
    // Beside the way to each stand those to withdraw it or to give it again.
    links.retain(|link| link.strip_prefix(start).is_some_and(|id| !id.contains('/')));
    assert!(!links.is_empty());
    links
}
