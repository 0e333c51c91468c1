//! A PostgreSQL cluster for one test run: made, used, thrown away.

use crate::{Result, setup, shell};
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// How long the cluster may take to accept connections.
const START: Duration = Duration::from_secs(60);

/// Where the server programs are: the newest of Debian's versions, or whatever
/// `pg_config` names.
pub fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .max()
        .map(|version| PathBuf::from(format!("/usr/lib/postgresql/{version}/bin")));
    let configured = || {
        shell::output(Command::new("pg_config").arg("--bindir"))
            .ok()
            .map(|path| PathBuf::from(path.trim()))
    };
    debian
        .into_iter()
        .chain(configured())
        .find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

/// A running cluster; dropping it stops the server and removes its files.
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    user: Option<(u32, u32)>,
    port: u16,
    server: Option<Child>,
}

impl Cluster {
    /// Makes a cluster in a temporary folder and starts it on a free port of
    /// 127.0.0.1. PostgreSQL refuses to run as root: then it is the system's
    /// user `postgres`.
    pub fn start() -> Result<Self> {
        let programs = programs().ok_or("PostgreSQL's server programs are missing")?;
        let user = if setup::root() {
            Some((id("-u")?, id("-g")?))
        } else {
            None
        };
        let folder =
            std::env::temp_dir().join(format!("tietoluukku-postgres-{}", std::process::id()));
        std::fs::create_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut cluster = Self {
            folder,
            programs,
            user,
            port: free_port()?,
            server: None,
        };
        if let Some((user, group)) = cluster.user {
            std::os::unix::fs::chown(&cluster.folder, Some(user), Some(group))
                .map_err(|error| format!("{}: {error}", cluster.folder.display()))?;
        }
        let data = cluster.data();
        shell::output(
            cluster
                .program("initdb")
                .args(["--username=postgres", "--auth=trust", "--no-sync"])
                .args(["--encoding=UTF8", "--locale=C", "--pgdata"])
                .arg(&data),
        )?;
        cluster.launch()?;
        Ok(cluster)
    }

    /// The address for the tests: a superuser, who may create databases.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(&self.folder);
        if let Some((user, group)) = self.user {
            command.gid(group).uid(user);
        }
        command
    }

    /// Starts the server as our own child, so that an interrupt from the
    /// keyboard reaches it too, and waits until it answers.
    fn launch(&mut self) -> Result<()> {
        let open =
            || File::create(self.log()).map_err(|error| format!("PostgreSQL's log: {error}"));
        let log = open()?;
        let copy = log
            .try_clone()
            .map_err(|error| format!("PostgreSQL's log: {error}"))?;
        let server = self
            .program("postgres")
            .arg("-D")
            .arg(self.data())
            .args(["-p", &self.port.to_string(), "-h", "127.0.0.1", "-k"])
            .arg(&self.folder)
            .args(["-c", "max_connections=200"])
            .stdout(log)
            .stderr(copy)
            .spawn()
            .map_err(|error| format!("PostgreSQL did not start: {error}"))?;
        let server = self.server.insert(server);
        let mut ended = || matches!(server.try_wait(), Ok(Some(_)) | Err(_));
        let start = Instant::now();
        let mut ask = Command::new(self.programs.join("pg_isready"));
        ask.args(["-h", "127.0.0.1", "-p", &self.port.to_string()]);
        while !shell::quietly(&mut ask) {
            if ended() || start.elapsed() > START {
                return Err(format!(
                    "PostgreSQL does not answer. Its log:\n{}",
                    std::fs::read_to_string(self.log()).unwrap_or_default()
                ));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let data = self.data();
            let stopped = shell::quietly(
                self.program("pg_ctl")
                    .args(["stop", "--mode=immediate", "--pgdata"])
                    .arg(&data),
            );
            if !stopped {
                // It had ended by itself, or does so now.
                let _ = server.kill();
            }
            let _ = server.wait();
        }
        remove(&self.folder);
    }
}

fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        eprintln!("xtask: {} stays behind: {error}", folder.display());
    }
}

/// The user or group number of `postgres`.
fn id(which: &str) -> Result<u32> {
    let text = shell::output(Command::new("id").args([which, "postgres"]))
        .map_err(|error| format!("no user postgres to run PostgreSQL as: {error}"))?;
    text.trim()
        .parse()
        .map_err(|_| format!("`id {which} postgres` says {text}"))
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on 127.0.0.1: {error}"))
}
