//! Following what was sent unsigned: in by reference and secret, out again.

use app::{pages::too_often::Again, path};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{
    audit::Action,
    id::{FollowSecret, Reference},
    limit::Act,
};
use serde::Deserialize;

use super::{Posted, files, go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::{FollowCounter, log_persons},
    limit::Subject,
    portal::Portal,
    problem::incident,
    render::{plain_error, too_often},
    session::{
        Caller, Jar, Token, end,
        follower::{self, FollowerCaller, FollowerSession},
        language_of,
    },
};

/// `POST /{language}/seuranta`
pub async fn enter(
    State(portal): State<Portal>,
    uri: Uri,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
    subject: Subject,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let reference = form.0.get("reference");
    let before = caller.follower.map(|follower| follower.token);
    match entered(&portal, &reference, &form.0.get("secret"), before).await {
        Ok(Some(token)) => {
            let jar = jar.add(Jar::Follow.set(&portal, &token, None));
            (jar, Redirect::to(&path::followed(l, "tila"))).into_response()
        }
        Ok(None) => match subject.count_now(&portal, Act::Guess).await {
            Ok(Ok(())) => go(&path::follow_wrong(
                l,
                Reference::parse(&reference).ok().as_ref(),
            )),
            // Who has the right secret gets in all the same: others at the same
            // address must not be able to lock them out, and it is too long to
            // be found by trying (docs/decisions/limits-hold-nobody-out.md).
            Ok(Err(wait)) => {
                // The secret is typed again: it does not lie about on a page.
                let page = path::follow_wrong(l, Reference::parse(&reference).ok().as_ref());
                too_often(&portal, uri.path(), wait, Again::At(page)).await
            }
            Err(error) => plain_error(&incident("follow", &error)),
        },
        Err(error) => plain_error(&incident("follow", &error)),
    }
}

/// The same work for an unknown reference, a wrong secret and what is neither:
/// one keyed hash, one look by it.
async fn entered(
    portal: &Portal,
    reference: &str,
    secret: &str,
    before: Option<Token>,
) -> Result<Option<Token>, DbError> {
    let reference = Reference::parse(reference);
    let secret = FollowSecret::parse(secret);
    let lookup = portal.keys.follow_index(
        reference.as_ref().map_or("", Reference::as_str),
        secret.as_ref().map_or("", FollowSecret::as_str),
    );
    let found = db::follow::find(portal.db.read(), &portal.keys, &lookup).await?;
    let Some(filing) = found else {
        return Ok(None);
    };
    let session = FollowerSession {
        filing,
        fresh: None,
    };
    let tx = portal.db.begin().await?;
    if let Some(before) = before {
        db::session::delete(&tx, &before.hash()).await?;
    }
    let token = follower::open(&tx, portal, Token::draw(), &session).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// `POST /{language}/seuranta/tunnus`: the secret has been written down.
pub async fn noted(
    State(portal): State<Portal>,
    uri: Uri,
    FollowerCaller(follower): FollowerCaller,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    let session = FollowerSession {
        fresh: None,
        ..follower.session
    };
    let put_away = async {
        let tx = portal.db.begin().await?;
        db::session::delete(&tx, &follower.token.hash()).await?;
        let token = follower::open(&tx, &portal, Token::draw(), &session).await?;
        tx.commit().await?;
        Ok::<_, DbError>(token)
    };
    match put_away.await {
        Ok(token) => {
            let jar = jar.add(Jar::Follow.set(&portal, &token, None));
            (jar, Redirect::to(&path::followed(l, "tila"))).into_response()
        }
        Err(error) => plain_error(&incident("put a secret away", &error)),
    }
}

/// `POST /{language}/seuranta/lopeta`
pub async fn stop(
    State(portal): State<Portal>,
    uri: Uri,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
) -> Response {
    if let Some(follower) = caller.follower
        && let Err(error) = end(&portal, &follower.token).await
    {
        return plain_error(&incident("stop following", &error));
    }
    let to = Redirect::to(&path::front(language_of(uri.path())));
    (jar.add(Jar::Follow.remove(&portal)), to).into_response()
}

/// Which of several receipts.
#[derive(Default, Deserialize)]
pub struct Which {
    /// Its place, from 1.
    osa: Option<usize>,
}

/// `GET /{language}/seuranta/vastaanotto.json`: a receipt as a file, until they
/// are put away.
pub async fn receipt(
    State(portal): State<Portal>,
    FollowerCaller(follower): FollowerCaller,
    which: Result<Query<Which>, QueryRejection>,
) -> Response {
    let Query(which) = which.unwrap_or_default();
    let place = which.osa.unwrap_or(1).saturating_sub(1);
    if follower.session.fresh.is_none() {
        return not_found();
    }
    let counter = FollowCounter {
        portal,
        session: follower.session,
    };
    match file(&counter, place).await {
        Ok(Some((reference, bytes))) => {
            files::json(&format!("vastaanotto-{reference}.json"), bytes)
        }
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("download a receipt", &error)),
    }
}

async fn file(
    counter: &FollowCounter,
    place: usize,
) -> Result<Option<(Reference, Vec<u8>)>, DbError> {
    let parts = counter.parts().await?;
    let Some(stored) = parts.into_iter().nth(place) else {
        return Ok(None);
    };
    let (c, keys) = (counter.portal.db.read(), &counter.portal.keys);
    let bytes = db::part::receipt(c, keys, stored.id).await?;
    // Who sent it: nobody else has its receipts.
    log_persons(&counter.portal, &stored, Action::ReceiptDownloaded).await?;
    Ok(Some((stored.part.reference, bytes)))
}
