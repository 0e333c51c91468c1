//! How long what is kept, and what was erased.

use std::collections::BTreeSet;

use app::desk::{CertificateLink, DeskError, KeptView};
use domain::retention::{self, Kind};

use super::OwnerCounter;
use crate::{db, portal::helsinki, problem::AtDesk};

impl OwnerCounter {
    /// At each municipality where an office is held; what was erased, where that
    /// office is the DPO's.
    pub(super) async fn kept_view(&self) -> Result<Vec<KeptView>, DeskError> {
        let c = self.portal.db.read();
        let held: BTreeSet<_> = self
            .staff
            .offices
            .iter()
            .map(|held| held.municipality.as_str())
            .collect();
        let mut kept = Vec::new();
        for municipality in db::catalog::municipalities(c).await.at_desk("kept")? {
            if !held.contains(municipality.slug.as_str()) {
                continue;
            }
            let slug = &municipality.slug;
            let certificates = match self.staff.holds(slug, &municipality.dpo) {
                true => {
                    let listed = db::tombstone::certificates(c, std::slice::from_ref(slug)).await;
                    let listed = listed.at_desk("certificates")?.into_iter();
                    let link = |one: db::tombstone::Listed| CertificateLink {
                        id: one.id.to_string(),
                        at: helsinki(one.at),
                    };
                    Some(listed.map(link).collect())
                }
                false => None,
            };
            let rule = |kind| retention::rule(kind, &municipality.retention);
            kept.push(KeptView {
                rules: Kind::ALL.into_iter().map(rule).collect(),
                certificates,
                municipality,
            });
        }
        Ok(kept)
    }
}
