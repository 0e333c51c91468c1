//! Files as the browser hands them over.

use domain::receipt::{MAX_FILE, keys::KeyHistory, verify::verify_file};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::{File, HtmlInputElement};

use super::{Checked, report::HEADING};

/// Checks files, one at a time: the last one asked for is shown.
#[derive(Clone, Copy)]
pub struct Checker {
    keys: StoredValue<Option<KeyHistory>>,
    turn: StoredValue<u32>,
    show: WriteSignal<Option<Checked>>,
}

impl Checker {
    pub fn new(keys: String, show: WriteSignal<Option<Checked>>) -> Self {
        Self {
            keys: StoredValue::new(KeyHistory::parse(&keys).ok()),
            turn: StoredValue::new(0),
            show,
        }
    }

    /// Reads and checks a file, shows what was found and moves there.
    pub fn check(self, file: Option<File>) {
        let Some(file) = file else {
            return;
        };
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        leptos::task::spawn_local(async move {
            let bytes = read(&file).await;
            if self.turn.get_value() != turn {
                return;
            }
            let verdict = self
                .keys
                .with_value(|keys| verify_file(&bytes, keys.as_ref()));
            self.show.set(Some(Checked {
                name: file.name(),
                verdict,
            }));
            request_animation_frame(focus);
        });
    }
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

/// The file in the field.
pub fn chosen(event: &ev::Event) -> Option<File> {
    event_target::<HtmlInputElement>(event).files()?.get(0)
}

/// The first of the files that were let go over the page.
pub fn dropped(event: &ev::DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Empties the field.
pub fn forget(event: &ev::MouseEvent) {
    event_target::<HtmlInputElement>(event).set_value("");
}

fn focus() {
    if let Some(heading) = document().get_element_by_id(HEADING)
        && let Some(heading) = heading.dyn_ref::<web_sys::HtmlElement>()
    {
        // It is on the page; if the browser won't, it is read out all the same.
        let _ = heading.focus();
    }
}
