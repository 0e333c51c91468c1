//! A part is sent on, all in one transaction with the log and the mail.
//!
//! What goes to another controller on this portal is stored there as a part of
//! its own, under a data key of its own, in a request of its own: what was sent,
//! byte for byte, with its files, who asks, what proves it, the receipt that was
//! given, and the conversation where that was chosen. Notes, drafts, what was
//! found out about who asks and whoever of the staff wrote stay behind.

use app::form::transfer::TransferForm;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Slug,
    message::{Author, Message},
    municipality::{Localized, Municipality},
    request::Part,
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::{
    db::{
        self, DbError,
        file::{Home, Of},
        part::{NewPart, StoredPart},
    },
    desk::OwnerCounter,
    identity::person::Person,
    jobs,
    portal::Portal,
    seal::random_bytes,
};

/// Why a part can't be sent on.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
    /// What is stored of the part can't be read.
    #[error("{0}")]
    Inside(&'static str),
}

/// What is written down of it.
pub struct SentOn<'a> {
    /// The part as it is here from now on.
    pub here: &'a Part,
    /// The part that begins elsewhere on this portal, with its municipality.
    pub there: Option<(&'a Part, &'a Municipality)>,
    /// Why.
    pub reason: &'a str,
    /// Whether the conversation goes along.
    pub with_thread: bool,
}

/// Stores it. False, and nothing is stored, when the part is not as it was read
/// any more.
///
/// # Errors
/// [`TransferError`]; then nothing is stored.
pub async fn store(
    counter: &OwnerCounter,
    stored: &StoredPart,
    municipality: &Municipality,
    sent: &SentOn<'_>,
) -> Result<bool, TransferError> {
    let (portal, me) = (&counter.portal, &counter.staff.id);
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, sent.here).await? {
        return Ok(false);
    }
    let person = db::part::person(&tx, &portal.keys, stored.id).await?;
    let person: Person = serde_json::from_value(person)
        .map_err(|_| TransferError::Inside("a person can't be read"))?;
    let action = match sent.here.closed() {
        true => Action::Transferred,
        false => Action::ToOffice,
    };
    let event = AuditEvent {
        actor: Actor::Staff {
            id: me.clone(),
            office: acting(counter, stored, municipality),
        },
        ..counter.event(stored, action)
    };
    db::audit::append(&tx, &portal.keys, &event, Some(sent.reason)).await?;
    if let Some((part, there)) = sent.there {
        let id = begin(&tx, portal, stored, part, &person).await?;
        if sent.with_thread {
            copy_thread(&tx, portal, stored, id, municipality).await?;
        }
        arrived(&tx, portal, part).await?;
        jobs::mail::filed(&tx, portal, part, there).await?;
    }
    if action == Action::ToOffice {
        let key = format!("to-office/{}/{}", sent.here.reference, stored.version);
        jobs::mail::to_decider(&tx, portal, sent.here, "mail-part", &key).await?;
    }
    if let Some(address) = person.email.as_deref() {
        let l = db::part::language_of(&tx, stored.request_id).await?;
        let key = format!("sent-on/{}/{}", sent.here.reference, stored.version);
        jobs::mail::to_asker(&tx, portal, sent.here, address, l, &key).await?;
    }
    db::staff_draft::delete(&tx, me, stored.id, TransferForm::ACTION).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(true)
}

/// In which office somebody sends it on: the one that has it, or the data
/// protection officer's.
#[must_use]
pub fn acting(counter: &OwnerCounter, stored: &StoredPart, municipality: &Municipality) -> Slug {
    let decider = &stored.part.route.decider.value;
    match counter.staff.holds(&municipality.slug, decider) {
        true => decider.clone(),
        false => municipality.dpo.clone(),
    }
}

/// Stores the part that begins at the other controller; gives its key.
async fn begin(
    c: &impl ConnectionTrait,
    portal: &Portal,
    stored: &StoredPart,
    part: &Part,
    person: &Person,
) -> Result<Uuid, TransferError> {
    let keys = &portal.keys;
    let request = db::part::request(c, stored.request_id).await?;
    let request = request.ok_or(TransferError::Inside("a request is gone"))?;
    let request_id = Uuid::new_v4();
    db::part::insert_request(
        c,
        request_id,
        request.filed_at,
        request.language,
        &request.channel,
    )
    .await?;
    let index = match person.identity() {
        Some(identity) => {
            keys.person_index(part.municipality.as_str(), &identity.lookup_input().bytes())
        }
        // Nobody has this index until somebody identifies.
        None => random_bytes(),
    };
    let new = NewPart {
        request_id,
        part,
        person: &serde_json::to_value(person).unwrap_or_default(),
        content: &db::part::content(c, keys, stored.id).await?,
        evidence: &db::part::evidence(c, keys, stored.id).await?,
        receipt: &db::part::receipt(c, keys, stored.id).await?,
        person_index: index,
    };
    let id = db::part::insert(c, keys, new).await?;
    db::file::attachment::copy(c, keys, &Home::part(stored.id), &Home::part(id)).await?;
    Ok(id)
}

/// The conversation, with what the person sent along; who of the staff wrote is
/// not told, only in which office.
async fn copy_thread(
    c: &impl ConnectionTrait,
    portal: &Portal,
    stored: &StoredPart,
    to: Uuid,
    municipality: &Municipality,
) -> Result<(), TransferError> {
    let keys = &portal.keys;
    for (id, message) in db::message::with_keys(c, keys, stored.id).await? {
        let from = match message.from {
            Author::Office { office, .. } => Author::Elsewhere {
                office: named(municipality, &office),
            },
            other => other,
        };
        let copy = db::message::insert(c, keys, to, &Message { from, ..message }).await?;
        let home = |part, message: Uuid| Home {
            of: Of::Part(part),
            item: Some(message.to_string()),
        };
        db::file::attachment::copy(c, keys, &home(stored.id, id), &home(to, copy)).await?;
    }
    Ok(())
}

/// "Iin kunta, rekisterin vastuuhenkilö", in each language that both have.
fn named(municipality: &Municipality, office: &Slug) -> Localized {
    let authority = &municipality.authority;
    let Some(office) = municipality.office(office) else {
        return authority.clone();
    };
    let both = |authority: &str, office: &str| format!("{authority}, {office}");
    let also = |authority: &Option<String>, office: &Option<String>| {
        let pair = authority.as_deref().zip(office.as_deref());
        pair.map(|(authority, office)| both(authority, office))
    };
    Localized {
        fi: both(&authority.fi, &office.name.fi),
        sv: also(&authority.sv, &office.name.sv),
        en: also(&authority.en, &office.name.en),
    }
}

/// Writes down that it came there. Who sent it is nobody whom that controller
/// knows.
async fn arrived(c: &impl ConnectionTrait, portal: &Portal, part: &Part) -> Result<(), DbError> {
    let event = |action| AuditEvent {
        at: portal.now(),
        actor: Actor::Portal,
        municipality: Some(part.municipality.clone()),
        subject: Subject::Part(part.reference.to_string()),
        action,
    };
    let came = event(Action::TransferredHere);
    db::audit::append(c, &portal.keys, &came, None).await?;
    if part.route.told.is_some() {
        let told = event(Action::OfficeTold);
        db::audit::append(c, &portal.keys, &told, None).await?;
    }
    Ok(())
}
