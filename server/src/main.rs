//! tietoluukku
fn main() {}
