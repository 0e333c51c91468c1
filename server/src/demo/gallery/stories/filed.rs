//! Wishes, several at once, and what was sent without identification.

use super::{
    Story,
    pieces::{
        ACCESS, CHECK, CONTACT, IDENTITY_CHECK, MATTI, NO_OTHERS, OFFICIAL, OWNER, PDF, SEVERAL,
        TAKE, TODAY, UNSIGNED, WISH,
    },
};
use crate::demo::gallery::script::Do::{
    As, DaysAgo, Find, Identify, Name, NameByRight, Nobody, Note, Post, Upload,
};

/// The stories.
pub const STORIES: &[Story] = &[
    &[WISH, MATTI, &[Name("wish")]],
    &[
        WISH,
        MATTI,
        &[
            As("ii-tietosuoja"),
            Post(
                "virka/osat/{this}/lajittele",
                &[
                    ("right_1", "access"),
                    ("register_1", "tyollistamispalvelut"),
                    ("about_1", "Tiedot työpajalta keväältä 2021."),
                    ("right_2", "rectification"),
                    ("register_2", "tyollistamispalvelut"),
                    ("about_2", "Osoite on vanha."),
                    (
                        "explanation",
                        "Jaoin asiasi osiin, koska pyysit montaa asiaa.",
                    ),
                    CHECK,
                ],
            ),
            Name("wish-typed"),
        ],
    ],
    &[
        WISH,
        MATTI,
        &[
            As("ii-tietosuoja"),
            Post(
                "virka/osat/{this}/lajittele",
                &[
                    ("right_1", "access"),
                    ("register_1", "tyollistamispalvelut"),
                    ("about_1", "Tiedot työpajalta keväältä 2021."),
                    ("right_2", "log_data"),
                    ("register_2", "tyollistamispalvelut"),
                    ("about_2", "Kuka on katsonut tietoja."),
                    ("right_3", "rectification"),
                    ("register_3", "tyollistamispalvelut"),
                    ("about_3", "Osoite on vanha."),
                    ("right_4", "erasure"),
                    ("register_4", "tyollistamispalvelut"),
                    ("about_4", "Tietoja ei enää tarvita."),
                    ("right_5", "restriction"),
                    ("register_5", "tyollistamispalvelut"),
                    ("about_5", "Kunnes osoite on korjattu."),
                    ("right_6", "portability"),
                    ("register_6", "tyollistamispalvelut"),
                    ("about_6", "Itse annetut tiedot."),
                    ("right_7", "objection"),
                    ("register_7", "tyollistamispalvelut"),
                    ("about_7", "Käsittely työpajan jälkeen."),
                    ("right_8", "disclosure_prohibition"),
                    ("register_8", "tyollistamispalvelut"),
                    ("about_8", "Osoitetta ei saa antaa muille."),
                    (
                        "explanation",
                        "Jaoin asiasi osiin, koska pyysit montaa asiaa.",
                    ),
                    CHECK,
                ],
            ),
            Post("virka/osat/{this}/lajittele/tarkista", &[]),
            Name("sorted"),
            NameByRight("sorted"),
        ],
    ],
    &[
        SEVERAL,
        MATTI,
        &[
            Name("several"),
            Find("omat/saapuneet/{several}", "omat/pyynnot/", 0),
            Name("several-first"),
            Find("omat/saapuneet/{several}", "omat/pyynnot/", 1),
            Name("several-second"),
        ],
    ],
    &[ACCESS, UNSIGNED, &[Name("unsigned")]],
    &[
        ACCESS,
        UNSIGNED,
        &[Name("identity-check")],
        OWNER,
        IDENTITY_CHECK,
    ],
    &[
        ACCESS,
        UNSIGNED,
        &[
            Identify("seuranta/tunnistaudu", "erik"),
            Name("identified-later"),
        ],
    ],
    &[
        ACCESS,
        UNSIGNED,
        &[Name("unsigned-answered")],
        OWNER,
        IDENTITY_CHECK,
        &[Post(
            "virka/osat/{this}/henkilollisyys",
            &[("checked_by", "held_phone"), ("held", "yes")],
        )],
        &[
            Post(
                "virka/osat/{this}/vastaus",
                &[
                    ("message", "Tietosi ovat kirjeessä."),
                    OFFICIAL,
                    CONTACT,
                    CHECK,
                ],
            ),
            Post(
                "virka/osat/{this}/vastaus/tarkista",
                &[
                    NO_OTHERS,
                    ("delivered_by", "post"),
                    ("delivered_on", "{day:0}"),
                ],
            ),
        ],
    ],
    &[
        &[DaysAgo(5)],
        ACCESS,
        UNSIGNED,
        &[Name("recorded")],
        &[DaysAgo(4)],
        TAKE,
        &[
            Post(
                "virka/osat/{this}/taydennys",
                &[
                    ("kind", "doubt_about_person"),
                    ("question", "Mihin aikaan asioit työpajalla?"),
                    ("reply_by", "{day:14}"),
                    CHECK,
                ],
            ),
            Post("virka/osat/{this}/taydennys/tarkista", &[]),
            DaysAgo(2),
            As("ii-vastuu-a"),
            Post(
                "virka/osat/{this}/muualta",
                &[
                    ("came_by", "phone"),
                    ("came_on", "{day:0}"),
                    ("recorded", "Soitti ja kertoi tarkoittavansa syksyä 2019."),
                    ("then", "send"),
                ],
            ),
        ],
        TODAY,
    ],
    // As long as it may be, and without a space to break at.
    &[&[
        Nobody,
        Post("ii/rekisterit/tyollistamispalvelut/korjaus", &[]),
        Post("pyynto/kenen", &[("whose", "own")]),
        Post(
            "pyynto/1/virhe",
            &[("wrong", "{long:1000}"), ("correct", "{long:1000}")],
        ),
        Post("pyynto/1/perustelut", &[("reasons", "{long:1000}")]),
        Upload(
            "pyynto/1/liitteet",
            "PitkäNimiJokaEiMahduRiville-PitkäNimiJokaEiMahduRiville-PitkäNimiJokaEiMahduRiville-PitkäNimi.pdf",
            PDF,
        ),
        Post("pyynto/tapa", &[("way", "paper")]),
        Post("pyynto/ilmoitus", &[("notify", "no")]),
        Post(
            "pyynto/ilman",
            &[("sender", "{long:200}"), ("reach", "{long:500}")],
        ),
        Note("seuranta/tunnus"),
        Identify("seuranta/tunnistaudu", "erik"),
        Name("long"),
    ]],
    &[&[
        Nobody,
        Post("ii/rekisterit/tyollistamispalvelut/omin-sanoin", &[]),
        Post("pyynto/kenen", &[("whose", "own")]),
        Post("pyynto/1/asia", &[("wish", "{long:3000}")]),
        Post("pyynto/1/liitteet", &[]),
        Post("pyynto/tapa", &[("way", "visit")]),
        Post("pyynto/ilmoitus", &[("notify", "no")]),
        Post(
            "pyynto/ilman",
            &[("sender", "{long:200}"), ("reach", "{long:500}")],
        ),
        Note("seuranta/tunnus"),
        Name("long-unsigned"),
    ]],
];
