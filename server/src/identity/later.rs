//! Identifying after filing. The person signs the very parts that were sent
//! unsigned: a new signing over their digests goes out as the nonce, and the
//! callback attaches the identity to them.
//!
//! The receipt stays as it was given: it says, truthfully, that the request was
//! sent unsigned. The evidence holds a second receipt of the same part, sealed
//! now, which says who signed it later.

use app::path;
use axum::{
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Reference,
    identity::Identity,
    language::Language,
    receipt::{Evidence, EvidenceBody, EvidenceFormat, Identification, RawToken, Receipt},
    signature::{Signing, encoding::Digest},
};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::{
    Checked, IdentityProvider,
    attempt::{self, Kept, draw_state},
    callback::{CallbackError, End, identity},
    person::{Person, Who},
};
use crate::{
    db::{
        self, DbError,
        attempt::{AttemptKind, StoredAttempt},
        part::StoredPart,
        session::SessionKind,
    },
    desk::FollowCounter,
    form::go,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::random_bytes,
    session::{
        CitizenSession,
        follower::{Follower, FollowerCaller},
        language_of, open,
    },
};

/// What is kept while the browser is at the provider, beside [`Kept`].
#[derive(Serialize, Deserialize)]
struct Later {
    #[serde(flatten)]
    kept: Kept,
    /// What the identity is attached to.
    filing: Vec<Reference>,
    /// What is signed.
    signing: Signing,
}

/// Why a browser can't be sent.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Provider(#[from] super::ProviderError),
    #[error(transparent)]
    Storage(#[from] DbError),
    #[error("a signing has no canonical form")]
    Canonical(#[from] domain::signature::encoding::NotCanonical),
}

/// `POST /{language}/seuranta/tunnistaudu`
pub async fn start(
    State(portal): State<Portal>,
    uri: Uri,
    FollowerCaller(follower): FollowerCaller,
) -> Response {
    let l = language_of(uri.path());
    match set_out(&portal, l, follower).await {
        Ok(Some(url)) => Redirect::to(&url).into_response(),
        // Answered or identified meanwhile: the page says so.
        Ok(None) => go(&path::followed(l, "tila")),
        Err(error) => plain_error(&incident("identify later", &error)),
    }
}

async fn set_out(
    portal: &Portal,
    language: Language,
    follower: Follower,
) -> Result<Option<String>, StartError> {
    let now = portal.now();
    let counter = FollowCounter {
        portal: portal.clone(),
        session: follower.session,
    };
    let (mut filing, mut digests) = (Vec::new(), Vec::new());
    for stored in counter.parts().await? {
        if stored.part.clone().identified_later(now).is_ok() {
            let content = db::part::content(portal.db.read(), &portal.keys, stored.id).await?;
            let digest = Digest::of(content.as_bytes());
            // A wish that was sorted was sent once, and is signed once.
            if !digests.contains(&digest) {
                digests.push(digest);
            }
            filing.push(stored.part.reference);
        }
    }
    if filing.is_empty() {
        return Ok(None);
    }
    let signing = Signing::new(random_bytes(), digests);
    let nonce = signing.nonce()?;
    let state = draw_state();
    let citizens = &portal.identities.citizens;
    let (url, verifier) = citizens.authorize(&state, &nonce, language, now).await?;
    let kept = Kept {
        nonce,
        verifier,
        started: now,
        language,
        back: None,
        frozen: None,
    };
    let later = Later {
        kept,
        filing,
        signing,
    };
    let tx = portal.db.begin().await?;
    let kind = AttemptKind::Identify;
    attempt::keep(&tx, portal, kind, &state, &follower.token, None, &later).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Some(url.into()))
}

/// Attaches the identity to every part that is still open and nobody's, and
/// opens a session.
///
/// # Errors
/// [`CallbackError`]; then nothing was attached.
pub async fn attach(
    portal: &Portal,
    provider: &IdentityProvider,
    attempt: &StoredAttempt,
    hash: &[u8; 32],
    checked: Checked,
) -> Result<End, CallbackError> {
    let later: Later = serde_json::from_value(attempt.body.clone())
        .map_err(|_| CallbackError::Inside("what an attempt kept can't be read"))?;
    let l = later.kept.language;
    let identity = identity(&checked)?;
    let proof = Proof {
        provider,
        later: &later,
        identity: &identity,
        checked: &checked,
    };
    let tx = portal.db.begin().await?;
    if !db::attempt::claim(&tx, hash, portal.now()).await? {
        return Ok(End::Go(path::matters(l)));
    }
    let mut attached = 0;
    for reference in &later.filing {
        attached += usize::from(proof.attach(&tx, portal, reference).await?);
    }
    if attached == 0 {
        // Answered meanwhile, or somebody else was quicker: the page says so.
        tx.commit().await.map_err(DbError::from)?;
        return Ok(End::Go(path::followed(l, "tila")));
    }
    db::revision::bump(&tx, "worklist").await?;
    let session = CitizenSession {
        identity: identity.clone(),
    };
    let token = open(&tx, portal, SessionKind::Citizen, &session).await?;
    tx.commit().await.map_err(DbError::from)?;
    let to = match later.filing.as_slice() {
        [one] => path::matter(l, one),
        _ => path::matters(l),
    };
    Ok(End::LoggedIn(token, to))
}

/// What came back.
struct Proof<'a> {
    provider: &'a IdentityProvider,
    later: &'a Later,
    identity: &'a Identity,
    checked: &'a Checked,
}

impl Proof<'_> {
    /// Attaches it to one part; tells whether it was possible.
    async fn attach(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        reference: &Reference,
    ) -> Result<bool, CallbackError> {
        let now = db::convert::micros(portal.now());
        let keys = &portal.keys;
        // An owner may act at the same moment: look again, at most a few times.
        for _ in 0..5 {
            let Some(stored) = db::part::by_reference(c, keys, reference).await? else {
                return Ok(false);
            };
            let Ok(part) = stored.part.clone().identified_later(now) else {
                return Ok(false);
            };
            if !db::part::save(c, keys, stored.id, stored.version, &part).await? {
                continue;
            }
            let person = self.person(c, portal, &stored).await?;
            let evidence = self.evidence(c, portal, &stored).await?;
            let index = keys.person_index(
                part.municipality.as_str(),
                &self.identity.lookup_input().bytes(),
            );
            let person = serde_json::to_value(&person).unwrap_or_default();
            let evidence = serde_json::to_value(&evidence).unwrap_or_default();
            db::part::identify(c, keys, stored.id, &person, &evidence, index).await?;
            let event = AuditEvent {
                at: now,
                actor: Actor::Citizen,
                municipality: Some(part.municipality.clone()),
                subject: Subject::Part(part.reference.to_string()),
                action: Action::IdentifiedLater,
            };
            db::audit::append(c, keys, &event, None).await?;
            jobs::mail::identified(c, portal, &part).await?;
            return Ok(true);
        }
        Err(CallbackError::Inside("a part that changes all the time"))
    }

    /// Who it is now, with what was typed at filing.
    async fn person(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        stored: &StoredPart,
    ) -> Result<Person, CallbackError> {
        let value = db::part::person(c, &portal.keys, stored.id).await?;
        let before: Person = serde_json::from_value(value)
            .map_err(|_| CallbackError::Inside("a person can't be read"))?;
        let identity = self.identity.clone();
        let who = match before.who {
            Who::Named { name, contact }
            | Who::ByStaff { name, contact, .. }
            | Who::IdentifiedLater { name, contact, .. } => Who::IdentifiedLater {
                identity,
                name,
                contact,
            },
            Who::Identified { .. } => Who::Identified { identity },
        };
        Ok(Person { who, ..before })
    }

    async fn evidence(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        stored: &StoredPart,
    ) -> Result<Evidence, CallbackError> {
        let bytes = db::part::receipt(c, &portal.keys, stored.id).await?;
        let given =
            Receipt::read(&bytes).map_err(|_| CallbackError::Inside("a receipt can't be read"))?;
        let unsealed = |_| CallbackError::Inside("the evidence has no canonical form");
        let now = db::convert::micros(portal.now());
        let mut body = given.body;
        body.sealed_at = now;
        body.identification = Identification::Oidc {
            issuer: self.identity.issuer.clone(),
            acr: self.identity.acr.clone(),
            authenticated_at: self.identity.authenticated_at,
            signing: self.later.signing.clone(),
            id_token_sha256: Digest::of(self.checked.raw.as_bytes()),
        };
        let body = EvidenceBody {
            format: EvidenceFormat::V1,
            receipt: Receipt::seal(body, &portal.keys.signing).map_err(unsealed)?,
            id_token: RawToken(self.checked.raw.clone()),
            key: self.checked.key.clone(),
            issuer: self.provider.issuer().to_owned(),
            audience: self.provider.client_id().to_owned(),
            nonce: self.later.kept.nonce.clone(),
            sealed_at: now,
        };
        Evidence::seal(body, &portal.keys.signing).map_err(unsealed)
    }
}
