//! What the gallery shows: every page in every state that it has. A new state
//! is a line here, and its words in the texts of the gallery.

use super::script::Do::{self, As};

mod admin;
mod counter;
mod dpo;
mod draft;
mod duties;
mod own;
mod parts;
mod public;
mod staff;
mod transfer;
mod unsigned;

/// A page in a state.
pub struct Entry {
    /// Of what: a code of texts.
    pub what: &'static str,
    /// In which state: a code of texts, if there are several.
    pub view: &'static str,
    /// What a visitor does before it looks like this.
    pub script: &'static [&'static [Do]],
    /// Its address, without the language.
    pub at: &'static str,
}

/// Entries that belong together.
pub struct Group {
    /// A code of texts.
    pub name: &'static str,
    /// What is in it.
    pub entries: &'static [Entry],
}

impl Entry {
    /// Its name in forms and tests.
    pub fn code(&self) -> String {
        match self.view {
            "" => self.what.to_owned(),
            view => format!("{}.{view}", self.what),
        }
    }

    /// Who looks at it, if anybody is logged in.
    pub fn who(&self) -> Option<&'static str> {
        let mut all = self.script.iter().flat_map(|script| script.iter()).rev();
        all.find_map(|one| match one {
            As(who) => Some(*who),
            _ => None,
        })
    }
}

/// For everybody.
const fn page(what: &'static str, view: &'static str, at: &'static str) -> Entry {
    seen(what, view, &[], at)
}

const fn seen(
    what: &'static str,
    view: &'static str,
    script: &'static [&'static [Do]],
    at: &'static str,
) -> Entry {
    Entry {
        what,
        view,
        script,
        at,
    }
}

const MATTI: &[Do] = &[As("matti")];
const AINO: &[Do] = &[As("aino")];
const ERIK: &[Do] = &[As("erik")];
const CARMEN: &[Do] = &[As("carmen")];
const OWNER: &[Do] = &[As("ii-vastuu-a")];
const COLLEAGUE: &[Do] = &[As("ii-vastuu-b")];
const DPO: &[Do] = &[As("ii-tietosuoja")];
const KEMI: &[Do] = &[As("kemi-paallikko")];
const CLERK: &[Do] = &[As("ii-asiointi")];

/// What Matti sees of a part.
const fn matter(what: &'static str, at: &'static str) -> Entry {
    seen(what, "person", &[MATTI], at)
}

/// What the owner sees of a part.
const fn owned(what: &'static str, at: &'static str) -> Entry {
    seen(what, "owner", &[OWNER], at)
}

/// Every group.
pub const GROUPS: &[Group] = &[
    Group {
        name: "public",
        entries: public::PUBLIC,
    },
    Group {
        name: "draft",
        entries: draft::DRAFT,
    },
    Group {
        name: "unsigned",
        entries: unsigned::UNSIGNED,
    },
    Group {
        name: "rights",
        entries: parts::RIGHTS,
    },
    Group {
        name: "states",
        entries: parts::STATES,
    },
    Group {
        name: "own",
        entries: own::OWN,
    },
    Group {
        name: "consents",
        entries: own::CONSENTS,
    },
    Group {
        name: "work",
        entries: staff::WORK,
    },
    Group {
        name: "forms",
        entries: staff::FORMS,
    },
    Group {
        name: "counter",
        entries: counter::COUNTER,
    },
    Group {
        name: "transfer",
        entries: transfer::TRANSFER,
    },
    Group {
        name: "oversight",
        entries: dpo::OVERSIGHT,
    },
    Group {
        name: "admin",
        entries: admin::ADMIN,
    },
    Group {
        name: "duties",
        entries: duties::DUTIES,
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_entries_have_the_same_name() {
        let mut names = BTreeSet::new();
        for entry in GROUPS.iter().flat_map(|group| group.entries) {
            assert!(names.insert(entry.code()), "{}", entry.code());
        }
        assert!(names.len() > 300, "{}", names.len());
    }
}
