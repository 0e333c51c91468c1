//! What a municipality that is not there yet begins with.

use app::{desk::Opening, form::admin::new_municipality::blank};
use domain::id::Slug;

use crate::{
    db::{self, DbError},
    portal::Portal,
    routes,
};

/// What it begins with, and which names it can't have.
///
/// # Errors
/// When storage fails.
pub async fn opening(portal: &Portal, slug: &Slug) -> Result<Opening, DbError> {
    let others = db::catalog::municipalities(portal.db.read()).await?;
    let taken = others.iter().map(|other| other.slug.clone());
    let pages = routes::in_place_of_municipalities();
    let pages = pages.iter().filter_map(|name| Slug::parse(name).ok());
    Ok(Opening {
        taken: taken.chain(pages).collect(),
        blank: blank(slug.clone(), &others),
        today: portal.today(),
    })
}
