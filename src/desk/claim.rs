//! Claiming: exactly one coach wins, everybody else is told who has it.

use std::sync::Arc;

use super::Desk;
use super::meet::wish_is_a_proposal;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, newcomers, tickets};

/// A claim that won, or that had been won by the same coach before.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
}

impl Desk {
    /// A coach takes a ticket. The one writer decides: of any number at the same moment the first one wins.
    ///
    /// Pressing again changes nothing and succeeds.
    pub async fn claim(&self, caller: Caller, which: Which) -> Result<Claimed, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let ticket =
            self.store.write(move |db| Box::pin(async move { take(db, &visit, which).await })).await?;
        self.owing.notify_one();
        Ok(Claimed { district, ticket })
    }
}

async fn take(db: &mut SqliteConnection, visit: &Visit, which: Which) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Claim).await?;
    let coach = visit.coach()?;
    let state = match ticket.claim(coach.id, visit.at) {
        Err(Refused::AlreadyClaimed { claim, .. }) if claim.by == coach.id => return Ok(ticket),
        other => other?,
    };
    ticket.state = state;
    tickets::remove_partner(db, ticket.id, coach.id).await?;
    visit.keep(db, &mut ticket, Action::Claimed { by: coach.id }).await?;
    wish_is_a_proposal(db, visit, &ticket, coach.id).await?;
    visit.owe(db, &ticket, &[Owed::OpenThread, Owed::Introduce]).await?;
    newcomers::met(db, ticket.district, ticket.asked.user, visit.at).await?;
    Ok(ticket)
}
