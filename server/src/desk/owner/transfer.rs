//! The page on which a part is sent on, and what goes along to an authority
//! outside.

use app::{
    desk::{DeskError, PackageView, TransferOver, TransferPage, TransferView},
    form::transfer::{SendTo, TransferForm, TransferFrom, TransferRegister},
};
use domain::{
    audit::Action,
    hetu::Hetu,
    id::{Reference, Slug},
    language::Language,
    municipality::Municipality,
    request::{Destination, Part, carried_on, may_send_on},
    role::Reach,
};

use super::OwnerCounter;
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::views::{Names, office_name, person},
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// Registers of other controllers on this portal, without those that moved away
/// themselves.
///
/// # Errors
/// When storage fails.
pub async fn elsewhere(portal: &Portal, part: &Part) -> Result<Vec<TransferRegister>, DbError> {
    let c = portal.db.read();
    let mut found = Vec::new();
    for municipality in db::catalog::municipalities(c).await? {
        if municipality.slug == part.municipality {
            continue;
        }
        for register in db::catalog::registers(c, Some(municipality.slug.as_str())).await? {
            if register.status.moved().is_some_and(|moved| moved.whole) {
                continue;
            }
            found.push(TransferRegister {
                municipality: municipality.slug.clone(),
                authority: municipality.authority.clone(),
                register: register.slug,
                name: register.name,
            });
        }
    }
    Ok(found)
}

/// Where a part goes on at another controller, by the notice in force there;
/// none when that register has none.
///
/// # Errors
/// When storage fails.
pub async fn destination(
    portal: &Portal,
    part: &Part,
    to: &TransferRegister,
) -> Result<Option<(Destination, Municipality)>, DbError> {
    let c = portal.db.read();
    let (m, r) = (to.municipality.as_str(), to.register.as_str());
    let municipality = db::catalog::municipality(c, m).await?;
    let notice = db::catalog::notice_in_force(c, m, r, Language::Fi, portal.today()).await?;
    Ok(municipality.zip(notice).map(|(municipality, notice)| {
        let by_notice = (notice.version, notice.rules.as_slice());
        let to = Destination::new(part.right, &municipality, &to.register, by_notice);
        (to, municipality)
    }))
}

/// What the choices of the form are checked against.
#[must_use]
pub fn from<'a>(
    portal: &Portal,
    part: &'a Part,
    municipality: &'a Municipality,
    elsewhere: &'a [TransferRegister],
) -> TransferFrom<'a> {
    TransferFrom {
        municipality,
        office: office_of(part),
        elsewhere,
        received_on: part.clock.received_on,
        today: portal.today(),
    }
}

fn office_of(part: &Part) -> Option<&Slug> {
    app::desk::office_of(part)
}

impl OwnerCounter {
    pub(super) async fn transfer_page(
        &self,
        reference: &Reference,
    ) -> Result<Option<TransferPage>, DeskError> {
        let Some((stored, reach)) = self.reach(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        let names = Names::load(&self.portal).await.at_desk("part")?;
        let part = stored.part.clone();
        let municipality = names.municipality(&part.municipality)?.clone();
        let dpo = self.staff.holds(&municipality.slug, &municipality.dpo);
        if reach != Reach::Decides && !dpo {
            return Ok(None);
        }
        let draft = self.typed::<TransferForm>(&stored, TransferForm::ACTION);
        let draft = draft.await.at_desk("draft")?;
        if part.closed() || !may_send_on(&self.staff, &part, &municipality) {
            let kept = draft.map(|(typed, _)| typed.transfer_reason);
            return Ok(Some(TransferPage::Over(Box::new(TransferOver {
                kept: kept.filter(|words| !words.is_empty() && part.transferred().is_none()),
                item: self.item(&names, stored)?,
                municipality,
            }))));
        }
        let status = names.status(&part.municipality, part.register.as_ref());
        let elsewhere = elsewhere(&self.portal, &part).await.at_desk("registers")?;
        let (typed, saved_at) = match draft {
            Some((typed, at)) => (typed, Some(helsinki(at))),
            None => {
                let from = from(&self.portal, &part, &municipality, &elsewhere);
                let l = db::part::language_of(self.portal.db.read(), stored.request_id).await;
                let begun = TransferForm::begin(status.moved(), from, l.at_desk("language")?);
                (begun, None)
            }
        };
        let there = self.there(&part, &municipality, &elsewhere, &typed).await?;
        let messages = db::message::of_part(self.portal.db.read(), &self.portal.keys, stored.id);
        let messages = messages.await.at_desk("messages")?.len();
        let may_read = self.may_read(&stored, reach).await.at_desk("part")?;
        Ok(Some(TransferPage::Open(Box::new(TransferView {
            version: stored.version,
            item: self.item(&names, stored)?,
            municipality,
            status,
            elsewhere,
            typed,
            saved_at,
            there,
            messages,
            may_read,
            today: self.portal.today(),
        }))))
    }

    /// Who decides at the controller that is chosen, and by when.
    async fn there(
        &self,
        part: &Part,
        municipality: &Municipality,
        elsewhere: &[TransferRegister],
        typed: &TransferForm,
    ) -> Result<Option<(domain::municipality::Localized, chrono::NaiveDate)>, DeskError> {
        let portal = &self.portal;
        let Ok(SendTo::Portal(to)) = typed.to(from(portal, part, municipality, elsewhere)) else {
            return Ok(None);
        };
        let found = destination(portal, part, to).await.at_desk("register")?;
        let Some((to, there)) = found else {
            return Ok(None);
        };
        let clock = carried_on(&part.clock, to.promised, portal.today());
        let due = clock.deadlines().at_desk("deadlines")?.answer_by;
        Ok(Some((office_name(&there, &to.route.decider.value), due)))
    }

    /// Whether somebody may see what is in a part: an office that is only told
    /// says why first.
    async fn may_read(&self, stored: &StoredPart, reach: Reach) -> Result<bool, DbError> {
        match reach {
            Reach::Decides => Ok(true),
            Reach::Told => self.today(stored, Action::OpenedWithReason).await,
            Reach::Nothing => Ok(false),
        }
    }

    /// A part that goes elsewhere, if this person may read it and send it on.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn to_be_sent(
        &self,
        reference: &Reference,
    ) -> Result<Option<(StoredPart, Reach)>, DbError> {
        let Some((stored, reach)) = self.reach(reference).await? else {
            return Ok(None);
        };
        let may = self.may_read(&stored, reach).await?;
        Ok(may.then_some((stored, reach)))
    }

    /// Logs that somebody took out what goes along, with the identity code where
    /// there is one.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn took_out(&self, stored: &StoredPart, code: bool) -> Result<(), DbError> {
        self.log(stored, Action::FileOpened, None).await?;
        match code {
            true => self.log(stored, Action::IdentityCodeShown, None).await,
            false => Ok(()),
        }
    }

    pub(super) async fn package_view(
        &self,
        reference: &Reference,
    ) -> Result<Option<PackageView>, DeskError> {
        let Some((stored, reach)) = self.to_be_sent(reference).await.at_desk("part")? else {
            return Ok(None);
        };
        let asker = person(&self.portal, stored.id).await?;
        let hetu = asker.identity().and_then(|identity| identity.hetu.as_ref());
        let code = hetu.map(Hetu::as_str).map(str::to_owned);
        self.took_out(&stored, code.is_some())
            .await
            .at_desk("log")?;
        let mut part = self.view(&stored, reach).await?;
        // Who of the staff wrote stays here.
        for message in &mut part.talk.thread {
            message.by = None;
        }
        Ok(Some(PackageView { part, code }))
    }
}
