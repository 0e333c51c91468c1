//! Withdrawing consents by describing them. It takes effect when it arrives:
//! what the record shows is withdrawn at once, the rest is the owner's to look
//! up. Nobody has to log in; whoever is, is known.

use app::{
    form::withdraw::{WithdrawDraft, WithdrawForm},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    consent::{ConsentState, Described, NamedConsents},
    id::{Reference, Slug},
    identity::Identity,
    language::Language,
    municipality::Municipality,
    notice::Register,
    right::Right,
    routing::route,
    rules::RequestRule,
};
use sea_orm::ConnectionTrait;
use serde_json::Value;

use super::{
    Posted, consent,
    draft::{KEPT, begun},
    go,
};
use crate::{
    db::{self, DbError, consent::StoredConsent, withdrawal::NewWithdrawal},
    identity::person::{Person, Who},
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{Caller, Jar, Token, language_of},
};

/// How long the browser that sent a withdrawal without a log-in may look at its
/// receipt.
const SHOWN: TimeDelta = TimeDelta::hours(1);

/// How long the same withdrawal, sent again, counts as the same.
const AGAIN: TimeDelta = TimeDelta::minutes(5);

/// How it ended, for the browser.
enum End {
    /// Go there. With a new draft's token; without one, none is kept any more.
    Go(String, Option<(Token, TimeDelta)>),
    /// There is no such municipality.
    Nowhere,
}

/// `POST /{language}/{municipality}/suostumus`
pub async fn send(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m)): Path<(String, String)>,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    match sent(&portal, l, &m, &caller, &form).await {
        Ok(End::Go(to, kept)) => {
            let cookie = match kept {
                Some((token, lives)) => Jar::Withdrawal.set(&portal, &token, Some(lives)),
                None => Jar::Withdrawal.remove(&portal),
            };
            (jar.add(cookie), Redirect::to(&to)).into_response()
        }
        Ok(End::Nowhere) => go(&path::front(l)),
        Err(error) => plain_error(&incident("withdraw", &error)),
    }
}

/// `POST /{language}/{municipality}/suostumus/saapui`: this browser forgets it.
pub async fn forget(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m)): Path<(String, String)>,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    let to = Slug::parse(&m).map_or_else(|_| path::front(l), |m| path::municipality(l, &m));
    match forgotten(&portal, &caller).await {
        Ok(()) => (jar.add(Jar::Withdrawal.remove(&portal)), Redirect::to(&to)).into_response(),
        Err(error) => plain_error(&incident("forget a withdrawal", &error)),
    }
}

async fn forgotten(portal: &Portal, caller: &Caller) -> Result<(), DbError> {
    let tx = portal.db.begin().await?;
    delete_draft(&tx, portal, caller).await?;
    tx.commit().await?;
    Ok(())
}

async fn delete_draft(
    c: &impl ConnectionTrait,
    portal: &Portal,
    caller: &Caller,
) -> Result<(), DbError> {
    if let Some(token) = &caller.withdrawal {
        let now = portal.now();
        let stored = db::draft::by_token(c, &portal.keys, &token.hash(), now).await?;
        if let Some(stored) = stored {
            db::draft::delete(c, stored.id).await?;
        }
    }
    Ok(())
}

/// A register at which consents can be withdrawn.
struct Here {
    register: Register,
    rules: Vec<RequestRule>,
    /// What its notice names; an empty list where it names nothing.
    named: NamedConsents,
}

/// The registers of a municipality that have a notice in force.
async fn registers(
    c: &impl ConnectionTrait,
    portal: &Portal,
    municipality: &Slug,
) -> Result<Vec<Here>, DbError> {
    let m = municipality.as_str();
    let mut found = Vec::new();
    for register in db::catalog::registers(c, Some(m)).await? {
        let r = register.slug.as_str();
        let today = portal.today();
        let notice = db::catalog::notice_in_force(c, m, r, Language::Fi, today).await?;
        let Some(notice) = notice else { continue };
        let named = db::catalog::named_consents(c, m, r, notice.version).await?;
        found.push(Here {
            named: named.unwrap_or_else(|| NamedConsents {
                municipality: municipality.clone(),
                register: register.slug.clone(),
                notice_version: notice.version,
                goes_on: "".into(),
                kept: "".into(),
                groups: Vec::new(),
            }),
            register,
            rules: notice.rules,
        });
    }
    Ok(found)
}

async fn sent(
    portal: &Portal,
    l: Language,
    m: &str,
    caller: &Caller,
    form: &Posted,
) -> Result<End, DbError> {
    let c = portal.db.read();
    let Some(municipality) = db::catalog::municipality(c, m).await? else {
        return Ok(End::Nowhere);
    };
    let here = path::withdraw(l, &municipality.slug);
    // What the notices say is read before anybody else has to wait.
    let registers = registers(c, portal, &municipality.slug).await?;
    let tx = portal.db.begin().await?;
    // Pressed twice at once, the second finds what the first has written.
    db::lock::hold(&tx, &format!("withdraw/{}", municipality.slug)).await?;
    delete_draft(&tx, portal, caller).await?;
    if form.0.get("clear") == "1" {
        tx.commit().await?;
        return Ok(End::Go(here, None));
    }
    let mut typed = WithdrawForm::take(&form.0);
    only_known(&mut typed, &registers);
    let identity = caller.citizen.as_ref().map(|citizen| &citizen.identity);
    let identify = form.0.get("identify") == "1";
    if identify || !typed.problems(identity.is_some()).is_empty() {
        let draft = WithdrawDraft {
            municipality: municipality.slug.clone(),
            form: typed,
            tried: !identify,
            sent: Vec::new(),
        };
        let token = begun(&tx, portal, &draft, KEPT).await?;
        tx.commit().await?;
        let to = match identify {
            true => path::withdraw_identified(l, &municipality.slug),
            false => here,
        };
        return Ok(End::Go(to, Some((token, KEPT))));
    }
    let withdrawing = Withdrawing {
        portal,
        municipality: &municipality,
        identity,
        now: db::convert::micros(portal.now()),
    };
    let done = withdrawing.all(&tx, &registers, &typed).await?;
    db::revision::bump(&tx, "worklist").await?;
    let end = match identity {
        Some(_) => End::Go(done.page(l), None),
        None => {
            let draft = WithdrawDraft {
                municipality: municipality.slug.clone(),
                form: WithdrawForm::default(),
                tried: false,
                sent: done.described.iter().map(Reference::to_string).collect(),
            };
            let token = begun(&tx, portal, &draft, SHOWN).await?;
            End::Go(
                path::withdraw_sent(l, &municipality.slug),
                Some((token, SHOWN)),
            )
        }
    };
    tx.commit().await?;
    Ok(end)
}

/// Drops what is not on the page: a notice may have changed since.
fn only_known(typed: &mut WithdrawForm, registers: &[Here]) {
    let known: Vec<String> = registers
        .iter()
        .flat_map(|here| {
            let slug = &here.register.slug;
            let consents = here.named.all();
            consents.map(|(_, one)| app::form::withdraw::consent_value(slug, &one.id))
        })
        .collect();
    typed.consents.retain(|value| known.contains(value));
    typed.words.retain(|register, _| {
        let mut registers = registers.iter();
        registers.any(|here| here.register.slug.as_str() == register)
    });
}

/// What was withdrawn.
#[derive(Default)]
struct Done {
    /// Consents of the record, by id.
    recorded: Vec<String>,
    /// By description.
    described: Vec<Reference>,
}

impl Done {
    /// Where whoever is logged in goes on: to the receipt, or to all of them.
    fn page(&self, l: Language) -> String {
        match (self.described.as_slice(), self.recorded.as_slice()) {
            ([reference], _) => path::withdrawal(l, reference),
            ([], [id]) => path::consent(l, id),
            _ => format!("{}#suostumukset", path::matters(l)),
        }
    }
}

struct Withdrawing<'a> {
    portal: &'a Portal,
    municipality: &'a Municipality,
    identity: Option<&'a Identity>,
    now: DateTime<Utc>,
}

impl Withdrawing<'_> {
    async fn all(
        &self,
        c: &impl ConnectionTrait,
        registers: &[Here],
        typed: &WithdrawForm,
    ) -> Result<Done, DbError> {
        let mut done = Done::default();
        let index = self.index();
        let held = match index {
            Some(index) => db::consent::for_person(c, &[index]).await?,
            None => Vec::new(),
        };
        let person = self.person(typed);
        for here in registers {
            let slug = &here.register.slug;
            let mut chosen = typed.chosen(slug);
            for stored in held.iter().filter(|stored| self.counts(stored, slug)) {
                let mut named = here.named.all().map(|(_, one)| one);
                let shown = named.find(|one| one.recorded_as.as_ref() == Some(&stored.text_id));
                let shown = shown.map(|one| one.id.as_str());
                if let Some(id) = shown.filter(|id| chosen.contains(id)) {
                    consent::withdraw_in(c, self.portal, stored, self.now).await?;
                    done.recorded.push(stored.id.to_string());
                    chosen.retain(|one| *one != id);
                }
            }
            if let Some(described) = here.named.describe(&chosen, typed.words(slug)) {
                let reference = self.described(c, here, &described, index, &person).await?;
                done.described.push(reference);
            }
        }
        Ok(done)
    }

    /// Whether a consent of the record is meant: it holds, or this very wish has
    /// just withdrawn it. One that was withdrawn long ago is not: whoever
    /// withdraws it again has a reason.
    fn counts(&self, stored: &StoredConsent, register: &Slug) -> bool {
        let now = match stored.state {
            ConsentState::Given { .. } => true,
            ConsentState::Withdrawn { at } => at >= self.now - AGAIN,
        };
        now && stored.register == *register
    }

    fn index(&self) -> Option<[u8; 32]> {
        let input = self.identity?.lookup_input().bytes();
        let m = self.municipality.slug.as_str();
        Some(self.portal.keys.person_index(m, &input))
    }

    fn person(&self, typed: &WithdrawForm) -> Value {
        let who = match self.identity {
            Some(identity) => Who::Identified {
                identity: identity.clone(),
            },
            None => Who::Named {
                name: typed.who.sender.trim().to_owned(),
                contact: typed.who.reach.trim().to_owned(),
            },
        };
        let person = Person {
            who,
            email: None,
            filing: None,
        };
        serde_json::to_value(person).unwrap_or_default()
    }

    /// Writes one down, with the owner's task, the log and the mail.
    async fn described(
        &self,
        c: &impl ConnectionTrait,
        here: &Here,
        described: &Described,
        person_index: Option<[u8; 32]>,
        person: &Value,
    ) -> Result<Reference, DbError> {
        let decider = route(Right::ConsentWithdrawal, &here.rules, self.municipality).decider;
        let reference = draw_reference();
        let new = NewWithdrawal {
            reference: &reference,
            municipality: &self.municipality.slug,
            register: &here.register.slug,
            office: &decider.value,
            received_at: self.now,
            person_index,
            person,
            described,
        };
        let keys = &self.portal.keys;
        if let Some(same) = db::withdrawal::the_same(c, keys, &new, self.now - AGAIN).await? {
            return Ok(same);
        }
        db::withdrawal::insert(c, keys, new).await?;
        let event = AuditEvent {
            at: self.now,
            actor: Actor::Citizen,
            municipality: Some(self.municipality.slug.clone()),
            subject: Subject::Withdrawal(reference.to_string()),
            action: Action::ConsentWithdrawn,
        };
        db::audit::append(c, &self.portal.keys, &event, None).await?;
        let register = &here.register.name.fi;
        let text = reference.as_str();
        let office = &decider.value;
        jobs::mail::withdrawn(c, self.portal, self.municipality, office, register, text).await?;
        Ok(reference)
    }
}
