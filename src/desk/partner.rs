//! Partners: a coach helps the lead, who stays the one that owns the ticket (R17, R18).

use std::sync::Arc;

use super::Desk;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::StaffId;
use crate::domain::owed::Owed;
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, tickets};

/// A coach who helps.
#[derive(Debug, Clone)]
pub struct Partnered {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// Who has it.
    pub lead: Option<StaffId>,
    /// Whether they did already.
    pub already: bool,
}

impl Desk {
    /// A coach joins the lead of a claimed ticket.
    pub async fn join(&self, caller: Caller, which: Which) -> Result<Partnered, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let (ticket, already) =
            self.store.write(move |db| Box::pin(async move { join(db, &visit, which).await })).await?;
        self.owing.notify_one();
        Ok(Partnered { district, lead: ticket.lead(), ticket, already })
    }
}

async fn join(db: &mut SqliteConnection, visit: &Visit, which: Which) -> Result<(Ticket, bool), Stopped> {
    let (mut ticket, partners) = visit.ticket(db, which).await?;
    let coach = visit.coach()?;
    if !permission::may_help(&visit.district, coach, &ticket, &partners, visit.at) {
        let (number, queue) = (ticket.number, ticket.placed.queue);
        return Err(Refused::NotYourQueue { number, queue }.into());
    }
    ticket.join(coach.id)?;
    if !tickets::add_partner(db, ticket.id, coach.id, visit.at).await? {
        return Ok((ticket, true));
    }
    visit.keep(db, &mut ticket, Action::Joined { partner: coach.id }).await?;
    visit.owe(db, &ticket, &[Owed::PartnerJoined { partner: coach.id }]).await?;
    Ok((ticket, false))
}
