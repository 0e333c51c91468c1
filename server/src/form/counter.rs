//! A clerk's counter: beginning to file for somebody, and putting away what was
//! handed over.

use app::{
    form::{
        counter::{AtCounter, Way},
        request::{Attachments, RequestDraft, Whose},
    },
    path,
};
use axum::{
    Extension,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::{FollowSecret, Reference, Slug},
    language::Language,
    municipality::Municipality,
    role::{Staff, StaffId},
};
use serde::{Deserialize, Serialize};

use super::{
    Posted,
    draft::{KEPT, begun, kept, load},
    go,
    paper::duplicate,
};
use crate::{
    db::{self, DbError},
    portal::Portal,
    problem::incident,
    render::{not_found, plain_error},
    session::{Caller, Jar, StaffCaller, Token, language_of},
};

pub mod file;

/// What was filed a moment ago, kept under the token of the draft that it came
/// of until the clerk has printed it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// Who filed it, and alone sees it.
    pub clerk: StaffId,
    /// What was filed at once.
    pub references: Vec<Reference>,
    /// By what who can't log in follows it.
    pub secret: Option<FollowSecret>,
}

/// What a clerk filed under this token.
///
/// # Errors
/// When storage fails.
pub async fn handed_over(
    portal: &Portal,
    token: &Token,
    clerk: &StaffId,
) -> Result<Option<HandedOver>, DbError> {
    let found = kept::<HandedOver>(portal, token).await?;
    let found = found.map(|(_, handed_over)| handed_over);
    Ok(found.filter(|handed_over| handed_over.clerk == *clerk))
}

/// The municipalities at whose counter somebody sits.
///
/// # Errors
/// When storage fails.
pub async fn counters_of(portal: &Portal, staff: &Staff) -> Result<Vec<Municipality>, DbError> {
    let mut all = db::catalog::municipalities(portal.db.read()).await?;
    all.retain(|municipality| staff.is_clerk(municipality));
    Ok(all)
}

/// `POST /{language}/virka/asiointi`
pub async fn begin(
    State(portal): State<Portal>,
    uri: Uri,
    StaffCaller(staff): StaffCaller,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    match begins(&portal, l, &staff, &caller, &form).await {
        Ok(Begun::Draft(token)) => {
            let cookie = Jar::Draft.set(&portal, &token, Some(KEPT));
            (jar.add(cookie), Redirect::to(&path::counter_form(l))).into_response()
        }
        Ok(Begun::Wrong(to)) => go(&to),
        Ok(Begun::NoClerk) => not_found(),
        Err(error) => plain_error(&incident("begin at the counter", &error)),
    }
}

enum Begun {
    /// A draft under this token.
    Draft(Token),
    /// Nothing; the page there says why.
    Wrong(String),
    /// To them there is no counter.
    NoClerk,
}

async fn begins(
    portal: &Portal,
    l: Language,
    staff: &Staff,
    caller: &Caller,
    form: &Posted,
) -> Result<Begun, DbError> {
    let counters = counters_of(portal, staff).await?;
    if counters.is_empty() {
        return Ok(Begun::NoClerk);
    }
    let at = |slug: &Slug| counters.iter().any(|one| one.slug == *slug);
    let typed = form.0.get("begin");
    if typed == "printed" {
        let Ok(reference) = Reference::read_kindly(&form.0.get("viite")) else {
            return Ok(Begun::Wrong(path::counter_wrong(l, "malformed", None)));
        };
        let begun = printed(portal, staff, caller, &reference, at).await?;
        let unknown = || Begun::Wrong(path::counter_wrong(l, "unknown", Some(&reference)));
        return Ok(begun.map_or_else(unknown, Begun::Draft));
    }
    let municipality = Slug::parse(&form.0.get("municipality")).ok();
    let (Some(way), Some(municipality)) = (Way::parse(&typed), municipality.filter(at)) else {
        return Ok(Begun::Wrong(path::counter(l)));
    };
    let draft = RequestDraft {
        whose: Some(Whose {
            whose: "own".to_owned(),
        }),
        counter: Some(at_counter(staff, municipality, way, None)),
        ..RequestDraft::default()
    };
    let tx = portal.db.begin().await?;
    end_earlier(&tx, portal, caller).await?;
    let token = begun(&tx, portal, &draft, KEPT).await?;
    tx.commit().await?;
    Ok(Begun::Draft(token))
}

fn at_counter(staff: &Staff, municipality: Slug, way: Way, paper: Option<Reference>) -> AtCounter {
    AtCounter {
        clerk: staff.id.clone(),
        municipality,
        way,
        paper,
        typed: None,
        tried: false,
        scan: Attachments::default(),
    }
}

/// What the person answered when they printed the form, as a draft of the
/// clerk's own: on the paper may stand other things, so it can be changed. What
/// is no form at these counters is none at all.
async fn printed(
    portal: &Portal,
    staff: &Staff,
    caller: &Caller,
    reference: &Reference,
    at: impl Fn(&Slug) -> bool,
) -> Result<Option<Token>, DbError> {
    let (c, keys, now) = (portal.db.read(), &portal.keys, portal.now());
    let found = db::paper::find(c, reference).await?;
    let Some((municipality, id)) = found.filter(|(municipality, _)| at(municipality)) else {
        return Ok(None);
    };
    let Some(stored) = db::draft::by_id(c, keys, id, now).await? else {
        return Ok(None);
    };
    let Ok(draft) = serde_json::from_value::<RequestDraft>(stored.body) else {
        return Ok(None);
    };
    let record = db::catalog::municipality(c, municipality.as_str()).await?;
    let Some(office) = record.and_then(|record| record.counter) else {
        return Ok(None);
    };
    // Who looked at what somebody wrote is written down, as of any request.
    let looked = AuditEvent {
        at: now,
        actor: Actor::Staff {
            id: staff.id.clone(),
            office,
        },
        municipality: Some(municipality.clone()),
        subject: Subject::Paper(reference.to_string()),
        action: Action::Opened,
    };
    let paper = Some(reference.clone());
    let draft = RequestDraft {
        counter: Some(at_counter(staff, municipality, Way::Paper, paper)),
        ..draft
    };
    let tx = portal.db.begin().await?;
    end_earlier(&tx, portal, caller).await?;
    db::audit::append(&tx, keys, &looked, None).await?;
    let token = Token::draw();
    duplicate(&tx, portal, id, draft, &token, now + KEPT).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// Of a clerk's drafts one is open at a time: names of others do not lie about.
async fn end_earlier(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    caller: &Caller,
) -> Result<(), DbError> {
    let Some(holder) = caller.holder() else {
        return Ok(());
    };
    match load(portal, &holder).await? {
        Some((stored, draft)) if draft.counter.is_some() => db::draft::delete(c, stored.id).await,
        _ => Ok(()),
    }
}

/// `POST /{language}/virka/asiointi/valmis`: printed; put away.
pub async fn put_away(
    State(portal): State<Portal>,
    uri: Uri,
    StaffCaller(staff): StaffCaller,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    match put(&portal, &staff, &caller).await {
        Ok(true) => {
            let jar = jar.add(Jar::Draft.remove(&portal));
            (jar, Redirect::to(&path::counter(l))).into_response()
        }
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("put a receipt away", &error)),
    }
}

async fn put(portal: &Portal, staff: &Staff, caller: &Caller) -> Result<bool, DbError> {
    if counters_of(portal, staff).await?.is_empty() {
        return Ok(false);
    }
    let Some(token) = &caller.draft else {
        return Ok(true);
    };
    if let Some((stored, handed_over)) = kept::<HandedOver>(portal, token).await?
        && handed_over.clerk == staff.id
    {
        let tx = portal.db.begin().await?;
        db::draft::delete(&tx, stored.id).await?;
        tx.commit().await?;
    }
    Ok(true)
}
