//! The field for a file, with its button: an island within a plain form.

use domain::{
    language::Language,
    problem::Problem,
    upload::{Refusal, Sender},
};
use leptos::prelude::*;

use super::sentence;
use crate::{
    desk::FileView,
    form::problem_with,
    i18n::size,
    islands::{UploadIsland, UploadWords},
    t,
};

/// What was wrong with a file, by the code in the query of the address.
#[must_use]
pub fn problem(code: &str) -> Option<Problem> {
    Refusal::parse(code).map(|refusal| Problem::new("file", refusal.code()))
}

/// What the field needs.
pub struct Upload<'a> {
    /// The page's language.
    pub language: Language,
    /// Whose limits.
    pub sender: Sender,
    /// Where the form goes with the file.
    pub action: String,
    /// Above the field.
    pub label: String,
    /// Which files, how large.
    pub hint: String,
    /// On the button.
    pub button: String,
    /// The page's problems.
    pub problems: &'a [Problem],
}

/// The field and its button. The page has an island then.
#[must_use]
pub fn upload(upload: Upload<'_>) -> AnyView {
    let l = upload.language;
    let refused = |refusal: Refusal| sentence(l, &Problem::new("file", refusal.code()));
    let problem = problem_with(upload.problems, "file").map(|problem| sentence(l, problem));
    // The island puts in what it alone knows.
    let hole = |name: &str| format!("{{{name}}}");
    let words = UploadWords {
        label: upload.label,
        hint: upload.hint,
        button: upload.button,
        chosen: t!(l, "upload-chosen", name = hole("name"), size = hole("size")),
        digest: t!(l, "file-digest"),
        sending: t!(l, "upload-sending", n = hole("n")),
        checking: t!(l, "upload-checking"),
        stop: t!(l, "upload-stop"),
        stopped: t!(l, "upload-stopped"),
        none: refused(Refusal::None),
        empty: refused(Refusal::Empty),
        too_big: refused(Refusal::TooBig),
        broken: refused(Refusal::BrokenOff),
        units: [
            t!(l, "upload-bytes", n = hole("n")),
            t!(l, "size-kilobytes", n = hole("n")),
            t!(l, "size-megabytes", n = hole("n")),
        ],
        comma: if l == Language::En { "." } else { "," }.to_owned(),
    };
    view! {
        <UploadIsland
            action=upload.action
            accept=upload.sender.accept()
            largest=upload.sender.limits().each
            problem=problem
            words=words
        />
    }
    .into_any()
}

/// The checksum of a file, folded: for who wants to compare it.
#[must_use]
pub fn digest(l: Language, sha256: &str) -> AnyView {
    let sha256 = sha256.to_owned();
    view! {
        <details class="digest">
            <summary>{t!(l, "file-digest")}</summary>
            <code>{sha256}</code>
        </details>
    }
    .into_any()
}

/// The files that were added, each with a button that removes it; the page
/// comes back to them by `#liitteet`.
#[must_use]
pub fn added(l: Language, files: &[FileView], remove: &dyn Fn(&str) -> String) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let items = files
        .iter()
        .map(|file| {
            let label = t!(l, "attach-remove-named", name = file.name.clone());
            view! {
                <li>
                    <strong>{file.name.clone()}</strong>" "
                    <span class="soft">{size(l, file.size)}</span>" "
                    // Without the file that may be chosen below.
                    <button class="link" formaction=remove(&file.id)
                        formenctype="application/x-www-form-urlencoded" aria-label=label>{t!(l, "attach-remove")}</button>
                    {digest(l, &file.sha256)}
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="files" id="liitteet">{items}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(problems: &[Problem]) -> String {
        upload(Upload {
            language: Language::Fi,
            sender: Sender::Citizen,
            action: "/fi/pyynto/1/liitteet".to_owned(),
            label: "Valitse tiedosto".to_owned(),
            hint: "PDF".to_owned(),
            button: "Lisää".to_owned(),
            problems,
        })
        .to_html()
    }

    #[test]
    fn without_script_it_is_a_form() {
        let html = html(&[]);
        for piece in [
            "formaction=\"/fi/pyynto/1/liitteet\"",
            "formenctype=\"multipart/form-data\"",
            "name=\"file\"",
            "accept=\".pdf,.jpg,.jpeg,.png\"",
            "aria-describedby=\"file-hint\"",
        ] {
            assert!(html.contains(piece), "{piece} in {html}");
        }
        assert!(!html.contains("aria-invalid"), "{html}");
    }

    #[test]
    fn what_is_wrong_stands_beside_the_field() {
        let html = html(&[problem("extra").expect("a code")]);
        assert!(html.contains("aria-invalid=\"true\""), "{html}");
        assert!(
            html.contains("aria-describedby=\"file-hint file-virhe\""),
            "{html}"
        );
        assert!(
            html.contains("jotakin varsinaisen sisällön edessä"),
            "{html}"
        );
        assert_eq!(problem("<script>"), None);
    }
}
