//! A section as plain text, for the JSON API and for search.

use std::borrow::Cow;

use super::{Content, Group, Party, Section};

impl Section {
    /// What the section says and what is remarked on it: the values alone, one
    /// a line, in reading order. There are no labels, so the text is in the
    /// notice's own language and the same for every caller. Empty when the
    /// section has neither content nor remark.
    ///
    /// What is no text of the notice (the form of the register, the mark of a
    /// special category) is left out; callers take it from the typed content.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut lines = self
            .content
            .as_ref()
            .map(Content::texts)
            .unwrap_or_default();
        lines.extend(self.remark.as_deref().map(Cow::Borrowed));
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}

impl Content {
    /// Every text in it, in reading order, blank ones too (the checklist looks
    /// for those).
    pub(super) fn texts(&self) -> Vec<Cow<'_, str>> {
        let mut texts = Texts(Vec::new());
        match self {
            Self::Text { paragraphs, groups } => {
                texts.all(paragraphs);
                texts.groups(groups);
            }
            Self::Register {
                name,
                sub_registers,
                ..
            } => {
                texts.one(name);
                for part in sub_registers {
                    texts.one(&part.name);
                    texts.one(&part.purpose);
                }
            }
            Self::Parties {
                parties,
                paragraphs,
            } => {
                texts.all(paragraphs);
                for Party {
                    name,
                    address,
                    phone,
                    email,
                } in parties
                {
                    texts.one(name);
                    texts.all([address, phone, email].into_iter().flatten());
                }
            }
            Self::Categories { categories } => {
                for category in categories {
                    texts.one(&category.name);
                    texts.all(&category.items);
                }
            }
            Self::Recipients {
                paragraphs,
                groups,
                recipients,
            } => {
                texts.all(paragraphs);
                for recipient in recipients {
                    texts.one(&recipient.name);
                    let more = [
                        &recipient.what,
                        &recipient.basis,
                        &recipient.manner,
                        &recipient.condition,
                    ];
                    texts.all(more.into_iter().flatten());
                }
                texts.groups(groups);
            }
            Self::Systems { systems } => {
                for system in systems {
                    texts.one(&system.name);
                    texts.all([&system.used_for, &system.host].into_iter().flatten());
                }
            }
            Self::Links { links } => {
                for link in links {
                    texts.all([&link.from, &link.to, &link.what]);
                }
            }
            Self::Protection { manual, digital } => {
                texts.all(manual);
                texts.all(digital);
            }
            Self::Dates { drafted, updated } => {
                let dates = [drafted, updated].into_iter().flatten();
                texts
                    .0
                    .extend(dates.map(|date| Cow::Owned(date.to_string())));
            }
        }
        texts.0
    }
}

/// Texts gathered in reading order.
struct Texts<'a>(Vec<Cow<'a, str>>);

impl<'a> Texts<'a> {
    fn one(&mut self, text: &'a str) {
        self.0.push(Cow::Borrowed(text));
    }

    fn all(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        self.0
            .extend(texts.into_iter().map(|text| Cow::Borrowed(text.as_str())));
    }

    fn groups(&mut self, groups: &'a [Group]) {
        for group in groups {
            self.all(&group.heading);
            self.all(&group.items);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::Slug,
        notice::{OfficialWording, Recipient, SectionKey},
    };

    fn section(content: Option<Content>, remark: Option<&str>) -> Section {
        Section {
            key: SectionKey::Recipients,
            content,
            remark: remark.map(str::to_owned),
            awaited: false,
            official: OfficialWording {
                place: Some("kohta 9".to_owned()),
                wording: None,
            },
        }
    }

    #[test]
    fn values_come_in_reading_order_without_blank_lines() {
        let recipients = Content::Recipients {
            paragraphs: vec!["Vain luvallasi.".to_owned(), " ".to_owned()],
            groups: vec![Group {
                heading: Some("Lait".to_owned()),
                items: vec!["JulkL".to_owned()],
            }],
            recipients: vec![Recipient {
                id: Slug::parse("oppilaitokset").expect("a slug"),
                name: "Oppilaitokset".to_owned(),
                what: Some("Koulutus".to_owned()),
                basis: None,
                manner: None,
                condition: Some("Luvalla".to_owned()),
            }],
        };
        assert_eq!(
            section(Some(recipients), Some("Lause katkeaa.")).plain_text(),
            "Vain luvallasi.\nOppilaitokset\nKoulutus\nLuvalla\nLait\nJulkL\nLause katkeaa."
        );
    }

    #[test]
    fn a_gap_says_its_remark_alone() {
        assert_eq!(
            section(None, Some("Seloste ei kerro.")).plain_text(),
            "Seloste ei kerro."
        );
        assert_eq!(section(None, None).plain_text(), "");
    }

    #[test]
    fn dates_are_iso_dates() {
        let dates = Content::Dates {
            drafted: None,
            updated: chrono::NaiveDate::from_ymd_opt(2021, 11, 8),
        };
        assert_eq!(section(Some(dates), None).plain_text(), "2021-11-08");
    }
}
