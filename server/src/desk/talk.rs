//! The conversation inside a part, as both sides' pages show it.

use std::collections::HashMap;

use app::desk::{DeskError, MessageView};
use domain::{message::Author, municipality::Municipality, role::StaffId};
use uuid::Uuid;

use super::views::office_name;
use crate::{
    db::{self, DbError},
    portal::{Portal, helsinki},
    problem::AtDesk,
    session::StaffSession,
};

/// The staff's names, by who they are.
pub type StaffNames = HashMap<StaffId, String>;

/// Reads the names of all staff who have logged in.
///
/// # Errors
/// When storage fails.
pub async fn staff_names(portal: &Portal) -> Result<StaffNames, DbError> {
    let known = db::staff::all(portal.db.read(), &portal.keys).await?;
    Ok(known
        .into_iter()
        .filter_map(|staff| {
            let session: StaffSession = serde_json::from_value(staff.body).ok()?;
            Some((staff.id, session.display_name))
        })
        .filter(|(_, name)| !name.is_empty())
        .collect())
}

/// The messages of a part; `names` are for colleagues only.
///
/// # Errors
/// When storage fails.
pub async fn thread(
    portal: &Portal,
    municipality: &Municipality,
    part: Uuid,
    names: Option<&StaffNames>,
) -> Result<Vec<MessageView>, DeskError> {
    let messages = db::message::of_part(portal.db.read(), &portal.keys, part)
        .await
        .at_desk("messages")?;
    Ok(messages
        .into_iter()
        .map(|message| {
            let (office, by) = match &message.from {
                Author::Person => (None, None),
                Author::Office { office, staff } => (
                    Some(office_name(municipality, office)),
                    names.and_then(|names| names.get(staff).cloned()),
                ),
            };
            MessageView {
                at: helsinki(message.at),
                message,
                office,
                by,
            }
        })
        .collect())
}
