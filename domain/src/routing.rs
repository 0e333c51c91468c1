//! Who gets a request: per right and register, with the reason.

use serde::{Deserialize, Serialize};

use crate::{
    deadline::Period,
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
/// register's rule for access, else the DPO, who assigns. A wish in own words
/// always goes to the DPO, who sorts it.
#[must_use]
pub fn route(right: Right, rules: &[RequestRule], municipality: &Municipality) -> Route {
    if right == Right::OwnWords {
        return to_be_assigned(municipality, None);
    }
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
        None => to_be_assigned(municipality, carried_out_by),
    }
}

/// Nobody is known to decide, so the DPO receives and assigns.
fn to_be_assigned(municipality: &Municipality, carried_out_by: Option<Rule<Slug>>) -> Route {
    Route {
        decider: Rule {
            value: municipality.dpo.clone(),
            basis: Basis::inferred(""),
        },
        told: None,
        carried_out_by,
        to_be_assigned: true,
    }
}

/// The time that a notice promises for a right; none for a wish in own words:
/// which right it uses is not known until the DPO has sorted it.
#[must_use]
pub fn promised(right: Right, rules: &[RequestRule]) -> Option<Period> {
    if right == Right::OwnWords {
        return None;
    }
    let own = rules.iter().find(|rule| rule.right == right)?;
    own.promised.as_ref().map(|rule| rule.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn municipality() -> Municipality {
        let office =
            |slug: &str| json!({ "slug": slug, "name": { "fi": slug }, "mailbox": "x@ii.example" });
        serde_json::from_value(json!({
            "slug": "ii",
            "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
            "authority": { "fi": "Iin kunta" }, "languages": ["fi"],
            "help": { "fi": "Soita." }, "help_phone": "08 0000 0000",
            "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
            "dpo": "dpo", "offices": [office("dpo"), office("johtaja"), office("kirjaamo")],
            "remedies": [], "remedies_version": "1",
        }))
        .unwrap()
    }

    fn rules() -> Vec<RequestRule> {
        let rule = |office: &str| json!({ "value": office, "basis": { "from": "inferred", "reason": "" } });
        let one = |right: &str, addressee: &str, decider: &str| {
            json!({
                "right": right, "applies": { "usually": true, "why": "" },
                "addressee": rule(addressee), "decider": rule(decider),
                "promised": { "value": "P14D", "basis": { "from": "inferred", "reason": "" } },
            })
        };
        serde_json::from_value(json!([
            one("access", "dpo", "johtaja"),
            one("rectification", "kirjaamo", "kirjaamo"),
            one("own_words", "johtaja", "johtaja"),
        ]))
        .unwrap()
    }

    #[test]
    fn each_right_goes_where_the_notice_says_and_a_wish_to_who_sorts_it() {
        let cases = [
            (Right::Access, "johtaja", Some("dpo"), false, true),
            (Right::Rectification, "kirjaamo", None, false, true),
            // Silent on this one: whoever decides on access.
            (Right::Erasure, "johtaja", None, false, false),
            // Whatever a notice says.
            (Right::OwnWords, "dpo", None, true, false),
        ];
        for (right, decider, told, assigned, has_promise) in cases {
            let found = route(right, &rules(), &municipality());
            assert_eq!(found.decider.value.as_str(), decider, "{right:?}");
            let found_told = found.told.as_ref().map(|told| told.value.as_str());
            assert_eq!(found_told, told, "{right:?}");
            assert_eq!(found.to_be_assigned, assigned, "{right:?}");
            assert_eq!(
                promised(right, &rules()).is_some(),
                has_promise,
                "{right:?}"
            );
        }
        assert!(route(Right::Access, &[], &municipality()).to_be_assigned);
        assert!(route(Right::OwnWords, &[], &municipality()).to_be_assigned);
    }
}
