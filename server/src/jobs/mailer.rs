//! Sending a mail over SMTP. What goes wrong is told by a code and nothing of
//! the mail, so that it can stand in the queue and in the log.

use std::{io, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp::{Error, response::Severity},
};
use serde::{Deserialize, Serialize};

use crate::config::{self, ConfigError};

/// How long a mail server may take over one mail, from the connection to the
/// last answer. One that went silent after it took the mail gets it again,
/// with the same Message-ID.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A mail, as it waits. Encrypted: it holds an address.
#[derive(Serialize, Deserialize)]
pub struct Waiting {
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same on every try, so that a mail sent twice is seen to be one.
    pub message_id: String,
}

/// Why a mail did not go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// No connection: the server is down, or its name leads nowhere.
    Unreachable,
    /// No answer in time.
    Slow,
    /// It hung up, or what it said was no SMTP.
    Broken,
    /// It can't prove who it is, or its certificate is not trusted.
    Untrusted,
    /// It does not know the portal: user name or password.
    LogIn,
    /// It lacks what this mail or this log-in needs of it.
    Unsupported,
    /// "Not now" (4xx).
    NotNow,
    /// "Never" (5xx).
    Refused,
    /// What waits is no mail: it does not open, or has no address.
    Unsendable,
}

impl MailFault {
    /// The stable name, which the operator sees.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::Broken => "broken",
            Self::Untrusted => "untrusted",
            Self::LogIn => "log_in",
            Self::Unsupported => "unsupported",
            Self::NotNow => "not_now",
            Self::Refused => "refused",
            Self::Unsendable => "unsendable",
        }
    }

    /// Whether trying again can't help, unless somebody changes something.
    #[must_use]
    pub const fn for_good(self) -> bool {
        matches!(self, Self::Refused | Self::Unsendable)
    }

    fn of(error: &Error) -> Self {
        if let Some(code) = error.status() {
            return match (code.severity, code.to_string().as_str()) {
                // RFC 4954: what a changed password brings. Mail must outlast
                // the hour until somebody writes the new one into the settings.
                (_, "530" | "534" | "535" | "538") => Self::LogIn,
                (Severity::PermanentNegativeCompletion, _) => Self::Refused,
                _ => Self::NotNow,
            };
        }
        if error.is_tls() {
            Self::Untrusted
        } else if error.is_client() {
            Self::Unsupported
        } else if error.is_timeout() {
            Self::Slow
        } else if error.is_response() || hung_up(error) {
            Self::Broken
        } else {
            Self::Unreachable
        }
    }
}

/// Whether there was a connection, which the other side ended.
fn hung_up(error: &Error) -> bool {
    use io::ErrorKind as K;
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return matches!(
                io.kind(),
                K::UnexpectedEof | K::ConnectionReset | K::ConnectionAborted | K::BrokenPipe
            );
        }
        source = inner.source();
    }
    false
}

/// What sends mail.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    patience: Duration,
}

impl Mailer {
    /// Prepares the transport; connects when there is mail.
    ///
    /// # Errors
    /// When the settings make no sense.
    pub fn new(settings: &config::Mail, patience: Duration) -> Result<Self, ConfigError> {
        let address = settings.address()?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&address)
            .map_err(|_| ConfigError::Wrong("mail.smtp is no address of a mail server"))?
            .build();
        let from = settings
            .from
            .as_deref()
            .and_then(|from| from.parse().ok())
            .ok_or(ConfigError::Wrong("mail.from is no mail address"))?;
        Ok(Self {
            transport,
            from,
            patience,
        })
    }

    /// Sends one.
    ///
    /// # Errors
    /// [`MailFault`]
    pub async fn send(&self, payload: &serde_json::Value) -> Result<(), MailFault> {
        let message = self.message(payload).ok_or(MailFault::Unsendable)?;
        // The transport's own time-out ends when it is connected.
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(MailFault::of(&error)),
            Err(_) => Err(MailFault::Slow),
        }
    }

    fn message(&self, payload: &serde_json::Value) -> Option<Message> {
        let waiting = Waiting::deserialize(payload).ok()?;
        Message::builder()
            .from(self.from.clone())
            .to(waiting.to.parse().ok()?)
            .subject(waiting.subject)
            .message_id(Some(waiting.message_id))
            .header(ContentType::TEXT_PLAIN)
            .body(waiting.text)
            .ok()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tokio::{
        io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
        net::TcpListener,
    };

    use super::*;

    fn mailer(smtp: String) -> Mailer {
        let settings = config::Mail {
            smtp: Some(smtp),
            from: Some("Tietoluukku <tietoluukku@portaali.example>".to_owned()),
            ..config::Mail::default()
        };
        Mailer::new(&settings, Duration::from_secs(5)).expect("settings")
    }

    fn mail(to: &str) -> Value {
        let [subject, text] = ["Uutta", "Kirjaudu."].map(str::to_owned);
        let (to, message_id) = (to.to_owned(), "<1@tietoluukku>".to_owned());
        let waiting = Waiting {
            to,
            subject,
            text,
            message_id,
        };
        json!(waiting)
    }

    /// A server that says these lines, each after one of the client's, and
    /// hangs up.
    async fn server(lines: &'static [&'static str]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("a client");
            let mut stream = BufReader::new(stream);
            for (n, line) in lines.iter().enumerate() {
                if n > 0 {
                    let mut heard = String::new();
                    stream.read_line(&mut heard).await.expect("a command");
                }
                let line = format!("{line}\r\n");
                stream.write_all(line.as_bytes()).await.expect("said");
            }
        });
        format!("smtp://{address}")
    }

    #[tokio::test]
    async fn every_trouble_has_its_code() {
        use MailFault as F;
        const HELLO: &str = "250 palvelin";
        const LOG_IN: &str = "250-palvelin\r\n250 AUTH PLAIN";
        let cases: [(&'static [&'static str], F); 9] = [
            (&[], F::Broken),
            (&["220 tervetuloa"], F::Broken),
            (&["554 ei posti"], F::Refused),
            (&["421 kohta"], F::NotNow),
            (&["HTTP/1.1 200 OK"], F::Broken),
            (&["220 terve", HELLO, "451 kohta"], F::NotNow),
            (&["220 terve", HELLO, "250 ok", "550 kuka"], F::Refused),
            (&["220 terve", HELLO, "530 kirjaudu"], F::LogIn),
            (&["220 terve", LOG_IN, "235 ok", "250 ok"], F::Broken),
        ];
        for (lines, fault) in cases {
            let mailer = mailer(server(lines).await);
            assert_eq!(
                mailer.send(&mail("a@ii.example")).await,
                Err(fault),
                "{lines:?}"
            );
        }
        for (lines, fault) in [
            (&["220 terve", LOG_IN, "535 väärin"][..], F::LogIn),
            (&["220 terve", HELLO][..], F::Unsupported),
        ] {
            let address = server(lines).await.replace("//", "//portaali:salasana@");
            let sent = mailer(address).send(&mail("a@ii.example")).await;
            assert_eq!(sent, Err(fault), "{lines:?}");
        }
        let closed = {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            listener.local_addr().expect("an address")
        };
        for nowhere in [
            format!("smtp://{closed}"),
            "smtp://ei-ole.invalid".to_owned(),
        ] {
            let sent = mailer(nowhere).send(&mail("a@ii.example")).await;
            assert_eq!(sent, Err(F::Unreachable));
        }
        let mailer = mailer(format!("smtp://{closed}"));
        for no_mail in [mail("ei osoite"), json!("ei kirje")] {
            assert_eq!(mailer.send(&no_mail).await, Err(F::Unsendable));
        }
    }
}
