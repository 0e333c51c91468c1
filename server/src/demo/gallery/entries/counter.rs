//! For who has no bank codes: the counter and paper.

use super::{CLERK, Entry, matter, owned, page, seen};
use crate::demo::gallery::{
    script::Do::{self, Post},
    stories::pieces::{ACCESS, AT_COUNTER, COUNTER_FORM},
};

/// A clerk has begun, and answered nothing yet.
const BEGUN: &[Do] = &[
    Post(
        "virka/asiointi",
        &[("begin", "counter"), ("municipality", "ii")],
    ),
    Post("ii/rekisterit/tyollistamispalvelut/omat-tiedot", &[]),
];

/// A person's answers on the form to print.
const PRINTED: &[Do] = &[Post("pyynto/paperilla", &[])];

/// The pages.
pub const COUNTER: &[Entry] = &[
    page(
        "paper-blank",
        "",
        "ii/rekisterit/tyollistamispalvelut/lomake",
    ),
    seen("paper-form", "fresh", &[ACCESS], "pyynto/paperilla"),
    seen(
        "paper-form",
        "ready",
        &[ACCESS, PRINTED],
        "pyynto/paperilla",
    ),
    seen("counter", "fresh", &[CLERK], "virka/asiointi"),
    seen(
        "counter",
        "wrong",
        &[CLERK],
        "virka/asiointi?virhe=malformed",
    ),
    seen(
        "counter-file",
        "undone",
        &[CLERK, BEGUN],
        "virka/asiointi/pyynto",
    ),
    seen(
        "counter-file",
        "ready",
        &[CLERK, AT_COUNTER],
        "virka/asiointi/pyynto",
    ),
    seen(
        "counter-file",
        "wrong",
        &[
            CLERK,
            AT_COUNTER,
            &[Post(
                "virka/asiointi/pyynto",
                &[
                    ("person", "Kaisa Keksitty"),
                    ("code", "120579-9038"),
                    ("spoken", "fi"),
                    ("then", "send"),
                ],
            )],
        ],
        "virka/asiointi/pyynto",
    ),
    seen(
        "counter-filed",
        "",
        &[
            CLERK,
            AT_COUNTER,
            &[Post("virka/asiointi/pyynto", COUNTER_FORM)],
        ],
        "virka/asiointi/valmis",
    ),
    matter("at-counter", "omat/pyynnot/{at-counter}"),
    owned("at-counter", "virka/osat/{at-counter}"),
];
