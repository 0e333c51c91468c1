//! Texts on what a person can do against a refusal: always the Ombudsman *and*
//! a court (GDPR Arts 12(4), 77, 79), each text a version of its own that
//! somebody answers for.

use chrono::NaiveDate;

use super::{Remedy, RemedyKind};

impl RemedyKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Dpo, Self::Ombudsman, Self::Court];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dpo => "dpo",
            Self::Ombudsman => "ombudsman",
            Self::Court => "court",
        }
    }

    /// Whether the law wants it: without it a refusal is incomplete.
    #[must_use]
    pub const fn needed(self) -> bool {
        matches!(self, Self::Ombudsman | Self::Court)
    }
}

/// The kinds that the law wants and these texts lack.
#[must_use]
pub fn lacking(remedies: &[Remedy]) -> Vec<RemedyKind> {
    let told = |kind: &RemedyKind| {
        let mut of_it = remedies.iter().filter(|remedy| remedy.kind == *kind);
        of_it.any(|remedy| !remedy.text.fi.trim().is_empty())
    };
    RemedyKind::ALL
        .into_iter()
        .filter(|kind| kind.needed() && !told(kind))
        .collect()
}

/// The name of the version that comes after another one: the day, and on the
/// same day a number.
#[must_use]
pub fn next_version(current: &str, today: NaiveDate) -> String {
    let day = today.to_string();
    let number = match current.strip_prefix(&day) {
        None => return day,
        Some("") => 2,
        Some(rest) => rest
            .strip_prefix('-')
            .and_then(|number| number.parse::<u32>().ok())
            .map_or(2, |number| number.saturating_add(1)),
    };
    format!("{day}-{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remedy(kind: RemedyKind, text: &str) -> Remedy {
        Remedy {
            kind,
            text: text.into(),
        }
    }

    #[test]
    fn ombudsman_and_court_are_always_told_of() {
        use RemedyKind::{Court, Dpo, Ombudsman};
        let both = [remedy(Ombudsman, "Valita."), remedy(Court, "Valita.")];
        assert_eq!(lacking(&both), []);
        assert_eq!(lacking(&both[..1]), [Court]);
        assert_eq!(lacking(&[remedy(Dpo, "Kysy.")]), [Ombudsman, Court]);
        let empty = [remedy(Ombudsman, " \n"), remedy(Court, "Valita.")];
        assert_eq!(lacking(&empty), [Ombudsman]);
    }

    #[test]
    fn every_version_has_a_name_of_its_own() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let mut version = "2026-11".to_owned();
        let mut names = Vec::new();
        for _ in 0..3 {
            version = next_version(&version, today);
            names.push(version.clone());
        }
        assert_eq!(names, ["2026-11-22", "2026-11-22-2", "2026-11-22-3"]);
        assert_eq!(next_version("2026-11-22-x", today), "2026-11-22-2");
    }
}
