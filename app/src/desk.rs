//! The seam to the server: what a page may ask for, by who asks.
//!
//! A desk exists only for a caller who may use it. The server makes one after
//! it has resolved the caller and hands it over in the context; without the
//! role there is no method to call.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    id::{Reference, Slug},
    language::Language,
    receipt::keys::KeyHistory,
};

mod admin;
mod citizen;
mod clerk;
mod dpo;
mod draft;
mod duties;
mod follow;
#[cfg(feature = "demo")]
mod gallery;
mod life;
mod owner;
mod public;
mod talk;
mod transfer;
mod withdraw;

pub use admin::*;
pub use citizen::*;
pub use clerk::*;
pub use dpo::*;
pub use draft::*;
pub use duties::*;
pub use follow::*;
#[cfg(feature = "demo")]
pub use gallery::*;
pub use life::*;
pub use owner::*;
pub use public::*;
pub use talk::*;
pub use transfer::*;
pub use withdraw::*;

/// A desk could not do its work; the cause is logged under this number, which
/// the page shows.
#[derive(Debug, Clone, thiserror::Error)]
#[error("incident {incident}")]
pub struct DeskError {
    /// The number under which the log has the cause.
    pub incident: String,
}

/// What everybody may read.
#[async_trait]
pub trait PublicDesk: Send + Sync {
    /// All municipalities, in the order of the record.
    async fn municipalities(&self) -> Result<Vec<MunicipalityCard>, DeskError>;
    /// One municipality with its registers.
    async fn municipality(&self, slug: &Slug) -> Result<Option<MunicipalityView>, DeskError>;
    /// A notice: the version in force, or the version asked for.
    async fn notice(&self, asked: NoticeAsked<'_>) -> Result<Option<NoticeView>, DeskError>;
    /// Registers that fit everyday words, best first.
    async fn search(
        &self,
        query: &str,
        municipality: Option<&Slug>,
        language: Language,
    ) -> Result<Vec<RegisterCard>, DeskError>;
    /// The keys with which the portal ever sealed receipts.
    async fn keys(&self) -> Result<KeyHistory, DeskError>;
}

/// What the holder of a draft may read: the draft of this browser.
#[async_trait]
pub trait DraftDesk: Send + Sync {
    /// The draft, unless it has expired or this browser holds none.
    async fn draft(&self) -> Result<Option<DraftView>, DeskError>;
    /// The forms that were printed of it, as they were then; those that are
    /// filed or have expired are left out.
    async fn papers(&self) -> Result<Vec<PaperView>, DeskError>;
}

/// What a withdrawal by description needs: by this browser, of whoever is
/// logged in, if anybody is.
#[async_trait]
pub trait WithdrawDesk: Send + Sync {
    /// What can be withdrawn at a municipality, and what was typed so far.
    async fn form(&self, municipality: &Slug) -> Result<Option<WithdrawView>, DeskError>;
    /// What this browser sent there a moment ago, without a log-in.
    async fn sent(&self, municipality: &Slug) -> Result<Option<WithdrawnView>, DeskError>;
}

/// What a logged-in citizen may read: their own matters.
#[async_trait]
pub trait CitizenDesk: Send + Sync {
    /// Requests and consents.
    async fn matters(&self) -> Result<MattersView, DeskError>;
    /// One request; reading an answer is logged.
    async fn matter(&self, reference: &Reference) -> Result<Option<MatterView>, DeskError>;
    /// The receipt of a request.
    async fn receipt(&self, reference: &Reference) -> Result<Option<ReceiptView>, DeskError>;
    /// What was sent at once, as one page.
    async fn filing(&self, id: &str) -> Result<Option<FilingView>, DeskError>;
    /// A form of the conversation, with what was typed before.
    async fn write(
        &self,
        reference: &Reference,
        form: WriteForm,
    ) -> Result<Option<WriteView>, DeskError>;
    /// One consent.
    async fn consent(&self, id: &str) -> Result<Option<ConsentView>, DeskError>;
    /// One withdrawal by description.
    async fn withdrawal(&self, reference: &Reference) -> Result<Option<WithdrawalView>, DeskError>;
}

/// What may be read by who follows what was sent unsigned: the status. Right
/// after filing, once, also what was sent.
#[async_trait]
pub trait FollowDesk: Send + Sync {
    /// Secret and receipts, until they are put away.
    async fn sent(&self) -> Result<Option<SentView>, DeskError>;
    /// Where each part stands: neither contents nor answer nor name.
    async fn status(&self) -> Result<Vec<FollowView>, DeskError>;
}

/// What a clerk at a counter may read.
#[async_trait]
pub trait ClerkDesk: Send + Sync {
    /// The counter; none for staff who are not clerks.
    async fn counter(&self) -> Result<Option<ClerkView>, DeskError>;
    /// What this clerk filed a moment ago, until it is put away.
    async fn handed_over(&self) -> Result<Option<HandedOverView>, DeskError>;
}

/// What an owner or a DPO may read: the parts that their offices reach.
#[async_trait]
pub trait OwnerDesk: Send + Sync {
    /// Who is logged in, and in which offices.
    async fn me(&self) -> Result<StaffView, DeskError>;
    /// A page of the worklist.
    async fn worklist(&self, asked: &WorkAsked) -> Result<WorklistView, DeskError>;
    /// What this person searched for last, and what that leads to.
    async fn sought(&self) -> Result<Sought, DeskError>;
    /// One part; the view is logged. A told addressee gets the lock page until
    /// a reason has been given.
    async fn part(&self, reference: &Reference) -> Result<Option<PartPage>, DeskError>;
    /// The personal identity code of who asks; each look is logged.
    async fn identity_code(
        &self,
        reference: &Reference,
    ) -> Result<Option<IdentityCodeView>, DeskError>;
    /// The draft of an action, as this owner left it.
    async fn action_draft(
        &self,
        reference: &Reference,
        action: OwnerAction,
    ) -> Result<Option<ActionDraftView>, DeskError>;
    /// The page on which a wish is sorted; a look at an open one is logged once
    /// a day.
    async fn sorting(&self, reference: &Reference) -> Result<Option<SortPage>, DeskError>;
    /// The page on which a part is sent on, without a word of what is in it.
    async fn transfer(&self, reference: &Reference) -> Result<Option<TransferPage>, DeskError>;
    /// What goes to an authority outside; each look is logged.
    async fn package(&self, reference: &Reference) -> Result<Option<PackageView>, DeskError>;
    /// An action of the conversation, as this owner left it.
    async fn talk(
        &self,
        reference: &Reference,
        action: TalkAction,
    ) -> Result<Option<TalkView>, DeskError>;
    /// The check of who asks, as this owner left it.
    async fn identity_check(
        &self,
        reference: &Reference,
    ) -> Result<Option<ActionDraftView>, DeskError>;
    /// How long what is kept, and what was erased.
    async fn kept(&self) -> Result<Vec<KeptView>, DeskError>;
    /// A task after a withdrawn consent.
    async fn task(&self, reference: &str) -> Result<Option<TaskView>, DeskError>;
}

/// What everybody may know of the service itself, and the form for feedback on
/// accessibility as this browser has it.
#[async_trait]
pub trait DutyDesk: Send + Sync {
    /// What stands around a page. What can't be read is left out: the page is
    /// shown all the same.
    async fn around(&self, page: Option<&Slug>) -> AroundView;
    /// How the service is. What can't be asked is down, never an error.
    async fn status(&self) -> StatusView;
    /// The form for feedback.
    async fn feedback(&self, municipality: &Slug) -> Result<Option<FeedbackView>, DeskError>;
}

/// What staff may read who look after the service in a municipality: the rest
/// is as if it did not exist.
#[async_trait]
pub trait ServiceDesk: Send + Sync {
    /// How much waits; none for who serves no municipality.
    async fn duties(&self) -> Result<Option<DutiesView>, DeskError>;
    /// The queue of feedback.
    async fn queue(&self) -> Result<Option<FeedbackQueue>, DeskError>;
    /// One piece of it; the view is logged.
    async fn feedback(&self, reference: &Reference) -> Result<Option<FeedbackPage>, DeskError>;
    /// Notices of outages, and the form for one.
    async fn outages(&self) -> Result<Option<OutagesPage>, DeskError>;
}

/// What a DPO may read: all parts of the municipality, by what and when.
#[async_trait]
pub trait DpoDesk: Send + Sync {
    /// A page of all parts.
    async fn overview(&self, asked: &OverviewAsked) -> Result<OverviewView, DeskError>;
    /// One part, not opened.
    async fn overseen(&self, reference: &Reference) -> Result<Option<OverseenView>, DeskError>;
    /// The case put together, once a reason was given for it; the look is
    /// logged.
    async fn case_file(&self, reference: &Reference) -> Result<Option<CaseFileView>, DeskError>;
}

/// What the demo shows of itself; absent without the demo.
#[cfg(feature = "demo")]
#[async_trait]
pub trait GalleryDesk: Send + Sync {
    /// Every page in every state.
    async fn gallery(&self) -> Result<GalleryView, DeskError>;
}

macro_rules! handle {
    ($(#[$doc:meta])* $name:ident, $desk:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(pub Arc<dyn $desk>);
        impl std::ops::Deref for $name {
            type Target = dyn $desk;
            fn deref(&self) -> &Self::Target {
                &*self.0
            }
        }
    };
}

handle!(
    /// The public desk in the context.
    Public, PublicDesk
);
handle!(
    /// The draft's desk in the context; absent without the draft's cookie.
    Drafts, DraftDesk
);
handle!(
    /// The desk of withdrawals by description in the context.
    Withdrawals, WithdrawDesk
);
handle!(
    /// The citizen's desk in the context; absent unless logged in.
    Citizen, CitizenDesk
);
handle!(
    /// The follower's desk in the context; absent unless somebody follows.
    Follow, FollowDesk
);
handle!(
    /// The clerk's desk in the context; absent unless logged in as staff.
    Clerk, ClerkDesk
);
handle!(
    /// The owner's desk in the context; absent unless logged in as staff.
    Owner, OwnerDesk
);
handle!(
    /// The administrators' desk in the context; absent unless one is logged in.
    Admin, AdminDesk
);
handle!(
    /// The desk of the portal's own duties in the context.
    Duties, DutyDesk
);
handle!(
    /// The desk of who looks after the service in the context; absent unless
    /// logged in as staff.
    Service, ServiceDesk
);
handle!(
    /// The DPO's desk in the context; absent unless logged in as one.
    Overseer, DpoDesk
);

#[cfg(feature = "demo")]
handle!(
    /// The gallery's desk in the context; absent without the demo.
    Gallery, GalleryDesk
);
