//! The worklist, and parts on the owner's desk.

use domain::{
    id::{Reference, Slug},
    language::Language,
    worklist::Pile,
};

use super::encode;

/// The owner's worklist.
#[must_use]
pub fn worklist(l: Language) -> String {
    format!("/{l}/virka")
}

/// A pile of the worklist, within a municipality or a register, from a page on.
#[must_use]
pub fn pile(l: Language, asked: &crate::desk::WorkAsked) -> String {
    let mut pairs = Vec::new();
    if asked.pile != Pile::default() {
        pairs.push(format!("nayta={}", pile_segment(asked.pile)));
    }
    if let Some(within) = &asked.within {
        pairs.push(format!("rajaus={}", encode(&within_value(within))));
    }
    if asked.page > 1 {
        pairs.push(format!("sivu={}", asked.page));
    }
    let query = if pairs.is_empty() { "" } else { "?" };
    format!("/{l}/virka{query}{}", pairs.join("&"))
}

/// The name of a pile in addresses.
#[must_use]
pub const fn pile_segment(pile: Pile) -> &'static str {
    match pile {
        Pile::Open => "avoimet",
        Pile::Late => "myohassa",
        Pile::Week => "viikko",
        Pile::New => "uudet",
        Pile::Waiting => "odottaa",
        Pile::Closed => "ratkaistut",
        Pile::Told => "kerrotut",
    }
}

/// A municipality, or a register there, as a filter has it.
#[must_use]
pub fn within_value((municipality, register): &(Slug, Option<Slug>)) -> String {
    match register {
        Some(register) => format!("{municipality}/{register}"),
        None => municipality.to_string(),
    }
}

/// News of the worklist, as events.
pub const NEWS: &str = "/api/v1/staff/worklist/news";

/// News since an arrival.
#[must_use]
pub fn news(arrivals: i64) -> String {
    format!("{NEWS}?since={arrivals}")
}

/// Search by reference.
#[must_use]
pub fn find(l: Language) -> String {
    format!("/{l}/virka/haku")
}

/// How long what is kept.
#[must_use]
pub fn kept(l: Language) -> String {
    format!("/{l}/virka/sailytys")
}

/// A certificate of what was erased, as a file.
#[must_use]
pub fn certificate(l: Language, id: &str) -> String {
    format!("/{l}/virka/sailytys/{id}")
}

/// Log in as staff.
#[must_use]
pub fn staff_login(l: Language) -> String {
    format!("/{l}/virka/kirjaudu")
}

/// A part on the owner's desk.
#[must_use]
pub fn part(l: Language, reference: &Reference) -> String {
    format!("/{l}/virka/osat/{reference}")
}

/// An action on a part: `ota`, `avaa`, `lajittele`, `henkilotunnus`, `vastaus`…
#[must_use]
pub fn part_action(l: Language, reference: &Reference, action: &str) -> String {
    format!("/{l}/virka/osat/{reference}/{action}")
}

/// A file of a part, on the owner's desk.
#[must_use]
pub fn part_file(l: Language, reference: &Reference, file: &str) -> String {
    format!("/{l}/virka/osat/{reference}/tiedostot/{file}")
}

/// A task after a withdrawn consent.
#[must_use]
pub fn task(l: Language, reference: &str) -> String {
    format!("/{l}/virka/tehtavat/{reference}")
}
