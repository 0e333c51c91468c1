//! What was acknowledged is there, as it was sent, and its receipts verify.

use std::fmt;

use super::{
    Drill, citizen,
    ledger::{Answering, CITIZENS, Filing, attachment, message, person, wish},
    matter,
};
use crate::{
    browser::Browser,
    process::server::{Server, run, text},
};

impl Drill {
    /// Looks at what was not looked at yet, or at everything: it is there, as it
    /// was sent, and its receipt verifies.
    pub async fn look(&mut self, server: &Server, everything: bool) {
        let rows = self.rows().await;
        let all: Vec<Sent> = self.ledger.filings().iter().map(Sent::of).collect();
        let new = |one: &&Sent| everything || !self.seen.contains(&one.key());
        let keys = self.data.file("keys.json");
        let published = server.browser().get("/api/v1/keys").await;
        std::fs::write(&keys, published.bytes).expect("written");
        for one in all.iter().filter(new) {
            let (state, outcome) = &rows[&one.reference];
            match one.answer {
                Some(_) => assert_eq!(
                    (state.as_str(), outcome.as_deref()),
                    ("closed", Some("fulfilled")),
                    "{one:?}"
                ),
                None => assert!(state != "closed" && outcome.is_none(), "{one:?}"),
            }
        }
        for name in CITIZENS {
            let own = all.iter().filter(new);
            let mut own = own.filter(|one| person(one.n) == name).peekable();
            if own.peek().is_none() {
                continue;
            }
            let browser = citizen(server, name).await;
            for one in own {
                match &one.secret {
                    Some(secret) => self.look_unsigned(server, one, secret).await,
                    None => self.look_signed(&browser, one).await,
                }
            }
        }
        self.seen.extend(all.iter().map(Sent::key));
    }

    async fn look_signed(&self, browser: &Browser, one: &Sent) {
        let here = matter(&one.reference);
        for kind in ["vastaanotto", "todiste"] {
            let proof = browser.get(&format!("{here}/{kind}.json")).await;
            self.verify(&proof.bytes, one);
        }
        let page = browser.get(&here).await;
        assert!(page.text().contains(&wish(one.n)), "{one:?}");
        let answered = page.text().contains(&message(one.n));
        assert_eq!(answered, one.answer.is_some(), "{one:?}");
        let files = page.links("/tiedostot/");
        let attached = one.answer.as_ref().and_then(|answer| answer.file.as_ref());
        let least = usize::from(attached.is_some_and(|file| file.acknowledged));
        let most = attached.map_or(0, |file| file.tries);
        assert!((least..=most).contains(&files.len()), "{files:?} {one:?}");
        for file in files {
            let file = browser.get(&file).await;
            assert_eq!(file.bytes, attachment(one.n), "{one:?}");
        }
    }

    async fn look_unsigned(&self, server: &Server, one: &Sent, secret: &str) {
        let browser = server.browser();
        let fields = [("reference", one.reference.as_str()), ("secret", secret)];
        let state = browser.post("/fi/seuranta", &fields).await.location();
        assert_eq!(state, "/fi/seuranta/tila", "{one:?}");
        let page = browser.get(&state).await;
        assert!(page.text().contains(&one.reference), "{one:?}");
        self.verify(one.receipt.as_deref().unwrap_or_default(), one);
    }

    /// The command says so, with the keys that the portal publishes.
    fn verify(&self, proof: &[u8], one: &Sent) {
        let (path, keys) = (self.data.file("proof.json"), self.data.file("keys.json"));
        std::fs::write(&path, proof).expect("written");
        let verified = run(&["receipt", "verify", &path, "--keys", &keys]);
        let said = text(&verified.stdout) + &text(&verified.stderr);
        assert!(verified.status.success(), "{one:?}: {said}");
        assert!(said.contains(&one.reference), "{one:?}: {said}");
    }
}

/// A filing, as the look needs it.
struct Sent {
    n: usize,
    reference: String,
    secret: Option<String>,
    receipt: Option<Vec<u8>>,
    answer: Option<Answering>,
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, reference, answer) = (self.n, &self.reference, &self.answer);
        write!(f, "nro {n}, {reference}, answer {answer:?}")
    }
}

impl Sent {
    fn of(filing: &Filing) -> Self {
        Self {
            n: filing.n,
            reference: filing.reference.clone().expect("settled"),
            secret: filing.secret.clone(),
            receipt: filing.receipt.clone(),
            answer: filing.answer.clone(),
        }
    }

    const fn key(&self) -> (usize, bool) {
        (self.n, self.answer.is_some())
    }
}
