//! Pages for everybody.

use super::{Entry, page};

/// What anybody sees.
pub const PUBLIC: &[Entry] = &[
    page("front", "", ""),
    page("search", "found", "haku?q=ty%C3%B6"),
    page("search", "nothing", "haku?q=xyzzyx"),
    page("about", "", "tietoa"),
    page("verify", "", "tarkista"),
    page("municipality", "raisio", "raisio"),
    page("municipality", "ii", "ii"),
    page("municipality", "kemi", "kemi"),
    page("municipality", "uusikaupunki", "uusikaupunki"),
    page("municipality", "joensuu", "joensuu"),
    page("registers", "", "ii/rekisterit"),
    page("notice", "raisio", "raisio/rekisterit/tyollisyyspalvelut"),
    page("notice", "ii", "ii/rekisterit/tyollistamispalvelut"),
    page("notice", "kemi", "kemi/rekisterit/tyollisyys-ja-elinvoima"),
    page(
        "notice",
        "uusikaupunki",
        "uusikaupunki/rekisterit/sosiaalityo",
    ),
    page(
        "notice",
        "joensuu",
        "joensuu/rekisterit/kuntouttava-tyotoiminta",
    ),
    page(
        "notice",
        "version",
        "ii/rekisterit/tyollistamispalvelut/versio/1",
    ),
    page("choose", "access", "ii/omat-tiedot"),
    page("choose", "rectification", "ii/korjaus"),
    page("choose", "own-words", "ii/omin-sanoin"),
    page(
        "start",
        "access",
        "ii/rekisterit/tyollistamispalvelut/omat-tiedot",
    ),
    page(
        "start",
        "rectification",
        "ii/rekisterit/tyollistamispalvelut/korjaus",
    ),
    page(
        "start",
        "own-words",
        "ii/rekisterit/tyollistamispalvelut/omin-sanoin",
    ),
    page(
        "start",
        "moved",
        "uusikaupunki/rekisterit/sosiaalityo/omat-tiedot",
    ),
    page(
        "start",
        "moved-all",
        "joensuu/rekisterit/kuntouttava-tyotoiminta/omat-tiedot",
    ),
    page("login", "", "kirjaudu"),
    page("staff-login", "", "virka/kirjaudu"),
    page("staff-login", "cancelled", "virka/kirjaudu?virhe=cancelled"),
    page("staff-login", "failed", "virka/kirjaudu?virhe=failed"),
    page("missing", "", "ii/rekisterit/ei-ole"),
];
