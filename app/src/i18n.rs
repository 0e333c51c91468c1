//! Sentences. They stand in `locales/`, in Fluent, and nowhere else.
//!
//! [`t!`](crate::t) takes the language, the key and the arguments. Keys are
//! literals, or come from a `code()` of `domain` behind a literal prefix: a
//! test holds both against the files of all three languages.

use std::{borrow::Cow, collections::HashMap};

use domain::{language::Language, municipality::Localized};
use fluent_templates::{Loader, langid};

/// A value of an argument.
pub use fluent_templates::fluent_bundle::FluentValue;

mod date;
#[cfg(test)]
mod keys_test;
#[cfg(test)]
mod language_test;

pub use date::{date, date_long, date_time, day, size, time, weekday_date};

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "fi",
        // Isolation marks around arguments show as boxes on old phones.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Arguments of a sentence.
pub type Args = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The sentence for a key. A missing key gives the key itself, which the test
/// of keys keeps from happening.
#[must_use]
pub fn text(language: Language, key: &str, args: &Args) -> String {
    let id = match language {
        Language::Fi => langid!("fi"),
        Language::Sv => langid!("sv"),
        Language::En => langid!("en"),
    };
    LOCALES
        .try_lookup_with_args(&id, key, args)
        .unwrap_or_else(|| key.to_owned())
}

/// A sentence in every language: `say` gives it in one.
#[must_use]
pub fn localized(say: impl Fn(Language) -> String) -> Localized {
    Localized {
        fi: say(Language::Fi),
        sv: Some(say(Language::Sv)),
        en: Some(say(Language::En)),
    }
}

/// Whether there is a sentence for a key.
#[must_use]
pub fn known(language: Language, key: &str) -> bool {
    text(language, key, &Args::new()) != key
}

/// A key of texts out of a stable name: `special-` and `union_membership`
/// make `special-union-membership`.
#[must_use]
pub fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}{}", code.replace('_', "-"))
}

/// The sentence for a key, with arguments.
#[macro_export]
macro_rules! t {
    ($language:expr, $key:expr) => {
        $crate::i18n::text($language, $key, &$crate::i18n::Args::new())
    };
    ($language:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::Args::new();
        $( args.insert(
            std::borrow::Cow::Borrowed(stringify!($name)),
            $crate::i18n::FluentValue::from($value),
        ); )+
        $crate::i18n::text($language, $key, &args)
    }};
}
