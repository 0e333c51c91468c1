//! All parts of a municipality, a page at a time.

use std::collections::HashSet;

use app::desk::{DeskError, OverviewAsked, OverviewLine, OverviewView};
use domain::{
    deadline::days_left,
    id::{Reference, Slug},
    municipality::Municipality,
    notice::Register,
    oversight::Now,
    role::StaffId,
};

use super::{Crew, DpoCounter, gaps::gaps};
use crate::{
    db::{
        self, DbError,
        part::{
            LAST_PAGE,
            oversight::{self, Line, Overseen},
        },
    },
    desk::views::{Names, office_name},
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// Which parts are looked at, with what it takes to show them.
pub struct Scope<'a> {
    portal: &'a Portal,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// As asked for, without what does not exist.
    pub shown: OverviewAsked,
    names: Names,
    registers: Vec<Register>,
    crew: Crew,
    away: HashSet<StaffId>,
}

impl Scope<'_> {
    /// The same, to the database.
    #[must_use]
    pub fn overseen(&self) -> Overseen<'_> {
        Overseen {
            municipality: &self.municipality.slug,
            now: Now {
                dpo: &self.municipality.dpo,
                away: &self.away,
                today: self.portal.today(),
            },
            register: self.shown.register.as_ref(),
            office: self.shown.office.as_ref(),
        }
    }

    /// A part, by name.
    #[must_use]
    pub fn line(&self, line: Line) -> OverviewLine {
        let slug = &self.municipality.slug;
        let now = self.portal.now();
        OverviewLine {
            register: self.names.register(slug, line.register.as_ref()),
            office: office_name(self.municipality, &line.decider),
            owner: line.owner.map(|owner| self.crew.holder(&owner, slug, now)),
            days_left: days_left(line.answer_by, line.open_pause, self.portal.today()),
            stopped: line.open_pause.is_some(),
            closed_on: line.closed_at.map(|at| helsinki(at).date_naive()),
            reference: line.reference,
            right: line.right,
            state: line.state,
            outcome: line.outcome,
            received_on: line.received_on,
            answer_by: line.answer_by,
            legal_latest: line.legal_latest,
        }
    }
}

impl DpoCounter {
    /// What an address asks for, as far as there is such a thing.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn scope(&self, asked: &OverviewAsked) -> Result<Option<Scope<'_>>, DbError> {
        let portal = &self.counter.portal;
        let named = |slug: &Slug| self.municipalities.iter().find(|one| one.slug == *slug);
        let asked_for = asked.municipality.as_ref().and_then(named);
        let Some(municipality) = asked_for.or(self.municipalities.first()) else {
            return Ok(None);
        };
        let slug = &municipality.slug;
        let registers = db::catalog::registers(portal.db.read(), Some(slug.as_str())).await?;
        let crew = Crew::load(portal).await?;
        let known = |register: &Slug| registers.iter().any(|one| one.slug == *register);
        Ok(Some(Scope {
            portal,
            shown: OverviewAsked {
                municipality: (self.municipalities.len() > 1).then(|| slug.clone()),
                pile: asked.pile,
                register: asked.register.clone().filter(known),
                office: asked
                    .office
                    .clone()
                    .filter(|office| municipality.office(office).is_some()),
                page: asked.page.clamp(1, LAST_PAGE),
            },
            names: Names::load(portal).await?,
            away: crew.away(slug, portal.now()).collect(),
            municipality,
            registers,
            crew,
        }))
    }

    pub(super) async fn overview_page(
        &self,
        asked: &OverviewAsked,
    ) -> Result<OverviewView, DeskError> {
        let portal = &self.counter.portal;
        let c = portal.db.read();
        let scope = self.scope(asked).await.at_desk("overview")?;
        let scope = scope.ok_or("no municipality").at_desk("overview")?;
        let of = scope.overseen();
        let counts = oversight::counts(c, &of).await.at_desk("counts")?;
        let shown = &scope.shown;
        let (lines, more) = oversight::page(c, &of, shown.pile, shown.page)
            .await
            .at_desk("overview")?;
        let slug = &scope.municipality.slug;
        let deferred = db::deferral::holding(c, slug, portal.today())
            .await
            .at_desk("deferrals")?;
        let gaps = gaps(portal, scope.municipality, &scope.registers, &scope.crew)
            .await
            .at_desk("gaps")?;
        let others = self.municipalities.iter();
        let registers = scope.registers.iter();
        Ok(OverviewView {
            municipality: scope.municipality.clone(),
            municipalities: others
                .map(|one| (one.slug.clone(), one.authority.clone()))
                .collect(),
            registers: registers
                .map(|one| (one.slug.clone(), one.name.clone()))
                .collect(),
            more: more && shown.page < LAST_PAGE,
            counts: counts
                .into_iter()
                .map(|(pile, count)| (pile, count.n, count.more))
                .collect(),
            gaps,
            deferred: deferred
                .into_iter()
                .filter_map(|(reference, until)| Some((Reference::parse(&reference).ok()?, until)))
                .collect(),
            lines: lines.into_iter().map(|line| scope.line(line)).collect(),
            shown: scope.shown,
        })
    }
}
