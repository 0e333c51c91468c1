//! What helps to find the data? All of it is optional.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    form::access::Step,
    form_view::{Field, text_area, text_field},
    page, t,
};

/// `/{language}/pyynto/apu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let problems = view.draft.problems(Step::Help, view.notice.today);
        let fields = fields(l, &view, &problems);
        Ok(question::page(l, &view, Step::Help, &problems, fields))
    })
}

pub(super) fn fields(l: Language, view: &DraftView, problems: &[Problem]) -> AnyView {
    let help = view.draft.help.clone().unwrap_or_default();
    let field = |name: &'static str, label: String, hint: String, value: String| Field {
        language: l,
        name,
        label,
        hint: Some(hint),
        value,
        problems,
        autocomplete: "off",
        class: "",
    };
    let names = field(
        "earlier_names",
        t!(l, "hints-names"),
        t!(l, "hints-names-hint"),
        help.earlier_names.clone(),
    );
    let services = field(
        "services",
        t!(l, "hints-services"),
        t!(l, "hints-services-hint"),
        help.services.clone(),
    );
    let years = field(
        "years",
        t!(l, "hints-years"),
        t!(l, "hints-years-hint"),
        help.years.clone(),
    );
    view! {
        <div>
            {question::heading(l, view, Step::Help)}
            <p class="lead">{t!(l, "hints-lead")}</p>
        </div>
        {text_field(names)}
        {text_area(services, 3)}
        {text_field(years)}
    }
    .into_any()
}
