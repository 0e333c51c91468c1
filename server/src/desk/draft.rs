//! The desk of the draft of this browser.

use app::desk::{DeskError, DraftDesk, DraftView, NoticeAsked, PublicDesk};
use async_trait::async_trait;
use domain::language::Language;

use super::PublicCounter;
use crate::{
    form::draft::load,
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::Token,
};

/// For the holder of a draft's token.
pub struct DraftCounter {
    /// The portal.
    pub portal: Portal,
    /// The token.
    pub token: Token,
}

#[async_trait]
impl DraftDesk for DraftCounter {
    async fn draft(&self) -> Result<Option<DraftView>, DeskError> {
        let Some((stored, draft)) = load(&self.portal, &self.token).await.at_desk("draft")? else {
            return Ok(None);
        };
        let asked = NoticeAsked {
            municipality: &draft.municipality,
            register: &draft.register,
            version: Some(draft.notice_version),
            language: Language::Fi,
        };
        let notice = PublicCounter(self.portal.clone()).notice(asked).await?;
        Ok(notice.map(|notice| DraftView {
            draft,
            notice,
            kept_until: helsinki(stored.expires_at).date_naive(),
        }))
    }
}
