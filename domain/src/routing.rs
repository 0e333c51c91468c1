//! Who gets a request: per right and register, with the reason.

use serde::{Deserialize, Serialize};

use crate::{
    id::Slug,
    municipality::Municipality,
    right::Right,
    rules::{Basis, RequestRule, Rule},
};

/// Where a part goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The office that decides and gets the part at once.
    pub decider: Rule<Slug>,
    /// A different office that the notice says to write to: it is told that
    /// the part arrived, may open it with a logged reason and delays nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Rule<Slug>>,
    /// Who carries out the decision, where that is somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_out_by: Option<Rule<Slug>>,
    /// Nobody is known to decide: the DPO receives and assigns. A DPO does not
    /// decide (GDPR Art. 38(6)).
    #[serde(default)]
    pub to_be_assigned: bool,
}

/// Finds the route of a right at a register: the right's rule, else the
/// register's rule for access, else the DPO, who assigns.
#[must_use]
pub fn route(right: Right, rules: &[RequestRule], municipality: &Municipality) -> Route {
    let own = rules.iter().find(|rule| rule.right == right);
    let access = rules.iter().find(|rule| rule.right == Right::Access);
    let known = |slug: &Rule<Slug>| municipality.office(&slug.value).is_some();
    let decider = own
        .and_then(|rule| rule.decider.clone())
        .or_else(|| access.and_then(|rule| rule.decider.clone()))
        .filter(known);
    let addressee = own.and_then(|rule| rule.addressee.clone()).filter(known);
    let carried_out_by = own
        .and_then(|rule| rule.carried_out_by.clone())
        .filter(known);
    match decider {
        Some(decider) => {
            let told = addressee.filter(|office| office.value != decider.value);
            Route {
                decider,
                told,
                carried_out_by,
                to_be_assigned: false,
            }
        }
        None => Route {
            decider: Rule {
                value: municipality.dpo.clone(),
                basis: Basis::Inferred {
                    reason: String::new(),
                },
            },
            told: None,
            carried_out_by,
            to_be_assigned: true,
        },
    }
}
