//! What the signature's evidence proves, checked anew for each view.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::EvidenceView,
    i18n::key,
    pages::owner::pieces::{HOLE, around, moment},
    t,
};

/// Folded while all is well; open, with what to do, when something is not.
pub(super) fn evidence(l: Language, evidence: &EvidenceView) -> AnyView {
    let valid = evidence.valid;
    let summary = if valid {
        t!(l, "owner-evidence-valid")
    } else {
        t!(l, "owner-evidence-wrong")
    };
    let note = (!valid).then(|| {
        view! {
            <p class="note">
                <strong>{t!(l, "owner-evidence-stop")}</strong>" "{t!(l, "owner-evidence-stop-then")}
            </p>
        }
    });
    let covers = valid.then(|| t!(l, "owner-evidence-covers"));
    view! {
        {note}
        <details open=!valid>
            <summary>{summary}</summary>
            <div class="flow">
                <p>{around(&t!(l, "owner-evidence-at", date = HOLE), moment(l, &evidence.at))}" "{covers}</p>
                <ul role="list">{checks(l, &evidence.checks)}</ul>
            </div>
        </details>
    }
    .into_any()
}

fn checks(l: Language, checks: &[(String, bool)]) -> AnyView {
    checks
        .iter()
        .map(|(code, passed)| {
            let (class, word) = if *passed {
                ("tag ok", t!(l, "owner-evidence-passed"))
            } else {
                ("tag late", t!(l, "owner-evidence-failed"))
            };
            view! {
                <li><span class=class>{word}</span>" "{t!(l, &key("owner-evidence-check-", code))}</li>
            }
        })
        .collect_view()
        .into_any()
}

/// The codes of `domain::receipt`'s checks: for the test of texts.
#[cfg(test)]
const CHECKS: [&str; 12] = [
    "canonical",
    "seal",
    "key_known",
    "key_in_force",
    "part_digest",
    "part_signed",
    "part_agrees",
    "receipt_seal",
    "token_signature",
    "nonce_covers_parts",
    "token_hash",
    "token_agrees",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::known;

    #[test]
    fn every_check_has_its_words_in_every_language() {
        for code in CHECKS {
            for l in Language::ALL {
                assert!(known(l, &key("owner-evidence-check-", code)), "{l} {code}");
            }
        }
    }
}
