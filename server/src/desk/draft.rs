//! The desk of the draft of this browser.

use app::{
    desk::{
        DeskError, DraftDesk, DraftView, ItemView, NoticeAsked, NoticeView, PaperView, PublicDesk,
    },
    form::request::{Item, RequestDraft},
};
use async_trait::async_trait;
use domain::{
    deadline::Clock,
    id::Reference,
    language::Language,
    municipality::Municipality,
    routing::{promised, route},
};

use super::{
    PublicCounter,
    views::{no_register, route_names},
};
use crate::{
    db::{self, DbError, draft::StoredDraft},
    form::draft::load,
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::Holder,
};

/// For the holder of a draft's token.
pub struct DraftCounter {
    /// The portal.
    pub portal: Portal,
    /// The token, and who holds it.
    pub holder: Holder,
}

#[async_trait]
impl DraftDesk for DraftCounter {
    async fn draft(&self) -> Result<Option<DraftView>, DeskError> {
        let Some((stored, draft)) = load(&self.portal, &self.holder).await.at_desk("draft")? else {
            return Ok(None);
        };
        Ok(Some(self.view(&stored, draft).await?))
    }

    async fn papers(&self) -> Result<Vec<PaperView>, DeskError> {
        let portal = &self.portal;
        let found = load(portal, &self.holder).await.at_desk("draft")?;
        let papers = found.and_then(|(_, draft)| draft.papers);
        let mut views = Vec::new();
        for reference in papers.map(|papers| papers.references).unwrap_or_default() {
            if let Some((stored, draft)) = self.printed(&reference).await.at_desk("paper")? {
                let view = self.view(&stored, draft).await?;
                views.push(PaperView { reference, view });
            }
        }
        Ok(views)
    }
}

impl DraftCounter {
    async fn view(
        &self,
        stored: &StoredDraft,
        draft: RequestDraft,
    ) -> Result<DraftView, DeskError> {
        let mut items = Vec::new();
        for item in &draft.items {
            items.push(self.item(item).await?);
        }
        Ok(DraftView {
            draft,
            items,
            today: self.portal.today(),
            kept_until: helsinki(stored.expires_at).date_naive(),
        })
    }

    /// What was printed under a reference, while it is kept.
    async fn printed(
        &self,
        reference: &Reference,
    ) -> Result<Option<(StoredDraft, RequestDraft)>, DbError> {
        let (c, keys, now) = (self.portal.db.read(), &self.portal.keys, self.portal.now());
        let Some((_, id)) = db::paper::find(c, reference).await? else {
            return Ok(None);
        };
        let stored = db::draft::by_id(c, keys, id, now).await?;
        Ok(stored.and_then(|stored| {
            let draft = serde_json::from_value(stored.body.clone()).ok()?;
            Some((stored, draft))
        }))
    }

    async fn item(&self, item: &Item) -> Result<ItemView, DeskError> {
        let municipality = self.municipality(item).await?;
        let notice = self.notice(item).await?;
        let rules = notice
            .as_ref()
            .map_or(&[][..], |view| view.notice.rules.as_slice());
        let right = item.wish.right();
        let route = route(right, rules, &municipality);
        let (decider, told) = route_names(&municipality, &route);
        let clock = Clock::new(self.portal.today(), promised(right, rules));
        Ok(ItemView {
            register: notice
                .as_ref()
                .map_or_else(no_register, |view| view.register.name.clone()),
            decider,
            told,
            form: rules
                .iter()
                .find(|rule| rule.right == right)
                .and_then(|rule| rule.form.clone()),
            deadlines: clock.deadlines().at_desk("deadlines")?,
            item: item.clone(),
            route,
            municipality,
            notice,
        })
    }

    async fn municipality(&self, item: &Item) -> Result<Municipality, DeskError> {
        db::catalog::municipality(self.portal.db.read(), item.municipality.as_str())
            .await
            .at_desk("municipality")?
            .ok_or("the municipality of a draft is gone")
            .at_desk("municipality")
    }

    /// The notice that an item began from.
    async fn notice(&self, item: &Item) -> Result<Option<NoticeView>, DeskError> {
        let Some(register) = &item.register else {
            return Ok(None);
        };
        let asked = NoticeAsked {
            municipality: &item.municipality,
            register,
            version: item.notice_version,
            language: Language::Fi,
        };
        PublicCounter(self.portal.clone())
            .notice(asked)
            .await?
            .ok_or("the notice of a draft is gone")
            .at_desk("notice")
            .map(Some)
    }
}
