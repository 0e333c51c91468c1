//! Who listens for news of their worklist, and one task that looks for all.
//!
//! Once a second, while anybody listens, it asks the database three things:
//! whether the worklist moved, if so what came to which office, and which of
//! the listeners' sessions still hold. Each stream counts for itself what came
//! to its person's offices.

use std::{
    collections::{HashMap, HashSet},
    convert::Infallible,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::role::Held;
use tokio::sync::{oneshot, watch};

use crate::{
    db::{
        self, DbError,
        arrival::{self, Arrival},
    },
    portal::Portal,
    problem::incident,
    session::STAFF,
};

/// How often is looked.
const PAUSE: Duration = Duration::from_secs(1);

/// Listeners at a time; the next ones reload the page instead. Each has a
/// connection, of which there are four times as many.
const LISTENERS: usize = 1_000;

/// Listeners of one session: pages open in one browser, which itself opens no
/// more connections than six.
const OF_A_SESSION: usize = 4;

/// Who listens.
pub struct News {
    arrivals: watch::Sender<Arc<Vec<Arrival>>>,
    listening: Arc<Mutex<Listening>>,
}

#[derive(Default)]
struct Listening {
    closed: bool,
    last: u64,
    all: HashMap<u64, Ends>,
}

/// A listener from the other side: dropped, it ends.
struct Ends {
    session: [u8; 32],
    _until_dropped: oneshot::Sender<Infallible>,
}

/// Somebody who listens, until dropped.
pub struct Listener {
    id: u64,
    offices: Vec<Held>,
    since: i64,
    told: Option<usize>,
    arrivals: watch::Receiver<Arc<Vec<Arrival>>>,
    ended: oneshot::Receiver<Infallible>,
    listening: Arc<Mutex<Listening>>,
}

impl Default for News {
    fn default() -> Self {
        Self {
            arrivals: watch::Sender::new(Arc::default()),
            listening: Arc::default(),
        }
    }
}

fn locked(listening: &Mutex<Listening>) -> MutexGuard<'_, Listening> {
    listening.lock().unwrap_or_else(PoisonError::into_inner)
}

impl News {
    /// Listens for what comes to these offices after an arrival, as long as the
    /// session holds; none when there are too many listeners.
    #[must_use]
    pub fn listen(&self, session: [u8; 32], offices: Vec<Held>, since: i64) -> Option<Listener> {
        let mut listening = locked(&self.listening);
        let all = listening.all.values();
        let own = all.filter(|ends| ends.session == session).count();
        if listening.closed || listening.all.len() >= LISTENERS || own >= OF_A_SESSION {
            return None;
        }
        let (sender, ended) = oneshot::channel();
        listening.last += 1;
        let id = listening.last;
        let ends = Ends {
            session,
            _until_dropped: sender,
        };
        listening.all.insert(id, ends);
        Some(Listener {
            id,
            offices,
            since,
            told: None,
            arrivals: self.arrivals.subscribe(),
            ended,
            listening: Arc::clone(&self.listening),
        })
    }

    /// The sessions of all who listen.
    fn sessions(&self) -> Vec<[u8; 32]> {
        let sessions: HashSet<_> = locked(&self.listening)
            .all
            .values()
            .map(|ends| ends.session)
            .collect();
        sessions.into_iter().collect()
    }

    /// Ends all who listen in other sessions than these.
    fn keep(&self, asked: &[[u8; 32]], hold: &HashSet<[u8; 32]>) {
        let ended = |session: &[u8; 32]| asked.contains(session) && !hold.contains(session);
        locked(&self.listening)
            .all
            .retain(|_, ends| !ended(&ends.session));
    }

    /// Ends all who listen, for good.
    fn close(&self) {
        let mut listening = locked(&self.listening);
        listening.closed = true;
        listening.all.clear();
    }
}

impl Listener {
    /// How many are new, at once and whenever the number changes; none when it
    /// is over.
    pub async fn next(&mut self) -> Option<usize> {
        loop {
            let n = {
                let arrivals = self.arrivals.borrow_and_update();
                arrival::news(&arrivals, &self.offices, self.since)
            };
            if self.told != Some(n) {
                self.told = Some(n);
                return Some(n);
            }
            tokio::select! {
                changed = self.arrivals.changed() => changed.ok()?,
                _ = &mut self.ended => return None,
            }
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        locked(&self.listening).all.remove(&self.id);
    }
}

/// Looks for all, until the portal stops.
pub async fn poll(portal: Portal, mut stop: watch::Receiver<bool>) {
    let mut known = None;
    while !*stop.borrow() {
        if let Err(error) = look(&portal, &mut known).await {
            incident("news", &error);
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
    portal.news.close();
}

async fn look(portal: &Portal, known: &mut Option<(i64, i64)>) -> Result<(), DbError> {
    let sessions = portal.news.sessions();
    if sessions.is_empty() {
        return Ok(());
    }
    let c = portal.db.read();
    let moved = (
        db::revision::get(c, "worklist").await?,
        arrival::latest(c).await?,
    );
    if *known != Some(moved) {
        let recent = arrival::recent(c).await?;
        portal.news.arrivals.send_replace(Arc::new(recent));
        *known = Some(moved);
    }
    let now = portal.now();
    let (idle, _) = STAFF;
    let standing = db::session::standing(c, &sessions, now).await?;
    let awake = standing
        .into_iter()
        .filter(|(_, seen_at)| now - *seen_at <= idle)
        .map(|(session, _)| session)
        .collect();
    portal.news.keep(&sessions, &awake);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::fixture::held;

    fn arrivals(to: &[&str]) -> Arc<Vec<Arrival>> {
        let arrival = |(seq, office): (i64, &&str)| Arrival {
            seq,
            to: held("ii", office),
        };
        Arc::new((1..).zip(to).map(arrival).collect())
    }

    #[tokio::test]
    async fn each_hears_of_their_own_offices_and_only_of_changes() {
        let news = News::default();
        let listen = |n: u8, since| news.listen([n; 32], vec![held("ii", "a")], since);
        let (mut one, mut other) = (listen(1, 0).expect("room"), listen(2, 1).expect("room"));
        assert_eq!((one.next().await, other.next().await), (Some(0), Some(0)));
        news.arrivals.send_replace(arrivals(&["a", "b"]));
        assert_eq!(one.next().await, Some(1));
        news.arrivals.send_replace(arrivals(&["a", "b", "b"]));
        news.arrivals
            .send_replace(arrivals(&["a", "b", "b", "a", "a"]));
        assert_eq!((one.next().await, other.next().await), (Some(3), Some(2)));
        news.keep(&[[1; 32], [2; 32]], &HashSet::from([[2; 32]]));
        assert_eq!(one.next().await, None);
        news.close();
        assert_eq!(other.next().await, None);
        assert!(listen(3, 0).is_none(), "nobody listens to who has gone");
    }

    #[tokio::test]
    async fn there_is_room_for_so_many_and_who_leaves_makes_room() {
        let news = News::default();
        let listen = |n: u8| news.listen([n; 32], Vec::new(), 0);
        let mut held: Vec<_> = (0..OF_A_SESSION).map(|_| listen(1)).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(listen(1).is_none());
        held.pop();
        assert!(listen(1).is_some());
        let one_more = |n: usize| {
            let mut session = [0; 32];
            session[..8].copy_from_slice(&n.to_be_bytes());
            news.listen(session, Vec::new(), 0)
        };
        held.extend((0..LISTENERS).map(one_more));
        assert_eq!(news.sessions().len(), LISTENERS - OF_A_SESSION + 2);
        assert!(listen(9).is_none());
        drop(held);
        assert!(news.sessions().is_empty());
    }
}
