//! Whoever wants the answer on paper or at a visit gets it so, and reads it here
//! all the same.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_goes_on_paper_to_who_asked_for_it_so_and_stays_readable_here() {
    in_both_worlds(async |world| {
        let citizen = world.browser();
        citizen.draft(REGISTER, TEXT, EMAIL).await;
        citizen.answer(&[("tapa", &[("way", "paper")])]).await;
        let back = citizen.identify(&citizen.sign().await, "matti").await;
        let receipt = citizen.get(&back).await.location();
        let reference = crate::testing::browser::reference_of(&receipt).expect("a receipt");
        let here = part(&reference);
        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{here}/ota"), &[]).await;
        let message = "Merkinnät ovat liitteenä.";
        let answer = with_official(&[("message", message)]);
        owner.post(&format!("{here}/vastaus"), &answer).await;

        // The wish stands where it is sent; without a record nothing is closed.
        let send = format!("{here}/vastaus/tarkista");
        let page = owner.get(&send).await.text();
        assert!(page.contains("name=\"delivered_by\"") && page.contains("paperilla"));
        assert!(!page.contains("value=\"typed\""), "no contact was typed");
        let mut unsaid = vec![("delivered_by", ""), ("delivered_on", "")];
        unsaid.extend(NO_OTHERS);
        let wrong = owner.post(&send, &unsaid).await.location();
        assert!(!world.part(&reference).await.part.closed());
        let page = owner.get(&wrong).await.text();
        assert!(page.contains("delivered_by-virhe"));

        let today = world.portal.today().format("%-d.%-m.%Y").to_string();
        let mut given = vec![("delivered_by", "post"), ("delivered_on", today.as_str())];
        given.extend(NO_OTHERS);
        owner.post(&send, &given).await;
        assert!(world.part(&reference).await.part.closed());
        assert_eq!(times(world, &reference, Action::Delivered).await, 1);
        let said = format!("Vastaus annettiin postitse {today}.");
        let matter = citizen.get(&matter(&reference)).await.text();
        for shown in [message, &said] {
            assert!(matter.contains(shown), "{shown}");
        }
        assert!(owner.get(&here).await.text().contains(&said));
    })
    .await;
}
