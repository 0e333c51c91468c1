//! What is sent on to who it belongs to.

use super::{COLLEAGUE, DPO, Entry, MATTI, OWNER, matter, owned, seen};
use crate::demo::gallery::script::Do::{As, Post};

/// The pages.
pub const TRANSFER: &[Entry] = &[
    seen(
        "transfer",
        "fresh",
        &[OWNER],
        "virka/osat/{with-owner}/siirto",
    ),
    seen(
        "transfer",
        "wrong",
        &[
            OWNER,
            &[Post(
                "virka/osat/{overdue-taken}/siirto",
                &[
                    ("place", "outside"),
                    ("authority", ""),
                    ("sent_on", "eilen"),
                    ("then", "check"),
                ],
            )],
        ],
        "virka/osat/{overdue-taken}/siirto?virheet=1",
    ),
    seen(
        "transfer",
        "colleague",
        &[COLLEAGUE],
        "virka/osat/{with-owner}/siirto",
    ),
    seen("transfer", "dpo", &[DPO], "virka/osat/{received}/siirto"),
    seen(
        "transfer",
        "too-late",
        &[OWNER],
        "virka/osat/{fulfilled}/siirto",
    ),
    seen(
        "transfer-check",
        "ready",
        &[OWNER],
        "virka/osat/{transfer-typed}/siirto/tarkista",
    ),
    seen(
        "transfer-check",
        "undone",
        &[OWNER],
        "virka/osat/{with-owner}/siirto/tarkista",
    ),
    seen(
        "transfer-package",
        "",
        &[OWNER],
        "virka/osat/{transfer-typed}/siirto/paketti",
    ),
    matter("sent-outside", "omat/pyynnot/{sent-outside}"),
    owned("sent-outside", "virka/osat/{sent-outside}"),
    matter("sent-within", "omat/pyynnot/{sent-within}"),
    seen(
        "sent-within",
        "owner",
        &[&[As("raisio-johtaja")]],
        "virka/osat/{sent-within-there}",
    ),
    seen(
        "sent-within",
        "there",
        &[MATTI],
        "omat/pyynnot/{sent-within-there}",
    ),
    matter("sent-office", "omat/pyynnot/{sent-office}"),
    seen(
        "sent-office",
        "owner",
        &[&[As("ii-prosessi")]],
        "virka/osat/{sent-office}",
    ),
    seen(
        "sent-outside",
        "notice",
        &[MATTI],
        "omat/pyynnot/{sent-outside}/siirto",
    ),
];
