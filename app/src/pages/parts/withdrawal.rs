//! The receipt of a withdrawal: what was withdrawn and in which words, since
//! when, what stops, what goes on, what is kept, who is told; and the offer to
//! ask for erasure (GDPR Arts 7(3), 17(1)(b), 19).

use domain::{
    consent::Found, id::Slug, language::Language, municipality::Localized, notice::place,
};
use leptos::prelude::*;

use super::{at_time, paragraphs};
use crate::{desk::WithdrawalView, i18n::key, page::localized, path, t};

/// That it is done, with references and the moment.
#[must_use]
pub fn done(l: Language, all: &[WithdrawalView]) -> AnyView {
    let references = all
        .iter()
        .map(|one| {
            view! {
                <p class="ref">
                    <span>{t!(l, "reference")}" "</span>
                    {one.reference.to_string()}
                </p>
            }
        })
        .collect_view();
    let at = all.first().map(|one| at_time(l, &one.received_at));
    view! {
        <div class="done flow">
            <h1>{t!(l, "withdrawn-title-described")}</h1>
            {references}
            <p>{t!(l, "withdrawn-from")}" "<strong>{at}</strong></p>
        </div>
    }
    .into_any()
}

/// A note that what follows, of a notice, is in Finnish only; none where all of
/// it is in the page's language.
#[must_use]
pub fn only_finnish(l: Language, speaks: bool) -> AnyView {
    match speaks {
        true => ().into_any(),
        false => view! { <p class="note">{t!(l, "withdraw-only-finnish")}</p> }.into_any(),
    }
}

/// A note that the text that was agreed to is in Finnish only: it stays as it
/// was agreed to. None on the Finnish page.
#[must_use]
pub fn agreed_in_finnish(l: Language) -> AnyView {
    match l {
        Language::Fi => ().into_any(),
        Language::Sv | Language::En => {
            view! { <p class="note">{t!(l, "consent-only-finnish")}</p> }.into_any()
        }
    }
}

/// What a withdrawal means, whatever it is about.
#[must_use]
pub fn means(l: Language) -> AnyView {
    view! {
        <p>{t!(l, "withdrawn-before")}</p>
        <p>{t!(l, "withdrawn-described-means")}</p>
        <p class="soft">{t!(l, "withdrawn-print")}</p>
    }
    .into_any()
}

/// What one withdrawal says, under its register's name.
#[must_use]
pub fn receipt(l: Language, one: &WithdrawalView) -> AnyView {
    let m = &one.municipality.slug;
    let version = one.described.notice_version;
    let notice = path::notice_version(l, m, &one.register_slug, version);
    let consents = one
        .described
        .consents
        .iter()
        .map(|named| {
            view! {
                <div>
                    <dt>{t!(l, &key("consent-kind-", named.kind.code()))}</dt>
                    <dd>
                        <strong>{localized(&named.consent.title, l)}</strong>
                        <p>{t!(l, "consent-stops")}": "{localized(&named.consent.stops, l)}</p>
                        <p class="soft">{t!(l, "withdraw-place")}" "{localized(&place(&named.place), l)}</p>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let words = one.described.words.as_ref().map(|words| {
        view! {
            <div>
                <dt>{t!(l, "withdrawn-words")}</dt>
                <dd>{paragraphs(words, None)}<p>{t!(l, "withdrawn-words-stops")}</p></dd>
            </div>
        }
    });
    view! {
        <h2>{localized(&one.register, l)}", "{localized(&one.municipality.authority, l)}</h2>
        {only_finnish(l, one.described.speaks(l))}
        <dl class="facts">
            {consents}
            {words}
            <div><dt>{t!(l, "withdrawn-given")}</dt><dd>{t!(l, "withdrawn-given-unknown")}</dd></div>
            <div>
                <dt>{t!(l, "consent-goes-on")}</dt>
                <dd>{said(l, &one.described.goes_on, t!(l, "withdrawn-goes-on-law"))}</dd>
            </div>
            <div>
                <dt>{t!(l, "consent-kept")}</dt>
                <dd>{said(l, &one.described.kept, t!(l, "withdrawn-kept-mark"))}</dd>
            </div>
            {to_tell(l, one)}
            <div>
                <dt>{t!(l, "withdrawn-notice")}</dt>
                <dd><a href=notice>{t!(l, "receipt-notice", n = version)}</a></dd>
            </div>
        </dl>
    }
    .into_any()
}

/// What the notice says; where it is silent, what holds anyway.
fn said(l: Language, words: &Localized, silent: String) -> AnyView {
    match words.fi.is_empty() {
        true => silent.into_any(),
        false => localized(words, l),
    }
}

/// Who has to be told, by name. When each was told comes with [`progress`].
fn to_tell(l: Language, one: &WithdrawalView) -> AnyView {
    let names: Vec<AnyView> = one
        .described
        .recipients()
        .iter()
        .map(|recipient| view! { <li>{localized(&recipient.name, l)}</li> }.into_any())
        .collect();
    if names.is_empty() {
        return view! {
            <div>
                <dt>{t!(l, "withdrawn-recipients")}</dt>
                <dd>{t!(l, "withdrawn-recipients-found")}</dd>
            </div>
        }
        .into_any();
    }
    view! {
        <div><dt>{t!(l, "withdrawn-recipients")}</dt><dd><ul>{names}</ul></dd></div>
    }
    .into_any()
}

/// How it goes on: whether anything was found, and when each recipient was
/// told. Only for the person, logged in.
#[must_use]
pub fn progress(l: Language, one: &WithdrawalView) -> AnyView {
    let found = match &one.found {
        None => t!(l, "withdrawn-not-looked").into_any(),
        Some((found, at)) => {
            let words = match found {
                Found::Found => t!(l, "withdrawn-found"),
                Found::NotFound => t!(l, "withdrawn-not-found"),
            };
            view! { {words}" "{at_time(l, at)} }.into_any()
        }
    };
    let nothing = matches!(one.found, Some((Found::NotFound, _)));
    let told = (!nothing).then(|| one.told.iter().map(|one| told(l, one)).collect_view());
    view! {
        <h2>{t!(l, "withdrawn-progress")}</h2>
        <dl class="facts">
            <div><dt>{t!(l, "withdrawn-looked")}</dt><dd>{found}</dd></div>
            {told}
        </dl>
    }
    .into_any()
}

fn told(l: Language, (name, at): &(Localized, Option<chrono::DateTime<chrono_tz::Tz>>)) -> AnyView {
    let state = match at {
        Some(at) => view! { {t!(l, "withdrawn-told")}" "{at_time(l, at)} }.into_any(),
        None => t!(l, "withdrawn-not-told").into_any(),
    };
    view! { <div><dt>{localized(name, l)}</dt><dd>{state}</dd></div> }.into_any()
}

/// The offer to ask for erasure at each of these registers: whoever withdraws
/// may want that too, and it does not follow by itself.
#[must_use]
pub fn erase(l: Language, m: &Slug, registers: &[(&Slug, &Localized)]) -> AnyView {
    let forms = registers
        .iter()
        .map(|(register, name)| {
            let which = (registers.len() > 1).then(|| view! { ": "{localized(name, l)} });
            view! {
                <form method="post" action=path::erasure_start(l, m, register) class="acts">
                    <button class="btn second">{t!(l, "withdrawn-erase-button")}{which}</button>
                </form>
            }
        })
        .collect_view();
    view! {
        <h2>{t!(l, "withdrawn-erase")}</h2>
        <p>{t!(l, "withdrawn-erase-text")}</p>
        {forms}
        <p class="soft">{t!(l, "start-cookie")}</p>
    }
    .into_any()
}

/// The sealed receipt, as a file to keep.
#[must_use]
pub fn file(l: Language, href: String) -> AnyView {
    view! {
        <div class="acts">
            <a href=href download>{t!(l, "withdrawn-file")}</a>
            <a href=path::verify(l)>{t!(l, "withdrawn-file-verify")}</a>
        </div>
    }
    .into_any()
}
