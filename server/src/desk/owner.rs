//! The owner's desk: the parts that a person's offices reach. What is out of
//! reach looks as if it did not exist.

use app::{
    desk::{
        ActionDraftView, DeskError, IdentityCodeView, KeptView, OwnerAction, OwnerDesk,
        PackageView, PartPage, PartView, SortPage, Sought, StaffView, TalkAction, TalkView,
        TaskView, TransferPage, WorkAsked, WorkItem, WorklistView,
    },
    form::{
        asker::{CHECK, DELIVERY},
        assign::AssignForm,
    },
};
use async_trait::async_trait;
use domain::{audit::Action, hetu::Hetu, id::Reference, request::may_send_on, role::Reach};

use super::{
    talk::{StaffNames, staff_names},
    views::{For, Names, attachments, files, frozen, person, person_view, route_names, timeline},
};
use crate::{
    db::{self, file::Stage, part::StoredPart},
    portal::helsinki,
    problem::AtDesk,
};

pub mod evidence;
mod life;
pub mod others;
mod reach;
pub mod sort;
mod talk;
mod task;
pub mod transfer;
mod typed;
mod worklist;

pub use reach::{Mine, OwnerCounter, Task};

impl OwnerCounter {
    pub(super) fn item(&self, names: &Names, stored: StoredPart) -> Result<WorkItem, DeskError> {
        let part = stored.part;
        let deadlines = part.clock.deadlines().at_desk("deadlines")?;
        Ok(WorkItem {
            register: names.register(&part.municipality, part.register.as_ref()),
            authority: names.municipality(&part.municipality)?.authority.clone(),
            days_left: deadlines.days_left(self.portal.today()),
            mine: part.state.owner() == Some(&self.staff.id),
            draft_saved: None,
            deadlines,
            part,
        })
    }

    pub(super) async fn view(
        &self,
        stored: &StoredPart,
        reach: Reach,
    ) -> Result<PartView, DeskError> {
        let portal = &self.portal;
        let names = Names::load(portal).await.at_desk("part")?;
        let part = stored.part.clone();
        let municipality = names.municipality(&part.municipality)?.clone();
        let deadlines = part.clock.deadlines().at_desk("deadlines")?;
        let asker = person(portal, stored.id).await?;
        let asked = frozen(portal, stored.id).await?;
        let mine = part.state.owner() == Some(&self.staff.id);
        let staff = staff_names(portal).await.at_desk("staff")?;
        let saved = db::staff_draft::of_part(portal.db.read(), &self.staff.id, stored.id)
            .await
            .at_desk("drafts")?;
        let drafts = saved
            .into_iter()
            .filter_map(|(action, at)| Some((OwnerAction::parse(&action)?, helsinki(at))))
            .collect();
        let (decider, told) = route_names(&municipality, &part.route);
        let assigning = match reach == Reach::Decides && part.waits_for_dpo() {
            true => {
                let typed = self.typed(stored, AssignForm::ACTION).await;
                Some(
                    typed
                        .at_desk("drafts")?
                        .map_or_else(AssignForm::default, |(typed, _)| typed),
                )
            }
            false => None,
        };
        Ok(PartView {
            assigning,
            decides: reach == Reach::Decides,
            mine,
            oversees: self.staff.oversees(&municipality),
            register: names.register(&part.municipality, part.register.as_ref()),
            language: asked.language,
            contents: asked.contents,
            answer: asked.answer,
            person: person_view(&asker),
            evidence: match asker.identity() {
                Some(_) => Some(evidence::check(portal, stored.id).await?),
                None => None,
            },
            days_left: deadlines.days_left(portal.today()),
            decider,
            told,
            with: self.with(&part, mine, &staff),
            talk: self
                .conversation(stored, &municipality, reach, &staff)
                .await?,
            timeline: timeline(portal, &municipality, stored, For::Office).await?,
            drafts,
            files: files(portal, stored.id, Stage::Sent).await?,
            attachments: attachments(portal, stored.id).await?,
            others: others::said(portal, &part).await?,
            version: stored.version,
            received_at: helsinki(part.received_at),
            today: portal.today(),
            status: names.status(&part.municipality, part.register.as_ref()),
            may_send_on: !part.closed() && may_send_on(&self.staff, &part, &municipality),
            deadlines,
            municipality,
            part,
        })
    }

    /// Whom a part is with, as far as the name is known.
    fn with(&self, part: &domain::request::Part, mine: bool, staff: &StaffNames) -> Option<String> {
        let owner = part.state.owner()?;
        match mine {
            true => Some(self.staff.display_name.clone()),
            false => staff.get(owner).cloned(),
        }
    }
}

#[async_trait]
impl OwnerDesk for OwnerCounter {
    async fn me(&self) -> Result<StaffView, DeskError> {
        let names = Names::load(&self.portal).await.at_desk("me")?;
        let clerk = self.staff.offices.iter().any(|held| {
            let municipality = names.municipality(&held.municipality);
            municipality.is_ok_and(|municipality| self.staff.is_clerk(municipality))
        });
        let offices = self.staff.offices.iter().filter_map(|held| {
            // An office of the configuration that the record does not have.
            let municipality = names.municipality(&held.municipality).ok()?;
            municipality
                .office(&held.office)
                .map(|office| office.name.clone())
        });
        Ok(StaffView {
            display_name: self.staff.display_name.clone(),
            offices: offices.collect(),
            clerk,
        })
    }

    async fn worklist(&self, asked: &WorkAsked) -> Result<WorklistView, DeskError> {
        self.piles(asked).await
    }

    async fn sought(&self) -> Result<Sought, DeskError> {
        let portal = &self.portal;
        let settings = db::staff_setting::get(portal.db.read(), &portal.keys, &self.staff.id)
            .await
            .at_desk("settings")?;
        match settings.searched {
            Some(typed) => self.seek(&typed).await.at_desk("search"),
            None => Ok(Sought::Nothing),
        }
    }

    async fn part(&self, reference: &Reference) -> Result<Option<PartPage>, DeskError> {
        let Some((stored, reach)) = self.reach(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        if reach == Reach::Told
            && !self
                .today(&stored, Action::OpenedWithReason)
                .await
                .at_desk("part")?
        {
            let names = Names::load(&self.portal).await.at_desk("part")?;
            let told = stored.part.route.told.as_ref();
            let told = told
                .is_some_and(|office| self.staff.holds(&stored.part.municipality, &office.value));
            let item = Box::new(self.item(&names, stored)?);
            return Ok(Some(match told {
                true => PartPage::Locked(item),
                false => PartPage::Overseen(item),
            }));
        }
        self.log(&stored, Action::Opened, None)
            .await
            .at_desk("log")?;
        Ok(Some(PartPage::Open(Box::new(
            self.view(&stored, reach).await?,
        ))))
    }

    async fn identity_code(
        &self,
        reference: &Reference,
    ) -> Result<Option<IdentityCodeView>, DeskError> {
        let Some(stored) = self.decides(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        let asker = person(&self.portal, stored.id).await?;
        let Some(code) = asker.hetu().map(Hetu::as_str) else {
            return Ok(None);
        };
        self.log(&stored, Action::IdentityCodeShown, None)
            .await
            .at_desk("log")?;
        let names = Names::load(&self.portal).await.at_desk("part")?;
        let municipality = names.municipality(&stored.part.municipality)?.clone();
        Ok(Some(IdentityCodeView {
            municipality,
            code: code.to_owned(),
        }))
    }

    async fn action_draft(
        &self,
        reference: &Reference,
        action: OwnerAction,
    ) -> Result<Option<ActionDraftView>, DeskError> {
        // Not only who has it: the page tells the others why they can't.
        let Some(stored) = self.decides(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        let typed = self.typed_json(&stored, action.segment()).await;
        let (typed, saved_at) = typed.at_desk("draft")?.unzip();
        let others = self.typed_json(&stored, &others::name(action)).await;
        let delivery = self.typed_json(&stored, DELIVERY).await;
        // The pages of an action say whose the request is: a look like any other,
        // written down once a day for whoever works on it.
        let mine = stored.part.state.owner() == Some(&self.staff.id);
        if mine {
            self.looked(&stored).await.at_desk("log")?;
        }
        let view = self.view(&stored, Reach::Decides).await?;
        let files = files(&self.portal, stored.id, Stage::Draft).await?;
        Ok(Some(ActionDraftView {
            part: view,
            typed,
            others: others.at_desk("draft")?.map(|(typed, _)| typed),
            saved_at: saved_at.map(helsinki),
            files,
            delivery: delivery.at_desk("draft")?.map(|(typed, _)| typed),
        }))
    }

    async fn identity_check(
        &self,
        reference: &Reference,
    ) -> Result<Option<ActionDraftView>, DeskError> {
        let Some(stored) = self.decides(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        // The page shows name and contact: a look like any other.
        self.looked(&stored).await.at_desk("log")?;
        let typed = self.typed_json(&stored, CHECK).await.at_desk("draft")?;
        Ok(Some(ActionDraftView {
            others: None,
            typed: typed.map(|(typed, _)| typed),
            part: self.view(&stored, Reach::Decides).await?,
            saved_at: None,
            files: Vec::new(),
            delivery: None,
        }))
    }

    async fn sorting(&self, reference: &Reference) -> Result<Option<SortPage>, DeskError> {
        self.sort_page(reference).await
    }

    async fn transfer(&self, reference: &Reference) -> Result<Option<TransferPage>, DeskError> {
        self.transfer_page(reference).await
    }

    async fn package(&self, reference: &Reference) -> Result<Option<PackageView>, DeskError> {
        self.package_view(reference).await
    }

    async fn talk(
        &self,
        reference: &Reference,
        action: TalkAction,
    ) -> Result<Option<TalkView>, DeskError> {
        self.talk_view(reference, action).await
    }

    async fn kept(&self) -> Result<Vec<KeptView>, DeskError> {
        self.kept_view().await
    }

    async fn task(&self, reference: &str) -> Result<Option<TaskView>, DeskError> {
        let Some(task) = self.own_task(reference).await.at_desk("task")? else {
            return Ok(None);
        };
        let view = self.task_view(&task).await?;
        self.log_task(&task).await.at_desk("log")?;
        Ok(Some(view))
    }
}
