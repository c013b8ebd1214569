//! A teacher works in another building now: each open request is asked about, and goes along only if they say so. What
//! is over stays counted where it was asked (F22).

use super::moving::move_on;
use super::reroute::{Again, reroute};
use super::visit::{Caller, Visit, Which};
use super::{Answered, Desk};
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, StaffId, TicketId};
use crate::domain::owed::{LifeOwed, Owed};
use crate::domain::owed_people::PeopleNews;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::domain::reroute::Cause;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, owed, tickets};

/// The most open requests of one teacher that are asked about.
const ASKED: i64 = 25;

impl Desk {
    /// The requester would like it to go along.
    pub async fn move_along(
        &self,
        caller: Caller,
        ticket: TicketId,
        to: BuildingId,
    ) -> Result<Answered, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let ticket =
            self.store.write(move |db| Box::pin(async move { along(db, &visit, ticket, to).await })).await?;
        self.owing().notify_one();
        Ok(Answered { district, ticket })
    }

    /// The requester would like it to stay where it is.
    pub async fn stay_there(&self, caller: Caller, ticket: TicketId) -> Result<Answered, Stopped> {
        let visit = self.visit(caller).await?;
        let ticket = {
            let mut reader = self.store.read().await?;
            own(&mut reader, &visit, ticket).await?
        };
        Ok(Answered { district: visit.district, ticket })
    }
}

/// Owes the question about each open request of somebody who has moved.
pub(super) async fn ask_about_open(
    db: &mut SqliteConnection,
    visit: &Visit,
    staff: StaffId,
    to: &[BuildingId],
) -> Result<(), Stopped> {
    let user = visit.district.person(staff).and_then(|it| it.user);
    let (Some(user), Some(first)) = (user, to.first().copied()) else { return Ok(()) };
    let asked = tickets::of_requester(db, visit.district.id, user, ASKED).await?;
    let elsewhere = |it: &Ticket| it.asked.building.is_some_and(|building| !to.contains(&building));
    for ticket in asked.iter().filter(|it| it.is_open() && elsewhere(it)) {
        let news = Owed::People(PeopleNews::BuildingAsked { building: first });
        owed::owe(db, ticket.district, Some(ticket.id), &news, visit.at).await?;
    }
    Ok(())
}

async fn own(db: &mut SqliteConnection, visit: &Visit, ticket: TicketId) -> Result<Ticket, Stopped> {
    let (ticket, _) = visit.ticket(db, Which::Id(ticket)).await?;
    if ticket.asked.is_by(visit.caller.user) {
        Ok(ticket)
    } else {
        Err(Refused::NotYourRequest { number: ticket.number }.into())
    }
}

async fn along(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: TicketId,
    to: BuildingId,
) -> Result<Ticket, Stopped> {
    let mut ticket = own(db, visit, ticket).await?;
    ticket.amend()?;
    let works_there = visit.staff().is_some_and(|it| it.works_in(to));
    if !works_there || ticket.asked.building == Some(to) {
        return Err(Refused::from(PeopleRefused::OfferIsOver).into());
    }
    ticket.asked.building = Some(to);
    let by = Some((visit.caller.user, visit.caller.name.clone()));
    let again = Again { district: visit.district.clone(), because: Cause::Corrected, by, at: visit.at };
    if let Some(lead) = ticket.claim_of().map(|claim| claim.by) {
        move_on(db, &again, &mut ticket, lead).await?;
        if let Some(me) = visit.staff() {
            visit.owe(db, &ticket, &[LifeOwed::Lost { from: lead, by: me.id }.into()]).await?;
        }
    } else {
        let put = ticket.put(None);
        visit.keep(db, &mut ticket, Action::Resorted { put }).await?;
        reroute(db, &again, &mut ticket).await?;
    }
    Ok(ticket)
}
