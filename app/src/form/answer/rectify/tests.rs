//! What is asked of who decides on a correction.

use super::*;

fn form(given: &[(&str, &str)]) -> RectifyForm {
    let signed = [("official", "Johtaja"), ("contact", "kirjaamo")];
    let pairs = given.iter().chain(&signed);
    RectifyForm::read(&Pairs(
        pairs
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect(),
    ))
}

fn wrong(form: &RectifyForm) -> Vec<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
    let problems = form.problems(today).into_iter();
    problems
        .map(|p| format!("{} {}", p.field, p.code))
        .collect()
}

#[test]
fn what_is_asked_depends_on_the_result() {
    assert_eq!(wrong(&form(&[])), ["result not-chosen"]);
    let corrected = ["after_1 none-changed", "on not-a-date"];
    assert_eq!(wrong(&form(&[("result", "corrected")])), corrected);
    let partly = form(&[("result", "partly")]);
    assert_eq!(
        wrong(&partly)[2..],
        ["ground not-chosen", "facts too-short"]
    );
    let statement = [
        "beside empty",
        "on not-a-date",
        "ground not-chosen",
        "facts too-short",
    ];
    assert_eq!(wrong(&form(&[("result", "statement")])), statement);
}

#[test]
fn no_recipient_of_the_notice_is_forgotten() {
    let listed = ["Kela".to_owned(), "Hautausmaa".to_owned()];
    let typed = [
        ("result", "corrected"),
        ("before_2", "Rantatie 1"),
        ("after_2", "Rantatie 2"),
        ("on", "20.11.2026"),
        ("recipient_2", "Hautausmaa"),
        ("telling_2", "told"),
        ("told_on_2", "31.12.2026"),
        ("telling_3", "impossible"),
    ];
    let form = form(&typed).with_listed(&listed);
    let names: Vec<&str> = form
        .recipients
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Kela", "Hautausmaa", ""]);
    assert_eq!(
        wrong(&form),
        [
            "telling_1 not-chosen",
            "told_on_2 in-future",
            "recipient_3 empty",
            "why_3 too-short"
        ]
    );
    // What was typed stays where it was.
    assert_eq!(form.clone().with_listed(&listed), form);
}

#[test]
fn the_rows_that_are_wrong_are_named_as_on_the_page() {
    let form = form(&[
        ("result", "corrected"),
        ("before_3", "Rantatie 1"),
        ("before_4", "a"),
        ("after_4", "a"),
        ("on", "23.11.2026"),
    ]);
    assert_eq!(
        wrong(&form),
        ["after_3 empty", "after_4 same", "on in-future"]
    );
}

#[test]
fn a_change_and_a_recipient_are_added_and_what_was_typed_stays() {
    use crate::form::answer::ActionForm;

    let listed = ["Kela".to_owned()];
    let new = RectifyForm::default().with_listed(&listed);
    assert_eq!(new.recipient_rows(), 2);
    let typed = [
        ("result", "corrected"),
        ("before_1", "Rantatie 1"),
        ("after_1", "Rantatie 2"),
        ("on", "20.11.2026"),
        ("recipient_1", "Kela"),
        ("telling_1", "never"),
        ("recipient_2", ""),
    ];
    let mut action = ActionForm::Rectify(form(&typed));
    assert_eq!(action.add("add-change").as_deref(), Some("muutos-2"));
    let added = action.add("add-recipient");
    assert_eq!(added.as_deref(), Some("vastaanottaja-3"));
    let ActionForm::Rectify(form) = action else {
        panic!("a rectification")
    };
    assert_eq!(form.before, ["Rantatie 1", ""]);
    let form = form.with_listed(&listed);
    assert_eq!(form.recipient_rows(), 3);
    // What is left empty is no mistake.
    assert!(wrong(&form).is_empty(), "{:?}", wrong(&form));
}
