//! Pieces that citizens' and owners' pages share.

use domain::{
    audit::Action,
    language::Language,
    municipality::{Localized, Remedy, RemedyKind},
    notice::place,
    receipt::HowTo,
    request::Asker,
    routing::Route,
    rules::Basis,
};
use leptos::prelude::*;

use crate::{
    desk::{FileView, TimelineEntry},
    form_view::upload::digest,
    i18n::{date, key, known, size},
    page::localized,
    t,
};

mod answer;
mod asked;
mod looks;
pub mod outage;
mod reckoning;
mod rectified;
mod thread;
mod transfer;
pub mod withdrawal;

pub use answer::{Enclosed, answer};
pub use asked::{Row, answer_wish, contents, rows};
pub use reckoning::{
    at_time, on_date, on_day, receipt_deadlines, reckoned_then, reckoning, step, steps,
};
pub use rectified::{own_words, rectified, statement};
pub use thread::{Reader, extension, passed, question, terms, thread};
pub use transfer::{SentOn, came_from, transfer_notice};

/// A text that exists in Finnish only, marked so on pages in other languages.
#[must_use]
pub fn finnish(l: Language, text: &str) -> AnyView {
    let text = text.to_owned();
    match l {
        Language::Fi => text.into_any(),
        Language::Sv | Language::En => view! { <span lang="fi">{text}</span> }.into_any(),
    }
}

/// A person's name: no word of any language, and not to be translated.
#[must_use]
pub fn name(name: &str) -> AnyView {
    let name = name.to_owned();
    view! { <span translate="no">{name}</span> }.into_any()
}

/// An address, of mail or of a page, that breaks at its joints on a narrow
/// screen: nothing is added to what one copies, and nothing is translated.
#[must_use]
pub fn jointed(address: &str) -> AnyView {
    let pieces = address
        .split_inclusive(['@', '.', '/'])
        .map(|piece| view! { {piece.to_owned()}<wbr/> })
        .collect_view();
    view! { <span translate="no">{pieces}</span> }.into_any()
}

/// How to reach an office or an official, as they wrote it: addresses of mail
/// are links.
#[must_use]
pub fn reachable(text: &str) -> AnyView {
    let mut views: Vec<AnyView> = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let address = word.trim_end_matches(|c: char| c.is_whitespace() || ",;.".contains(c));
        if !is_mail(address) {
            plain.push_str(word);
            continue;
        }
        views.push(std::mem::take(&mut plain).into_any());
        let href = format!("mailto:{address}");
        views.push(view! { <a href=href>{jointed(address)}</a> }.into_any());
        plain.push_str(word.strip_prefix(address).unwrap_or_default());
    }
    views.push(plain.into_any());
    view! { {views} }.into_any()
}

/// Whether a word is an address of mail that a link can hold as it is.
fn is_mail(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    word.chars().all(plain)
        && word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        })
}

/// Paragraphs as somebody typed them. In which language is not known, unless
/// `lang` says so.
#[must_use]
pub fn paragraphs(text: &str, lang: Option<&'static str>) -> AnyView {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines = paragraph
                .lines()
                .enumerate()
                .map(|(place, line)| {
                    let line = line.to_owned();
                    let new_line = (place > 0).then(|| view! { <br/> });
                    view! { {new_line}{line} }
                })
                .collect_view();
            view! { <p lang=lang>{lines}</p> }
        })
        .collect_view()
        .into_any()
}

/// What has happened, as `ol.line`, newest last and marked as now; who looked,
/// after it.
#[must_use]
pub fn timeline(l: Language, entries: &[TimelineEntry], reader: Reader) -> AnyView {
    let looks = looks::looks(l, entries, reader);
    let steps: Vec<_> = entries
        .iter()
        .filter(|entry| !looks::looked(entry.action))
        .collect();
    let last = steps.len().saturating_sub(1);
    let entries = steps
        .into_iter()
        .enumerate()
        .map(|(place, entry)| {
            let sentence = happened(l, entry, reader);
            let who = entry
                .office
                .as_ref()
                .filter(|_| entry.action != Action::OfficeTold);
            let office = who.map(|office| {
                view! { <p class="soft">{t!(l, "timeline-who")}" "{localized(office, l)}</p> }
            });
            let why = looks::why(l, entry).map(|why| view! { <p class="soft">{why}</p> });
            view! {
                <li class=(place == last).then_some("now")>
                    {at_time(l, &entry.at)}
                    <p>{sentence}</p>
                    {office}
                    {why}
                </li>
            }
        })
        .collect_view();
    view! { <ol role="list" class="line">{entries}</ol>{looks} }.into_any()
}

/// Stands in a sentence for what [`around`] puts there: each language has its
/// own order of words, and a date or a name is an element.
pub const HOLE: &str = "\u{fffc}";

/// A sentence with an element in its [`HOLE`].
#[must_use]
pub fn around(sentence: &str, inner: AnyView) -> AnyView {
    let (before, after) = sentence.split_once(HOLE).unwrap_or((sentence, ""));
    view! { {before.to_owned()}{inner}{after.to_owned()} }.into_any()
}

/// What happened, in a sentence. To the person it says "you"; others, and
/// paper, which goes on to others, read the same of a third.
fn happened(l: Language, entry: &TimelineEntry, reader: Reader) -> AnyView {
    if let (Action::OfficeTold, Some(office)) = (entry.action, &entry.office) {
        let sentence = t!(l, "action-office-told-named", office = HOLE);
        return around(&sentence, localized(office, l));
    }
    let to_the_person = key("action-you-", entry.action.code());
    let sentence = match reader {
        Reader::Person if known(l, &to_the_person) => t!(l, &to_the_person),
        _ => t!(l, &key("action-", entry.action.code())),
    };
    sentence.into_any()
}

/// Who gets it and why: stated (words and section) or inferred (reason).
#[must_use]
pub fn route_why(
    l: Language,
    route: &Route,
    decider: &Localized,
    told: Option<&Localized>,
) -> AnyView {
    let first = if route.to_be_assigned {
        view! {
            <p>{t!(l, "route-assigns")}" "<strong>{localized(decider, l)}</strong></p>
            <p class="soft">{t!(l, "route-assigns-why")}</p>
        }
        .into_any()
    } else {
        view! {
            <p>{t!(l, "route-decides")}" "<strong>{localized(decider, l)}</strong></p>
            {basis(l, &route.decider.basis)}
        }
        .into_any()
    };
    let told = told.map(|office| {
        let why = route.told.as_ref().map(|rule| basis(l, &rule.basis));
        view! {
            <p>{t!(l, "route-told")}" "<strong>{localized(office, l)}</strong></p>
            {why}
        }
    });
    view! { {first}{told} }.into_any()
}

fn basis(l: Language, basis: &Basis) -> AnyView {
    let (from, words) = match basis {
        // The words are the notice's; where they stand is for us to say.
        Basis::Stated { section, words } => {
            let section = localized(&place(section), l);
            let said = view! { {finnish(l, words)}" ("{section}")" }.into_any();
            (t!(l, "basis-stated"), said)
        }
        Basis::Inferred { reason, .. } | Basis::Record { reason } if reason.is_empty() => {
            return ().into_any();
        }
        Basis::Inferred { reason, sv, en } => {
            let reason = Localized {
                fi: reason.clone(),
                sv: sv.clone(),
                en: en.clone(),
            };
            (t!(l, "basis-inferred"), localized(&reason, l))
        }
        Basis::Record { reason } => (t!(l, "basis-record"), finnish(l, reason)),
    };
    view! { <p class="soft">{from}" "{words}</p> }.into_any()
}

/// The address of a file, by its key.
pub type FileHref<'a> = &'a dyn Fn(&str) -> String;

/// Files with names, sizes and digests. Without `href` they can't be opened
/// here.
#[must_use]
pub fn files(l: Language, files: &[FileView], href: Option<FileHref<'_>>) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let items = files
        .iter()
        .map(|file| {
            let name = file.name.clone();
            let name = match href {
                Some(href) => {
                    view! { <a href=href(&file.id) download=file.name.clone()>{name}</a> }
                        .into_any()
                }
                None => name.into_any(),
            };
            view! {
                <li>
                    {name}" "<span class="soft">{size(l, file.size)}</span>
                    {digest(l, &file.sha256)}
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="files">{items}</ul> }.into_any()
}

/// How an answer was given outside the portal, where it was.
#[must_use]
pub fn delivered(l: Language, asker: &Asker) -> AnyView {
    let given = asker.delivery.map(|delivery| {
        let by = t!(l, &key("delivery-by-", delivery.way.code()));
        t!(l, "delivery-given", date = date(l, delivery.on), by = by)
    });
    given.map(|given| view! { <p>{given}</p> }).into_any()
}

/// What the person sent along, as a line of the facts.
#[must_use]
pub fn attachments(l: Language, attachments: &[FileView], href: Option<FileHref<'_>>) -> AnyView {
    if attachments.is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{t!(l, "attachments")}</dt><dd>{files(l, attachments, href)}</dd></div> }
        .into_any()
}

/// What a person can do who is not satisfied: every remedy, with its title.
#[must_use]
pub fn remedies(l: Language, remedies: &[Remedy]) -> AnyView {
    remedies
        .iter()
        .map(|remedy| {
            let title = match remedy.kind {
                RemedyKind::Dpo => t!(l, "remedy-dpo"),
                RemedyKind::Ombudsman => t!(l, "remedy-ombudsman"),
                RemedyKind::Court => t!(l, "remedy-court"),
            };
            view! {
                <h3>{title}</h3>
                <p>{localized(&remedy.text, l)}</p>
            }
        })
        .collect_view()
        .into_any()
}

/// How to go on, as a receipt says it.
#[must_use]
pub fn how_to(l: Language) -> HowTo {
    HowTo {
        add: t!(l, "how-to-add"),
        take_back: t!(l, "how-to-take-back"),
        complain: t!(l, "how-to-complain"),
    }
}

/// How to go on with what was sent unsigned, as a receipt says it.
#[must_use]
pub fn how_to_unsigned(l: Language) -> HowTo {
    HowTo {
        add: t!(l, "how-to-add-unsigned"),
        take_back: t!(l, "how-to-take-back-unsigned"),
        ..how_to(l)
    }
}

#[cfg(test)]
mod tests {
    use leptos::tachys::view::RenderHtml;

    use super::*;

    #[test]
    fn addresses_of_mail_are_links_that_break_at_their_joints() {
        let html = reachable("08 000 0000, neuvonta@ii.example.").to_html();
        assert!(
            html.contains("href=\"mailto:neuvonta@ii.example\""),
            "{html}"
        );
        assert!(html.contains("<wbr>"), "{html}");
        for plain in [
            "08 000 0000",
            "kunta@",
            "@ii.example",
            "a@b@c.example",
            "ä@ii.example",
            "a?b@ii.example",
        ] {
            assert!(!reachable(plain).to_html().contains("mailto:"), "{plain}");
        }
    }

    fn why(l: Language, from: &Basis) -> String {
        let html = Owner::new().with(|| basis(l, from).to_html());
        html.replace("<!>", "")
    }

    #[test]
    fn our_reasoning_is_in_the_language_of_the_page() {
        let inferred = Basis::Inferred {
            reason: "Seloste ei kerro.".to_owned(),
            sv: Some("Beskrivningen berättar inte.".to_owned()),
            en: None,
        };
        let swedish = why(Language::Sv, &inferred);
        assert!(
            swedish.contains(" Beskrivningen berättar inte.</p>"),
            "{swedish}"
        );
        assert!(!swedish.contains("lang="), "{swedish}");
        let finnish = "<span lang=\"fi\">Seloste ei kerro.</span>";
        assert!(why(Language::En, &inferred).contains(finnish));
        // What was frozen before there were translations.
        let before = Basis::inferred("Seloste ei kerro.");
        assert!(why(Language::Sv, &before).contains(finnish));
        assert!(!why(Language::Sv, &Basis::inferred("")).contains("<p"));
    }

    #[test]
    fn the_notices_words_stay_and_where_they_stand_is_translated() {
        let stated = Basis::Stated {
            section: "kohdat 2 ja 9".to_owned(),
            words: "Johtaja päättää.".to_owned(),
        };
        let swedish = why(Language::Sv, &stated);
        let both = "<span lang=\"fi\">Johtaja päättää.</span> (punkterna 2 och 9)";
        assert!(swedish.contains(both), "{swedish}");
        let finnish = why(Language::Fi, &stated);
        assert!(
            finnish.contains(" Johtaja päättää. (kohdat 2 ja 9)</p>"),
            "{finnish}"
        );
    }
}
