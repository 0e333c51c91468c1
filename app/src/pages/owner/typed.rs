//! What an owner typed for an action: read from the draft, with its problems.

use domain::{id::Reference, problem::Problem};

use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, OwnerAction},
    form::answer::{ActionForm, AnswerForm, NothingHeldForm, OthersForm, RectifyForm, RefuseForm},
    form_view::{Field, text_field},
    page::{Area, Page, PageError, Visit},
    path, t,
};

use super::pieces::{HOLE, above, around, back, moment, office_contact};

/// A draft that its page may show: the part is the caller's and open.
pub(super) enum Opened {
    /// It may be worked on.
    Draft(Box<ActionDraftView>),
    /// It may not, and this page says why.
    Closed(Box<Page>),
}

/// Loads the draft of an action.
pub(super) async fn open(visit: &Visit, action: OwnerAction) -> Result<Opened, PageError> {
    let reference = visit.reference()?;
    let draft = visit
        .owner()?
        .action_draft(&reference, action)
        .await?
        .ok_or(PageError::NotFound)?;
    let why = if draft.part.part.closed() {
        "closed"
    } else if !draft.part.decides {
        return Err(PageError::NotFound);
    } else if !action.fits(draft.part.part.right) {
        "right"
    } else if draft.part.mine {
        return Ok(Opened::Draft(Box::new(draft)));
    } else if draft.part.part.state.owner().is_some() {
        "colleague"
    } else {
        "untaken"
    };
    Ok(Opened::Closed(Box::new(not_now(
        visit, &draft, why, &reference,
    ))))
}

fn not_now(visit: &Visit, draft: &ActionDraftView, why: &str, reference: &Reference) -> Page {
    let l = visit.language;
    Page::new(
        t!(l, "owner-not-now-title"),
        view! {
            {back(l, reference)}
            <div class="flow">
                {above(l, &draft.part)}
                <h1>{t!(l, "owner-not-now-title")}</h1>
                <p class="lead">{t!(l, &format!("owner-not-now-{why}"))}</p>
                <p>{t!(l, "owner-not-now-kept")}</p>
                <p><a class="btn" href=path::part(l, reference)>{t!(l, "owner-not-now-go")}</a></p>
            </div>
        },
    )
    .of(&draft.part.municipality)
    .area(Area::Staff)
}

fn stored(draft: &ActionDraftView) -> Option<ActionForm> {
    serde_json::from_str(draft.typed.as_deref()?).ok()
}

/// The official and the contact that a new form suggests, in the language of
/// who reads the answer.
fn suggested(draft: &ActionDraftView) -> (String, String) {
    let official = draft.part.decider.text(draft.part.language).to_owned();
    (official, office_contact(&draft.part))
}

/// The answer as typed, or a new one.
pub(super) fn answer(draft: &ActionDraftView) -> AnswerForm {
    match stored(draft) {
        Some(ActionForm::Answer(form)) => form,
        _ => {
            let (official, contact) = suggested(draft);
            AnswerForm {
                official,
                contact,
                ..AnswerForm::default()
            }
        }
    }
}

/// What came of a rectification as typed, or a new form; with every recipient
/// that the notice names.
pub(super) fn rectify(draft: &ActionDraftView, listed: &[String]) -> RectifyForm {
    let form = match stored(draft) {
        Some(ActionForm::Rectify(form)) => form,
        _ => {
            let (official, contact) = suggested(draft);
            RectifyForm {
                official,
                contact,
                ..RectifyForm::default()
            }
        }
    };
    form.with_listed(listed)
}

/// What was said about other people.
pub(super) fn others(draft: &ActionDraftView) -> OthersForm {
    let typed = draft.others.as_deref();
    typed
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

/// Nothing held, as typed, or a new form.
pub(super) fn nothing_held(draft: &ActionDraftView) -> NothingHeldForm {
    match stored(draft) {
        Some(ActionForm::NothingHeld(form)) => form,
        _ => {
            let (official, contact) = suggested(draft);
            NothingHeldForm {
                official,
                contact,
                ..NothingHeldForm::default()
            }
        }
    }
}

/// The refusal as typed, or a new one.
pub(super) fn refusal(draft: &ActionDraftView) -> RefuseForm {
    match stored(draft) {
        Some(ActionForm::Refuse(form)) => form,
        _ => {
            let (official, contact) = suggested(draft);
            RefuseForm {
                official,
                contact,
                ..RefuseForm::default()
            }
        }
    }
}

/// The problems to show: none while a draft is merely saved, all of them after
/// "check" (the query has `virheet`).
pub(super) fn shown(visit: &Visit, problems: Vec<Problem>) -> Vec<Problem> {
    if asked_for(&visit.address, "virheet") {
        problems
    } else {
        Vec::new()
    }
}

/// Whether "send" came back.
pub(super) fn sent(visit: &Visit) -> bool {
    asked_for(&visit.address, "virheet")
}

/// Whether the query has a name, with a value or without.
pub(super) fn asked_for(address: &str, name: &str) -> bool {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    query
        .split('&')
        .any(|pair| pair.split('=').next() == Some(name))
}

/// The line under the heading: saved when, and that nobody else sees it.
pub(super) fn saved(visit: &Visit, draft: &ActionDraftView) -> AnyView {
    let l = visit.language;
    match &draft.saved_at {
        Some(at) => view! {
            <p class="soft">
                {around(&t!(l, "owner-saved", date = HOLE), moment(l, at))}" "
                {t!(l, "owner-draft-hidden")}
            </p>
        }
        .into_any(),
        None => view! { <p class="soft">{t!(l, "owner-draft-new")}</p> }.into_any(),
    }
}

/// The buttons under a form: check first, save as well. `form` names the form
/// where the buttons stand outside it.
pub(super) fn buttons(visit: &Visit, form: &'static str) -> AnyView {
    let l = visit.language;
    view! {
        <div class="acts">
            <button class="btn" form=form name="then" value="check">{t!(l, "owner-check")}</button>
            <button class="btn second" form=form name="then" value="save">{t!(l, "owner-save")}</button>
        </div>
    }
    .into_any()
}

/// The button for one more row; nothing where no more fit.
pub(super) fn add(then: &'static str, words: String, rows: usize, most: usize) -> AnyView {
    if rows >= most {
        return ().into_any();
    }
    view! { <p><button class="btn second" name="then" value=then>{words}</button></p> }.into_any()
}

/// The fields for who answers for the decision.
pub(super) fn official_fields(
    visit: &Visit,
    official: &str,
    contact: &str,
    problems: &[Problem],
) -> AnyView {
    let l = visit.language;
    let official = text_field(Field {
        language: l,
        name: "official",
        label: t!(l, "owner-official"),
        hint: Some(t!(l, "owner-official-hint")),
        value: official.to_owned(),
        problems,
        autocomplete: "off",
        class: "",
    });
    let contact = text_field(Field {
        language: l,
        name: "contact",
        label: t!(l, "owner-contact"),
        hint: Some(t!(l, "owner-contact-hint")),
        value: contact.to_owned(),
        problems,
        autocomplete: "off",
        class: "",
    });
    view! { {official}{contact} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_asked_for_by_name_not_by_value() {
        for (address, asked) in [
            ("/fi/virka/osat/x/vastaus?virheet", true),
            ("/fi/virka/osat/x/vastaus?virheet=1", true),
            ("/fi/virka/osat/x/vastaus?liite=kind&virheet=", true),
            ("/fi/virka/osat/x/vastaus?liite=virheet", false),
            ("/fi/virka/osat/virheet", false),
        ] {
            assert_eq!(asked_for(address, "virheet"), asked, "{address}");
        }
    }
}
