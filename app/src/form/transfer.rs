//! The form with which a part is sent on to who it belongs to.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    language::Language,
    municipality::{Localized, Municipality},
    notice::MovedTo,
    problem::Problem,
    request::SentWay,
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::day_of,
};
use crate::t;

/// What was chosen and typed; kept so, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct TransferForm {
    /// Where to: `office`, `portal`, `outside`.
    pub place: String,
    /// The office's name in addresses.
    pub to_office: String,
    /// Another controller's register: `municipality/register`.
    pub to_register: String,
    /// Whether the conversation goes along: `yes`.
    pub with_thread: String,
    /// An authority outside.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub authority: String,
    /// How it is reached.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 1_000, code = "too_long")
    )]
    pub address: String,
    /// How it was sent there.
    pub sent_by: String,
    /// When, as typed.
    pub sent_on: String,
    /// Why, to the person.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 2_000, code = "too_long")
    )]
    pub transfer_reason: String,
}

/// A register of another controller on this portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRegister {
    /// The municipality.
    pub municipality: Slug,
    /// What its authority is called.
    pub authority: Localized,
    /// The register.
    pub register: Slug,
    /// What it is called.
    pub name: Localized,
}

impl TransferRegister {
    /// As forms name it.
    #[must_use]
    pub fn value(&self) -> String {
        format!("{}/{}", self.municipality, self.register)
    }
}

/// What the choices are checked against.
#[derive(Debug, Clone, Copy)]
pub struct TransferFrom<'a> {
    /// The municipality that has it.
    pub municipality: &'a Municipality,
    /// The office that has it; none while the DPO has to name one.
    pub office: Option<&'a Slug>,
    /// Registers of other controllers.
    pub elsewhere: &'a [TransferRegister],
    /// When the part arrived.
    pub received_on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
}

impl<'a> TransferFrom<'a> {
    /// The other offices that can get it.
    pub fn offices(self) -> impl Iterator<Item = &'a domain::municipality::Office> {
        let offices = self.municipality.deciders();
        offices.filter(move |office| self.office.is_some_and(|here| *here != office.slug))
    }
}

/// Where a part is sent on, as far as the form is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendTo<'a> {
    /// Another office of the same municipality.
    Office(&'a Slug),
    /// Another controller on this portal.
    Portal(&'a TransferRegister),
    /// An authority outside, with how and when it was sent.
    Outside(SentWay, NaiveDate),
}

impl TransferForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "siirto";

    /// A new one. Where the register moved, its new keeper is filled in; only
    /// where all of it moved, it is chosen too.
    #[must_use]
    pub fn begin(moved: Option<MovedTo<'_>>, from: TransferFrom<'_>, l: Language) -> Self {
        let mut form = Self {
            with_thread: "yes".to_owned(),
            ..Self::default()
        };
        let Some(moved) = moved else {
            return form;
        };
        let contact = moved.contact;
        let here = contact.register.as_ref().and_then(|at| {
            from.elsewhere
                .iter()
                .find(|one| one.municipality == at.municipality && one.register == at.register)
        });
        let place = match here {
            Some(register) => {
                form.to_register = register.value();
                "portal"
            }
            None => {
                moved.to.fi.clone_into(&mut form.authority);
                let ways = [&contact.address, &contact.phone, &contact.web];
                let ways: Vec<_> = ways.into_iter().flatten().cloned().collect();
                form.address = ways.join("\n");
                "outside"
            }
        };
        if moved.whole {
            place.clone_into(&mut form.place);
            form.transfer_reason = t!(l, "transfer-reason-moved", to = moved.to.text(l).to_owned());
        }
        form
    }

    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let get = |name| pairs.get(name).trim().to_owned();
        Self {
            place: get("place"),
            to_office: get("to_office"),
            to_register: get("to_register"),
            with_thread: get("with_thread"),
            authority: get("authority"),
            address: get("address"),
            sent_by: get("sent_by"),
            sent_on: get("sent_on"),
            transfer_reason: get("transfer_reason"),
        }
    }

    /// Where it goes, if that is chosen as it can be.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn to<'a>(&self, from: TransferFrom<'a>) -> Result<SendTo<'a>, Vec<Problem>> {
        let one = |field, code| Err(vec![Problem::new(field, code)]);
        match self.place.as_str() {
            "office" => {
                let mut offices = from.offices();
                let found = offices.find(|office| office.slug.as_str() == self.to_office);
                found.map_or_else(
                    || one("to_office", "not-chosen"),
                    |office| Ok(SendTo::Office(&office.slug)),
                )
            }
            "portal" => {
                let mut registers = from.elsewhere.iter();
                let found = registers.find(|register| register.value() == self.to_register);
                found.map_or_else(
                    || one("to_register", "not-chosen"),
                    |register| Ok(SendTo::Portal(register)),
                )
            }
            "outside" => self.outside(from),
            _ => one("place", "not-chosen"),
        }
    }

    fn outside<'a>(&self, from: TransferFrom<'_>) -> Result<SendTo<'a>, Vec<Problem>> {
        let mut problems = problems_of(self, &["authority", "address"]);
        let way = SentWay::parse(&self.sent_by);
        if way.is_none() {
            problems.push(Problem::new("sent_by", "not-chosen"));
        }
        let day = day_of(&self.sent_on);
        let code = match day {
            None => Some("not-a-date"),
            Some(day) if day < from.received_on => Some("too-early"),
            Some(day) if day > from.today => Some("ahead"),
            Some(_) => None,
        };
        problems.extend(code.map(|code| Problem::new("sent_on", code)));
        match (way, day) {
            (Some(way), Some(day)) if problems.is_empty() => Ok(SendTo::Outside(way, day)),
            _ => Err(problems),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, from: TransferFrom<'_>) -> Vec<Problem> {
        let mut problems = self.to(from).err().unwrap_or_default();
        problems.extend(problems_of(self, &["transfer_reason"]));
        problems
    }
}

/// What can be wrong with it: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("place", "not-chosen"),
    ("to_office", "not-chosen"),
    ("to_register", "not-chosen"),
    ("authority", "empty"),
    ("authority", "too-long"),
    ("address", "empty"),
    ("address", "too-long"),
    ("sent_by", "not-chosen"),
    ("sent_on", "not-a-date"),
    ("sent_on", "too-early"),
    ("sent_on", "ahead"),
    ("transfer_reason", "empty"),
    ("transfer_reason", "too-long"),
];

#[cfg(test)]
mod tests {
    use domain::notice::{NewPlace, RegisterAt};

    use super::*;
    use crate::pages::owner::sample;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn elsewhere() -> [TransferRegister; 1] {
        [TransferRegister {
            municipality: slug("raisio"),
            authority: "Raision kaupunki".into(),
            register: slug("tyo"),
            name: "Työ".into(),
        }]
    }

    fn with(check: impl Fn(TransferFrom<'_>)) {
        let municipality = sample::view(sample::taken(), true).municipality;
        let day = |text: &str| -> NaiveDate { text.parse().expect("a date") };
        check(TransferFrom {
            municipality: &municipality,
            office: Some(&slug("muu")),
            elsewhere: &elsewhere(),
            received_on: day("2026-11-20"),
            today: day("2026-11-22"),
        });
    }

    fn outside() -> TransferForm {
        TransferForm {
            place: "outside".into(),
            authority: "Varha".into(),
            address: "PL 52, 20521 Turku".into(),
            sent_by: "secure_mail".into(),
            sent_on: "21.11.2026".into(),
            transfer_reason: "Sosiaalihuolto siirtyi.".into(),
            ..TransferForm::default()
        }
    }

    fn wrong(form: &TransferForm, from: TransferFrom<'_>) -> Vec<String> {
        let problems = form.problems(from).into_iter();
        problems
            .map(|one| format!("{}-{}", one.field, one.code))
            .collect()
    }

    #[test]
    fn only_what_belongs_to_the_choice_is_asked_for() {
        with(|from| {
            let empty = TransferForm::default();
            let all = ["place-not-chosen", "transfer_reason-empty"];
            assert_eq!(wrong(&empty, from), all);
            assert_eq!(wrong(&outside(), from), [""; 0]);
            for (place, field) in [("office", "to_office"), ("portal", "to_register")] {
                let form = TransferForm {
                    place: place.into(),
                    ..outside()
                };
                assert_eq!(wrong(&form, from), [format!("{field}-not-chosen")]);
            }
            let nothing = TransferForm {
                place: "outside".into(),
                transfer_reason: "Miksi.".into(),
                ..empty
            };
            let fields = [
                "authority-empty",
                "address-empty",
                "sent_by-not-chosen",
                "sent_on-not-a-date",
            ];
            assert_eq!(wrong(&nothing, from), fields);
        });
    }

    #[test]
    fn it_was_sent_after_it_came_and_not_tomorrow() {
        with(|from| {
            for (day, problem) in [
                ("19.11.2026", Some("sent_on-too-early")),
                ("20.11.2026", None),
                ("22.11.2026", None),
                ("23.11.2026", Some("sent_on-ahead")),
            ] {
                let form = TransferForm {
                    sent_on: day.into(),
                    ..outside()
                };
                let expected: Vec<String> = problem.into_iter().map(str::to_owned).collect();
                assert_eq!(wrong(&form, from), expected, "{day}");
            }
        });
    }

    #[test]
    fn an_office_is_another_one_and_not_the_dpos() {
        with(|from| {
            let choose = |office: &str, from| {
                let form = TransferForm {
                    place: "office".into(),
                    to_office: office.into(),
                    ..outside()
                };
                form.to(from).is_ok()
            };
            assert!(choose("johtaja", from));
            assert!(!choose("tietosuojavastaava", from));
            assert!(!choose("ei-ole", from));
            let johtaja = slug("johtaja");
            let has_it = TransferFrom {
                office: Some(&johtaja),
                ..from
            };
            assert!(!choose("johtaja", has_it));
            let waits = TransferFrom {
                office: None,
                ..from
            };
            assert!(!choose("johtaja", waits), "the DPO assigns");
            // A counter takes in, and decides nothing.
            let mut municipality = from.municipality.clone();
            municipality.counter = Some(johtaja.clone());
            let counter = TransferFrom {
                municipality: &municipality,
                ..from
            };
            assert!(!choose("johtaja", counter));
        });
    }

    #[test]
    fn where_the_register_moved_its_new_keeper_is_filled_in() {
        with(|from| {
            let to = Localized::from("Varha");
            let contact = NewPlace {
                address: Some("PL 52".into()),
                web: Some("https://www.varha.fi".into()),
                ..NewPlace::default()
            };
            let begun = |contact, whole| {
                let moved = MovedTo {
                    to: &to,
                    contact,
                    whole,
                };
                TransferForm::begin(Some(moved), from, Language::Fi)
            };
            let whole = begun(&contact, true);
            assert_eq!(
                (whole.place.as_str(), whole.authority.as_str()),
                ("outside", "Varha")
            );
            assert_eq!(whole.address, "PL 52\nhttps://www.varha.fi");
            assert!(whole.transfer_reason.contains("Varha"));
            let partly = begun(&contact, false);
            assert_eq!(partly.place, "", "which part it is about is for the owner");
            assert_eq!(partly.authority, "Varha");
            let here = NewPlace {
                register: Some(RegisterAt {
                    municipality: slug("raisio"),
                    register: slug("tyo"),
                }),
                ..contact.clone()
            };
            let here = begun(&here, true);
            assert_eq!(
                (here.place.as_str(), here.to_register.as_str()),
                ("portal", "raisio/tyo")
            );
        });
    }
}
