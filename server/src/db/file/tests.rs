use sha2::{Digest as _, Sha256};

use super::*;
use crate::db::entity::file_chunk;
use crate::{
    db::{
        Db,
        fixture::{at, filed, owner},
        testing::on_both,
    },
    seal::SealError,
};

/// Bytes that are nowhere the same twice.
fn sample(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at / 7 + at % 251) as u8).collect()
}

async fn upload(db: &Db, keys: &Keys, part_id: Uuid, bytes: &[u8], step: usize) -> StoredFile {
    let c = db.write();
    let mut writer = begin(
        c,
        keys,
        part_id,
        &owner(),
        "ote.pdf",
        "application/pdf",
        at(1),
    )
    .await
    .expect("begun");
    for piece in bytes.chunks(step) {
        writer.write(c, piece).await.expect("written");
    }
    writer.finish(c).await.expect("finished")
}

async fn download(db: &Db, keys: &Keys, id: Uuid) -> Result<Vec<u8>, DbError> {
    let reader = FileReader::open(db.read(), keys, id).await?.expect("there");
    let mut bytes = Vec::new();
    let mut n = 0;
    while let Some(piece) = reader.chunk(db.read(), n).await? {
        bytes.extend(piece);
        n += 1;
    }
    Ok(bytes)
}

#[tokio::test]
async fn comes_back_byte_for_byte() {
    on_both(async |db, keys| {
        let (part_id, _) = filed(&db, &keys).await;
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
            let bytes = sample(length);
            let stored = upload(&db, &keys, part_id, &bytes, 10_000).await;
            assert_eq!(stored.size, length as u64);
            assert_eq!(stored.sha256, <[u8; 32]>::from(Sha256::digest(&bytes)));
            let found = download(&db, &keys, stored.id).await.expect("opens");
            assert!(found == bytes, "{length} bytes");
        }
        let none = read_chunk(db.read(), &keys, Uuid::new_v4(), 0)
            .await
            .expect("read");
        assert_eq!(none, None);
    })
    .await;
}

#[tokio::test]
async fn goes_from_writing_to_draft_to_sent() {
    on_both(async |db, keys| {
        let (part_id, _) = filed(&db, &keys).await;
        let (c, other) = (db.write(), StaffId("other".to_owned()));
        let writing = begin(c, &keys, part_id, &owner(), "a", "b", at(0))
            .await
            .expect("begun");
        let first = upload(&db, &keys, part_id, b"1", 10).await;
        let second = upload(&db, &keys, part_id, b"22", 10).await;
        let list = async |stage| -> Vec<Uuid> {
            let files = list(db.read(), &keys, part_id, stage).await.expect("read");
            files.into_iter().map(|file| file.id).collect()
        };
        assert_eq!(list(Stage::Draft).await, [first.id, second.id]);
        assert_eq!(
            meta(db.read(), &keys, writing.id()).await.expect("read"),
            None
        );
        let found = meta(db.read(), &keys, second.id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(
            (found.name.as_str(), found.media_type.as_str()),
            ("ote.pdf", "application/pdf")
        );
        assert_eq!(
            (found.size, found.stage, found.owner),
            (2, Stage::Draft, owner())
        );
        assert!(!remove_draft(c, first.id, &other).await.expect("not theirs"));
        assert!(remove_draft(c, first.id, &owner()).await.expect("removed"));
        assert_eq!(mark_sent(c, part_id, &other).await.expect("nothing"), 0);
        assert_eq!(mark_sent(c, part_id, &owner()).await.expect("sent"), 1);
        assert_eq!(
            (list(Stage::Draft).await, list(Stage::Sent).await),
            (vec![], vec![second.id])
        );
        assert!(
            !remove_draft(c, second.id, &owner())
                .await
                .expect("sent stays")
        );
        assert_eq!(purge_unfinished(c, at(0)).await.expect("purged"), 0);
        assert_eq!(purge_unfinished(c, at(1)).await.expect("purged"), 1);
        let error = writing.finish(c).await.expect_err("gone");
        assert!(matches!(error, DbError::NotFound), "{error}");
    })
    .await;
}

#[tokio::test]
async fn a_piece_lost_moved_or_cut_off_is_seen() {
    on_both(async |db, keys| {
        let (part_id, _) = filed(&db, &keys).await;
        let bytes = sample(3 * CHUNK);
        let c = db.write();
        let broken = async |id| download(&db, &keys, id).await.err();
        let at_chunk = |id: Uuid, n: i32| {
            file_chunk::Entity::update_many()
                .filter(file_chunk::Column::FileId.eq(id))
                .filter(file_chunk::Column::N.eq(n))
        };

        let lost = upload(&db, &keys, part_id, &bytes, CHUNK).await.id;
        file_chunk::Entity::delete_by_id((lost, 1))
            .exec(c)
            .await
            .expect("lost");
        assert!(matches!(broken(lost).await, Some(DbError::Truncated)));

        let swapped = upload(&db, &keys, part_id, &bytes, CHUNK).await.id;
        for (from, to) in [(0, 9), (1, 0), (9, 1)] {
            let moved = at_chunk(swapped, from).col_expr(file_chunk::Column::N, Expr::value(to));
            moved.exec(c).await.expect("moved");
        }
        assert!(matches!(
            broken(swapped).await,
            Some(DbError::Seal(SealError::Open))
        ));

        // The end cut off, and the length in the row with it.
        let cut = upload(&db, &keys, part_id, &bytes, CHUNK).await.id;
        file_chunk::Entity::delete_by_id((cut, 2))
            .exec(c)
            .await
            .expect("cut");
        row::Entity::update_many()
            .col_expr(row::Column::Size, Expr::value(2 * CHUNK as i64))
            .filter(row::Column::Id.eq(cut))
            .exec(c)
            .await
            .expect("shortened");
        assert!(matches!(
            broken(cut).await,
            Some(DbError::Seal(SealError::Open))
        ));

        // A piece of another file of the same part.
        let first = upload(&db, &keys, part_id, b"one", CHUNK).await.id;
        let second = upload(&db, &keys, part_id, b"two", CHUNK).await.id;
        let piece = file_chunk::Entity::find_by_id((first, 0))
            .one(c)
            .await
            .expect("read");
        let body = piece.expect("there").body;
        let moved = at_chunk(second, 0).col_expr(file_chunk::Column::Body, Expr::value(body));
        moved.exec(c).await.expect("moved");
        assert!(matches!(
            broken(second).await,
            Some(DbError::Seal(SealError::Open))
        ));
    })
    .await;
}
