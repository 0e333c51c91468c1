//! A PostgreSQL of one's own, to be restarted under the program.

use std::{
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use super::server::{Folder, text};

/// A running cluster; stopped when it is dropped.
pub struct Cluster {
    folder: Folder,
    programs: PathBuf,
    /// PostgreSQL refuses to run as root: then it is the user `postgres`.
    user: Option<(u32, u32)>,
    url: String,
    options: String,
}

/// The newest of Debian's versions.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let newest = versions
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .max()?;
    let folder = format!("/usr/lib/postgresql/{newest}/bin");
    Some(folder.into()).filter(|folder: &PathBuf| folder.join("initdb").exists())
}

fn id(of: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(of).output().ok()?;
    text(&output.stdout).trim().parse().ok()
}

impl Cluster {
    /// None, and a word about it, where there is no PostgreSQL.
    pub fn start() -> Option<Self> {
        let found = programs();
        let root = id(&["-u"]) == Some(0);
        let postgres = id(&["-u", "postgres"]).zip(id(&["-g", "postgres"]));
        let (Some(programs), true) = (found, !root || postgres.is_some()) else {
            eprintln!("skipped: PostgreSQL's server programs are not here");
            return None;
        };
        let folder = Folder::new();
        let user = postgres.filter(|_| root);
        if let Some((user, group)) = user {
            chown(&folder.0, Some(user), Some(group)).expect("given away");
        }
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let port = port.expect("a free port").port();
        let here = folder.0.display();
        let cluster = Self {
            programs,
            user,
            url: format!("postgres://postgres@127.0.0.1:{port}/postgres"),
            options: format!("-p {port} -h 127.0.0.1 -k {here}"),
            folder,
        };
        let made = cluster
            .program("initdb")
            .args(["--username=postgres", "--auth=trust", "--no-sync"])
            .args(["--encoding=UTF8", "--locale=C", "--pgdata"])
            .arg(cluster.data())
            .output();
        well("initdb", &made.expect("it runs"));
        cluster.control("start", &[]);
        Some(cluster)
    }

    /// Its database.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Stops it as `pg_ctl` does by this mode, and starts it again.
    pub fn restart(&self, mode: &str) {
        self.control("restart", &["-m", mode]);
    }

    fn control(&self, what: &str, more: &[&str]) {
        let log = self.folder.0.join("log");
        let mut command = self.program("pg_ctl");
        command.arg(what).arg("-w").args(more).arg("-D");
        command.arg(self.data()).arg("-l").arg(&log);
        command.args(["-o", &self.options]);
        // The server keeps what it inherits: a pipe would never end.
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        let said = || std::fs::read_to_string(&log).unwrap_or_default();
        assert!(status.expect("it runs").success(), "{what}: {}", said());
    }

    fn data(&self) -> PathBuf {
        self.folder.0.join("data")
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(Path::new("/"));
        if let Some((user, group)) = self.user {
            command.gid(group).uid(user);
        }
        command
    }
}

fn well(what: &str, output: &Output) {
    assert!(output.status.success(), "{what}: {}", text(&output.stderr));
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "-m", "immediate", "-D"]);
        stop.arg(self.data()).output().ok();
    }
}
