//! What many stories share: drafts, signing, forms of the owner's.

use crate::demo::gallery::script::Do::{self, As, DaysAgo, Identify, Nobody, Note, Post, Upload};

/// A small file that is what its name says.
pub const PDF: &[u8] = b"%PDF-1.7\n%%EOF\n";

/// The draft of a request to know, up to the page with the answers.
pub const ACCESS: &[Do] = &[
    Nobody,
    Post("ii/rekisterit/tyollistamispalvelut/omat-tiedot", &[]),
    Post("pyynto/kenen", &[("whose", "own")]),
    Post("pyynto/1/mita", &[("scope", "everything")]),
    Post("pyynto/1/aika", &[("period", "all")]),
    Post("pyynto/1/apu", &[("years", "2019–2021")]),
    Post("pyynto/tapa", &[("way", "here")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
];

/// The same of a wish to have something corrected, with a file.
pub const CORRECTION: &[Do] = &[
    Nobody,
    Post("ii/rekisterit/tyollistamispalvelut/korjaus", &[]),
    Post("pyynto/kenen", &[("whose", "own")]),
    Post(
        "pyynto/1/virhe",
        &[
            ("wrong", "Osoitteeksi on merkitty Rantatie 1."),
            ("correct", "Asun osoitteessa Rantatie 2."),
        ],
    ),
    Post(
        "pyynto/1/perustelut",
        &[(
            "reasons",
            "Muutin vuonna 2020. Liitteenä on muuttoilmoitus.",
        )],
    ),
    Upload("pyynto/1/liitteet", "muuttoilmoitus.pdf", PDF),
    Post("pyynto/tapa", &[("way", "here")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
];

/// The same of a wish in own words, at no register.
pub const WISH: &[Do] = &[
    Nobody,
    Post("ii/omin-sanoin", &[]),
    Post("pyynto/kenen", &[("whose", "own")]),
    Post(
        "pyynto/1/asia",
        &[(
            "wish",
            "Olin työpajalla keväällä 2021.\n\nHaluan nähdä, mitä minusta on kirjattu ja kuka \
             on katsonut tietojani. Osoitteeni on väärin, eikä tietoja enää tarvita.",
        )],
    ),
    Post("pyynto/1/liitteet", &[]),
    Post("pyynto/tapa", &[("way", "here")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
];

/// Two registers in two municipalities, up to the page with the answers.
pub const SEVERAL: &[Do] = &[
    Nobody,
    Post("ii/rekisterit/tyollistamispalvelut/omat-tiedot", &[]),
    Post("raisio/rekisterit/tyollisyyspalvelut/omat-tiedot", &[]),
    Post("pyynto/kenen", &[("whose", "own")]),
    Post("pyynto/1/mita", &[("scope", "everything")]),
    Post("pyynto/1/aika", &[("period", "all")]),
    Post("pyynto/1/apu", &[]),
    Post(
        "pyynto/2/mita",
        &[("scope", "some"), ("other", "Palkkatukipäätökset")],
    ),
    Post(
        "pyynto/2/aika",
        &[
            ("period", "between"),
            ("from", "1.1.2019"),
            ("to", "31.12.2021"),
        ],
    ),
    Post("pyynto/2/apu", &[]),
    Post("pyynto/tapa", &[("way", "here")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
];

/// Matti signs the draft.
pub const MATTI: &[Do] = &[Identify("pyynto/tarkista", "matti")];

/// The draft is sent without identification.
pub const UNSIGNED: &[Do] = &[
    Post(
        "pyynto/ilman",
        &[
            ("sender", "Kaisa Keksitty"),
            ("reach", "Keksitie 7, 91100 Ii"),
        ],
    ),
    Note("seuranta/tunnus"),
];

/// An owner takes it.
pub const TAKE: &[Do] = &[As("ii-vastuu-a"), Post("virka/osat/{this}/ota", &[])];

/// The owner logs in.
pub const OWNER: &[Do] = &[As("ii-vastuu-a")];

/// Back to now.
pub const TODAY: &[Do] = &[DaysAgo(0)];

/// Before sending: nothing about other people in it.
pub const NO_OTHERS: (&str, &str) = ("others", "no");

/// Who answers for a decision.
pub const OFFICIAL: (&str, &str) = ("official", "Rekisterin vastuuhenkilö");

/// How to reach them.
pub const CONTACT: (&str, &str) = ("contact", "kirjaamo@ii.example");

/// On to the last page before sending.
pub const CHECK: (&str, &str) = ("then", "check");

/// A question that stops the clock.
pub const ASK: &[Do] = &[
    Post(
        "virka/osat/{this}/taydennys",
        &[
            ("kind", "needed_for_data"),
            ("question", "Minkä vuoden tietoja tarkoitat?"),
            ("reply_by", "{day:14}"),
            CHECK,
        ],
    ),
    Post("virka/osat/{this}/taydennys/tarkista", &[]),
];

/// More time.
pub const EXTEND: &[Do] = &[
    Post(
        "virka/osat/{this}/pidennys",
        &[
            ("months", "3"),
            (
                "extend_reason",
                "Tietoja on neljässä järjestelmässä, ja osa on paperilla.",
            ),
            CHECK,
        ],
    ),
    Post("virka/osat/{this}/pidennys/tarkista", &[]),
];

/// An answer with a file, up to the last page.
pub const ANSWER: &[Do] = &[
    Upload("virka/osat/{this}/vastaus/liitteet", "tietosi.pdf", PDF),
    Post(
        "virka/osat/{this}/vastaus",
        &[
            ("message", "Hei!\n\nTässä ovat tietosi. Ne ovat liitteessä."),
            OFFICIAL,
            CONTACT,
            CHECK,
        ],
    ),
];

/// The same of a refusal.
pub const REFUSAL: Do = Post(
    "virka/osat/{this}/kieltaydy",
    &[
        ("ground", "manifestly_unfounded"),
        (
            "facts",
            "Sama pyyntö on tehty joka viikko, ja siihen on vastattu viimeksi eilen.",
        ),
        OFFICIAL,
        CONTACT,
        CHECK,
    ],
);

/// The same when nothing was found.
pub const NOTHING: Do = Post(
    "virka/osat/{this}/ei-tietoja",
    &[
        ("system_1", "Walmu"),
        ("with_1", "nimi ja henkilötunnus"),
        OFFICIAL,
        CONTACT,
        CHECK,
    ],
);

/// The owner begins to check who asks.
pub const IDENTITY_CHECK: &[Do] = &[Post(
    "virka/osat/{this}/henkilollisyys",
    &[("then", "begin")],
)];

/// A clerk at the counter asks for somebody, up to the last page.
pub const AT_COUNTER: &[Do] = &[
    Post(
        "virka/asiointi",
        &[("begin", "counter"), ("municipality", "ii")],
    ),
    Post("ii/rekisterit/tyollistamispalvelut/omat-tiedot", &[]),
    Post("pyynto/1/mita", &[("scope", "everything")]),
    Post("pyynto/1/aika", &[("period", "all")]),
    Post("pyynto/1/apu", &[("years", "2019–2021")]),
    Post("pyynto/tapa", &[("way", "here")]),
    Post("pyynto/ilmoitus", &[("notify", "no")]),
];

/// Who is at the counter.
pub const COUNTER_FORM: &[(&str, &str)] = &[
    ("person", "Matti Testihenkilö"),
    ("code", "120579-9039"),
    ("reached", "Keksitie 7, 91100 Ii"),
    ("spoken", "fi"),
    ("seen", "passport"),
    ("then", "send"),
];
