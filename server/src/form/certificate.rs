//! Handing out the certificate of a purge to the municipality's DPO.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::Slug;

use super::{files, part::not_found};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::StaffCaller,
};

/// `GET /{language}/virka/sailytys/{id}`
pub async fn download(
    State(portal): State<Portal>,
    Path((_, id)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let counter = OwnerCounter { portal, staff };
    match found(&counter, &id).await {
        Ok(Some(text)) => files::json("todistus-havittamisesta.json", text.into_bytes()),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("download a certificate", &error)),
    }
}

async fn found(counter: &OwnerCounter, id: &str) -> Result<Option<String>, DbError> {
    let Ok(id) = id.parse() else {
        return Ok(None);
    };
    let c = counter.portal.db.read();
    let Some((municipality, text)) = db::tombstone::certificate(c, id).await? else {
        return Ok(None);
    };
    let slug = Slug::parse(&municipality);
    let slug = slug.map_err(|_| DbError::Corrupt("purge_certificate.municipality"))?;
    let of = db::catalog::municipality(c, slug.as_str()).await?;
    let dpo = of.is_some_and(|of| counter.staff.holds(&slug, &of.dpo));
    Ok(dpo.then_some(text))
}
