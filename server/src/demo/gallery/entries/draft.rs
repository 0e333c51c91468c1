//! Making a request, question by question, right and wrong.

use super::{Entry, page, seen};
use crate::demo::gallery::{
    script::Do::{self, GiveUp, Nobody, Post, Upload},
    stories::pieces::{ACCESS, CORRECTION, SEVERAL, WISH},
};

/// Three rights at once: nothing is answered yet.
pub const BEGUN: &[Do] = &[
    Nobody,
    Post("ii/rekisterit/tyollistamispalvelut/omat-tiedot", &[]),
    Post("kemi/rekisterit/tyollisyys-ja-elinvoima/korjaus", &[]),
    Post("raisio/omin-sanoin", &[]),
];

/// A step of that draft, and how it was answered.
macro_rules! step {
    ($what:literal, $view:literal, $at:literal, $fields:expr) => {
        seen($what, $view, &[BEGUN, &[Post($at, $fields)]], $at)
    };
}

/// The steps.
pub const DRAFT: &[Entry] = &[
    page("draft", "none", "pyynto"),
    seen("step-whose", "fresh", &[BEGUN], "pyynto/kenen"),
    step!("step-whose", "not-chosen", "pyynto/kenen", &[]),
    step!("step-whose", "child", "pyynto/kenen", &[("whose", "child")]),
    seen("step-what", "fresh", &[BEGUN], "pyynto/1/mita"),
    step!("step-what", "not-chosen", "pyynto/1/mita", &[]),
    step!(
        "step-what",
        "none-chosen",
        "pyynto/1/mita",
        &[("scope", "some")]
    ),
    step!(
        "step-what",
        "too-long",
        "pyynto/1/mita",
        &[("scope", "some"), ("other", "{long:12000}")]
    ),
    seen("step-period", "fresh", &[BEGUN], "pyynto/1/aika"),
    step!("step-period", "not-chosen", "pyynto/1/aika", &[]),
    step!(
        "step-period",
        "empty",
        "pyynto/1/aika",
        &[("period", "between")]
    ),
    step!(
        "step-period",
        "not-a-date",
        "pyynto/1/aika",
        &[
            ("period", "between"),
            ("from", "eilen"),
            ("to", "31.2.2020")
        ]
    ),
    step!(
        "step-period",
        "in-future",
        "pyynto/1/aika",
        &[("period", "between"), ("from", "{day:30}")]
    ),
    step!(
        "step-period",
        "before-start",
        "pyynto/1/aika",
        &[
            ("period", "between"),
            ("from", "2.1.2020"),
            ("to", "1.1.2020")
        ]
    ),
    seen("step-help", "fresh", &[BEGUN], "pyynto/1/apu"),
    step!(
        "step-help",
        "too-long",
        "pyynto/1/apu",
        &[
            ("earlier_names", "{long:400}"),
            ("services", "{long:12000}"),
            ("years", "{long:400}")
        ]
    ),
    seen("step-wrong", "fresh", &[BEGUN], "pyynto/2/virhe"),
    step!("step-wrong", "empty", "pyynto/2/virhe", &[]),
    step!(
        "step-wrong",
        "too-long",
        "pyynto/2/virhe",
        &[("wrong", "{long:12000}"), ("correct", "{long:12000}")]
    ),
    seen("step-reasons", "fresh", &[BEGUN], "pyynto/2/perustelut"),
    step!(
        "step-reasons",
        "too-long",
        "pyynto/2/perustelut",
        &[("reasons", "{long:12000}")]
    ),
    seen("step-words", "fresh", &[BEGUN], "pyynto/3/asia"),
    step!("step-words", "empty", "pyynto/3/asia", &[]),
    step!(
        "step-words",
        "too-long",
        "pyynto/3/asia",
        &[("wish", "{long:12000}")]
    ),
    seen("step-files", "fresh", &[BEGUN], "pyynto/2/liitteet"),
    seen("step-files", "one", &[CORRECTION], "pyynto/1/liitteet"),
    seen(
        "step-files",
        "none",
        &[BEGUN],
        "pyynto/2/liitteet?liite=none",
    ),
    seen(
        "step-files",
        "name",
        &[BEGUN],
        "pyynto/2/liitteet?liite=name",
    ),
    seen(
        "step-files",
        "kind",
        &[BEGUN, &[Upload("pyynto/2/liitteet", "ohjelma.exe", b"MZ")]],
        "pyynto/2/liitteet?liite=kind",
    ),
    seen(
        "step-files",
        "differs",
        &[
            BEGUN,
            &[Upload(
                "pyynto/2/liitteet",
                "kuva.png",
                b"%PDF-1.7\n%%EOF\n",
            )],
        ],
        "pyynto/2/liitteet?liite=differs",
    ),
    seen(
        "step-files",
        "empty",
        &[BEGUN, &[Upload("pyynto/2/liitteet", "tyhja.pdf", b"")]],
        "pyynto/2/liitteet?liite=empty",
    ),
    seen(
        "step-files",
        "too-big",
        &[BEGUN],
        "pyynto/2/liitteet?liite=too-big",
    ),
    seen(
        "step-files",
        "too-much",
        &[BEGUN],
        "pyynto/2/liitteet?liite=too-much",
    ),
    seen(
        "step-files",
        "too-many",
        &[BEGUN],
        "pyynto/2/liitteet?liite=too-many",
    ),
    seen(
        "step-files",
        "extra",
        &[BEGUN],
        "pyynto/2/liitteet?liite=extra",
    ),
    seen(
        "step-files",
        "damaged",
        &[BEGUN],
        "pyynto/2/liitteet?liite=damaged",
    ),
    seen(
        "step-files",
        "unpacks",
        &[BEGUN],
        "pyynto/2/liitteet?liite=unpacks",
    ),
    seen(
        "step-files",
        "locked",
        &[BEGUN],
        "pyynto/2/liitteet?liite=locked",
    ),
    seen(
        "step-files",
        "unsafe",
        &[BEGUN],
        "pyynto/2/liitteet?liite=unsafe",
    ),
    seen(
        "step-files",
        "broken-off",
        &[BEGUN],
        "pyynto/2/liitteet?liite=broken-off",
    ),
    seen("step-way", "fresh", &[BEGUN], "pyynto/tapa"),
    step!("step-way", "not-chosen", "pyynto/tapa", &[]),
    step!(
        "step-way",
        "too-long",
        "pyynto/tapa",
        &[("way", "here"), ("format", "{long:600}")]
    ),
    seen("step-notify", "fresh", &[BEGUN], "pyynto/ilmoitus"),
    step!("step-notify", "not-chosen", "pyynto/ilmoitus", &[]),
    step!(
        "step-notify",
        "not-an-email",
        "pyynto/ilmoitus",
        &[("notify", "yes"), ("email", "matti@")]
    ),
    seen("step-check", "undone", &[BEGUN], "pyynto/tarkista"),
    seen("step-check", "access", &[ACCESS], "pyynto/tarkista"),
    seen(
        "step-check",
        "rectification",
        &[CORRECTION],
        "pyynto/tarkista",
    ),
    seen("step-check", "own-words", &[WISH], "pyynto/tarkista"),
    seen("step-check", "several", &[SEVERAL], "pyynto/tarkista"),
    seen(
        "step-check",
        "child",
        &[ACCESS, &[Post("pyynto/kenen", &[("whose", "child")])]],
        "pyynto/tarkista",
    ),
    seen("draft", "begun", &[BEGUN], "pyynto"),
    seen("draft", "done", &[SEVERAL], "pyynto"),
    seen("draft-remove", "", &[SEVERAL], "pyynto/2/poista"),
    seen("draft-delete", "", &[SEVERAL], "pyynto/poista"),
    seen(
        "stopped",
        "here",
        &[ACCESS, &[GiveUp("pyynto/tarkista")]],
        "pyynto/keskeytyi",
    ),
    page("stopped", "elsewhere", "pyynto/keskeytyi"),
];
