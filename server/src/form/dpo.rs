//! What a DPO does about parts that others decide. Each form keeps what was
//! typed until it is done, right or wrong, awake or asleep.

use axum::response::Response;
use domain::{id::Reference, language::Language, municipality::Municipality};
use serde::Serialize;

use super::{answer::put, go, part::not_found};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
    problem::incident,
    render::plain_error,
};

pub mod case_file;
pub mod defer;
pub mod reassign;
pub mod table;

/// How a form came out.
enum Done {
    /// It is done, or somebody was quicker: the page of the part tells.
    Yes,
    /// It is kept as typed: the page asks to log in, and the form is back.
    Asleep,
    /// It is kept as typed; the form says what is wrong.
    Wrong,
    /// Not for them to do.
    NotFound,
}

/// Where each leads: `next` is where a form that is done goes on.
fn after(
    l: Language,
    reference: &Reference,
    form: &str,
    next: &str,
    done: Result<Done, DbError>,
) -> Response {
    let here = app::path::dpo::part_action(l, reference, form);
    match done {
        Ok(Done::Yes) => go(next),
        Ok(Done::Asleep) => go(&here),
        Ok(Done::Wrong) => go(&format!("{here}?virheet=1")),
        Ok(Done::NotFound) => not_found(),
        Err(error) => plain_error(&incident("a form of the DPO", &error)),
    }
}

/// The part, unless the form has to be kept first: because nobody is awake, or
/// something is wrong.
enum Kept {
    /// It can be done.
    Right(Box<(StoredPart, Municipality)>),
    /// It was kept, or there is nothing to keep.
    Not(Done),
}

async fn kept(
    counter: &OwnerCounter,
    reference: &Reference,
    (form, typed): (&str, &impl Serialize),
    awake: bool,
    right: impl FnOnce(&StoredPart, &Municipality) -> bool,
) -> Result<Kept, DbError> {
    let Some((stored, municipality)) = counter.overseen(reference).await? else {
        return Ok(Kept::Not(Done::NotFound));
    };
    let right = right(&stored, &municipality);
    if awake && right {
        return Ok(Kept::Right(Box::new((stored, municipality))));
    }
    put(counter, &stored, form, typed).await?;
    Ok(Kept::Not(if awake { Done::Wrong } else { Done::Asleep }))
}

/// What was typed is done, so it is no draft any more.
async fn forget(
    tx: &impl sea_orm::ConnectionTrait,
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &str,
) -> Result<(), DbError> {
    db::staff_draft::delete(tx, &counter.staff.id, stored.id, form).await
}
