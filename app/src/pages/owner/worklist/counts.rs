//! How many parts of each kind there are, and where the first of each stands.

use domain::{language::Language, request::State};
use leptos::prelude::*;

use crate::{
    desk::{WorkItem, WorklistView},
    pages::owner::pieces::Left,
    t,
};

/// How many of each kind: late, due within a week, untaken, all.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    late: usize,
    soon: usize,
    fresh: usize,
    open: usize,
}

fn count(items: &[WorkItem]) -> Counts {
    let of = |fits: fn(&WorkItem) -> bool| items.iter().filter(|item| fits(item)).count();
    Counts {
        late: of(late),
        soon: of(soon),
        fresh: of(fresh),
        open: items.len(),
    }
}

fn late(item: &WorkItem) -> bool {
    Left::of(item.days_left).late()
}

fn soon(item: &WorkItem) -> bool {
    Left::of(item.days_left).soon()
}

fn fresh(item: &WorkItem) -> bool {
    matches!(item.part.state, State::Received)
}

/// The counts, each a link to the first row of its kind.
pub(super) fn counts(l: Language, list: &WorklistView) -> AnyView {
    let counts = count(&list.open);
    let one = |n: usize, href: &'static str, words: String| {
        if n == 0 {
            return view! { <li class="none"><b>{n}</b>" "{words}</li> }.into_any();
        }
        view! { <li><a href=href><b>{n}</b>" "<span>{words}</span></a></li> }.into_any()
    };
    view! {
        <ul role="list" class="counts" aria-label=t!(l, "owner-counts")>
            {one(counts.late, "#myohassa", t!(l, "owner-count-late"))}
            {one(counts.soon, "#pian", t!(l, "owner-count-soon"))}
            {one(counts.fresh, "#uudet", t!(l, "owner-count-new", n = counts.fresh))}
            {one(counts.open, "#avoimet", t!(l, "owner-count-open"))}
        </ul>
    }
    .into_any()
}

/// The first row of each kind, which the counts link to.
pub(super) struct Places {
    late: Option<usize>,
    soon: Option<usize>,
    fresh: Option<usize>,
}

impl Places {
    /// Finds them.
    pub(super) fn of(items: &[WorkItem]) -> Self {
        Self {
            late: items.iter().position(late),
            soon: items.iter().position(soon),
            fresh: items.iter().position(fresh),
        }
    }

    /// Ids for the row, and for its cell of the state: a row may be the first
    /// of two kinds.
    pub(super) fn ids(&self, at: usize) -> [Option<&'static str>; 2] {
        let row = if self.late == Some(at) {
            Some("myohassa")
        } else {
            (self.soon == Some(at)).then_some("pian")
        };
        [row, (self.fresh == Some(at)).then_some("uudet")]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::owner::sample;

    #[test]
    fn a_row_can_be_the_first_late_one_and_the_first_new_one() {
        let places = Places {
            late: Some(0),
            soon: Some(2),
            fresh: Some(0),
        };
        assert_eq!(places.ids(0), [Some("myohassa"), Some("uudet")]);
        assert_eq!(places.ids(1), [None, None]);
        assert_eq!(places.ids(2), [Some("pian"), None]);
    }

    #[test]
    fn each_kind_is_counted() {
        let items = [
            sample::item(State::Received, -2),
            sample::item(sample::taken(), 0),
            sample::item(sample::taken(), 7),
            sample::item(State::Received, 8),
        ];
        assert_eq!(
            count(&items),
            Counts {
                late: 1,
                soon: 2,
                fresh: 2,
                open: 4
            }
        );
    }
}
