//! POST handlers, one file per form. A handler is short: who, what was sent,
//! save, 303 to a page. What was typed is saved even when it is wrong; the
//! page shows it with its problems.

use app::form::pairs::Pairs;
use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse, Redirect, Response},
};

pub mod admin;
pub mod answer;
pub mod answer_files;
pub mod assign;
pub mod attachments;
pub mod certificate;
pub mod consent;
pub mod counter;
pub mod delivery;
pub mod downloads;
pub mod dpo;
pub mod draft;
pub mod feedback;
pub mod file_name;
pub mod files;
pub mod follow;
pub mod identity_check;
pub mod intake;
pub mod logout;
pub mod outage;
pub mod paper;
pub mod part;
pub mod read_on;
pub mod send;
pub mod sort;
pub mod take_back;
pub mod talk;
pub mod task;
pub mod transfer;
pub mod unsigned;
pub mod with_file;
pub mod withdraw;
pub mod withdrawal_receipt;
pub mod worklist;
pub mod write;

/// Forms of text: nobody types more than this.
const LIMIT: usize = 256 * 1024;

/// The pairs of a form POST.
pub struct Posted(pub Pairs);

impl Posted {
    /// The version of the part from which the page was made.
    fn seen(&self) -> Option<i32> {
        seen(&self.0)
    }
}

/// [`Posted::seen`], of a form that was read another way.
fn seen(typed: &Pairs) -> Option<i32> {
    typed.get("seen").parse().ok()
}

impl<S: Sync> FromRequest<S> for Posted {
    type Rejection = Response;
    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let body = to_bytes(request.into_body(), LIMIT)
            .await
            .map_err(|_| crate::render::too_much())?;
        Ok(Self(Pairs(
            url::form_urlencoded::parse(&body).into_owned().collect(),
        )))
    }
}

/// 303: the browser goes on with GET.
pub fn go(to: &str) -> Response {
    Redirect::to(to).into_response()
}
