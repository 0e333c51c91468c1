//! From which address somebody comes. A proxy that the configuration names is
//! believed when it says for whom it asks; nobody else is, since anybody can
//! write `X-Forwarded-For`.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::http::{HeaderMap, request::Parts};
use ipnet::IpNet;

/// Who is at the other end of the connection.
#[derive(Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Where a request comes from.
#[must_use]
pub fn of(parts: &Parts, trusted: &[IpNet]) -> IpAddr {
    let peer = parts.extensions.get::<Peer>();
    // Every connection has one; without it all are counted as one.
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    behind(peer, &parts.headers, trusted)
}

/// Goes back from proxy to proxy as long as they are trusted: what stands
/// further left may be anybody's invention.
fn behind(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let mut said: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut here = peer.to_canonical();
    while trusted.iter().any(|net| net.contains(&here)) {
        let Some(before) = said
            .pop()
            .and_then(|text| text.trim().parse::<IpAddr>().ok())
        else {
            break;
        };
        here = before.to_canonical();
    }
    here
}

/// What is counted: an address of the old kind, or the network of 64 bits that
/// one customer has of the new kind.
#[must_use]
pub fn network(address: IpAddr) -> Vec<u8> {
    match address {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().into_iter().take(8).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn from(peer: &str, said: &[&str], trusted: &[&str]) -> IpAddr {
        let mut headers = HeaderMap::new();
        for value in said {
            headers.append("x-forwarded-for", value.parse().expect("a value"));
        }
        let trusted: Vec<IpNet> = trusted
            .iter()
            .map(|net| net.parse().expect("a net"))
            .collect();
        behind(ip(peer), &headers, &trusted)
    }

    #[test]
    fn only_a_configured_proxy_says_for_whom_it_asks() {
        let proxies = ["10.0.0.0/8", "fd00::/8"];
        let cases: [(&str, &[&str], &[&str], &str); 9] = [
            ("203.0.113.9", &[], &proxies, "203.0.113.9"),
            // Nobody is believed who is not configured.
            ("203.0.113.9", &["198.51.100.1"], &proxies, "203.0.113.9"),
            ("10.0.0.1", &["198.51.100.1"], &[], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.1"], &proxies, "198.51.100.1"),
            // What the client wrote itself stands left of what the proxy added.
            (
                "10.0.0.1",
                &["1.2.3.4, 198.51.100.1"],
                &proxies,
                "198.51.100.1",
            ),
            (
                "10.0.0.1",
                &["1.2.3.4", "198.51.100.1"],
                &proxies,
                "198.51.100.1",
            ),
            // Two proxies.
            (
                "10.0.0.1",
                &["198.51.100.1, 10.0.0.2"],
                &proxies,
                "198.51.100.1",
            ),
            ("fd00::1", &["nonsense"], &proxies, "fd00::1"),
            (
                "::ffff:10.0.0.1",
                &["::ffff:198.51.100.1"],
                &proxies,
                "198.51.100.1",
            ),
        ];
        for (peer, said, trusted, expected) in cases {
            assert_eq!(from(peer, said, trusted), ip(expected), "{peer} {said:?}");
        }
    }

    #[test]
    fn a_customer_with_a_network_is_counted_once() {
        let same = |one, other| network(ip(one)) == network(ip(other));
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(!same("203.0.113.9", "203.0.113.10"));
    }
}
