//! The accent colour of a municipality. What can't be read is not saved.

use chrono::NaiveDate;
use domain::{
    contrast::{self, Mode},
    municipality::Municipality,
    problem::Problem,
};

use super::{CatalogForm, Line, Look, Typed};

/// The form.
pub struct Colours;

impl CatalogForm for Colours {
    type Record = Municipality;

    fn name(&self) -> String {
        "varit".to_owned()
    }

    fn lines(&self) -> Vec<Line> {
        let line = |mode: Mode| Line::new(mode.code(), Look::Short, true);
        Mode::ALL.into_iter().map(line).collect()
    }

    fn of(&self, record: &Municipality) -> Option<Typed> {
        let mut typed = Typed::default();
        for mode in Mode::ALL {
            typed.set(mode.code(), mode.of(&record.accent));
        }
        Some(typed)
    }

    fn wrong(&self, typed: &Typed, _: &Municipality, _: NaiveDate) -> Vec<Problem> {
        let wrong = |mode: Mode| {
            let code = match contrast::least(typed.get(mode.code()), mode) {
                None => "admin-colour",
                Some(ratio) if ratio < contrast::ENOUGH => "admin-contrast",
                Some(_) => return None,
            };
            Some(Problem::new(mode.code(), code))
        };
        Mode::ALL.into_iter().filter_map(wrong).collect()
    }

    fn apply(&self, typed: &Typed, record: &mut Municipality, _: NaiveDate) {
        record.accent.light = typed.get(Mode::Light.code()).to_lowercase();
        record.accent.dark = typed.get(Mode::Dark.code()).to_lowercase();
    }
}
