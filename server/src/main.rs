//! tietoluukku
#![expect(dead_code, unused_imports)]

mod db;
mod seal;

fn main() {}
