//! The texts of the demo edge, from `demo/edge/texts.toml`.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Helsinki;
use domain::language::Language;
use serde::Deserialize;

/// The language's name in itself.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Suomeksi",
        Language::Sv => "På svenska",
        Language::En => "In English",
    }
}

/// The first language that we know of an OIDC `ui_locales` list (tags such as
/// `sv` or `sv-FI`, separated by spaces, best first); Finnish when there is
/// none.
pub fn from_locales(locales: &str) -> Language {
    locales
        .split(' ')
        .filter_map(|tag| tag.split('-').next())
        .find_map(|primary| Language::parse(&primary.to_ascii_lowercase()))
        .unwrap_or(Language::Fi)
}

/// A date as people write it.
pub fn date(language: Language, date: NaiveDate) -> String {
    let form = match language {
        Language::Fi | Language::Sv => "%-d.%-m.%Y",
        Language::En => "%-d %B %Y",
    };
    date.format(form).to_string()
}

/// A moment in Finnish time, to the second.
pub fn moment(language: Language, time: DateTime<Utc>) -> String {
    let local = time.with_timezone(&Helsinki);
    let clock = match language {
        Language::Fi => "%-H.%M.%S",
        Language::Sv | Language::En => "%H:%M:%S",
    };
    format!(
        "{} {}",
        date(language, local.date_naive()),
        local.format(clock)
    )
}

macro_rules! words {
    ($($key:ident)*) => {
        /// Every text in one language. A key that is missing or unknown in the
        /// file is an error at start.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Words { $(pub $key: String,)* }

        impl Words {
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($key), self.$key.as_str())),*]
            }
        }
    };
}

words! {
    banner banner_tools home problem_title
    login_citizen_title login_staff_title login_lead login_what login_what_staff
    login_choose login_choose_as login_cancel_title login_cancel login_cancel_hint
    born has_code no_code
    bad_request_title bad_request_lead bad_request_code
    expired_title expired_lead refused_title refused_lead to_portal
    signed_out_title signed_out_lead not_found_title not_found_lead
    index_title index_lead index_portal index_portal_hint index_people index_people_hint
    index_mailbox index_mailbox_hint index_clock index_clock_hint
    people_title people_lead people_citizens people_staff
    people_sign_out_citizen people_sign_out_staff people_sign_out_hint code groups
    mailbox_title mailbox_lead mailbox_empty mailbox_clear mailbox_line mailbox_no_subject
    mailbox_mode mailbox_mode_accept mailbox_mode_refuse mailbox_mode_reject
    mailbox_mode_hang_up mailbox_mode_silent mailbox_mode_drop mailbox_mode_save
    mail_from mail_to mail_time mail_id mail_text mail_back
    clock_title clock_lead clock_now clock_real clock_shifted clock_set_title clock_date
    clock_time clock_zone clock_set clock_move_title clock_days clock_days_hint clock_move
    clock_reset clock_problem_time clock_problem_days
}

/// The texts in all languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllWords {
    fi: Words,
    sv: Words,
    en: Words,
}

impl AllWords {
    /// Reads the texts that were compiled in.
    ///
    /// # Errors
    /// When the file lacks a text or has one that nobody uses.
    pub fn load() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!("../../demo/edge/texts.toml"))
    }

    /// The texts of one language.
    pub fn get(&self, lang: Language) -> &Words {
        match lang {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }
}

/// Replaces each `{name}` by its value.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The `{…}` marks of a text, sorted.
    fn marks(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_has_every_text_with_the_same_marks() {
        let words = AllWords::load().expect("the texts are complete");
        let fi = words.fi.all();
        for other in [words.sv.all(), words.en.all()] {
            for ((key, finnish), (_, text)) in fi.iter().zip(other) {
                assert!(!text.trim().is_empty(), "{key}");
                assert_eq!(marks(finnish), marks(text), "{key}");
            }
        }
    }

    #[test]
    fn locales_choose_the_first_known_language() {
        assert_eq!(from_locales("sv-FI fi"), Language::Sv);
        assert_eq!(from_locales("de en-GB"), Language::En);
        assert_eq!(from_locales("svx"), Language::Fi);
        assert_eq!(from_locales(""), Language::Fi);
    }

    #[test]
    fn moments_are_shown_in_finnish_time() {
        let summer = DateTime::parse_from_rfc3339("2026-07-01T21:05:09Z")
            .expect("a time")
            .to_utc();
        assert_eq!(moment(Language::Fi, summer), "2.7.2026 0.05.09");
        assert_eq!(moment(Language::En, summer), "2 July 2026 00:05:09");
    }
}
