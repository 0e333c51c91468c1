//! The worklist, a page at a time.

use std::collections::BTreeSet;

use app::desk::{DeskError, PileCount, WorkAsked, WorkPlace, WorklistView};
use domain::{id::Slug, worklist::Pile};

use super::OwnerCounter;
use crate::{
    db::{
        self,
        part::{Asked, LAST_PAGE},
    },
    desk::views::Names,
    portal::helsinki,
    problem::AtDesk,
};

impl OwnerCounter {
    /// A page of a pile, and how much is on the others.
    pub(super) async fn piles(&self, asked: &WorkAsked) -> Result<WorklistView, DeskError> {
        let portal = &self.portal;
        let c = portal.db.read();
        let names = Names::load(portal).await.at_desk("worklist")?;
        // Before the list is read: what comes in between is told of once more.
        let arrivals = db::arrival::latest(c).await.at_desk("arrivals")?;
        let shown = WorkAsked {
            within: asked
                .within
                .clone()
                .filter(|within| self.serves(&names, within)),
            page: asked.page.clamp(1, LAST_PAGE),
            ..asked.clone()
        };
        let everything = Asked {
            offices: &self.staff.offices,
            within: None,
            today: portal.today(),
        };
        let within = Asked {
            within: shown
                .within
                .as_ref()
                .map(|(municipality, register)| (municipality, register.as_ref())),
            ..everything
        };
        let counts = db::part::counts(c, &within).await.at_desk("counts")?;
        let (parts, more) = db::part::page(c, &portal.keys, &within, shown.pile, shown.page)
            .await
            .at_desk("worklist")?;
        let keys: Vec<_> = parts.iter().map(|stored| stored.id).collect();
        let drafts = db::staff_draft::saved(c, &self.staff.id, &keys)
            .await
            .at_desk("drafts")?;
        let mut items = Vec::with_capacity(parts.len());
        for stored in parts {
            let saved = drafts.get(&stored.id).copied();
            let mut item = self.item(&names, stored)?;
            item.draft_saved = saved.map(helsinki);
            items.push(item);
        }
        let registers = db::part::registers(c, &everything)
            .await
            .at_desk("registers")?;
        let settings = db::staff_setting::get(c, &portal.keys, &self.staff.id)
            .await
            .at_desk("settings")?;
        Ok(WorklistView {
            items,
            more: more && shown.page < LAST_PAGE,
            counts: Pile::ALL
                .into_iter()
                .map(|pile| {
                    let count = counts.get(&pile).copied().unwrap_or_default();
                    PileCount {
                        pile,
                        n: count.n,
                        more: count.more,
                    }
                })
                .collect(),
            places: self.places(&names, registers, shown.within.as_ref()),
            tasks: self.tasks(&names).await?,
            arrivals,
            shortcuts: settings.shortcuts,
            shown,
        })
    }

    /// Whether this person has an office there, and there is such a register.
    fn serves(&self, names: &Names, (municipality, register): &(Slug, Option<Slug>)) -> bool {
        let offices = &self.staff.offices;
        offices
            .iter()
            .any(|held| held.municipality == *municipality)
            && register
                .as_ref()
                .is_none_or(|register| names.knows(municipality, register))
    }

    /// What there is to choose from: the municipalities in which this person
    /// has an office, the registers that have something open, and what is
    /// chosen now.
    fn places(
        &self,
        names: &Names,
        mut registers: BTreeSet<(Slug, Slug)>,
        chosen: Option<&(Slug, Option<Slug>)>,
    ) -> Vec<WorkPlace> {
        if let Some((municipality, Some(register))) = chosen {
            registers.insert((municipality.clone(), register.clone()));
        }
        let offices = &self.staff.offices;
        let places: BTreeSet<&Slug> = offices.iter().map(|held| &held.municipality).collect();
        places
            .into_iter()
            .filter_map(|place| {
                // An office of the configuration that the record does not have.
                let authority = names.municipality(place).ok()?.authority.clone();
                let here = registers
                    .iter()
                    .filter(|(municipality, _)| municipality == place);
                Some(WorkPlace {
                    municipality: place.clone(),
                    authority,
                    registers: here
                        .map(|(_, slug)| (slug.clone(), names.register(place, Some(slug))))
                        .collect(),
                })
            })
            .collect()
    }
}
