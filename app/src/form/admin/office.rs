//! An office of a municipality: its name, mailbox and address. A name in
//! addresses is given once and never changed: notices and requests hold it.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    municipality::{Municipality, Office},
    problem::Problem,
};

use super::{CatalogForm, Line, Look, Typed, in_three, is_address, slug_problem};

/// The form of an office, by its name in addresses; none: of a new one.
pub struct OfficeForm(pub Option<Slug>);

impl CatalogForm for OfficeForm {
    type Record = Municipality;

    fn name(&self) -> String {
        let office = self
            .0
            .as_ref()
            .map_or(crate::path::admin::NEW, Slug::as_str);
        format!("tehtavat/{office}")
    }

    fn lines(&self) -> Vec<Line> {
        let slug = Line::new("slug", Look::Short, true);
        self.0
            .is_none()
            .then_some(slug)
            .into_iter()
            .chain(in_three!("office_name", Look::Text, true))
            .chain([
                Line::new("mailbox", Look::Text, true),
                Line::new("address", Look::Text, false),
                Line::new("phone", Look::Short, false),
            ])
            .collect()
    }

    fn of(&self, record: &Municipality) -> Option<Typed> {
        let mut typed = Typed::default();
        let Some(slug) = &self.0 else {
            return Some(typed);
        };
        let office = record.office(slug)?;
        typed.set_localized("office_name", &office.name);
        typed.set("mailbox", office.mailbox.as_str());
        typed.set("address", office.address.clone().unwrap_or_default());
        typed.set("phone", office.phone.clone().unwrap_or_default());
        Some(typed)
    }

    fn wrong(&self, typed: &Typed, record: &Municipality, _: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.0.is_none() {
            let taken = record.offices.iter().map(|office| office.slug.clone());
            problems.extend(slug_problem(typed, &taken.collect::<Vec<_>>()));
        }
        if !is_address(typed.get("mailbox")) {
            problems.push(Problem::new("mailbox", "admin-mailbox"));
        }
        problems
    }

    fn apply(&self, typed: &Typed, record: &mut Municipality, _: NaiveDate) {
        let some = |name: &str| Some(typed.get(name).to_owned()).filter(|text| !text.is_empty());
        let slug = self
            .0
            .clone()
            .or_else(|| Slug::parse(typed.get("slug")).ok());
        let Some(slug) = slug else { return };
        let office = Office {
            slug,
            name: typed.localized("office_name"),
            mailbox: typed.get("mailbox").to_owned(),
            address: some("address"),
            phone: some("phone"),
        };
        match record
            .offices
            .iter_mut()
            .find(|one| one.slug == office.slug)
        {
            Some(there) => *there = office,
            None => record.offices.push(office),
        }
    }
}
