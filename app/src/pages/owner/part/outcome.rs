//! How a part ended, as the person sees it.

use domain::{
    language::Language,
    request::{Answer, Outcome, State},
};
use leptos::prelude::*;

use crate::{
    desk::PartView,
    form::transfer::TransferForm,
    i18n::key,
    pages::{
        owner::{
            attachments, others,
            pieces::{as_typed, official, refusal, searches},
        },
        parts,
    },
    path, t,
};

/// The outcome with message and files; nothing while the part is open.
pub(super) fn outcome(l: Language, view: &PartView) -> AnyView {
    let State::Closed { outcome, .. } = &view.part.state else {
        return ().into_any();
    };
    let what = match outcome {
        Outcome::Fulfilled { answer } => view! {
            {given(l, view, answer)}
            <dl class="facts">{official(l, &answer.official)}</dl>
        }
        .into_any(),
        Outcome::StatementAdded {
            answer,
            statement,
            refusal: refused,
        } => view! {
            {given(l, view, answer)}
            {parts::statement(l, statement)}
            {refusal(l, refused)}
        }
        .into_any(),
        Outcome::PartlyFulfilled {
            answer,
            refusal: refused,
        } => view! { {given(l, view, answer)}{refusal(l, refused)} }.into_any(),
        Outcome::Refused { refusal: refused } => refusal(l, refused),
        Outcome::NothingHeld {
            searched,
            message,
            official: by,
        } => view! {
            {as_typed(message)}
            {searches(l, searched)}
            <dl class="facts">{official(l, by)}</dl>
        }
        .into_any(),
        Outcome::TakenBack => view! { <p>{t!(l, "owner-taken-back")}</p> }.into_any(),
        Outcome::Transferred { to, .. } => {
            let href = path::part_action(l, &view.part.reference, TransferForm::ACTION);
            view! {
                <p>{t!(l, "owner-transferred")}" "<strong>{to.clone()}</strong></p>
                <p><a href=href>{t!(l, "transfer-notice-open")}</a></p>
            }
            .into_any()
        }
    };
    view! {
        <h2>{t!(l, "owner-outcome")}</h2>
        <div class="panel flow">
            <p><strong>{t!(l, &key("outcome-", outcome.code().code()))}</strong></p>
            {what}
            {parts::delivered(l, &view.part.asker)}
            {view.others.as_ref().map(|said| others::record(l, said))}
        </div>
    }
    .into_any()
}

/// Message and files; who answers for it stands once, after all that belongs
/// to the answer.
fn given(l: Language, view: &PartView, answer: &Answer) -> AnyView {
    view! {
        {as_typed(&answer.message)}
        {answer.rectified.as_ref().map(|done| parts::rectified(l, done))}
        {attachments::listed(l, &view.files)}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::{citizen::render_test::sample::states, owner::sample};

    #[test]
    fn who_answers_for_it_stands_at_most_once() {
        let label = t!(Language::Fi, "owner-contact");
        let times: Vec<usize> = states()
            .into_iter()
            .map(|state| {
                let html = outcome(Language::Fi, &sample::view(state, true)).to_html();
                html.matches(&label).count()
            })
            .collect();
        assert!(times.contains(&1), "{times:?}");
        assert!(times.iter().all(|times| *times < 2), "{times:?}");
    }
}
