//! The addresses of the DPO's desk.

use domain::{id::Reference, language::Language, oversight::Overlook};

use crate::desk::OverviewAsked;

/// The desk.
#[must_use]
pub fn desk(l: Language) -> String {
    format!("/{l}/virka/tietosuoja")
}

/// A page of a pile.
#[must_use]
pub fn overview(l: Language, asked: &OverviewAsked) -> String {
    format!("{}{}", desk(l), query(asked))
}

/// All of a pile, as a table to keep.
#[must_use]
pub fn table(l: Language, asked: &OverviewAsked) -> String {
    let whole = OverviewAsked {
        page: 1,
        ..asked.clone()
    };
    format!("{}/luettelo.csv{}", desk(l), query(&whole))
}

fn query(asked: &OverviewAsked) -> String {
    let mut pairs = Vec::new();
    if let Some(municipality) = &asked.municipality {
        pairs.push(format!("kunta={municipality}"));
    }
    if asked.pile != Overlook::default() {
        pairs.push(format!("nayta={}", pile_segment(asked.pile)));
    }
    if let Some(register) = &asked.register {
        pairs.push(format!("rekisteri={register}"));
    }
    if let Some(office) = &asked.office {
        pairs.push(format!("taho={office}"));
    }
    if asked.page > 1 {
        pairs.push(format!("sivu={}", asked.page));
    }
    let start = if pairs.is_empty() { "" } else { "?" };
    format!("{start}{}", pairs.join("&"))
}

/// The name of a pile in addresses.
#[must_use]
pub const fn pile_segment(pile: Overlook) -> &'static str {
    match pile {
        Overlook::Late => "myohassa",
        Overlook::Away => "poissa",
        Overlook::Unassigned => "ohjattavat",
        Overlook::Untaken => "ottamatta",
        Overlook::Waiting => "odottaa",
        Overlook::Open => "avoimet",
        Overlook::Closed => "ratkaistut",
    }
}

/// A part, not opened.
#[must_use]
pub fn part(l: Language, reference: &Reference) -> String {
    format!("{}/osat/{reference}", desk(l))
}

/// Something that a DPO does about a part: `toiselle`, `lykkays`, `asiakirjat`.
#[must_use]
pub fn part_action(l: Language, reference: &Reference, action: &str) -> String {
    format!("{}/{action}", part(l, reference))
}

/// The case put together, to print.
#[must_use]
pub fn case_file(l: Language, reference: &Reference) -> String {
    part_action(l, reference, "asiakirjat/koottu")
}

/// The same, for a program.
#[must_use]
pub fn case_file_json(l: Language, reference: &Reference) -> String {
    part_action(l, reference, "asiakirjat/koottu.json")
}
