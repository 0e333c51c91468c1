//! Every sentence is in its language, and no sentence stands outside
//! `locales/`. What only shows on a whole page (a name without its mark, a date
//! in another language's form) `end2end/languages.spec.ts` looks for, with the
//! same list of words.

use std::{collections::BTreeMap, path::Path};

use domain::language::Language;

use super::keys_test::{sentences, sources};

/// How the words of a language are known.
struct Typical {
    words: Vec<String>,
    stems: Vec<String>,
    endings: Vec<String>,
    /// Words of this language that another has too, in another sense.
    also: Vec<String>,
}

fn typical() -> BTreeMap<&'static str, Typical> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/languages.json");
    let text = std::fs::read_to_string(path).expect("the list of words");
    let list: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    Language::ALL
        .into_iter()
        .map(|language| {
            let of = |name: &str| -> Vec<String> {
                let words = list[language.code()][name].as_str().expect("words");
                words.split(' ').map(str::to_owned).collect()
            };
            let typical = Typical {
                words: of("words"),
                stems: of("stems"),
                endings: of("endings"),
                also: of("also"),
            };
            (language.code(), typical)
        })
        .collect()
}

impl Typical {
    fn has(&self, word: &str) -> bool {
        let long = word.chars().count() > 6;
        self.words.iter().any(|one| one == word)
            || self.stems.iter().any(|one| word.starts_with(one.as_str()))
            || (long && self.endings.iter().any(|one| word.ends_with(one.as_str())))
    }
}

/// Words of a sentence without its placeables, addresses and file names.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
        .split_whitespace()
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphabetic())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty() && !word.contains(['@', '/', '.']))
        .collect()
}

/// Words that are another language's and not this one's.
fn strangers(all: &BTreeMap<&'static str, Typical>, of: Language, text: &str) -> Vec<String> {
    let own = &all[of.code()];
    words(text)
        .into_iter()
        .filter(|word| {
            let known = own.words.contains(word) || own.also.contains(word);
            !known
                && all
                    .iter()
                    .any(|(code, one)| *code != of.code() && one.has(word))
        })
        .collect()
}

#[test]
fn foreign_words_are_found() {
    let all = typical();
    let found = |of, text| strangers(&all, of, text);
    assert_eq!(found(Language::Sv, "Din pyyntö har kommit"), ["pyyntö"]);
    assert_eq!(
        found(Language::En, "Rekisterissä on tietoja."),
        ["rekisterissä", "tietoja"]
    );
    assert_eq!(found(Language::En, "Your begäran"), ["begäran"]);
    assert_eq!(found(Language::Fi, "Sinun request"), ["request"]);
    assert!(found(Language::Sv, "Din begäran { $pyyntö } till keys.json").is_empty());
}

#[test]
fn every_sentence_is_in_its_language() {
    let all = typical();
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (name, sentence) in sentences(language) {
            let found = strangers(&all, language, &sentence.text);
            if !found.is_empty() {
                wrong.push(format!("{language}: {name}: {}", found.join(", ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Sentences that are the same in two languages, rightly.
const SAME: [&str; 0] = [];

#[test]
fn no_sentence_was_left_untranslated() {
    let finnish = sentences(Language::Fi);
    let swedish = sentences(Language::Sv);
    let english = sentences(Language::En);
    let mut same = Vec::new();
    for (name, sentence) in &finnish {
        let texts = [Some(sentence), swedish.get(name), english.get(name)]
            .map(|one| one.map(|one| one.text.trim()).unwrap_or_default());
        let [fi, sv, en] = texts;
        let spoken = words(fi).len() > 1 || words(sv).len() > 1;
        if spoken && (fi == sv || fi == en || sv == en) && !SAME.contains(&name.as_str()) {
            same.push(format!("{name}: {fi}"));
        }
    }
    assert!(same.is_empty(), "{same:#?}");
}

/// Literals of a source, tests left out.
fn literals(source: &str) -> Vec<&str> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    // Neither a quotation mark as a character nor one that is escaped cuts well;
    // what is cut wrongly is no sentence.
    source.split('"').skip(1).step_by(2).collect()
}

#[test]
fn no_sentence_stands_in_the_code() {
    let all = typical();
    let mut found = Vec::new();
    for (path, source) in sources() {
        let path = path.to_string_lossy().replace('\\', "/");
        // The last resort speaks all three languages; the demo is a play.
        let aside = [
            "server/src/render.rs",
            "server/src/demo",
            "_test",
            "/tests",
            "sample",
        ];
        if aside.iter().any(|one| path.contains(one)) {
            continue;
        }
        for literal in literals(&source) {
            let said = words(literal).len() > 2 && literal.contains(' ');
            let [fi, sv] = ["fi", "sv"].map(|of| {
                let count = words(literal)
                    .iter()
                    .filter(|word| all[of].has(word))
                    .count();
                count > 1
            });
            if said && (fi || sv) {
                found.push(format!("{path}: {literal}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
