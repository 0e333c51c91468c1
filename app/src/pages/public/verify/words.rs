//! The sentences of the island, in the page's language.

use domain::{
    language::Language,
    receipt::verify::{CheckCode, CheckResult, Gap, Outcome, Proof},
    right::Right,
};

use crate::{
    i18n::key,
    islands::{Coded, VerifyWords},
    t,
};

/// All that the island can say.
pub(crate) fn words(l: Language) -> VerifyWords {
    VerifyWords {
        label: t!(l, "verify-label"),
        hint: t!(l, "verify-hint"),
        drop: t!(l, "verify-drop"),
        kinds: ["receipt", "evidence", "neither"]
            .map(|code| explained(l, &key("verify-kind-", code), code))
            .to_vec(),
        outcomes: Outcome::ALL
            .map(|one| explained(l, &key("verify-outcome-", one.code()), one.code()))
            .to_vec(),
        headings: ["proves", "gaps", "steps", "facts", "claims"]
            .map(|code| named(l, &key("verify-heading-", code), code))
            .to_vec(),
        proofs: Proof::ALL
            .map(|one| named(l, &key("verify-proof-", one.code()), one.code()))
            .to_vec(),
        gaps: Gap::ALL
            .map(|one| named(l, &key("verify-gap-", one.code()), one.code()))
            .to_vec(),
        checks: CheckCode::ALL
            .map(|one| explained(l, &key("verify-check-", one.code()), one.code()))
            .to_vec(),
        results: CheckResult::ALL
            .map(|one| named(l, &key("verify-result-", one.code()), one.code()))
            .to_vec(),
        facts: FACTS
            .map(|code| named(l, &key("verify-fact-", code), code))
            .to_vec(),
        rights: Right::ALL
            .map(|one| named(l, &key("right-", one.code()), one.code()))
            .to_vec(),
        months: match l {
            Language::Fi => Vec::new(),
            Language::Sv | Language::En => (1..=12).map(|n| t!(l, &format!("month-{n}"))).collect(),
        },
        identified: t!(l, "verify-identified"),
        unsigned: t!(l, "verify-unsigned"),
        no_register: t!(l, "verify-no-register"),
    }
}

/// What the report tells of a file, see [`crate::islands::VerifyIsland`].
const FACTS: [&str; 9] = [
    "reference",
    "authority",
    "register",
    "right",
    "received_on",
    "received_at",
    "answer_by",
    "identified",
    "key_id",
];

fn named(l: Language, key: &str, code: &str) -> Coded {
    Coded {
        code: code.to_owned(),
        title: t!(l, key),
        text: String::new(),
    }
}

fn explained(l: Language, key: &str, code: &str) -> Coded {
    Coded {
        text: t!(l, &format!("{key}-means")),
        ..named(l, key, code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_words_in_every_language() {
        for l in Language::ALL {
            let words = words(l);
            let lists = [
                &words.kinds,
                &words.outcomes,
                &words.headings,
                &words.proofs,
                &words.gaps,
                &words.checks,
                &words.results,
                &words.facts,
                &words.rights,
            ];
            for one in lists.into_iter().flatten() {
                assert!(!one.title.starts_with("verify-"), "{l}: {}", one.title);
                assert!(!one.text.starts_with("verify-"), "{l}: {}", one.text);
            }
            for hole in ["{issuer}", "{time}"] {
                assert!(words.identified.contains(hole), "{l}: {hole}");
            }
        }
    }
}
