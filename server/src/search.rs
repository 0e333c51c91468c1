//! Search over registers by everyday words.
//!
//! A small index in memory: each word of a register, cut into trigrams, so that
//! compounds and inflected words are found (lastensuojelun, pajalla). Made anew
//! when the catalog's revision moves. Enough for thousands of notices; a
//! library takes over when there are more.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
};

use app::desk::RegisterCard;
use domain::{
    id::Slug,
    language::Language,
    municipality::Localized,
    notice::{NoticeVersion, Register},
};

use crate::{
    db::{self, DbError},
    portal::Portal,
};

/// The index, with the revision that it was made of.
#[derive(Default)]
pub struct Index(Mutex<Option<(i64, Arc<Vec<Entry>>)>>);

/// A register with the words by which it is found.
pub struct Entry {
    card: RegisterCard,
    /// Words of name, summary and search words.
    near: Vec<String>,
    /// Words of the notice.
    far: Vec<String>,
}

/// The registers that fit, best first.
///
/// # Errors
/// When storage fails.
pub async fn search(
    portal: &Portal,
    query: &str,
    municipality: Option<&Slug>,
) -> Result<Vec<RegisterCard>, DbError> {
    let entries = entries(portal).await?;
    let wanted = words(query);
    let mut found: Vec<(u32, &Entry)> = entries
        .iter()
        .filter(|entry| municipality.is_none_or(|m| entry.card.municipality == *m))
        .filter_map(|entry| score(entry, &wanted).map(|score| (score, entry)))
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    Ok(found
        .into_iter()
        .map(|(_, entry)| entry.card.clone())
        .collect())
}

/// All registers, in the order of the record.
///
/// # Errors
/// When storage fails.
pub async fn all(
    portal: &Portal,
    municipality: Option<&Slug>,
) -> Result<Vec<RegisterCard>, DbError> {
    let entries = entries(portal).await?;
    Ok(entries
        .iter()
        .filter(|entry| municipality.is_none_or(|m| entry.card.municipality == *m))
        .map(|entry| entry.card.clone())
        .collect())
}

async fn entries(portal: &Portal) -> Result<Arc<Vec<Entry>>, DbError> {
    let c = portal.db.read();
    let revision = db::revision::get(c, "catalog").await?;
    if let Ok(slot) = portal.index.0.lock()
        && let Some((of, entries)) = slot.as_ref()
        && *of == revision
    {
        return Ok(Arc::clone(entries));
    }
    let today = portal.today();
    let mut made = Vec::new();
    for m in db::catalog::municipalities(c).await? {
        for register in db::catalog::registers(c, Some(m.slug.as_str())).await? {
            let notice = db::catalog::notice_in_force(
                c,
                m.slug.as_str(),
                register.slug.as_str(),
                Language::Fi,
                today,
            )
            .await?;
            made.push(entry(
                m.slug.clone(),
                m.authority.clone(),
                register,
                notice.as_ref(),
            ));
        }
    }
    let entries = Arc::new(made);
    if let Ok(mut slot) = portal.index.0.lock() {
        *slot = Some((revision, Arc::clone(&entries)));
    }
    Ok(entries)
}

fn entry(
    municipality: Slug,
    authority: Localized,
    register: Register,
    notice: Option<&NoticeVersion>,
) -> Entry {
    let mut near = words(&register.search_words.join(" "));
    for text in [&register.name, &register.summary] {
        for language in Language::ALL {
            near.extend(words(text.text(language)));
        }
    }
    near.extend(words(&authority.fi));
    let far = notice.map_or_else(Vec::new, |notice| {
        let mut all: Vec<String> = notice
            .sections
            .iter()
            .flat_map(|section| words(&section.plain_text()))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    });
    Entry {
        card: RegisterCard {
            municipality,
            authority,
            register,
        },
        near,
        far,
    }
}

/// Every wanted word must be found; near words count more.
fn score(entry: &Entry, wanted: &[String]) -> Option<u32> {
    if wanted.is_empty() {
        return None;
    }
    let mut total = 0;
    for word in wanted {
        let near = entry
            .near
            .iter()
            .map(|own| likeness(own, word))
            .max()
            .unwrap_or(0);
        let far = entry
            .far
            .iter()
            .map(|own| likeness(own, word))
            .max()
            .unwrap_or(0);
        let best = (near * 3).max(far);
        if best == 0 {
            return None;
        }
        total += best;
    }
    Some(total)
}

/// 100: the same. 70: one begins or holds the other. Below: shared trigrams, at
/// least two thirds of the word asked for, so that endings do not matter.
fn likeness(own: &str, wanted: &str) -> u32 {
    if own == wanted {
        return 100;
    }
    let long = wanted.chars().count() >= 3;
    if long && own.contains(wanted) {
        return 70;
    }
    // An ending more than the word: työpajalla. Not half of another compound.
    let most = own.chars().count() * 3 >= wanted.chars().count() * 2;
    if most && wanted.starts_with(own) {
        return 60;
    }
    let (own, wanted) = (trigrams(own), trigrams(wanted));
    if wanted.len() < 2 {
        return 0;
    }
    let shared = wanted.intersection(&own).count();
    if shared * 3 >= wanted.len() * 2 {
        u32::try_from(shared * 50 / wanted.len()).unwrap_or(0)
    } else {
        0
    }
}

fn trigrams(word: &str) -> HashSet<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .windows(3)
        .map(|three| three.iter().collect())
        .collect()
}

/// Lower-case words of letters and digits; one-letter words say nothing.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .take(2_000)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_and_compounds_are_found() {
        for (own, wanted) in [
            ("työpaja", "työpaja"),
            ("työpaja", "paja"),
            ("lastensuojelu", "lastensuojelun"),
            ("kuntouttava", "kuntouttavaa"),
            ("toimeentulotuki", "toimeentulotukea"),
        ] {
            assert!(likeness(own, wanted) > 0, "{own} {wanted}");
        }
        for (own, wanted) in [
            ("kirjasto", "lastensuojelu"),
            ("työpaja", "työ ja"),
            ("ei", "eilen"),
            ("päivä", "päiväkoti"),
        ] {
            assert_eq!(likeness(own, wanted), 0, "{own} {wanted}");
        }
    }

    #[test]
    fn the_same_word_is_better_than_a_part_of_it() {
        assert!(likeness("paja", "paja") > likeness("työpaja", "paja"));
    }
}
