//! The administrators' desk: the record, roles and what was changed. There is
//! no way from here to a part or to a person who asked for something.

use app::{
    desk::{
        AdminDesk, AdminFront, AdminMunicipality, AdministratorsView, ChangeLine, ChangeView,
        ChangesView, DeskError, HolderView, HoldersView, OfficeSummary, Opening, ProposalView,
        RemediesView, RouteView, SealKeysView,
    },
    form::admin::Typed,
};
use async_trait::async_trait;
use domain::{
    audit::{Actor, Subject},
    id::Slug,
    notice::Register,
    role::{
        Held,
        grant::{Grant, Holder, Role},
        proposal::{ADMINISTRATORS, Change},
        task::Task,
    },
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::talk::{StaffNames, staff_names};
use crate::{
    config::OfficeRule,
    db::{self, DbError, proposal::StoredProposal, role::StoredGrant},
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::StaffSession,
};

pub mod diff;
mod opening;
mod route;

pub use opening::opening;
pub use route::{deciders, deciding};

/// So many changes are on a page.
const CHANGES: u64 = 50;

/// For a logged-in administrator.
pub struct AdminCounter {
    /// The portal.
    pub portal: Portal,
    /// Who.
    pub me: StaffSession,
}

/// The state of something of the record, by which a form knows whether somebody
/// changed it in between.
#[must_use]
pub fn state_of(record: &impl Serialize) -> String {
    let body = serde_json::to_vec(record).unwrap_or_default();
    let digest = Sha256::digest(&body);
    digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// What a holder is called.
#[must_use]
pub fn name_of(holder: &Holder, names: &StaffNames) -> String {
    match holder {
        Holder::Staff(id) => names.get(id).cloned().unwrap_or_else(|| id.0.clone()),
        Holder::Email(name) | Holder::Group(name) => name.clone(),
    }
}

impl AdminCounter {
    fn holder(
        &self,
        stored: StoredGrant,
        names: &StaffNames,
        waiting: &[StoredProposal],
    ) -> HolderView {
        let id = stored.id.to_string();
        let ends = |one: &StoredProposal| matches!(&one.proposal.change, Change::End { id: of, .. } if *of == id);
        HolderView {
            ending: waiting.iter().any(ends),
            role: stored.grant.role.code(),
            kind: stored.grant.holder.parts().0,
            who: name_of(&stored.grant.holder, names),
            own: stored.grant.holder.names(self.me.known()),
            mandate: stored.grant.mandate,
            id,
        }
    }

    async fn given(&self, office: Option<&Held>) -> Result<Vec<HolderView>, DbError> {
        let portal = &self.portal;
        let (c, keys) = (portal.db.read(), &portal.keys);
        let given = db::role::at(c, keys, office, portal.today()).await?;
        let waiting = db::proposal::waiting(c, keys, portal.now()).await?;
        let names = staff_names(portal).await?;
        Ok(given
            .into_iter()
            .map(|one| self.holder(one, &names, &waiting))
            .collect())
    }

    /// Who holds an office by the configuration.
    fn configured(&self, held: &Held) -> Vec<String> {
        let of_it = |rule: &&OfficeRule| {
            rule.municipality == held.municipality.as_str() && rule.office == held.office.as_str()
        };
        let rules = self.portal.config.offices.iter().filter(of_it);
        rules
            .filter_map(|rule| rule.group.clone().or_else(|| rule.email.clone()))
            .collect()
    }

    async fn summary(&self, held: &Held) -> Result<OfficeSummary, DbError> {
        let (c, today) = (self.portal.db.read(), self.portal.today());
        let given = db::role::at(c, &self.portal.keys, Some(held), today).await?;
        let now: Vec<&Grant> = given
            .iter()
            .map(|stored| &stored.grant)
            .filter(|grant| grant.mandate.holds(today))
            .collect();
        let deputy = |grant: &&&Grant| matches!(grant.role, Role::Deputy { .. });
        Ok(OfficeSummary {
            office: held.office.clone(),
            holders: now.len() + self.configured(held).len(),
            deputies: now.iter().filter(deputy).count(),
        })
    }
}

#[async_trait]
impl AdminDesk for AdminCounter {
    async fn front(&self) -> Result<AdminFront, DeskError> {
        let portal = &self.portal;
        let c = portal.db.read();
        let municipalities = db::catalog::municipalities(c).await.at_desk("front")?;
        let waiting = db::proposal::waiting(c, &portal.keys, portal.now())
            .await
            .at_desk("proposals")?;
        let others = |one: &&StoredProposal| one.proposal.proposed_by != self.me.id;
        let all = db::role::at(c, &portal.keys, None, portal.today())
            .await
            .at_desk("roles")?;
        Ok(AdminFront {
            display_name: self.me.display_name.clone(),
            municipalities: municipalities
                .into_iter()
                .map(|one| (one.slug, one.authority))
                .collect(),
            waiting: waiting.iter().filter(others).count(),
            administrators: all.len(),
        })
    }

    async fn municipality(&self, slug: &Slug) -> Result<Option<AdminMunicipality>, DeskError> {
        let c = self.portal.db.read();
        let found = db::catalog::municipality(c, slug.as_str()).await;
        let Some(municipality) = found.at_desk("municipality")? else {
            return Ok(None);
        };
        let registers = db::catalog::registers(c, Some(slug.as_str()))
            .await
            .at_desk("registers")?;
        let mut offices = Vec::new();
        for office in &municipality.offices {
            let held = Held {
                municipality: slug.clone(),
                office: office.slug.clone(),
            };
            offices.push(self.summary(&held).await.at_desk("roles")?);
        }
        let versions = db::catalog::edit::remedies_versions(c, slug.as_str())
            .await
            .at_desk("remedies")?;
        Ok(Some(AdminMunicipality {
            seen: state_of(&municipality),
            registers: registers
                .into_iter()
                .map(|register| {
                    let seen = state_of(&register);
                    (register, seen)
                })
                .collect(),
            offices,
            versions: versions
                .into_iter()
                .map(|(at, one)| RemediesView {
                    version: one.version,
                    published_at: helsinki(at),
                    remedies: one.remedies,
                    approved: one.approved,
                })
                .collect(),
            today: self.portal.today(),
            municipality,
        }))
    }

    async fn opening(&self, slug: &Slug) -> Result<Opening, DeskError> {
        opening(&self.portal, slug).await.at_desk("opening")
    }

    async fn typed(&self, form: &str) -> Result<Option<Typed>, DeskError> {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let draft = db::admin_draft::get(c, keys, &self.me.id, form).await;
        let draft = draft.at_desk("draft")?;
        // What can't be read any more counts as not typed.
        Ok(draft.and_then(|body| serde_json::from_value(body).ok()))
    }

    async fn holders(
        &self,
        municipality: &Slug,
        office: &Slug,
    ) -> Result<Option<HoldersView>, DeskError> {
        let portal = &self.portal;
        let found = db::catalog::municipality(portal.db.read(), municipality.as_str()).await;
        let Some(municipality) = found.at_desk("municipality")? else {
            return Ok(None);
        };
        let Some(name) = municipality
            .office(office)
            .map(|office| office.name.clone())
        else {
            return Ok(None);
        };
        let held = Held {
            municipality: municipality.slug.clone(),
            office: office.clone(),
        };
        let known = known_staff(portal).await.at_desk("staff")?;
        Ok(Some(HoldersView {
            office: name,
            configured: self.configured(&held),
            given: self.given(Some(&held)).await.at_desk("roles")?,
            known,
            today: portal.today(),
            municipality,
        }))
    }

    async fn administrators(&self) -> Result<AdministratorsView, DeskError> {
        let all = self.given(None).await.at_desk("roles")?;
        Ok(AdministratorsView {
            may_end: all.len() > ADMINISTRATORS,
            all,
        })
    }

    async fn route(
        &self,
        municipality: &Slug,
        task: &Task,
    ) -> Result<Option<RouteView>, DeskError> {
        self.route_view(municipality, task).await
    }

    async fn seal_keys(&self) -> Result<SealKeysView, DeskError> {
        let portal = &self.portal;
        let (c, keys, now) = (portal.db.read(), &portal.keys, portal.now());
        let mut all = db::key_history::all(c).await.at_desk("keys")?;
        all.reverse();
        let waiting = db::proposal::waiting(c, keys, now).await;
        let of_it = |one: &StoredProposal| matches!(&one.proposal.change, Change::NewSeal { key_id } if *key_id == keys.key_id);
        let approved = db::proposal::letting_replace(c, keys, now).await;
        Ok(SealKeysView {
            current: keys.key_id.clone(),
            all: all
                .into_iter()
                .map(|key| {
                    (
                        key.key_id,
                        helsinki(key.valid_from),
                        key.valid_until.map(helsinki),
                    )
                })
                .collect(),
            proposed: waiting.at_desk("proposals")?.iter().any(of_it),
            approved: approved.at_desk("proposals")?.is_some(),
        })
    }

    async fn proposals(&self) -> Result<Vec<ProposalView>, DeskError> {
        let portal = &self.portal;
        let c = portal.db.read();
        let waiting = db::proposal::waiting(c, &portal.keys, portal.now())
            .await
            .at_desk("proposals")?;
        let municipalities = db::catalog::municipalities(c).await.at_desk("record")?;
        let names = staff_names(portal).await.at_desk("staff")?;
        let registers = db::catalog::registers(c, None).await.at_desk("registers")?;
        let office = |municipality: &Slug, office: Option<&Slug>| {
            let of = municipalities
                .iter()
                .find(|one| one.slug == *municipality)?;
            let office = match office {
                Some(office) => Some(of.office(office)?.name.clone()),
                None => None,
            };
            Some((of.authority.clone(), office))
        };
        let register_name = |of: &Slug, slug: &Slug| {
            let named = |one: &&Register| one.municipality == *of && one.slug == *slug;
            registers.iter().find(named).map(|one| one.name.clone())
        };
        Ok(waiting
            .into_iter()
            .map(|StoredProposal { id, proposal }| {
                let grant = proposal.change.grant();
                ProposalView {
                    id: id.to_string(),
                    office: match &proposal.change {
                        Change::Route {
                            municipality,
                            office: slug,
                            ..
                        } => office(municipality, slug.as_ref()),
                        _ => grant
                            .and_then(|grant| grant.role.held())
                            .and_then(|held| office(&held.municipality, Some(&held.office))),
                    },
                    who: match &proposal.change {
                        Change::Give { grant } | Change::End { grant, .. } => {
                            name_of(&grant.holder, &names)
                        }
                        Change::NewSeal { key_id } => key_id.clone(),
                        Change::Route { .. } => String::new(),
                    },
                    register: match &proposal.change {
                        Change::Route {
                            municipality, task, ..
                        } => task
                            .register()
                            .and_then(|slug| register_name(municipality, slug)),
                        _ => None,
                    },
                    by: names
                        .get(&proposal.proposed_by)
                        .cloned()
                        .unwrap_or_default(),
                    at: helsinki(proposal.proposed_at),
                    lapses_at: helsinki(proposal.lapses_at()),
                    own: proposal.proposed_by == self.me.id,
                    for_me: matches!(proposal.change, Change::Give { .. })
                        && grant.is_some_and(|grant| grant.holder.names(self.me.known())),
                    why: proposal.why,
                    change: proposal.change,
                }
            })
            .collect())
    }

    async fn changes(&self, page: u64) -> Result<ChangesView, DeskError> {
        let portal = &self.portal;
        let page = page.clamp(1, 10_000);
        let (c, keys) = (portal.db.read(), &portal.keys);
        let events = db::audit::of_administration(c, keys, page, CHANGES).await;
        let (events, more) = events.at_desk("log")?;
        let names = staff_names(portal).await.at_desk("staff")?;
        let changes = events.into_iter().map(|logged| {
            let lines = logged.reason.as_deref().map(serde_json::from_str);
            ChangeView {
                at: helsinki(logged.event.at),
                by: match &logged.event.actor {
                    Actor::Staff { id, .. } => {
                        Some(names.get(id).cloned().unwrap_or_else(|| id.0.clone()))
                    }
                    Actor::Citizen | Actor::Portal => None,
                },
                action: logged.event.action,
                subject: match logged.event.subject {
                    Subject::Catalog(what) => what,
                    _ => String::new(),
                },
                lines: lines
                    .and_then(Result::<Vec<ChangeLine>, _>::ok)
                    .unwrap_or_default(),
            }
        });
        Ok(ChangesView {
            changes: changes.collect(),
            page,
            more,
        })
    }
}

/// The staff who have logged in, by name: id and name.
///
/// # Errors
/// When storage fails.
pub async fn known_staff(portal: &Portal) -> Result<Vec<(String, String)>, DbError> {
    let names = staff_names(portal).await?;
    let mut known: Vec<_> = names.into_iter().map(|(id, name)| (id.0, name)).collect();
    known.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    Ok(known)
}
