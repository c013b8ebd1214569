//! Resolving: what was done and how long it took, in one step (R59, R89).

use std::sync::Arc;

use super::Desk;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::text::Words;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, owed, tickets};

/// A ticket that was resolved.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
}

impl Desk {
    /// The lead resolves a ticket; its requester is asked whether it helped.
    pub async fn resolve(
        &self,
        caller: Caller,
        which: Which,
        minutes: Minutes,
        outcome: Option<Words>,
    ) -> Result<Resolved, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let ticket = self
            .store
            .write(move |db| Box::pin(async move { resolve(db, &visit, which, minutes, outcome).await }))
            .await?;
        self.owing.notify_one();
        Ok(Resolved { district, ticket })
    }
}

async fn resolve(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    minutes: Minutes,
    outcome: Option<Words>,
) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket(db, which).await?;
    let state = ticket.resolve(visit.coach()?.id, minutes, outcome, visit.at)?;
    ticket.revision = tickets::set_state(db, &ticket, &state).await?;
    ticket.state = state;
    visit.record(db, ticket.id, Action::Resolved { minutes }).await?;
    cards::want(db, ticket.id, ticket.revision, visit.at).await?;
    owed::owe(db, ticket.district, Some(ticket.id), &Owed::AskHelped, visit.at).await?;
    Ok(ticket)
}
