use chrono::NaiveDate;
use domain::request::contents::AnswerWay;

use super::*;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn start(right: Right, municipality: &str, register: Option<&str>) -> Start {
    Start {
        municipality: slug(municipality),
        register: register.map(slug),
        notice_version: register.map(|_| 1),
        right,
    }
}

/// One item of each kind: 1 access, 2 rectification, 3 own words.
fn draft() -> RequestDraft {
    let mut draft = RequestDraft::default();
    let begun = [
        draft.add(start(Right::Access, "ii", Some("tyo"))),
        draft.add(start(Right::Rectification, "kemi", Some("tyo"))),
        draft.add(start(Right::OwnWords, "raisio", None)),
    ];
    assert_eq!(begun, [Some(1), Some(2), Some(3)]);
    draft
}

fn step(text: &str) -> Step {
    Step::parse(text).expect("a step")
}

fn pairs(given: &[(&str, &str)]) -> Pairs {
    let owned = given
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    Pairs(owned.collect())
}

const DONE: &[(&str, &[(&str, &str)])] = &[
    ("kenen", &[("whose", "own")]),
    ("1/mita", &[("scope", "everything")]),
    ("1/aika", &[("period", "all")]),
    ("1/apu", &[]),
    (
        "2/virhe",
        &[("wrong", "Rantatie 1"), ("correct", "Rantatie 2")],
    ),
    ("2/perustelut", &[]),
    ("3/asia", &[("wish", "Kuka on katsonut tietojani?")]),
    ("tapa", &[("way", "here")]),
    ("ilmoitus", &[("notify", "no")]),
];

fn done() -> RequestDraft {
    let mut draft = draft();
    for (at, given) in DONE {
        draft.take(step(at), &pairs(given));
    }
    draft
}

#[test]
fn each_wrong_answer_has_its_problem() {
    let long = "x".repeat(2001);
    let longer = "x".repeat(10_001);
    type Given<'a> = &'a [(&'a str, &'a str)];
    let cases: &[(&str, Given, Given)] = &[
        ("kenen", &[], &[("whose", "not-chosen")]),
        ("kenen", &[("whose", "all")], &[("whose", "not-chosen")]),
        ("kenen", &[("whose", "child")], &[]),
        ("1/mita", &[], &[("scope", "not-chosen")]),
        (
            "1/mita",
            &[("scope", "all of it")],
            &[("scope", "not-chosen")],
        ),
        (
            "1/mita",
            &[("scope", "some")],
            &[("categories", "none-chosen")],
        ),
        ("1/mita", &[("scope", "some"), ("categories", "a")], &[]),
        ("1/mita", &[("scope", "some"), ("other", "kuvat")], &[]),
        (
            "1/mita",
            &[("scope", "everything"), ("other", &long)],
            &[("other", "too-long")],
        ),
        ("1/aika", &[], &[("period", "not-chosen")]),
        (
            "1/aika",
            &[("period", "between")],
            &[("from", "both-empty")],
        ),
        (
            "1/aika",
            &[("period", "between"), ("from", "maaliskuu")],
            &[("from", "not-a-date")],
        ),
        (
            "1/aika",
            &[("period", "between"), ("from", "30.2.2021")],
            &[("from", "not-a-date")],
        ),
        (
            "1/aika",
            &[("period", "between"), ("from", "1.1.2030")],
            &[("from", "in-future")],
        ),
        (
            "1/aika",
            &[("period", "between"), ("to", "eilen")],
            &[("to", "not-a-date")],
        ),
        (
            "1/aika",
            &[
                ("period", "between"),
                ("from", "15.3.2021"),
                ("to", "2021-03-14"),
            ],
            &[("to", "before-start")],
        ),
        ("1/aika", &[("period", "between"), ("to", "15/3/2021")], &[]),
        ("1/aika", &[("period", "all"), ("from", "x")], &[]),
        (
            "1/apu",
            &[("earlier_names", &long)],
            &[("earlier_names", "too-long")],
        ),
        ("1/apu", &[("services", &long)], &[("services", "too-long")]),
        ("1/apu", &[("years", &long)], &[("years", "too-long")]),
        ("1/apu", &[], &[]),
        ("2/virhe", &[], &[("wrong", "empty"), ("correct", "empty")]),
        (
            "2/virhe",
            &[("wrong", " \n"), ("correct", "Rantatie 2")],
            &[("wrong", "empty")],
        ),
        (
            "2/virhe",
            &[("wrong", &longer), ("correct", &longer)],
            &[("wrong", "too-long"), ("correct", "too-long")],
        ),
        // Reasons are asked for, never demanded, also at Kemi.
        ("2/perustelut", &[], &[]),
        (
            "2/perustelut",
            &[("reasons", &longer)],
            &[("reasons", "too-long")],
        ),
        ("3/asia", &[], &[("wish", "empty")]),
        ("3/asia", &[("wish", &longer)], &[("wish", "too-long")]),
        ("tapa", &[], &[("way", "not-chosen")]),
        ("tapa", &[("way", "fax")], &[("way", "not-chosen")]),
        (
            "tapa",
            &[("way", "paper"), ("format", &long)],
            &[("format", "too-long")],
        ),
        ("ilmoitus", &[], &[("notify", "not-chosen")]),
        (
            "ilmoitus",
            &[("notify", "yes"), ("email", "matti")],
            &[("email", "not-an-email")],
        ),
        (
            "ilmoitus",
            &[("notify", "yes"), ("email", "matti@posti.example")],
            &[],
        ),
        ("ilmoitus", &[("notify", "no"), ("email", "x")], &[]),
    ];
    let mut met = Vec::new();
    for (at, given, expected) in cases {
        let mut draft = draft();
        draft.take(step(at), &pairs(given));
        let found = draft.problems(step(at), today());
        let found: Vec<_> = found
            .iter()
            .map(|p| (p.field.as_str(), p.code.as_str()))
            .collect();
        assert_eq!(&found, expected, "{at} {given:?}");
        met.extend(expected.iter().copied());
    }
    for listed in PROBLEMS {
        assert!(met.contains(listed), "{listed:?} is never met");
    }
    for one in met {
        assert!(PROBLEMS.contains(&one), "{one:?} is not listed");
    }
}

#[test]
fn the_next_page_is_the_first_undone_one() {
    let mut draft = draft();
    for (at, given) in DONE {
        assert_eq!(draft.next_undone(today()), step(at));
        assert!(!draft.is_ready(today()));
        draft.take(step(at), &pairs(given));
    }
    assert_eq!(draft.next_undone(today()), step("tarkista"));
    assert!(draft.is_ready(today()));
    draft.take(step("1/aika"), &pairs(&[("period", "between")]));
    assert_eq!(
        draft.next_undone(today()),
        step("1/aika"),
        "a page made wrong again is undone"
    );
    assert!(!RequestDraft::default().is_ready(today()));
}

#[test]
fn who_asks_for_somebody_else_can_not_send_it_here() {
    for whose in ["child", "other"] {
        let mut draft = done();
        draft.take(step("kenen"), &pairs(&[("whose", whose)]));
        assert_eq!(draft.next_undone(today()), step("kenen"));
        assert!(!draft.is_ready(today()));
    }
}

#[test]
fn every_page_has_the_one_before_it() {
    let draft = draft();
    let mut at = Step::Common(Common::Check);
    let mut back = vec![at];
    while let Some(before) = draft.before(at) {
        at = before;
        back.push(at);
    }
    back.reverse();
    assert_eq!(back, draft.steps());
    // Besides those of the journey: two for files, and the last one.
    assert_eq!(back.len(), DONE.len() + 2 + 1);
}

#[test]
fn the_same_right_at_the_same_register_is_one_item() {
    let mut draft = done();
    let again = start(Right::Access, "ii", Some("tyo"));
    assert_eq!(draft.add(again), Some(1));
    assert_eq!(draft.next_of(1, today()), None, "it is done");
    assert_eq!(draft, done(), "nothing typed is lost");
    let other = start(Right::Rectification, "ii", Some("tyo"));
    assert_eq!(draft.add(other), Some(4));
    assert_eq!(draft.next_of(4, today()), Some(step("4/virhe")));
    // A number never comes twice, so no address leads to another item.
    assert!(draft.remove(4) && !draft.remove(4));
    let other = start(Right::Rectification, "ii", Some("tyo"));
    assert_eq!(draft.add(other), Some(5));
}

#[test]
fn what_has_no_form_and_what_is_too_much_is_not_begun() {
    let mut draft = RequestDraft::default();
    assert_eq!(draft.add(start(Right::Erasure, "ii", Some("tyo"))), None);
    assert_eq!(draft.add(start(Right::Access, "ii", None)), None);
    for n in 0..MOST {
        let register = format!("rekisteri-{n}");
        assert!(
            draft
                .add(start(Right::Access, "ii", Some(&register)))
                .is_some()
        );
    }
    assert_eq!(draft.add(start(Right::Access, "ii", Some("viela"))), None);
    assert_eq!(draft.items.len(), MOST);
}

#[test]
fn a_page_takes_only_what_is_its_own() {
    let mut draft = draft();
    for wrong in ["1/asia", "2/mita", "3/perustelut", "9/mita"] {
        assert!(!draft.has(step(wrong)), "{wrong}");
        draft.take(
            step(wrong),
            &pairs(&[("wish", "x"), ("scope", "everything")]),
        );
    }
    assert_eq!(draft, self::draft());
    for wrong in [
        "",
        "1",
        "01/mita",
        "0/mita",
        "+1/mita",
        "99999/mita",
        "1/mita/x",
        "x",
    ] {
        assert_eq!(Step::parse(wrong), None, "{wrong}");
    }
}

/// Nobody has to attach anything; where evidence is likely, the page is shown
/// once.
#[test]
fn files_are_asked_for_once_and_never_demanded() {
    let mut draft = done();
    assert!(draft.is_ready(today()));
    for (after, expected) in [
        ("1/apu", None),
        ("2/virhe", None),
        ("2/perustelut", Some(step("2/liitteet"))),
        ("3/asia", Some(step("3/liitteet"))),
        ("tapa", None),
    ] {
        assert_eq!(draft.attachments_after(step(after)), expected, "{after}");
    }
    let numbers = |draft: &RequestDraft| {
        let steps = draft.steps().into_iter();
        let files = steps.filter_map(|step| match step {
            Step::Item(number, ItemStep::Attachments) => Some(number),
            _ => None,
        });
        files.collect::<Vec<_>>()
    };
    assert_eq!(numbers(&draft), [2, 3]);
    assert_eq!(draft.before(step("1/liitteet")), Some(step("1/apu")));
    assert_eq!(draft.before(step("tapa")), Some(step("3/liitteet")));
    // Files may come with everything.
    for number in 1..=3 {
        draft.take(step(&format!("{number}/liitteet")), &pairs(&[]));
    }
    assert_eq!(numbers(&draft), [1, 2, 3]);
    assert_eq!(draft.attachments_after(step("2/perustelut")), None);
    assert!(draft.is_ready(today()));
    assert!(!draft.has(step("9/liitteet")) && draft.attachments(9).is_none());
}

#[test]
fn what_was_typed_is_what_is_signed() {
    let mut draft = done();
    let contents = |draft: &RequestDraft, number| {
        let item = draft.item(number).expect("an item");
        draft.contents(item, None, today())
    };
    assert_eq!(
        contents(&draft, 2),
        Some(PartContents::Rectification {
            wrong: "Rantatie 1".to_owned(),
            correct: "Rantatie 2".to_owned(),
            reasons: None,
        })
    );
    draft.take(step("2/perustelut"), &pairs(&[("reasons", " Muutin. \n")]));
    assert!(matches!(
        contents(&draft, 2),
        Some(PartContents::Rectification { reasons: Some(why), .. }) if why == "Muutin."
    ));
    assert_eq!(
        contents(&draft, 3),
        Some(PartContents::OwnWords {
            wish: "Kuka on katsonut tietojani?".to_owned()
        })
    );
    draft.take(step("3/asia"), &pairs(&[]));
    assert_eq!(contents(&draft, 3), None, "undone");
}

#[test]
fn the_usual_way_of_an_answer_goes_unsaid() {
    for (way, format, expected) in [
        ("here", "", None),
        ("here", " ", None),
        (
            "here",
            "isot kirjaimet",
            Some((AnswerWay::Here, Some("isot kirjaimet"))),
        ),
        ("paper", "", Some((AnswerWay::Paper, None))),
        ("visit", "tulkki", Some((AnswerWay::Visit, Some("tulkki")))),
    ] {
        let mut draft = draft();
        draft.take(step("tapa"), &pairs(&[("way", way), ("format", format)]));
        let wish = draft.answer_wish();
        let wish = wish.as_ref().map(|wish| (wish.way, wish.format.as_deref()));
        assert_eq!(wish, expected, "{way} {format}");
    }
}

#[test]
fn a_draft_outlives_storage_and_an_older_one_is_not_taken_for_it() {
    let stored = serde_json::to_value(done()).expect("JSON");
    assert_eq!(
        serde_json::from_value::<RequestDraft>(stored).ok(),
        Some(done())
    );
    let older = serde_json::json!({
        "municipality": "ii", "register": "tyo", "notice_version": 1,
        "what": null, "period": null, "help": null, "notify": null, "stopped": false,
    });
    assert!(serde_json::from_value::<RequestDraft>(older).is_err());
}

#[test]
fn a_suggested_wish_stays_out_of_the_way_of_what_was_typed() {
    let mut draft = draft();
    assert_eq!(draft.suggest(1, "Pyydän."), None, "not in own words");
    assert_eq!(draft.suggest(9, "Pyydän."), None, "no such item");
    let words = |draft: &RequestDraft| match &draft.item(3).expect("an item").wish {
        Wish::OwnWords(form) => form.words.clone().map(|words| words.wish),
        other => panic!("{other:?}"),
    };
    assert_eq!(draft.suggest(3, "Pyydän."), Some(step("3/asia")));
    assert_eq!(words(&draft).as_deref(), Some("Pyydän."));
    draft.take(step("3/asia"), &pairs(&[("wish", "Toisin.")]));
    assert_eq!(draft.suggest(3, "Pyydän."), Some(step("3/asia")));
    assert_eq!(words(&draft).as_deref(), Some("Toisin."));
}
