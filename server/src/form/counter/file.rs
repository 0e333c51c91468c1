//! Filing for somebody: what was typed is kept, and when all is well the parts
//! are stored in one transaction with their receipts, the log and the mail.

use app::{
    form::{
        counter::{AtCounter, CounterForm, Filed, SCAN, Way},
        pairs::Pairs,
        request::RequestDraft,
    },
    path,
};
use axum::{
    Extension,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use chrono::TimeDelta;
use domain::{
    audit::{Action, Actor},
    id::{Reference, Slug},
    identity::LookupInput,
    language::Language,
    receipt::Identification,
    request::{Came, Known},
    role::Staff,
    upload::{Refusal, Sender},
};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use uuid::Uuid;

use super::HandedOver;
use crate::{
    db::{
        self, DbError,
        counter_filing::CounterFiling,
        draft::StoredDraft,
        file::{Author, Home, attachment},
    },
    filing::{ByClerk, Filing, FilingError, Proof, attach},
    form::{
        attachments,
        draft::{TRIES, change, load},
        intake::Intake,
        with_file::FormWithFile,
    },
    identity::{
        person::{Person, Who},
        sign,
        start::notice,
    },
    jobs,
    portal::Portal,
    problem::incident,
    render::{not_found, plain_error},
    seal::{draw_follow_secret, random_bytes},
    session::{Caller, DraftingCaller, Holder, language_of},
};

/// How long what was filed can be printed.
const PRINTED: TimeDelta = TimeDelta::hours(1);

/// `POST /{language}/virka/asiointi/pyynto`: by whichever button; what was typed
/// is kept, also when the session has fallen asleep. Only who is awake files.
pub async fn file(
    State(portal): State<Portal>,
    uri: Uri,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    form: FormWithFile,
) -> Response {
    let l = language_of(uri.path());
    match posted(&portal, l, &staff, &caller, form).await {
        Ok(Some(to)) => Redirect::to(&to).into_response(),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("file at the counter", &error)),
    }
}

/// Gives where to go; none for who has no counter.
async fn posted(
    portal: &Portal,
    l: Language,
    staff: &Staff,
    caller: &Caller,
    form: FormWithFile,
) -> Result<Option<String>, FilingError> {
    let counters = super::counters_of(portal, staff).await?;
    if counters.is_empty() {
        return Ok(None);
    }
    let Some(holder) = caller.saving() else {
        return Ok(Some(path::counter(l)));
    };
    let Some((stored, draft)) = load(portal, &holder).await? else {
        return already(portal, l, staff, &holder).await.map(Some);
    };
    let counter = draft.counter.filter(|counter| {
        let mut slugs = counters.iter().map(|one| &one.slug);
        slugs.any(|slug| *slug == counter.municipality)
    });
    let Some(counter) = counter else {
        return Ok(Some(path::counter(l)));
    };
    let home = Home::draft(stored.id, SCAN);
    let intake = Intake {
        portal,
        sender: Sender::Citizen,
        home: &home,
        author: &Author::Citizen,
    };
    let intake = (counter.way == Way::Paper).then_some(&intake);
    let sent = form
        .read(intake, |typed| keep(portal, &holder, typed))
        .await?;
    let here = path::counter_form(l);
    let wrong = |refusal: Refusal| Ok(Some(format!("{here}?liite={}", refusal.code())));
    if let Ok(file) = Uuid::parse_str(&sent.typed.get("remove")) {
        attachments::removed(portal, &holder, SCAN, file).await?;
        return Ok(Some(format!("{here}#file")));
    }
    let then = sent.typed.get("then");
    match sent.file {
        Some(Err(refusal)) => return wrong(refusal),
        Some(Ok(file)) => {
            if let Err(refusal) = attachments::add(portal, &holder, SCAN, file).await? {
                return wrong(refusal);
            }
        }
        None if then == "more" => return wrong(Refusal::None),
        None => {}
    }
    if then != "send" || caller.staff.is_none() {
        let at = if then == "more" { "#liitteet" } else { "" };
        return Ok(Some(format!("{here}{at}")));
    }
    try_to_file(portal, l, staff, &holder).await.map(Some)
}

async fn keep(portal: &Portal, holder: &Holder, typed: Pairs) -> Result<(), DbError> {
    let typed = CounterForm::read(&typed);
    let kept = change(portal, holder, |draft| {
        if let Some(counter) = &mut draft.counter {
            counter.typed = Some(typed.clone());
        }
    });
    kept.await.map(|_| ())
}

/// The form came twice: what the first one filed is there.
async fn already(
    portal: &Portal,
    l: Language,
    staff: &Staff,
    holder: &Holder,
) -> Result<String, FilingError> {
    let found = super::handed_over(portal, &holder.token, &staff.id).await?;
    Ok(match found {
        Some(_) => path::counter_filed(l),
        None => path::counter(l),
    })
}

async fn try_to_file(
    portal: &Portal,
    l: Language,
    staff: &Staff,
    holder: &Holder,
) -> Result<String, FilingError> {
    change(portal, holder, |draft| {
        if let Some(counter) = &mut draft.counter {
            counter.tried = true;
        }
    })
    .await?;
    // Somebody else may save the draft at the same moment: look again.
    for _ in 0..TRIES {
        let Some((stored, draft)) = load(portal, holder).await? else {
            return already(portal, l, staff, holder).await;
        };
        let today = portal.today();
        let counter = draft.counter.clone();
        let filed = counter.as_ref().and_then(|counter| counter.filed(today));
        let (Some(counter), Some(filed)) = (counter, filed) else {
            return Ok(path::counter_form(l));
        };
        if !draft.is_ready(today) {
            return Ok(path::counter_form(l));
        }
        let about = About {
            portal,
            staff,
            holder,
            stored: &stored,
            draft: &draft,
            counter: &counter,
            filed: &filed,
        };
        match about.store().await? {
            Stored::Yes => return Ok(path::counter_filed(filed.language)),
            Stored::Taken => {
                let paper = counter.paper.as_ref();
                return Ok(path::counter_wrong(l, "taken", paper));
            }
            Stored::Changed => {}
        }
    }
    Ok(path::counter_form(l))
}

/// What came of storing.
enum Stored {
    /// Everything is filed.
    Yes,
    /// Nothing: the draft changed meanwhile.
    Changed,
    /// Nothing: somebody has filed this paper already.
    Taken,
}

/// What is filed, by whom and for whom.
struct About<'a> {
    portal: &'a Portal,
    staff: &'a Staff,
    holder: &'a Holder,
    stored: &'a StoredDraft,
    draft: &'a RequestDraft,
    counter: &'a AtCounter,
    filed: &'a Filed,
}

impl About<'_> {
    /// Each item as it is frozen, with the scan among its files.
    async fn frozen(&self) -> Result<Vec<String>, FilingError> {
        let inside = FilingError::Inside("a draft at the counter can't be frozen");
        let (l, today) = (self.filed.language, self.portal.today());
        // Nobody signs here: what was signed by hand is on the scan.
        let mut parts = Vec::new();
        for item in &self.draft.items {
            let notice = notice(self.portal, item, l).await?;
            let part = sign::part(self.draft, item, notice.as_ref(), today, "", l);
            let Ok(mut part) = part else {
                return Err(inside);
            };
            part.attachments.extend(self.counter.scan.frozen());
            let Ok(canonical) = part.canonical() else {
                return Err(inside);
            };
            parts.push(canonical);
        }
        Ok(parts)
    }

    /// Files every part, or none.
    async fn store(&self) -> Result<Stored, FilingError> {
        let Self { portal, filed, .. } = self;
        let (keys, l) = (&portal.keys, filed.language);
        let frozen = self.frozen().await?;
        let now = db::convert::micros(portal.now());
        let tx = portal.db.begin().await?;
        // First of all: whoever files this draft at the same moment waits here,
        // and then finds it gone.
        let held = db::draft::hold(&tx, keys, self.stored.id, now).await?;
        if held.is_none_or(|held| held.version != self.stored.version) {
            return Ok(Stored::Changed);
        }
        if let Some(paper) = &self.counter.paper
            && !db::paper::take(&tx, paper).await?
        {
            return Ok(Stored::Taken);
        }
        let office = self.office(&tx).await?;
        let mut filings = Vec::new();
        for canonical in &frozen {
            filings.push(self.prepared(&tx, canonical).await?);
        }
        let references: Vec<Reference> = filings
            .iter()
            .map(|one| one.part.reference.clone())
            .collect();
        let identified = filings
            .iter()
            .all(|one| one.part.asker.known == Known::Identified);
        let secret = (!identified).then(draw_follow_secret);
        let person = self.person((filings.len() > 1).then(Uuid::new_v4));
        for (one, item) in filings.iter().zip(&self.draft.items) {
            let receipt = one.receipt(portal, l, Identification::from(filed.came))?;
            let proof = Proof {
                person: &person,
                person_index: self.index(&one.part.municipality, identified),
                receipt: &receipt,
                evidence: &Value::Null,
                channel: self.counter.way.code(),
                language: l,
                clerk: Some(self.by_clerk(&office)),
            };
            let id = one.store(&tx, portal, proof).await?;
            attach(&tx, portal, self.stored.id, item, id).await?;
            let scan = Home::draft(self.stored.id, SCAN);
            attachment::copy(&tx, keys, &scan, &Home::part(id)).await?;
            if let Some(secret) = &secret {
                let reference = one.part.reference.as_str();
                let lookup = keys.follow_index(reference, secret.as_str());
                db::follow::insert(&tx, keys, &lookup, id, &references).await?;
            }
            self.note(&tx, one).await?;
        }
        if let (Some(address), Some(first)) = (person.email.as_deref(), references.first()) {
            if identified {
                jobs::mail::filed_citizen(&tx, portal, address, l, first).await?;
            } else {
                let key = format!("filed-citizen/{first}");
                jobs::mail::to_follower(&tx, portal, address, l, &key).await?;
            }
        }
        let handed_over = HandedOver {
            clerk: self.staff.id.clone(),
            references,
            secret,
        };
        db::draft::delete(&tx, self.stored.id).await?;
        let body = serde_json::to_value(&handed_over).unwrap_or_default();
        let token = self.holder.token.hash();
        db::draft::insert(&tx, keys, &token, &body, now, now + PRINTED).await?;
        db::revision::bump(&tx, "worklist").await?;
        tx.commit().await.map_err(DbError::from)?;
        Ok(Stored::Yes)
    }

    async fn prepared(
        &self,
        c: &impl ConnectionTrait,
        canonical: &str,
    ) -> Result<Filing, FilingError> {
        let (portal, filed) = (self.portal, self.filed);
        let now = db::convert::micros(portal.now());
        let mut one = Filing::prepare(c, canonical, now).await?;
        let wants = one.part.asker.wants;
        let when = (portal.today(), now);
        let has_code = filed.hetu.is_some();
        one.part.asker = filed.came.asker(has_code, wants, &self.staff.id, when);
        if let Came::Paper { on, .. } = filed.came {
            one.arrived_on(on);
        }
        Ok(one)
    }

    /// The office in which the clerk acts.
    async fn office(&self, c: &impl ConnectionTrait) -> Result<Slug, FilingError> {
        let slug = &self.counter.municipality;
        let municipality = db::catalog::municipality(c, slug.as_str()).await?;
        municipality
            .and_then(|municipality| municipality.counter)
            .ok_or(FilingError::Inside("a municipality has no counter"))
    }

    fn by_clerk(&self, office: &Slug) -> ByClerk {
        let (action, seen) = match self.filed.came {
            Came::Counter { seen } => (Action::FiledAtCounter, seen.code()),
            Came::Paper { signed: true, .. } => (Action::FiledOnPaper, "signed"),
            Came::Paper { signed: false, .. } => (Action::FiledOnPaper, "unsigned"),
        };
        ByClerk {
            actor: Actor::Staff {
                id: self.staff.id.clone(),
                office: office.clone(),
            },
            action,
            seen,
        }
    }

    fn person(&self, filing: Option<Uuid>) -> Person {
        let filed = self.filed;
        Person {
            who: Who::ByStaff {
                name: filed.name.clone(),
                contact: filed.contact.clone(),
                hetu: filed.hetu.clone(),
                birth_date: filed.birth_date,
                came: filed.came,
            },
            email: self.draft.email().map(str::to_owned),
            filing,
        }
    }

    /// By what the person finds it after logging in: the identity code that was
    /// compared with a document; else nobody has this index.
    fn index(&self, municipality: &Slug, identified: bool) -> [u8; 32] {
        match &self.filed.hetu {
            Some(hetu) if identified => {
                let input = LookupInput::of_hetu(hetu).bytes();
                self.portal.keys.person_index(municipality.as_str(), &input)
            }
            _ => random_bytes(),
        }
    }

    async fn note(&self, c: &impl ConnectionTrait, one: &Filing) -> Result<(), DbError> {
        let filing = CounterFiling {
            reference: one.part.reference.clone(),
            staff: self.staff.id.clone(),
            municipality: one.part.municipality.clone(),
            register: one.part.register.clone(),
            right: one.part.right,
            way: self.counter.way.code().to_owned(),
            on: self.portal.today(),
            at: self.portal.now(),
        };
        db::counter_filing::note(c, filing).await
    }
}
