//! What was typed, as an outcome.

use app::form::answer::{ActionForm, Answered};
use domain::{
    audit::Action,
    language::Language,
    request::{Outcome, contents::PartContents},
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
    let contents = contents(portal, stored).await?;
    let outcome = typed.outcome(Answered {
        contents: &contents,
        municipality: &municipality,
        today: portal.today(),
    });
    Ok(outcome.and_then(|outcome| logged(&outcome).map(|action| (outcome, action))))
}

/// What the log calls an outcome that an owner sends.
const fn logged(outcome: &Outcome) -> Option<Action> {
    Some(match outcome {
        Outcome::Fulfilled { .. } => Action::Answered,
        Outcome::PartlyFulfilled { .. } => Action::PartlyAnswered,
        Outcome::StatementAdded { .. } => Action::StatementAdded,
        Outcome::Refused { .. } => Action::Refused,
        Outcome::NothingHeld { .. } => Action::NothingHeld,
        Outcome::TakenBack | Outcome::Transferred { .. } => return None,
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
