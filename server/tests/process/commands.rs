//! The commands: answers on standard output, mistakes on standard error, and
//! an exit code that scripts can use.

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

use super::server::{Database, Folder, Server, run, text};

fn last_line(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

#[test]
fn a_deadline_stands_on_the_last_line() {
    for (arguments, due) in [
        (
            "--received 2026-01-31 --period P1M --calendar eu",
            "2026-03-02",
        ),
        (
            "--received 2026-11-24 --period P1M --calendar eu",
            "2026-12-24",
        ),
        (
            "--received 2026-11-24 --period P1M --calendar fi",
            "2026-12-28",
        ),
        (
            "--received 2026-03-20 --period P14D --calendar fi",
            "2026-04-07",
        ),
        (
            "--received 2026-03-02 --period P1M --calendar eu --pause 2026-03-04..2026-03-11",
            "2026-04-09",
        ),
    ] {
        let arguments: Vec<&str> = ["deadline"]
            .into_iter()
            .chain(arguments.split(' '))
            .collect();
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(0));
        let said = text(&output.stdout);
        assert_eq!(last_line(&said), due, "{said}");
        assert!(said.lines().count() > 1, "the steps: {said}");
        assert!(output.stderr.is_empty());
    }
    for wrong in [
        "",
        "--received 31.1.2026 --period P1M --calendar eu",
        "--received 2026-01-31 --period P1M --calendar se",
    ] {
        let arguments: Vec<&str> = ["deadline"]
            .into_iter()
            .chain(wrong.split_whitespace())
            .collect();
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(1), "{wrong}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_receipt_is_valid_only_as_it_is_and_with_the_portals_keys() {
    let folder = Folder::new();
    let server = Server::demo(&folder, &Database::file(), "warn");
    let browser = server.browser();
    let register = "/fi/raisio/rekisterit/tyollisyyspalvelut";
    let reference = browser.file(register, "aino", "kaikki", "").await;
    let matter = format!("/fi/omat/pyynnot/{reference}");
    let save = async |address: &str, name: &str| {
        let answer = browser.get(address).await;
        assert_eq!(answer.status, 200);
        let path = folder.file(name);
        std::fs::write(&path, &answer.bytes).expect("written");
        (path, answer.bytes)
    };
    let (receipt, bytes) = save(&format!("{matter}/vastaanotto.json"), "receipt.json").await;
    let (evidence, _) = save(&format!("{matter}/todiste.json"), "evidence.json").await;
    let (keys, _) = save("/api/v1/keys", "keys.json").await;
    let verify = |arguments: &[&str]| {
        let all: Vec<&str> = ["receipt", "verify"]
            .iter()
            .chain(arguments)
            .copied()
            .collect();
        let output = run(&all);
        let said = text(&output.stdout);
        (
            output.status.code(),
            last_line(&said).to_owned(),
            text(&output.stderr),
        )
    };
    let valid = (Some(0), "valid".to_owned(), String::new());
    assert_eq!(verify(&[&receipt, "--keys", &keys]), valid);
    assert_eq!(verify(&[&evidence, "--keys", &keys]), valid);
    let unknown = (Some(1), "unknown key".to_owned(), String::new());
    assert_eq!(verify(&[&receipt]), unknown);

    let damaged = folder.file("damaged.json");
    for place in [10, bytes.len() / 2, bytes.len() - 3] {
        let mut bytes = bytes.clone();
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= 1;
        }
        std::fs::write(&damaged, bytes).expect("written");
        let invalid = (Some(1), "not valid".to_owned(), String::new());
        assert_eq!(verify(&[&damaged, "--keys", &keys]), invalid, "{place}");
    }
    let (code, _, said) = verify(&[&folder.file("missing.json")]);
    assert!(code == Some(1) && said.contains("missing.json"), "{said}");
}

/// How many changed files of each kind are tried; a drill asks for more.
fn changes() -> u64 {
    std::env::var("TIETOLUUKKU_DRILL_CHANGES")
        .ok()
        .and_then(|number| number.parse::<u64>().ok())
        .map_or(100, |all| all.div_ceil(2))
}

/// The domain's tests change every byte; this is the same through the program.
#[test]
fn whatever_single_byte_is_changed_the_command_sees_it() {
    const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/data");
    let folder = Folder::new();
    let path = folder.file("changed.json");
    let keys = format!("{DATA}/keys-v1.json");
    let verify = || {
        let output = run(&["receipt", "verify", &path, "--keys", &keys]);
        (
            output.status.code(),
            last_line(&text(&output.stdout)).to_owned(),
        )
    };
    for (seed, name) in [(1, "receipt-v1.json"), (2, "evidence-v1.json")] {
        let original = std::fs::read(format!("{DATA}/{name}")).expect("a sample");
        std::fs::write(&path, &original).expect("written");
        assert_eq!(verify(), (Some(0), "valid".to_owned()), "{name}");
        let mut random = StdRng::seed_from_u64(seed);
        for round in 0..changes() {
            let place = random.gen_range(0..original.len());
            let mut bytes = original.clone();
            bytes[place] ^= random.gen_range(1..=u8::MAX);
            std::fs::write(&path, &bytes).expect("written");
            let (code, said) = verify();
            assert!(
                code == Some(1) && (said == "not valid" || said == "unknown key"),
                "{name}, round {round}, byte {place}: {said}"
            );
        }
    }
}
