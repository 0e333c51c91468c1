//! What helps to find the data? All of it is optional.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::request::Help,
    form_view::{Field, text_area, text_field},
    t,
};

pub(super) fn fields(l: Language, heading: AnyView, help: &Help, problems: &[Problem]) -> AnyView {
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
            {heading}
            <p class="lead">{t!(l, "hints-lead")}</p>
        </div>
        {text_field(names)}
        {text_area(services, 3)}
        {text_field(years)}
    }
    .into_any()
}
