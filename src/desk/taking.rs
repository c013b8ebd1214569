//! Taking a ticket from the one who has it, and giving one back to its queue.

use std::sync::Arc;

use super::Desk;
use super::placing::want_cards;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::StaffId;
use crate::domain::owed::{LifeOwed, Owed};
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::routing::Route;
use crate::domain::ticket::{Claim, Ticket};
use crate::store::{SqliteConnection, Stopped, tickets};

/// What became of a wish to take a ticket.
#[derive(Debug, Clone)]
pub enum Taking {
    /// Nobody had it: it is theirs.
    Claimed(Arc<District>, Ticket),
    /// Somebody has it: whether it is meant has to be asked.
    Asks(Arc<District>, Ticket, Claim),
}

/// A ticket that went from one coach to another, or back to its queue.
#[derive(Debug, Clone)]
pub struct Passed {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// Whose it was.
    pub from: StaffId,
}

impl Desk {
    /// A coach would like to have a ticket. From somebody else it is not taken before they say so once more.
    pub async fn take(&self, caller: Caller, which: Which) -> Result<Taking, Stopped> {
        let visit = self.visit(caller.clone()).await?;
        let own = visit.coach()?.id;
        let ticket = {
            let mut reader = self.store.read().await?;
            visit.ticket_for(&mut reader, which, Act::TakeOver).await?.0
        };
        match ticket.claim_of() {
            None => {
                let claimed = self.claim(caller, which).await?;
                Ok(Taking::Claimed(claimed.district, claimed.ticket))
            }
            Some(claim) if claim.by == own => {
                Err(Refused::YouHaveIt { number: ticket.number, since: claim.at }.into())
            }
            Some(claim) => Ok(Taking::Asks(visit.district, ticket, claim)),
        }
    }

    /// A coach takes a ticket from the one who has it, who is told.
    pub async fn take_over(&self, caller: Caller, which: Which) -> Result<Passed, Stopped> {
        self.pass(caller, which, true).await
    }

    /// The lead, or the director for them, gives a ticket back to its queue, with its age.
    pub async fn release(&self, caller: Caller, which: Which) -> Result<Passed, Stopped> {
        self.pass(caller, which, false).await
    }

    async fn pass(&self, caller: Caller, which: Which, take: bool) -> Result<Passed, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let (ticket, from) = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    if take { take_over(db, &visit, which).await } else { release(db, &visit, which).await }
                })
            })
            .await?;
        self.owing.notify_one();
        Ok(Passed { district, ticket, from })
    }
}

async fn take_over(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
) -> Result<(Ticket, StaffId), Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::TakeOver).await?;
    let by = visit.coach()?.id;
    let (state, from) = ticket.take_over(by, visit.at)?;
    ticket.state = state;
    tickets::remove_partner(db, ticket.id, by).await?;
    visit.keep(db, &mut ticket, Action::TakenOver { from, by }).await?;
    let told: [Owed; 2] = [Owed::OpenThread, LifeOwed::TakenOver { from, by }.into()];
    visit.owe(db, &ticket, &told).await?;
    Ok((ticket, from))
}

async fn release(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
) -> Result<(Ticket, StaffId), Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Release).await?;
    let (state, from) = ticket.release()?;
    ticket.state = state;
    let suggested = ticket.placed.suggested.filter(|it| *it != from);
    ticket.placed.suggested = suggested;
    visit.keep(db, &mut ticket, Action::Released { from, suggested }).await?;
    let (queue, reason) = (ticket.placed.queue, ticket.placed.why.reason.clone());
    want_cards(db, &visit.district, &ticket, &Route::manual(queue, suggested, reason), visit.at).await?;
    visit.owe(db, &ticket, &[LifeOwed::Released { from }.into()]).await?;
    visit.owe_loss(db, &ticket, Some(from)).await?;
    Ok((ticket, from))
}
