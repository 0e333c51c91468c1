//! Filing what was signed: one transaction that holds every part with its
//! evidence, receipt, log and jobs. What comes before it can be tried again;
//! what comes after it is acknowledged, and stays.

use app::{form::request::RequestDraft, path};
use domain::{
    identity::Identity,
    limit::Act,
    receipt::{Evidence, EvidenceBody, EvidenceFormat, Identification, RawToken, Receipt},
    signature::{Signing, encoding::Digest},
};
use uuid::Uuid;

use super::{
    Checked, IdentityProvider,
    attempt::{Frozen, Kept},
    callback::{CallbackError, End, identity},
    person::{Person, Who},
};
use crate::{
    db::{self, DbError, attempt::StoredAttempt, session::SessionKind},
    filing::{Filing, Proof, attach},
    jobs,
    limit::Subject,
    portal::Portal,
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

/// Files what was signed, once: every part, or none.
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
    // First of all: whoever files this draft at the same moment, by whatever
    // way, waits here, and then finds it gone.
    let stored = db::draft::hold(&tx, &portal.keys, draft_id, now).await?;
    if !db::attempt::claim(&tx, hash, now).await? {
        return Ok(again);
    }
    let Some(stored) = stored.filter(|stored| stored.version == version) else {
        return Ok(End::Go(path::draft(kept.language)));
    };
    let subject = Subject::citizen(&identity);
    if let Err(wait) = subject.count(&tx, portal, Act::File).await? {
        // Neither the attempt nor the draft is used up: what was signed can be
        // signed again when the time has come.
        return Ok(End::TooOften(path::draft_check(kept.language), wait));
    }
    let draft: RequestDraft = serde_json::from_value(stored.body)
        .map_err(|_| CallbackError::Inside("a draft can't be read"))?;
    // Known to the person alone: it stands sealed in each part.
    let together = (frozen.parts.len() > 1).then(Uuid::new_v4);
    let person = Person {
        who: Who::Identified {
            identity: identity.clone(),
        },
        email: draft.email().map(str::to_owned),
        filing: together,
    };
    // One identification, and one person, for all parts.
    let identification = by_token(&identity, frozen, &checked)?;
    let index = identity.lookup_input().bytes();
    let mut references = Vec::new();
    for (part, item) in frozen.parts.iter().zip(&draft.items) {
        let filing = Filing::prepare(&tx, part, now).await?;
        let receipt = filing.receipt(portal, kept.language, identification.clone())?;
        let evidence = evidence(portal, provider, kept, &receipt, &checked)?;
        let municipality = filing.part.municipality.as_str();
        let proof = Proof {
            person: &person,
            person_index: portal.keys.person_index(municipality, &index),
            receipt: &receipt,
            evidence: &serde_json::to_value(&evidence).unwrap_or_default(),
            channel: "portal",
            language: kept.language,
            clerk: None,
        };
        let id = filing.store(&tx, portal, proof).await?;
        attach(&tx, portal, draft_id, item, id).await?;
        references.push(filing.part.reference);
    }
    let first = references
        .first()
        .ok_or(CallbackError::Inside("nothing was frozen"))?;
    if let Some(address) = person.email.as_deref() {
        jobs::mail::filed_citizen(&tx, portal, address, kept.language, first).await?;
    }
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
    let l = kept.language;
    let to = match together {
        Some(together) => path::filing(l, &together.to_string()),
        None => path::receipt(l, first),
    };
    Ok(End::Filed(token, to))
}

/// How the person was identified, as receipts say it: the token's hash, never
/// the token.
fn by_token(
    identity: &Identity,
    frozen: &Frozen,
    checked: &Checked,
) -> Result<Identification, CallbackError> {
    let unreadable = |_| CallbackError::Inside("what was frozen can't be read");
    let signing: Signing = serde_json::from_str(&frozen.signing).map_err(unreadable)?;
    Ok(Identification::Oidc {
        issuer: identity.issuer.clone(),
        acr: identity.acr.clone(),
        authenticated_at: identity.authenticated_at,
        signing,
        id_token_sha256: Digest::of(checked.raw.as_bytes()),
    })
}

fn evidence(
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
        sealed_at: receipt.body.sealed_at,
    };
    Evidence::seal(body, &portal.keys.signing)
        .map_err(|_| CallbackError::Inside("the evidence has no canonical form"))
}
