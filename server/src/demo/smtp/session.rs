//! One SMTP connection.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

use super::SIZE_LIMIT;
use super::command::{Command, parse};
use crate::clock::Clock;
use crate::demo::mailbox::{MailMode, Mailbox};

/// Longest command line with its CRLF (RFC 5321, 4.5.3.1.4).
const COMMAND_LINE: usize = 512;
/// Longest text line with its CRLF, without a transparency dot (4.5.3.1.6).
const TEXT_LINE: usize = 1000;
/// Most recipients of one message (4.5.3.1.8 asks for 100 at least).
const RECIPIENTS: usize = 100;
/// After so many errors the connection is closed.
const ERRORS: usize = 20;
/// A client that is silent for so long is left.
const SILENCE: Duration = Duration::from_secs(60);

/// A message being sent.
struct Envelope {
    from: String,
    to: Vec<String>,
    eight_bit: bool,
}

/// A line, read up to LF.
enum Line {
    /// Ended by CRLF, which is taken off.
    Good(Vec<u8>),
    /// A bare CR or LF in it. Whether it nevertheless ended with CRLF.
    Bare { crlf: bool },
    /// Longer than allowed. Whether it ended with CRLF.
    TooLong { crlf: bool },
    /// The client is gone.
    End,
}

struct Session {
    reader: BufReader<OwnedReadHalf>,
    writer: OwnedWriteHalf,
    clock: Clock,
    mailbox: Mailbox,
    greeted: bool,
    envelope: Option<Envelope>,
}

/// Talks to one client. Without a place the client is sent away.
///
/// # Errors
/// When the connection breaks or the client is silent for too long.
pub async fn run(
    stream: TcpStream,
    clock: Clock,
    mailbox: Mailbox,
    has_place: bool,
) -> io::Result<()> {
    let (reader, writer) = stream.into_split();
    let mut session = Session {
        reader: BufReader::new(reader),
        writer,
        clock,
        mailbox,
        greeted: false,
        envelope: None,
    };
    if session.mailbox.mode() == MailMode::HangUp {
        return Ok(());
    }
    if !has_place {
        return session.say("421 4.3.2 Too many connections").await;
    }
    session.say("220 localhost ESMTP demo mailbox").await?;
    session.talk().await
}

impl Session {
    async fn talk(&mut self) -> io::Result<()> {
        let mut errors = 0;
        while errors < ERRORS {
            let command = match self.line(COMMAND_LINE).await? {
                Line::End => return Ok(()),
                Line::TooLong { .. } => Err("500 5.5.2 Line too long"),
                Line::Bare { .. } => Err("500 5.5.2 Lines end with CRLF"),
                Line::Good(line) => parse(&line),
            };
            if !self.reader.buffer().is_empty() {
                // Pipelining is not offered, so this client does not listen.
                return self.say("421 4.5.0 Wait for the answer").await;
            }
            let answer = match command {
                Err(refusal) => refusal,
                Ok(Command::Mail { .. }) if self.mailbox.mode() == MailMode::Silent => {
                    return self.wait_for_the_end().await;
                }
                Ok(Command::Quit) => return self.say("221 2.0.0 Bye").await,
                Ok(Command::Data) => match self.data().await? {
                    Some(answer) => answer,
                    None => return Ok(()),
                },
                Ok(command) => self.step(command),
            };
            if answer.starts_with('5') {
                errors += 1;
            }
            self.say(answer).await?;
        }
        self.say("421 4.7.0 Too many errors").await
    }

    /// Commands that need no more input.
    fn step(&mut self, command: Command) -> &'static str {
        match command {
            Command::Ehlo => {
                self.greeted = true;
                self.envelope = None;
                "250-localhost\r\n250-8BITMIME\r\n250-SIZE 1048576\r\n250 ENHANCEDSTATUSCODES"
            }
            Command::Helo => {
                self.greeted = true;
                self.envelope = None;
                "250 localhost"
            }
            Command::Mail { .. } if !self.greeted => "503 5.5.1 Say EHLO first",
            Command::Mail { .. } if self.envelope.is_some() => "503 5.5.1 Sender already given",
            Command::Mail {
                size: Some(size), ..
            } if size > SIZE_LIMIT => "552 5.3.4 Message too large",
            Command::Mail { .. } if self.mailbox.mode() == MailMode::Refuse => {
                "451 4.3.0 Try again later"
            }
            Command::Mail {
                from, eight_bit, ..
            } => {
                self.envelope = Some(Envelope {
                    from,
                    to: Vec::new(),
                    eight_bit,
                });
                "250 2.1.0 Sender ok"
            }
            Command::Rcpt(_) if self.mailbox.mode() == MailMode::Reject => {
                "550 5.1.1 No such mailbox"
            }
            Command::Rcpt(to) => match &mut self.envelope {
                None => "503 5.5.1 Give the sender first",
                Some(envelope) if envelope.to.len() >= RECIPIENTS => {
                    "452 4.5.3 Too many recipients"
                }
                Some(envelope) => {
                    envelope.to.push(to);
                    "250 2.1.5 Recipient ok"
                }
            },
            Command::Rset => {
                self.envelope = None;
                "250 2.0.0 Reset"
            }
            Command::Noop => "250 2.0.0 Ok",
            Command::Vrfy => "252 2.1.5 Send some mail and see",
            Command::Help => "214 2.0.0 RFC 5321",
            // Handled by the caller.
            Command::Data | Command::Quit => "503 5.5.1 Bad sequence of commands",
        }
    }

    /// Answers nothing more; the client may hang up.
    async fn wait_for_the_end(&mut self) -> io::Result<()> {
        while !matches!(self.line(COMMAND_LINE).await?, Line::End) {}
        Ok(())
    }

    /// `DATA`: the answer, or nothing when the connection is to be dropped.
    async fn data(&mut self) -> io::Result<Option<&'static str>> {
        let envelope = match self.envelope.take() {
            Some(envelope) if !envelope.to.is_empty() => envelope,
            other => {
                self.envelope = other;
                return Ok(Some("503 5.5.1 Give sender and recipients first"));
            }
        };
        self.say("354 End with a dot on a line of its own").await?;
        let raw = match self.message(envelope.eight_bit).await? {
            Some(Ok(raw)) => raw,
            Some(Err(refusal)) => return Ok(Some(refusal)),
            None => return Ok(None),
        };
        let mode = self.mailbox.mode();
        self.mailbox
            .keep(self.clock.now(), envelope.from, envelope.to, raw);
        Ok((mode != MailMode::DropAfterData).then_some("250 2.0.0 Message kept"))
    }

    /// Reads a message to its final dot. A fault is told after the dot; when
    /// the client is gone or sends far too much, there is nothing to tell.
    async fn message(
        &mut self,
        eight_bit: bool,
    ) -> io::Result<Option<Result<Vec<u8>, &'static str>>> {
        let mut raw = Vec::new();
        let mut fault = None;
        let mut read = 0;
        // Only a dot between two real CRLFs ends the message.
        let mut after_crlf = true;
        while read <= 16 * SIZE_LIMIT {
            // One more for a transparency dot.
            let line = match self.line(TEXT_LINE + 1).await? {
                Line::End => return Ok(None),
                Line::TooLong { crlf } => {
                    fault = fault.or(Some("554 5.6.0 Line too long"));
                    read += TEXT_LINE;
                    after_crlf = crlf;
                    continue;
                }
                Line::Bare { crlf } => {
                    fault = fault.or(Some("554 5.6.0 Lines end with CRLF"));
                    read += 1;
                    after_crlf = crlf;
                    continue;
                }
                Line::Good(line) => line,
            };
            if after_crlf && line == b"." {
                return Ok(Some(fault.map_or(Ok(raw), Err)));
            }
            after_crlf = true;
            read += line.len() + 2;
            let text = match line.as_slice() {
                [b'.', rest @ ..] if !rest.is_empty() => rest,
                whole => whole,
            };
            if text.len() + 2 > TEXT_LINE {
                fault = fault.or(Some("554 5.6.0 Line too long"));
            }
            if !eight_bit && !text.is_ascii() {
                fault = fault.or(Some("554 5.6.1 8-bit text without BODY=8BITMIME"));
            }
            if text.contains(&0) {
                fault = fault.or(Some("554 5.6.0 NUL in the message"));
            }
            if raw.len() + text.len() + 2 > SIZE_LIMIT {
                fault = fault.or(Some("552 5.3.4 Message too large"));
            }
            if fault.is_none() {
                raw.extend_from_slice(text);
                raw.extend_from_slice(b"\r\n");
            }
        }
        Ok(None)
    }

    /// Reads a line of at most `limit` bytes with its end. What is longer is
    /// read to its end and thrown away.
    async fn line(&mut self, limit: usize) -> io::Result<Line> {
        let mut line = Vec::new();
        let mut thrown = 0;
        let mut last = [0; 2];
        loop {
            let chunk = tokio::time::timeout(SILENCE, self.reader.fill_buf())
                .await
                .map_err(|_| io::ErrorKind::TimedOut)??;
            if chunk.is_empty() {
                return Ok(Line::End);
            }
            let end = chunk.iter().position(|b| *b == b'\n');
            let taken = end.map_or(chunk.len(), |at| at + 1);
            if line.len() + taken > limit {
                thrown += taken;
            } else {
                line.extend_from_slice(&chunk[..taken]);
            }
            for byte in chunk[..taken].iter().skip(taken.saturating_sub(2)) {
                last = [last[1], *byte];
            }
            self.reader.consume(taken);
            if thrown > SIZE_LIMIT {
                return Ok(Line::End);
            }
            if end.is_some() {
                break;
            }
        }
        let crlf = last == *b"\r\n";
        if thrown > 0 {
            return Ok(Line::TooLong { crlf });
        }
        Ok(match line.strip_suffix(b"\r\n") {
            Some(text) if !text.contains(&b'\r') => Line::Good(text.to_vec()),
            _ => Line::Bare { crlf },
        })
    }

    async fn say(&mut self, text: &str) -> io::Result<()> {
        let answer = format!("{text}\r\n");
        tokio::time::timeout(SILENCE, self.writer.write_all(answer.as_bytes()))
            .await
            .map_err(|_| io::ErrorKind::TimedOut)?
    }
}
