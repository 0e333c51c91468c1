//! A task after a withdrawal by description: look it up, then tell the
//! recipients, then done.

use chrono::DateTime;
use chrono_tz::Tz;
use domain::{
    consent::{ConsentRecipient, Described, Found, may_finish},
    language::Language,
    notice::place,
};
use leptos::prelude::*;

use super::all_told;
use crate::{
    desk::TaskView,
    i18n::key,
    page::localized,
    pages::owner::pieces::{as_typed, moment, who},
    path, t,
};

/// What was found, and when.
pub(super) type LookedUp = Option<(Found, DateTime<Tz>)>;

/// What was withdrawn, in which words, by whom.
pub(super) fn facts(l: Language, task: &TaskView, described: &Described) -> AnyView {
    let named = described
        .consents
        .iter()
        .map(|one| {
            view! {
                <div>
                    <dt>{t!(l, &key("consent-kind-", one.kind.code()))}</dt>
                    <dd>
                        {localized(&one.consent.title, l)}
                        <p>{t!(l, "owner-task-stops")}": "<strong>{localized(&one.consent.stops, l)}</strong></p>
                        <p class="soft">{t!(l, "withdraw-place")}" "{localized(&place(&one.place), l)}</p>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let words = described.words.as_ref().map(|words| {
        view! { <div><dt>{t!(l, "owner-task-words")}</dt><dd>{as_typed(words)}</dd></div> }
    });
    let contact = task.person.contact.clone().map(|contact| {
        view! {
            <div>
                <dt>{t!(l, "owner-task-contact")}</dt>
                <dd>{contact}<p class="soft">{t!(l, "owner-task-contact-why")}</p></dd>
            </div>
        }
    });
    view! {
        <p class="soft">{t!(l, "owner-task-same-words")}</p>
        <dl class="facts">
            <div><dt>{t!(l, "owner-task-who")}</dt><dd>{who(l, &task.person)}</dd></div>
            {contact}
            {named}
            {words}
            <div><dt>{t!(l, "owner-task-when")}</dt><dd>{moment(l, &task.withdrawn_at)}</dd></div>
            <div><dt>{t!(l, "owner-task-goes-on")}</dt><dd>{localized(&described.goes_on, l)}</dd></div>
            <div><dt>{t!(l, "owner-task-kept")}</dt><dd>{localized(&described.kept, l)}</dd></div>
        </dl>
    }
    .into_any()
}

/// First: is there anything in the register? Asked again until done, for who
/// clicked wrong or finds it later.
pub(super) fn look_up(
    l: Language,
    task: &TaskView,
    found: &LookedUp,
    others: &[ConsentRecipient],
) -> AnyView {
    let state = found.as_ref().map(|(found, at)| {
        let words = t!(l, &key("owner-task-looked-", found.code()));
        view! { <p><span class="tag ok">{words}</span>" "{moment(l, at)}</p> }
    });
    if task.done_at.is_some() {
        return view! { <h2>{t!(l, "owner-task-look")}</h2>{state} }.into_any();
    }
    let first = found.is_none().then(|| {
        view! { <p>{t!(l, "owner-task-look-how")}</p> }
    });
    let class = if found.is_none() { "btn" } else { "btn second" };
    view! {
        <h2>{t!(l, "owner-task-look")}</h2>
        <form class="flow" method="post" action=path::task(l, &task.reference)>
            {state}
            {first}
            {also(l, others)}
            <div class="acts">
                <button class=class name="found" value="found">{t!(l, "owner-task-found")}</button>
                <button class="btn second" name="found" value="not_found">
                    {t!(l, "owner-task-not-found")}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Others whom the notice names: own words may concern them too.
fn also(l: Language, others: &[ConsentRecipient]) -> AnyView {
    if others.is_empty() {
        return ().into_any();
    }
    let boxes = others
        .iter()
        .map(|one| {
            let id = format!("saaja-{}", one.id);
            view! {
                <div class="choice">
                    <input type="checkbox" name="also" id=id.clone() value=one.id.to_string()/>
                    <div><label for=id>{localized(&one.name, l)}</label></div>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{t!(l, "owner-task-also")}</legend>
            <p class="hint">{t!(l, "owner-task-also-hint")}</p>
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// Whether the form to tell recipients makes sense: something was found.
pub(super) const fn to_tell(found: &LookedUp) -> bool {
    matches!(found, Some((Found::Found, _)))
}

/// The last step; before its time, what is missing.
pub(super) fn done(l: Language, task: &TaskView, found: &LookedUp, unsigned: bool) -> AnyView {
    if task.done_at.is_some() {
        return ().into_any();
    }
    let looked_up = found.as_ref().map(|(found, _)| *found);
    if !may_finish(looked_up, all_told(&task.recipients)) {
        let first = match looked_up {
            None => t!(l, "owner-task-look-first"),
            Some(_) => t!(l, "owner-task-first"),
        };
        return view! { <p class="soft">{first}</p> }.into_any();
    }
    let person = match unsigned {
        true => t!(l, "owner-task-tell-person"),
        false => t!(l, "owner-task-person-sees"),
    };
    view! {
        <p>{t!(l, "owner-task-done-means")}" "{person}</p>
        <div class="acts">
            <button class="btn" name="done" value="1">{t!(l, "owner-task-finish")}</button>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use leptos::{prelude::Owner, tachys::view::RenderHtml};

    use super::super::{body, tests::told};
    use super::*;
    use crate::{
        desk::{PersonView, TaskAbout},
        pages::owner::sample,
    };

    fn page(found: Option<Found>, all_told: bool, unsigned: bool) -> String {
        let at = sample::at();
        let described = Described {
            notice_version: 1,
            consents: Vec::new(),
            words: Some("Kaikki luvat.".into()),
            goes_on: "Jatkuu".into(),
            kept: "Säilyy".into(),
        };
        let task = TaskView {
            reference: "K7PM-3XDT-9RHF".into(),
            register: sample::fi("Asiakkaat"),
            municipality: sample::municipality(),
            about: TaskAbout::Described {
                described: Box::new(described),
                found: found.map(|found| (found, at)),
                others: vec![ConsentRecipient {
                    id: sample::slug("kela"),
                    name: "Kela".into(),
                }],
                unsigned,
            },
            person: PersonView {
                name: sample::NAME.into(),
                birth_date: None,
                has_code: false,
                contact: unsigned.then(|| "040 000".into()),
                typed_name: None,
                came: None,
            },
            withdrawn_at: at,
            recipients: vec![told(all_told.then_some(at))],
            done_at: None,
        };
        let html = || body(Language::Fi, &task).to_html();
        Owner::new().with(html).replace("<!>", "")
    }

    #[test]
    fn it_is_looked_up_then_told_then_done() {
        for (found, all_told, may_tell, may_finish) in [
            (None, true, false, false),
            (Some(Found::Found), false, true, false),
            (Some(Found::Found), true, false, true),
            (Some(Found::NotFound), false, false, true),
        ] {
            let html = page(found, all_told, true);
            let has = |name: &str| html.contains(&format!("name=\"{name}\""));
            assert_eq!(has("recipient"), may_tell, "{found:?} {all_told}: {html}");
            assert_eq!(has("done"), may_finish, "{found:?} {all_told}: {html}");
            assert!(has("found") && has("also"), "{html}");
            assert!(html.contains("040 000") && html.contains(sample::NAME));
            assert!(!html.contains("owner-task-"), "a key: {html}");
        }
        let told = "Kerro tulos ensin myös henkilölle";
        assert!(page(Some(Found::NotFound), true, true).contains(told));
        assert!(!page(Some(Found::NotFound), true, false).contains(told));
    }
}
