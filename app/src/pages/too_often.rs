//! Something was done too often: how long to wait, and what was typed, to be
//! sent again from here. No route leads to it: the server shows it in answer to
//! a form.

use domain::limit::TooOften;
use leptos::prelude::*;
use leptos_router::components::Router;

use crate::{
    form::pairs::Pairs,
    page::{self, Page},
    t,
};

/// What was refused, and how it can be done in a while.
#[derive(Clone)]
pub struct Refused {
    /// How long to wait.
    pub wait: TooOften,
    /// How to do it then.
    pub again: Again,
}

/// How something can be done again.
#[derive(Clone)]
pub enum Again {
    /// By sending the same to the same address.
    Send(String, Pairs),
    /// On the page with the form, since what was sent can't be kept here.
    At(String),
}

/// The page with its frame.
#[component]
pub fn TooOftenPage(
    /// What was refused.
    refused: Refused,
) -> impl IntoView {
    view! { <Router>{show(refused)}</Router> }
}

fn show(Refused { wait, again }: Refused) -> impl IntoView {
    page::outside(move |visit| async move {
        let l = visit.language;
        let minutes = wait.minutes();
        let when = match minutes {
            0..=90 => t!(l, "too-often-minutes", n = minutes),
            _ => t!(l, "too-often-hours", n = (minutes + 59) / 60),
        };
        let act = match again {
            Again::At(page) => {
                view! { <p><a class="btn" href=page>{t!(l, "too-often-back")}</a></p> }.into_any()
            }
            Again::Send(to, typed) => {
                let kept = (!typed.0.is_empty()).then(|| t!(l, "too-often-kept"));
                let fields = typed
                    .0
                    .into_iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                    .collect_view();
                view! {
                    {kept.map(|kept| view! { <p>{kept}</p> })}
                    <form method="post" action=to>
                        {fields}
                        <button class="btn">{t!(l, "too-often-again")}</button>
                    </form>
                }
                .into_any()
            }
        };
        let body = view! {
            <div class="flow">
                <h1>{t!(l, "too-often-title")}</h1>
                <p class="lead">{when}</p>
                {act}
                <p>{t!(l, "too-often-read")}</p>
                <p>{t!(l, "too-often-urgent")}</p>
            </div>
        };
        // What is sent again may lead to an identity provider.
        let page = Page::new(t!(l, "too-often-title"), body).status(429);
        Ok(page.identifies())
    })
}
