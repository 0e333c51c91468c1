//! tietoluukku

#[cfg(feature = "demo")]
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "loaded by `serve --demo`, which comes next")
)]
mod demo;

fn main() {}
