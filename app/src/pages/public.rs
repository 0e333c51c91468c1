//! Pages for everybody: the same bytes for each reader.

pub mod about;
pub mod accessibility;
pub mod choose;
pub mod feedback;
pub mod front;
pub mod guidance;
pub mod moved;
pub mod municipality;
pub mod notice;
pub mod registers;
pub mod search;
pub mod start;
pub mod status;
pub mod verify;
pub mod withdraw;
pub mod withdraw_sent;
