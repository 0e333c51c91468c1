//! How an answer reaches who can't read it at this counter, or wants it on paper
//! or at a visit: it is given so first, then recorded, then the part is closed.

use domain::{
    language::Language,
    problem::Problem,
    request::{DeliveryWay, Known, contents::AnswerWay},
};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, PartView},
    form::{asker::DeliveryForm, request::proposed_day},
    form_view::{Choice, Choices, Field, choices, text_field},
    i18n::key,
    path, t,
};

/// What stands in the way, or beside the button, of "send".
pub(super) enum Delivery {
    /// The person reads it here.
    Here,
    /// Nobody knows who asks: nothing may be told.
    Nobody,
    /// It is given outside; the form records how.
    Outside(DeliveryForm, Vec<Problem>),
}

impl Delivery {
    /// For an outcome that tells nothing about what is held, or one that does
    /// ([`domain::request::Outcome::tells_nothing`]). Problems are shown once
    /// the form was sent.
    pub(super) fn of(
        l: Language,
        draft: &ActionDraftView,
        tells_nothing: bool,
        sent: bool,
    ) -> Self {
        let view = &draft.part;
        match &view.part.asker.known {
            Known::Identified if view.part.asker.reads_here() => return Self::Here,
            Known::Unknown if !tells_nothing => return Self::Nobody,
            Known::Identified | Known::Unknown | Known::Checked { .. } => {}
        }
        let stored = draft.delivery.as_deref();
        let typed: Option<DeliveryForm> = stored.and_then(|typed| serde_json::from_str(typed).ok());
        let problems = match &typed {
            Some(typed) if sent => typed.problems(&view.part, view.today),
            _ => Vec::new(),
        };
        let form = typed.unwrap_or_else(|| DeliveryForm {
            delivered_on: proposed_day(l, view.today),
            ..DeliveryForm::default()
        });
        Self::Outside(form, problems)
    }

    /// What is wrong.
    pub(super) fn problems(&self) -> &[Problem] {
        match self {
            Self::Outside(_, problems) => problems,
            Self::Here | Self::Nobody => &[],
        }
    }

    /// The fields of the form; nothing where the portal brings the answer.
    pub(super) fn fields(&self, l: Language, view: &PartView) -> AnyView {
        match self {
            Self::Outside(form, problems) => fields(l, view, form, problems),
            Self::Here | Self::Nobody => ().into_any(),
        }
    }

    /// What happens when it is sent.
    pub(super) fn then(&self, l: Language, view: &PartView) -> String {
        match self {
            Self::Here => t!(l, "owner-send-then"),
            Self::Outside(..) if view.part.asker.known == Known::Identified => {
                t!(l, "delivery-then-here-too")
            }
            Self::Nobody | Self::Outside(..) => t!(l, "delivery-then"),
        }
    }
}

/// Instead of the button, while nobody knows who asks.
pub(super) fn nobody(l: Language, view: &PartView) -> AnyView {
    let href = path::part_action(l, &view.part.reference, "henkilollisyys");
    view! {
        <p class="note">
            <strong>{t!(l, "asker-unknown")}</strong>" "{t!(l, "delivery-nobody")}
        </p>
        <p><a class="btn" href=href>{t!(l, "asker-check")}</a></p>
    }
    .into_any()
}

fn fields(l: Language, view: &PartView, form: &DeliveryForm, problems: &[Problem]) -> AnyView {
    let unknown = view.part.asker.known == Known::Unknown;
    let offered = DeliveryWay::ALL
        .into_iter()
        .filter(|way| unknown || *way != DeliveryWay::Typed)
        .map(|way| Choice {
            value: way.code().to_owned(),
            label: t!(l, &key("delivery-way-", way.code())),
            hint: None,
            chosen: form.delivered_by == way.code(),
        })
        .collect();
    let identified = view.part.asker.known == Known::Identified;
    let (lead, hint) = match view.part.asker.wants {
        AnswerWay::Paper if identified => {
            (t!(l, "delivery-lead-paper"), t!(l, "delivery-hint-held"))
        }
        AnswerWay::Visit if identified => {
            (t!(l, "delivery-lead-visit"), t!(l, "delivery-hint-held"))
        }
        _ => (t!(l, "delivery-lead"), t!(l, "delivery-hint")),
    };
    let by = choices(Choices {
        language: l,
        name: "delivered_by",
        kind: "radio",
        legend: t!(l, "delivery-how").into_any(),
        hint: Some(hint),
        choices: offered,
        problems,
    });
    let day = text_field(Field {
        language: l,
        name: "delivered_on",
        label: t!(l, "delivery-when"),
        hint: Some(t!(l, "delivery-when-hint")),
        value: form.delivered_on.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    });
    view! {
        <h2>{t!(l, "delivery-title")}</h2>
        <p>{lead}</p>
        {by}
        {day}
    }
    .into_any()
}
