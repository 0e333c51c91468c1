//! Cookies and who stands behind them.
//!
//! A session is a row under the hash of a random token; the cookie is the
//! token. Roles are looked up anew on every request, so an office that ended
//! is gone at once.

use app::path;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    identity::Identity,
    language::Language,
    role::{
        Held, Staff, StaffId,
        grant::{self, Known, Standing},
    },
};
use serde::{Deserialize, Serialize};

use crate::{
    db::{self, session::SessionKind},
    portal::Portal,
    problem::incident,
    seal::{Keys, random_bytes},
};

mod callers;
pub mod follower;

pub use callers::{
    AdminCaller, CitizenCaller, DraftCaller, DraftingCaller, StaffCaller, WritingCaller,
};

/// How long a session lives without a request, and at most.
const CITIZEN: (TimeDelta, TimeDelta) = (TimeDelta::minutes(20), TimeDelta::hours(2));
/// The same of staff.
pub const STAFF: (TimeDelta, TimeDelta) = (TimeDelta::minutes(30), domain::retention::SESSION);
const FOLLOWER: (TimeDelta, TimeDelta) = (TimeDelta::minutes(20), TimeDelta::hours(1));

/// A random token that a browser holds.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Draws one: 256 bits.
    #[must_use]
    pub fn draw() -> Self {
        Self::of_bytes(&random_bytes())
    }

    fn of_bytes(bytes: &[u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads one out of a cookie.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        (text.len() == 43).then(|| Self(text.to_owned()))
    }

    /// What the database knows it by.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Keys::token_hash(self.0.as_bytes())
    }
}

/// The cookies of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jar {
    /// The session.
    Session,
    /// The draft of this browser.
    Draft,
    /// A log-in that is under way.
    Login,
    /// Who follows what was sent unsigned.
    Follow,
    /// A withdrawal that this browser types, or has sent without a log-in.
    Withdrawal,
    /// A form of the portal's own duties that this browser types.
    Form,
}

impl Jar {
    /// Every one.
    #[cfg(feature = "demo")]
    pub const ALL: [Self; 5] = [
        Self::Session,
        Self::Draft,
        Self::Login,
        Self::Follow,
        Self::Withdrawal,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Session => "istunto",
            Self::Draft => "luonnos",
            Self::Login => "tunnistus",
            Self::Follow => "seuranta",
            Self::Withdrawal => "peruutus",
            Self::Form => "lomake",
        }
    }

    /// `__Host-` binds a cookie to the host; browsers want TLS for it.
    fn full_name(self, secure: bool) -> String {
        format!("{}{}", if secure { "__Host-" } else { "tl-" }, self.name())
    }

    /// Reads it.
    #[must_use]
    pub fn get(self, portal: &Portal, jar: &CookieJar) -> Option<Token> {
        Token::read(jar.get(&self.full_name(portal.config.secure()))?.value())
    }

    /// Sets it.
    #[must_use]
    pub fn set(self, portal: &Portal, token: &Token, lives: Option<TimeDelta>) -> Cookie<'static> {
        let secure = portal.config.secure();
        let mut cookie = Cookie::build((self.full_name(secure), token.0.clone()))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(secure)
            .build();
        if let Some(lives) = lives {
            cookie.set_max_age(time::Duration::seconds(lives.num_seconds()));
        }
        cookie
    }

    /// Removes it.
    #[must_use]
    pub fn remove(self, portal: &Portal) -> Cookie<'static> {
        let secure = portal.config.secure();
        let mut cookie = Cookie::build((self.full_name(secure), ""))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(secure)
            .build();
        cookie.make_removal();
        cookie
    }
}

/// A logged-in citizen.
#[derive(Clone, Serialize, Deserialize)]
pub struct CitizenSession {
    /// Who.
    pub identity: Identity,
}

/// A logged-in member of staff, as the provider named them. Offices are not
/// kept: they are looked up by the rules of the configuration.
#[derive(Clone, Serialize, Deserialize)]
pub struct StaffSession {
    /// Who.
    pub id: StaffId,
    /// What colleagues see.
    pub display_name: String,
    /// Verified e-mail address, if the provider gives one.
    pub email: Option<String>,
    /// Groups.
    pub groups: Vec<String>,
}

impl StaffSession {
    /// Everything by which a role can be given to them.
    #[must_use]
    pub fn known(&self) -> Known<'_> {
        Known {
            id: &self.id,
            email: self.email.as_deref(),
            groups: &self.groups,
        }
    }
}

/// Who asks: what the cookies of a request prove.
#[derive(Clone, Default)]
pub struct Caller {
    /// The draft's token.
    pub draft: Option<Token>,
    /// The token of a withdrawal by description.
    pub withdrawal: Option<Token>,
    /// The token of a form of the portal's own duties.
    pub form: Option<Token>,
    /// A citizen.
    pub citizen: Option<CitizenSession>,
    /// A member of staff with the offices held right now.
    pub staff: Option<Staff>,
    /// The same person, when they look after the portal: then they hold none.
    pub administrator: Option<StaffSession>,
    /// The same, also when the session has fallen asleep: who wrote for an hour
    /// without a request may still save the draft, and nothing else.
    pub drafting: Option<Staff>,
    /// A citizen, also when the session has fallen asleep: what they typed is
    /// kept, and nothing else.
    pub writing: Option<CitizenSession>,
    /// The session's token, for logging out.
    pub session: Option<Token>,
    /// Who follows what was sent unsigned.
    pub follower: Option<follower::Follower>,
}

/// A draft's token and who holds it: a clerk's draft opens for that clerk, and
/// for nobody else who sits down at the same browser.
#[derive(Clone)]
pub struct Holder {
    /// The token.
    pub token: Token,
    /// The member of staff who is logged in, if one is.
    pub staff: Option<Staff>,
}

impl Caller {
    /// Who holds the draft of this browser, to show it.
    #[must_use]
    pub fn holder(&self) -> Option<Holder> {
        self.held_by(self.staff.as_ref())
    }

    /// The same, to save it: also when the session has fallen asleep.
    #[must_use]
    pub fn saving(&self) -> Option<Holder> {
        self.held_by(self.drafting.as_ref())
    }

    fn held_by(&self, staff: Option<&Staff>) -> Option<Holder> {
        Some(Holder {
            token: self.draft.clone()?,
            staff: staff.cloned(),
        })
    }
}

/// Resolves the caller and puts it into the request's extensions.
pub async fn resolve(
    State(portal): State<Portal>,
    jar: CookieJar,
    mut request: Request,
    next: Next,
) -> Response {
    let mut caller = Caller {
        draft: Jar::Draft.get(&portal, &jar),
        withdrawal: Jar::Withdrawal.get(&portal, &jar),
        form: Jar::Form.get(&portal, &jar),
        ..Caller::default()
    };
    if let Some(token) = Jar::Session.get(&portal, &jar) {
        // A page that listens for news is nobody who works on it.
        let present = request.uri().path() != path::NEWS;
        if let Err(error) = look_up(&portal, &token, present, &mut caller).await {
            let incident = crate::problem::incident("session", &error);
            return crate::render::plain_error(&incident);
        }
        caller.session = Some(token);
    }
    if let Some(token) = Jar::Follow.get(&portal, &jar) {
        match follower::find(&portal, token).await {
            Ok(found) => caller.follower = found,
            Err(error) => {
                let incident = crate::problem::incident("follower", &error);
                return crate::render::plain_error(&incident);
            }
        }
    }
    request.extensions_mut().insert(caller);
    next.run(request).await
}

async fn look_up(
    portal: &Portal,
    token: &Token,
    present: bool,
    caller: &mut Caller,
) -> Result<(), db::DbError> {
    let now = portal.now();
    let hash = token.hash();
    let Some(stored) = db::session::get(portal.db.read(), &portal.keys, &hash, now).await? else {
        return Ok(());
    };
    let (idle, _) = lives(stored.kind);
    let awake = now - stored.seen_at <= idle;
    match stored.kind {
        SessionKind::Citizen => {
            caller.writing = serde_json::from_value(stored.body).ok();
            caller.citizen = caller.writing.clone().filter(|_| awake);
        }
        // A follower has a cookie of its own.
        SessionKind::Follower => {}
        SessionKind::Staff => {
            if let Ok(session) = serde_json::from_value::<StaffSession>(stored.body) {
                let standing = standing(portal, &session).await?;
                let looks_after = awake && standing == Standing::Administrator;
                caller.administrator = looks_after.then(|| session.clone());
                caller.drafting = Some(staff(session, standing));
                caller.staff = caller.drafting.clone().filter(|_| awake);
            }
        }
    }
    if present && awake {
        keep_awake(portal, &hash, stored.seen_at, stored.expires_at).await;
    }
    Ok(())
}

/// Not on every request: once a minute is enough to keep it alive. Where nothing
/// can be stored just now, reading goes on.
async fn keep_awake(
    portal: &Portal,
    hash: &[u8; 32],
    seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) {
    let now = portal.now();
    if now - seen_at <= TimeDelta::minutes(1) {
        return;
    }
    let touch = async {
        let tx = portal.db.begin().await?;
        db::session::touch(&tx, hash, now, expires_at).await?;
        tx.commit().await?;
        Ok::<_, db::DbError>(())
    };
    if let Err(error) = touch.await {
        incident("keep a session awake", &error);
    }
}

/// How long a session lives without a request, and at most.
const fn lives(kind: SessionKind) -> (TimeDelta, TimeDelta) {
    match kind {
        SessionKind::Citizen => CITIZEN,
        SessionKind::Staff => STAFF,
        SessionKind::Follower => FOLLOWER,
    }
}

/// What somebody of the staff may do right now: by the rules of the
/// configuration and by what administrators gave.
///
/// # Errors
/// When storage fails.
pub async fn standing(portal: &Portal, session: &StaffSession) -> Result<Standing, db::DbError> {
    let (holders, today) = (grant::Holder::all_of(session.known()), portal.today());
    let given = db::role::of(portal.db.read(), &portal.keys, &holders, today).await?;
    Ok(grant::standing(configured(portal, session), &given, today))
}

/// The offices that the configuration gives to their groups or their address.
fn configured(portal: &Portal, session: &StaffSession) -> Vec<Held> {
    let rules = portal.config.offices.iter().filter(|rule| {
        let by_group = rule
            .group
            .as_ref()
            .is_some_and(|group| session.groups.iter().any(|g| g == group));
        let by_email = rule
            .email
            .as_ref()
            .zip(session.email.as_ref())
            .is_some_and(|(rule, own)| rule.eq_ignore_ascii_case(own));
        by_group || by_email
    });
    rules
        .filter_map(|rule| {
            Some(Held {
                municipality: domain::id::Slug::parse(&rule.municipality).ok()?,
                office: domain::id::Slug::parse(&rule.office).ok()?,
            })
        })
        .collect()
}

/// Somebody of the staff as they stand.
#[must_use]
pub fn staff(session: StaffSession, standing: Standing) -> Staff {
    Staff {
        id: session.id,
        display_name: session.display_name,
        offices: match standing {
            Standing::Administrator => Vec::new(),
            Standing::Offices(offices) => offices,
        },
    }
}

/// Opens a session: always a new token, so none that somebody planted lives on.
///
/// # Errors
/// When storage fails.
pub async fn open<T: Serialize>(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    kind: SessionKind,
    body: &T,
) -> Result<Token, db::DbError> {
    open_as(c, portal, Token::draw(), kind, body).await
}

async fn open_as<T: Serialize>(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    token: Token,
    kind: SessionKind,
    body: &T,
) -> Result<Token, db::DbError> {
    let now = portal.now();
    let (_, most) = lives(kind);
    let body = serde_json::to_value(body).unwrap_or_default();
    db::session::insert(c, &portal.keys, &token.hash(), kind, &body, now, now + most).await?;
    Ok(token)
}

/// Ends a session.
///
/// # Errors
/// When storage fails.
pub async fn end(portal: &Portal, token: &Token) -> Result<(), db::DbError> {
    let tx = portal.db.begin().await?;
    db::session::delete(&tx, &token.hash()).await?;
    tx.commit().await?;
    Ok(())
}

/// The language of an address, Finnish where it has none.
#[must_use]
pub fn language_of(path: &str) -> Language {
    let first = path
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    Language::parse(first).unwrap_or(Language::Fi)
}
