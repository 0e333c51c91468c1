//! What stands in storage, read beside the program.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use sea_orm::{ConnectionTrait as _, QueryResult, Statement};

use super::Drill;

impl Drill {
    /// The parts in storage: reference, state, outcome.
    pub async fn rows(&self) -> BTreeMap<String, (String, Option<String>)> {
        let found = self.ask("SELECT reference, state, outcome FROM part").await;
        let rows = found.iter().map(|row| {
            let text = |n| row.try_get_by_index(n).expect("a text");
            let outcome = row.try_get_by_index(2).expect("a text or none");
            (text(0), (text(1), outcome))
        });
        rows.collect()
    }

    /// Waits until a count is nothing; gives what is left of it after so long.
    pub async fn within(&self, longest: Duration, count: &str) -> i64 {
        let begun = Instant::now();
        loop {
            let found = self.ask(count).await;
            let left = found[0].try_get_by_index::<i64>(0).expect("a number");
            if left == 0 || begun.elapsed() > longest {
                return left;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// What the database itself says.
    pub async fn ask(&self, sql: &str) -> Vec<QueryResult> {
        let file = || format!("sqlite:{}?mode=ro", self.data.file("tietoluukku.sqlite"));
        let url = self.database.url.clone().unwrap_or_else(file);
        let db = sea_orm::Database::connect(url).await.expect("connects");
        let backend = db.get_database_backend();
        let asked = Statement::from_string(backend, sql);
        let found = db.query_all_raw(asked).await.expect("an answer");
        db.close().await.expect("closes");
        found
    }
}
