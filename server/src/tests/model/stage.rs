//! Where a sequence plays: a portal with a clock of its own on a database that
//! several share, people who are logged in, and requests to file.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex},
};

use axum::Router;
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    audit::{AuditEvent, Subject},
    id::{Reference, Slug},
    identity::Identity,
    language::Language,
    request::{Asker as Asks, Known, contents::AnswerWay},
    right::Right,
    role::{Held, Staff, StaffId},
};
use rand::{Rng as _, rngs::StdRng};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    oracle::{Model, Who},
    sample::{Sample, recipients},
    steps::{self, Fields, Sent, Step},
};
use crate::{
    clock::Clock,
    config::Config,
    db::{self, Db, entity, file::Stage as FileStage, micros, part::StoredPart},
    demo::{self, start::DemoEdge},
    filing::{Filing, Proof},
    portal::Portal,
    routes,
    seal::Keys,
    session::StaffSession,
    testing::portal,
};

mod send;

/// A filed part.
pub struct Filed {
    /// Its reference.
    pub reference: String,
    /// The same.
    pub parsed: Reference,
    right: Right,
    unsigned: bool,
    here: bool,
}

impl Filed {
    /// The model of it.
    pub fn model(&self, today: NaiveDate) -> Model {
        Model::new(self.right, self.unsigned, self.here, today)
    }
}

/// The stage.
pub struct Stage {
    /// The portal.
    pub portal: Portal,
    /// What can be filed.
    pub samples: Arc<[Sample]>,
    /// What can be done with it.
    pub steps: Vec<&'static Step>,
    /// What the two owners are known by.
    pub colleagues: [String; 2],
    /// What a form says of the recipients that the notice names.
    pub recipients: Fields,
    router: Router,
    edge: DemoEdge,
    staff: HashMap<Who, (Staff, StaffSession)>,
    sessions: Mutex<HashMap<Who, (String, DateTime<Utc>)>>,
}

impl Stage {
    /// Sets one up. What waits in its outbox nobody sends.
    pub async fn new(db: Db, keys: Keys, samples: Arc<[Sample]>) -> Self {
        let clock = Clock::system();
        let mut config = Config::default();
        // Nobody listens at the portal's: what goes there is handed over here.
        let [here, anywhere] = [1, 0].map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
        let edge = demo::prepare(&mut config, &clock, here, anywhere).await;
        let edge = edge.expect("the edge starts");
        let config = config.complete().expect("the demo sets all that is needed");
        let portal = portal(db, keys, clock, config);
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
            steps: steps::all(),
            router,
            edge,
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
            clerk: None,
        };
        filing.store(&tx, portal, proof).await.expect("stored");
        tx.commit().await.expect("committed");
        assert_eq!(filing.part.asker.known == Known::Unknown, unsigned);
        Filed {
            reference: filing.part.reference.to_string(),
            parsed: filing.part.reference,
            right: sample.right,
            unsigned,
            here: filing.part.asker.wants == AnswerWay::Here,
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

    /// How many files are collected for its answer, and went out with it.
    pub async fn files(&self, id: Uuid) -> (usize, usize) {
        use entity::file::{Column, Entity};
        let found = Entity::find().filter(Column::PartId.eq(id));
        let files = found.all(self.portal.db.read()).await.expect("read");
        let [collected, sent] = [FileStage::Draft, FileStage::Sent].map(|stage| {
            let of_it = files.iter().filter(|file| file.stage == stage.code());
            of_it.count()
        });
        (collected, sent)
    }

    /// Its log.
    pub async fn log(&self, reference: &Reference) -> Vec<AuditEvent> {
        let (c, keys) = (self.portal.db.read(), &self.portal.keys);
        let subject = Subject::Part(reference.to_string());
        let found = db::audit::for_subject(c, keys, &subject).await;
        let logged = found.expect("read").into_iter();
        logged.map(|logged| logged.event).collect()
    }
}
