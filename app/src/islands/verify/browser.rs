//! The island, awake.

use std::{cell::Cell, rc::Rc};

use domain::receipt::{MAX_FILE, keys::KeyHistory, verify::verify_file};
use wasm_bindgen::{JsCast, convert::FromWasmAbi, prelude::*};
use web_sys::{DragEvent, Event, EventTarget, File, HtmlElement, HtmlInputElement};

use super::{
    VerifyWords,
    report::{HEADING, report},
};

/// Wakes the island, by the name that the page gives it.
#[wasm_bindgen(js_name = VerifyIsland)]
pub fn wake(island: HtmlElement) {
    // A page that lacks a piece keeps its plain HTML, which explains the command.
    let _ = Checker::wake(&island);
}

/// Checks files, one at a time: the last one asked for is shown.
struct Checker {
    keys: Option<KeyHistory>,
    language: String,
    words: VerifyWords,
    turn: Cell<u32>,
    /// Where what was found is written.
    found: HtmlElement,
}

impl Checker {
    fn wake(island: &HtmlElement) -> Option<()> {
        let piece = |what: &str| -> Option<HtmlElement> {
            island.query_selector(what).ok()??.dyn_into().ok()
        };
        let (whole, zone) = (piece("[hidden]")?, piece(".drop")?);
        let input: HtmlInputElement = piece("input")?.dyn_into().ok()?;
        let checker = Rc::new(Self {
            keys: KeyHistory::parse(&island.get_attribute("data-keys")?).ok(),
            language: island.get_attribute("data-language")?,
            words: serde_json::from_str(&island.get_attribute("data-words")?).ok()?,
            turn: Cell::new(0),
            found: piece("[aria-live]")?,
        });

        let (field, chosen) = (input.clone(), Rc::clone(&checker));
        listen(&input, "change", move |_: Event| {
            chosen.check(field.files().and_then(|files| files.get(0)));
        });
        let field = input.clone();
        // So that the same file, changed meanwhile, can be chosen again.
        listen(&input, "click", move |_: Event| field.set_value(""));
        let over = zone.clone();
        listen(&zone, "dragover", move |event: DragEvent| {
            // Without this the browser would open the file instead.
            event.prevent_default();
            over.set_class_name("drop over");
        });
        let over = zone.clone();
        listen(&zone, "dragleave", move |_: DragEvent| {
            over.set_class_name("drop");
        });
        let (over, dropped) = (zone.clone(), checker);
        listen(&zone, "drop", move |event: DragEvent| {
            event.prevent_default();
            over.set_class_name("drop");
            let files = event.data_transfer().and_then(|data| data.files());
            dropped.check(files.and_then(|files| files.get(0)));
        });
        whole.set_hidden(false);
        let command = island
            .parent_element()
            .and_then(|page| page.query_selector(".command").ok()?);
        if let Some(command) = command {
            // It stays open if the browser won't: longer, and as good.
            let _ = command.remove_attribute("open");
        }
        Some(())
    }

    /// Reads and checks a file, shows what was found and moves there.
    fn check(self: &Rc<Self>, file: Option<File>) {
        let Some(file) = file else {
            return;
        };
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let checker = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = read(&file).await;
            if checker.turn.get() == turn {
                checker.show(&file.name(), &bytes);
            }
        });
    }

    fn show(&self, name: &str, bytes: &[u8]) {
        let verdict = verify_file(bytes, self.keys.as_ref());
        let html = report(name, &verdict, &self.language, &self.words);
        self.found.set_inner_html(&html);
        let heading = self.found.query_selector(&["#", HEADING].concat());
        if let Ok(Some(heading)) = heading
            && let Ok(heading) = heading.dyn_into::<HtmlElement>()
        {
            // It is on the page; if the browser won't, it is read out all the same.
            let _ = heading.focus();
        }
    }
}

/// Listens as long as the page is there.
fn listen<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &str,
    run: impl FnMut(E) + 'static,
) {
    let run = Closure::<dyn FnMut(E)>::new(run);
    // Nothing is wrong with any of these names.
    let _ = target.add_event_listener_with_callback(event, run.as_ref().unchecked_ref());
    run.forget();
}

/// A file's bytes, but not many more than a genuine file can have. One that
/// can't be read is as good as empty.
async fn read(file: &File) -> Vec<u8> {
    let end = i32::try_from(MAX_FILE)
        .unwrap_or(i32::MAX)
        .saturating_add(1);
    let Ok(start) = file.slice_with_i32_and_i32(0, end) else {
        return Vec::new();
    };
    wasm_bindgen_futures::JsFuture::from(start.array_buffer())
        .await
        .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
        .unwrap_or_default()
}
