//! What the clock causes. One function does whatever is due and not done; the loop around it is trivial.
//!
//! Nothing is planned ahead and nothing is kept in memory: a clock that jumps, a process that was down or a
//! round that runs twice all end in the same state.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Leaves, Mornings};
use crate::domain::ids::GuildId;
use crate::store::{Failure, Stopped};

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(30);

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// Tickets that were shown to their back-up queue.
    pub widened: usize,
    /// Requests that went on without their one question answered.
    pub sent_on: usize,
    /// Reports that were tied to an incident after it was opened.
    pub tied: usize,
    /// Steps about tickets that nobody did anything with.
    pub steps: usize,
    /// Meetings of which both were reminded, and classes of which everybody was.
    pub reminders: usize,
    /// What leaves and departures asked for.
    pub leaves: Leaves,
    /// People who stood in for a while and are what they were again.
    pub back: usize,
    /// The digests of this morning.
    pub digests: Mornings,
    /// What the end of the year asks for: kept requests that were opened, coaches who were sent their list.
    pub year_end: usize,
    /// Librarians who are given last month's page to complete.
    pub pages: usize,
    /// Steps on a road map: librarians told or asked, tickets moved, reviews due, readiness that holds now.
    pub road: usize,
}

impl Round {
    fn and(self, other: Self) -> Self {
        Self {
            widened: self.widened + other.widened,
            sent_on: self.sent_on + other.sent_on,
            tied: self.tied + other.tied,
            steps: self.steps + other.steps,
            reminders: self.reminders + other.reminders,
            leaves: self.leaves.and(other.leaves),
            back: self.back + other.back,
            digests: self.digests.and(other.digests),
            year_end: self.year_end + other.year_end,
            pages: self.pages + other.pages,
            road: self.road + other.road,
        }
    }
}

/// Does what is due at `now`, which is read once: a function of it and of the database. A second time at the same moment does
/// nothing. One district's trouble stops no other; the first is returned when all are done.
pub async fn round(desk: &Desk, now: DateTime<Utc>) -> Result<Round, Stopped> {
    let (mut done, mut trouble) = (Round::default(), None);
    for guild in desk.guilds().await? {
        match apart(desk.clone(), guild, now).await {
            (one, None) => done = done.and(one),
            (one, Some(stopped)) => {
                tracing::error!(%guild, %stopped, "a district's round was not whole");
                done = done.and(one);
                trouble.get_or_insert(stopped);
            }
        }
    }
    trouble.map_or(Ok(done), Err)
}

/// A district's round in a task of its own: a mistake of ours that ends it ends no other's, and not the rounds.
async fn apart(desk: Desk, guild: GuildId, now: DateTime<Utc>) -> (Round, Option<Stopped>) {
    let going_round = tokio::spawn(async move { in_district(&desk, guild, now).await });
    going_round.await.unwrap_or_else(|_| {
        let panicked = Failure::Undone("a district's round panicked".to_owned());
        (Round::default(), Some(panicked.into()))
    })
}

/// Does what is due in a district, in this order. Each part is done whatever becomes of the others: what one of them stumbles
/// over keeps no digest back. With the first trouble.
async fn in_district(desk: &Desk, guild: GuildId, now: DateTime<Utc>) -> (Round, Option<Stopped>) {
    let mut trouble = None;
    let done = Round {
        widened: kept(desk.widen_due(guild, now).await, &mut trouble),
        sent_on: kept(desk.send_on_drafts(guild, now).await, &mut trouble),
        tied: kept(desk.tie_left(guild, now).await, &mut trouble),
        steps: kept(desk.lose_patience(guild, now).await, &mut trouble),
        reminders: kept(desk.remind_of_meetings(guild, now).await, &mut trouble)
            + kept(desk.remind_of_classes(guild, now).await, &mut trouble),
        leaves: kept(desk.leaves_due(guild, now).await, &mut trouble),
        back: kept(desk.acting_due(guild, now).await, &mut trouble),
        digests: kept(desk.digests_due(guild, now).await, &mut trouble),
        pages: kept(desk.pages_due(guild, now).await, &mut trouble),
        year_end: kept(desk.year_end_due(guild, now).await, &mut trouble),
        road: kept(desk.road_due(guild, now).await, &mut trouble)
            + kept(desk.readiness_due(guild, now).await, &mut trouble),
    };
    (done, trouble)
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
        match round(&desk, desk.now()).await {
            Ok(done) if done != Round::default() => tracing::info!(?done, "a round"),
            Ok(_) => {}
            Err(stopped) => tracing::error!(%stopped, "a round was not whole; the next one tries again"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(TICK) => {}
        }
    }
}
