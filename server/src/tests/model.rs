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

use chrono::TimeDelta;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};
use tokio::task::JoinSet;

use crate::{
    db::{
        Db,
        testing::{TempDir, on_both},
    },
    seal::Keys,
};

/// Two are the same, or the sequence ends.
macro_rules! same {
    ($real:expr, $model:expr, $what:expr) => {
        let (real, model) = (&$real, &$model);
        if real != model {
            return Err(format!("{}: {real:?}, not {model:?}", $what));
        }
    };
}

mod agree;
mod look;
mod oracle;
mod sample;
mod stage;
mod steps;

use agree::agree;
use look::look;
use oracle::{Model, Who};
use sample::{Sample, samples};
use stage::{Filed, Stage};
use steps::{Step, Tried};

/// How many sequences run on each database at once.
const AT_ONCE: usize = 2;

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

/// Draws a sequence and goes through it; notes what it reached.
async fn sequence(stage: &Stage, seed: u64, reached: &Mutex<Reached>) -> Result<(), String> {
    let mut random = StdRng::seed_from_u64(seed);
    stage.set_clock(&mut random);
    let filed = stage.file(random.gen_range(0..stage.samples.len())).await;
    let mut model = filed.model(stage.portal.today());
    let mut story = vec![format!("{}: filed {model:?}", stage.portal.today())];
    let length = random.gen_range(3..14);
    for n in 0..length {
        pass_time(stage, &mut random);
        let (step, tried) = match n {
            0 => begin(stage, &filed, seed, &mut random),
            _ => draw(stage, &filed, &model, n, &mut random),
        };
        let was = model.clone();
        let possible = (step.model)(&mut model, &tried);
        let (day, who, name) = (tried.today, tried.who, step.name);
        story.push(format!("{day}: {who:?} {name} ({possible})"));
        let tell = |why: Differs| format!("seed {seed}: {why}\n  {}", story.join("\n  "));
        if !possible && model != was {
            return Err(tell("the model changed by what is not possible".to_owned()));
        }
        let lookers: Vec<Who> = Who::ALL
            .into_iter()
            .filter(|_| n + 1 == length || random.gen_ratio(1, 4))
            .collect();
        let done = go(stage, &filed, (&model, possible), step, &tried, &lookers);
        done.await.map_err(tell)?;
        let mut reached = reached.lock().map_err(|_| "another sequence failed")?;
        reached.note(name, possible, &model);
    }
    Ok(())
}

impl Reached {
    fn note(&mut self, step: &'static str, possible: bool, model: &Model) {
        let steps = match possible {
            true => &mut self.worked,
            false => &mut self.refused,
        };
        steps.insert(step);
        self.states.insert(model.state.code());
        self.outcomes.extend(model.outcome.map(|code| code.code()));
        self.steps += 1;
    }
}

/// Takes a step; looks whether all is as the model says it is now.
async fn go(
    stage: &Stage,
    filed: &Filed,
    (model, possible): (&Model, bool),
    step: &Step,
    tried: &Tried<'_>,
    lookers: &[Who],
) -> Result<(), Differs> {
    let before = stage.part(filed).await;
    for sent in (step.sends)(tried) {
        stage.send(filed, tried.who, sent).await?;
    }
    let after = stage.part(filed).await;
    if !possible && after != before {
        return Err(format!("not possible, and yet: {after:?}"));
    }
    agree(stage, &after, model).await?;
    for who in lookers {
        look(stage, filed, &after, model, *who).await?;
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

/// Draws a step and who tries it: any, or, if it can be found, one that is
/// possible; sometimes with other details, by which it may not be.
fn draw<'a>(
    stage: &'a Stage,
    filed: &'a Filed,
    model: &Model,
    n: usize,
    random: &mut StdRng,
) -> (&'static Step, Tried<'a>) {
    let any = random.gen_ratio(1, 3);
    let otherwise = random.gen_ratio(1, 3);
    let mut left = 20;
    loop {
        let step = stage.steps.choose_weighted(random, |step| step.weight);
        let step = step.expect("there are steps");
        let who = match random.gen_ratio(4, 5) {
            true => step.by.choose(random),
            false => Who::ALL.choose(random),
        };
        let who = *who.expect("somebody");
        let drawn = tried(stage, filed, who, n, random);
        left -= 1;
        if any || left == 0 {
            return (step, drawn);
        }
        if (step.model)(&mut model.clone(), &drawn) {
            return match otherwise {
                true => (step, tried(stage, filed, who, n, random)),
                false => (step, drawn),
            };
        }
    }
}

/// A sequence begins with somebody who has nothing to do with it, and with one
/// step after another of all that there are.
fn begin<'a>(
    stage: &'a Stage,
    filed: &'a Filed,
    seed: u64,
    random: &mut StdRng,
) -> (&'static Step, Tried<'a>) {
    let which = seed % stage.steps.len() as u64;
    let step = stage.steps[usize::try_from(which).expect("a few")];
    (step, tried(stage, filed, Who::SomebodyElse, 0, random))
}

fn tried<'a>(
    stage: &'a Stage,
    filed: &'a Filed,
    who: Who,
    n: usize,
    random: &mut StdRng,
) -> Tried<'a> {
    Tried {
        who,
        reference: &filed.reference,
        today: stage.portal.today(),
        n,
        pick: random.r#gen(),
        colleagues: &stage.colleagues,
        recipients: &stage.recipients,
    }
}

async fn run(db: Db, sequences: u64, seed: u64) {
    let name = if db.is_postgres() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let begun = Instant::now();
    let (reached, next) = (
        Arc::new(Mutex::new(Reached::default())),
        Arc::new(AtomicU64::new(0)),
    );
    let samples: Arc<[Sample]> = samples(db.clone()).await.into();
    // The same for all that share the database.
    let keys = TempDir::new();
    let mut lanes = JoinSet::new();
    for _ in 0..AT_ONCE {
        let keys = Keys::load_or_create(keys.path()).expect("keys");
        let stage = Stage::new(db.clone(), keys, Arc::clone(&samples)).await;
        let (reached, next) = (Arc::clone(&reached), Arc::clone(&next));
        lanes.spawn(async move {
            loop {
                let n = next.fetch_add(1, Ordering::SeqCst);
                if n >= sequences {
                    return Ok(());
                }
                sequence(&stage, seed.wrapping_mul(1_000_003) + n, &reached).await?;
                if sequences >= 1_000 && (n + 1).is_multiple_of(sequences / 20) {
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
    let names: BTreeSet<&str> = steps::all().iter().map(|step| step.name).collect();
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
    let sequences = crate::testing::number("TIETOLUUKKU_DRILL_SEQUENCES", 130);
    let seed = crate::testing::number("TIETOLUUKKU_DRILL_SEED", 20_261_122);
    on_both(async |db, _| run(db, sequences, seed).await).await;
}
