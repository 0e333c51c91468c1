//! A small, strict SMTP receiver (RFC 5321): what it is sent wrongly it
//! refuses, so that the portal's mail is right before a real server sees it.
//!
//! No relaying, no log-in, no STARTTLS, no pipelining; 8BITMIME and SIZE. Lines
//! end with CRLF; a bare CR or LF is refused, since servers that forgive it let
//! a second message be smuggled in behind the first.

mod command;
mod session;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::mailbox::Mailbox;
use crate::clock::Clock;

/// The largest message, in bytes.
pub const SIZE_LIMIT: usize = 1024 * 1024;

/// Connections at a time.
const CONNECTIONS: usize = 32;

/// The longest that one connection may last.
const CONNECTION_TIME: Duration = Duration::from_secs(600);

/// Receives mail until the task is dropped.
pub async fn serve(listener: TcpListener, clock: Clock, mailbox: Mailbox) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut sessions = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file descriptors, most likely: let some sessions end.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        while sessions.try_join_next().is_some() {}
        let place = Arc::clone(&places).try_acquire_owned().ok();
        let (clock, mailbox) = (clock.clone(), mailbox.clone());
        sessions.spawn(async move {
            let session = session::run(stream, clock, mailbox, place.is_some());
            // A client that went away or dawdled is no news.
            let _ = tokio::time::timeout(CONNECTION_TIME, session).await;
            drop(place);
        });
    }
}
