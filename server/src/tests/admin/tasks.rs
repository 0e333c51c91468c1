//! Which office has a task: who decides, the data protection officer, the counter
//! and who looks after the service.

use super::*;
use crate::tests::counter;

const OWNER: &str = "rekisterin-vastuuhenkilo";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_decides_changes_by_two_persons_for_what_comes_from_then_on() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let (_, before) = world.filed("matti", TEXT, "").await;
        let form = format!("{II}/rekisterit/tyollistamispalvelut/ratkaisija");
        let propose = async |office: &str| {
            let fields = [
                ("office", office),
                ("role_why", "Tehtävät järjestettiin uudelleen."),
            ];
            a.post(&form, &fields).await.location()
        };
        // GDPR Art. 38(6).
        let dpo = propose("tietosuojavastaava").await;
        assert_eq!(dpo, format!("{form}?virhe=unfit"));
        assert_eq!(propose("").await, format!("{form}?virhe=1"));
        let other = "asiakasprosessin-vastuuhenkilo";
        assert_eq!(propose(other).await, format!("{form}?ehdotettu=1"));
        let decider = async |reference: &str| world.part(reference).await.part.route.decider.value;
        let (_, between) = world.filed("aino", TEXT, "").await;
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        let (_, after) = world.filed("erik", TEXT, "").await;
        for (reference, expected) in [(before, OWNER), (between, OWNER), (after, other)] {
            assert_eq!(decider(&reference).await.as_str(), expected);
        }
        let notice = world.browser().get(REGISTER).await.text();
        assert!(notice.contains("Tehtävät järjestettiin uudelleen."));
        // Nor does who decides become the data protection officer.
        let officer = format!("{II}/tietosuojavastaava");
        let fields = [("office", other), ("role_why", "Uusi tietosuojavastaava.")];
        let refused = a.post(&officer, &fields).await.location();
        assert_eq!(refused, format!("{officer}?virhe=unfit"));
        // Nor who still has what came before.
        let fields = [("office", OWNER), ("role_why", "Uusi tietosuojavastaava.")];
        let refused = a.post(&officer, &fields).await.location();
        assert_eq!(refused, format!("{officer}?virhe=unfit"));
        let new = [
            ("slug", "valvonta"),
            ("office_name_fi", "Valvonta"),
            ("mailbox", "valvonta@ii.example"),
        ];
        save(&a, &format!("{II}/tehtavat/uusi"), &new).await;
        let fields = [
            ("office", "valvonta"),
            ("role_why", "Uusi tietosuojavastaava."),
        ];
        let proposed = a.post(&officer, &fields).await.location();
        assert_eq!(proposed, format!("{officer}?ehdotettu=1"));
        decide(&b, "approve").await;
        let ii = db::catalog::municipality(world.portal.db.read(), "ii").await;
        assert_eq!(ii.expect("read").expect("Ii").dpo.as_str(), "valvonta");
        let changes = a.get(CHANGES).await.text();
        for before in [OWNER, "tietosuojavastaava"] {
            assert!(changes.contains(&format!("<del>{before}")), "{before}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_municipality_can_do_without_a_counter_and_get_another_one() {
    in_both_worlds(async |world| {
        let (a, b) = (
            world.staff("paakayttaja-a").await,
            world.staff("paakayttaja-b").await,
        );
        let counter_form = format!("{II}/asiointipiste");
        let service = format!("{II}/palvelu");
        let propose = async |form: &str, office: &str| {
            let fields = [("office", office), ("role_why", "Piste suljettiin.")];
            a.post(form, &fields).await.location()
        };
        let record = async || {
            let ii = db::catalog::municipality(world.portal.db.read(), "ii").await;
            ii.expect("read").expect("Ii")
        };
        let blank = world.browser();
        let blank_form = "/fi/ii/rekisterit/tyollistamispalvelut/lomake";
        let form_says = async || {
            blank
                .get(blank_form)
                .await
                .text()
                .contains("Iin kunnan asiointipiste")
        };
        let clerk = counter::at_counter(world, "").await;
        let draft_opens = async || clerk.get("/fi/pyynto/tarkista").await.text().contains(TEXT);
        assert!(draft_opens().await);
        let (sender, _) = counter::printed(world).await;
        let files_along = async || {
            let page = sender.get("/fi/pyynto/paperilla").await.text();
            page.contains("Tulosta myös tiedostot")
        };
        assert!(!files_along().await, "the clerk finds them");

        // Somebody always decides, and there always is a data protection officer.
        for form in [
            format!("{II}/rekisterit/tyollistamispalvelut/ratkaisija"),
            format!("{II}/tietosuojavastaava"),
        ] {
            assert!(!a.get(&form).await.text().contains("value=\"_\""), "{form}");
            assert_eq!(propose(&form, "_").await, format!("{form}?virhe=1"));
        }
        // Where there is none, there is none to take away.
        assert!(!a.get(&service).await.text().contains("value=\"_\""));
        assert!(a.get(&counter_form).await.text().contains("value=\"_\""));
        assert_eq!(
            propose(&counter_form, OWNER).await,
            format!("{counter_form}?virhe=unfit")
        );

        assert_eq!(
            propose(&counter_form, "_").await,
            format!("{counter_form}?ehdotettu=1")
        );
        assert!(
            record().await.counter.is_some(),
            "one alone changes nothing"
        );
        assert!(form_says().await);
        let page = b.get(PROPOSALS).await.text();
        assert!(page.contains("Ei mikään"), "{page}");
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        assert_eq!(record().await.counter, None);
        assert!(!form_says().await, "nobody is sent to a closed counter");
        assert_eq!(clerk.get("/fi/virka/asiointi").await.status, 404);
        assert!(!draft_opens().await, "nobody is a clerk any more");
        assert!(files_along().await, "nobody finds them");
        let changes = a.get(CHANGES).await.text();
        assert!(changes.contains("ii counter") && changes.contains("(tyhjä)"));
        assert!(changes.contains("<del>asiointipiste"), "{changes}");

        let again = "asiointipiste";
        assert_eq!(
            propose(&counter_form, again).await,
            format!("{counter_form}?ehdotettu=1")
        );
        assert_eq!(decide(&b, "approve").await, format!("{PROPOSALS}?tehty=1"));
        assert!(form_says().await);
        assert_eq!(clerk.get("/fi/virka/asiointi").await.status, 200);
        assert!(draft_opens().await, "nothing typed is lost");
        // It has it: there is nothing to propose.
        assert_eq!(
            propose(&counter_form, again).await,
            format!("{counter_form}?virhe=known")
        );
        let none = propose(&service, "_").await;
        assert_eq!(none, format!("{service}?virhe=known"));

        assert_eq!(
            propose(&service, OWNER).await,
            format!("{service}?ehdotettu=1")
        );
        decide(&b, "approve").await;
        assert_eq!(record().await.service.expect("one").as_str(), OWNER);
        assert_eq!(
            propose(&service, "_").await,
            format!("{service}?ehdotettu=1")
        );
        decide(&b, "approve").await;
        assert_eq!(record().await.service, None);
    })
    .await;
}
