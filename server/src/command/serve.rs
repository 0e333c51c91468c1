//! The arguments of `tietoluukku serve`.

use std::{net::SocketAddr, path::PathBuf};

use crate::serve::Options;

/// Reads them.
///
/// # Errors
/// One line that names the argument.
pub fn options(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options {
        listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
        demo_listen: SocketAddr::from(([127, 0, 0, 1], 3001)),
        data: PathBuf::from("./data"),
        demo: false,
        gallery: false,
        config: None,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--listen" => options.listen = address(argument, value()?)?,
            "--demo-listen" => options.demo_listen = address(argument, value()?)?,
            "--data" => options.data = PathBuf::from(value()?),
            "--config" => options.config = Some(PathBuf::from(value()?)),
            "--demo" => options.demo = true,
            "--gallery" => options.gallery = true,
            other => return Err(format!("serve does not know {other:?}")),
        }
    }
    if options.gallery && !options.demo {
        return Err("--gallery needs --demo".to_owned());
    }
    Ok(options)
}

fn address(name: &str, text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_| format!("{name}: {text:?} is no address like 127.0.0.1:3000"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Options, String> {
        options(
            &arguments
                .iter()
                .map(|a| (*a).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn wrong_arguments_are_named() {
        for (arguments, named) in [
            (vec!["--listen"], "--listen needs a value"),
            (vec!["--listen", "here"], "\"here\""),
            (vec!["--demoo"], "\"--demoo\""),
            (vec!["--gallery"], "--gallery needs --demo"),
        ] {
            let error = read(&arguments).err().unwrap_or_default();
            assert!(error.contains(named), "{error}");
        }
        assert!(read(&["--demo", "--listen", "127.0.0.1:0"]).is_ok_and(|o| o.demo));
    }
}
