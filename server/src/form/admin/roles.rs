//! Roles, keys and routes: what an administrator proposes.

use app::{
    form::admin::{
        Typed, problems_of,
        role::{
            ADMINISTRATOR, HOLDER, ROUTE, WHY, administrator_of, holder_of, office_of,
            route_problems,
        },
    },
    pages::admin::{administrators::DRAFT, holders, routing, seal_keys},
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    id::Slug,
    role::{Held, grant::Grant, proposal::Change, task::Task},
};
use uuid::Uuid;

use super::{Posted, Sent, answer, keep, proposal::propose, sent};
use crate::{
    db::{self, DbError},
    desk::admin::known_staff,
    portal::Portal,
    render::not_found,
    session::AdminCaller,
};

/// `POST /{language}/virka/hallinta/paakayttajat`
pub async fn administrators(
    state: State<Portal>,
    uri: Uri,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let done = match sent.form.0.get("then").as_str() {
        "end" => end(&sent, None).await,
        _ => {
            let typed = Typed::read(&sent.form.0, ADMINISTRATOR);
            let grant = administrator_of(&typed, sent.portal.today()).ok();
            give(&sent, DRAFT, &typed, grant).await
        }
    };
    answer(done)
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}/haltijat`
pub async fn holders(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality, office)): Path<(String, String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let (Ok(municipality), Ok(office)) = (Slug::parse(&municipality), Slug::parse(&office)) else {
        return not_found();
    };
    let held = Held {
        municipality,
        office,
    };
    answer(of_office(&sent, held).await)
}

async fn of_office(sent: &Sent, held: Held) -> Result<Option<String>, DbError> {
    let portal = &sent.portal;
    let found = db::catalog::municipality(portal.db.read(), held.municipality.as_str()).await?;
    if found.is_none_or(|one| one.office(&held.office).is_none()) {
        return Ok(None);
    }
    if sent.form.0.get("then") == "end" {
        return end(sent, Some(&held)).await;
    }
    let typed = Typed::read(&sent.form.0, HOLDER);
    let known = known_staff(portal).await?;
    let draft = holders::draft(&held.municipality, &held.office);
    let grant = holder_of(&typed, held, &known, portal.today()).ok();
    give(sent, &draft, &typed, grant).await
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/tietosuojavastaava`
pub async fn dpo(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    answer(route(&sent, &municipality, Task::Dpo).await)
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/asiointipiste`
pub async fn counter(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    answer(route(&sent, &municipality, Task::Counter).await)
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/palvelu`
pub async fn service(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    answer(route(&sent, &municipality, Task::Service).await)
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}/ratkaisija`
pub async fn decider(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality, register)): Path<(String, String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let Ok(register) = Slug::parse(&register) else {
        return not_found();
    };
    answer(route(&sent, &municipality, Task::Decider { register }).await)
}

async fn route(sent: &Sent, municipality: &str, task: Task) -> Result<Option<String>, DbError> {
    let (portal, here) = (&sent.portal, &sent.here);
    let c = portal.db.read();
    let Some(of) = db::catalog::municipality(c, municipality).await? else {
        return Ok(None);
    };
    if let Some(register) = task.register()
        && db::catalog::register(c, municipality, register.as_str())
            .await?
            .is_none()
    {
        return Ok(None);
    }
    let draft = routing::draft(&of.slug, &task);
    let typed = Typed::read(&sent.form.0, ROUTE);
    let office = office_of(&typed, &task);
    let Some(office) = office.filter(|_| route_problems(&typed, &task).is_empty()) else {
        keep(sent, &draft, &typed).await?;
        return Ok(Some(format!("{here}?virhe=1")));
    };
    let change = Change::Route {
        municipality: of.slug,
        task,
        office,
    };
    proposed(sent, change, &draft, &typed).await
}

/// `POST /{language}/virka/hallinta/avaimet`
pub async fn seal_keys(state: State<Portal>, uri: Uri, me: AdminCaller, form: Posted) -> Response {
    let sent = sent(state, &uri, me, form);
    answer(new_seal(&sent).await)
}

async fn new_seal(sent: &Sent) -> Result<Option<String>, DbError> {
    let (portal, here) = (&sent.portal, &sent.here);
    let typed = Typed::read(&sent.form.0, WHY);
    if !problems_of(WHY, &typed).is_empty() {
        keep(sent, seal_keys::DRAFT, &typed).await?;
        return Ok(Some(format!("{here}?virhe=1")));
    }
    let change = Change::NewSeal {
        key_id: portal.keys.key_id.clone(),
    };
    proposed(sent, change, seal_keys::DRAFT, &typed).await
}

/// Proposes it; what was typed is kept where that can't be.
async fn proposed(
    sent: &Sent,
    change: Change,
    draft: &str,
    typed: &Typed,
) -> Result<Option<String>, DbError> {
    let (portal, here) = (&sent.portal, &sent.here);
    let why = typed.get("role_why");
    match propose(portal, &sent.me, change, why, Some(draft)).await? {
        Ok(()) => Ok(Some(format!("{here}?ehdotettu=1"))),
        Err(no) => {
            keep(sent, draft, typed).await?;
            Ok(Some(format!("{here}?virhe={}", no.code())))
        }
    }
}

/// Proposes to give a role; without one, something was wrong with the form.
async fn give(
    sent: &Sent,
    draft: &str,
    typed: &Typed,
    grant: Option<Grant>,
) -> Result<Option<String>, DbError> {
    let here = &sent.here;
    let Some(grant) = grant else {
        keep(sent, draft, typed).await?;
        return Ok(Some(format!("{here}?virhe=1")));
    };
    proposed(sent, Change::Give { grant }, draft, typed).await
}

/// Proposes to end a role at this office, or of an administrator.
async fn end(sent: &Sent, office: Option<&Held>) -> Result<Option<String>, DbError> {
    let (portal, here) = (&sent.portal, &sent.here);
    let Ok(id) = sent.form.0.get("grant").parse::<Uuid>() else {
        return Ok(None);
    };
    let stored = db::role::get(portal.db.read(), &portal.keys, id).await?;
    let Some(stored) = stored.filter(|stored| stored.grant.role.held() == office) else {
        return Ok(None);
    };
    let change = Change::End {
        id: id.to_string(),
        grant: stored.grant,
    };
    let why: String = sent
        .form
        .0
        .get("end_why")
        .trim()
        .chars()
        .take(300)
        .collect();
    Ok(Some(
        match propose(portal, &sent.me, change, &why, None).await? {
            Ok(()) => format!("{here}?ehdotettu=1"),
            Err(no) => format!("{here}?virhe={}", no.code()),
        },
    ))
}
