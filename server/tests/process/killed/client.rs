//! People who file and owners who answer, through the forms and without script,
//! until the program is gone. Each function gives nothing when it is.

use std::time::Duration;

use futures::future;
use rand::{Rng as _, rngs::StdRng};
use reqwest::Method;

use super::ledger::{
    Answering, Attached, Filing, Ledger, attachment, email, message, owner, person, wish,
};
use crate::browser::{Answer, Browser, reference_of};

const REGISTER: &str = "/fi/ii/rekisterit/tyollistamispalvelut";

/// Sends a form.
async fn post(browser: &Browser, to: &str, fields: &[(&str, &str)]) -> Option<Answer> {
    browser.try_send(browser.form(to, fields)).await
}

/// Files one request after another.
pub async fn files(ledger: &Ledger, base: &str, mut random: StdRng) {
    loop {
        let n = ledger.number();
        let mut filing = Filing {
            n,
            unsigned: random.gen_ratio(1, 4),
            browser: Browser::new(base),
            acknowledged: false,
            reference: None,
            secret: None,
            receipt: None,
            answer: None,
        };
        let drafted = filing
            .browser
            .try_draft(REGISTER, &wish(n), &email(n))
            .await;
        if drafted.is_none() {
            // Nobody set out to send this one.
            return;
        }
        let sent = send(ledger, &mut filing, random.gen_range(0..3)).await;
        ledger.filings().push(filing);
        if sent.is_none() {
            return;
        }
    }
}

/// Sends a filled draft; `extra` says how often the form is sent besides.
async fn send(ledger: &Ledger, filing: &mut Filing, extra: usize) -> Option<()> {
    if filing.unsigned {
        send_unsigned(ledger, filing, extra).await
    } else {
        let providers = sign(filing, extra).await?;
        file_signed(ledger, filing, providers).await
    }
}

/// The addresses of the provider, one for each time that "sign" was pressed.
async fn sign(filing: &Filing, extra: usize) -> Option<Vec<String>> {
    let mut providers = Vec::new();
    for _ in 0..=extra.min(1) {
        let out = post(&filing.browser, "/fi/pyynto/tarkista", &[]).await?;
        let out = out.location();
        assert!(out.starts_with("http://localhost:"), "{out}");
        providers.push(out);
    }
    Some(providers)
}

/// Identifies, and comes back to be filed: by every way at once, and by each of
/// them only one request may come of it.
async fn file_signed(ledger: &Ledger, filing: &mut Filing, providers: Vec<String>) -> Option<()> {
    let browser = &filing.browser;
    let mut backs = Vec::new();
    for provider in &providers {
        backs.push(browser.try_identify(provider, person(filing.n)).await?);
    }
    if backs.len() == 1 && filing.n.is_multiple_of(3) {
        // A double click.
        backs.push(backs[0].clone());
    }
    let tabs: Vec<Browser> = backs.iter().map(|_| browser.fork()).collect();
    ledger.sent();
    let answers = tabs.iter().zip(&backs).map(|(tab, back)| async move {
        let answer = tab.try_send(tab.request(Method::GET, back)).await;
        let reference = answer.as_ref().and_then(|it| reference_of(&it.location()));
        if reference.is_some() {
            ledger.acknowledged();
        }
        (answer, reference)
    });
    let answers = future::join_all(answers).await;
    let all_answered = answers.iter().all(|(answer, _)| answer.is_some());
    let mut references: Vec<String> = answers.into_iter().filter_map(|(_, it)| it).collect();
    assert!(references.len() <= 1, "filed twice: {references:?}");
    filing.reference = references.pop();
    filing.acknowledged = filing.reference.is_some();
    assert!(
        filing.acknowledged || !all_answered,
        "nro {} was not filed",
        filing.n
    );
    all_answered.then_some(())
}

async fn send_unsigned(ledger: &Ledger, filing: &mut Filing, extra: usize) -> Option<()> {
    let name = person(filing.n);
    let fields = [("sender", name), ("reach", "040 000 0000")];
    let tabs: Vec<Browser> = (0..=extra).map(|_| filing.browser.fork()).collect();
    ledger.sent();
    let answers = tabs.into_iter().map(|tab| async move {
        let answer = tab.try_send(tab.form("/fi/pyynto/ilman", &fields)).await?;
        assert_eq!(
            answer.location(),
            "/fi/seuranta/tunnus",
            "{}",
            answer.text()
        );
        ledger.acknowledged();
        Some(tab)
    });
    let tabs: Vec<Option<Browser>> = future::join_all(answers).await;
    let all_answered = tabs.iter().all(Option::is_some);
    if let Some(tab) = tabs.into_iter().flatten().next() {
        filing.browser = tab;
        filing.acknowledged = true;
        learn_secret(filing).await?;
    }
    all_answered.then_some(())
}

/// Reads reference and secret on the page that shows them once, and takes the
/// receipt along.
async fn learn_secret(filing: &mut Filing) -> Option<()> {
    let page = filing.browser.request(Method::GET, "/fi/seuranta/tunnus");
    let page = filing.browser.try_send(page).await?.text();
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let word = |length: usize| {
        let mut words = page.split(|c| !letter(c));
        let found = words.find(|word| word.len() == length && word.matches('-').count() > 1);
        found.map(str::to_owned)
    };
    let receipt = filing
        .browser
        .request(Method::GET, "/fi/seuranta/vastaanotto.json");
    filing.receipt = Some(filing.browser.try_send(receipt).await?.bytes);
    (filing.reference, filing.secret) = (word(14), word(24));
    assert!(
        filing.secret.is_some() && filing.reference.is_some(),
        "{page}"
    );
    Some(())
}

/// After the next start: what got no answer is sent once more. Gives nothing
/// when it turns out to have been filed, without telling its reference.
pub async fn send_again(ledger: &Ledger, filing: &mut Filing) -> Option<()> {
    if filing.unsigned {
        // What was said to have arrived only has to be read.
        let known = match filing.acknowledged {
            true => learn_secret(filing).await,
            false => send_unsigned(ledger, filing, 0).await,
        };
        known.expect("an answer");
        return Some(());
    }
    let out = filing.browser.post("/fi/pyynto/tarkista", &[]).await;
    let out = out.location();
    if !out.starts_with("http://localhost:") {
        return None;
    }
    let filed = file_signed(ledger, filing, vec![out]).await;
    filed.expect("an answer");
    Some(())
}

/// Answers one request after another.
pub async fn answers(ledger: &Ledger, base: &str, owner: &'static str, mut random: StdRng) {
    let browser = Browser::new(base);
    if browser
        .try_log_in("/fi/virka/kirjaudu", owner)
        .await
        .is_none()
    {
        return;
    }
    loop {
        let Some((n, reference)) = begin(ledger, owner, &mut random) else {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let alive = browser.request(Method::GET, "/healthz");
            if browser.try_send(alive).await.is_none() {
                return;
            }
            continue;
        };
        let twice = random.gen_ratio(1, 3);
        let sent = answer(ledger, &browser, n, &reference, twice).await;
        if sent.is_none() {
            return;
        }
    }
}

/// Chooses the oldest signed request of an owner that nobody began to answer.
fn begin(ledger: &Ledger, of: &str, random: &mut StdRng) -> Option<(usize, String)> {
    let mut filings = ledger.filings();
    let found = filings.iter_mut().find(|one| {
        let open = one.answer.is_none() && one.reference.is_some();
        open && !one.unsigned && owner(one.n) == of
    })?;
    found.answer = Some(Answering {
        file: random.gen_ratio(1, 3).then(Attached::default),
        ..Answering::default()
    });
    found
        .reference
        .clone()
        .map(|reference| (found.n, reference))
}

/// Takes a part, drafts, attaches, sends. Can be begun again at any point.
pub async fn answer(
    ledger: &Ledger,
    browser: &Browser,
    n: usize,
    reference: &str,
    twice: bool,
) -> Option<()> {
    let here = format!("/fi/virka/osat/{reference}");
    post(browser, &format!("{here}/ota"), &[]).await?;
    let form = format!("{here}/vastaus");
    let message = message(n);
    let fields = [
        ("message", message.as_str()),
        ("official", "Rekisterin vastuuhenkilö"),
        ("contact", "kirjaamo@ii.example"),
        ("then", "check"),
    ];
    post(browser, &form, &fields).await?;
    attach(ledger, browser, n, &form).await?;
    let tabs: Vec<Browser> = (0..=usize::from(twice)).map(|_| browser.fork()).collect();
    let (check, here) = (&format!("{form}/tarkista"), &here);
    ledger.sent();
    let sent = tabs.iter().map(|tab| async move {
        let end = post(tab, check, &[("others", "no")]).await?.location();
        // Anything else means: not now, since it is closed already.
        if end == *here {
            change(ledger, n, |answer| {
                assert!(!answer.acknowledged, "nro {n} was answered twice");
                answer.acknowledged = true;
            });
            ledger.acknowledged();
        }
        Some(())
    });
    let ends = future::join_all(sent).await;
    ends.iter().all(Option::is_some).then_some(())
}

fn change(ledger: &Ledger, n: usize, change: impl FnOnce(&mut Answering)) {
    ledger.change(n, |filing| {
        change(filing.answer.as_mut().expect("it was begun"));
    });
}

async fn attach(ledger: &Ledger, browser: &Browser, n: usize, form: &str) -> Option<()> {
    let mut wanted = false;
    change(ledger, n, |answer| {
        if let Some(file) = answer.file.as_mut().filter(|file| !file.acknowledged) {
            file.tries += 1;
            wanted = true;
        }
    });
    if !wanted {
        return Some(());
    }
    let (to, bytes) = (format!("{form}/liitteet"), attachment(n));
    let end = browser.try_upload(&to, "liite.txt", &bytes).await?;
    // When the answer had gone out before, nothing is attached any more.
    if end.location().ends_with("#liitteet") {
        change(ledger, n, |answer| {
            answer.file.as_mut().expect("it is attached").acknowledged = true;
        });
    }
    Some(())
}
