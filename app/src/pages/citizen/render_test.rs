//! Every page of a citizen in every state and language, as markup: one `h1`,
//! no id twice, no label without its field, no key in place of a sentence.

pub(in crate::pages) mod sample;
mod withdraw;

use std::collections::BTreeSet;

use domain::{
    language::Language,
    request::{State, contents::AnswerWay},
    right::Right,
};
use leptos::{prelude::*, tachys::view::RenderHtml};

use super::{
    case, consent, consent_give, consent_withdraw, dissatisfied, draft, draft_answer, draft_check,
    draft_delete, draft_item, draft_notify, draft_remove, draft_whose, evidence, filing, matter,
    matters, receipt, sign_stopped, take_back, write,
};
use crate::{
    desk::{DraftView, MatterView, WriteForm, WriteView},
    form::request::{Common, Step},
};

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

/// Pages that were sent, by the ends of their addresses.
type Sent<'a> = &'a [(&'a str, &'a [(&'a str, &'a str)])];

const ONE: &[Right] = &[Right::Access];

const ALL: &[Right] = &[Right::Access, Right::Rectification, Right::OwnWords];

const DONE: Sent<'_> = &[
    ("kenen", &[("whose", "own")]),
    (
        "1/mita",
        &[("scope", "some"), ("categories", "a"), ("other", "Kuvat")],
    ),
    ("1/aika", &[("period", "between"), ("from", "15.3.2021")]),
    ("1/apu", &[("years", "2019")]),
    (
        "2/virhe",
        &[("wrong", "Rantatie 1"), ("correct", "Rantatie 2")],
    ),
    ("2/perustelut", &[("reasons", "Muutin.")]),
    ("3/asia", &[("wish", "Kuka on katsonut?")]),
    ("tapa", &[("way", "paper"), ("format", "isot kirjaimet")]),
    (
        "ilmoitus",
        &[("notify", "yes"), ("email", "matti@posti.example")],
    ),
];

const WRONG: Sent<'_> = &[
    ("kenen", &[("whose", "child")]),
    ("1/mita", &[("scope", "some")]),
    (
        "1/aika",
        &[("period", "between"), ("from", "maaliskuu"), ("to", "x")],
    ),
    ("2/virhe", &[("wrong", "")]),
    ("3/asia", &[]),
    ("tapa", &[]),
    ("ilmoitus", &[("notify", "yes"), ("email", "matti")]),
];

fn fields(l: Language, view: &DraftView, step: Step) -> AnyView {
    let problems = view.draft.problems(step, view.today);
    match step {
        Step::Item(number, step) => {
            draft_item::fields(l, view, number, step, &problems).expect("a page")
        }
        Step::Common(Common::Whose) => draft_whose::fields(l, view, &problems),
        Step::Common(Common::Answer) => draft_answer::fields(l, view, &problems),
        Step::Common(Common::Notify) => draft_notify::fields(l, view, &problems),
        Step::Common(Common::Check) => draft_check::body(l, view),
    }
}

fn steps(l: Language, view: &DraftView) -> Vec<(String, AnyView)> {
    let pages = view.draft.steps().into_iter();
    let mut pages: Vec<_> = pages
        .map(|step| (format!("{step:?}"), fields(l, view, step)))
        .collect();
    pages.push(("draft".into(), draft::body(l, view)));
    pages.push(("delete".into(), draft_delete::body(l, view)));
    pages.push(("stopped".into(), sign_stopped::here(l, view)));
    for item in &view.items {
        pages.push(("remove".into(), draft_remove::body(l, item)));
    }
    pages
}

fn pages(l: Language) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for (kind, sent) in [("new", &[] as &[_]), ("done", DONE), ("wrong", WRONG)] {
        for rights in [ONE, ALL] {
            let view = sample::draft(rights, sent);
            pages.extend(
                steps(l, &view)
                    .into_iter()
                    .map(|(name, page)| (format!("{name} {kind} {}", rights.len()), page)),
            );
        }
    }
    for state in sample::states() {
        let name = format!("matter {state:?}");
        let view = sample::matter(state, None);
        let receipt = sample::receipt(true);
        pages.push((format!("case {name}"), case::body(l, &view, &receipt)));
        pages.push((
            format!("not satisfied {name}"),
            dissatisfied::body(l, &view),
        ));
        pages.push((name, matter::body(l, &view)));
    }
    for (form, state) in WriteForm::ALL
        .into_iter()
        .flat_map(|form| sample::states().into_iter().map(move |state| (form, state)))
    {
        let name = format!("write {form:?} {state:?}");
        let view = WriteView {
            matter: sample::matter(state, None),
            typed: "Vuosi\n2019".to_owned(),
            files: sample::matter(State::Received, None).attachments,
        };
        let problems = crate::form::talk::written_problems(form.field(), "");
        pages.push((name, write::body(l, &view, form, &problems)));
    }
    let late = sample::matter(State::Received, Some(3));
    pages.push(("matter late".into(), matter::body(l, &late)));
    pages.push(("not satisfied late".into(), dissatisfied::body(l, &late)));
    pages.push(("take back".into(), take_back::ask(l, &late)));
    pages.push(("matters".into(), matters::body(l, &sample::matters(), None)));
    pages.push(("filing".into(), filing::body(l, &sample::filing())));
    let sorted = sample::filing_sorted();
    pages.push(("filing sorted".into(), filing::body(l, &sorted)));
    let sorted = sample::matter_sorted();
    pages.push(("matter sorted".into(), matter::body(l, &sorted)));
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
        // These name one or several.
        for by in ["aria-labelledby", "aria-describedby"] {
            let all = values(&html, by).into_iter();
            named.extend(all.flat_map(str::split_whitespace));
        }
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
        "contact-email",
        "contact-phone",
        "special-health",
    ];
    let prefixes = [
        "action-",
        "answer-",
        "back-",
        "basis-",
        "check-",
        "case-",
        "complain-",
        "consent-",
        "consents-",
        "contents-",
        "delete-",
        "dissatisfied-",
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
        "rectified-",
        "reckoning-",
        "remedy-",
        "right-",
        "route-",
        "statement-",
        "step-",
        "stopped-",
        "take-back",
        "talk-",
        "thread-",
        "what-",
        "when-",
        "withdraw-",
        "words-",
        "whose-",
        "way-",
        "remove-",
        "register-unknown",
        "reasons-",
        "filing-",
        "sorted-",
        "choose-",
        "correction-",
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
    let signs = |rights, sent| {
        let view = sample::draft(rights, sent);
        let html = html(draft_check::body(Language::Fi, &view));
        html.contains("method=\"post\"")
    };
    for rights in [ONE, ALL] {
        assert!(signs(rights, DONE));
        assert!(!signs(rights, WRONG));
        assert!(!signs(rights, &[]));
        assert!(!signs(rights, &DONE[1..]));
        assert!(!signs(rights, &DONE[..DONE.len() - 1]));
    }
    assert!(!signs(&[], DONE));
}

#[test]
fn every_item_is_checked_with_its_own_rows() {
    let view = sample::draft(ALL, DONE);
    let page = html(draft_check::body(Language::Fi, &view));
    let text = seen(&page);
    for words in [
        "Kuvat",
        "Rantatie 1",
        "Rantatie 2",
        "Muutin.",
        "Kuka on katsonut?",
        "Paperilla postissa",
        "isot kirjaimet",
        "yhdellä kertaa 3 pyyntöä",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // No two links sound alike and lead to different places.
    for number in 1..=3 {
        assert!(
            page.contains(&format!("/fi/pyynto/{number}/poista")),
            "{page}"
        );
    }
}

#[test]
fn who_asks_for_somebody_else_reads_how_and_whom_to_ask() {
    for whose in ["child", "other"] {
        let view = sample::draft(ONE, &[("kenen", &[("whose", whose)])]);
        let page = html(draft_whose::fields(Language::Fi, &view, &[]));
        // Long words carry soft hyphens.
        let text = seen(&page).replace('\u{ad}', "");
        for words in [
            "paperilla tai käymällä",
            "Jokisuuntie 2",
            "Tietosuojavastaava",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(page.contains("autofocus"), "{page}");
    }
}

#[test]
fn reasons_are_asked_for_and_never_demanded() {
    let view = sample::draft(&[Right::Rectification], &[]);
    let step = Step::parse("1/perustelut").expect("a step");
    let text = seen(&html(fields(Language::Fi, &view, step)));
    for words in [
        "Perustelut vaaditaan.",
        "Perusteluja ei vaadita.",
        "vapaaehtoinen",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn the_style_sheet_finds_the_choices_that_need_more_fields() {
    let view = sample::draft(ONE, &[]);
    for (step, choice, fields_of_it) in [
        ("1/mita", "id=\"scope-2\" value=\"some\"", "if-some"),
        ("1/aika", "id=\"period-2\" value=\"between\"", "if-between"),
        ("ilmoitus", "id=\"notify\" value=\"yes\"", "if-mail"),
    ] {
        let page = html(fields(
            Language::Fi,
            &view,
            Step::parse(step).expect("a step"),
        ));
        assert!(page.contains(choice), "{step}: {page}");
        assert!(page.contains(fields_of_it), "{step}: {page}");
    }
}

#[test]
fn what_was_typed_stays_with_its_message_beside_it() {
    let view = sample::draft(ONE, WRONG);
    let step = Step::parse("1/aika").expect("a step");
    let html = html(fields(Language::Fi, &view, step));
    assert!(html.contains("value=\"maaliskuu\""), "{html}");
    assert!(html.contains("id=\"from-virhe\""), "{html}");
    assert!(html.contains("aria-invalid=\"true\""), "{html}");
}

#[test]
fn a_refusal_says_ground_facts_official_and_every_remedy() {
    for (l, provision) in [
        (Language::Fi, "34\u{a0}§:n 1 momentin 2 kohta"),
        (Language::Sv, "34\u{a0}§ 1 mom. 2 punkten"),
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
fn the_whole_case_stands_on_one_page() {
    let partly = sample::states()
        .into_iter()
        .last()
        .expect("corrected in part");
    let view = sample::matter(partly, None);
    let text = seen(&html(case::body(
        Language::Fi,
        &view,
        &sample::receipt(true),
    )));
    for words in [
        "Kuvat",
        "Rantatie 1",
        "Rantatie 2",
        "Tieto puuttui.",
        "Kela",
        "Koulu on lakannut.",
        "Tiedot koskevat toisen",
        "Oikeuteen.",
        "versio 2026-11",
        "Kunnanlakimies",
        "tiedosto",
        "Kuka on katsonut pyyntöä",
        "Palvelut 1 kerran",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_statement_stands_in_the_persons_own_words() {
    let added = sample::states().into_iter().nth(6).expect("the statement");
    let text = seen(&html(matter::body(
        Language::Fi,
        &sample::matter(added, None),
    )));
    for words in ["Olen poissa.", "Olin läsnä.", "Walmu, kertomus", "Valita."] {
        assert!(text.contains(words), "{words}: {text}");
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
fn a_receipt_says_what_it_said_on_the_day_of_arrival() {
    let mut view = sample::receipt(true);
    let here = seen(&html(receipt::body(Language::Fi, &view)));
    assert!(here.contains("Saat vastauksen viimeistään"), "{here}");
    assert!(here.contains("Mitä seuraavaksi tapahtuu"), "{here}");
    // The clock has moved since, and what the receipt says has not.
    view.stands = false;
    view.part
        .clock
        .ask(sample::day("2026-11-23"))
        .expect("asks");
    let replied = view.part.clock.answered(sample::day("2026-12-01"));
    replied.expect("replies");
    let since = seen(&html(receipt::body(Language::Fi, &view)));
    for words in ["viimeistään maanantaina 7.12.2026", "Miten asia on nyt"] {
        assert!(since.contains(words), "{words}: {since}");
    }
    assert!(!since.contains("Saat vastauksen"), "{since}");
    assert!(!since.contains("Mitä seuraavaksi tapahtuu"), "{since}");
    let matter = sample::matter(State::Received, None);
    let case = seen(&html(case::body(Language::Fi, &matter, &view)));
    assert!(case.contains("saapumispäivänä laskettuna"), "{case}");

    let closed = sample::states().into_iter().next_back();
    view.part.state = closed.expect("an answer");
    let closed = html(receipt::body(Language::Fi, &view));
    assert!(!closed.contains("/peru\""), "{closed}");
    assert!(seen(&closed).contains("Jos et ole tyytyväinen vastaukseen"));
}

#[test]
fn what_a_receipt_can_not_reckon_again_it_says_in_its_own_words() {
    let mut view = sample::receipt(true);
    view.receipt.body.deadlines.answer_by = sample::day("2026-12-09");
    let page = html(receipt::body(Language::Sv, &view));
    assert!(
        page.contains("<ol lang=\"fi\"><li>Saapumispäivää"),
        "{page}"
    );
}

#[test]
fn the_remedies_stand_in_full_once_there_is_something_to_complain_of() {
    let full = |view: &MatterView| {
        let receipt = sample::receipt(true);
        [
            matter::body(Language::Fi, view),
            case::body(Language::Fi, view, &receipt),
        ]
        .map(|page| {
            let page = html(page);
            assert!(page.contains("id=\"tyytymaton\""), "{page}");
            let end = page.rsplit("id=\"tyytymaton\"").next();
            let end = end.unwrap_or_default();
            assert!(end.contains("Oikeuteen.") || end.contains("/tyytymaton\""));
            end.contains("Oikeuteen.")
        })
    };
    assert_eq!(full(&sample::matter(State::Received, None)), [false; 2]);
    assert_eq!(full(&sample::matter(State::Received, Some(3))), [true; 2]);
    let answered = sample::states().into_iter().nth(4).expect("an answer");
    assert_eq!(full(&sample::matter(answered, None)), [true; 2]);
    let receipt = html(receipt::body(Language::Fi, &sample::receipt(true)));
    assert!(!receipt.contains("Oikeuteen."), "{receipt}");
    assert!(receipt.contains("/tyytymaton\""), "{receipt}");
}

#[test]
fn a_question_stands_once_and_nothing_else_is_said_to_come_next() {
    let asked = sample::states().into_iter().nth(3).expect("a question");
    let of = |overdue| {
        let view = sample::matter(asked.clone(), overdue);
        html(matter::body(Language::Fi, &view))
    };
    let page = of(None);
    assert!(page.contains("id=\"kysymys\""), "{page}");
    assert!(page.contains("href=\"#kysymys\""), "{page}");
    // The sample has asked the same once before.
    assert_eq!(page.matches("Mikä<br>vuosi?").count(), 2, "{page}");
    assert!(!page.contains("id=\"seuraavaksi\""), "{page}");
    assert!(of(Some(2)).contains("id=\"seuraavaksi\""));
}

#[test]
fn what_became_of_a_wish_is_told_part_by_part() {
    let page = html(matter::body(Language::Fi, &sample::matter_sorted()));
    let text = seen(&page);
    for words in [
        "jaettu 2 osaan",
        "Jaoin asiasi.",
        "Omat tiedot.",
        "Väärä osoite.",
        "(tämä sivu)",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(page.contains("/fi/omat/pyynnot/K7PM-3XDT-9RHH\""), "{page}");
    let text = seen(&html(filing::body(Language::Fi, &sample::filing_sorted())));
    for words in ["jaettu 2 osaan", "Omat tiedot.", "Väärä osoite."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Vain sinä näet nämä yhdessä"), "{text}");
}

#[test]
fn lateness_is_said_in_words() {
    let late = sample::matter(State::Received, Some(3));
    let text = seen(&html(matter::body(Language::Fi, &late)));
    assert!(text.contains("Määräaika on ylittynyt 3 päivällä"), "{text}");
}

#[test]
fn the_person_reads_you_and_paper_speaks_of_a_third() {
    let l = Language::Fi;
    let view = sample::matter(State::Received, None);
    let own = seen(&html(matter::body(l, &view)));
    for said in [
        "Luit vastauksen.",
        "Palvelut sai tiedon pyynnön saapumisesta.",
    ] {
        assert!(own.contains(said), "{said}: {own}");
    }
    assert!(!own.contains("Pyytäjä luki vastauksen."), "{own}");
    let paper = seen(&html(case::body(l, &view, &sample::receipt(true))));
    assert!(paper.contains("Pyytäjä luki vastauksen."), "{paper}");
}

#[test]
fn where_the_answer_comes_is_said_as_it_was_wished() {
    let l = Language::Fi;
    let taken = sample::states()
        .into_iter()
        .find(|state| matches!(state, State::WithOwner { .. }));
    let mut view = sample::matter(taken.expect("somebody has it"), None);
    view.part.asker.wants = AnswerWay::Paper;
    // While something is asked, that comes first.
    view.talk.thread.clear();
    let said = seen(&html(matter::body(l, &view)));
    assert!(said.contains("Vastaus tulee postitse"), "{said}");
    assert!(!said.contains("Vastaus tulee tälle sivulle"), "{said}");
}
