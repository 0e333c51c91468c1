//! Whatever byte of a file is changed, it is seen.

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

use super::{
    sample,
    verify::{Outcome, verify_file},
};

fn is_valid(bytes: &[u8]) -> bool {
    verify_file(bytes, Some(&sample::keys())).outcome == Outcome::Valid
}

/// Replaces each byte by its neighbour, by itself in the other case and by one
/// that is no text.
fn every_byte_is_seen(original: &[u8]) {
    assert!(is_valid(original));
    let mut bytes = original.to_vec();
    for place in 0..original.len() {
        let old = original[place];
        for new in [old ^ 1, old ^ 0x20, 0xff] {
            if new != old {
                bytes[place] = new;
                assert!(
                    !is_valid(&bytes),
                    "byte {place}: {old:#04x} became {new:#04x}"
                );
            }
        }
        bytes[place] = old;
    }
}

/// Random replacements, removals and insertions.
fn random_changes_are_seen(original: &[u8], seed: u64, times: usize) {
    let mut random = StdRng::seed_from_u64(seed);
    for round in 0..times {
        let mut bytes = original.to_vec();
        let place = random.gen_range(0..bytes.len());
        match random.gen_range(0..8) {
            0 => {
                bytes.remove(place);
            }
            1 => bytes.insert(place, random.r#gen()),
            _ => bytes[place] = random.r#gen(),
        }
        if bytes != original {
            assert!(
                !is_valid(&bytes),
                "seed {seed}, round {round}, byte {place}"
            );
        }
    }
}

#[test]
fn of_a_receipt() {
    every_byte_is_seen(sample::receipt().file_text().unwrap().as_bytes());
}

#[test]
fn of_an_unsigned_receipt() {
    every_byte_is_seen(sample::unsigned().file_text().unwrap().as_bytes());
}

#[test]
fn of_a_withdrawals_receipt() {
    every_byte_is_seen(sample::withdrawal().file_text().unwrap().as_bytes());
}

#[test]
fn of_the_evidence() {
    every_byte_is_seen(sample::evidence().file_text().unwrap().as_bytes());
}

#[test]
fn of_a_receipt_at_random() {
    random_changes_are_seen(sample::receipt().file_text().unwrap().as_bytes(), 1, 5_000);
}

#[test]
fn of_a_withdrawals_receipt_at_random() {
    let text = sample::withdrawal().file_text().unwrap();
    random_changes_are_seen(text.as_bytes(), 3, 5_000);
}

#[test]
fn of_the_evidence_at_random() {
    random_changes_are_seen(sample::evidence().file_text().unwrap().as_bytes(), 2, 5_000);
}

#[test]
fn a_file_that_is_cut_short_is_seen() {
    let text = sample::receipt().file_text().unwrap();
    for length in 0..text.len() {
        assert!(!is_valid(&text.as_bytes()[..length]), "{length}");
    }
}
