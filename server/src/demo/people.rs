//! The test people and staff, from `demo/edge/people.toml`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use domain::hetu::Hetu;
use domain::language::Language;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A test citizen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citizen {
    /// What the demo's code and tests call the person.
    pub key: String,
    /// All given names.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
    /// The birth date.
    pub birthdate: NaiveDate,
    /// The artificial identity code; none for a person identified abroad.
    pub hetu: Option<Hetu>,
    /// The person's own language.
    pub locale: Language,
}

impl Citizen {
    /// Given names and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

/// A test user in a municipality's service.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// What the demo's code and tests call the person.
    pub key: String,
    /// The slug of the municipality.
    #[cfg_attr(not(test), expect(dead_code, reason = "only its own tests compare it"))]
    pub municipality: String,
    /// A role and place, never a person's name.
    pub name: String,
    /// An address under `.example`.
    pub email: String,
    /// Groups as a staff directory would give them: `municipality:office`.
    pub groups: Vec<String>,
    /// Whether the demo makes them an administrator of the portal.
    #[serde(default)]
    pub administrator: bool,
}

/// All of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    citizen: Vec<Citizen>,
    staff: Vec<Staff>,
}

impl People {
    /// Reads the people that were compiled in.
    ///
    /// # Errors
    /// When the file is not as expected.
    pub fn load() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!("../../demo/edge/people.toml"))
    }

    /// The citizens, in the order in which they are offered.
    pub fn citizens(&self) -> impl Iterator<Item = &Citizen> {
        self.citizen.iter()
    }

    /// The staff, by municipality.
    pub fn staff(&self) -> impl Iterator<Item = &Staff> {
        self.staff.iter()
    }

    /// Those of the staff who look after the portal.
    pub fn administrators(&self) -> impl Iterator<Item = &Staff> {
        self.staff().filter(|person| person.administrator)
    }

    /// The citizen of a key.
    pub fn citizen(&self, key: &str) -> Option<&Citizen> {
        self.citizen.iter().find(|person| person.key == key)
    }

    /// The staff member of a key.
    pub fn staff_member(&self, key: &str) -> Option<&Staff> {
        self.staff.iter().find(|person| person.key == key)
    }
}

/// The `sub` by which a client knows a person: pairwise (another client sees
/// another one) and the same after every start, whatever the port.
pub fn subject(client_id: &str, key: &str) -> String {
    let mut hash = Sha256::new();
    for part in ["tietoluukku/demo/sub/v1", client_id, key] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn identity_codes_are_artificial_and_fit_the_birth_date() {
        // Reading them has checked their form.
        let people = People::load().expect("the people");
        let mut with_code = 0;
        for person in people.citizens() {
            let Some(code) = &person.hetu else { continue };
            with_code += 1;
            assert!(code.is_artificial(), "{}", person.key);
            assert_eq!(code.birth_date(), person.birthdate, "{}", person.key);
        }
        assert_eq!(with_code, 3);
        assert!(
            people
                .citizen("erik")
                .is_some_and(|person| person.locale == Language::Sv)
        );
        assert!(people.citizens().any(|person| person.hetu.is_none()));
    }

    #[test]
    fn staff_are_roles_of_the_five_municipalities() {
        let people = People::load().expect("the people");
        let mut keys = HashSet::new();
        for person in people.staff() {
            assert!(keys.insert(&person.key));
            assert!(person.name.ends_with("(testi)"));
            assert!(
                person
                    .email
                    .ends_with(&format!("@{}.example", person.municipality))
            );
            for group in &person.groups {
                assert!(group.starts_with(&format!("{}:", person.municipality)));
            }
        }
        for municipality in ["raisio", "ii", "kemi", "uusikaupunki", "joensuu"] {
            let dpo = format!("{municipality}:tietosuojavastaava");
            let of_it: Vec<_> = people
                .staff()
                .filter(|p| p.municipality == municipality)
                .collect();
            assert!(of_it.iter().any(|p| p.groups.contains(&dpo)));
            assert!(of_it.iter().any(|p| !p.groups.contains(&dpo)));
        }
    }

    /// The groups lead to offices that the municipalities of the demo have.
    #[test]
    fn every_group_is_an_office_of_its_municipality() {
        let people = People::load().expect("the people");
        let demo = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
        for person in people.staff() {
            let path = demo.join(&person.municipality).join("municipality.toml");
            let text = std::fs::read_to_string(&path).expect("the municipality");
            let municipality: toml::Value = toml::from_str(&text).expect("TOML");
            let offices: Vec<&str> = municipality["offices"]
                .as_array()
                .expect("offices")
                .iter()
                .filter_map(|office| office["slug"].as_str())
                .collect();
            for group in &person.groups {
                let (_, office) = group.split_once(':').expect("a group");
                assert!(offices.contains(&office), "{group}");
            }
        }
    }

    /// Two, since it takes two; and neither has a group that holds an office.
    #[test]
    fn two_look_after_the_portal() {
        let people = People::load().expect("the people");
        let two: Vec<_> = people.administrators().collect();
        assert_eq!(two.len(), 2);
        assert!(two.iter().all(|person| person.groups.is_empty()));
    }

    #[test]
    fn subjects_are_pairwise_and_stable() {
        assert_eq!(subject("a", "matti"), subject("a", "matti"));
        assert_ne!(subject("a", "matti"), subject("b", "matti"));
        assert_ne!(subject("a", "matti"), subject("a", "aino"));
        // The parts are kept apart.
        assert_ne!(subject("ab", "c"), subject("a", "bc"));
    }
}
