use domain::{
    right::Right,
    rules::{Applies, Basis, RequestRule, Rule},
};

use super::*;
use crate::db::{
    fixture,
    fixture::{day, slug},
    testing::on_both,
};

#[tokio::test]
async fn what_is_put_comes_back_in_its_order() {
    on_both(async |db, _keys| {
        let c = db.write();
        let (ii, kemi) = (fixture::municipality("ii"), fixture::municipality("kemi"));
        put_municipality(c, &ii, 2).await.expect("put");
        put_municipality(c, &kemi, 1).await.expect("put");
        let first = fixture::register("ii", "b");
        let second = fixture::register("ii", "a");
        let elsewhere = fixture::register("kemi", "a");
        put_register(c, &first, 0).await.expect("put");
        put_register(c, &second, 1).await.expect("put");
        put_register(c, &elsewhere, 0).await.expect("put");
        let c = db.read();
        assert_eq!(municipalities(c).await.expect("read"), [kemi, ii.clone()]);
        assert_eq!(municipality(c, "ii").await.expect("read"), Some(ii));
        assert_eq!(municipality(c, "oulu").await.expect("read"), None);
        let of_ii = registers(c, Some("ii")).await.expect("read");
        assert_eq!(of_ii, [first.clone(), second.clone()]);
        let all = registers(c, None).await.expect("read");
        assert_eq!(all, [first, second.clone(), elsewhere]);
        assert_eq!(register(c, "ii", "a").await.expect("read"), Some(second));
        assert_eq!(register(c, "kemi", "b").await.expect("read"), None);
        let nowhere = put_register(db.write(), &fixture::register("oulu", "a"), 0).await;
        assert!(matches!(nowhere, Err(DbError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn each_change_and_nothing_else_raises_the_revision() {
    on_both(async |db, _keys| {
        let c = db.write();
        let count = async || revision::get(c, revision::CATALOG).await.expect("a count");
        fixture::catalog(c).await;
        let before = count().await;
        fixture::catalog(c).await;
        assert_eq!(count().await, before);
        put_municipality(c, &fixture::municipality("ii"), 9)
            .await
            .expect("put");
        assert_eq!(count().await, before + 1);
        let mut register = fixture::register("ii", "pajat");
        register.search_words.push("verstas".to_owned());
        put_register(c, &register, 0).await.expect("put");
        assert_eq!(count().await, before + 2);
        let found = super::register(c, "ii", "pajat").await.expect("read");
        assert_eq!(found, Some(register));
    })
    .await;
}

#[tokio::test]
async fn what_is_published_stays() {
    on_both(async |db, _keys| {
        let c = db.write();
        fixture::catalog(c).await;
        let (ii, pajat) = (slug("ii"), slug("pajat"));
        let notice = fixture::notice(1, Language::Fi, day(1), "a");
        put_notice(c, &ii, &pajat, &notice)
            .await
            .expect("published");
        put_notice(c, &ii, &pajat, &notice).await.expect("the same");
        let changed = fixture::notice(1, Language::Fi, day(1), "b");
        let error = put_notice(c, &ii, &pajat, &changed).await;
        assert!(matches!(error, Err(DbError::Immutable)));
        let found = notice_version(c, "ii", "pajat", 1, Language::Fi)
            .await
            .expect("read");
        assert_eq!(found, Some(notice));
        assert_eq!(
            notice_version(c, "ii", "pajat", u32::MAX, Language::Fi)
                .await
                .expect("read"),
            None
        );

        // Our own reasoning may be translated later: none of its words change.
        let reasoned = |sv: Option<&str>| NoticeVersion {
            rules: vec![RequestRule {
                right: Right::Access,
                applies: Applies {
                    usually: true,
                    why: "Yleensä.".to_owned(),
                },
                addressee: None,
                decider: Some(Rule {
                    value: slug("johtaja"),
                    basis: Basis::Inferred {
                        reason: "Päätelty.".to_owned(),
                        sv: sv.map(str::to_owned),
                        en: None,
                    },
                }),
                carried_out_by: None,
                promised: None,
                form: None,
                cost: None,
                remarks: Vec::new(),
            }],
            ..fixture::notice(2, Language::Fi, day(1), "a")
        };
        for sv in [None, Some("Slutsats.")] {
            let notice = reasoned(sv);
            put_notice(c, &ii, &pajat, &notice).await.expect("put");
            let found = notice_version(c, "ii", "pajat", 2, Language::Fi).await;
            assert_eq!(found.expect("read"), Some(notice));
        }

        let mut text = fixture::consent_text(1);
        text.body.push('!');
        assert!(matches!(
            put_consent_text(c, &text).await,
            Err(DbError::Immutable)
        ));
        let mut translated = fixture::consent_text(1);
        translated.title.sv = Some("Tillstånd".to_owned());
        let before = revision::get(c, revision::CATALOG).await.expect("a count");
        put_consent_text(c, &translated).await.expect("translated");
        let after = revision::get(c, revision::CATALOG).await.expect("a count");
        assert_eq!(after, before + 1);
        text.version = 2;
        put_consent_text(c, &text).await.expect("published");
        let found = consent_text(c, "ii", text.id.as_str(), 1)
            .await
            .expect("read");
        assert_eq!(found, Some(translated));
        let newest = newest_consent_text(c, "ii", text.id.as_str())
            .await
            .expect("read");
        assert_eq!(newest, Some(text));
    })
    .await;
}

#[tokio::test]
async fn the_version_in_force_falls_back_to_finnish_not_to_the_past() {
    on_both(async |db, _keys| {
        let c = db.write();
        fixture::catalog(c).await;
        let notices = [
            fixture::notice(1, Language::Fi, day(1), "yksi"),
            fixture::notice(1, Language::Sv, day(1), "ett"),
            fixture::notice(2, Language::Fi, day(10), "kaksi"),
            fixture::notice(3, Language::Fi, day(20), "kolme"),
        ];
        for notice in &notices {
            put_notice(c, &slug("ii"), &slug("pajat"), notice)
                .await
                .expect("published");
        }
        let lead = async |language, today: u32| {
            let found = notice_in_force(c, "ii", "pajat", language, day(today)).await;
            found.expect("read").map(|notice| notice.brief.lead)
        };
        assert_eq!(lead(Language::Sv, 9).await.as_deref(), Some("ett"));
        assert_eq!(lead(Language::En, 9).await.as_deref(), Some("yksi"));
        assert_eq!(lead(Language::Sv, 10).await.as_deref(), Some("kaksi"));
        assert_eq!(lead(Language::Fi, 19).await.as_deref(), Some("kaksi"));
        assert_eq!(lead(Language::Fi, 20).await.as_deref(), Some("kolme"));
        let before = NaiveDate::from_ymd_opt(2026, 2, 28).expect("a date");
        let none = notice_in_force(c, "ii", "pajat", Language::Fi, before)
            .await
            .expect("read");
        assert_eq!(none, None);
        let versions = notice_versions(c, "ii", "pajat").await.expect("read");
        let expected = [
            (3, Language::Fi, day(20)),
            (2, Language::Fi, day(10)),
            (1, Language::Fi, day(1)),
            (1, Language::Sv, day(1)),
        ];
        assert_eq!(versions, expected);
    })
    .await;
}
