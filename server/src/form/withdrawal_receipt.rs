//! The receipt of a withdrawal, as a sealed file to keep. What it says was
//! written down when the withdrawal arrived; it is sealed whenever it is
//! fetched, in the language of the page that it is fetched from.

use app::t;
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    consent::ConsentState,
    id::{Reference, Slug},
    language::Language,
    receipt::{
        Named,
        withdrawal::{Terms, WithdrawalBody, WithdrawalFormat, WithdrawalReceipt},
    },
};

use super::{files, part::not_found};
use crate::{
    db::{self, DbError, withdrawal::StoredWithdrawal},
    desk::{CitizenCounter, WithdrawCounter},
    portal::{Portal, helsinki},
    problem::incident,
    render::plain_error,
    session::{Caller, CitizenCaller, language_of},
};

/// Why a file can't be made.
#[derive(Debug, thiserror::Error)]
enum FileError {
    #[error(transparent)]
    Storage(#[from] DbError),
    #[error("a receipt has no canonical form")]
    Form,
}

/// A withdrawal, whichever way it came.
struct Withdrawal {
    reference: Reference,
    municipality: Slug,
    register: Slug,
    office: Slug,
    notice_version: u32,
    received_at: DateTime<Utc>,
    logged_in: bool,
    terms: Terms,
    subject: Subject,
}

/// `GET /{language}/{municipality}/suostumus/saapui/{reference}/peruutus.json`:
/// for the browser that sent it, while it may look at it.
pub async fn sent(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m, reference)): Path<(String, String, String)>,
    Extension(caller): Extension<Caller>,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(m), Ok(reference)) = (Slug::parse(&m), Reference::parse(&reference)) else {
        return not_found();
    };
    let counter = WithdrawCounter {
        portal: portal.clone(),
        token: caller.withdrawal,
        citizen: None,
    };
    let found = async {
        match counter.own_sent(&m, &reference).await? {
            Some(stored) => Ok(Some(described(&portal, l, stored).await?)),
            None => Ok(None),
        }
    };
    answer(&portal, l, found.await).await
}

/// `GET /{language}/omat/peruutukset/{reference}/peruutus.json`
pub async fn own(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = CitizenCounter {
        portal: portal.clone(),
        citizen,
    };
    let found = async {
        match counter.own_withdrawal(&reference).await? {
            Some(stored) => Ok(Some(described(&portal, l, stored).await?)),
            None => Ok(None),
        }
    };
    answer(&portal, l, found.await).await
}

/// `GET /{language}/omat/suostumukset/{id}/peruutus.json`
pub async fn recorded(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, id)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let l = language_of(uri.path());
    let counter = CitizenCounter {
        portal: portal.clone(),
        citizen,
    };
    answer(&portal, l, of_record(&counter, l, &id).await).await
}

async fn described(
    portal: &Portal,
    l: Language,
    stored: StoredWithdrawal,
) -> Result<Withdrawal, DbError> {
    let (c, keys) = (portal.db.read(), &portal.keys);
    let (_, described) = db::withdrawal::open(c, keys, stored.id).await?;
    Ok(Withdrawal {
        subject: Subject::Withdrawal(stored.reference.to_string()),
        reference: stored.reference,
        municipality: stored.municipality,
        register: stored.register,
        office: stored.office,
        notice_version: described.notice_version,
        received_at: stored.received_at,
        logged_in: stored.person_index.is_some(),
        terms: Terms::described(described, l),
    })
}

/// The latest withdrawal of a consent of the record; none while it holds.
async fn of_record(
    counter: &CitizenCounter,
    l: Language,
    id: &str,
) -> Result<Option<Withdrawal>, DbError> {
    let c = counter.portal.db.read();
    let Some(stored) = counter.own_consent(id).await? else {
        return Ok(None);
    };
    let ConsentState::Withdrawn { at } = stored.state else {
        return Ok(None);
    };
    let (m, text) = (stored.municipality.as_str(), stored.text_id.as_str());
    let text = db::catalog::consent_text(c, m, text, stored.text_version).await?;
    let tasks = db::consent::tasks_of(c, stored.id).await?;
    let task = tasks.into_iter().max_by_key(|task| task.created_at);
    let (Some(text), Some(task)) = (text, task) else {
        return Err(DbError::NotFound);
    };
    Ok(Some(Withdrawal {
        subject: Subject::Consent(stored.id.to_string()),
        reference: task.reference,
        municipality: stored.municipality,
        register: stored.register,
        office: task.office,
        notice_version: text.notice_version,
        received_at: at,
        logged_in: true,
        terms: Terms::recorded(text, l),
    }))
}

async fn answer(
    portal: &Portal,
    l: Language,
    found: Result<Option<Withdrawal>, DbError>,
) -> Response {
    let made = match found {
        Ok(Some(withdrawal)) => file(portal, l, withdrawal).await,
        Ok(None) => return not_found(),
        Err(error) => Err(error.into()),
    };
    match made {
        Ok((name, bytes)) => files::json(&name, bytes),
        Err(error) => plain_error(&incident("the receipt of a withdrawal", &error)),
    }
}

/// Its name and its bytes; that it was fetched is in the log.
async fn file(
    portal: &Portal,
    l: Language,
    withdrawal: Withdrawal,
) -> Result<(String, Vec<u8>), FileError> {
    let c = portal.db.read();
    let m = withdrawal.municipality.as_str();
    let municipality = db::catalog::municipality(c, m).await?;
    let register = db::catalog::register(c, m, withdrawal.register.as_str()).await?;
    let (Some(municipality), Some(register)) = (municipality, register) else {
        return Err(DbError::NotFound.into());
    };
    let office = municipality.office(&withdrawal.office);
    let event = AuditEvent {
        at: portal.now(),
        actor: Actor::Citizen,
        municipality: Some(withdrawal.municipality.clone()),
        subject: withdrawal.subject,
        action: Action::ReceiptDownloaded,
    };
    let name = format!("peruutus-{}.json", withdrawal.reference);
    let body = WithdrawalBody {
        format: WithdrawalFormat::V1,
        reference: withdrawal.reference,
        municipality: Named {
            slug: withdrawal.municipality,
            name: municipality.authority.text(l).to_owned(),
        },
        register: Named {
            slug: withdrawal.register,
            name: register.name.text(l).to_owned(),
        },
        notice_version: withdrawal.notice_version,
        received_at: withdrawal.received_at,
        received_on: helsinki(withdrawal.received_at).date_naive(),
        sealed_at: db::convert::micros(portal.now()),
        logged_in: withdrawal.logged_in,
        terms: withdrawal.terms,
        before: t!(l, "withdrawn-before"),
        responsible: office.map_or_else(String::new, |office| office.name.text(l).to_owned()),
        language: l,
    };
    let receipt =
        WithdrawalReceipt::seal(body, &portal.keys.signing).map_err(|_| FileError::Form)?;
    let text = receipt.file_text().map_err(|_| FileError::Form)?;
    let tx = portal.db.begin().await?;
    db::audit::append(&tx, &portal.keys, &event, None).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok((name, text.into_bytes()))
}
