//! The table of steps: who usually tries it, by which forms, and what the model
//! says of it. A new step is a row here.

use chrono::{Days, NaiveDate};
use domain::{
    audit::Action,
    request::{OutcomeCode, StateCode},
    right::Right,
};

use super::oracle::{Asker, Given, Model, NOBODY_KNOWS, Who};

/// A form: where to, and what is in it.
pub type Form = (String, Vec<(&'static str, String)>);

/// A row of the table.
pub struct Step {
    /// Its name.
    pub name: &'static str,
    /// How often it is tried, compared with the others.
    pub weight: u32,
    /// Who usually tries it.
    pub by: &'static [Who],
    /// The forms, sent one after another whatever comes of them.
    pub forms: fn(&Tried<'_>) -> Vec<Form>,
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
    fn part(&self, page: &str, fields: Vec<(&'static str, String)>) -> Form {
        (format!("/fi/virka/osat/{}/{page}", self.reference), fields)
    }

    fn matter(&self, page: &str, fields: Vec<(&'static str, String)>) -> Form {
        (
            format!("/fi/omat/pyynnot/{}/{page}", self.reference),
            fields,
        )
    }

    /// One of some.
    fn choose<T: Copy>(&self, from: &[T]) -> T {
        from[self.pick as usize % from.len()]
    }

    /// Words that no other step writes.
    fn words(&self, of: &str) -> String {
        format!("{of}, askel {}.", self.n)
    }

    /// Mostly a few days ago or today, sometimes tomorrow.
    fn given(&self) -> Given {
        let days = self.choose(&[0, 0, 0, 1, 3, 40]);
        let on = match self.pick % 7 {
            0 => self.today + Days::new(1),
            _ => self.today - Days::new(days),
        };
        Given {
            typed: self.pick % 5 == 0,
            on,
        }
    }

    /// The forms of an outcome: what is typed, then "send".
    fn outcome(&self, action: &str, mut typed: Vec<(&'static str, String)>) -> Vec<Form> {
        let owned = |(name, value): (&'static str, &str)| (name, value.to_owned());
        typed.extend(super::OFFICIAL.map(owned));
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

    /// Why a question is asked.
    fn question(&self) -> &'static str {
        self.choose(&["needed_for_data", "doubt_about_person", HELPFUL])
    }

    /// Of how many months the time is, when it is extended.
    fn months(&self) -> u32 {
        self.choose(&[2, 3])
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

/// A question that stops no clock.
const HELPFUL: &str = "helpful";

const OWNERS: &[Who] = &[Who::OwnerA, Who::OwnerB];

/// The table.
pub const STEPS: &[Step] = &[
    Step {
        name: "take",
        weight: 6,
        by: OWNERS,
        forms: |tried| vec![tried.part("ota", vec![])],
        model: |model, tried| {
            let free = model.state == StateCode::Received && !model.unassigned;
            if !free || !model.decides(tried.who) {
                return false;
            }
            model.with(tried.who, StateCode::WithOwner);
            model.did(tried.who, Action::Taken)
        },
    },
    Step {
        name: "assign",
        weight: 4,
        by: &[Who::Dpo],
        forms: |tried| {
            let office = ("office", "rekisterin-vastuuhenkilo".to_owned());
            let reason = ("reason", tried.words("Koskee työllistämispalveluja"));
            vec![tried.part("osoita", vec![office, reason])]
        },
        model: |model, tried| {
            if tried.who != Who::Dpo || !model.waits_for_dpo() {
                return false;
            }
            (model.unassigned, model.told) = (false, true);
            model.did(tried.who, Action::Assigned)
        },
    },
    Step {
        name: "sort",
        weight: 2,
        by: &[Who::Dpo],
        forms: |tried| {
            let typed = vec![
                ("right_1", "access".to_owned()),
                ("register_1", "tyollistamispalvelut".to_owned()),
                ("about_1", tried.words("Tiedot keväältä")),
                ("explanation", tried.words("Pyydät tietojasi")),
                ("then", "check".to_owned()),
            ];
            vec![
                tried.part("lajittele", typed),
                tried.part("lajittele/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            let wish = model.right == Right::OwnWords && model.waits_for_dpo();
            if tried.who != Who::Dpo || !wish {
                return false;
            }
            // One part keeps the reference. Of access, this register's notice
            // tells the DPO.
            (model.right, model.unassigned, model.told) = (Right::Access, false, true);
            model.did(tried.who, Action::Sorted)
        },
    },
    Step {
        name: "open with a reason",
        weight: 1,
        by: &[Who::Dpo],
        forms: |tried| {
            let reason = ("reason", tried.words("Kysytty neuvoa"));
            vec![tried.part("avaa", vec![reason])]
        },
        model: |model, tried| {
            if tried.who != Who::Dpo || model.unassigned || !model.told {
                return false;
            }
            model.opened_by_dpo = true;
            model.did(tried.who, Action::OpenedWithReason)
        },
    },
    Step {
        name: "begin to check who asks",
        weight: 4,
        by: OWNERS,
        forms: |tried| {
            let begin = ("then", "begin".to_owned());
            vec![tried.part("henkilollisyys", vec![begin])]
        },
        model: |model, tried| {
            let free = model.state == StateCode::Received && !model.unassigned;
            let mine = model.state == StateCode::WithOwner && model.owner == Some(tried.who);
            if !model.decides(tried.who) || !(free || mine) || model.asker != Asker::Unknown {
                return false;
            }
            model.with(tried.who, StateCode::IdentityCheck);
            model.did(tried.who, Action::IdentityCheckBegun)
        },
    },
    Step {
        name: "end the check",
        weight: 5,
        by: OWNERS,
        forms: |tried| {
            let by = ("checked_by", "held_phone".to_owned());
            vec![tried.part("henkilollisyys", vec![by, ("held", "yes".to_owned())])]
        },
        model: |model, tried| {
            if model.state != StateCode::IdentityCheck || model.owner != Some(tried.who) {
                return false;
            }
            model.asker = Asker::Checked(tried.today);
            model.with(tried.who, StateCode::WithOwner);
            model.did(tried.who, Action::IdentityConfirmed)
        },
    },
    Step {
        name: "answer",
        weight: 4,
        by: OWNERS,
        forms: |tried| {
            let message = ("message", tried.words("Tietosi ovat tässä"));
            tried.outcome("vastaus", vec![message])
        },
        model: |model, tried| {
            let words = tried.words("Tietosi ovat tässä");
            let outcome = (OutcomeCode::Fulfilled, Action::Answered);
            model.right != Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "answer in part",
        weight: 2,
        by: OWNERS,
        forms: |tried| {
            let (ground, facts) = tried.refusal();
            let typed = vec![
                ("message", tried.words("Muut tietosi ovat tässä")),
                ("extent", "part".to_owned()),
                ("ground", ground.to_owned()),
                ("facts", facts),
            ];
            tried.outcome("vastaus", typed)
        },
        model: |model, tried| {
            let words = tried.words("Muut tietosi ovat tässä");
            let outcome = (OutcomeCode::PartlyFulfilled, Action::PartlyAnswered);
            model.right != Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "correct",
        weight: 3,
        by: OWNERS,
        forms: |tried| {
            let mut typed = vec![
                ("result", "corrected".to_owned()),
                ("before_1", "Rantatie 1".to_owned()),
                ("after_1", "Rantatie 2".to_owned()),
                ("on", tried.today.to_string()),
                ("message", tried.words("Osoitteesi on korjattu")),
            ];
            // Of nobody whom the notice names it may be left open.
            typed.extend(tried.recipients.iter().cloned());
            tried.outcome("oikaisu", typed)
        },
        model: |model, tried| {
            let words = tried.words("Osoitteesi on korjattu");
            let outcome = (OutcomeCode::Fulfilled, Action::Answered);
            model.right == Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "add a statement",
        weight: 2,
        by: OWNERS,
        forms: |tried| {
            let typed = vec![
                ("result", "statement".to_owned()),
                ("beside", "Walmu".to_owned()),
                ("on", tried.today.to_string()),
                ("ground", "not_inaccurate".to_owned()),
                ("facts", tried.words("Asiakirjan mukaan tieto on oikein")),
                ("message", tried.words("Lausumasi on liitetty")),
            ];
            tried.outcome("oikaisu", typed)
        },
        model: |model, tried| {
            let words = tried.words("Lausumasi on liitetty");
            let outcome = (OutcomeCode::StatementAdded, Action::StatementAdded);
            model.right == Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "say that nothing is held",
        weight: 2,
        by: OWNERS,
        forms: |tried| {
            let typed = vec![
                ("system_1", "Walmu".to_owned()),
                ("with_1", "nimi".to_owned()),
                ("message", tried.words("Mitään ei löytynyt")),
            ];
            tried.outcome("ei-tietoja", typed)
        },
        model: |model, tried| {
            let words = tried.words("Mitään ei löytynyt");
            let outcome = (OutcomeCode::NothingHeld, Action::NothingHeld);
            model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "refuse",
        weight: 3,
        by: OWNERS,
        forms: |tried| {
            let (ground, facts) = tried.refusal();
            let typed = vec![("ground", ground.to_owned()), ("facts", facts)];
            tried.outcome("kieltaydy", typed)
        },
        model: |model, tried| {
            let (_, facts) = tried.refusal();
            let outcome = (OutcomeCode::Refused, Action::Refused);
            model.close(tried.who, outcome, facts, tried.given(), tried.today)
        },
    },
    Step {
        name: "take back",
        weight: 1,
        by: &[Who::Person],
        forms: |tried| vec![tried.matter("peru", vec![])],
        model: |model, tried| {
            if !model.own_and_open(tried.who) {
                return false;
            }
            model.end(OutcomeCode::TakenBack, tried.today);
            model.did(tried.who, Action::TakenBack)
        },
    },
    Step {
        name: "ask",
        weight: 4,
        by: OWNERS,
        forms: |tried| {
            let typed = vec![
                ("kind", tried.question().to_owned()),
                ("question", tried.words("Mistä vuodesta on kyse")),
                ("reply_by", (tried.today + Days::new(14)).to_string()),
            ];
            vec![
                tried.part("taydennys", typed),
                tried.part("taydennys/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            if !model.works(tried.who) {
                return false;
            }
            model.question = true;
            // Only before the last day, and only what has to be known.
            if tried.question() != HELPFUL && tried.today <= model.due() {
                model.asked = Some(tried.today);
                model.state = StateCode::Suspended;
            }
            model.did(tried.who, Action::Asked)
        },
    },
    Step {
        name: "reply",
        weight: 4,
        by: &[Who::Person],
        forms: |tried| {
            let reply = ("reply", tried.words("Kyse on viime vuodesta"));
            vec![tried.matter("vastaa", vec![reply])]
        },
        model: |model, tried| {
            if !model.own_and_open(tried.who) {
                return false;
            }
            if model.state == StateCode::Suspended {
                model.resume(tried.today);
                model.state = StateCode::WithOwner;
            }
            let asked = std::mem::take(&mut model.question);
            let action = if asked {
                Action::Replied
            } else {
                Action::MessageSent
            };
            model.did(tried.who, action)
        },
    },
    Step {
        name: "write to the person",
        weight: 1,
        by: OWNERS,
        forms: |tried| {
            let message = ("message", tried.words("Asia on työn alla"));
            vec![tried.part("viesti", vec![message])]
        },
        model: |model, tried| {
            model.owner == Some(tried.who) && model.did(tried.who, Action::MessageSent)
        },
    },
    Step {
        name: "write to the owner",
        weight: 1,
        by: &[Who::Person],
        forms: |tried| {
            let message = ("message", tried.words("Lisään vielä tämän"));
            vec![tried.matter("viesti", vec![message])]
        },
        model: |model, tried| {
            model.own_and_open(tried.who) && model.did(tried.who, Action::MessageSent)
        },
    },
    Step {
        name: "extend",
        weight: 3,
        by: OWNERS,
        forms: |tried| {
            let typed = vec![
                ("months", tried.months().to_string()),
                (
                    "extend_reason",
                    tried.words("Aineisto on monessa järjestelmässä"),
                ),
            ];
            vec![
                tried.part("pidennys", typed),
                tried.part("pidennys/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            if !model.works(tried.who) || model.extended() || tried.today > model.due() {
                return false;
            }
            model.months = tried.months();
            model.did(tried.who, Action::Extended)
        },
    },
    Step {
        name: "hand over",
        weight: 2,
        by: OWNERS,
        forms: |tried| {
            let [a, b] = tried.colleagues;
            let to = if tried.who == Who::OwnerA { b } else { a };
            let typed = vec![
                ("colleague", to.clone()),
                ("hand_reason", tried.words("Jään lomalle")),
            ];
            vec![tried.part("kollegalle", typed)]
        },
        model: |model, tried| {
            if !model.works(tried.who) {
                return false;
            }
            let to = if tried.who == Who::OwnerA {
                Who::OwnerB
            } else {
                Who::OwnerA
            };
            model.with(to, StateCode::WithOwner);
            model.did(tried.who, Action::HandedOver)
        },
    },
    Step {
        name: "note",
        weight: 1,
        by: OWNERS,
        forms: |tried| {
            let note = ("note", tried.words("Soitettu arkistoon"));
            vec![tried.part("muistiinpanot", vec![note])]
        },
        // It is seen by those who decide, and changes nothing.
        model: |model, tried| model.decides(tried.who),
    },
];
