//! The only code that reaches WebAssembly. An island gets its sentences as
//! props and reads nothing of the server but the JSON API.

mod search;
mod upload;

pub use search::{SearchIsland, SearchWords};
pub use upload::{UploadIsland, UploadWords};
