//! The byte budgets that can be told from the built site alone. What a whole
//! page weighs is checked against the running server, end to end.

use crate::{MODULES, Result};
use serde_json::Value;
use std::path::Path;

/// WebAssembly and glue of one module, brotli, in bytes.
const MODULE_LIMIT: u64 = 95_000;
/// HTML and CSS of a page that only reads, brotli, in bytes.
const READING_LIMIT: u64 = 25_000;
/// What the style sheet must leave of [`READING_LIMIT`] to the HTML.
const HTML_SHARE: u64 = 10_000;

/// Prints what the built site in `folder` weighs; an error if it is too much.
pub fn check(folder: &Path) -> Result<()> {
    let path = folder.join("manifest.json");
    let manifest = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (report, fits) = weigh(&serde_json::from_slice(&manifest)?)?;
    println!("{report}");
    if fits {
        Ok(())
    } else {
        Err("over the byte budget".into())
    }
}

/// The report, and whether every figure keeps to its limit.
fn weigh(manifest: &Value) -> Result<(String, bool)> {
    let brotli = |name: &str| {
        manifest["files"][name]["br"].as_u64().ok_or_else(|| {
            format!("{name} has no brotli size: build the site with --profile wasm-release")
        })
    };
    let mut rows = Vec::new();
    for module in MODULES {
        let wasm = brotli(&format!("{}_bg.wasm", module.name))?;
        let glue = brotli(&format!("{}.js", module.name))?;
        rows.push((
            format!("{}: WebAssembly {wasm} + glue {glue}", module.name),
            wasm + glue,
            MODULE_LIMIT,
        ));
    }
    rows.push((
        "style sheet".to_owned(),
        brotli("style.css")?,
        READING_LIMIT - HTML_SHARE,
    ));
    let fits = rows.iter().all(|(_, bytes, limit)| bytes <= limit);
    let lines: Vec<String> = rows
        .into_iter()
        .map(|(what, bytes, limit)| format!("  {what}: {bytes} of {limit} bytes brotli"))
        .collect();
    Ok((lines.join("\n"), fits))
}

#[cfg(test)]
mod tests {
    use super::{MODULES, weigh};
    use crate::Module;
    use serde_json::json;

    #[test]
    fn wasm_and_glue_count_together() {
        let site = |wasm: &dyn Fn(&str) -> u64| {
            let mut files = json!({"style.css": {"br": 5_000}});
            for Module { name, .. } in MODULES {
                files[format!("{name}_bg.wasm")] = json!({"br": wasm(name)});
                files[format!("{name}.js")] = json!({"br": 6_000});
            }
            json!({"files": files})
        };
        assert!(weigh(&site(&|_| 89_000)).expect("figures").1);
        for Module { name: heavy, .. } in MODULES {
            let site = site(&|name| if name == *heavy { 89_001 } else { 1 });
            assert!(!weigh(&site).expect("figures").1, "{heavy}");
        }
    }

    #[test]
    fn a_development_site_cannot_be_weighed() {
        let site = json!({"files": {"citizen_bg.wasm": {"br": null}}});
        assert!(weigh(&site).is_err());
    }
}
