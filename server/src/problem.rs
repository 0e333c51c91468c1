//! What went wrong inside: logged once, here, under a number that the user
//! also sees. Causes never reach a page, values never reach the log.

use app::desk::DeskError;
use rand::Rng;

/// Logs a cause and gives the number to show.
pub fn incident(what: &'static str, cause: &dyn std::fmt::Display) -> String {
    let incident = format!("{:08X}", rand::thread_rng().r#gen::<u32>());
    tracing::error!(%incident, what, cause = %cause, "internal error");
    incident
}

/// Turns any inner error into what a desk may say.
pub trait AtDesk<T> {
    /// Logs the cause.
    ///
    /// # Errors
    /// The incident's number.
    fn at_desk(self, what: &'static str) -> Result<T, DeskError>;
}

impl<T, E: std::fmt::Display> AtDesk<T> for Result<T, E> {
    fn at_desk(self, what: &'static str) -> Result<T, DeskError> {
        self.map_err(|error| DeskError {
            incident: incident(what, &error),
        })
    }
}
