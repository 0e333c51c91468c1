use domain::{
    request::{Known, State},
    role::StaffId,
};

use super::*;
use crate::{
    desk::{PileCount, TaskItem, WorkItem, WorkPlace},
    pages::owner::sample,
};

fn list(shown: WorkAsked, items: Vec<WorkItem>) -> WorklistView {
    let count = |pile| PileCount {
        pile,
        n: u64::from(pile == Pile::Late) * 999,
        more: pile == Pile::Late,
    };
    WorklistView {
        shown,
        items,
        more: false,
        counts: Pile::ALL.map(count).to_vec(),
        places: Vec::new(),
        tasks: Vec::new(),
        arrivals: 0,
        shortcuts: false,
    }
}

fn html(list: &WorklistView) -> String {
    let me = StaffView {
        display_name: "Johtaja".into(),
        offices: vec![sample::fi("johtaja")],
        clerk: false,
    };
    let html = body(Language::Fi, &me, list, &Around::default())
        .to_html()
        .replace("<!>", "");
    assert!(
        !html.contains("worklist-") && !html.contains("owner-"),
        "{html}"
    );
    html
}

#[test]
fn every_pile_has_a_link_and_the_shown_one_is_marked() {
    let shown = WorkAsked {
        pile: Pile::Late,
        ..WorkAsked::default()
    };
    let html = html(&list(shown, vec![sample::item(State::Received, -2)]));
    assert!(html.contains("2 päivää myöhässä"), "{html}");
    assert!(html.contains("yli 999"), "{html}");
    assert_eq!(html.matches("aria-current=\"page\"").count(), 1);
    for address in [
        "/fi/virka\"",
        "nayta=uudet",
        "nayta=viikko",
        "nayta=odottaa",
        "nayta=ratkaistut",
    ] {
        assert!(html.contains(address), "{address} in {html}");
    }
    let marked = html.split("aria-current").next().expect("before it");
    assert!(
        marked.ends_with("href=\"/fi/virka?nayta=myohassa\" "),
        "{marked}"
    );
    // Who is told of nothing has no pile of it.
    assert!(!html.contains("kerrotut"), "{html}");
}

#[test]
fn withdrawals_are_counted_and_stand_above_the_open_requests() {
    let task = TaskItem {
        reference: "K7PM-3XDT-9RHF".into(),
        register: sample::fi("Palvelut"),
        created_at: sample::at(),
        late: false,
    };
    let mut list = list(WorkAsked::default(), Vec::new());
    let empty = html(&list);
    assert!(!empty.contains("#tehtavat"), "{empty}");
    let at = |html: &str, what: &str| html.find(what).expect("stands there");
    assert!(at(&empty, "id=\"lista\"") < at(&empty, "id=\"tehtavat\""));

    list.tasks = vec![task.clone(), task];
    let two = html(&list);
    for said in [
        "/fi/virka#tehtavat\"",
        "<b>2</b>",
        "peruutettua suostumusta",
    ] {
        assert!(two.contains(said), "{said}: {two}");
    }
    assert!(at(&two, "id=\"tehtavat\"") < at(&two, "id=\"lista\""));

    // On the other piles the count leads there.
    list.shown.pile = Pile::Late;
    let late = html(&list);
    assert!(late.contains("/fi/virka#tehtavat\""), "{late}");
    assert!(!late.contains("id=\"tehtavat\""), "{late}");
}

#[test]
fn an_empty_pile_says_so_and_has_no_empty_table() {
    for pile in Pile::ALL {
        let shown = WorkAsked {
            pile,
            ..WorkAsked::default()
        };
        let html = html(&list(shown, Vec::new()));
        assert!(!html.contains("<table"), "{html}");
    }
}

#[test]
fn pages_and_piles_keep_the_filter() {
    let register = sample::slug("palvelut");
    let shown = WorkAsked {
        pile: Pile::New,
        within: Some((sample::slug("ii"), Some(register.clone()))),
        page: 2,
    };
    let mut list = list(shown, vec![sample::item(State::Received, 3)]);
    list.more = true;
    list.places = vec![WorkPlace {
        municipality: sample::slug("ii"),
        authority: sample::fi("Iin kunta"),
        registers: vec![(register, sample::fi("Palvelut"))],
    }];
    let html = html(&list);
    let filter = "rajaus=ii%2Fpalvelut";
    for address in [
        format!("?nayta=uudet&amp;{filter}\""),
        format!("?nayta=uudet&amp;{filter}&amp;sivu=3\""),
        format!("?nayta=myohassa&amp;{filter}\""),
        "?nayta=uudet\"".to_owned(),
    ] {
        let plain = address.replace("&amp;", "&");
        assert!(
            html.contains(&address) || html.contains(&plain),
            "{address} in {html}"
        );
    }
    assert!(
        html.contains("<option value=\"ii/palvelut\" selected>"),
        "{html}"
    );
}

#[test]
fn a_draft_is_told_of() {
    let mut item = sample::item(sample::taken(), 3);
    item.draft_saved = Some(sample::at());
    let html = html(&list(WorkAsked::default(), vec![item]));
    assert!(html.contains("Luonnoksesi tallennettu"), "{html}");
}

#[test]
fn who_is_not_known_yet_is_told_of_until_somebody_checks() {
    let told = |state: State, known: Known| {
        let mut item = sample::item(state, 3);
        item.part.asker.known = known;
        html(&list(WorkAsked::default(), vec![item])).contains("ei ole tunnistettu")
    };
    let checking = State::IdentityCheck {
        owner: StaffId("a".into()),
        since: sample::at().to_utc(),
    };
    assert!(told(State::Received, Known::Unknown));
    assert!(told(sample::taken(), Known::Unknown));
    assert!(!told(checking, Known::Unknown), "that is what it says");
    assert!(!told(State::Received, Known::Identified));
}

#[test]
fn an_address_that_makes_no_sense_asks_for_everything() {
    assert_eq!(within(""), None);
    assert_eq!(within("ii/"), None);
    assert_eq!(within("II"), None);
    assert_eq!(within("ii"), Some((sample::slug("ii"), None)));
    let register = Some(sample::slug("palvelut"));
    assert_eq!(within("ii/palvelut"), Some((sample::slug("ii"), register)));
}
