//! Filing for somebody: what is asked, who asks, how it came.

use domain::{
    language::Language, municipality::Municipality, problem::Problem, request::CheckWay,
    right::Right, upload::Sender,
};
use leptos::prelude::*;

use crate::{
    desk::{DraftView, ItemView},
    form::{
        counter::{AtCounter, CounterForm, Way},
        problem_with,
    },
    form_view::{
        Choice, Choices, Field, choices, enter, error_summary, sentence, text_area, text_field,
        upload,
    },
    i18n::{key, size},
    page::{self, Area, Page, localized},
    pages::parts,
    path, t,
};

/// `/{language}/virka/asiointi/pyynto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let start = super::start::built(&visit).await?;
        let view = match &visit.drafts {
            Some(desk) => desk.draft().await?,
            None => None,
        };
        let counter = view.as_ref().and_then(|view| {
            let counter = view.draft.counter.clone()?;
            Some((view, counter))
        });
        // Filed, deleted or expired: the counter says what there is.
        let Some((view, counter)) = counter else {
            return Ok(start);
        };
        let view_of = visit.clerk()?.counter().await?;
        let here = view_of.and_then(|clerk| {
            let mut places = clerk.municipalities.into_iter();
            places.find(|m| m.slug == counter.municipality)
        });
        let Some(municipality) = here else {
            return Ok(start);
        };
        let mut problems = counter.problems(view.today);
        problems.extend(upload::problem(&visit.query("liite")));
        let body = body(l, view, &counter, &municipality, &problems);
        Ok(Page::new(title(l, counter.way), body)
            .of(&municipality)
            .area(Area::Staff)
            .wrong(!problems.is_empty()))
    })
}

fn title(l: Language, way: Way) -> String {
    match way {
        Way::Counter => t!(l, "counter-file-title"),
        Way::Paper => t!(l, "counter-file-title-paper"),
    }
}

pub(super) fn body(
    l: Language,
    view: &DraftView,
    counter: &AtCounter,
    municipality: &Municipality,
    problems: &[Problem],
) -> AnyView {
    let ready = view.draft.is_ready(view.today);
    let main = view.items.is_empty() || !ready;
    let lead = match (counter.way, &counter.paper) {
        (Way::Counter, _) => t!(l, "counter-file-lead"),
        (Way::Paper, Some(_)) => t!(l, "counter-file-lead-printed"),
        (Way::Paper, None) => t!(l, "counter-file-lead-letter"),
    };
    let reference = counter.paper.as_ref().map(|reference| {
        view! {
            <p class="ref"><span>{t!(l, "reference")}" "</span>{reference.to_string()}</p>
        }
    });
    let asked = match view.items.is_empty() {
        true => choose(l, municipality),
        false => asked(l, view, ready),
    };
    // Who asks comes after what is asked, so that the clerk asks for no
    // identity in vain.
    let form = (!main).then(|| form(l, counter, problems));
    view! {
        <a class="back" href=path::counter(l)>{t!(l, "counter-back")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <h1>{title(l, counter.way)}</h1>
            <p class="lead">{lead}</p>
            {reference}
            {asked}
            {form}
            <p class="soft">{t!(l, "counter-kept")}" "<a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a></p>
        </div>
    }
    .into_any()
}

/// Nothing is asked yet: where to begin.
fn choose(l: Language, m: &Municipality) -> AnyView {
    let slug = &m.slug;
    let ways = [
        (Right::Access, path::access(l, slug)),
        (Right::Rectification, path::rectification(l, slug)),
        (Right::OwnWords, path::own_words(l, slug)),
    ]
    .map(|(right, href)| {
        view! { <li><a href=href><strong>{t!(l, &key("right-", right.code()))}</strong></a></li> }
    });
    view! {
        <h2>{t!(l, "counter-what-title")}</h2>
        <p>{t!(l, "counter-what-lead")}</p>
        <ul role="list" class="ways">{ways.into_iter().collect_view()}</ul>
    }
    .into_any()
}

/// What is asked, to be read to the person or compared with the paper.
fn asked(l: Language, view: &DraftView, ready: bool) -> AnyView {
    let items = view
        .items
        .iter()
        .map(|item| one(l, view, item))
        .collect_view();
    let (class, words) = match ready {
        true => ("", t!(l, "counter-what-change")),
        false => ("btn", t!(l, "counter-what-go-on")),
    };
    let undone = (!ready).then(|| view! { <p class="note">{t!(l, "counter-what-undone")}</p> });
    view! {
        <h2>{t!(l, "counter-asked-title")}</h2>
        {items}
        {undone}
        <p><a class=class href=path::draft_check(l)>{words}</a></p>
    }
    .into_any()
}

fn one(l: Language, view: &DraftView, item: &ItemView) -> AnyView {
    let notice = item.notice.as_ref().map(|notice| &notice.notice);
    let contents = view.draft.contents(&item.item, notice, view.today);
    let answer = view.draft.answer_wish();
    let said = contents.map(|contents| parts::contents(l, &contents, answer.as_ref()));
    view! {
        <section class="flow">
            <h3>
                {t!(l, &key("right-", item.item.wish.right().code()))}": "
                {localized(&item.register, l)}
            </h3>
            <dl class="facts">{said}</dl>
        </section>
    }
    .into_any()
}

fn form(l: Language, counter: &AtCounter, problems: &[Problem]) -> AnyView {
    let typed = counter.typed.clone().unwrap_or_default();
    let line = |name: &'static str, label: String, hint: Option<String>, value: &str| {
        text_field(Field {
            language: l,
            name,
            label,
            hint,
            value: value.to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        })
    };
    let code_hint = match counter.way {
        Way::Counter => t!(l, "counter-code-hint"),
        Way::Paper => t!(l, "counter-code-hint-paper"),
    };
    let reached = text_area(
        Field {
            language: l,
            name: "reached",
            label: t!(l, "counter-reached"),
            hint: Some(t!(l, "counter-reached-hint")),
            value: typed.reached.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    let (how, end) = match counter.way {
        Way::Counter => (seen(l, &typed, problems), ().into_any()),
        Way::Paper => (arrived(l, &typed, problems), scan(l, counter, problems)),
    };
    let then = match counter.way {
        Way::Counter => t!(l, "counter-file-then"),
        Way::Paper => t!(l, "counter-file-then-paper"),
    };
    view! {
        <form class="flow" method="post" action=path::counter_form(l) enctype="multipart/form-data" novalidate>
            {enter()}
            <h2>{t!(l, "counter-who-title")}</h2>
            {line("person", t!(l, "counter-person"), None, &typed.person)}
            {line("code", t!(l, "counter-code"), Some(code_hint), &typed.code)}
            {line("born", t!(l, "counter-born"), Some(t!(l, "counter-born-hint")), &typed.born)}
            {reached}
            {spoken(l, &typed, problems)}
            {how}
            {end}
            <p>{then}</p>
            <div class="acts">
                <button class="btn" name="then" value="send">{t!(l, "counter-file")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn radio(
    l: Language,
    (name, legend, hint): (&str, String, Option<String>),
    of: Vec<(String, String)>,
    chosen: &str,
    problems: &[Problem],
) -> AnyView {
    choices(Choices {
        language: l,
        name,
        kind: "radio",
        legend: legend.into_any(),
        hint,
        choices: of
            .into_iter()
            .map(|(value, label)| Choice {
                chosen: value == chosen,
                value,
                label,
                hint: None,
            })
            .collect(),
        problems,
    })
}

/// In which language the answer is wanted; the one of this page, unless told.
fn spoken(l: Language, typed: &CounterForm, problems: &[Problem]) -> AnyView {
    let of = Language::ALL.map(|one| {
        let words = t!(l, &key("counter-spoken-", one.code()));
        (one.code().to_owned(), words)
    });
    let chosen = match typed.spoken.as_str() {
        "" => l.code(),
        chosen => chosen,
    };
    let group = ("spoken", t!(l, "counter-spoken"), None);
    radio(l, group, of.into(), chosen, problems)
}

/// By what the clerk checked who stands there: the kind, and nothing else.
fn seen(l: Language, typed: &CounterForm, problems: &[Problem]) -> AnyView {
    let of = CheckWay::AT_COUNTER.map(|way| {
        let words = t!(l, &key("identity-by-", way.code()));
        (way.code().to_owned(), words)
    });
    let group = (
        "seen",
        t!(l, "counter-seen"),
        Some(t!(l, "counter-seen-hint")),
    );
    radio(l, group, of.into(), &typed.seen, problems)
}

/// When the paper arrived, and whether it is signed.
fn arrived(l: Language, typed: &CounterForm, problems: &[Problem]) -> AnyView {
    let day = text_field(Field {
        language: l,
        name: "arrived",
        label: t!(l, "counter-arrived"),
        hint: Some(t!(l, "counter-arrived-hint")),
        value: typed.arrived.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    });
    let of = vec![
        ("yes".to_owned(), t!(l, "counter-signed-yes")),
        ("no".to_owned(), t!(l, "counter-signed-no")),
    ];
    let hint = Some(t!(l, "counter-signed-hint"));
    let signed = radio(
        l,
        ("signed", t!(l, "counter-signed"), hint),
        of,
        &typed.signed,
        problems,
    );
    view! { <h2>{t!(l, "counter-paper-title")}</h2>{day}{signed} }.into_any()
}

/// The scan: those that are there, each with its way out, and room for one
/// more. A plain field: a clerk's computer needs no progress bar.
fn scan(l: Language, counter: &AtCounter, problems: &[Problem]) -> AnyView {
    let files = counter.scan.files.iter().map(|file| {
        let label = t!(l, "attach-remove-named", name = file.name.clone());
        view! {
            <li>
                <strong>{file.name.clone()}</strong>" "
                <span class="soft">{size(l, file.size)}</span>" "
                <button class="link" name="remove" value=file.id.clone() aria-label=label>{t!(l, "attach-remove")}</button>
                {upload::digest(l, &file.sha256.to_string())}
            </li>
        }
    });
    let files = (!counter.scan.files.is_empty()).then(|| {
        view! { <ul role="list" class="files" id="liitteet">{files.collect_view()}</ul> }
    });
    let wrong = problem_with(problems, "file").map(|problem| sentence(l, problem));
    let class = if wrong.is_some() {
        "field wrong"
    } else {
        "field"
    };
    let invalid = wrong.is_some().then_some("true");
    let by = match wrong {
        Some(_) => "file-hint file-virhe",
        None => "file-hint",
    };
    let message = wrong.map(|words| view! { <p class="msg" id="file-virhe">{words}</p> });
    view! {
        {files}
        <div class=class>
            <label for="file">{t!(l, "counter-scan")}</label>
            <p class="hint" id="file-hint">{t!(l, "counter-scan-hint")}</p>
            {message}
            <input id="file" name="file" type="file" accept=Sender::Citizen.accept() aria-describedby=by aria-invalid=invalid/>
        </div>
        <p><button class="btn second" name="then" value="more">{t!(l, "counter-scan-add")}</button></p>
    }
    .into_any()
}
