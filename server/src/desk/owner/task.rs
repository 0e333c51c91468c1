//! Tasks after withdrawals, of either kind.

use app::desk::{DeskError, TaskAbout, TaskItem, TaskView};
use chrono::{DateTime, Utc};
use domain::{
    consent::{ConsentRecipient, recipient_name, task_late},
    id::{Reference, Slug},
    municipality::Localized,
};

use super::{
    super::views::{Names, person_view},
    OwnerCounter, Task,
};
use crate::{
    db::{
        self,
        consent::{StoredRecipient, StoredTask},
        withdrawal::StoredWithdrawal,
    },
    identity::person::Person,
    portal::helsinki,
    problem::AtDesk,
};

impl OwnerCounter {
    /// Those that are not done, oldest first.
    pub(super) async fn tasks(&self, names: &Names) -> Result<Vec<TaskItem>, DeskError> {
        let c = self.portal.db.read();
        let today = self.portal.today();
        let item = |reference: &Reference, m: &Slug, r: &Slug, at: DateTime<Utc>| TaskItem {
            reference: reference.to_string(),
            register: names.register(m, Some(r)),
            created_at: helsinki(at),
            late: task_late(helsinki(at).date_naive(), today),
        };
        let recorded = db::consent::tasks(c, &self.staff.offices, true)
            .await
            .at_desk("tasks")?;
        let described = db::withdrawal::open_tasks(c, &self.staff.offices)
            .await
            .at_desk("tasks")?;
        let recorded = recorded.iter().map(|task| {
            item(
                &task.reference,
                &task.municipality,
                &task.register,
                task.created_at,
            )
        });
        let described = described.iter().map(|task| {
            item(
                &task.reference,
                &task.municipality,
                &task.register,
                task.received_at,
            )
        });
        let mut tasks: Vec<TaskItem> = recorded.chain(described).collect();
        tasks.sort_by_key(|task| task.created_at);
        Ok(tasks)
    }

    pub(super) async fn task_view(&self, task: &Task) -> Result<TaskView, DeskError> {
        let names = Names::load(&self.portal).await.at_desk("task")?;
        match task {
            Task::Recorded(task) => self.recorded(&names, task).await,
            Task::Described(task) => self.described(&names, task).await,
        }
    }

    async fn recorded(&self, names: &Names, task: &StoredTask) -> Result<TaskView, DeskError> {
        let c = self.portal.db.read();
        let consent = db::consent::get(c, task.consent_id)
            .await
            .at_desk("consent")?
            .ok_or("a task's consent is gone")
            .at_desk("consent")?;
        let text = db::catalog::consent_text(
            c,
            consent.municipality.as_str(),
            consent.text_id.as_str(),
            consent.text_version,
        )
        .await
        .at_desk("consent text")?
        .ok_or("a consent's text is gone")
        .at_desk("consent text")?;
        let person = db::consent::person(c, &self.portal.keys, consent.id)
            .await
            .at_desk("person")?;
        let person: Person = serde_json::from_value(person).at_desk("person")?;
        Ok(TaskView {
            reference: task.reference.to_string(),
            register: names.register(&task.municipality, Some(&task.register)),
            municipality: names.municipality(&task.municipality)?.clone(),
            recipients: told(&text.recipients, &task.recipients),
            about: TaskAbout::Recorded(Box::new(text)),
            person: person_view(&person),
            withdrawn_at: helsinki(task.created_at),
            done_at: task.done_at.map(helsinki),
        })
    }

    async fn described(
        &self,
        names: &Names,
        task: &StoredWithdrawal,
    ) -> Result<TaskView, DeskError> {
        let c = self.portal.db.read();
        let (person, described) = db::withdrawal::open(c, &self.portal.keys, task.id)
            .await
            .at_desk("withdrawal")?;
        let person: Person = serde_json::from_value(person).at_desk("person")?;
        let (m, r) = (task.municipality.as_str(), task.register.as_str());
        let named = db::catalog::named_consents(c, m, r, described.notice_version)
            .await
            .at_desk("named consents")?;
        let mut others = named.map(|named| named.recipients()).unwrap_or_default();
        let known = [described.recipients(), others.clone()].concat();
        let recipients = told(&known, &task.recipients);
        others.retain(|one| {
            !task
                .recipients
                .iter()
                .any(|known| known.recipient == one.id)
        });
        Ok(TaskView {
            reference: task.reference.to_string(),
            register: names.register(&task.municipality, Some(&task.register)),
            municipality: names.municipality(&task.municipality)?.clone(),
            about: TaskAbout::Described {
                described: Box::new(described),
                found: task.found.map(|(found, at)| (found, helsinki(at))),
                others,
                unsigned: person.identity().is_none(),
            },
            person: person_view(&person),
            withdrawn_at: helsinki(task.received_at),
            recipients,
            done_at: task.done_at.map(helsinki),
        })
    }
}

type Told = (String, Localized, Option<DateTime<chrono_tz::Tz>>);

/// By the names that they have in every language.
fn told(known: &[ConsentRecipient], recipients: &[StoredRecipient]) -> Vec<Told> {
    recipients
        .iter()
        .map(|one| {
            let id = one.recipient.to_string();
            let name = recipient_name(known, &one.recipient, &one.name);
            (id, name, one.told_at.map(helsinki))
        })
        .collect()
}
