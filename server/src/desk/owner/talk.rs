//! The conversation at the owner's desk, and to whom a part can be given.

use app::desk::{Colleague, DeskError, NoteView, OwnerTalk, PartView, TalkAction, TalkView};
use domain::{
    id::Reference,
    municipality::Municipality,
    role::{Reach, StaffId},
};

use super::OwnerCounter;
use crate::{
    db::{
        self, DbError,
        file::{Author, Home},
        part::StoredPart,
    },
    desk::talk::{StaffNames, thread, waiting},
    portal::helsinki,
    problem::AtDesk,
    session::{StaffSession, staff, standing},
};

impl OwnerCounter {
    /// The conversation of a part.
    pub(super) async fn conversation(
        &self,
        stored: &StoredPart,
        municipality: &Municipality,
        reach: Reach,
        names: &StaffNames,
    ) -> Result<OwnerTalk, DeskError> {
        let c = self.portal.db.read();
        let mut notes = Vec::new();
        if reach == Reach::Decides {
            for note in db::note::of_part(c, &self.portal.keys, stored.id)
                .await
                .at_desk("notes")?
            {
                notes.push(NoteView {
                    at: helsinki(note.at),
                    by: names.get(&note.staff).cloned(),
                    text: note.text,
                });
            }
        }
        let saved = db::staff_draft::of_part(c, &self.staff.id, stored.id)
            .await
            .at_desk("drafts")?;
        Ok(OwnerTalk {
            thread: thread(&self.portal, municipality, stored.id, Some(names)).await?,
            notes,
            drafts: saved
                .into_iter()
                .filter_map(|(action, at)| Some((TalkAction::named(&action)?, helsinki(at))))
                .collect(),
        })
    }

    /// The colleagues to whom a part can be given: who has logged in and held
    /// the deciding office then, but for who has it.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn colleagues(&self, stored: &StoredPart) -> Result<Vec<Colleague>, DbError> {
        let portal = &self.portal;
        let part = &stored.part;
        let known = db::staff::all(portal.db.read(), &portal.keys).await?;
        let mut colleagues = Vec::new();
        for one in known {
            let Ok(session) = serde_json::from_value::<StaffSession>(one.body) else {
                continue;
            };
            let standing = standing(portal, &session).await?;
            let somebody = staff(session, standing);
            let decides = somebody.holds(&part.municipality, &part.route.decider.value);
            if decides && part.state.owner() != Some(&one.id) {
                colleagues.push(Colleague {
                    id: one.id.0,
                    name: somebody.display_name,
                    seen_on: helsinki(one.seen_at).date_naive(),
                });
            }
        }
        Ok(colleagues)
    }

    /// The colleague whom a form names.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn colleague(
        &self,
        stored: &StoredPart,
        id: &str,
    ) -> Result<Option<StaffId>, DbError> {
        let colleagues = self.colleagues(stored).await?;
        let found = colleagues.into_iter().find(|one| one.id == id);
        Ok(found.map(|one| StaffId(one.id)))
    }

    pub(super) async fn talk_view(
        &self,
        reference: &Reference,
        action: TalkAction,
    ) -> Result<Option<TalkView>, DeskError> {
        let Some(stored) = self.decides(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        let typed = self.typed_json(&stored, action.segment()).await;
        let (typed, saved_at) = typed.at_desk("draft")?.unzip();
        // Pages that name the person are a look like any other (see
        // `action_draft`); notes are open to all who decide.
        let mine = stored.part.state.owner() == Some(&self.staff.id);
        if mine || !action.needs_part() {
            self.looked(&stored).await.at_desk("log")?;
        }
        let part: PartView = self.view(&stored, Reach::Decides).await?;
        let colleagues = match action {
            TalkAction::HandOver => self.colleagues(&stored).await.at_desk("staff")?,
            _ => Vec::new(),
        };
        let me = Author::Staff(self.staff.id.clone());
        let form = Home::form(stored.id, &me, action.segment());
        let files = waiting(&self.portal, &form, &me).await?;
        Ok(Some(TalkView {
            part,
            typed,
            saved_at: saved_at.map(helsinki),
            files,
            colleagues,
        }))
    }
}
