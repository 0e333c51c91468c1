//! Log in as staff: instead of any page that needs it, or on its own.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    page::{self, Page, Visit},
    path, t,
};

/// Why a log-in can come back without one: codes of the query's `virhe`.
const FAILED: [&str; 2] = ["cancelled", "failed"];

/// `/{language}/virka/kirjaudu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        Ok(match visit.owner {
            Some(_) => already(visit.language),
            None => ask(&visit),
        })
    })
}

fn already(l: Language) -> Page {
    Page::new(
        t!(l, "owner-login-already"),
        view! {
            <div class="flow">
                <h1>{t!(l, "owner-login-already")}</h1>
                <p><a class="btn" href=path::worklist(l)>{t!(l, "owner-login-worklist")}</a></p>
            </div>
        },
    )
    .area(page::Area::Staff)
}

/// Asks to log in, and comes back to the address that was wanted.
#[must_use]
pub fn ask(visit: &Visit) -> Page {
    let l = visit.language;
    let failed = visit.query("virhe");
    let failed = FAILED.contains(&failed.as_str()).then(|| {
        view! {
            <p class="note" role="alert">
                <strong>{t!(l, &format!("owner-login-{failed}"))}</strong>" "
                {t!(l, &format!("owner-login-{failed}-then"))}
            </p>
        }
    });
    let back = back_to(l, &visit.address);
    view_of(l, failed, back)
}

fn view_of(l: Language, failed: Option<impl IntoView + 'static>, back: String) -> Page {
    Page::new(
        t!(l, "owner-login-title"),
        view! {
            <div class="flow">
                <h1>{t!(l, "owner-login-title")}</h1>
                {failed}
                <p class="lead">{t!(l, "owner-login-lead")}</p>
                <p>{t!(l, "owner-login-logged")}</p>
                <form method="post" action=path::staff_login(l)>
                    <input type="hidden" name="paluu" value=back/>
                    <button class="btn">{t!(l, "owner-login-button")}</button>
                </form>
                <p>
                    {t!(l, "owner-login-citizen")}" "
                    <a href=path::matters(l)>{t!(l, "nav-matters")}</a>
                </p>
            </div>
        },
    )
    .identifies()
}

/// The log-in page is not a place to come back to: the worklist is.
fn back_to(l: Language, address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    if path == path::staff_login(l) {
        path::worklist(l)
    } else {
        address.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_in_comes_back_to_the_page_that_was_wanted() {
        let l = Language::Fi;
        for (address, back) in [
            (
                "/fi/virka/osat/K7PM-3XDT-9RHF",
                "/fi/virka/osat/K7PM-3XDT-9RHF",
            ),
            ("/fi/virka/kirjaudu", "/fi/virka"),
            ("/fi/virka/kirjaudu?virhe=cancelled", "/fi/virka"),
        ] {
            assert_eq!(back_to(l, address), back);
        }
    }
}
