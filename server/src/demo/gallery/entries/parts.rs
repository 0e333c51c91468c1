//! Requests for each right and in each state.

use super::{COLLEAGUE, DPO, ERIK, Entry, MATTI, matter, owned, seen};

/// The same part as both sides see it.
macro_rules! both {
    ($what:literal, $name:literal) => {
        [
            matter($what, concat!("omat/pyynnot/{", $name, "}")),
            owned($what, concat!("virka/osat/{", $name, "}")),
        ]
    };
}

/// Pairs one after the other.
macro_rules! flat {
    ($($pair:expr),+ $(,)?) => {{
        const PAIRS: &[[Entry; 2]] = &[$($pair),+];
        PAIRS.as_flattened()
    }};
}

/// One for each right.
pub const RIGHTS: &[Entry] = flat![
    both!("right-access", "sorted-access"),
    both!("right-log-data", "sorted-log_data"),
    both!("right-rectification", "sorted-rectification"),
    both!("right-erasure", "sorted-erasure"),
    both!("right-restriction", "sorted-restriction"),
    both!("right-portability", "sorted-portability"),
    both!("right-objection", "sorted-objection"),
    both!(
        "right-disclosure-prohibition",
        "sorted-disclosure_prohibition"
    ),
];

/// One for each state.
pub const STATES: &[Entry] = flat![
    both!("received", "received"),
    both!("with-owner", "with-owner"),
    both!("paused", "paused"),
    both!("conversation", "conversation"),
    both!("extended", "extended"),
    both!("due", "due"),
    both!("overdue", "overdue"),
    both!("overdue-taken", "overdue-taken"),
    both!("handed-over", "handed-over"),
    both!("opened", "opened"),
    both!("fulfilled", "fulfilled"),
    both!("partly", "partly"),
    both!("refused", "refused"),
    both!("nothing-held", "nothing-held"),
    both!("taken-back", "taken-back"),
    both!("correction", "correction"),
    both!("corrected", "corrected"),
    both!("statement-added", "statement-added"),
    [
        seen(
            "identified-later",
            "person",
            &[ERIK],
            "omat/pyynnot/{identified-later}"
        ),
        owned("identified-later", "virka/osat/{identified-later}"),
    ],
    [
        seen("long", "person", &[ERIK], "omat/pyynnot/{long}"),
        owned("long", "virka/osat/{long}"),
    ],
    [
        owned("unsigned", "virka/osat/{unsigned}"),
        seen("long-unsigned", "dpo", &[DPO], "virka/osat/{long-unsigned}"),
    ],
    [
        owned("identity-check", "virka/osat/{identity-check}"),
        owned("recorded", "virka/osat/{recorded}"),
    ],
    [
        owned("unsigned-answered", "virka/osat/{unsigned-answered}"),
        seen(
            "with-owner",
            "colleague",
            &[COLLEAGUE],
            "virka/osat/{with-owner}"
        ),
    ],
    [
        seen("wish", "person", &[MATTI], "omat/pyynnot/{wish}"),
        seen("wish", "dpo", &[DPO], "virka/osat/{wish}"),
    ],
    [
        seen("sorted", "person", &[MATTI], "omat/pyynnot/{sorted}"),
        seen("sorted", "dpo", &[DPO], "virka/osat/{sorted}"),
    ],
    [
        seen("with-owner", "locked", &[DPO], "virka/osat/{with-owner}"),
        seen(
            "with-owner",
            "locked-wrong",
            &[DPO],
            "virka/osat/{with-owner}?virhe=reason"
        ),
    ],
    [
        seen("opened", "dpo", &[DPO], "virka/osat/{opened}"),
        seen("several", "person", &[MATTI], "omat/saapuneet/{several}"),
    ],
];
