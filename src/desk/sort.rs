//! Sorting anew: a helper corrects topic, kind or building in one step; what waits is routed again (R31).

use std::sync::Arc;

use super::Desk;
use super::intake;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::handing::Correction;
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::reroute::{Owner, route_again};
use crate::domain::routing::Kind;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, search, tickets};

/// A correction as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Sorting {
    /// An initiative by key or name.
    pub topic: Option<String>,
    /// The kind of help.
    pub kind: Option<Kind>,
    /// A building by key or name.
    pub building: Option<String>,
}

/// A ticket that was sorted anew.
#[derive(Debug, Clone)]
pub struct Sorted {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// Whether somebody else has it now.
    pub moved: bool,
}

impl Desk {
    /// A coach corrects what a ticket is about.
    pub async fn sort(&self, caller: Caller, which: Which, sorting: Sorting) -> Result<Sorted, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let correction = Correction {
            topic: sorting.topic.as_deref().map(|typed| intake::topic(&district, typed)).transpose()?,
            kind: sorting.kind,
            building: sorting
                .building
                .as_deref()
                .map(|typed| intake::building(&district, typed))
                .transpose()?,
        };
        let (ticket, moved) = self
            .store
            .write(move |db| Box::pin(async move { sort(db, &visit, which, correction).await }))
            .await?;
        self.owing.notify_one();
        Ok(Sorted { district, ticket, moved })
    }
}

async fn sort(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    correction: Correction,
) -> Result<(Ticket, bool), Stopped> {
    let (ticket, _) = visit.ticket_for(db, which, Act::Sort).await?;
    ticket.amend()?;
    if correction == Correction::default() {
        return Err(Refused::from(LifeRefused::NothingToSort { number: ticket.number }).into());
    }
    let about = (
        correction.topic.or(ticket.asked.topic),
        correction.kind.unwrap_or(ticket.asked.kind),
        correction.building.or(ticket.asked.building),
    );
    correct(db, visit, ticket, about, true).await
}

/// Corrects topic, kind and building of an open ticket; what waits is routed again. Says whether somebody else has it
/// now, who is told so if `tell`.
pub(super) async fn correct(
    db: &mut SqliteConnection,
    visit: &Visit,
    mut ticket: Ticket,
    about: (Option<InitiativeId>, Kind, Option<BuildingId>),
    tell: bool,
) -> Result<(Ticket, bool), Stopped> {
    if about == (ticket.asked.topic, ticket.asked.kind, ticket.asked.building) {
        return Ok((ticket, false));
    }
    let taken_for = ticket.asked.topic;
    (ticket.asked.topic, ticket.asked.kind, ticket.asked.building) = about;
    let topic = ticket.asked.topic;
    learn(db, visit, &ticket, taken_for).await?;
    if !ticket.is_waiting() {
        ticket.placed.phase = topic.and_then(|id| visit.district.phase(id, ticket.opened_at));
        ticket.placed.unsorted = topic.is_none();
        let put = ticket.put(None);
        visit.keep(db, &mut ticket, Action::Resorted { put }).await?;
        return Ok((ticket, false));
    }
    let load = tickets::load(db, ticket.district).await?;
    let route = route_again(&ticket, &visit.district, &load, &ticket.placed.declined, visit.at);
    if route.work_order {
        return Err(Refused::from(LifeRefused::IsWorkOrder { number: ticket.number }).into());
    }
    let before = Owner::from(&ticket.placed);
    ticket.placed = ticket.placed.anew(&route);
    ticket.placed.phase = route.phase;
    visit.put(db, &mut ticket, &route, |put| Action::Resorted { put }).await?;
    let moved = before != Owner::from(&ticket.placed);
    if moved && tell {
        visit.owe(db, &ticket, &[Owed::Rerouted]).await?;
    }
    Ok((ticket, moved))
}

/// Keeps what a ticket was first taken for and what it is about: the next one like it is taken for that.
pub(super) async fn learn(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &Ticket,
    taken_for: Option<InitiativeId>,
) -> Result<(), Stopped> {
    let (from, to) = (taken_for, ticket.asked.topic);
    if from == to || ticket.asked.private {
        return Ok(());
    }
    let correction = search::Correction { from, to };
    let whose = (ticket.district, ticket.id);
    Ok(search::correct(db, whose, correction, visit.caller.user, visit.at).await?)
}
