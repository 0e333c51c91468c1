//! SMTP command lines.

/// A command that was understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// `EHLO name`
    Ehlo,
    /// `HELO name`
    Helo,
    /// `MAIL FROM:<path> [parameters]`
    Mail {
        /// Empty for the null path of a bounce.
        from: String,
        /// The declared size in bytes.
        size: Option<usize>,
        /// Whether `BODY=8BITMIME` was given.
        eight_bit: bool,
    },
    /// `RCPT TO:<path>`
    Rcpt(String),
    /// `DATA`
    Data,
    /// `RSET`
    Rset,
    /// `NOOP`
    Noop,
    /// `QUIT`
    Quit,
    /// `VRFY text`
    Vrfy,
    /// `HELP`
    Help,
}

/// The answer to a line that is no command of ours.
pub type Refusal = &'static str;

/// Bad arguments.
const ARGUMENTS: Refusal = "501 5.5.4 Syntax error in parameters or arguments";

/// Reads a command line without its CRLF.
pub fn parse(line: &[u8]) -> Result<Command, Refusal> {
    let line = std::str::from_utf8(line)
        .ok()
        .filter(|line| line.bytes().all(|b| (0x20..=0x7e).contains(&b)))
        .ok_or("500 5.5.2 Only printable ASCII in commands")?;
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    let bare = |command| {
        if line == verb {
            Ok(command)
        } else {
            Err(ARGUMENTS)
        }
    };
    match verb.to_ascii_uppercase().as_str() {
        "EHLO" if is_host(rest) => Ok(Command::Ehlo),
        "HELO" if is_host(rest) => Ok(Command::Helo),
        "EHLO" | "HELO" => Err(ARGUMENTS),
        "MAIL" => mail(rest),
        "RCPT" => rcpt(rest),
        "DATA" => bare(Command::Data),
        "RSET" => bare(Command::Rset),
        "QUIT" => bare(Command::Quit),
        "NOOP" => Ok(Command::Noop),
        "HELP" => Ok(Command::Help),
        "VRFY" if rest.is_empty() => Err(ARGUMENTS),
        "VRFY" => Ok(Command::Vrfy),
        "EXPN" | "STARTTLS" | "AUTH" | "BDAT" | "TURN" => Err("502 5.5.1 Not implemented"),
        _ => Err("500 5.5.2 Unknown command"),
    }
}

/// The path in angle brackets after `FROM:` or `TO:`, and what follows it.
fn path<'a>(rest: &'a str, keyword: &str) -> Option<(&'a str, &'a str)> {
    let (head, tail) = rest.split_at_checked(keyword.len())?;
    if !head.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let tail = tail.strip_prefix('<')?;
    // A quoted local part may hold a bracket, so look for the last one before
    // the parameters.
    let end = if tail.starts_with('"') {
        tail.find("\"@")
            .and_then(|at| tail[at..].find('>').map(|i| at + i))?
    } else {
        tail.find('>')?
    };
    Some((&tail[..end], &tail[end + 1..]))
}

fn mail(rest: &str) -> Result<Command, Refusal> {
    let (from, parameters) = path(rest, "FROM:").ok_or(ARGUMENTS)?;
    if !(from.is_empty() || is_mailbox(from)) {
        return Err("553 5.1.7 Sender address is malformed");
    }
    let (mut size, mut eight_bit) = (None, None);
    if !parameters.is_empty() {
        let parameters = parameters.strip_prefix(' ').ok_or(ARGUMENTS)?;
        for parameter in parameters.split(' ') {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            match name.to_ascii_uppercase().as_str() {
                "SIZE" if size.is_none() => {
                    let digits = !value.is_empty()
                        && value.len() <= 20
                        && value.bytes().all(|b| b.is_ascii_digit());
                    if !digits {
                        return Err(ARGUMENTS);
                    }
                    size = Some(value.parse().unwrap_or(usize::MAX));
                }
                "BODY" if eight_bit.is_none() => {
                    eight_bit = match value.to_ascii_uppercase().as_str() {
                        "8BITMIME" => Some(true),
                        "7BIT" => Some(false),
                        _ => return Err(ARGUMENTS),
                    };
                }
                "SIZE" | "BODY" => return Err(ARGUMENTS),
                _ => return Err("555 5.5.4 Parameter not recognized"),
            }
        }
    }
    Ok(Command::Mail {
        from: from.to_owned(),
        size,
        eight_bit: eight_bit.unwrap_or(false),
    })
}

fn rcpt(rest: &str) -> Result<Command, Refusal> {
    let (to, parameters) = path(rest, "TO:").ok_or(ARGUMENTS)?;
    if !parameters.is_empty() {
        return Err("555 5.5.4 Parameter not recognized");
    }
    // `<postmaster>` without a domain is the one exception of the standard.
    if is_mailbox(to) || to.eq_ignore_ascii_case("postmaster") {
        Ok(Command::Rcpt(to.to_owned()))
    } else {
        Err("553 5.1.3 Recipient address is malformed")
    }
}

/// A mailbox in ASCII: dot-atom or quoted string, then a host. Source routes
/// are not taken.
fn is_mailbox(address: &str) -> bool {
    let Some((local, host)) = address.rsplit_once('@') else {
        return false;
    };
    let atom = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
    };
    let quoted = |part: &str| {
        part.strip_prefix('"')
            .and_then(|part| part.strip_suffix('"'))
            .is_some_and(|inner| !inner.contains(['"', '\\']))
    };
    address.len() <= 254
        && local.len() <= 64
        && (local.split('.').all(atom) || quoted(local))
        && is_host(host)
}

/// A domain name or an address literal.
fn is_host(host: &str) -> bool {
    if let Some(literal) = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        let v6 = literal
            .get(..5)
            .filter(|tag| tag.eq_ignore_ascii_case("IPv6:"));
        return match v6 {
            Some(_) => literal[5..].parse::<std::net::Ipv6Addr>().is_ok(),
            None => literal.parse::<std::net::Ipv4Addr>().is_ok(),
        };
    }
    host.len() <= 253
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Result<Command, Refusal> {
        Ok(Command::Mail {
            from: address.into(),
            size: None,
            eight_bit: false,
        })
    }

    #[test]
    fn good_lines_are_understood() {
        assert_eq!(parse(b"ehlo portal.example"), Ok(Command::Ehlo));
        assert_eq!(parse(b"EHLO [127.0.0.1]"), Ok(Command::Ehlo));
        assert_eq!(parse(b"HELO [IPv6:::1]"), Ok(Command::Helo));
        assert_eq!(parse(b"MAIL FROM:<a.b@c.example>"), from("a.b@c.example"));
        assert_eq!(parse(b"mail from:<>"), from(""));
        assert_eq!(
            parse(b"MAIL FROM:<a@b.example> SIZE=12 BODY=8BITMIME"),
            Ok(Command::Mail {
                from: "a@b.example".into(),
                size: Some(12),
                eight_bit: true
            })
        );
        assert_eq!(
            parse(b"RCPT TO:<\"a b>c\"@d.example>"),
            Ok(Command::Rcpt("\"a b>c\"@d.example".into()))
        );
        assert_eq!(parse(b"NOOP whatever"), Ok(Command::Noop));
    }

    #[test]
    fn bad_lines_are_refused_with_the_right_code() {
        for (line, code) in [
            (&b"EHLO"[..], "501"),
            (b"EHLO two words", "501"),
            (b"EHLO [300.1.1.1]", "501"),
            (b"HELO -x.example", "501"),
            (b"MAIL a@b.example", "501"),
            (b"MAIL FROM: <a@b.example>", "501"),
            (b"MAIL FROM:a@b.example", "501"),
            (b"MAIL FROM:<a@b.example>SIZE=1", "501"),
            (b"MAIL FROM:<a@b.example> SIZE=x", "501"),
            (b"MAIL FROM:<a@b.example> SIZE=1 SIZE=1", "501"),
            (b"MAIL FROM:<a@b.example> SMTPUTF8", "555"),
            (b"MAIL FROM:<a..b@c.example>", "553"),
            (b"MAIL FROM:<@x.example:a@b.example>", "553"),
            (b"RCPT TO:<>", "553"),
            (b"RCPT TO:<a@b_c.example>", "553"),
            (b"RCPT TO:<a@b.example> X=1", "555"),
            (b"DATA now", "501"),
            (b"QUIT ", "501"),
            (b"STARTTLS", "502"),
            (b"AUTH PLAIN", "502"),
            (b"GET / HTTP/1.1", "500"),
            (b"RCPT TO:<\xc3\xa4@b.example>", "500"),
            (b"", "500"),
        ] {
            let refusal = parse(line).expect_err("refused");
            assert!(
                refusal.starts_with(code),
                "{}: {refusal}",
                String::from_utf8_lossy(line)
            );
        }
    }
}
