//! Registers whose requests would reach nobody, or one person alone.

use std::collections::BTreeSet;

use app::desk::{Lacks, RegisterGap};
use domain::{
    id::Slug, language::Language, municipality::Municipality, notice::Register, right::Right,
    role::Held, routing::route, rules::RequestRule,
};

use super::Crew;
use crate::{
    db::{self, DbError, role::StoredGrant},
    desk::views::office_name,
    portal::Portal,
};

/// What is lacking, register by register.
pub(super) async fn gaps(
    portal: &Portal,
    municipality: &Municipality,
    registers: &[Register],
    crew: &Crew,
) -> Result<Vec<RegisterGap>, DbError> {
    let mut found = Vec::new();
    for register in registers {
        let rules = rules(portal, register).await?;
        let (offices, unassigned) = deciders(&rules, municipality);
        let gap = |office: Option<&Slug>, lacks| RegisterGap {
            register: register.name.clone(),
            office: office.map(|office| office_name(municipality, office)),
            lacks,
        };
        if unassigned {
            found.push(gap(None, Lacks::Decider));
        }
        for office in offices {
            let mut holders = crew.holders(&municipality.slug, &office, portal.now());
            let present = holders.iter().any(|holder| !holder.away);
            let lacks = match (holders.len(), present) {
                (0, _) => Lacks::Anybody,
                (_, false) => Lacks::Presence,
                (1, true) if named(portal, municipality, &office, crew).await? => continue,
                (1, true) => Lacks::Deputy(holders.remove(0)),
                _ => continue,
            };
            found.push(gap(Some(&office), lacks));
        }
    }
    Ok(found)
}

/// Whether somebody has an office now who has never been here.
async fn named(
    portal: &Portal,
    municipality: &Municipality,
    office: &Slug,
    crew: &Crew,
) -> Result<bool, DbError> {
    let held = Held {
        municipality: municipality.slug.clone(),
        office: office.clone(),
    };
    let today = portal.today();
    let there = db::role::at(portal.db.read(), &portal.keys, Some(&held), today).await?;
    let now = |one: &StoredGrant| one.grant.mandate.holds(today);
    Ok(there
        .iter()
        .any(|one| now(one) && crew.never_seen(&one.grant)))
}

async fn rules(portal: &Portal, register: &Register) -> Result<Vec<RequestRule>, DbError> {
    let notice = db::catalog::notice_in_force(
        portal.db.read(),
        register.municipality.as_str(),
        register.slug.as_str(),
        Language::Fi,
        portal.today(),
    )
    .await?;
    Ok(notice.map(|notice| notice.rules).unwrap_or_default())
}

/// The offices that decide some right at a register, and whether nobody is known
/// to decide some other. A wish goes to the DPO anyway, a withdrawal is a task.
fn deciders(rules: &[RequestRule], municipality: &Municipality) -> (BTreeSet<Slug>, bool) {
    let rights = Right::ALL.into_iter();
    let routes: Vec<_> = rights
        .filter(|right| !matches!(right, Right::OwnWords | Right::ConsentWithdrawal))
        .map(|right| route(right, rules, municipality))
        .collect();
    let assigned = routes.iter().filter(|route| !route.to_be_assigned);
    let offices = assigned.map(|route| route.decider.value.clone());
    let unassigned = routes.iter().any(|route| route.to_be_assigned);
    (offices.collect(), unassigned)
}
