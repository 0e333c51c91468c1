//! The routes. Every page is rendered whole before its first byte goes out
//! ([`SsrMode::Async`]), so title and status are right and nothing waits for
//! script.

use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute as _},
    components::{Route, Router, Routes},
    path,
};

use crate::pages::{admin, citizen, counter, dpo, error, follow, owner, paper, public};

/// All pages.
#[component]
pub fn App() -> impl IntoView {
    const M: SsrMode = SsrMode::Async;
    view! {
        <Router>
            <Routes fallback=error::not_found>
                <Route ssr=M path=path!("/:language") view=public::front::page/>
                <Route ssr=M path=path!("/:language/haku") view=public::search::page/>
                <Route ssr=M path=path!("/:language/tietoa") view=public::about::page/>
                <Route ssr=M path=path!("/:language/tarkista") view=public::verify::page/>

                <Route ssr=M path=path!("/:language/saavutettavuus") view=public::accessibility::page/>
                <Route ssr=M path=path!("/:language/tila") view=public::status::page/>

                <Route ssr=M path=path!("/:language/pyynto") view=citizen::draft::page/>
                <Route ssr=M path=path!("/:language/pyynto/kenen") view=citizen::draft_whose::page/>
                <Route ssr=M path=path!("/:language/pyynto/tapa") view=citizen::draft_answer::page/>
                <Route ssr=M path=path!("/:language/pyynto/ilmoitus") view=citizen::draft_notify::page/>
                <Route ssr=M path=path!("/:language/pyynto/tarkista") view=citizen::draft_check::page/>
                <Route ssr=M path=path!("/:language/pyynto/poista") view=citizen::draft_delete::page/>
                <Route ssr=M path=path!("/:language/pyynto/keskeytyi") view=citizen::sign_stopped::page/>
                <Route ssr=M path=path!("/:language/pyynto/:item/liitteet") view=citizen::draft_attachments::page/>
                <Route ssr=M path=path!("/:language/pyynto/ilman") view=follow::unsigned::page/>
                <Route ssr=M path=path!("/:language/pyynto/paperilla") view=paper::own::page/>
                <Route ssr=M path=path!("/:language/seuranta") view=follow::enter::page/>
                <Route ssr=M path=path!("/:language/seuranta/tunnus") view=follow::sent::page/>
                <Route ssr=M path=path!("/:language/seuranta/tila") view=follow::status::page/>
                <Route ssr=M path=path!("/:language/seuranta/tunnistaudu") view=follow::identify::page/>
                <Route ssr=M path=path!("/:language/pyynto/:item/poista") view=citizen::draft_remove::page/>
                <Route ssr=M path=path!("/:language/pyynto/:item/:step") view=citizen::draft_item::page/>
                <Route ssr=M path=path!("/:language/kirjaudu") view=citizen::login::page/>
                <Route ssr=M path=path!("/:language/omat") view=citizen::matters::page/>
                <Route ssr=M path=path!("/:language/omat/saapuneet/:filing") view=citizen::filing::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference") view=citizen::matter::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/vastaanotto") view=citizen::receipt::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/todiste") view=citizen::evidence::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/peru") view=citizen::take_back::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/tyytymaton") view=citizen::dissatisfied::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/asia") view=citizen::case::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/siirto") view=citizen::transfer::page/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/vastaa") view=citizen::write::reply/>
                <Route ssr=M path=path!("/:language/omat/pyynnot/:reference/viesti") view=citizen::write::message/>
                <Route ssr=M path=path!("/:language/omat/suostumukset/:id") view=citizen::consent::page/>
                <Route ssr=M path=path!("/:language/omat/suostumukset/:id/peruuta") view=citizen::consent_withdraw::page/>
                <Route ssr=M path=path!("/:language/omat/suostumukset/:id/anna") view=citizen::consent_give::page/>
                <Route ssr=M path=path!("/:language/omat/peruutukset/:reference") view=citizen::withdrawal::page/>

                <Route ssr=M path=path!("/:language/virka") view=owner::worklist::page/>
                <Route ssr=M path=path!("/:language/virka/haku") view=owner::find::page/>
                <Route ssr=M path=path!("/:language/virka/sailytys") view=owner::kept::page/>
                <Route ssr=M path=path!("/:language/virka/kirjaudu") view=owner::login::page/>
                <Route ssr=M path=path!("/:language/virka/asiointi") view=counter::start::page/>
                <Route ssr=M path=path!("/:language/virka/asiointi/pyynto") view=counter::filing::page/>
                <Route ssr=M path=path!("/:language/virka/asiointi/valmis") view=counter::filed::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference") view=owner::part::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/henkilotunnus") view=owner::identity_code::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/lajittele") view=owner::sort::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/lajittele/tarkista") view=owner::sort::check/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/siirto") view=owner::transfer::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/siirto/tarkista") view=owner::transfer::check/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/siirto/paketti") view=owner::transfer::package/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/henkilollisyys") view=owner::identity::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/vastaus") view=owner::answer::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/oikaisu") view=owner::rectify::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/oikaisu/tarkista") view=owner::before_send::rectify/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/ei-tietoja") view=owner::nothing_held::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/kieltaydy") view=owner::refuse::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/vastaus/tarkista") view=owner::before_send::answer/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/ei-tietoja/tarkista") view=owner::before_send::nothing_held/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/kieltaydy/tarkista") view=owner::before_send::refuse/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/taydennys") view=owner::talk::ask::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/taydennys/tarkista") view=owner::talk::check::question/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/pidennys") view=owner::talk::extend::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/pidennys/tarkista") view=owner::talk::check::extension/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/kollegalle") view=owner::talk::hand_over::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/viesti") view=owner::talk::message::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/muualta") view=owner::talk::record::page/>
                <Route ssr=M path=path!("/:language/virka/osat/:reference/muistiinpanot") view=owner::talk::note::page/>
                <Route ssr=M path=path!("/:language/virka/tehtavat/:reference") view=owner::task::page/>

                <Route ssr=M path=path!("/:language/virka/hallinta") view=admin::front::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/ehdotukset") view=admin::proposals::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/paakayttajat") view=admin::administrators::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/avaimet") view=admin::seal_keys::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/muutokset") view=admin::changes::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality") view=admin::municipality::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/tiedot") view=admin::edit::profile/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/varit") view=admin::colours::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/muutoksenhaku") view=admin::remedies::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/tehtavat/:office") view=admin::edit::office/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/tehtavat/:office/haltijat") view=admin::holders::page/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/tietosuojavastaava") view=admin::routing::dpo/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/asiointipiste") view=admin::routing::counter/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/palvelu") view=admin::routing::service/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/rekisterit/:register/ratkaisija") view=admin::routing::decider/>
                <Route ssr=M path=path!("/:language/virka/hallinta/kunnat/:municipality/rekisterit/:register") view=admin::edit::register/>
                <Route ssr=M path=path!("/:language/virka/palautteet") view=owner::feedback::page/>
                <Route ssr=M path=path!("/:language/virka/palautteet/:reference") view=owner::feedback::one/>
                <Route ssr=M path=path!("/:language/virka/katkot") view=owner::outages::page/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja") view=dpo::desk::page/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja/osat/:reference") view=dpo::part::page/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja/osat/:reference/toiselle") view=dpo::reassign::page/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja/osat/:reference/lykkays") view=dpo::defer::page/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja/osat/:reference/asiakirjat") view=dpo::case_file::form/>
                <Route ssr=M path=path!("/:language/virka/tietosuoja/osat/:reference/asiakirjat/koottu") view=dpo::case_file::page/>

                <Gallery/>
                <Route ssr=M path=path!("/:language/:municipality") view=public::municipality::page/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit") view=public::registers::page/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register") view=public::notice::page/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register/versio/:version") view=public::notice::page/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register/omat-tiedot") view=public::start::access/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register/korjaus") view=public::start::rectification/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register/omin-sanoin") view=public::start::own_words/>
                <Route ssr=M path=path!("/:language/:municipality/rekisterit/:register/lomake") view=paper::blank::page/>
                <Route ssr=M path=path!("/:language/:municipality/omat-tiedot") view=public::choose::access/>
                <Route ssr=M path=path!("/:language/:municipality/korjaus") view=public::choose::rectification/>
                <Route ssr=M path=path!("/:language/:municipality/omin-sanoin") view=public::choose::own_words/>
                <Route ssr=M path=path!("/:language/:municipality/suostumus") view=public::withdraw::page/>
                <Route ssr=M path=path!("/:language/:municipality/suostumus/tunnistaudu") view=public::withdraw::identified/>
                <Route ssr=M path=path!("/:language/:municipality/suostumus/saapui") view=public::withdraw_sent::page/>
                <Route ssr=M path=path!("/:language/:municipality/saavutettavuus") view=public::accessibility::of_municipality/>
                <Route ssr=M path=path!("/:language/:municipality/saavutettavuus/palaute") view=public::feedback::page/>
                <Route ssr=M path=path!("/:language/:municipality/saavutettavuus/saapui") view=public::feedback::sent/>
            </Routes>
        </Router>
    }
}

/// The demo's gallery of states.
#[cfg(feature = "demo")]
#[component(transparent)]
fn Gallery() -> AnyNestedRoute {
    use crate::pages::gallery;
    view! { <Route ssr=SsrMode::Async path=path!("/:language/esittely") view=gallery::page/> }
        .into_inner()
        .into_any_nested_route()
}

/// There is none.
#[cfg(not(feature = "demo"))]
#[component(transparent)]
fn Gallery() -> AnyNestedRoute {
    ().into_any_nested_route()
}
