//! What comes by the counter, is sent on, is overseen, and what the service owes
//! on its own account.

use super::{
    Story,
    pieces::{ACCESS, AT_COUNTER, CHECK, COUNTER_FORM, MATTI, TAKE, TODAY},
};
use crate::demo::gallery::script::Do::{self, As, DaysAgo, Find, Name, Nobody, Note, Post, Value};

/// Sent on to an authority outside, up to the last page.
const OUTSIDE: Do = Post(
    "virka/osat/{this}/siirto",
    &[
        ("place", "outside"),
        ("authority", "Pohjois-Pohjanmaan hyvinvointialue"),
        ("address", "Kirjaamo, PL 10, 90029 OYS"),
        ("sent_by", "secure_mail"),
        ("sent_on", "{day:0}"),
        (
            "transfer_reason",
            "Tehtävä siirtyi hyvinvointialueelle vuonna 2023.",
        ),
        CHECK,
    ],
);

/// The last page, with what it says was seen.
const SEND_ON: &[Do] = &[
    Value("virka/osat/{this}/siirto/tarkista", "seen", "seen"),
    Post("virka/osat/{this}/siirto/tarkista", &[("seen", "{seen}")]),
];

/// The DPO logs in.
const DPO: &[Do] = &[As("ii-tietosuoja")];

/// The stories.
pub const STORIES: &[Story] = &[
    &[
        &[As("ii-asiointi")],
        AT_COUNTER,
        &[
            Post("virka/asiointi/pyynto", COUNTER_FORM),
            Note("virka/asiointi/valmis"),
            Name("at-counter"),
        ],
    ],
    &[ACCESS, MATTI, TAKE, &[OUTSIDE, Name("transfer-typed")]],
    &[
        &[DaysAgo(1)],
        ACCESS,
        MATTI,
        TAKE,
        &[OUTSIDE],
        SEND_ON,
        &[Name("sent-outside")],
        TODAY,
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            Name("sent-within"),
            Post(
                "virka/osat/{this}/siirto",
                &[
                    ("place", "portal"),
                    ("to_register", "raisio/tyollisyyspalvelut"),
                    ("with_thread", "yes"),
                    ("transfer_reason", "Asia kuuluu Raision kaupungille."),
                    CHECK,
                ],
            ),
        ],
        SEND_ON,
        &[
            As("matti"),
            Find("omat/pyynnot/{sent-within}", "omat/pyynnot/", 0),
            Name("sent-within-there"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        TAKE,
        &[
            Name("sent-office"),
            Post(
                "virka/osat/{this}/siirto",
                &[
                    ("place", "office"),
                    ("to_office", "asiakasprosessin-vastuuhenkilo"),
                    ("transfer_reason", "Asia kuuluu asiakasprosessiin."),
                    CHECK,
                ],
            ),
        ],
        SEND_ON,
    ],
    &[
        ACCESS,
        MATTI,
        DPO,
        &[
            Post(
                "virka/tietosuoja/osat/{this}/toiselle",
                &[
                    ("to", "asiakasprosessin-vastuuhenkilo"),
                    ("reason", "Ratkaisija on poissa."),
                ],
            ),
            Name("reassigned"),
        ],
    ],
    &[
        ACCESS,
        MATTI,
        DPO,
        &[
            Post(
                "virka/osat/{this}/avaa",
                &[("reason", "Tutkinta on kesken.")],
            ),
            Post(
                "virka/tietosuoja/osat/{this}/lykkays",
                &[
                    ("basis", "crime"),
                    ("until", "{day:30}"),
                    ("reason", "Poliisin tutkintapyyntö."),
                ],
            ),
            Name("deferred"),
        ],
    ],
    &[
        &[
            DaysAgo(3),
            Nobody,
            Post(
                "ii/saavutettavuus/palaute",
                &[("what", "Ruudunlukija ei kerro, mitä kenttään kirjoitetaan.")],
            ),
            Note("ii/saavutettavuus/saapui"),
            Name("feedback"),
            Nobody,
            Post(
                "ii/saavutettavuus/palaute",
                &[("what", "Teksti on liian pientä puhelimella.")],
            ),
            Note("ii/saavutettavuus/saapui"),
            Name("feedback-answered"),
            As("ii-tietosuoja"),
            Post(
                "virka/palautteet/{feedback-answered}",
                &[
                    ("by", "otherwise"),
                    ("answer", "Kiitos. Tekstiä suurennettiin."),
                ],
            ),
        ],
        TODAY,
    ],
    &[&[
        As("kemi-tietosuoja"),
        Post(
            "virka/katkot",
            &[
                ("municipality", "kemi"),
                ("from_day", "{day:0}"),
                ("from_time", "0:00"),
                ("until_day", "{day:2}"),
                ("until_time", "6:00"),
                ("text_fi", "Luukku on huollossa."),
                ("text_sv", "Luckan har service."),
                ("text_en", "The counter is being serviced."),
                ("way_fi", "Soita kirjaamoon."),
                ("way_sv", "Ring registratorskontoret."),
                ("way_en", "Ring the registry."),
            ],
        ),
    ]],
    &[&[
        As("paakayttaja-a"),
        Post(
            "virka/hallinta/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo/haltijat",
            &[
                ("role", "deputy"),
                ("by", "email"),
                ("holder", "tyollisyyspalvelujen.johtaja@raisio.example"),
                ("from", "{day:7}"),
                ("until", "{day:21}"),
                ("role_why", "Talviloma"),
                ("then", "give"),
            ],
        ),
    ]],
];
