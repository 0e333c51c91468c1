//! A register that is not there yet, with what its notice says in brief. The
//! rest of the notice comes with its next version; until then the page says so.

use chrono::NaiveDate;
use domain::{
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::{
        Brief, Content, NoticeVersion, OfficialNotice, OfficialWording, Party, Register,
        RegisterStatus, Section, SectionKey,
    },
    problem::Problem,
    right::Right,
    rules::{Applies, RequestRule},
};
use serde::Serialize;

use super::{CatalogForm, Line, Look, New, Typed, register::RegisterForm, slug_problem};
use crate::t;

/// The form.
pub struct NewRegister {
    /// The names in addresses that the municipality's registers have.
    pub taken: Vec<Slug>,
}

/// A register with the answers of "in brief", in Finnish.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BriefRegister {
    /// The register.
    pub register: Register,
    /// The answers; its `lead` is the register's summary.
    pub brief: Brief,
}

const ANSWERS: [&str; 6] = [
    "brief_about_you",
    "brief_why",
    "brief_sources",
    "brief_recipients",
    "brief_retention",
    "brief_automated",
];

/// One with nothing in it.
#[must_use]
pub fn blank(municipality: Slug, slug: Slug) -> New<BriefRegister> {
    New(BriefRegister {
        register: Register {
            municipality,
            slug,
            name: "".into(),
            summary: "".into(),
            search_words: Vec::new(),
            status: RegisterStatus::Active,
        },
        brief: Brief {
            lead: String::new(),
            about_you: None,
            why: None,
            sources: None,
            recipients: None,
            retention: None,
            automated: None,
        },
    })
}

impl CatalogForm for NewRegister {
    type Record = New<BriefRegister>;

    fn name(&self) -> String {
        RegisterForm.name()
    }

    /// A register is active when it comes.
    fn lines(&self) -> Vec<Line> {
        let slug = Line::new("slug", Look::Short, true);
        let lines = RegisterForm.lines().into_iter();
        let [first, others @ ..] = ANSWERS.map(|name| Line::new(name, Look::Area(2), true));
        [slug]
            .into_iter()
            .chain(lines.take_while(|line| line.name != "state"))
            .chain([first.under("brief")])
            .chain(others)
            .collect()
    }

    fn of(&self, _: &New<BriefRegister>) -> Option<Typed> {
        Some(Typed::default())
    }

    fn wrong(&self, typed: &Typed, _: &New<BriefRegister>, _: NaiveDate) -> Vec<Problem> {
        slug_problem(typed, &self.taken).into_iter().collect()
    }

    fn apply(&self, typed: &Typed, New(record): &mut New<BriefRegister>, today: NaiveDate) {
        let Ok(slug) = Slug::parse(typed.get("slug")) else {
            return;
        };
        record.register.slug = slug;
        RegisterForm.apply(typed, &mut record.register, today);
        let [about_you, why, sources, recipients, retention, automated] =
            ANSWERS.map(|name| Some(typed.get(name).to_owned()));
        record.brief = Brief {
            lead: record.register.summary.fi.clone(),
            about_you,
            why,
            sources,
            recipients,
            retention,
            automated,
        };
    }
}

impl BriefRegister {
    /// The first version of its notice: the answers, whom to ask, and of
    /// everything else that it is not here yet. Nobody is known to decide, so the
    /// data protection officer assigns.
    #[must_use]
    pub fn notice(&self, municipality: &Municipality, today: NaiveDate) -> NoticeVersion {
        let l = Language::Fi;
        let section = |key| {
            let content = parties(key, municipality, l);
            Section {
                key,
                awaited: content.is_none(),
                content,
                remark: None,
                official: OfficialWording::default(),
            }
        };
        let asked_for = |right: &Right| *right != Right::OwnWords;
        NoticeVersion {
            version: 1,
            effective_from: today,
            language: l,
            official: OfficialNotice {
                title: self.register.name.fi.clone(),
                drafted: None,
                updated: None,
            },
            brief: self.brief.clone(),
            sections: SectionKey::ALL.map(section).to_vec(),
            rules: Right::ALL
                .into_iter()
                .filter(asked_for)
                .map(|right| RequestRule {
                    right,
                    applies: Applies {
                        usually: true,
                        why: t!(l, "first-notice-right"),
                    },
                    addressee: None,
                    decider: None,
                    carried_out_by: None,
                    promised: None,
                    form: None,
                    cost: None,
                    remarks: Vec::new(),
                })
                .collect(),
        }
    }
}

/// Who stands in a section by the municipality's record.
fn parties(key: SectionKey, municipality: &Municipality, l: Language) -> Option<Content> {
    let party = match key {
        SectionKey::Controller => Party::controller(municipality, l),
        SectionKey::Dpo => Party::office(municipality.office(&municipality.dpo)?, l),
        _ => return None,
    };
    Some(Content::Parties {
        parties: vec![party],
        paragraphs: Vec::new(),
    })
}
