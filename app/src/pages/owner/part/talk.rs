//! The conversation on the page of a part: messages, notes, what can be done,
//! what waits.

use domain::{language::Language, request::State};
use leptos::prelude::*;

use crate::{
    desk::{PartView, TalkAction, waiting},
    i18n::key,
    pages::{
        owner::{
            pieces::{HOLE, around, moment, on_long},
            talk::note,
        },
        parts::{self, Reader},
    },
    path, t,
};

/// The messages; nothing while there are none.
pub(super) fn thread(l: Language, view: &PartView) -> AnyView {
    if view.talk.thread.is_empty() {
        return ().into_any();
    }
    view! {
        <h2 id="viestit">{t!(l, "thread-title")}</h2>
        {parts::thread(l, &view.talk.thread, Reader::Office, &|file| path::part_file(l, &view.part.reference, file))}
    }
    .into_any()
}

/// The notes, for those who decide.
pub(super) fn notes(l: Language, view: &PartView) -> AnyView {
    if !view.decides {
        return ().into_any();
    }
    let href = path::part_action(l, &view.part.reference, TalkAction::Note.segment());
    let listed = (!view.talk.notes.is_empty()).then(|| note::listed(l, &view.talk.notes));
    view! {
        <h2>{t!(l, "owner-notes")}</h2>
        <p class="soft">{t!(l, "owner-notes-hidden")}</p>
        {listed}
        <p><a href=href>{t!(l, "owner-note-write")}</a></p>
    }
    .into_any()
}

/// The day for the reply has passed: what may be done now. Nothing happens by
/// itself.
pub(super) fn silence(l: Language, view: &PartView) -> AnyView {
    let open = waiting(&view.talk.thread).filter(|_| !view.part.closed());
    let Some(asked) = open.filter(|asked| parts::passed(asked, view.today)) else {
        return ().into_any();
    };
    let sentence = t!(l, "owner-silence", date = HOLE);
    view! {
        <p class="note">
            <strong>{around(&sentence, on_long(l, asked.reply_by))}</strong>" "
            {t!(l, "owner-silence-then")}
        </p>
    }
    .into_any()
}

/// What who has the part can do besides deciding it.
pub(super) fn actions(l: Language, view: &PartView) -> AnyView {
    let stands = matches!(view.part.state, State::Suspended { .. });
    let asked = waiting(&view.talk.thread).is_some();
    let items = [
        TalkAction::Record,
        TalkAction::Ask,
        TalkAction::Message,
        TalkAction::Extend,
        TalkAction::HandOver,
    ]
    .into_iter()
    // While a question is open these wait for the reply.
    .filter(|action| !(stands && matches!(action, TalkAction::Ask | TalkAction::Extend)))
    .filter(|action| asked || *action != TalkAction::Record)
    .map(|action| {
        let href = path::part_action(l, &view.part.reference, action.segment());
        view! { <li><a href=href>{t!(l, &key("owner-act-", word(action)))}</a></li> }
    })
    .collect_view();
    view! { <ul role="list" class="flow">{items}</ul> }.into_any()
}

/// Drafts of these actions, as items of the list of drafts.
pub(super) fn drafts(l: Language, view: &PartView) -> AnyView {
    view.talk
        .drafts
        .iter()
        .map(|(action, saved_at)| {
            let href = path::part_action(l, &view.part.reference, action.segment());
            let saved = around(&t!(l, "owner-saved", date = HOLE), moment(l, saved_at));
            view! {
                <li>
                    <a href=href>
                        <strong>{t!(l, &key("owner-draft-", word(*action)))}</strong>
                        <span>{saved}</span>
                    </a>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

/// The end of a key of texts.
const fn word(action: TalkAction) -> &'static str {
    match action {
        TalkAction::Ask => "ask",
        TalkAction::Record => "record",
        TalkAction::Extend => "extend",
        TalkAction::HandOver => "hand-over",
        TalkAction::Message => "message",
        TalkAction::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::{
        message::{Author, Message, Question, Said},
        request::QuestionKind,
        role::StaffId,
    };

    use super::*;
    use crate::{
        desk::{MessageView, NoteView, OwnerTalk},
        i18n::known,
        pages::owner::sample,
    };

    fn html(view: AnyView) -> String {
        view.to_html().replace("<!>", "")
    }

    /// How leptos writes a view of nothing: a debug build says so in a comment.
    fn nothing() -> String {
        html(().into_any())
    }

    fn asked(reply_by: &str) -> PartView {
        let question = Question {
            text: "Mikä vuosi?".into(),
            about: QuestionKind::Helpful,
            reply_by: reply_by.parse().expect("a date"),
            stops: false,
        };
        let from = Author::Office {
            office: sample::slug("johtaja"),
            staff: StaffId("a".into()),
        };
        let said = Said::Question(question);
        let mut view = sample::view(sample::taken(), true);
        view.talk = OwnerTalk {
            thread: vec![MessageView {
                message: Message {
                    at: sample::at().to_utc(),
                    from,
                    said,
                },
                at: sample::at(),
                office: Some(sample::fi("johtaja")),
                by: None,
                files: Vec::new(),
            }],
            notes: vec![NoteView {
                at: sample::at(),
                by: Some("Kollega".into()),
                text: "Soitin arkistoon.".into(),
            }],
            drafts: vec![(TalkAction::Message, sample::at())],
        };
        view
    }

    #[test]
    fn silence_is_said_once_the_day_has_passed() {
        let mut view = asked("2026-11-30");
        assert_eq!(html(silence(Language::Fi, &view)), nothing());
        view.today = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date");
        let said = html(silence(Language::Fi, &view));
        assert!(said.contains("30.11.2026"), "{said}");
        view.part.state = sample::closed();
        assert_eq!(html(silence(Language::Fi, &view)), nothing());
    }

    #[test]
    fn who_is_told_sees_no_notes() {
        let mut view = asked("2026-11-30");
        assert!(html(notes(Language::Fi, &view)).contains("Soitin arkistoon."));
        view.decides = false;
        assert_eq!(html(notes(Language::Fi, &view)), nothing());
    }

    #[test]
    fn while_a_question_stops_the_clock_no_other_is_asked() {
        let mut view = asked("2026-11-30");
        let offered = |view: &PartView| html(actions(Language::Fi, view));
        for action in ["taydennys", "pidennys", "kollegalle", "viesti"] {
            assert!(offered(&view).contains(&format!("/{action}\"")), "{action}");
        }
        view.part.state = sample::suspended();
        assert!(!offered(&view).contains("/taydennys\""));
        assert!(!offered(&view).contains("/pidennys\""));
        assert!(offered(&view).contains("/kollegalle\""));
    }

    #[test]
    fn every_action_has_its_words() {
        for l in Language::ALL {
            for action in TalkAction::ALL {
                assert!(
                    known(l, &key("owner-draft-", word(action))),
                    "{l} {action:?}"
                );
            }
        }
        let drafts = html(drafts(Language::Fi, &asked("2026-11-30")));
        assert!(drafts.contains("/viesti\""), "{drafts}");
    }
}
