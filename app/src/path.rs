//! Every address, typed. The words in addresses are Finnish in all languages:
//! the first segment alone tells the language, so a language link changes
//! nothing else.

use domain::{
    id::{Reference, Slug},
    language::Language,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::form::request::{Common, Step};

pub mod admin;
mod counter;
pub mod dpo;
mod duties;
mod staff;

pub use counter::*;
pub use duties::*;
pub use staff::*;

/// Query values in addresses.
fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The same page in another language.
#[must_use]
pub fn in_language(path_and_query: &str, language: Language) -> String {
    let rest = path_and_query.trim_start_matches('/');
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    format!("/{language}{}", rest.get(end..).unwrap_or_default())
}

/// All municipalities.
#[must_use]
pub fn front(l: Language) -> String {
    format!("/{l}")
}

/// Search over all registers, or over those of one municipality.
#[must_use]
pub fn search(l: Language, query: &str, municipality: Option<&Slug>) -> String {
    match municipality {
        Some(m) => format!("/{l}/haku?q={}&kunta={m}", encode(query)),
        None => format!("/{l}/haku?q={}", encode(query)),
    }
}

/// About the service.
#[must_use]
pub fn about(l: Language) -> String {
    format!("/{l}/tietoa")
}

/// What stands behind a language.
#[cfg(feature = "demo")]
#[must_use]
pub fn in_front(l: Language, rest: &str) -> String {
    format!("/{l}/{rest}").trim_end_matches('/').to_owned()
}

/// The demo's gallery of states.
#[cfg(feature = "demo")]
#[must_use]
pub fn gallery(l: Language) -> String {
    format!("/{l}/esittely")
}

/// How a receipt is checked.
#[must_use]
pub fn verify(l: Language) -> String {
    format!("/{l}/tarkista")
}

/// A municipality's front page.
#[must_use]
pub fn municipality(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}")
}

/// A municipality's registers.
#[must_use]
pub fn registers(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/rekisterit")
}

/// A notice, the version in force.
#[must_use]
pub fn notice(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}")
}

/// A notice, one version for ever.
#[must_use]
pub fn notice_version(l: Language, m: &Slug, r: &Slug, version: u32) -> String {
    format!("/{l}/{m}/rekisterit/{r}/versio/{version}")
}

/// Choose the register whose data to ask for.
#[must_use]
pub fn access(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/omat-tiedot")
}

/// Begin an access request at a register.
#[must_use]
pub fn access_start(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}/omat-tiedot")
}

/// Choose the register whose data to have corrected.
#[must_use]
pub fn rectification(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/korjaus")
}

/// Begin a request for correction at a register.
#[must_use]
pub fn rectification_start(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}/korjaus")
}

/// Tell in one's own words: choose the register, or none.
#[must_use]
pub fn own_words(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/omin-sanoin")
}

/// Begin to tell in one's own words about a register.
#[must_use]
pub fn own_words_start(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}/omin-sanoin")
}

/// Begin to ask for erasure at a register, after a withdrawal.
#[must_use]
pub fn erasure_start(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}/poisto")
}

/// Withdraw consents by describing them.
#[must_use]
pub fn withdraw(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/suostumus")
}

/// The same, after logging in.
#[must_use]
pub fn withdraw_identified(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/suostumus/tunnistaudu")
}

/// What was sent without a log-in has arrived.
#[must_use]
pub fn withdraw_sent(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/suostumus/saapui")
}

/// The receipt of one of these as a file.
#[must_use]
pub fn withdraw_sent_file(l: Language, m: &Slug, reference: &Reference) -> String {
    format!("/{l}/{m}/suostumus/saapui/{reference}/peruutus.json")
}

/// The current draft: what it holds, what is undone.
#[must_use]
pub fn draft(l: Language) -> String {
    format!("/{l}/pyynto")
}

/// A page of the current draft.
#[must_use]
pub fn draft_step(l: Language, step: Step) -> String {
    match step {
        Step::Item(number, step) => format!("/{l}/pyynto/{number}/{}", step.segment()),
        Step::Common(step) => format!("/{l}/pyynto/{}", step.segment()),
    }
}

/// Check the current draft, and sign it.
#[must_use]
pub fn draft_check(l: Language) -> String {
    draft_step(l, Step::Common(Common::Check))
}

/// Take an item out of the current draft.
#[must_use]
pub fn draft_remove(l: Language, number: u16) -> String {
    format!("/{l}/pyynto/{number}/poista")
}

/// A file of an item of the draft.
#[must_use]
pub fn draft_attachment(l: Language, number: u16, file: &str) -> String {
    format!("/{l}/pyynto/{number}/liitteet/{file}")
}

/// Delete the current draft.
#[must_use]
pub fn draft_delete(l: Language) -> String {
    format!("/{l}/pyynto/poista")
}

/// Signing was broken off; nothing was filed.
#[must_use]
pub fn sign_stopped(l: Language) -> String {
    format!("/{l}/pyynto/keskeytyi")
}

/// Send the draft without identification.
#[must_use]
pub fn unsigned(l: Language) -> String {
    format!("/{l}/pyynto/ilman")
}

/// Follow what was sent unsigned.
#[must_use]
pub fn follow(l: Language) -> String {
    format!("/{l}/seuranta")
}

/// The reference was not found, or the secret is another one: what was typed as
/// the reference comes along, the secret never does.
#[must_use]
pub fn follow_wrong(l: Language, reference: Option<&Reference>) -> String {
    match reference {
        Some(reference) => format!("/{l}/seuranta?virhe=1&viite={reference}"),
        None => format!("/{l}/seuranta?virhe=1"),
    }
}

/// Where it stands; `tunnus` right after filing, `tila`, `tunnistaudu`,
/// `lopeta`, `vastaanotto.json`.
#[must_use]
pub fn followed(l: Language, page: &str) -> String {
    format!("/{l}/seuranta/{page}")
}

/// Log in as a citizen.
#[must_use]
pub fn login(l: Language) -> String {
    format!("/{l}/kirjaudu")
}

/// Log out, citizens and staff alike.
#[must_use]
pub fn logout(l: Language) -> String {
    format!("/{l}/kirjaudu/ulos")
}

/// My matters.
#[must_use]
pub fn matters(l: Language) -> String {
    format!("/{l}/omat")
}

/// What I sent at once, at several registers.
#[must_use]
pub fn filing(l: Language, id: &str) -> String {
    format!("/{l}/omat/saapuneet/{id}")
}

/// One of my requests.
#[must_use]
pub fn matter(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}")
}

/// Its receipt.
#[must_use]
pub fn receipt(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/vastaanotto")
}

/// Its receipt as a file.
#[must_use]
pub fn receipt_file(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/vastaanotto.json")
}

/// The warning before the evidence, which holds the identity code.
#[must_use]
pub fn evidence(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/todiste")
}

/// The evidence as a file.
#[must_use]
pub fn evidence_file(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/todiste.json")
}

/// Take a request back.
#[must_use]
pub fn take_back(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/peru")
}

/// Whom to turn to for who is not satisfied.
#[must_use]
pub fn dissatisfied(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/tyytymaton")
}

/// The whole case on one page, to print.
#[must_use]
pub fn case(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/asia")
}

/// The notice that it went to another authority.
#[must_use]
pub fn transfer(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/pyynnot/{reference}/siirto")
}

/// Write to who has my request: a reply to a question, or anything else.
#[must_use]
pub fn write(l: Language, reference: &Reference, form: crate::desk::WriteForm) -> String {
    format!("/{l}/omat/pyynnot/{reference}/{}", form.segment())
}

/// A file that was added to what one writes: to remove it.
#[must_use]
pub fn write_file(
    l: Language,
    reference: &Reference,
    form: crate::desk::WriteForm,
    file: &str,
) -> String {
    format!("{}/liitteet/{file}", write(l, reference, form))
}

/// A file of an answer, or an attachment of one's own.
#[must_use]
pub fn answer_file(l: Language, reference: &Reference, file: &str) -> String {
    format!("/{l}/omat/pyynnot/{reference}/tiedostot/{file}")
}

/// One of my consents.
#[must_use]
pub fn consent(l: Language, id: &str) -> String {
    format!("/{l}/omat/suostumukset/{id}")
}

/// Withdraw it.
#[must_use]
pub fn consent_withdraw(l: Language, id: &str) -> String {
    format!("/{l}/omat/suostumukset/{id}/peruuta")
}

/// Give it again.
#[must_use]
pub fn consent_give(l: Language, id: &str) -> String {
    format!("/{l}/omat/suostumukset/{id}/anna")
}

/// The receipt of its withdrawal as a file.
#[must_use]
pub fn consent_receipt_file(l: Language, id: &str) -> String {
    format!("/{l}/omat/suostumukset/{id}/peruutus.json")
}

/// One of my withdrawals by description: its receipt.
#[must_use]
pub fn withdrawal(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/peruutukset/{reference}")
}

/// That receipt as a file.
#[must_use]
pub fn withdrawal_file(l: Language, reference: &Reference) -> String {
    format!("/{l}/omat/peruutukset/{reference}/peruutus.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_link_changes_the_first_segment_only() {
        for (path, same) in [
            ("/fi", "/sv"),
            ("/fi?q=1", "/sv?q=1"),
            (
                "/fi/ii/rekisterit?q=ty%C3%B6paja",
                "/sv/ii/rekisterit?q=ty%C3%B6paja",
            ),
            ("/", "/sv"),
        ] {
            assert_eq!(in_language(path, Language::Sv), same);
        }
    }

    #[test]
    fn a_page_of_the_draft_is_found_by_its_address() {
        for rest in ["1/mita", "12/perustelut", "kenen", "tarkista"] {
            let step = Step::parse(rest).expect("a step");
            assert_eq!(draft_step(Language::Fi, step), format!("/fi/pyynto/{rest}"));
        }
    }

    #[test]
    fn a_query_can_not_add_parameters() {
        assert_eq!(
            search(Language::Fi, "a&kunta=x", None),
            "/fi/haku?q=a%26kunta%3Dx"
        );
    }
}
