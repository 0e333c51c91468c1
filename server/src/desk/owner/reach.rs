//! How far a member of staff reaches, and what is written down of it.

use app::desk::Sought;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::{Reference, Slug},
    municipality::Municipality,
    role::{Reach, Staff},
    rules::Rule,
};

use crate::{
    db::{self, DbError, consent::StoredTask, part::StoredPart, withdrawal::StoredWithdrawal},
    desk::views::REASON_HOLDS,
    portal::Portal,
};

/// For a logged-in member of staff.
pub struct OwnerCounter {
    /// The portal.
    pub portal: Portal,
    /// Who, with the offices held right now.
    pub staff: Staff,
}

/// Whether a part is somebody's to work on.
pub enum Mine {
    /// It is.
    Yes(Box<StoredPart>),
    /// Their office decides it, but nobody has taken it, a colleague has, or it
    /// is closed: the pages of the actions say which.
    NotNow,
    /// To them it does not exist.
    No,
}

/// What a withdrawal asks of its owner.
pub enum Task {
    /// After one of a consent of the record.
    Recorded(Box<StoredTask>),
    /// A withdrawal by description, which has to be looked up first.
    Described(Box<StoredWithdrawal>),
}

impl OwnerCounter {
    /// A part that this person's offices reach, and how far.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn reach(
        &self,
        reference: &Reference,
    ) -> Result<Option<(StoredPart, Reach)>, DbError> {
        let c = self.portal.db.read();
        let Some(stored) = db::part::by_reference(c, &self.portal.keys, reference).await? else {
            return Ok(None);
        };
        let Some(municipality) = self.municipality(&stored).await? else {
            return Ok(None);
        };
        let reach = self.staff.reach(&municipality, &stored.part.route);
        Ok((reach != Reach::Nothing).then_some((stored, reach)))
    }

    async fn municipality(&self, stored: &StoredPart) -> Result<Option<Municipality>, DbError> {
        let slug = stored.part.municipality.as_str();
        db::catalog::municipality(self.portal.db.read(), slug).await
    }

    /// A part that this person oversees as the DPO of its municipality, with
    /// that.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn overseen(
        &self,
        reference: &Reference,
    ) -> Result<Option<(StoredPart, Municipality)>, DbError> {
        let c = self.portal.db.read();
        let Some(stored) = db::part::by_reference(c, &self.portal.keys, reference).await? else {
            return Ok(None);
        };
        let municipality = self.municipality(&stored).await?;
        Ok(municipality
            .filter(|municipality| self.staff.oversees(municipality))
            .map(|municipality| (stored, municipality)))
    }

    /// A part that this person decides.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn decides(&self, reference: &Reference) -> Result<Option<StoredPart>, DbError> {
        let reached = self.reach(reference).await?;
        Ok(reached.and_then(|(stored, reach)| (reach == Reach::Decides).then_some(stored)))
    }

    /// A part that this person decides, if it is theirs to work on.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn mine(&self, reference: &Reference) -> Result<Mine, DbError> {
        Ok(match self.decides(reference).await? {
            Some(stored) if stored.part.state.owner() == Some(&self.staff.id) => {
                Mine::Yes(Box::new(stored))
            }
            Some(_) => Mine::NotNow,
            None => Mine::No,
        })
    }

    /// What a typed reference leads to, as far as this person reaches.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn seek(&self, typed: &str) -> Result<Sought, DbError> {
        let Ok(reference) = Reference::read_kindly(typed) else {
            return Ok(Sought::NoReference(typed.to_owned()));
        };
        if self.reach(&reference).await?.is_some() {
            return Ok(Sought::Part(reference));
        }
        Ok(match self.own_task(reference.as_str()).await? {
            Some(_) => Sought::Task(reference),
            None => Sought::NotFound(typed.to_owned()),
        })
    }

    /// In which office this person acts on a part that their office decides or
    /// is told of.
    #[must_use]
    pub fn office(&self, stored: &StoredPart) -> Slug {
        let route = &stored.part.route;
        match (
            &route.told,
            self.staff
                .holds(&stored.part.municipality, &route.decider.value),
        ) {
            (Some(told), false) => told.value.clone(),
            _ => route.decider.value.clone(),
        }
    }

    /// The event of something that this person does to a part.
    #[must_use]
    pub fn event(&self, stored: &StoredPart, action: Action) -> AuditEvent {
        self.event_in(stored, &self.office(stored), action)
    }

    /// The same, in an office.
    #[must_use]
    pub fn event_in(&self, stored: &StoredPart, office: &Slug, action: Action) -> AuditEvent {
        AuditEvent {
            at: self.portal.now(),
            actor: Actor::Staff {
                id: self.staff.id.clone(),
                office: office.clone(),
            },
            municipality: Some(stored.part.municipality.clone()),
            subject: Subject::Part(stored.part.reference.to_string()),
            action,
        }
    }

    /// Logs it in a transaction of its own: views.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn log(
        &self,
        stored: &StoredPart,
        action: Action,
        reason: Option<&str>,
    ) -> Result<(), DbError> {
        let route = &stored.part.route;
        let mut offices = std::iter::once(&route.decider).chain(&route.told);
        let theirs = |office: &Rule<Slug>| {
            let municipality = &stored.part.municipality;
            self.staff.holds(municipality, &office.value)
        };
        let event = match offices.any(theirs) {
            true => self.event(stored, action),
            false => match self.municipality(stored).await? {
                Some(municipality) => self.event_in(stored, &municipality.dpo, action),
                None => self.event(stored, action),
            },
        };
        let tx = self.portal.db.begin().await?;
        db::audit::append(&tx, &self.portal.keys, &event, reason).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The event of something that this person does about a withdrawal.
    #[must_use]
    pub fn task_event(&self, task: &Task, action: Action) -> AuditEvent {
        let (office, municipality) = match task {
            Task::Recorded(task) => (&task.office, &task.municipality),
            Task::Described(task) => (&task.office, &task.municipality),
        };
        AuditEvent {
            at: self.portal.now(),
            actor: Actor::Staff {
                id: self.staff.id.clone(),
                office: office.clone(),
            },
            municipality: Some(municipality.clone()),
            subject: match task {
                Task::Recorded(task) => Subject::Consent(task.consent_id.to_string()),
                Task::Described(task) => Subject::Withdrawal(task.reference.to_string()),
            },
            action,
        }
    }

    /// Logs a look at a task, which shows whose consent it was.
    pub(super) async fn log_task(&self, task: &Task) -> Result<(), DbError> {
        let event = self.task_event(task, Action::Opened);
        let tx = self.portal.db.begin().await?;
        db::audit::append(&tx, &self.portal.keys, &event, None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Whether this person did something to a part within the last eight hours:
    /// as long as a working day, or a session. So long the reason of a told
    /// addressee holds.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn today(&self, stored: &StoredPart, action: Action) -> Result<bool, DbError> {
        let subject = Subject::Part(stored.part.reference.to_string());
        let since = self.portal.now() - REASON_HOLDS;
        let events =
            db::audit::for_subject(self.portal.db.read(), &self.portal.keys, &subject).await?;
        Ok(events.iter().any(|logged| {
            logged.event.action == action
                && logged.event.at > since
                && matches!(&logged.event.actor, Actor::Staff { id, .. } if *id == self.staff.id)
        }))
    }

    /// Logs a look at a page that says whose the request is: once in a working
    /// day for whoever works on it.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn looked(&self, stored: &StoredPart) -> Result<(), DbError> {
        if self.today(stored, Action::Opened).await? {
            return Ok(());
        }
        self.log(stored, Action::Opened, None).await
    }

    /// A task that this person's offices have, of either kind.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own_task(&self, reference: &str) -> Result<Option<Task>, DbError> {
        let Ok(reference) = Reference::parse(reference) else {
            return Ok(None);
        };
        let c = self.portal.db.read();
        if let Some(task) = db::consent::task_by_reference(c, &reference).await? {
            let mine = self.staff.holds(&task.municipality, &task.office);
            // Of a consent that was erased nothing is left to be shown.
            let there = db::consent::get(c, task.consent_id).await?.is_some();
            return Ok((mine && there).then(|| Task::Recorded(Box::new(task))));
        }
        let task = db::withdrawal::by_reference(c, &reference).await?;
        Ok(task
            .filter(|task| self.staff.holds(&task.municipality, &task.office))
            .map(|task| Task::Described(Box::new(task))))
    }
}
