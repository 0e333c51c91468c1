//! The worklist: what is due first. Nothing personal stands here, so that it
//! may be open on a screen in an office.

use domain::{language::Language, request::State};
use leptos::prelude::*;

use crate::{
    desk::{StaffView, TaskItem, WorkItem, WorklistView},
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    path, t,
};

mod counts;

use counts::{Places, counts};

use super::pieces::{HOLE, Left, around, helsinki, moment, on, right};

/// `/{language}/virka`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let owner = visit.owner()?;
        let list = owner.worklist().await?;
        let body = body(visit.language, &owner.me().await?, &list);
        Ok::<_, PageError>(Page::new(t!(visit.language, "owner-worklist"), body).area(Area::Staff))
    })
}

fn body(l: Language, me: &StaffView, list: &WorklistView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "owner-worklist")}</h1>
            {no_office(l, me)}
            {counts(l, list)}
            {open(l, &list.open)}
            {tasks(l, &list.tasks)}
            {told(l, &list.told)}
            {closed(l, &list.closed)}
            {whoami(l, me)}
        </div>
    }
    .into_any()
}

/// Logged in without any office: the list is empty for ever, so say why.
fn no_office(l: Language, me: &StaffView) -> AnyView {
    if !me.offices.is_empty() {
        return ().into_any();
    }
    view! {
        <p class="note">
            <strong>{t!(l, "owner-me-none")}</strong>" "{t!(l, "owner-me-none-then")}
        </p>
    }
    .into_any()
}

fn whoami(l: Language, me: &StaffView) -> AnyView {
    let items = me
        .offices
        .iter()
        .map(|name| view! { <li>{localized(name, l)}</li> })
        .collect_view();
    let offices = (!me.offices.is_empty()).then(|| {
        view! {
            <p>{t!(l, "owner-me-offices")}</p>
            <ul>{items}</ul>
            <p class="soft">{t!(l, "owner-me-reach")}</p>
        }
    });
    view! {
        <section class="flow" aria-labelledby="sina">
            <h2 id="sina">{t!(l, "owner-me")}</h2>
            <p>{t!(l, "owner-me-as")}" "<strong>{me.display_name.clone()}</strong></p>
            {offices}
        </section>
    }
    .into_any()
}

fn open(l: Language, items: &[WorkItem]) -> AnyView {
    let content = if items.is_empty() {
        view! { <p>{t!(l, "owner-open-none")}</p> }.into_any()
    } else {
        let places = Places::of(items);
        let rows = items
            .iter()
            .enumerate()
            .map(|(at, item)| row(l, item, true, places.ids(at)));
        table(
            l,
            "avoimet",
            rows.collect_view().into_any(),
            t!(l, "owner-col-state"),
        )
    };
    view! {
        <section class="flow" aria-labelledby="avoimet">
            <h2 id="avoimet">{t!(l, "owner-open")}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// The table. Its roles are said again, since on a phone its rows become
/// blocks and browsers then forget that it was a table.
fn table(l: Language, labelled_by: &'static str, rows: AnyView, last: String) -> AnyView {
    let head = [
        t!(l, "owner-col-left"),
        t!(l, "owner-col-what"),
        t!(l, "owner-col-register"),
        t!(l, "owner-col-due"),
        last,
    ]
    .into_iter()
    .map(|title| view! { <th role="columnheader" scope="col">{title}</th> })
    .collect_view();
    view! {
        <div class="scroll">
            <table class="stack" role="table" aria-labelledby=labelled_by>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    l: Language,
    item: &WorkItem,
    decides: bool,
    [id, state_id]: [Option<&'static str>; 2],
) -> AnyView {
    let stopped = item.deadlines.stopped_since.is_some();
    view! {
        <tr role="row" id=id>
            <td role="cell">{Left::of(item.days_left).tag(l, stopped)}</td>
            {what(l, item)}
            {register(l, item)}
            <td role="cell" data-th=t!(l, "owner-col-due") class="num">{on(l, item.deadlines.answer_by)}</td>
            <td role="cell" data-th=t!(l, "owner-col-state") id=state_id>{with_whom(l, item, decides)}</td>
        </tr>
    }
    .into_any()
}

fn what(l: Language, item: &WorkItem) -> AnyView {
    let reference = item.part.reference.to_string();
    view! {
        <td role="cell">
            <a href=path::part(l, &item.part.reference)>
                <strong>{right(l, item.part.right)}</strong>
                <br/>
                <span class="ref-small">{reference}</span>
            </a>
        </td>
    }
    .into_any()
}

fn register(l: Language, item: &WorkItem) -> AnyView {
    view! {
        <td role="cell" data-th=t!(l, "owner-col-register")>
            {localized(&item.register, l)}
            <br/>
            <span class="soft">{localized(&item.authority, l)}</span>
        </td>
    }
    .into_any()
}

/// With whom it is, without names. Who is only told has no colleagues there.
fn with_whom(l: Language, item: &WorkItem, decides: bool) -> String {
    match &item.part.state {
        State::Received => t!(l, "owner-with-nobody"),
        State::IdentityCheck { .. } => t!(l, "owner-with-check"),
        State::WithOwner { .. } if item.mine => t!(l, "owner-with-you"),
        State::WithOwner { .. } if decides => t!(l, "owner-with-colleague"),
        State::WithOwner { .. } => t!(l, "owner-with-office"),
        State::Suspended { .. } => t!(l, "owner-with-person"),
        State::Closed { outcome, .. } => t!(l, &key("outcome-", outcome.code().code())),
    }
}

fn tasks(l: Language, items: &[TaskItem]) -> AnyView {
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

fn told(l: Language, items: &[WorkItem]) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let rows = items
        .iter()
        .map(|item| row(l, item, false, [None, None]))
        .collect_view()
        .into_any();
    view! {
        <section class="flow" aria-labelledby="kerrotut">
            <h2 id="kerrotut">{t!(l, "owner-told")}</h2>
            <p class="soft">{t!(l, "owner-told-why")}</p>
            {table(l, "kerrotut", rows, t!(l, "owner-col-state"))}
        </section>
    }
    .into_any()
}

fn closed(l: Language, items: &[WorkItem]) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let items = items
        .iter()
        .map(|item| {
            let at = match &item.part.state {
                State::Closed { at, .. } => Some(moment(l, &helsinki(*at))),
                _ => None,
            };
            view! {
                <li>
                    <a href=path::part(l, &item.part.reference)>
                        <strong>{right(l, item.part.right)}</strong>
                        <span>
                            {with_whom(l, item, true)}" · "{at}" · "{localized(&item.register, l)}" · "
                            {item.part.reference.to_string()}
                        </span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <details>
            <summary>{t!(l, "owner-closed")}</summary>
            <ul role="list" class="ways">{items}</ul>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::owner::sample;

    fn list(open: Vec<WorkItem>) -> WorklistView {
        let told = vec![sample::item(sample::taken(), 3)];
        let today = sample::at().date_naive();
        WorklistView {
            open,
            told,
            closed: Vec::new(),
            tasks: Vec::new(),
            today,
        }
    }

    fn html(list: &WorklistView) -> String {
        let me = StaffView {
            display_name: "Johtaja".into(),
            offices: vec![sample::fi("johtaja")],
        };
        body(Language::Fi, &me, list).to_html()
    }

    #[test]
    fn the_counts_lead_to_rows_and_nothing_points_nowhere() {
        let html = html(&list(vec![
            sample::item(State::Received, -2),
            sample::item(sample::taken(), 15),
        ]));
        assert!(html.contains("2 päivää myöhässä"), "{html}");
        for target in ["myohassa", "uudet", "avoimet"] {
            assert_eq!(
                html.matches(&format!("id=\"{target}\"")).count(),
                1,
                "{target}"
            );
            assert!(html.contains(&format!("href=\"#{target}\"")), "{target}");
        }
        assert!(!html.contains("href=\"#pian\""), "{html}");
    }

    #[test]
    fn an_empty_list_says_so_and_has_no_empty_table() {
        let mut empty = list(Vec::new());
        empty.told.clear();
        let html = html(&empty);
        assert!(!html.contains("<table"), "{html}");
        assert!(!html.contains("owner-"), "{html}");
    }
}
