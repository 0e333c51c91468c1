use domain::audit::Action;
use sea_orm::sea_query::Expr;

use super::*;
use crate::db::{
    Db,
    entity::audit_link as link,
    fixture::{at, owner, slug},
    testing::on_both,
};

fn event(n: i64, action: Action) -> AuditEvent {
    AuditEvent {
        at: at(n),
        actor: Actor::Staff {
            id: owner(),
            office: slug("dpo"),
        },
        municipality: Some(slug("ii")),
        subject: Subject::Part("K7PM-3XDT-9RHF".to_owned()),
        action,
    }
}

async fn chain(db: &Db) -> u64 {
    let transaction = db.begin().await.expect("begun");
    let linked = link_pending(&transaction).await.expect("chained");
    transaction.commit().await.expect("committed");
    linked
}

async fn written(db: &Db, keys: &Keys, lines: i64) {
    for n in 0..lines {
        append(db.write(), keys, &event(n, Action::Opened), None)
            .await
            .expect("written");
    }
}

async fn broken_at(db: &Db) -> Option<i64> {
    match verify(db.read()).await {
        Ok(_) => None,
        Err(VerifyError::BrokenAt(seq)) => Some(seq),
        Err(VerifyError::Db(error)) => panic!("{error}"),
    }
}

#[tokio::test]
async fn lines_come_back_with_their_reasons() {
    on_both(async |db, keys| {
        let c = db.write();
        let mut citizen = event(0, Action::Filed);
        citizen.actor = Actor::Citizen;
        let told = event(1, Action::OpenedWithReason);
        let mut session = event(2, Action::LoggedIn);
        session.subject = Subject::Session;
        session.actor = Actor::Portal;
        session.municipality = None;
        append(c, &keys, &citizen, None).await.expect("written");
        append(c, &keys, &told, Some("Sijaisuus"))
            .await
            .expect("written");
        append(c, &keys, &session, None).await.expect("written");
        let found = for_subject(db.read(), &keys, &told.subject)
            .await
            .expect("read");
        let found: Vec<_> = found
            .into_iter()
            .map(|line| (line.event, line.reason))
            .collect();
        assert_eq!(
            found,
            [(citizen, None), (told, Some("Sijaisuus".to_owned()))]
        );
        let found = for_subject(db.read(), &keys, &Subject::Session)
            .await
            .expect("read");
        assert_eq!(
            found.into_iter().map(|line| line.event).collect::<Vec<_>>(),
            [session]
        );
    })
    .await;
}

#[tokio::test]
async fn every_action_reads_back() {
    on_both(async |db, keys| {
        let actions = [
            Action::Filed,
            Action::OfficeTold,
            Action::Opened,
            Action::OpenedWithReason,
            Action::IdentityCodeShown,
            Action::Assigned,
            Action::Taken,
            Action::HandedOver,
            Action::Asked,
            Action::Replied,
            Action::Extended,
            Action::Answered,
            Action::Refused,
            Action::NothingHeld,
            Action::TakenBack,
            Action::Transferred,
            Action::TransferredHere,
            Action::ToOffice,
            Action::AnswerRead,
            Action::FileDownloaded,
            Action::ReceiptDownloaded,
            Action::ConsentGiven,
            Action::ConsentWithdrawn,
            Action::ConsentTaskDone,
            Action::LoggedIn,
            Action::LoggedOut,
        ];
        for (n, action) in (0..).zip(actions) {
            append(db.write(), &keys, &event(n, action), None)
                .await
                .expect("written");
        }
        let subject = event(0, Action::Filed).subject;
        let found = for_subject(db.read(), &keys, &subject).await.expect("read");
        let found: Vec<Action> = found.into_iter().map(|line| line.event.action).collect();
        assert_eq!(found, actions);
    })
    .await;
}

#[tokio::test]
async fn is_chained_once_and_holds() {
    on_both(async |db, keys| {
        assert_eq!(verify(db.read()).await.expect("holds"), 0);
        written(&db, &keys, 3).await;
        assert_eq!(verify(db.read()).await.expect("waiting is not broken"), 0);
        assert_eq!(chain(&db).await, 3);
        assert_eq!(chain(&db).await, 0);
        let first = head(db.read()).await.expect("read").expect("there");
        written(&db, &keys, 2).await;
        assert_eq!(chain(&db).await, 2);
        assert_eq!(verify(db.read()).await.expect("holds"), 5);
        let second = head(db.read()).await.expect("read").expect("there");
        assert_eq!((first.position, second.position), (3, 5));
        assert_ne!(first.chain, second.chain);
    })
    .await;
}

#[tokio::test]
async fn goes_with_the_transaction_that_it_tells_of() {
    on_both(async |db, keys| {
        let transaction = db.begin().await.expect("begun");
        append(&transaction, &keys, &event(0, Action::Opened), None)
            .await
            .expect("written");
        transaction.rollback().await.expect("rolled back");
        assert_eq!(chain(&db).await, 0);
        written(&db, &keys, 1).await;
        assert_eq!(chain(&db).await, 1);
        assert_eq!(
            verify(db.read())
                .await
                .expect("a gap in the numbers is none"),
            1
        );
    })
    .await;
}

#[tokio::test]
async fn each_changed_column_is_seen() {
    use row::Column as C;
    on_both(async |db, keys| {
        let c = db.write();
        for n in 0..3 {
            append(c, &keys, &event(n, Action::Opened), Some("Syy"))
                .await
                .expect("written");
        }
        chain(&db).await;
        let line = row::Entity::find()
            .order_by_asc(C::Seq)
            .all(c)
            .await
            .expect("read")
            .remove(1);
        let changes = [
            (C::At, Expr::value(at(9)), Expr::value(line.at)),
            (C::Actor, Expr::value("portal"), Expr::value(line.actor)),
            (C::ActorId, Expr::value("other"), Expr::value(line.actor_id)),
            (
                C::Office,
                Expr::value(None::<String>),
                Expr::value(line.office),
            ),
            (
                C::Municipality,
                Expr::value("kemi"),
                Expr::value(line.municipality),
            ),
            (
                C::SubjectKind,
                Expr::value("consent"),
                Expr::value(line.subject_kind),
            ),
            (C::SubjectId, Expr::value("x"), Expr::value(line.subject_id)),
            (C::Action, Expr::value("taken"), Expr::value(line.action)),
            (
                C::Reason,
                Expr::value(None::<Vec<u8>>),
                Expr::value(line.reason),
            ),
            (C::Salt, Expr::value(vec![0_u8; 16]), Expr::value(line.salt)),
        ];
        for (column, changed, before) in changes {
            let put = async |value: Expr| {
                row::Entity::update_many()
                    .col_expr(column, value)
                    .filter(C::Seq.eq(line.seq))
                    .exec(c)
                    .await
                    .expect("put");
            };
            put(changed).await;
            assert_eq!(broken_at(&db).await, Some(line.seq), "{column:?}");
            put(before).await;
            assert_eq!(broken_at(&db).await, None, "{column:?}");
        }
        // Erasing a reason is allowed: only its key goes.
        row::Entity::update_many()
            .col_expr(C::ReasonDek, Expr::value(None::<Vec<u8>>))
            .exec(c)
            .await
            .expect("erased");
        assert_eq!(broken_at(&db).await, None);
        let found = for_subject(c, &keys, &event(0, Action::Opened).subject)
            .await
            .expect("read");
        assert!(found.iter().all(|line| line.reason.is_none()));
    })
    .await;
}

#[tokio::test]
async fn a_line_removed_moved_or_hidden_is_seen() {
    on_both(async |db, keys| {
        let c = db.write();
        written(&db, &keys, 4).await;
        chain(&db).await;
        let lines = row::Entity::find()
            .order_by_asc(row::Column::Seq)
            .all(c)
            .await
            .expect("read");
        let seqs: Vec<i64> = lines.iter().map(|line| line.seq).collect();

        // Two lines change places.
        let renumber = async |from: i64, to: i64| {
            row::Entity::update_many()
                .col_expr(row::Column::Seq, Expr::value(to))
                .filter(row::Column::Seq.eq(from))
                .exec(c)
                .await
                .expect("renumbered");
        };
        let swap = async || {
            for (from, to) in [(seqs[1], 999), (seqs[2], seqs[1]), (999, seqs[2])] {
                renumber(from, to).await;
            }
        };
        swap().await;
        assert_eq!(broken_at(&db).await, Some(seqs[1]));
        swap().await;
        assert_eq!(broken_at(&db).await, None);

        // A link goes, its line stays: it is not in the chain.
        let kept = link::Entity::find_by_id(2)
            .one(c)
            .await
            .expect("read")
            .expect("there");
        link::Entity::delete_by_id(2)
            .exec(c)
            .await
            .expect("removed");
        assert_eq!(broken_at(&db).await, Some(seqs[2]));
        // The line goes too.
        row::Entity::delete_by_id(seqs[1])
            .exec(c)
            .await
            .expect("removed");
        assert_eq!(broken_at(&db).await, Some(seqs[2]));
        // Only the line is gone.
        insert_row(c, kept).await.expect("put back");
        assert_eq!(broken_at(&db).await, Some(seqs[1]));
    })
    .await;
}

#[tokio::test]
async fn a_line_kept_out_of_the_chain_is_seen() {
    on_both(async |db, keys| {
        let c = db.write();
        written(&db, &keys, 2).await;
        let hidden = audit_pending::Entity::find()
            .order_by_asc(audit_pending::Column::Seq)
            .one(c)
            .await
            .expect("read")
            .expect("there");
        audit_pending::Entity::delete_by_id(hidden.seq)
            .exec(c)
            .await
            .expect("hidden");
        chain(&db).await;
        assert_eq!(broken_at(&db).await, Some(hidden.seq));
        // Removed before it was chained, forgetting that it waits.
        row::Entity::delete_by_id(hidden.seq)
            .exec(c)
            .await
            .expect("removed");
        assert_eq!(
            broken_at(&db).await,
            None,
            "never acknowledged to the chain"
        );
        insert_row(c, hidden.clone()).await.expect("put back");
        assert_eq!(broken_at(&db).await, Some(hidden.seq));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn writers_and_chaining_workers_do_not_fork_it() {
    on_both(async |db, keys| {
        let tasks: Vec<_> = (0..8)
            .map(|n| {
                let (db, keys) = (db.clone(), keys.clone());
                tokio::spawn(async move {
                    for _ in 0..5 {
                        written(&db, &keys, 2).await;
                        if n % 2 == 0 {
                            chain(&db).await;
                        }
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.expect("no panic");
        }
        while chain(&db).await > 0 {}
        assert_eq!(verify(db.read()).await.expect("holds"), 80);
    })
    .await;
}
