//! Filing: one transaction that holds request, evidence, receipt, log and
//! jobs. What comes before it can be tried again; what comes after it is
//! acknowledged, and stays.

use app::{form::access::AccessDraft, pages::parts, path};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    deadline::Clock,
    identity::Identity,
    municipality::Municipality,
    receipt::{
        Channel, Evidence, EvidenceBody, EvidenceFormat, Identification, Named, RawToken, Receipt,
        ReceiptBody, ReceiptFormat,
    },
    request::{Part, State},
    routing::route,
    signature::{FrozenPart, Signing, encoding::Digest},
};
use uuid::Uuid;

use super::{
    Checked, IdentityProvider,
    attempt::{Frozen, Kept},
    callback::{CallbackError, End, identity},
    person::{Person, Who},
};
use crate::{
    db::{self, DbError, attempt::StoredAttempt, part::NewPart, session::SessionKind},
    jobs,
    portal::{Portal, helsinki},
    seal::draw_reference,
    session::{CitizenSession, open},
};

/// Whether the draft is still what was frozen: a changed draft can't reuse an
/// old signature.
///
/// # Errors
/// When storage fails.
pub async fn still_the_draft(portal: &Portal, attempt: &StoredAttempt) -> Result<bool, DbError> {
    let Some((id, version)) = attempt.draft else {
        return Ok(false);
    };
    let stored = db::draft::by_id(portal.db.read(), &portal.keys, id, portal.now()).await?;
    Ok(stored.is_some_and(|stored| stored.version == version))
}

/// Files what was signed, once.
///
/// # Errors
/// [`CallbackError`]; then nothing was filed and the draft is as it was.
pub async fn file(
    portal: &Portal,
    provider: &IdentityProvider,
    attempt: &StoredAttempt,
    kept: &Kept,
    hash: &[u8; 32],
    checked: Checked,
) -> Result<End, CallbackError> {
    let now = db::convert::micros(portal.now());
    let identity = identity(&checked)?;
    let frozen = kept
        .frozen
        .as_ref()
        .ok_or(CallbackError::Inside("nothing was frozen"))?;
    let (draft_id, version) = attempt
        .draft
        .ok_or(CallbackError::Inside("no draft was frozen"))?;

    let tx = portal.db.begin().await?;
    let again = End::Go(path::matters(kept.language));
    if !db::attempt::claim(&tx, hash, now).await? {
        return Ok(again);
    }
    let stored = db::draft::by_id(&tx, &portal.keys, draft_id, now).await?;
    let Some(stored) = stored.filter(|stored| stored.version == version) else {
        return Ok(End::Go(path::draft(kept.language)));
    };
    let draft: AccessDraft = serde_json::from_value(stored.body)
        .map_err(|_| CallbackError::Inside("a draft can't be read"))?;
    let filing = Filing::prepare(&tx, frozen, now).await?;
    let receipt = filing.receipt(portal, kept, &identity, frozen, &checked)?;
    let evidence = filing.evidence(portal, provider, kept, &receipt, &checked)?;

    let request_id = Uuid::new_v4();
    db::part::insert_request(&tx, request_id, now, kept.language, "portal").await?;
    let person = Person {
        who: Who::Identified {
            identity: identity.clone(),
        },
        email: draft.email().map(str::to_owned),
        filing: None,
    };
    let text = receipt
        .file_text()
        .map_err(|_| CallbackError::Inside("a receipt has no canonical form"))?;
    let new = NewPart {
        request_id,
        part: &filing.part,
        person: &serde_json::to_value(&person).unwrap_or_default(),
        content: &frozen.part,
        evidence: &serde_json::to_value(&evidence).unwrap_or_default(),
        receipt: text.as_bytes(),
        person_index: portal.keys.person_index(
            filing.part.municipality.as_str(),
            &identity.lookup_input().bytes(),
        ),
    };
    db::part::insert(&tx, &portal.keys, new).await?;
    filing.log(&tx, portal, now).await?;
    jobs::mail::filed(
        &tx,
        portal,
        &filing.part,
        &filing.municipality,
        person.email.as_deref(),
        kept.language,
    )
    .await?;
    db::draft::delete(&tx, draft_id).await?;
    db::revision::bump(&tx, "worklist").await?;
    let token = open(
        &tx,
        portal,
        SessionKind::Citizen,
        &CitizenSession { identity },
    )
    .await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(End::Filed(
        token,
        path::receipt(kept.language, &filing.part.reference),
    ))
}

/// What is about to be filed, routed and with its clock running.
struct Filing {
    part: Part,
    municipality: Municipality,
    register: String,
}

impl Filing {
    async fn prepare(
        c: &impl sea_orm::ConnectionTrait,
        frozen: &Frozen,
        now: DateTime<Utc>,
    ) -> Result<Self, CallbackError> {
        let part: FrozenPart = serde_json::from_str(&frozen.part)
            .map_err(|_| CallbackError::Inside("a frozen part can't be read"))?;
        let slug = part
            .register
            .clone()
            .ok_or(CallbackError::Inside("no register"))?;
        let (m, r) = (part.municipality.as_str(), slug.as_str());
        let gone = CallbackError::Inside("the register of a frozen part is gone");
        let Some(municipality) = db::catalog::municipality(c, m).await? else {
            return Err(gone);
        };
        let Some(register) = db::catalog::register(c, m, r).await? else {
            return Err(gone);
        };
        let version = part.notice_version.unwrap_or_default();
        let notice = db::catalog::notice_version(c, m, r, version, part.language).await?;
        let Some(notice) = notice else {
            return Err(gone);
        };
        let rules = &notice.rules;
        let promised = rules
            .iter()
            .find(|rule| rule.right == part.right)
            .and_then(|rule| rule.promised.as_ref())
            .map(|rule| rule.value);
        let part = Part {
            reference: draw_reference(),
            route: route(part.right, rules, &municipality),
            municipality: part.municipality,
            register: Some(slug),
            notice_version: part.notice_version,
            right: part.right,
            received_at: now,
            clock: Clock::new(helsinki(now).date_naive(), promised),
            state: State::Received,
            asker: domain::request::Asker::default(),
        };
        Ok(Self {
            part,
            municipality,
            register: register.name.fi,
        })
    }

    fn office(&self, slug: &domain::id::Slug, l: domain::language::Language) -> String {
        self.municipality
            .office(slug)
            .map(|office| office.name.text(l).to_owned())
            .unwrap_or_default()
    }

    fn receipt(
        &self,
        portal: &Portal,
        kept: &Kept,
        identity: &Identity,
        frozen: &Frozen,
        checked: &Checked,
    ) -> Result<Receipt, CallbackError> {
        let l = kept.language;
        let part = &self.part;
        let unreadable = |_| CallbackError::Inside("what was frozen can't be read");
        let signing: Signing = serde_json::from_str(&frozen.signing).map_err(unreadable)?;
        let deadlines = part
            .clock
            .deadlines()
            .map_err(|_| CallbackError::Inside("no date can be reckoned"))?;
        let body = ReceiptBody {
            format: ReceiptFormat::V1,
            reference: part.reference.clone(),
            municipality: Named {
                slug: part.municipality.clone(),
                name: self.municipality.authority.text(l).to_owned(),
            },
            register: part.register.clone().map(|slug| Named {
                slug,
                name: self.register.clone(),
            }),
            notice_version: part.notice_version,
            right: part.right,
            received_at: part.received_at,
            received_on: part.clock.received_on,
            sealed_at: part.received_at,
            channel: Channel::Portal,
            identification: Identification::Oidc {
                issuer: identity.issuer.clone(),
                acr: identity.acr.clone(),
                authenticated_at: identity.authenticated_at,
                signing,
                id_token_sha256: Digest::of(checked.raw.as_bytes()),
            },
            part_canonical: frozen.part.clone(),
            part_sha256: Digest::of(frozen.part.as_bytes()),
            responsible: self.office(&part.route.decider.value, l),
            addressee_told: part
                .route
                .told
                .as_ref()
                .map(|told| self.office(&told.value, l)),
            deadlines: parts::receipt_deadlines(l, &deadlines),
            how_to: parts::how_to(l),
            language: l,
        };
        Receipt::seal(body, &portal.keys.signing)
            .map_err(|_| CallbackError::Inside("a receipt has no canonical form"))
    }

    fn evidence(
        &self,
        portal: &Portal,
        provider: &IdentityProvider,
        kept: &Kept,
        receipt: &Receipt,
        checked: &Checked,
    ) -> Result<Evidence, CallbackError> {
        let body = EvidenceBody {
            format: EvidenceFormat::V1,
            receipt: receipt.clone(),
            id_token: RawToken(checked.raw.clone()),
            key: checked.key.clone(),
            issuer: provider.issuer().to_owned(),
            audience: provider.client_id().to_owned(),
            nonce: kept.nonce.clone(),
            sealed_at: self.part.received_at,
        };
        Evidence::seal(body, &portal.keys.signing)
            .map_err(|_| CallbackError::Inside("the evidence has no canonical form"))
    }

    async fn log(
        &self,
        c: &impl sea_orm::ConnectionTrait,
        portal: &Portal,
        now: DateTime<Utc>,
    ) -> Result<(), DbError> {
        let event = |actor, action| AuditEvent {
            at: now,
            actor,
            municipality: Some(self.part.municipality.clone()),
            subject: Subject::Part(self.part.reference.to_string()),
            action,
        };
        db::audit::append(c, &portal.keys, &event(Actor::Citizen, Action::Filed), None).await?;
        if self.part.route.told.is_some() {
            let told = event(Actor::Portal, Action::OfficeTold);
            db::audit::append(c, &portal.keys, &told, None).await?;
        }
        Ok(())
    }
}
