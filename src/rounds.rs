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
    /// Steps on a road map: librarians told or asked, tickets moved, reviews due, readiness that holds now.
    pub road: usize,
}

/// Does what is due now.
pub async fn round(desk: &Desk) -> Result<Round, Stopped> {
    Ok(Round {
        widened: desk.widen_due().await?,
        sent_on: desk.send_on_drafts().await?,
        steps: desk.lose_patience().await?,
        reminders: desk.remind_of_meetings().await?,
        leaves: desk.leaves_due().await?,
        digests: desk.digests_due().await?,
        year_end: desk.year_end_due().await?,
        road: desk.road_due().await? + desk.readiness_due().await?,
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
