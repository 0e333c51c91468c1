//! How anybody checks a receipt without trusting this service.

use leptos::prelude::*;

use crate::{
    page::{self, Page},
    t,
};

/// `/{language}/tarkista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        Ok(Page::new(
            t!(l, "verify-title"),
            view! {
                <div class="flow">
                    <h1>{t!(l, "verify-title")}</h1>
                    <p class="lead">{t!(l, "verify-lead")}</p>
                    <h2>{t!(l, "verify-how")}</h2>
                    <ol>
                        <li>{t!(l, "verify-1")}</li>
                        <li>{t!(l, "verify-2")}" "<a href="/api/v1/keys">{t!(l, "verify-keys")}</a></li>
                        <li>{t!(l, "verify-3")}</li>
                    </ol>
                    <pre tabindex="0"><code>"tietoluukku receipt verify vastaanotto.json --keys keys.json"</code></pre>
                    <h2>{t!(l, "verify-proves")}</h2>
                    <ul>
                        <li>{t!(l, "verify-proves-1")}</li>
                        <li>{t!(l, "verify-proves-2")}</li>
                        <li>{t!(l, "verify-proves-3")}</li>
                    </ul>
                </div>
            },
        ))
    })
}
