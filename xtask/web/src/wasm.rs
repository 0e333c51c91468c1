//! The islands: cargo makes the WebAssembly module, wasm-bindgen its glue.

use crate::{Module, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasm_bindgen_cli_support::Bindgen;

/// A module as the browser gets it.
pub struct Built {
    /// The JavaScript module that loads and wraps the WebAssembly.
    pub glue: String,
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// Names of the exports that wake an island.
    pub islands: Vec<String>,
}

/// Builds `module`. A cargo invocation of its own, so that the features of
/// `app` are the browser's and not also the server's.
pub fn build(root: &Path, module: &Module, profile: &str) -> Result<Built> {
    let compiled = compile(root, module, profile)?;
    bind(&compiled, module.name, profile == "wasm-release")
}

fn compile(root: &Path, module: &Module, profile: &str) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--package", module.package])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile])
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{} did not compile for the browser", module.package).into());
    }
    artifact(&String::from_utf8_lossy(&output.stdout), module.name)
        .ok_or_else(|| format!("cargo built no {}.wasm", module.name).into())
}

/// The path of the module among cargo's messages, one JSON object a line.
fn artifact(messages: &str, name: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| {
            message["reason"] == "compiler-artifact" && message["target"]["name"] == name
        })
        .flat_map(|message| match &message["filenames"] {
            serde_json::Value::Array(names) => names.clone(),
            _ => Vec::new(),
        })
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .rfind(|path| path.extension().is_some_and(|end| end == "wasm"))
}

fn bind(compiled: &Path, name: &str, release: bool) -> Result<Built> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate_output()?;
    // Crates may carry JavaScript that nothing uses; only an import matters.
    if let Some(import) = snippet(output.js()) {
        return Err(format!(
            "{name}: a dependency brings JavaScript of its own, which would be served \
             under no hash; do without it: {import}"
        )
        .into());
    }
    let islands = islands(output.js());
    Ok(Built {
        // Indentation is bytes that nobody reads.
        glue: output
            .js()
            .lines()
            .map(|line| format!("{}\n", line.trim_start()))
            .collect(),
        wasm: output.wasm_mut().emit_wasm(),
        islands,
    })
}

/// The line of the glue that imports another file, if there is one.
fn snippet(glue: &str) -> Option<&str> {
    glue.lines()
        .map(str::trim_start)
        .find(|line| line.starts_with("import ") && line.contains(" from "))
}

/// Names of the glue's exported functions but `hydrate`: every other export of
/// our modules is an island, named `Component_number` by leptos.
fn islands(glue: &str) -> Vec<String> {
    let mut names: Vec<String> = glue
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("export "))
        .filter_map(|line| {
            line.strip_prefix("function ")
                .or_else(|| line.strip_prefix("async function "))
        })
        .filter_map(|line| line.split_once('('))
        .map(|(name, _)| name.to_owned())
        .filter(|name| name != "hydrate")
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::{artifact, islands, snippet};

    #[test]
    fn the_last_module_of_that_name_is_taken() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"app"},"filenames":["/t/libapp.rlib"]}"#,
            "\nno json\n",
            r#"{"reason":"compiler-artifact","target":{"name":"citizen"},"filenames":["/t/citizen.d","/t/citizen.wasm"]}"#,
        );
        let found = artifact(messages, "citizen");
        assert_eq!(found.as_deref(), Some("/t/citizen.wasm".as_ref()));
        assert_eq!(artifact(messages, "staff"), None);
    }

    #[test]
    fn exported_functions_are_islands() {
        let glue = "
export function hydrate() {
    wasm.hydrate();
}
/** @param {HTMLElement} el */
export function Search_12(el) {
export async function Late_7(el) {
function private_one(a) {
export class Reader {
export { initSync, __wbg_init as default };
";
        assert_eq!(islands(glue), ["Late_7", "Search_12"]);
        assert_eq!(snippet(glue), None);
        let import = "import { put } from './snippets/tachys-1/inline0.js';";
        assert_eq!(snippet(&format!("{import}\n{glue}")), Some(import));
    }
}
