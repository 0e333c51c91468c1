//! Roles that administrators give, beside those of the configuration.
//!
//! A role is given to a member of staff, a verified e-mail address or a group,
//! from a day to a day, and looked up on every request: a deputy whose mandate
//! has ended is out with the next one.
//!
//! Who looks after the counter does not read what people ask: an administrator
//! holds no office, also when the configuration or a grant says so. Who does
//! both works with two accounts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Held, StaffId};

/// To whom a role is given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "by", content = "is", rename_all = "snake_case")]
pub enum Holder {
    /// A person who has logged in.
    Staff(StaffId),
    /// Whoever has this verified address, in small letters.
    Email(String),
    /// Everybody in this group of the staff's directory.
    Group(String),
}

/// Somebody as the staff's provider names them.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Who.
    pub id: &'a StaffId,
    /// Verified e-mail address, if the provider gives one.
    pub email: Option<&'a str>,
    /// Groups.
    pub groups: &'a [String],
}

impl Holder {
    /// An address as it is compared: nobody tells small letters from capitals.
    #[must_use]
    pub fn email(address: &str) -> Self {
        Self::Email(address.trim().to_lowercase())
    }

    /// Everything that names somebody.
    #[must_use]
    pub fn all_of(who: Known<'_>) -> Vec<Self> {
        let groups = who.groups.iter().cloned().map(Self::Group);
        [Self::Staff(who.id.clone())]
            .into_iter()
            .chain(who.email.map(Self::email))
            .chain(groups)
            .collect()
    }

    /// Whether it names this person, alone or among others.
    #[must_use]
    pub fn names(&self, who: Known<'_>) -> bool {
        Self::all_of(who).contains(self)
    }

    /// The stable name of its kind, and what it says.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Staff(id) => ("staff", &id.0),
            Self::Email(address) => ("email", address),
            Self::Group(group) => ("group", group),
        }
    }
}

/// What is given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum Role {
    /// Looks after the counter, and has no content role.
    Administrator,
    /// Holds an office for good.
    Owner {
        /// Which one.
        held: Held,
    },
    /// Holds an office until a day.
    Deputy {
        /// Which one.
        held: Held,
    },
}

impl Role {
    /// The stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Owner { .. } => "owner",
            Self::Deputy { .. } => "deputy",
        }
    }

    /// The office, if it is one.
    #[must_use]
    pub const fn held(&self) -> Option<&Held> {
        match self {
            Self::Administrator => None,
            Self::Owner { held } | Self::Deputy { held } => Some(held),
        }
    }
}

/// From the beginning of a day to the end of another one, in Finland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none: until it is ended.
    pub until: Option<NaiveDate>,
}

/// Why a mandate can't be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MandateError {
    /// Nobody is given a role for days that have gone.
    #[error("it begins before today")]
    Past,
    /// It would end before it begins.
    #[error("it ends before it begins")]
    Backwards,
    /// A deputy's mandate has an end.
    #[error("a deputy's mandate has an end")]
    Endless,
}

impl Mandate {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|last| today <= last)
    }

    /// Whether it has passed.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.until.is_some_and(|last| last < today)
    }

    /// Checks that a role can be given for it.
    ///
    /// # Errors
    /// [`MandateError`]
    pub fn check(&self, role: &Role, today: NaiveDate) -> Result<(), MandateError> {
        if self.from < today {
            return Err(MandateError::Past);
        }
        match self.until {
            Some(last) if last < self.from => Err(MandateError::Backwards),
            None if matches!(role, Role::Deputy { .. }) => Err(MandateError::Endless),
            _ => Ok(()),
        }
    }
}

/// A role that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// To whom.
    pub holder: Holder,
    /// What.
    #[serde(flatten)]
    pub role: Role,
    /// For how long.
    pub mandate: Mandate,
}

/// What somebody may do right now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Looks after the counter.
    Administrator,
    /// Holds offices, or none.
    Offices(Vec<Held>),
}

/// Puts together what the configuration and the grants give to one person.
/// Grants whose mandate does not hold today give nothing.
#[must_use]
pub fn standing(configured: Vec<Held>, grants: &[Grant], today: NaiveDate) -> Standing {
    let holding = || grants.iter().filter(|grant| grant.mandate.holds(today));
    if holding().any(|grant| grant.role == Role::Administrator) {
        return Standing::Administrator;
    }
    let mut offices = configured;
    for held in holding().filter_map(|grant| grant.role.held()) {
        if !offices.contains(held) {
            offices.push(held.clone());
        }
    }
    Standing::Offices(offices)
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::id::Slug;

    fn day(n: u64) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a date");
        first + Days::new(n)
    }

    fn held(office: &str) -> Held {
        let slug = |text| Slug::parse(text).expect("a slug");
        Held {
            municipality: slug("ii"),
            office: slug(office),
        }
    }

    fn grant(role: Role, from: u64, until: Option<u64>) -> Grant {
        Grant {
            holder: Holder::email("a@ii.example"),
            role,
            mandate: Mandate {
                from: day(from),
                until: until.map(day),
            },
        }
    }

    fn deputy(office: &str) -> Role {
        Role::Deputy { held: held(office) }
    }

    #[test]
    fn a_mandate_holds_on_its_first_and_on_its_last_day() {
        let grant = grant(deputy("a"), 2, Some(4));
        for (today, holds) in [(1, false), (2, true), (4, true), (5, false)] {
            assert_eq!(grant.mandate.holds(day(today)), holds, "{today}");
            let offices = if holds { vec![held("a")] } else { vec![] };
            let grants = [grant.clone()];
            assert_eq!(
                standing(vec![], &grants, day(today)),
                Standing::Offices(offices)
            );
        }
        assert!(grant.mandate.is_over(day(5)) && !grant.mandate.is_over(day(4)));
    }

    #[test]
    fn configuration_and_grants_come_together_once() {
        let grants = [
            grant(deputy("a"), 0, Some(9)),
            grant(Role::Owner { held: held("b") }, 0, None),
        ];
        let together = standing(vec![held("a")], &grants, day(1));
        assert_eq!(together, Standing::Offices(vec![held("a"), held("b")]));
    }

    #[test]
    fn an_administrator_holds_no_office() {
        let grants = [
            grant(Role::Owner { held: held("b") }, 0, None),
            grant(Role::Administrator, 0, Some(3)),
        ];
        let on = |today| standing(vec![held("a")], &grants, day(today));
        assert_eq!(on(3), Standing::Administrator);
        assert_eq!(on(4), Standing::Offices(vec![held("a"), held("b")]));
    }

    #[test]
    fn a_holder_names_whom_it_says() {
        let (id, groups) = (StaffId("x".into()), ["ii:a".to_owned()]);
        let who = Known {
            id: &id,
            email: Some("Etu.Suku@ii.example"),
            groups: &groups,
        };
        for (holder, names) in [
            (Holder::Staff(id.clone()), true),
            (Holder::Staff(StaffId("y".into())), false),
            (Holder::email(" etu.suku@II.example "), true),
            (Holder::email("suku@ii.example"), false),
            (Holder::Group("ii:a".into()), true),
            // A group is compared letter by letter, as directories do.
            (Holder::Group("II:A".into()), false),
            // What is an address is no group.
            (Holder::Group("etu.suku@ii.example".into()), false),
        ] {
            assert_eq!(holder.names(who), names, "{holder:?}");
        }
    }

    #[test]
    fn what_can_not_be_given() {
        let owner = Role::Owner { held: held("a") };
        for (role, from, until, expected) in [
            (deputy("a"), 0, Some(3), Err(MandateError::Past)),
            (deputy("a"), 1, Some(0), Err(MandateError::Backwards)),
            (deputy("a"), 1, None, Err(MandateError::Endless)),
            (deputy("a"), 1, Some(1), Ok(())),
            (owner.clone(), 1, None, Ok(())),
            (owner, 2, Some(1), Err(MandateError::Backwards)),
            (Role::Administrator, 1, None, Ok(())),
        ] {
            let given = grant(role, from, until);
            assert_eq!(given.mandate.check(&given.role, day(1)), expected);
        }
    }

    proptest! {
        /// Whatever was given: on the day after the last of its mandates nobody
        /// holds more than the configuration says.
        #[test]
        fn what_has_an_end_ends(
            grants in prop::collection::vec((0_u64..40, 0_u64..40, 0_usize..3), 0..8),
        ) {
            let grants: Vec<Grant> = grants
                .into_iter()
                .map(|(from, long, role)| {
                    let role = match role {
                        0 => Role::Administrator,
                        1 => deputy("b"),
                        _ => Role::Owner { held: held("c") },
                    };
                    grant(role, from, Some(from + long))
                })
                .collect();
            let after = standing(vec![held("a")], &grants, day(80));
            prop_assert_eq!(after, Standing::Offices(vec![held("a")]));
        }
    }
}
