//! Somebody who uses the portal as a browser would: through its own router, with
//! cookies, to the demo's provider and back. What comes of it is what a person
//! could have done; nothing is written beside the portal.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{
        HeaderMap, HeaderValue, Method, Request, StatusCode,
        header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE},
    },
};
use domain::language::Language;
use tower::ServiceExt as _;
use url::Url;

use crate::{
    portal::Portal,
    session::{Jar, Token},
};

/// No page is near this.
const PAGE_LIMIT: usize = 4 * 1024 * 1024;

/// The line between the parts of an upload.
const BOUNDARY: &str = "----tietoluukku-gallery";

/// What a visitor did not find as expected; never with anything typed in it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Stuck(pub String);

/// Who visits.
pub struct Visitor {
    portal: Portal,
    router: Router,
    http: reqwest::Client,
    language: Language,
    /// The portal's cookies as they were set, by name.
    cookies: BTreeMap<String, HeaderValue>,
}

/// What came back.
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    /// The page.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn location(&self) -> &str {
        let location = self.headers.get(LOCATION);
        location
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl Visitor {
    /// Somebody who has been nowhere yet.
    ///
    /// # Errors
    /// When there is no client for the provider.
    pub fn new(portal: &Portal, router: Router, language: Language) -> Result<Self, Stuck> {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|_| Stuck("no client for the provider".into()))?;
        Ok(Self {
            portal: portal.clone(),
            router,
            http,
            language,
            cookies: BTreeMap::new(),
        })
    }

    /// What a browser has to be told to go on in this visitor's place.
    pub fn cookies(&self) -> impl Iterator<Item = (&str, &HeaderValue)> {
        let all = self.cookies.iter();
        all.map(|(name, value)| (name.as_str(), value))
    }

    /// Forgets everything, as another browser would know nothing.
    pub fn forget(&mut self) {
        self.cookies.clear();
    }

    /// Holds a token as its browser would.
    pub fn hold(&mut self, jar: Jar, token: &Token) {
        let cookie = jar.set(&self.portal, token, None).to_string();
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            self.keep(&cookie);
        }
    }

    /// An address behind the language.
    pub fn at(&self, rest: &str) -> String {
        match rest {
            "" => format!("/{}", self.language),
            rest => format!("/{}/{rest}", self.language),
        }
    }

    /// Reads a page.
    ///
    /// # Errors
    /// When it is none.
    pub async fn read(&mut self, rest: &str) -> Result<Answer, Stuck> {
        let to = self.at(rest);
        let answer = self.send(Method::GET, &to, "", Body::empty()).await?;
        match answer.status {
            StatusCode::OK => Ok(answer),
            status => Err(Stuck(format!("a page: {status}"))),
        }
    }

    /// Sends a form; gives where it leads.
    ///
    /// # Errors
    /// When it leads nowhere.
    pub async fn post(&mut self, rest: &str, fields: &[(String, String)]) -> Result<String, Stuck> {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let to = self.at(rest);
        let kind = "application/x-www-form-urlencoded";
        let answer = self.send(Method::POST, &to, kind, body.into()).await?;
        led(&answer, "a form")
    }

    /// Sends a file.
    ///
    /// # Errors
    /// When it leads nowhere.
    pub async fn upload(&mut self, rest: &str, name: &str, bytes: &[u8]) -> Result<String, Stuck> {
        let mut body = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let to = self.at(rest);
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let answer = self.send(Method::POST, &to, &kind, body.into()).await?;
        led(&answer, "a file")
    }

    /// Sends a form that leads to the provider, chooses a person there and
    /// comes back; gives where that leads.
    ///
    /// # Errors
    /// When it does not lead there and back.
    pub async fn identify(&mut self, rest: &str, person: &str) -> Result<String, Stuck> {
        self.by_provider(rest, ("person", person)).await
    }

    /// The same, but gives up there.
    ///
    /// # Errors
    /// When it does not lead there and back.
    pub async fn give_up(&mut self, rest: &str) -> Result<String, Stuck> {
        self.by_provider(rest, ("cancel", "1")).await
    }

    /// Logs in.
    ///
    /// # Errors
    /// When nobody of that name can.
    pub async fn log_in(&mut self, who: &str) -> Result<(), Stuck> {
        // Staff are named by municipality and role.
        let at = match who.contains('-') {
            true => "virka/kirjaudu",
            false => "kirjaudu",
        };
        let led = self.identify(at, who).await?;
        match led.contains("virhe") || led.contains("keskeytyi") {
            true => Err(Stuck(format!("{who} can't log in"))),
            false => Ok(()),
        }
    }

    async fn by_provider(&mut self, rest: &str, choice: (&str, &str)) -> Result<String, Stuck> {
        let out = self.post(rest, &[]).await?;
        let back = self.at_provider(&out, choice).await?;
        let back = Url::parse(&back).map_err(|_| Stuck("back to no address".into()))?;
        let to = match back.query() {
            Some(query) => format!("{}?{query}", back.path()),
            None => back.path().to_owned(),
        };
        let answer = self.send(Method::GET, &to, "", Body::empty()).await?;
        led(&answer, "the way back")
    }

    async fn at_provider(&self, out: &str, choice: (&str, &str)) -> Result<String, Stuck> {
        let silent = |_| Stuck("the provider does not answer".into());
        let url = Url::parse(out).map_err(|_| Stuck("a form leads to no provider".into()))?;
        let origin = url.origin().ascii_serialization();
        let realm = url.path_segments().and_then(|mut path| path.next());
        let to = format!("{origin}/{}/login", realm.unwrap_or_default());
        let page = self.http.get(url).send().await.map_err(silent)?;
        let page = page.text().await.map_err(silent)?;
        let interaction = between(&page, "name=\"interaction\" value=\"", '"')
            .ok_or_else(|| Stuck("the provider asks nothing".into()))?;
        let fields = [("interaction", interaction), ("lang", "fi"), choice];
        let sent = self.http.post(to).header(ORIGIN, origin).form(&fields);
        let back = sent.send().await.map_err(silent)?;
        let to = back.headers().get(LOCATION);
        let to = to.and_then(|value| value.to_str().ok()).map(str::to_owned);
        to.ok_or_else(|| Stuck("the provider does not send back".into()))
    }

    async fn send(
        &mut self,
        method: Method,
        to: &str,
        kind: &str,
        body: Body,
    ) -> Result<Answer, Stuck> {
        let origin = self.portal.config.public_url();
        let host = origin.split("//").last().unwrap_or_default();
        let mut request = Request::builder()
            .method(&method)
            .uri(to)
            .header(HOST, host);
        if method == Method::POST {
            request = request.header(ORIGIN, origin).header(CONTENT_TYPE, kind);
        }
        let cookies: Vec<&str> = self
            .cookies
            .values()
            .filter_map(|value| value.to_str().ok()?.split(';').next())
            .collect();
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        let request = request
            .body(body)
            .map_err(|_| Stuck("an address that is none".into()))?;
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(SET_COOKIE) {
            self.keep(cookie);
        }
        let bytes = to_bytes(response.into_body(), PAGE_LIMIT)
            .await
            .map_err(|_| Stuck("half a page".into()))?;
        Ok(Answer {
            status,
            headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    fn keep(&mut self, cookie: &HeaderValue) {
        let text = cookie.to_str().unwrap_or_default();
        let Some((name, _)) = text.split_once('=') else {
            return;
        };
        if text.to_ascii_lowercase().contains("max-age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), cookie.clone());
        }
    }
}

fn led(answer: &Answer, what: &str) -> Result<String, Stuck> {
    match answer.status {
        StatusCode::SEE_OTHER => Ok(answer.location().to_owned()),
        status => Err(Stuck(format!("{what} leads nowhere: {status}"))),
    }
}

/// What stands between a text and the next such character.
pub fn between<'a>(text: &'a str, start: &str, end: char) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split(end).next()
}
