//! From a request to a page.
//!
//! leptos_axum appends inline scripts to every page. The stream builder here
//! drops them, so no page has an inline script and the policy is constant (see
//! `docs/decisions/no-inline-script.md`).

use app::{
    app::App,
    desk::{
        Admin, Citizen, Clerk, Drafts, Duties, Follow, Overseer, Owner, Public, Service,
        Withdrawals,
    },
    page::{Head, Reply},
    pages::too_often::{Again, Refused, TooOftenPage},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use domain::limit::TooOften;
use futures::{StreamExt, stream};
use leptos::prelude::*;

use crate::{
    cache::{Key, Ready},
    db,
    desk::{
        AdminCounter, CitizenCounter, ClerkCounter, DpoCounter, DraftCounter, DutyCounter,
        FollowCounter, OwnerCounter, PublicCounter, ServiceCounter, WithdrawCounter,
    },
    headers::policy,
    outages::shown,
    portal::Portal,
    problem::incident,
    session::Caller,
};

/// Pages are whole in memory before they go out; none is near this.
const PAGE_LIMIT: usize = 4 * 1024 * 1024;

/// Renders whatever page the address names: the handler of every page.
pub async fn page(State(portal): State<Portal>, request: Request) -> Response {
    if request.uri().path_and_query().is_none() {
        // CONNECT names a host and no page.
        return wrong_method();
    }
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
        "omat" | "pyynto" | "seuranta" | "kirjaudu" | "virka" | "haku" | "tila" | "esittely"
    ) || match (segments.next(), segments.next()) {
        (Some("suostumus"), _) => true,
        // The statement is everybody's, the form for feedback a browser's own.
        (Some("saavutettavuus"), form) => form.is_some(),
        _ => false,
    };
    if own || request.method() != Method::GET || request.uri().query().is_some() {
        return None;
    }
    Some(path.to_owned())
}

async fn cache_key(portal: &Portal, address: String) -> Option<Key> {
    let revision = db::revision::get(portal.db.read(), db::revision::CATALOG)
        .await
        .ok()?;
    let now = portal.now();
    let outages = portal.outages.at(&portal.db, revision, now).await.ok()?;
    Some(Key {
        address,
        revision,
        day: portal.today(),
        outages: shown(&outages, now),
    })
}

async fn render(portal: &Portal, request: Request) -> Result<(Head, Bytes), String> {
    let caller = request.extensions().get::<Caller>().cloned();
    let caller = caller.unwrap_or_default();
    rendered(portal, request, &caller, || view! { <App/> }).await
}

async fn rendered<V: IntoView + 'static>(
    portal: &Portal,
    request: Request,
    caller: &Caller,
    app: impl FnOnce() -> V + Send + 'static,
) -> Result<(Head, Bytes), String> {
    let reply = Reply::default();
    let overseer = match &caller.staff {
        Some(staff) => DpoCounter::of(portal, staff).await,
        None => Ok(None),
    };
    let overseer = overseer.map_err(|error| incident("who is DPO", &error))?;
    let overseer = overseer.map(|desk| Overseer(std::sync::Arc::new(desk)));
    let context = {
        let (portal, caller, reply) = (portal.clone(), caller.clone(), reply.clone());
        move || {
            provide(&portal, &caller, &reply);
            if let Some(overseer) = &overseer {
                provide_context(overseer.clone());
            }
        }
    };
    let response = leptos_axum::handle_response_inner(context, app, request, |app, _chunks, _| {
        Box::pin(async move {
            let html = app.to_html_stream_in_order().collect::<String>().await;
            let whole = stream::once(async move { html });
            Box::pin(whole) as std::pin::Pin<Box<dyn futures::Stream<Item = String> + Send>>
        })
    })
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
    if let Some(holder) = caller.holder() {
        let desk = DraftCounter {
            portal: portal.clone(),
            holder,
        };
        provide_context(Drafts(std::sync::Arc::new(desk)));
    }
    let desk = WithdrawCounter {
        portal: portal.clone(),
        token: caller.withdrawal.clone(),
        citizen: caller.citizen.clone(),
    };
    provide_context(Withdrawals(std::sync::Arc::new(desk)));
    let desk = DutyCounter {
        portal: portal.clone(),
        token: caller.form.clone(),
        staff: caller.staff.clone(),
    };
    provide_context(Duties(std::sync::Arc::new(desk)));
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
        let desk = ClerkCounter {
            portal: portal.clone(),
            staff: staff.clone(),
            draft: caller.draft.clone(),
        };
        provide_context(Clerk(std::sync::Arc::new(desk)));
        let desk = ServiceCounter {
            portal: portal.clone(),
            staff: staff.clone(),
            token: caller.form.clone(),
        };
        provide_context(Service(std::sync::Arc::new(desk)));
    }
    if let Some(me) = &caller.administrator {
        let desk = AdminCounter {
            portal: portal.clone(),
            me: me.clone(),
        };
        provide_context(Admin(std::sync::Arc::new(desk)));
    }
}

/// Something was done too often: how long to wait, in the language of the
/// address, and what was typed, to be sent again from there.
pub async fn too_often(portal: &Portal, path: &str, wait: TooOften, again: Again) -> Response {
    let Ok(address) = path.parse::<Uri>() else {
        return plain_error(&incident("too often", &"an address that is none"));
    };
    let refused = Refused { wait, again };
    let mut request = Request::default();
    *request.uri_mut() = address;
    let app = move || view! { <TooOftenPage refused/> };
    let (head, body) = match rendered(portal, request, &Caller::default(), app).await {
        Ok(page) => page,
        Err(incident) => return plain_error(&incident),
    };
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::RETRY_AFTER, wait.seconds.to_string()),
    ];
    let mut response = (StatusCode::TOO_MANY_REQUESTS, headers, body).into_response();
    let policy = policy(portal, head);
    let out = response.headers_mut();
    out.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// A page that needs nothing: no language is known, so all three speak.
fn bare(status: StatusCode, title: &str, fi: &str, sv: &str, en: &str) -> Response {
    let body = format!(
        "<!DOCTYPE html><html lang=\"fi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head><body><main><h1>{title}</h1><p>{fi}</p><p lang=\"sv\">{sv}</p><p lang=\"en\">{en}</p></main><footer><p><a href=\"/fi#apua\">Apua ja puhelinnumerot</a></p><p lang=\"sv\"><a href=\"/sv#apua\">Hjälp och telefonnummer</a></p><p lang=\"en\"><a href=\"/en#apua\">Help and telephone numbers</a></p></footer></body></html>"
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

/// There is no room to store anything.
pub fn no_room() -> Response {
    bare(
        StatusCode::INSUFFICIENT_STORAGE,
        "Tallennus ei onnistu juuri nyt",
        "Palvelun tallennustila on täynnä, eikä viimeksi lähettämääsi tallennettu. Aiemmin tallennettu ei ole kadonnut, ja sivuja voi lukea. Palaa selaimella takaisin ja lähetä uudelleen myöhemmin. Jos asialla on kiire, soita kuntaan.",
        "Tjänstens lagringsutrymme är fullt, och det du senast skickade sparades inte. Det som sparats tidigare finns kvar, och sidorna kan läsas. Gå tillbaka i webbläsaren och skicka på nytt senare. Om det är brådskande, ring till kommunen.",
        "The service has no room left, and what you sent last was not saved. What was saved before is still there, and pages can be read. Go back in your browser and send it again later. If it is urgent, call the municipality.",
    )
}

/// Storage can't be reached just now.
pub fn away() -> Response {
    bare(
        StatusCode::SERVICE_UNAVAILABLE,
        "Palvelu on hetken poissa käytöstä",
        "Emme voi varmistaa, tallentuiko viimeksi lähettämäsi. Aiemmin tallennettu ei ole kadonnut. Odota hetki, palaa takaisin ja katso, näkyykö se.",
        "Vi kan inte bekräfta att det du senast skickade sparades. Det som sparats tidigare finns kvar. Vänta en stund, gå tillbaka och se efter om det syns.",
        "We can't confirm that what you sent last was saved. What was saved before is still there. Wait a moment, go back and see whether it is there.",
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
