//! The administrators' forms about the record: what is right is put into it,
//! logged with what was before and what is now, and seen at once by everybody.

use app::{
    desk::Opening,
    form::admin::{
        CatalogForm, New, SEEN, Typed,
        colours::Colours,
        draft_name,
        new_municipality::NewMunicipality,
        new_register::{BriefRegister, NewRegister, blank},
        office::OfficeForm,
        profile::Profile,
        register::RegisterForm,
        remedies::Remedies,
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
    desk::admin::{diff, opening, state_of},
    own_notice,
    portal::{Portal, helsinki},
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
    /// Its state, which its form carries.
    fn seen(&self) -> String {
        state_of(self)
    }
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

impl Kept for New<Municipality> {
    fn subject(&self) -> String {
        edit::of_municipality(&self.0)
    }

    fn place(&self) -> &Slug {
        &self.0.slug
    }

    fn seen(&self) -> String {
        String::new()
    }

    async fn replace(
        &self,
        c: &impl ConnectionTrait,
        New(after): &Self,
        now: DateTime<Utc>,
    ) -> Result<bool, DbError> {
        edit::add_municipality(c, after, now).await
    }
}

impl Kept for New<BriefRegister> {
    fn subject(&self) -> String {
        edit::of_register(&self.0.register)
    }

    fn place(&self) -> &Slug {
        &self.0.register.municipality
    }

    fn seen(&self) -> String {
        String::new()
    }

    async fn replace(
        &self,
        c: &impl ConnectionTrait,
        New(after): &Self,
        now: DateTime<Utc>,
    ) -> Result<bool, DbError> {
        let municipality = db::catalog::municipality(c, self.place().as_str()).await?;
        let municipality = municipality.ok_or(DbError::NotFound)?;
        let notice = after.notice(&municipality, helsinki(now).date_naive());
        edit::add_register(c, &after.register, &notice).await
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
    let sent = sent(state, &uri, me, form);
    match slug.as_str() {
        path::admin::NEW => new_municipality(&sent, &slug).await,
        _ => of_municipality(sent, &slug, &Profile).await,
    }
}

/// Adds a municipality, and to it the register of the portal itself.
async fn new_municipality(sent: &Sent, slug: &str) -> Response {
    let Ok(slug) = Slug::parse(slug) else {
        return not_found();
    };
    let Opening { taken, blank, .. } = match opening(&sent.portal, &slug).await {
        Ok(opening) => opening,
        Err(error) => return plain_error(&incident("opening", &error)),
    };
    answer(edited(sent, &NewMunicipality { taken }, blank).await)
}

/// The portal's own notice names what the record has. What fails here, the next
/// start makes up for.
async fn tell_in_own_notice(portal: &Portal) {
    if let Err(error) = own_notice::publish(portal).await {
        incident("own notice", &error);
    }
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
    if slug == path::admin::NEW {
        return answer(new_register(&sent, &municipality, &slug).await);
    }
    let found = db::catalog::register(sent.portal.db.read(), &municipality, &slug).await;
    match found {
        Ok(Some(register)) => answer(edited(&sent, &RegisterForm, register).await),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("register", &error)),
    }
}

/// Adds a register; gives where to go on, unless there is no such municipality.
async fn new_register(
    sent: &Sent,
    municipality: &str,
    slug: &str,
) -> Result<Option<String>, DbError> {
    let c = sent.portal.db.read();
    let found = db::catalog::municipality(c, municipality).await?;
    let (Some(municipality), Ok(slug)) = (found, Slug::parse(slug)) else {
        return Ok(None);
    };
    let there = db::catalog::registers(c, Some(municipality.slug.as_str())).await?;
    let form = NewRegister {
        taken: there.into_iter().map(|one| one.slug).collect(),
    };
    edited(sent, &form, blank(municipality.slug, slug)).await
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
    if typed.get(SEEN) != before.seen() {
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
            return Ok(Some(format!("{here}?virhe=1")));
        }
        let subject = Subject::Catalog(after.subject());
        let event = event(portal, &sent.me, subject, Action::CatalogChanged);
        let event = AuditEvent {
            municipality: Some(after.place().clone()),
            ..event
        };
        let lines = serde_json::to_string(&diff::lines(&before, &after)).unwrap_or_default();
        db::audit::append(&tx, &portal.keys, &event, Some(&lines)).await?;
    }
    db::admin_draft::delete(&tx, &sent.me.id, &draft).await?;
    tx.commit().await?;
    if after != before {
        tell_in_own_notice(portal).await;
    }
    let to = path::admin::municipality(sent.language, after.place());
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
