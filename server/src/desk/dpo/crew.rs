//! Who of the staff has been here, and who holds which office now.

use app::desk::Holder;
use chrono::{DateTime, Utc};
use domain::{
    id::Slug,
    oversight::away,
    role::{Staff, StaffId, grant::Grant},
};

use crate::{
    db::{self, DbError},
    portal::{Portal, helsinki},
    session::{StaffSession, staff, standing},
};

/// A member of staff, with the last log-in.
struct Known {
    staff: Staff,
    /// As they logged in last.
    session: StaffSession,
    seen_at: DateTime<Utc>,
}

/// Everybody of the staff who has ever logged in.
pub struct Crew(Vec<Known>);

impl Crew {
    /// Reads them. Offices are those held right now, by the groups and the
    /// address of the last log-in.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn load(portal: &Portal) -> Result<Self, DbError> {
        let mut crew = Vec::new();
        for one in db::staff::all(portal.db.read(), &portal.keys).await? {
            let Ok(session) = serde_json::from_value::<StaffSession>(one.body) else {
                continue;
            };
            let standing = standing(portal, &session).await?;
            crew.push(Known {
                staff: staff(session.clone(), standing),
                session,
                seen_at: one.seen_at,
            });
        }
        Ok(Self(crew))
    }

    /// Who is away from a municipality: has not logged in for long, or holds no
    /// office there any more.
    pub fn away(&self, municipality: &Slug, now: DateTime<Utc>) -> impl Iterator<Item = StaffId> {
        let gone = move |known: &&Known| known.gone(municipality, now);
        self.0
            .iter()
            .filter(gone)
            .map(|known| known.staff.id.clone())
    }

    /// Somebody who has a part, as far as they are known.
    #[must_use]
    pub fn holder(&self, id: &StaffId, municipality: &Slug, now: DateTime<Utc>) -> Holder {
        let known = self.0.iter().find(|known| known.staff.id == *id);
        known.map_or(
            Holder {
                name: None,
                seen_on: None,
                away: true,
            },
            |known| known.holder(municipality, now),
        )
    }

    /// Everybody who holds an office.
    #[must_use]
    pub fn holders(&self, municipality: &Slug, office: &Slug, now: DateTime<Utc>) -> Vec<Holder> {
        let theirs = self.0.iter();
        theirs
            .filter(|known| known.staff.holds(municipality, office))
            .map(|known| known.holder(municipality, now))
            .collect()
    }

    /// Whether a grant is for somebody who has never been here.
    #[must_use]
    pub fn never_seen(&self, grant: &Grant) -> bool {
        let theirs = |known: &Known| grant.holder.names(known.session.known());
        !self.0.iter().any(theirs)
    }

    /// The name of somebody.
    #[must_use]
    pub fn name(&self, id: &StaffId) -> Option<String> {
        let known = self.0.iter().find(|known| known.staff.id == *id)?;
        known.name()
    }
}

impl Known {
    fn gone(&self, municipality: &Slug, now: DateTime<Utc>) -> bool {
        let mut offices = self.staff.offices.iter();
        away(self.seen_at, now) || !offices.any(|held| held.municipality == *municipality)
    }

    fn name(&self) -> Option<String> {
        let name = &self.staff.display_name;
        (!name.is_empty()).then(|| name.clone())
    }

    fn holder(&self, municipality: &Slug, now: DateTime<Utc>) -> Holder {
        Holder {
            name: self.name(),
            seen_on: Some(helsinki(self.seen_at).date_naive()),
            away: self.gone(municipality, now),
        }
    }
}
