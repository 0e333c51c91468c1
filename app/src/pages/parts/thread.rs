//! The conversation inside a part: the same words for the person and for the
//! owners, in the order in which they came.

use chrono::NaiveDate;
use domain::{
    language::Language,
    message::{ExtensionNotice, Moved, Outside, Question, Said},
};
use leptos::prelude::*;

use super::{FileHref, at_time, files, paragraphs, remedies};
use crate::{
    desk::MessageView,
    i18n::{date_long, key, weekday_date},
    page::localized,
    t,
};

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The person who asks.
    Person,
    /// The same, with the question that waits for a reply before them already.
    Asked,
    /// The same on paper, where nothing can be unfolded.
    Paper,
    /// Staff.
    Office,
}

/// The messages, oldest first, with their files.
#[must_use]
pub fn thread(
    l: Language,
    messages: &[MessageView],
    reader: Reader,
    href: FileHref<'_>,
) -> AnyView {
    let question = |one: &MessageView| matches!(one.message.said, Said::Question(_));
    let waits = match reader {
        Reader::Asked => messages.iter().rposition(question),
        Reader::Person | Reader::Paper | Reader::Office => None,
    };
    let items = messages
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let said = match waits == Some(place) {
                true => above(l),
                false => said(l, &one.message.said, reader),
            };
            view! {
                <li class="flow">
                    <p><strong>{who(l, one, reader)}</strong>" · "{at_time(l, &one.at)}</p>
                    {said}
                    {files(l, &one.files, Some(href))}
                </li>
            }
        })
        .collect_view();
    view! { <ol role="list" class="thread flow">{items}</ol> }.into_any()
}

fn who(l: Language, one: &MessageView, reader: Reader) -> AnyView {
    let Some(office) = &one.office else {
        return match reader {
            Reader::Person | Reader::Asked | Reader::Paper => t!(l, "thread-you").into_any(),
            Reader::Office => t!(l, "thread-person").into_any(),
        };
    };
    let by = one.by.as_ref().map(|name| format!(", {name}"));
    view! { {localized(office, l)}{by} }.into_any()
}

fn said(l: Language, said: &Said, reader: Reader) -> AnyView {
    match said {
        Said::Message { text } => paragraphs(text, None),
        Said::Question(asked) => match reader {
            // Until when to reply is over, or stands above.
            Reader::Person | Reader::Asked => {
                view! { {tag(l, "question")}{paragraphs(&asked.text, None)} }.into_any()
            }
            Reader::Paper | Reader::Office => question(l, asked),
        },
        Said::Reply {
            text,
            moved,
            outside,
        } => {
            let moved = moved.map(|moved| view! { <p>{dates(l, moved)}</p> });
            let came = outside.map(|outside| came(l, outside));
            view! { {tag(l, "reply")}{came}{paragraphs(text, None)}{moved} }.into_any()
        }
        Said::Extension(notice) => extension(l, notice, reader),
    }
}

/// In place of the question that stands in full at the top of the page.
fn above(l: Language) -> AnyView {
    view! {
        {tag(l, "question")}
        <p><a href="#kysymys">{t!(l, "thread-question-above")}</a></p>
    }
    .into_any()
}

/// How a reply came that an office wrote down.
fn came(l: Language, outside: Outside) -> AnyView {
    let day = date_long(l, outside.on);
    let key = key("thread-came-", outside.way.code());
    view! { <p class="soft">{t!(l, &key, date = day)}</p> }.into_any()
}

fn tag(l: Language, kind: &str) -> AnyView {
    view! { <p><span class="tag">{t!(l, &key("thread-kind-", kind))}</span></p> }.into_any()
}

/// A question as the person reads it: the words, why it is asked, until when,
/// and what silence means.
#[must_use]
pub fn question(l: Language, asked: &Question) -> AnyView {
    view! {
        {tag(l, "question")}
        {paragraphs(&asked.text, None)}
        {terms(l, asked)}
    }
    .into_any()
}

/// Why a question is asked, until when, and what silence means.
#[must_use]
pub fn terms(l: Language, asked: &Question) -> AnyView {
    let clock = if asked.stops {
        t!(l, "thread-stops")
    } else {
        t!(l, "thread-runs-on")
    };
    view! {
        <p>{t!(l, &key("thread-why-", asked.about.code()))}</p>
        <p><strong>{t!(l, "thread-reply-by", date = date_long(l, asked.reply_by))}</strong>" "{clock}</p>
        <p>{t!(l, "thread-silence")}</p>
    }
    .into_any()
}

/// The notice of an extension as the person reads it: why, both dates, and how
/// to complain.
#[must_use]
pub fn extension(l: Language, notice: &ExtensionNotice, reader: Reader) -> AnyView {
    view! {
        {tag(l, "extension")}
        <p>
            <strong>{t!(l, "thread-extended", date = date_long(l, notice.moved.to))}</strong>" "
            {t!(l, "thread-extended-before", date = date_long(l, notice.moved.from))}
        </p>
        {paragraphs(&notice.reason, None)}
        <p>{t!(l, "thread-extended-law")}</p>
        <details open=reader == Reader::Paper>
            <summary>{t!(l, "thread-extended-complain")}</summary>
            <div class="flow">{remedies(l, &notice.remedies)}</div>
        </details>
    }
    .into_any()
}

/// How the date moved, or that it did not.
fn dates(l: Language, moved: Moved) -> String {
    if moved.from == moved.to {
        return t!(l, "thread-stays", to = weekday_date(l, moved.to));
    }
    t!(
        l,
        "thread-moved",
        from = weekday_date(l, moved.from),
        to = weekday_date(l, moved.to)
    )
}

/// Whether the day until which a reply was asked for has passed.
#[must_use]
pub fn passed(asked: &Question, today: NaiveDate) -> bool {
    asked.reply_by < today
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use domain::{
        id::Slug,
        message::{Author, Message, OutsideWay},
        municipality::{Localized, Remedy, RemedyKind},
        request::QuestionKind,
        role::StaffId,
    };

    use super::*;
    use crate::desk::FileView;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn view(said: Said, by: Option<&str>) -> MessageView {
        let at: DateTime<Utc> = "2026-11-22T12:04:30Z".parse().expect("a moment");
        let from = match by {
            None => Author::Person,
            Some(_) => Author::Office {
                office: Slug::parse("toimisto").expect("a slug"),
                staff: StaffId("x".into()),
            },
        };
        MessageView {
            message: Message { at, from, said },
            at: at.with_timezone(&chrono_tz::Europe::Helsinki),
            office: by.map(|_| Localized {
                fi: "Toimisto".into(),
                sv: None,
                en: None,
            }),
            by: by.filter(|name| !name.is_empty()).map(str::to_owned),
            files: Vec::new(),
        }
    }

    fn asked(stops: bool) -> Question {
        Question {
            text: "Mikä <b>vuosi</b>?".into(),
            about: QuestionKind::NeededForData,
            reply_by: day("2026-12-06"),
            stops,
        }
    }

    fn html(view: AnyView) -> String {
        Owner::new().with(|| view.to_html()).replace("<!>", "")
    }

    #[test]
    fn a_question_says_until_when_and_what_silence_means() {
        for l in Language::ALL {
            let shown = html(question(l, &asked(true)));
            assert!(shown.contains("&lt;b&gt;vuosi"), "{shown}");
            for key in [
                "thread-silence",
                "thread-stops",
                "thread-why-needed-for-data",
            ] {
                assert!(shown.contains(&t!(l, key)), "{l} {key}: {shown}");
            }
            assert!(shown.contains("2026"), "{shown}");
            let runs_on = html(question(l, &asked(false)));
            assert!(!runs_on.contains(&t!(l, "thread-stops")), "{runs_on}");
            assert!(runs_on.contains(&t!(l, "thread-runs-on")), "{runs_on}");
        }
        assert!(!passed(&asked(true), day("2026-12-06")));
        assert!(passed(&asked(true), day("2026-12-07")));
    }

    #[test]
    fn a_question_that_stands_above_is_not_said_again() {
        let thread = [
            view(Said::Question(asked(true)), Some("")),
            view(Said::Message { text: "Hei".into() }, None),
            view(Said::Question(asked(true)), Some("")),
        ];
        let of = |reader| html(super::thread(Language::Fi, &thread, reader, &str::to_owned));
        for (reader, times, terms) in [
            (Reader::Asked, 1, 0),
            (Reader::Person, 2, 0),
            (Reader::Paper, 2, 2),
            (Reader::Office, 2, 2),
        ] {
            let shown = of(reader);
            let silence = t!(Language::Fi, "thread-silence");
            assert_eq!(shown.matches("vuosi").count(), times, "{reader:?}: {shown}");
            assert_eq!(
                shown.matches(&silence).count(),
                terms,
                "{reader:?}: {shown}"
            );
            assert_eq!(
                shown.contains("#kysymys"),
                reader == Reader::Asked,
                "{shown}"
            );
        }
    }

    #[test]
    fn an_extension_says_both_dates_and_every_remedy() {
        let remedy = |kind, text: &str| Remedy {
            kind,
            text: Localized {
                fi: text.into(),
                sv: None,
                en: None,
            },
        };
        let notice = ExtensionNotice {
            reason: "Tietoja on neljässä järjestelmässä.".into(),
            moved: Moved {
                from: day("2026-12-22"),
                to: day("2027-02-22"),
            },
            remedies: vec![
                remedy(RemedyKind::Ombudsman, "Valita valtuutetulle."),
                remedy(RemedyKind::Court, "Vie asia oikeuteen."),
            ],
            remedies_version: "1".into(),
        };
        let shown = html(extension(Language::Fi, &notice, Reader::Person));
        for words in [
            "22.12.2026",
            "22.2.2027",
            "neljässä",
            "Valita valtuutetulle.",
            "Vie asia oikeuteen.",
        ] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        assert!(!shown.contains("<details open"), "{shown}");
        let paper = html(extension(Language::Fi, &notice, Reader::Paper));
        assert!(paper.contains("<details open"), "{paper}");
    }

    #[test]
    fn the_person_sees_the_office_and_colleagues_the_name() {
        let said = || Said::Message { text: "Hei".into() };
        let of = |by, reader| {
            html(thread(
                Language::Fi,
                &[view(said(), by)],
                reader,
                &str::to_owned,
            ))
        };
        assert!(of(None, Reader::Person).contains("Sinä"));
        assert!(of(None, Reader::Office).contains("Pyytäjä"));
        assert!(of(Some(""), Reader::Person).contains("Toimisto"));
        assert!(of(Some("Kollega"), Reader::Office).contains("Toimisto, Kollega"));
    }

    #[test]
    fn the_files_of_a_message_stand_below_it() {
        let mut one = view(Said::Message { text: "Hei".into() }, None);
        one.files.push(FileView {
            id: "f1".into(),
            name: "kuitti.jpg".into(),
            size: 1_300_000,
            sha256: "ab".repeat(32),
        });
        let href = |file: &str| format!("/tiedostot/{file}");
        let shown = html(thread(Language::Fi, &[one], Reader::Office, &href));
        assert!(shown.contains("href=\"/tiedostot/f1\""), "{shown}");
        assert!(
            shown.contains("kuitti.jpg") && shown.contains("1,3 Mt"),
            "{shown}"
        );
    }

    #[test]
    fn a_reply_says_how_the_date_moved() {
        let reply = |from, to| Said::Reply {
            text: "2019".into(),
            moved: Some(Moved {
                from: day(from),
                to: day(to),
            }),
            outside: None,
        };
        let of = |said| {
            let said = [view(said, None)];
            html(thread(Language::Fi, &said, Reader::Person, &str::to_owned))
        };
        let moved = of(reply("2026-12-07", "2026-12-14"));
        assert!(moved.contains("7.12.2026") && moved.contains("14.12.2026"));
        assert_eq!(
            of(reply("2026-12-07", "2026-12-07"))
                .matches("7.12.2026")
                .count(),
            1
        );
    }

    #[test]
    fn what_an_office_recorded_says_how_and_when_it_came() {
        for l in Language::ALL {
            for way in OutsideWay::ALL {
                let said = Said::Reply {
                    text: "2019".into(),
                    moved: None,
                    outside: Some(Outside {
                        way,
                        on: day("2026-12-07"),
                    }),
                };
                let said = [view(said, Some(""))];
                let shown = html(thread(l, &said, Reader::Person, &str::to_owned));
                let key = key("thread-came-", way.code());
                let words = t!(l, &key, date = date_long(l, day("2026-12-07")));
                assert!(shown.contains(&words), "{l} {way:?}: {shown}");
            }
        }
    }
}
