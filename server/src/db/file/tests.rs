use domain::signature::{FrozenAttachment, encoding::Digest};
use sha2::{Digest as _, Sha256};

use super::{writer::FileWriter, *};
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

async fn begun(db: &Db, keys: &Keys, home: &Home, author: &Author, minute: i64) -> FileWriter {
    let new = NewFile {
        id: Uuid::new_v4(),
        home,
        author,
        name: "ote.pdf",
        media_type: "application/pdf",
    };
    begin(db.write(), keys, &new, at(minute))
        .await
        .expect("begun")
}

async fn upload(db: &Db, keys: &Keys, part_id: Uuid, bytes: &[u8], step: usize) -> StoredFile {
    let author = Author::Staff(owner());
    upload_to(db, keys, &Home::part(part_id), &author, bytes, step).await
}

async fn upload_to(
    db: &Db,
    keys: &Keys,
    home: &Home,
    author: &Author,
    bytes: &[u8],
    step: usize,
) -> StoredFile {
    let c = db.write();
    let mut writer = begun(db, keys, home, author, 1).await;
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
        let author = Author::Staff(owner());
        let writing = begun(&db, &keys, &Home::part(part_id), &author, 0).await;
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
            (found.size, found.stage, found.author, found.home),
            (2, Stage::Draft, author, Home::part(part_id))
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

async fn drafted(db: &Db, keys: &Keys) -> Uuid {
    let body = serde_json::json!("luonnos");
    draft::insert(db.write(), keys, &[1; 32], &body, at(0), at(60))
        .await
        .expect("a draft")
}

/// How many rows there are of files and of pieces.
async fn rows(db: &Db) -> (u64, u64) {
    use sea_orm::PaginatorTrait as _;
    let (files, pieces) = (row::Entity::find(), file_chunk::Entity::find());
    (
        files.count(db.read()).await.expect("a number"),
        pieces.count(db.read()).await.expect("a number"),
    )
}

#[tokio::test]
async fn filing_a_draft_moves_the_files_of_an_item_as_they_were_signed() {
    on_both(async |db, keys| {
        let (part_id, _) = filed(&db, &keys).await;
        let draft_id = drafted(&db, &keys).await;
        let (first, second) = (Home::draft(draft_id, 1), Home::draft(draft_id, 2));
        let bytes = sample(2 * CHUNK + 5);
        let citizen = Author::Citizen;
        let moved = upload_to(&db, &keys, &first, &citizen, &bytes, CHUNK).await;
        let other = upload_to(&db, &keys, &second, &citizen, b"muu", 2).await;
        let c = db.write();
        let used = attachment::used(c, &first).await.expect("read");
        assert_eq!(used, (1, bytes.len() as u64));
        let frozen = |bytes: &[u8]| FrozenAttachment {
            name: "ote.pdf".to_owned(),
            size: bytes.len() as u64,
            sha256: Digest::of(bytes),
        };
        let signed = [(moved.id, frozen(&bytes))];
        let to_part = async |signed: &[(Uuid, FrozenAttachment)]| {
            let end = attachment::move_to_part(c, &keys, &first, part_id, signed).await;
            end.expect("asked")
        };
        // What was added or changed after signing is not filed.
        let late = upload_to(&db, &keys, &first, &citizen, b"lisa", 2).await;
        assert!(!to_part(&signed).await, "one more than was signed");
        assert!(
            !attachment::remove(c, &second, late.id)
                .await
                .expect("not of that item")
        );
        assert!(
            attachment::remove(c, &first, late.id)
                .await
                .expect("removed")
        );
        for other in [
            (moved.id, frozen(b"muu")),
            (other.id, frozen(b"muu")),
            (late.id, frozen(&bytes)),
        ] {
            assert!(!to_part(&[other]).await, "another than was signed");
        }
        assert!(to_part(&signed).await, "the signed one");

        draft::delete(c, draft_id).await.expect("filed");
        let gone = FileReader::open(db.read(), &keys, other.id)
            .await
            .expect("read");
        assert!(gone.is_none(), "the other item's file went with the draft");
        let found = download(&db, &keys, moved.id).await.expect("opens");
        assert!(found == bytes, "byte for byte");
        let of_part = attachment::list(c, &keys, &Home::part(part_id))
            .await
            .expect("read");
        assert_eq!(
            of_part.iter().map(|file| file.id).collect::<Vec<_>>(),
            [moved.id]
        );
        // It is none of the answer's.
        assert_eq!(
            list(c, &keys, part_id, Stage::Sent).await.expect("read"),
            []
        );
        assert!(
            !attachment::remove(c, &Home::part(part_id), moved.id)
                .await
                .expect("filed stays")
        );
        // Erasing the part leaves no way to it, nor the bytes.
        part::erase(c, part_id).await.expect("erased");
        assert_eq!(rows(&db).await, (0, 0));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_left_of_what_was_discarded_nor_of_a_draft_that_expired() {
    on_both(async |db, keys| {
        let draft_id = drafted(&db, &keys).await;
        let home = Home::draft(draft_id, 1);
        let c = db.write();
        let mut writing = begun(&db, &keys, &home, &Author::Citizen, 1).await;
        writing.write(c, &sample(3 * CHUNK)).await.expect("written");
        assert_eq!(rows(&db).await, (1, 2));
        assert_eq!(attachment::used(c, &home).await.expect("read"), (0, 0));
        discard(c, writing.id()).await.expect("discarded");
        assert_eq!(rows(&db).await, (0, 0));

        let kept = upload_to(&db, &keys, &home, &Author::Citizen, b"1", 1).await;
        discard(c, kept.id).await.expect("not begun but finished");
        assert_eq!(rows(&db).await, (1, 1));
        begun(&db, &keys, &home, &Author::Citizen, 1).await;
        let items = ["1", "3"].map(str::to_owned);
        attachment::keep_only(c, draft_id, items)
            .await
            .expect("kept");
        assert_eq!(rows(&db).await, (2, 1));
        attachment::keep_only(c, draft_id, ["3".to_owned()])
            .await
            .expect("an item was taken out");
        assert_eq!(rows(&db).await, (0, 0));

        upload_to(&db, &keys, &home, &Author::Citizen, b"1", 1).await;
        begun(&db, &keys, &home, &Author::Citizen, 1).await;
        draft::purge_expired(c, at(61)).await.expect("swept");
        assert_eq!(rows(&db).await, (0, 0));
    })
    .await;
}

/// Files of the first version had no key of their own.
#[tokio::test]
async fn a_file_without_a_key_of_its_own_still_opens() {
    on_both(async |db, keys| {
        let (part_id, _) = filed(&db, &keys).await;
        let stored = upload(&db, &keys, part_id, b"vanha", 10).await;
        let c = db.write();
        let dek = part::dek(c, &keys, part_id).await.expect("a key");
        let meta = Meta {
            name: "vanha.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
        };
        let sealed = dek.seal_json(&meta_place(&stored.id.to_string()), &meta);
        row::Entity::update_many()
            .col_expr(row::Column::Key, Expr::value(None::<Vec<u8>>))
            .col_expr(row::Column::Meta, Expr::value(sealed.expect("sealed")))
            .exec(c)
            .await
            .expect("as it was");
        let piece = dek.seal(&chunk_place(&chunk_row(stored.id, 0, true)), b"vanha");
        file_chunk::Entity::update_many()
            .col_expr(
                file_chunk::Column::Body,
                Expr::value(piece.expect("sealed")),
            )
            .exec(c)
            .await
            .expect("as it was");
        assert_eq!(
            download(&db, &keys, stored.id).await.expect("opens"),
            b"vanha"
        );
        let files = list(c, &keys, part_id, Stage::Draft).await.expect("read");
        assert_eq!(
            files.first().map(|file| file.name.as_str()),
            Some("vanha.pdf")
        );
    })
    .await;
}
