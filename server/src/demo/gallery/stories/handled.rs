//! What is under way, the earliest first.

use super::{
    Story,
    pieces::{ACCESS, ANSWER, ASK, CHECK, EXTEND, MATTI, NOTHING, REFUSAL, TAKE, TODAY},
};
use crate::demo::gallery::script::Do::{As, DaysAgo, Name, Post};

/// The stories.
pub const STORIES: &[Story] = &[
    &[&[DaysAgo(20)], ACCESS, MATTI, &[Name("overdue")], TODAY],
    &[
        &[DaysAgo(19)],
        ACCESS,
        MATTI,
        TAKE,
        &[Name("overdue-taken")],
        TODAY,
    ],
    &[&[DaysAgo(12)], ACCESS, MATTI, &[Name("due")], TODAY],
    &[
        &[DaysAgo(10)],
        ACCESS,
        MATTI,
        TAKE,
        EXTEND,
        &[Name("extended")],
        TODAY,
    ],
    &[
        &[DaysAgo(8)],
        ACCESS,
        MATTI,
        &[DaysAgo(5)],
        TAKE,
        ASK,
        &[Name("paused")],
        TODAY,
    ],
    &[
        &[DaysAgo(7)],
        ACCESS,
        MATTI,
        &[DaysAgo(6)],
        TAKE,
        ASK,
        &[
            DaysAgo(4),
            As("matti"),
            Post(
                "omat/pyynnot/{this}/vastaa",
                &[("reply", "Tarkoitan syksyä 2019.")],
            ),
            Post(
                "omat/pyynnot/{this}/viesti",
                &[("message", "Lisään vielä tämän: olin myös työpajalla.")],
            ),
            DaysAgo(3),
            As("ii-vastuu-a"),
            Post(
                "virka/osat/{this}/viesti",
                &[("message", "Kiitos. Asia on työn alla."), ("then", "send")],
            ),
            Post(
                "virka/osat/{this}/muistiinpanot",
                &[("note", "Soitettu arkistoon."), ("then", "send")],
            ),
            Name("conversation"),
        ],
        TODAY,
    ],
    &[ACCESS, MATTI, &[Name("received")]],
    &[ACCESS, MATTI, TAKE, &[Name("with-owner")]],
    &[
        ACCESS,
        MATTI,
        TAKE,
        ANSWER,
        &[
            REFUSAL,
            NOTHING,
            Post(
                "virka/osat/{this}/taydennys",
                &[
                    ("kind", "needed_for_data"),
                    ("question", "Minkä vuoden tietoja tarkoitat?"),
                    ("reply_by", "{day:14}"),
                    CHECK,
                ],
            ),
            Post(
                "virka/osat/{this}/pidennys",
                &[
                    ("months", "2"),
                    (
                        "extend_reason",
                        "Tietoja on neljässä järjestelmässä, ja osa on paperilla.",
                    ),
                    CHECK,
                ],
            ),
            Name("typed"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            Post(
                "virka/osat/{this}/kollegalle",
                &[
                    ("colleague", "{staff:ii-vastuu-b}"),
                    ("hand_reason", "Jään lomalle."),
                    ("then", "send"),
                ],
            ),
            Name("handed-over"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        &[
            As("ii-tietosuoja"),
            Post(
                "virka/osat/{this}/avaa",
                &[("reason", "Ratkaisija pyysi neuvoa.")],
            ),
            Name("opened"),
        ],
    ],
];
