//! The follower's desk: where it stands, and nothing of what is in it.

use std::collections::VecDeque;

use app::desk::{DeskError, FollowDesk, FollowPlace, FollowView, SentView, TimelineEntry};
use async_trait::async_trait;
use domain::{
    id::Reference,
    request::{Known, Outcome, Part, State},
};

use super::{
    citizen::receipt_view,
    views::{For, Names, timeline},
};
use crate::{
    db::{self, DbError, part::StoredPart},
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::follower::FollowerSession,
};

/// For who gave a reference and its secret.
pub struct FollowCounter {
    /// The portal.
    pub portal: Portal,
    /// What they follow.
    pub session: FollowerSession,
}

impl FollowCounter {
    /// The parts, in the order in which they were sent, each wish with all that
    /// came of it; what was erased is left out.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn parts(&self) -> Result<Vec<StoredPart>, DbError> {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let mut parts = Vec::new();
        let mut wanted: VecDeque<Reference> = self.session.filing.iter().cloned().collect();
        while let Some(reference) = wanted.pop_front() {
            let Some(stored) = db::part::by_reference(c, keys, &reference).await? else {
                continue;
            };
            // Those share the request, so nothing need be written anew of what
            // is followed, for which there is no secret here.
            let came = match &stored.part.wish {
                Some(_) => db::part::of_request(c, keys, stored.request_id).await?,
                None => Vec::new(),
            };
            let mut others = came;
            others.retain(|other| other.id != stored.id);
            let mut came = vec![stored];
            came.append(&mut others);
            // What went to another controller goes on there, right after it.
            let go_on = came.iter().rev().filter_map(|one| one.part.goes_on_as());
            for there in go_on {
                wanted.push_front(there.clone());
            }
            parts.extend(came);
        }
        Ok(parts)
    }
}

/// Where a part is, as far as a follower may know.
const fn place(part: &Part) -> FollowPlace {
    match &part.state {
        State::Received => FollowPlace::Received,
        State::IdentityCheck { .. } => FollowPlace::IdentityCheck,
        State::WithOwner { .. } => FollowPlace::WithOwner,
        State::Suspended { .. } => FollowPlace::Suspended,
        State::Closed { outcome, .. } => match outcome {
            Outcome::TakenBack => FollowPlace::TakenBack,
            Outcome::Transferred { .. } => FollowPlace::Transferred,
            _ => FollowPlace::Answered,
        },
    }
}

#[async_trait]
impl FollowDesk for FollowCounter {
    async fn sent(&self) -> Result<Option<SentView>, DeskError> {
        let Some(secret) = &self.session.fresh else {
            return Ok(None);
        };
        let mut receipts = Vec::new();
        // What was sent, not what became of it.
        let mut sent = self.parts().await.at_desk("sent")?;
        sent.retain(|stored| stored.part.came.is_none());
        for stored in sent {
            receipts.push(receipt_view(&self.portal, stored).await?);
        }
        Ok(Some(SentView {
            secret: secret.as_str().to_owned(),
            receipts,
        }))
    }

    async fn status(&self) -> Result<Vec<FollowView>, DeskError> {
        let portal = &self.portal;
        let names = Names::load(portal).await.at_desk("status")?;
        let mut views = Vec::new();
        for stored in self.parts().await.at_desk("status")? {
            let municipality = names.municipality(&stored.part.municipality)?.clone();
            // Not even in which office, or why: either tells the register.
            let steps = timeline(portal, &municipality, &stored, For::Person)
                .await?
                .into_iter()
                .filter_map(|entry| {
                    Some(TimelineEntry {
                        action: entry.action.to_a_follower()?,
                        office: None,
                        why: None,
                        ..entry
                    })
                });
            let part = stored.part;
            let deadlines = part.clock.deadlines().at_desk("deadlines")?;
            views.push(FollowView {
                place: place(&part),
                answer_by: deadlines.answer_by,
                overdue: deadlines.overdue(portal.today()).filter(|_| !part.closed()),
                identified: part.asker.known == Known::Identified,
                received_at: helsinki(part.received_at),
                steps: steps.collect(),
                goes_on_as: part.goes_on_as().cloned(),
                reference: part.reference,
                municipality,
            });
        }
        Ok(views)
    }
}
