//! The desk of the portal's own duties: what stands around every page, how the
//! service is, the form for feedback.

use app::{
    desk::{AroundView, DeskError, DutyDesk, FeedbackView, Health, OutageView, StatusView},
    form::feedback::FeedbackDraft,
};
use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{
    feedback::answer_by,
    id::{Reference, Slug},
    municipality::Municipality,
    outage::Outage,
    role::Staff,
};

use crate::{
    db::{self, DbError},
    form::draft::kept,
    outages::concerning,
    portal::{Portal, helsinki},
    problem::{AtDesk, incident},
    session::Token,
};

/// Mail that waits for so long is late, and for so long does not go out.
const LATE: TimeDelta = TimeDelta::minutes(15);
const STUCK: TimeDelta = TimeDelta::hours(2);

/// Where the command that makes backups leaves a note of when.
const BACKUP: &str = crate::backup::TAKEN;

/// For everybody, and this browser.
pub struct DutyCounter {
    /// The portal.
    pub portal: Portal,
    /// What the browser holds.
    pub token: Option<Token>,
    /// Who is logged in, of the staff that hold offices.
    pub staff: Option<Staff>,
}

impl DutyCounter {
    /// The municipalities whose page it is. A page of no municipality's is, for
    /// its staff, that of those they work for.
    fn whose(&self, page: Option<&Municipality>) -> Vec<Slug> {
        match (page, &self.staff) {
            (Some(municipality), _) => vec![municipality.slug.clone()],
            (None, Some(staff)) => {
                let own = staff.offices.iter().map(|held| held.municipality.clone());
                own.collect()
            }
            (None, None) => Vec::new(),
        }
    }

    async fn look_around(&self, page: Option<&Slug>) -> Result<AroundView, DbError> {
        let (c, now) = (self.portal.db.read(), self.portal.now());
        let mut view = AroundView::default();
        if let Some(slug) = page {
            view.municipality = db::catalog::municipality(c, slug.as_str()).await?;
        }
        let standing = self.portal.outages.now(&self.portal.db, now).await?;
        // Who it is about is said where that is not plain from the page.
        if view.municipality.is_none() {
            view.helps = db::catalog::municipalities(c).await?;
        }
        let whose = self.whose(view.municipality.as_ref());
        view.outages = concerning(&standing, &whose, now)
            .map(|one| outage_view(&self.portal, one, &view.helps))
            .collect();
        Ok(view)
    }

    async fn storage(&self) -> Health {
        let db = &self.portal.db;
        match (db.ping().await, db.migrated().await) {
            (Ok(()), Ok(true)) => Health::Good,
            _ => Health::Down,
        }
    }

    /// Whether mail goes out, and for how many minutes the oldest has waited.
    async fn mail(&self) -> Result<(Health, Option<i64>), DbError> {
        let now = self.portal.now();
        let since = db::job::queue::oldest_waiting(self.portal.db.read(), now).await?;
        let Some(since) = since else {
            return Ok((Health::Good, None));
        };
        let waits = now - since;
        let health = match waits {
            waits if waits >= STUCK => Health::Down,
            waits if waits >= LATE => Health::Slow,
            _ => Health::Good,
        };
        Ok((health, Some(waits.num_minutes())))
    }
}

/// A notice as pages show it, with the authority out of those that are known.
pub fn outage_view(portal: &Portal, outage: &Outage, known: &[Municipality]) -> OutageView {
    let authority = outage.municipality.as_ref().and_then(|slug| {
        let found = known.iter().find(|m| m.slug == *slug)?;
        Some(found.authority.clone())
    });
    OutageView {
        phase: outage.phase(portal.now()),
        from: helsinki(outage.from),
        until: outage.until.map(helsinki),
        authority,
        outage: outage.clone(),
    }
}

#[async_trait]
impl DutyDesk for DutyCounter {
    async fn around(&self, page: Option<&Slug>) -> AroundView {
        let found = self.look_around(page).await;
        found.unwrap_or_else(|error| {
            incident("around a page", &error);
            AroundView::default()
        })
    }

    async fn status(&self) -> StatusView {
        let portal = &self.portal;
        let storage = self.storage().await;
        let identification = match portal.identities.citizens.reachable().await {
            true => Health::Good,
            false => Health::Down,
        };
        let (mail, mail_waits) = self.mail().await.unwrap_or((Health::Unknown, None));
        let backup = db::setting::get(portal.db.read(), BACKUP).await;
        let backup = backup.ok().flatten().and_then(|text| text.parse().ok());
        StatusView {
            at: helsinki(portal.now()),
            storage,
            identification,
            mail,
            mail_waits,
            backup: backup.map(helsinki),
        }
    }

    async fn feedback(&self, municipality: &Slug) -> Result<Option<FeedbackView>, DeskError> {
        let c = self.portal.db.read();
        let found = db::catalog::municipality(c, municipality.as_str()).await;
        let Some(municipality) = found.at_desk("municipality")? else {
            return Ok(None);
        };
        let draft: Option<FeedbackDraft> = match &self.token {
            Some(token) => {
                let kept = kept(&self.portal, token).await.at_desk("feedback")?;
                kept.map(|(_, draft)| draft)
            }
            None => None,
        };
        let draft = draft.filter(|draft| draft.municipality == municipality.slug);
        let Some(draft) = draft else {
            return Ok(Some(FeedbackView {
                municipality,
                form: None,
                sent: None,
            }));
        };
        let reference = draft.sent.as_deref();
        let reference = reference.and_then(|text| Reference::parse(text).ok());
        let Some(reference) = reference else {
            return Ok(Some(FeedbackView {
                municipality,
                form: Some(draft.form),
                sent: None,
            }));
        };
        let stored = db::feedback::by_reference(c, &reference).await;
        let stored = stored.at_desk("feedback")?;
        let sent = stored.map(|stored| (reference, answer_by(stored.feedback.received)));
        Ok(Some(FeedbackView {
            municipality,
            form: None,
            sent,
        }))
    }
}
