//! What a citizen has: matters, receipts, consents.

use super::{AINO, CARMEN, ERIK, Entry, KEMI, MATTI, OWNER, draft::BEGUN, matter, page, seen};
use crate::demo::gallery::script::Do::{Nobody, Post};

/// Matters.
pub const OWN: &[Entry] = &[
    seen("matters", "empty", &[CARMEN], "omat"),
    seen("matters", "own-many", &[MATTI], "omat"),
    seen("matters", "with-draft", &[BEGUN, CARMEN], "omat"),
    matter("receipt", "omat/pyynnot/{received}/vastaanotto"),
    seen(
        "receipt",
        "long",
        &[ERIK],
        "omat/pyynnot/{long}/vastaanotto",
    ),
    matter("evidence", "omat/pyynnot/{received}/todiste"),
    matter("take-back", "omat/pyynnot/{received}/peru"),
    seen(
        "take-back",
        "too-late",
        &[MATTI],
        "omat/pyynnot/{fulfilled}/peru",
    ),
    seen(
        "dissatisfied",
        "refused",
        &[MATTI],
        "omat/pyynnot/{refused}/tyytymaton",
    ),
    seen(
        "dissatisfied",
        "overdue",
        &[MATTI],
        "omat/pyynnot/{overdue}/tyytymaton",
    ),
    matter("case", "omat/pyynnot/{fulfilled}/asia"),
    seen("reply", "fresh", &[MATTI], "omat/pyynnot/{paused}/vastaa"),
    seen(
        "reply",
        "empty",
        &[
            MATTI,
            &[Post("omat/pyynnot/{paused}/vastaa", &[("reply", "")])],
        ],
        "omat/pyynnot/{paused}/vastaa?virheet=1",
    ),
    seen(
        "reply",
        "nothing-asked",
        &[MATTI],
        "omat/pyynnot/{received}/vastaa",
    ),
    seen(
        "message",
        "fresh",
        &[MATTI],
        "omat/pyynnot/{received}/viesti",
    ),
    seen(
        "message",
        "empty",
        &[
            MATTI,
            &[Post("omat/pyynnot/{received}/viesti", &[("message", "")])],
        ],
        "omat/pyynnot/{received}/viesti?virheet=1",
    ),
];

/// Consents.
pub const CONSENTS: &[Entry] = &[
    seen("consent", "given", &[AINO], "omat/suostumukset/{consent}"),
    seen(
        "consent",
        "withdraw",
        &[AINO],
        "omat/suostumukset/{consent}/peruuta",
    ),
    seen(
        "consent",
        "withdrawn",
        &[AINO],
        "omat/suostumukset/{consent-withdrawn}",
    ),
    seen(
        "consent",
        "give",
        &[AINO],
        "omat/suostumukset/{consent-withdrawn}/anna",
    ),
    seen(
        "consent",
        "again",
        &[AINO],
        "omat/suostumukset/{consent-again}",
    ),
    seen("matters", "consents", &[AINO], "omat"),
    page("describe", "fresh", "kemi/suostumus"),
    seen(
        "describe",
        "empty",
        &[&[Nobody, Post("kemi/suostumus", &[])]],
        "kemi/suostumus",
    ),
    seen("describe", "identified", &[MATTI], "kemi/suostumus"),
    page("described", "elsewhere", "kemi/suostumus/saapui"),
    seen(
        "described",
        "unsigned",
        &[&[
            Nobody,
            Post(
                "joensuu/suostumus",
                &[
                    ("consents", "kuntouttava-tyotoiminta/luovutus-kela"),
                    ("sender", "Åsa Esimerkki"),
                    ("reach", "asa@posti.example"),
                ],
            ),
        ]],
        "joensuu/suostumus/saapui",
    ),
    seen("withdrawal", "", &[ERIK], "omat/peruutukset/{withdrawal}"),
    seen("task", "recorded", &[OWNER], "virka/tehtavat/{task}"),
    seen("task", "done", &[OWNER], "virka/tehtavat/{task-done}"),
    seen("task", "look-up", &[KEMI], "virka/tehtavat/{task-lookup}"),
    seen("task", "found", &[KEMI], "virka/tehtavat/{task-found}"),
    seen("task", "missing", &[KEMI], "virka/tehtavat/{task-missing}"),
];
