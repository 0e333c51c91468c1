//! Errors of the API.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// What went wrong, for a program and its author.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ApiProblem {
    /// A stable name.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What it means.
    pub title: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Which parameter, if one is at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<&'static str>,
    /// The number under which the log has the cause of an internal error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}

impl ApiProblem {
    /// A parameter is not what it should be.
    #[must_use]
    pub const fn parameter(name: &'static str, title: &'static str) -> Self {
        Self {
            kind: "urn:tietoluukku:problem:parameter",
            title,
            status: 400,
            parameter: Some(name),
            incident: None,
        }
    }

    /// There is no such thing.
    #[must_use]
    pub const fn not_found() -> Self {
        Self {
            kind: "urn:tietoluukku:problem:not-found",
            title: "There is no such resource.",
            status: 404,
            parameter: None,
            incident: None,
        }
    }

    /// Somebody has to log in first.
    #[must_use]
    pub const fn log_in() -> Self {
        Self {
            kind: "urn:tietoluukku:problem:log-in",
            title: "Log in first.",
            status: 401,
            parameter: None,
            incident: None,
        }
    }

    /// The method is not taken.
    #[must_use]
    pub const fn wrong_method() -> Self {
        Self {
            kind: "urn:tietoluukku:problem:method",
            title: "This resource is read only.",
            status: 405,
            parameter: None,
            incident: None,
        }
    }

    /// Storage can't be reached just now.
    #[must_use]
    pub const fn away() -> Self {
        Self {
            kind: "urn:tietoluukku:problem:unavailable",
            title: "The service is not available just now. Please try again in a moment.",
            status: 503,
            parameter: None,
            incident: None,
        }
    }

    /// Something broke inside.
    #[must_use]
    pub const fn broken(incident: String) -> Self {
        Self {
            kind: "urn:tietoluukku:problem:internal",
            title: "Something went wrong. Please try again in a moment.",
            status: 500,
            parameter: None,
            incident: Some(incident),
        }
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        response
    }
}
