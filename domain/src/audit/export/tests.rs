use ed25519_dalek::SigningKey;

use super::*;
use crate::{
    receipt::{keys::PublishedKey, sample},
    signature::encoding::{Base64Bytes, canonical},
};

fn line(seq: i64) -> Line {
    Line {
        seq,
        at: DateTime::from_timestamp_micros(1_772_614_800_000_000 + seq).unwrap(),
        actor: "staff".into(),
        actor_id: Some("a".into()),
        office: Some("dpo".into()),
        municipality: Some("ii".into()),
        subject_kind: "part".into(),
        subject_id: "K7PM-3XDT-9RHF".into(),
        action: "opened".into(),
        reason: (seq == 2).then(|| super::super::chain::Ciphertext(vec![1, 2, 3])),
        salt: Base64Bytes([7; 16]),
    }
}

fn at() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn checkpoint(head: Head, key: &SigningKey) -> Checkpoint {
    let body = CheckpointBody {
        format: CheckpointFormat::V1,
        head,
        sealed_at: at(),
    };
    Sealed::seal(body, key).unwrap()
}

/// A file of these lines, with a checkpoint after the second; and where the log
/// stood after each.
fn file(lines: &[Line], key: &SigningKey) -> (Vec<String>, Vec<Head>) {
    let mut text = vec![
        canonical(&Beginning {
            format: LogFormat::V1,
        })
        .unwrap(),
    ];
    let (mut head, mut heads) = (
        Head {
            position: 0,
            chain: START,
        },
        Vec::new(),
    );
    for line in lines {
        head = Head {
            position: head.position + 1,
            chain: next(head.chain, line.leaf()),
        };
        heads.push(head);
        let linked = Linked {
            line: line.clone(),
            chain: head.chain,
        };
        text.push(canonical(&linked).unwrap());
        if head.position == 2 {
            text.push(canonical(&checkpoint(head, key)).unwrap());
        }
    }
    let mut running = Running::default();
    for line in &mut text {
        line.push('\n');
        running.add(line.as_bytes());
    }
    let end = EndBody {
        format: EndFormat::V1,
        head,
        sha256: running.digest(),
        sealed_at: at(),
    };
    text.push(Sealed::seal(end, key).unwrap().file_text().unwrap());
    (text, heads)
}

fn keys() -> KeyHistory {
    let key = sample::portal_key().verifying_key();
    KeyHistory {
        keys: vec![PublishedKey::new(&key, DateTime::UNIX_EPOCH, None)],
    }
}

fn verify(text: &str, kept: &[Checkpoint]) -> Verdict {
    let keys = keys();
    let mut verifier = Verifier::new(Some(&keys), kept);
    for line in text.as_bytes().split_inclusive(|byte| *byte == b'\n') {
        verifier.line(line);
    }
    verifier.finish()
}

fn three() -> (Vec<String>, Vec<Head>) {
    file(&[line(1), line(2), line(5)], &sample::portal_key())
}

#[test]
fn a_whole_file_is_valid_and_says_where_the_log_stands() {
    let (text, heads) = three();
    let verdict = verify(&text.concat(), &[]);
    assert_eq!(verdict.flaw, None);
    assert_eq!(verdict.outcome, Outcome::Valid);
    assert_eq!((verdict.lines, verdict.checkpoints), (3, 1));
    assert_eq!(verdict.head, heads[2]);
    let kept = heads
        .iter()
        .map(|head| checkpoint(*head, &sample::portal_key()));
    let kept: Vec<_> = kept.collect();
    assert_eq!(verify(&text.concat(), &kept).outcome, Outcome::Valid);
    let mut unknown = Verifier::new(None, &[]);
    text.iter().for_each(|line| unknown.line(line.as_bytes()));
    assert_eq!(unknown.finish().outcome, Outcome::Unknown);
}

#[test]
fn every_changed_byte_is_seen() {
    let text = three().0.concat();
    for place in 0..text.len() {
        for bit in [1, 2, 32] {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= bit;
            let keys = keys();
            let mut verifier = Verifier::new(Some(&keys), &[]);
            for line in bytes.split_inclusive(|byte| *byte == b'\n') {
                verifier.line(line);
            }
            let outcome = verifier.finish().outcome;
            // Another key's name is one that nobody published.
            assert_ne!(outcome, Outcome::Valid, "byte {place}, bit {bit}");
        }
    }
}

#[test]
fn lines_left_out_put_elsewhere_or_repeated_are_seen() {
    let (text, _) = three();
    let flaw = |lines: &[&String]| {
        let text: String = lines.iter().map(|line| line.as_str()).collect();
        verify(&text, &[]).flaw.map(|(_, flaw)| flaw)
    };
    let [first, a, b, point, c, end] = [0, 1, 2, 3, 4, 5].map(|n| &text[n]);
    assert_eq!(flaw(&[first, a, b, point, c, end]), None);
    assert_eq!(flaw(&[first, b, point, c, end]), Some(Flaw::Changed));
    assert_eq!(flaw(&[first, b, a, point, c, end]), Some(Flaw::Changed));
    assert_eq!(flaw(&[first, a, a, b, point, c, end]), Some(Flaw::Changed));
    assert_eq!(flaw(&[first, a, b, c, end]), Some(Flaw::End));
    assert_eq!(flaw(&[first, a, point, b, c, end]), Some(Flaw::Checkpoint));
    assert_eq!(flaw(&[first, a, b, point, c]), Some(Flaw::CutOff));
    assert_eq!(flaw(&[first, a, b, point, end]), Some(Flaw::End));
    assert_eq!(
        flaw(&[first, a, b, point, c, end, c]),
        Some(Flaw::AfterTheEnd)
    );
    assert_eq!(flaw(&[a, b, point, c, end]), Some(Flaw::Unreadable));
    assert_eq!(flaw(&[]), Some(Flaw::CutOff));
}

#[test]
fn a_log_written_anew_or_cut_is_seen_against_a_checkpoint_kept_elsewhere() {
    let key = sample::portal_key();
    let (_, heads) = three();
    let kept = [checkpoint(heads[2], &key)];
    let mut other = line(2);
    other.action = "taken".into();
    let (anew, _) = file(&[line(1), other, line(5)], &key);
    assert_eq!(verify(&anew.concat(), &[]).outcome, Outcome::Valid);
    let seen = verify(&anew.concat(), &kept);
    assert_eq!(seen.flaw.map(|(_, flaw)| flaw), Some(Flaw::Kept));
    let (cut, _) = file(&[line(1), line(2)], &key);
    assert_eq!(verify(&cut.concat(), &[]).outcome, Outcome::Valid);
    let seen = verify(&cut.concat(), &kept);
    assert_eq!(seen.flaw.map(|(_, flaw)| flaw), Some(Flaw::Kept));
    let forged = [checkpoint(heads[2], &SigningKey::from_bytes(&[9; 32]))];
    assert_eq!(
        verify(&three().0.concat(), &forged).outcome,
        Outcome::Unknown
    );
}
