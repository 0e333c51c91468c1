//! A mail server that outlives the program: it takes every mail and remembers
//! to whom and under which Message-ID. Now and then it takes one and hangs up
//! without an answer, so that the same mail has to come again.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// Every so-manieth mail gets no answer.
const UNANSWERED: usize = 7;

#[derive(Default)]
struct Taken {
    /// The Message-IDs of each recipient's mails.
    of: BTreeMap<String, BTreeSet<String>>,
    all: usize,
}

/// The mail server.
pub struct MailServer {
    /// Where it listens.
    pub address: SocketAddr,
    taken: Arc<Mutex<Taken>>,
}

impl MailServer {
    pub async fn start() -> Self {
        Self::start_at(([127, 0, 0, 1], 0).into()).await
    }

    /// The same at an address that was free.
    pub async fn start_at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let taken = Arc::new(Mutex::new(Taken::default()));
        let shared = Arc::clone(&taken);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let taken = Arc::clone(&shared);
                // A client that is killed in the middle of a mail is no fault.
                tokio::spawn(async move { talk(stream, &taken).await.ok() });
            }
        });
        Self { address, taken }
    }

    /// How many different mails came to somebody, however often each.
    pub fn different_to(&self, address: &str) -> usize {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.of.get(address).map_or(0, BTreeSet::len)
    }

    /// How many mails came, and how many of them were different ones.
    pub fn all_and_different(&self) -> (usize, usize) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        (taken.all, taken.of.values().map(BTreeSet::len).sum())
    }
}

async fn talk(stream: TcpStream, taken: &Mutex<Taken>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 postipalvelin\r\n").await?;
    let mut to = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "RCPT" => {
                let address = line.split(['<', '>']).nth(1);
                to = address.unwrap_or_default().to_owned();
                "250 ok\r\n"
            }
            "DATA" => {
                stream.write_all(b"354 anna tulla\r\n").await?;
                if !take(&mut stream, &to, taken).await? {
                    return Ok(());
                }
                "250 ok\r\n"
            }
            "QUIT" => {
                stream.write_all(b"221 hei\r\n").await?;
                return Ok(());
            }
            _ => "250 ok\r\n",
        };
        stream.write_all(answer.as_bytes()).await?;
    }
}

/// Reads a mail to its end; whether to answer.
async fn take(
    stream: &mut BufReader<TcpStream>,
    to: &str,
    taken: &Mutex<Taken>,
) -> io::Result<bool> {
    let mut id = None;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            break;
        }
        if let Some(value) = line.strip_prefix("Message-ID:") {
            id.get_or_insert_with(|| value.trim().to_owned());
        }
    }
    let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
    let ids = taken.of.entry(to.to_owned()).or_default();
    ids.insert(id.expect("a mail has a Message-ID"));
    taken.all += 1;
    Ok(!taken.all.is_multiple_of(UNANSWERED))
}
