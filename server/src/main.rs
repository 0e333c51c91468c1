//! tietoluukku
#![expect(dead_code)]

mod db;
mod seal;

fn main() {}
