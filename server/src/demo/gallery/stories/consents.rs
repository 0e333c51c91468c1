//! Consents and their withdrawals, with the tasks that followed.

use super::Story;
use crate::demo::gallery::script::Do::{As, Find, Name, Nobody, Note, Post, Value};

/// A withdrawal by description, without a log-in: by somebody else each time,
/// since the same again would count as the same.
macro_rules! described {
    ($sender:literal) => {
        Post(
            "kemi/suostumus",
            &[
                ("consents", "tyollisyys-ja-elinvoima/luovutus-kela"),
                (
                    "words_tyollisyys-ja-elinvoima",
                    "Myös lupa soittaa entiselle opettajalleni.",
                ),
                ("sender", $sender),
                ("reach", "Keksitie 7, 94100 Kemi"),
            ],
        )
    };
}

/// The stories.
pub const STORIES: &[Story] = &[
    // Consents: what nobody touches stays as the demo loaded it.
    &[
        &[
            As("aino"),
            Find("omat", "omat/suostumukset/", 0),
            Name("consent"),
        ],
        &[
            Find("omat", "omat/suostumukset/", 3),
            Name("consent-withdrawn"),
            Post("omat/suostumukset/{consent-withdrawn}/peruuta", &[]),
            Find("omat", "omat/suostumukset/", 1),
            Name("consent-again"),
            Post("omat/suostumukset/{consent-again}/peruuta", &[]),
            Post("omat/suostumukset/{consent-again}/anna", &[]),
        ],
    ],
    &[&[
        As("matti"),
        Find("omat", "omat/suostumukset/", 0),
        Post("omat/suostumukset/{this}/peruuta", &[]),
        Note("omat/suostumukset/{this}"),
        Name("task-done"),
        Find("omat", "omat/suostumukset/", 0),
        Post("omat/suostumukset/{this}/peruuta", &[]),
        Note("omat/suostumukset/{this}"),
        Name("task"),
        As("ii-vastuu-a"),
        Post("virka/tehtavat/{task-done}", &[("done", "1")]),
    ]],
    &[
        &[
            Nobody,
            described!("Åsa Esimerkki"),
            Note("kemi/suostumus/saapui"),
            Name("task-lookup"),
        ],
        &[
            Nobody,
            described!("Kaisa Keksitty"),
            Note("kemi/suostumus/saapui"),
            Name("task-found"),
        ],
        &[
            As("kemi-paallikko"),
            Post("virka/tehtavat/{task-found}", &[("found", "found")]),
            Value("virka/tehtavat/{task-found}", "recipient", "recipient"),
            Post(
                "virka/tehtavat/{task-found}",
                &[("recipient", "{recipient}")],
            ),
        ],
        &[
            Nobody,
            described!("Eino Keksitty"),
            Note("kemi/suostumus/saapui"),
            Name("task-missing"),
        ],
        &[
            As("kemi-paallikko"),
            Post("virka/tehtavat/{task-missing}", &[("found", "not_found")]),
        ],
        &[
            As("erik"),
            Post(
                "kemi/suostumus",
                &[("consents", "tyollisyys-ja-elinvoima/kasittely")],
            ),
            Name("withdrawal"),
        ],
    ],
];
