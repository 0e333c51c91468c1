//! The style sheet: `style/main.css` with everything it imports, in one
//! minified file that older phones understand.

use crate::Result;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Features, Targets};
use std::path::Path;

/// A browser's version as lightningcss writes it: a byte each for major, minor
/// and patch.
const fn version(major: u32, minor: u32) -> Option<u32> {
    Some((major << 16) | (minor << 8))
}

/// The oldest browsers the style sheet is translated for: Android 7 and an
/// iPhone 6s that was never updated past iOS 14.8. Older ones get the page with
/// what they understand.
fn targets() -> Targets {
    Targets {
        browsers: Some(Browsers {
            chrome: version(88, 0),
            android: version(88, 0),
            edge: version(88, 0),
            samsung: version(15, 0),
            firefox: version(78, 0),
            safari: version(14, 1),
            ios_saf: version(14, 5),
            ..Browsers::default()
        }),
        // All of them know logical properties well enough; the translation
        // would repeat every such rule for each direction of writing.
        exclude: Features::LogicalProperties,
        ..Targets::default()
    }
}

/// Bundles and minifies the sheet at `entry`.
pub fn bundle(entry: &Path) -> Result<String> {
    if !entry.exists() {
        return Err(format!("{} is missing", entry.display()).into());
    }
    let files = FileProvider::new();
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(entry)
        .map_err(|error| error.to_string())?;
    sheet
        .minify(MinifyOptions {
            targets: targets(),
            ..MinifyOptions::default()
        })
        .map_err(|error| error.to_string())?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets: targets(),
            ..PrinterOptions::default()
        })
        .map_err(|error| error.to_string())?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::bundle;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-web-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        folder
    }

    #[test]
    fn imports_are_in_and_nesting_is_translated() {
        let folder = folder("css");
        std::fs::write(folder.join("part.css"), "nav { & a { color: red } }").expect("write");
        let main = folder.join("main.css");
        std::fs::write(&main, "@import \"part.css\";\np { margin-inline: 1px }").expect("write");
        let css = bundle(&main).expect("a sheet");
        std::fs::remove_dir_all(&folder).expect("clean");
        assert_eq!(css, "nav a{color:red}p{margin-inline:1px}");
    }

    #[test]
    fn a_mistake_is_an_error_with_its_place() {
        let folder = folder("css-bad");
        let main = folder.join("main.css");
        std::fs::write(&main, "p { color: red; }\n} a { }").expect("write");
        let error = bundle(&main).expect_err("a stray brace").to_string();
        std::fs::remove_dir_all(&folder).expect("clean");
        assert!(error.contains("main.css"), "{error}");
    }
}
