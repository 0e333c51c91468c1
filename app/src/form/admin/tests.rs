//! The forms against the record: what is read from it goes back as it was, and
//! what is wrong is found.

use domain::{
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::{NewPlace, Register, RegisterAt, RegisterStatus},
    role::{
        Held,
        grant::{Holder, Role},
    },
};
use serde_json::json;

use super::{
    CatalogForm, Line, Typed,
    colours::Colours,
    is_address,
    new_municipality::NewMunicipality,
    new_register::NewRegister,
    office::OfficeForm,
    profile::Profile,
    register::RegisterForm,
    remedies::Remedies,
    role::{ADMINISTRATOR, HOLDER, administrator_of, holder_of},
};
use crate::{form::pairs::Pairs, i18n::key, i18n::known, pages::admin::label};

mod new;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

use chrono::NaiveDate;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn municipality() -> Municipality {
    let office = |slug: &str| json!({ "slug": slug, "name": { "fi": slug, "sv": slug }, "mailbox": "x@ii.example", "phone": "08" });
    serde_json::from_value(json!({
        "slug": "ii",
        "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
        "name_sv": "Ijo",
        "authority": { "fi": "Iin kunta", "sv": "Ijo kommun" }, "languages": ["fi", "sv"],
        "help": { "fi": "Soita.\nTule.", "sv": "Ring." }, "help_phone": "08 0000 0000",
        "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
        "dpo": "dpo", "offices": [office("dpo"), office("johtaja")],
        "remedies": [
            { "kind": "ombudsman", "text": { "fi": "Valita.", "en": "Complain." } },
            { "kind": "court", "text": { "fi": "Valita." } },
        ],
        "remedies_version": "1",
    }))
    .expect("a municipality")
}

fn register(status: RegisterStatus) -> Register {
    Register {
        municipality: slug("ii"),
        slug: slug("pajat"),
        name: "Pajat".into(),
        summary: "Pajojen asiakkaat".into(),
        search_words: vec!["työpaja".into(), "verstas".into()],
        status,
    }
}

/// As a browser sends what a page showed.
fn sent(typed: &Typed, lines: &[Line]) -> Typed {
    let pairs = lines
        .iter()
        .map(|line| (line.name.to_owned(), typed.get(line.name).to_owned()));
    Typed::read(&Pairs(pairs.collect()), lines)
}

/// What is sent back as it was shown changes nothing.
fn round<F: CatalogForm>(form: &F, record: &F::Record) -> F::Record
where
    F::Record: Clone,
{
    let typed = sent(&form.of(record).expect("a record"), &form.lines());
    assert_eq!(
        form.problems(&typed, record, today()),
        [],
        "{}",
        form.name()
    );
    let mut after = record.clone();
    form.apply(&typed, &mut after, today());
    after
}

#[test]
fn what_is_sent_as_it_was_shown_changes_nothing() {
    let ii = municipality();
    assert_eq!(round(&Profile, &ii), ii);
    assert_eq!(round(&Colours, &ii), ii);
    assert_eq!(round(&OfficeForm(Some(slug("johtaja"))), &ii), ii);
    assert_eq!(OfficeForm(Some(slug("puuttuu"))).of(&ii), None);
    let contact = NewPlace {
        what: Some("Sosiaalityö.".into()),
        address: Some("Aluetie 1".into()),
        phone: Some("08 1".into()),
        web: Some("https://alue.example".into()),
        register: Some(RegisterAt {
            municipality: slug("kemi"),
            register: slug("pajat"),
        }),
    };
    let moved = |to: &str, partly: bool| {
        let (to, since) = (to.into(), today());
        let explanation = "Siirtyi.".into();
        match partly {
            true => RegisterStatus::PartlyMoved {
                to,
                since,
                explanation,
                contact: contact.clone(),
            },
            false => RegisterStatus::Moved {
                to,
                since,
                explanation,
                contact: NewPlace::default(),
            },
        }
    };
    for status in [
        RegisterStatus::Active,
        RegisterStatus::Ended {
            since: "2020".into(),
            explanation: "Päättyi.".into(),
        },
        moved("Hyvinvointialue", false),
        moved("Hyvinvointialue", true),
    ] {
        let register = register(status);
        assert_eq!(round(&RegisterForm, &register), register);
    }
}

/// What is wrong, as `field code`, when fields are changed.
fn wrong<F: CatalogForm>(form: &F, record: &F::Record, changed: &[(&str, &str)]) -> Vec<String> {
    let mut typed = form.of(record).expect("a record");
    for (field, value) in changed {
        typed.set(field, *value);
    }
    let problems = form.problems(&typed, record, today());
    problems
        .into_iter()
        .map(|problem| format!("{} {}", problem.field, problem.code))
        .collect()
}

#[test]
fn what_is_wrong_is_found() {
    let ii = municipality();
    let long = "x".repeat(301);
    for (changed, expected) in [
        (vec![("genitive", "")], vec!["genitive admin-empty"]),
        (
            vec![("help_sv", ""), ("authority_sv", "")],
            vec!["authority_sv admin-empty", "help_sv admin-empty"],
        ),
        (vec![("help_sv", ""), ("speaks_sv", "")], vec![]),
        (
            vec![("nominative", &long)],
            vec!["nominative admin-too-long"],
        ),
    ] {
        assert_eq!(wrong(&Profile, &ii, &changed), expected);
    }
    for (light, expected) in [
        ("#777777", vec!["light admin-contrast"]),
        ("teal", vec!["light admin-colour"]),
        ("#fff;}a{", vec!["light admin-colour"]),
        ("", vec!["light admin-empty"]),
        ("#1F4A94", vec![]),
    ] {
        assert_eq!(wrong(&Colours, &ii, &[("light", light)]), expected);
    }
    let dark = wrong(&Colours, &ii, &[("dark", "#0a5a68")]);
    assert_eq!(dark, ["dark admin-contrast"]);
    let new = OfficeForm(None);
    let named = [("office_name_fi", "Uusi"), ("mailbox", "x@ii.example")];
    for (slug, expected) in [
        ("asiointi", vec![]),
        ("dpo", vec!["slug admin-taken"]),
        ("uusi", vec!["slug admin-taken"]),
        ("Åbo", vec!["slug admin-slug"]),
    ] {
        let changed = [&named[..], &[("slug", slug)]].concat();
        assert_eq!(wrong(&new, &ii, &changed), expected, "{slug}");
    }
    let boxes = wrong(&OfficeForm(Some(slug("dpo"))), &ii, &[("mailbox", "x")]);
    assert_eq!(boxes, ["mailbox admin-mailbox"]);
    let pajat = register(RegisterStatus::Active);
    for (state, expected) in [
        ("", vec!["state admin-empty"]),
        ("gone", vec!["state admin-unknown"]),
        (
            "ended",
            vec!["since admin-empty", "status_why_fi admin-empty"],
        ),
        (
            "moved",
            vec![
                "since admin-empty",
                "to_fi admin-empty",
                "status_why_fi admin-empty",
            ],
        ),
    ] {
        assert_eq!(wrong(&RegisterForm, &pajat, &[("state", state)]), expected);
    }
    for (web, right) in [
        ("", true),
        ("https://alue.example/x?y=1", true),
        ("http://alue.example", false),
        ("javascript:alert(1)//a.b", false),
        ("https://alue.example onclick=", false),
    ] {
        let moved = [
            ("state", "moved"),
            ("since", "1.1.2023"),
            ("to_fi", "Alue"),
            ("status_why_fi", "Siirtyi."),
            ("to_web", web),
        ];
        let expected: &[&str] = if right { &[] } else { &["to_web admin-web"] };
        assert_eq!(wrong(&RegisterForm, &pajat, &moved), expected, "{web}");
    }
}

#[test]
fn remedies_are_a_new_version_with_who_answers_for_it() {
    let ii = municipality();
    let approved = [
        ("approved_by_fi", "kunnanlakimies"),
        ("approved_on", "20.11.2026"),
    ];
    assert_eq!(wrong(&Remedies, &ii, &approved), [""; 0]);
    for (field, value, expected) in [
        ("ombudsman_fi", "", "ombudsman_fi admin-empty"),
        ("court_fi", " ", "court_fi admin-empty"),
        ("approved_by_fi", "", "approved_by_fi admin-empty"),
        ("approved_on", "", "approved_on admin-empty"),
        ("approved_on", "pian", "approved_on admin-not-a-date"),
        ("approved_on", "23.11.2026", "approved_on admin-in-future"),
    ] {
        let changed = [&approved[..], &[(field, value.trim())]].concat();
        assert_eq!(wrong(&Remedies, &ii, &changed), [expected]);
    }
    let mut typed = Remedies.of(&ii).expect("texts");
    for (field, value) in approved {
        typed.set(field, value);
    }
    let mut after = ii.clone();
    Remedies.apply(&typed, &mut after, today());
    assert_eq!(after.remedies, ii.remedies);
    assert_eq!(after.remedies_version, "2026-11-22");
    let approval = after.remedies_approved.expect("an approval");
    assert_eq!(approval.by.fi, "kunnanlakimies");
}

#[test]
fn a_register_that_is_active_again_says_nothing_of_a_move() {
    let mut register = register(RegisterStatus::Ended {
        since: "2020".into(),
        explanation: "Päättyi.".into(),
    });
    let mut typed = RegisterForm.of(&register).expect("a record");
    typed.set("state", "active");
    RegisterForm.apply(&typed, &mut register, today());
    assert_eq!(register.status, RegisterStatus::Active);
}

fn role(fields: &[(&str, &str)]) -> Result<(Holder, Role), Vec<String>> {
    let mut typed = Typed::default();
    let usual = [
        ("role", "deputy"),
        ("by", "email"),
        ("holder", "A@ii.example"),
        ("from", "22.11.2026"),
        ("until", "2026-11-30"),
        ("role_why", "Loma"),
    ];
    for (field, value) in usual.iter().chain(fields) {
        typed.set(field, *value);
    }
    let held = Held {
        municipality: slug("ii"),
        office: slug("johtaja"),
    };
    let known = [("abc".to_owned(), "Joku".to_owned())];
    holder_of(&typed, held, &known, today())
        .map(|grant| (grant.holder, grant.role))
        .map_err(|problems| {
            let told =
                |problem: domain::problem::Problem| format!("{} {}", problem.field, problem.code);
            problems.into_iter().map(told).collect()
        })
}

#[test]
fn a_role_is_given_to_an_address_a_group_or_a_person() {
    let (holder, given) = role(&[]).expect("a role");
    assert_eq!(holder, Holder::email("a@ii.example"));
    assert_eq!(given.code(), "deputy");
    let group = role(&[
        ("by", "group"),
        ("holder", "ii:johto"),
        ("role", "owner"),
        ("until", ""),
    ]);
    assert_eq!(group.expect("a role").0, Holder::Group("ii:johto".into()));
    let person = role(&[("by", "staff"), ("holder", ""), ("person", "abc")]);
    assert!(matches!(person.expect("a role").0, Holder::Staff(id) if id.0 == "abc"));
    for (fields, expected) in [
        (vec![("until", "")], vec!["until admin-endless"]),
        (vec![("until", "21.11.2026")], vec!["until admin-backwards"]),
        (vec![("until", "ei")], vec!["until admin-not-a-date"]),
        (vec![("from", "21.11.2026")], vec!["from admin-past"]),
        (vec![("from", "")], vec!["from admin-empty"]),
        (vec![("holder", "joku")], vec!["holder admin-email"]),
        (
            vec![("by", "group"), ("holder", "")],
            vec!["holder admin-empty"],
        ),
        (
            vec![("by", "staff"), ("person", "xyz")],
            vec!["person admin-unknown"],
        ),
        (vec![("role_why", "")], vec!["role_why admin-empty"]),
        (vec![("role", "king")], vec!["role admin-unknown"]),
    ] {
        assert_eq!(
            role(&fields),
            Err(expected.into_iter().map(str::to_owned).collect())
        );
    }
}

#[test]
fn an_administrator_is_known_by_an_address() {
    let mut typed = Typed::default();
    typed.set("role_why", "Syy");
    for (address, there) in [("a@ii.example", true), ("", false), ("a", false)] {
        typed.set("holder", address);
        assert_eq!(
            administrator_of(&typed, today()).is_ok(),
            there,
            "{address}"
        );
    }
}

#[test]
fn addresses_are_told_from_other_text() {
    for (text, is) in [
        ("a@ii.example", true),
        ("etu.suku+x@alue.ii.example", true),
        ("a", false),
        ("@ii.example", false),
        ("a@ii", false),
        ("a@ii.example.", false),
        ("a@b@ii.example", false),
        ("a b@ii.example", false),
        ("A <a@ii.example>", false),
        ("a@ii.example\nBcc: x", false),
    ] {
        assert_eq!(is_address(text), is, "{text}");
    }
}

/// Every field has a label, every heading its words, in each language.
#[test]
fn every_field_has_a_label() {
    let all = [
        Profile.lines(),
        Colours.lines(),
        Remedies.lines(),
        OfficeForm(None).lines(),
        RegisterForm.lines(),
        NewMunicipality { taken: Vec::new() }.lines(),
        NewRegister { taken: Vec::new() }.lines(),
        HOLDER.to_vec(),
        ADMINISTRATOR.to_vec(),
    ];
    for line in all.iter().flatten() {
        for l in Language::ALL {
            assert!(!label(l, line.name).contains("admin-"), "{l} {}", line.name);
            let group = key("admin-group-", line.group);
            assert!(line.group.is_empty() || known(l, &group), "{l} {group}");
            if let super::Look::Choice(choices) = line.look {
                for choice in choices {
                    assert!(known(l, &key("admin-choice-", choice)), "{l} {choice}");
                }
            }
        }
    }
}
