//! Requests that no browser sends: an answer each, and never one that says that
//! something broke.

use std::time::Duration;

use axum::http::Method;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use super::*;
use crate::routes::{Row, table};

const REQUESTS: usize = 2_000;

/// Segments and values that something may stumble over.
const ODD: [&str; 24] = [
    "%ff",
    "%00",
    "%",
    "%2e%2e%2f",
    "..",
    "%c3%28",
    "%ed%a0%80",
    "K7PM-3XDT-9RHF",
    "k7pm3xdt9rhf",
    "K7PM-3XDT-9RH0",
    "1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
    "{1b4e28ba2fa14d2b883f0016d3cca427}",
    "-1",
    "4294967296",
    "99999999999999999999",
    "fi",
    "xx",
    "ii",
    "'",
    "%3Cscript%3E",
    "%E2%80%AE",
    "a%20b",
    "?",
    "",
];

struct Dice(StdRng);

impl Dice {
    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        of.choose(&mut self.0).expect("not empty")
    }

    fn odd(&mut self) -> String {
        match self.0.gen_range(0..12) {
            0 => "a".repeat(self.0.gen_range(1..9_000)),
            1 => (0..self.0.gen_range(1..40))
                .map(|_| format!("%{:02x}", self.0.r#gen::<u8>()))
                .collect(),
            _ => (*self.one(&ODD)).to_owned(),
        }
    }

    fn path(&mut self, rows: &[Row]) -> (Method, String) {
        let row = self.one(rows);
        let (method, path) = (row.method.clone(), row.path);
        let mut segments: Vec<String> = Vec::new();
        for segment in path.split('/') {
            let odd = segment.starts_with('{') || self.0.gen_ratio(1, 12);
            segments.push(match segment {
                "{language}" if self.0.gen_ratio(5, 6) => "fi".to_owned(),
                "{municipality}" if self.0.gen_ratio(2, 3) => "ii".to_owned(),
                "{register}" if self.0.gen_ratio(2, 3) => "tyollistamispalvelut".to_owned(),
                _ if odd => self.odd(),
                other => other.to_owned(),
            });
        }
        (method, segments.join("/"))
    }

    fn query(&mut self) -> String {
        let names = [
            "q",
            "kunta",
            "lang",
            "state",
            "code",
            "virhe",
            "liite",
            "municipality",
            "%ff",
            "",
        ];
        let pairs: Vec<String> = (0..self.0.gen_range(0..4))
            .map(|_| format!("{}={}", self.one(&names), self.odd()))
            .collect();
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }

    fn body(&mut self) -> Vec<u8> {
        match self.0.gen_range(0..7) {
            0 => vec![b'x'; 300 * 1024],
            1 => (0..2_000).map(|_| self.0.r#gen::<u8>()).collect(),
            2 => b"scope=%ff&other=%00&categories=%c3%28".to_vec(),
            3 => "a=b&".repeat(20_000).into_bytes(),
            4 => b"{\"json\":1}".to_vec(),
            5 => b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\xff.txt\"\r\n\r\n".to_vec(),
            _ => Vec::new(),
        }
    }

    fn request(&mut self, rows: &[Row], base: &str, cookies: &[String]) -> Vec<u8> {
        let (mut method, path) = self.path(rows);
        if self.0.gen_ratio(1, 8) {
            let methods = [
                Method::GET,
                Method::POST,
                Method::HEAD,
                Method::PUT,
                Method::DELETE,
                Method::OPTIONS,
            ];
            method = self.one(&methods).clone();
        }
        let kinds = [
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/json",
            "text/plain; charset=\"",
            "",
        ];
        let host = base.strip_prefix("http://").unwrap_or_default();
        let mut head = format!(
            "{method} {path}{} HTTP/1.1\r\nHost: {host}\r\n",
            self.query()
        );
        head.push_str(&format!("Origin: {base}\r\nConnection: close\r\n"));
        head.push_str(&format!("Content-Type: {}\r\n", self.one(&kinds)));
        let odd = self.odd();
        let cookie = if self.0.gen_ratio(1, 6) {
            format!(
                "tl-istunto={odd}; tl-luonnos=;;=; tl-tunnistus={}",
                "x".repeat(43)
            )
        } else {
            self.one(cookies).clone()
        };
        head.push_str(&format!("Cookie: {cookie}\r\n"));
        if self.0.gen_ratio(1, 5) {
            head.push_str("Accept-Encoding: br;q=nonsense, ,\r\nIf-None-Match: \"\r\n");
        }
        let body = self.body();
        if self.0.gen_ratio(1, 10) {
            head.push_str("Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        } else {
            head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
        }
        let mut request = head.into_bytes();
        request.extend(body);
        request
    }
}

/// The status, or none when the connection was closed without an answer.
async fn status(base: &str, request: &[u8]) -> Option<u16> {
    let host = base.strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(host).await.expect("connects");
    // The server may answer, and hang up, before it has read everything.
    stream.write_all(request).await.ok();
    let mut answer = Vec::new();
    let whole = timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
    whole.expect("the connection comes to an end").ok();
    let text = String::from_utf8_lossy(&answer);
    text.split(' ').nth(1)?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_malformed_requests_break_nothing() {
    in_both_worlds(async |world| {
        let drafter = world.browser();
        drafter.draft(REGISTER, TEXT, "").await;
        let (citizen, _) = world.filed("matti", TEXT, "").await;
        let staff = world.staff("ii-vastuu-a").await;
        let cookies = [&drafter, &citizen, &staff].map(Browser::cookie_header);
        let rows = table();
        let mut dice = Dice(StdRng::seed_from_u64(20_261_122));
        let mut answered = 0;
        for n in 0..REQUESTS {
            let request = dice.request(&rows, &world.base, &cookies);
            let Some(status) = status(&world.base, &request).await else {
                continue;
            };
            let head = request.get(..request.len().min(400)).unwrap_or_default();
            assert!(
                status < 500,
                "{status} to request {n}: {}",
                String::from_utf8_lossy(head)
            );
            answered += 1;
        }
        assert!(answered > REQUESTS * 3 / 4, "only {answered} were answered");
        assert_eq!(world.browser().get("/readyz").await.status, 200);
        assert_eq!(citizen.get("/fi/omat").await.status, 200);
    })
    .await;
}

/// Heads that are none: what comes after them must not be taken for another
/// request of the same connection.
const HEADS: [&str; 24] = [
    "GET / HTTP/1.1\r\n\r\n",
    "GET /fi HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "GET /fi HTTP/9.9\r\nHost: a\r\n\r\n",
    "GET http://elsewhere.example/fi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "GET fi HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET //elsewhere.example/fi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "TRACE /fi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "GET /fi HTTP/1.1\nHost: a\nConnection: close\n\n",
    "GET /fi\0 HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /fi HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET /fi HTTP/1.1\r\n Host: a\r\n\r\n",
    "GET /fi HTTP/1.1\r\nHost: a\r\nCookie: \u{0}\r\n\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 2\r\n\r\nab",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /readyz HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
    "POST /fi/seuranta HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn heads_that_are_none_break_nothing_and_smuggle_nothing() {
    in_both_worlds(async |world| {
        let host = world.base.strip_prefix("http://").expect("an address");
        let many = format!(
            "GET /fi HTTP/1.1\r\nHost: a\r\n{}\r\n",
            "X: y\r\n".repeat(5_000)
        );
        let long = format!(
            "GET /fi?q={} HTTP/1.1\r\nHost: a\r\n\r\n",
            "a".repeat(600_000)
        );
        let heads = HEADS.into_iter().chain([many.as_str(), long.as_str()]);
        for head in heads {
            let mut stream = TcpStream::connect(host).await.expect("connects");
            stream.write_all(head.as_bytes()).await.ok();
            // Nothing more will come: what waits for more gives up.
            stream.shutdown().await.ok();
            let mut answer = Vec::new();
            let whole = stream.read_to_end(&mut answer);
            let whole = timeout(Duration::from_secs(20), whole).await;
            whole.expect("the connection comes to an end").ok();
            let text = String::from_utf8_lossy(&answer);
            let shown = head.get(..head.len().min(200)).unwrap_or_default();
            let answers = text.matches("HTTP/1.1 ").count();
            assert!(answers <= 1, "{answers} answers to {shown:?}: {text}");
            let status = text
                .split(' ')
                .nth(1)
                .and_then(|code| code.parse::<u16>().ok());
            assert!(
                status.is_none_or(|code| code < 500),
                "{status:?} to {shown:?}"
            );
        }
        assert_eq!(world.browser().get("/readyz").await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_is_too_large_is_refused_and_a_wrong_answer_is_not() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let huge = "x".repeat(300 * 1024);
        let end = browser
            .post("/fi/pyynto/1/mita", &[("scope", "some"), ("other", &huge)])
            .await;
        assert_eq!(end.status, 413);
        // What is merely too long is kept, with its problem.
        let long = "ä".repeat(2_001);
        let end = browser
            .post("/fi/pyynto/1/mita", &[("scope", "some"), ("other", &long)])
            .await;
        assert_eq!(end.location(), "/fi/pyynto/1/mita");
        let page = browser.get(&end.location()).await;
        assert!(page.title().starts_with("Virhe:") && page.text().contains(&long));
    })
    .await;
}
