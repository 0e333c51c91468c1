//! Filing without identification: everything at once, in one transaction with
//! the log, the mail and the secret by which it is followed.

use app::{
    form::{request::Item, unsigned::Unsigned},
    path,
};
use axum::{
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{language::Language, receipt::Identification, request::Asker};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Posted,
    draft::{self, KEPT},
    go,
};
use crate::{
    db::{self, DbError, draft::StoredDraft},
    filing::{Filing, FilingError, Proof, attach},
    identity::{
        person::{Person, Who},
        sign,
        start::notice,
    },
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::{draw_follow_secret, random_bytes},
    session::{
        DraftCaller, Holder, Jar, Token,
        follower::{self, FollowerSession},
        language_of,
    },
};

/// `POST /{language}/pyynto/ilman`
pub async fn file(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(holder): DraftCaller,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let typed = Unsigned::read(&form.0);
    match filed(&portal, &holder, l, &typed).await {
        Ok(Filed::Yes(follower)) => {
            let jar = jar
                .add(Jar::Follow.set(&portal, &follower, None))
                .add(Jar::Draft.remove(&portal));
            (jar, Redirect::to(&path::followed(l, "tunnus"))).into_response()
        }
        // The page says what is wrong, what is undone, or that there is no draft.
        Ok(Filed::No) => go(&path::unsigned(l)),
        Err(error) => plain_error(&incident("file unsigned", &error)),
    }
}

enum Filed {
    /// It arrived; whoever holds this token follows it.
    Yes(Token),
    /// Nothing was filed.
    No,
}

async fn filed(
    portal: &Portal,
    holder: &Holder,
    l: Language,
    typed: &Unsigned,
) -> Result<Filed, FilingError> {
    // Somebody else may save the draft at the same moment: look again.
    for _ in 0..5 {
        let Some((stored, parts)) = frozen(portal, holder, l, typed).await? else {
            return already(portal, holder).await;
        };
        let Some(parts) = parts else {
            return Ok(Filed::No);
        };
        if let Some(follower) = store(portal, holder, l, typed, &stored, &parts).await? {
            return Ok(Filed::Yes(follower));
        }
    }
    Ok(Filed::No)
}

/// The form came twice, by a double click or since the first answer was lost:
/// the session that the first one opened is there.
async fn already(portal: &Portal, holder: &Holder) -> Result<Filed, FilingError> {
    let follower = follower::token_of_draft(&holder.token);
    let found = follower::find(portal, follower.clone()).await?;
    Ok(found.map_or(Filed::No, |_| Filed::Yes(follower)))
}

/// What is about to be filed, with the address for mail.
struct Parts {
    /// Each item of the draft with its canonical text.
    items: Vec<(Item, String)>,
    email: Option<String>,
}

/// Saves what was typed, right or wrong; freezes the draft when all is well.
/// None when there is no draft any more.
async fn frozen(
    portal: &Portal,
    holder: &Holder,
    l: Language,
    typed: &Unsigned,
) -> Result<Option<(StoredDraft, Option<Parts>)>, FilingError> {
    let Some((mut stored, mut draft)) = draft::load(portal, holder).await? else {
        return Ok(None);
    };
    if draft.counter.is_some() {
        // A clerk files it otherwise.
        return Ok(Some((stored, None)));
    }
    if draft.unsigned.as_ref() != Some(typed) {
        draft.unsigned = Some(typed.clone());
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let (now, id, version) = (portal.now(), stored.id, stored.version);
        let tx = portal.db.begin().await?;
        let until = now + KEPT;
        if db::draft::save(&tx, &portal.keys, id, version, &body, now, until).await? {
            stored.version += 1;
        }
        tx.commit().await.map_err(DbError::from)?;
    }
    if !typed.problems().is_empty() {
        return Ok(Some((stored, None)));
    }
    let today = portal.today();
    let mut items = Vec::new();
    for item in draft.items.iter().filter(|_| draft.is_ready(today)) {
        let notice = notice(portal, item, l).await?;
        let part = sign::part(&draft, item, notice.as_ref(), today, "", l);
        let canonical = part.and_then(|part| Ok(part.canonical()?)).ok();
        items.extend(canonical.map(|canonical| (item.clone(), canonical)));
    }
    // Everything, or nothing.
    let whole = !items.is_empty() && items.len() == draft.items.len();
    let parts = whole.then(|| Parts {
        items,
        email: draft.email().map(str::to_owned),
    });
    Ok(Some((stored, parts)))
}

/// Files every part, or none; none also when the draft has changed meanwhile.
async fn store(
    portal: &Portal,
    holder: &Holder,
    l: Language,
    typed: &Unsigned,
    draft: &StoredDraft,
    parts: &Parts,
) -> Result<Option<Token>, FilingError> {
    let now = db::convert::micros(portal.now());
    let tx = portal.db.begin().await?;
    // First of all: whoever files this draft at the same moment, by whatever
    // way, waits here, and then finds it gone.
    let stored = db::draft::hold(&tx, &portal.keys, draft.id, now).await?;
    if stored.is_none_or(|stored| stored.version != draft.version) {
        return Ok(None);
    }
    let mut filings = Vec::new();
    for (_, canonical) in &parts.items {
        let mut one = Filing::prepare(&tx, canonical, now).await?;
        one.part.asker = Asker::unknown(one.part.asker.wants);
        filings.push(one);
    }
    let references = filings.iter().map(|one| one.part.reference.clone());
    let secret = draw_follow_secret();
    let session = FollowerSession {
        filing: references.collect(),
        fresh: Some(secret.clone()),
    };
    let follower = follower::token_of_draft(&holder.token);
    let follower = match follower::open(&tx, portal, follower, &session).await {
        Err(DbError::Duplicate) => return Ok(None),
        opened => opened?,
    };
    let person = Person {
        who: Who::Named {
            name: typed.sender.trim().to_owned(),
            contact: typed.reach.trim().to_owned(),
        },
        email: parts.email.clone(),
        // Known to the person alone: it stands sealed in each part.
        filing: (filings.len() > 1).then(Uuid::new_v4),
    };
    for (one, (item, _)) in filings.iter().zip(&parts.items) {
        let receipt = one.receipt(portal, l, Identification::Unsigned)?;
        let proof = Proof {
            person: &person,
            // Nobody has this index until somebody identifies.
            person_index: random_bytes(),
            receipt: &receipt,
            evidence: &Value::Null,
            channel: "unsigned",
            language: l,
            clerk: None,
        };
        let id = one.store(&tx, portal, proof).await?;
        attach(&tx, portal, draft.id, item, id).await?;
        // Each part is found by its own reference, all by the one secret.
        let (keys, reference) = (&portal.keys, one.part.reference.as_str());
        let lookup = keys.follow_index(reference, secret.as_str());
        db::follow::insert(&tx, keys, &lookup, id, &session.filing).await?;
    }
    if let (Some(address), Some(first)) = (&parts.email, session.filing.first()) {
        let key = format!("filed-citizen/{first}");
        jobs::mail::to_follower(&tx, portal, address, l, &key).await?;
    }
    db::draft::delete(&tx, draft.id).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Some(follower))
}
