//! What the demo's notices name as resting on a consent.

use domain::{
    consent::{
        ConsentGroup, ConsentKind, ConsentRecipient, ConsentText, NamedConsent, NamedConsents,
    },
    id::Slug,
    municipality::Localized,
    notice::{Content, Recipient, SectionKey},
};
use serde::Deserialize;

use super::{data::DemoRegister, load::LoadError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Vec<Name>,
    notice: Vec<Notice>,
}

/// What a recipient is called in the other languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    fi: String,
    sv: String,
    en: String,
}

/// What recipients are called: in Finnish as the notices have it, in the other
/// languages as the demo has it.
pub struct Names(Vec<Name>);

impl Names {
    /// Reads them.
    ///
    /// # Errors
    /// When the file does not read.
    pub fn read() -> Result<Self, LoadError> {
        Ok(Self(file()?.name))
    }

    /// A recipient of a register's notice, if that has it.
    pub fn recipient(&self, demo: &DemoRegister, id: &Slug) -> Option<ConsentRecipient> {
        let fi = &recipients(demo).iter().find(|one| one.id == *id)?.name;
        let found = self.0.iter().find(|name| name.fi == *fi);
        let name = found.map_or_else(
            || fi.as_str().into(),
            |name| Localized {
                fi: fi.clone(),
                sv: Some(name.sv.clone()),
                en: Some(name.en.clone()),
            },
        );
        Some(ConsentRecipient {
            id: id.clone(),
            name,
        })
    }
}

fn file() -> Result<File, LoadError> {
    toml::from_str(include_str!("../../demo/named-consents.toml"))
        .map_err(|error| LoadError::Consents(error.message().to_owned()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    municipality: Slug,
    register: Slug,
    notice_version: u32,
    goes_on: Localized,
    kept: Localized,
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    kind: ConsentKind,
    place: String,
    consent: Vec<Consent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Consent {
    id: Slug,
    title: Localized,
    stops: Localized,
    #[serde(default)]
    recipients: Vec<Slug>,
    recorded_as: Option<Slug>,
}

/// Reads them, with the recipients' names as the notices have them.
///
/// # Errors
/// When the file names what no notice and no text has.
pub fn read(
    registers: &[&DemoRegister],
    texts: &[ConsentText],
) -> Result<Vec<NamedConsents>, LoadError> {
    let File { name, notice } = file()?;
    let names = Names(name);
    notice
        .into_iter()
        .map(|notice| of_notice(notice, registers, texts, &names))
        .collect()
}

/// The recipients that a register's notice lists.
pub fn recipients(demo: &DemoRegister) -> &[Recipient] {
    let section = demo.notice.section(SectionKey::Recipients);
    match section.and_then(|section| section.content.as_ref()) {
        Some(Content::Recipients { recipients, .. }) => recipients,
        _ => &[],
    }
}

fn of_notice(
    notice: Notice,
    registers: &[&DemoRegister],
    texts: &[ConsentText],
    names: &Names,
) -> Result<NamedConsents, LoadError> {
    let register = &notice.register;
    let unknown = |id: &Slug| LoadError::Consents(format!("{register} {id}: no notice has that"));
    let demo = registers
        .iter()
        .find(|demo| {
            demo.register.municipality == notice.municipality
                && demo.register.slug == *register
                && demo.notice.version == notice.notice_version
        })
        .ok_or_else(|| unknown(register))?;
    let consent = |consent: Consent| {
        let recorded = consent.recorded_as.as_ref();
        if let Some(text) = recorded
            && !texts
                .iter()
                .any(|one| one.id == *text && one.register == *register)
        {
            return Err(unknown(text));
        }
        let recipients = consent.recipients.into_iter().map(|id| {
            let found = names.recipient(demo, &id);
            found.ok_or_else(|| unknown(&id))
        });
        Ok(NamedConsent {
            recipients: recipients.collect::<Result<_, LoadError>>()?,
            id: consent.id,
            title: consent.title,
            stops: consent.stops,
            recorded_as: consent.recorded_as,
        })
    };
    let groups = notice.group.into_iter().map(|group| {
        Ok(ConsentGroup {
            kind: group.kind,
            place: group.place,
            consents: group
                .consent
                .into_iter()
                .map(consent)
                .collect::<Result<_, LoadError>>()?,
        })
    });
    Ok(NamedConsents {
        groups: groups.collect::<Result<_, LoadError>>()?,
        municipality: notice.municipality,
        register: notice.register,
        notice_version: notice.notice_version,
        goes_on: notice.goes_on,
        kept: notice.kept,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::{language::Language, notice::place, right::Right};

    use super::*;
    use crate::demo::{data, load};

    #[test]
    fn whatever_rests_on_a_consent_can_be_withdrawn_by_naming_it() {
        let municipalities = data::municipalities().expect("demo data");
        let registers: Vec<&DemoRegister> =
            municipalities.iter().flat_map(|(_, all)| all).collect();
        let texts = load::texts(&registers).expect("texts");
        let all = read(&registers, &texts).expect("named consents");
        for demo in &registers {
            let at = &demo.register.slug;
            let rule = demo.notice.rules.iter();
            let withdrawal = rule.filter(|rule| rule.right == Right::ConsentWithdrawal);
            assert!(
                withdrawal.count() > 0,
                "{at}: all five name a consent somewhere"
            );
            let named = all.iter().find(|named| {
                named.register == *at && named.municipality == demo.register.municipality
            });
            let named = named.expect("what the notice names");
            for l in Language::ALL {
                assert!(named.speaks(l), "{at} {l}");
                let mut places = named.groups.iter().map(|group| place(&group.place));
                assert!(places.all(|place| place.speaks(l)), "{at} {l}");
            }
            let ids: Vec<&Slug> = named.all().map(|(_, consent)| &consent.id).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{at}");
            let of = named.recipients();
            for one in recipients(demo) {
                let said = [&one.basis, &one.condition].map(|text| {
                    let text = text.as_deref().unwrap_or_default().to_lowercase();
                    // A permission that somebody else gives is none of theirs.
                    let theirs = text.contains("suostumu") || text.contains("sinun luvallasi");
                    theirs && !text.contains("ilman suostumustasi")
                });
                assert_eq!(
                    said.contains(&true),
                    of.iter().any(|recipient| recipient.id == one.id),
                    "{at}: {}",
                    one.id
                );
            }
        }
        for text in &texts {
            for l in Language::ALL {
                assert!(text.speaks(l), "{} {l}", text.id);
            }
            let mut recorded = all.iter().flat_map(NamedConsents::all);
            let found = recorded.find(|(_, one)| one.recorded_as.as_ref() == Some(&text.id));
            let (group, one) = found.expect("each recorded consent is named");
            assert_eq!((group.kind, &one.recipients), (text.kind, &text.recipients));
        }
    }
}
