//! A page: what every one of them shares.
//!
//! [`page`] takes the visit out of the context before the first await, lets the
//! page build itself, and puts the frame around it: language, title, header,
//! one place for help. What the answer's head needs (status, which policy)
//! goes to the server through [`Reply`].

use std::{
    future::Future,
    sync::{Arc, Mutex},
};

use domain::{
    id::{Reference, Slug},
    language::Language,
    municipality::Municipality,
};
use leptos::prelude::*;
use leptos_router::{
    hooks::{use_location, use_params_map, use_query_map},
    params::ParamsMap,
};

use crate::desk::{
    Admin, Citizen, Clerk, DeskError, Drafts, Duties, Follow, Overseer, Owner, Public, Service,
    Withdrawals,
};

mod frame;
mod module;
mod words;

pub use frame::Site;
pub use module::{Module, Modules};
pub use words::{escaped, localized, softened};

/// Who comes, for what, and what they may use.
#[derive(Clone)]
pub struct Visit {
    /// The language of the address.
    pub language: Language,
    /// The address, for language links and for coming back after log-in.
    pub address: String,
    params: ParamsMap,
    query: ParamsMap,
    /// What everybody may read.
    pub public: Public,
    /// The draft of this browser.
    pub drafts: Option<Drafts>,
    /// Withdrawals by description.
    pub withdrawals: Withdrawals,
    /// A logged-in citizen's own.
    pub citizen: Option<Citizen>,
    /// What somebody follows who sent it unsigned.
    pub follow: Option<Follow>,
    /// A logged-in owner's own.
    pub owner: Option<Owner>,
    /// A logged-in clerk's own.
    pub clerk: Option<Clerk>,
    /// A logged-in administrator's own.
    pub admin: Option<Admin>,
    /// The portal's own duties.
    pub duties: Duties,
    /// The same, of who looks after them.
    pub service: Option<Service>,
    /// What a logged-in DPO oversees.
    pub dpo: Option<Overseer>,
    /// What the server knows about itself.
    pub site: Site,
}

impl Visit {
    fn from_context(params: impl FnOnce() -> ParamsMap) -> Option<Self> {
        let public = use_context::<Public>()?;
        let params = params();
        let location = use_location();
        let search = location.search.get_untracked();
        let path = location.pathname.get_untracked();
        let address = if search.is_empty() {
            path
        } else {
            format!("{path}?{}", search.trim_start_matches('?'))
        };
        let first = address
            .trim_start_matches('/')
            .split(['/', '?'])
            .next()
            .unwrap_or_default();
        Some(Self {
            language: Language::parse(first).unwrap_or(Language::Fi),
            address,
            params,
            query: use_query_map().get_untracked(),
            public,
            drafts: use_context::<Drafts>(),
            withdrawals: use_context::<Withdrawals>()?,
            citizen: use_context::<Citizen>(),
            follow: use_context::<Follow>(),
            owner: use_context::<Owner>(),
            clerk: use_context::<Clerk>(),
            admin: use_context::<Admin>(),
            duties: use_context::<Duties>()?,
            service: use_context::<Service>(),
            dpo: use_context::<Overseer>(),
            site: use_context::<Site>()?,
        })
    }

    /// A short name in the address.
    ///
    /// # Errors
    /// [`PageError::NotFound`] when it is none.
    pub fn slug(&self, name: &str) -> Result<Slug, PageError> {
        self.params
            .get_str(name)
            .and_then(|text| Slug::parse(text).ok())
            .ok_or(PageError::NotFound)
    }

    /// The reference in the address.
    ///
    /// # Errors
    /// [`PageError::NotFound`] when it is none.
    pub fn reference(&self) -> Result<Reference, PageError> {
        self.params
            .get_str("reference")
            .and_then(|text| Reference::parse(text).ok())
            .ok_or(PageError::NotFound)
    }

    /// Any other part of the address.
    ///
    /// # Errors
    /// [`PageError::NotFound`] when it is not there.
    pub fn param(&self, name: &str) -> Result<String, PageError> {
        self.params
            .get(name)
            .filter(|text| !text.is_empty())
            .ok_or(PageError::NotFound)
    }

    /// A query value, trimmed; empty when absent.
    #[must_use]
    pub fn query(&self, name: &str) -> String {
        self.query
            .get(name)
            .unwrap_or_default()
            .trim()
            .chars()
            .take(200)
            .collect()
    }

    /// The citizen's desk.
    ///
    /// # Errors
    /// [`PageError::LogIn`] when nobody is logged in.
    pub fn citizen(&self) -> Result<&Citizen, PageError> {
        self.citizen.as_ref().ok_or(PageError::LogIn)
    }

    /// The follower's desk.
    ///
    /// # Errors
    /// [`PageError::NotFollowing`] when nobody follows.
    pub fn follow(&self) -> Result<&Follow, PageError> {
        self.follow.as_ref().ok_or(PageError::NotFollowing)
    }

    /// The owner's desk.
    ///
    /// # Errors
    /// [`PageError::StaffLogIn`] when nobody is logged in.
    pub fn owner(&self) -> Result<&Owner, PageError> {
        self.owner.as_ref().ok_or(PageError::StaffLogIn)
    }

    /// The administrators' desk.
    ///
    /// # Errors
    /// [`PageError::StaffLogIn`] when nobody is logged in; to other staff there
    /// is no such page.
    pub fn admin(&self) -> Result<&Admin, PageError> {
        let otherwise = match self.owner {
            Some(_) => PageError::NotFound,
            None => PageError::StaffLogIn,
        };
        self.admin.as_ref().ok_or(otherwise)
    }
}

impl Visit {
    /// The clerk's desk.
    ///
    /// # Errors
    /// [`PageError::StaffLogIn`] when nobody is logged in.
    pub fn clerk(&self) -> Result<&Clerk, PageError> {
        self.clerk.as_ref().ok_or(PageError::StaffLogIn)
    }

    /// The desk of who looks after the service.
    ///
    /// # Errors
    /// [`PageError::StaffLogIn`] when nobody is logged in.
    pub fn service(&self) -> Result<&Service, PageError> {
        self.service.as_ref().ok_or(PageError::StaffLogIn)
    }

    /// The DPO's desk.
    ///
    /// # Errors
    /// [`PageError::StaffLogIn`] when nobody is logged in; to other staff there
    /// is no such desk.
    pub fn dpo(&self) -> Result<&Overseer, PageError> {
        self.owner()?;
        self.dpo.as_ref().ok_or(PageError::NotFound)
    }
}

/// Why a page can't be shown.
#[derive(Debug, Clone)]
pub enum PageError {
    /// There is none, or none for this caller: the two look alike.
    NotFound,
    /// A citizen must log in first.
    LogIn,
    /// Staff must log in first.
    StaffLogIn,
    /// Reference and secret must be given first.
    NotFollowing,
    /// No draft: expired, deleted, or begun in another browser.
    NoDraft,
    /// Something broke; the log has the cause under this number.
    Broken(String),
}

impl From<DeskError> for PageError {
    fn from(error: DeskError) -> Self {
        Self::Broken(error.incident)
    }
}

/// Whose page it is: which links the header shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// Everybody's.
    Public,
    /// A logged-in citizen's.
    Citizen,
    /// A logged-in member of staff's.
    Staff,
}

/// What a page builds.
pub struct Page {
    title: String,
    body: AnyView,
    municipality: Option<Municipality>,
    area: Area,
    wrong: bool,
    /// Whether it tells of outages itself.
    tells: bool,
    head: Head,
}

/// What the head of the answer needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// HTTP status.
    pub status: u16,
    /// There are islands, of this module: scripts of our own and WebAssembly
    /// may run.
    pub islands: Option<Module>,
    /// A form leads to an identity provider.
    pub identifies: bool,
}

/// Where a page leaves its [`Head`] for the server.
#[derive(Clone, Default)]
pub struct Reply(Arc<Mutex<Option<Head>>>);

impl Reply {
    fn set(&self, head: Head) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some(head);
        }
    }

    /// What the page left; a page that left nothing was not found.
    #[must_use]
    pub fn head(&self) -> Head {
        self.0.lock().ok().and_then(|slot| *slot).unwrap_or(Head {
            status: 404,
            islands: None,
            identifies: false,
        })
    }
}

impl Page {
    /// A page with a title and what stands in `main`.
    #[must_use]
    pub fn new(title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            body: body.into_any(),
            municipality: None,
            area: Area::Public,
            wrong: false,
            tells: false,
            head: Head {
                status: 200,
                islands: None,
                identifies: false,
            },
        }
    }

    /// It belongs to a municipality: name, colour, help.
    #[must_use]
    pub fn of(mut self, municipality: &Municipality) -> Self {
        self.municipality = Some(municipality.clone());
        self
    }

    /// It belongs to a logged-in citizen or to staff.
    #[must_use]
    pub fn area(mut self, area: Area) -> Self {
        self.area = area;
        self
    }

    /// It shows problems: the title says so first.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// It tells of outages itself, in full: no banner says it again.
    #[must_use]
    pub fn in_full(mut self) -> Self {
        self.tells = true;
        self
    }

    /// It has islands, all of this module.
    #[must_use]
    pub fn islands(mut self, module: Module) -> Self {
        self.head.islands = Some(module);
        self
    }

    /// It has a form that leads to an identity provider.
    #[must_use]
    pub fn identifies(mut self) -> Self {
        self.head.identifies = true;
        self
    }

    /// It is answered with another status than 200.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.head.status = status;
        self
    }
}

/// Builds a page for whoever comes.
pub fn page<F, Fut>(build: F) -> impl IntoView
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<Page, PageError>> + Send + 'static,
{
    built(
        Visit::from_context(|| use_params_map().get_untracked()),
        build,
    )
}

/// The page for an address that no route matches, so there are no parameters.
pub fn unmatched() -> impl IntoView {
    outside(|_| async { Err(PageError::NotFound) })
}

/// A page that no route leads to: it has no parameters.
pub fn outside<F, Fut>(build: F) -> impl IntoView
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<Page, PageError>> + Send + 'static,
{
    built(Visit::from_context(ParamsMap::new), build)
}

fn built<F, Fut>(visit: Option<Visit>, build: F) -> AnyView
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<Page, PageError>> + Send + 'static,
{
    // While the routes are listed there is no visit: nothing to build.
    let Some(visit) = visit else {
        return ().into_any();
    };
    let reply = use_context::<Reply>().unwrap_or_default();
    let building = build(visit.clone());
    Suspend::new(async move {
        // An address in no language of ours leads nowhere.
        let built = match in_a_language(&visit.address) {
            true => building.await,
            false => Err(PageError::NotFound),
        };
        let (mut page, of) = match built {
            Ok(page) => {
                let of = page.municipality.as_ref().map(|m| m.slug.clone());
                (page, of)
            }
            // Also who lost the way gets the help of the municipality.
            Err(error) => {
                let page = crate::pages::error::page(&visit, &error);
                (page, in_the_address(&visit.address))
            }
        };
        let around = visit.duties.around(of.as_ref()).await;
        page.municipality = page.municipality.or_else(|| around.municipality.clone());
        reply.set(page.head);
        frame::frame(&visit, page, &around)
    })
    .into_any()
}

/// Whether an address begins with a language.
fn in_a_language(address: &str) -> bool {
    let rest = address.trim_start_matches('/');
    let first = rest.split(['/', '?']).next().unwrap_or_default();
    Language::parse(first).is_some()
}

/// What may be a municipality in an address: the second segment.
fn in_the_address(address: &str) -> Option<Slug> {
    let mut segments = address
        .split('?')
        .next()?
        .trim_start_matches('/')
        .split('/');
    Slug::parse(segments.nth(1)?).ok()
}
