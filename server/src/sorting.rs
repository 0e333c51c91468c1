//! A wish that the DPO sorted becomes its parts: stored in one transaction with
//! their receipts, the log and the mail.
//!
//! The parts share the row of the request, for they have one controller. What
//! the person sent, with its files, who they are and what proves it goes along
//! with each, byte for byte; each new one has a receipt of its own, sealed now.

use app::{form::sort::SortForm, pages::parts};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, AuditEvent, Subject},
    id::Slug,
    language::Language,
    municipality::Municipality,
    receipt::{Evidence, Receipt, ReceiptBody},
    request::Part,
};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        self, DbError,
        part::{NewPart, StoredPart},
    },
    desk::OwnerCounter,
    identity::person::Person,
    jobs,
    portal::Portal,
};

/// Why a wish can't be sorted.
#[derive(Debug, thiserror::Error)]
pub enum SortingError {
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
    /// What is stored of the wish can't be read.
    #[error("{0}")]
    Inside(&'static str),
}

/// Stores what a wish became, and deletes what the DPO had typed. False, and
/// nothing is stored, when the wish is not as it was read any more.
///
/// # Errors
/// [`SortingError`]; then nothing is stored.
pub async fn store(
    counter: &OwnerCounter,
    stored: &StoredPart,
    sorted: &[Part],
    municipality: &Municipality,
) -> Result<bool, SortingError> {
    let (portal, me) = (&counter.portal, &counter.staff.id);
    let (first, others) = sorted
        .split_first()
        .ok_or(SortingError::Inside("a wish became nothing"))?;
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, first).await? {
        return Ok(false);
    }
    let mut wish = Wish::read(&tx, portal, stored, municipality).await?;
    if !others.is_empty() && wish.person.filing.is_none() {
        // The person finds them on one page, as what was sent at once.
        wish.person.filing = Some(Uuid::new_v4());
        let person = wish.person_value();
        db::part::save_person(&tx, &portal.keys, stored.id, &person).await?;
    }
    for part in others {
        wish.insert(&tx, portal, stored, part).await?;
    }
    for part in sorted {
        let event = AuditEvent {
            subject: Subject::Part(part.reference.to_string()),
            ..counter.event(stored, Action::Sorted)
        };
        db::audit::append(&tx, &portal.keys, &event, None).await?;
        jobs::mail::assigned(&tx, portal, part, municipality).await?;
    }
    if let Some(address) = wish.person.email.as_deref() {
        let l = db::part::language_of(&tx, stored.request_id).await?;
        let key = format!("sorted-citizen/{}", first.reference);
        jobs::mail::to_asker(&tx, portal, first, address, l, &key).await?;
    }
    db::staff_draft::delete(&tx, me, stored.id, SortForm::ACTION).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(true)
}

/// What is stored of a wish and goes along.
struct Wish<'a> {
    municipality: &'a Municipality,
    person: Person,
    /// What was sent, byte for byte.
    content: String,
    /// The receipt that the person got.
    receipt: Receipt,
    /// None for what was sent unsigned.
    evidence: Option<Evidence>,
    now: DateTime<Utc>,
}

impl<'a> Wish<'a> {
    async fn read(
        c: &impl ConnectionTrait,
        portal: &Portal,
        stored: &StoredPart,
        municipality: &'a Municipality,
    ) -> Result<Self, SortingError> {
        let (keys, id) = (&portal.keys, stored.id);
        let person = db::part::person(c, keys, id).await?;
        let receipt = db::part::receipt(c, keys, id).await?;
        let evidence = match db::part::evidence(c, keys, id).await? {
            Value::Null => None,
            evidence => Some(serde_json::from_value(evidence).map_err(unreadable)?),
        };
        Ok(Self {
            municipality,
            person: serde_json::from_value(person).map_err(unreadable)?,
            content: db::part::content(c, keys, id).await?,
            receipt: Receipt::read(&receipt)
                .map_err(|_| SortingError::Inside("a receipt can't be read"))?,
            evidence,
            now: db::convert::micros(portal.now()),
        })
    }

    fn person_value(&self) -> Value {
        serde_json::to_value(&self.person).unwrap_or_default()
    }

    async fn insert(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        stored: &StoredPart,
        part: &Part,
    ) -> Result<(), SortingError> {
        let receipt = self.receipt(portal, part, &self.receipt.body)?;
        let receipt = receipt.file_text().map_err(|_| NOT_CANONICAL)?;
        let evidence = match &self.evidence {
            Some(evidence) => {
                let evidence = self.evidence(portal, part, evidence)?;
                serde_json::to_value(&evidence).map_err(unreadable)?
            }
            None => Value::Null,
        };
        let new = NewPart {
            request_id: stored.request_id,
            part,
            person: &self.person_value(),
            content: &self.content,
            evidence: &evidence,
            receipt: receipt.as_bytes(),
            person_index: stored.person_index,
        };
        let id = db::part::insert(c, &portal.keys, new).await?;
        let [from, to] = [stored.id, id].map(db::file::Home::part);
        db::file::attachment::copy(c, &portal.keys, &from, &to).await?;
        Ok(())
    }

    /// The receipt of a part: what arrived, and when, is what the wish's own
    /// says; under which reference it goes on, with whom and until when is the
    /// part's.
    fn receipt(
        &self,
        portal: &Portal,
        part: &Part,
        given: &ReceiptBody,
    ) -> Result<Receipt, SortingError> {
        let l = given.language;
        let deadlines = part
            .clock
            .deadlines()
            .map_err(|_| SortingError::Inside("no date can be reckoned"))?;
        let route = &part.route;
        let body = ReceiptBody {
            reference: part.reference.clone(),
            sealed_at: self.now,
            responsible: self.office(&route.decider.value, l),
            addressee_told: route.told.as_ref().map(|told| self.office(&told.value, l)),
            deadlines: parts::receipt_deadlines(l, &deadlines),
            ..given.clone()
        };
        Receipt::seal(body, &portal.keys.signing).map_err(|_| NOT_CANONICAL)
    }

    fn evidence(
        &self,
        portal: &Portal,
        part: &Part,
        given: &Evidence,
    ) -> Result<Evidence, SortingError> {
        let mut body = given.body.clone();
        // Whoever identified later has a receipt there that says so.
        body.receipt = self.receipt(portal, part, &given.body.receipt.body)?;
        body.sealed_at = self.now;
        Evidence::seal(body, &portal.keys.signing).map_err(|_| NOT_CANONICAL)
    }

    fn office(&self, slug: &Slug, l: Language) -> String {
        self.municipality
            .office(slug)
            .map(|office| office.name.text(l).to_owned())
            .unwrap_or_default()
    }
}

const NOT_CANONICAL: SortingError = SortingError::Inside("a receipt has no canonical form");

/// Without the cause, which may repeat what was read.
fn unreadable(_: serde_json::Error) -> SortingError {
    SortingError::Inside("what is stored of a wish can't be read")
}
