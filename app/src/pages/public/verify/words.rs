//! The sentences of the island, in the page's language.

use domain::{
    language::Language,
    receipt::verify::{CheckCode, CheckResult, Gap, Outcome, Proof},
    right::Right,
};

use crate::{i18n::key, islands::VerifyWords, t};

/// All that the island can say, besides what stands on the page already.
pub(crate) fn words(l: Language) -> VerifyWords {
    let mut words = VerifyWords::default();
    for code in ["receipt", "evidence", "withdrawal", "neither"] {
        explain(&mut words, l, "kind", &key("verify-kind-", code), code);
    }
    for code in Outcome::ALL.map(Outcome::code) {
        explain(
            &mut words,
            l,
            "outcome",
            &key("verify-outcome-", code),
            code,
        );
    }
    for code in CheckCode::ALL.map(CheckCode::code) {
        explain(&mut words, l, "check", &key("verify-check-", code), code);
    }
    for code in ["proves", "gaps", "steps", "facts", "claims"] {
        words.put("heading", code, t!(l, &key("verify-heading-", code)));
    }
    for code in Proof::ALL.map(Proof::code) {
        words.put("proof", code, t!(l, &key("verify-proof-", code)));
    }
    for code in Gap::ALL.map(Gap::code) {
        words.put("gap", code, t!(l, &key("verify-gap-", code)));
    }
    for code in CheckResult::ALL.map(CheckResult::code) {
        words.put("result", code, t!(l, &key("verify-result-", code)));
    }
    for code in FACTS {
        words.put("fact", code, t!(l, &key("verify-fact-", code)));
    }
    for code in Right::ALL.map(Right::code) {
        words.put("right", code, t!(l, &key("right-", code)));
    }
    // Finnish dates have numbers only.
    if l != Language::Fi {
        for month in (1..=12).map(|n: u8| n.to_string()) {
            words.put("month", &month, t!(l, &key("month-", &month)));
        }
    }
    words.put("by", "identified", t!(l, "verify-identified"));
    words.put("by", "unsigned", t!(l, "verify-unsigned"));
    words.put("by", "staff", t!(l, "verify-by-staff"));
    // With holes that the island fills.
    let moment = t!(l, "date-at-time", date = "{date}", time = "{time}");
    words.put("by", "at_time", moment);
    words.put("by", "no_register", t!(l, "verify-no-register"));
    words
}

/// What the report tells of a file.
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

/// A sentence, and one that says what it means.
fn explain(words: &mut VerifyWords, l: Language, list: &str, key: &str, code: &str) {
    words.put(list, code, t!(l, key));
    let means = t!(l, &format!("{key}-means"));
    words.put(&format!("{list}-means"), code, means);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_words_in_every_language() {
        for l in Language::ALL {
            let words = serde_json::to_value(words(l)).expect("JSON");
            let words = words.as_object().expect("sentences by name");
            for (name, sentence) in words {
                let sentence = sentence.as_str().unwrap_or_default();
                let key = ["verify-", "right-", "month-"];
                let bare = sentence.is_empty() || key.iter().any(|key| sentence.starts_with(key));
                assert!(!bare, "{l}: {name}: {sentence}");
            }
            let identified = words["by-identified"].as_str().unwrap_or_default();
            for hole in ["{issuer}", "{time}"] {
                assert!(identified.contains(hole), "{l}: {hole}");
            }
        }
    }
}
