//! The conversation inside a part, as both sides' pages show it.

use std::collections::HashMap;

use app::desk::{DeskError, FileView, MessageView};
use domain::{message::Author, municipality::Municipality, role::StaffId};
use uuid::Uuid;

use super::views::{file_view, office_name};
use crate::{
    db::{
        self, DbError,
        file::{Author as FileAuthor, Home},
    },
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

/// What an author added to a form of the conversation and has not sent.
///
/// # Errors
/// When storage fails.
pub async fn waiting(
    portal: &Portal,
    form: &Home,
    author: &FileAuthor,
) -> Result<Vec<FileView>, DeskError> {
    let (c, keys) = (portal.db.read(), &portal.keys);
    let files = db::file::message::waiting(c, keys, form, author).await;
    Ok(files.at_desk("files")?.into_iter().map(file_view).collect())
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
    let (c, keys) = (portal.db.read(), &portal.keys);
    let messages = db::message::with_keys(c, keys, part).await;
    let messages = messages.at_desk("messages")?;
    let files = db::file::message::by_message(c, keys, part).await;
    let mut files = files.at_desk("files of messages")?;
    Ok(messages
        .into_iter()
        .map(|(id, message)| {
            let files = files.remove(&id).unwrap_or_default();
            let (office, by) = match &message.from {
                Author::Person => (None, None),
                Author::Elsewhere { office } => (Some(office.clone()), None),
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
                files: files.into_iter().map(file_view).collect(),
            }
        })
        .collect())
}
