//! What a kill left in doubt is brought to its end: it must turn out to be done,
//! or be done now, and never be there twice.

use super::{
    Drill, citizen, client,
    ledger::{self, Filing, OWNERS, person, wish},
    matter,
};
use crate::process::server::Server;

impl Drill {
    /// Requests, then answers.
    pub async fn settle(&mut self, server: &Server) {
        let doubtful: Vec<Filing> = {
            let mut filings = self.ledger.filings();
            let (doubtful, sure) = std::mem::take(&mut *filings)
                .into_iter()
                .partition(|one| one.reference.is_none());
            *filings = sure;
            doubtful
        };
        self.in_doubt += doubtful.len();
        let mut filed = Vec::new();
        for mut filing in doubtful {
            match client::send_again(&self.ledger, &mut filing).await {
                Some(()) => self.ledger.filings().push(filing),
                None => filed.push(filing),
            }
        }
        let mut unknown = self.rows().await;
        for filing in self.ledger.filings().iter() {
            let reference = filing.reference.as_deref().expect("settled");
            let row = unknown.remove(reference);
            assert!(row.is_some(), "LOST: nro {}, {reference}", filing.n);
        }
        assert_eq!(unknown.len(), filed.len(), "lost or twice: {unknown:?}");
        self.done_unsaid += filed.len();
        for mut filing in filed {
            let browser = citizen(server, person(filing.n)).await;
            for reference in unknown.keys() {
                let matter = browser.get(&matter(reference)).await;
                if matter.text().contains(&wish(filing.n)) {
                    filing.reference = Some(reference.clone());
                    break;
                }
            }
            let reference = filing.reference.clone();
            let reference = reference.unwrap_or_else(|| panic!("LOST: nro {}", filing.n));
            unknown.remove(&reference);
            self.ledger.filings().push(filing);
        }
        self.settle_answers(server).await;
    }

    async fn settle_answers(&self, server: &Server) {
        for owner in OWNERS {
            let doubtful: Vec<(usize, String)> = {
                let filings = self.ledger.filings();
                let unsure = filings.iter().filter(|one| {
                    let answer = one.answer.as_ref();
                    ledger::owner(one.n) == owner
                        && answer.is_some_and(|it| !it.acknowledged && !it.settled)
                });
                unsure
                    .map(|one| (one.n, one.reference.clone().expect("it is known")))
                    .collect()
            };
            if doubtful.is_empty() {
                continue;
            }
            let browser = server.browser();
            browser.log_in("/fi/virka/kirjaudu", owner).await;
            for (n, reference) in doubtful {
                let answered = client::answer(&self.ledger, &browser, n, &reference, false).await;
                answered.expect("an answer");
                self.ledger.change(n, |filing| {
                    filing.answer.as_mut().expect("it was begun").settled = true;
                });
            }
        }
    }
}
