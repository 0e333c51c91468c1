//! Builds what the browser gets: the islands, the style sheet, the loader and
//! the other public files, each under the hash of its contents.
//!
//! ```text
//! xtask-web --out DIR --profile dev|wasm-release    builds the site into DIR
//! xtask-web --budgets DIR                           checks the bytes of a built site
//! ```
//!
//! A crate of its own, since wasm-bindgen and lightningcss are slow to compile
//! and `cargo xtask` itself should start at once.

#![expect(
    clippy::print_stdout,
    reason = "a command speaks to the person who runs it"
)]

mod budget;
mod css;
mod site;
mod wasm;

use std::path::{Path, PathBuf};

/// Any failure, as the sentence the person sees.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A WebAssembly module: the package that makes it and the name of its library.
struct Module {
    package: &'static str,
    name: &'static str,
}

/// Every module, one small cdylib each.
const MODULES: &[Module] = &[
    Module {
        package: "frontend-public",
        name: "public",
    },
    Module {
        package: "frontend-citizen",
        name: "citizen",
    },
    Module {
        package: "frontend-staff",
        name: "staff",
    },
    Module {
        package: "frontend-verifier",
        name: "verifier",
    },
];

fn main() -> std::process::ExitCode {
    match command(std::env::args().skip(1)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask-web: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn command(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let (mut out, mut profile, mut budgets) = (None, None, None);
    while let Some(argument) = arguments.next() {
        let slot = match argument.as_str() {
            "--out" => &mut out,
            "--profile" => &mut profile,
            "--budgets" => &mut budgets,
            other => return Err(format!("unknown argument {other}").into()),
        };
        *slot = Some(
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))?,
        );
    }
    match (out, profile, budgets) {
        (None, None, Some(site)) => budget::check(Path::new(&site)),
        (Some(out), profile, None) => build(
            &workspace()?,
            Path::new(&out),
            profile.as_deref().unwrap_or("dev"),
        ),
        _ => Err("use --out DIR [--profile dev|wasm-release], or --budgets DIR".into()),
    }
}

/// The workspace's root. Asked of cargo when the program runs, not when it is
/// compiled: checkouts may share one target directory.
fn workspace() -> Result<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("run it through cargo")?;
    Ok(Path::new(&package)
        .join("../..")
        .canonicalize()
        .map_err(|error| format!("no workspace around xtask-web: {error}"))?)
}

fn build(root: &Path, out: &Path, profile: &str) -> Result<()> {
    // Compression at its best takes seconds that the development loop lacks.
    let compress = match profile {
        "dev" => false,
        "wasm-release" => true,
        other => return Err(format!("no profile {other}: dev or wasm-release").into()),
    };
    let mut site = site::Site::new(out, profile, compress)?;
    for module in MODULES {
        let built = wasm::build(root, module, profile)?;
        site.add(&format!("{}.js", module.name), built.glue.as_bytes())?;
        site.add(&format!("{}_bg.wasm", module.name), &built.wasm)?;
        site.islands(module.name, built.islands);
    }
    let style = css::bundle(&root.join("style/main.css"))?;
    site.add("style.css", style.as_bytes())?;
    for (name, path) in site::public_files(&root.join("public"))? {
        let contents =
            std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        site.add(&name, &contents)?;
    }
    println!("{}", site.finish()?);
    Ok(())
}
