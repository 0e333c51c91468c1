//! A part on its way in: routed, with its clock running, sealed into a receipt
//! and stored, whichever way it came and however the person is known.

use app::{form::request::Item, pages::parts};
use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Europe::Helsinki;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    deadline::Clock,
    id::Slug,
    language::Language,
    municipality::Municipality,
    receipt::{Identification, Named, Receipt, ReceiptBody, ReceiptFormat},
    request::{Asker, Known, Part, State},
    routing::{promised, route},
    rules::RequestRule,
    signature::{FrozenPart, encoding::Digest},
};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{self, DbError, file::Home, part::NewPart},
    identity::person::Person,
    jobs,
    portal::{Portal, helsinki},
    seal::draw_reference,
};

/// Why a part can't be filed.
#[derive(Debug, thiserror::Error)]
pub enum FilingError {
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
    /// What was frozen does not fit the record, or can't be read.
    #[error("{0}")]
    Inside(&'static str),
}

/// A part about to be filed.
pub struct Filing {
    /// The part, as `domain` made it.
    pub part: Part,
    municipality: Municipality,
    /// The register's name; none for a wish that names none.
    register: Option<String>,
    /// What was frozen, byte for byte.
    frozen: String,
    /// When it is filed: of a paper, later than it arrived.
    filed_at: DateTime<Utc>,
}

/// The clerk who files for the person, for the log.
pub struct ByClerk {
    /// Who, in which office.
    pub actor: Actor,
    /// At a counter, or from paper.
    pub action: Action,
    /// What kind of document was seen, or whether the paper is signed.
    pub seen: &'static str,
}

/// Who files, and what proves it.
pub struct Proof<'a> {
    /// Who.
    pub person: &'a Person,
    /// By what they are found again in this municipality.
    pub person_index: [u8; 32],
    /// The receipt that they get.
    pub receipt: &'a Receipt,
    /// What proves the signature.
    pub evidence: &'a Value,
    /// How it came.
    pub channel: &'a str,
    /// The language of the person.
    pub language: Language,
    /// The clerk, where the person does not file themselves.
    pub clerk: Option<ByClerk>,
}

impl Filing {
    /// Routes what was frozen and starts its clock.
    ///
    /// # Errors
    /// [`FilingError::Inside`] when municipality, register or notice are gone.
    pub async fn prepare(
        c: &impl ConnectionTrait,
        frozen: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, FilingError> {
        let part: FrozenPart = serde_json::from_str(frozen)
            .map_err(|_| FilingError::Inside("a frozen part can't be read"))?;
        let municipality = db::catalog::municipality(c, part.municipality.as_str())
            .await?
            .ok_or(GONE)?;
        let at_register = at_register(c, &part).await?;
        let rules = at_register
            .as_ref()
            .map_or(&[][..], |(_, rules)| rules.as_slice());
        let promise = promised(part.right, rules);
        let wants = part
            .answer
            .as_ref()
            .map(|wish| wish.way)
            .unwrap_or_default();
        Ok(Self {
            part: Part {
                reference: draw_reference(),
                route: route(part.right, rules, &municipality),
                municipality: part.municipality,
                register: part.register,
                notice_version: part.notice_version,
                right: part.right,
                received_at: now,
                clock: Clock::new(helsinki(now).date_naive(), promise),
                state: State::Received,
                wish: None,
                came: None,
                asker: Asker::identified(wants),
            },
            municipality,
            register: at_register.map(|(name, _)| name),
            frozen: frozen.to_owned(),
            filed_at: now,
        })
    }

    /// It came on paper, on that day: the clock runs from it. Of a day that has
    /// passed nobody knows the hour, so its noon stands for it.
    pub fn arrived_on(&mut self, on: NaiveDate) {
        self.part.clock.received_on = on;
        if helsinki(self.filed_at).date_naive() != on {
            let noon = on
                .and_hms_opt(12, 0, 0)
                .map(|noon| Helsinki.from_local_datetime(&noon));
            let noon = noon.and_then(|noon| noon.earliest());
            self.part.received_at = noon.map_or(self.filed_at, |noon| noon.to_utc());
        }
    }

    /// The receipt, sealed.
    ///
    /// # Errors
    /// [`FilingError::Inside`]; no part is known to cause it.
    pub fn receipt(
        &self,
        portal: &Portal,
        l: Language,
        identification: Identification,
    ) -> Result<Receipt, FilingError> {
        let part = &self.part;
        let deadlines = part
            .clock
            .deadlines()
            .map_err(|_| FilingError::Inside("no date can be reckoned"))?;
        let register = part.register.clone().zip(self.register.clone());
        // Who can log in goes on here; who can't, by the office.
        let how_to = match part.asker.known {
            Known::Identified => parts::how_to(l),
            Known::Unknown | Known::Checked { .. } => parts::how_to_unsigned(l),
        };
        let body = ReceiptBody {
            format: ReceiptFormat::V1,
            reference: part.reference.clone(),
            municipality: Named {
                slug: part.municipality.clone(),
                name: self.municipality.authority.text(l).to_owned(),
            },
            register: register.map(|(slug, name)| Named { slug, name }),
            notice_version: part.notice_version,
            right: part.right,
            received_at: part.received_at,
            received_on: part.clock.received_on,
            sealed_at: self.filed_at,
            channel: identification.channel(),
            identification,
            part_canonical: self.frozen.clone(),
            part_sha256: Digest::of(self.frozen.as_bytes()),
            responsible: self.office(&part.route.decider.value, l),
            addressee_told: part
                .route
                .told
                .as_ref()
                .map(|told| self.office(&told.value, l)),
            deadlines: parts::receipt_deadlines(l, &deadlines),
            how_to,
            language: l,
        };
        Receipt::seal(body, &portal.keys.signing)
            .map_err(|_| FilingError::Inside("a receipt has no canonical form"))
    }

    fn office(&self, slug: &Slug, l: Language) -> String {
        self.municipality
            .office(slug)
            .map(|office| office.name.text(l).to_owned())
            .unwrap_or_default()
    }

    /// Stores the part in a request of its own, so that no row of one controller
    /// points at another's; writes the log and the mail to the offices. Gives
    /// the part's key.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn store(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        proof: Proof<'_>,
    ) -> Result<Uuid, FilingError> {
        let part = &self.part;
        let request_id = Uuid::new_v4();
        let at = part.received_at;
        db::part::insert_request(c, request_id, at, proof.language, proof.channel).await?;
        let receipt = proof
            .receipt
            .file_text()
            .map_err(|_| FilingError::Inside("a receipt has no canonical form"))?;
        let new = NewPart {
            request_id,
            part,
            person: &serde_json::to_value(proof.person).unwrap_or_default(),
            content: &self.frozen,
            evidence: proof.evidence,
            receipt: receipt.as_bytes(),
            person_index: proof.person_index,
        };
        let id = db::part::insert(c, &portal.keys, new).await?;
        self.log(c, portal, proof.clerk.as_ref()).await?;
        jobs::mail::filed(c, portal, part, &self.municipality).await?;
        Ok(id)
    }

    async fn log(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        clerk: Option<&ByClerk>,
    ) -> Result<(), DbError> {
        let event = |actor, action| AuditEvent {
            at: self.filed_at,
            actor,
            municipality: Some(self.part.municipality.clone()),
            subject: Subject::Part(self.part.reference.to_string()),
            action,
        };
        let filed = match self.part.asker.known {
            Known::Unknown => Action::FiledUnsigned,
            Known::Identified | Known::Checked { .. } => Action::Filed,
        };
        let (filed, seen) = match clerk {
            Some(clerk) => (event(clerk.actor.clone(), clerk.action), Some(clerk.seen)),
            None => (event(Actor::Citizen, filed), None),
        };
        db::audit::append(c, &portal.keys, &filed, seen).await?;
        if self.part.route.told.is_some() {
            let told = event(Actor::Portal, Action::OfficeTold);
            db::audit::append(c, &portal.keys, &told, None).await?;
        }
        Ok(())
    }
}

/// Hands the files of a draft's item over to the part that was made of it, in
/// the transaction that files it, before the draft is deleted.
///
/// # Errors
/// [`FilingError::Inside`] when they are not those that were frozen.
pub async fn attach(
    c: &impl ConnectionTrait,
    portal: &Portal,
    draft_id: Uuid,
    item: &Item,
    part_id: Uuid,
) -> Result<(), FilingError> {
    let changed = FilingError::Inside("other files than those that were frozen");
    let mut signed = Vec::new();
    for (file, frozen) in item.attachments.files.iter().zip(item.attachments.frozen()) {
        let Ok(id) = Uuid::parse_str(&file.id) else {
            return Err(changed);
        };
        signed.push((id, frozen));
    }
    let from = Home::draft(draft_id, item.number);
    match db::file::attachment::move_to_part(c, &portal.keys, &from, part_id, &signed).await? {
        true => Ok(()),
        false => Err(changed),
    }
}

const GONE: FilingError = FilingError::Inside("the register of a frozen part is gone");

/// The register's name and the rules of the notice that the person read; none
/// for a wish that names no register.
async fn at_register(
    c: &impl ConnectionTrait,
    part: &FrozenPart,
) -> Result<Option<(String, Vec<RequestRule>)>, FilingError> {
    let Some(register) = &part.register else {
        return Ok(None);
    };
    let (m, r) = (part.municipality.as_str(), register.as_str());
    let version = part.notice_version.unwrap_or_default();
    let register = db::catalog::register(c, m, r).await?.ok_or(GONE)?;
    let notice = db::catalog::notice_version(c, m, r, version, part.language).await?;
    let name = register.name.text(part.language).to_owned();
    Ok(Some((name, notice.ok_or(GONE)?.rules)))
}
