//! The DPO's desk: all parts of the municipalities that a person oversees.

use app::{
    desk::{CaseFileView, DeskError, DpoDesk, OverseenView, OverviewAsked, OverviewView},
    form::dpo::{CaseFileForm, DeferForm, ReassignForm},
};
use async_trait::async_trait;
use domain::{id::Reference, municipality::Municipality, role::Staff};

use super::{
    OwnerCounter,
    views::{Names, route_names},
};
use crate::{
    db::{self, DbError},
    portal::Portal,
    problem::AtDesk,
};

mod case_file;
mod crew;
mod gaps;
mod overview;

pub use case_file::{Gathered, events};
pub use crew::Crew;
pub use overview::Scope;

/// For a logged-in DPO.
pub struct DpoCounter {
    /// Their desk as staff.
    pub counter: OwnerCounter,
    /// The municipalities that they oversee: one at least.
    pub municipalities: Vec<Municipality>,
}

impl DpoCounter {
    /// The desk of somebody of the staff; none for who is no DPO.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn of(portal: &Portal, staff: &Staff) -> Result<Option<Self>, DbError> {
        let mut municipalities = db::catalog::municipalities(portal.db.read()).await?;
        municipalities.retain(|municipality| staff.oversees(municipality));
        Ok((!municipalities.is_empty()).then(|| Self {
            counter: OwnerCounter {
                portal: portal.clone(),
                staff: staff.clone(),
            },
            municipalities,
        }))
    }
}

#[async_trait]
impl DpoDesk for DpoCounter {
    async fn overview(&self, asked: &OverviewAsked) -> Result<OverviewView, DeskError> {
        self.overview_page(asked).await
    }

    async fn overseen(&self, reference: &Reference) -> Result<Option<OverseenView>, DeskError> {
        let counter = &self.counter;
        let portal = &counter.portal;
        let found = counter.overseen(reference).await.at_desk("part")?;
        let Some((stored, municipality)) = found else {
            return Ok(None);
        };
        let names = Names::load(portal).await.at_desk("part")?;
        let crew = Crew::load(portal).await.at_desk("staff")?;
        let c = portal.db.read();
        let part = &stored.part;
        let (decider, told) = route_names(&municipality, &part.route);
        let typed = counter.typed(&stored, ReassignForm::ACTION).await;
        let reassigning = typed.at_desk("draft")?.map(|(typed, _)| typed);
        let typed = counter.typed(&stored, DeferForm::ACTION).await;
        let deferring = typed.at_desk("draft")?.map(|(typed, _)| typed);
        let typed = counter.typed(&stored, CaseFileForm::ACTION).await;
        let gathering = typed.at_desk("draft")?.map(|(typed, _)| typed);
        let owner = part.state.owner();
        Ok(Some(OverseenView {
            owner: owner.map(|owner| crew.holder(owner, &municipality.slug, portal.now())),
            own: part.route.decider.value == municipality.dpo,
            events: events(portal, &municipality, &stored, &crew).await?,
            deferrals: db::deferral::of_part(c, &portal.keys, stored.id)
                .await
                .at_desk("deferrals")?,
            reassigning: reassigning.unwrap_or_default(),
            deferring: deferring.unwrap_or_default(),
            gathering: gathering.unwrap_or_default(),
            today: portal.today(),
            item: counter.item(&names, stored)?,
            municipality,
            decider,
            told,
        }))
    }

    async fn case_file(&self, reference: &Reference) -> Result<Option<CaseFileView>, DeskError> {
        let gathered = Gathered::read(&self.counter, reference).await?;
        Ok(gathered.map(|gathered| gathered.view))
    }
}
