//! What was decided, and how.

use super::{
    Story,
    pieces::{
        ACCESS, ANSWER, CHECK, CONTACT, CORRECTION, MATTI, NO_OTHERS, NOTHING, OFFICIAL, REFUSAL,
        TAKE,
    },
};
use crate::demo::gallery::script::Do::{Name, Post, PostWithRecipients};

/// The stories.
pub const STORIES: &[Story] = &[
    &[
        ACCESS,
        MATTI,
        TAKE,
        ANSWER,
        &[
            Post("virka/osat/{this}/vastaus/tarkista", &[NO_OTHERS]),
            Name("fulfilled"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            Post(
                "virka/osat/{this}/vastaus",
                &[
                    ("message", "Muut tietosi ovat tässä."),
                    ("extent", "part"),
                    ("ground", "manifestly_unfounded"),
                    (
                        "facts",
                        "Läsnäololistat on jo annettu sinulle kolmesti tänä vuonna.",
                    ),
                    OFFICIAL,
                    CONTACT,
                    CHECK,
                ],
            ),
            Post("virka/osat/{this}/vastaus/tarkista", &[NO_OTHERS]),
            Name("partly"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            REFUSAL,
            Post("virka/osat/{this}/kieltaydy/tarkista", &[NO_OTHERS]),
            Name("refused"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            NOTHING,
            Post("virka/osat/{this}/ei-tietoja/tarkista", &[NO_OTHERS]),
            Name("nothing-held"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        &[Post("omat/pyynnot/{this}/peru", &[]), Name("taken-back")],
    ],
    &[CORRECTION, MATTI, TAKE, &[Name("correction")]],
    &[
        CORRECTION,
        MATTI,
        TAKE,
        &[
            PostWithRecipients(
                "virka/osat/{this}/oikaisu",
                &[
                    ("result", "corrected"),
                    ("before_1", "Rantatie 1"),
                    ("after_1", "Rantatie 2"),
                    ("on", "{day:0}"),
                    ("message", "Osoitteesi on korjattu."),
                    OFFICIAL,
                    CONTACT,
                    CHECK,
                ],
            ),
            Name("corrected-typed"),
        ],
    ],
    &[
        CORRECTION,
        MATTI,
        TAKE,
        &[
            PostWithRecipients(
                "virka/osat/{this}/oikaisu",
                &[
                    ("result", "corrected"),
                    ("before_1", "Rantatie 1"),
                    ("after_1", "Rantatie 2"),
                    ("on", "{day:0}"),
                    ("message", "Osoitteesi on korjattu."),
                    OFFICIAL,
                    CONTACT,
                    CHECK,
                ],
            ),
            Post("virka/osat/{this}/oikaisu/tarkista", &[NO_OTHERS]),
            Name("corrected"),
        ],
    ],
    &[
        CORRECTION,
        MATTI,
        TAKE,
        &[
            Post(
                "virka/osat/{this}/oikaisu",
                &[
                    ("result", "statement"),
                    ("beside", "Walmu"),
                    ("on", "{day:0}"),
                    ("ground", "not_inaccurate"),
                    ("facts", "Merkintä vastaa ilmoitusta, jonka teit keväällä."),
                    ("message", "Lausumasi on liitetty tietoihin."),
                    OFFICIAL,
                    CONTACT,
                    CHECK,
                ],
            ),
            Post("virka/osat/{this}/oikaisu/tarkista", &[NO_OTHERS]),
            Name("statement-added"),
        ],
    ],
];
