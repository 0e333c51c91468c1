//! Two persons: who changes roles, administrators or keys proposes, and another
//! administrator approves.
//!
//! Nobody approves their own proposal, and nobody proposes or approves a role
//! for themself. A proposal that nobody decides within seven days has lapsed.
//! So one person alone, or one stolen log-in, gives nobody any power.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{
    StaffId,
    grant::{Grant, Known, Role},
    task::Task,
};
use crate::id::Slug;

/// How long a proposal waits.
pub const LASTS: TimeDelta = TimeDelta::days(7);

/// So many administrators there must be, so that proposals can be approved.
pub const ADMINISTRATORS: usize = 2;

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// A role is given.
    Give {
        /// To whom, and for how long.
        grant: Grant,
    },
    /// A role is ended at once.
    End {
        /// The grant, by its id.
        id: String,
        /// What it says.
        grant: Grant,
    },
    /// The key that seals receipts is replaced, by the operator's command.
    NewSeal {
        /// The key that goes, by its name: so that an approval is for one.
        key_id: String,
    },
    /// Another office gets a task: other people then read what comes, or file for
    /// others.
    Route {
        /// The municipality.
        municipality: Slug,
        /// The task.
        task: Task,
        /// The office; none where a municipality is to do without.
        office: Option<Slug>,
    },
}

impl Change {
    /// The grant that it is about, if it is about a role.
    #[must_use]
    pub const fn grant(&self) -> Option<&Grant> {
        match self {
            Self::Give { grant } | Self::End { grant, .. } => Some(grant),
            Self::NewSeal { .. } | Self::Route { .. } => None,
        }
    }

    /// The stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Give { .. } => "give",
            Self::End { .. } => "end",
            Self::NewSeal { .. } => "new_seal",
            Self::Route { task, .. } => match task {
                Task::Decider { .. } => "route_register",
                Task::Dpo => "route_dpo",
                Task::Counter => "route_counter",
                Task::Service => "route_service",
            },
        }
    }

    /// Whether it would give this person something.
    fn gives(&self, who: Known<'_>) -> bool {
        match self {
            Self::Give { grant } => grant.holder.names(who),
            Self::End { .. } | Self::NewSeal { .. } | Self::Route { .. } => false,
        }
    }
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalState {
    /// Waits for another administrator.
    Open,
    /// Carried out, or to be carried out by the operator.
    Approved,
    /// Another administrator said no.
    Refused,
    /// Who proposed it took it back.
    Withdrawn,
    /// The operator has carried it out.
    Done,
}

impl ProposalState {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Done => "done",
        }
    }
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What.
    #[serde(flatten)]
    pub change: Change,
    /// Why, for who decides.
    pub why: String,
    /// By whom.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Where it stands.
    pub state: ProposalState,
}

/// What an administrator does with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Carries it out.
    Approve,
    /// Says no.
    Refuse,
    /// Takes back what they proposed.
    Withdraw,
}

impl Verdict {
    /// Reads the name that forms use.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "approve" => Some(Self::Approve),
            "refuse" => Some(Self::Refuse),
            "withdraw" => Some(Self::Withdraw),
            _ => None,
        }
    }
}

/// Why it can't be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProposalError {
    /// It was decided before.
    #[error("decided before")]
    Decided,
    /// Its seven days have passed.
    #[error("lapsed")]
    Lapsed,
    /// Who proposes does not approve, and who approves has not proposed.
    #[error("it takes another person")]
    SamePerson,
    /// Nobody gives themself a role.
    #[error("nobody gives themself a role")]
    OwnRole,
    /// Proposals could not be approved any more.
    #[error("two administrators have to stay")]
    TooFew,
    /// There is no such office, or a DPO would decide (GDPR Art. 38(6)).
    #[error("this office can't")]
    Unfit,
}

impl ProposalError {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::Lapsed => "lapsed",
            Self::SamePerson => "same_person",
            Self::OwnRole => "own_role",
            Self::TooFew => "too_few",
            Self::Unfit => "unfit",
        }
    }
}

impl Proposal {
    /// Proposes.
    ///
    /// # Errors
    /// [`ProposalError::OwnRole`]
    pub fn new(
        change: Change,
        why: &str,
        by: Known<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self, ProposalError> {
        if change.gives(by) {
            return Err(ProposalError::OwnRole);
        }
        Ok(Self {
            change,
            why: why.to_owned(),
            proposed_by: by.id.clone(),
            proposed_at: now,
            state: ProposalState::Open,
        })
    }

    /// Until when it can be approved.
    #[must_use]
    pub fn lapses_at(&self) -> DateTime<Utc> {
        self.proposed_at + LASTS
    }

    /// Whether it still waits.
    #[must_use]
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.state == ProposalState::Open && now < self.lapses_at()
    }

    /// Whether the operator may replace this key now: another administrator
    /// approved it, for this key, within the seven days.
    #[must_use]
    pub fn lets_replace(&self, key_id: &str, now: DateTime<Utc>) -> bool {
        let this = matches!(&self.change, Change::NewSeal { key_id: of } if of == key_id);
        this && self.state == ProposalState::Approved && now < self.lapses_at()
    }

    /// What an administrator may do with it now.
    ///
    /// # Errors
    /// [`ProposalError`]
    pub fn decide(
        &self,
        verdict: Verdict,
        by: Known<'_>,
        now: DateTime<Utc>,
    ) -> Result<ProposalState, ProposalError> {
        if self.state != ProposalState::Open {
            return Err(ProposalError::Decided);
        }
        if now >= self.lapses_at() {
            return Err(ProposalError::Lapsed);
        }
        let own = self.proposed_by == *by.id;
        match verdict {
            Verdict::Withdraw if own => Ok(ProposalState::Withdrawn),
            Verdict::Withdraw => Err(ProposalError::SamePerson),
            Verdict::Approve | Verdict::Refuse if own => Err(ProposalError::SamePerson),
            Verdict::Approve if self.change.gives(by) => Err(ProposalError::OwnRole),
            Verdict::Approve => Ok(ProposalState::Approved),
            Verdict::Refuse => Ok(ProposalState::Refused),
        }
    }
}

/// Whether a role may be ended while there are so many administrators: two have
/// to stay, or nothing could be approved any more.
///
/// # Errors
/// [`ProposalError::TooFew`]
pub fn may_end(grant: &Grant, administrators: usize) -> Result<(), ProposalError> {
    if grant.role == Role::Administrator && administrators <= ADMINISTRATORS {
        return Err(ProposalError::TooFew);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::role::grant::{Holder, Mandate};

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).expect("a time")
    }

    fn give(holder: Holder) -> Change {
        Change::Give {
            grant: Grant {
                holder,
                role: Role::Administrator,
                mandate: Mandate {
                    from: now().date_naive(),
                    until: None,
                },
            },
        }
    }

    /// Somebody by their letter: `a` is `a@ii.example` in the group `all`.
    fn with<T>(letter: &str, then: impl FnOnce(Known<'_>) -> T) -> T {
        let (id, email) = (StaffId(letter.into()), format!("{letter}@ii.example"));
        then(Known {
            id: &id,
            email: Some(&email),
            groups: &["all".to_owned()],
        })
    }

    fn proposed(by: &str, change: Change) -> Result<Proposal, ProposalError> {
        with(by, |who| Proposal::new(change, "", who, now()))
    }

    fn decided(
        proposal: &Proposal,
        verdict: Verdict,
        by: &str,
        after: TimeDelta,
    ) -> Result<ProposalState, ProposalError> {
        with(by, |who| proposal.decide(verdict, who, now() + after))
    }

    #[test]
    fn it_takes_two() {
        use ProposalError::{Lapsed, OwnRole, SamePerson};
        let soon = TimeDelta::hours(1);
        let late = LASTS;
        let for_c = proposed("a", give(Holder::email("c@ii.example"))).expect("proposed");
        for (verdict, by, after, expected) in [
            (Verdict::Approve, "a", soon, Err(SamePerson)),
            (Verdict::Refuse, "a", soon, Err(SamePerson)),
            (Verdict::Withdraw, "a", soon, Ok(ProposalState::Withdrawn)),
            (Verdict::Approve, "b", soon, Ok(ProposalState::Approved)),
            (Verdict::Refuse, "b", soon, Ok(ProposalState::Refused)),
            (Verdict::Withdraw, "b", soon, Err(SamePerson)),
            // Whom it is for does not approve it, but may say no.
            (Verdict::Approve, "c", soon, Err(OwnRole)),
            (Verdict::Refuse, "c", soon, Ok(ProposalState::Refused)),
            (
                Verdict::Approve,
                "b",
                late - TimeDelta::seconds(1),
                Ok(ProposalState::Approved),
            ),
            (Verdict::Approve, "b", late, Err(Lapsed)),
        ] {
            assert_eq!(
                decided(&for_c, verdict, by, after),
                expected,
                "{verdict:?} by {by}"
            );
        }
        assert!(for_c.waits(now()) && !for_c.waits(now() + LASTS));
    }

    #[test]
    fn nobody_proposes_a_role_for_themself() {
        for own in [
            Holder::Staff(StaffId("a".into())),
            Holder::email("A@ii.example"),
            // A group that they are in is themself too.
            Holder::Group("all".into()),
        ] {
            assert_eq!(proposed("a", give(own)).err(), Some(ProposalError::OwnRole));
        }
    }

    #[test]
    fn two_administrators_stay() {
        let Change::Give { grant } = give(Holder::email("c@ii.example")) else {
            panic!("it gives")
        };
        assert_eq!(may_end(&grant, 2), Err(ProposalError::TooFew));
        assert_eq!(may_end(&grant, 3), Ok(()));
    }

    #[test]
    fn a_key_is_replaced_when_another_one_approved_it_in_time() {
        let change = Change::NewSeal {
            key_id: "abc".into(),
        };
        let mut proposal = proposed("a", change).expect("proposed");
        assert!(!proposal.lets_replace("abc", now()));
        let alone = decided(&proposal, Verdict::Approve, "a", TimeDelta::zero());
        assert_eq!(alone, Err(ProposalError::SamePerson));
        proposal.state =
            decided(&proposal, Verdict::Approve, "b", TimeDelta::zero()).expect("approved");
        assert!(proposal.lets_replace("abc", now()));
        assert!(!proposal.lets_replace("abd", now()));
        assert!(!proposal.lets_replace("abc", now() + LASTS));
        proposal.state = ProposalState::Done;
        assert!(!proposal.lets_replace("abc", now()));
    }

    proptest! {
        /// Whoever proposes whatever for whomever: it is never the same person
        /// who proposes and approves, nor who approves and gets it, and what was
        /// decided is never decided again.
        #[test]
        fn one_alone_gives_nobody_anything(
            proposer in "[a-d]", approver in "[a-d]", holder in "[a-d]", hours in 0_i64..400,
        ) {
            let change = give(Holder::email(&format!("{holder}@ii.example")));
            let Ok(mut proposal) = proposed(&proposer, change) else {
                prop_assert_eq!(&proposer, &holder);
                return Ok(());
            };
            let after = TimeDelta::hours(hours);
            if let Ok(state) = decided(&proposal, Verdict::Approve, &approver, after) {
                prop_assert!(proposer != approver && approver != holder && proposer != holder);
                prop_assert!(after < LASTS);
                proposal.state = state;
                for verdict in [Verdict::Approve, Verdict::Refuse, Verdict::Withdraw] {
                    prop_assert_eq!(
                        decided(&proposal, verdict, &approver, after),
                        Err(ProposalError::Decided)
                    );
                }
            }
        }
    }
}
