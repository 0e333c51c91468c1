//! tietoluukku
#![expect(dead_code)]

mod clock;
#[cfg(feature = "demo")]
mod demo;

fn main() {}
