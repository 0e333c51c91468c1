//! Where a notice says something: a pointer of ours, not the notice's words.

use crate::municipality::Localized;

/// "kohta 16", "kohdat 4, 5 ja 7" in the three languages. A pointer written in
/// any other way stays in Finnish.
#[must_use]
pub fn place(finnish: &str) -> Localized {
    let read = match finnish.split_once(' ') {
        Some(("kohta", number)) if is_number(number) => Some(("punkt", "section", number)),
        Some(("kohdat", numbers)) if are_numbers(numbers) => {
            Some(("punkterna", "sections", numbers))
        }
        _ => None,
    };
    let put = |word: &str, numbers: &str, and: &str| {
        let numbers = numbers.replace(" ja ", &format!(" {and} "));
        format!("{word} {numbers}")
    };
    Localized {
        sv: read.map(|(sv, _, numbers)| put(sv, numbers, "och")),
        en: read.map(|(_, en, numbers)| put(en, numbers, "and")),
        ..finnish.into()
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// "4 ja 6", "4, 5 ja 7".
fn are_numbers(text: &str) -> bool {
    let Some((first, last)) = text.rsplit_once(" ja ") else {
        return false;
    };
    is_number(last) && first.split(", ").all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_pointer_is_ours_to_translate_and_nothing_else_is() {
        for (fi, sv, en) in [
            ("kohta 16", "punkt 16", "section 16"),
            ("kohdat 4 ja 6", "punkterna 4 och 6", "sections 4 and 6"),
            (
                "kohdat 4, 5 ja 7",
                "punkterna 4, 5 och 7",
                "sections 4, 5 and 7",
            ),
        ] {
            let place = place(fi);
            let all = Language::ALL.map(|l| place.get(l));
            assert_eq!(
                all,
                [(fi, Language::Fi), (sv, Language::Sv), (en, Language::En)]
            );
        }
        for other in [
            "",
            "kohta",
            "kohta ",
            "kohta 7 b",
            "kohdat 4",
            "liite 2",
            "kohdat 4 ja x",
        ] {
            assert_eq!(place(other), other.into(), "{other}");
        }
    }
}
