//! Sending as somebody: with the cookie of a session that is awake, and by way of
//! the provider where the portal sends there.

use axum::{
    body::Body,
    http::{
        Request,
        header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN},
        request,
    },
};
use chrono::TimeDelta;
use tower::ServiceExt as _;

use super::{Filed, Sent, Stage, Who};
use crate::{
    db::session::SessionKind,
    session::{
        CitizenSession, Jar, Token,
        follower::{self, FollowerSession},
        open,
    },
    testing::{
        Browser,
        browser::{BOUNDARY, upload_body},
    },
};

/// A session is opened anew after so long: before any sleeps.
const AWAKE: TimeDelta = TimeDelta::minutes(10);

impl Stage {
    /// Sends something as somebody.
    pub async fn send(&self, filed: &Filed, who: Who, sent: Sent) -> Result<(), String> {
        let cookie = self.session(who).await;
        match sent {
            Sent::Form(to, fields) => {
                let body = url::form_urlencoded::Serializer::new(String::new())
                    .extend_pairs(fields)
                    .finish();
                let kind = "application/x-www-form-urlencoded";
                self.post(&cookie, &to, kind, body.into()).await?;
            }
            Sent::File(to, bytes) => {
                let kind = format!("multipart/form-data; boundary={BOUNDARY}");
                let body = upload_body("ote.txt", &bytes);
                self.post(&cookie, &to, &kind, body.into()).await?;
            }
            Sent::Identify if who == Who::Person && filed.unsigned => {
                let cookie = self.follower(filed).await;
                self.identify(&cookie).await?;
            }
            // Nobody else has the secret.
            Sent::Identify => self.identify(&cookie).await?,
        }
        Ok(())
    }

    /// To the provider and back, where the portal sends there.
    async fn identify(&self, cookie: &str) -> Result<(), String> {
        let kind = "application/x-www-form-urlencoded";
        let to = "/fi/seuranta/tunnistaudu";
        let out = self.post(cookie, to, kind, Body::empty()).await?;
        if !out.starts_with(&self.edge.base) {
            return Ok(());
        }
        let back = Browser::new(&self.edge.base).identify(&out, "matti").await;
        let origin = self.portal.config.public_url();
        let back = back.strip_prefix(origin).ok_or("sent elsewhere")?;
        let request = Request::get(back).header(COOKIE, cookie);
        self.answer(request, Body::empty()).await?;
        Ok(())
    }

    /// Gives where it leads.
    async fn post(&self, cookie: &str, to: &str, kind: &str, body: Body) -> Result<String, String> {
        let request = Request::post(to)
            .header(ORIGIN, self.portal.config.public_url())
            .header(COOKIE, cookie)
            .header(CONTENT_TYPE, kind);
        self.answer(request, body).await
    }

    async fn answer(&self, request: request::Builder, body: Body) -> Result<String, String> {
        let origin = self.portal.config.public_url();
        let host = origin.split("//").last().unwrap_or_default();
        let request = request.header(HOST, host).body(body).expect("a request");
        let to = request.uri().path().to_owned();
        let answer = self.router.clone().oneshot(request).await;
        let answer = answer.expect("an answer");
        let status = answer.status();
        if !status.is_redirection() && status != 404 {
            return Err(format!("{status} for {to}"));
        }
        let location = answer.headers().get(LOCATION);
        let location = location.and_then(|value| value.to_str().ok());
        Ok(location.unwrap_or_default().to_owned())
    }

    /// The cookie of who gave reference and secret.
    async fn follower(&self, filed: &Filed) -> String {
        let session = FollowerSession {
            filing: vec![filed.parsed.clone()],
            fresh: None,
        };
        let tx = self.portal.db.begin().await.expect("begun");
        let token = follower::open(&tx, &self.portal, Token::draw(), &session).await;
        tx.commit().await.expect("committed");
        self.cookie(Jar::Follow, &token.expect("opened"))
    }

    fn cookie(&self, jar: Jar, token: &Token) -> String {
        let cookie = jar.set(&self.portal, token, None);
        format!("{}={}", cookie.name(), cookie.value())
    }

    /// The cookie of somebody who is logged in and awake.
    async fn session(&self, who: Who) -> String {
        let now = self.portal.now();
        let known = self
            .sessions
            .lock()
            .expect("nobody failed")
            .get(&who)
            .cloned();
        if let Some((cookie, since)) = known
            && now - since < AWAKE
        {
            return cookie;
        }
        let tx = self.portal.db.begin().await.expect("begun");
        let token = match self.staff.get(&who) {
            Some((_, session)) => open(&tx, &self.portal, SessionKind::Staff, session).await,
            None => {
                let identity = self.identity(who).clone();
                let session = CitizenSession { identity };
                open(&tx, &self.portal, SessionKind::Citizen, &session).await
            }
        };
        let token = token.expect("opened");
        tx.commit().await.expect("committed");
        let cookie = self.cookie(Jar::Session, &token);
        let mut sessions = self.sessions.lock().expect("nobody failed");
        sessions.insert(who, (cookie.clone(), now));
        cookie
    }
}
