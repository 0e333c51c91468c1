//! All parts of a municipality as a table to keep, for spreadsheets: what and
//! when, never by whom.

use app::{
    desk::{OverviewAsked, OverviewLine},
    i18n::key,
    pages::dpo::asked,
    t,
};
use axum::{
    body::{Body, Bytes},
    extract::{Query, State},
    http::{HeaderValue, Uri, header},
    response::{IntoResponse, Response},
};
use domain::{id::Reference, language::Language};

use crate::{
    csv::row,
    db::part::oversight,
    desk::{DpoCounter, dpo::Scope},
    form::{file_name::attachment, part::not_found},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// So many lines are read at once.
const SOME: u64 = 1_000;

/// `GET /{language}/virka/tietosuoja/luettelo.csv`
pub async fn table(
    State(portal): State<Portal>,
    uri: Uri,
    Query(query): Query<Vec<(String, String)>>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let l = language_of(uri.path());
    let desk = match DpoCounter::of(&portal, &staff).await {
        Ok(Some(desk)) => desk,
        Ok(None) => return not_found(),
        Err(error) => return plain_error(&incident("who is DPO", &error)),
    };
    let asked = asked(|name| {
        let found = query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    });
    send_out(l, portal, desk, asked)
}

/// Sent as it is read: there may be more than one wants in memory.
fn send_out(l: Language, portal: Portal, desk: DpoCounter, asked: OverviewAsked) -> Response {
    let (lines, taken) = tokio::sync::mpsc::channel(4);
    tokio::spawn(async move {
        if let Err(error) = write(l, &portal, &desk, &asked, &lines).await {
            incident("write a table", &error);
            // Broken off, so that nobody takes a part for the whole.
            let broken = Err(std::io::Error::other("broken off"));
            lines.send(broken).await.ok();
        }
    });
    let lines = futures::stream::unfold(taken, |mut taken| async move {
        taken.recv().await.map(|lines| (lines, taken))
    });
    let mut response = Body::from_stream(lines).into_response();
    let out = response.headers_mut();
    let csv = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
    out.insert(header::CONTENT_TYPE, csv);
    out.insert(header::CONTENT_DISPOSITION, attachment("pyynnot.csv"));
    response
}

type Lines = tokio::sync::mpsc::Sender<Result<Bytes, std::io::Error>>;

async fn write(
    l: Language,
    portal: &Portal,
    desk: &DpoCounter,
    asked: &OverviewAsked,
    lines: &Lines,
) -> Result<(), crate::db::DbError> {
    let Some(scope) = desk.scope(asked).await? else {
        return Ok(());
    };
    // The mark at the start tells spreadsheets that it is UTF-8.
    let mut text = format!("\u{feff}{}", row(&head(l)));
    let mut last: Option<Reference> = None;
    loop {
        let (of, pile) = (scope.overseen(), scope.shown.pile);
        let c = portal.db.read();
        let found = oversight::after(c, &of, pile, last.as_ref(), SOME).await?;
        last = found.last().map(|line| line.reference.clone());
        for line in found {
            text.push_str(&row(&cells(l, &scope, scope.line(line))));
        }
        let whole = std::mem::take(&mut text);
        // Whoever closed the browser wants no more.
        if lines.send(Ok(whole.into())).await.is_err() || last.is_none() {
            return Ok(());
        }
    }
}

fn head(l: Language) -> Vec<String> {
    vec![
        t!(l, "dpo-csv-reference"),
        t!(l, "dpo-csv-authority"),
        t!(l, "dpo-csv-register"),
        t!(l, "dpo-csv-right"),
        t!(l, "dpo-csv-received"),
        t!(l, "dpo-csv-answer-by"),
        t!(l, "dpo-csv-legal-latest"),
        t!(l, "dpo-csv-days-left"),
        t!(l, "dpo-csv-state"),
        t!(l, "dpo-csv-stopped"),
        t!(l, "dpo-csv-outcome"),
        t!(l, "dpo-csv-closed"),
        t!(l, "dpo-csv-office"),
        t!(l, "dpo-csv-owner"),
        t!(l, "dpo-csv-away"),
    ]
}

fn cells(l: Language, scope: &Scope<'_>, line: OverviewLine) -> Vec<String> {
    let yes = |is: bool| match is {
        true => t!(l, "dpo-csv-yes"),
        false => t!(l, "dpo-csv-no"),
    };
    let outcome = line.outcome;
    let away = line.owner.as_ref().is_some_and(|owner| owner.away);
    let open = line.closed_on.is_none();
    vec![
        line.reference.to_string(),
        scope.municipality.authority.text(l).to_owned(),
        line.register.text(l).to_owned(),
        t!(l, &key("right-", line.right.code())),
        line.received_on.to_string(),
        line.answer_by.to_string(),
        line.legal_latest.to_string(),
        if open {
            line.days_left.to_string()
        } else {
            String::new()
        },
        t!(l, &key("state-", line.state.code())),
        yes(line.stopped),
        outcome.map_or_else(String::new, |code| t!(l, &key("outcome-", code.code()))),
        line.closed_on.map_or_else(String::new, |on| on.to_string()),
        line.office.text(l).to_owned(),
        line.owner.and_then(|owner| owner.name).unwrap_or_default(),
        yes(away),
    ]
}
