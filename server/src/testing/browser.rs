//! As much of a browser as tests need: cookies by host, the `Origin` of a form,
//! and no redirect followed unless told to. It keeps every address and title
//! that it saw, so that a test can look for what must not be there.
//!
//! It knows nothing of the server's code: tests of the program as a process use
//! it too.
#![allow(dead_code, reason = "each of the two leaves something out")]

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use reqwest::{
    Client, Method, RequestBuilder, StatusCode, Url,
    header::{CONTENT_TYPE, COOKIE, HeaderMap, LOCATION, ORIGIN, SET_COOKIE},
};

/// The line between the parts of an upload.
pub const BOUNDARY: &str = "----tietoluukku-test";

/// Cookies by host and name: like a browser's they know no port.
type Cookies = BTreeMap<(String, String), String>;

/// A browser.
pub struct Browser {
    http: Client,
    base: Url,
    cookies: Mutex<Cookies>,
    seen: Mutex<Vec<String>>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a redirect leads; empty when it is none.
    pub fn location(&self) -> String {
        let location = self.headers.get(LOCATION);
        let text = location.map(|value| value.to_str().expect("an ASCII address"));
        text.unwrap_or_default().to_owned()
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = text.split_once(&start).expect("a hidden field");
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    /// The addresses on the page that contain a text.
    pub fn links(&self, with: &str) -> Vec<String> {
        let text = self.text();
        text.split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|address| address.contains(with))
            .map(str::to_owned)
            .collect()
    }

    /// What stands in the window's title.
    pub fn title(&self) -> String {
        let text = self.text();
        let title = text.split_once("<title>").map(|(_, rest)| rest);
        let title = title.and_then(|rest| rest.split("</title>").next());
        title.unwrap_or_default().to_owned()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Browser {
    /// One that has been nowhere yet.
    pub fn new(base: &str) -> Self {
        Self::with(base, HeaderMap::new())
    }

    /// One of which a proxy says at which address it is.
    pub fn behind_proxy(base: &str, address: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", address.parse().expect("a value"));
        Self::with(base, headers)
    }

    fn with(base: &str, always: HeaderMap) -> Self {
        let http = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .default_headers(always)
            .no_proxy()
            .timeout(Duration::from_secs(60))
            .build()
            .expect("a client");
        Self {
            http,
            base: base.parse().expect("an address"),
            cookies: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    /// Another one with the same cookies, from now on apart.
    pub fn fork(&self) -> Self {
        Self {
            http: self.http.clone(),
            base: self.base.clone(),
            cookies: Mutex::new(locked(&self.cookies).clone()),
            seen: Mutex::default(),
        }
    }

    /// Takes a cookie of the portal over from another browser.
    pub fn take_cookie(&self, from: &Self, name: &str) {
        let host = self.base.host_str().unwrap_or_default().to_owned();
        let value = locked(&from.cookies)
            .get(&(host.clone(), name.to_owned()))
            .cloned();
        let value = value.expect("the other browser has it");
        locked(&self.cookies).insert((host, name.to_owned()), value);
    }

    /// Every address and title so far.
    pub fn seen(&self) -> Vec<String> {
        locked(&self.seen).clone()
    }

    /// The whole address of one on the portal, or elsewhere.
    pub fn address(&self, to: &str) -> Url {
        self.base.join(to).expect("an address")
    }

    /// What the `Cookie` header would hold on the portal.
    pub fn cookie_header(&self) -> String {
        self.cookies_for(&self.base)
    }

    fn cookies_for(&self, url: &Url) -> String {
        let host = url.host_str().unwrap_or_default();
        let cookies = locked(&self.cookies);
        let own = cookies.iter().filter(|((of, _), _)| of == host);
        let pairs: Vec<String> = own
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    /// A request with this browser's cookies.
    pub fn request(&self, method: Method, to: &str) -> RequestBuilder {
        let url = self.address(to);
        let cookies = self.cookies_for(&url);
        let request = self.http.request(method, url);
        if cookies.is_empty() {
            request
        } else {
            request.header(COOKIE, cookies)
        }
    }

    /// Sends a request.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        self.try_send(request).await.expect("an answer")
    }

    /// Sends a request that may get no answer.
    pub async fn try_send(&self, request: RequestBuilder) -> Option<Answer> {
        let response = request.send().await.ok()?;
        let url = response.url().clone();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await.ok()?.to_vec();
        let answer = Answer {
            status,
            headers,
            bytes,
        };
        for cookie in answer.headers.get_all(SET_COOKIE) {
            self.keep(&url, cookie.to_str().expect("an ASCII cookie"));
        }
        locked(&self.seen).extend([url.to_string(), answer.location(), answer.title()]);
        Some(answer)
    }

    fn keep(&self, url: &Url, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("a cookie");
        let key = (
            url.host_str().unwrap_or_default().to_owned(),
            name.to_owned(),
        );
        if attributes.to_ascii_lowercase().contains("max-age=0") {
            locked(&self.cookies).remove(&key);
        } else {
            locked(&self.cookies).insert(key, value.to_owned());
        }
    }

    /// Goes somewhere.
    pub async fn get(&self, to: &str) -> Answer {
        self.send(self.request(Method::GET, to)).await
    }

    /// Sends a form of the same site.
    pub async fn post(&self, to: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(self.form(to, fields)).await
    }

    /// A form of the same site, to be sent.
    pub fn form(&self, to: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let origin = self.address(to).origin().ascii_serialization();
        self.request(Method::POST, to)
            .header(ORIGIN, origin)
            .form(fields)
    }

    /// Sends a file by the form of the same site.
    pub async fn upload(&self, to: &str, name: &str, bytes: &[u8]) -> Answer {
        let sent = self.try_upload(to, name, bytes).await;
        sent.expect("an answer")
    }

    /// The same where nobody may answer.
    pub async fn try_upload(&self, to: &str, name: &str, bytes: &[u8]) -> Option<Answer> {
        self.try_upload_form(to, &[], name, "application/octet-stream", bytes)
            .await
    }

    /// Sends a form with a file: what was typed, and what the file is declared
    /// to be.
    pub async fn upload_form(
        &self,
        to: &str,
        typed: &[(&str, &str)],
        name: &str,
        declared: &str,
        bytes: &[u8],
    ) -> Answer {
        let sent = self.try_upload_form(to, typed, name, declared, bytes).await;
        sent.expect("an answer")
    }

    async fn try_upload_form(
        &self,
        to: &str,
        typed: &[(&str, &str)],
        name: &str,
        declared: &str,
        bytes: &[u8],
    ) -> Option<Answer> {
        let body = form_body(typed, name, declared, bytes);
        let origin = self.address(to).origin().ascii_serialization();
        let request = self
            .request(Method::POST, to)
            .header(ORIGIN, origin)
            .header(
                CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .body(body);
        self.try_send(request).await
    }

    /// Chooses a person at the identity provider; gives where it sends the
    /// browser back to.
    pub async fn identify(&self, provider: &str, person: &str) -> String {
        let back = self.try_identify(provider, person).await;
        back.expect("an answer")
    }

    /// The same where nobody may answer.
    pub async fn try_identify(&self, provider: &str, person: &str) -> Option<String> {
        self.at_provider(provider, ("person", person)).await
    }

    /// Cancels at the identity provider; gives where it sends the browser back
    /// to.
    pub async fn cancel(&self, provider: &str) -> String {
        let back = self.at_provider(provider, ("cancel", "1")).await;
        back.expect("an answer")
    }

    async fn at_provider(&self, provider: &str, choice: (&str, &str)) -> Option<String> {
        let page = self.try_send(self.request(Method::GET, provider)).await?;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let url = self.address(provider);
        let realm = url.path_segments().and_then(|mut path| path.next());
        let to = format!(
            "{}/{}/login",
            url.origin().ascii_serialization(),
            realm.unwrap_or_default()
        );
        let interaction = page.hidden("interaction");
        let fields = [
            ("interaction", interaction.as_str()),
            ("lang", "fi"),
            choice,
        ];
        let back = self.try_send(self.form(&to, &fields)).await?;
        assert!(back.status.is_redirection(), "{}", back.text());
        Some(back.location())
    }

    /// Logs in at an address of the portal.
    pub async fn log_in(&self, at: &str, person: &str) {
        self.try_log_in(at, person).await.expect("an answer");
    }

    /// The same where nobody may answer.
    pub async fn try_log_in(&self, at: &str, person: &str) -> Option<()> {
        let out = self.try_send(self.form(at, &[])).await?;
        let back = self.try_identify(&out.location(), person).await?;
        let home = self.try_send(self.request(Method::GET, &back)).await?;
        assert_eq!(home.status, StatusCode::SEE_OTHER, "{}", home.text());
        Some(())
    }

    /// Fills a draft up to the page with the answers. `text` is what the person
    /// asks for in their own words; no address, no mail.
    pub async fn draft(&self, register: &str, text: &str, email: &str) {
        let drafted = self.try_draft(register, text, email).await;
        drafted.expect("an answer");
    }

    /// The same where nobody may answer.
    pub async fn try_draft(&self, register: &str, text: &str, email: &str) -> Option<()> {
        let begin = self.form(&format!("{register}/omat-tiedot"), &[]);
        let begun = self.try_send(begin).await?;
        assert_eq!(begun.location(), "/fi/pyynto/kenen");
        let notify = if email.is_empty() { "no" } else { "yes" };
        let next = self
            .try_answer(&[
                ("kenen", &[("whose", "own")]),
                ("1/mita", &[("scope", "some"), ("other", text)]),
                ("1/aika", &[("period", "all")]),
                ("1/apu", &[("earlier_names", text), ("services", text)]),
                ("tapa", &[("way", "here")]),
                ("ilmoitus", &[("notify", notify), ("email", email)]),
            ])
            .await?;
        assert_eq!(next, "/fi/pyynto/tarkista");
        Some(())
    }

    /// Sends pages of the draft; gives where the last one leads.
    pub async fn answer(&self, pages: &[(&str, &[(&str, &str)])]) -> String {
        self.try_answer(pages).await.expect("an answer")
    }

    /// The same where nobody may answer.
    pub async fn try_answer(&self, pages: &[(&str, &[(&str, &str)])]) -> Option<String> {
        let mut next = String::new();
        for (page, fields) in pages {
            let form = self.form(&format!("/fi/pyynto/{page}"), fields);
            next = self.try_send(form).await?.location();
        }
        Some(next)
    }

    /// Sets out to sign the draft; gives the provider's address.
    pub async fn sign(&self) -> String {
        let out = self.post("/fi/pyynto/tarkista", &[]).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "{}", out.text());
        out.location()
    }

    /// Files a request and gives its reference.
    pub async fn file(&self, register: &str, person: &str, text: &str, email: &str) -> String {
        self.draft(register, text, email).await;
        let out = self.sign().await;
        let back = self.identify(&out, person).await;
        let receipt = self.get(&back).await;
        reference_of(&receipt.location()).expect("the address of a receipt")
    }
}

/// The reference in the address of a receipt.
pub fn reference_of(address: &str) -> Option<String> {
    let mut segments = address
        .split('/')
        .skip_while(|segment| *segment != "pyynnot");
    let reference = segments.nth(1)?;
    (segments.next() == Some("vastaanotto")).then(|| reference.to_owned())
}

/// The body of a form with a file.
pub fn upload_body(name: &str, bytes: &[u8]) -> Vec<u8> {
    form_body(&[], name, "application/octet-stream", bytes)
}

fn form_body(typed: &[(&str, &str)], name: &str, declared: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = String::new();
    for (field, text) in typed {
        body.push_str(&format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n"
        ));
    }
    body.push_str(&format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: {declared}\r\n\r\n"
    ));
    let mut body = body.into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}
