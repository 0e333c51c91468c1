//! The demo's municipalities and their notices, read from the files that are
//! compiled in.
//!
//! The notices carry the facts of real ones in our own words and name offices,
//! never persons. To add a municipality: write its files under `demo/` and add
//! a line to [`FILES`].

use domain::{
    municipality::Municipality,
    notice::{NoticeVersion, Register},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A register with the notice that is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoRegister {
    /// The register.
    pub register: Register,
    /// Its notice.
    pub notice: NoticeVersion,
}

/// A file of the demo does not read.
#[derive(Debug, Error)]
#[error("demo file {file}: {source}")]
pub struct DemoDataError {
    /// Which one, below `demo/`.
    file: &'static str,
    /// What is wrong with it.
    source: toml::de::Error,
}

/// A file: its name for messages, and its text.
type File = (&'static str, &'static str);

/// Names a file below `demo/` and takes its text in.
macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../demo/", $name)))
    };
}

/// Each municipality's file with those of its registers, in the order of lists.
const FILES: &[(File, &[File])] = &[
    (
        file!("ii/municipality.toml"),
        &[file!("ii/tyollistamispalvelut.toml")],
    ),
    (
        file!("joensuu/municipality.toml"),
        &[file!("joensuu/kuntouttava-tyotoiminta.toml")],
    ),
    (
        file!("kemi/municipality.toml"),
        &[file!("kemi/tyollisyys-ja-elinvoima.toml")],
    ),
    (
        file!("raisio/municipality.toml"),
        &[file!("raisio/tyollisyyspalvelut.toml")],
    ),
    (
        file!("uusikaupunki/municipality.toml"),
        &[file!("uusikaupunki/sosiaalityo.toml")],
    ),
];

/// The demo's municipalities with their registers.
///
/// # Errors
/// [`DemoDataError`] when a file does not read; the tests of this module see to
/// it that each one does.
pub fn municipalities() -> Result<Vec<(Municipality, Vec<DemoRegister>)>, DemoDataError> {
    FILES
        .iter()
        .map(|(municipality, registers)| {
            let registers = registers.iter().map(read).collect::<Result<_, _>>()?;
            Ok((read(municipality)?, registers))
        })
        .collect()
}

fn read<T: serde::de::DeserializeOwned>((file, text): &File) -> Result<T, DemoDataError> {
    toml::from_str(text).map_err(|source| DemoDataError { file, source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        contrast::{self, Mode},
        language::Language,
        municipality::RemedyKind,
        notice::{Finding, FindingKind, SectionKey, findings, place},
        right::Right,
        rules::Basis,
    };
    use toml::Value;

    /// Mailboxes of an authority that look like a person's.
    const AUTHORITIES: [&str; 1] = ["raision.kaupunki@raisio.fi"];

    fn all() -> Vec<(Municipality, Vec<DemoRegister>)> {
        municipalities().expect("files that read")
    }

    fn registers() -> Vec<DemoRegister> {
        all()
            .into_iter()
            .flat_map(|(_, registers)| registers)
            .collect()
    }

    #[test]
    fn our_own_reasoning_and_where_a_notice_says_it_are_in_every_language() {
        for demo in registers() {
            let at = &demo.register.slug;
            for rule in &demo.notice.rules {
                let offices = [&rule.decider, &rule.addressee, &rule.carried_out_by];
                let offices = offices.into_iter().flatten().map(|rule| &rule.basis);
                let promised = rule.promised.iter().map(|rule| &rule.basis);
                for basis in offices.chain(promised) {
                    let complete = match basis {
                        Basis::Stated { section, .. } => place(section).speaks(Language::Sv),
                        Basis::Inferred { sv, en, .. } => sv.is_some() && en.is_some(),
                        Basis::Record { .. } => true,
                    };
                    assert!(complete, "{at}: {basis:?}");
                }
            }
        }
    }

    fn texts() -> impl Iterator<Item = &'static File> {
        FILES
            .iter()
            .flat_map(|(municipality, registers)| [municipality].into_iter().chain(*registers))
    }

    /// The paths of `value`, so that what a file says and what was understood
    /// of it can be compared.
    fn paths(value: &Value, at: &str, into: &mut Vec<String>) {
        match value {
            Value::Table(table) => {
                for (key, value) in table {
                    paths(value, &format!("{at}.{key}"), into);
                }
            }
            Value::Array(values) => {
                for (place, value) in values.iter().enumerate() {
                    paths(value, &format!("{at}[{place}]"), into);
                }
            }
            leaf => into.push(format!("{at} = {leaf}")),
        }
    }

    fn unread<T: Serialize + serde::de::DeserializeOwned>(file: &File) -> Vec<String> {
        let (mut said, mut understood) = (Vec::new(), Vec::new());
        paths(&toml::from_str(file.1).expect("TOML"), "", &mut said);
        paths(
            &Value::try_from(read::<T>(file).expect("the type")).expect("a value"),
            "",
            &mut understood,
        );
        said.retain(|path| !understood.contains(path));
        said
    }

    #[test]
    fn nothing_that_a_file_says_is_ignored() {
        for (municipality, registers) in FILES {
            assert_eq!(
                unread::<Municipality>(municipality),
                [""; 0],
                "{}",
                municipality.0
            );
            for register in *registers {
                assert_eq!(unread::<DemoRegister>(register), [""; 0], "{}", register.0);
            }
        }
    }

    #[test]
    fn the_five_municipalities_are_there() {
        let slugs: Vec<String> = all().iter().map(|(m, _)| m.slug.to_string()).collect();
        assert_eq!(slugs, ["ii", "joensuu", "kemi", "raisio", "uusikaupunki"]);
    }

    #[test]
    fn notices_hold_together() {
        for DemoRegister { register, notice } in registers() {
            let mut errors = findings(&notice);
            errors.retain(|finding| finding.code.kind() == FindingKind::Error);
            assert_eq!(errors, [], "{}", register.slug);
        }
    }

    #[test]
    fn the_gaps_are_those_of_the_official_notices() {
        let gaps = |municipality: &str| -> Vec<SectionKey> {
            let mut registers = registers().into_iter();
            let of = registers.find(|r| r.register.municipality.as_str() == municipality);
            let found = findings(&of.expect("a register").notice);
            found
                .into_iter()
                .filter_map(|Finding { section, .. }| section)
                .collect()
        };
        use SectionKey::{AutomatedDecisions, Complaint, Requirement};
        assert_eq!(gaps("ii"), [Requirement, AutomatedDecisions, Complaint]);
        assert_eq!(gaps("raisio"), [Requirement]);
    }

    #[test]
    fn offices_of_the_rules_exist() {
        for (municipality, registers) in all() {
            let counter = municipality.counter.as_ref().expect("a counter");
            for office in [&municipality.dpo, counter] {
                assert!(
                    municipality.office(office).is_some(),
                    "{}",
                    municipality.slug
                );
            }
            for DemoRegister { register, notice } in registers {
                assert_eq!(register.municipality, municipality.slug);
                for rule in &notice.rules {
                    let offices = [&rule.addressee, &rule.decider, &rule.carried_out_by];
                    for office in offices.into_iter().flatten() {
                        let known = municipality.office(&office.value).is_some();
                        assert!(known, "{}: {}", municipality.slug, office.value);
                    }
                    // A DPO does not decide (GDPR Art. 38(6)).
                    let decider = rule.decider.as_ref().map(|decider| &decider.value);
                    assert_ne!(decider, Some(&municipality.dpo), "{}", municipality.slug);
                }
            }
        }
    }

    #[test]
    fn a_right_is_never_simply_not_available() {
        for DemoRegister { register, notice } in registers() {
            for rule in notice.rules.iter().filter(|rule| !rule.applies.usually) {
                let why = &rule.applies.why;
                let open = why.starts_with("Yleensä ei") && why.contains("oit silti pyytää");
                assert!(open, "{} {:?}: {why}", register.slug, rule.right);
            }
        }
    }

    #[test]
    fn ii_promises_access_in_fourteen_days() {
        let registers = registers();
        let ii = registers
            .iter()
            .find(|r| r.register.municipality.as_str() == "ii")
            .expect("Ii");
        let access = ii
            .notice
            .rules
            .iter()
            .find(|rule| rule.right == Right::Access)
            .expect("a rule for access");
        let promised = access.promised.as_ref().map(|rule| rule.value);
        assert_eq!(promised, Some(domain::deadline::Period::Days(14)));
    }

    #[test]
    fn every_municipality_tells_of_ombudsman_and_court_in_each_language() {
        for (municipality, _) in all() {
            for kind in [RemedyKind::Ombudsman, RemedyKind::Court] {
                let remedy = municipality
                    .remedies
                    .iter()
                    .find(|remedy| remedy.kind == kind);
                let text = &remedy.expect("a remedy").text;
                assert!(
                    text.sv.is_some() && text.en.is_some(),
                    "{} {kind:?}",
                    municipality.slug
                );
            }
        }
    }

    #[test]
    fn accents_can_be_read_on_the_ground_and_under_letters() {
        for (municipality, _) in all() {
            for mode in Mode::ALL {
                let accent = mode.of(&municipality.accent);
                let least = contrast::least(accent, mode).expect("a colour");
                assert!(least >= contrast::ENOUGH, "{} {accent}", municipality.slug);
            }
        }
    }

    #[test]
    fn no_mailbox_is_a_persons() {
        for (file, text) in texts() {
            let words =
                text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')' | ','));
            for word in words.map(|word| word.trim_end_matches('.')) {
                let Some((name, _)) = word.split_once('@') else {
                    continue;
                };
                let persons = name.contains('.') && !AUTHORITIES.contains(&word);
                assert!(!persons, "{file}: a person's mailbox");
            }
        }
    }
}
