//! The administrators' forms about the record: what is right is put into it,
//! logged with what was before and what is now, and seen at once by everybody.

use app::{
    form::admin::{
        CatalogForm, SEEN, Typed, colours::Colours, draft_name, office::OfficeForm,
        profile::Profile, register::RegisterForm, remedies::Remedies,
    },
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::Register,
};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::{Posted, go};
use crate::{
    db::{self, DbError, catalog::edit},
    desk::admin::{diff, state_of},
    portal::Portal,
    problem::incident,
    render::{not_found, plain_error},
    session::{AdminCaller, StaffSession, language_of},
};

pub mod proposal;
pub mod roles;

/// Something of the record that forms change.
trait Kept: Serialize + PartialEq + Clone + Send + Sync {
    /// How drafts and the log name it.
    fn subject(&self) -> String;
    /// Its municipality.
    fn place(&self) -> &Slug;
    /// Puts another one into its place; false when somebody was quicker.
    async fn replace(
        &self,
        c: &impl ConnectionTrait,
        after: &Self,
        now: DateTime<Utc>,
    ) -> Result<bool, DbError>;
}

impl Kept for Municipality {
    fn subject(&self) -> String {
        edit::of_municipality(self)
    }

    fn place(&self) -> &Slug {
        &self.slug
    }

    async fn replace(
        &self,
        c: &impl ConnectionTrait,
        after: &Self,
        now: DateTime<Utc>,
    ) -> Result<bool, DbError> {
        edit::replace_municipality(c, self, after, now).await
    }
}

impl Kept for Register {
    fn subject(&self) -> String {
        edit::of_register(self)
    }

    fn place(&self) -> &Slug {
        &self.municipality
    }

    async fn replace(
        &self,
        c: &impl ConnectionTrait,
        after: &Self,
        _: DateTime<Utc>,
    ) -> Result<bool, DbError> {
        edit::replace_register(c, self, after).await
    }
}

/// An administrator with the form that they sent.
struct Sent {
    portal: Portal,
    me: StaffSession,
    form: Posted,
    /// The page's own address.
    here: String,
    language: Language,
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/tiedot`
pub async fn profile(
    state: State<Portal>,
    uri: Uri,
    Path((_, slug)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    of_municipality(sent(state, &uri, me, form), &slug, &Profile).await
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/varit`
pub async fn colours(
    state: State<Portal>,
    uri: Uri,
    Path((_, slug)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    of_municipality(sent(state, &uri, me, form), &slug, &Colours).await
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/muutoksenhaku`
pub async fn remedies(
    state: State<Portal>,
    uri: Uri,
    Path((_, slug)): Path<(String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    of_municipality(sent(state, &uri, me, form), &slug, &Remedies).await
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}`
pub async fn office(
    state: State<Portal>,
    uri: Uri,
    Path((_, slug, office)): Path<(String, String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let Ok(office) = Slug::parse(&office) else {
        return not_found();
    };
    let new = office.as_str() == path::admin::NEW;
    let of = OfficeForm((!new).then_some(office));
    of_municipality(sent(state, &uri, me, form), &slug, &of).await
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}`
pub async fn register(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality, slug)): Path<(String, String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let found = db::catalog::register(sent.portal.db.read(), &municipality, &slug).await;
    match found {
        Ok(Some(register)) => answer(edited(&sent, &RegisterForm, register).await),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("register", &error)),
    }
}

fn sent(
    State(portal): State<Portal>,
    uri: &Uri,
    AdminCaller(me): AdminCaller,
    form: Posted,
) -> Sent {
    Sent {
        portal,
        me,
        form,
        here: uri.path().to_owned(),
        language: language_of(uri.path()),
    }
}

async fn of_municipality(
    sent: Sent,
    slug: &str,
    form: &impl CatalogForm<Record = Municipality>,
) -> Response {
    match db::catalog::municipality(sent.portal.db.read(), slug).await {
        Ok(Some(municipality)) => answer(edited(&sent, form, municipality).await),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("municipality", &error)),
    }
}

fn answer(done: Result<Option<String>, DbError>) -> Response {
    match done {
        Ok(Some(to)) => go(&to),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("administration", &error)),
    }
}

/// Does what the form says; gives where to go on, unless there is no such thing.
async fn edited<F: CatalogForm>(
    sent: &Sent,
    form: &F,
    before: F::Record,
) -> Result<Option<String>, DbError>
where
    F::Record: Kept,
{
    if form.of(&before).is_none() {
        return Ok(None);
    }
    let (portal, here) = (&sent.portal, sent.here.clone());
    let (now, today) = (portal.now(), portal.today());
    let draft = draft_name(&before.subject(), &form.name());
    let pairs = &sent.form.0;
    let then = pairs.get("then");
    if then == "discard" {
        let tx = portal.db.begin().await?;
        db::admin_draft::delete(&tx, &sent.me.id, &draft).await?;
        tx.commit().await?;
        return Ok(Some(here));
    }
    let typed = Typed::read(pairs, &form.lines());
    if then == "preview" {
        keep(sent, &draft, &typed).await?;
        return Ok(Some(here));
    }
    if !form.problems(&typed, &before, today).is_empty() {
        keep(sent, &draft, &typed).await?;
        return Ok(Some(format!("{here}?virhe=1")));
    }
    // Somebody changed it since the page was made: the page says so, and what
    // was typed is saved by who has seen that.
    if typed.get(SEEN) != state_of(&before) {
        keep(sent, &draft, &typed).await?;
        return Ok(Some(here));
    }
    let mut after = before.clone();
    form.apply(&typed, &mut after, today);
    let tx = portal.db.begin().await?;
    if after != before {
        if !before.replace(&tx, &after, now).await? {
            drop(tx);
            keep(sent, &draft, &typed).await?;
            return Ok(Some(here));
        }
        let subject = Subject::Catalog(before.subject());
        let event = event(portal, &sent.me, subject, Action::CatalogChanged);
        let event = AuditEvent {
            municipality: Some(before.place().clone()),
            ..event
        };
        let lines = serde_json::to_string(&diff::lines(&before, &after)).unwrap_or_default();
        db::audit::append(&tx, &portal.keys, &event, Some(&lines)).await?;
    }
    db::admin_draft::delete(&tx, &sent.me.id, &draft).await?;
    tx.commit().await?;
    let to = path::admin::municipality(sent.language, before.place());
    Ok(Some(format!("{to}?tallennettu=1")))
}

async fn keep(sent: &Sent, form: &str, typed: &Typed) -> Result<(), DbError> {
    let portal = &sent.portal;
    let body = serde_json::to_value(typed).unwrap_or_default();
    let tx = portal.db.begin().await?;
    db::admin_draft::put(&tx, &portal.keys, &sent.me.id, form, &body, portal.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Something that an administrator does.
fn event(portal: &Portal, me: &StaffSession, subject: Subject, action: Action) -> AuditEvent {
    AuditEvent {
        at: portal.now(),
        actor: match Slug::parse("paakayttaja") {
            Ok(office) => Actor::Staff {
                id: me.id.clone(),
                office,
            },
            Err(_) => Actor::Portal,
        },
        municipality: None,
        subject,
        action,
    }
}
