//! To whom requests come: who decides at a register, and the data protection
//! officer.

use std::collections::{BTreeMap, BTreeSet};

use app::desk::{DeskError, RouteView};
use domain::{
    id::Slug,
    language::Language,
    municipality::Municipality,
    role::{proposal::Change, task::Task},
};

use super::AdminCounter;
use crate::{
    db::{self, DbError, proposal::StoredProposal},
    portal::Portal,
    problem::AtDesk,
};

/// Offices by the registers at which they decide.
pub type Deciders = BTreeMap<Slug, BTreeSet<Slug>>;

impl AdminCounter {
    /// Which office has a task.
    pub(super) async fn route_view(
        &self,
        municipality: &Slug,
        task: &Task,
    ) -> Result<Option<RouteView>, DeskError> {
        let portal = &self.portal;
        let (c, keys) = (portal.db.read(), &portal.keys);
        let found = db::catalog::municipality(c, municipality.as_str()).await;
        let Some(municipality) = found.at_desk("municipality")? else {
            return Ok(None);
        };
        let m = municipality.slug.as_str();
        let name = match task.register() {
            None => None,
            Some(slug) => {
                let found = db::catalog::register(c, m, slug.as_str()).await;
                let Some(found) = found.at_desk("register")? else {
                    return Ok(None);
                };
                Some(found.name)
            }
        };
        let deciders = deciders(portal, &municipality).await.at_desk("notices")?;
        let one = |office: &Option<Slug>| office.iter().cloned().collect();
        let now = match task {
            Task::Decider { register } => deciders.get(register).cloned().unwrap_or_default(),
            Task::Dpo => BTreeSet::from([municipality.dpo.clone()]),
            Task::Counter => one(&municipality.counter),
            Task::Service => one(&municipality.service),
        };
        let deciding = deciding(portal, &municipality, deciders).await;
        let deciding = deciding.at_desk("deciders")?;
        let named = |slug: &Slug| municipality.office(slug).map(|office| office.name.clone());
        let waiting = db::proposal::waiting(c, keys, portal.now()).await;
        let same = |one: &StoredProposal| {
            matches!(&one.proposal.change, Change::Route { municipality: of, task: at, .. }
                if *of == municipality.slug && at == task)
        };
        Ok(Some(RouteView {
            register: name,
            now: now.iter().filter_map(named).collect(),
            choices: municipality
                .offices
                .iter()
                .filter(|office| {
                    task.fits(&municipality, Some(&office.slug), &deciding)
                        .is_ok()
                })
                .map(|office| (office.slug.clone(), office.name.clone()))
                .collect(),
            proposed: waiting.at_desk("proposals")?.iter().any(same),
            municipality,
        }))
    }
}

/// Every office of the municipality that decides: by a notice, or what came while
/// it did so.
///
/// # Errors
/// When storage fails.
pub async fn deciding(
    portal: &Portal,
    municipality: &Municipality,
    deciders: Deciders,
) -> Result<Vec<Slug>, DbError> {
    let mut offices = db::part::deciding(portal.db.read(), &municipality.slug).await?;
    offices.extend(deciders.into_values().flatten());
    Ok(offices)
}

/// The offices that decide, by the registers of the municipality.
///
/// # Errors
/// When storage fails.
pub async fn deciders(portal: &Portal, municipality: &Municipality) -> Result<Deciders, DbError> {
    let c = portal.db.read();
    let m = municipality.slug.as_str();
    let mut deciders = BTreeMap::new();
    for one in db::catalog::registers(c, Some(m)).await? {
        let (r, today) = (one.slug.as_str(), portal.today());
        let notice = db::catalog::notice_in_force(c, m, r, Language::Fi, today).await?;
        let rules = notice.into_iter().flat_map(|notice| notice.rules);
        let at = rules.filter_map(|rule| Some(rule.decider?.value));
        deciders.insert(one.slug, at.collect());
    }
    Ok(deciders)
}
