//! Splitting: what is to be learned stays with the coach as a ticket of its own, while the repair goes to the tech office
//! (R37).

use std::sync::Arc;

use super::Desk;
use super::stale::{TRIES, kept_changing};
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{StaffId, TicketNumber};
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::place::Place;
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::routing::{Kind, Queue, Reason, Route};
use crate::domain::ticket::{Asked, Claim, Placed, State, Thread, Ticket};
use crate::store::tickets::Inserted;
use crate::store::{SqliteConnection, Stopped, cards, tickets};

/// How many of the requester's latest requests are looked through for a part that was kept before.
const LOOKED_AT: i64 = 25;

/// A coaching part that became a ticket.
#[derive(Debug, Clone)]
pub struct Split {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The new ticket, which the coach has.
    pub ticket: Ticket,
    /// The one that went to the tech office.
    pub from: TicketNumber,
}

impl Desk {
    /// The coach who sent a ticket to the tech office keeps what is to be learned in it.
    pub async fn split(&self, caller: Caller, which: Which) -> Result<Split, Stopped> {
        for _ in 0..TRIES {
            let visit = self.visit(caller.clone()).await?;
            visit.coach()?;
            let district = visit.district.clone();
            let kept = self.store.write(move |db| Box::pin(async move { split(db, &visit, which).await }));
            if let Some((ticket, from)) = kept.await? {
                self.owing.notify_one();
                return Ok(Split { district, ticket, from });
            }
        }
        Err(kept_changing())
    }
}

/// None where the district changed meanwhile.
async fn split(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
) -> Result<Option<(Ticket, TicketNumber)>, Stopped> {
    let (whole, _) = visit.ticket_for(db, which, Act::See).await?;
    if let Some(before) = tickets::caused(db, visit.caller.cause).await? {
        let ticket = tickets::by_id(db, before).await?.ok_or(Refused::NoSuchTicket)?;
        return Ok(Some((ticket, whole.number)));
    }
    let by = visit.coach()?.id;
    let sent = whole.placed.declined.contains(&by) || whole.lead() == Some(by);
    if !sent || !whole.asked.kind.is_tech() {
        return Err(Refused::from(LifeRefused::NothingToKeep { number: whole.number }).into());
    }
    if let Some(kept) = kept_before(db, &whole, by).await? {
        return Ok(Some((kept, whole.number)));
    }
    let Some(mut ticket) = insert(db, visit, &whole).await? else { return Ok(None) };
    let opened = Action::Opened { put: ticket.put(None), from: Some(whole.number) };
    visit.record(db, ticket.id, opened).await?;
    ticket.state = State::Claimed(Claim { by, at: visit.at, reopened: false });
    tickets::save(db, &mut ticket).await?;
    visit.record_as(db, ticket.id, Action::Claimed { by }, None).await?;
    let place = if ticket.asked.private { Place::Person(by) } else { Place::Queue(ticket.placed.queue) };
    cards::want_in(db, ticket.id, place, ticket.revision, visit.at).await?;
    visit.owe(db, &ticket, &[Owed::OpenThread, Owed::Introduce]).await?;
    Ok(Some((ticket, whole.number)))
}

/// The part that the coach has kept already: pressed twice, there is one.
async fn kept_before(
    db: &mut SqliteConnection,
    whole: &Ticket,
    by: StaffId,
) -> Result<Option<Ticket>, Stopped> {
    let asked = &whole.asked;
    let own = tickets::of_requester(db, whole.district, asked.user, LOOKED_AT).await?;
    let later = own.into_iter().filter(|it| it.id > whole.id && it.lead() == Some(by));
    let mut parts = later.filter(|it| it.asked.kind == Kind::Question && it.asked.words == asked.words);
    Ok(parts.next())
}

/// The same words of the same person, with the coach, as a question.
async fn insert(db: &mut SqliteConnection, visit: &Visit, whole: &Ticket) -> Result<Option<Ticket>, Stopped> {
    let coach = visit.coach()?;
    let asked = Asked { kind: Kind::Question, ..whole.asked.clone() };
    let own = asked.building.map(Queue::Librarians);
    let all = own.into_iter().chain([Queue::Specialists, Queue::TechOffice, Queue::Director]);
    let queue = all.into_iter().find(|queue| visit.district.can_serve(coach, *queue, visit.at));
    let reason = Reason::Named { staff: coach.id, warning: None };
    let route = Route::manual(queue.unwrap_or(Queue::Director), Some(coach.id), reason);
    let phase = asked.topic.and_then(|id| visit.district.phase(id, visit.at));
    let placed = Placed { phase, unsorted: asked.topic.is_none(), ..Placed::new(&route) };
    let district = (visit.district.id, visit.district.revision);
    match tickets::insert_again(db, district, &asked, &placed, visit.at).await? {
        Inserted::New { id, number } => {
            let (district, state, thread) = (visit.district.id, State::Waiting, Thread::None);
            let (revision, opened_at) = (1, visit.at);
            Ok(Some(Ticket { id, district, number, revision, asked, placed, state, thread, opened_at }))
        }
        Inserted::Stale | Inserted::Repeated(_) => Ok(None),
    }
}
