//! Merging: two requests about the same become one; both requesters are told, and the time counts once (R88).

use std::sync::Arc;

use super::Desk;
use super::keep::keep_entry;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::owed::Owed;
use crate::domain::permission::{self, Act};
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, proposals, search, tickets};

/// Two tickets that became one.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The district they belong to.
    pub district: Arc<District>,
    /// The one that ended.
    pub ticket: Ticket,
    /// The one that stays.
    pub into: Ticket,
}

impl Desk {
    /// A coach says that one ticket is the same as another, which stays.
    pub async fn merge(&self, caller: Caller, which: Which, into: Which) -> Result<Merged, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let (ticket, into) =
            self.store.write(move |db| Box::pin(async move { merge(db, &visit, which, into).await })).await?;
        self.owing.notify_one();
        Ok(Merged { district, ticket, into })
    }
}

async fn merge(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    into: Which,
) -> Result<(Ticket, Ticket), Stopped> {
    let mut ticket = may_merge(db, visit, which).await?;
    let mut into = may_merge(db, visit, into).await?;
    let by = visit.coach()?.id;
    let had = ticket.lead();
    ticket.state = ticket.merge(&into, by, visit.at)?;
    proposals::decline(db, ticket.id, visit.at).await?;
    visit.keep(db, &mut ticket, Action::Merged { into: into.number, by }).await?;
    let absorbed = visit.entry(Action::Absorbed { number: ticket.number });
    keep_entry(db, &visit.district, &mut into, (&absorbed, None)).await?;
    visit.owe(db, &ticket, &[Owed::Merged, Owed::ArchiveThread]).await?;
    visit.owe_loss(db, &ticket, had).await?;
    if !ticket.asked.private {
        visit.owe(db, &into, &[Owed::Absorbed { name: ticket.asked.name.clone() }]).await?;
    }
    Ok((ticket, into))
}

/// The earlier ticket that this one may be the same as, by the sign that its card shows, where the caller may merge the
/// two (R88).
pub(super) async fn same_as(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &Ticket,
) -> Result<Option<Ticket>, Stopped> {
    let coach = visit.coach()?;
    let Some(earlier) = search::alike(db, ticket.id).await? else { return Ok(None) };
    let earlier = tickets::by_number(db, visit.district.id, earlier).await?;
    let may = |it: &Ticket| permission::may_do(Act::Merge, &visit.district, coach, (it, &[]), visit.at);
    Ok(earlier.filter(|it| ticket.is_open() && it.is_open() && may(ticket) && may(it)))
}

/// A ticket that the caller may merge. What somebody asked in private is merged by whoever has it only.
async fn may_merge(db: &mut SqliteConnection, visit: &Visit, which: Which) -> Result<Ticket, Stopped> {
    let (ticket, partners) = visit.ticket(db, which).await?;
    let coach = visit.coach()?;
    if permission::may_do(Act::Merge, &visit.district, coach, (&ticket, &partners), visit.at) {
        return Ok(ticket);
    }
    let (number, queue) = (ticket.number, ticket.placed.queue);
    Err(Refused::NotYourQueue { number, queue }.into())
}
