//! Choosing and sending a file, within a plain form that does the same without
//! script: says what was chosen, how far it has got, and lets one stop.

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod browser;

/// The sentences of the island; `{name}`, `{size}` and `{n}` are filled in.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct UploadWords {
    /// Above the field.
    pub label: String,
    /// Under the label.
    pub hint: String,
    /// On the button.
    pub button: String,
    /// What was chosen: `{name}`, `{size}`.
    pub chosen: String,
    /// Before the digest of the file.
    pub digest: String,
    /// On the way: `{n}` of a hundred.
    pub sending: String,
    /// All has gone; the portal looks at it.
    pub checking: String,
    /// On the button that stops.
    pub stop: String,
    /// After that.
    pub stopped: String,
    /// No file was chosen.
    pub none: String,
    /// It is empty.
    pub empty: String,
    /// It is too large.
    pub too_big: String,
    /// The connection broke.
    pub broken: String,
    /// Sizes: `{n}` bytes, kilobytes, megabytes.
    pub units: [String; 3],
    /// Between whole and tenth.
    pub comma: String,
}

/// The field for a file and its button, which sends the whole form around it to
/// an address of its own.
#[island]
pub fn UploadIsland(
    /// Where the form goes with the file.
    action: String,
    /// The endings that the file chooser offers.
    accept: String,
    /// The largest file, in bytes.
    largest: u64,
    /// What was wrong with the last file.
    problem: Option<String>,
    /// The sentences.
    words: UploadWords,
) -> impl IntoView {
    let (wrong, set_wrong) = signal(problem);
    let (facts, set_facts) = signal(String::new());
    let (digest, set_digest) = signal(String::new());
    // On the way: so many of a hundred have gone.
    let (gone, set_gone) = signal(None::<u32>);
    #[cfg(not(feature = "hydrate"))]
    let _ = (&set_wrong, &set_facts, &set_digest, &set_gone, largest);
    #[cfg(not(feature = "hydrate"))]
    let (on_change, on_send, on_stop) = (
        |_: leptos::ev::Event| {},
        |_: leptos::ev::MouseEvent| {},
        |_: leptos::ev::MouseEvent| {},
    );
    #[cfg(feature = "hydrate")]
    let (on_change, on_send, on_stop) = {
        use browser::{End, Sending, chosen, digest_of, moved_on};
        let sending = StoredValue::new_local(None::<Sending>);
        let turn = StoredValue::new(0_u32);
        let say = words.clone();
        let judge = move |size: u64| match size {
            0 => Some(say.empty.clone()),
            size if size > largest => Some(say.too_big.clone()),
            _ => None,
        };
        let say = words.clone();
        let look = judge.clone();
        let on_change = move |event: leptos::ev::Event| {
            turn.update_value(|turn| *turn = turn.wrapping_add(1));
            let mine = turn.get_value();
            set_digest.set(String::new());
            let Some(file) = chosen(&event_target::<web_sys::HtmlInputElement>(&event)) else {
                set_facts.set(String::new());
                return;
            };
            let size = file.size() as u64;
            let text = say.chosen.replace("{size}", &sized(size, &say));
            set_facts.set(text.replace("{name}", &file.name()));
            set_wrong.set(look(size));
            let before = say.digest.clone();
            leptos::task::spawn_local(async move {
                if let Some(found) = digest_of(&file).await
                    && turn.get_value() == mine
                {
                    set_digest.set(format!("{before} {found}"));
                }
            });
        };
        let say = words.clone();
        let on_send = move |event: leptos::ev::MouseEvent| {
            let button: web_sys::HtmlButtonElement = event_target(&event);
            let Some((form, input)) = browser::form_of(&button) else {
                return;
            };
            event.prevent_default();
            if sending.with_value(Option::is_some) {
                return;
            }
            let Some(file) = chosen(&input) else {
                set_wrong.set(Some(say.none.clone()));
                browser::focus(&input);
                return;
            };
            if let Some(reason) = judge(file.size() as u64) {
                set_wrong.set(Some(reason));
                browser::focus(&input);
                return;
            }
            set_wrong.set(None);
            set_gone.set(Some(0));
            let say = say.clone();
            let begun = Sending::begin(
                &button,
                &form,
                move |percent| set_gone.set(Some(percent)),
                move |end| {
                    sending.set_value(None);
                    match end {
                        // The page that follows says what became of it.
                        End::Arrived(to) => return moved_on(&to, "liitteet"),
                        End::Stopped => set_wrong.set(Some(say.stopped.clone())),
                        End::Broken => set_wrong.set(Some(say.broken.clone())),
                    }
                    set_gone.set(None);
                    browser::focus(&input);
                },
            );
            match begun {
                Some(begun) => sending.set_value(Some(begun)),
                // Then as without script.
                None => {
                    set_gone.set(None);
                    form.set_enctype("multipart/form-data");
                    form.set_action(&button.form_action());
                    let _ = form.submit();
                }
            }
        };
        let on_stop = move |_: leptos::ev::MouseEvent| {
            sending.with_value(|sending| {
                if let Some(sending) = sending {
                    sending.stop();
                }
            });
        };
        (on_change, on_send, on_stop)
    };
    let class = move || {
        if wrong.with(Option::is_some) {
            "field wrong"
        } else {
            "field"
        }
    };
    let described = move || match wrong.with(Option::is_some) {
        true => "file-hint file-virhe",
        false => "file-hint",
    };
    let invalid = move || wrong.with(Option::is_some).then_some("true");
    let resting = move || gone.get().is_none();
    let percent = move || gone.get().unwrap_or_default();
    let status = {
        let words = words.clone();
        // Not at every percent: a screen reader would read them all.
        move || match gone.get() {
            None => String::new(),
            Some(100) => words.checking.clone(),
            Some(percent) => words
                .sending
                .replace("{n}", &(percent / 25 * 25).to_string()),
        }
    };
    view! {
        <div class="upload flow">
            <div class=class>
                <label for="file">{words.label}</label>
                <p class="hint" id="file-hint">{words.hint}</p>
                <p class="msg" id="file-virhe" hidden=move || wrong.with(Option::is_none)>{move || wrong.get().unwrap_or_default()}</p>
                <input id="file" name="file" type="file" accept=accept aria-describedby=described
                    aria-invalid=invalid on:change=on_change/>
            </div>
            <p class="soft" hidden=move || facts.with(String::is_empty)>{facts}</p>
            <p class="digest" hidden=move || digest.with(String::is_empty)>{digest}</p>
            <div class="acts" hidden=resting>
                <progress max="100" value=percent aria-labelledby="file-tila"></progress>
                <button class="link" type="button" on:click=on_stop>{words.stop}</button>
            </div>
            <p id="file-tila" class="found-status" role="status">{status}</p>
            <button class="btn second" name="then" value="more" formaction=action formenctype="multipart/form-data" formmethod="post" on:click=on_send>{words.button}</button>
        </div>
    }
}

/// `1,2 Mt`, as pages write it.
#[cfg(feature = "hydrate")]
fn sized(bytes: u64, words: &UploadWords) -> String {
    let [small, middle, large] = &words.units;
    if bytes < 1024 {
        small.replace("{n}", &bytes.to_string())
    } else if bytes < 1024 * 1024 {
        middle.replace("{n}", &bytes.div_ceil(1024).to_string())
    } else {
        let tenths = (bytes * 10).div_ceil(1024 * 1024);
        let number = [(tenths / 10).to_string(), (tenths % 10).to_string()].join(&words.comma);
        large.replace("{n}", &number)
    }
}
