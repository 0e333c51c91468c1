//! The running program, and commands of it.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, Error, ErrorKind},
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Output, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use sea_orm::ConnectionTrait as _;

use crate::browser::Browser;

/// A folder that goes when it is dropped.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let (pid, n) = (std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let path = std::env::temp_dir().join(format!("tietoluukku-process-{pid}-{n}"));
        std::fs::create_dir(&path).expect("a folder");
        Self(path)
    }

    pub fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The password of the database where the tests' server asks for none.
pub const PASSWORD: &str = "salasanakanaria";

/// A database for one test: a file in the data directory, or one of its own on
/// the PostgreSQL server of the tests.
pub struct Database {
    /// What the program is told; nothing: a file.
    pub url: Option<String>,
    name: String,
}

impl Database {
    pub const fn file() -> Self {
        Self {
            url: None,
            name: String::new(),
        }
    }

    /// One that somebody else looks after.
    pub fn at(url: &str) -> Self {
        Self {
            url: Some(url.to_owned()),
            name: String::new(),
        }
    }

    /// None, and a word about it, when there is no server.
    pub async fn postgres() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = std::env::var("TIETOLUUKKU_TEST_POSTGRES") else {
            eprintln!("skipped: PostgreSQL (TIETOLUUKKU_TEST_POSTGRES is not set)");
            return None;
        };
        let (pid, n) = (std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let name = format!("tietoluukku_process_{pid}_{n}");
        administer(&format!("CREATE DATABASE \"{name}\" TEMPLATE template0")).await;
        let mut url: url::Url = server.parse().expect("an address");
        url.set_path(&name);
        if url.password().is_none() {
            // A server that asks for none takes any.
            url.set_password(Some(PASSWORD)).expect("a password");
        }
        Some(Self {
            url: Some(url.into()),
            name,
        })
    }

    pub async fn remove(self) {
        if self.url.is_some() {
            administer(&format!("DROP DATABASE \"{}\" WITH (FORCE)", self.name)).await;
        }
    }
}

async fn administer(sql: &str) {
    let server = std::env::var("TIETOLUUKKU_TEST_POSTGRES").expect("a server");
    let admin = sea_orm::Database::connect(server).await.expect("answers");
    admin.execute_unprepared(sql).await.expect("done");
    admin.close().await.expect("closes");
}

/// Where a portal and its provider are at every start. What they know people by
/// follows from it.
#[derive(Debug, Clone, Copy)]
pub struct Ports {
    portal: u16,
    edge: u16,
}

impl Ports {
    /// Two free ones, below those that systems give to whoever asks: nobody
    /// takes them between a kill and the next start.
    pub fn free() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let one = || {
            for _ in 0..10_000 {
                let n = NEXT.fetch_add(1, Ordering::SeqCst) + std::process::id();
                let port = u16::try_from(20_000 + n % 10_000).expect("a port");
                let bound = [
                    TcpListener::bind((Ipv4Addr::LOCALHOST, port)),
                    TcpListener::bind((Ipv6Addr::LOCALHOST, port)),
                ];
                let taken = |error: &Error| error.kind() == ErrorKind::AddrInUse;
                if !bound.iter().any(|one| one.as_ref().is_err_and(taken)) {
                    return port;
                }
            }
            panic!("no free port");
        };
        Self {
            portal: one(),
            edge: one(),
        }
    }
}

/// The program, without what this machine's environment would tell it.
pub fn program(database: &Database) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tietoluukku"));
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("TIETOLUUKKU_") || name == "RUST_LOG" {
            command.env_remove(name);
        }
    }
    if let Some(url) = &database.url {
        command.env("TIETOLUUKKU_DATABASE_URL", url);
    }
    command
}

/// Runs a command to its end.
pub fn run(arguments: &[&str]) -> Output {
    let output = program(&Database::file()).args(arguments).output();
    output.expect("the program runs")
}

/// What a command printed.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A running portal; killed when it is dropped.
pub struct Server {
    child: Child,
    log: PathBuf,
    // Open, so that the program can go on writing.
    _out: BufReader<ChildStdout>,
    /// Where the portal is.
    pub base: String,
    /// Where provider and mailbox are; empty without the demo.
    pub edge: String,
}

impl Server {
    /// Starts the demo on a data directory.
    pub fn demo(data: &Folder, database: &Database, log_level: &str) -> Self {
        let mut command = program(database);
        command
            .args(["serve", "--demo", "--listen", "127.0.0.1:0"])
            .args(["--demo-listen", "127.0.0.1:0", "--data"])
            .arg(&data.0)
            .env("RUST_LOG", log_level);
        Self::start(command, &data.0.join("log"), true)
    }

    /// Starts the demo on a folder of its own for the data, beside the log.
    pub fn demo_in(data: &Path, folder: &Folder, database: &Database) -> Self {
        let mut command = program(database);
        command
            .args(["serve", "--demo", "--listen", "127.0.0.1:0"])
            .args(["--demo-listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .env("RUST_LOG", "warn");
        Self::start(command, &folder.0.join("log"), true)
    }

    /// Starts the demo where it was before, with another mail server.
    pub fn demo_at(data: &Folder, database: &Database, ports: Ports, mail: SocketAddr) -> Self {
        let mut command = program(database);
        let at = |port: u16| format!("127.0.0.1:{port}");
        command
            .args(["serve", "--demo", "--listen", &at(ports.portal)])
            .args(["--demo-listen", &at(ports.edge), "--data"])
            .arg(&data.0)
            .env("RUST_LOG", "warn")
            .env("TIETOLUUKKU_MAIL__SMTP", format!("smtp://{mail}"));
        Self::start(command, &data.0.join("log"), true)
    }

    /// Starts the portal with a configuration.
    pub fn configured(data: &Folder, database: &Database, config: &Path) -> Self {
        let mut command = program(database);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--config"])
            .arg(config)
            .arg("--data")
            .arg(&data.0);
        Self::start(command, &data.0.join("log"), false)
    }

    fn start(mut command: Command, log: &Path, demo: bool) -> Self {
        let errors = File::options().append(true).create(true).open(log);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(errors.expect("a log"))
            .spawn()
            .expect("the program runs");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let (mut base, mut edge) = (String::new(), String::new());
        while base.is_empty() || (demo && edge.is_empty()) {
            let mut line = String::new();
            if out.read_line(&mut line).expect("a line") == 0 {
                let said = std::fs::read_to_string(log).unwrap_or_default();
                panic!("it did not start: {said}");
            }
            if let Some(address) = line.trim().strip_prefix("Portal: ") {
                base = address.to_owned();
            }
            if let Some(address) = line.trim().strip_prefix("Provider: ") {
                edge = address.to_owned();
            }
        }
        Self {
            child,
            log: log.to_owned(),
            _out: out,
            base,
            edge,
        }
    }

    pub fn browser(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// Everything logged so far, at every start on this data directory.
    pub fn log(&self) -> String {
        text(&std::fs::read(&self.log).expect("a log"))
    }

    /// SIGKILL, now.
    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// SIGTERM; whether it ended well, and how long it took.
    pub fn terminate(&mut self) -> (bool, Duration) {
        let begun = Instant::now();
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &pid]).status();
        assert!(sent.expect("kill runs").success());
        let status = self.child.wait().expect("it ends");
        (status.success(), begun.elapsed())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
