//! Checks a receipt or evidence file in the browser. Nothing leaves it: the
//! portal's keys come with the page, and no request is made.

use domain::receipt::verify::Verdict;
use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod browser;
mod report;

/// A sentence for a name of `domain`.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Coded {
    /// The name.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What that means; may be empty.
    pub text: String,
}

/// The sentences of the island.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct VerifyWords {
    /// Above the field.
    pub label: String,
    /// Under the label.
    pub hint: String,
    /// Beside the field: a file can be dropped too.
    pub drop: String,
    /// Which of the files it is: `receipt`, `evidence`, `neither`.
    pub kinds: Vec<Coded>,
    /// What it is worth.
    pub outcomes: Vec<Coded>,
    /// Headings: `proves`, `gaps`, `steps`, `facts`, `claims`.
    pub headings: Vec<Coded>,
    /// What a valid file proves.
    pub proofs: Vec<Coded>,
    /// What it does not prove.
    pub gaps: Vec<Coded>,
    /// The checks, explained.
    pub checks: Vec<Coded>,
    /// How a check ended.
    pub results: Vec<Coded>,
    /// What the facts of the file are called.
    pub facts: Vec<Coded>,
    /// The rights.
    pub rights: Vec<Coded>,
    /// The months, where dates spell them out; empty where they do not.
    pub months: Vec<String>,
    /// How the person was identified; `{issuer}` and `{time}` stand for the file's.
    pub identified: String,
    /// The request was sent unsigned.
    pub unsigned: String,
    /// The request names no register.
    pub no_register: String,
}

/// A file that was checked.
#[derive(Debug, Clone)]
struct Checked {
    /// What the file is called on the person's machine.
    name: String,
    /// What was found.
    verdict: Verdict,
}

/// A field for a file, a place to drop one, and what the check found. Hidden
/// until it is awake: without script the field could do nothing.
#[island]
pub fn VerifyIsland(
    /// The portal's key history, as it publishes it.
    keys: String,
    /// The language of the page.
    language: String,
    /// The sentences.
    words: VerifyWords,
) -> impl IntoView {
    let (awake, set_awake) = signal(false);
    let (over, set_over) = signal(false);
    let (checked, set_checked) = signal(None::<Checked>);
    Effect::new(move |_| set_awake.set(true));
    #[cfg(feature = "hydrate")]
    let checker = browser::Checker::new(keys, set_checked);
    #[cfg(not(feature = "hydrate"))]
    let _ = (keys, set_checked);

    let chosen = move |event: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        checker.check(browser::chosen(&event));
        #[cfg(not(feature = "hydrate"))]
        let _ = event;
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        set_over.set(false);
        #[cfg(feature = "hydrate")]
        checker.check(browser::dropped(&event));
    };
    let dragged = move |event: leptos::ev::DragEvent| {
        // Without this the browser would open the file instead.
        event.prevent_default();
        set_over.set(true);
    };
    let again = move |event: leptos::ev::MouseEvent| {
        // So that the same file, changed meanwhile, can be chosen again.
        #[cfg(feature = "hydrate")]
        browser::forget(&event);
        #[cfg(not(feature = "hydrate"))]
        let _ = event;
    };
    let label = words.label.clone();
    let hint = words.hint.clone();
    let drop = words.drop.clone();
    view! {
        <div class="flow" hidden=move || !awake.get()>
            <div
                class="drop"
                class:over=over
                on:dragover=dragged
                on:dragleave=move |_| set_over.set(false)
                on:drop=dropped
            >
                <label for="tiedosto">{label}</label>
                <p class="hint" id="tiedosto-ohje">{hint}</p>
                <input type="file" id="tiedosto" aria-describedby="tiedosto-ohje" on:click=again on:change=chosen/>
                <p class="soft">{drop}</p>
            </div>
            <div aria-live="polite">
                {move || checked.get().map(|checked| report::report(&checked, &language, &words))}
            </div>
        </div>
    }
}
