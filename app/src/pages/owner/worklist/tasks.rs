//! Tasks after withdrawn consents.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::TaskItem,
    page::localized,
    pages::owner::pieces::{HOLE, around, moment},
    path, t,
};

pub(super) fn tasks(l: Language, items: &[TaskItem]) -> AnyView {
    let content = if items.is_empty() {
        view! { <p>{t!(l, "owner-tasks-none")}</p> }.into_any()
    } else {
        let items = items
            .iter()
            .map(|item| {
                let late = item.late.then(|| {
                    view! { " "<span class="tag late">{t!(l, "owner-task-late")}</span> }
                });
                view! {
                    <li>
                        <a href=path::task(l, &item.reference)>
                            <strong>{t!(l, "owner-task-item")}{late}</strong>
                            <span>
                                {localized(&item.register, l)}" · "
                                {around(&t!(l, "owner-task-since", date = HOLE), moment(l, &item.created_at))}" · "
                                {item.reference.clone()}
                            </span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! { <ul role="list" class="ways">{items}</ul> }.into_any()
    };
    view! {
        <section class="flow" aria-labelledby="tehtavat">
            <h2 id="tehtavat">{t!(l, "owner-tasks")}</h2>
            <p class="soft">{t!(l, "owner-tasks-why")}</p>
            {content}
        </section>
    }
    .into_any()
}
