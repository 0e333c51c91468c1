//! What the service owes on its own account: accessibility, outages, its own
//! notice, what it erases.

use super::{DPO, Entry, OWNER, page, seen};
use crate::demo::gallery::script::Do::{self, As, Nobody, Post};

/// Who makes the mistakes: what they typed stays theirs.
const SECOND: &[Do] = &[As("ii-tietosuoja-b")];

/// The pages.
pub const DUTIES: &[Entry] = &[
    page("own-notice", "", "ii/rekisterit/tietoluukku"),
    page("accessibility", "", "saavutettavuus"),
    page("accessibility", "ii", "ii/saavutettavuus"),
    page("status", "", "tila"),
    page("outage", "", "kemi"),
    page("feedback", "fresh", "ii/saavutettavuus/palaute"),
    seen(
        "feedback",
        "wrong",
        &[&[
            Nobody,
            Post(
                "ii/saavutettavuus/palaute",
                &[("what", ""), ("email", "ei osoite")],
            ),
        ]],
        "ii/saavutettavuus/palaute",
    ),
    seen(
        "feedback",
        "done",
        &[&[
            Nobody,
            Post(
                "raisio/saavutettavuus/palaute",
                &[("what", "Ruudunlukija ei kerro, mitä kenttään kirjoitetaan.")],
            ),
        ]],
        "raisio/saavutettavuus/saapui",
    ),
    page("feedback", "none", "ii/saavutettavuus/saapui"),
    seen("feedback-queue", "", &[DPO], "virka/palautteet"),
    seen(
        "feedback-queue",
        "empty",
        &[&[As("uusikaupunki-tietosuoja")]],
        "virka/palautteet",
    ),
    seen(
        "feedback-one",
        "fresh",
        &[DPO],
        "virka/palautteet/{feedback}",
    ),
    seen(
        "feedback-one",
        "wrong",
        &[
            SECOND,
            &[Post("virka/palautteet/{feedback}", &[("answer", "")])],
        ],
        "virka/palautteet/{feedback}",
    ),
    seen(
        "feedback-one",
        "answered",
        &[DPO],
        "virka/palautteet/{feedback-answered}",
    ),
    seen("outages", "fresh", &[DPO], "virka/katkot"),
    seen(
        "outages",
        "wrong",
        &[
            SECOND,
            &[Post(
                "virka/katkot",
                &[
                    ("municipality", "ii"),
                    ("from_day", "eilen"),
                    ("from_time", "25"),
                    ("text_fi", "Luukku on huollossa."),
                ],
            )],
        ],
        "virka/katkot",
    ),
    seen(
        "outages",
        "one",
        &[&[As("kemi-tietosuoja")]],
        "virka/katkot",
    ),
    seen("erased", "none", &[OWNER], "virka/sailytys"),
];
