//! The HTML shell of the demo edge's pages: no script, one `h1`, one style
//! file, a banner that says what this is.

use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use domain::language::Language;

use super::words::{Words, fill, own_name};

/// Escapes text for HTML, both between tags and inside quoted attributes.
pub fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The Content Security Policy. `redirects_to` is an origin that a form's
/// answer may redirect to (Chromium checks `form-action` after redirects too),
/// or nothing.
pub fn policy(redirects_to: &str) -> String {
    let gap = if redirects_to.is_empty() { "" } else { " " };
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; \
         form-action 'self'{gap}{redirects_to}; frame-ancestors 'none'; base-uri 'none'"
    )
}

/// One page about to be written.
pub struct Page<'a> {
    lang: Language,
    banner: &'a str,
    title: &'a str,
    window_title: String,
    navigation: String,
}

impl<'a> Page<'a> {
    /// A page of the provider: no links away from the task.
    pub fn login(words: &'a Words, lang: Language, title: &'a str) -> Self {
        Self {
            lang,
            banner: &words.banner,
            title,
            window_title: format!("{title} – {}", words.banner),
            navigation: String::new(),
        }
    }

    /// A page of the demo's tools, with a way home and the other languages.
    pub fn tool(words: &'a Words, lang: Language, path: &str, title: &'a str) -> Self {
        let others: String = Language::ALL
            .into_iter()
            .filter(|other| *other != lang)
            .map(|other| {
                let tag = other.code();
                format!(
                    "<li><a href=\"{}?lang={tag}\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>",
                    esc(path),
                    own_name(other)
                )
            })
            .collect();
        let home = if path == "/" && title == words.index_title {
            String::new()
        } else {
            format!(
                "<li><a href=\"/?lang={}\">{}</a></li>",
                lang.code(),
                esc(&words.home)
            )
        };
        Self {
            lang,
            banner: &words.banner_tools,
            title,
            window_title: if title == words.banner_tools {
                title.to_owned()
            } else {
                format!("{title} – {}", words.banner_tools)
            },
            navigation: format!(
                "<nav aria-label=\"{}\"><ul>{home}{others}</ul></nav>",
                esc(&words.banner_tools)
            ),
        }
    }

    /// Says in the window's title that something is wrong.
    pub fn with_problem(mut self, words: &Words) -> Self {
        self.window_title = fill(&words.problem_title, &[("title", &self.window_title)]);
        self
    }

    /// The whole page around `main` (HTML, already escaped), which follows the
    /// heading.
    pub fn html(self, main: String) -> Html<String> {
        let tag = self.lang.code();
        let title = esc(self.title);
        let banner = esc(self.banner);
        let window_title = esc(&self.window_title);
        Html(format!(
            "<!doctype html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
             <title>{window_title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"robots\" content=\"noindex, nofollow\">\
             <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
             <link rel=\"stylesheet\" href=\"/edge.css\"></head>\n\
             <body><header><div class=\"wrap\"><p>{banner}</p>{}</div></header>\n\
             <main class=\"wrap\"><h1>{title}</h1>{main}</main></body></html>\n",
            self.navigation
        ))
    }
}

/// An answer whose forms may be redirected to `origin`.
pub fn with_form_target(body: impl IntoResponse, origin: &str) -> Response {
    let mut response = body.into_response();
    if let Ok(value) = HeaderValue::from_str(&policy(origin)) {
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(
            esc("<a href=\"x\" b='y'>&</a>"),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;"
        );
    }

    #[test]
    fn the_policy_names_the_portal_only_where_asked() {
        assert!(policy("").contains("form-action 'self';"));
        assert!(
            policy("http://127.0.0.1:3000").contains("form-action 'self' http://127.0.0.1:3000;")
        );
    }
}
