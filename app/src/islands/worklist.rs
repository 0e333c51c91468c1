//! The worklist while it is open: what has come since it was shown, and keys of
//! the keyboard for who wants them. Nothing on the page moves by itself.

use leptos::prelude::*;

/// The sentences of the island.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct WorklistWords {
    /// When one is new.
    pub one: String,
    /// When several are; `{n}` stands for the number.
    pub many: String,
}

/// "3 uutta, näytä", said politely; the link shows them.
#[island]
pub fn WorklistIsland(
    /// Where news are listened to.
    news: String,
    /// Where the new ones are shown.
    show: String,
    /// Whether letters on the keyboard do something.
    shortcuts: bool,
    /// The sentences.
    words: WorklistWords,
) -> impl IntoView {
    let (new, set_new) = signal(0_u32);
    #[cfg(feature = "hydrate")]
    {
        browser::listen(&news, set_new);
        if shortcuts {
            browser::take_keys();
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (news, shortcuts, set_new);
    let sentence = move || match new.get() {
        0 => String::new(),
        1 => words.one.clone(),
        n => words.many.replace("{n}", &n.to_string()),
    };
    view! {
        <div role="status" class="news">
            <a href=show hidden=move || new.get() == 0>{sentence}</a>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use futures::StreamExt as _;
    use gloo_net::eventsource::futures::EventSource;
    use leptos::{
        ev,
        prelude::{Set, WriteSignal, document, window_event_listener},
    };
    use wasm_bindgen::JsCast as _;
    use web_sys::{Element, HtmlElement, KeyboardEvent};

    /// Takes the number of each event, until the stream is over for good.
    pub(super) fn listen(address: &str, new: WriteSignal<u32>) {
        let Ok(mut source) = EventSource::new(address) else {
            return;
        };
        let Ok(mut news) = source.subscribe("news") else {
            return;
        };
        leptos::task::spawn_local(async move {
            while let Some(Ok((_, event))) = news.next().await {
                let text = event.data().as_string().unwrap_or_default();
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                new.set(digits.parse().unwrap_or(0));
            }
            // Dropped, it is closed: not before.
            drop(source);
        });
    }

    /// Takes single letters that nothing else wants.
    pub(super) fn take_keys() {
        let handle = window_event_listener(ev::keydown, |event: KeyboardEvent| {
            let busy = event.ctrl_key() || event.alt_key() || event.meta_key();
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            if busy || event.default_prevented() || target.is_some_and(|target| takes_text(&target))
            {
                return;
            }
            let done = match event.key().as_str() {
                "j" => step(1),
                "k" => step(-1),
                "o" => open(),
                "/" => focus("#tunnus"),
                "?" => help(),
                _ => false,
            };
            if done {
                event.prevent_default();
            }
        });
        // As long as the page.
        std::mem::forget(handle);
    }

    /// Whether one types there, or chooses with letters.
    fn takes_text(element: &Element) -> bool {
        let fields = "input, textarea, select, [contenteditable]";
        element.closest(fields).ok().flatten().is_some()
    }

    fn focus(what: &str) -> bool {
        let found = document().query_selector(what).ok().flatten();
        let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        found.is_some_and(|element| element.focus().is_ok())
    }

    fn rows() -> Vec<HtmlElement> {
        let Ok(links) = document().query_selector_all("main tbody a") else {
            return Vec::new();
        };
        (0..links.length())
            .filter_map(|at| links.item(at)?.dyn_into().ok())
            .collect()
    }

    /// The row that has the focus.
    fn current(rows: &[HtmlElement]) -> Option<usize> {
        let active = document().active_element()?;
        rows.iter().position(|row| **row == active)
    }

    /// Goes to the next row or the one before; not beyond the ends.
    fn step(by: isize) -> bool {
        let rows = rows();
        let to = match current(&rows) {
            Some(at) => at.saturating_add_signed(by),
            None => 0,
        };
        rows.get(to).is_some_and(|row| row.focus().is_ok())
    }

    fn open() -> bool {
        let rows = rows();
        let Some(row) = current(&rows).and_then(|at| rows.get(at)) else {
            return false;
        };
        row.click();
        true
    }

    /// Unfolds the help, or folds it.
    fn help() -> bool {
        let Ok(Some(help)) = document().query_selector("#oikotiet") else {
            return false;
        };
        let turned = match help.has_attribute("open") {
            true => help.remove_attribute("open"),
            false => help.set_attribute("open", ""),
        };
        turned.is_ok() && focus("#oikotiet summary")
    }
}
