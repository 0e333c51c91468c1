//! Sending without identification, and following.

use super::{Entry, draft::BEGUN, page, seen};
use crate::demo::gallery::{
    script::Do::{self, Nobody, Post},
    stories::pieces::ACCESS,
};

/// At another municipality than what the gallery keeps: it is sent anew each
/// time.
const SENT: &[Do] = &[
    Nobody,
    Post("raisio/rekisterit/tyollisyyspalvelut/omat-tiedot", &[]),
    Post("pyynto/kenen", &[("whose", "own")]),
    Post("pyynto/1/mita", &[("scope", "everything")]),
    Post("pyynto/1/aika", &[("period", "all")]),
    Post("pyynto/1/apu", &[]),
    Post("pyynto/tapa", &[("way", "paper")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
    Post(
        "pyynto/ilman",
        &[
            ("sender", "Kaisa Keksitty"),
            ("reach", "Keksitie 7, 91100 Ii"),
        ],
    ),
];

/// Whoever follows something: by its reference and secret.
macro_rules! follows {
    ($what:literal, $view:literal, $name:literal, $at:literal) => {
        seen(
            $what,
            $view,
            &[&[
                Nobody,
                Post(
                    "seuranta",
                    &[
                        ("reference", concat!("{", $name, "}")),
                        ("secret", concat!("{", $name, "-secret}")),
                    ],
                ),
            ]],
            $at,
        )
    };
}

/// The pages.
pub const UNSIGNED: &[Entry] = &[
    seen("unsigned-form", "fresh", &[ACCESS], "pyynto/ilman"),
    seen("unsigned-form", "undone", &[BEGUN], "pyynto/ilman"),
    seen(
        "unsigned-form",
        "empty",
        &[ACCESS, &[Post("pyynto/ilman", &[])]],
        "pyynto/ilman",
    ),
    seen(
        "unsigned-form",
        "too-long",
        &[
            ACCESS,
            &[Post(
                "pyynto/ilman",
                &[("sender", "{long:300}"), ("reach", "{long:600}")],
            )],
        ],
        "pyynto/ilman",
    ),
    seen("sent", "", &[SENT], "seuranta/tunnus"),
    page("follow-enter", "fresh", "seuranta"),
    page("follow-enter", "wrong", "seuranta?virhe=1"),
    follows!("follow", "received", "unsigned", "seuranta/tila"),
    follows!(
        "follow",
        "identity-check",
        "identity-check",
        "seuranta/tila"
    ),
    follows!("follow", "conversation", "recorded", "seuranta/tila"),
    follows!("follow", "answered", "unsigned-answered", "seuranta/tila"),
    follows!("follow-identify", "", "unsigned", "seuranta/tunnistaudu"),
];
