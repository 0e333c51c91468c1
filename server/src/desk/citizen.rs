//! The citizen's desk: their own matters, nobody else's.

use app::desk::{
    CitizenDesk, CitizenTalk, ConsentCard, ConsentView, DeskError, FilingView, MatterCard,
    MatterView, MattersView, MessageView, ReceiptView, TimelineEntry, WithdrawalCard,
    WithdrawalView, WriteForm, WriteView,
};
use async_trait::async_trait;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    consent::{ConsentState, recipient_name},
    id::{Reference, Slug},
    receipt::Receipt,
    request::{Part, State},
};
use uuid::Uuid;

use super::{
    identity_indexes,
    talk::{thread, waiting},
    views::{For, Names, attachments, files, frozen, identity_view, person, route_names, timeline},
    withdraw::withdrawal_view,
};
use crate::{
    db::{
        self, DbError,
        consent::StoredConsent,
        file::{Author, Home, Stage},
        part::StoredPart,
        withdrawal::StoredWithdrawal,
    },
    identity::person::Person,
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::CitizenSession,
};

/// For a logged-in citizen.
pub struct CitizenCounter {
    /// The portal.
    pub portal: Portal,
    /// Who.
    pub citizen: CitizenSession,
}

/// Logs what the person whose part it is did with it, known or not.
///
/// # Errors
/// When storage fails.
pub async fn log_persons(
    portal: &Portal,
    stored: &StoredPart,
    action: Action,
) -> Result<(), DbError> {
    let event = AuditEvent {
        at: portal.now(),
        actor: Actor::Citizen,
        municipality: Some(stored.part.municipality.clone()),
        subject: Subject::Part(stored.part.reference.to_string()),
        action,
    };
    let tx = portal.db.begin().await?;
    db::audit::append(&tx, &portal.keys, &event, None).await?;
    tx.commit().await?;
    Ok(())
}

impl CitizenCounter {
    /// A part, if it is this citizen's.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own_part(&self, reference: &Reference) -> Result<Option<StoredPart>, DbError> {
        let c = self.portal.db.read();
        let Some(stored) = db::part::by_reference(c, &self.portal.keys, reference).await? else {
            return Ok(None);
        };
        Ok(self
            .is_mine(stored.part.municipality.as_str(), &stored.person_index)
            .then_some(stored))
    }

    /// A consent, if it is this citizen's.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own_consent(&self, id: &str) -> Result<Option<StoredConsent>, DbError> {
        let Ok(id) = Uuid::parse_str(id) else {
            return Ok(None);
        };
        let stored = db::consent::get(self.portal.db.read(), id).await?;
        Ok(stored.filter(|s| self.is_mine(s.municipality.as_str(), &s.person_index)))
    }

    /// A withdrawal by description, if it is this citizen's.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn own_withdrawal(
        &self,
        reference: &Reference,
    ) -> Result<Option<StoredWithdrawal>, DbError> {
        let c = self.portal.db.read();
        let stored = db::withdrawal::by_reference(c, reference).await?;
        Ok(stored.filter(|stored| {
            let index = stored.person_index.as_ref();
            index.is_some_and(|index| self.is_mine(stored.municipality.as_str(), index))
        }))
    }

    /// What this citizen is looked up by in a municipality.
    pub(super) fn index(&self, municipality: &Slug) -> [u8; 32] {
        let input = self.citizen.identity.lookup_input().bytes();
        self.portal.keys.person_index(municipality.as_str(), &input)
    }

    fn is_mine(&self, municipality: &str, index: &[u8; 32]) -> bool {
        let own = self
            .portal
            .keys
            .person_index(municipality, &self.citizen.identity.lookup_input().bytes());
        subtle::ConstantTimeEq::ct_eq(&own[..], &index[..]).into()
    }

    /// The part as the person sent it: its receipt is that of the controller to
    /// which they wrote, however often it was sent on.
    async fn first(&self, mut stored: StoredPart) -> Result<StoredPart, DbError> {
        while let Some(came) = stored.part.came.clone() {
            match self.own_part(&came.reference).await? {
                Some(before) => stored = before,
                // Erased there meanwhile.
                None => break,
            }
        }
        Ok(stored)
    }

    /// Logs what the citizen did with a part.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn log(&self, stored: &StoredPart, action: Action) -> Result<(), DbError> {
        log_persons(&self.portal, stored, action).await
    }

    /// All own parts, each with who asked as it stands there.
    async fn cards(
        &self,
        names: &Names,
        indexes: &[[u8; 32]],
    ) -> Result<Vec<(Person, MatterCard)>, DeskError> {
        let portal = &self.portal;
        let mut cards = Vec::new();
        for stored in db::part::for_person(portal.db.read(), &portal.keys, indexes)
            .await
            .at_desk("own parts")?
        {
            let person = person(portal, stored.id).await?;
            let card = self.card(names, stored.part, person.filing)?;
            cards.push((person, card));
        }
        Ok(cards)
    }

    /// All that came of the same wish: what the person knows by its first
    /// reference comes first.
    async fn sorted(
        &self,
        names: &Names,
        stored: &StoredPart,
    ) -> Result<Vec<MatterCard>, DeskError> {
        let portal = &self.portal;
        let Some(from) = &stored.part.wish else {
            return Ok(Vec::new());
        };
        let all = db::part::of_request(portal.db.read(), &portal.keys, stored.request_id).await;
        let mut all = all.at_desk("sorted parts")?;
        all.retain(|one| self.is_mine(one.part.municipality.as_str(), &one.person_index));
        all.sort_by_key(|one| one.part.reference != from.wish);
        let cards = all.into_iter().map(|one| self.card(names, one.part, None));
        cards.collect()
    }

    fn card(
        &self,
        names: &Names,
        part: Part,
        filing: Option<Uuid>,
    ) -> Result<MatterCard, DeskError> {
        let deadlines = part.clock.deadlines().at_desk("deadlines")?;
        Ok(MatterCard {
            register: names.register(&part.municipality, part.register.as_ref()),
            authority: names.municipality(&part.municipality)?.authority.clone(),
            overdue: if part.closed() {
                None
            } else {
                deadlines.overdue(self.portal.today())
            },
            filing: filing.map(|filing| filing.to_string()),
            deadlines,
            part,
        })
    }

    pub(super) async fn consent_card(
        &self,
        names: &Names,
        stored: &StoredConsent,
    ) -> Result<ConsentCard, DeskError> {
        let text = db::catalog::consent_text(
            self.portal.db.read(),
            stored.municipality.as_str(),
            stored.text_id.as_str(),
            stored.text_version,
        )
        .await
        .at_desk("consent text")?
        .ok_or("a consent's text is gone")
        .at_desk("consent text")?;
        Ok(ConsentCard {
            id: stored.id.to_string(),
            text,
            authority: names.municipality(&stored.municipality)?.authority.clone(),
            register: names.register(&stored.municipality, Some(&stored.register)),
            state: stored.state,
        })
    }
}

/// Whether something was written to the person since they last read.
fn has_unread(thread: &[MessageView], timeline: &[TimelineEntry]) -> bool {
    let written = thread.iter().filter(|one| !one.is_persons());
    let read = timeline
        .iter()
        .filter(|entry| entry.action == Action::MessageRead);
    written.map(|one| one.at).max() > read.map(|entry| entry.at).max()
}

/// The receipt of a part, for whoever may see it.
pub(super) async fn receipt_view(
    portal: &Portal,
    stored: StoredPart,
) -> Result<ReceiptView, DeskError> {
    let names = Names::load(portal).await.at_desk("receipt")?;
    let part = stored.part;
    let municipality = names.municipality(&part.municipality)?.clone();
    let bytes = db::part::receipt(portal.db.read(), &portal.keys, stored.id)
        .await
        .at_desk("receipt")?;
    let receipt = Receipt::read(&bytes).at_desk("receipt")?;
    let asked = frozen(portal, stored.id).await?;
    let (responsible, told) = route_names(&municipality, &part.route);
    // As it was said then: a wish may have got its register since.
    let register = receipt.body.register.as_ref().map(|named| &named.slug);
    let answer_by = receipt.body.deadlines.answer_by;
    let deadlines = part.clock.deadlines().at_desk("deadlines")?;
    let evidence = db::part::evidence(portal.db.read(), &portal.keys, stored.id)
        .await
        .at_desk("evidence")?;
    Ok(ReceiptView {
        evidence: !evidence.is_null(),
        register: names.register(&part.municipality, register),
        receipt,
        contents: asked.contents,
        answer: asked.answer,
        responsible,
        told,
        stands: !part.closed()
            && deadlines.answer_by == answer_by
            && deadlines.overdue(portal.today()).is_none(),
        received_at: helsinki(part.received_at),
        attachments: attachments(portal, stored.id).await?,
        mail: person(portal, stored.id).await?.email.is_some(),
        municipality,
        part,
    })
}

#[async_trait]
impl CitizenDesk for CitizenCounter {
    async fn matters(&self) -> Result<MattersView, DeskError> {
        let portal = &self.portal;
        let indexes = identity_indexes(portal, &self.citizen.identity)
            .await
            .at_desk("matters")?;
        let names = Names::load(portal).await.at_desk("matters")?;
        let cards = self.cards(&names, &indexes).await?;
        let mut requests: Vec<MatterCard> = cards.into_iter().map(|(_, card)| card).collect();
        requests.sort_by_key(|card| std::cmp::Reverse(card.part.received_at));
        let mut consents = Vec::new();
        for stored in db::consent::for_person(portal.db.read(), &indexes)
            .await
            .at_desk("consents")?
        {
            consents.push(self.consent_card(&names, &stored).await?);
        }
        let mut withdrawals = Vec::new();
        for stored in db::withdrawal::for_person(portal.db.read(), &indexes)
            .await
            .at_desk("withdrawals")?
        {
            withdrawals.push(WithdrawalCard {
                register: names.register(&stored.municipality, Some(&stored.register)),
                authority: names.municipality(&stored.municipality)?.authority.clone(),
                received_at: helsinki(stored.received_at),
                reference: stored.reference,
            });
        }
        let name = identity_view(&self.citizen.identity).name;
        Ok(MattersView {
            name,
            requests,
            consents,
            withdrawals,
        })
    }

    async fn matter(&self, reference: &Reference) -> Result<Option<MatterView>, DeskError> {
        let portal = &self.portal;
        let Some(stored) = self.own_part(reference).await.at_desk("matter")? else {
            return Ok(None);
        };
        let names = Names::load(portal).await.at_desk("matter")?;
        let part = stored.part.clone();
        let municipality = names.municipality(&part.municipality)?.clone();
        let deadlines = part.clock.deadlines().at_desk("deadlines")?;
        let asked = frozen(portal, stored.id).await?;
        let (responsible, told) = route_names(&municipality, &part.route);
        let entries = timeline(portal, &municipality, &stored, For::Person).await?;
        let closed_at = match &part.state {
            State::Closed { at, .. } => Some(helsinki(*at)),
            _ => None,
        };
        let sorted = self.sorted(&names, &stored).await?;
        let unread = !entries
            .iter()
            .any(|entry| entry.action == Action::AnswerRead);
        if closed_at.is_some() && unread {
            // The first reading counts as service of the answer (Act 13/2003 §18).
            self.log(&stored, Action::AnswerRead).await.at_desk("log")?;
        }
        let thread = thread(portal, &municipality, stored.id, None).await?;
        if has_unread(&thread, &entries) {
            self.log(&stored, Action::MessageRead)
                .await
                .at_desk("log")?;
        }
        let unsent = db::person_draft::forms(portal.db.read(), stored.id)
            .await
            .at_desk("drafts")?;
        Ok(Some(MatterView {
            contents: asked.contents,
            answer: asked.answer,
            register: names.register(&part.municipality, part.register.as_ref()),
            responsible,
            told,
            sorted,
            overdue: if part.closed() {
                None
            } else {
                deadlines.overdue(portal.today())
            },
            deadlines,
            timeline: entries,
            files: files(portal, stored.id, Stage::Sent).await?,
            attachments: attachments(portal, stored.id).await?,
            talk: CitizenTalk {
                thread,
                unsent: unsent
                    .iter()
                    .filter_map(|form| WriteForm::named(form))
                    .collect(),
                today: portal.today(),
            },
            received_at: helsinki(part.received_at),
            closed_at,
            municipality,
            part,
        }))
    }

    async fn write(
        &self,
        reference: &Reference,
        form: WriteForm,
    ) -> Result<Option<WriteView>, DeskError> {
        let Some(matter) = self.matter(reference).await? else {
            return Ok(None);
        };
        let portal = &self.portal;
        let Some(stored) = self.own_part(reference).await.at_desk("matter")? else {
            return Ok(None);
        };
        let typed =
            db::person_draft::get(portal.db.read(), &portal.keys, stored.id, form.segment())
                .await
                .at_desk("draft")?;
        let form = Home::form(stored.id, &Author::Citizen, form.segment());
        let files = waiting(portal, &form, &Author::Citizen).await?;
        Ok(Some(WriteView {
            matter,
            typed: typed.unwrap_or_default(),
            files,
        }))
    }

    async fn receipt(&self, reference: &Reference) -> Result<Option<ReceiptView>, DeskError> {
        match self.own_part(reference).await.at_desk("receipt")? {
            Some(stored) => {
                let first = self.first(stored).await.at_desk("receipt")?;
                Ok(Some(receipt_view(&self.portal, first).await?))
            }
            None => Ok(None),
        }
    }

    async fn filing(&self, id: &str) -> Result<Option<FilingView>, DeskError> {
        let portal = &self.portal;
        let Ok(id) = Uuid::parse_str(id) else {
            return Ok(None);
        };
        // Only among the person's own parts, so nobody finds out about others'.
        let indexes = identity_indexes(portal, &self.citizen.identity)
            .await
            .at_desk("filing")?;
        let names = Names::load(portal).await.at_desk("filing")?;
        let mut cards = self.cards(&names, &indexes).await?;
        cards.retain(|(person, _)| person.filing == Some(id));
        let mail = cards.iter().any(|(person, _)| person.email.is_some());
        let mut parts: Vec<MatterCard> = cards.into_iter().map(|(_, card)| card).collect();
        parts.sort_by(|a, b| {
            let key = |card: &MatterCard| (card.deadlines.answer_by, card.part.reference.clone());
            key(a).cmp(&key(b))
        });
        let received_at = parts.first().map(|card| helsinki(card.part.received_at));
        Ok(received_at.map(|received_at| FilingView {
            parts,
            received_at,
            mail,
        }))
    }

    async fn consent(&self, id: &str) -> Result<Option<ConsentView>, DeskError> {
        let portal = &self.portal;
        let Some(stored) = self.own_consent(id).await.at_desk("consent")? else {
            return Ok(None);
        };
        let names = Names::load(portal).await.at_desk("consent")?;
        let card = self.consent_card(&names, &stored).await?;
        let withdrawn_at = match stored.state {
            ConsentState::Withdrawn { at } => Some(helsinki(at)),
            ConsentState::Given { .. } => None,
        };
        let tasks = db::consent::tasks_of(portal.db.read(), stored.id)
            .await
            .at_desk("consent tasks")?;
        let latest = tasks
            .into_iter()
            .max_by_key(|task| task.created_at)
            .filter(|_| withdrawn_at.is_some());
        let told = latest.as_ref().map_or_else(Vec::new, |task| {
            task.recipients
                .iter()
                .map(|one| {
                    let known = &card.text.recipients;
                    let name = recipient_name(known, &one.recipient, &one.name);
                    (name, one.told_at.map(helsinki))
                })
                .collect()
        });
        Ok(Some(ConsentView {
            given_on: stored.given_on,
            municipality: names.municipality(&stored.municipality)?.clone(),
            reference: latest.map(|task| task.reference.to_string()),
            withdrawn_at,
            told,
            card,
        }))
    }

    async fn withdrawal(&self, reference: &Reference) -> Result<Option<WithdrawalView>, DeskError> {
        let portal = &self.portal;
        let Some(stored) = self.own_withdrawal(reference).await.at_desk("withdrawal")? else {
            return Ok(None);
        };
        let names = Names::load(portal).await.at_desk("withdrawal")?;
        Ok(Some(withdrawal_view(portal, &names, stored).await?))
    }
}
