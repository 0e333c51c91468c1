//! Pieces that citizens' and owners' pages share.

use domain::{
    deadline::Deadlines, language::Language, municipality::Localized,
    request::contents::PartContents, routing::Route,
};
use leptos::prelude::*;

use crate::desk::{FileView, TimelineEntry};

/// "How was this date reckoned?", folded: the steps in words.
#[must_use]
pub fn reckoning(_: Language, _: &Deadlines) -> AnyView {
    ().into_any()
}

/// What was asked for, as rows of a `dl.facts`.
#[must_use]
pub fn contents(_: Language, _: &PartContents) -> AnyView {
    ().into_any()
}

/// What has happened, as `ol.line`, newest last and marked as now.
#[must_use]
pub fn timeline(_: Language, _: &[TimelineEntry]) -> AnyView {
    ().into_any()
}

/// Who gets it and why: stated (words and section) or inferred (reason).
#[must_use]
pub fn route_why(_: Language, _: &Route, _: &Localized, _: Option<&Localized>) -> AnyView {
    ().into_any()
}

/// Files with names, sizes and digests; `href` makes the address of one.
#[must_use]
pub fn files(_: Language, _: &[FileView], _: &dyn Fn(&str) -> String) -> AnyView {
    ().into_any()
}
