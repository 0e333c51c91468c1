//! The sentences against the code: every key in three languages with the same
//! arguments, every key that code asks for there with the arguments it gets,
//! no key that nobody asks for.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use domain::{
    audit::Action,
    calendar::{Holiday, NotWorking},
    consent::ConsentKind,
    language::Language,
    notice::{SectionKey, SpecialCategory},
    request::{CheckWay, Ground, OutcomeCode, QuestionKind, StateCode, contents::AnswerWay},
    retention::{self, Kind, Source},
    right::Right,
    upload::Refusal,
};

use super::{key, known};
use crate::form::{
    admin, answer, asker, assign, counter, dpo, feedback, outage, request, sort, talk, transfer,
    unsigned, withdraw,
};

pub(super) type Sentences = BTreeMap<String, Sentence>;

#[derive(Debug, Default)]
pub(super) struct Sentence {
    pub(super) text: String,
    args: BTreeSet<String>,
    times: usize,
}

/// The whole checkout: the server and other crates take sentences too.
fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All messages of a language.
pub(super) fn sentences(language: Language) -> Sentences {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language.code());
    let mut all = Sentences::new();
    for file in std::fs::read_dir(folder).expect("a folder of sentences") {
        let file = std::fs::read_to_string(file.expect("an entry").path()).expect("a file");
        let mut here: Option<String> = None;
        for line in file.lines() {
            if let Some((name, text)) = message(line) {
                let sentence = all.entry(name.to_owned()).or_default();
                sentence.times += 1;
                add(sentence, text);
                here = Some(name.to_owned());
            } else if line.starts_with([' ', '}'])
                && let Some(sentence) = here.as_ref().and_then(|name| all.get_mut(name))
            {
                add(sentence, line);
            }
        }
    }
    all
}

fn message(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.split_once('=')?;
    let name = name.trim_end();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!name.is_empty() && name.chars().all(plain)).then_some((name, text))
}

fn add(sentence: &mut Sentence, text: &str) {
    sentence.text.push_str(text);
    sentence.text.push('\n');
    for after in text.split('$').skip(1) {
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        sentence
            .args
            .insert(after[..end.unwrap_or(after.len())].to_owned());
    }
}

/// The sources that may ask for sentences, without this file.
pub(super) fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["app/src", "server/src", "letters/src"]
        .map(|name| checkout().join(name))
        .to_vec();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs")
                && !path.ends_with("keys_test.rs")
            {
                let text = std::fs::read_to_string(&path).expect("a source");
                found.push((path, without_comments(&text)));
            }
        }
    }
    found
}

fn without_comments(text: &str) -> String {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(code).collect::<Vec<_>>().join("\n")
}

/// What stands between the parentheses of each call, cut at its own commas.
fn calls<'a>(text: &'a str, name: &str) -> Vec<Vec<&'a str>> {
    text.match_indices(name)
        .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .map(|(at, _)| arguments(&text[at + name.len()..]))
        .collect()
}

fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut escaped, mut start) = (0, false, false, 0);
    let mut cut = Vec::new();
    for (at, c) in text.char_indices() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => quoted = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                cut.push(text[start..at].trim());
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                cut.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    cut.retain(|argument| !argument.is_empty());
    cut
}

/// A string literal's contents.
fn literal(text: &str) -> Option<&str> {
    text.strip_prefix('"')?
        .strip_suffix('"')
        .filter(|inner| !inner.contains('"'))
}

/// Keys that are made from a name of `domain` or of a form.
fn derived() -> BTreeSet<String> {
    let states = [
        StateCode::Received,
        StateCode::IdentityCheck,
        StateCode::WithOwner,
        StateCode::Suspended,
        StateCode::Closed,
    ];
    let outcomes = [
        OutcomeCode::Fulfilled,
        OutcomeCode::PartlyFulfilled,
        OutcomeCode::StatementAdded,
        OutcomeCode::Refused,
        OutcomeCode::NothingHeld,
        OutcomeCode::TakenBack,
        OutcomeCode::Transferred,
    ];
    let actions = [
        Action::Filed,
        Action::FiledUnsigned,
        Action::FiledAtCounter,
        Action::FiledOnPaper,
        Action::IdentityCheckBegun,
        Action::IdentityConfirmed,
        Action::IdentifiedLater,
        Action::Delivered,
        Action::OfficeTold,
        Action::Opened,
        Action::OpenedWithReason,
        Action::IdentityCodeShown,
        Action::Assigned,
        Action::Sorted,
        Action::Taken,
        Action::HandedOver,
        Action::Reassigned,
        Action::PutBack,
        Action::CaseFileMade,
        Action::CaseFileMadeWithCode,
        Action::LooksDeferred,
        Action::LooksShown,
        Action::Asked,
        Action::Replied,
        Action::Extended,
        Action::MessageSent,
        Action::MessageRead,
        Action::Answered,
        Action::PartlyAnswered,
        Action::StatementAdded,
        Action::Refused,
        Action::NothingHeld,
        Action::TakenBack,
        Action::Transferred,
        Action::TransferredHere,
        Action::ToOffice,
        Action::AnswerRead,
        Action::FileDownloaded,
        Action::FileOpened,
        Action::ReceiptDownloaded,
        Action::ConsentGiven,
        Action::ConsentWithdrawn,
        Action::ConsentFound,
        Action::ConsentNotFound,
        Action::ConsentRecipientTold,
        Action::ConsentTaskDone,
        Action::FeedbackGiven,
        Action::FeedbackOpened,
        Action::FeedbackAnswered,
        Action::OutageAnnounced,
        Action::OutageCleared,
        Action::Erased,
        Action::LoggedIn,
        Action::LoggedOut,
        Action::CatalogChanged,
        Action::RoleProposed,
        Action::RoleApproved,
        Action::RoleRefused,
        Action::RoleWithdrawn,
        Action::AdministratorAdded,
        Action::AdministratorRemoved,
        Action::SealKeyReplaced,
    ];
    let special = [
        SpecialCategory::Health,
        SpecialCategory::UnionMembership,
        SpecialCategory::SocialWelfare,
    ];
    let mut keys = BTreeSet::new();
    for kind in Kind::ALL {
        let rule = retention::default(kind);
        keys.insert(key("kept-kind-", kind.code()));
        keys.insert(key("kept-since-", rule.since.code()));
        keys.insert(key("kept-source-", rule.source.code()));
    }
    keys.insert(key("kept-source-", Source::Plan.code()));
    keys.extend(Right::ALL.map(|one| key("right-", one.code())));
    keys.extend(Ground::ALL.map(|one| key("ground-", one.code())));
    keys.extend(SectionKey::ALL.map(|one| key("section-", one.code())));
    keys.extend(special.map(|one| key("special-", one.code())));
    keys.extend(AnswerWay::ALL.map(|one| key("answer-way-", one.code())));
    keys.extend(AnswerWay::ALL.map(|one| key("answer-hint-", one.code())));
    keys.extend(states.map(|one| key("state-", one.code())));
    keys.extend(outcomes.map(|one| key("outcome-", one.code())));
    keys.extend(actions.map(|one| key("action-", one.code())));
    keys.extend(CheckWay::AT_COUNTER.map(|one| key("identity-by-", one.code())));
    keys.extend(Refusal::ALL.map(|one| key("problem-file-", one.code())));
    for prefix in ["thread-why-", "owner-ask-kind-", "owner-ask-hint-"] {
        keys.extend(QuestionKind::ALL.map(|one| key(prefix, one.code())));
    }
    keys.extend(Holiday::ALL.map(|one| key("holiday-", one.code())));
    keys.extend([NotWorking::Saturday, NotWorking::Sunday].map(|one| key("holiday-", one.code())));
    keys.extend(
        [ConsentKind::Processing, ConsentKind::Disclosure]
            .map(|one| key("consent-kind-", one.code())),
    );
    keys.extend((1..=7).flat_map(|n| [format!("weekday-{n}"), format!("on-weekday-{n}")]));
    keys.extend((1..=12).map(|n| format!("month-{n}")));
    for (field, code) in request::PROBLEMS
        .iter()
        .chain(answer::PROBLEMS)
        .chain(talk::PROBLEMS)
        .chain(asker::PROBLEMS)
        .chain(unsigned::PROBLEMS)
        .chain(assign::PROBLEMS)
        .chain(sort::PROBLEMS)
        .chain(transfer::PROBLEMS)
        .chain(withdraw::PROBLEMS)
        .chain(counter::PROBLEMS)
        .chain(feedback::PROBLEMS)
        .chain(outage::PROBLEMS)
        .chain(dpo::PROBLEMS)
    {
        keys.insert(key("problem-", &format!("{field}-{code}")));
    }
    keys.extend(admin::CODES.iter().map(|code| key("problem-", code)));
    keys
}

#[test]
fn every_key_stands_once_in_three_languages_with_the_same_arguments() {
    let finnish = sentences(Language::Fi);
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let others = sentences(language);
        for (name, sentence) in &others {
            if sentence.times > 1 {
                wrong.push(format!(
                    "{language}: {name} stands {} times",
                    sentence.times
                ));
            }
            match finnish.get(name) {
                None => wrong.push(format!("{language}: {name} is not in Finnish")),
                Some(first) if first.args != sentence.args => {
                    wrong.push(format!("{language}: {name} has other arguments"));
                }
                Some(_) => {}
            }
        }
        let missing = finnish.keys().filter(|name| !others.contains_key(*name));
        wrong.extend(missing.map(|name| format!("{language}: {name} is missing")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_key_that_is_made_from_a_name_is_there() {
    let lacking: Vec<String> = derived()
        .into_iter()
        .filter(|name| !known(Language::Fi, name))
        .collect();
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn every_key_that_code_asks_for_is_there_with_its_arguments() {
    let there = sentences(Language::Fi);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for call in calls(&text, "t!(") {
            let Some(name) = call.get(1).and_then(|argument| literal(argument)) else {
                continue;
            };
            let Some(sentence) = there.get(name) else {
                wrong.push(format!("{}: {name} is missing", path.display()));
                continue;
            };
            let given: BTreeSet<String> = call[2..]
                .iter()
                .filter_map(|argument| argument.split_once('='))
                .map(|(name, _)| name.trim().to_owned())
                .collect();
            if given != sentence.args {
                wrong.push(format!("{}: {name} gets {given:?}", path.display()));
            }
        }
        for call in calls(&text, "key(") {
            let Some(prefix) = call.first().and_then(|argument| literal(argument)) else {
                continue;
            };
            if !there.keys().any(|name| name.starts_with(prefix)) {
                wrong.push(format!("{}: nothing begins with {prefix}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether a `format!` makes keys: `about-{name}-title`, `{key}-why`.
fn is_template(text: &str) -> bool {
    let hole = |c: char| matches!(c, '{' | '}' | '_');
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.contains('{') && text.contains('-') && text.chars().all(|c| hole(c) || plain(c))
}

/// Whether a template can make this key.
fn made_by(template: &str, name: &str) -> bool {
    let mut rest = name;
    let mut pieces = template.split('{').enumerate();
    pieces.all(|(place, piece)| {
        let fixed = match place {
            0 => piece,
            _ => piece.split_once('}').map_or(piece, |(_, after)| after),
        };
        // After a hole, which is never empty, anything may come first.
        let found = if place == 0 {
            rest.starts_with(fixed).then_some(0)
        } else if fixed.is_empty() {
            Some(rest.len())
        } else {
            rest.get(1..)
                .and_then(|rest| rest.find(fixed))
                .map(|at| at + 1)
        };
        found.is_some_and(|at| {
            rest = rest.get(at + fixed.len()..).unwrap_or_default();
            true
        })
    }) && rest.is_empty()
}

#[test]
fn templates_are_told_from_addresses() {
    assert!(made_by("about-{name}-title", "about-data-title"));
    assert!(made_by("{key}-why", "verb-access-why"));
    assert!(!made_by("about-{name}-title", "about-title"));
    assert!(!made_by("{key}-why", "verb-access"));
    assert!(!is_template("/{language}/haku"));
}

#[test]
fn no_key_is_there_for_nobody() {
    let sources = sources();
    let derived = derived();
    // Prefixes of keys that are made while running; which of them exist is
    // checked above or by the pages' own tests.
    let prefixes: BTreeSet<String> = sources
        .iter()
        .flat_map(|(_, text)| calls(text, "key("))
        .filter_map(|call| literal(call.first()?).map(str::to_owned))
        .collect();
    let templates: BTreeSet<String> = sources
        .iter()
        .flat_map(|(_, text)| calls(text, "format!("))
        .filter_map(|call| literal(call.first()?).map(str::to_owned))
        .filter(|template| is_template(template))
        .collect();
    let asked = |name: &str| {
        let quoted = format!("\"{name}\"");
        derived.contains(name)
            || prefixes
                .iter()
                .any(|prefix| name.starts_with(prefix.as_str()))
            || templates.iter().any(|template| made_by(template, name))
            || sources.iter().any(|(_, text)| text.contains(&quoted))
    };
    let unused: Vec<String> = sentences(Language::Fi)
        .into_keys()
        .filter(|name| !asked(name))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn no_finnish_is_left_in_the_other_languages() {
    // Frequent words that neither Swedish nor English has.
    const FINNISH: &[&str] = &[
        "että",
        "tai",
        "ei",
        "ovat",
        "voit",
        "saat",
        "olet",
        "sinun",
        "sinua",
        "tiedot",
        "tietoja",
        "tietosi",
        "pyyntö",
        "pyynnön",
        "pyyntösi",
        "seloste",
        "rekisterin",
        "kunnan",
        "vastaus",
        "myös",
        "mutta",
        "joka",
        "mitä",
        "tämä",
        "päivä",
        "viimeistään",
        "suostumus",
    ];
    let mut wrong = Vec::new();
    for language in [Language::Sv, Language::En] {
        for (name, sentence) in sentences(language) {
            let text = sentence.text.to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphabetic());
            if let Some(word) = words.find(|word| FINNISH.contains(word)) {
                wrong.push(format!("{language}: {name} says {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn calls_are_cut_at_their_own_commas() {
    let text = r#"a(t!(l, "x", n = f(1, 2), text = ", )"), b); not!(l, "y")"#;
    let cut = vec![vec!["l", r#""x""#, "n = f(1, 2)", r#"text = ", )""#]];
    assert_eq!(calls(text, "t!("), cut);
}
