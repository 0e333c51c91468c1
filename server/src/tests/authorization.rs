//! Who may what: every row of the table of routes, asked by everybody.
//!
//! A row without an expectation fails, and so does a new kind of parameter.

use axum::http::Method;
use domain::role::Reach;

use super::*;
use crate::routes::{About, Row, Who, table};

mod matrix;
mod scene;
pub(super) use scene::Scene;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caller {
    /// Not logged in, no draft.
    Nobody,
    /// Not logged in, with a draft.
    Drafter,
    /// Follows something of their own that was sent unsigned.
    Follower,
    /// Matti: the request and the consent are his.
    Citizen,
    /// Aino: they are not hers.
    OtherCitizen,
    /// An owner in another municipality.
    Elsewhere,
    /// Staff of the same municipality, in an office that has nothing to do with
    /// it.
    OtherOffice,
    /// A clerk at the counter of the same municipality.
    Clerk,
    /// The DPO, whose office is told, and who oversees the municipality.
    Told,
    /// Holds the deciding office; a colleague has the part.
    Colleague,
    /// Has the part.
    Owner,
    /// Looks after the portal.
    Administrator,
}

const CALLERS: [Caller; 12] = [
    Caller::Nobody,
    Caller::Drafter,
    Caller::Follower,
    Caller::Citizen,
    Caller::OtherCitizen,
    Caller::Elsewhere,
    Caller::OtherOffice,
    Caller::Clerk,
    Caller::Told,
    Caller::Colleague,
    Caller::Owner,
    Caller::Administrator,
];

impl Caller {
    const fn staff(self) -> bool {
        matches!(
            self,
            Self::Elsewhere
                | Self::OtherOffice
                | Self::Clerk
                | Self::Told
                | Self::Colleague
                | Self::Owner
                | Self::Administrator
        )
    }

    const fn citizen(self) -> bool {
        matches!(self, Self::Citizen | Self::OtherCitizen)
    }

    const fn reach(self) -> Reach {
        match self {
            Self::Owner | Self::Colleague => Reach::Decides,
            Self::Told => Reach::Told,
            _ => Reach::Nothing,
        }
    }

    pub(super) async fn browser(self, world: &World) -> Browser {
        match self {
            Self::Nobody => world.browser(),
            Self::Drafter => {
                let browser = world.browser();
                browser.draft(REGISTER, DRAFTED, "").await;
                browser
            }
            Self::Follower => {
                let browser = world.browser();
                browser.draft(REGISTER, "Seuraajan toive", "").await;
                let fields = [("sender", "Seuraaja"), ("reach", "Postilokero 1")];
                let sent = browser.post("/fi/pyynto/ilman", &fields).await;
                assert_eq!(sent.location(), "/fi/seuranta/tunnus");
                browser
            }
            Self::Citizen => world.citizen("matti").await,
            Self::OtherCitizen => world.citizen("aino").await,
            Self::Elsewhere => world.staff("raisio-johtaja").await,
            Self::OtherOffice => world.staff("ii-prosessi").await,
            Self::Clerk => world.staff("ii-asiointi").await,
            Self::Told => world.staff("ii-tietosuoja").await,
            Self::Colleague => world.staff("ii-vastuu-b").await,
            Self::Owner => world.staff("ii-vastuu-a").await,
            Self::Administrator => world.staff("paakayttaja-a").await,
        }
    }
}

/// What the drafter typed.
const DRAFTED: &str = "Luonnoskanarian toive";

/// What has to come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expect {
    /// The same for everybody.
    Alike,
    /// What was asked for: a page or a file; of a form, that it was done.
    Allowed,
    /// A form whose page then says why not.
    NotNow,
    /// The log-in of citizens: the page, or for a form the way to it.
    LogIn,
    /// The log-in of staff.
    StaffLogIn,
    /// Reference and secret: the page, or for a form the way to it.
    NotFollowing,
    /// That somebody has to log in, said to a program.
    Problem,
    /// That this browser has no draft, or for a form the way to that page.
    NoDraft,
    /// As if it did not exist.
    NotFound,
}

/// The expectation of a row, for a caller. Without wildcards over who and
/// about: a new kind needs a line.
fn expectation(row: &Row, caller: Caller) -> Expect {
    let log_in = |may: bool, page, otherwise| if may { otherwise } else { page };
    match (row.who, row.about) {
        (Who::Everybody, About::Nothing) => Expect::Alike,
        // What a browser has sent is for that browser: none of these.
        (Who::Everybody, About::Withdrawal) if row.path.contains("{reference}") => Expect::NotFound,
        // Each browser has its own.
        (Who::Everybody, About::Withdrawal) => Expect::Allowed,
        (Who::Draft, About::Draft) => {
            log_in(caller == Caller::Drafter, Expect::NoDraft, Expect::Allowed)
        }
        (Who::Follower, About::Own) => log_in(
            caller == Caller::Follower,
            Expect::NotFollowing,
            Expect::Allowed,
        ),
        (Who::Citizen, About::Own) => log_in(caller.citizen(), Expect::LogIn, Expect::Allowed),
        (Who::Citizen, About::Part | About::Consent | About::Withdrawal | About::Filing) => {
            let own = match caller {
                Caller::Citizen => Expect::Allowed,
                _ => Expect::NotFound,
            };
            log_in(caller.citizen(), Expect::LogIn, own)
        }
        (Who::Staff, About::Own) if row.path.starts_with("/api/") => {
            log_in(caller.staff(), Expect::Problem, Expect::Allowed)
        }
        (Who::Staff, About::Own) => log_in(caller.staff(), Expect::StaffLogIn, Expect::Allowed),
        (Who::Staff, About::Counter) => {
            let own = match caller {
                Caller::Clerk => Expect::Allowed,
                _ => Expect::NotFound,
            };
            log_in(caller.staff(), Expect::StaffLogIn, own)
        }
        // None is the scene's; who gets one says the test of what is erased.
        (Who::Staff, About::Certificate) => {
            log_in(caller.staff(), Expect::StaffLogIn, Expect::NotFound)
        }
        (Who::Staff, About::Task) => {
            let own = match caller.reach() {
                Reach::Decides => Expect::Allowed,
                Reach::Told | Reach::Nothing => Expect::NotFound,
            };
            log_in(caller.staff(), Expect::StaffLogIn, own)
        }
        // The DPO looks after the service where nobody else is named.
        (Who::Staff, About::Service) => {
            let own = match caller {
                Caller::Told => Expect::Allowed,
                _ => Expect::NotFound,
            };
            log_in(caller.staff(), Expect::StaffLogIn, own)
        }
        (Who::Staff, About::Part) => {
            log_in(caller.staff(), Expect::StaffLogIn, of_part(row, caller))
        }
        (Who::Administrator, About::Own) => {
            let own = match caller {
                Caller::Administrator => Expect::Allowed,
                _ => Expect::NotFound,
            };
            log_in(caller.staff(), Expect::StaffLogIn, own)
        }
        (Who::Dpo, About::Own | About::Part) => {
            log_in(caller.staff(), Expect::StaffLogIn, of_dpo(row, caller))
        }
        (Who::Everybody, _)
        | (Who::Administrator, _)
        | (Who::Draft, _)
        | (Who::Follower, _)
        | (
            Who::Citizen,
            About::Nothing
            | About::Draft
            | About::Task
            | About::Counter
            | About::Service
            | About::Certificate,
        )
        | (
            Who::Staff,
            About::Nothing | About::Draft | About::Consent | About::Withdrawal | About::Filing,
        )
        | (Who::Dpo, _) => {
            panic!("no expectation for {:?} {:?}", row.who, row.about)
        }
    }
}

/// The DPO's desk is the DPO's alone; to other staff there is no such thing.
fn of_dpo(row: &Row, caller: Caller) -> Expect {
    match caller {
        // First the reason.
        Caller::Told if row.path.ends_with("/koottu.json") => Expect::NotNow,
        Caller::Told => Expect::Allowed,
        _ => Expect::NotFound,
    }
}

fn of_part(row: &Row, caller: Caller) -> Expect {
    let action = row.path.rsplit_once("{reference}").expect("a part").1;
    match caller.reach() {
        Reach::Nothing => Expect::NotFound,
        // The part behind a lock, and the key to it.
        Reach::Told if matches!(action, "" | "/avaa") => Expect::Allowed,
        // The DPO sends it on without reading it.
        Reach::Told if matches!(action, "/siirto" | "/siirto/tarkista") => Expect::Allowed,
        Reach::Told => Expect::NotFound,
        // Nobody removes a colleague's file, or learns whether it is there.
        Reach::Decides
            if caller == Caller::Colleague
                && row.method == Method::POST
                && action.ends_with("{file}") =>
        {
            Expect::NotFound
        }
        Reach::Decides if caller == Caller::Owner || row.method == Method::GET => Expect::Allowed,
        // A note is anybody's who decides.
        Reach::Decides if matches!(action, "/ota" | "/osoita" | "/avaa" | "/muistiinpanot") => {
            Expect::Allowed
        }
        Reach::Decides => Expect::NotNow,
    }
}

async fn ask(browser: &Browser, row: &Row, scene: &Scene) -> Answer {
    let to = scene.address(row);
    // A copy: what comes back shall not change who asks.
    let browser = browser.fork();
    if row.method == Method::GET {
        browser.get(&to).await
    } else if row.path.ends_with("/liitteet") {
        browser.upload(&to, "lisaa.txt", b"lisaa").await
    } else {
        let fields = match row.who {
            Who::Administrator => scene.administration(),
            _ => scene.fields(),
        };
        browser.post(&to, &fields).await
    }
}

fn check(row: &Row, caller: Caller, expected: Expect, answer: &Answer, address: &str) {
    let get = row.method == Method::GET;
    let (status, to) = (answer.status.as_u16(), answer.location());
    let told = format!("{caller:?} {} {}: {status} {to}", row.method, row.path);
    assert!(status < 500, "{told}");
    let login_page = |action: &str| {
        let form = format!("action=\"{action}\"");
        (get && status == 200 && answer.text().contains(&form)) || (status == 303 && to == action)
    };
    let right = match expected {
        Expect::Alike => true,
        Expect::Allowed if get => status == 200,
        Expect::Allowed => status == 303 && !to.contains("kirjaudu") && !to.contains("virhe"),
        Expect::NotNow => {
            // The page of the action, which says why not.
            let page = to.split('?').next().unwrap_or_default();
            status == 303 && page.contains("/osat/") && address.starts_with(page)
        }
        Expect::LogIn => login_page("/fi/kirjaudu"),
        Expect::NotFollowing => login_page("/fi/seuranta"),
        Expect::StaffLogIn => login_page("/fi/virka/kirjaudu"),
        Expect::Problem => {
            status == 401 && answer.text().contains("urn:tietoluukku:problem:log-in")
        }
        Expect::NoDraft if get => answer.text().contains("Luonnosta ei löydy"),
        Expect::NoDraft => status == 303 && to == "/fi/pyynto",
        Expect::NotFound => status == 404,
    };
    assert!(right, "{told}, expected {expected:?}\n{}", answer.text());
    // Matti's data goes to Matti and to who decides. A told addressee has the
    // lock before it.
    let may_see = caller == Caller::Citizen || caller.reach() == Reach::Decides;
    if !may_see || !matches!(expected, Expect::Allowed | Expect::NotNow) {
        // Only their own name greets citizens.
        let text = answer.text();
        for word in [NAME, CODE, TEXT, EMAIL] {
            assert!(!text.contains(word), "{told} tells {word}");
        }
    }
    if caller != Caller::Drafter || expected != Expect::Allowed {
        assert!(!answer.text().contains(DRAFTED), "{told} shows the draft");
    }
}

/// Logging out comes last: it ends the sessions that the others need.
fn rows() -> Vec<Row> {
    let mut rows = table();
    rows.sort_by_key(|row| {
        ["/ulos", "/lopeta"]
            .iter()
            .any(|end| row.path.ends_with(end))
    });
    rows
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_row_answers_everybody_as_it_should() {
    in_both_worlds(async |world| {
        let mut scene = Scene::new(world, false).await;
        let sent = Scene::new(world, true).await;
        let mut corrected = scene.corrected(world).await;
        let mut callers = Vec::new();
        for caller in CALLERS {
            callers.push((caller, caller.browser(world).await));
        }
        let mut cells = 0;
        for row in rows() {
            // What is downloaded was sent.
            let download = row.path.contains("/tiedostot/");
            let first = callers.first().expect("nobody");
            let nobodys = ask(&first.1, &row, &scene).await;
            // Who may do it comes last, so that the others find it undone.
            let mut order: Vec<_> = callers.iter().collect();
            order.sort_by_key(|(caller, _)| {
                (
                    expectation(&row, *caller) == Expect::Allowed,
                    *caller == Caller::Owner,
                )
            });
            for (caller, browser) in order {
                let expected = expectation(&row, *caller);
                let it = match download {
                    true => &sent,
                    false if row.path.contains("/oikaisu") => &corrected,
                    false => &scene,
                };
                let before = world.part(&it.reference).await;
                let answer = ask(browser, &row, it).await;
                check(&row, *caller, expected, &answer, &it.address(&row));
                cells += 1;
                let told = format!("{caller:?} {} {}", row.method, row.path);
                if expected == Expect::Alike {
                    assert_eq!(answer.status, nobodys.status, "{told}");
                    // Public pages do not even look at who asks.
                    let looks = ["kirjaudu", "keskeytyi", "seuranta", "tila"]
                        .map(|end| row.path.ends_with(end));
                    if row.method == Method::GET && !looks.contains(&true) {
                        assert_eq!(answer.text(), nobodys.text(), "{told}");
                    }
                }
                if !matches!(expected, Expect::Allowed | Expect::Alike) {
                    assert_eq!(world.part(&it.reference).await, before, "{told} changed it");
                    // What is out of reach and what does not exist look alike.
                    let unknown = it.unknown();
                    let other = ask(browser, &row, &unknown).await;
                    if expected != Expect::NotNow {
                        assert_eq!(it.plain(&answer), unknown.plain(&other), "{told}");
                    }
                }
            }
            if row.method != Method::GET {
                scene = refreshed(world, scene, &row, &mut callers).await;
                if row.path.contains("/oikaisu") {
                    corrected = scene.corrected(world).await;
                }
            }
        }
        assert_eq!(cells, table().len() * CALLERS.len());
    })
    .await;
}

/// After a form was sent: a request that is as it was, and the draft.
async fn refreshed(
    world: &World,
    scene: Scene,
    row: &Row,
    callers: &mut [(Caller, Browser)],
) -> Scene {
    // Beginning adds to the draft that there is.
    let begins = row.path.starts_with("/{language}/{municipality}");
    for (caller, browser) in callers.iter_mut() {
        let spent = match row.who {
            Who::Draft => Caller::Drafter,
            Who::Follower => Caller::Follower,
            _ if begins => Caller::Drafter,
            _ => continue,
        };
        if *caller == spent {
            *browser = caller.browser(world).await;
        }
    }
    if row.about != About::Part {
        return scene;
    }
    scene.again(world).await
}
