//! What a check found, in words.

use domain::receipt::verify::{Check, CheckResult, FileKind, Outcome, Summary};
use leptos::prelude::*;

use super::{Checked, Coded, VerifyWords};

/// The heading of the report, which gets the focus.
pub const HEADING: &str = "tulos";

/// Which file it is, what it is worth, what that means, each check, what the
/// file says.
pub fn report(checked: &Checked, language: &str, words: &VerifyWords) -> AnyView {
    let verdict = &checked.verdict;
    let kind = find(&words.kinds, kind_code(verdict.kind));
    let outcome = find(&words.outcomes, verdict.outcome.code());
    let class = match verdict.outcome {
        Outcome::Valid => "panel",
        Outcome::Unknown => "note",
        Outcome::Invalid => "errors",
    };
    // Only a genuine receipt is sure to hold no identity code.
    let unsure = verdict.kind == Some(FileKind::Receipt) && verdict.outcome != Outcome::Valid;
    let about = (!unsure).then(|| view! { <p class="note">{kind.text}</p> });
    let proofs = verdict
        .proves()
        .into_iter()
        .map(|one| find(&words.proofs, one.code()).title);
    let gaps = verdict
        .does_not_prove()
        .into_iter()
        .map(|one| find(&words.gaps, one.code()).title);
    let facts = verdict.summary.as_ref().map(|summary| {
        let heading = match verdict.outcome {
            Outcome::Valid => "facts",
            _ => "claims",
        };
        view! {
            <h3>{find(&words.headings, heading).title}</h3>
            {facts(summary, language, words)}
        }
    });
    view! {
        <section class="flow" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{kind.title}</h2>
            <p class="digest">{checked.name.clone()}</p>
            {about}
            <div class=class>
                <p><strong>{outcome.title}</strong></p>
                <p>{outcome.text}</p>
            </div>
            {list("proves", proofs.collect(), words)}
            {list("gaps", gaps.collect(), words)}
            <h3>{find(&words.headings, "steps").title}</h3>
            <ol class="checks">{verdict.checks.iter().map(|check| step(*check, words)).collect_view()}</ol>
            {facts}
        </section>
    }
    .into_any()
}

fn find(list: &[Coded], code: &str) -> Coded {
    list.iter()
        .find(|one| one.code == code)
        .cloned()
        .unwrap_or_else(|| Coded {
            code: code.to_owned(),
            title: code.to_owned(),
            text: String::new(),
        })
}

const fn kind_code(kind: Option<FileKind>) -> &'static str {
    match kind {
        Some(FileKind::Receipt) => "receipt",
        Some(FileKind::Evidence) => "evidence",
        None => "neither",
    }
}

/// Points under a heading; nothing where there are none.
fn list(heading: &str, points: Vec<String>, words: &VerifyWords) -> AnyView {
    if points.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{find(&words.headings, heading).title}</h3>
        <ul>{points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view()}</ul>
    }
    .into_any()
}

fn step(check: Check, words: &VerifyWords) -> AnyView {
    let class = match check.result {
        CheckResult::Passed => "tag ok",
        CheckResult::Failed => "tag late",
        CheckResult::Unknown => "tag soon",
    };
    let said = find(&words.checks, check.code.code());
    view! {
        <li>
            <strong>{said.title}</strong>" "
            <span class=class>{find(&words.results, check.result.code()).title}</span>
            <p class="soft">{said.text}</p>
        </li>
    }
    .into_any()
}

/// What the file says of itself. Names stand in the file's language.
fn facts(summary: &Summary, language: &str, words: &VerifyWords) -> AnyView {
    let moment = |text: &str| moment(text, language, &words.months);
    let by = match &summary.identified {
        Some(by) => words
            .identified
            .replace("{issuer}", &by.issuer)
            .replace("{time}", &moment(&by.at)),
        None => words.unsigned.clone(),
    };
    let own = |text: &str| (text.to_owned(), None);
    let foreign = |text: &str| (text.to_owned(), lang(&summary.language));
    let register = match summary.register.as_str() {
        "" => own(&words.no_register),
        name => foreign(name),
    };
    let rows = [
        ("reference", own(&summary.reference)),
        ("authority", foreign(&summary.authority)),
        ("register", register),
        ("right", own(&find(&words.rights, &summary.right).title)),
        (
            "received_on",
            own(&day(&summary.received_on, language, &words.months)),
        ),
        ("received_at", own(&moment(&summary.received_at))),
        (
            "answer_by",
            own(&day(&summary.answer_by, language, &words.months)),
        ),
        ("identified", own(&by)),
        ("key_id", own(&summary.key_id)),
    ];
    let rows = rows.map(|(code, (text, lang))| {
        view! { <div><dt>{find(&words.facts, code).title}</dt><dd lang=lang>{text}</dd></div> }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// A language as it is marked on the page; a forged file may name any.
fn lang(code: &str) -> Option<&'static str> {
    ["fi", "sv", "en"].into_iter().find(|known| *known == code)
}

/// `2026-12-07` as the language writes it; as it stands there, if it is no date.
fn day(iso: &str, language: &str, months: &[String]) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return iso.to_owned();
    };
    if language == "fi" {
        return format!("{day}.{month}.{year}");
    }
    match month.checked_sub(1).and_then(|month| months.get(month)) {
        Some(month) => format!("{day} {month} {year}"),
        None => iso.to_owned(),
    }
}

/// `2026-11-22T12:05:00Z` as the language writes it, in the same time zone.
fn moment(rfc3339: &str, language: &str, months: &[String]) -> String {
    let Some((date, time)) = rfc3339
        .strip_suffix('Z')
        .and_then(|text| text.split_once('T'))
    else {
        return rfc3339.to_owned();
    };
    let time = match language {
        "en" => time.to_owned(),
        _ => time.replace(':', "."),
    };
    format!("{} {time} UTC", day(date, language, months))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use domain::{
        language::Language,
        receipt::{keys::KeyHistory, verify::verify_file},
    };

    use super::*;
    use crate::pages::public::verify::words;

    /// The report on one of the domain's samples, with the keys that made them
    /// or without.
    fn html(sample: &str, l: Language, known: bool) -> String {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/data");
        let bytes = std::fs::read(format!("{data}/{sample}")).expect("a sample");
        let keys = std::fs::read_to_string(format!("{data}/keys-v1.json")).expect("keys");
        let keys = KeyHistory::parse(&keys).expect("keys");
        let checked = Checked {
            name: sample.to_owned(),
            verdict: verify_file(&bytes, known.then_some(&keys)),
        };
        report(&checked, l.code(), &words(l)).to_html()
    }

    #[test]
    fn an_unsigned_receipt_is_said_to_be_so() {
        for l in Language::ALL {
            let words = words(l);
            let said = html("unsigned-v1.json", l, true);
            assert!(said.contains(&words.unsigned), "{l}: {said}");
            assert!(said.contains(&words.no_register), "{l}: {said}");
            assert!(
                said.contains(&find(&words.gaps, "sender").title),
                "{l}: {said}"
            );
            assert!(
                said.contains(&find(&words.outcomes, "valid").text),
                "{l}: {said}"
            );
            assert!(!said.contains(&find(&words.proofs, "signed_says_portal").title));
        }
    }

    #[test]
    fn the_evidence_comes_with_a_warning_and_without_the_code() {
        let words = words(Language::Fi);
        let said = html("evidence-v1.json", Language::Fi, true);
        assert!(
            said.contains(&find(&words.kinds, "evidence").text),
            "{said}"
        );
        assert!(said.contains(&find(&words.proofs, "signed_by_provider").title));
        assert!(!said.contains("010594Y9032"));
    }

    #[test]
    fn what_is_not_known_to_be_genuine_only_claims() {
        let words = words(Language::Fi);
        let said = html("receipt-v1.json", Language::Fi, false);
        let promise = &find(&words.kinds, "receipt").text;
        assert!(!said.contains(promise), "{said}");
        assert!(html("receipt-v1.json", Language::Fi, true).contains(promise));
        assert!(
            said.contains(&find(&words.headings, "claims").title),
            "{said}"
        );
        assert!(
            said.contains(&find(&words.gaps, "anything").title),
            "{said}"
        );
        assert!(
            !said.contains(&find(&words.headings, "proves").title),
            "{said}"
        );
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let months = vec!["x".to_owned(); 11]
            .into_iter()
            .chain(["december".to_owned()]);
        let months: Vec<String> = months.collect();
        assert_eq!(day("2026-12-07", "fi", &[]), "7.12.2026");
        assert_eq!(day("2026-12-07", "sv", &months), "7 december 2026");
        assert_eq!(
            moment("2026-12-07T12:05:00Z", "fi", &[]),
            "7.12.2026 12.05.00 UTC"
        );
        assert_eq!(
            moment("2026-12-07T12:05:00Z", "en", &months),
            "7 december 2026 12:05:00 UTC"
        );
        for odd in ["", "2026-13-07", "2026-00-07", "<b>", "2026-12"] {
            assert_eq!(day(odd, "sv", &months), odd);
        }
    }

    #[test]
    fn only_our_languages_are_marked() {
        assert_eq!(lang("sv"), Some("sv"));
        assert_eq!(lang("\"><script>"), None);
    }
}
