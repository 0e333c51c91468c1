//! Version 1: municipalities, registers, notices, the portal's keys. Stable.

use std::collections::HashMap;

use app::desk::{NoticeAsked, PublicDesk};
use axum::{
    Json,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use domain::{id::Slug, language::Language, receipt::keys::KeyHistory, rules::RequestRule};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

pub mod staff;

use super::problem::ApiProblem;
use crate::{
    db,
    desk::{PublicCounter, key_history},
    portal::Portal,
    problem::incident,
};

/// A municipality.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiMunicipality {
    /// Its name in addresses.
    slug: String,
    /// Its Finnish name.
    name: String,
    /// Languages in which it serves.
    languages: Vec<&'static str>,
}

/// A register.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiRegister {
    /// The municipality's slug.
    municipality: String,
    /// Its name in addresses.
    slug: String,
    /// What it is called, in the language asked for where there is one.
    name: String,
    /// `active`, `ended`, `moved` or `partly_moved`.
    status: &'static str,
    /// The address of the notice's page.
    url: String,
    /// What it is for.
    summary: String,
}

/// A section of a notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiSection {
    /// Its stable key.
    key: &'static str,
    /// Its title.
    title: String,
    /// Its text, plain; empty where the notice is silent or what it says is awaited.
    text: String,
    /// Whether the notice is silent.
    missing: bool,
    /// Whether what the official notice says has not been brought here yet.
    awaited: bool,
}

/// A notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiNotice {
    /// The municipality's slug.
    municipality: String,
    /// The register's slug.
    register: String,
    /// The version.
    version: u32,
    /// In force from this day.
    effective_from: String,
    /// The language of the text.
    language: &'static str,
    /// The sections.
    sections: Vec<ApiSection>,
    /// How requests are made, to whom, decided by whom and by when.
    #[schema(value_type = Vec<Object>)]
    rules: Vec<RequestRule>,
}

/// `GET /api/v1/municipalities`
#[utoipa::path(get, path = "/api/v1/municipalities", responses(
    (status = 200, body = Vec<ApiMunicipality>)))]
pub async fn municipalities(State(portal): State<Portal>) -> Response {
    match db::catalog::municipalities(portal.db.read()).await {
        Ok(all) => Json(
            all.into_iter()
                .map(|m| ApiMunicipality {
                    slug: m.slug.to_string(),
                    name: m.name.nominative,
                    languages: m.languages.iter().map(|l| l.code()).collect(),
                })
                .collect::<Vec<_>>(),
        )
        .into_response(),
        Err(error) => ApiProblem::broken(incident("api municipalities", &error)).into_response(),
    }
}

/// Query of a list.
type Parameters = Query<HashMap<String, String>>;

fn language(parameters: &HashMap<String, String>) -> Result<Language, ApiProblem> {
    parameters.get("lang").map_or(Ok(Language::Fi), |code| {
        Language::parse(code).ok_or(ApiProblem::parameter("lang", "lang is fi, sv or en."))
    })
}

/// `GET /api/v1/registers?municipality=&q=&lang=`
#[utoipa::path(get, path = "/api/v1/registers",
    params(
        ("municipality" = Option<String>, Query, description = "A municipality's slug"),
        ("q" = Option<String>, Query, description = "Everyday words, at most 200 characters"),
        ("lang" = Option<String>, Query, description = "fi, sv or en")),
    responses((status = 200, body = Vec<ApiRegister>), (status = 400, body = ApiProblem), (status = 404, body = ApiProblem)))]
pub async fn registers(
    State(portal): State<Portal>,
    parameters: Result<Parameters, axum::extract::rejection::QueryRejection>,
) -> Response {
    match list(&portal, parameters).await {
        Ok(found) => Json(found).into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn list(
    portal: &Portal,
    parameters: Result<Parameters, axum::extract::rejection::QueryRejection>,
) -> Result<Vec<ApiRegister>, ApiProblem> {
    let Query(parameters) =
        parameters.map_err(|_| ApiProblem::parameter("query", "The query can't be read."))?;
    let l = language(&parameters)?;
    let query = parameters.get("q").map(|q| q.trim()).unwrap_or_default();
    if query.chars().count() > 200 {
        return Err(ApiProblem::parameter("q", "q has at most 200 characters."));
    }
    let within = match parameters.get("municipality").map(String::as_str) {
        None | Some("") => None,
        Some(text) => Some(known_municipality(portal, text).await?),
    };
    let cards = if query.is_empty() {
        crate::search::all(portal, within.as_ref()).await
    } else {
        crate::search::search(portal, query, within.as_ref()).await
    }
    .map_err(|error| ApiProblem::broken(incident("api registers", &error)))?;
    Ok(cards
        .into_iter()
        .map(|card| ApiRegister {
            name: card.register.name.text(l).to_owned(),
            status: card.register.status.code(),
            url: app::path::notice(l, &card.municipality, &card.register.slug),
            summary: card.register.summary.text(l).to_owned(),
            slug: card.register.slug.to_string(),
            municipality: card.municipality.to_string(),
        })
        .collect())
}

async fn known_municipality(portal: &Portal, text: &str) -> Result<Slug, ApiProblem> {
    let slug = Slug::parse(text).map_err(|_| {
        ApiProblem::parameter("municipality", "municipality is a short name like ii.")
    })?;
    match db::catalog::municipality(portal.db.read(), slug.as_str()).await {
        Ok(Some(_)) => Ok(slug),
        Ok(None) => Err(ApiProblem::not_found()),
        Err(error) => Err(ApiProblem::broken(incident("api municipality", &error))),
    }
}

/// `GET /api/v1/registers/{municipality}/{register}/notice?lang=`
#[utoipa::path(get, path = "/api/v1/registers/{municipality}/{register}/notice",
    params(
        ("municipality" = String, Path, description = "A municipality's slug"),
        ("register" = String, Path, description = "A register's slug"),
        ("lang" = Option<String>, Query, description = "fi, sv or en; Finnish where the notice lacks it")),
    responses((status = 200, body = ApiNotice), (status = 400, body = ApiProblem), (status = 404, body = ApiProblem)))]
pub async fn notice(
    State(portal): State<Portal>,
    Path((m, r)): Path<(String, String)>,
    parameters: Result<Parameters, axum::extract::rejection::QueryRejection>,
) -> Response {
    match one(&portal, &m, &r, parameters).await {
        Ok(notice) => Json(notice).into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn one(
    portal: &Portal,
    m: &str,
    r: &str,
    parameters: Result<Parameters, axum::extract::rejection::QueryRejection>,
) -> Result<ApiNotice, ApiProblem> {
    let Query(parameters) =
        parameters.map_err(|_| ApiProblem::parameter("query", "The query can't be read."))?;
    let l = language(&parameters)?;
    let (Ok(m), Ok(r)) = (Slug::parse(m), Slug::parse(r)) else {
        return Err(ApiProblem::not_found());
    };
    let asked = NoticeAsked {
        municipality: &m,
        register: &r,
        version: None,
        language: l,
    };
    let view = PublicCounter(portal.clone())
        .notice(asked)
        .await
        .map_err(|error| ApiProblem::broken(error.incident))?
        .ok_or(ApiProblem::not_found())?;
    let notice = view.notice;
    let of = notice.language;
    Ok(ApiNotice {
        municipality: m.to_string(),
        register: r.to_string(),
        version: notice.version,
        effective_from: notice.effective_from.to_string(),
        language: of.code(),
        sections: notice
            .sections
            .iter()
            .map(|section| ApiSection {
                key: section.key.code(),
                title: app::t!(of, &app::i18n::key("section-", section.key.code())),
                text: section.plain_text(),
                missing: section.content.is_none() && !section.awaited,
                awaited: section.awaited,
            })
            .collect(),
        rules: notice.rules,
    })
}

/// `GET /api/v1/keys`: with these anybody checks a receipt.
#[utoipa::path(get, path = "/api/v1/keys", responses((status = 200, description = "The portal's keys, past and present")))]
pub async fn keys(State(portal): State<Portal>) -> Response {
    let found: Result<KeyHistory, _> = key_history(&portal).await;
    match found {
        Ok(keys) => Json(keys).into_response(),
        Err(error) => ApiProblem::broken(incident("api keys", &error)).into_response(),
    }
}

/// The description of this API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Tietoluukku",
        description = "Privacy notices of municipalities, for programs."
    ),
    paths(municipalities, registers, notice, keys),
    components(schemas(ApiProblem))
)]
struct Description;

/// `GET /api/v1/openapi.json`
pub async fn openapi() -> Response {
    Json(Description::openapi()).into_response()
}

/// Any other address under `/api`.
pub async fn unknown() -> Response {
    ApiProblem::not_found().into_response()
}
