//! Names, languages and help of a municipality. Each form of its name is typed:
//! suffixes are never glued on.

use chrono::NaiveDate;
use domain::{
    language::Language,
    municipality::{Inflected, Municipality},
    problem::Problem,
};

use super::{CatalogForm, Line, Look, Typed, in_three};

/// The form.
pub struct Profile;

/// The languages beside Finnish, with their fields.
const SPEAKS: [(&str, Language); 2] = [("speaks_sv", Language::Sv), ("speaks_en", Language::En)];

impl CatalogForm for Profile {
    type Record = Municipality;

    fn name(&self) -> String {
        "tiedot".to_owned()
    }

    fn lines(&self) -> Vec<Line> {
        let names = [
            Line::new("nominative", Look::Text, true).under("name"),
            Line::new("genitive", Look::Text, true),
            Line::new("inessive", Look::Text, true),
            Line::new("name_sv", Look::Text, false),
        ];
        let [authority, authority_sv, authority_en] = in_three!("authority", Look::Text, true);
        let [help, help_sv, help_en] = in_three!("help", Look::Area(3), true);
        names
            .into_iter()
            .chain([authority.under("authority"), authority_sv, authority_en])
            .chain([
                Line::new("speaks_sv", Look::Tick, false).under("languages"),
                Line::new("speaks_en", Look::Tick, false),
            ])
            .chain([help.under("help"), help_sv, help_en])
            .chain([Line::new("help_phone", Look::Short, true)])
            .collect()
    }

    fn of(&self, record: &Municipality) -> Option<Typed> {
        let mut typed = Typed::default();
        typed.set("nominative", record.name.nominative.as_str());
        typed.set("genitive", record.name.genitive.as_str());
        typed.set("inessive", record.name.inessive.as_str());
        typed.set("name_sv", record.name_sv.clone().unwrap_or_default());
        typed.set_localized("authority", &record.authority);
        typed.set_localized("help", &record.help);
        typed.set("help_phone", record.help_phone.as_str());
        for (field, language) in SPEAKS {
            let speaks = record.languages.contains(&language);
            typed.set(field, if speaks { "yes" } else { "" });
        }
        Some(typed)
    }

    /// Who serves in a language has a name and help in it.
    fn wrong(&self, typed: &Typed, _: &Municipality, _: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (field, language) in SPEAKS {
            for text in ["authority", "help"] {
                let name = format!("{text}_{language}");
                if typed.get(field) == "yes" && typed.get(&name).is_empty() {
                    problems.push(Problem::new(name, "admin-empty"));
                }
            }
        }
        problems
    }

    fn apply(&self, typed: &Typed, record: &mut Municipality, _: NaiveDate) {
        let text = |name: &str| typed.get(name).to_owned();
        record.name = Inflected {
            nominative: text("nominative"),
            genitive: text("genitive"),
            inessive: text("inessive"),
        };
        record.name_sv = Some(text("name_sv")).filter(|name| !name.is_empty());
        record.authority = typed.localized("authority");
        record.help = typed.localized("help");
        record.help_phone = text("help_phone");
        let others = SPEAKS
            .into_iter()
            .filter(|(field, _)| typed.get(field) == "yes")
            .map(|(_, language)| language);
        record.languages = [Language::Fi].into_iter().chain(others).collect();
    }
}
