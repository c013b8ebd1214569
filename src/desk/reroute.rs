//! Routing again what waits: the road map moved, somebody is away or left, a topic was put right.
//!
//! A ticket that somebody has stays with them: only waiting ones move. The phase that a ticket was opened in stays with it,
//! for reports (R9); its age stays too.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::placing::put;
use super::stale::{TRIES, is_as_read, kept_changing};
use crate::domain::district::District;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::{GuildId, StaffId, TicketId, UserId};
use crate::domain::owed::Owed;
use crate::domain::reroute::{Cause, Owner, differs, route_again, stays_passed_on};
use crate::domain::ticket::{State, Ticket};
use crate::store::{SqliteConnection, Stopped, history, owed, tickets};

/// The most tickets that one transaction routes again: whoever else writes has their turn in between.
pub(super) const BATCH: usize = 50;

/// A ticket that waits for somebody else now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub ticket: TicketId,
    /// Who had it.
    pub from: Owner,
    /// Who has it.
    pub to: Owner,
}

/// On whose word, in which district and when tickets are routed again.
#[derive(Debug, Clone)]
pub(super) struct Again {
    pub(super) district: Arc<District>,
    pub(super) because: Cause,
    /// Account and name; none where the clock causes it.
    pub(super) by: Option<(UserId, String)>,
    pub(super) at: DateTime<Utc>,
}

impl Desk {
    /// Routes these tickets of a server again, so many at a time. Whatever does not wait, or would stay where it is, is left
    /// alone; so doing it twice does it once. Whose owner changes is told so, with the reason.
    pub async fn reroute(
        &self,
        guild: GuildId,
        which: Vec<TicketId>,
        because: Cause,
        by: Option<(UserId, String)>,
    ) -> Result<Vec<Moved>, Stopped> {
        self.reroute_at(guild, which, (because, by), self.now()).await
    }

    /// The same, at the moment that a round was begun.
    pub(super) async fn reroute_at(
        &self,
        guild: GuildId,
        which: Vec<TicketId>,
        (because, by): (Cause, Option<(UserId, String)>),
        at: DateTime<Utc>,
    ) -> Result<Vec<Moved>, Stopped> {
        let mut all = Vec::new();
        for batch in which.chunks(BATCH) {
            all.extend(self.reroute_batch(guild, batch, (because, by.clone()), at).await?);
        }
        Ok(all)
    }

    async fn reroute_batch(
        &self,
        guild: GuildId,
        batch: &[TicketId],
        (because, by): (Cause, Option<(UserId, String)>),
        at: DateTime<Utc>,
    ) -> Result<Vec<Moved>, Stopped> {
        for _ in 0..TRIES {
            let again = Again { district: self.district(guild).await?, because, by: by.clone(), at };
            if let Some(moved) = self.reroute_as(again, batch.to_vec()).await? {
                return Ok(moved);
            }
        }
        Err(kept_changing())
    }

    /// One batch in a transaction of its own. None where the district is not what it was when it was read.
    pub(super) async fn reroute_as(
        &self,
        again: Again,
        batch: Vec<TicketId>,
    ) -> Result<Option<Vec<Moved>>, Stopped> {
        let moved = self
            .store
            .write(move |db| Box::pin(async move { reroute_all(db, &again, &batch).await }))
            .await?;
        self.owing().notify_one();
        Ok(moved)
    }
}

async fn reroute_all(
    db: &mut SqliteConnection,
    again: &Again,
    which: &[TicketId],
) -> Result<Option<Vec<Moved>>, Stopped> {
    if !is_as_read(db, &again.district).await? {
        return Ok(None);
    }
    let mut all = Vec::new();
    for id in which {
        let found = tickets::by_id(db, *id).await?;
        if let Some(mut ticket) = found.filter(|it| it.district == again.district.id) {
            all.extend(reroute(db, again, &mut ticket).await?);
        }
    }
    Ok(Some(all))
}

/// Routes one ticket again, inside a transaction that the caller owns; `ticket` is as it stands in the database and is
/// brought to what it is then. None where nobody else has it now.
pub(super) async fn reroute(
    db: &mut SqliteConnection,
    again: &Again,
    ticket: &mut Ticket,
) -> Result<Option<Moved>, Stopped> {
    if ticket.state != State::Waiting {
        return Ok(None);
    }
    let of_the_district =
        matches!(again.because, Cause::Phase { .. } | Cause::Readiness { .. } | Cause::District);
    if of_the_district && stays_passed_on(ticket, &again.district, again.at) {
        return Ok(None);
    }
    let load = tickets::load(db, again.district.id).await?;
    let declined = ticket.placed.declined.clone();
    let route = route_again(ticket, &again.district, &load, &declined, again.at);
    if route.work_order || !differs(&ticket.placed, &route) {
        return Ok(None);
    }
    let (from, to) = (Owner::from(&ticket.placed), Owner::from(&route));
    ticket.placed = ticket.placed.anew(&route);
    let put = put(db, &again.district, ticket, &route, again.at).await?;
    again.record(db, ticket, Action::Rerouted { from, to, because: again.because, put }).await?;
    if from == to {
        return Ok(None);
    }
    owed::owe(db, ticket.district, Some(ticket.id), &Owed::Rerouted, again.at).await?;
    Ok(Some(Moved { ticket: ticket.id, from, to }))
}

impl Again {
    /// Appends to a ticket's history what was done with it.
    pub(super) async fn record(
        &self,
        db: &mut SqliteConnection,
        ticket: &Ticket,
        action: Action,
    ) -> Result<(), Stopped> {
        let entry = Entry::by(self.by.clone(), action, self.at);
        Ok(history::append(db, ticket.id, &entry, None).await?)
    }
}

impl Desk {
    /// The tickets that wait for a person by name: what moves when that person is away for long, or leaves.
    pub async fn waiting_for(&self, guild: GuildId, staff: StaffId) -> Result<Vec<TicketId>, Stopped> {
        let district = self.district(guild).await?;
        let mut reader = self.store.read().await?;
        Ok(tickets::waiting_for(&mut reader, district.id, staff).await?)
    }
}
