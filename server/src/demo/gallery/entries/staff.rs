//! What staff have: worklists and forms.

use super::{COLLEAGUE, DPO, Entry, KEMI, OWNER, seen};
use crate::demo::gallery::script::Do::{As, Post};

/// Worklists.
pub const WORK: &[Entry] = &[
    seen("worklist", "open", &[OWNER], "virka"),
    seen("worklist", "late", &[OWNER], "virka?nayta=myohassa"),
    seen("worklist", "week", &[OWNER], "virka?nayta=viikko"),
    seen("worklist", "new", &[OWNER], "virka?nayta=uudet"),
    seen("worklist", "waiting", &[OWNER], "virka?nayta=odottaa"),
    seen("worklist", "closed", &[OWNER], "virka?nayta=ratkaistut"),
    seen("worklist", "told", &[DPO], "virka?nayta=kerrotut"),
    seen("worklist", "dpo", &[DPO], "virka"),
    seen("worklist", "tasks", &[KEMI], "virka"),
    seen(
        "worklist",
        "empty",
        &[&[As("uusikaupunki-johtaja")]],
        "virka",
    ),
    seen("worklist", "many", &[&[As("joensuu-paallikko")]], "virka"),
    seen(
        "worklist",
        "page",
        &[&[As("joensuu-paallikko")]],
        "virka?sivu=2",
    ),
    seen("find", "fresh", &[OWNER], "virka/haku"),
    seen(
        "find",
        "wrong",
        &[COLLEAGUE, &[Post("virka/haku", &[("tunnus", "K7PM")])]],
        "virka/haku",
    ),
    seen(
        "identity-code",
        "",
        &[OWNER],
        "virka/osat/{with-owner}/henkilotunnus",
    ),
];

/// A form of the owner's on a part that they have.
macro_rules! form {
    ($what:literal, $view:literal, $at:literal) => {
        seen($what, $view, &[OWNER], concat!("virka/osat/{", $at))
    };
}

/// The same, sent wrong first.
macro_rules! wrong {
    ($what:literal, $view:literal, $at:literal, $fields:expr) => {
        seen(
            $what,
            $view,
            &[OWNER, &[Post(concat!("virka/osat/{", $at), $fields)]],
            concat!("virka/osat/{", $at, "?virheet=1"),
        )
    };
}

/// Forms.
pub const FORMS: &[Entry] = &[
    form!("answer", "fresh", "with-owner}/vastaus"),
    form!("answer", "too-early", "received}/vastaus"),
    seen(
        "answer",
        "colleague",
        &[COLLEAGUE],
        "virka/osat/{with-owner}/vastaus",
    ),
    wrong!(
        "answer",
        "wrong",
        "overdue-taken}/vastaus",
        &[("extent", "part"), ("then", "save")]
    ),
    form!("answer", "file-wrong", "with-owner}/vastaus?liite=too-big"),
    form!("answer", "typed", "typed}/vastaus"),
    form!("answer-check", "undone", "with-owner}/vastaus/tarkista"),
    form!("answer-check", "ready", "typed}/vastaus/tarkista"),
    form!(
        "answer-check",
        "not-chosen",
        "typed}/vastaus/tarkista?virheet=1"
    ),
    form!("nothing", "fresh", "with-owner}/ei-tietoja"),
    wrong!(
        "nothing",
        "wrong",
        "overdue-taken}/ei-tietoja",
        &[("then", "save")]
    ),
    form!("nothing-check", "undone", "with-owner}/ei-tietoja/tarkista"),
    form!("nothing-check", "ready", "typed}/ei-tietoja/tarkista"),
    form!("refuse", "fresh", "with-owner}/kieltaydy"),
    wrong!(
        "refuse",
        "wrong",
        "overdue-taken}/kieltaydy",
        &[("facts", "Ei."), ("then", "save")]
    ),
    form!("refuse-check", "undone", "with-owner}/kieltaydy/tarkista"),
    form!("refuse-check", "ready", "typed}/kieltaydy/tarkista"),
    form!("rectify", "fresh", "correction}/oikaisu"),
    form!("rectify", "wrong", "correction}/oikaisu?virheet=1"),
    form!("rectify", "typed", "corrected-typed}/oikaisu"),
    form!("rectify-check", "undone", "correction}/oikaisu/tarkista"),
    form!(
        "rectify-check",
        "ready",
        "corrected-typed}/oikaisu/tarkista"
    ),
    form!("ask", "fresh", "with-owner}/taydennys"),
    wrong!(
        "ask",
        "wrong",
        "overdue-taken}/taydennys",
        &[("question", ""), ("reply_by", "eilen"), ("then", "save")]
    ),
    form!("ask-check", "ready", "typed}/taydennys/tarkista"),
    form!("extend", "fresh", "with-owner}/pidennys"),
    wrong!(
        "extend",
        "wrong",
        "conversation}/pidennys",
        &[
            ("months", "3"),
            ("extend_reason", "Kiire."),
            ("then", "save")
        ]
    ),
    form!("extend", "too-late", "overdue-taken}/pidennys"),
    form!("extend-check", "ready", "typed}/pidennys/tarkista"),
    form!("hand-over", "fresh", "with-owner}/kollegalle"),
    wrong!(
        "hand-over",
        "wrong",
        "overdue-taken}/kollegalle",
        &[("hand_reason", ""), ("then", "send")]
    ),
    form!("write", "fresh", "with-owner}/viesti"),
    wrong!(
        "write",
        "wrong",
        "overdue-taken}/viesti",
        &[("message", ""), ("then", "send")]
    ),
    form!("record", "fresh", "paused}/muualta"),
    form!("record", "nothing-asked", "with-owner}/muualta"),
    wrong!(
        "record",
        "wrong",
        "paused}/muualta",
        &[("came_on", "{day:3}"), ("recorded", ""), ("then", "save")]
    ),
    form!("notes", "fresh", "with-owner}/muistiinpanot"),
    form!("notes", "one", "conversation}/muistiinpanot"),
    form!("identity", "fresh", "unsigned}/henkilollisyys"),
    form!("identity", "begun", "identity-check}/henkilollisyys"),
    seen(
        "identity",
        "wrong",
        &[
            OWNER,
            &[Post(
                "virka/osat/{identity-check}/henkilollisyys",
                &[("checked_by", "held_phone")],
            )],
        ],
        "virka/osat/{identity-check}/henkilollisyys?virheet=1",
    ),
    seen("sort", "fresh", &[DPO], "virka/osat/{wish}/lajittele"),
    seen(
        "sort",
        "wrong",
        &[
            &[As("ii-tietosuoja-b")],
            &[Post(
                "virka/osat/{wish}/lajittele",
                &[("right_1", "access"), ("about_1", ""), ("then", "check")],
            )],
        ],
        "virka/osat/{wish}/lajittele?virheet=1",
    ),
    seen("sort", "typed", &[DPO], "virka/osat/{wish-typed}/lajittele"),
    seen("sort", "too-late", &[DPO], "virka/osat/{sorted}/lajittele"),
    seen(
        "sort-check",
        "undone",
        &[DPO],
        "virka/osat/{wish}/lajittele/tarkista",
    ),
    seen(
        "sort-check",
        "ready",
        &[DPO],
        "virka/osat/{wish-typed}/lajittele/tarkista",
    ),
    seen(
        "assign",
        "wrong",
        &[
            &[As("ii-tietosuoja-b")],
            &[Post("virka/osat/{wish}/osoita", &[("reason", "")])],
        ],
        "virka/osat/{wish}?virhe=office",
    ),
];
