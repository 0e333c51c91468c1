//! Administration: roles take two persons and end by themselves, the record
//! changes for everybody at once, and no administrator sees what people ask.

use chrono::{NaiveDate, TimeDelta};
use domain::role::{
    Held,
    grant::{Grant, Holder, Mandate, Role},
};

use super::*;

mod new;
mod tasks;

const ADMINISTRATORS: &str = "/fi/virka/hallinta/paakayttajat";
const PROPOSALS: &str = "/fi/virka/hallinta/ehdotukset";
const CHANGES: &str = "/fi/virka/hallinta/muutokset";
const II: &str = "/fi/virka/hallinta/kunnat/ii";
const HOLDERS: &str = "/fi/virka/hallinta/kunnat/ii/tehtavat/rekisterin-vastuuhenkilo/haltijat";
/// The address of Raisio's director, who holds nothing at Ii.
const DIRECTOR: &str = "tyollisyyspalvelujen.johtaja@raisio.example";

/// Helsinki, ten to midnight on a winter's day.
fn ten_to_midnight(world: &World) -> NaiveDate {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date");
    let time = day.and_hms_opt(21, 50, 0).expect("a time").and_utc();
    world.portal.clock.set(time);
    assert_eq!(world.portal.today(), day);
    day
}

fn later(world: &World, time: TimeDelta) {
    world.portal.clock.set(world.portal.now() + time);
}

/// Proposes a deputy of Ii's owner; gives where that leads.
async fn deputy(admin: &Browser, holder: &str, from: &str, until: &str) -> String {
    let fields = [
        ("role", "deputy"),
        ("by", "email"),
        ("holder", holder),
        ("from", from),
        ("until", until),
        ("role_why", "Talviloma"),
        ("then", "give"),
    ];
    admin.post(HOLDERS, &fields).await.location()
}

/// Decides about the only proposal that waits; gives where that leads.
async fn decide(admin: &Browser, then: &str) -> String {
    let proposal = admin.get(PROPOSALS).await.hidden("proposal");
    let fields = [("proposal", proposal.as_str()), ("then", then)];
    admin.post(PROPOSALS, &fields).await.location()
}

async fn waiting(admin: &Browser) -> usize {
    let text = admin.get(PROPOSALS).await.text();
    text.matches("name=\"proposal\"").count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deputy_whose_mandate_ends_is_out_at_the_next_request() {
    in_both_worlds(async |world| {
        let today = ten_to_midnight(world).to_string();
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let here = part(&reference);
        let director = world.staff("raisio-johtaja").await;
        assert_eq!(director.get(&here).await.status, 404);

        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let proposed = deputy(&a, DIRECTOR, &today, &today).await;
        assert_eq!(proposed, format!("{HOLDERS}?ehdotettu=1"));
        // A proposal alone gives nothing.
        assert_eq!(director.get(&here).await.status, 404);
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));

        // In the session that was open all the time.
        let page = director.get(&here).await;
        assert!(page.status == 200 && tells_of_matti(&page));
        director.post(&format!("{here}/ota"), &[]).await;
        assert!(director.get("/fi/virka").await.text().contains(&reference));

        later(world, TimeDelta::minutes(11));
        for page in [here.clone(), format!("{here}/vastaus")] {
            let page = director.get(&page).await;
            assert!(page.status == 404 && !tells_of_matti(&page));
        }
        let typed = with_official(&[("message", "Myöhässä.")]);
        let late = director.post(&format!("{here}/vastaus"), &typed).await;
        assert_eq!(late.status, 404);
        let list = director.get("/fi/virka").await;
        assert!(list.status == 200 && !list.text().contains(&reference));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_alone_changes_no_role_and_both_are_logged() {
    in_both_worlds(async |world| {
        let today = world.portal.today().to_string();
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        deputy(&a, DIRECTOR, &today, &today).await;
        // Once is enough.
        let again = deputy(&b, DIRECTOR, &today, &today).await;
        assert_eq!(again, format!("{HOLDERS}?virhe=known"));
        let proposal = a.get(PROPOSALS).await.hidden("proposal");
        for then in ["approve", "refuse"] {
            let fields = [("proposal", proposal.as_str()), ("then", then)];
            assert_eq!(
                a.post(PROPOSALS, &fields).await.location(),
                format!("{PROPOSALS}?virhe=same-person")
            );
        }
        let stranger = world.staff("ii-vastuu-a").await;
        let fields = [("proposal", proposal.as_str()), ("then", "approve")];
        assert_eq!(stranger.post(PROPOSALS, &fields).await.status, 404);
        assert_eq!(waiting(&a).await, 1);
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        let twice = b.post(PROPOSALS, &fields).await.location();
        assert_eq!(twice, format!("{PROPOSALS}?virhe=decided"));

        let events = logged(world, Subject::Role(proposal.clone())).await;
        let (one, other) = (
            staff_id(world, "paakayttaja-a"),
            staff_id(world, "paakayttaja-b"),
        );
        let [proposed, approved] = events.as_slice() else {
            panic!("not two: {events:?}")
        };
        assert_eq!(proposed.action, Action::RoleProposed);
        assert!(by(proposed, &one, "paakayttaja"));
        assert_eq!(approved.action, Action::RoleApproved);
        assert!(by(approved, &other, "paakayttaja"));
        let list = a.get(CHANGES).await.text();
        for word in ["Pääkäyttäjä A", "Pääkäyttäjä B", DIRECTOR] {
            assert!(list.contains(word), "{word}");
        }

        // What nobody decides lapses: also for who has the page still open.
        deputy(&a, "toinen@ii.example", &today, &today).await;
        let proposal = b.get(PROPOSALS).await.hidden("proposal");
        later(world, TimeDelta::days(7));
        let b = world.staff("paakayttaja-b").await;
        let fields = [("proposal", proposal.as_str()), ("then", "approve")];
        let late = b.post(PROPOSALS, &fields).await.location();
        assert_eq!(late, format!("{PROPOSALS}?virhe=lapsed"));
        assert_eq!(waiting(&b).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_gives_themself_a_role_and_two_administrators_stay() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let today = world.portal.today().to_string();
        let own = deputy(&a, "Paakayttaja.A@raisio.example", &today, &today).await;
        assert_eq!(own, format!("{HOLDERS}?virhe=own-role"));
        let page = a.get(&own).await.text();
        assert!(page.contains("Kukaan ei voi antaa roolia itselleen"));
        assert!(page.contains("Paakayttaja.A@raisio.example"), "it is kept");
        // Nor does whom it is for approve what somebody else proposed.
        deputy(&a, "paakayttaja.b@ii.example", &today, &today).await;
        let for_b = decide(&b, "approve").await;
        assert_eq!(for_b, format!("{PROPOSALS}?virhe=own-role"));
        assert_eq!(decide(&a, "withdraw").await, format!("{PROPOSALS}?tehty=1"));

        // With two, none can go; with three, one can.
        let id = async |admin: &Browser, of: &str| {
            let text = admin.get(ADMINISTRATORS).await.text();
            let (_, rest) = text.split_once(of).expect("listed");
            let value = rest.split_once("name=\"grant\" value=\"");
            value.and_then(|(_, rest)| Some(rest.split('"').next()?.to_owned()))
        };
        assert_eq!(id(&a, "paakayttaja.a@").await, None);
        let third = [
            ("holder", "paallikko@kemi.example"),
            ("role_why", "Kolmas"),
            ("then", "give"),
        ];
        a.post(ADMINISTRATORS, &third).await;
        decide(&b, "approve").await;
        let grant = id(&a, "paakayttaja.b@").await.expect("a form");
        let end = [("grant", grant.as_str()), ("then", "end")];
        let proposed = a.post(ADMINISTRATORS, &end).await.location();
        assert_eq!(proposed, format!("{ADMINISTRATORS}?ehdotettu=1"));
        assert_eq!(
            a.post(ADMINISTRATORS, &end).await.location(),
            format!("{ADMINISTRATORS}?virhe=known")
        );
        // B may say yes to that, and is out with the next request.
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        assert_eq!(b.get(PROPOSALS).await.status, 404);
        assert_eq!(id(&a, "paakayttaja.a@").await, None, "two are left");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_sees_no_request_whatever_else_they_are_given() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let slug = |text| domain::id::Slug::parse(text).expect("a slug");
        let given = Grant {
            holder: Holder::email("paakayttaja.b@ii.example"),
            role: Role::Owner {
                held: Held {
                    municipality: slug("ii"),
                    office: slug("rekisterin-vastuuhenkilo"),
                },
            },
            mandate: Mandate {
                from: world.portal.today(),
                until: None,
            },
        };
        let (c, keys) = (world.portal.db.write(), &world.portal.keys);
        db::role::give(c, keys, &given).await.expect("given");
        let b = world.staff("paakayttaja-b").await;
        assert_eq!(b.get(&part(&reference)).await.status, 404);
        let list = b.get("/fi/virka").await;
        assert!(!list.text().contains(&reference));
        for page in [
            "/fi/virka/hallinta",
            PROPOSALS,
            ADMINISTRATORS,
            CHANGES,
            II,
            HOLDERS,
        ] {
            let page = b.get(page).await;
            assert!(page.status == 200 && !tells_of_matti(&page));
            assert!(!page.text().contains(&reference));
        }
    })
    .await;
}

/// The fields of a form as its page has them, with some changed.
async fn changed(admin: &Browser, page: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let text = admin.get(page).await.text();
    let mut all = vec![("seen".to_owned(), admin.get(page).await.hidden("seen"))];
    for piece in text.split("<input ").skip(1) {
        let of = |name: &str| {
            let (_, rest) = piece.split_once(&format!("{name}=\""))?;
            Some(rest.split('"').next()?.to_owned())
        };
        let tag = piece.split('>').next().unwrap_or_default();
        let unticked = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        if let Some(name) = of("name").filter(|name| name != "seen")
            && (!unticked || tag.contains("checked"))
        {
            all.push((name, of("value").unwrap_or_default()));
        }
    }
    for piece in text.split("<textarea ").skip(1) {
        let name = piece.split("name=\"").nth(1).expect("a name");
        let name = name.split('"').next().expect("a name").to_owned();
        let body = piece.split_once('>').expect("a body").1;
        let body = body.split("</textarea>").next().unwrap_or_default();
        all.push((name, body.trim().to_owned()));
    }
    for (field, value) in fields {
        all.retain(|(name, _)| name != field);
        all.push(((*field).to_owned(), (*value).to_owned()));
    }
    all
}

async fn save(admin: &Browser, page: &str, fields: &[(&str, &str)]) -> String {
    let fields = changed(admin, page, fields).await;
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    admin.post(page, &fields).await.location()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_saved_is_seen_at_once_logged_and_kept_by_the_demo() {
    in_both_worlds(async |world| {
        let admin = world.staff("paakayttaja-a").await;
        let anybody = world.browser();
        let public = async || anybody.get("/fi/ii").await.text();
        let before = public().await;
        let form = format!("{II}/tiedot");
        let saved = save(&admin, &form, &[("help_phone", "08 123 4567")]).await;
        assert_eq!(saved, format!("{II}?tallennettu=1"));
        let after = public().await;
        assert!(!before.contains("08 123 4567") && after.contains("08 123 4567"));
        let list = admin.get(CHANGES).await.text();
        assert!(list.contains("help_phone") && list.contains("08 123 4567"));
        let events = logged(world, Subject::Catalog("ii".into())).await;
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].action, Action::CatalogChanged);
        // Saving what is there already is no change.
        save(&admin, &form, &[]).await;
        assert_eq!(logged(world, Subject::Catalog("ii".into())).await.len(), 1);
        // The demo loads at every start, and leaves it.
        let loaded = crate::demo::load::load(&world.portal, &world.edge).await;
        loaded.expect("loaded");
        assert!(public().await.contains("08 123 4567"));
        // What is wrong is not saved, and not lost.
        let wrong = save(&admin, &form, &[("genitive", ""), ("help_phone", "09")]).await;
        assert_eq!(wrong, format!("{form}?virhe=1"));
        let page = admin.get(&wrong).await;
        assert!(page.title().starts_with("Virhe"));
        assert!(page.text().contains("value=\"09\""));
        assert!(public().await.contains("08 123 4567"));
        admin.post(&form, &[("then", "discard")]).await;
        assert!(admin.get(&form).await.text().contains("08 123 4567"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_late_is_told_and_overwrites_nothing() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let form = format!("{II}/tiedot");
        let late = changed(&b, &form, &[("help_phone", "08 222")]).await;
        save(&a, &form, &[("help_phone", "08 111")]).await;
        let late: Vec<(&str, &str)> = late.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(b.post(&form, &late).await.location(), form);
        let page = b.get(&form).await.text();
        assert!(page.contains("Joku muu on muuttanut"));
        assert!(page.contains("08 222"), "what was typed is kept");
        assert!(
            world
                .browser()
                .get("/fi/ii")
                .await
                .text()
                .contains("08 111")
        );
        // Who has seen that may save.
        save(&b, &form, &[]).await;
        assert!(
            world
                .browser()
                .get("/fi/ii")
                .await
                .text()
                .contains("08 222")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_colour_that_can_not_be_read_is_not_saved() {
    in_both_worlds(async |world| {
        let admin = world.staff("paakayttaja-a").await;
        let form = format!("{II}/varit");
        let wrong = save(&admin, &form, &[("light", "#ff0000")]).await;
        assert_eq!(wrong, format!("{form}?virhe=1"));
        let page = admin.get(&wrong).await.text();
        assert!(page.contains("3,64 : 1"), "the ratio, on what is set apart");
        assert!(page.contains("4,50 : 1"));
        assert!(
            page.contains("fill=\"#ff0000\""),
            "it is shown all the same"
        );
        let theme = async || {
            let page = world.browser().get("/fi/ii").await;
            let theme = page.links("/theme/").first().expect("a theme").clone();
            (theme.clone(), world.browser().get(&theme).await.text())
        };
        let before = theme().await;
        assert!(!before.1.contains("#ff0000"));
        let saved = save(&admin, &form, &[("light", "#8a1c1c")]).await;
        assert_eq!(saved, format!("{II}?tallennettu=1"));
        let after = theme().await;
        assert!(after.1.contains("--accent:#8a1c1c"));
        assert_ne!(before.0, after.0, "no browser keeps the old one");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_text_on_remedies_is_a_version_that_somebody_answers_for() {
    in_both_worlds(async |world| {
        let admin = world.staff("paakayttaja-a").await;
        let form = format!("{II}/muutoksenhaku");
        let without = [("court_fi", ""), ("approved_by_fi", "kunnanlakimies")];
        let wrong = save(&admin, &form, &without).await;
        assert_eq!(wrong, format!("{form}?virhe=1"));
        let today = world.portal.today().to_string();
        let right = [
            ("court_fi", "Vie asia oikeuteen."),
            ("approved_by_fi", "kunnanlakimies"),
            ("approved_on", &today),
        ];
        for version in [today.clone(), format!("{today}-2")] {
            let saved = save(&admin, &form, &right).await;
            assert_eq!(saved, format!("{II}?tallennettu=1"));
            let c = world.portal.db.read();
            let ii = db::catalog::municipality(c, "ii").await.expect("read");
            assert_eq!(ii.expect("Ii").remedies_version, version);
        }
        let page = admin.get(&form).await.text();
        for version in [today.clone(), format!("{today}-2"), "2026-11".to_owned()] {
            assert!(page.contains(&format!("Versio {version}, ")), "{version}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn to_replace_a_key_takes_two_and_then_the_operator() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let form = "/fi/virka/hallinta/avaimet";
        let key = world.portal.keys.key_id.clone();
        let command = async |admin: &Browser| {
            let text = admin.get(form).await.text();
            assert!(text.contains(&key));
            text.contains("tietoluukku keys replace")
        };
        let proposed = a.post(form, &[("role_why", "Kannettava katosi.")]).await;
        assert_eq!(proposed.location(), format!("{form}?ehdotettu=1"));
        let without = b.post(form, &[]).await.location();
        assert_eq!(without, format!("{form}?virhe=1"));
        let again = b.post(form, &[("role_why", "Sama syy.")]).await.location();
        assert_eq!(again, format!("{form}?virhe=known"));
        let own = decide(&a, "approve").await;
        assert_eq!(own, format!("{PROPOSALS}?virhe=same-person"));
        assert!(!command(&a).await);
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        assert!(command(&a).await && command(&b).await);
        later(world, TimeDelta::days(7));
        assert!(
            !command(&world.staff("paakayttaja-a").await).await,
            "too late"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn offices_and_registers_change() {
    in_both_worlds(async |world| {
        let admin = world.staff("paakayttaja-a").await;
        let new = format!("{II}/tehtavat/uusi");
        let office = [
            ("slug", "asiointi"),
            ("office_name_fi", "Asiointipiste"),
            ("mailbox", "asiointi@ii.example"),
        ];
        assert_eq!(
            save(&admin, &new, &office).await,
            format!("{II}?tallennettu=1")
        );
        let page = admin.get(II).await.text();
        assert!(page.contains("Asiointipiste"));
        let there = format!("{II}/tehtavat/asiointi");
        assert_eq!(admin.get(&there).await.status, 200);
        assert_eq!(admin.get(&format!("{there}/haltijat")).await.status, 200);
        assert_eq!(admin.get(&format!("{II}/tehtavat/muu")).await.status, 404);
        assert_eq!(
            admin.post(&format!("{II}/tehtavat/muu"), &[]).await.status,
            404
        );

        let register = format!("{II}/rekisterit/tyollistamispalvelut");
        let ended = [
            ("state", "ended"),
            ("since", "2024"),
            ("status_why_fi", "Tehtävä on päättynyt."),
            ("search_words", "kumiankka"),
        ];
        assert_eq!(
            save(&admin, &register, &ended).await,
            format!("{II}?tallennettu=1")
        );
        let anybody = world.browser();
        let notice = anybody.get(REGISTER).await.text();
        assert!(notice.contains("Tehtävä on päättynyt."));
        let found = anybody.get("/fi/haku?q=kumiankka").await.text();
        assert!(found.contains("/fi/ii/rekisterit/tyollistamispalvelut"));
    })
    .await;
}
