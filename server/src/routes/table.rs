//! The table of addresses: what there is, who may, and what it is about.

use axum::{extract::DefaultBodyLimit, http::Method, middleware, routing::MethodRouter};
use domain::{limit::Act, upload::Sender};

use crate::{
    form::{intake::form_limit, read_on::read_on},
    portal::Portal,
};

mod admin;
mod citizen;
mod counter;
mod dpo;
mod duties;
mod filing;
#[cfg(feature = "demo")]
mod gallery;
mod life;
mod machine;
mod public;
mod staff;
mod talk;
mod transfer;

/// Who may use an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Everybody.
    Everybody,
    /// Who holds a draft's cookie.
    Draft,
    /// A logged-in citizen.
    Citizen,
    /// Logged-in staff.
    Staff,
    /// Logged-in staff who oversee a municipality as its DPO.
    Dpo,
    /// Who follows what was sent unsigned.
    Follower,
    /// Administrators of the portal.
    Administrator,
}

/// What an address is about: whose it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Nothing that anybody owns.
    Nothing,
    /// The draft of the cookie.
    Draft,
    /// The citizen's own list.
    Own,
    /// A part: the citizen's own, or within the offices' reach.
    Part,
    /// What the citizen sent at once.
    Filing,
    /// A consent of the citizen's own.
    Consent,
    /// A withdrawal by description: this browser's, or the citizen's own.
    Withdrawal,
    /// A task of the offices.
    Task,
    /// A clerk's counter.
    Counter,
    /// The portal's own duties in a municipality: feedback, outages.
    Service,
    /// A certificate of what was erased, of the DPO's municipality.
    Certificate,
}

/// How an address is answered.
pub(super) enum Go {
    /// By a page of `app`.
    Page,
    /// By a handler.
    Handler(fn() -> MethodRouter<Portal>),
}

/// An address.
pub struct Row {
    /// The method.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub method: Method,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// Who may.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub who: Who,
    /// What it is about.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub about: About,
    /// As what it is counted, if it is.
    pub act: Option<Act>,
    pub(super) go: Go,
}

impl Row {
    /// It is counted, and held back when it is done too often.
    const fn counted(mut self, act: Act) -> Self {
        self.act = Some(act);
        self
    }
}

const fn page(path: &'static str, who: Who, about: About) -> Row {
    Row {
        method: Method::GET,
        path,
        who,
        about,
        act: None,
        go: Go::Page,
    }
}

const fn read(path: &'static str, who: Who, about: About, go: fn() -> MethodRouter<Portal>) -> Row {
    Row {
        method: Method::GET,
        path,
        who,
        about,
        act: None,
        go: Go::Handler(go),
    }
}

const fn write(
    path: &'static str,
    who: Who,
    about: About,
    go: fn() -> MethodRouter<Portal>,
) -> Row {
    Row {
        method: Method::POST,
        path,
        who,
        about,
        act: None,
        go: Go::Handler(go),
    }
}

/// A form that may bring a file along, as large as its sender's may be. What
/// comes is read to its end, so that whoever is refused hears why.
fn with_file(sender: Sender, handler: MethodRouter<Portal>) -> MethodRouter<Portal> {
    handler
        .layer(DefaultBodyLimit::max(form_limit(sender)))
        .layer(middleware::map_request(read_on))
}

/// The table.
pub fn table() -> Vec<Row> {
    [
        public::rows(),
        filing::rows(),
        citizen::rows(),
        staff::rows(),
        life::rows(),
        talk::rows(),
        counter::rows(),
        admin::rows(),
        transfer::rows(),
        dpo::rows(),
        machine::rows(),
        duties::rows(),
        #[cfg(feature = "demo")]
        gallery::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
