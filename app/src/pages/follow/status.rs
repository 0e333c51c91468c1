//! Where it stands: state, dates, steps, and nothing of what is in it.

use domain::{language::Language, municipality::Municipality};
use leptos::prelude::*;

use crate::{
    desk::{FollowPlace, FollowView},
    i18n::{date_long, key},
    page::{self, Page, localized},
    pages::parts,
    path, t,
};

/// `/{language}/seuranta/tila`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        Ok(built(l, &visit.follow()?.status().await?))
    })
}

pub(super) fn built(l: Language, views: &[FollowView]) -> Page {
    let page = Page::new(t!(l, "follow-status-title"), body(l, views));
    of_one(page, views.iter().map(|view| &view.municipality))
}

/// Where all is one municipality's, the page is too: its name, colour, help.
pub(super) fn of_one<'a>(
    page: Page,
    mut municipalities: impl Iterator<Item = &'a Municipality>,
) -> Page {
    match municipalities.next() {
        Some(first) if municipalities.all(|other| other.slug == first.slug) => page.of(first),
        _ => page,
    }
}

pub(super) fn body(l: Language, views: &[FollowView]) -> AnyView {
    let several = views.len() > 1;
    let parts = views.iter().map(|view| one(l, view)).collect_view();
    let open = views
        .iter()
        .any(|view| !view.identified && !view.place.closed());
    let identified = views.iter().any(|view| view.identified);
    let together = several.then(|| view! { <p>{t!(l, "follow-together")}</p> });
    view! {
        <div class="flow">
            <h1>{t!(l, "follow-status-title")}</h1>
            {together}
            {parts}
            {open.then(|| identify(l))}
            {identified.then(|| matters(l))}
            <p class="soft">{t!(l, "follow-status-only")}</p>
            <form method="post" action=path::followed(l, "lopeta")>
                <button class="link">{t!(l, "follow-end")}</button>
            </form>
        </div>
    }
    .into_any()
}

fn one(l: Language, view: &FollowView) -> AnyView {
    let id = format!("asia-{}", view.reference);
    let late = !view.place.closed() && view.overdue.is_some();
    let lead = if late { "lead late" } else { "lead" };
    view! {
        <section class="flow" aria-labelledby=id>
            <h2 id=id.clone() class="ref">
                <span>{t!(l, "reference")}" "</span>{view.reference.to_string()}
            </h2>
            <p class=lead>{now(l, view)}</p>
            {next(l, view).map(|next| view! { <p>{next}</p> })}
            <p class="soft">{localized(&view.municipality.authority, l)}</p>
            <dl class="facts">
                <div>
                    <dt>{t!(l, "follow-received")}</dt>
                    <dd>{parts::at_time(l, &view.received_at)}</dd>
                </div>
                <div>
                    <dt>{t!(l, "follow-latest")}</dt>
                    <dd>{parts::on_day(l, view.answer_by)}</dd>
                </div>
            </dl>
            <h3>{t!(l, "matter-happened")}</h3>
            // Who follows need not be who identified: of a third, as on paper.
            {parts::timeline(l, &view.steps, parts::Reader::Paper)}
        </section>
    }
    .into_any()
}

/// Where it is, in one sentence. Lateness comes first.
fn now(l: Language, view: &FollowView) -> String {
    if let (false, Some(days)) = (view.place.closed(), view.overdue) {
        let by = date_long(l, view.answer_by);
        return t!(l, "now-overdue", days = days, date = by);
    }
    t!(l, &key("follow-now-", view.place.code()))
}

fn next(l: Language, view: &FollowView) -> Option<String> {
    if !view.place.closed() && view.overdue.is_some() {
        return Some(t!(l, "next-overdue"));
    }
    match view.place {
        FollowPlace::Suspended if !view.identified => Some(t!(l, "follow-next-suspended")),
        FollowPlace::Transferred => view
            .goes_on_as
            .as_ref()
            .map(|there| t!(l, "follow-goes-on", reference = there.to_string())),
        FollowPlace::IdentityCheck => Some(t!(l, "follow-next-identity-check")),
        FollowPlace::Answered if !view.identified => Some(t!(l, "follow-next-answered")),
        _ => None,
    }
}

fn identify(l: Language) -> AnyView {
    view! {
        <section class="panel flow" aria-labelledby="tunnistaudu">
            <h2 id="tunnistaudu">{t!(l, "follow-identify-title")}</h2>
            <p>{t!(l, "follow-identify-why")}</p>
            <p><a class="btn" href=path::followed(l, "tunnistaudu")>{t!(l, "follow-identify-go")}</a></p>
        </section>
    }
    .into_any()
}

fn matters(l: Language) -> AnyView {
    view! {
        <p class="note">
            {t!(l, "follow-identified")}" "<a href=path::matters(l)>{t!(l, "nav-matters")}</a>
        </p>
    }
    .into_any()
}
