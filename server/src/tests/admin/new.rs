//! Municipalities and registers that administrators add.

use super::*;

const NEW: &str = "/fi/virka/hallinta/kunnat/uusi/tiedot";
const VAASA: &str = "/fi/virka/hallinta/kunnat/vaasa";

/// The fields of a municipality that is not there yet.
fn fields(today: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("slug", "vaasa"),
        ("nominative", "Vaasa"),
        ("genitive", "Vaasan"),
        ("inessive", "Vaasassa"),
        ("authority_fi", "Vaasan kaupunki"),
        ("authority_sv", "Vasa stad"),
        ("speaks_sv", "yes"),
        ("help_fi", "Soita neuvontaan."),
        ("help_sv", "Ring rådgivningen."),
        ("help_phone", "06 0000 0000"),
        ("mailbox", "tietosuoja@vaasa.example"),
        ("court_fi", "Vie asia oikeuteen."),
        ("approved_by_fi", "kaupunginlakimies"),
        ("approved_on", today),
    ]
}

const REGISTER: [(&str, &str); 10] = [
    ("slug", "kirjasto"),
    ("register_name_fi", "Kirjaston asiakkaat"),
    ("summary_fi", "Kenelle on lainattu mitä."),
    ("search_words", "kumiankka"),
    ("brief_about_you", "Kyllä, jos lainaat."),
    ("brief_why", "Jotta kirjat palaavat."),
    ("brief_sources", "Sinulta."),
    ("brief_recipients", "Ei kukaan."),
    ("brief_retention", "Vuoden."),
    ("brief_automated", "Ei."),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_municipality_is_added_and_a_register_and_the_first_request_reaches_its_dpo() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let today = world.portal.today().to_string();
        let anybody = world.browser();
        assert!(!anybody.get("/fi").await.text().contains("Vaasan kaupunki"));
        let wrong = [("slug", "virka"), ("nominative", "Vaasa")];
        let wrong = save(&a, NEW, &wrong).await;
        assert_eq!(wrong, format!("{NEW}?virhe=1"));
        let page = a.get(&wrong).await;
        assert!(page.title().starts_with("Virhe"), "{}", page.title());
        assert!(page.text().contains("slug-virhe"));
        assert!(page.text().contains("value=\"Vaasa\""), "what was typed");
        assert_eq!(anybody.get("/fi/vaasa").await.status, 404);

        let saved = save(&a, NEW, &fields(&today)).await;
        assert_eq!(saved, format!("{VAASA}?tallennettu=1"));
        assert!(anybody.get("/fi").await.text().contains("Vaasan kaupunki"));
        let sv = anybody.get("/sv/vaasa").await.text();
        assert!(sv.contains("Vasa stad") && sv.contains("Ring rådgivningen."));
        // The portal's own register is there at once.
        let own = anybody.get("/fi/vaasa/rekisterit/tietoluukku").await;
        assert!(own.text().contains("tietosuoja@vaasa.example"));
        let again = save(&b, NEW, &fields(&today)).await;
        assert_eq!(again, format!("{NEW}?virhe=1"), "it is there");
        let events = logged(world, Subject::Catalog("vaasa".into())).await;
        assert_eq!(events.len(), 1);
        assert!(b.get(CHANGES).await.text().contains("Vaasan kaupunki"));

        let form = format!("{VAASA}/rekisterit/uusi");
        let saved = save(&a, &form, &REGISTER).await;
        assert_eq!(saved, format!("{VAASA}?tallennettu=1"));
        let taken = save(&a, &form, &REGISTER).await;
        assert_eq!(taken, format!("{form}?virhe=1"));
        let notice = anybody.get("/fi/vaasa/rekisterit/kirjasto").await.text();
        for said in ["Jotta kirjat palaavat.", "ei ole vielä tuotu tänne"] {
            assert!(notice.contains(said), "{said}");
        }
        // Nor do programs take it for silence.
        let api = "/api/v1/registers/vaasa/kirjasto/notice";
        let api = anybody.get(api).await.text();
        assert!(api.contains("\"awaited\":true") && !api.contains("\"missing\":true"));
        let found = anybody.get("/fi/haku?q=kumiankka").await.text();
        assert!(found.contains("/fi/vaasa/rekisterit/kirjasto"));
        // The demo loads at every start, and leaves both.
        let loaded = crate::demo::load::load(&world.portal, &world.edge).await;
        loaded.expect("loaded");
        assert_eq!(anybody.get("/fi/vaasa").await.status, 200);

        // Nobody decides yet: the data protection officer gets what comes.
        let holders = format!("{VAASA}/tehtavat/tietosuojavastaava/haltijat");
        let given = [
            ("role", "owner"),
            ("by", "email"),
            ("holder", DIRECTOR),
            ("from", today.as_str()),
            ("role_why", "Uusi kunta."),
            ("then", "give"),
        ];
        let proposed = a.post(&holders, &given).await.location();
        assert_eq!(proposed, format!("{holders}?ehdotettu=1"));
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        let citizen = world.browser();
        let here = "/fi/vaasa/rekisterit/kirjasto";
        let reference = citizen.file(here, "matti", TEXT, "").await;
        let part_there = world.part(&reference).await.part;
        assert!(part_there.route.to_be_assigned);
        let dpo = world.staff("raisio-johtaja").await;
        assert!(dpo.get("/fi/virka").await.text().contains(&reference));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_adds_anything() {
    in_both_worlds(async |world| {
        let today = world.portal.today().to_string();
        for who in ["ii-tietosuoja", "ii-vastuu-a"] {
            let staff = world.staff(who).await;
            for (form, fields) in [
                (NEW, fields(&today)),
                (&format!("{II}/rekisterit/uusi"), REGISTER.to_vec()),
            ] {
                assert_eq!(staff.get(form).await.status, 404, "{who} {form}");
                assert_eq!(staff.post(form, &fields).await.status, 404, "{who} {form}");
            }
        }
        let admin = world.staff("paakayttaja-a").await;
        let nowhere = "/fi/virka/hallinta/kunnat/oulu/rekisterit/uusi";
        assert_eq!(admin.get(nowhere).await.status, 404);
        assert_eq!(admin.post(nowhere, &REGISTER).await.status, 404);
    })
    .await;
}
