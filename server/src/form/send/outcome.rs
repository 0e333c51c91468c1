//! What was typed, as an outcome.

use app::form::answer::{ActionForm, AnswerForm, RectifyForm};
use domain::{
    audit::Action,
    language::Language,
    municipality::Municipality,
    request::{Answer, DecidingOfficial, Ground, Outcome, Refusal, contents::PartContents},
    signature::FrozenPart,
};

use super::SendError;
use crate::{
    db::{self, DbError, part::StoredPart},
    portal::Portal,
};

/// The outcome and what the log calls it; `None` while something is wanting.
pub(super) async fn of(
    portal: &Portal,
    stored: &StoredPart,
    typed: ActionForm,
) -> Result<Option<(Outcome, Action)>, SendError> {
    let c = portal.db.read();
    let municipality = db::catalog::municipality(c, stored.part.municipality.as_str())
        .await?
        .ok_or(SendError::Inside("a municipality is gone"))?;
    let typed = match typed {
        ActionForm::Rectify(form) => {
            ActionForm::Rectify(form.with_listed(&listed(portal, stored).await?))
        }
        typed => typed,
    };
    if !typed.problems(portal.today()).is_empty() {
        return Ok(None);
    }
    Ok(match typed {
        ActionForm::Answer(form) => answered(&form, &municipality),
        ActionForm::Rectify(form) => {
            let contents = contents(portal, stored).await?;
            rectified(portal, &form, &contents, &municipality)
        }
        ActionForm::NothingHeld(form) => {
            let outcome = Outcome::NothingHeld {
                searched: form.searched(),
                official: official(&form.official, &form.contact),
                message: form.message,
            };
            Some((outcome, Action::NothingHeld))
        }
        ActionForm::Refuse(form) => {
            let by = form.deciding_official();
            refusal(&form.ground, &form.facts, &by, &municipality)
                .map(|refusal| (Outcome::Refused { refusal }, Action::Refused))
        }
    })
}

/// The recipients that the notice in force at filing names.
async fn listed(portal: &Portal, stored: &StoredPart) -> Result<Vec<String>, DbError> {
    let part = &stored.part;
    let Some((register, version)) = part.register.as_ref().zip(part.notice_version) else {
        return Ok(Vec::new());
    };
    let (municipality, register) = (part.municipality.as_str(), register.as_str());
    let c = portal.db.read();
    let notice =
        db::catalog::notice_version(c, municipality, register, version, Language::Fi).await?;
    Ok(notice.map_or_else(Vec::new, |notice| {
        let named = notice.recipients().iter();
        named.map(|one| one.name.clone()).collect()
    }))
}

/// What the person wrote, out of what was signed.
async fn contents(portal: &Portal, stored: &StoredPart) -> Result<PartContents, SendError> {
    let text = db::part::content(portal.db.read(), &portal.keys, stored.id).await?;
    let frozen: FrozenPart = serde_json::from_str(&text)
        .map_err(|_| SendError::Inside("the contents of a part can't be read"))?;
    Ok(frozen.contents)
}

fn official(title: &str, contact: &str) -> DecidingOfficial {
    DecidingOfficial {
        title: title.to_owned(),
        contact: contact.to_owned(),
    }
}

fn refusal(
    ground: &str,
    facts: &str,
    official: &DecidingOfficial,
    municipality: &Municipality,
) -> Option<Refusal> {
    Refusal::new(
        Ground::parse(ground),
        facts,
        official,
        &municipality.remedies,
        &municipality.remedies_version,
    )
    .ok()
}

fn answered(form: &AnswerForm, municipality: &Municipality) -> Option<(Outcome, Action)> {
    let official = official(&form.official, &form.contact);
    let answer = Answer {
        message: form.message.clone(),
        official: official.clone(),
        rectified: None,
    };
    if !form.partly() {
        return Some((Outcome::Fulfilled { answer }, Action::Answered));
    }
    let refusal = refusal(&form.ground, &form.facts, &official, municipality)?;
    let outcome = Outcome::PartlyFulfilled { answer, refusal };
    Some((outcome, Action::PartlyAnswered))
}

fn rectified(
    portal: &Portal,
    form: &RectifyForm,
    contents: &PartContents,
    municipality: &Municipality,
) -> Option<(Outcome, Action)> {
    let today = portal.today();
    let official = official(&form.official, &form.contact);
    let refusal = || refusal(&form.ground, &form.facts, &official, municipality);
    let rectified = match form.corrects() {
        true => Some(Box::new(form.rectified(today).ok()?)),
        false => None,
    };
    let answer = Answer {
        message: form.message.clone(),
        official: official.clone(),
        rectified,
    };
    Some(match (form.corrects(), form.refuses()) {
        (true, false) => (Outcome::Fulfilled { answer }, Action::Answered),
        (true, true) => {
            let refusal = refusal()?;
            let outcome = Outcome::PartlyFulfilled { answer, refusal };
            (outcome, Action::PartlyAnswered)
        }
        (false, true) => {
            let outcome = Outcome::StatementAdded {
                answer,
                statement: Box::new(form.statement(contents, today).ok()?),
                refusal: refusal()?,
            };
            (outcome, Action::StatementAdded)
        }
        (false, false) => return None,
    })
}
