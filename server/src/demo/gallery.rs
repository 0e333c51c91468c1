//! The gallery of states: one page that leads to every page in every state, for
//! whoever tries the portal out, and for our own tests.
//!
//! What it shows came about by use: visitors file, answer and withdraw through
//! the portal's own forms, some of them days ago by the demo's clock.

mod crowd;
mod entries;
mod script;
mod stories;
mod visitor;

use app::{
    desk::{DeskError, GalleryDesk, GalleryEntry, GalleryGroup, GalleryView},
    path,
};
use async_trait::async_trait;
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::language::Language;
use tokio::sync::Mutex;

use self::{
    entries::{Entry, GROUPS},
    script::{Known, Player, Travel},
    stories::STORIES,
    visitor::{Stuck, Visitor},
};
use super::{
    load::{self, LoadError},
    people::People,
};
use crate::{
    db::{self, DbError},
    form::{Posted, go},
    own_notice::{self, OwnNoticeError},
    portal::Portal,
    problem::{AtDesk as _, incident},
    render,
    routes::{self, RoutesDiffer},
    session::{Jar, language_of},
};

/// Under which setting stands what the gallery's things are called.
const SETTING: &str = "demo-gallery";

/// One at a time.
static FILLING: Mutex<()> = Mutex::const_new(());

/// Why the gallery can't be shown.
#[derive(Debug, thiserror::Error)]
pub enum GalleryError {
    /// A visitor did not find what should be there.
    #[error("story {0}: {1}")]
    Story(usize, Stuck),
    /// The same, on the way to one page.
    #[error("{0}: {1}")]
    Entry(String, Stuck),
    /// The same, with the many.
    #[error("the many: {0}")]
    Many(Stuck),
    /// The file of people is wrong.
    #[error("people: {0}")]
    People(String),
    /// The demo does not load.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
    /// The portal's own notice.
    #[error(transparent)]
    OwnNotice(#[from] OwnNoticeError),
    /// There is no router for visitors.
    #[error(transparent)]
    Routes(#[from] RoutesDiffer),
}

/// Lets everything happen that the gallery shows; nothing when it has happened.
///
/// # Errors
/// [`GalleryError`]
pub async fn fill(portal: &Portal) -> Result<(), GalleryError> {
    let _one = FILLING.lock().await;
    if known(portal).await?.is_some() {
        return Ok(());
    }
    let begun = std::time::Instant::now();
    let mut player = player(portal, Language::Fi, Known::new())?;
    for (number, story) in STORIES
        .iter()
        .flat_map(|stories| stories.iter())
        .enumerate()
    {
        for script in *story {
            let played = player.play(script).await;
            played.map_err(|stuck| GalleryError::Story(number + 1, stuck))?;
        }
    }
    crowd::file(&mut player).await.map_err(GalleryError::Many)?;
    let known = serde_json::to_string(&player.known).unwrap_or_default();
    let tx = portal.db.begin().await?;
    db::setting::put(&tx, SETTING, &known).await?;
    tx.commit().await.map_err(DbError::from)?;
    let took = begun.elapsed().as_millis();
    tracing::info!(took, "the gallery is filled");
    Ok(())
}

/// Back to the demo as it is when it was just loaded, at the system's time.
///
/// # Errors
/// [`GalleryError`]
pub async fn reset(portal: &Portal) -> Result<(), GalleryError> {
    let _one = FILLING.lock().await;
    let people = People::load().map_err(|error| GalleryError::People(error.to_string()))?;
    let issuer = portal.config.citizens.issuer.as_deref().unwrap_or_default();
    let tx = portal.db.begin().await?;
    db::wipe::all(&tx).await?;
    load::into(&tx, portal, &people, issuer).await?;
    db::revision::bump(&tx, db::revision::CATALOG).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    own_notice::publish(portal).await?;
    portal.clock.reset();
    Ok(())
}

fn player(portal: &Portal, l: Language, known: Known) -> Result<Player<'_>, GalleryError> {
    let router = routes::router(portal.clone())?;
    let visitor = Visitor::new(portal, router, l);
    Ok(Player {
        visitor: visitor.map_err(|stuck| GalleryError::Entry("a visitor".into(), stuck))?,
        known,
        travel: Travel::new(&portal.clock),
        portal,
    })
}

/// What the gallery's things are called; none before it is filled.
async fn known(portal: &Portal) -> Result<Option<Known>, DbError> {
    let stored = db::setting::get(portal.db.read(), SETTING).await?;
    Ok(stored.and_then(|text| serde_json::from_str(&text).ok()))
}

/// `POST /{language}/esittely`: fills it, begins anew, or leads to a page, as
/// whoever looks at that.
pub async fn act(State(portal): State<Portal>, uri: Uri, form: Posted) -> Response {
    if !portal.site.demo {
        return render::not_found();
    }
    let l = language_of(uri.path());
    let (then, entry) = (form.0.get("then"), form.0.get("entry"));
    // To the end, also when nobody waits for it any more.
    let acting = {
        let portal = portal.clone();
        tokio::spawn(async move {
            match then.as_str() {
                "fill" => fill(&portal).await.map(|()| None),
                "reset" => reset(&portal).await.map(|()| None),
                _ => look(&portal, l, &entry).await,
            }
        })
    };
    match acting.await {
        Ok(Ok(Some(looking))) => looking,
        Ok(Ok(None)) => go(&path::gallery(l)),
        Ok(Err(error)) => render::plain_error(&incident("gallery", &error)),
        Err(error) => render::plain_error(&incident("gallery", &error)),
    }
}

/// Leads to a page, with what the browser needs for it and nothing else; none
/// when there is no such page.
async fn look(portal: &Portal, l: Language, code: &str) -> Result<Option<Response>, GalleryError> {
    let mut entries = GROUPS.iter().flat_map(|group| group.entries);
    let Some(entry) = entries.find(|entry| entry.code() == code) else {
        return Ok(None);
    };
    let Some(known) = known(portal).await? else {
        return Ok(None);
    };
    let stuck = |stuck| GalleryError::Entry(entry.code(), stuck);
    let mut player = player(portal, l, known)?;
    for script in entry.script {
        player.play(script).await.map_err(stuck)?;
    }
    let to = player.visitor.at(&player.fill(entry.at).map_err(stuck)?);
    let mut cookies = HeaderMap::new();
    for (_, cookie) in player.visitor.cookies() {
        cookies.append(header::SET_COOKIE, cookie.clone());
    }
    for jar in Jar::ALL {
        let gone = jar.remove(portal);
        let kept = player
            .visitor
            .cookies()
            .any(|(name, _)| name == gone.name());
        if let (false, Ok(cookie)) = (kept, HeaderValue::from_str(&gone.to_string())) {
            cookies.append(header::SET_COOKIE, cookie);
        }
    }
    Ok(Some((cookies, Redirect::to(&to)).into_response()))
}

/// The gallery's desk: the demo's only.
pub struct GalleryCounter(pub Portal);

#[async_trait]
impl GalleryDesk for GalleryCounter {
    async fn gallery(&self) -> Result<GalleryView, DeskError> {
        let filled = known(&self.0).await.at_desk("gallery")?.is_some();
        let people = People::load().at_desk("people")?;
        let groups = GROUPS.iter().map(|group| GalleryGroup {
            name: group.name,
            entries: group
                .entries
                .iter()
                .map(|one| shown(&people, one))
                .collect(),
        });
        Ok(GalleryView {
            filled,
            groups: groups.collect(),
        })
    }
}

fn shown(people: &People, entry: &Entry) -> GalleryEntry {
    let name = |key: &str| {
        let citizen = people.citizen(key).map(super::people::Citizen::name);
        citizen.or_else(|| people.staff_member(key).map(|one| one.name.clone()))
    };
    GalleryEntry {
        what: entry.what,
        view: entry.view,
        code: entry.code(),
        at: entry.script.is_empty().then_some(entry.at),
        who: entry.who().and_then(name),
    }
}
