//! What the demo's notices name as resting on a consent.

use domain::{
    consent::{
        ConsentGroup, ConsentKind, ConsentRecipient, ConsentText, NamedConsent, NamedConsents,
    },
    id::Slug,
    notice::{Content, Recipient, SectionKey},
};
use serde::Deserialize;

use super::{data::DemoRegister, load::LoadError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    notice: Vec<Notice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    municipality: Slug,
    register: Slug,
    notice_version: u32,
    goes_on: String,
    kept: String,
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
    title: String,
    stops: String,
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
    let file: File = toml::from_str(include_str!("../../demo/named-consents.toml"))
        .map_err(|error| LoadError::Consents(error.message().to_owned()))?;
    file.notice
        .into_iter()
        .map(|notice| of_notice(notice, registers, texts))
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
            let found = recipients(demo).iter().find(|one| one.id == id);
            let name = found.ok_or_else(|| unknown(&id))?.name.clone();
            Ok(ConsentRecipient { id, name })
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

    use domain::right::Right;

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
            let mut recorded = all.iter().flat_map(NamedConsents::all);
            let found = recorded.find(|(_, one)| one.recorded_as.as_ref() == Some(&text.id));
            let (group, one) = found.expect("each recorded consent is named");
            assert_eq!((group.kind, &one.recipients), (text.kind, &text.recipients));
        }
    }
}
