//! What the clock causes. One function does whatever is due and not done; the loop around it is trivial.
//!
//! Nothing is planned ahead and nothing is kept in memory: a clock that jumps, a process that was down or a
//! round that runs twice all end in the same state.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Leaves, Mornings};
use crate::store::Stopped;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(30);

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// Tickets that were shown to their back-up queue.
    pub widened: usize,
    /// Requests that went on without their one question answered.
    pub sent_on: usize,
    /// Steps about tickets that nobody did anything with.
    pub steps: usize,
    /// Meetings of which both were reminded.
    pub reminders: usize,
    /// What leaves and departures asked for.
    pub leaves: Leaves,
    /// The digests of this morning.
    pub digests: Mornings,
    /// What the end of the year asks for: kept requests that were opened, coaches who were sent their list.
    pub year_end: usize,
    /// Librarians who are given last month's page to complete.
    pub pages: usize,
    /// Steps on a road map: librarians told or asked, tickets moved, reviews due, readiness that holds now.
    pub road: usize,
}

/// Does what is due now, in this order. Each part is done whatever becomes of the others: what one of them stumbles over keeps
/// no digest back. The first trouble is returned when all are done.
pub async fn round(desk: &Desk) -> Result<Round, Stopped> {
    let mut trouble = None;
    let done = Round {
        widened: kept(desk.widen_due().await, &mut trouble),
        sent_on: kept(desk.send_on_drafts().await, &mut trouble),
        steps: kept(desk.lose_patience().await, &mut trouble),
        reminders: kept(desk.remind_of_meetings().await, &mut trouble),
        leaves: kept(desk.leaves_due().await, &mut trouble),
        digests: kept(desk.digests_due().await, &mut trouble),
        pages: kept(desk.pages_due().await, &mut trouble),
        year_end: kept(desk.year_end_due().await, &mut trouble),
        road: kept(desk.road_due().await, &mut trouble) + kept(desk.readiness_due().await, &mut trouble),
    };
    trouble.map_or(Ok(done), Err)
}

fn kept<T: Default>(part: Result<T, Stopped>, trouble: &mut Option<Stopped>) -> T {
    part.unwrap_or_else(|stopped| {
        trouble.get_or_insert(stopped);
        T::default()
    })
}

/// Goes round after round until `stop`.
pub async fn run(desk: Desk, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match round(&desk).await {
            Ok(done) if done != Round::default() => tracing::info!(?done, "a round"),
            Ok(_) => {}
            Err(stopped) => tracing::error!(%stopped, "a round failed; the next one tries again"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(TICK) => {}
        }
    }
}
