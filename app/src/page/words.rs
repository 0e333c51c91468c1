//! Words on a page: in which language they are, where they break, and how they
//! stand where only text may.

use domain::{language::Language, municipality::Localized};
use leptos::prelude::*;

/// Text for `title` and `textarea`, whose contents are text alone: the markers
/// that the view macro puts beside a text would be read out there. Everything
/// that could end the element is escaped.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Where Finnish and Swedish compounds of this field have their seams: a soft
/// hyphen goes before these when a word is long, since few browsers can
/// hyphenate either.
const SEAMS: [&str; 31] = [
    "palvelu",
    "rekister",
    "järjestelm",
    "toimin",
    "suojelu",
    "vastaav",
    "tietosuoja",
    "seloste",
    "palaut",
    "ilmoitu",
    "huolto",
    "päällik",
    "johtaja",
    "lautakun",
    "hallitu",
    "tjänst",
    "register",
    "skydd",
    "ombud",
    "beskrivning",
    "service",
    "kontor",
    "verksamhet",
    "projekt",
    "process",
    "relation",
    "tillsyn",
    "utlåtand",
    "område",
    "syfte",
    "chef",
];

/// A name with soft hyphens at its seams, so that it breaks well on a phone.
#[must_use]
pub fn softened(name: &str) -> String {
    let words = name.split(' ').map(|word| {
        let mut word = word.to_owned();
        if word.chars().count() > 14 {
            for seam in SEAMS {
                // Not at the start: there is nothing before it to break off.
                if let Some(at) = word.find(seam).filter(|at| *at > 3) {
                    word.insert(at, '\u{ad}');
                }
            }
        }
        word
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A text that may be in another language than the page, marked so.
#[must_use]
pub fn localized(text: &Localized, language: Language) -> AnyView {
    let (words, of) = text.get(language);
    let words = softened(words);
    if of == language {
        words.into_any()
    } else {
        view! { <span lang=of.code()>{words}</span> }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_compounds_break_at_their_seams() {
        assert_eq!(
            softened("Työllistämispalvelujen asiakasrekisteri"),
            "Työllistämis\u{ad}palvelujen asiakas\u{ad}rekisteri"
        );
        assert_eq!(softened("Iin kunta, palvelut"), "Iin kunta, palvelut");
        assert_eq!(
            softened("Sysselsättningstjänsternas klientregister"),
            "Sysselsättnings\u{ad}tjänsternas klientregister"
        );
        assert_eq!(
            softened("Dataskyddsombud, kundrelationschef"),
            "Data\u{ad}skydds\u{ad}ombud, kund\u{ad}relations\u{ad}chef"
        );
    }

    #[test]
    fn nothing_ends_a_title_early() {
        assert_eq!(
            escaped("</title><b>&amp;"),
            "&lt;/title&gt;&lt;b&gt;&amp;amp;"
        );
    }
}
