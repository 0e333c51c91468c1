//! The log: one event per view, disclosure and decision (Act 906/2019 §17).
//!
//! An event is written in the transaction of what it tells of. It holds no
//! personal data: who, when, what was done to which reference, in which role.
//! Citizens read theirs as the timeline of a request.

pub mod chain;
pub mod export;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{id::Slug, role::StaffId};

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: Actor,
    /// In which municipality; none for the portal's own acts.
    pub municipality: Option<Slug>,
    /// To what.
    pub subject: Subject,
    /// What.
    pub action: Action,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "actor", rename_all = "snake_case")]
pub enum Actor {
    /// The person whose data it is.
    Citizen,
    /// A member of staff, acting in an office.
    Staff {
        /// Who.
        id: StaffId,
        /// In which office.
        office: Slug,
    },
    /// The portal itself.
    Portal,
}

/// To what it was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "subject", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// A part, by its reference.
    Part(String),
    /// A consent, by its id.
    Consent(String),
    /// A withdrawal by description, by its reference.
    Withdrawal(String),
    /// Feedback on accessibility, by its reference.
    Feedback(String),
    /// A notice of an outage, by its id.
    Outage(String),
    /// A printed form that is not filed yet, by its reference.
    Paper(String),
    /// A session.
    Session,
    /// Something of the record: a municipality, or a register there.
    Catalog(String),
    /// A role, by the id of its grant or of the proposal.
    Role(String),
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A request arrived, signed.
    Filed,
    /// A request arrived, unsigned.
    FiledUnsigned,
    /// A clerk filed it for who came to a counter.
    FiledAtCounter,
    /// A clerk filed what came on paper.
    FiledOnPaper,
    /// An owner began to check who asks.
    IdentityCheckBegun,
    /// An owner knows who asks; how, stands in the part.
    IdentityConfirmed,
    /// The person identified after filing.
    IdentifiedLater,
    /// The answer was given outside the portal.
    Delivered,
    /// An office was told that it arrived.
    OfficeTold,
    /// Staff opened it.
    Opened,
    /// An office that is only told opened it, with a reason.
    OpenedWithReason,
    /// Staff saw the personal identity code.
    IdentityCodeShown,
    /// The DPO named the office that decides.
    Assigned,
    /// The DPO sorted a wish; of each part that came of it.
    Sorted,
    /// An owner took it.
    Taken,
    /// It was handed over.
    HandedOver,
    /// The DPO gave it to another office.
    Reassigned,
    /// The DPO put it back on the pile of its office.
    PutBack,
    /// The DPO put the case together for the Ombudsman, with a reason.
    CaseFileMade,
    /// The same, with the personal identity code.
    CaseFileMadeWithCode,
    /// The DPO deferred that the person sees who looked; why, stands in the
    /// deferral.
    LooksDeferred,
    /// The DPO ended that before its day.
    LooksShown,
    /// A question went out.
    Asked,
    /// The reply came.
    Replied,
    /// The time was extended.
    Extended,
    /// A message went out, from the person or to them.
    MessageSent,
    /// The person read what was written to them.
    MessageRead,
    /// It was answered.
    Answered,
    /// It was answered in part, and refused for the rest.
    PartlyAnswered,
    /// Nothing was changed; the person's statement was added (Art. 16).
    StatementAdded,
    /// It was refused.
    Refused,
    /// Nothing was held.
    NothingHeld,
    /// The person took it back.
    TakenBack,
    /// It went elsewhere.
    Transferred,
    /// It came from another authority that had got it by mistake.
    TransferredHere,
    /// It went to another office of the same municipality.
    ToOffice,
    /// The person read the answer.
    AnswerRead,
    /// The person downloaded a file.
    FileDownloaded,
    /// Staff downloaded a file of the request or of its answer.
    FileOpened,
    /// The person downloaded the receipt or the evidence.
    ReceiptDownloaded,
    /// A consent was given.
    ConsentGiven,
    /// A consent was withdrawn.
    ConsentWithdrawn,
    /// The owner found what a withdrawal describes.
    ConsentFound,
    /// The owner found nothing of what a withdrawal describes.
    ConsentNotFound,
    /// A recipient was told of a withdrawal.
    ConsentRecipientTold,
    /// The owner did what a withdrawal asks for.
    ConsentTaskDone,
    /// Feedback on accessibility arrived.
    FeedbackGiven,
    /// Staff opened feedback.
    FeedbackOpened,
    /// Feedback was answered.
    FeedbackAnswered,
    /// An outage was announced.
    OutageAnnounced,
    /// The notice of an outage was taken down.
    OutageCleared,
    /// Its time was over, and it was erased.
    Erased,
    /// Somebody logged in.
    LoggedIn,
    /// Somebody logged out.
    LoggedOut,
    /// An administrator changed the record; what, stands in the reason.
    CatalogChanged,
    /// An administrator proposed a change of roles.
    RoleProposed,
    /// Another administrator approved it, and it holds.
    RoleApproved,
    /// Another administrator refused it.
    RoleRefused,
    /// Who proposed it took it back.
    RoleWithdrawn,
    /// The operator's command added an administrator.
    AdministratorAdded,
    /// The operator's command removed an administrator.
    AdministratorRemoved,
    /// The operator's command replaced the key that seals receipts.
    SealKeyReplaced,
}

impl Action {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::FiledUnsigned => "filed_unsigned",
            Self::FiledAtCounter => "filed_at_counter",
            Self::FiledOnPaper => "filed_on_paper",
            Self::IdentityCheckBegun => "identity_check_begun",
            Self::IdentityConfirmed => "identity_confirmed",
            Self::IdentifiedLater => "identified_later",
            Self::Delivered => "delivered",
            Self::OfficeTold => "office_told",
            Self::Opened => "opened",
            Self::OpenedWithReason => "opened_with_reason",
            Self::IdentityCodeShown => "identity_code_shown",
            Self::Assigned => "assigned",
            Self::Sorted => "sorted",
            Self::Taken => "taken",
            Self::HandedOver => "handed_over",
            Self::Reassigned => "reassigned",
            Self::PutBack => "put_back",
            Self::CaseFileMade => "case_file_made",
            Self::CaseFileMadeWithCode => "case_file_made_with_code",
            Self::LooksDeferred => "looks_deferred",
            Self::LooksShown => "looks_shown",
            Self::Asked => "asked",
            Self::Replied => "replied",
            Self::Extended => "extended",
            Self::MessageSent => "message_sent",
            Self::MessageRead => "message_read",
            Self::Answered => "answered",
            Self::PartlyAnswered => "partly_answered",
            Self::StatementAdded => "statement_added",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::TakenBack => "taken_back",
            Self::Transferred => "transferred",
            Self::TransferredHere => "transferred_here",
            Self::ToOffice => "to_office",
            Self::AnswerRead => "answer_read",
            Self::FileDownloaded => "file_downloaded",
            Self::FileOpened => "file_opened",
            Self::ReceiptDownloaded => "receipt_downloaded",
            Self::ConsentGiven => "consent_given",
            Self::ConsentWithdrawn => "consent_withdrawn",
            Self::ConsentFound => "consent_found",
            Self::ConsentNotFound => "consent_not_found",
            Self::ConsentRecipientTold => "consent_recipient_told",
            Self::ConsentTaskDone => "consent_task_done",
            Self::FeedbackGiven => "feedback_given",
            Self::FeedbackOpened => "feedback_opened",
            Self::FeedbackAnswered => "feedback_answered",
            Self::OutageAnnounced => "outage_announced",
            Self::OutageCleared => "outage_cleared",
            Self::Erased => "erased",
            Self::LoggedIn => "logged_in",
            Self::LoggedOut => "logged_out",
            Self::CatalogChanged => "catalog_changed",
            Self::RoleProposed => "role_proposed",
            Self::RoleApproved => "role_approved",
            Self::RoleRefused => "role_refused",
            Self::RoleWithdrawn => "role_withdrawn",
            Self::AdministratorAdded => "administrator_added",
            Self::AdministratorRemoved => "administrator_removed",
            Self::SealKeyReplaced => "seal_key_replaced",
        }
    }

    /// Whether staff saw what is in a part by it: who did is shown to the
    /// person, at once or when that was deferred ([`crate::deferral`]).
    #[must_use]
    pub const fn staff_looked(self) -> bool {
        matches!(
            self,
            Self::Opened
                | Self::OpenedWithReason
                | Self::IdentityCodeShown
                | Self::FileOpened
                | Self::CaseFileMade
                | Self::CaseFileMadeWithCode
        )
    }

    /// What of it may be told to who only follows a request with its reference
    /// and its secret: that something happened, never what was answered. What is
    /// not named here is not told.
    #[must_use]
    pub const fn to_a_follower(self) -> Option<Self> {
        match self {
            Self::Answered
            | Self::PartlyAnswered
            | Self::StatementAdded
            | Self::Refused
            | Self::NothingHeld => Some(Self::Answered),
            Self::Filed
            | Self::FiledUnsigned
            | Self::FiledAtCounter
            | Self::FiledOnPaper
            | Self::OfficeTold
            | Self::Sorted
            | Self::Taken
            | Self::HandedOver
            | Self::Reassigned
            | Self::PutBack
            | Self::IdentityCheckBegun
            | Self::IdentityConfirmed
            | Self::IdentifiedLater
            | Self::Asked
            | Self::Replied
            | Self::Extended
            | Self::Delivered
            | Self::TakenBack
            | Self::Transferred
            | Self::TransferredHere
            | Self::ToOffice => Some(self),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_follows_learns_that_it_was_answered_and_not_what() {
        for action in [
            Action::Answered,
            Action::PartlyAnswered,
            Action::StatementAdded,
            Action::Refused,
            Action::NothingHeld,
        ] {
            assert_eq!(action.to_a_follower(), Some(Action::Answered));
        }
        for action in [
            Action::Opened,
            Action::OpenedWithReason,
            Action::IdentityCodeShown,
            Action::AnswerRead,
            Action::FileDownloaded,
        ] {
            assert_eq!(action.to_a_follower(), None, "{action:?}");
        }
    }
}
