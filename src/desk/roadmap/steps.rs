//! What the clock causes on the road map, each once: librarians hear of a coming phase, teachers on its day, when tickets
//! move; the director is reminded of a review.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::reroute::{Again, reroute};
use crate::desk::stale::is_as_read;
use crate::domain::district::District;
use crate::domain::ids::GuildId;
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::reroute::Cause;
use crate::domain::roadmove::{Due, Step, due, teachers_hear};
use crate::domain::roadnews::RoadNews;
use crate::domain::ticket::{State, Ticket};
use crate::store::{SqliteConnection, Stopped, owed, roadmap, tickets};

impl Desk {
    /// Does what is due on a district's road map. Says how many steps were done.
    pub async fn road_due(&self, guild: GuildId, at: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        let done = {
            let mut reader = self.store.read().await?;
            roadmap::done(&mut reader, district.id).await?
        };
        let mut steps = 0;
        for step in due(&district, at).into_iter().filter(|it| !done.contains(it)) {
            let district = district.clone();
            let taken =
                self.store.write(move |db| Box::pin(async move { take(db, district, step, at).await }));
            steps += usize::from(taken.await?);
        }
        if steps > 0 {
            self.owing().notify_one();
        }
        Ok(steps)
    }
}

/// Nothing is done on a district that is not what it was when it was read: the next round does it.
async fn take(
    db: &mut SqliteConnection,
    district: Arc<District>,
    step: Due,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    if !is_as_read(db, &district).await? || !roadmap::take_step(db, step, at).await? {
        return Ok(false);
    }
    match step.step {
        Step::Told => tell(db, &district, step, at).await?,
        Step::Moved => {
            announce(db, &district, step, at).await?;
            move_tickets(db, district, step, at).await?;
        }
        Step::Review => {
            let news = RoadNews::Review { initiative: step.initiative, phase: step.phase, on: step.on };
            owed::owe(db, district.id, None, &Owed::Road(news), at).await?;
        }
    }
    Ok(true)
}

/// In the channel of librarians and specialists, or to each of them where there is none.
async fn tell(
    db: &mut SqliteConnection,
    district: &District,
    step: Due,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let alone = district.channels.meetings.is_none();
    let librarians = district.having(Role::Librarian, at).filter(|_| alone).map(|it| Some(it.id));
    for to in librarians.chain((!alone).then_some(None)) {
        let news = RoadNews::Coming { initiative: step.initiative, phase: step.phase, on: step.on, to };
        owed::owe(db, district.id, None, &Owed::Road(news), at).await?;
    }
    Ok(())
}

/// Teachers hear on the day itself, where everybody asks. Nobody's phone rings: it may be midnight.
async fn announce(
    db: &mut SqliteConnection,
    district: &District,
    step: Due,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let today = district.calendar.local_date(at);
    let heard = district.initiative(step.initiative).is_some_and(|it| teachers_hear(it, step, today));
    if heard && district.channels.ask.is_some() {
        let news = RoadNews::Begun { initiative: step.initiative, phase: step.phase, on: step.on };
        owed::owe(db, district.id, None, &Owed::Road(news), at).await?;
    }
    Ok(())
}

/// What waits is routed again; whoever has one keeps it and hears of the change. All in one transaction, so that each
/// hears once.
async fn move_tickets(
    db: &mut SqliteConnection,
    district: Arc<District>,
    step: Due,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let because = Cause::Phase { initiative: step.initiative, phase: step.phase };
    let again = Again { district, because, by: None, at };
    for mut ticket in tickets::open_about(db, step.initiative).await? {
        if ticket.state == State::Waiting {
            if !knew(&again.district, &ticket, step) {
                reroute(db, &again, &mut ticket).await?;
            }
        } else if ticket.placed.phase != Some(step.phase) {
            let news = Owed::Road(RoadNews::Moved { phase: step.phase });
            owed::owe(db, ticket.district, Some(ticket.id), &news, at).await?;
        }
    }
    Ok(())
}

/// Whether a ticket was routed by what the step brings: asked on a later day, in the very phase. A round that comes late,
/// the first one above all, must not move it for the road map's sake.
fn knew(district: &District, ticket: &Ticket, step: Due) -> bool {
    let phase = ticket.placed.why.phase.or(ticket.placed.phase);
    district.calendar.local_date(ticket.opened_at) > step.on && phase == Some(step.phase)
}
