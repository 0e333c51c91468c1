//! A municipality that is not there yet: what it can't open without. Colours,
//! other offices and registers come after that.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    language::Language,
    municipality::{Accent, Inflected, Municipality, Office, RemedyKind},
    problem::Problem,
};

use super::{
    CatalogForm, Line, Look, New, Typed, is_address, profile::Profile, remedies::Remedies,
    slug_problem,
};
use crate::{i18n::localized, t};

/// The form.
pub struct NewMunicipality {
    /// The names in addresses that can't be had: of other municipalities, and of
    /// the portal's own pages.
    pub taken: Vec<Slug>,
}

/// Can be read in both modes until the municipality chooses.
const LIGHT: &str = "#1f4a94";
const DARK: &str = "#a9c6ff";

/// The office that every municipality has (GDPR Art. 37(1)(a)).
const DPO: &str = "tietosuojavastaava";

/// One with nothing in it but what is the same everywhere: the Ombudsman, as
/// another municipality tells of them.
#[must_use]
pub fn blank(slug: Slug, others: &[Municipality]) -> New<Municipality> {
    let ombudsman = others.iter().flat_map(|other| &other.remedies);
    let mut ombudsman = ombudsman.filter(|remedy| remedy.kind == RemedyKind::Ombudsman);
    New(Municipality {
        dpo: slug.clone(),
        slug,
        name: Inflected {
            nominative: String::new(),
            genitive: String::new(),
            inessive: String::new(),
        },
        name_sv: None,
        authority: "".into(),
        languages: vec![Language::Fi],
        help: "".into(),
        help_phone: String::new(),
        accent: Accent {
            light: LIGHT.to_owned(),
            dark: DARK.to_owned(),
        },
        counter: None,
        service: None,
        offices: Vec::new(),
        remedies: ombudsman.next().cloned().into_iter().collect(),
        remedies_version: String::new(),
        remedies_approved: None,
        retention: Vec::new(),
    })
}

impl CatalogForm for NewMunicipality {
    type Record = New<Municipality>;

    fn name(&self) -> String {
        Profile.name()
    }

    fn lines(&self) -> Vec<Line> {
        let slug = Line::new("slug", Look::Short, true);
        let mailbox = Line::new("mailbox", Look::Text, true).under("dpo-office");
        [slug]
            .into_iter()
            .chain(Profile.lines())
            .chain([mailbox])
            .chain(Remedies.lines())
            .collect()
    }

    fn of(&self, New(record): &New<Municipality>) -> Option<Typed> {
        // What has to be chosen anew, like a name, is empty in both.
        let mut typed = Profile.of(record)?;
        typed.extend(Remedies.of(record)?);
        Some(typed)
    }

    fn wrong(
        &self,
        typed: &Typed,
        New(record): &New<Municipality>,
        today: NaiveDate,
    ) -> Vec<Problem> {
        let mut problems: Vec<Problem> = slug_problem(typed, &self.taken).into_iter().collect();
        problems.extend(Profile.wrong(typed, record, today));
        if !is_address(typed.get("mailbox")) {
            problems.push(Problem::new("mailbox", "admin-mailbox"));
        }
        problems.extend(Remedies.wrong(typed, record, today));
        problems
    }

    fn apply(&self, typed: &Typed, New(record): &mut New<Municipality>, today: NaiveDate) {
        let (Ok(slug), Ok(dpo)) = (Slug::parse(typed.get("slug")), Slug::parse(DPO)) else {
            return;
        };
        record.slug = slug;
        Profile.apply(typed, record, today);
        Remedies.apply(typed, record, today);
        record.dpo = dpo.clone();
        record.offices = vec![Office {
            slug: dpo,
            name: localized(|l| t!(l, "admin-office-dpo")),
            mailbox: typed.get("mailbox").to_owned(),
            address: None,
            phone: None,
        }];
    }
}
