//! The page on which a test person is chosen.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::language::Language;

use super::authorize::{AuthorizationRequest, back, complete};
use super::params::Params;
use super::token::is_form;
use super::{Issuer, Realm, Session};
use crate::demo::edge::{from_elsewhere, lang_of, refused};
use crate::demo::page::{Page, esc, with_form_target};
use crate::demo::words::{Words, date, fill, from_locales};

/// The log-in page for a checked request.
pub fn page(issuer: &Issuer, request: AuthorizationRequest) -> Response {
    let lang = request.lang;
    let words = issuer.edge.words.get(lang);
    let (redirect_uri, state) = (request.redirect_uri.clone(), request.state.clone());
    let interaction = issuer.store().interactions.put(issuer.now(), request);
    let Some(interaction) = interaction else {
        return back(
            issuer,
            &redirect_uri,
            Some(&state),
            "temporarily_unavailable",
            "too many log-ins at once",
        );
    };
    let (title, what, people) = match issuer.realm {
        Realm::Citizen => (
            &words.login_citizen_title,
            &words.login_what,
            citizens(issuer, words, lang),
        ),
        Realm::Staff => (
            &words.login_staff_title,
            &words.login_what_staff,
            staff(issuer, words),
        ),
    };
    let hidden = format!(
        "<input type=\"hidden\" name=\"interaction\" value=\"{}\">\
         <input type=\"hidden\" name=\"lang\" value=\"{}\">",
        esc(&interaction),
        lang.code()
    );
    let action = format!("/{}/login", issuer.realm.slug());
    let what = fill(what, &[("portal", &issuer.edge.portal_base)]);
    let body = Page::login(words, lang, title).html(format!(
        "<p class=\"lead\">{}</p><p>{}</p>\
         <form method=\"post\" action=\"{action}\">{hidden}<ul class=\"rows\">{people}</ul></form>\
         <h2>{}</h2><p>{}</p>\
         <form method=\"post\" action=\"{action}\">{hidden}\
         <button class=\"second\" name=\"cancel\" value=\"1\">{}</button></form>",
        esc(&words.login_lead),
        esc(&what),
        esc(&words.login_cancel_title),
        esc(&words.login_cancel_hint),
        esc(&words.login_cancel),
    ));
    with_form_target(body, &issuer.edge.portal_origin)
}

fn citizens(issuer: &Issuer, words: &Words, lang: Language) -> String {
    issuer
        .edge
        .people
        .citizens()
        .map(|person| {
            let born = fill(&words.born, &[("date", &date(lang, person.birthdate))]);
            let code = match person.hetu {
                Some(_) => &words.has_code,
                None => &words.no_code,
            };
            row(
                words,
                &person.key,
                &person.name(),
                "",
                &format!("{born}, {code}"),
            )
        })
        .collect()
}

fn staff(issuer: &Issuer, words: &Words) -> String {
    issuer
        .edge
        .people
        .staff()
        .map(|person| {
            // Roles are named in Finnish, whatever the language of the page.
            row(
                words,
                &person.key,
                &person.name,
                " lang=\"fi\"",
                &person.email,
            )
        })
        .collect()
}

fn row(words: &Words, key: &str, name: &str, lang: &str, detail: &str) -> String {
    format!(
        "<li><p><strong{lang}>{}</strong>{}</p>\
         <button name=\"person\" value=\"{}\" aria-label=\"{}\">{}</button></li>",
        esc(name),
        esc(detail),
        esc(key),
        esc(&fill(&words.login_choose_as, &[("name", name)])),
        esc(&words.login_choose),
    )
}

/// `POST /login`: a person was chosen, or the log-in given up.
pub async fn choose(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    jar: CookieJar,
    body: Bytes,
) -> Response {
    if from_elsewhere(&headers, &issuer.edge.origin) || !is_form(&headers) {
        return refused(&issuer.edge, Language::Fi);
    }
    let params = Params::parse(&body);
    let lang = from_locales(params.get("lang").unwrap_or_default());
    let known = |key: &str| match issuer.realm {
        Realm::Citizen => issuer.edge.people.citizen(key).is_some(),
        Realm::Staff => issuer.edge.people.staff_member(key).is_some(),
    };
    let person = params.get("person").filter(|key| known(key));
    let cancelled = params.get("cancel").is_some();
    if params.any_repeated() || person.is_some() == cancelled {
        return refused(&issuer.edge, lang);
    }
    let now = issuer.now();
    let request = params
        .get("interaction")
        .and_then(|token| issuer.store().interactions.take(now, token));
    let Some(request) = request else {
        return expired(&issuer, lang);
    };
    let Some(person) = person else {
        return back(
            &issuer,
            &request.redirect_uri,
            Some(&request.state),
            "access_denied",
            "the person cancelled",
        );
    };
    let session = {
        let mut store = issuer.store();
        if let Some(old) = jar.get(&issuer.cookie_name()) {
            store.sessions.take(now, old.value());
        }
        store.sessions.put(
            now,
            Session {
                person: person.to_owned(),
                auth_time: now,
            },
        )
    };
    let Some(session) = session else {
        return back(
            &issuer,
            &request.redirect_uri,
            Some(&request.state),
            "temporarily_unavailable",
            "too many sessions at once",
        );
    };
    let jar = jar.add(cookie(&issuer, session.clone()));
    (
        jar,
        complete(&issuer, request, person.to_owned(), now, session),
    )
        .into_response()
}

/// `POST /logout`: ends the session at the provider.
pub async fn sign_out(
    State(issuer): State<Arc<Issuer>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    jar: CookieJar,
) -> Response {
    let lang = lang_of(query.as_deref());
    if from_elsewhere(&headers, &issuer.edge.origin) {
        return refused(&issuer.edge, lang);
    }
    if let Some(old) = jar.get(&issuer.cookie_name()) {
        issuer.store().sessions.take(issuer.now(), old.value());
    }
    let words = issuer.edge.words.get(lang);
    let jar = jar.remove(cookie(&issuer, String::new()));
    let body = Page::tool(words, lang, "/", &words.signed_out_title).html(format!(
        "<p>{}</p>{}",
        esc(&words.signed_out_lead),
        to_portal(&issuer, words)
    ));
    (jar, body).into_response()
}

/// The session cookie. Not `Secure`: the demo speaks plain HTTP, and not every
/// browser takes `localhost` for a secure place.
fn cookie(issuer: &Issuer, value: String) -> Cookie<'static> {
    Cookie::build((issuer.cookie_name(), value))
        .path(format!("/{}", issuer.realm.slug()))
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

/// The page for a request whose sender cannot be told: never a redirect.
pub fn bad_request(issuer: &Issuer, lang: Language, code: &'static str) -> Response {
    let words = issuer.edge.words.get(lang);
    let body = Page::login(words, lang, &words.bad_request_title).html(format!(
        "<p class=\"lead\">{}</p><p class=\"soft\">{}</p>{}",
        esc(&words.bad_request_lead),
        esc(&fill(&words.bad_request_code, &[("code", code)])),
        to_portal(issuer, words)
    ));
    (StatusCode::BAD_REQUEST, body).into_response()
}

/// The page for an answer that came too late or twice.
fn expired(issuer: &Issuer, lang: Language) -> Response {
    let words = issuer.edge.words.get(lang);
    let body = Page::login(words, lang, &words.expired_title).html(format!(
        "<p class=\"lead\">{}</p>{}",
        esc(&words.expired_lead),
        to_portal(issuer, words)
    ));
    (StatusCode::GONE, body).into_response()
}

fn to_portal(issuer: &Issuer, words: &Words) -> String {
    format!(
        "<p><a href=\"{}\">{}</a></p>",
        esc(&issuer.edge.portal_base),
        esc(&words.to_portal)
    )
}
