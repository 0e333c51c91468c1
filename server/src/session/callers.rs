//! What a handler asks for to be reached by the right caller only; everybody else
//! is sent to log in, or told that there is no such address.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
};
use domain::role::Staff;

use super::{Caller, CitizenSession, Holder, StaffSession, language_of};

/// A handler's proof that a citizen is logged in.
pub struct CitizenCaller(pub CitizenSession);

/// A handler's proof that staff is logged in.
pub struct StaffCaller(pub Staff);

/// A handler's proof that an administrator of the portal is logged in. To other
/// staff there is no such address.
pub struct AdminCaller(pub StaffSession);

/// A handler's proof that staff is logged in, or was: enough to save a draft.
pub struct DraftingCaller(pub Staff);

/// A handler's proof that a citizen is logged in, or was: enough to keep what
/// they typed. Only who is awake may send it.
pub struct WritingCaller {
    /// Who.
    pub citizen: CitizenSession,
    /// Whether the session is awake.
    pub awake: bool,
}

/// A handler's proof that this browser holds a draft's token.
pub struct DraftCaller(pub Holder);

impl<S: Sync> FromRequestParts<S> for CitizenCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let citizen = parts
            .extensions
            .get::<Caller>()
            .and_then(|caller| caller.citizen.clone());
        citizen.map(Self).ok_or_else(|| {
            Redirect::to(&app::path::login(language_of(parts.uri.path()))).into_response()
        })
    }
}

impl<S: Sync> FromRequestParts<S> for StaffCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let staff = parts
            .extensions
            .get::<Caller>()
            .and_then(|caller| caller.staff.clone());
        staff.map(Self).ok_or_else(|| {
            Redirect::to(&app::path::staff_login(language_of(parts.uri.path()))).into_response()
        })
    }
}

impl<S: Sync> FromRequestParts<S> for AdminCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let caller = parts.extensions.get::<Caller>();
        let administrator = caller.and_then(|caller| caller.administrator.clone());
        let staff = caller.is_some_and(|caller| caller.staff.is_some());
        administrator.map(Self).ok_or_else(|| match staff {
            true => crate::render::not_found(),
            false => {
                let language = language_of(parts.uri.path());
                Redirect::to(&app::path::staff_login(language)).into_response()
            }
        })
    }
}

impl<S: Sync> FromRequestParts<S> for DraftingCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let caller = parts.extensions.get::<Caller>();
        let staff = caller.and_then(|caller| caller.drafting.clone());
        staff.map(Self).ok_or_else(|| {
            let language = language_of(parts.uri.path());
            Redirect::to(&app::path::staff_login(language)).into_response()
        })
    }
}

impl<S: Sync> FromRequestParts<S> for WritingCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let caller = parts.extensions.get::<Caller>();
        let writing = caller.and_then(|caller| {
            let awake = caller.citizen.is_some();
            let citizen = caller.writing.clone()?;
            Some(Self { citizen, awake })
        });
        writing.ok_or_else(|| {
            Redirect::to(&app::path::login(language_of(parts.uri.path()))).into_response()
        })
    }
}

impl<S: Sync> FromRequestParts<S> for DraftCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let draft = parts.extensions.get::<Caller>().and_then(Caller::saving);
        draft.map(Self).ok_or_else(|| {
            // The page says that there is no draft, and what to do.
            Redirect::to(&app::path::draft(language_of(parts.uri.path()))).into_response()
        })
    }
}
