//! Search as you type, beside a plain form that works without it.

use leptos::prelude::*;

/// The sentences of the island.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct SearchWords {
    /// Above the field.
    pub label: String,
    /// Under the label.
    pub hint: String,
    /// On the button.
    pub button: String,
    /// When nothing fits.
    pub none: String,
    /// When one fits.
    pub one: String,
    /// When several fit; `{n}` stands for the number.
    pub many: String,
}

/// A form that finds registers: GET without script; with it, results appear
/// under the field while one types.
#[island]
pub fn SearchIsland(
    /// The language of the page.
    language: String,
    /// The municipality, or empty for all.
    municipality: String,
    /// Where the plain form goes.
    action: String,
    /// What has been searched for.
    query: String,
    /// The sentences.
    words: SearchWords,
) -> impl IntoView {
    let (found, set_found) = signal(None::<Vec<Found>>);
    #[cfg(not(feature = "hydrate"))]
    let _ = (&set_found, &language);
    #[cfg(feature = "hydrate")]
    let on_input = {
        let municipality = municipality.clone();
        let asked = StoredValue::new(0_u32);
        move |event: leptos::ev::Event| {
            let typed = event_target_value(&event);
            let turn = asked.get_value().wrapping_add(1);
            asked.set_value(turn);
            if typed.trim().chars().count() < 2 {
                set_found.set(None);
                return;
            }
            let (language, municipality) = (language.clone(), municipality.clone());
            leptos::task::spawn_local(async move {
                pause(200).await;
                // Somebody typed on: only the last question is asked.
                if asked.get_value() != turn {
                    return;
                }
                let answer = ask(&typed, &municipality, &language).await;
                if asked.get_value() == turn {
                    set_found.set(answer);
                }
            });
        }
    };
    #[cfg(not(feature = "hydrate"))]
    let on_input = |_: leptos::ev::Event| {};
    let status = {
        let words = words.clone();
        move || {
            found.with(|found| match found.as_ref().map(Vec::len) {
                None => String::new(),
                Some(0) => words.none.clone(),
                Some(1) => words.one.clone(),
                Some(n) => words.many.replace("{n}", &n.to_string()),
            })
        }
    };
    let within = (!municipality.is_empty())
        .then(|| view! { <input type="hidden" name="kunta" value=municipality/> });
    view! {
        <form class="search" role="search" method="get" action=action>
            <div class="search-label">
                <label for="q">{words.label}</label>
                <p class="hint" id="q-hint">{words.hint}</p>
            </div>
            <input id="q" type="search" name="q" value=query autocomplete="off" aria-describedby="q-hint" on:input=on_input/>
            {within}
            <button class="btn">{words.button}</button>
        </form>
        <p class="found-status" role="status">{status}</p>
        <ul role="list" class="ways found">
            {move || found.get().unwrap_or_default().into_iter().map(|one| view! {
                <li><a href=one.url><strong>{one.name}</strong><span>{one.summary}</span></a></li>
            }).collect_view()}
        </ul>
    }
}

/// A register, as the API gives it.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
struct Found {
    name: String,
    url: String,
    summary: String,
}

/// Waits some milliseconds.
#[cfg(feature = "hydrate")]
async fn pause(milliseconds: u64) {
    let (sender, receiver) = futures_channel::oneshot::channel();
    leptos::prelude::set_timeout(
        move || {
            // The one who waits may be gone; nothing to do then.
            let _ = sender.send(());
        },
        std::time::Duration::from_millis(milliseconds),
    );
    let _ = receiver.await;
}

/// Asks the API; `None` when it can't be reached: the plain form still works.
#[cfg(feature = "hydrate")]
async fn ask(query: &str, municipality: &str, language: &str) -> Option<Vec<Found>> {
    let mut parameters = vec![("q", query), ("lang", language)];
    if !municipality.is_empty() {
        parameters.push(("municipality", municipality));
    }
    let request = gloo_net::http::Request::get("/api/v1/registers").query(parameters);
    let answer = request.send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    answer.json().await.ok()
}
