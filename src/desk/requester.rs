//! What the requester does with their own ticket: add, wish, take back, thank, open again.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::door::{Passed, Said};
use super::placing::want_cards;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{StaffId, UserId};
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::reroute::route_again;
use crate::domain::routing::Route;
use crate::domain::ticket::{Form, REOPEN_SCHOOL_DAYS, State, Ticket};
use crate::store::{SqliteConnection, Stopped, notes, tickets};

/// A requester's own ticket, after they did something with it.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
}

/// How the requester would like to be helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// How.
    pub form: Form,
    /// When; none for an answer in writing.
    pub at: Option<DateTime<Utc>>,
}

/// A wish that was kept.
#[derive(Debug, Clone)]
pub struct Wished {
    /// The ticket.
    pub answered: Answered,
    /// The wish.
    pub wish: Wish,
}

/// A ticket that is open again.
#[derive(Debug, Clone)]
pub struct Reopened {
    /// The ticket.
    pub answered: Answered,
    /// The coach who has it again.
    pub lead: Option<StaffId>,
}

enum Deed {
    Cancel,
    Add(Passed),
    Wish(Wish),
    Thank,
    Reopen,
}

impl Desk {
    /// The requester no longer needs it.
    pub async fn cancel(&self, caller: Caller, which: Which) -> Result<Answered, Stopped> {
        self.requester_does(caller, which, Deed::Cancel).await
    }

    /// The requester adds words.
    pub async fn add_details(&self, caller: Caller, which: Which, said: Said) -> Result<Answered, Stopped> {
        let visit = self.visit(caller).await?;
        let deed = Deed::Add(visit.words(&said)?);
        self.done(visit, which, deed).await
    }

    /// The requester says how and when they would like to be helped. A time must still lie ahead.
    pub async fn wish(&self, caller: Caller, which: Which, wish: Wish) -> Result<Wished, Stopped> {
        if wish.at.is_some_and(|at| at <= self.now()) {
            return Err(Refused::TimeIsGone.into());
        }
        let answered = self.requester_does(caller, which, Deed::Wish(wish)).await?;
        Ok(Wished { answered, wish })
    }

    /// The requester says that it helped.
    pub async fn thank(&self, caller: Caller, which: Which) -> Result<Answered, Stopped> {
        self.requester_does(caller, which, Deed::Thank).await
    }

    /// The requester needs more: it goes back to the same coach, first in line.
    pub async fn reopen(&self, caller: Caller, which: Which) -> Result<Reopened, Stopped> {
        let answered = self.requester_does(caller, which, Deed::Reopen).await?;
        Ok(Reopened { lead: answered.ticket.lead(), answered })
    }

    async fn requester_does(&self, caller: Caller, which: Which, deed: Deed) -> Result<Answered, Stopped> {
        let visit = self.visit(caller).await?;
        self.done(visit, which, deed).await
    }

    async fn done(&self, visit: Visit, which: Which, deed: Deed) -> Result<Answered, Stopped> {
        let district = visit.district.clone();
        let ticket =
            self.store.write(move |db| Box::pin(async move { act(db, &visit, which, deed).await })).await?;
        self.owing.notify_one();
        Ok(Answered { district, ticket })
    }
}

async fn act(db: &mut SqliteConnection, visit: &Visit, which: Which, deed: Deed) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Own).await?;
    let claimed = ticket.lead().is_some();
    let (action, told) = match deed {
        Deed::Cancel => {
            ticket.state = ticket.cancel(visit.at)?;
            (Action::Cancelled, vec![Owed::Cancelled, Owed::ArchiveThread])
        }
        Deed::Add(Passed { words, insisted, .. }) => {
            ticket.amend()?;
            let author = (visit.caller.user, visit.caller.name.as_str());
            let note = notes::add(db, ticket.id, author, (&words, insisted), visit.at).await?;
            let answers = matches!(ticket.state, State::OnHold(_));
            if answers {
                ticket.state = ticket.resume()?;
            }
            (if answers { Action::Resumed } else { Action::Noted }, vec![Owed::DetailsAdded { note }])
        }
        Deed::Wish(wish) => {
            ticket.amend()?;
            (ticket.asked.form, ticket.asked.wanted_at) = (Some(wish.form), wish.at);
            (Action::Wished { form: wish.form, at: wish.at }, vec![])
        }
        // Said twice is said once.
        Deed::Thank if has_helped(&ticket) => return Ok(ticket),
        Deed::Thank => {
            ticket.state = ticket.thank()?;
            (Action::Helped, vec![Owed::ArchiveThread])
        }
        Deed::Reopen if !lead_is_there(visit, &ticket) => return reopen_elsewhere(db, visit, ticket).await,
        Deed::Reopen => {
            let too_late = too_late_to_reopen(visit, &ticket);
            ticket.state = ticket.reopen(too_late, visit.at)?;
            (Action::Reopened { put: None }, vec![Owed::OpenThread, Owed::Reopened])
        }
    };
    let hear = if action == Action::Cancelled { others(visit, &ticket) } else { Vec::new() };
    let reopened = matches!(action, Action::Reopened { .. });
    visit.keep(db, &mut ticket, action).await?;
    if reopened {
        show(db, visit, &ticket).await?;
    }
    for user in hear {
        let told = Owed::CompanyCancelled { user, by: visit.caller.name.clone() };
        visit.owe(db, &ticket, &[told]).await?;
    }
    if claimed {
        visit.owe(db, &ticket, &told).await?;
    }
    Ok(ticket)
}

/// What is worked on again has a card. A report whose fault was known when it came had none (F25).
async fn show(db: &mut SqliteConnection, visit: &Visit, ticket: &Ticket) -> Result<(), Stopped> {
    let (queue, reason) = (ticket.placed.queue, ticket.placed.why.reason.clone());
    let route = Route::manual(queue, ticket.lead(), reason);
    want_cards(db, &visit.district, ticket, &route, visit.at).await?;
    Ok(())
}

fn has_helped(ticket: &Ticket) -> bool {
    matches!(&ticket.state, State::Resolved(done) if done.helped == Some(true))
}

/// Those who asked together with the caller.
fn others(visit: &Visit, ticket: &Ticket) -> Vec<UserId> {
    let all = std::iter::once(ticket.asked.user).chain(ticket.asked.company.people.iter().map(|it| it.user));
    all.filter(|user| *user != visit.caller.user).collect()
}

/// Whether the coach who had it works here and is not away: else it would wait for nobody.
fn lead_is_there(visit: &Visit, ticket: &Ticket) -> bool {
    let lead = ticket.lead().and_then(|id| visit.district.person(id));
    lead.is_none_or(|it| visit.district.is_present(it, visit.at))
}

/// The coach who had it is gone or away: it waits for whoever has such requests now.
async fn reopen_elsewhere(
    db: &mut SqliteConnection,
    visit: &Visit,
    mut ticket: Ticket,
) -> Result<Ticket, Stopped> {
    let state = ticket.reopen_waiting(too_late_to_reopen(visit, &ticket))?;
    let load = tickets::load(db, ticket.district).await?;
    let route = route_again(&ticket, &visit.district, &load, &ticket.placed.declined, visit.at);
    ticket.state = state;
    ticket.placed = ticket.placed.anew(&route);
    visit.put(db, &mut ticket, &route, |put| Action::Reopened { put: Some(put) }).await?;
    visit.owe(db, &ticket, &[Owed::OpenThread, Owed::Rerouted]).await?;
    Ok(ticket)
}

fn too_late_to_reopen(visit: &Visit, ticket: &Ticket) -> bool {
    let State::Resolved(resolution) = &ticket.state else { return false };
    let calendar = &visit.district.calendar;
    calendar.after_school_days(resolution.at, REOPEN_SCHOOL_DAYS).is_some_and(|last| visit.at > last)
}
