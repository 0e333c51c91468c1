//! Holding back what is done too often (`domain::limit` says how often). Counted
//! in the database, so that it does not matter which replica is asked; by
//! person where somebody is logged in, else by address; under a keyed hash that
//! is forgotten when the span is over.

use app::{form::pairs::Pairs, pages::too_often::Again};
use axum::{
    extract::{FromRequest as _, FromRequestParts, Request, State},
    http::{header::CONTENT_TYPE, request::Parts},
    middleware::Next,
    response::Response,
};
use domain::limit::{Act, By, TooOften};
use sea_orm::ConnectionTrait;

use crate::{
    db::{self, DbError},
    form::{Posted, read_on::read_on, with_file::FormWithFile},
    portal::Portal,
    problem::incident,
    render,
    session::Caller,
};

pub mod address;

/// Whose count it is.
#[derive(Clone)]
pub struct Subject {
    by: By,
    bytes: Vec<u8>,
}

impl Subject {
    /// A citizen, as one finds them.
    #[must_use]
    pub fn citizen(identity: &domain::identity::Identity) -> Self {
        Self {
            by: By::Person,
            bytes: identity.lookup_input().bytes(),
        }
    }

    fn of(portal: &Portal, parts: &Parts) -> Self {
        let caller = parts.extensions.get::<Caller>();
        if let Some(citizen) = caller.and_then(|caller| caller.writing.as_ref()) {
            return Self::citizen(&citizen.identity);
        }
        if let Some(staff) = caller.and_then(|caller| caller.drafting.as_ref()) {
            return Self {
                by: By::Person,
                bytes: staff.id.0.as_bytes().to_vec(),
            };
        }
        Self {
            by: By::Address,
            bytes: address::network(address::of(parts, &portal.config.trusted_proxies)),
        }
    }

    /// Counts once more.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn count(
        &self,
        c: &impl ConnectionTrait,
        portal: &Portal,
        act: Act,
    ) -> Result<Result<(), TooOften>, DbError> {
        let allowance = act.allowance(self.by).times(portal.config.limits.times());
        let kind = match self.by {
            By::Person => "person",
            By::Address => "address",
        };
        let subject = portal.keys.quota_index(act.code(), kind, &self.bytes);
        let now = portal.now();
        let (n, until) = db::quota::count(c, &subject, allowance.until(now), now).await?;
        Ok(allowance.allows(n, until, now))
    }

    /// The same in a transaction of its own.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn count_now(
        &self,
        portal: &Portal,
        act: Act,
    ) -> Result<Result<(), TooOften>, DbError> {
        let tx = portal.db.begin().await?;
        let counted = self.count(&tx, portal, act).await?;
        tx.commit().await?;
        Ok(counted)
    }
}

impl FromRequestParts<Portal> for Subject {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(
        parts: &mut Parts,
        portal: &Portal,
    ) -> Result<Self, Self::Rejection> {
        Ok(Self::of(portal, parts))
    }
}

/// Lets a form through, or says how long to wait and keeps what was typed.
pub async fn hold(
    State((portal, act)): State<(Portal, Act)>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let subject = Subject::of(&portal, &parts);
    let request = Request::from_parts(parts, body);
    match subject.count_now(&portal, act).await {
        Ok(Ok(())) => next.run(request).await,
        Ok(Err(wait)) => refuse(&portal, request, act, wait).await,
        // What can't be counted can't be stored either: the handler says so.
        Err(error) => {
            incident("count", &error);
            next.run(request).await
        }
    }
}

async fn refuse(portal: &Portal, request: Request, act: Act, wait: TooOften) -> Response {
    let path = request.uri().path().to_owned();
    // A browser that still sends a file hears nothing: it is read to its end.
    let request = read_on(request).await;
    let again = match act {
        // A file can't be kept on a page. A citizen's form for files is a page,
        // that of an owner stands on the page of the answer.
        Act::Upload => Again::At(match path.strip_suffix("/liitteet") {
            Some(page) if path.contains("/virka/") => page.to_owned(),
            _ => path.clone(),
        }),
        _ => Again::Send(path.clone(), typed(request).await),
    };
    render::too_often(portal, &path, wait, again).await
}

/// What was typed, without the file that may come along.
async fn typed(request: Request) -> Pairs {
    let kind = request.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/")) {
        let Ok(form) = FormWithFile::from_request(request, &()).await else {
            return Pairs::default();
        };
        let sent = form.read(None, |_| async { Ok(()) }).await;
        return sent.map(|sent| sent.typed).unwrap_or_default();
    }
    let posted = Posted::from_request(request, &()).await;
    posted.map(|posted| posted.0).unwrap_or_default()
}
