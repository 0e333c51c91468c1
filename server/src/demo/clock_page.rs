//! The page on which the demo's clock is moved.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::Helsinki;
use domain::language::Language;
use serde_json::{Value, json};

use super::edge::{Edge, from_elsewhere, lang_of, refused};
use super::page::{Page, esc};
use super::provider::params::Params;
use super::words::moment;

/// How far one step may go, in days.
const FURTHEST: i64 = 4000;

/// `/clock` and `/clock.json`.
pub fn router() -> Router<Arc<Edge>> {
    Router::new()
        .route("/clock", get(show).post(change))
        .route("/clock.json", get(show_json))
        .layer(DefaultBodyLimit::max(4 * 1024))
}

/// What was typed, shown again beside a problem.
#[derive(Default)]
struct Typed {
    date: Option<String>,
    time: Option<String>,
    days: Option<String>,
    problem: Option<Problem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    Time,
    Days,
}

async fn show(State(edge): State<Arc<Edge>>, RawQuery(query): RawQuery) -> Response {
    page(&edge, lang_of(query.as_deref()), &Typed::default())
}

async fn show_json(State(edge): State<Arc<Edge>>) -> Json<Value> {
    let now = edge.clock.now();
    Json(json!({
        "now": now.to_rfc3339(),
        "helsinki": now.with_timezone(&Helsinki).to_rfc3339(),
        "shifted": shifted(now),
    }))
}

/// Whether the clock was moved: nobody moves it by less than two seconds.
fn shifted(now: DateTime<Utc>) -> bool {
    (now - Utc::now()).abs() > TimeDelta::seconds(2)
}

fn page(edge: &Edge, lang: Language, typed: &Typed) -> Response {
    let w = edge.words.get(lang);
    let now = edge.clock.now();
    let local = now.with_timezone(&Helsinki);
    let state = if shifted(now) {
        &w.clock_shifted
    } else {
        &w.clock_real
    };
    let page = Page::tool(w, lang, "/clock", &w.clock_title);
    let (problem, page, status) = match typed.problem {
        None => (String::new(), page, StatusCode::OK),
        Some(problem) => {
            let (text, field) = match problem {
                Problem::Time => (&w.clock_problem_time, "date"),
                Problem::Days => (&w.clock_problem_days, "days"),
            };
            (
                format!(
                    "<p class=\"problem\" id=\"problem\" tabindex=\"-1\" autofocus>\
                     <a href=\"#{field}\">{}</a></p>",
                    esc(text)
                ),
                page.with_problem(w),
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
    };
    let described = |which| {
        if typed.problem == Some(which) {
            " aria-invalid=\"true\" aria-describedby=\"problem\""
        } else {
            ""
        }
    };
    let action = format!("/clock?lang={}", lang.code());
    let date = typed
        .date
        .clone()
        .unwrap_or_else(|| local.format("%Y-%m-%d").to_string());
    let time = typed
        .time
        .clone()
        .unwrap_or_else(|| local.format("%H:%M").to_string());
    let days = typed.days.clone().unwrap_or_else(|| "1".to_owned());
    let body = page.html(format!(
        "{problem}<p class=\"lead\">{lead}</p>\
         <p>{label}<br><time class=\"now\" datetime=\"{iso}\">{moment}</time></p><p>{state}</p>\
         <h2>{set_title}</h2>\
         <form method=\"post\" action=\"{action}\"><p class=\"soft\" id=\"zone\">{zone}</p>\
         <div class=\"fields\">\
         <div><label for=\"date\">{date_label}</label>\
         <input id=\"date\" name=\"date\" type=\"date\" required value=\"{date}\"{bad_time}></div>\
         <div><label for=\"time\">{time_label}</label>\
         <input id=\"time\" name=\"time\" type=\"time\" required value=\"{time}\"{bad_time}></div>\
         <button name=\"action\" value=\"set\">{set}</button></div></form>\
         <h2>{move_title}</h2>\
         <form method=\"post\" action=\"{action}\"><p class=\"soft\">{days_hint}</p>\
         <div class=\"fields\">\
         <div><label for=\"days\">{days_label}</label>\
         <input id=\"days\" name=\"days\" inputmode=\"text\" required value=\"{days}\"{bad_days}></div>\
         <button name=\"action\" value=\"move\">{mv}</button></div></form>\
         <form class=\"apart\" method=\"post\" action=\"{action}\">\
         <button class=\"second\" name=\"action\" value=\"reset\">{reset}</button></form>",
        lead = esc(&w.clock_lead),
        label = esc(&w.clock_now),
        iso = esc(&now.to_rfc3339()),
        moment = esc(&moment(lang, now)),
        state = esc(state),
        set_title = esc(&w.clock_set_title),
        zone = esc(&w.clock_zone),
        date_label = esc(&w.clock_date),
        date = esc(&date),
        bad_time = described(Problem::Time),
        time_label = esc(&w.clock_time),
        time = esc(&time),
        set = esc(&w.clock_set),
        move_title = esc(&w.clock_move_title),
        days_hint = esc(&w.clock_days_hint),
        days_label = esc(&w.clock_days),
        days = esc(&days),
        bad_days = described(Problem::Days),
        mv = esc(&w.clock_move),
        reset = esc(&w.clock_reset),
    ));
    (status, body).into_response()
}

async fn change(
    State(edge): State<Arc<Edge>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let lang = lang_of(query.as_deref());
    if from_elsewhere(&headers, &edge.origin) {
        return refused(&edge, lang);
    }
    let params = Params::parse(&body);
    let text = |name| Some(params.get(name).unwrap_or_default().to_owned());
    match params.get("action") {
        Some("set") => {
            let (date, time) = (
                params.get("date").unwrap_or_default(),
                params.get("time").unwrap_or_default(),
            );
            let Some(moment) = helsinki_moment(date, time) else {
                let typed = Typed {
                    date: text("date"),
                    time: text("time"),
                    problem: Some(Problem::Time),
                    ..Typed::default()
                };
                return page(&edge, lang, &typed);
            };
            edge.clock.set(moment);
        }
        Some("move") => {
            let moment = params
                .get("days")
                .and_then(|days| moved(edge.clock.now(), days));
            let Some(moment) = moment else {
                let typed = Typed {
                    days: text("days"),
                    problem: Some(Problem::Days),
                    ..Typed::default()
                };
                return page(&edge, lang, &typed);
            };
            edge.clock.set(moment);
        }
        Some("reset") => edge.clock.reset(),
        _ => return refused(&edge, lang),
    }
    Redirect::to(&format!("/clock?lang={}", lang.code())).into_response()
}

/// The moment of a Finnish date and time, as browsers send them. When the hour
/// comes twice in autumn, the first one is meant.
fn helsinki_moment(date: &str, time: &str) -> Option<DateTime<Utc>> {
    let date = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok()?;
    let time = time.trim();
    let time = NaiveTime::parse_from_str(time, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"))
        .ok()?;
    in_helsinki(date.and_time(time))
}

fn in_helsinki(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    if !(1970..=2100).contains(&local.year()) {
        return None;
    }
    Some(local.and_local_timezone(Helsinki).earliest()?.to_utc())
}

/// The same time of day so many days away. Where that time does not exist
/// (in spring), one hour later.
fn moved(now: DateTime<Utc>, days: &str) -> Option<DateTime<Utc>> {
    // People paste a real minus sign too.
    let days: i64 = days.trim().replace('\u{2212}', "-").parse().ok()?;
    if days.abs() > FURTHEST {
        return None;
    }
    let local = now
        .with_timezone(&Helsinki)
        .naive_local()
        .checked_add_signed(TimeDelta::days(days))?;
    in_helsinki(local).or_else(|| in_helsinki(local + TimeDelta::hours(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a time").to_utc()
    }

    #[test]
    fn finnish_times_become_moments() {
        assert_eq!(
            helsinki_moment("2026-01-31", "12:00"),
            Some(utc("2026-01-31T10:00:00Z"))
        );
        assert_eq!(
            helsinki_moment("2026-07-01", "00:30:15"),
            Some(utc("2026-06-30T21:30:15Z"))
        );
        // 03:30 does not exist on this night, and comes twice on the other.
        assert_eq!(helsinki_moment("2026-03-29", "03:30"), None);
        assert_eq!(
            helsinki_moment("2026-10-25", "03:30"),
            Some(utc("2026-10-25T00:30:00Z"))
        );
        assert_eq!(helsinki_moment("2026-02-29", "12:00"), None);
        assert_eq!(helsinki_moment("1969-12-31", "12:00"), None);
        assert_eq!(helsinki_moment("2026-01-31", "noon"), None);
    }

    #[test]
    fn days_keep_the_time_of_day() {
        let before = utc("2026-03-28T10:00:00Z");
        assert_eq!(moved(before, "1"), Some(utc("2026-03-29T09:00:00Z")));
        assert_eq!(moved(before, " −1 "), Some(utc("2026-03-27T10:00:00Z")));
        // Half past three is left out on the 29th.
        assert_eq!(
            moved(utc("2026-03-28T01:30:00Z"), "1"),
            Some(utc("2026-03-29T01:30:00Z"))
        );
        assert_eq!(moved(before, "4001"), None);
        assert_eq!(moved(before, "1.5"), None);
        assert_eq!(moved(utc("2099-01-01T00:00:00Z"), "4000"), None);
    }
}
