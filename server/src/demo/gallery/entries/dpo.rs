//! The desk of the data protection officer.

use super::{DPO, Entry, seen};
use crate::demo::gallery::script::Do::{self, As, Post};

/// Who makes the mistakes: what they typed stays theirs.
const SECOND: &[Do] = &[As("ii-tietosuoja-b")];

/// A page of a part at that desk.
macro_rules! at {
    ($what:literal, $view:literal, $at:literal) => {
        seen(
            $what,
            $view,
            &[DPO],
            concat!("virka/tietosuoja/osat/{", $at),
        )
    };
}

/// The same, sent wrong first.
macro_rules! wrong {
    ($what:literal, $at:literal, $fields:expr) => {
        seen(
            $what,
            "wrong",
            &[
                SECOND,
                &[Post(concat!("virka/tietosuoja/osat/{", $at), $fields)],
            ],
            concat!("virka/tietosuoja/osat/{", $at, "?virheet=1"),
        )
    };
}

/// The pages.
pub const OVERSIGHT: &[Entry] = &[
    seen("oversight", "", &[DPO], "virka/tietosuoja"),
    seen(
        "oversight",
        "none",
        &[&[As("uusikaupunki-tietosuoja")]],
        "virka/tietosuoja",
    ),
    seen(
        "oversight",
        "many",
        &[&[As("joensuu-tietosuoja")]],
        "virka/tietosuoja",
    ),
    at!("oversight-part", "received", "received}"),
    at!("oversight-part", "overdue", "overdue-taken}"),
    at!("oversight-part", "deferred", "deferred}"),
    at!("reassign", "fresh", "with-owner}/toiselle"),
    wrong!("reassign", "with-owner}/toiselle", &[("reason", "")]),
    at!("reassign", "too-late", "fulfilled}/toiselle"),
    at!("defer", "fresh", "opened}/lykkays"),
    wrong!(
        "defer",
        "opened}/lykkays",
        &[("until", "eilen"), ("reason", "")]
    ),
    at!("defer", "given", "deferred}/lykkays"),
    at!("case-file", "fresh", "conversation}/asiakirjat"),
    wrong!("case-file", "conversation}/asiakirjat", &[("reason", "")]),
    seen(
        "case-file",
        "done",
        &[
            DPO,
            &[Post(
                "virka/tietosuoja/osat/{refused}/asiakirjat",
                &[("reason", "Tietosuojavaltuutettu pyysi selvitystä.")],
            )],
        ],
        "virka/tietosuoja/osat/{refused}/asiakirjat/koottu",
    ),
    seen(
        "reassigned",
        "person",
        &[super::MATTI],
        "omat/pyynnot/{reassigned}",
    ),
    seen(
        "reassigned",
        "owner",
        &[&[As("ii-prosessi")]],
        "virka/osat/{reassigned}",
    ),
    seen(
        "deferred",
        "person",
        &[super::MATTI],
        "omat/pyynnot/{deferred}",
    ),
];
