//! Looking after the portal: records, roles, keys.

use super::{Entry, seen};
use crate::demo::gallery::script::Do::{self, As, Post, Value};

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

/// A form about the record that was sent wrong. It carries the state of the
/// record from which its page was made.
macro_rules! wrong_record {
    ($what:literal, $at:literal, [$($field:expr),*]) => {
        seen(
            $what,
            "wrong",
            &[
                B,
                &[
                    Value(concat!("virka/hallinta", $at), "seen", "seen"),
                    Post(
                        concat!("virka/hallinta", $at),
                        &[("seen", "{seen}"), ("then", "save"), $($field),*],
                    ),
                ],
            ],
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
    wrong_record!(
        "admin-profile",
        "/kunnat/ii/tiedot",
        [("nominative", "Ii"), ("speaks_sv", "yes")]
    ),
    at!("admin-municipality-new", "fresh", "/kunnat/uusi/tiedot"),
    wrong_record!(
        "admin-municipality-new",
        "/kunnat/uusi/tiedot",
        [("slug", "virka"), ("nominative", "Vaasa")]
    ),
    at!("admin-colours", "fresh", "/kunnat/ii/varit"),
    wrong_record!(
        "admin-colours",
        "/kunnat/ii/varit",
        [("light", "#ff0000"), ("dark", "#330000")]
    ),
    at!("admin-remedies", "fresh", "/kunnat/ii/muutoksenhaku"),
    wrong_record!(
        "admin-remedies",
        "/kunnat/ii/muutoksenhaku",
        [("court_fi", "")]
    ),
    at!(
        "admin-register",
        "fresh",
        "/kunnat/ii/rekisterit/tyollistamispalvelut"
    ),
    wrong_record!(
        "admin-register",
        "/kunnat/ii/rekisterit/tyollistamispalvelut",
        [
            ("register_name_fi", "Työllistämispalvelut"),
            ("state", "moved")
        ]
    ),
    at!("admin-register-new", "fresh", "/kunnat/ii/rekisterit/uusi"),
    wrong_record!(
        "admin-register-new",
        "/kunnat/ii/rekisterit/uusi",
        [
            ("slug", "tyollistamispalvelut"),
            ("register_name_fi", "Kirjasto")
        ]
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
    at!("admin-counter", "fresh", "/kunnat/ii/asiointipiste"),
    at!("admin-service", "fresh", "/kunnat/ii/palvelu"),
    at!(
        "admin-office",
        "fresh",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo"
    ),
    wrong_record!(
        "admin-office",
        "/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo",
        [
            ("office_name_fi", ""),
            ("mailbox", "tyohjaus(at)ii.example")
        ]
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
