//! A worklist of five hundred, in Joensuu: filed without identification over
//! four weeks, always the same ones.

use app::form::{
    pairs::Pairs,
    request::{Common, RequestDraft, Start, Step},
};
use domain::{id::Slug, language::Language, right::Right};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};

use super::{
    script::{Do, Player},
    visitor::Stuck,
};
use crate::{
    db,
    form::draft::KEPT,
    session::{Jar, Token},
};

/// So many parts.
pub const MANY: usize = 500;
/// What everything here follows from.
const SEED: u64 = 20_261_122;
/// The first one came so many days ago.
const DAYS: i64 = 20;
const MUNICIPALITY: &str = "joensuu";
const REGISTER: &str = "kuntouttava-tyotoiminta";
/// What goes to who decides; a wish would go to the DPO first.
const RIGHTS: [Right; 2] = [Right::Access, Right::Rectification];
const NAMES: [&str; 6] = [
    "Kaisa Keksitty",
    "Kalle Keksitty",
    "Åsa Esimerkki",
    "Eino Esimerkki-Keksitty",
    "Mallikas Mallinen",
    "Testi Testilä",
];
const WORDS: [&str; 4] = [
    "Haluan nähdä, mitä minusta on kirjattu.",
    "Jaksojen päivät ovat väärin.",
    "Kuka on katsonut tietojani viime vuonna?",
    "Yhteystietoni ovat vanhat.",
];

/// Files them all.
///
/// # Errors
/// At the first one that can't be filed.
pub async fn file(player: &mut Player<'_>) -> Result<(), Stuck> {
    let mut random = StdRng::seed_from_u64(SEED);
    let mut left = MANY;
    for day in (0..DAYS).rev() {
        player.play(&[Do::DaysAgo(day)]).await?;
        // What is left, spread over the days that are left.
        let of_day = left.div_ceil(usize::try_from(day + 1).unwrap_or(1));
        let mut rest = of_day;
        while rest > 0 {
            let rights = rest.min(RIGHTS.len());
            one(player, &mut random, rights).await?;
            rest -= rights;
        }
        left -= of_day;
    }
    Ok(())
}

/// Files something with so many rights.
async fn one(player: &mut Player<'_>, random: &mut StdRng, rights: usize) -> Result<(), Stuck> {
    let draft = drafted(player, random, rights).await?;
    let token = Token::draw();
    let (portal, now) = (player.portal, player.portal.now());
    let storage = |_| Stuck("storage".into());
    let body = serde_json::to_value(&draft).unwrap_or_default();
    let tx = portal.db.begin().await.map_err(storage)?;
    db::draft::insert(&tx, &portal.keys, &token.hash(), &body, now, now + KEPT)
        .await
        .map_err(storage)?;
    tx.commit().await.map_err(|_| Stuck("storage".into()))?;
    player.visitor.forget();
    player.visitor.hold(Jar::Draft, &token);
    let sender = NAMES.choose(random).copied().unwrap_or_default();
    let reach = format!("Keksitie {}, 80100 Joensuu", random.gen_range(1..200));
    let typed = [
        ("sender".to_owned(), sender.to_owned()),
        ("reach".to_owned(), reach),
    ];
    let led = player.visitor.post("pyynto/ilman", &typed).await?;
    match led.ends_with("/seuranta/tunnus") {
        true => Ok(()),
        false => Err(Stuck("one of many was not filed".into())),
    }
}

/// A draft as the pages of the form make it.
async fn drafted(
    player: &Player<'_>,
    random: &mut StdRng,
    rights: usize,
) -> Result<RequestDraft, Stuck> {
    let slug = |text: &str| Slug::parse(text).map_err(|_| Stuck("no name".into()));
    let (municipality, register) = (slug(MUNICIPALITY)?, slug(REGISTER)?);
    let c = player.portal.db.read();
    let today = player.portal.today();
    let notice = db::catalog::notice_in_force(c, MUNICIPALITY, REGISTER, Language::Fi, today)
        .await
        .map_err(|_| Stuck("storage".into()))?
        .ok_or_else(|| Stuck("no notice".into()))?;
    let mut draft = RequestDraft::default();
    let mut all = RIGHTS;
    all.shuffle(random);
    for right in all.into_iter().take(rights) {
        draft.add(Start {
            municipality: municipality.clone(),
            register: Some(register.clone()),
            notice_version: Some(notice.version),
            right,
        });
    }
    let words = WORDS.choose(random).copied().unwrap_or_default();
    let pairs = |fields: &[(&str, &str)]| {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Pairs(fields.iter().map(owned).collect())
    };
    let everything = pairs(&[
        ("scope", "everything"),
        ("period", "all"),
        ("wrong", words),
        ("correct", words),
        ("whose", "own"),
        ("way", "paper"),
        ("notify", "no"),
    ]);
    // Each page takes what is its own.
    for step in draft.steps() {
        if step != Step::Common(Common::Check) {
            draft.take(step, &everything);
        }
    }
    match draft.is_ready(today) {
        true => Ok(draft),
        false => Err(Stuck("a draft of many is not ready".into())),
    }
}
