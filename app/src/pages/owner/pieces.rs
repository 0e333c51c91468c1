//! Small pieces of the owner's pages: how much time is left, moments, text as
//! somebody typed it.

use chrono::{DateTime, NaiveDate, Offset, Timelike, Utc};
use chrono_tz::Tz;
use domain::{
    id::{Reference, Slug},
    language::Language,
    municipality::{Municipality, Remedy, RemedyKind},
    request::{DecidingOfficial, Part, Refusal, Search},
    right::Right,
    worklist::WEEK,
};
use leptos::prelude::*;

use crate::{
    desk::{PartView, PersonView},
    i18n::{date, date_long, date_time, day, key},
    page::localized,
    pages::parts::{name, reachable},
    path, t,
};

pub(crate) use crate::pages::parts::{HOLE, around};

/// How much time is left, as a tag shows it: in words, so that the colour only
/// repeats them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// The last day has passed, by so many days.
    Late(i64),
    /// Today is the last day.
    Today,
    /// Tomorrow is.
    Tomorrow,
    /// A week at most.
    Soon(i64),
    /// More than a week.
    Enough(i64),
}

impl Left {
    /// By the days left, negative when the last day has passed.
    pub(crate) const fn of(days: i64) -> Self {
        match days {
            ..=-1 => Self::Late(-days),
            0 => Self::Today,
            1 => Self::Tomorrow,
            2..=WEEK => Self::Soon(days),
            _ => Self::Enough(days),
        }
    }

    /// Whether it is late.
    pub(crate) const fn late(self) -> bool {
        matches!(self, Self::Late(_))
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Late(_) => "tag late",
            Self::Today | Self::Tomorrow | Self::Soon(_) => "tag soon",
            Self::Enough(_) => "tag ok",
        }
    }

    /// In words: "2 päivää myöhässä", "Huomenna", "12 päivää".
    pub(crate) fn words(self, l: Language) -> String {
        match self {
            Self::Late(n) => t!(l, "owner-left-late", n = n),
            Self::Today => t!(l, "owner-left-today"),
            Self::Tomorrow => t!(l, "owner-left-tomorrow"),
            Self::Soon(n) | Self::Enough(n) => t!(l, "owner-left-days", n = n),
        }
    }

    /// As a tag. While the clock stands still the days do not run, and the tag
    /// says so.
    pub(crate) fn tag(self, l: Language, stopped: bool) -> AnyView {
        let words = self.words(l);
        if stopped && !self.late() {
            return view! { <span class="tag">{t!(l, "owner-left-stopped", left = words)}</span> }
                .into_any();
        }
        view! { <span class=self.class()>{words}</span> }.into_any()
    }
}

/// A day, as numbers.
pub(crate) fn on(l: Language, at: NaiveDate) -> AnyView {
    view! { <time datetime=day(at)>{date(l, at)}</time> }.into_any()
}

/// A day with its weekday: "maanantaina 7.12.2026".
pub(crate) fn on_long(l: Language, at: NaiveDate) -> AnyView {
    view! { <time datetime=day(at)>{date_long(l, at)}</time> }.into_any()
}

/// A moment: day and time.
pub(crate) fn moment(l: Language, at: &DateTime<Tz>) -> AnyView {
    let machine = format!(
        "{}T{:02}:{:02}{}",
        at.date_naive(),
        at.hour(),
        at.minute(),
        at.offset().fix()
    );
    view! { <time datetime=machine>{date_time(l, at)}</time> }.into_any()
}

/// A stored moment in Helsinki time.
pub(crate) fn helsinki(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&chrono_tz::Europe::Helsinki)
}

/// Text as it was typed: an empty line parts paragraphs, other line ends stay.
pub(crate) fn as_typed(text: &str) -> AnyView {
    typed_lines(text)
        .into_iter()
        .map(|lines| {
            let lines = lines
                .into_iter()
                .enumerate()
                .map(|(place, line)| {
                    let end = (place > 0).then(|| view! { <br/> });
                    view! { {end}{line} }
                })
                .collect_view();
            view! { <p>{lines}</p> }
        })
        .collect_view()
        .into_any()
}

fn typed_lines(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n")
        .map(|paragraph| paragraph.trim_matches('\n'))
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| paragraph.lines().map(str::to_owned).collect())
        .collect()
}

/// "Matti Testi, syntynyt 1.1.1980".
pub(crate) fn who(l: Language, person: &PersonView) -> AnyView {
    let born = person
        .birth_date
        .map(|birth| view! { ", "{t!(l, "owner-born")}" "{on(l, birth)} });
    view! { {name(&person.name)}{born} }.into_any()
}

/// Who answers for it, and how to reach them, as rows of facts.
pub(crate) fn official(l: Language, official: &DecidingOfficial) -> AnyView {
    view! {
        <div><dt>{t!(l, "owner-official")}</dt><dd>{official.title.clone()}</dd></div>
        <div><dt>{t!(l, "owner-contact")}</dt><dd>{reachable(&official.contact)}</dd></div>
    }
    .into_any()
}

/// What a person can do against a refusal.
pub(crate) fn remedies(l: Language, remedies: &[Remedy]) -> AnyView {
    let rows = remedies
        .iter()
        .map(|remedy| {
            let title = match remedy.kind {
                RemedyKind::Dpo => t!(l, "remedy-dpo"),
                RemedyKind::Ombudsman => t!(l, "remedy-ombudsman"),
                RemedyKind::Court => t!(l, "remedy-court"),
            };
            view! { <div><dt>{title}</dt><dd>{localized(&remedy.text, l)}</dd></div> }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

/// The same on a form, folded: they come by themselves, nobody fills them in.
pub(crate) fn remedies_added(l: Language, of: &[Remedy]) -> AnyView {
    view! {
        <details>
            <summary>{t!(l, "owner-remedies-fold")}</summary>
            <div class="flow">
                <p>{t!(l, "owner-remedies-added")}</p>
                {remedies(l, of)}
            </div>
        </details>
    }
    .into_any()
}

/// A refusal as the person sees it, with all that belongs to it; who answers
/// for it stands in it once.
pub(crate) fn refusal(l: Language, refusal: &Refusal) -> AnyView {
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(l, "owner-ground")}</dt>
                <dd>{t!(l, &key("ground-", refusal.ground.code()))}</dd>
            </div>
            <div><dt>{t!(l, "owner-facts")}</dt><dd>{as_typed(&refusal.facts)}</dd></div>
            {official(l, &refusal.official)}
        </dl>
        <h3>{t!(l, "owner-remedies")}</h3>
        {remedies(l, &refusal.remedies)}
    }
    .into_any()
}

/// What the DPO found in the wish that a part came of, as rows of facts.
pub(crate) fn from_wish(l: Language, part: &Part) -> AnyView {
    let Some(from) = &part.wish else {
        return ().into_any();
    };
    view! {
        <div><dt>{t!(l, "sort-about-dpo")}</dt><dd>{as_typed(&from.about)}</dd></div>
        <div><dt>{t!(l, "sort-explained")}</dt><dd>{as_typed(&from.message)}</dd></div>
    }
    .into_any()
}

/// Where it was looked for, and with what.
pub(crate) fn searches(l: Language, searched: &[Search]) -> AnyView {
    let rows = searched
        .iter()
        .map(|search| {
            let with = t!(l, "owner-searched-with", with = search.with.clone());
            view! { <li><strong>{search.system.clone()}</strong><br/>{with}</li> }
        })
        .collect_view();
    view! { <h3>{t!(l, "owner-searched")}</h3><ul>{rows}</ul> }.into_any()
}

/// The way back to a part.
pub(crate) fn back(l: Language, reference: &Reference) -> AnyView {
    view! {
        <a class="back" href=path::part(l, reference)>
            {t!(l, "owner-back-part", reference = reference.to_string())}
        </a>
    }
    .into_any()
}

/// The line above a heading: reference and register.
pub(crate) fn above(l: Language, part: &PartView) -> AnyView {
    view! {
        <p class="soft">{part.part.reference.to_string()}" · "{localized(&part.register, l)}</p>
    }
    .into_any()
}

/// Whose request it is and by when to answer: under the heading of each form,
/// so that nobody writes to the wrong person.
pub(crate) fn lead(l: Language, part: &PartView) -> AnyView {
    view! {
        <p class="lead">
            {t!(l, "owner-for")}" "<strong>{who(l, &part.person)}</strong>". "{answer_by(l, part)}
        </p>
        {other_language(l, part)}
    }
    .into_any()
}

/// That it was asked in another language than the page's: the answer is due in
/// that one.
fn other_language(l: Language, part: &PartView) -> AnyView {
    if part.language == l {
        return ().into_any();
    }
    view! {
        <p>
            {t!(l, "owner-language")}": "<strong>{language_name(l, part.language)}</strong>". "
            {t!(l, "owner-language-then")}
        </p>
    }
    .into_any()
}

fn language_name(l: Language, of: Language) -> String {
    t!(l, &key("language-", of.code()))
}

/// In which language it was asked, as a row of facts.
pub(crate) fn language(l: Language, part: &PartView) -> AnyView {
    view! { <div><dt>{t!(l, "owner-language")}</dt><dd>{language_name(l, part.language)}</dd></div> }
        .into_any()
}

/// "Vastaa viimeistään maanantaina 7.12.2026 (15 päivää jäljellä)", or that the
/// day has passed.
pub(crate) fn answer_by(l: Language, part: &PartView) -> AnyView {
    let left = Left::of(part.days_left);
    let days = match left {
        Left::Late(n) => t!(l, "owner-left-late", n = n),
        Left::Today => t!(l, "owner-left-today-in"),
        Left::Tomorrow => t!(l, "owner-left-tomorrow-in"),
        Left::Soon(n) | Left::Enough(n) => t!(l, "owner-left-days-in", n = n),
    };
    let sentence = match (left.late(), part.decides) {
        (true, _) => t!(l, "owner-answer-was-due", date = HOLE, left = days),
        (false, true) => t!(l, "owner-answer-by", date = HOLE, left = days),
        (false, false) => t!(l, "owner-answer-due", date = HOLE, left = days),
    };
    let date = on_long(l, part.deadlines.answer_by);
    around(&sentence, view! { <strong>{date}</strong> }.into_any())
}

/// The right's name.
pub(crate) fn right(l: Language, right: Right) -> String {
    t!(l, &key("right-", right.code()))
}

/// Telephone or mailbox of the office that decides: a first suggestion for
/// how to reach the official.
pub(crate) fn office_contact(part: &PartView) -> String {
    contact_of(&part.municipality, &part.part.route.decider.value)
}

fn contact_of(municipality: &Municipality, office: &Slug) -> String {
    municipality
        .office(office)
        .map_or_else(String::new, |office| {
            let mailbox = Some(office.mailbox.clone());
            [office.phone.clone(), mailbox]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lateness_is_said_in_words_and_in_colour() {
        let case = |days| (Left::of(days).class(), Left::of(days).words(Language::Fi));
        let of = |class, words: &str| (class, words.to_owned());
        assert_eq!(case(-2), of("tag late", "2 päivää myöhässä"));
        assert_eq!(case(-1), of("tag late", "1 päivä myöhässä"));
        assert_eq!(case(0), of("tag soon", "Tänään"));
        assert_eq!(case(1), of("tag soon", "Huomenna"));
        assert_eq!(case(7), of("tag soon", "7 päivää"));
        assert_eq!(case(8), of("tag ok", "8 päivää"));
        assert_eq!(Left::of(-1).words(Language::Sv), "1 dag försenad");
        assert_eq!(Left::of(3).words(Language::En), "3 days");
    }

    #[test]
    fn late_and_soon_do_not_overlap() {
        for days in -10..=20 {
            let left = Left::of(days);
            assert_eq!(left.late(), days < 0, "{days}");
            let soon = left.class() == "tag soon";
            assert_eq!(soon, (0..=WEEK).contains(&days), "{days}");
        }
    }

    #[test]
    fn typed_text_keeps_its_lines() {
        assert_eq!(
            typed_lines("Hei\nsinä\n\n\nTiedot ovat liitteenä.\n"),
            [vec!["Hei", "sinä"], vec!["Tiedot ovat liitteenä."]]
        );
        assert!(typed_lines(" \n\n ").is_empty());
    }

    #[test]
    fn an_element_stands_where_the_language_wants_it() {
        let html = |l| {
            let sentence = t!(l, "owner-top-you", date = HOLE);
            around(&sentence, view! { <b>"x"</b> }.into_any()).to_html()
        };
        let plain = |html: String| html.replace("<!>", "");
        assert_eq!(plain(html(Language::Fi)), "Sinulla <b>x</b> alkaen.");
        assert_eq!(plain(html(Language::Sv)), "Hos dig sedan den <b>x</b>.");
    }

    #[test]
    fn another_language_than_the_pages_is_said() {
        let mut view = crate::pages::owner::sample::view(domain::request::State::Received, false);
        let then = t!(Language::Fi, "owner-language-then");
        assert!(!lead(Language::Fi, &view).to_html().contains(&then));
        view.language = Language::Sv;
        let html = lead(Language::Fi, &view).to_html();
        assert!(html.contains("ruotsi") && html.contains(&then), "{html}");
    }
}
