//! Sending a browser to a provider: to sign, or to log in.

use app::form::request::Item;
use axum::{
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{language::Language, notice::NoticeVersion, signature};

use super::{
    IdentityProvider, ProviderError,
    attempt::{self, Kept, draw_state},
    sign,
};
use crate::{
    db::{self, DbError, attempt::AttemptKind},
    form::Posted,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::random_bytes,
    session::{DraftCaller, Holder, Jar, Token, language_of},
};

/// Why a browser can't be sent.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Provider(#[from] ProviderError),
    #[error(transparent)]
    Storage(#[from] DbError),
}

/// `POST /{language}/pyynto/tarkista`: sign the draft of this browser.
pub async fn sign(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(holder): DraftCaller,
) -> Response {
    let language = language_of(uri.path());
    match start_signing(&portal, language, &holder).await {
        Ok(Some(url)) => Redirect::to(&url).into_response(),
        // Undone, or expired: the page says which.
        Ok(None) => Redirect::to(&app::path::draft_check(language)).into_response(),
        Err(error) => plain_error(&incident("sign", &error)),
    }
}

async fn start_signing(
    portal: &Portal,
    language: Language,
    holder: &Holder,
) -> Result<Option<String>, StartError> {
    let now = portal.now();
    let Some((stored, draft)) = crate::form::draft::load(portal, holder).await? else {
        return Ok(None);
    };
    if draft.counter.is_some() {
        // A clerk signs nothing for others.
        return Ok(None);
    }
    let token = &holder.token;
    let mut notices = Vec::new();
    for item in &draft.items {
        notices.push(notice(portal, item, language).await?);
    }
    let today = portal.today();
    let Ok((frozen, nonce)) = sign::freeze(&draft, &notices, language, today) else {
        return Ok(None);
    };
    let state = draw_state();
    let (url, verifier) = portal
        .identities
        .citizens
        .authorize(&state, &nonce, language, now)
        .await?;
    let kept = Kept {
        nonce,
        verifier,
        started: now,
        language,
        back: None,
        frozen: Some(frozen),
    };
    let about = Some((stored.id, stored.version));
    let tx = portal.db.begin().await?;
    attempt::keep(&tx, portal, AttemptKind::Sign, &state, token, about, &kept).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Some(url.into()))
}

/// The notice that an item began from, in the language of the page; none where
/// it names no register.
///
/// # Errors
/// When storage fails.
pub async fn notice(
    portal: &Portal,
    item: &Item,
    l: Language,
) -> Result<Option<NoticeVersion>, DbError> {
    let Some((r, version)) = item.register.as_ref().zip(item.notice_version) else {
        return Ok(None);
    };
    let (c, m) = (portal.db.read(), item.municipality.as_str());
    db::catalog::notice_version(c, m, r.as_str(), version, l).await
}

/// `POST /{language}/kirjaudu`: log a citizen in.
pub async fn citizen(
    State(portal): State<Portal>,
    uri: Uri,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let provider = &portal.identities.citizens;
    log_in(
        &portal,
        provider,
        AttemptKind::LoginCitizen,
        &uri,
        jar,
        &form,
    )
    .await
}

/// `POST /{language}/virka/kirjaudu`: log staff in.
pub async fn staff(
    State(portal): State<Portal>,
    uri: Uri,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let provider = &portal.identities.staff;
    log_in(&portal, provider, AttemptKind::LoginStaff, &uri, jar, &form).await
}

async fn log_in(
    portal: &Portal,
    provider: &IdentityProvider,
    kind: AttemptKind,
    uri: &Uri,
    jar: CookieJar,
    form: &Posted,
) -> Response {
    let language = language_of(uri.path());
    let browser = Token::draw();
    match start_log_in(
        portal,
        provider,
        kind,
        language,
        &browser,
        &form.0.get("paluu"),
    )
    .await
    {
        Ok(url) => {
            let cookie = Jar::Login.set(portal, &browser, Some(chrono::TimeDelta::minutes(30)));
            (jar.add(cookie), Redirect::to(&url)).into_response()
        }
        Err(error) => plain_error(&incident("log in", &error)),
    }
}

async fn start_log_in(
    portal: &Portal,
    provider: &IdentityProvider,
    kind: AttemptKind,
    language: Language,
    browser: &Token,
    back: &str,
) -> Result<String, StartError> {
    let now = portal.now();
    let nonce = signature::login_nonce(&random_bytes());
    let state = draw_state();
    let (url, verifier) = provider.authorize(&state, &nonce, language, now).await?;
    let back = own_address(back);
    let kept = Kept {
        nonce,
        verifier,
        started: now,
        language,
        back,
        frozen: None,
    };
    let tx = portal.db.begin().await?;
    attempt::keep(&tx, portal, kind, &state, browser, None, &kept).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(url.into())
}

/// An address of our own, or none: nobody may be sent elsewhere after a log-in.
fn own_address(back: &str) -> Option<String> {
    let first = back.strip_prefix('/')?.split(['/', '?']).next()?;
    let plain = back.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (Language::parse(first).is_some() && plain && back.len() <= 300).then(|| back.to_owned())
}

#[cfg(test)]
mod tests {
    use super::own_address;

    #[test]
    fn a_log_in_leads_back_to_this_portal_only() {
        for good in ["/fi/omat", "/sv/virka/osat/K7PM-3XDT-9RHF", "/en/omat?x=1"] {
            assert_eq!(own_address(good).as_deref(), Some(good));
        }
        for bad in [
            "",
            "//elsewhere.example",
            "https://elsewhere.example",
            "/\\elsewhere",
            "/fi\\x",
            "/xx/omat",
            "/fi/ä",
            "/fi\n",
        ] {
            assert_eq!(own_address(bad), None, "{bad}");
        }
    }
}
