//! Starts the demo edge.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use url::Url;

use super::edge::{self, Edge};
use super::mailbox::Mailbox;
use super::people::People;
use super::provider::shelf::random_token;
use super::provider::{self, Client, Issuer, Realm};
use super::smtp;
use super::words::AllWords;
use crate::clock::Clock;

/// The portal's `client_id` at the citizens' issuer.
pub const CITIZEN_CLIENT: &str = "tietoluukku-citizen";
/// The portal's `client_id` at the staff's issuer.
pub const STAFF_CLIENT: &str = "tietoluukku-staff";
/// Where the citizens' issuer answers, under the portal's base address.
pub const CITIZEN_CALLBACK: &str = "/auth/citizen/callback";
/// Where the staff's issuer answers, under the portal's base address.
pub const STAFF_CALLBACK: &str = "/auth/staff/callback";

/// How the portal is registered at one issuer.
#[derive(Clone)]
pub struct RelyingParty {
    /// The issuer URL, for discovery.
    pub issuer: String,
    /// `client_id`.
    pub client_id: String,
    /// `client_secret`, new at every start.
    pub client_secret: String,
    /// The one registered redirect address.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests follow it"))]
    pub redirect_uri: String,
}

/// The running demo edge. It ends when this is dropped.
pub struct DemoEdge {
    /// `http://localhost:PORT`
    pub base: String,
    /// For logging in and signing.
    pub citizen: RelyingParty,
    /// For the owners' desk.
    pub staff: RelyingParty,
    /// Where mail is taken.
    pub smtp_addr: SocketAddr,
    /// The mail that arrived, and what the mail server does with the next.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests read it"))]
    pub mailbox: Mailbox,
    /// The test people and staff.
    pub people: Arc<People>,
    _tasks: JoinSet<()>,
}

/// Starts provider, mailbox and clock page on `listen` (port 0 picks a free
/// one), and the mail receiver on a free port.
///
/// `portal_base` is the portal's public address without a slash at the end. It
/// decides the registered redirect addresses and the pages' `form-action`.
///
/// # Errors
/// When `listen` is not 127.0.0.1 or ::1 (whoever reaches this port can be
/// anybody), when the portal's address is no HTTP address, or when a port is
/// taken.
pub async fn start(clock: Clock, portal_base: String, listen: SocketAddr) -> io::Result<DemoEdge> {
    let portal_base = portal_base.trim_end_matches('/').to_owned();
    let portal = Url::parse(&portal_base).map_err(invalid)?;
    if !matches!(portal.scheme(), "http" | "https") || portal.query().is_some() {
        return Err(invalid("the portal's address is no plain HTTP address"));
    }
    let words = AllWords::load().map_err(invalid)?;
    let people = Arc::new(People::load().map_err(invalid)?);

    let listeners = bind(listen).await?;
    let port = listeners
        .first()
        .map(TcpListener::local_addr)
        .transpose()?
        .map_or(0, |address| address.port());
    let host = format!("localhost:{port}");
    let mailbox = Mailbox::default();
    let edge = Arc::new(Edge {
        clock: clock.clone(),
        words,
        people: Arc::clone(&people),
        mailbox: mailbox.clone(),
        portal_origin: portal.origin().ascii_serialization(),
        portal_base: portal_base.clone(),
        origin: format!("http://{host}"),
        host,
    });

    let register = |realm: Realm, client_id: &str, callback: &str| {
        let client_secret = random_token();
        let redirect_uri = format!("{portal_base}{callback}");
        let client = Client {
            id: client_id.to_owned(),
            secret: client_secret.clone(),
            redirect_uris: vec![redirect_uri.clone()],
        };
        let issuer = Arc::new(Issuer::new(realm, Arc::clone(&edge), vec![client]));
        let party = RelyingParty {
            issuer: issuer.url.clone(),
            client_id: client_id.to_owned(),
            client_secret,
            redirect_uri,
        };
        (issuer, party)
    };
    let (citizen_issuer, citizen) = register(Realm::Citizen, CITIZEN_CLIENT, CITIZEN_CALLBACK);
    let (staff_issuer, staff) = register(Realm::Staff, STAFF_CLIENT, STAFF_CALLBACK);

    let router = edge::router(Arc::clone(&edge))
        .nest("/citizen", provider::router(citizen_issuer))
        .nest("/staff", provider::router(staff_issuer));
    let router = edge::guarded(router, Arc::clone(&edge));
    let mut tasks = JoinSet::new();
    for listener in listeners {
        let router = router.clone();
        tasks.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "the demo edge has stopped");
            }
        });
    }
    let smtp_listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let smtp_addr = smtp_listener.local_addr()?;
    tasks.spawn(smtp::serve(smtp_listener, clock, mailbox.clone()));

    Ok(DemoEdge {
        base: edge.origin.clone(),
        citizen,
        staff,
        smtp_addr,
        mailbox,
        people,
        _tasks: tasks,
    })
}

/// Binds the address and the same port of the other loopback address, since
/// `localhost` may mean either. A machine without IPv6 goes without.
async fn bind(listen: SocketAddr) -> io::Result<Vec<TcpListener>> {
    let other: IpAddr = match listen.ip() {
        IpAddr::V4(Ipv4Addr::LOCALHOST) => Ipv6Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::LOCALHOST) => Ipv4Addr::LOCALHOST.into(),
        _ => return Err(invalid("the demo edge listens on this machine only")),
    };
    let mut tries = 0;
    loop {
        tries += 1;
        let first = TcpListener::bind(listen).await?;
        let port = first.local_addr()?.port();
        match TcpListener::bind((other, port)).await {
            Ok(second) => return Ok(vec![first, second]),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                if listen.port() != 0 || tries == 20 {
                    return Err(error);
                }
            }
            Err(_) => return Ok(vec![first]),
        }
    }
}

fn invalid(error: impl ToString) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error.to_string())
}

#[cfg(test)]
mod tests;
