//! The one clock of the program. Everything that asks for the time asks here,
//! so that the demo can move portal and identity provider together.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};

/// The system's time plus an offset in whole seconds. Clones share the offset.
#[derive(Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// A clock that shows the system's time.
    pub fn system() -> Self {
        Self(Arc::new(AtomicI64::new(0)))
    }

    /// The time now.
    pub fn now(&self) -> DateTime<Utc> {
        let offset = TimeDelta::seconds(self.0.load(Ordering::SeqCst));
        Utc::now()
            .checked_add_signed(offset)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Moves the clock so that it shows `time` now; it runs on from there.
    #[cfg(feature = "demo")]
    pub fn set(&self, time: DateTime<Utc>) {
        let gap = time.signed_duration_since(Utc::now()).num_milliseconds();
        // Rounded up: whoever sets twelve o'clock shall not see 11.59.59.
        self.0.store((gap + 999).div_euclid(1000), Ordering::SeqCst);
    }

    /// Moves the clock from where it is: whoever moves it back by as much finds
    /// it as it was.
    #[cfg(feature = "demo")]
    pub fn shift(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_seconds(), Ordering::SeqCst);
    }

    /// Back to the system's time.
    #[cfg(feature = "demo")]
    pub fn reset(&self) {
        self.0.store(0, Ordering::SeqCst);
    }
}
