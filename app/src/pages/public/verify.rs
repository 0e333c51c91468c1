//! How anybody checks a receipt without trusting this service.

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Helsinki;
use domain::{language::Language, receipt::keys::KeyHistory};
use leptos::prelude::*;

use crate::{
    i18n::date,
    islands,
    page::{self, Module, Page},
    t,
};

mod words;

#[cfg(test)]
pub(crate) use words::words;

/// `/{language}/tarkista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let keys = visit.public.keys().await?;
        // The island checks with these and asks for no others.
        let published = serde_json::to_string(&keys).unwrap_or_default();
        Ok(Page::new(
            t!(l, "verify-title"),
            view! {
                <div class="flow">
                    <h1>{t!(l, "verify-title")}</h1>
                    <p class="lead">{t!(l, "verify-lead")}</p>
                    <p class="panel"><strong>{t!(l, "verify-stays")}</strong>" "{t!(l, "verify-stays-how")}</p>
                    {islands::verify_field(l, published, &words::words(l))}
                    <h2>{t!(l, "verify-general-title")}</h2>
                    <ul>
                        <li>{t!(l, "verify-general-1")}</li>
                        <li>{t!(l, "verify-general-2")}</li>
                        <li>{t!(l, "verify-general-3")}</li>
                    </ul>
                    <h2>{t!(l, "verify-keys-title")}</h2>
                    <p>{t!(l, "verify-keys-how")}</p>
                    {key_list(l, &keys)}
                    <p><a href="/api/v1/keys">{t!(l, "verify-keys-file")}</a></p>
                    {command(l)}
                </div>
            },
        )
        .islands(Module::Verifier))
    })
}

/// Each key and its time, so that one can compare them with a copy of one's own.
fn key_list(l: Language, keys: &KeyHistory) -> AnyView {
    let on = |at: DateTime<Utc>| date(l, at.with_timezone(&Helsinki).date_naive());
    let items = keys.keys.iter().map(|key| {
        let time = match key.until {
            Some(until) => t!(
                l,
                "verify-key-between",
                from = on(key.from),
                until = on(until)
            ),
            None => t!(l, "verify-key-since", from = on(key.from)),
        };
        view! { <li><code>{key.key_id.clone()}</code>": "{time}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

/// For a browser that can't check, and for whoever wants to trust none. The
/// island folds it once it is awake.
fn command(l: Language) -> AnyView {
    view! {
        <details class="command" open>
            <summary>{t!(l, "verify-command-title")}</summary>
            <p>{t!(l, "verify-command-when")}</p>
            <ol>
                <li>{t!(l, "verify-command-receipt")}</li>
                <li>{t!(l, "verify-command-keys")}" "<a href="/api/v1/keys" download="keys.json">{t!(l, "verify-keys-file")}</a></li>
                <li>{t!(l, "verify-command-run")}</li>
            </ol>
            <pre><code>"tietoluukku receipt verify vastaanotto.json "<span class="unbroken">"--keys"</span>" keys.json"</code></pre>
            <h3>{t!(l, "verify-command-why-title")}</h3>
            <p>{t!(l, "verify-command-why")}</p>
        </details>
    }
    .into_any()
}
