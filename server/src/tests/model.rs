//! The desks against a model, in random sequences: right and wrong steps, by the
//! right and the wrong people, on any day, through the real forms on the real
//! databases. After each step state, dates, log and what everybody sees are what
//! the model says; a step that is not possible has changed nothing.
//!
//! Some dozens run with every test, ten thousand with `cargo xtask drill`. What
//! happens follows from a seed. A new step is a row in [`steps`].

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use app::desk::{CitizenDesk as _, FollowDesk as _, FollowPlace, OwnerDesk as _, PartPage};
use chrono::TimeDelta;
use domain::request::{Outcome, State, StateCode};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};
use tokio::task::JoinSet;

use super::*;
use crate::{
    db::{
        entity,
        part::StoredPart,
        testing::{TempDir, on_both},
    },
    desk::{CitizenCounter, FollowCounter, OwnerCounter},
    seal::Keys,
    session::{CitizenSession, follower::FollowerSession},
};

mod oracle;
mod stage;
mod steps;

use oracle::{Asker, Model, Who};
use stage::{Filed, Sample, Stage, samples};
use steps::{STEPS, Step, Tried};

/// How many sequences run on each database at once.
const AT_ONCE: usize = 2;

fn number(name: &str, usual: u64) -> u64 {
    let asked = std::env::var(name).ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What the sequences of a run reached together.
#[derive(Default)]
struct Reached {
    worked: BTreeSet<&'static str>,
    refused: BTreeSet<&'static str>,
    states: BTreeSet<&'static str>,
    outcomes: BTreeSet<&'static str>,
    steps: usize,
}

/// Why a sequence does not do what the model says.
type Differs = String;

macro_rules! same {
    ($real:expr, $model:expr, $what:expr) => {
        let (real, model) = (&$real, &$model);
        if real != model {
            return Err(format!("{}: {real:?}, not {model:?}", $what));
        }
    };
}

/// Draws a sequence and goes through it; gives what it reached.
async fn sequence(stage: &Stage, seed: u64, reached: &Mutex<Reached>) -> Result<(), String> {
    let mut random = StdRng::seed_from_u64(seed);
    stage.set_clock(&mut random);
    let filed = stage.file(random.gen_range(0..stage.samples.len())).await;
    let mut model = filed.model(stage.portal.today());
    let mut story = vec![format!("{}: filed {model:?}", stage.portal.today())];
    let length = random.gen_range(3..14);
    for n in 0..length {
        pass_time(stage, &mut random);
        let step = draw(&mut random);
        let who = match random.gen_ratio(4, 5) {
            true => *step.by.choose(&mut random).expect("somebody"),
            false => *Who::ALL.choose(&mut random).expect("somebody"),
        };
        let tried = Tried {
            who,
            reference: &filed.reference,
            today: stage.portal.today(),
            n,
            pick: random.r#gen(),
            colleagues: &stage.colleagues,
            recipients: &stage.recipients,
        };
        let (before, was) = (stage.part(&filed).await, model.clone());
        let possible = (step.model)(&mut model, &tried);
        story.push(format!(
            "{}: {who:?} {} ({possible})",
            tried.today, step.name
        ));
        let tell = |why: Differs| format!("seed {seed}: {why}\n  {}", story.join("\n  "));
        if !possible && model != was {
            return Err(tell("the model changed by what is not possible".to_owned()));
        }
        for (to, fields) in (step.forms)(&tried) {
            stage.post(who, &to, &fields).await.map_err(tell)?;
        }
        let after = stage.part(&filed).await;
        if !possible && after != before {
            return Err(tell(format!("not possible, and yet: {after:?}")));
        }
        agree(stage, &after, &model).await.map_err(tell)?;
        let last = n + 1 == length;
        for looker in Who::ALL
            .into_iter()
            .filter(|_| last || random.gen_ratio(1, 4))
        {
            look(stage, &filed, &after, &model, looker)
                .await
                .map_err(tell)?;
        }
        let mut reached = reached.lock().map_err(|_| "another sequence failed")?;
        let steps = match possible {
            true => &mut reached.worked,
            false => &mut reached.refused,
        };
        steps.insert(step.name);
        reached.states.insert(model.state.code());
        reached
            .outcomes
            .extend(model.outcome.map(|code| code.code()));
        reached.steps += 1;
    }
    Ok(())
}

/// Often nothing, mostly days, sometimes so many that all is late.
fn pass_time(stage: &Stage, random: &mut StdRng) {
    let days = match random.gen_range(0..10) {
        0..=4 => 0,
        5..=7 => random.gen_range(1..8),
        8 => random.gen_range(8..30),
        _ => random.gen_range(30..100),
    };
    let seconds = random.gen_range(1..600);
    let by = TimeDelta::days(days) + TimeDelta::seconds(seconds);
    stage.portal.clock.set(stage.portal.now() + by);
}

fn draw(random: &mut StdRng) -> &'static Step {
    let weighted = STEPS.choose_weighted(random, |step| step.weight);
    weighted.expect("there are steps")
}

/// The part, its columns and its log are what the model says.
async fn agree(stage: &Stage, stored: &StoredPart, model: &Model) -> Result<(), Differs> {
    let part = &stored.part;
    same!(part.state.code(), model.state, "state");
    same!(part.right, model.right, "right");
    same!(
        part.route.to_be_assigned,
        model.unassigned,
        "to be assigned"
    );
    let owner = model.owner.map(|who| stage.staff(who).id.clone());
    same!(part.state.owner().cloned(), owner, "owner");
    let outcome = match &part.state {
        State::Closed { outcome, .. } => Some(outcome.code()),
        _ => None,
    };
    same!(outcome, model.outcome, "outcome");
    same!(part.clock.open_pause, model.asked, "open question");
    same!(
        part.clock.extension.is_some(),
        model.extended(),
        "extension"
    );
    let known = match &part.asker.known {
        domain::request::Known::Identified => Asker::Identified,
        domain::request::Known::Unknown => Asker::Unknown,
        domain::request::Known::Checked { check } => Asker::Checked(check.on),
    };
    same!(known, model.asker, "who asks");
    let deadlines = part.clock.deadlines().map_err(|error| error.to_string())?;
    same!(deadlines.legal.due, model.due(), "last day");
    same!(stored.legal_latest, model.due(), "last day in its column");
    same!(
        stored.answer_by,
        deadlines.answer_by,
        "day told in its column"
    );

    let row = stage.row(stored.id).await;
    same!(row.state, part.state.code().code(), "state in its column");
    same!(row.right, model.right.code(), "right in its column");
    same!(row.owner, owner.map(|id| id.0), "owner in its column");
    let code = model.outcome.map(|code| code.code().to_owned());
    same!(row.outcome, code, "outcome in its column");
    same!(
        row.closed_at.is_some(),
        part.closed(),
        "closed in its column"
    );

    let mut log = Vec::new();
    for event in stage.log(&part.reference).await {
        let who = match &event.actor {
            Actor::Citizen => Who::Person,
            Actor::Staff { id, .. } => stage.who(id).ok_or("a stranger in the log")?,
            Actor::Portal => continue,
        };
        // Views are written by looking, which the model does not count.
        if !matches!(
            event.action,
            Action::Filed
                | Action::FiledUnsigned
                | Action::Opened
                | Action::AnswerRead
                | Action::MessageRead
                | Action::ReceiptDownloaded
        ) {
            log.push((event.action, who));
        }
    }
    same!(log, model.log, "log");
    Ok(())
}

/// Somebody sees what is theirs to see, as it is, and nothing else.
async fn look(
    stage: &Stage,
    filed: &Filed,
    stored: &StoredPart,
    model: &Model,
    who: Who,
) -> Result<(), Differs> {
    let part = &stored.part;
    let portal = stage.portal.clone();
    let failed = |error: app::desk::DeskError| format!("{who:?} can't look: {}", error.incident);
    match who {
        Who::Person | Who::SomebodyElse => {
            let citizen = CitizenSession {
                identity: stage.identity(who).clone(),
            };
            let counter = CitizenCounter { portal, citizen };
            let matter = counter.matter(&part.reference).await.map_err(failed)?;
            let own = who == Who::Person && model.asker == Asker::Identified;
            same!(matter.is_some(), own, format!("{who:?} sees the matter"));
            if let Some(matter) = matter {
                same!(matter.part, *part, "what the person sees");
                same!(
                    matter.deadlines.legal.due,
                    model.due(),
                    "last day for the person"
                );
                same!(
                    answer(&matter.part.state),
                    model.answer,
                    "answer for the person"
                );
                same!(
                    matter.closed_at.is_some(),
                    part.closed(),
                    "end for the person"
                );
                let late = !part.closed() && matter.deadlines.answer_by < stage.portal.today();
                same!(
                    matter.overdue.is_some() || model.asked.is_some(),
                    late || model.asked.is_some(),
                    "overdue, said to the person"
                );
            }
            if who == Who::Person && filed.unsigned {
                follow(stage, filed, model).await?;
            }
        }
        Who::OwnerA | Who::OwnerB | Who::Dpo | Who::Stranger => {
            let staff = stage.staff(who).clone();
            let counter = OwnerCounter { portal, staff };
            let page = counter.part(&part.reference).await.map_err(failed)?;
            match page {
                None => {
                    same!(false, model.reaches(who), format!("{who:?} reaches it"));
                }
                Some(PartPage::Locked(item)) => {
                    let told = model.reaches(who) && !model.decides(who);
                    same!(true, told, format!("{who:?} is only told"));
                    same!(item.part.state.code(), model.state, "state for who is told");
                }
                Some(PartPage::Open(view)) => {
                    let opened = who == Who::Dpo && model.opened_by_dpo;
                    same!(
                        model.decides(who) || opened,
                        true,
                        format!("{who:?} opens it")
                    );
                    same!(view.part, *part, format!("what {who:?} sees"));
                    same!(
                        view.mine,
                        model.owner == Some(who),
                        format!("{who:?} has it")
                    );
                    same!(view.decides, model.decides(who), format!("{who:?} decides"));
                    same!(
                        view.deadlines.legal.due,
                        model.due(),
                        "last day for the owner"
                    );
                    let assigns = who == Who::Dpo && model.waits_for_dpo();
                    same!(view.assigning.is_some(), assigns, "the DPO is asked");
                }
            }
        }
    }
    Ok(())
}

/// What an outcome tells in words.
fn answer(state: &State) -> Option<String> {
    let State::Closed { outcome, .. } = state else {
        return None;
    };
    match outcome {
        Outcome::Fulfilled { answer }
        | Outcome::PartlyFulfilled { answer, .. }
        | Outcome::StatementAdded { answer, .. } => Some(answer.message.clone()),
        Outcome::NothingHeld { message, .. } => Some(message.clone()),
        Outcome::Refused { refusal } => Some(refusal.facts.clone()),
        Outcome::TakenBack | Outcome::Transferred { .. } => None,
    }
}

/// Who sent it unsigned sees how far it is.
async fn follow(stage: &Stage, filed: &Filed, model: &Model) -> Result<(), Differs> {
    let session = FollowerSession {
        filing: vec![filed.parsed.clone()],
        fresh: None,
    };
    let portal = stage.portal.clone();
    let status = FollowCounter { portal, session }.status().await;
    let status = status.map_err(|error| format!("no status: {}", error.incident))?;
    let [view] = status.as_slice() else {
        return Err(format!("{} parts are followed", status.len()));
    };
    let place = match (model.state, model.outcome) {
        (StateCode::Received, _) => FollowPlace::Received,
        (StateCode::IdentityCheck, _) => FollowPlace::IdentityCheck,
        (StateCode::WithOwner, _) => FollowPlace::WithOwner,
        (StateCode::Suspended, _) => FollowPlace::Suspended,
        (StateCode::Closed, _) => FollowPlace::Answered,
    };
    same!(view.place, place, "how far it is for who follows");
    same!(
        view.identified,
        model.asker == Asker::Identified,
        "identified"
    );
    Ok(())
}

async fn run(db: db::Db, sequences: u64, seed: u64) {
    let name = if db.is_postgres() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let begun = Instant::now();
    let (config, samples) = samples(db.clone()).await;
    let (reached, next) = (
        Arc::new(Mutex::new(Reached::default())),
        Arc::new(AtomicU64::new(0)),
    );
    let samples: Arc<[Sample]> = samples.into();
    // The same for all that share the database.
    let keys = TempDir::new();
    let mut lanes = JoinSet::new();
    for _ in 0..AT_ONCE {
        let keys = Keys::load_or_create(keys.path()).expect("keys");
        let stage = Stage::new(db.clone(), keys, config.clone(), Arc::clone(&samples)).await;
        let (reached, next) = (Arc::clone(&reached), Arc::clone(&next));
        lanes.spawn(async move {
            loop {
                let n = next.fetch_add(1, Ordering::SeqCst);
                if n >= sequences {
                    return Ok(());
                }
                sequence(&stage, seed.wrapping_mul(1_000_003) + n, &reached).await?;
                if sequences >= 1_000 && (n + 1) % (sequences / 20) == 0 {
                    let took = begun.elapsed().as_secs();
                    eprintln!(
                        "model, {name}, seed {seed}: {}/{sequences}, {took} s",
                        n + 1
                    );
                }
            }
        });
    }
    while let Some(ended) = lanes.join_next().await {
        let ended: Result<(), String> = ended.expect("no panic");
        if let Err(why) = ended {
            panic!("{name}, {why}");
        }
    }
    let reached = reached.lock().expect("nobody failed");
    let names: BTreeSet<&str> = STEPS.iter().map(|step| step.name).collect();
    assert_eq!(reached.worked, names, "every step worked once");
    assert_eq!(reached.refused, names, "every step was refused once");
    eprintln!(
        "model, {name}, seed {seed}: {sequences} sequences of {} steps agree in {} s; \
         states {:?}, outcomes {:?}",
        reached.steps,
        begun.elapsed().as_secs(),
        reached.states,
        reached.outcomes
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desks_do_what_the_model_says_and_nothing_else() {
    let sequences = number("TIETOLUUKKU_DRILL_SEQUENCES", 100);
    let seed = number("TIETOLUUKKU_DRILL_SEED", 20_261_122);
    on_both(async |db, _| run(db, sequences, seed).await).await;
}
