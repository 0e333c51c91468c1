//! The island as the page brings it.

use domain::language::Language;
use leptos::prelude::*;

use super::VerifyWords;
use crate::t;

/// A field for a file, a place to drop one, and room for what the check finds.
/// Hidden until it is awake: without script the field could do nothing.
///
/// `keys` is the portal's key history as it publishes it.
pub fn verify_field(l: Language, keys: String, words: &VerifyWords) -> AnyView {
    let words = serde_json::to_string(words).unwrap_or_default();
    view! {
        <leptos-island data-component="VerifyIsland" data-keys=keys data-language=l.code() data-words=words>
            <div class="flow" hidden>
                <div class="drop">
                    <label for="tiedosto">{t!(l, "verify-label")}</label>
                    <p class="hint" id="tiedosto-ohje">{t!(l, "verify-hint")}</p>
                    <input type="file" id="tiedosto" aria-describedby="tiedosto-ohje"/>
                    <p class="soft">{t!(l, "verify-drop")}</p>
                </div>
                <div aria-live="polite"></div>
            </div>
        </leptos-island>
    }
    .into_any()
}
