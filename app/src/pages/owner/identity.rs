//! Who asks? Checked the least intrusive way first, through contact details
//! that the register already holds, with nothing kept of what was seen.

use domain::{
    language::Language,
    problem::Problem,
    request::{CheckWay, Known, State},
};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, PartView},
    form::asker::{CheckForm, VISIT},
    form_view::{Choice, Choices, choices, error_summary},
    i18n::key,
    page::{self, Area, Page, PageError, Site},
    pages::parts,
    path, t,
};

use super::{
    part::asker,
    pieces::{above, answer_by, back},
};

/// `/{language}/virka/osat/{reference}/henkilollisyys`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let draft = visit
            .owner()?
            .identity_check(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let typed: Option<CheckForm> = draft
            .typed
            .as_deref()
            .and_then(|typed| serde_json::from_str(typed).ok());
        let problems = match stage(&draft.part) {
            Stage::Begun => typed.as_ref().map(CheckForm::problems).unwrap_or_default(),
            _ => Vec::new(),
        };
        let body = body(
            l,
            &visit.site,
            &draft,
            &typed.unwrap_or_default(),
            &problems,
        );
        Ok(Page::new(t!(l, "identity-title"), body)
            .of(&draft.part.municipality)
            .area(Area::Staff)
            .wrong(!problems.is_empty()))
    })
}

/// How far it is, for who reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It is known who asks, or the part is closed.
    Over,
    /// The reader can begin.
    NotBegun,
    /// The reader checks.
    Begun,
    /// A colleague has the part, a question is open, or no office decides yet.
    NotNow,
}

fn stage(view: &PartView) -> Stage {
    if view.part.closed() || view.part.asker.known != Known::Unknown {
        return Stage::Over;
    }
    match &view.part.state {
        State::Received if view.part.route.to_be_assigned => Stage::NotNow,
        State::Received => Stage::NotBegun,
        State::WithOwner { .. } if view.mine => Stage::NotBegun,
        State::IdentityCheck { .. } if view.mine => Stage::Begun,
        _ => Stage::NotNow,
    }
}

fn body(
    l: Language,
    site: &Site,
    draft: &ActionDraftView,
    typed: &CheckForm,
    problems: &[Problem],
) -> AnyView {
    let view = &draft.part;
    let reference = &view.part.reference;
    let end = match stage(view) {
        Stage::Over => view! { <p class="note">{t!(l, "identity-over")}</p> }.into_any(),
        Stage::NotNow => view! { <p class="note">{t!(l, "identity-not-now")}</p> }.into_any(),
        Stage::NotBegun => begin(l, site, view),
        Stage::Begun => confirm(l, site, view, typed, problems),
    };
    view! {
        {back(l, reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{t!(l, "identity-title")}</h1>
            <p class="lead">{t!(l, "identity-lead")}</p>
            <dl class="facts">{asker::rows(l, view)}</dl>
            <p>
                <strong>{t!(l, "identity-held")}</strong>" "{t!(l, "identity-held-why")}
            </p>
            <p>{t!(l, "identity-clock")}" "{answer_by(l, view)}</p>
            {end}
        </div>
    }
    .into_any()
}

/// The ways, in the order in which to try them.
fn ways(l: Language, site: &Site) -> AnyView {
    view! {
        <h2>{t!(l, "identity-ways")}</h2>
        <ol>
            <li>{t!(l, "identity-way-portal")}" "<strong>{parts::jointed(&site.typed(&path::follow(l)))}</strong></li>
            <li>{t!(l, "identity-way-phone")}</li>
            <li>{t!(l, "identity-way-letter")}</li>
            <li>{t!(l, "identity-way-visit")}</li>
        </ol>
        <p>{t!(l, "identity-no-copies")}</p>
    }
    .into_any()
}

fn action(l: Language, view: &PartView) -> String {
    path::part_action(l, &view.part.reference, "henkilollisyys")
}

fn begin(l: Language, site: &Site, view: &PartView) -> AnyView {
    view! {
        {ways(l, site)}
        <form method="post" action=action(l, view)>
            <p>{t!(l, "identity-begin-then")}</p>
            <div class="acts">
                <button class="btn" name="then" value="begin">{t!(l, "identity-begin")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn confirm(
    l: Language,
    site: &Site,
    view: &PartView,
    typed: &CheckForm,
    problems: &[Problem],
) -> AnyView {
    let choice = |value: &str, label: String, chosen: &str| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: value == chosen,
    };
    let way = |way: CheckWay, chosen: &str| {
        let label = t!(l, &key("identity-by-", way.code()));
        choice(way.code(), label, chosen)
    };
    let by = typed.checked_by.as_str();
    let checked_by = choices(Choices {
        language: l,
        name: "checked_by",
        kind: "radio",
        legend: t!(l, "identity-how").into_any(),
        hint: None,
        // The style sheet goes by this order.
        choices: vec![
            way(CheckWay::HeldPhone, by),
            way(CheckWay::HeldAddress, by),
            choice(VISIT, t!(l, "identity-visit"), by),
        ],
        problems,
    });
    let held = choices(Choices {
        language: l,
        name: "held",
        kind: "checkbox",
        legend: t!(l, "identity-contact").into_any(),
        hint: None,
        choices: vec![Choice {
            value: "yes".to_owned(),
            label: t!(l, "identity-contact-held"),
            hint: Some(t!(l, "identity-contact-not-kept")),
            chosen: typed.held,
        }],
        problems,
    });
    let documents = CheckWay::ALL
        .into_iter()
        .filter(|way| !way.through_held_contact())
        .map(|one| way(one, &typed.document))
        .collect();
    let document = choices(Choices {
        language: l,
        name: "document",
        kind: "radio",
        legend: t!(l, "identity-document").into_any(),
        hint: Some(t!(l, "identity-document-hint")),
        choices: documents,
        problems,
    });
    view! {
        {ways(l, site)}
        <h2>{t!(l, "identity-done")}</h2>
        <form class="flow" method="post" action=action(l, view) novalidate>
            {checked_by}
            <div class="then if-held">{held}</div>
            <div class="then if-visit">{document}</div>
            <p>{t!(l, "identity-recorded")}</p>
            <div class="acts">
                <button class="btn" name="then" value="confirm">{t!(l, "identity-confirm")}</button>
            </div>
        </form>
        <h2>{t!(l, "identity-doubt")}</h2>
        <p>{t!(l, "identity-doubt-then")}</p>
        <p>
            <a href=path::part_action(l, &view.part.reference, "kieltaydy")>
                {t!(l, "identity-refuse")}
            </a>
        </p>
        {parts::reckoning(l, &view.deadlines)}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::owner::sample;
    use domain::request::Asker;

    fn html(state: State, mine: bool) -> String {
        let mut view = sample::view(state, mine);
        view.part.asker = Asker::unknown(domain::request::contents::AnswerWay::Here);
        view.evidence = None;
        view.person.contact = Some("040 000 0000".into());
        let draft = ActionDraftView {
            part: view,
            others: None,
            typed: None,
            saved_at: None,
            files: Vec::new(),
            delivery: None,
        };
        let site = Site {
            style: String::new(),
            loader: String::new(),
            modules: crate::page::Modules::new(|_| String::new()),
            icon: String::new(),
            public_url: "https://kunta.example".into(),
            demo: true,
        };
        body(Language::Fi, &site, &draft, &CheckForm::default(), &[]).to_html()
    }

    fn checking() -> State {
        State::IdentityCheck {
            owner: domain::role::StaffId("a".into()),
            since: sample::at().with_timezone(&chrono::Utc),
        }
    }

    #[test]
    fn the_check_is_begun_and_then_ended_by_who_began_it() {
        assert!(html(State::Received, false).contains("value=\"begin\""));
        assert!(html(sample::taken(), true).contains("value=\"begin\""));
        let html_of_checker = html(checking(), true);
        assert!(html_of_checker.contains("value=\"confirm\""));
        assert!(html_of_checker.contains("value=\"passport\""));
        for (state, mine) in [(sample::taken(), false), (checking(), false)] {
            assert!(!html(state, mine).contains("<button"));
        }
    }

    #[test]
    fn nothing_asks_for_a_number_or_a_copy() {
        let html = html(checking(), true);
        for field in ["type=\"text\"", "type=\"file\"", "<textarea"] {
            assert!(!html.contains(field), "{field}");
        }
    }
}
