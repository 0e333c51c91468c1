//! Every page of a citizen in every state and language, as markup: one `h1`,
//! no id twice, no label without its field, no key in place of a sentence.

mod sample;
mod withdraw;

use std::collections::BTreeSet;

use domain::{language::Language, request::State};
use leptos::{prelude::*, tachys::view::RenderHtml};

use super::{
    consent, consent_give, consent_withdraw, draft, draft_check, draft_delete, draft_help,
    draft_notify, draft_period, draft_what, evidence, matter, matters, receipt, sign_stopped,
    take_back,
};
use crate::{desk::DraftView, form::access::Step};

/// Without the empty comments by which leptos finds its way.
fn html(view: AnyView) -> String {
    Owner::new().with(|| view.to_html()).replace("<!>", "")
}

/// The values of an attribute.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.match_indices(start.as_str())
        .filter_map(|(at, _)| html[at + start.len()..].split('"').next())
        .collect()
}

/// What a reader sees, tags taken out.
fn seen(html: &str) -> String {
    html.split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}

const DONE: &[(Step, &[(&str, &str)])] = &[
    (
        Step::What,
        &[("scope", "some"), ("categories", "a"), ("other", "Kuvat")],
    ),
    (
        Step::Period,
        &[("period", "between"), ("from", "15.3.2021")],
    ),
    (Step::Help, &[("years", "2019")]),
    (
        Step::Notify,
        &[("notify", "yes"), ("email", "matti@posti.example")],
    ),
];

const WRONG: &[(Step, &[(&str, &str)])] = &[
    (Step::What, &[("scope", "some")]),
    (
        Step::Period,
        &[("period", "between"), ("from", "maaliskuu"), ("to", "x")],
    ),
    (Step::Notify, &[("notify", "yes"), ("email", "matti")]),
];

fn steps(l: Language, view: &DraftView) -> Vec<(String, AnyView)> {
    let today = view.notice.today;
    let problems = |step| view.draft.problems(step, today);
    vec![
        (
            "what".into(),
            draft_what::fields(l, view, &problems(Step::What)),
        ),
        (
            "period".into(),
            draft_period::fields(l, view, &problems(Step::Period)),
        ),
        (
            "help".into(),
            draft_help::fields(l, view, &problems(Step::Help)),
        ),
        (
            "notify".into(),
            draft_notify::fields(l, view, &problems(Step::Notify)),
        ),
        ("draft".into(), draft::body(l, view)),
        ("delete".into(), draft_delete::body(l, view)),
        ("check".into(), draft_check::body(l, view)),
        ("stopped".into(), sign_stopped::here(l, view)),
    ]
}

fn pages(l: Language) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for (kind, sent) in [("new", &[] as &[_]), ("done", DONE), ("wrong", WRONG)] {
        let view = sample::draft(sent);
        pages.extend(
            steps(l, &view)
                .into_iter()
                .map(|(name, page)| (format!("{name} {kind}"), page)),
        );
    }
    for state in sample::states() {
        let name = format!("matter {state:?}");
        pages.push((name, matter::body(l, &sample::matter(state, None))));
    }
    let late = sample::matter(State::Received, Some(3));
    pages.push(("matter late".into(), matter::body(l, &late)));
    pages.push(("take back".into(), take_back::ask(l, &late)));
    pages.push(("matters".into(), matters::body(l, &sample::matters(), None)));
    pages.push(("receipt".into(), receipt::body(l, &sample::receipt(true))));
    pages.push(("evidence".into(), evidence::body(l, &sample::reference())));
    pages.push(("consent".into(), consent::given(l, &sample::consent(true))));
    pages.push((
        "withdraw".into(),
        consent_withdraw::ask(l, &sample::consent(true)),
    ));
    pages.push((
        "withdrawn".into(),
        consent::withdrawn(l, &sample::consent(false)),
    ));
    pages.push(("give".into(), consent_give::ask(l, &sample::consent(false))));
    pages.extend(withdraw::pages(l));
    pages
        .into_iter()
        .map(|(name, page)| (format!("{l} {name}"), html(page)))
        .collect()
}

#[test]
fn every_page_has_one_heading_and_no_id_twice_and_every_label_its_field() {
    for (name, html) in Language::ALL.into_iter().flat_map(pages) {
        assert_eq!(html.matches("<h1").count(), 1, "{name}: {html}");
        let ids = values(&html, "id");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), once.len(), "{name}: {ids:?}");
        let mut named = values(&html, "for");
        named.extend(values(&html, "aria-labelledby"));
        named.extend(
            values(&html, "aria-describedby")
                .into_iter()
                .flat_map(str::split_whitespace),
        );
        let local = values(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        for id in named.into_iter().chain(local) {
            assert!(ids.contains(&id), "{name}: nothing is called {id}");
        }
        assert!(!html.contains(" style="), "{name}: style by file only");
    }
}

#[test]
fn no_page_shows_a_key_in_place_of_a_sentence() {
    // These are worded with the public pages.
    const ELSEWHERE: &[&str] = &[
        "contact-office",
        "contact-address",
        "contact-phone",
        "special-health",
    ];
    let prefixes = [
        "action-",
        "answer-",
        "back-",
        "basis-",
        "check-",
        "complain-",
        "consent-",
        "consents-",
        "contents-",
        "delete-",
        "draft-",
        "evidence-",
        "facts-",
        "give-",
        "ground-",
        "hints-",
        "how-to-",
        "matter-",
        "matters-",
        "next-",
        "notify-",
        "now-",
        "outcome-",
        "problem-",
        "receipt-",
        "reckoning-",
        "remedy-",
        "right-",
        "route-",
        "step-",
        "stopped-",
        "take-back",
        "what-",
        "when-",
        "withdraw-",
        "withdrawn-",
        "date-",
        "on-weekday",
        "month-",
        "size-",
    ];
    for (name, html) in Language::ALL.into_iter().flat_map(pages) {
        let text = seen(&html);
        let word = text.split(|c: char| c.is_whitespace()).find(|word| {
            prefixes.iter().any(|prefix| word.starts_with(prefix)) && !ELSEWHERE.contains(word)
        });
        assert_eq!(word, None, "{name}: {text}");
        assert!(!text.contains("{$"), "{name}: {text}");
    }
}

#[test]
fn finnish_data_is_marked_on_other_pages_only() {
    for (l, expected) in [
        (Language::Fi, false),
        (Language::Sv, true),
        (Language::En, true),
    ] {
        let html = html(consent::given(l, &sample::consent(true)));
        assert_eq!(
            html.contains("<h1><span lang=\"fi\">Yhteistyö"),
            expected,
            "{html}"
        );
        assert_eq!(
            html.contains("<p lang=\"fi\">Annan luvan."),
            expected,
            "{html}"
        );
    }
}

#[test]
fn nothing_can_be_signed_while_a_page_is_undone() {
    let signs = |sent| {
        let html = html(draft_check::body(Language::Fi, &sample::draft(sent)));
        html.contains("method=\"post\"")
    };
    assert!(signs(DONE));
    assert!(!signs(WRONG));
    assert!(!signs(&[]));
    assert!(!signs(&DONE[..3]));
}

#[test]
fn what_was_typed_stays_with_its_message_beside_it() {
    let view = sample::draft(WRONG);
    let problems = view.draft.problems(Step::Period, view.notice.today);
    let html = html(draft_period::fields(Language::Fi, &view, &problems));
    assert!(html.contains("value=\"maaliskuu\""), "{html}");
    assert!(html.contains("id=\"from-virhe\""), "{html}");
    assert!(html.contains("aria-invalid=\"true\""), "{html}");
}

#[test]
fn a_refusal_says_ground_facts_official_and_every_remedy() {
    for (l, provision) in [
        (Language::Fi, "34 §:n 1 momentin 2 kohta"),
        (Language::Sv, "34 § 1 mom. 2 punkten"),
        (Language::En, "section 34(1)(2)"),
    ] {
        let refused = sample::states().into_iter().nth(7).expect("the refusal");
        let text = seen(&html(matter::body(l, &sample::matter(refused, None))));
        for words in [
            provision,
            "Tiedot koskevat toisen",
            "Johtaja",
            "kirjaamo@",
            "Kysy.",
            "Valita.",
            "Oikeuteen.",
        ] {
            assert!(text.contains(words), "{l}: {words}: {text}");
        }
    }
}

#[test]
fn the_receipt_shows_what_was_signed_and_never_the_token() {
    let view = sample::receipt(true);
    let html = html(receipt::body(Language::Fi, &view));
    let text = seen(&html);
    assert!(text.contains("K7PM-3XDT-9RHF"));
    assert!(text.contains(&view.receipt.body.part_sha256.to_string()));
    assert!(text.contains("Allekirjoitan tämän pyynnön"));
    assert!(html.contains("datetime=\"2026-11-22T12:04:30Z\""), "{html}");
    assert!(!html.contains("eyJ"), "no ID token");
}

#[test]
fn lateness_is_said_in_words() {
    let late = sample::matter(State::Received, Some(3));
    let text = seen(&html(matter::body(Language::Fi, &late)));
    assert!(text.contains("Määräaika on ylittynyt 3 päivällä"), "{text}");
}
