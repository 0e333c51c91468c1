//! Every address of a part × everybody × every state that a part can be in.
//!
//! The other test asks for one state and does what is allowed; this one sends
//! forms that say nothing, so that nothing moves, and looks at who gets in.
//! What is out of reach must be the same, byte by byte and header by header, as
//! what does not exist. `cargo xtask test` takes every third cell, another third
//! for each caller and state; `cargo xtask drill` takes them all.

use std::collections::BTreeMap;

use domain::request::StateCode;

use super::{
    super::unsigned::{secret_on, send},
    *,
};

/// The states, and how the person is known in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// It came, and nobody has taken it.
    Received,
    /// An owner has it.
    WithOwner,
    /// The owner asked something, and the clock stands.
    Suspended,
    /// It is answered.
    Closed,
    /// It came unsigned.
    Unsigned,
    /// An owner has it and does not know who asks.
    IdentityCheck,
}

const PHASES: [Phase; 6] = [
    Phase::Received,
    Phase::WithOwner,
    Phase::Suspended,
    Phase::Closed,
    Phase::Unsigned,
    Phase::IdentityCheck,
];

impl Phase {
    const fn signed(self) -> bool {
        !matches!(self, Self::Unsigned | Self::IdentityCheck)
    }

    const fn state(self) -> StateCode {
        match self {
            Self::Received | Self::Unsigned => StateCode::Received,
            Self::WithOwner => StateCode::WithOwner,
            Self::Suspended => StateCode::Suspended,
            Self::Closed => StateCode::Closed,
            Self::IdentityCheck => StateCode::IdentityCheck,
        }
    }

    /// A part in this state.
    async fn make(self, world: &World) -> String {
        let reference = match self.signed() {
            true => world.filed("matti", TEXT, "").await.1,
            false => send(world, "").await.reference,
        };
        let here = part(&reference);
        let owner = world.staff("ii-vastuu-a").await;
        if !matches!(self, Self::Received | Self::Unsigned) {
            owner.post(&format!("{here}/ota"), &[]).await;
        }
        if self == Self::IdentityCheck {
            let begin = [("then", "begin")];
            owner.post(&format!("{here}/henkilollisyys"), &begin).await;
        }
        if self == Self::Suspended {
            let day = Scene::reply_by(world);
            let asked = [
                ("kind", "needed_for_data"),
                ("question", TEXT),
                ("reply_by", &day),
            ];
            owner.post(&format!("{here}/taydennys"), &asked).await;
            owner.post(&format!("{here}/taydennys/tarkista"), &[]).await;
        }
        if self == Self::Closed {
            let answer = with_official(&[("message", TEXT)]);
            owner.post(&format!("{here}/vastaus"), &answer).await;
            owner
                .post(&format!("{here}/vastaus/tarkista"), &NO_OTHERS)
                .await;
        }
        let state = world.part(&reference).await.part.state.code();
        assert_eq!(state, self.state(), "{self:?}");
        reference
    }
}

/// What has to come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// In: the page, or of a form the way to a page of this part.
    In,
    /// The log-in of citizens, the same for whatever address.
    LogIn,
    /// The log-in of staff.
    StaffLogIn,
    /// As if it did not exist.
    Nothing,
}

fn cell(row: &Row, caller: Caller, phase: Phase) -> Cell {
    let action = row.path.rsplit_once("{reference}").expect("a part").1;
    // A file that there is not.
    let file = action.ends_with("{file}");
    let of_answer = ["/vastaus/", "/oikaisu/"]
        .iter()
        .any(|it| action.starts_with(it));
    match row.who {
        Who::Citizen if !caller.citizen() => Cell::LogIn,
        Who::Citizen if caller != Caller::Citizen || !phase.signed() => Cell::Nothing,
        Who::Citizen if file && row.method == Method::GET => Cell::Nothing,
        Who::Citizen => Cell::In,
        Who::Staff if !caller.staff() => Cell::StaffLogIn,
        Who::Staff => match caller.reach() {
            Reach::Nothing => Cell::Nothing,
            Reach::Told if matches!(action, "" | "/avaa" | "/siirto" | "/siirto/tarkista") => {
                Cell::In
            }
            Reach::Told => Cell::Nothing,
            // A file that is not there any more is removed, too, by who has the
            // part; one of an answer is not found.
            Reach::Decides if file => match (caller, phase) {
                (Caller::Owner, Phase::WithOwner | Phase::Suspended | Phase::IdentityCheck)
                    if row.method == Method::POST && !of_answer =>
                {
                    Cell::In
                }
                _ => Cell::Nothing,
            },
            // Nobody has told a code.
            Reach::Decides if action == "/henkilotunnus" && !phase.signed() => Cell::Nothing,
            Reach::Decides => Cell::In,
        },
        Who::Dpo if !caller.staff() => Cell::StaffLogIn,
        Who::Dpo if caller == Caller::Told => Cell::In,
        Who::Dpo => Cell::Nothing,
        Who::Everybody | Who::Draft | Who::Follower | Who::Administrator => {
            panic!("{} is about a part", row.path)
        }
    }
}

async fn send_nothing(browser: &Browser, row: &Row, scene: &Scene) -> Answer {
    let to = scene.address(row);
    let browser = browser.fork();
    if row.method == Method::GET {
        browser.get(&to).await
    } else if row.path.ends_with("/liitteet") {
        browser.upload(&to, "", b"").await
    } else {
        browser.post(&to, &[]).await
    }
}

/// Forms that do something although they say nothing.
fn acts(row: &Row) -> bool {
    row.method == Method::POST && ["/ota", "/peru"].iter().any(|end| row.path.ends_with(end))
}

/// Whether an answer lets in, and if so, to this part.
fn lets_in(row: &Row, answer: &Answer, scene: &Scene) -> bool {
    let (status, to) = (answer.status.as_u16(), answer.location());
    // A page that has nothing to ask now leads to the part.
    let own = status == 303 && to.contains(&scene.reference);
    own || (row.method == Method::GET && status == 200)
}

/// What is wrong with an answer, if anything.
fn wrong(
    expected: Cell,
    row: &Row,
    answer: &Answer,
    scene: &Scene,
    nothing: &(u16, Vec<String>, String),
) -> Option<String> {
    if expected == Cell::In {
        let told = || format!("{} {}, not in", answer.status, answer.location());
        return (!lets_in(row, answer, scene)).then(told);
    }
    let same = scene.plain(answer);
    if &same != nothing {
        return Some(format!(
            "{} {:?}, not {} {:?}",
            same.0, same.1, nothing.0, nothing.1
        ));
    }
    let right = match expected {
        Cell::Nothing => same.0 == 404,
        // The page, or the way to it.
        _ => same.0 == 200 || same.0 == 303,
    };
    let told = [NAME, CODE, TEXT]
        .iter()
        .find(|word| same.2.contains(*word));
    match (right, told) {
        (true, None) => None,
        (_, told) => Some(format!("{}, tells {told:?}", same.0)),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_address_of_a_part_answers_everybody_in_every_state() {
    in_both_worlds(async |world| {
        let mut callers = Vec::new();
        for caller in CALLERS {
            callers.push((caller, caller.browser(world).await));
        }
        let mut rows: Vec<Row> = table()
            .into_iter()
            .filter(|row| row.about == About::Part)
            .collect();
        rows.sort_by_key(acts);
        let base = Scene::new(world, false).await;
        // What does not exist is asked for once by everybody.
        let unknown = base.unknown();
        let mut nothing = BTreeMap::new();
        for (who, (_, browser)) in callers.iter().enumerate() {
            for (which, row) in rows.iter().enumerate() {
                let answer = send_nothing(browser, row, &unknown).await;
                nothing.insert((who, which), unknown.plain(&answer));
            }
        }
        let every = crate::testing::number("TIETOLUUKKU_DRILL_MATRIX", 3_usize);
        let (mut cells, mut odd) = (0, Vec::new());
        for (when, phase) in PHASES.into_iter().enumerate() {
            let mut scene = base.about(phase.make(world).await);
            for (which, row) in rows.iter().enumerate() {
                let mut order: Vec<_> = callers.iter().enumerate().collect();
                order.sort_by_key(|(_, (caller, _))| cell(row, *caller, phase) == Cell::In);
                for (who, (caller, browser)) in order {
                    if (who + which + when) % every != 0 {
                        continue;
                    }
                    let told = format!("{caller:?} {} {} {phase:?}", row.method, row.path);
                    let expected = cell(row, *caller, phase);
                    let before = world.part(&scene.reference).await;
                    let answer = send_nothing(browser, row, &scene).await;
                    let after = world.part(&scene.reference).await;
                    cells += 1;
                    if let Some(why) =
                        wrong(expected, row, &answer, &scene, &nothing[&(who, which)])
                    {
                        odd.push(format!("{told}: {why}"));
                    }
                    if after != before && expected == Cell::In && acts(row) {
                        scene = base.about(phase.make(world).await);
                    } else if after != before {
                        odd.push(format!("{told} changed it"));
                    }
                }
            }
        }
        assert!(
            odd.is_empty(),
            "{} odd cells:\n{}",
            odd.len(),
            odd.join("\n")
        );
        assert_eq!(cells, rows.len() * CALLERS.len() * PHASES.len() / every);
        eprintln!("authorization: {cells} cells of parts by state, all as the table says");
    })
    .await;
}

/// The secret that a follower holds opens nothing of the desks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_follows_gets_the_state_and_no_page_of_the_part() {
    in_both_worlds(async |world| {
        let sent = send(world, "").await;
        let page = sent.browser.get("/fi/seuranta/tila").await;
        assert!(page.status == 200 && secret_on(&page).is_none());
        for to in [matter(&sent.reference), part(&sent.reference)] {
            let shown = sent.browser.get(&to).await;
            assert!(!shown.text().contains(TEXT), "{to}");
        }
    })
    .await;
}
