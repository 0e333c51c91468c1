//! What is not in the record yet.

use domain::{
    municipality::remedies::lacking,
    notice::{FindingKind, findings},
    right::Right,
    routing::route,
};

use super::*;
use crate::form::admin::{New, new_municipality, new_register};

/// The fields of a municipality that is not there yet.
const VAASA: [(&str, &str); 11] = [
    ("slug", "vaasa"),
    ("nominative", "Vaasa"),
    ("genitive", "Vaasan"),
    ("inessive", "Vaasassa"),
    ("authority_fi", "Vaasan kaupunki"),
    ("help_fi", "Soita."),
    ("help_phone", "06 0000 0000"),
    ("mailbox", "tietosuoja@vaasa.example"),
    ("court_fi", "Vie asia oikeuteen."),
    ("approved_by_fi", "kaupunginlakimies"),
    ("approved_on", "20.11.2026"),
];

#[test]
fn a_municipality_opens_with_what_it_can_not_do_without() {
    let blank = new_municipality::blank(slug("uusi"), &[municipality()]);
    let form = NewMunicipality {
        taken: vec![slug("ii"), slug("virka")],
    };
    // The Ombudsman is the same everywhere, and somebody else has the text.
    assert_eq!(wrong(&form, &blank, &VAASA), [""; 0]);
    for (field, value, expected) in [
        ("slug", "ii", "slug admin-taken"),
        ("slug", "virka", "slug admin-taken"),
        ("slug", "uusi", "slug admin-taken"),
        ("slug", "Vaasa", "slug admin-slug"),
        ("mailbox", "tietosuoja", "mailbox admin-mailbox"),
        ("genitive", "", "genitive admin-empty"),
        ("court_fi", "", "court_fi admin-empty"),
        ("ombudsman_fi", "", "ombudsman_fi admin-empty"),
        ("approved_on", "23.11.2026", "approved_on admin-in-future"),
    ] {
        let changed = [&VAASA[..], &[(field, value)]].concat();
        assert_eq!(wrong(&form, &blank, &changed), [expected], "{value}");
    }
    let mut typed = form.of(&blank).expect("a form");
    for (field, value) in VAASA {
        typed.set(field, value);
    }
    let mut new = blank;
    form.apply(&typed, &mut new, today());
    let New(vaasa) = new;
    assert_eq!(vaasa.slug, slug("vaasa"));
    assert_eq!(vaasa.remedies_version, "2026-11-22");
    let dpo = vaasa.office(&vaasa.dpo).expect("an office");
    assert_eq!(dpo.mailbox, "tietosuoja@vaasa.example");
    assert_eq!(lacking(&vaasa.remedies), []);
    // Its colours can be read, and every other form takes it as it is.
    assert_eq!(round(&Colours, &vaasa), vaasa);
    assert_eq!(round(&Profile, &vaasa), vaasa);
}

#[test]
fn a_register_begins_with_a_notice_that_says_what_is_not_there_yet() {
    let blank = new_register::blank(slug("ii"), slug("uusi"));
    let form = NewRegister {
        taken: vec![slug("pajat")],
    };
    let fields = [
        ("slug", "kirjasto"),
        ("register_name_fi", "Kirjaston asiakkaat"),
        ("summary_fi", "Kenelle on lainattu mitä."),
        ("brief_about_you", "Kyllä, jos lainaat."),
        ("brief_why", "Jotta kirjat palaavat."),
        ("brief_sources", "Sinulta."),
        ("brief_recipients", "Ei kukaan."),
        ("brief_retention", "Vuoden."),
        ("brief_automated", "Ei."),
    ];
    assert_eq!(wrong(&form, &blank, &fields), [""; 0]);
    for (field, value, expected) in [
        ("slug", "pajat", "slug admin-taken"),
        ("brief_why", "", "brief_why admin-empty"),
    ] {
        let changed = [&fields[..], &[(field, value)]].concat();
        assert_eq!(wrong(&form, &blank, &changed), [expected]);
    }
    let mut typed = Typed::default();
    for (field, value) in fields {
        typed.set(field, value);
    }
    let mut new = blank;
    form.apply(&typed, &mut new, today());
    let New(new) = new;
    assert_eq!(new.register.status, RegisterStatus::Active);
    let ii = municipality();
    let notice = new.notice(&ii, today());
    let mut errors = findings(&notice);
    errors.retain(|finding| finding.code.kind() == FindingKind::Error);
    assert_eq!(errors, []);
    assert_eq!(notice.brief.lead, "Kenelle on lainattu mitä.");
    assert_eq!(notice.brief.retention.as_deref(), Some("Vuoden."));
    // What is not there is not passed off as a silent notice.
    let awaited = notice.sections.iter().filter(|one| one.awaited).count();
    let silent = notice.sections.iter().filter(|one| one.content.is_none());
    assert_eq!(awaited, silent.count());
    assert_eq!(awaited, notice.sections.len() - 2, "controller and DPO");
    let route = route(Right::Access, &notice.rules, &ii);
    assert!(route.to_be_assigned);
}
