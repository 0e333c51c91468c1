//! The edge of the demo's world: what stands around the portal in production
//! (an identity provider, a mail server, the passing of time), in a small,
//! strict and visibly artificial form. Compiled only with the feature `demo`.
//!
//! Everything is served on a port of its own under the name `localhost`, so
//! that to a browser it is another site than the portal at 127.0.0.1: cookies,
//! Content Security Policy and redirects are then tested for real.

pub mod clock_page;
pub mod data;
pub mod edge;
pub mod gallery;
pub mod load;
pub mod mail_text;
pub mod mailbox;
pub mod mailbox_page;
pub mod named;
pub mod page;
pub mod people;
pub mod provider;
pub mod smtp;
pub mod start;
pub mod words;

use std::net::SocketAddr;

use start::{DemoEdge, RelyingParty};

use crate::{
    clock::Clock,
    config::{Config, OfficeRule, Provider},
};

/// Starts the edge and points the portal's settings at it. What a file or the
/// environment says (another database, address or mail server) stays.
///
/// # Errors
/// One line for the operator.
pub async fn prepare(
    config: &mut Config,
    clock: &Clock,
    portal: SocketAddr,
    listen: SocketAddr,
) -> Result<DemoEdge, String> {
    if !portal.ip().is_loopback() {
        return Err(
            "the demo has real municipalities and made-up people: it listens on this machine only"
                .to_owned(),
        );
    }
    let base = config
        .public_url
        .get_or_insert_with(|| format!("http://{portal}"))
        .clone();
    let edge = start::start(clock.clone(), base, listen)
        .await
        .map_err(|error| format!("the demo's provider can't start on {listen}: {error}"))?;
    config.citizens = provider(&edge.citizen);
    config.citizens.acr = vec!["http://ftn.ficora.fi/2017/loa2".to_owned()];
    config.citizens.identity_code_claim = Some("urn:oid:1.2.246.21".to_owned());
    config.staff = provider(&edge.staff);
    config.offices = edge
        .people
        .staff()
        .flat_map(|person| person.groups.iter())
        .filter_map(|group| rule(group))
        .collect();
    config.offices.sort_by(|a, b| a.group.cmp(&b.group));
    config.offices.dedup();
    config
        .security_contact
        .get_or_insert_with(|| "mailto:tietoturva@portaali.example".to_owned());
    if config.mail.smtp_file.is_none() {
        let own = || format!("smtp://{}", edge.smtp_addr);
        config.mail.smtp.get_or_insert_with(own);
    }
    config.mail.from = Some("Tietoluukku <tietoluukku@portaali.example>".to_owned());
    // Whoever tries the demo out does it from one address, as few people.
    config.limits.times.get_or_insert(1_000);
    Ok(edge)
}

fn provider(party: &RelyingParty) -> Provider {
    Provider {
        issuer: Some(party.issuer.clone()),
        client_id: Some(party.client_id.clone()),
        client_secret: Some(party.client_secret.clone()),
        ..Provider::default()
    }
}

/// `ii:rekisterin-vastuuhenkilo` is that office in Ii.
fn rule(group: &str) -> Option<OfficeRule> {
    let (municipality, office) = group.split_once(':')?;
    Some(OfficeRule {
        group: Some(group.to_owned()),
        email: None,
        municipality: municipality.to_owned(),
        office: office.to_owned(),
    })
}

/// Says what to open and whom to log in as.
#[expect(
    clippy::print_stdout,
    reason = "the start tells the operator what to open"
)]
pub fn announce(edge: &DemoEdge, portal: &str) {
    let base = &edge.base;
    println!("Provider: {base}");
    println!();
    println!("Demo, not official. Nobody in it is real.");
    println!("  Mailbox: {base}/mailbox   Clock: {base}/clock   People: {base}/people");
    println!("  Every page in every state: {portal}/fi/esittely");
    let citizens: Vec<String> = edge.people.citizens().map(start_name).collect();
    println!("  Log in as: {}", citizens.join(", "));
    let staff: Vec<&str> = edge
        .people
        .staff()
        .map(|person| person.key.as_str())
        .collect();
    println!("  Staff, at /fi/virka: {}", staff.join(", "));
}

fn start_name(person: &people::Citizen) -> String {
    person.key.clone()
}
