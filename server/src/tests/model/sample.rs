//! What is filed: what somebody once filed through the portal, of each kind, to
//! be filed again and again.

use domain::{id::Reference, language::Language, receipt::Receipt, right::Right};
use sea_orm::EntityTrait as _;
use serde_json::Value;

use crate::{
    db::{self, Db, entity},
    identity::person::Person,
    portal::Portal,
    testing::World,
    tests::several,
};

/// What somebody once filed through the portal, to be filed again and again.
pub struct Sample {
    /// The right.
    pub right: Right,
    /// What was frozen.
    pub frozen: String,
    /// Who asks.
    pub person: Person,
    /// The receipt.
    pub receipt: Receipt,
    /// What proves the signature.
    pub evidence: Value,
}

/// Files one of each kind through the portal, signed and unsigned, with the
/// answer wanted here and on paper. The first is Matti's, the last Aino's.
pub async fn samples(db: Db) -> Vec<Sample> {
    let world = World::start(db).await;
    for way in ["here", "paper"] {
        let signed = world.browser();
        several::three_rights(&signed).await;
        signed.answer(&[("tapa", &[("way", way)])]).await;
        let back = signed.identify(&signed.sign().await, "matti").await;
        signed.get(&back).await;
        let unsigned = world.browser();
        several::three_rights(&unsigned).await;
        unsigned.answer(&[("tapa", &[("way", way)])]).await;
        let fields = [("sender", "Matti"), ("reach", "040 000 0000")];
        unsigned.post("/fi/pyynto/ilman", &fields).await;
    }
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
    assert_eq!(samples.len(), 13);
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
    world.end().await;
    samples
}

/// Of each recipient whom the notice names, that nothing was ever given to it.
pub async fn recipients(portal: &Portal) -> Vec<(&'static str, String)> {
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
