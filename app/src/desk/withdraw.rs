//! What the desk of withdrawals by description hands out.

use chrono::DateTime;
use chrono_tz::Tz;
use domain::{
    consent::{Described, Found, NamedConsents},
    id::{Reference, Slug},
    municipality::{Localized, Municipality},
};

use super::{ConsentCard, RegisterWithRules};
use crate::form::withdraw::WithdrawForm;

/// The page on which consents are withdrawn by describing them.
#[derive(Debug, Clone)]
pub struct WithdrawView {
    /// The municipality.
    pub municipality: Municipality,
    /// Its registers, with what each notice names.
    pub registers: Vec<WithdrawRegister>,
    /// What was typed so far.
    pub form: WithdrawForm,
    /// Whether that was sent, and sent back.
    pub tried: bool,
    /// Who is logged in, by name.
    pub name: Option<String>,
    /// Their consents here that hold by the record.
    pub recorded: Vec<ConsentCard>,
}

/// A register, with what its notice names as resting on a consent.
#[derive(Debug, Clone)]
pub struct WithdrawRegister {
    /// The register with its rules.
    pub here: RegisterWithRules,
    /// What its notice names; none where it names nothing, and own words do.
    pub named: Option<NamedConsents>,
}

/// What was sent without a log-in.
#[derive(Debug, Clone)]
pub struct WithdrawnView {
    /// The municipality.
    pub municipality: Municipality,
    /// One for each register; empty when this browser has sent nothing.
    pub withdrawals: Vec<WithdrawalView>,
}

/// A withdrawal by description.
#[derive(Debug, Clone)]
pub struct WithdrawalView {
    /// Its reference.
    pub reference: Reference,
    /// The municipality.
    pub municipality: Municipality,
    /// The register's name in addresses.
    pub register_slug: Slug,
    /// The register's name.
    pub register: Localized,
    /// What was withdrawn, as the notice had it.
    pub described: Described,
    /// When it arrived, in Helsinki time: from then on it holds.
    pub received_at: DateTime<Tz>,
    /// The office that carries it out, in the record.
    pub office: Slug,
    /// Whether anything was found, and when that was looked up.
    pub found: Option<(Found, DateTime<Tz>)>,
    /// Recipients, and when each was told.
    pub told: Vec<(Localized, Option<DateTime<Tz>>)>,
}

/// A withdrawal by description in the list.
#[derive(Debug, Clone)]
pub struct WithdrawalCard {
    /// Its reference.
    pub reference: Reference,
    /// What the authority is called.
    pub authority: Localized,
    /// The register's name.
    pub register: Localized,
    /// When it arrived, in Helsinki time.
    pub received_at: DateTime<Tz>,
}
