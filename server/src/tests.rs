//! What the portal promises, tried from outside: over HTTP, with real log-ins
//! at the demo's provider, on both databases.

use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    role::StaffId,
};

use crate::{
    db,
    testing::{Answer, Browser, REGISTER, World, in_both_worlds},
};

/// A file that many tests send.
macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../domain/tests/data/upload/",
            $name
        ))
        .as_slice()
    };
}

mod admin;
mod answer;
mod assign;
mod attachments;
mod authorization;
mod canaries;
mod consent;
mod counter;
mod dpo;
mod duties;
mod elsewhere;
mod files;
mod forgery;
mod gallery;
mod late;
mod life;
mod limits;
mod looking;
mod mail;
mod mail_trouble;
mod malformed;
mod model;
mod outcomes;
mod session;
mod several;
mod signing;
mod sort;
mod talk;
mod transfer;
mod unsigned;
mod withdraw;
mod worklist;

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

/// Before sending: there is nothing about other people in it.
const NO_OTHERS: [(&str, &str); 1] = [("others", "no")];

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

/// What the log says of something.
async fn logged(world: &World, subject: Subject) -> Vec<AuditEvent> {
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let found = db::audit::for_subject(c, keys, &subject)
        .await
        .expect("read");
    found.into_iter().map(|logged| logged.event).collect()
}

/// How often something was done to a part.
async fn times(world: &World, reference: &str, action: Action) -> usize {
    let events = logged(world, Subject::Part(reference.to_owned())).await;
    events.iter().filter(|event| event.action == action).count()
}

/// Whom the portal knows a member of staff as.
fn staff_id(world: &World, person: &str) -> StaffId {
    let party = &world.edge.staff;
    let subject = crate::demo::people::subject(&party.client_id, person);
    crate::identity::staff_id(&party.issuer, &subject)
}

/// Whether somebody did it, acting in an office.
fn by(event: &AuditEvent, person: &StaffId, acting_in: &str) -> bool {
    matches!(&event.actor, Actor::Staff { id, office } if id == person && office.as_str() == acting_in)
}
