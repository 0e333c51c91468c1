//! Looking after the portal: records, roles, keys.

use super::{Entry, seen};
use crate::demo::gallery::script::Do::{self, As, Post};

const A: &[Do] = &[As("paakayttaja-a")];
/// Who makes the mistakes: what they typed stays theirs.
const B: &[Do] = &[As("paakayttaja-b")];

/// A page.
macro_rules! at {
    ($what:literal, $view:literal, $at:literal) => {
        seen($what, $view, &[A], concat!("virka/hallinta", $at))
    };
}

/// A form that was sent wrong.
macro_rules! wrong {
    ($what:literal, $at:literal, $fields:expr) => {
        seen(
            $what,
            "wrong",
            &[B, &[Post(concat!("virka/hallinta", $at), $fields)]],
            concat!("virka/hallinta", $at, "?virhe=1"),
        )
    };
}

/// The pages.
pub const ADMIN: &[Entry] = &[
    at!("admin", "", ""),
    at!("admin-changes", "", "/muutokset"),
    seen("admin-proposals", "own", &[A], "virka/hallinta/ehdotukset"),
    seen("admin-proposals", "one", &[B], "virka/hallinta/ehdotukset"),
    seen(
        "admin-proposals",
        "same-person",
        &[A],
        "virka/hallinta/ehdotukset?virhe=same-person",
    ),
    at!("administrators", "fresh", "/paakayttajat"),
    wrong!(
        "administrators",
        "/paakayttajat",
        &[("role", "administrator"), ("by", "email"), ("then", "give")]
    ),
    at!("seal-keys", "fresh", "/avaimet"),
    wrong!("seal-keys", "/avaimet", &[("role_why", "")]),
    at!("admin-municipality", "", "/kunnat/ii"),
    at!("admin-profile", "fresh", "/kunnat/ii/tiedot"),
    wrong!(
        "admin-profile",
        "/kunnat/ii/tiedot",
        &[("genitive", ""), ("help_phone", "09")]
    ),
    at!("admin-colours", "fresh", "/kunnat/ii/varit"),
    wrong!(
        "admin-colours",
        "/kunnat/ii/varit",
        &[("light", "#ff0000"), ("dark", "#330000")]
    ),
    at!("admin-remedies", "fresh", "/kunnat/ii/muutoksenhaku"),
    wrong!(
        "admin-remedies",
        "/kunnat/ii/muutoksenhaku",
        &[("court_fi", "")]
    ),
    at!(
        "admin-register",
        "fresh",
        "/kunnat/ii/rekisterit/tyollistamispalvelut"
    ),
    wrong!(
        "admin-register",
        "/kunnat/ii/rekisterit/tyollistamispalvelut",
        &[("status", "moved")]
    ),
    at!(
        "admin-decider",
        "fresh",
        "/kunnat/ii/rekisterit/tyollistamispalvelut/ratkaisija"
    ),
    wrong!(
        "admin-decider",
        "/kunnat/ii/rekisterit/tyollistamispalvelut/ratkaisija",
        &[("office", ""), ("role_why", "")]
    ),
    at!("admin-dpo", "fresh", "/kunnat/ii/tietosuojavastaava"),
    at!(
        "admin-office",
        "fresh",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo"
    ),
    wrong!(
        "admin-office",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo",
        &[("name_fi", "")]
    ),
    at!(
        "admin-holders",
        "fresh",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo/haltijat"
    ),
    wrong!(
        "admin-holders",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo/haltijat",
        &[("role", "deputy"), ("from", "eilen"), ("then", "give")]
    ),
];
