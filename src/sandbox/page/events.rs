//! The stream that says "look again": one event a change of the World or of the clock, several in a row as one.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

use super::Page;

/// How often a quiet line is kept open: shorter than any browser's patience.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// What a stream follows.
struct Follow {
    world: watch::Receiver<u64>,
    moved: watch::Receiver<u64>,
    greeted: bool,
}

/// `GET /demo/events`: `changed` with a number that grows; the first comes at once.
pub(super) async fn events(State(page): State<Page>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (world, moved) = (page.sandbox.changes(), page.moved.subscribe());
    let follow = Follow { world, moved, greeted: false };
    let keep_alive = KeepAlive::new().interval(KEEP_ALIVE);
    Sse::new(stream::unfold(follow, next)).keep_alive(keep_alive)
}

async fn next(mut follow: Follow) -> Option<(Result<Event, Infallible>, Follow)> {
    if follow.greeted {
        tokio::select! {
            change = follow.world.changed() => change.ok()?,
            change = follow.moved.changed() => change.ok()?,
        }
    }
    follow.greeted = true;
    let revision = *follow.world.borrow_and_update() + *follow.moved.borrow_and_update();
    Some((Ok(Event::default().event("changed").data(revision.to_string())), follow))
}
