//! Where a sequence plays: a portal with a clock of its own on a database that
//! several share, people who are logged in, and requests to file.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    http::{Request, header},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    audit::{AuditEvent, Subject},
    id::{Reference, Slug},
    identity::Identity,
    language::Language,
    receipt::Receipt,
    request::{Asker as Asks, Known},
    right::Right,
    role::{Held, Staff, StaffId},
};
use rand::{Rng as _, rngs::StdRng};
use sea_orm::EntityTrait as _;
use serde_json::Value;
use tower::ServiceExt as _;
use uuid::Uuid;

use super::{Asker, Model, Who, entity};
use crate::{
    clock::Clock,
    config::Config,
    db::{self, Db, micros, part::StoredPart, session::SessionKind},
    filing::{Filing, Proof},
    identity::person::Person,
    portal::Portal,
    routes,
    seal::Keys,
    session::{CitizenSession, Jar, StaffSession, open},
    testing::{World, portal},
    tests::several,
};

/// A session is opened anew after so long: before any sleeps.
const AWAKE: TimeDelta = TimeDelta::minutes(10);

/// What somebody once filed through the portal, to be filed again and again.
pub struct Sample {
    right: Right,
    frozen: String,
    person: Person,
    receipt: Receipt,
    evidence: Value,
}

/// A filed part.
pub struct Filed {
    /// Its reference.
    pub reference: String,
    /// The same.
    pub parsed: Reference,
    /// Whether it was sent unsigned.
    pub unsigned: bool,
    right: Right,
    told: bool,
}

impl Filed {
    /// The model of it.
    pub fn model(&self, today: NaiveDate) -> Model {
        let asker = match self.unsigned {
            true => Asker::Unknown,
            false => Asker::Identified,
        };
        Model::new(self.right, asker, self.told, today)
    }
}

/// The stage.
pub struct Stage {
    /// The portal.
    pub portal: Portal,
    /// What can be filed.
    pub samples: Arc<[Sample]>,
    /// What the two owners are known by.
    pub colleagues: [String; 2],
    /// What a form says of the recipients that the notice names.
    pub recipients: Vec<(&'static str, String)>,
    router: Router,
    staff: HashMap<Who, (Staff, StaffSession)>,
    sessions: Mutex<HashMap<Who, (String, DateTime<Utc>)>>,
}

/// Files one of each kind through the portal; gives the portal's settings and
/// what was filed. The first is Matti's, the last Aino's.
pub async fn samples(db: Db) -> (Config, Vec<Sample>) {
    let world = World::start(db).await;
    let browser = world.browser();
    several::three_rights(&browser).await;
    let back = browser.identify(&browser.sign().await, "matti").await;
    browser.get(&back).await;
    let sender = world.browser();
    several::three_rights(&sender).await;
    let fields = [("sender", "Matti"), ("reach", "040 000 0000")];
    sender.post("/fi/pyynto/ilman", &fields).await;
    world.filed("aino", "kaikki", "").await;

    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let rows = entity::part::Entity::find().all(c).await.expect("read");
    let mut samples = Vec::new();
    for row in rows {
        let reference = Reference::parse(&row.reference).expect("a reference");
        let stored = db::part::by_reference(c, keys, &reference).await;
        let person = db::part::person(c, keys, row.id).await.expect("read");
        let receipt = db::part::receipt(c, keys, row.id).await.expect("read");
        samples.push(Sample {
            right: stored.expect("read").expect("a part").part.right,
            frozen: db::part::content(c, keys, row.id).await.expect("read"),
            person: serde_json::from_value(person).expect("a person"),
            receipt: Receipt::read(&receipt).expect("a receipt"),
            evidence: db::part::evidence(c, keys, row.id).await.expect("read"),
        });
    }
    assert_eq!(samples.len(), 7);
    let aino = |sample: &Sample| {
        sample
            .person
            .identity()
            .map(|it| it.given_name.as_deref() == Some("Aino"))
    };
    samples.sort_by_key(|sample| match aino(sample) {
        Some(false) => 0,
        None => 1,
        Some(true) => 2,
    });
    let config = world.portal.config.clone();
    world.end().await;
    (config, samples)
}

/// Of each recipient whom the notice names, that nothing was ever given to it.
async fn recipients(portal: &Portal) -> Vec<(&'static str, String)> {
    let (municipality, register) = ("ii", "tyollistamispalvelut");
    let c = portal.db.read();
    let notice = db::catalog::notice_version(c, municipality, register, 1, Language::Fi).await;
    let notice = notice.expect("read").expect("a notice");
    let named = notice.recipients().iter().enumerate();
    let rows = named.flat_map(|(n, recipient)| {
        // Names of fields live as long as the program; so may these few.
        let field = |name: &str| -> &'static str { format!("{name}_{}", n + 1).leak() };
        [
            (field("recipient"), recipient.name.clone()),
            (field("telling"), "never".to_owned()),
        ]
    });
    rows.collect()
}

impl Stage {
    /// Sets one up. What waits in its outbox nobody sends.
    pub async fn new(db: Db, keys: Keys, config: Config, samples: Arc<[Sample]>) -> Self {
        let portal = portal(db, keys, Clock::system(), config);
        let router = routes::router(portal.clone()).expect("a router");
        let staff: HashMap<Who, (Staff, StaffSession)> = [
            (Who::OwnerA, "ii", "rekisterin-vastuuhenkilo"),
            (Who::OwnerB, "ii", "rekisterin-vastuuhenkilo"),
            (Who::Dpo, "ii", "tietosuojavastaava"),
            (Who::Stranger, "raisio", "tyollisyyspalvelujen-johtaja"),
        ]
        .into_iter()
        .map(|(who, municipality, office)| {
            let slug = |text: &str| Slug::parse(text).expect("a slug");
            let id = StaffId(format!("{who:?}"));
            let session = StaffSession {
                id: id.clone(),
                display_name: id.0.clone(),
                email: None,
                groups: vec![format!("{municipality}:{office}")],
            };
            let held = Held {
                municipality: slug(municipality),
                office: slug(office),
            };
            let staff = Staff {
                display_name: id.0.clone(),
                offices: vec![held],
                id,
            };
            (who, (staff, session))
        })
        .collect();
        // Colleagues are who was here.
        let tx = portal.db.begin().await.expect("begun");
        for (staff, session) in staff.values() {
            let body = serde_json::to_value(session).expect("JSON");
            let seen = db::staff::seen(&tx, &portal.keys, &staff.id, &body, portal.now());
            seen.await.expect("noted");
        }
        tx.commit().await.expect("committed");
        Self {
            recipients: recipients(&portal).await,
            colleagues: [Who::OwnerA, Who::OwnerB].map(|who| staff[&who].0.id.0.clone()),
            portal,
            samples,
            router,
            staff,
            sessions: Mutex::default(),
        }
    }

    /// Some working hour of some years.
    pub fn set_clock(&self, random: &mut StdRng) {
        let first = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a date");
        let day = first + Days::new(random.gen_range(0..2_000));
        let time = day.and_hms_opt(random.gen_range(5..15), 0, 0);
        self.portal.clock.set(time.expect("a time").and_utc());
        self.sessions.lock().expect("nobody failed").clear();
    }

    /// A member of staff.
    pub fn staff(&self, who: Who) -> &Staff {
        &self.staff[&who].0
    }

    /// Who that is.
    pub fn who(&self, id: &StaffId) -> Option<Who> {
        let found = self.staff.iter().find(|(_, (staff, _))| staff.id == *id);
        found.map(|(who, _)| *who)
    }

    /// A citizen.
    pub fn identity(&self, who: Who) -> &Identity {
        let sample = match who {
            Who::SomebodyElse => self.samples.last(),
            _ => self.samples.first(),
        };
        let person = &sample.expect("a sample").person;
        person.identity().expect("a signed one")
    }

    /// Files one of Matti's samples now.
    pub async fn file(&self, which: usize) -> Filed {
        let own = self.samples.len() - 1;
        let sample = &self.samples[which % own];
        let portal = &self.portal;
        let tx = portal.db.begin().await.expect("begun");
        let prepared = Filing::prepare(&tx, &sample.frozen, micros(portal.now())).await;
        let mut filing = prepared.expect("prepared");
        let unsigned = sample.person.identity().is_none();
        let municipality = filing.part.municipality.as_str().to_owned();
        let person_index = match sample.person.identity() {
            Some(identity) => {
                let input = identity.lookup_input().bytes();
                portal.keys.person_index(&municipality, &input)
            }
            None => rand::random(),
        };
        if unsigned {
            filing.part.asker = Asks::unknown(filing.part.asker.wants);
        }
        let proof = Proof {
            person: &sample.person,
            person_index,
            receipt: &sample.receipt,
            evidence: &sample.evidence,
            channel: if unsigned { "unsigned" } else { "portal" },
            language: Language::Fi,
        };
        filing.store(&tx, portal, proof).await.expect("stored");
        tx.commit().await.expect("committed");
        assert_eq!(filing.part.asker.known == Known::Unknown, unsigned);
        let told = filing.part.route.told.is_some();
        Filed {
            reference: filing.part.reference.to_string(),
            parsed: filing.part.reference,
            unsigned,
            right: sample.right,
            told,
        }
    }

    /// The part as it is.
    pub async fn part(&self, filed: &Filed) -> StoredPart {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let stored = db::part::by_reference(c, keys, &filed.parsed).await;
        stored.expect("read").expect("it is there")
    }

    /// Its columns.
    pub async fn row(&self, id: Uuid) -> entity::part::Model {
        let found = entity::part::Entity::find_by_id(id);
        let row = found.one(self.portal.db.read()).await;
        row.expect("read").expect("it is there")
    }

    /// Its log.
    pub async fn log(&self, reference: &Reference) -> Vec<AuditEvent> {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let subject = Subject::Part(reference.to_string());
        let found = db::audit::for_subject(c, keys, &subject).await;
        let logged = found.expect("read").into_iter();
        logged.map(|logged| logged.event).collect()
    }

    /// Sends a form as somebody.
    pub async fn post(
        &self,
        who: Who,
        to: &str,
        fields: &[(&'static str, String)],
    ) -> Result<(), String> {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let origin = self.portal.config.public_url();
        let host = origin.split("//").last().unwrap_or_default();
        let request = Request::post(to)
            .header(header::HOST, host)
            .header(header::ORIGIN, origin)
            .header(header::COOKIE, self.session(who).await)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .expect("a request");
        let answer = self.router.clone().oneshot(request).await;
        let status = answer.expect("an answer").status();
        if status.is_redirection() || status == 404 {
            Ok(())
        } else {
            Err(format!("{who:?} gets {status} for {to}"))
        }
    }

    /// The cookie of somebody who is logged in and awake.
    async fn session(&self, who: Who) -> String {
        let now = self.portal.now();
        let known = self
            .sessions
            .lock()
            .expect("nobody failed")
            .get(&who)
            .cloned();
        if let Some((cookie, since)) = known
            && now - since < AWAKE
        {
            return cookie;
        }
        let tx = self.portal.db.begin().await.expect("begun");
        let token = match self.staff.get(&who) {
            Some((_, session)) => open(&tx, &self.portal, SessionKind::Staff, session).await,
            None => {
                let identity = self.identity(who).clone();
                let session = CitizenSession { identity };
                open(&tx, &self.portal, SessionKind::Citizen, &session).await
            }
        };
        let token = token.expect("opened");
        tx.commit().await.expect("committed");
        let cookie = Jar::Session.set(&self.portal, &token, None);
        let cookie = format!("{}={}", cookie.name(), cookie.value());
        let mut sessions = self.sessions.lock().expect("nobody failed");
        sessions.insert(who, (cookie.clone(), now));
        cookie
    }
}
