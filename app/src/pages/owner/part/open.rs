//! The page of a part that is open to its reader.

use chrono::{DateTime, Utc};
use domain::{
    language::Language,
    problem::Problem,
    request::{Known, State},
};
use leptos::prelude::*;

use crate::{
    desk::PartView,
    form_view::error_summary,
    page::{Area, Page},
    pages::{
        owner::pieces::{
            HOLE, Left, above, answer_by, around, from_wish, helsinki, language, moment, on,
            on_long, right, who,
        },
        parts,
    },
    path, t,
};

use super::{actions, asker, evidence, outcome, talk};
use crate::pages::owner::transfer;

pub(super) fn page(l: Language, view: &PartView, problems: &[Problem]) -> Page {
    let title = t!(
        l,
        "owner-part-title",
        right = right(l, view.part.right),
        reference = view.part.reference.to_string()
    );
    Page::new(title, body(l, view, problems))
        .of(&view.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty())
}

fn body(l: Language, view: &PartView, problems: &[Problem]) -> AnyView {
    view! {
        <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{right(l, view.part.right)}</h1>
            {overdue(l, view)}
            <p class="lead">{top(l, view)}</p>
            // Beside the text or, on a narrow screen, far below it.
            <p class="narrow-only"><a href="#toiminnot">{t!(l, "owner-to-actions")}</a></p>
            {target(l, view)}
            {stopped(l, view)}
            {talk::silence(l, view)}
            {asker::note(l, view)}
            {transfer::proposal(l, view)}
        </div>
        <div class="two">
            <div class="flow">
                {outcome::outcome(l, view)}
                {talk::thread(l, view)}
                <h2>{t!(l, "owner-asked")}</h2>
                {facts(l, view)}
                {view.evidence.as_ref().map(|found| evidence::evidence(l, found))}
                {parts::reckoning(l, &view.deadlines)}
                <h2>{t!(l, "owner-route")}</h2>
                {parts::route_why(l, &view.part.route, &view.decider, view.told.as_ref())}
                {talk::notes(l, view)}
                {actions::drafts(l, view)}
                <h2>{t!(l, "owner-events")}</h2>
                {parts::timeline(l, &view.timeline, parts::Reader::Office)}
            </div>
            <aside class="flow" aria-labelledby="toiminnot">
                <h2 id="toiminnot">{t!(l, "owner-actions")}</h2>
                {actions::actions(l, view, problems)}
                {view.oversees.then(|| {
                    let href = path::dpo::part(l, &view.part.reference);
                    view! { <p><a href=href>{t!(l, "dpo-from-part")}</a></p> }
                })}
            </aside>
        </div>
    }
    .into_any()
}

/// Lateness before everything else, and what it means.
fn overdue(l: Language, view: &PartView) -> AnyView {
    if view.part.closed() || !Left::of(view.days_left).late() {
        return ().into_any();
    }
    view! {
        <p class="lead late">{t!(l, "owner-overdue")}</p>
        <p>{t!(l, "owner-overdue-then")}</p>
    }
    .into_any()
}

/// The top sentence: with whom, since when, answer by.
fn top(l: Language, view: &PartView) -> AnyView {
    let with = match &view.part.state {
        State::Received => {
            let sentence = t!(l, "owner-top-received", date = HOLE);
            around(&sentence, moment(l, &view.received_at))
        }
        State::WithOwner { since, .. } => {
            let sentence = match (&view.with, view.mine) {
                (_, true) => t!(l, "owner-top-you", date = HOLE),
                (Some(name), false) => {
                    t!(l, "owner-top-colleague", name = name.clone(), date = HOLE)
                }
                (None, false) => t!(l, "owner-top-somebody", date = HOLE),
            };
            around(&sentence, since_day(l, *since))
        }
        State::IdentityCheck { since, .. } => {
            around(&t!(l, "owner-top-check", date = HOLE), since_day(l, *since))
        }
        State::Suspended { since, .. } => around(
            &t!(l, "owner-top-suspended", date = HOLE),
            since_day(l, *since),
        ),
        State::Closed { at, .. } => {
            return around(
                &t!(l, "owner-top-closed", date = HOLE),
                moment(l, &helsinki(*at)),
            );
        }
    };
    view! { {with}" "{answer_by(l, view)} }.into_any()
}

fn since_day(l: Language, since: DateTime<Utc>) -> AnyView {
    on(l, helsinki(since).date_naive())
}

/// The day to aim at, for owners only, while it still lies ahead.
fn target(l: Language, view: &PartView) -> AnyView {
    let deadlines = &view.deadlines;
    let ahead = deadlines.target >= view.today && deadlines.target < deadlines.answer_by;
    if view.part.closed() || !view.decides || !ahead {
        return ().into_any();
    }
    let sentence = t!(l, "owner-target", date = HOLE);
    view! { <p class="soft">{around(&sentence, on_long(l, deadlines.target))}</p> }.into_any()
}

fn stopped(l: Language, view: &PartView) -> AnyView {
    let Some(since) = view.deadlines.stopped_since.filter(|_| !view.part.closed()) else {
        return ().into_any();
    };
    let sentence = t!(l, "owner-stopped", date = HOLE);
    view! { <p class="note">{around(&sentence, on(l, since))}</p> }.into_any()
}

fn facts(l: Language, view: &PartView) -> AnyView {
    let code = (view.decides && view.person.has_code).then(|| {
        let href = path::part_action(l, &view.part.reference, "henkilotunnus");
        view! {
            <br/>
            <a href=href>{t!(l, "owner-code-show")}</a>" "
            <span class="soft">{t!(l, "owner-code-logged")}</span>
        }
    });
    // Whom nobody vouched for has a row that says so.
    let vouched = (view.part.asker.known == Known::Identified).then(|| {
        view! { <div><dt>{t!(l, "owner-person")}</dt><dd>{who(l, &view.person)}{code}</dd></div> }
    });
    let reply_to = asker::reply_to(l, view).map(|where_to| {
        view! { <div><dt>{t!(l, "asker-reply")}</dt><dd>{where_to}</dd></div> }
    });
    view! {
        <dl class="facts">
            {vouched}
            {asker::rows(l, view)}
            {language(l, view)}
            {from_wish(l, &view.part)}
            {view.part.came.as_ref().map(|came| parts::came_from(l, came, parts::Reader::Office))}
            {parts::contents(l, &view.contents, view.answer.as_ref())}
            {parts::attachments(l, &view.attachments, Some(&|file| path::part_file(l, &view.part.reference, file)))}
            <div><dt>{t!(l, "owner-received")}</dt><dd>{moment(l, &view.received_at)}</dd></div>
            {reply_to}
        </dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use domain::right::Right;

    use super::*;
    use crate::pages::owner::sample;

    fn html(view: &PartView) -> String {
        body(Language::Fi, view, &[]).to_html()
    }

    #[test]
    fn nobody_has_it_so_it_can_be_taken_and_nothing_else() {
        let html = html(&sample::view(State::Received, false));
        assert!(html.contains("/ota\""), "{html}");
        assert!(!html.contains("/vastaus\""), "{html}");
        assert!(html.contains("<time datetime=\"2026-12-07\">"), "{html}");
    }

    #[test]
    fn who_has_it_decides() {
        let html = html(&sample::view(sample::taken(), true));
        for action in ["vastaus", "ei-tietoja", "kieltaydy"] {
            assert!(html.contains(&format!("/{action}\"")), "{action}");
        }
        assert!(!html.contains("/ota\""), "{html}");
    }

    #[test]
    fn a_correction_is_decided_on_a_page_of_its_own() {
        let mut view = sample::view(sample::taken(), true);
        view.part.right = Right::Rectification;
        let html = html(&view);
        assert!(html.contains("/oikaisu\""), "{html}");
        assert!(!html.contains("/vastaus\""), "{html}");
    }

    #[test]
    fn lateness_is_said_before_everything_else() {
        let mut view = sample::view(sample::taken(), true);
        view.days_left = -2;
        let late = html(&view);
        let said = late.find("Määräaika on ylittynyt.").expect("said");
        assert!(said < late.find("Sinulla").expect("with whom"), "{late}");
        view.days_left = 0;
        assert!(!html(&view).contains("Määräaika on ylittynyt"));
    }

    #[test]
    fn who_is_told_only_reads_and_gets_no_identity_code() {
        let html = html(&PartView {
            decides: false,
            ..sample::view(State::Received, false)
        });
        for action in ["ota", "vastaus", "ei-tietoja", "kieltaydy", "henkilotunnus"] {
            assert!(!html.contains(&format!("/{action}\"")), "{action}");
        }
    }

    #[test]
    fn whom_nobody_vouched_for_is_said_to_be_so() {
        let mut view = sample::view(sample::taken(), true);
        view.part.asker =
            domain::request::Asker::unknown(domain::request::contents::AnswerWay::Here);
        view.evidence = None;
        view.person.contact = Some("040 000 0000".into());
        let html = html(&view);
        for shown in [
            sample::NAME,
            "040 000 0000",
            "/henkilollisyys\"",
            "Kukaan ei ole varmistanut",
        ] {
            assert!(html.contains(shown), "{shown}: {html}");
        }
    }

    #[test]
    fn another_name_than_the_typed_one_is_said_aloud() {
        let mut view = sample::view(sample::taken(), true);
        let aloud = "eri nimi";
        for (typed, differs) in [(sample::NAME, false), ("Toinen Ihminen", true)] {
            view.person.typed_name = Some(typed.into());
            assert_eq!(html(&view).contains(aloud), differs, "{typed}");
        }
    }

    #[test]
    fn a_colleagues_part_offers_nothing() {
        let view = PartView {
            with: Some("Kollega".into()),
            ..sample::view(sample::taken(), false)
        };
        let html = html(&view);
        assert!(html.contains("Kollega"), "{html}");
        for action in ["ota", "vastaus", "ei-tietoja", "kieltaydy"] {
            assert!(!html.contains(&format!("/{action}\"")), "{action}");
        }
    }

    #[test]
    fn a_signature_that_does_not_hold_is_said_aloud() {
        let mut view = sample::view(sample::taken(), true);
        let evidence = view.evidence.as_mut().expect("signed");
        evidence.valid = false;
        evidence.checks = vec![("token_signature".into(), false)];
        let html = html(&view);
        assert!(html.contains("Älä anna tietoja vielä."), "{html}");
        assert!(html.contains("<details open"), "{html}");
    }
}
