//! What has happened in the gallery: requests and withdrawals in every state,
//! each brought there by the people who would bring it there.

use super::script::Do;

mod consents;
mod decided;
mod filed;
mod handled;
mod later;
pub mod pieces;

/// Scripts that are played one after the other; many are shared.
pub type Story = &'static [&'static [Do]];

/// Every story.
pub const STORIES: &[&[Story]] = &[
    // What takes its time comes first: it began the earliest.
    handled::STORIES,
    decided::STORIES,
    filed::STORIES,
    consents::STORIES,
    later::STORIES,
];
