use chrono::NaiveDate;
use domain::{audit::Action, language::Language};

use leptos::prelude::*;

use super::*;
use crate::{
    desk::{FollowPlace, FollowView, TimelineEntry},
    form::unsigned::Unsigned,
    i18n::{key, known},
    pages::citizen::render_test::sample,
};

fn view(place: FollowPlace, identified: bool) -> FollowView {
    FollowView {
        reference: sample::reference(),
        municipality: sample::municipality(),
        place,
        answer_by: NaiveDate::from_ymd_opt(2026, 12, 7).expect("a date"),
        overdue: None,
        identified,
        received_at: sample::local(),
        goes_on_as: None,
        steps: vec![TimelineEntry {
            at: sample::local(),
            action: Action::FiledUnsigned,
            office: None,
            why: None,
        }],
    }
}

#[test]
fn every_place_has_its_words_in_every_language() {
    for l in Language::ALL {
        for place in FollowPlace::ALL {
            assert!(known(l, &key("follow-now-", place.code())), "{l} {place:?}");
            let html = status::body(l, &[view(place, false)]).to_html();
            // Identifying leads somewhere only while it is open.
            assert_eq!(html.contains("/seuranta/tunnistaudu\""), !place.closed());
        }
    }
}

#[test]
fn what_was_answered_is_said_to_nobody_here() {
    let html = status::body(Language::Fi, &[view(FollowPlace::Answered, false)]).to_html();
    assert!(html.contains("Pyyntöösi on vastattu."), "{html}");
    assert!(
        !html.contains("/omat"),
        "who can't log in is not sent there"
    );
    let html = status::body(Language::Fi, &[view(FollowPlace::Answered, true)]).to_html();
    assert!(html.contains("/fi/omat\""), "{html}");
}

#[test]
fn lateness_comes_first() {
    let late = FollowView {
        overdue: Some(2),
        ..view(FollowPlace::WithOwner, false)
    };
    let html = status::body(Language::Fi, &[late]).to_html();
    assert!(html.contains("lead late") && html.contains("ylittynyt 2 päivällä"));
}

#[test]
fn nothing_is_sent_while_something_is_undone() {
    let html = |ready| unsigned::body(Language::Fi, &Unsigned::default(), &[], ready).to_html();
    assert!(html(true).contains("name=\"sender\"") && html(true).contains("name=\"reach\""));
    assert!(!html(false).contains("<form"));
}

#[test]
fn a_secret_is_never_sent_back_into_its_field() {
    let html = enter::body(Language::Fi, Some(&sample::reference()), &[], false).to_html();
    assert!(html.contains(&format!("value=\"{}\"", sample::reference())));
    assert_eq!(html.matches("value=\"\"").count(), 1, "{html}");
}
