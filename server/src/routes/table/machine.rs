//! What programs ask for: log-in, interface, assets, health.

use axum::routing::get;

use super::{About as A, Row, Who::Everybody, read};
use crate::{api, assets, identity::callback, routes::own};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        read("/", Everybody, A::Nothing, || get(own::home)),
        read("/auth/citizen/callback", Everybody, A::Nothing, || {
            get(callback::citizen)
        }),
        read("/auth/staff/callback", Everybody, A::Nothing, || {
            get(callback::staff)
        }),
        read("/api/v1/openapi.json", Everybody, A::Nothing, || {
            get(api::v1::openapi)
        }),
        read("/api/v1/municipalities", Everybody, A::Nothing, || {
            get(api::v1::municipalities)
        }),
        read("/api/v1/registers", Everybody, A::Nothing, || {
            get(api::v1::registers)
        }),
        read(
            "/api/v1/registers/{municipality}/{register}/notice",
            Everybody,
            A::Nothing,
            || get(api::v1::notice),
        ),
        read("/api/v1/keys", Everybody, A::Nothing, || get(api::v1::keys)),
        read("/api/{*rest}", Everybody, A::Nothing, || {
            get(api::v1::unknown)
        }),
        read("/assets/{*name}", Everybody, A::Nothing, || {
            get(assets::serve)
        }),
        read("/theme/{file}", Everybody, A::Nothing, || {
            get(assets::theme)
        }),
        read("/healthz", Everybody, A::Nothing, || get(own::healthy)),
        read("/readyz", Everybody, A::Nothing, || get(own::ready)),
        read("/robots.txt", Everybody, A::Nothing, || get(own::robots)),
        read("/favicon.ico", Everybody, A::Nothing, || get(own::icon)),
    ]
}
