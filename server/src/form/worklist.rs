//! The worklist's forms: search by reference, and the switch of the shortcuts.

use app::{desk::Sought, pages::owner::find::FIELD, path};
use axum::{extract::State, http::Uri, response::Response};

use super::{Posted, go};
use crate::{
    db::{self, DbError, staff_setting::Settings},
    desk::OwnerCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// More is no reference, whatever it is.
const LONGEST: usize = 100;

/// `POST /{language}/virka/haku`
pub async fn find(
    State(portal): State<Portal>,
    uri: Uri,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let typed = form.0.get(FIELD);
    let typed: String = typed.trim().chars().take(LONGEST).collect();
    let counter = OwnerCounter { portal, staff };
    match sought(&counter, &typed).await {
        Ok(Sought::Part(reference)) => go(&path::part(l, &reference)),
        Ok(Sought::Task(reference)) => go(&path::task(l, reference.as_str())),
        Ok(Sought::Nothing | Sought::NoReference(_) | Sought::NotFound(_)) => go(&path::find(l)),
        Err(error) => plain_error(&incident("search", &error)),
    }
}

/// Where it leads. What leads nowhere is kept, so that the page can show it.
async fn sought(counter: &OwnerCounter, typed: &str) -> Result<Sought, DbError> {
    let sought = counter.seek(typed).await?;
    let searched = match &sought {
        Sought::Part(_) | Sought::Task(_) => None,
        Sought::Nothing | Sought::NoReference(_) | Sought::NotFound(_) => Some(typed.to_owned()),
    };
    change(counter, |settings| settings.searched = searched).await?;
    Ok(sought)
}

/// `POST /{language}/virka`
pub async fn settings(
    State(portal): State<Portal>,
    uri: Uri,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let counter = OwnerCounter { portal, staff };
    let on = form.0.get("oikotiet") == "on";
    match change(&counter, |settings| settings.shortcuts = on).await {
        Ok(()) => go(&path::worklist(language_of(uri.path()))),
        Err(error) => plain_error(&incident("settings", &error)),
    }
}

async fn change(counter: &OwnerCounter, change: impl FnOnce(&mut Settings)) -> Result<(), DbError> {
    let (portal, me) = (&counter.portal, &counter.staff.id);
    let tx = portal.db.begin().await?;
    let before = db::staff_setting::get(&tx, &portal.keys, me).await?;
    let mut settings = before.clone();
    change(&mut settings);
    if settings != before {
        db::staff_setting::put(&tx, &portal.keys, me, &settings).await?;
    }
    tx.commit().await?;
    Ok(())
}
