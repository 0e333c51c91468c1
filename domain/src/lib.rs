//! The nouns and rules of Tietoluukku, a municipality's counter for personal data.
//!
//! Everything here is pure: no input or output, no clock, no randomness. What
//! time it is, what is random and who is asking come in as parameters, so each
//! rule can be tested by itself and runs alike on the server and in a browser.
//!
//! A rule of law stands in one place, with its citation. To add one: put it
//! beside the noun that it is about, cite the article, add a row to its table
//! test.

pub mod audit;
pub mod calendar;
pub mod consent;
pub mod contrast;
pub mod deadline;
pub mod deferral;
pub mod feedback;
pub mod hetu;
pub mod id;
pub mod identity;
pub mod language;
pub mod limit;
pub mod message;
pub mod municipality;
pub mod notice;
pub mod outage;
pub mod oversight;
pub mod problem;
pub mod receipt;
pub mod request;
pub mod retention;
pub mod right;
pub mod role;
pub mod routing;
pub mod rules;
pub mod signature;
pub mod upload;
pub mod worklist;
