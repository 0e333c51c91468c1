//! Reading on. A browser that is still sending a file does not listen: if we
//! answered and hung up, it would show a broken connection, not our answer. So
//! what a handler leaves unread (a file that is too large or of a wrong kind, a
//! log-in that has ended) is read and thrown away.

use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::Request,
};
use http_body_util::BodyExt as _;
use hyper::body::{Frame, SizeHint};

/// So much is read on at most, in bytes; then the connection breaks after all.
const MOST: usize = 1024 * 1024 * 1024;

/// So long.
const LONGEST: Duration = Duration::from_secs(600);

/// Puts it around the body of a request.
pub async fn read_on(request: Request) -> Request {
    request.map(|body| Body::new(ReadOn(Some(body))))
}

struct ReadOn(Option<Body>);

impl HttpBody for ReadOn {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match &mut self.0 {
            Some(body) => Pin::new(body).poll_frame(context),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.0.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.0.as_ref().map(HttpBody::size_hint).unwrap_or_default()
    }
}

impl Drop for ReadOn {
    fn drop(&mut self) {
        if let Some(body) = self.0.take().filter(|body| !body.is_end_stream()) {
            tokio::spawn(tokio::time::timeout(LONGEST, to_the_end(body)));
        }
    }
}

async fn to_the_end(mut body: Body) {
    let mut size = 0;
    while let Some(Ok(frame)) = body.frame().await {
        size += frame.data_ref().map_or(0, Bytes::len);
        if size > MOST {
            break;
        }
    }
}
