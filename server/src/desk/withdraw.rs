//! The desk of withdrawals by description: what this browser types and sends,
//! and what the record shows of whoever is logged in.

use app::{
    desk::{
        DeskError, PublicDesk as _, RightHere, WithdrawDesk, WithdrawRegister, WithdrawView,
        WithdrawalView, WithdrawnView,
    },
    form::withdraw::{WithdrawDraft, WithdrawForm},
};
use async_trait::async_trait;
use domain::{
    consent::{ConsentState, recipient_name},
    id::{Reference, Slug},
    language::Language,
    right::Right,
};

use super::{
    CitizenCounter, PublicCounter,
    views::{Names, identity_view},
};
use crate::{
    db::{self, DbError, withdrawal::StoredWithdrawal},
    form::draft::kept,
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::{CitizenSession, Token},
};

/// For this browser, and whoever is logged in.
pub struct WithdrawCounter {
    /// The portal.
    pub portal: Portal,
    /// What the browser holds.
    pub token: Option<Token>,
    /// Who.
    pub citizen: Option<CitizenSession>,
}

impl WithdrawCounter {
    /// What this browser keeps for a municipality.
    async fn draft(&self, municipality: &Slug) -> Result<Option<WithdrawDraft>, DeskError> {
        let Some(token) = &self.token else {
            return Ok(None);
        };
        let found = kept(&self.portal, token).await.at_desk("withdrawal")?;
        Ok(found
            .map(|(_, draft): (_, WithdrawDraft)| draft)
            .filter(|draft| draft.municipality == *municipality))
    }

    /// A withdrawal, if this browser has sent it without a log-in and may still
    /// look at it.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own_sent(
        &self,
        municipality: &Slug,
        reference: &Reference,
    ) -> Result<Option<StoredWithdrawal>, DbError> {
        let Some(token) = &self.token else {
            return Ok(None);
        };
        let found = kept(&self.portal, token).await?;
        let sent = found.is_some_and(|(_, draft): (_, WithdrawDraft)| {
            draft.municipality == *municipality && draft.sent.contains(&reference.to_string())
        });
        if !sent {
            return Ok(None);
        }
        db::withdrawal::by_reference(self.portal.db.read(), reference).await
    }
}

#[async_trait]
impl WithdrawDesk for WithdrawCounter {
    async fn form(&self, municipality: &Slug) -> Result<Option<WithdrawView>, DeskError> {
        let portal = &self.portal;
        let public = PublicCounter(portal.clone());
        let Some(view) = public.municipality(municipality).await? else {
            return Ok(None);
        };
        let mut registers = Vec::new();
        for here in view.registers {
            let named = named_in_force(portal, municipality, &here.register.slug).await?;
            let rights = &here.rights;
            let usual =
                |r: &RightHere| r.right == Right::ConsentWithdrawal && r.rule.applies.usually;
            if named.is_some() || rights.iter().any(usual) {
                registers.push(WithdrawRegister { here, named });
            }
        }
        let draft = self.draft(municipality).await?;
        let (form, tried) = draft.map_or((WithdrawForm::default(), false), |draft| {
            (draft.form, draft.tried)
        });
        let mut recorded = Vec::new();
        if let Some(citizen) = self.citizen.clone() {
            let counter = CitizenCounter {
                portal: portal.clone(),
                citizen,
            };
            let names = Names::load(portal).await.at_desk("consents")?;
            let index = [counter.index(municipality)];
            for stored in db::consent::for_person(portal.db.read(), &index)
                .await
                .at_desk("consents")?
            {
                if matches!(stored.state, ConsentState::Given { .. }) {
                    recorded.push(counter.consent_card(&names, &stored).await?);
                }
            }
        }
        let name = self.citizen.as_ref();
        Ok(Some(WithdrawView {
            municipality: view.municipality,
            registers,
            form,
            tried,
            name: name.map(|citizen| identity_view(&citizen.identity).name),
            recorded,
        }))
    }

    async fn sent(&self, municipality: &Slug) -> Result<Option<WithdrawnView>, DeskError> {
        let portal = &self.portal;
        let c = portal.db.read();
        let found = db::catalog::municipality(c, municipality.as_str())
            .await
            .at_desk("municipality")?;
        let Some(record) = found else {
            return Ok(None);
        };
        let draft = self.draft(municipality).await?;
        let sent = draft.map(|draft| draft.sent).unwrap_or_default();
        let names = Names::load(portal).await.at_desk("withdrawal")?;
        let mut withdrawals = Vec::new();
        for reference in sent.iter().filter_map(|text| Reference::parse(text).ok()) {
            let stored = db::withdrawal::by_reference(c, &reference)
                .await
                .at_desk("withdrawal")?;
            if let Some(stored) = stored {
                let view = withdrawal_view(portal, &names, stored).await?;
                // How it goes on is for who is identified.
                withdrawals.push(WithdrawalView {
                    found: None,
                    told: Vec::new(),
                    ..view
                });
            }
        }
        Ok(Some(WithdrawnView {
            municipality: record,
            withdrawals,
        }))
    }
}

/// What the notice in force names.
async fn named_in_force(
    portal: &Portal,
    municipality: &Slug,
    register: &Slug,
) -> Result<Option<domain::consent::NamedConsents>, DeskError> {
    let (m, r) = (municipality.as_str(), register.as_str());
    let c = portal.db.read();
    let notice = db::catalog::notice_in_force(c, m, r, Language::Fi, portal.today())
        .await
        .at_desk("notice")?;
    match notice {
        Some(notice) => db::catalog::named_consents(c, m, r, notice.version)
            .await
            .at_desk("named consents"),
        None => Ok(None),
    }
}

/// A withdrawal, as its receipt shows it.
///
/// # Errors
/// When storage fails or the row can't be read.
pub async fn withdrawal_view(
    portal: &Portal,
    names: &Names,
    stored: StoredWithdrawal,
) -> Result<WithdrawalView, DeskError> {
    let c = portal.db.read();
    let (_, described) = db::withdrawal::open(c, &portal.keys, stored.id)
        .await
        .at_desk("withdrawal")?;
    // Others of the notice may have been added since.
    let (m, r) = (stored.municipality.as_str(), stored.register.as_str());
    let named = db::catalog::named_consents(c, m, r, described.notice_version)
        .await
        .at_desk("named consents")?;
    let others = named.map(|named| named.recipients()).unwrap_or_default();
    let known = [described.recipients(), others].concat();
    Ok(WithdrawalView {
        reference: stored.reference,
        municipality: names.municipality(&stored.municipality)?.clone(),
        register: names.register(&stored.municipality, Some(&stored.register)),
        register_slug: stored.register,
        described,
        received_at: helsinki(stored.received_at),
        office: stored.office,
        found: stored.found.map(|(found, at)| (found, helsinki(at))),
        told: stored
            .recipients
            .into_iter()
            .map(|one| {
                let name = recipient_name(&known, &one.recipient, &one.name);
                (name, one.told_at.map(helsinki))
            })
            .collect(),
    })
}
