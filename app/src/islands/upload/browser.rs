//! What the island asks of the browser.

use wasm_bindgen::{JsCast as _, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement,
    ProgressEvent, XmlHttpRequest, window,
};

/// The largest file whose digest is computed here, in bytes: the browser wants
/// all of it in memory. The portal computes every file's.
const DIGESTED: f64 = 64.0 * 1024.0 * 1024.0;

/// How a sending ended.
pub(super) enum End {
    /// The portal answered and sent the browser to this page.
    Arrived(String),
    /// The person stopped it.
    Stopped,
    /// The connection broke, or the portal did not take it.
    Broken,
}

/// The file that was chosen.
pub(super) fn chosen(input: &HtmlInputElement) -> Option<File> {
    input.files()?.get(0)
}

/// The form around a button, and its field for a file.
pub(super) fn form_of(button: &HtmlButtonElement) -> Option<(HtmlFormElement, HtmlInputElement)> {
    let form = button.form()?;
    let input = form.query_selector("input[type=file]").ok()??;
    Some((form, input.dyn_into().ok()?))
}

/// Puts the focus on an element.
pub(super) fn focus(element: &HtmlElement) {
    // Where it can't go, it stays.
    let _ = element.focus();
}

/// The SHA-256 of a file, in hexadecimal; none when it is too large for the
/// browser's memory, or over a connection where browsers do not compute it.
pub(super) async fn digest_of(file: &File) -> Option<String> {
    if file.size() > DIGESTED {
        return None;
    }
    let crypto = window()?.crypto().ok()?;
    if crypto.is_undefined() {
        return None;
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let subtle = crypto.subtle();
    let digest = subtle
        .digest_with_str_and_buffer_source("SHA-256", bytes.unchecked_ref())
        .ok()?;
    let digest = js_sys::Uint8Array::new(&JsFuture::from(digest).await.ok()?);
    let hex = digest.to_vec().into_iter().flat_map(|byte| {
        [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or_default())
    });
    Some(hex.collect())
}

/// Goes to the page that the portal named, at a place on it.
pub(super) fn moved_on(to: &str, place: &str) {
    let Some(location) = window().map(|window| window.location()) else {
        return;
    };
    let here = location.href().unwrap_or_default();
    // A browser that can't go there stays on the page, which is still right.
    // Where something is wrong, the summary takes the focus, so no place is named.
    let wrong = to.contains('?');
    if here.split('#').next() != Some(to) {
        let place = if wrong {
            String::new()
        } else {
            format!("#{place}")
        };
        let _ = location.assign(&format!("{to}{place}"));
    } else {
        if !wrong {
            let _ = location.set_hash(place);
        }
        let _ = location.reload();
    }
}

/// A form on its way.
pub(super) struct Sending(XmlHttpRequest);

impl Sending {
    /// Sends a form as the button would; none when the browser can't.
    pub(super) fn begin(
        button: &HtmlButtonElement,
        form: &HtmlFormElement,
        progress: impl Fn(u32) + 'static,
        end: impl Fn(End) + Clone + 'static,
    ) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        data.append_with_str(&button.name(), &button.value()).ok()?;
        let request = XmlHttpRequest::new().ok()?;
        request.open("POST", &button.form_action()).ok()?;
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() && event.total() > 0.0 {
                progress((event.loaded() * 100.0 / event.total()) as u32);
            }
        });
        let upload = request.upload().ok()?;
        upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        on_progress.forget();
        let on = |what: Closure<dyn Fn()>| {
            // One sending a page: it may stay until the page goes.
            what.into_js_value().unchecked_into::<js_sys::Function>()
        };
        let (answered, done) = (request.clone(), end.clone());
        let loaded = on(Closure::new(move || {
            done(match answered.status() {
                Ok(200..=299) => End::Arrived(answered.response_url()),
                _ => End::Broken,
            });
        }));
        request.set_onload(Some(&loaded));
        let done = end.clone();
        request.set_onerror(Some(&on(Closure::new(move || done(End::Broken)))));
        request.set_onabort(Some(&on(Closure::new(move || end(End::Stopped)))));
        request.send_with_opt_form_data(Some(&data)).ok()?;
        Some(Self(request))
    }

    /// Stops it.
    pub(super) fn stop(&self) {
        // One that has ended can't be stopped, and need not.
        let _ = self.0.abort();
    }
}
