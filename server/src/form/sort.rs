//! The DPO sorts a wish in own words into parts. A DPO does not decide (GDPR
//! Art. 38(6)).

use app::{
    form::sort::{SortForm, SortInto, SortThen},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{id::Reference, role::Reach};

use super::{Posted, answer::put, go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::{OwnerCounter, sort},
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{DraftingCaller, StaffCaller, language_of},
    sorting::{self, SortingError},
};

/// `POST /{language}/virka/osat/{reference}/lajittele`
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let mut typed = SortForm::read(&form.0);
    let then = SortThen::read(&form.0);
    let place = typed.change(then);
    let counter = OwnerCounter { portal, staff };
    let here = path::part_action(l, &reference, SortForm::ACTION);
    match kept(&counter, &reference, &typed).await {
        Ok(Kept::NotFound) => not_found(),
        // The page says why, and shows what was typed.
        Ok(Kept::Over) => go(&here),
        Ok(Kept::Wrong) if then == SortThen::Check => go(&format!("{here}?virheet=1")),
        Ok(Kept::Right) if then == SortThen::Check => go(&format!("{here}/tarkista")),
        Ok(Kept::Right | Kept::Wrong) => match place {
            Some(n) => go(&format!("{here}#osa-{n}")),
            None => go(&format!("{here}?tallennettu=1")),
        },
        Err(error) => plain_error(&incident("save how a wish is sorted", &error)),
    }
}

enum Kept {
    /// It could be sorted so.
    Right,
    /// Something is wrong or lacking.
    Wrong,
    /// The wish does not wait any more.
    Over,
    /// Not for them to see.
    NotFound,
}

/// Saves what was typed, right or wrong, also when somebody else was quicker.
async fn kept(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &SortForm,
) -> Result<Kept, DbError> {
    let Some((stored, reach)) = counter.reach(reference).await? else {
        return Ok(Kept::NotFound);
    };
    let part = &stored.part;
    if !sort::was_a_wish(part) {
        return Ok(match reach {
            Reach::Decides => Kept::Over,
            Reach::Told | Reach::Nothing => Kept::NotFound,
        });
    }
    put(counter, &stored, SortForm::ACTION, typed).await?;
    if reach != Reach::Decides || !sort::waits(part) {
        return Ok(Kept::Over);
    }
    let portal = &counter.portal;
    let c = portal.db.read();
    let Some(municipality) = db::catalog::municipality(c, part.municipality.as_str()).await? else {
        return Ok(Kept::NotFound);
    };
    let into = SortInto {
        municipality: &municipality,
        registers: &sort::registers(portal, part).await?,
    };
    Ok(match typed.problems(into).is_empty() {
        true => Kept::Right,
        false => Kept::Wrong,
    })
}

/// `POST /{language}/virka/osat/{reference}/lajittele/tarkista`
pub async fn confirm(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    let here = path::part_action(l, &reference, SortForm::ACTION);
    match confirmed(&counter, &reference).await {
        // The page shows what came of it, whoever sorted it.
        Ok(Confirmed::Over) => go(&here),
        Ok(Confirmed::Unfinished) => go(&format!("{here}?virheet=1")),
        Ok(Confirmed::NotFound) => not_found(),
        Err(error) => plain_error(&incident("sort a wish", &error)),
    }
}

enum Confirmed {
    /// It is sorted, or does not wait any more.
    Over,
    /// Something is wrong or lacking.
    Unfinished,
    /// Not for them to do.
    NotFound,
}

async fn confirmed(
    counter: &OwnerCounter,
    reference: &Reference,
) -> Result<Confirmed, SortingError> {
    let Some((stored, reach)) = counter.reach(reference).await? else {
        return Ok(Confirmed::NotFound);
    };
    let part = &stored.part;
    if reach != Reach::Decides || !sort::waits(part) {
        return Ok(match reach == Reach::Decides || sort::was_a_wish(part) {
            true => Confirmed::Over,
            false => Confirmed::NotFound,
        });
    }
    let Some((typed, _)) = counter.typed::<SortForm>(&stored, SortForm::ACTION).await? else {
        return Ok(Confirmed::Unfinished);
    };
    let portal = &counter.portal;
    let municipality = db::catalog::municipality(portal.db.read(), part.municipality.as_str())
        .await?
        .ok_or(SortingError::Inside("a municipality is gone"))?;
    let into = SortInto {
        municipality: &municipality,
        registers: &sort::registers(portal, part).await?,
    };
    let Some(sorted) = typed.sorted(into) else {
        return Ok(Confirmed::Unfinished);
    };
    let now = portal.now();
    let sorted = part
        .clone()
        .sort(sorted, &typed.explanation, now, draw_reference);
    let Ok(sorted) = sorted else {
        return Ok(Confirmed::Unfinished);
    };
    // Whether it was this person or somebody quicker, the page tells.
    sorting::store(counter, &stored, &sorted, &municipality).await?;
    Ok(Confirmed::Over)
}
