//! Beginning an item: of a new draft, or one more in the draft of this browser,
//! which is never thrown away for it.

use app::{
    form::request::{RequestDraft, Start, Step},
    path, t,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, post},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{id::Slug, language::Language, right::Right};

use super::{KEPT, begun, change};
use crate::{
    db::{self, DbError},
    form::go,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, Holder, Jar, Token, language_of},
};

/// `POST /{language}/{municipality}/rekisterit/{register}/{omat-tiedot|korjaus|omin-sanoin}`
pub fn at_register(right: Right) -> MethodRouter<Portal> {
    post(
        move |State(portal): State<Portal>,
              uri: Uri,
              Path((_, m, r)): Path<(String, String, String)>,
              Extension(caller): Extension<Caller>,
              jar: CookieJar| async move {
            begin(&portal, &uri, (&m, Some(&r)), right, caller, jar).await
        },
    )
}

/// `POST /{language}/{municipality}/omin-sanoin`: at which register is not
/// known.
pub async fn own_words(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m)): Path<(String, String)>,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
) -> Response {
    begin(&portal, &uri, (&m, None), Right::OwnWords, caller, jar).await
}

/// `POST /{language}/{municipality}/rekisterit/{register}/poisto`: whoever has
/// withdrawn a consent goes on to ask for erasure. That is told in own words,
/// which are begun for them.
pub async fn erasure(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m, r)): Path<(String, String, String)>,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    let wish = t!(l, "withdrawn-erase-wish");
    let begun = match start(&portal, l, &m, Some(&r), Right::OwnWords).await {
        Ok(None) => return go(&path::front(l)),
        Ok(Some(start)) => {
            let begin = |draft: &mut RequestDraft| {
                let number = draft.add(start.clone())?;
                draft.suggest(number, &wish)
            };
            add(&portal, begin, caller.saving()).await
        }
        Err(error) => Err(error),
    };
    went(&portal, l, begun, jar)
}

async fn begin(
    portal: &Portal,
    uri: &Uri,
    (m, r): (&str, Option<&str>),
    right: Right,
    caller: Caller,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    let today = portal.today();
    let begun = match start(portal, l, m, r, right).await {
        // No such register.
        Ok(None) => return go(&path::front(l)),
        Ok(Some(start)) => {
            let begin = |draft: &mut RequestDraft| {
                let number = draft.add(start.clone())?;
                draft.next_of(number, today)
            };
            add(portal, begin, caller.saving()).await
        }
        Err(error) => Err(error),
    };
    went(portal, l, begun, jar)
}

/// To the page that comes next, with the cookie of the draft.
fn went(
    portal: &Portal,
    l: Language,
    begun: Result<(Token, Option<Step>), DbError>,
    jar: CookieJar,
) -> Response {
    match begun {
        Ok((token, next)) => {
            let cookie = Jar::Draft.set(portal, &token, Some(KEPT));
            // Nothing undone there: it was asked for before, or there is no
            // room. The page of the whole draft shows which.
            let to = next.map_or_else(|| path::draft(l), |step| path::draft_step(l, step));
            (jar.add(cookie), Redirect::to(&to)).into_response()
        }
        Err(error) => plain_error(&incident("begin a draft", &error)),
    }
}

/// What begins, if the record has such a municipality and register.
async fn start(
    portal: &Portal,
    l: Language,
    m: &str,
    r: Option<&str>,
    right: Right,
) -> Result<Option<Start>, DbError> {
    let c = portal.db.read();
    let Ok(municipality) = Slug::parse(m) else {
        return Ok(None);
    };
    let (register, notice_version) = match r {
        Some(r) => {
            let notice = db::catalog::notice_in_force(c, m, r, l, portal.today()).await?;
            let (Some(notice), Ok(register)) = (notice, Slug::parse(r)) else {
                return Ok(None);
            };
            (Some(register), Some(notice.version))
        }
        None if db::catalog::municipality(c, m).await?.is_none() => return Ok(None),
        None => (None, None),
    };
    Ok(Some(Start {
        municipality,
        register,
        notice_version,
        right,
    }))
}

/// Adds to the draft of this browser, or begins one. Gives its token and the
/// page to go to.
async fn add(
    portal: &Portal,
    mut add: impl FnMut(&mut RequestDraft) -> Option<Step>,
    earlier: Option<Holder>,
) -> Result<(Token, Option<Step>), DbError> {
    if let Some(holder) = earlier
        && let Some(next) = change(portal, &holder, &mut add).await?
    {
        return Ok((holder.token, next));
    }
    let mut draft = RequestDraft::default();
    let next = add(&mut draft);
    let tx = portal.db.begin().await?;
    let token = begun(&tx, portal, &draft, KEPT).await?;
    tx.commit().await?;
    Ok((token, next))
}
