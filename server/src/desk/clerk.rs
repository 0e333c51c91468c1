//! The clerk's desk: that something was filed, never what is in it, but for
//! what is being printed.

use app::{
    desk::{ClerkDesk, ClerkView, DeskError, FiledToday, HandedOverView},
    form::counter::Way,
};
use async_trait::async_trait;
use domain::role::Staff;

use super::{citizen::receipt_view, views::Names};
use crate::{
    db,
    form::counter::{counters_of, handed_over},
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::Token,
};

/// For a logged-in member of staff.
pub struct ClerkCounter {
    /// The portal.
    pub portal: Portal,
    /// Who, with the offices held right now.
    pub staff: Staff,
    /// The token of this browser's draft.
    pub draft: Option<Token>,
}

#[async_trait]
impl ClerkDesk for ClerkCounter {
    async fn counter(&self) -> Result<Option<ClerkView>, DeskError> {
        let portal = &self.portal;
        let municipalities = counters_of(portal, &self.staff).await.at_desk("counter")?;
        if municipalities.is_empty() {
            return Ok(None);
        }
        let names = Names::load(portal).await.at_desk("counter")?;
        let filed = db::counter_filing::on_day(portal.db.read(), &self.staff.id, portal.today());
        let filed = filed.await.at_desk("counter")?.into_iter();
        Ok(Some(ClerkView {
            municipalities,
            filed: filed
                .map(|one| FiledToday {
                    register: names.register(&one.municipality, one.register.as_ref()),
                    reference: one.reference,
                    right: one.right,
                    at: helsinki(one.at),
                    way: Way::parse(&one.way).unwrap_or(Way::Counter),
                })
                .collect(),
        }))
    }

    async fn handed_over(&self) -> Result<Option<HandedOverView>, DeskError> {
        let (portal, clerk) = (&self.portal, &self.staff.id);
        let Some(token) = &self.draft else {
            return Ok(None);
        };
        let found = handed_over(portal, token, clerk).await;
        let Some(found) = found.at_desk("handed over")? else {
            return Ok(None);
        };
        let mut receipts = Vec::new();
        for reference in &found.references {
            let stored = db::part::by_reference(portal.db.read(), &portal.keys, reference).await;
            if let Some(stored) = stored.at_desk("handed over")? {
                receipts.push(receipt_view(portal, stored).await?);
            }
        }
        Ok(Some(HandedOverView {
            receipts,
            secret: found.secret.map(|secret| secret.as_str().to_owned()),
        }))
    }
}
