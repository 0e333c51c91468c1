//! Storage tests run on both databases: [`on_both`].
//!
//! SQLite gets a file in a folder of its own. PostgreSQL gets a database of its
//! own, copied from a migrated template, on the server that
//! `TIETOLUUKKU_TEST_POSTGRES` names (a superuser's address, any database);
//! without it that half is skipped, and says so.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection};
use tokio::sync::Mutex;

use super::Db;
use crate::seal::{Keys, random_bytes};

/// The environment variable with the address of the server.
const SERVER: &str = "TIETOLUUKKU_TEST_POSTGRES";

/// A folder that goes when it is dropped.
#[derive(Debug)]
pub struct TempDir(PathBuf);

impl TempDir {
    /// Makes one.
    #[must_use]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let name = format!(
            "tietoluukku-test-{}",
            URL_SAFE_NO_PAD.encode(random_bytes::<9>())
        );
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).expect("a folder");
        Self(path)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The address of a database in it.
    #[must_use]
    pub fn sqlite_url(&self) -> String {
        format!("sqlite:{}", self.0.join("test.sqlite").display())
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        // A folder left behind must not hide why a test failed.
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Runs a test on a fresh SQLite file and on a fresh PostgreSQL database.
pub async fn on_both<F: AsyncFn(Db, Arc<Keys>)>(test: F) {
    let keys = Arc::new(Keys::generate());
    let dir = TempDir::new();
    let db = Db::connect(&dir.sqlite_url())
        .await
        .expect("SQLite connects");
    db.migrate().await.expect("SQLite migrates");
    test(db.clone(), keys.clone()).await;
    db.close().await.expect("SQLite closes");

    let Some(fresh) = FreshPostgres::new().await else {
        eprintln!("skipped: PostgreSQL ({SERVER} is not set)");
        return;
    };
    let db = Db::connect(&fresh.url).await.expect("PostgreSQL connects");
    test(db.clone(), keys).await;
    db.close().await.expect("PostgreSQL closes");
    fresh.remove().await;
}

/// The address of a database on the test server.
#[must_use]
pub fn postgres_url(database: &str) -> Option<String> {
    let mut url: url::Url = std::env::var(SERVER).ok()?.parse().expect("an address");
    url.set_path(database);
    Some(url.into())
}

/// An empty database, prepared by nobody.
pub struct Empty {
    /// The database.
    pub db: Db,
    dir: TempDir,
    server: Option<FreshPostgres>,
}

impl Empty {
    /// A file.
    pub async fn sqlite() -> Self {
        let dir = TempDir::new();
        let db = Db::connect(&dir.sqlite_url()).await;
        Self {
            db: db.expect("SQLite connects"),
            dir,
            server: None,
        }
    }

    /// On the test server, if there is one.
    pub async fn postgres() -> Option<Self> {
        let admin = Database::connect(std::env::var(SERVER).ok()?).await;
        let admin = admin.expect("the server answers");
        let name = random_name("empty");
        create(&admin, &name, "template0").await;
        let url = postgres_url(&name).expect("an address");
        let db = Db::connect(&url).await.expect("PostgreSQL connects");
        Some(Self {
            db,
            dir: TempDir::new(),
            server: Some(FreshPostgres { name, url, admin }),
        })
    }

    /// A folder that goes with it; SQLite's file is in it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// Closes and removes it.
    pub async fn end(self) {
        self.db.close().await.expect("closes");
        if let Some(server) = self.server {
            server.remove().await;
        }
    }
}

struct FreshPostgres {
    name: String,
    url: String,
    admin: DatabaseConnection,
}

impl FreshPostgres {
    async fn new() -> Option<Self> {
        static TEMPLATE: Mutex<Option<String>> = Mutex::const_new(None);
        let server = std::env::var(SERVER).ok()?;
        let admin = Database::connect(server).await.expect("the server answers");
        // Locked while copying: nobody may be connected to a template then.
        let mut template = TEMPLATE.lock().await;
        let source = match &*template {
            Some(name) => name.clone(),
            None => {
                let name = random_name("template");
                create(&admin, &name, "template0").await;
                let url = postgres_url(&name).expect("an address");
                let db = Db::connect(&url).await.expect("PostgreSQL connects");
                db.migrate().await.expect("PostgreSQL migrates");
                db.close().await.expect("PostgreSQL closes");
                template.insert(name).clone()
            }
        };
        let name = random_name("test");
        create(&admin, &name, &source).await;
        drop(template);
        let url = postgres_url(&name).expect("an address");
        Some(Self { name, url, admin })
    }

    async fn remove(self) {
        let sql = format!("DROP DATABASE \"{}\" WITH (FORCE)", self.name);
        self.admin.execute_unprepared(&sql).await.expect("dropped");
        self.admin.close().await.expect("closes");
    }
}

async fn create(admin: &DatabaseConnection, name: &str, template: &str) {
    let sql = format!("CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
    admin.execute_unprepared(&sql).await.expect("created");
}

fn random_name(kind: &str) -> String {
    let hex: String = random_bytes::<8>()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("tietoluukku_{kind}_{hex}")
}
