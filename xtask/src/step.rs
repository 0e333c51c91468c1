//! Steps that say where the work is and how long each took.

use std::io::Write as _;
use std::time::Instant;

/// Counts the steps of one command.
pub struct Steps {
    total: usize,
    done: usize,
}

impl Steps {
    /// A command of `total` steps.
    pub fn new(total: usize) -> Self {
        Self { total, done: 0 }
    }

    /// A step that prints nothing of its own: one line, completed when it ends.
    pub fn short<T>(&mut self, name: &str, work: impl FnOnce() -> T) -> T {
        self.done += 1;
        print!("{}/{} {name} … ", self.done, self.total);
        // Only the look of the terminal depends on it.
        let _ = std::io::stdout().flush();
        let start = Instant::now();
        let outcome = work();
        println!("{}", seconds(start));
        outcome
    }

    /// A step whose programs speak for themselves: a line before and one after.
    pub fn long<T>(&mut self, name: &str, work: impl FnOnce() -> T) -> T {
        self.done += 1;
        println!("{}/{} {name} …", self.done, self.total);
        let start = Instant::now();
        let outcome = work();
        println!("{}/{} {name}: {}", self.done, self.total, seconds(start));
        outcome
    }
}

fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f64())
}
