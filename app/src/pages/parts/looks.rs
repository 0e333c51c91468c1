//! Who looked, a line a day. The log keeps each look on its own; here they
//! would bury what was decided and said.

use chrono::NaiveDate;
use domain::{audit::Action, language::Language};
use leptos::prelude::*;

use super::{Reader, happened, on_date};
use crate::{
    desk::{TimelineEntry, Why},
    i18n::{date, key, time},
    page::localized,
    t,
};

/// Whether somebody only looked: nothing came of it for the request.
pub(super) const fn looked(action: Action) -> bool {
    matches!(
        action,
        Action::Opened
            | Action::IdentityCodeShown
            | Action::CaseFileMade
            | Action::CaseFileMadeWithCode
            | Action::FileOpened
            | Action::FileDownloaded
            | Action::ReceiptDownloaded
    )
}

/// The looks among the entries: a line a day with who and how often, under it
/// what and when. On paper, where nothing unfolds, one line for all.
pub(super) fn looks(l: Language, entries: &[TimelineEntry], reader: Reader) -> AnyView {
    let looks: Vec<_> = entries
        .iter()
        .filter(|entry| looked(entry.action))
        .collect();
    let (Some(first), Some(last)) = (looks.first(), looks.last()) else {
        return later(l, reader);
    };
    let lines = match reader {
        Reader::Paper => {
            let (first, last) = (civil(first), civil(last));
            let until = (first != last).then(|| view! { "–"{on_date(l, last)} });
            view! { <p>{on_date(l, first)}{until}" · "{tally(l, &looks, reader)}</p> }.into_any()
        }
        Reader::Person | Reader::Asked | Reader::Office => looks
            .chunk_by(|one, next| civil(one) == civil(next))
            .map(|day| one_day(l, day, reader))
            .collect_view()
            .into_any(),
    };
    view! {
        <h3>{t!(l, "looks-title")}</h3>
        <div>{lines}</div>
        {later(l, reader)}
    }
    .into_any()
}

/// That a look may show later stands on the page of every request, so that
/// nobody takes the list for more than it is, and nobody learns from the
/// sentence that something is deferred.
fn later(l: Language, reader: Reader) -> AnyView {
    match reader {
        Reader::Person | Reader::Asked => {
            view! { <p class="soft">{t!(l, "looks-later")}</p> }.into_any()
        }
        Reader::Paper | Reader::Office => ().into_any(),
    }
}

/// Why somebody looked, or did something else that needs a reason.
pub(super) fn why(l: Language, entry: &TimelineEntry) -> Option<AnyView> {
    entry.why.as_ref().map(|why| match why {
        Why::Handles => t!(l, "why-handles").into_any(),
        Why::Given(reason) => view! { {t!(l, "why-given")}" "<q>{reason.clone()}</q> }.into_any(),
        Why::Deferred(basis, until) => t!(
            l,
            "why-deferred",
            until = date(l, *until),
            basis = t!(l, &key("deferral-basis-", basis.code()))
        )
        .into_any(),
    })
}

fn civil(entry: &TimelineEntry) -> NaiveDate {
    entry.at.date_naive()
}

fn one_day(l: Language, day: &[&TimelineEntry], reader: Reader) -> AnyView {
    let on = day.first().map(|entry| on_date(l, civil(entry)));
    let lines = gathered(day, |one, other| {
        one.action == other.action && one.office == other.office && one.why == other.why
    })
    .into_iter()
    .map(|(one, all)| {
        let sentence = happened(l, one, reader);
        let times: Vec<_> = all.iter().map(|look| time(l, &look.at)).collect();
        let times = t!(l, "looks-at", times = times.join(", "));
        let why = why(l, one).map(|why| view! { " "<span class="soft">{why}</span> });
        view! { <li>{sentence}" "{who(l, one, reader)}", "{times}"."{why}</li> }
    })
    .collect_view();
    view! {
        <details>
            <summary>{on}" · "{tally(l, day, reader)}</summary>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

/// Who, and how often. That somebody saw the identity code is not left to be
/// unfolded.
fn tally(l: Language, looks: &[&TimelineEntry], reader: Reader) -> AnyView {
    let mut between = None;
    let counts = gathered(looks, |one, other| one.office == other.office)
        .into_iter()
        .map(|(one, all)| {
            let before = between.replace(" · ");
            view! { {before}{who(l, one, reader)}" "{t!(l, "looks-times", n = all.len())} }
        })
        .collect_view();
    let code = looks
        .iter()
        .find(|look| {
            matches!(
                look.action,
                Action::IdentityCodeShown | Action::CaseFileMadeWithCode
            )
        })
        .map(|look| view! { " · "{happened(l, look, reader)} });
    view! { {counts}{code} }.into_any()
}

fn who(l: Language, look: &TimelineEntry, reader: Reader) -> AnyView {
    match (&look.office, reader) {
        (Some(office), _) => localized(office, l),
        (None, Reader::Person | Reader::Asked | Reader::Paper) => t!(l, "thread-you").into_any(),
        (None, Reader::Office) => t!(l, "thread-person").into_any(),
    }
}

/// Those that are alike together, by the first of each, in their order.
fn gathered<'a>(
    looks: &[&'a TimelineEntry],
    alike: impl Fn(&TimelineEntry, &TimelineEntry) -> bool,
) -> Vec<(&'a TimelineEntry, Vec<&'a TimelineEntry>)> {
    let mut found: Vec<(&TimelineEntry, Vec<&TimelineEntry>)> = Vec::new();
    for look in looks {
        match found.iter_mut().find(|(first, _)| alike(first, look)) {
            Some((_, all)) => all.push(look),
            None => found.push((look, vec![look])),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;
    use chrono_tz::Europe::Helsinki;
    use domain::municipality::Localized;

    use super::{super::timeline, *};

    fn entry(day: u32, hour: u32, action: Action, office: &str) -> TimelineEntry {
        TimelineEntry {
            at: Helsinki
                .with_ymd_and_hms(2026, 11, day, hour, 5, 0)
                .single()
                .expect("a time"),
            action,
            office: (!office.is_empty()).then(|| Localized {
                fi: office.into(),
                sv: None,
                en: None,
            }),
            why: why_of(action, office),
        }
    }

    fn why_of(action: Action, office: &str) -> Option<Why> {
        match action {
            Action::Opened | Action::IdentityCodeShown if office == "Johtaja" => Some(Why::Handles),
            Action::Opened | Action::OpenedWithReason => {
                Some(Why::Given("Asiakas soitti.".to_owned()))
            }
            _ => None,
        }
    }

    fn html(reader: Reader) -> String {
        let entries = [
            entry(22, 8, Action::Filed, ""),
            entry(22, 9, Action::Opened, "Johtaja"),
            entry(22, 10, Action::Opened, "Asiamies"),
            entry(22, 11, Action::Opened, "Johtaja"),
            entry(22, 12, Action::Taken, "Johtaja"),
            entry(22, 13, Action::OpenedWithReason, "Asiamies"),
            entry(23, 9, Action::IdentityCodeShown, "Johtaja"),
            entry(23, 10, Action::Answered, "Johtaja"),
            entry(23, 11, Action::FileDownloaded, ""),
        ];
        Owner::new()
            .with(|| timeline(Language::Fi, &entries, reader).to_html())
            .replace("<!>", "")
    }

    #[test]
    fn the_line_in_time_is_kept_to_what_came_of_it() {
        let html = html(Reader::Person);
        let (line, looks) = html.split_once("</ol>").expect("a line");
        assert_eq!(line.matches("<li").count(), 4, "{line}");
        assert!(!line.contains("Pyyntö avattiin."), "{line}");
        // An office that gave its reason did more than look.
        assert!(line.contains("avaamisen syy kirjattiin"), "{line}");
        let now = line.split("class=\"now\"").nth(1).expect("marked");
        assert!(now.contains("Pyyntöön vastattiin."), "{line}");
        assert_eq!(looks.matches("<details").count(), 2, "{looks}");
    }

    #[test]
    fn a_day_says_who_looked_and_how_often_and_when() {
        let html = html(Reader::Person);
        for said in [
            "22.11.2026</time> · Johtaja 2 kertaa · Asiamies 1 kerran</summary>",
            "Pyyntö avattiin. Johtaja, klo 9.05, 11.05. <span class=\"soft\">Syy: pyynnön käsittely.",
            "Pyyntö avattiin. Asiamies, klo 10.05. <span class=\"soft\">Syy: <q>Asiakas soitti.</q>",
            "Joskus laki sallii, että katselu näytetään vasta myöhemmin.",
            "Johtaja 1 kerran · Sinä 1 kerran · Henkilötunnus katsottiin.</summary>",
        ] {
            assert!(html.contains(said), "{said}: {html}");
        }
        let office = self::html(Reader::Office);
        assert!(office.contains("Pyytäjä 1 kerran"), "{office}");
        assert!(!office.contains("vasta myöhemmin"), "{office}");
    }

    #[test]
    fn on_paper_one_line_says_it_all() {
        let html = html(Reader::Paper);
        assert!(!html.contains("<details"), "{html}");
        let looks = html.split_once("</ol>").expect("a line").1;
        for said in [
            "22.11.2026",
            "23.11.2026",
            "Johtaja 3 kertaa",
            "Asiamies 1 kerran",
        ] {
            assert!(looks.contains(said), "{said}: {looks}");
        }
        assert_eq!(looks.matches("<p>").count(), 1, "{looks}");
    }

    #[test]
    fn who_follows_is_told_of_no_looks_and_finds_no_empty_list() {
        let filed = [entry(22, 8, Action::Filed, "")];
        let html = Owner::new().with(|| timeline(Language::Fi, &filed, Reader::Person).to_html());
        assert!(!html.contains("<h3"), "{html}");
    }
}
