//! The last look: at everything, at the mails, and at the log's chain.

use std::time::Duration;

use super::{Drill, ledger::email};
use crate::process::server::Server;

impl Drill {
    /// Starts the program twice more and lets it end.
    pub async fn end(&mut self) {
        let mut server = self.start();
        self.settle(&server).await;
        self.look(&server, true).await;
        self.all_sent(&server).await;
        self.look_at_mails();
        server.terminate();
        // The next start goes through the whole log.
        let mut server = self.start();
        let pending = "SELECT COUNT(*) FROM audit_pending";
        let unchained = self.within(Duration::from_secs(180), pending).await;
        assert_eq!(unchained, 0, "lines of the log without a link");
        server.terminate();
        let log = server.log();
        // A code that comes twice is refused, and said.
        let mut errors = log.lines().filter(|line| line.contains("ERROR"));
        let unexpected = errors.find(|line| !line.contains("redeem"));
        assert_eq!(unexpected, None);
        if self.database.url.is_none() {
            self.look_at_file().await;
        }
    }

    /// What died with a worker is given to another after some minutes, and what
    /// got no answer is tried again after some seconds: days pass instead.
    async fn all_sent(&self, server: &Server) {
        let unsent = "SELECT COUNT(*) FROM job WHERE state <> 'done'";
        let clock = format!("{}/clock", server.edge);
        for _ in 0..3 {
            let moved = [("action", "move"), ("days", "1")];
            let moved = server.browser().post(&clock, &moved).await;
            assert!(moved.status.is_redirection());
            if self.within(Duration::from_secs(2), unsent).await == 0 {
                return;
            }
        }
        let minutes = Duration::from_secs(180);
        assert_eq!(self.within(minutes, unsent).await, 0, "mails left");
    }

    /// Every mail that was promised went out; none of them is two.
    fn look_at_mails(&self) {
        let filings = self.ledger.filings();
        for office in [
            "tyollistamispalvelut@ii.example",
            "tietosuojavastaava@ii.example",
        ] {
            assert_eq!(self.mail.different_to(office), filings.len(), "{office}");
        }
        for one in filings.iter().filter(|one| !email(one.n).is_empty()) {
            let news = 1 + usize::from(one.answer.is_some());
            assert_eq!(self.mail.different_to(&email(one.n)), news, "nro {}", one.n);
        }
    }

    /// The file is whole, and tells nothing without the keys.
    async fn look_at_file(&self) {
        let found = self.ask("PRAGMA integrity_check").await;
        let said: Vec<String> = found
            .iter()
            .map(|row| row.try_get_by_index(0).expect("a text"))
            .collect();
        assert_eq!(said, ["ok"]);
        for name in ["tietoluukku.sqlite", "tietoluukku.sqlite-wal"] {
            let bytes = std::fs::read(self.data.0.join(name)).unwrap_or_default();
            let shown = bytes.windows(10).any(|window| window == b"Kanarialin");
            assert!(!shown, "{name} shows what was asked for");
        }
    }
}
