//! The tables of steps: who usually tries it, what a browser sends, and what the
//! model says of it. A new step is a row in one of them.

use chrono::{Days, NaiveDate};

use super::oracle::{Given, Model, NOBODY_KNOWS, Who};

mod hands;
mod outcomes;
mod talk;

/// All steps.
pub fn all() -> Vec<&'static Step> {
    let tables = [hands::STEPS, outcomes::STEPS, talk::STEPS];
    tables.into_iter().flatten().collect()
}

/// Who usually takes the steps of an owner.
const OWNERS: &[Who] = &[Who::OwnerA, Who::OwnerB];

/// The fields of a form.
pub type Fields = Vec<(&'static str, String)>;

/// What a browser sends.
pub enum Sent {
    /// A form: where to, and what is in it.
    Form(String, Fields),
    /// A form with a file.
    File(String, Vec<u8>),
    /// "Identify now" of who follows: to the provider and back.
    Identify,
}

/// A row of a table.
pub struct Step {
    /// Its name.
    pub name: &'static str,
    /// How often it is tried, compared with the others.
    pub weight: u32,
    /// Who usually tries it.
    pub by: &'static [Who],
    /// What is sent, one after another whatever comes of it.
    pub sends: fn(&Tried<'_>) -> Vec<Sent>,
    /// What comes of it: changes the model and tells so, or finds it impossible.
    pub model: fn(&mut Model, &Tried<'_>) -> bool,
}

/// A step that somebody tries.
pub struct Tried<'a> {
    /// Who.
    pub who: Who,
    /// With which part.
    pub reference: &'a str,
    /// When.
    pub today: NaiveDate,
    /// Which one of the sequence it is.
    pub n: usize,
    /// What is chosen where there is a choice.
    pub pick: u32,
    /// What the two owners are known by.
    pub colleagues: &'a [String; 2],
    /// What a form says of the recipients that the notice names.
    pub recipients: &'a [(&'static str, String)],
}

impl Tried<'_> {
    fn part(&self, page: &str, fields: Fields) -> Sent {
        Sent::Form(format!("/fi/virka/osat/{}/{page}", self.reference), fields)
    }

    fn matter(&self, page: &str, fields: Fields) -> Sent {
        let here = format!("/fi/omat/pyynnot/{}/{page}", self.reference);
        Sent::Form(here, fields)
    }

    /// One of some.
    fn choose<T: Copy>(&self, from: &[T]) -> T {
        from[self.pick as usize % from.len()]
    }

    /// Words that no other step writes.
    fn words(&self, of: &str) -> String {
        format!("{of}, askel {}.", self.n)
    }

    /// Today, some days ago, before anything was asked, or tomorrow.
    fn given(&self) -> Given {
        let days = self.choose(&[0, 0, 1, 3, 400, 400]);
        let on = match self.pick % 7 {
            0 => self.today + Days::new(1),
            _ => self.today - Days::new(days),
        };
        Given {
            typed: self.pick.is_multiple_of(5),
            on,
        }
    }

    /// The forms of an outcome: what is typed, then "send".
    fn outcome(&self, action: &str, mut typed: Fields) -> Vec<Sent> {
        let owned = |(name, value): (&'static str, &str)| (name, value.to_owned());
        typed.extend(super::super::OFFICIAL.map(owned));
        typed.push(owned(("then", "check")));
        let given = self.given();
        let way = if given.typed { "typed" } else { "post" };
        let sent = vec![
            owned(("others", "no")),
            owned(("delivered_by", way)),
            ("delivered_on", given.on.to_string()),
        ];
        let check = format!("{action}/tarkista");
        vec![self.part(action, typed), self.part(&check, sent)]
    }

    /// A ground and what is said of it.
    fn refusal(&self) -> (&'static str, String) {
        match self.choose(&[true, false]) {
            true => (
                "manifestly_unfounded",
                self.words("Pyyntö on ilmeisen perusteeton"),
            ),
            false => ("not_identifiable", self.words(NOBODY_KNOWS)),
        }
    }
}
