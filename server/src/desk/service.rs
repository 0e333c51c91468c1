//! The desk of who looks after the service in a municipality. What is out of
//! reach looks as if it did not exist.

use app::{
    desk::{
        DeskError, DutiesView, FeedbackItem, FeedbackPage, FeedbackQueue, OutagesPage, ServiceDesk,
    },
    form::{
        feedback::{AnswerFeedbackDraft, FeedbackForm},
        outage::OutageDraft,
    },
};
use async_trait::async_trait;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::{Reference, Slug},
    language::Language,
    municipality::Municipality,
    role::Staff,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::duties::outage_view;
use crate::{
    db::{self, DbError, feedback::StoredFeedback},
    form::draft::kept,
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::Token,
};

/// More than this the queue does not show at once.
const MOST: u64 = 500;

/// What was typed, and on a page in which language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// As typed.
    pub form: FeedbackForm,
    /// The page's language.
    pub language: Language,
}

/// For a logged-in member of staff.
pub struct ServiceCounter {
    /// The portal.
    pub portal: Portal,
    /// Who, with the offices held right now.
    pub staff: Staff,
    /// What the browser holds.
    pub token: Option<Token>,
}

impl ServiceCounter {
    /// The municipalities in which this person looks after the service.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn served(&self) -> Result<Vec<Municipality>, DbError> {
        let mut all = db::catalog::municipalities(self.portal.db.read()).await?;
        all.retain(|municipality| self.staff.serves(municipality).is_some());
        Ok(all)
    }

    /// Feedback that this person may read, with its municipality.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own(
        &self,
        reference: &Reference,
    ) -> Result<Option<(StoredFeedback, Municipality)>, DbError> {
        let c = self.portal.db.read();
        let Some(stored) = db::feedback::by_reference(c, reference).await? else {
            return Ok(None);
        };
        let mut served = self.served().await?.into_iter();
        let of = served.find(|one| one.slug == stored.municipality);
        Ok(of.map(|municipality| (stored, municipality)))
    }

    /// The event of something that this person does in a municipality.
    #[must_use]
    pub fn event(
        &self,
        municipality: &Municipality,
        subject: Subject,
        action: Action,
    ) -> AuditEvent {
        let office = self.staff.serves(municipality);
        let office = office.unwrap_or_else(|| municipality.service_office());
        AuditEvent {
            at: self.portal.now(),
            actor: Actor::Staff {
                id: self.staff.id.clone(),
                office: office.clone(),
            },
            municipality: Some(municipality.slug.clone()),
            subject,
            action,
        }
    }

    /// What this browser keeps, if it is of this form.
    async fn typed<T: DeserializeOwned>(&self) -> Result<Option<T>, DbError> {
        match &self.token {
            Some(token) => Ok(kept(&self.portal, token).await?.map(|(_, draft)| draft)),
            None => Ok(None),
        }
    }

    fn item(&self, stored: &StoredFeedback, municipality: &Municipality) -> FeedbackItem {
        FeedbackItem {
            reference: stored.reference.clone(),
            authority: municipality.authority.clone(),
            received_at: helsinki(stored.received_at),
            answer_by: stored.answer_by,
            days_left: stored.feedback.days_left(self.portal.today()),
            state: stored.feedback.state,
        }
    }

    async fn opened(&self, reference: &Reference) -> Result<Option<FeedbackPage>, DbError> {
        let Some((stored, municipality)) = self.own(reference).await? else {
            return Ok(None);
        };
        let (portal, keys) = (&self.portal, &self.portal.keys);
        let subject = Subject::Feedback(reference.to_string());
        let event = self.event(&municipality, subject, Action::FeedbackOpened);
        let tx = portal.db.begin().await?;
        db::audit::append(&tx, keys, &event, None).await?;
        tx.commit().await?;
        let (given, answer): (Given, _) =
            db::feedback::open(portal.db.read(), keys, stored.id).await?;
        let typed: Option<AnswerFeedbackDraft> = self.typed().await?;
        let typed = typed.filter(|typed| typed.reference == reference.as_str());
        Ok(Some(FeedbackPage {
            item: self.item(&stored, &municipality),
            municipality,
            given: given.form,
            answer,
            typed: typed.map(|typed| typed.answering),
        }))
    }
}

fn slugs(municipalities: &[Municipality]) -> Vec<Slug> {
    let slugs = municipalities.iter().map(|one| one.slug.clone());
    slugs.collect()
}

#[async_trait]
impl ServiceDesk for ServiceCounter {
    async fn duties(&self) -> Result<Option<DutiesView>, DeskError> {
        let served = self.served().await.at_desk("duties")?;
        if served.is_empty() {
            return Ok(None);
        }
        let (c, today) = (self.portal.db.read(), self.portal.today());
        let waiting = db::feedback::waiting(c, &slugs(&served), today).await;
        let (waiting, late) = waiting.at_desk("duties")?;
        Ok(Some(DutiesView { waiting, late }))
    }

    async fn queue(&self) -> Result<Option<FeedbackQueue>, DeskError> {
        let served = self.served().await.at_desk("queue")?;
        if served.is_empty() {
            return Ok(None);
        }
        let c = self.portal.db.read();
        let all = db::feedback::list(c, &slugs(&served), MOST).await;
        let all = all.at_desk("queue")?;
        let items = all.iter().filter_map(|stored| {
            let of = served.iter().find(|one| one.slug == stored.municipality)?;
            Some(self.item(stored, of))
        });
        Ok(Some(FeedbackQueue {
            items: items.collect(),
        }))
    }

    async fn feedback(&self, reference: &Reference) -> Result<Option<FeedbackPage>, DeskError> {
        self.opened(reference).await.at_desk("feedback")
    }

    async fn outages(&self) -> Result<Option<OutagesPage>, DeskError> {
        let municipalities = self.served().await.at_desk("outages")?;
        if municipalities.is_empty() {
            return Ok(None);
        }
        let now = self.portal.now();
        let standing = self.portal.outages.now(&self.portal.db, now).await;
        let standing = standing.at_desk("outages")?;
        let typed: Option<OutageDraft> = self.typed().await.at_desk("outages")?;
        let own = |slug: Option<&Slug>| {
            slug.is_none_or(|slug| municipalities.iter().any(|one| one.slug == *slug))
        };
        let standing = standing
            .iter()
            .filter(|one| own(one.municipality.as_ref()) && one.concerns(&[], now))
            .map(|one| outage_view(&self.portal, one, &municipalities))
            .collect();
        Ok(Some(OutagesPage {
            municipalities,
            standing,
            typed: typed.map(|typed| typed.outage),
        }))
    }
}
