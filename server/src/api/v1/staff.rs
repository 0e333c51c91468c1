//! What the pages of staff ask while they are open. Nothing personal: numbers.

use std::{collections::HashMap, convert::Infallible, time::Duration};

use axum::{
    Extension, Json,
    extract::{Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::stream;
use serde::Serialize;

use crate::{
    api::problem::ApiProblem, db::arrival, news::Listener, portal::Portal, problem::incident,
    session::Caller,
};

/// A sign of life, so that nothing on the way takes the connection for dead.
const BEAT: Duration = Duration::from_secs(15);

/// When a browser that lost the connection asks again.
const AGAIN: Duration = Duration::from_secs(5);

/// How many came to the person's offices.
#[derive(Debug, Serialize)]
struct ApiNews {
    new: usize,
}

/// `GET /api/v1/staff/worklist/news?since=`: how many parts came to the
/// person's offices after an arrival; as a stream of events for who takes one.
pub async fn news(
    State(portal): State<Portal>,
    Extension(caller): Extension<Caller>,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let stream = takes_events(&headers);
    let (staff, token) = match (caller.staff, caller.session) {
        (Some(staff), Some(token)) => (staff, token),
        _ if stream => return over(),
        _ => return ApiProblem::log_in().into_response(),
    };
    let since = match asked.get("since").map(|since| since.parse::<i64>()) {
        Some(Ok(since)) => since,
        Some(Err(_)) => {
            let problem = ApiProblem::parameter("since", "A number is wanted.");
            return problem.into_response();
        }
        None => i64::MAX,
    };
    if stream {
        let listener = portal.news.listen(token.hash(), staff.offices, since);
        return listener.map_or_else(over, events);
    }
    match arrival::recent(portal.db.read()).await {
        Ok(arrivals) => Json(ApiNews {
            new: arrival::news(&arrivals, &staff.offices, since),
        })
        .into_response(),
        Err(error) => ApiProblem::broken(incident("news", &error)).into_response(),
    }
}

/// The session has ended, or there is no room. A browser that gets this does
/// not ask again, and does not complain about it either.
fn over() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

fn takes_events(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/event-stream"))
}

fn events(listener: Listener) -> Response {
    let events = stream::unfold(listener, |mut listener| async move {
        let new = listener.next().await?;
        let event = Event::default()
            .event("news")
            .retry(AGAIN)
            .data(format!("{{\"new\":{new}}}"));
        Some((Ok::<_, Infallible>(event), listener))
    });
    let mut response = Sse::new(events)
        .keep_alive(KeepAlive::new().interval(BEAT))
        .into_response();
    // nginx would collect the events.
    response.headers_mut().insert(
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    );
    response
}
