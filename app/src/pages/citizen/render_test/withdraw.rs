//! Withdrawals by description: the form, the receipts, and how many steps they
//! take beside giving.

use domain::{
    consent::{Described, Found, NamedConsents},
    language::Language,
    municipality::Localized,
};
use leptos::prelude::*;
use serde_json::json;

use super::{html, sample, seen, values};
use crate::{
    desk::{RegisterWithRules, WithdrawRegister, WithdrawView, WithdrawalView, WithdrawnView},
    form::{pairs::Pairs, withdraw::WithdrawForm},
    pages::{
        citizen::{consent, consent_give, consent_withdraw, withdrawal},
        public::{withdraw, withdraw_sent},
    },
};

const CHOSEN: (&str, &str) = ("consents", "tyollistamispalvelut/kela");

fn named() -> NamedConsents {
    sample::read(json!({
        "municipality": "ii", "register": "tyollistamispalvelut", "notice_version": 1,
        "goes_on": "Muu jatkuu.", "kept": "Merkintä 30 vuotta.",
        "groups": [
            { "kind": "processing", "place": "kohta 4", "consents": [
                { "id": "kasittely", "title": "Käsittely", "stops": "Käsittely loppuu." } ] },
            { "kind": "disclosure", "place": "kohta 7", "consents": [
                { "id": "kela", "title": "Kelalle", "stops": "Kelalle ei anneta.",
                  "recipients": [{ "id": "kela", "name": "Kela" }] } ] },
        ],
    }))
}

fn described(words: &str) -> Described {
    let chosen: &[&str] = if words.is_empty() { &["kela"] } else { &[] };
    named().describe(chosen, words).expect("something")
}

fn view(pairs: &[(&str, &str)], tried: bool, logged_in: bool) -> WithdrawView {
    let pairs = pairs
        .iter()
        .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()));
    let register = |slug: &str, named| {
        let mut register = sample::notice().register;
        register.slug = sample::slug(slug);
        WithdrawRegister {
            here: RegisterWithRules {
                register,
                rights: Vec::new(),
            },
            named,
        }
    };
    WithdrawView {
        municipality: sample::municipality(),
        registers: vec![
            register("tyollistamispalvelut", Some(named())),
            register("muut", None),
        ],
        form: WithdrawForm::take(&Pairs(pairs.collect())),
        tried,
        name: logged_in.then(|| "Testi Henkilö".to_owned()),
        recorded: match logged_in {
            true => vec![sample::consent(true).card],
            false => Vec::new(),
        },
    }
}

fn form(l: Language, view: &WithdrawView) -> String {
    let problems = match view.tried {
        true => view.form.problems(view.name.is_some()),
        false => Vec::new(),
    };
    html(withdraw::body(l, view, &problems))
}

fn one(described: Described, found: Option<Found>) -> WithdrawalView {
    WithdrawalView {
        reference: sample::reference(),
        municipality: sample::municipality(),
        register_slug: sample::slug("tyollistamispalvelut"),
        register: sample::notice().register.name,
        described,
        received_at: sample::local(),
        office: sample::slug("vastuuhenkilo"),
        found: found.map(|found| (found, sample::local())),
        told: vec![
            (sample::words("Kela"), Some(sample::local())),
            (sample::words("TE-toimisto"), None),
        ],
    }
}

fn sent(withdrawals: Vec<WithdrawalView>) -> WithdrawnView {
    WithdrawnView {
        municipality: sample::municipality(),
        withdrawals,
    }
}

pub(super) fn pages(l: Language) -> Vec<(String, AnyView)> {
    let mut pages = vec![
        (
            "sent".to_owned(),
            withdraw_sent::body(l, &sent(vec![one(described(""), None)])),
        ),
        (
            "sent gone".to_owned(),
            withdraw_sent::body(l, &sent(vec![])),
        ),
    ];
    for found in [None, Some(Found::Found), Some(Found::NotFound)] {
        for words in ["", "Kaikki luvat."] {
            let receipt = withdrawal::body(l, &one(described(words), found));
            pages.push((format!("withdrawal {found:?} {words}"), receipt));
        }
    }
    for (pairs, tried) in [(&[] as &[_], false), (&[], true), (&[CHOSEN], true)] {
        for logged_in in [false, true] {
            let view = view(pairs, tried, logged_in);
            let problems = match tried {
                true => view.form.problems(logged_in),
                false => Vec::new(),
            };
            let name = format!("form {pairs:?} {tried} {logged_in}");
            pages.push((name, withdraw::body(l, &view, &problems)));
        }
    }
    pages
}

#[test]
fn what_was_typed_stays_and_each_problem_stands_beside_its_field() {
    let typed = [
        ("sender", ""),
        ("reach", "040 000"),
        ("words_muut", "  "),
        ("reason", "Ei kysytty."),
    ];
    let page = form(Language::Fi, &view(&typed, true, false));
    for there in [
        "href=\"#consents\"",
        "id=\"consents-virhe\"",
        "id=\"sender-virhe\"",
        "value=\"040 000\"",
    ] {
        assert!(page.contains(there), "{there}: {page}");
    }
    assert!(!page.contains("reach-virhe"), "{page}");
    let page = form(Language::Fi, &view(&[CHOSEN], true, false));
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
}

#[test]
fn whoever_is_logged_in_is_not_asked_who_they_are() {
    let fields = |logged_in| {
        let page = form(Language::Fi, &view(&[], false, logged_in));
        values(&page, "name").join(" ")
    };
    assert_eq!(
        fields(false),
        "consents consents words_tyollistamispalvelut words_muut sender reach identify clear"
    );
    assert_eq!(
        fields(true),
        "consents consents words_tyollistamispalvelut words_muut clear"
    );
}

#[test]
fn the_receipt_says_all_that_the_law_wants_said() {
    let receipt = |words, found| {
        let view = one(described(words), found);
        seen(&html(withdrawal::body(Language::Fi, &view)))
    };
    let named = receipt("", Some(Found::Found));
    for words in [
        "K7PM-3XDT-9RHF",
        "22.11.2026",
        "Lupa antaa tietoja muille",
        "Kelalle",
        "Kelalle ei anneta.",
        "kohta 7",
        "pysyy laillisena",
        "Muu jatkuu.",
        "Merkintä 30 vuotta.",
        "Kerrottu:",
        "Ei ole vielä kerrottu",
        "Pyydä tietojesi poistamista",
        "Lataa vahvistus",
    ] {
        assert!(named.contains(words), "{words}: {named}");
    }
    let own = receipt("Kaikki luvat.", Some(Found::NotFound));
    assert!(own.contains("Kaikki luvat."), "{own}");
    assert!(!own.contains("Kerrottu:"), "nobody is to be told: {own}");
}

#[test]
fn only_what_is_not_translated_is_said_to_be_in_finnish() {
    let page = |l, view: &WithdrawView| html(withdraw::body(l, view, &[]));
    let mut view = view(&[], false, false);
    let note = "finns bara på finska";
    let finnish = page(Language::Sv, &view);
    assert!(finnish.contains(note) && finnish.contains("lang=\"fi\">Kelalle<"));
    assert!(
        finnish.contains("punkt 7"),
        "the pointer is ours: {finnish}"
    );
    assert!(!page(Language::Fi, &view).contains("vain suomeksi"));
    let named = view.registers[0].named.as_mut().expect("named");
    let swedish = |words: &mut Localized| words.sv = Some(format!("{} på svenska", words.fi));
    swedish(&mut named.goes_on);
    swedish(&mut named.kept);
    for one in named
        .groups
        .iter_mut()
        .flat_map(|group| &mut group.consents)
    {
        swedish(&mut one.title);
        swedish(&mut one.stops);
        let recipients = one.recipients.iter_mut();
        recipients.for_each(|recipient| swedish(&mut recipient.name));
    }
    let receipt = named.describe(&["kela"], "").expect("one");
    let translated = page(Language::Sv, &view);
    assert!(!translated.contains(note), "{translated}");
    assert!(translated.contains(">Kelalle på svenska<"), "{translated}");
    assert!(page(Language::En, &view).contains("in Finnish only"));
    let receipt = |l| html(withdrawal::body(l, &one(receipt.clone(), None)));
    let translated = receipt(Language::Sv);
    for words in [
        "Kelalle ei anneta. på svenska",
        "Muu jatkuu. på svenska",
        "<li>Kela på svenska",
    ] {
        assert!(translated.contains(words), "{words}: {translated}");
    }
    assert!(!translated.contains(note), "{translated}");
    assert!(receipt(Language::En).contains("in Finnish only"));
}

#[test]
fn what_was_signed_stays_in_finnish_and_the_page_says_so_right_above_it() {
    let mut view = sample::consent(true);
    view.card.text.title.sv = Some("Samarbete med FPA".to_owned());
    let note = "Samtyckets text finns bara på finska.";
    for page in [
        html(consent::given(Language::Sv, &view)),
        html(consent::withdrawn(Language::Sv, &view)),
        html(consent_give::ask(Language::Sv, &view)),
    ] {
        assert!(page.contains(">Samarbete med FPA<"), "{page}");
        let (_, below) = page.split_once(note).expect("the note");
        let next = below.split("<p").nth(1).expect("a paragraph");
        assert!(
            next.contains("lang=\"fi\"") && next.contains("Annan luvan."),
            "{page}"
        );
    }
    let confirm = html(consent_withdraw::ask(Language::Sv, &view));
    assert!(!confirm.contains(note), "no text stands there: {confirm}");
}

#[test]
fn erasure_is_offered_at_each_register_by_name() {
    let buttons = |count: usize| {
        let all = vec![one(described(""), None); count];
        let page = html(withdraw_sent::body(Language::Fi, &sent(all)));
        (
            page.matches("/poisto").count(),
            page.contains("poistamista: "),
        )
    };
    assert_eq!(buttons(1), (1, false));
    assert_eq!(buttons(2), (2, true));
}

#[test]
fn without_a_log_in_nothing_is_shown_of_how_it_goes_on() {
    let view = WithdrawalView {
        found: Some((Found::Found, sample::local())),
        ..one(described(""), None)
    };
    let page = seen(&html(withdraw_sent::body(Language::Fi, &sent(vec![view]))));
    for hidden in ["Kerrottu:", "Löytyi", "Miten asia etenee"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    assert!(page.contains("tyo@ii.example"), "where to ask: {page}");
}

/// What a page asks before its one main button: pages to read, fields that must
/// be filled.
fn asks(page: &str) -> (usize, usize) {
    let buttons = page.matches("class=\"btn\"").count();
    let must = values(page, "name");
    let must = must
        .iter()
        .filter(|name| matches!(**name, "sender" | "reach" | "reason"));
    (buttons, must.count())
}

/// GDPR Art. 7(3): withdrawing is as easy as giving. A consent is given on two
/// pages: the list leads to its text, the text to the button.
#[test]
fn withdrawing_never_takes_more_steps_than_giving() {
    for l in Language::ALL {
        let giving = html(consent_give::ask(l, &sample::consent(false)));
        assert_eq!(asks(&giving), (1, 0), "one button, no field");
        // Of the record: the same list, one page, one button.
        let withdrawing = html(consent_withdraw::ask(l, &sample::consent(true)));
        assert_eq!(asks(&withdrawing), (1, 0), "one button, no field");
        // From its own page, giving and withdrawing are one link each.
        let holds = html(consent::given(l, &sample::consent(true)));
        let gone = html(consent::withdrawn(l, &sample::consent(false)));
        let links = |page: &str, end: &str| {
            let links = values(page, "href");
            links.iter().filter(|to| to.ends_with(end)).count()
        };
        assert_eq!((links(&holds, "/peruuta"), links(&gone, "/anna")), (1, 1));
        // By description: one page, one button; logged in, nothing must be
        // typed; a reason is never asked for.
        assert_eq!(asks(&form(l, &view(&[], false, true))), (1, 0));
        assert_eq!(asks(&form(l, &view(&[], false, false))), (1, 2));
    }
}
