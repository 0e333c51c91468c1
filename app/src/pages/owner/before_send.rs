//! "Before you send": whose it is, each file, the words as the person will
//! see them. The wrong file to the wrong person is the worst that can happen
//! here, so nothing is folded.

use domain::{language::Language, problem::Problem, request::Ground};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, OwnerAction, PartView},
    form::answer::{ActionForm, Answered, OthersForm},
    form_view::{error_summary, sentence},
    i18n::key,
    page::{self, Area, Page, PageError, Visit, localized},
    pages::parts::{self, Enclosed},
    path, t,
};

use super::{
    delivery::{self, Delivery},
    others,
    pieces::{above, from_wish, language, on, right},
    rectify, talk,
    typed::{self, Opened},
};

/// `/{language}/virka/osat/{reference}/vastaus/tarkista`
pub fn answer() -> impl IntoView {
    page::page(|visit| check(visit, OwnerAction::Answer))
}

/// `/{language}/virka/osat/{reference}/oikaisu/tarkista`
pub fn rectify() -> impl IntoView {
    page::page(|visit| check(visit, OwnerAction::Rectify))
}

/// `/{language}/virka/osat/{reference}/ei-tietoja/tarkista`
pub fn nothing_held() -> impl IntoView {
    page::page(|visit| check(visit, OwnerAction::NothingHeld))
}

/// `/{language}/virka/osat/{reference}/kieltaydy/tarkista`
pub fn refuse() -> impl IntoView {
    page::page(|visit| check(visit, OwnerAction::Refuse))
}

async fn check(visit: Visit, action: OwnerAction) -> Result<Page, PageError> {
    let draft = match typed::open(&visit, action).await? {
        Opened::Draft(draft) => draft,
        Opened::Closed(page) => return Ok(*page),
    };
    let l = visit.language;
    let form = match action {
        OwnerAction::Answer => ActionForm::Answer(typed::answer(&draft)),
        OwnerAction::Rectify => {
            let listed = rectify::listed(&visit, &draft.part).await?;
            ActionForm::Rectify(typed::rectify(&draft, &listed))
        }
        OwnerAction::NothingHeld => ActionForm::NothingHeld(typed::nothing_held(&draft)),
        OwnerAction::Refuse => ActionForm::Refuse(typed::refusal(&draft)),
    };
    let problems = form.problems(draft.part.today);
    let edit = path::part_action(l, &draft.part.part.reference, action.segment());
    let others = typed::others(&draft);
    let unanswered = typed::shown(&visit, others.record().err().unwrap_or_default());
    let tells_nothing = action == OwnerAction::Refuse
        && Ground::parse(&typed::refusal(&draft).ground) == Some(Ground::NotIdentifiable);
    let delivery = Delivery::of(
        l,
        &draft,
        tells_nothing,
        problems.is_empty() && typed::sent(&visit),
    );
    let checked = Checked {
        problems,
        others,
        unanswered,
        delivery,
        changed: talk::changed(&visit),
    };
    Ok(Page::new(
        t!(l, "owner-send-title"),
        body(l, &draft, action, words(l, &draft, &form), &edit, &checked),
    )
    .of(&draft.part.municipality)
    .area(Area::Staff)
    .wrong(!checked.problems.is_empty() || !checked.wrong_here().is_empty()))
}

/// What stands in the way of sending.
struct Checked {
    /// In what goes out: mended on the page before.
    problems: Vec<Problem>,
    /// What was said about other people.
    others: OthersForm,
    /// In that.
    unanswered: Vec<Problem>,
    /// How it reaches the person.
    delivery: Delivery,
    /// Whether something happened while it was being sent.
    changed: bool,
}

impl Checked {
    /// Whether it can be sent from this page.
    fn sends(&self) -> bool {
        self.problems.is_empty() && !matches!(self.delivery, Delivery::Nobody)
    }

    /// What is wrong in what is typed on this page.
    fn wrong_here(&self) -> Vec<Problem> {
        if !self.sends() {
            return Vec::new();
        }
        [&self.unanswered, self.delivery.problems()].concat()
    }
}

fn body(
    l: Language,
    draft: &ActionDraftView,
    action: OwnerAction,
    words: AnyView,
    edit: &str,
    checked: &Checked,
) -> AnyView {
    let part = &draft.part;
    let above_all = if checked.sends() {
        view! { {others::back(l)}{error_summary(l, &checked.wrong_here())} }.into_any()
    } else {
        view! {
            <a class="back" href=edit.to_owned()>{t!(l, "owner-send-back")}</a>
            {unfinished(l, t!(l, "owner-send-unfinished"), edit, &checked.problems)}
        }
        .into_any()
    };
    view! {
        {above_all}
        <div class="flow">
            {above(l, part)}
            <h1>{t!(l, "owner-send-title")}</h1>
            <p class="lead">{t!(l, "owner-send-lead")}</p>
            {checked.changed.then(|| talk::changed_note(l))}
            {talk::news(l, part)}
            {evidence(l, part)}
            {whose(l, part)}
            {words}
            {send(l, part, action, edit, checked)}
        </div>
    }
    .into_any()
}

/// What is still wrong, with the way to each field: those stand on the page
/// before.
pub(super) fn unfinished(l: Language, title: String, edit: &str, problems: &[Problem]) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let items = problems
        .iter()
        .map(|problem| {
            let href = format!("{edit}?virheet=1#{}", problem.field);
            view! { <li><a href=href>{sentence(l, problem)}</a></li> }
        })
        .collect_view();
    view! {
        <div class="errors" id="virheet" tabindex="-1" autofocus role="alert" aria-labelledby="virheet-otsikko">
            <h2 id="virheet-otsikko">{title}</h2>
            <ul role="list">{items}</ul>
        </div>
    }
    .into_any()
}

/// A signature that does not hold is said once more before anything goes out.
fn evidence(l: Language, part: &PartView) -> AnyView {
    if part.evidence.as_ref().is_none_or(|evidence| evidence.valid) {
        return ().into_any();
    }
    view! {
        <p class="note">
            <strong>{t!(l, "owner-evidence-stop")}</strong>" "{t!(l, "owner-evidence-stop-then")}
        </p>
    }
    .into_any()
}

fn whose(l: Language, part: &PartView) -> AnyView {
    let birth = part.person.birth_date.map(|birth| {
        view! { <div><dt>{t!(l, "owner-birth-date")}</dt><dd><strong>{on(l, birth)}</strong></dd></div> }
    });
    view! {
        <h2>{t!(l, "owner-send-to")}</h2>
        <dl class="facts">
            <div><dt>{t!(l, "owner-name")}</dt><dd><strong>{parts::name(&part.person.name)}</strong></dd></div>
            {birth}
            <div><dt>{t!(l, "owner-right")}</dt><dd>{right(l, part.part.right)}</dd></div>
            <div><dt>{t!(l, "owner-col-register")}</dt><dd>{localized(&part.register, l)}</dd></div>
            {language(l, part)}
            {from_wish(l, &part.part)}
            {parts::contents(l, &part.contents, part.answer.as_ref())}
            {parts::attachments(l, &part.attachments, Some(&|file| path::part_file(l, &part.part.reference, file)))}
        </dl>
    }
    .into_any()
}

/// The answer as it will stand on the person's page; nothing while too much is
/// wanting for one.
fn words(l: Language, draft: &ActionDraftView, form: &ActionForm) -> AnyView {
    let part = &draft.part;
    let outcome = form.outcome(Answered {
        contents: &part.contents,
        municipality: &part.municipality,
        today: part.today,
    });
    let Some(outcome) = outcome else {
        return ().into_any();
    };
    // Only an answer has files of its own, or a correction.
    let files = match form {
        ActionForm::Answer(_) | ActionForm::Rectify(_) => draft.files.as_slice(),
        ActionForm::NothingHeld(_) | ActionForm::Refuse(_) => &[],
    };
    let with = Enclosed { files, href: None };
    let complain = outcome.refusal().map(|refusal| {
        view! {
            <h3 id="tyytymaton">{t!(l, "complain-answer")}</h3>
            <p>{t!(l, "complain-lead")}</p>
            {parts::remedies(l, &refusal.remedies)}
        }
    });
    let alone = (matches!(form, ActionForm::Answer(_)) && files.is_empty()).then(|| {
        view! {
            <p class="note">
                <strong>{t!(l, "owner-send-no-files")}</strong>" "{t!(l, "owner-send-no-files-then")}
            </p>
        }
    });
    view! {
        <h2 id="sanat">{t!(l, "owner-send-words")}</h2>
        <section class="panel flow" aria-labelledby="sanat">
            <p><strong>{t!(l, &key("outcome-", outcome.code().code()))}</strong></p>
            {parts::answer(l, &outcome, with)}
            {complain}
        </section>
        {alone}
    }
    .into_any()
}

/// The one main action: send; while something is wrong, go back and mend it.
fn send(
    l: Language,
    part: &PartView,
    action: OwnerAction,
    edit: &str,
    checked: &Checked,
) -> AnyView {
    if !checked.problems.is_empty() {
        let href = format!("{edit}?virheet=1");
        return view! { <p><a class="btn" href=href>{t!(l, "owner-send-mend")}</a></p> }.into_any();
    }
    if matches!(checked.delivery, Delivery::Nobody) {
        return delivery::nobody(l, part);
    }
    let said = others::Said {
        form: &checked.others,
        problems: &checked.unanswered,
    };
    others::send(l, part, action, &said, &checked.delivery)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{desk::FileView, form::answer::AnswerForm, pages::owner::sample};

    fn html(problems: &[Problem]) -> String {
        let file = FileView {
            id: "1".into(),
            name: "tiedot.pdf".into(),
            size: 2048,
            sha256: "00".into(),
        };
        let draft = ActionDraftView {
            part: sample::view(sample::taken(), true),
            typed: None,
            others: None,
            saved_at: None,
            files: vec![file],
            delivery: None,
        };
        let form = ActionForm::Answer(AnswerForm {
            message: "Tietosi ovat liitteenä.".into(),
            ..AnswerForm::default()
        });
        let words = words(Language::Fi, &draft, &form);
        body(
            Language::Fi,
            &draft,
            OwnerAction::Answer,
            words,
            "/muokkaa",
            &Checked {
                problems: problems.to_vec(),
                others: OthersForm::default(),
                unanswered: Vec::new(),
                delivery: Delivery::Here,
                changed: false,
            },
        )
        .to_html()
    }

    #[test]
    fn whose_it_is_stands_beside_each_file() {
        let html = html(&[]);
        for shown in [
            sample::NAME,
            "1.1.1980",
            "tiedot.pdf",
            "/vastaus/tarkista\"",
        ] {
            assert!(html.contains(shown), "{shown}: {html}");
        }
    }

    #[test]
    fn what_is_shown_is_what_the_person_reads() {
        let draft = ActionDraftView {
            part: sample::view(sample::taken(), true),
            typed: None,
            others: None,
            saved_at: None,
            files: Vec::new(),
            delivery: None,
        };
        let mut form = AnswerForm {
            message: "Tietosi ovat liitteenä.".into(),
            extent: "part".into(),
            ground: "serious_danger".into(),
            facts: "Tiedot koskevat toisen ihmisen terveyttä.".into(),
            official: "Palvelujohtaja".into(),
            contact: "kirjaamo@ii.example".into(),
        };
        let shown = |form: &AnswerForm| {
            let form = ActionForm::Answer(form.clone());
            words(Language::Fi, &draft, &form).to_html()
        };
        let html = shown(&form);
        for said in [
            "Tiedot, joita ei annettu",
            "Voit pyytää, että tiedot annetaan sinun sijastasi",
            "koskevat toisen ihmisen",
            "Palvelujohtaja",
            "Mistä voit kysyä lisää",
            "Jos et ole tyytyväinen vastaukseen",
            "id=\"tyytymaton\"",
            "Vie asia ",
        ] {
            assert!(html.contains(said), "{said}: {html}");
        }
        assert!(!html.contains("Pyytäjä"), "{html}");
        // What can't be sent yet is mended first.
        form.facts.clear();
        assert_eq!(shown(&form), ().into_any().to_html());
    }

    #[test]
    fn what_is_unfinished_can_not_be_sent() {
        let html = html(&[Problem::new("message", "empty")]);
        assert!(!html.contains("<button"), "{html}");
        assert!(html.contains("/muokkaa?virheet=1#message"), "{html}");
    }
}
