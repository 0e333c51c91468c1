//! What the clients were told has arrived, and what they don't know of since
//! the program was killed before it answered.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use tokio::sync::watch;

use crate::browser::Browser;

/// Who files, in turn.
pub const CITIZENS: [&str; 3] = ["matti", "aino", "erik"];
/// Who answers, each what is theirs by number.
pub const OWNERS: [&str; 2] = ["ii-vastuu-a", "ii-vastuu-b"];

/// A request that somebody filled and set out to send: to be there once, in
/// the end.
pub struct Filing {
    /// Counts from 0; text, address and person follow from it.
    pub n: usize,
    /// Whether it goes without identification.
    pub unsigned: bool,
    /// The browser that holds the draft, then the way to follow it.
    pub browser: Browser,
    /// Whether the program said at once that it has arrived.
    pub acknowledged: bool,
    /// Its reference, once known.
    pub reference: Option<String>,
    /// What is needed to follow an unsigned one.
    pub secret: Option<String>,
    /// The receipt of an unsigned one, which is given once.
    pub receipt: Option<Vec<u8>>,
    /// The answer, once an owner began one.
    pub answer: Option<Answering>,
}

/// An answer that an owner set out to send.
#[derive(Debug, Clone, Default)]
pub struct Answering {
    /// What is attached, if anything.
    pub file: Option<Attached>,
    /// Whether the program said that it was sent.
    pub acknowledged: bool,
    /// Whether it was sent once more, since it had not.
    pub settled: bool,
}

/// A file of an answer.
#[derive(Debug, Clone, Default)]
pub struct Attached {
    /// How often it was sent.
    pub tries: usize,
    /// Whether the program said that it is there.
    pub acknowledged: bool,
}

/// Whose request it is.
pub const fn person(n: usize) -> &'static str {
    CITIZENS[n % CITIZENS.len()]
}

/// Who answers it.
pub const fn owner(n: usize) -> &'static str {
    OWNERS[n % OWNERS.len()]
}

/// What it asks for; no other text contains it.
pub fn wish(n: usize) -> String {
    format!("Kanarialinnun toive nro {n}.")
}

/// Where its person wants mail: every second one does.
pub fn email(n: usize) -> String {
    if n.is_multiple_of(2) {
        format!("kanaria.{n}@posti.example")
    } else {
        String::new()
    }
}

/// The message of the answer to a request.
pub fn message(n: usize) -> String {
    format!("Vastaus toiveeseen nro {n}.")
}

/// The bytes of the file of the answer to a request.
pub fn attachment(n: usize) -> Vec<u8> {
    format!("Liite toiveeseen nro {n}.\n")
        .repeat(500)
        .into_bytes()
}

/// All of it, for every client.
pub struct Ledger {
    filings: Mutex<Vec<Filing>>,
    next: AtomicUsize,
    pulse: watch::Sender<Pulse>,
}

/// How many critical requests were sent and acknowledged in this cycle.
#[derive(Clone, Copy, Default)]
pub struct Pulse {
    pub sent: usize,
    pub acknowledged: usize,
}

impl Ledger {
    pub fn new() -> Self {
        Self {
            filings: Mutex::default(),
            next: AtomicUsize::new(0),
            pulse: watch::channel(Pulse::default()).0,
        }
    }

    pub fn number(&self) -> usize {
        self.next.fetch_add(1, Ordering::SeqCst)
    }

    pub fn filings(&self) -> MutexGuard<'_, Vec<Filing>> {
        self.filings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes one of them.
    pub fn change(&self, n: usize, change: impl FnOnce(&mut Filing)) {
        let mut filings = self.filings();
        let found = filings.iter_mut().find(|filing| filing.n == n);
        change(found.expect("it is in the ledger"));
    }

    /// What is moving in this cycle.
    pub fn pulse(&self) -> watch::Receiver<Pulse> {
        self.pulse.subscribe()
    }

    pub fn new_cycle(&self) {
        self.pulse.send_replace(Pulse::default());
    }

    pub fn sent(&self) {
        self.pulse.send_modify(|pulse| pulse.sent += 1);
    }

    pub fn acknowledged(&self) {
        self.pulse.send_modify(|pulse| pulse.acknowledged += 1);
    }
}
