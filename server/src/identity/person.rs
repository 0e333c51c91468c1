//! Who asks, as kept with a part or a consent, encrypted.

use chrono::NaiveDate;
use domain::{hetu::Hetu, identity::Identity, request::Came};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who asks.
#[derive(Clone, Serialize, Deserialize)]
pub struct Person {
    /// By what they are known.
    #[serde(flatten)]
    pub who: Who,
    /// Where mail goes when there is news.
    pub email: Option<String>,
    /// What was sent at once, across municipalities, has the same number: only
    /// the person's own page brings it together. It stands here, sealed, so
    /// that no row of one controller points at another's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filing: Option<Uuid>,
}

/// By what a person is known.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Who {
    /// Nobody did at filing, an identity provider did later. What they typed is
    /// kept beside it: the owner compares the two.
    IdentifiedLater {
        /// As the provider named them.
        identity: Identity,
        /// The name typed.
        name: String,
        /// How they can be reached, as typed.
        contact: String,
    },
    /// An identity provider vouched for them.
    Identified {
        /// As it named them.
        identity: Identity,
    },
    /// The staff filed it for them, at a counter or from paper: as the clerk
    /// typed it.
    ByStaff {
        /// The name.
        name: String,
        /// How they can be reached.
        contact: String,
        /// The identity code, where it was told.
        hetu: Option<Hetu>,
        /// The birth date, where it is known.
        birth_date: Option<NaiveDate>,
        /// How it came, and by what the clerk checked who it is.
        came: Came,
    },
    /// Nobody did: what they typed, to be checked against the register before
    /// any data is given.
    Named {
        /// The name.
        name: String,
        /// How they can be reached.
        contact: String,
    },
}

impl Person {
    /// The identity that was vouched for, if one was.
    #[must_use]
    pub const fn identity(&self) -> Option<&Identity> {
        match &self.who {
            Who::Identified { identity } | Who::IdentifiedLater { identity, .. } => Some(identity),
            Who::ByStaff { .. } | Who::Named { .. } => None,
        }
    }

    /// The identity code, where one is known.
    #[must_use]
    pub fn hetu(&self) -> Option<&Hetu> {
        match &self.who {
            Who::Identified { identity } | Who::IdentifiedLater { identity, .. } => {
                identity.hetu.as_ref()
            }
            Who::ByStaff { hetu, .. } => hetu.as_ref(),
            Who::Named { .. } => None,
        }
    }
}
