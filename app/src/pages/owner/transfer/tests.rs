use chrono::NaiveDate;
use domain::{
    id::Slug,
    municipality::Localized,
    notice::{NewPlace, RegisterStatus},
    request::{Outcome, State, Transfer, TransferTo},
};

use super::*;
use crate::pages::owner::sample;

fn moved(whole: bool) -> RegisterStatus {
    let (to, since) = (Localized::from("Varha"), day("2023-01-01"));
    let explanation = Localized::from("Siirtyi.");
    let contact = NewPlace {
        address: Some("PL 52, 20521 Turku".into()),
        what: (!whole).then(|| "Sosiaalihuolto".into()),
        ..NewPlace::default()
    };
    match whole {
        true => RegisterStatus::Moved {
            to,
            since,
            explanation,
            contact,
        },
        false => RegisterStatus::PartlyMoved {
            to,
            since,
            explanation,
            contact,
        },
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn plain(view: AnyView) -> String {
    Owner::new().with(|| view.to_html()).replace("<!>", "")
}

#[test]
fn a_register_that_moved_makes_the_owner_send_the_part_on() {
    let mut view = sample::view(sample::taken(), true);
    let none = plain(proposal(Language::Fi, &view));
    assert!(!none.contains("<p") && !none.contains("<a"), "{none}");
    for whole in [true, false] {
        view.status = moved(whole);
        let html = plain(proposal(Language::Fi, &view));
        assert!(
            html.contains("Varha") && html.contains("/siirto\""),
            "{html}"
        );
    }
    // A colleague reads it, and has nothing to press.
    view.may_send_on = false;
    let html = plain(proposal(Language::Fi, &view));
    assert!(
        html.contains("Varha") && !html.contains("/siirto\""),
        "{html}"
    );
    view.part.state = sample::closed();
    let none = plain(proposal(Language::Fi, &view));
    assert!(!none.contains("<p") && !none.contains("<a"), "{none}");
}

#[test]
fn a_part_that_went_elsewhere_says_where_and_who_stays_reachable() {
    let mut view = sample::view(sample::taken(), true);
    let by = Slug::parse("johtaja").expect("a slug");
    let transfer = |to| State::Closed {
        outcome: Outcome::Transferred {
            to: String::new(),
            transfer: Some(Box::new(Transfer {
                to,
                reason: "Sosiaalihuolto siirtyi.".into(),
                by: by.clone(),
            })),
        },
        at: "2026-11-22T12:00:00Z".parse().expect("a moment"),
    };
    let outside = TransferTo::Outside {
        authority: "Varha".into(),
        address: "PL 52\nkirjaamo@varha.example".into(),
        way: SentWay::Post,
        on: day("2026-11-21"),
    };
    let there = domain::id::Reference::parse("XDT9-RHF4-ACDE").expect("a reference");
    let portal = TransferTo::Portal {
        municipality: Slug::parse("raisio").expect("a slug"),
        authority: "Raision kaupunki".into(),
        reference: there.clone(),
    };
    for (to, words) in [
        (
            outside,
            ["Varha", "mailto:kirjaamo@varha.example", "21.11.2026"],
        ),
        (portal, ["Raision kaupunki", there.as_str(), "7.12.2026"]),
    ] {
        view.part.state = transfer(to);
        for reader in [Reader::Person, Reader::Paper, Reader::Office] {
            for l in Language::ALL {
                let sent = SentOn {
                    part: &view.part,
                    register: &view.register,
                    municipality: &view.municipality,
                    deadlines: &view.deadlines,
                };
                let html = plain(parts::transfer_notice(l, sent, reader));
                // Each language writes days its own way.
                let told = words
                    .iter()
                    .filter(|word| l == Language::Fi || !word.ends_with("2026"));
                for word in told {
                    assert!(html.contains(word), "{l} {word}: {html}");
                }
                for word in [
                    "Sosiaalihuolto siirtyi.",
                    "Iin kunta",
                    "johtaja",
                    "08 000 000",
                ] {
                    assert!(html.contains(word), "{l} {word}: {html}");
                }
                // Only the person has a page behind it.
                let linked = html.contains("/omat/pyynnot/XDT9");
                let expected = reader == Reader::Person && words.contains(&there.as_str());
                assert_eq!(linked, expected, "{html}");
            }
        }
    }
}
