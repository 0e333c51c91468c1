//! A role that is proposed: to whom, which, for how long and why.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    problem::Problem,
    role::{
        Held, StaffId,
        grant::{Grant, Holder, Mandate, MandateError, Role},
        task::Task,
    },
};

use super::{Line, Look, Typed, is_address, problems_of};
use crate::form::request::day_of;

/// The form of an owner or a deputy of an office.
pub const HOLDER: &[Line] = &[
    Line::new("role", Look::Choice(&["deputy", "owner"]), true),
    Line::new("by", Look::Choice(&["email", "group", "staff"]), true),
    Line::new("holder", Look::Text, false),
    Line::new("person", Look::Text, false),
    Line::new("from", Look::Short, true),
    Line::new("until", Look::Short, false),
    Line::new("role_why", Look::Area(2), true),
];

/// The form of an administrator, who is known by their address.
pub const ADMINISTRATOR: &[Line] = &[
    Line::new("holder", Look::Text, true),
    Line::new("role_why", Look::Area(2), true),
];

/// The form by which another office is proposed.
pub const ROUTE: &[Line] = &[
    Line::new("office", Look::Text, false),
    Line::new("role_why", Look::Area(2), true),
];

/// What stands for no office at all: no name in addresses is spelt so.
pub const NO_OFFICE: &str = "_";

/// Which office is chosen for a task, or that it is to have none, where that can be.
#[must_use]
pub fn office_of(typed: &Typed, task: &Task) -> Option<Option<Slug>> {
    match typed.get("office") {
        NO_OFFICE => task.optional().then_some(None),
        office => Slug::parse(office).ok().map(Some),
    }
}

/// What is wrong with that.
#[must_use]
pub fn route_problems(typed: &Typed, task: &Task) -> Vec<Problem> {
    let mut problems = problems_of(ROUTE, typed);
    if office_of(typed, task).is_none() {
        problems.insert(0, Problem::new("office", "admin-unknown"));
    }
    problems
}

/// The form by which it is proposed to replace a key.
pub const WHY: &[Line] = &[Line::new("role_why", Look::Area(2), true)];

/// What a form of a role says.
///
/// # Errors
/// What is wrong with it.
pub fn holder_of(
    typed: &Typed,
    held: Held,
    known: &[(String, String)],
    today: NaiveDate,
) -> Result<Grant, Vec<Problem>> {
    let mut problems = problems_of(HOLDER, typed);
    let mut wrong = |field: &str, code: &str| {
        if !problems.iter().any(|problem| problem.field == field) {
            problems.push(Problem::new(field, code));
        }
    };
    let role = match typed.get("role") {
        "owner" => Role::Owner { held },
        _ => Role::Deputy { held },
    };
    let name = typed.get("holder");
    let holder = match typed.get("by") {
        "staff" => {
            let person = typed.get("person");
            if !known.iter().any(|(id, _)| id == person) {
                wrong("person", "admin-unknown");
            }
            Holder::Staff(StaffId(person.to_owned()))
        }
        "group" => {
            if name.is_empty() {
                wrong("holder", "admin-empty");
            }
            Holder::Group(name.to_owned())
        }
        _ => {
            if !is_address(name) {
                wrong("holder", "admin-email");
            }
            Holder::email(name)
        }
    };
    let from = day_of(typed.get("from"));
    if from.is_none() {
        wrong("from", "admin-not-a-date");
    }
    let until = match typed.get("until") {
        "" => None,
        text => {
            let day = day_of(text);
            if day.is_none() {
                wrong("until", "admin-not-a-date");
            }
            day
        }
    };
    let mandate = Mandate {
        from: from.unwrap_or(today),
        until,
    };
    match mandate.check(&role, today) {
        Ok(()) => {}
        Err(MandateError::Past) => wrong("from", "admin-past"),
        Err(MandateError::Backwards) => wrong("until", "admin-backwards"),
        Err(MandateError::Endless) => wrong("until", "admin-endless"),
    }
    let place = |problem: &Problem| HOLDER.iter().position(|line| line.name == problem.field);
    problems.sort_by_key(place);
    match problems.is_empty() {
        true => Ok(Grant {
            holder,
            role,
            mandate,
        }),
        false => Err(problems),
    }
}

/// What the form of an administrator says.
///
/// # Errors
/// What is wrong with it.
pub fn administrator_of(typed: &Typed, today: NaiveDate) -> Result<Grant, Vec<Problem>> {
    let mut problems = problems_of(ADMINISTRATOR, typed);
    let address = typed.get("holder");
    if !address.is_empty() && !is_address(address) {
        problems.insert(0, Problem::new("holder", "admin-email"));
    }
    match problems.is_empty() {
        true => Ok(administrator(address, today)),
        false => Err(problems),
    }
}

/// An administrator by their address, from a day on.
#[must_use]
pub fn administrator(address: &str, from: NaiveDate) -> Grant {
    Grant {
        holder: Holder::email(address),
        role: Role::Administrator,
        mandate: Mandate { from, until: None },
    }
}
