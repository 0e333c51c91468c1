//! From a request to a page.
//!
//! leptos_axum appends inline scripts to every page. The stream builder here
//! drops them, so no page has an inline script and the policy is constant (see
//! `docs/decisions/no-inline-script.md`).

use app::{
    app::App,
    desk::{Citizen, Drafts, Follow, Owner, Public, Withdrawals},
    page::{Head, Reply},
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use leptos::prelude::*;

use crate::{
    cache::{Key, Ready},
    db,
    desk::{
        CitizenCounter, DraftCounter, FollowCounter, OwnerCounter, PublicCounter, WithdrawCounter,
    },
    headers::policy,
    portal::Portal,
    problem::incident,
    session::Caller,
};

/// Pages are whole in memory before they go out; none is near this.
const PAGE_LIMIT: usize = 4 * 1024 * 1024;

/// Renders whatever page the address names: the handler of every page.
pub async fn page(State(portal): State<Portal>, request: Request) -> Response {
    let headers = request.headers().clone();
    let cached = match public_address(&request) {
        Some(address) => cache_key(&portal, address).await,
        None => None,
    };
    if let Some(ready) = cached.as_ref().and_then(|key| portal.cache.get(key)) {
        return ready.response(&headers);
    }
    let head_only = request.method() == Method::HEAD;
    let (head, body) = match render(&portal, request).await {
        Ok(page) => page,
        Err(incident) => return plain_error(&incident),
    };
    let policy = policy(&portal, head);
    if let (Some(key), 200) = (cached, head.status) {
        let ready = Ready::new(body, policy);
        portal.cache.put(key, ready.clone());
        return ready.response(&headers);
    }
    let status = StatusCode::from_u16(head.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = if head_only {
        Body::empty()
    } else {
        Body::from(body)
    };
    let mut response = (status, body).into_response();
    let out = response.headers_mut();
    out.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// Public pages are the same for everybody: they ignore who asks.
fn public_address(request: &Request) -> Option<String> {
    let path = request.uri().path();
    let mut segments = path.trim_start_matches('/').split('/').skip(1);
    let area = segments.next().unwrap_or_default();
    // Withdrawing shows what this browser typed, and who is logged in.
    let own = matches!(
        area,
        "omat" | "pyynto" | "seuranta" | "kirjaudu" | "virka" | "haku" | "esittely"
    ) || segments.next() == Some("suostumus");
    if own || request.method() != Method::GET || request.uri().query().is_some() {
        return None;
    }
    Some(path.to_owned())
}

async fn cache_key(portal: &Portal, address: String) -> Option<Key> {
    let revision = db::revision::get(portal.db.read(), "catalog").await.ok()?;
    Some(Key {
        address,
        revision,
        day: portal.today(),
    })
}

async fn render(portal: &Portal, request: Request) -> Result<(Head, axum::body::Bytes), String> {
    let reply = Reply::default();
    let caller = request
        .extensions()
        .get::<Caller>()
        .cloned()
        .unwrap_or_default();
    let context = {
        let (portal, reply) = (portal.clone(), reply.clone());
        move || provide(&portal, &caller, &reply)
    };
    let response = leptos_axum::handle_response_inner(
        context,
        || view! { <App/> },
        request,
        |app, _chunks, _| {
            Box::pin(async move {
                let html = app.to_html_stream_in_order().collect::<String>().await;
                let whole = stream::once(async move { html });
                Box::pin(whole) as std::pin::Pin<Box<dyn futures::Stream<Item = String> + Send>>
            })
        },
    )
    .await;
    let body = to_bytes(response.into_body(), PAGE_LIMIT)
        .await
        .map_err(|error| incident("render", &error))?;
    let mut page = Vec::with_capacity(body.len() + 16);
    page.extend_from_slice(b"<!DOCTYPE html>");
    page.extend_from_slice(&body);
    Ok((reply.head(), page.into()))
}

fn provide(portal: &Portal, caller: &Caller, reply: &Reply) {
    provide_context(reply.clone());
    provide_context(portal.site.clone());
    provide_context(Public(std::sync::Arc::new(PublicCounter(portal.clone()))));
    #[cfg(feature = "demo")]
    if portal.site.demo {
        let desk = crate::demo::gallery::GalleryCounter(portal.clone());
        provide_context(app::desk::Gallery(std::sync::Arc::new(desk)));
    }
    if let Some(token) = &caller.draft {
        let desk = DraftCounter {
            portal: portal.clone(),
            token: token.clone(),
        };
        provide_context(Drafts(std::sync::Arc::new(desk)));
    }
    let desk = WithdrawCounter {
        portal: portal.clone(),
        token: caller.withdrawal.clone(),
        citizen: caller.citizen.clone(),
    };
    provide_context(Withdrawals(std::sync::Arc::new(desk)));
    if let Some(citizen) = &caller.citizen {
        let desk = CitizenCounter {
            portal: portal.clone(),
            citizen: citizen.clone(),
        };
        provide_context(Citizen(std::sync::Arc::new(desk)));
    }
    if let Some(follower) = &caller.follower {
        let desk = FollowCounter {
            portal: portal.clone(),
            session: follower.session.clone(),
        };
        provide_context(Follow(std::sync::Arc::new(desk)));
    }
    if let Some(staff) = &caller.staff {
        let desk = OwnerCounter {
            portal: portal.clone(),
            staff: staff.clone(),
        };
        provide_context(Owner(std::sync::Arc::new(desk)));
    }
}

/// A page that needs nothing: no language is known, so all three speak.
fn bare(status: StatusCode, title: &str, fi: &str, sv: &str, en: &str) -> Response {
    let body = format!(
        "<!DOCTYPE html><html lang=\"fi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head><body><main><h1>{title}</h1><p>{fi}</p><p lang=\"sv\">{sv}</p><p lang=\"en\">{en}</p><p><a href=\"/fi\">Tietoluukku</a></p></main></body></html>"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body).into_response()
}

/// The last resort.
pub fn plain_error(incident: &str) -> Response {
    bare(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Jokin meni vikaan",
        &format!(
            "Jo tallennettu ei ole kadonnut. Yritä hetken päästä uudelleen. Tunnus: {incident}"
        ),
        "Något gick fel. Det som sparats finns kvar. Försök igen om en stund.",
        "Something went wrong. What was saved is still there. Please try again in a moment.",
    )
}

/// What was sent is about nothing that this caller may know of.
pub fn not_found() -> Response {
    bare(
        StatusCode::NOT_FOUND,
        "Sivua ei löydy",
        "Tätä ei ole, tai se ei ole sinun. Mitään ei muutettu.",
        "Det här finns inte, eller är inte ditt. Ingenting ändrades.",
        "There is no such thing, or it is not yours. Nothing was changed.",
    )
}

/// There is such an address, but not for this method.
pub fn wrong_method() -> Response {
    bare(
        StatusCode::METHOD_NOT_ALLOWED,
        "Näin ei voi tehdä",
        "Tälle osoitteelle ei voi lähettää näin. Mitään ei muutettu.",
        "Det går inte att skicka så här till den här adressen. Ingenting ändrades.",
        "Nothing can be sent to this address in this way. Nothing was changed.",
    )
}

/// More was sent than a form holds.
pub fn too_much() -> Response {
    bare(
        StatusCode::PAYLOAD_TOO_LARGE,
        "Liian pitkä",
        "Lähetit enemmän tekstiä kuin lomakkeeseen mahtuu. Mitään ei tallennettu. Palaa takaisin ja lyhennä.",
        "Du skickade mer text än formuläret rymmer. Ingenting sparades. Gå tillbaka och förkorta.",
        "You sent more text than the form holds. Nothing was saved. Go back and shorten it.",
    )
}

/// A request that may be a forgery.
pub fn refused() -> Response {
    bare(
        StatusCode::FORBIDDEN,
        "Pyyntöä ei otettu vastaan",
        "Selaimesi ei kertonut, miltä sivulta lomake lähetettiin. Turvallisuuden vuoksi mitään ei tallennettu. Päivitä selain tai kokeile toista selainta.",
        "Din webbläsare berättade inte vilken sida formuläret kom från. Ingenting sparades. Uppdatera webbläsaren eller prova en annan.",
        "Your browser did not say which page the form came from. Nothing was saved. Update your browser or try another one.",
    )
}
