//! Withdrawing consents by describing them: one page, no reason asked. Who is
//! not logged in says who they are, so that the owner can look them up.

use std::collections::BTreeMap;

use domain::{id::Slug, problem::Problem};
use serde::{Deserialize, Serialize};

use super::{pairs::Pairs, unsigned::Unsigned};

/// What can be wrong, besides who it is: field and code, each with its own
/// sentence.
pub const PROBLEMS: &[(&str, &str)] = &[("consents", "none-chosen")];

/// Own words: nobody needs more.
const LONGEST: usize = 2_000;

/// What was typed at a municipality; kept as typed, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawForm {
    /// What was ticked: register and consent, `rekisteri/suostumus`.
    pub consents: Vec<String>,
    /// Own words, by register.
    pub words: BTreeMap<String, String>,
    /// Who it is, where nobody vouches for them.
    pub who: Unsigned,
}

/// What this browser keeps of a withdrawal: typed and not sent, or sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawDraft {
    /// The municipality.
    pub municipality: Slug,
    /// What was typed.
    pub form: WithdrawForm,
    /// Whether it was sent and sent back; only then is anything wrong with it.
    pub tried: bool,
    /// The references of what was sent; what was typed is gone then.
    #[serde(default)]
    pub sent: Vec<String>,
}

/// The field of a register's own words.
#[must_use]
pub fn words_field(register: &Slug) -> String {
    format!("words_{register}")
}

/// The value of a consent's checkbox.
#[must_use]
pub fn consent_value(register: &Slug, consent: &Slug) -> String {
    format!("{register}/{consent}")
}

impl WithdrawForm {
    /// Takes what the page sent.
    #[must_use]
    pub fn take(pairs: &Pairs) -> Self {
        let words = pairs.0.iter().filter_map(|(field, _)| {
            let register = field.strip_prefix("words_")?;
            Slug::parse(register).ok()?;
            Some((register.to_owned(), pairs.get(field)))
        });
        Self {
            consents: pairs.all("consents"),
            words: words.collect(),
            who: Unsigned::read(pairs),
        }
    }

    /// The consents ticked at a register.
    #[must_use]
    pub fn chosen(&self, register: &Slug) -> Vec<&str> {
        let values = self.consents.iter();
        values
            .filter_map(|value| value.split_once('/'))
            .filter(|(of, _)| *of == register.as_str())
            .map(|(_, consent)| consent)
            .collect()
    }

    /// Own words at a register.
    #[must_use]
    pub fn words(&self, register: &Slug) -> &str {
        self.words
            .get(register.as_str())
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// What is wrong, in the order of the page. Nobody who is identified has to
    /// say who they are.
    #[must_use]
    pub fn problems(&self, identified: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        let said = self.words.values().any(|words| !words.trim().is_empty());
        if self.consents.is_empty() && !said {
            problems.push(Problem::new("consents", "none-chosen"));
        }
        for (register, words) in &self.words {
            if words.chars().count() > LONGEST {
                problems.push(Problem::new(format!("words_{register}"), "too-long"));
            }
        }
        if !identified {
            problems.extend(self.who.problems());
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> WithdrawForm {
        let pairs = pairs
            .iter()
            .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()));
        WithdrawForm::take(&Pairs(pairs.collect()))
    }

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    #[test]
    fn what_was_typed_is_taken_by_register() {
        let form = form(&[
            ("consents", "pajat/kela"),
            ("consents", "pajat/te"),
            ("consents", "muut/kela"),
            ("consents", "outo"),
            ("words_pajat", "Rivi\r\nToinen"),
            ("words_", "x"),
        ]);
        assert_eq!(form.chosen(&slug("pajat")), ["kela", "te"]);
        assert_eq!(form.chosen(&slug("muut")), ["kela"]);
        assert_eq!(form.words(&slug("pajat")), "Rivi\nToinen");
        assert_eq!(form.words(&slug("muut")), "");
        assert_eq!(form.words.len(), 1);
        assert_eq!(consent_value(&slug("pajat"), &slug("te")), "pajat/te");
        assert_eq!(words_field(&slug("pajat")), "words_pajat");
    }

    #[test]
    fn problems_stand_in_the_order_of_the_page() {
        let long = "a".repeat(2_001);
        let named: &[(&str, &str)] = &[("sender", "Testi"), ("reach", "040 000 000")];
        let chosen: &[(&str, &str)] = &[("consents", "pajat/kela")];
        for (pairs, identified, expected) in [
            (
                vec![],
                false,
                "consents none-chosen, sender empty, reach empty",
            ),
            (vec![], true, "consents none-chosen"),
            (vec![("words_pajat", " ")], true, "consents none-chosen"),
            (vec![("words_pajat", "Kaikki")], true, ""),
            (
                vec![("words_pajat", long.as_str())],
                true,
                "words_pajat too-long",
            ),
            ([chosen, named].concat(), false, ""),
            (chosen.to_vec(), true, ""),
            (
                vec![
                    ("consents", "pajat/kela"),
                    ("sender", long.as_str()),
                    ("reach", "  "),
                ],
                false,
                "sender too-long, reach empty",
            ),
        ] {
            let problems = form(&pairs).problems(identified);
            let found: Vec<String> = problems
                .iter()
                .map(|problem| format!("{} {}", problem.field, problem.code))
                .collect();
            assert_eq!(found.join(", "), expected, "{pairs:?}");
        }
    }
}
