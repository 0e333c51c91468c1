//! The messages of a part, sealed under its data key.

use domain::message::{Author, Message};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::{DbError, entity::message as row, micros, part};
use crate::seal::{Keys, Place};

fn place(id: &str) -> Place<'_> {
    Place {
        table: "message",
        column: "body",
        row: id,
        version: 0,
    }
}

/// Adds a message; gives its key, under which files may be kept beside it.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    message: &Message,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let dek = part::dek(c, keys, part_id).await?;
    let side = match message.from {
        Author::Person => "person",
        Author::Office { .. } | Author::Elsewhere { .. } => "office",
    };
    let model = row::ActiveModel {
        seq: NotSet,
        id: Set(id),
        part_id: Set(part_id),
        side: Set(side.to_owned()),
        kind: Set(message.said.code().to_owned()),
        at: Set(micros(message.at)),
        body: Set(dek.seal_json(&place(&id.to_string()), message)?),
    };
    row::Entity::insert(model).exec(c).await?;
    Ok(id)
}

/// The messages of a part, as they came.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn of_part(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
) -> Result<Vec<Message>, DbError> {
    let keyed = with_keys(c, keys, part_id).await?;
    Ok(keyed.into_iter().map(|(_, message)| message).collect())
}

/// [`of_part`], each with its key.
///
/// # Errors
/// As [`of_part`].
pub async fn with_keys(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
) -> Result<Vec<(Uuid, Message)>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::PartId.eq(part_id))
        .order_by_asc(row::Column::Seq)
        .all(c)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let dek = part::dek(c, keys, part_id).await?;
    rows.into_iter()
        .map(|row| {
            let message = dek.open_json(&place(&row.id.to_string()), &row.body)?;
            Ok((row.id, message))
        })
        .collect()
}

/// Removes the messages of a part.
pub(super) async fn remove_all(c: &impl ConnectionTrait, part_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::PartId.eq(part_id))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::message::Said;

    use super::*;
    use crate::{
        db::{
            fixture::{TEXT, at, filed, owner, slug},
            testing::on_both,
        },
        seal::SealError,
    };

    fn message(n: i64) -> Message {
        let text = format!("{TEXT} {n}");
        let from = match n % 2 {
            0 => Author::Person,
            _ => Author::Office {
                office: slug("johtaja"),
                staff: owner(),
            },
        };
        Message {
            at: at(n),
            from,
            said: Said::Message { text },
        }
    }

    #[tokio::test]
    async fn a_thread_comes_back_in_its_order_and_goes_with_its_part() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            assert_eq!(of_part(db.read(), &keys, id).await.expect("read"), []);
            // The clock of a machine may go backwards: the order stays.
            let thread = [message(5), message(4), message(9)];
            for message in &thread {
                insert(db.write(), &keys, id, message).await.expect("sent");
            }
            assert_eq!(of_part(db.read(), &keys, id).await.expect("read"), thread);
            part::erase(db.write(), id).await.expect("erased");
            assert_eq!(of_part(db.read(), &keys, id).await.expect("read"), []);
        })
        .await;
    }

    #[tokio::test]
    async fn one_message_can_not_take_the_place_of_another() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            for n in [1, 2] {
                insert(db.write(), &keys, id, &message(n))
                    .await
                    .expect("sent");
            }
            let rows = row::Entity::find().all(db.read()).await.expect("read");
            row::Entity::update_many()
                .col_expr(
                    row::Column::Body,
                    sea_orm::sea_query::Expr::value(rows[0].body.clone()),
                )
                .filter(row::Column::Seq.eq(rows[1].seq))
                .exec(db.write())
                .await
                .expect("moved");
            let error = of_part(db.read(), &keys, id).await.expect_err("seen");
            assert!(matches!(error, DbError::Seal(SealError::Open)), "{error}");
        })
        .await;
    }
}
