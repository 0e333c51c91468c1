//! The form with which a DPO sorts a wish in own words into parts.

use std::collections::HashSet;

use domain::{
    id::Slug,
    municipality::{Localized, Municipality},
    problem::Problem,
    request::{Found, FoundProblem, Sorted},
    right::Right,
    rules::RequestRule,
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// What was chosen and typed; kept so, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct SortForm {
    /// The parts, in the order of the page.
    pub rows: Vec<SortRow>,
    /// A word to the person.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 2_000, code = "too_long")
    )]
    pub explanation: String,
}

/// One part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct SortRow {
    /// The right's code.
    pub right: String,
    /// The register's name in addresses.
    pub register: String,
    /// The office's name in addresses; for a register whose notice leaves open
    /// who decides.
    pub office: String,
    /// What of the wish it is about.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 2_000, code = "too_long")
    )]
    pub about: String,
}

/// A register that a wish can be about.
#[derive(Debug, Clone)]
pub struct SortRegister {
    /// Its name in addresses.
    pub slug: Slug,
    /// What people call it.
    pub name: Localized,
    /// The version of its notice.
    pub notice_version: u32,
    /// The rules of that version.
    pub rules: Vec<RequestRule>,
}

/// What the choices are checked against.
#[derive(Debug, Clone, Copy)]
pub struct SortInto<'a> {
    /// The municipality of the wish.
    pub municipality: &'a Municipality,
    /// Its registers.
    pub registers: &'a [SortRegister],
}

/// What a button of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortThen {
    /// Keep it.
    Save,
    /// One more part.
    Add,
    /// Take a part out: its place on the page, from 0.
    Remove(usize),
    /// On to the last page.
    Check,
}

impl SortThen {
    /// Reads the button.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let then = pairs.get("then");
        let number = then.strip_prefix("remove_");
        let place = number.and_then(|n| n.parse::<usize>().ok()?.checked_sub(1));
        match (then.as_str(), place) {
            ("add", _) => Self::Add,
            ("check", _) => Self::Check,
            (_, Some(place)) => Self::Remove(place),
            _ => Self::Save,
        }
    }
}

impl SortForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "lajittele";

    /// A new one: one part, at the register that the person named, if they did.
    #[must_use]
    pub fn begin(register: Option<&Slug>) -> Self {
        Self {
            rows: vec![SortRow {
                register: register.map_or_else(String::new, Slug::to_string),
                ..SortRow::default()
            }],
            explanation: String::new(),
        }
    }

    /// Reads the pairs: as many parts as the page had, at least one.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let field = |name: &str, n: usize| pairs.get(&format!("{name}_{n}")).trim().to_owned();
        let sent = |n: &usize| pairs.has(&format!("right_{n}"));
        let rows = (1..=Sorted::MOST).filter(sent).map(|n| SortRow {
            right: field("right", n),
            register: field("register", n),
            office: field("office", n),
            about: field("about", n),
        });
        let mut rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            rows.push(SortRow::default());
        }
        Self {
            rows,
            explanation: pairs.get("explanation").trim().to_owned(),
        }
    }

    /// Adds a part or takes one out, as a button asks; gives the place that the
    /// page shows then, where that matters.
    pub fn change(&mut self, then: SortThen) -> Option<usize> {
        match then {
            SortThen::Add if self.rows.len() < Sorted::MOST => {
                self.rows.push(SortRow::default());
                Some(self.rows.len())
            }
            SortThen::Remove(place) if self.rows.len() > 1 && place < self.rows.len() => {
                self.rows.remove(place);
                Some(place.max(1))
            }
            _ => None,
        }
    }

    /// What is wrong, part by part. A part that was added and left empty is no
    /// mistake, unless it is the only one.
    #[must_use]
    pub fn problems(&self, into: SortInto<'_>) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut seen = HashSet::new();
        for (n, row) in self.counted() {
            let mut add = |field: &str, code: &str| {
                problems.push(Problem::new(format!("{field}_{n}"), code));
            };
            if row.right().is_none() {
                add("right", "not-chosen");
            }
            if row.at(into).is_none() {
                add("register", "not-chosen");
            } else if row.right().is_some() && !seen.insert((&row.right, &row.register)) {
                add("right", "twice");
            }
            match row.sorted(into) {
                Some(Err(FoundProblem::NoOffice)) => add("office", "open"),
                Some(Err(FoundProblem::OfficeKnown)) => add("office", "known"),
                Some(Err(FoundProblem::WrongOffice)) => add("office", "wrong"),
                Some(Ok(_)) | None => {}
            }
            for problem in problems_of(row, &["about"]) {
                add("about", &problem.code);
            }
        }
        problems.extend(problems_of(self, &["explanation"]));
        problems
    }

    /// What the wish becomes; none while something is wrong.
    #[must_use]
    pub fn sorted(&self, into: SortInto<'_>) -> Option<Vec<Sorted>> {
        if !self.problems(into).is_empty() {
            return None;
        }
        let rows = self.counted().map(|(_, row)| row.sorted(into)?.ok());
        rows.collect()
    }

    /// The parts that count, each with its number on the page.
    fn counted(&self) -> impl Iterator<Item = (usize, &SortRow)> {
        let nothing = self.rows.iter().all(SortRow::is_empty);
        let rows = self.rows.iter().enumerate();
        let rows = rows.map(|(place, row)| (place + 1, row));
        rows.filter(move |(n, row)| !row.is_empty() || (nothing && *n == 1))
    }
}

impl SortRow {
    fn is_empty(&self) -> bool {
        [&self.right, &self.register, &self.office, &self.about]
            .iter()
            .all(|text| text.is_empty())
    }

    /// The right, if one was chosen. A wish does not become a wish again.
    #[must_use]
    pub fn right(&self) -> Option<Right> {
        Right::parse(&self.right).filter(|right| *right != Right::OwnWords)
    }

    /// The register, if one was chosen.
    #[must_use]
    pub fn at<'a>(&self, into: SortInto<'a>) -> Option<&'a SortRegister> {
        let mut registers = into.registers.iter();
        registers.find(|one| one.slug.as_str() == self.register)
    }

    /// What it is; none while right or register is not chosen.
    fn sorted(&self, into: SortInto<'_>) -> Option<Result<Sorted, FoundProblem>> {
        let register = self.at(into)?;
        // What is no name at all is no office either.
        let office = match self.office.as_str() {
            "" => None,
            text => match Slug::parse(text) {
                Ok(office) => Some(office),
                Err(_) => return Some(Err(FoundProblem::WrongOffice)),
            },
        };
        let found = Found {
            right: self.right()?,
            register: &register.slug,
            notice_version: register.notice_version,
            rules: &register.rules,
            office: office.as_ref(),
            about: &self.about,
        };
        Some(found.sorted(into.municipality))
    }
}

impl SortInto<'_> {
    /// Whether some notice leaves open who decides, so that an office has to be
    /// asked for.
    #[must_use]
    pub fn asks_for_office(&self) -> bool {
        let mut all = self.registers.iter();
        all.any(|register| {
            Right::ALL
                .into_iter()
                .filter(|right| *right != Right::OwnWords)
                .any(|right| Found::is_open(right, &register.rules, self.municipality))
        })
    }
}

/// What can be wrong with it: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("right", "not-chosen"),
    ("right", "twice"),
    ("register", "not-chosen"),
    ("office", "open"),
    ("office", "known"),
    ("office", "wrong"),
    ("about", "empty"),
    ("about", "too-long"),
    ("explanation", "empty"),
    ("explanation", "too-long"),
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn municipality() -> Municipality {
        let office =
            |slug: &str| json!({ "slug": slug, "name": { "fi": slug }, "mailbox": "x@ii.example" });
        serde_json::from_value(json!({
            "slug": "ii",
            "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
            "authority": { "fi": "Iin kunta" }, "languages": ["fi"],
            "help": { "fi": "Soita." }, "help_phone": "08 0000 0000",
            "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
            "dpo": "dpo", "offices": [office("dpo"), office("johtaja")],
            "remedies": [], "remedies_version": "1",
        }))
        .expect("a municipality")
    }

    /// One whose notice says who decides, one whose notice does not.
    fn registers() -> [SortRegister; 2] {
        let rules = json!([{
            "right": "access", "applies": { "usually": true, "why": "" },
            "decider": { "value": "johtaja", "basis": { "from": "inferred", "reason": "" } },
        }]);
        let register = |slug: &str, rules| SortRegister {
            slug: Slug::parse(slug).expect("a slug"),
            name: serde_json::from_value(json!({ "fi": slug })).expect("a name"),
            notice_version: 1,
            rules: serde_json::from_value(rules).expect("rules"),
        };
        [register("tyo", rules), register("paja", json!([]))]
    }

    fn form(pairs: &[(&str, &str)]) -> SortForm {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        SortForm::read(&Pairs(pairs.collect()))
    }

    fn wrong(pairs: &[(&str, &str)]) -> Vec<String> {
        let (municipality, registers) = (municipality(), registers());
        let into = SortInto {
            municipality: &municipality,
            registers: &registers,
        };
        let form = form(pairs);
        let problems = form.problems(into);
        assert_eq!(form.sorted(into).is_none(), !problems.is_empty());
        let told = problems.into_iter();
        told.map(|problem| format!("{} {}", problem.field, problem.code))
            .collect()
    }

    const WORD: (&str, &str) = ("explanation", "Jaoin asiasi.");

    #[test]
    fn each_part_says_right_register_and_what_it_is_about() {
        assert_eq!(
            wrong(&[]),
            [
                "right_1 not-chosen",
                "register_1 not-chosen",
                "about_1 empty",
                "explanation empty"
            ]
        );
        assert_eq!(
            wrong(&[("right_1", ""), ("right_2", ""), WORD]),
            [
                "right_1 not-chosen",
                "register_1 not-chosen",
                "about_1 empty"
            ]
        );
        let first = [
            ("right_1", "access"),
            ("register_1", "tyo"),
            ("about_1", "Tiedot."),
            WORD,
        ];
        let with = |more: &[(&'static str, &'static str)]| wrong(&[&first[..], more].concat());
        assert_eq!(with(&[]), [""; 0]);
        assert_eq!(with(&[("right_2", "")]), [""; 0], "left empty");
        let same = [
            ("right_2", "access"),
            ("register_2", "tyo"),
            ("about_2", "x"),
        ];
        assert_eq!(with(&same), ["right_2 twice"]);
        let odd = [("right_2", "own_words"), ("register_2", "ei-ole")];
        assert_eq!(
            with(&odd),
            [
                "right_2 not-chosen",
                "register_2 not-chosen",
                "about_2 empty"
            ]
        );
        let paja = |office| {
            with(&[
                ("right_2", "access"),
                ("register_2", "paja"),
                ("office_2", office),
                ("about_2", "x"),
            ])
        };
        assert_eq!(paja(""), ["office_2 open"]);
        for office in ["dpo", "ei-ole", "Ä/.."] {
            assert_eq!(paja(office), ["office_2 wrong"], "{office}");
        }
        assert_eq!(paja("johtaja"), [""; 0]);
        assert_eq!(with(&[("office_1", "johtaja")]), ["office_1 known"]);
        let long = "x".repeat(2_001);
        let long = long.as_str();
        let about = [("right_1", ""), ("about_1", long), ("explanation", long)];
        let told = wrong(&about);
        assert!(told.contains(&"about_1 too-long".to_owned()), "{told:?}");
        assert!(told.contains(&"explanation too-long".to_owned()));
    }

    #[test]
    fn parts_come_and_go_up_to_a_limit() {
        let mut one = SortForm::begin(Some(&Slug::parse("tyo").expect("a slug")));
        assert_eq!(one.rows[0].register, "tyo");
        assert_eq!(one.change(SortThen::Remove(0)), None, "the last one stays");
        for n in 2..=Sorted::MOST {
            assert_eq!(one.change(SortThen::Add), Some(n));
        }
        assert_eq!(one.change(SortThen::Add), None);
        one.rows[1].about = "toinen".to_owned();
        assert_eq!(one.change(SortThen::Remove(0)), Some(1));
        assert_eq!(one.rows[0].about, "toinen");
        assert_eq!(one.change(SortThen::Remove(99)), None);
        let many: Vec<_> = (1..=99).map(|n| format!("right_{n}")).collect();
        let pairs = many.iter().map(|name| (name.as_str(), "access"));
        let read = form(&pairs.collect::<Vec<_>>());
        assert_eq!(read.rows.len(), Sorted::MOST);
    }

    #[test]
    fn buttons_are_told_apart() {
        for (value, then) in [
            ("add", SortThen::Add),
            ("check", SortThen::Check),
            ("remove_2", SortThen::Remove(1)),
            ("remove_0", SortThen::Save),
            ("remove_x", SortThen::Save),
            ("", SortThen::Save),
        ] {
            let pairs = Pairs(vec![("then".to_owned(), value.to_owned())]);
            assert_eq!(SortThen::read(&pairs), then, "{value}");
        }
    }

    #[test]
    fn an_office_is_asked_for_where_a_notice_names_none() {
        let municipality = municipality();
        let ask = |registers: &[SortRegister]| {
            let into = SortInto {
                municipality: &municipality,
                registers,
            };
            into.asks_for_office()
        };
        let [known, open] = registers();
        assert!(!ask(std::slice::from_ref(&known)));
        assert!(ask(&[known, open]));
    }
}
