//! xtask-web
fn main() {}
