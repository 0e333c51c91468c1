//! The frame around every page.

use domain::{language::Language, municipality::Municipality};
use leptos::prelude::*;

use super::{Area, Modules, Page, Visit, escaped, localized};
use crate::{desk::AroundView, pages::parts::outage, path, t};

/// What the server knows about itself.
#[derive(Debug, Clone)]
pub struct Site {
    /// The style sheet's address.
    pub style: String,
    /// The address of the loader that wakes the islands.
    pub loader: String,
    /// The addresses of the islands' modules.
    pub modules: Modules,
    /// The icon's address.
    pub icon: String,
    /// Where the world finds it.
    pub public_url: String,
    /// Real municipalities with made-up people: a banner says so.
    pub demo: bool,
}

impl Site {
    /// An address as one writes it down or types it: `kunta.example/fi/seuranta`.
    #[must_use]
    pub fn typed(&self, path: &str) -> String {
        let url = &self.public_url;
        let host = url.split_once("://").map_or(url.as_str(), |(_, host)| host);
        format!("{host}{path}")
    }
}

/// Language names in their own language.
const NAMES: [(Language, &str); 3] = [
    (Language::Fi, "Suomeksi"),
    (Language::Sv, "På svenska"),
    (Language::En, "In English"),
];

pub(super) fn frame(visit: &Visit, page: Page, around: &AroundView) -> AnyView {
    let l = visit.language;
    let site = visit.site.clone();
    let title = match page.wrong {
        true => t!(l, "title-wrong", title = page.title),
        false => page.title,
    };
    let title = match &page.municipality {
        Some(m) => t!(
            l,
            "title-of",
            title = title,
            authority = m.authority.text(l).to_owned()
        ),
        None => t!(l, "title", title = title),
    };
    let theme = page.municipality.as_ref().map(path::admin::theme);
    let loader = page.head.islands.map(|module| {
        let files = site.modules.files(module);
        view! {
            <script src=site.loader.clone() defer data-module=files.glue.clone() data-wasm=files.wasm.clone()></script>
        }
    });
    let robots = (site.demo || page.area != Area::Public)
        .then(|| view! { <meta name="robots" content="noindex, nofollow"/> });
    let demo = site.demo.then(|| {
        view! {
            <aside class="demo" aria-label=t!(l, "demo-label")>
                <div class="wrap">{t!(l, "demo-banner")}</div>
            </aside>
        }
    });
    view! {
        <html lang=l.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title inner_html=escaped(&title)></title>
                <link rel="stylesheet" href=site.style.clone()/>
                {theme.map(|theme| view! { <link rel="stylesheet" href=theme/> })}
                <link rel="icon" href=site.icon.clone() type="image/svg+xml"/>
                {robots}
                {loader}
            </head>
            <body>
                <a class="skip" href="#sisalto">{t!(l, "skip")}</a>
                {demo}
                {header(visit, page.municipality.as_ref(), page.area)}
                {(!page.tells).then(|| outage::banner(l, &around.outages))}
                <main id="sisalto" tabindex="-1">{page.body}</main>
                {footer(visit, page.municipality.as_ref(), around)}
            </body>
        </html>
    }
    .into_any()
}

fn header(visit: &Visit, municipality: Option<&Municipality>, area: Area) -> AnyView {
    let l = visit.language;
    let home = match (area, municipality) {
        (Area::Staff, _) if visit.admin.is_some() => path::admin::front(l),
        (Area::Staff, _) => path::worklist(l),
        (_, Some(m)) => path::municipality(l, &m.slug),
        (_, None) => path::front(l),
    };
    let owner = municipality.map(|m| view! { <span>{localized(&m.authority, l)}</span> });
    let own = match area {
        Area::Staff => {
            let (to, name) = match visit.admin {
                Some(_) => (path::admin::front(l), t!(l, "admin-nav")),
                None => (path::worklist(l), t!(l, "nav-worklist")),
            };
            let dpo = visit.dpo.is_some();
            view! {
                <li><a href=to>{name}</a></li>
                {dpo.then(|| view! { <li><a href=path::dpo::desk(l)>{t!(l, "dpo-nav")}</a></li> })}
                <li>{logout(l)}</li>
            }
            .into_any()
        }
        Area::Citizen => view! {
            <li><a href=path::matters(l)>{t!(l, "nav-matters")}</a></li>
            <li>{logout(l)}</li>
        }
        .into_any(),
        Area::Public => {
            view! { <li><a href=path::matters(l)>{t!(l, "nav-matters")}</a></li> }.into_any()
        }
    };
    let languages = NAMES
        .into_iter()
        .filter(|(other, _)| *other != l)
        .map(|(other, name)| {
            let code = other.code();
            view! {
                <li>
                    <a href=path::in_language(&visit.address, other) lang=code hreflang=code>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=home>"Tietoluukku "{owner}</a>
                <nav aria-label=t!(l, "nav-label")>
                    <ul role="list">{own}{languages}</ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

fn logout(l: Language) -> AnyView {
    view! {
        <form method="post" action=path::logout(l)>
            <button class="link">{t!(l, "nav-logout")}</button>
        </form>
    }
    .into_any()
}

/// Help in one place on every page, also on one that tells of an error.
fn footer(visit: &Visit, municipality: Option<&Municipality>, around: &AroundView) -> AnyView {
    let l = visit.language;
    let help = municipality.map_or_else(
        || helps(l, &around.helps),
        |m| {
            view! {
                <p>{localized(&m.help, l)}</p>
                <p>{t!(l, "help-phone")}" "<strong>{m.help_phone.clone()}</strong></p>
            }
            .into_any()
        },
    );
    let m = municipality.map(|m| &m.slug);
    view! {
        <footer class="foot">
            <div class="wrap">
                <section aria-labelledby="apua">
                    <h2 id="apua">{t!(l, "help-title")}</h2>
                    {help}
                </section>
                <nav aria-label=t!(l, "foot-label")>
                    <ul role="list">
                        <li><a href=path::about(l)>{t!(l, "foot-about")}</a></li>
                        <li><a href=path::accessibility(l, m)>{t!(l, "accessibility-title")}</a></li>
                        <li><a href=path::status(l)>{t!(l, "health-title")}</a></li>
                        <li><a href=path::verify(l)>{t!(l, "foot-verify")}</a></li>
                        <li><a href=path::worklist(l)>{t!(l, "foot-staff")}</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
    .into_any()
}

/// Who helps, where the page is nobody's.
fn helps(l: Language, helps: &[Municipality]) -> AnyView {
    let items = helps
        .iter()
        .map(|m| {
            view! { <li>{localized(&m.authority, l)}": "<strong>{m.help_phone.clone()}</strong></li> }
        })
        .collect_view();
    let list = (!helps.is_empty()).then(|| view! { <ul role="list">{items}</ul> });
    view! { <p>{t!(l, "help-portal")}</p>{list} }.into_any()
}
