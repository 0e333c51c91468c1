//! `tietoluukku audit`: the log as a file, and whether such a file is genuine.

use std::{
    fmt::Write as _,
    fs,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use chrono::Utc;
use domain::{
    audit::export::{Checkpoint, Flaw, MAX_LINE, Verdict, Verifier},
    receipt::verify::Outcome,
};

use super::{
    place::{self, Words},
    purge::said,
};
use crate::db::audit::{checkpoint, export};

/// Runs the command; gives what to print, and whether all is well.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<(String, bool), String> {
    let words = Words::read("audit", arguments, &["--keys", "--checkpoint"])?;
    let parts: Vec<&str> = words.words.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["export", file] => Ok((write_log(&words, file).await?, true)),
        ["checkpoint", file] => Ok((write_checkpoint(&words, file).await?, true)),
        ["verify", file] => verify(&words, file),
        _ => Err("what to do is missing, as audit verify FILE".to_owned()),
    }
}

async fn write_log(words: &Words, file: &str) -> Result<String, String> {
    let (db, keys) = words.open().await?;
    let sign = async || {
        let tx = db.begin().await?;
        let signed = checkpoint::now(&tx, &keys, Utc::now()).await?;
        tx.commit().await?;
        Ok::<_, crate::db::DbError>(signed)
    };
    sign().await.map_err(|error| error.to_string())?;
    let mut out = BufWriter::new(place::create(file)?);
    let written = export::export(db.read(), &keys, Utc::now(), &mut out).await;
    let written = match written {
        Ok(head) => out
            .flush()
            .and_then(|()| out.get_ref().sync_all())
            .map(|()| head)
            .map_err(|error| format!("{file}: {error}")),
        Err(error) => Err(error.to_string()),
    };
    db.close().await.map_err(|error| error.to_string())?;
    if written.is_err() {
        // Half a log proves nothing.
        fs::remove_file(file).ok();
    }
    let lines = written?.map_or(0, |head| head.position);
    Ok(format!("{lines} lines"))
}

async fn write_checkpoint(words: &Words, file: &str) -> Result<String, String> {
    let line = |error: crate::db::DbError| error.to_string();
    let (db, keys) = words.open().await?;
    let tx = db.begin().await.map_err(line)?;
    let signed = checkpoint::now(&tx, &keys, Utc::now()).await;
    let signed = signed.map_err(line)?.ok_or("the log is empty")?;
    tx.commit().await.map_err(|error| error.to_string())?;
    db.close().await.map_err(line)?;
    let text = signed.file_text().map_err(|error| error.to_string())?;
    place::write(file, &text)?;
    let head = signed.body.head;
    Ok(format!("{} lines, {}", head.position, head.chain))
}

fn verify(words: &Words, file: &str) -> Result<(String, bool), String> {
    let keys = place::history(words.option("--keys"))?;
    let mut kept = Vec::new();
    for path in words.options("--checkpoint") {
        let read = Checkpoint::read(&place::small(path)?);
        kept.push(read.map_err(|problem| format!("{path}: {problem}"))?);
    }
    let mut verifier = Verifier::new(keys.as_ref(), &kept);
    let input = fs::File::open(file).map_err(|error| format!("{file}: {error}"))?;
    let (mut input, mut line) = (BufReader::new(input), Vec::new());
    let most = u64::try_from(MAX_LINE).unwrap_or(u64::MAX);
    loop {
        line.clear();
        let read = (&mut input).take(most).read_until(b'\n', &mut line);
        if read.map_err(|error| format!("{file}: {error}"))? == 0 {
            break;
        }
        verifier.line(&line);
    }
    let verdict = verifier.finish();
    Ok((report(&verdict), verdict.outcome == Outcome::Valid))
}

fn report(verdict: &Verdict) -> String {
    let mut text = format!(
        "{} lines of the log and {} checkpoints hold, up to {}\n",
        verdict.lines, verdict.checkpoints, verdict.head.chain
    );
    if let Some((line, flaw)) = verdict.flaw {
        let _ = writeln!(text, "line {line} of the file: {}", why(flaw));
    }
    text.push_str(said(verdict.outcome));
    text
}

const fn why(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Unreadable => "nothing that belongs into an export of the log",
        Flaw::Changed => "the log was changed before it",
        Flaw::Checkpoint => "the checkpoint does not hold",
        Flaw::End => "the end does not hold",
        Flaw::CutOff => "the file was cut off after it",
        Flaw::AfterTheEnd => "something stands after the end",
        Flaw::Kept => "a checkpoint that was kept elsewhere does not fit",
    }
}
