//! Logging out, citizens and staff alike.

use app::path;
use axum::{
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;

use crate::{
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, Jar, end, language_of},
};

/// `POST /{language}/kirjaudu/ulos`
pub async fn logout(
    State(portal): State<Portal>,
    uri: Uri,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
) -> Response {
    if let Some(token) = caller.session
        && let Err(error) = end(&portal, &token).await
    {
        return plain_error(&incident("log out", &error));
    }
    // Whoever leaves a shared machine leaves nothing behind.
    if let Some(follower) = caller.follower
        && let Err(error) = end(&portal, &follower.token).await
    {
        return plain_error(&incident("stop following", &error));
    }
    let to = Redirect::to(&path::front(language_of(uri.path())));
    // Pages of a session are `no-store`: the browser has kept none of them.
    let jar = jar
        .add(Jar::Session.remove(&portal))
        .add(Jar::Follow.remove(&portal));
    (jar, to).into_response()
}
