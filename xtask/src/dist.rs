//! `cargo xtask dist`: one release binary with its assets inside.

use crate::{Result, place::Place, setup, shell, step::Steps, web};
use std::process::ExitCode;

/// Builds the islands, embeds them and puts the binary into `target/dist`.
pub fn dist(arguments: &[String]) -> Result<ExitCode> {
    let production = match arguments {
        [] => false,
        [one] if one == "--production" => true,
        _ => return Err("use: cargo xtask dist [--production]".into()),
    };
    let place = Place::find()?;
    let mut steps = Steps::new(4);
    steps.short("Rust and its WebAssembly target", || {
        setup::rust().and_then(|()| setup::wasm_target())
    })?;
    if web::fresh(&place, web::Profile::Release)? {
        steps.short("Islands and style sheet, unchanged", || ());
    } else {
        steps.long("Islands and style sheet", || {
            web::build(&place, web::Profile::Release)
        })?;
    }
    steps.long("Byte budgets", || web::budgets(&place))?;
    steps.long("Server", || {
        let mut build = place.cargo();
        build
            .args(["build", "--release", "--package", "server"])
            .args(["--bin", "tietoluukku"])
            .env("TIETOLUUKKU_SITE", web::stamp_of_site(&place)?);
        if production {
            build.arg("--no-default-features");
        }
        shell::run(&mut build)
    })?;
    let folder = place.root.join("target/dist");
    let binary = folder.join("tietoluukku");
    let size = std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::copy(place.server("release"), &binary))
        .map_err(|error| format!("{}: {error}", binary.display()))?;
    println!(
        "{} ({}, {:.1} MB)",
        binary.display(),
        if production {
            "production"
        } else {
            "with the demo"
        },
        megabytes(size)
    );
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
