//! What a check found, in words.

use domain::receipt::verify::{Check, CheckResult, FileKind, Outcome, Summary, Verdict};

use super::{VerifyWords, local};

/// The heading of the report, which gets the focus.
pub const HEADING: &str = "tulos";

/// HTML, piece by piece: tags as they are, and text that is none.
#[derive(Default)]
struct Html(String);

impl Html {
    fn tags(&mut self, tags: &str) -> &mut Self {
        self.0.push_str(tags);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                c => self.0.push(c),
            }
        }
        self
    }
}

/// What the file is worth, which file it is, what that means, each check, what
/// the file says. Of what is no file of ours only that is said.
pub fn report(name: &str, verdict: &Verdict, language: &str, words: &VerifyWords) -> String {
    let kind = kind_code(verdict.kind);
    let outcome = verdict.outcome.code();
    let (panel, headline, means) = match (verdict.kind, verdict.outcome) {
        (None, _) => ("note", ("kind", kind), ("kind-means", kind)),
        (_, Outcome::Valid) => (
            "panel good",
            ("outcome", outcome),
            ("outcome-means", outcome),
        ),
        (_, Outcome::Unknown) => ("note", ("outcome", outcome), ("outcome-means", outcome)),
        (_, Outcome::Invalid) => ("errors", ("outcome", outcome), ("outcome-means", outcome)),
    };
    let mut html = Html::default();
    html.tags("<section class=\"flow\" aria-labelledby=\"tulos\"><div class=\"")
        .tags(panel)
        .tags("\"><h2 id=\"tulos\" tabindex=\"-1\">")
        .text(words.get(headline.0, headline.1))
        .tags("</h2><p>")
        .text(words.get(means.0, means.1))
        .tags("</p></div>");
    if verdict.kind.is_none() {
        html.tags("<p class=\"digest\">")
            .text(name)
            .tags("</p></section>");
        return html.0;
    }
    html.tags("<p>")
        .text(words.get("kind", kind))
        .tags("</p><p class=\"digest\">")
        .text(name)
        .tags("</p>");
    // Only a genuine receipt is sure to hold no identity code.
    let to_show = matches!(verdict.kind, Some(FileKind::Receipt | FileKind::Withdrawal));
    let unsure = to_show && verdict.outcome != Outcome::Valid;
    if !unsure {
        html.tags("<p class=\"note\">")
            .text(words.get("kind-means", kind))
            .tags("</p>");
    }
    let proofs = verdict.proves().into_iter();
    let proofs = proofs.map(|one| words.get("proof", one.code()));
    points(&mut html, words.get("heading", "proves"), proofs.collect());
    let gaps = verdict.does_not_prove().into_iter();
    let gaps = gaps.map(|one| words.get("gap", one.code()));
    points(&mut html, words.get("heading", "gaps"), gaps.collect());
    heading(&mut html, words.get("heading", "steps"));
    html.tags("<ol class=\"checks\">");
    for check in &verdict.checks {
        step(&mut html, *check, words);
    }
    html.tags("</ol>");
    if let Some(summary) = &verdict.summary {
        let title = match verdict.outcome {
            Outcome::Valid => "facts",
            _ => "claims",
        };
        heading(&mut html, words.get("heading", title));
        facts(&mut html, verdict.kind, summary, language, words);
    }
    html.tags("</section>");
    html.0
}

const fn kind_code(kind: Option<FileKind>) -> &'static str {
    match kind {
        Some(FileKind::Receipt) => "receipt",
        Some(FileKind::Evidence) => "evidence",
        Some(FileKind::Withdrawal) => "withdrawal",
        None => "neither",
    }
}

fn heading(html: &mut Html, title: &str) {
    html.tags("<h3>").text(title).tags("</h3>");
}

/// Points under a heading; nothing where there are none.
fn points(html: &mut Html, title: &str, points: Vec<&str>) {
    if points.is_empty() {
        return;
    }
    heading(html, title);
    html.tags("<ul>");
    for point in points {
        html.tags("<li>").text(point).tags("</li>");
    }
    html.tags("</ul>");
}

fn step(html: &mut Html, check: Check, words: &VerifyWords) {
    let tag = match check.result {
        CheckResult::Passed => " <span class=\"tag ok\">",
        CheckResult::Failed => " <span class=\"tag late\">",
        CheckResult::Unknown => " <span class=\"tag soon\">",
    };
    html.tags("<li><strong>")
        .text(words.get("check", check.code.code()))
        .tags("</strong>")
        .tags(tag)
        .text(words.get("result", check.result.code()))
        .tags("</span><p class=\"soft\">")
        .text(words.get("check-means", check.code.code()))
        .tags("</p></li>");
}

/// What the file says of itself. Names stand in the file's language.
fn facts(
    html: &mut Html,
    kind: Option<FileKind>,
    summary: &Summary,
    language: &str,
    words: &VerifyWords,
) {
    let day = |text: &str| day(text, language, words);
    let moment = |text: &str| moment(text, language, words);
    let by = match &summary.identified {
        Some(by) => words
            .get("by", "identified")
            .replace("{issuer}", &by.issuer)
            .replace("{time}", &moment(&by.at)),
        // Its receipt leaves out who withdrew.
        None if kind == Some(FileKind::Withdrawal) => String::new(),
        None if summary.by_staff => words.get("by", "staff").to_owned(),
        None => words.get("by", "unsigned").to_owned(),
    };
    let (register, named) = match summary.register.as_str() {
        "" => (words.get("by", "no_register"), None),
        name => (name, Some(summary.language.as_str())),
    };
    let of_file = Some(summary.language.as_str());
    let rows: [(&str, &str, Option<&str>); 9] = [
        ("reference", &summary.reference, None),
        ("authority", &summary.authority, of_file),
        ("register", register, named),
        ("right", words.get("right", &summary.right), None),
        ("received_on", &day(&summary.received_on), None),
        ("received_at", &moment(&summary.received_at), None),
        ("answer_by", &day(&summary.answer_by), None),
        ("identified", &by, None),
        ("key_id", &summary.key_id, None),
    ];
    html.tags("<dl class=\"facts\">");
    // A withdrawal holds at once: no answer is due, and nobody signed.
    let rows = rows.into_iter().filter(|(_, said, _)| !said.is_empty());
    for (code, said, lang) in rows {
        html.tags("<div><dt>").text(words.get("fact", code));
        html.tags("</dt><dd").tags(marked(lang)).tags(">");
        html.text(said).tags("</dd></div>");
    }
    html.tags("</dl>");
}

/// The mark of a language on the page; a forged file may name any.
fn marked(language: Option<&str>) -> &'static str {
    match language {
        Some("fi") => " lang=\"fi\"",
        Some("sv") => " lang=\"sv\"",
        Some("en") => " lang=\"en\"",
        _ => "",
    }
}

/// `2026-12-07` as the language writes it; as it stands there, if it is no date.
fn day(iso: &str, language: &str, words: &VerifyWords) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return iso.to_owned();
    };
    if language == "fi" {
        return format!("{day}.{month}.{year}");
    }
    match (1..=12).contains(&month) {
        true => format!(
            "{day}\u{a0}{}\u{a0}{year}",
            words.get("month", &month.to_string())
        ),
        false => iso.to_owned(),
    }
}

/// `2026-11-22T12:05:00.123Z` as the language writes it: the time in Finland
/// first, then to the second as the file has it. As it stands there, if it is
/// no moment.
fn moment(rfc3339: &str, language: &str, words: &VerifyWords) -> String {
    let Some(local) = local::in_finland(rfc3339) else {
        return rfc3339.to_owned();
    };
    let written = |time: &str| match language {
        "en" => time.to_owned(),
        _ => time.replace(':', "."),
    };
    let utc = rfc3339.get(11..19).unwrap_or_default();
    words
        .get("by", "at_time")
        .replace("{date}", &day(&local.day, language, words))
        .replace("{time}", &written(&local.time))
        + &format!(" ({} UTC)", written(utc))
}

#[cfg(test)]
mod tests {
    use domain::{
        language::Language,
        receipt::{keys::KeyHistory, verify::verify_file},
    };

    use super::*;
    use crate::pages::public::verify::words;

    /// The report on one of the domain's samples, with the keys that made them
    /// or without.
    fn html(sample: &str, l: Language, known: bool) -> String {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/data");
        let bytes = std::fs::read(format!("{data}/{sample}")).expect("a sample");
        let keys = std::fs::read_to_string(format!("{data}/keys-v1.json")).expect("keys");
        let keys = KeyHistory::parse(&keys).expect("keys");
        let verdict = verify_file(&bytes, known.then_some(&keys));
        report(sample, &verdict, l.code(), &words(l))
    }

    #[test]
    fn an_unsigned_receipt_is_said_to_be_so() {
        for l in Language::ALL {
            let words = words(l);
            let said = html("unsigned-v1.json", l, true);
            assert!(said.contains(words.get("by", "unsigned")), "{l}: {said}");
            assert!(said.contains(words.get("by", "no_register")), "{l}: {said}");
            assert!(said.contains(words.get("gap", "sender")), "{l}: {said}");
            assert!(
                said.contains(words.get("outcome-means", "valid")),
                "{l}: {said}"
            );
            assert!(!said.contains(words.get("proof", "signed_says_portal")));
        }
    }

    #[test]
    fn the_evidence_comes_with_a_warning_and_without_the_code() {
        let words = words(Language::Fi);
        let said = html("evidence-v1.json", Language::Fi, true);
        assert!(said.contains(words.get("kind-means", "evidence")), "{said}");
        assert!(said.contains(words.get("proof", "signed_by_provider")));
        assert!(!said.contains("010594Y9032"));
    }

    #[test]
    fn a_withdrawal_is_not_called_a_request_that_nobody_signed() {
        for l in Language::ALL {
            let words = words(l);
            let said = html("withdrawal-v1.json", l, true);
            assert!(said.contains(words.get("kind-means", "withdrawal")), "{l}");
            assert!(said.contains(words.get("proof", "withdrawn")), "{l}");
            assert!(said.contains(words.get("gap", "withdrawer")), "{l}");
            for wrong in [
                words.get("by", "unsigned"),
                words.get("gap", "sender"),
                words.get("fact", "answer_by"),
            ] {
                assert!(!said.contains(wrong), "{l}: {said}");
            }
        }
    }

    #[test]
    fn what_is_not_known_to_be_genuine_only_claims() {
        let words = words(Language::Fi);
        let said = html("receipt-v1.json", Language::Fi, false);
        let promise = words.get("kind-means", "receipt");
        assert!(!said.contains(promise), "{said}");
        assert!(html("receipt-v1.json", Language::Fi, true).contains(promise));
        assert!(said.contains(words.get("heading", "claims")), "{said}");
        assert!(said.contains(words.get("gap", "anything")), "{said}");
        assert!(!said.contains(words.get("heading", "proves")), "{said}");
    }

    #[test]
    fn what_the_file_is_worth_is_the_heading() {
        let words = words(Language::Fi);
        let headline = |code| format!("tabindex=\"-1\">{}</h2>", words.get("outcome", code));
        let valid = html("receipt-v1.json", Language::Fi, true);
        assert!(valid.contains(&headline("valid")), "{valid}");
        let unknown = html("receipt-v1.json", Language::Fi, false);
        assert!(unknown.contains(&headline("unknown")), "{unknown}");
    }

    #[test]
    fn of_another_file_only_that_is_said() {
        let words = words(Language::Fi);
        let said = html("keys-v1.json", Language::Fi, true);
        assert!(said.contains(words.get("kind", "neither")), "{said}");
        for more in [
            words.get("outcome-means", "invalid"),
            words.get("gap", "anything"),
            words.get("heading", "steps"),
        ] {
            assert!(!said.contains(more), "{said}");
        }
    }

    #[test]
    fn a_file_writes_no_tags_into_the_page() {
        let name = "<img src=x onerror=alert(1)>&.json";
        let verdict = verify_file(b"<script>", None);
        let said = report(name, &verdict, "fi", &words(Language::Fi));
        assert!(!said.contains("<img"), "{said}");
        assert!(said.contains("&lt;img src=x onerror=alert(1)&gt;&amp;.json"));
        assert!(said.contains(&format!("id=\"{HEADING}\"")), "{said}");
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let [fi, sv, en] = Language::ALL.map(words);
        assert_eq!(day("2026-12-07", "fi", &fi), "7.12.2026");
        assert_eq!(day("2026-12-07", "sv", &sv), "7\u{a0}december\u{a0}2026");
        assert_eq!(
            moment("2026-12-07T12:05:00.123456Z", "fi", &fi),
            "7.12.2026 klo\u{a0}14.05 (12.05.00 UTC)"
        );
        assert_eq!(
            moment("2026-06-30T22:05:09Z", "en", &en),
            "1\u{a0}July\u{a0}2026 at\u{a0}1:05 (22:05:09 UTC)"
        );
        for odd in ["", "2026-12-07", "2026-12-07T12:05:00+02:00", "<b>"] {
            assert_eq!(moment(odd, "sv", &sv), odd);
        }
        for odd in ["", "2026-13-07", "2026-00-07", "<b>", "2026-12"] {
            assert_eq!(day(odd, "sv", &sv), odd);
        }
    }

    #[test]
    fn only_our_languages_are_marked() {
        assert_eq!(marked(Some("sv")), " lang=\"sv\"");
        assert_eq!(marked(Some("\"><script>")), "");
    }
}
