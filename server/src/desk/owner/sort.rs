//! The page on which a DPO sorts a wish, and what is there afterwards.

use app::{
    desk::{DeskError, SortPage, SortView, SortedView},
    form::sort::{SortForm, SortRegister},
};
use domain::{id::Reference, language::Language, request::Part, right::Right, role::Reach};

use super::OwnerCounter;
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::views::{Names, route_names},
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// Whether it is a wish in own words, or came of one.
#[must_use]
pub fn was_a_wish(part: &Part) -> bool {
    part.right == Right::OwnWords || part.wish.is_some()
}

/// Whether the DPO may sort it now.
#[must_use]
pub fn waits(part: &Part) -> bool {
    part.right == Right::OwnWords && part.waits_for_dpo()
}

/// The registers that a wish can be about: those of its municipality, each with
/// the notice that was in force when the wish arrived, or that came later.
///
/// # Errors
/// When storage fails.
pub async fn registers(portal: &Portal, part: &Part) -> Result<Vec<SortRegister>, DbError> {
    let (c, m) = (portal.db.read(), part.municipality.as_str());
    let days = [part.clock.received_on, portal.today()];
    let mut found = Vec::new();
    for register in db::catalog::registers(c, Some(m)).await? {
        for day in days {
            let r = register.slug.as_str();
            let notice = db::catalog::notice_in_force(c, m, r, Language::Fi, day).await?;
            if let Some(notice) = notice {
                found.push(SortRegister {
                    slug: register.slug,
                    name: register.name,
                    notice_version: notice.version,
                    rules: notice.rules,
                });
                break;
            }
        }
    }
    Ok(found)
}

impl OwnerCounter {
    pub(super) async fn sort_page(
        &self,
        reference: &Reference,
    ) -> Result<Option<SortPage>, DeskError> {
        let Some((stored, reach)) = self.reach(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        match reach {
            Reach::Decides if waits(&stored.part) => {
                let view = self.sort_view(&stored).await?;
                Ok(Some(SortPage::Open(Box::new(view))))
            }
            // Whoever is told of any other part has no page here.
            Reach::Told if !was_a_wish(&stored.part) => Ok(None),
            _ => {
                let view = self.sorted_view(stored).await?;
                Ok(Some(SortPage::Over(Box::new(view))))
            }
        }
    }

    async fn sort_view(&self, stored: &StoredPart) -> Result<SortView, DeskError> {
        // The page shows whose wish it is: a look like any other, written down
        // once a day.
        self.looked(stored).await.at_desk("log")?;
        let draft = self
            .typed(stored, SortForm::ACTION)
            .await
            .at_desk("draft")?;
        let (typed, saved_at) = match draft {
            Some((typed, at)) => (typed, Some(helsinki(at))),
            None => (SortForm::begin(stored.part.register.as_ref()), None),
        };
        Ok(SortView {
            part: self.view(stored, Reach::Decides).await?,
            registers: registers(&self.portal, &stored.part)
                .await
                .at_desk("registers")?,
            typed,
            saved_at,
        })
    }

    async fn sorted_view(&self, stored: StoredPart) -> Result<SortedView, DeskError> {
        let portal = &self.portal;
        let names = Names::load(portal).await.at_desk("part")?;
        let municipality = names.municipality(&stored.part.municipality)?.clone();
        let kept = self
            .typed(&stored, SortForm::ACTION)
            .await
            .at_desk("draft")?;
        let mut parts = Vec::new();
        if let Some(from) = &stored.part.wish {
            let all = db::part::of_request(portal.db.read(), &portal.keys, stored.request_id).await;
            let mut all = all.at_desk("parts")?;
            // As it was sorted: the first part keeps the wish's reference.
            all.sort_by_key(|one| one.part.reference != from.wish);
            for one in all {
                let route = &one.part.route;
                if self.staff.reach(&municipality, route) != Reach::Nothing {
                    let (decider, _) = route_names(&municipality, route);
                    parts.push((self.item(&names, one)?, decider));
                }
            }
        }
        Ok(SortedView {
            registers: registers(portal, &stored.part).await.at_desk("registers")?,
            item: self.item(&names, stored)?,
            kept: kept.map(|(typed, _)| typed),
            municipality,
            parts,
        })
    }
}
