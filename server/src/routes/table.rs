//! The table of addresses.

use axum::{
    extract::DefaultBodyLimit,
    http::Method,
    middleware,
    routing::{MethodRouter, get, post},
};
use domain::{right::Right, upload::Sender};

use super::own;
use crate::{
    api, assets,
    form::{self, intake::form_limit},
    identity::{callback, later, start},
    portal::Portal,
};
use app::path;

/// Who may use an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Everybody.
    Everybody,
    /// Who holds a draft's cookie.
    Draft,
    /// A logged-in citizen.
    Citizen,
    /// Logged-in staff.
    Staff,
    /// Who follows what was sent unsigned.
    Follower,
}

/// What an address is about: whose it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Nothing that anybody owns.
    Nothing,
    /// The draft of the cookie.
    Draft,
    /// The citizen's own list.
    Own,
    /// A part: the citizen's own, or within the offices' reach.
    Part,
    /// What the citizen sent at once.
    Filing,
    /// A consent of the citizen's own.
    Consent,
    /// A withdrawal by description: this browser's, or the citizen's own.
    Withdrawal,
    /// A task of the offices.
    Task,
}

/// How an address is answered.
pub(super) enum Go {
    /// By a page of `app`.
    Page,
    /// By a handler.
    Handler(fn() -> MethodRouter<Portal>),
}

/// An address.
pub struct Row {
    /// The method.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub method: Method,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// Who may.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub who: Who,
    /// What it is about.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the authorization test walks it")
    )]
    pub about: About,
    pub(super) go: Go,
}

const fn page(path: &'static str, who: Who, about: About) -> Row {
    Row {
        method: Method::GET,
        path,
        who,
        about,
        go: Go::Page,
    }
}

const fn read(path: &'static str, who: Who, about: About, go: fn() -> MethodRouter<Portal>) -> Row {
    Row {
        method: Method::GET,
        path,
        who,
        about,
        go: Go::Handler(go),
    }
}

const fn write(
    path: &'static str,
    who: Who,
    about: About,
    go: fn() -> MethodRouter<Portal>,
) -> Row {
    Row {
        method: Method::POST,
        path,
        who,
        about,
        go: Go::Handler(go),
    }
}

/// The table.
pub fn table() -> Vec<Row> {
    use About as A;
    use Who::{Citizen, Draft, Everybody, Follower, Staff};
    vec![
        page("/{language}", Everybody, A::Nothing),
        page("/{language}/haku", Everybody, A::Nothing),
        page("/{language}/tietoa", Everybody, A::Nothing),
        page("/{language}/tarkista", Everybody, A::Nothing),
        page("/{language}/{municipality}", Everybody, A::Nothing),
        page(
            "/{language}/{municipality}/rekisterit",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/versio/{version}",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/omat-tiedot",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/omat-tiedot",
            Everybody,
            A::Nothing,
        ),
        page("/{language}/{municipality}/korjaus", Everybody, A::Nothing),
        page(
            "/{language}/{municipality}/omin-sanoin",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/suostumus",
            Everybody,
            A::Withdrawal,
        ),
        page(
            "/{language}/{municipality}/suostumus/tunnistaudu",
            Citizen,
            A::Own,
        ),
        page(
            "/{language}/{municipality}/suostumus/saapui",
            Everybody,
            A::Withdrawal,
        ),
        write(
            "/{language}/{municipality}/suostumus",
            Everybody,
            A::Withdrawal,
            || post(form::withdraw::send),
        ),
        write(
            "/{language}/{municipality}/suostumus/saapui",
            Everybody,
            A::Withdrawal,
            || post(form::withdraw::forget),
        ),
        read(
            "/{language}/{municipality}/suostumus/saapui/{reference}/peruutus.json",
            Everybody,
            A::Withdrawal,
            || get(form::withdrawal_receipt::sent),
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/korjaus",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/omin-sanoin",
            Everybody,
            A::Nothing,
        ),
        write(
            "/{language}/{municipality}/rekisterit/{register}/omat-tiedot",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::Access),
        ),
        write(
            "/{language}/{municipality}/rekisterit/{register}/korjaus",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::Rectification),
        ),
        write(
            "/{language}/{municipality}/rekisterit/{register}/omin-sanoin",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::OwnWords),
        ),
        write(
            "/{language}/{municipality}/rekisterit/{register}/poisto",
            Everybody,
            A::Nothing,
            || post(form::draft::erasure),
        ),
        write(
            "/{language}/{municipality}/omin-sanoin",
            Everybody,
            A::Nothing,
            || post(form::draft::own_words),
        ),
        page("/{language}/pyynto", Draft, A::Draft),
        page("/{language}/pyynto/kenen", Draft, A::Draft),
        page("/{language}/pyynto/tapa", Draft, A::Draft),
        page("/{language}/pyynto/ilmoitus", Draft, A::Draft),
        page("/{language}/pyynto/tarkista", Draft, A::Draft),
        page("/{language}/pyynto/poista", Draft, A::Draft),
        page("/{language}/pyynto/{item}/{step}", Draft, A::Draft),
        page("/{language}/pyynto/{item}/poista", Draft, A::Draft),
        page("/{language}/pyynto/{item}/liitteet", Draft, A::Draft),
        page("/{language}/pyynto/keskeytyi", Everybody, A::Nothing),
        write("/{language}/pyynto/kenen", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/tapa", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/ilmoitus", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/{item}/{step}", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/{item}/poista", Draft, A::Draft, || {
            post(form::draft::remove)
        }),
        write(
            "/{language}/pyynto/{item}/liitteet",
            Draft,
            A::Draft,
            || {
                post(form::attachments::upload)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Citizen)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/pyynto/{item}/liitteet/{file}",
            Draft,
            A::Draft,
            || post(form::attachments::remove),
        ),
        write("/{language}/pyynto/tarkista", Draft, A::Draft, || {
            post(start::sign)
        }),
        write("/{language}/pyynto/poista", Draft, A::Draft, || {
            post(form::draft::delete)
        }),
        page("/{language}/pyynto/ilman", Draft, A::Draft),
        write("/{language}/pyynto/ilman", Draft, A::Draft, || {
            post(form::unsigned::file)
        }),
        page("/{language}/seuranta", Everybody, A::Nothing),
        write("/{language}/seuranta", Everybody, A::Nothing, || {
            post(form::follow::enter)
        }),
        write("/{language}/seuranta/lopeta", Everybody, A::Nothing, || {
            post(form::follow::stop)
        }),
        page("/{language}/seuranta/tila", Follower, A::Own),
        page("/{language}/seuranta/tunnus", Follower, A::Own),
        page("/{language}/seuranta/tunnistaudu", Follower, A::Own),
        read(
            "/{language}/seuranta/vastaanotto.json",
            Follower,
            A::Own,
            || get(form::follow::receipt),
        ),
        write("/{language}/seuranta/tunnus", Follower, A::Own, || {
            post(form::follow::noted)
        }),
        write("/{language}/seuranta/tunnistaudu", Follower, A::Own, || {
            post(later::start)
        }),
        page("/{language}/kirjaudu", Everybody, A::Nothing),
        write("/{language}/kirjaudu", Everybody, A::Nothing, || {
            post(start::citizen)
        }),
        write("/{language}/kirjaudu/ulos", Everybody, A::Nothing, || {
            post(form::logout::logout)
        }),
        page("/{language}/omat", Citizen, A::Own),
        page("/{language}/omat/saapuneet/{filing}", Citizen, A::Filing),
        page("/{language}/omat/pyynnot/{reference}", Citizen, A::Part),
        page(
            "/{language}/omat/pyynnot/{reference}/vastaanotto",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/todiste",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/peru",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/tyytymaton",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/asia",
            Citizen,
            A::Part,
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/vastaanotto.json",
            Citizen,
            A::Part,
            || get(form::downloads::proof),
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/todiste.json",
            Citizen,
            A::Part,
            || get(form::downloads::proof),
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/tiedostot/{file}",
            Citizen,
            A::Part,
            || get(form::files::to_citizen),
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/peru",
            Citizen,
            A::Part,
            || post(form::take_back::take_back),
        ),
        page("/{language}/omat/suostumukset/{id}", Citizen, A::Consent),
        page(
            "/{language}/omat/suostumukset/{id}/peruuta",
            Citizen,
            A::Consent,
        ),
        page(
            "/{language}/omat/suostumukset/{id}/anna",
            Citizen,
            A::Consent,
        ),
        write(
            "/{language}/omat/suostumukset/{id}/peruuta",
            Citizen,
            A::Consent,
            || post(form::consent::withdraw),
        ),
        read(
            "/{language}/omat/suostumukset/{id}/peruutus.json",
            Citizen,
            A::Consent,
            || get(form::withdrawal_receipt::recorded),
        ),
        write(
            "/{language}/omat/suostumukset/{id}/anna",
            Citizen,
            A::Consent,
            || post(form::consent::give),
        ),
        page(
            "/{language}/omat/peruutukset/{reference}",
            Citizen,
            A::Withdrawal,
        ),
        read(
            "/{language}/omat/peruutukset/{reference}/peruutus.json",
            Citizen,
            A::Withdrawal,
            || get(form::withdrawal_receipt::own),
        ),
        page("/{language}/virka", Staff, A::Own),
        write("/{language}/virka", Staff, A::Own, || {
            post(form::worklist::settings)
        }),
        page("/{language}/virka/haku", Staff, A::Own),
        write("/{language}/virka/haku", Staff, A::Own, || {
            post(form::worklist::find)
        }),
        read(path::NEWS, Staff, A::Own, || get(api::v1::staff::news)),
        page("/{language}/virka/kirjaudu", Everybody, A::Nothing),
        write("/{language}/virka/kirjaudu", Everybody, A::Nothing, || {
            post(start::staff)
        }),
        page("/{language}/virka/osat/{reference}", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/henkilotunnus",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/lajittele",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/lajittele/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/henkilollisyys",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/henkilollisyys",
            Staff,
            A::Part,
            || post(form::identity_check::check),
        ),
        page("/{language}/virka/osat/{reference}/vastaus", Staff, A::Part),
        page("/{language}/virka/osat/{reference}/oikaisu", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/oikaisu/tarkista",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        page(
            "/{language}/virka/osat/{reference}/ei-tietoja",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kieltaydy",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/vastaus/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/ei-tietoja/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kieltaydy/tarkista",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/ota",
            Staff,
            A::Part,
            || post(form::part::take),
        ),
        write(
            "/{language}/virka/osat/{reference}/osoita",
            Staff,
            A::Part,
            || post(form::assign::assign),
        ),
        write(
            "/{language}/virka/osat/{reference}/lajittele",
            Staff,
            A::Part,
            || post(form::sort::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/lajittele/tarkista",
            Staff,
            A::Part,
            || post(form::sort::confirm),
        ),
        write(
            "/{language}/virka/osat/{reference}/avaa",
            Staff,
            A::Part,
            || post(form::part::open),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/ei-tietoja",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/kieltaydy",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/ei-tietoja/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/kieltaydy/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus/liitteet",
            Staff,
            A::Part,
            || {
                post(form::answer_files::upload)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Owner)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::answer_files::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/liitteet",
            Staff,
            A::Part,
            || {
                post(form::answer_files::upload)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Owner)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::answer_files::remove),
        ),
        read(
            "/{language}/virka/osat/{reference}/tiedostot/{file}",
            Staff,
            A::Part,
            || get(form::files::to_staff),
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/vastaa",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/viesti",
            Citizen,
            A::Part,
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/vastaa",
            Citizen,
            A::Part,
            || {
                post(form::write::send)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Citizen)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/vastaa/liitteet/{file}",
            Citizen,
            A::Part,
            || post(form::write::remove),
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/viesti",
            Citizen,
            A::Part,
            || {
                post(form::write::send)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Citizen)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/viesti/liitteet/{file}",
            Citizen,
            A::Part,
            || post(form::write::remove),
        ),
        page(
            "/{language}/virka/osat/{reference}/taydennys",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/taydennys/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/pidennys",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/pidennys/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kollegalle",
            Staff,
            A::Part,
        ),
        page("/{language}/virka/osat/{reference}/viesti", Staff, A::Part),
        page("/{language}/virka/osat/{reference}/muualta", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/muistiinpanot",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys",
            Staff,
            A::Part,
            || {
                post(form::talk::save)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Owner)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/pidennys",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/kollegalle",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/viesti",
            Staff,
            A::Part,
            || {
                post(form::talk::save)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Owner)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/virka/osat/{reference}/muualta",
            Staff,
            A::Part,
            || {
                post(form::talk::save)
                    .layer(DefaultBodyLimit::max(form_limit(Sender::Owner)))
                    .layer(middleware::map_request(form::read_on::read_on))
            },
        ),
        write(
            "/{language}/virka/osat/{reference}/muualta/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/viesti/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/muistiinpanot",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys/tarkista",
            Staff,
            A::Part,
            || post(form::talk::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/pidennys/tarkista",
            Staff,
            A::Part,
            || post(form::talk::send),
        ),
        page("/{language}/virka/tehtavat/{reference}", Staff, A::Task),
        write(
            "/{language}/virka/tehtavat/{reference}",
            Staff,
            A::Task,
            || post(form::task::act),
        ),
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
