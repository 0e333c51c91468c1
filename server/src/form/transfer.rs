//! A part is sent on to who it belongs to (Act 434/2003 §21).

use app::{
    form::transfer::{SendTo, TransferForm},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    id::Reference,
    municipality::Municipality,
    request::{Transfer, TransferTo, may_send_on},
    role::Reach,
    rules::{Basis, Rule},
};
use serde_json::json;

use super::{Posted, answer::put, files, go, part::not_found};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::{OwnerCounter, transfer as desk},
    identity::person::Person,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{DraftingCaller, StaffCaller, language_of},
    transfer::{self, SentOn, TransferError, acting},
};

/// A part that somebody may look at the form of.
struct Reached {
    stored: StoredPart,
    municipality: Municipality,
    /// Whether they may send it on now.
    may: bool,
}

async fn reached(
    counter: &OwnerCounter,
    reference: &Reference,
) -> Result<Option<Reached>, DbError> {
    let Some((stored, reach)) = counter.reach(reference).await? else {
        return Ok(None);
    };
    let c = counter.portal.db.read();
    let slug = stored.part.municipality.as_str();
    let Some(municipality) = db::catalog::municipality(c, slug).await? else {
        return Ok(None);
    };
    let dpo = counter.staff.holds(&municipality.slug, &municipality.dpo);
    if reach != Reach::Decides && !dpo {
        return Ok(None);
    }
    let may = !stored.part.closed() && may_send_on(&counter.staff, &stored.part, &municipality);
    Ok(Some(Reached {
        stored,
        municipality,
        may,
    }))
}

/// `POST /{language}/virka/osat/{reference}/siirto`
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
    let typed = TransferForm::read(&form.0);
    let counter = OwnerCounter { portal, staff };
    let here = path::part_action(l, &reference, TransferForm::ACTION);
    match kept(&counter, &reference, &typed).await {
        Ok(None) => not_found(),
        // The page says why not, and shows what was typed.
        Ok(Some(Kept::Over)) => go(&here),
        Ok(Some(_)) if form.0.get("then") != "check" => go(&format!("{here}?tallennettu=1")),
        Ok(Some(Kept::Wrong)) => go(&format!("{here}?virheet=1")),
        Ok(Some(Kept::Right)) => go(&format!("{here}/tarkista")),
        Err(error) => plain_error(&incident("save where a part goes", &error)),
    }
}

enum Kept {
    /// It could be sent on so.
    Right,
    /// Something is wrong or lacking.
    Wrong,
    /// It can't be sent on now.
    Over,
}

/// Saves what was typed, right or wrong, also when somebody else was quicker.
async fn kept(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &TransferForm,
) -> Result<Option<Kept>, DbError> {
    let Some(reached) = reached(counter, reference).await? else {
        return Ok(None);
    };
    put(counter, &reached.stored, TransferForm::ACTION, typed).await?;
    if !reached.may {
        return Ok(Some(Kept::Over));
    }
    let (portal, part) = (&counter.portal, &reached.stored.part);
    let elsewhere = desk::elsewhere(portal, part).await?;
    let from = desk::from(portal, part, &reached.municipality, &elsewhere);
    Ok(Some(match typed.problems(from).is_empty() {
        true => Kept::Right,
        false => Kept::Wrong,
    }))
}

/// `POST /{language}/virka/osat/{reference}/siirto/tarkista`
pub async fn confirm(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    let here = path::part_action(l, &reference, TransferForm::ACTION);
    match confirmed(&counter, &reference, form.seen()).await {
        Ok(Done::NotFound) => not_found(),
        // The page shows the notice, or says why not.
        Ok(Done::Over) => go(&here),
        // It may be out of their reach now.
        Ok(Done::ToOffice) => go(&format!("{}?siirretty=1", path::worklist(l))),
        Ok(Done::Unfinished) => go(&format!("{here}?virheet=1")),
        Ok(Done::Changed) => go(&format!("{here}?muuttui=1")),
        Err(error) => plain_error(&incident("send a part on", &error)),
    }
}

enum Done {
    /// It went elsewhere, or can't go now.
    Over,
    /// Another office has it.
    ToOffice,
    /// Something is wrong or lacking.
    Unfinished,
    /// The part changed meanwhile.
    Changed,
    /// Not for them to do.
    NotFound,
}

async fn confirmed(
    counter: &OwnerCounter,
    reference: &Reference,
    seen: Option<i32>,
) -> Result<Done, TransferError> {
    let Some(Reached {
        stored,
        municipality,
        may,
    }) = reached(counter, reference).await?
    else {
        return Ok(Done::NotFound);
    };
    if !may {
        return Ok(Done::Over);
    }
    if seen.is_some_and(|seen| seen != stored.version) {
        return Ok(Done::Changed);
    }
    let typed = counter.typed::<TransferForm>(&stored, TransferForm::ACTION);
    let Some((typed, _)) = typed.await? else {
        return Ok(Done::Unfinished);
    };
    let (portal, part) = (&counter.portal, &stored.part);
    let elsewhere = desk::elsewhere(portal, part).await?;
    let from = desk::from(portal, part, &municipality, &elsewhere);
    let to = match typed.to(from) {
        Ok(to) if typed.problems(from).is_empty() => to,
        _ => return Ok(Done::Unfinished),
    };
    let (now, today) = (db::convert::micros(portal.now()), portal.today());
    let reason = typed.transfer_reason.as_str();
    let by = acting(counter, &stored, &municipality);
    let sent = |here, there| SentOn {
        here,
        there,
        reason,
        with_thread: typed.with_thread == "yes",
    };
    let (stored_it, done) = match to {
        SendTo::Office(office) => {
            let decider = Rule {
                value: office.clone(),
                basis: Basis::Record {
                    reason: reason.to_owned(),
                },
            };
            let Ok(here) = part.clone().reassign(decider, today) else {
                return Ok(Done::Over);
            };
            let sent = sent(&here, None);
            let stored_it = transfer::store(counter, &stored, &municipality, &sent).await?;
            (stored_it, Done::ToOffice)
        }
        SendTo::Outside(way, on) => {
            let to = TransferTo::Outside {
                authority: typed.authority.clone(),
                address: typed.address.clone(),
                way,
                on,
            };
            let told = Transfer {
                to,
                reason: reason.to_owned(),
                by,
            };
            let Ok(here) = part.clone().transfer(told, today, now) else {
                return Ok(Done::Over);
            };
            let sent = sent(&here, None);
            let stored_it = transfer::store(counter, &stored, &municipality, &sent).await?;
            (stored_it, Done::Over)
        }
        SendTo::Portal(register) => {
            let Some((to, there)) = desk::destination(portal, part, register).await? else {
                return Ok(Done::Unfinished);
            };
            let why = (&municipality.authority, by, reason);
            let both = part.clone().send_on(to, why, draw_reference(), today, now);
            let Ok((here, begun)) = both else {
                return Ok(Done::Over);
            };
            let sent = sent(&here, Some((&begun, &there)));
            let stored_it = transfer::store(counter, &stored, &municipality, &sent).await?;
            (stored_it, Done::Over)
        }
    };
    Ok(match stored_it {
        true => done,
        false => Done::Changed,
    })
}

/// `GET /{language}/virka/osat/{reference}/siirto/paketti.json`
pub async fn package(
    State(portal): State<Portal>,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match packed(&counter, &reference).await {
        Ok(Some(bytes)) => files::json(&format!("siirto-{reference}.json"), bytes),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("pack what goes elsewhere", &error)),
    }
}

/// What goes along, to be read by a machine: the request byte for byte, receipt
/// and evidence, who asks, the person's files by digest.
async fn packed(
    counter: &OwnerCounter,
    reference: &Reference,
) -> Result<Option<Vec<u8>>, TransferError> {
    let Some((stored, _)) = counter.to_be_sent(reference).await? else {
        return Ok(None);
    };
    let (c, keys) = (counter.portal.db.read(), &counter.portal.keys);
    let receipt = db::part::receipt(c, keys, stored.id).await?;
    let receipt: serde_json::Value = serde_json::from_slice(&receipt)
        .map_err(|_| TransferError::Inside("a receipt can't be read"))?;
    let home = db::file::Home::part(stored.id);
    let files = db::file::attachment::list(c, keys, &home).await?;
    let files = files.into_iter().map(|file| {
        let sha256 = domain::signature::encoding::Digest::from_bytes(file.sha256);
        json!({ "name": file.name, "size": file.size, "sha256": sha256 })
    });
    // Not where else the person wrote, nor where their mail goes.
    let person = db::part::person(c, keys, stored.id).await?;
    let person: Person = serde_json::from_value(person)
        .map_err(|_| TransferError::Inside("a person can't be read"))?;
    let known = person
        .identity()
        .is_some_and(|identity| identity.hetu.is_some());
    let package = json!({
        "format": "tietoluukku/transfer/v1",
        "reference": stored.part.reference,
        "municipality": stored.part.municipality,
        "register": stored.part.register,
        "received_at": stored.part.received_at,
        "answer_by": stored.answer_by,
        "person": person.who,
        "part_canonical": db::part::content(c, keys, stored.id).await?,
        "receipt": receipt,
        "evidence": db::part::evidence(c, keys, stored.id).await?,
        "files": files.collect::<Vec<_>>(),
    });
    counter.took_out(&stored, known).await?;
    let bytes = serde_json::to_vec_pretty(&package);
    Ok(Some(bytes.map_err(|_| {
        TransferError::Inside("what goes elsewhere can't be written")
    })?))
}
