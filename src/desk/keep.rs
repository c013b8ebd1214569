//! Keeping what a verb did: the row, an entry in the history, the cards, the debts, in the verb's own transaction.

use super::visit::Visit;
use crate::domain::history::Action;
use crate::domain::owed::Owed;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, owed, roadmap, tickets};

impl Visit {
    /// Keeps a ticket that the caller has changed: its row, what was done, and that its cards are to show it.
    pub(super) async fn keep(
        &self,
        db: &mut SqliteConnection,
        ticket: &mut Ticket,
        action: Action,
    ) -> Result<(), Stopped> {
        tickets::save(db, ticket).await?;
        if let Action::Resolved { .. } = action {
            self.keep_phase(db, ticket).await?;
        }
        self.record(db, ticket.id, action).await?;
        Ok(cards::want(db, ticket.id, ticket.revision, self.at).await?)
    }

    /// Keeps the phase that the topic of a ticket has when it is closed: reports compare it with that of the opening (R9).
    async fn keep_phase(&self, db: &mut SqliteConnection, ticket: &Ticket) -> Result<(), Stopped> {
        let phase = ticket.asked.topic.and_then(|topic| self.district.phase(topic, self.at));
        Ok(roadmap::keep_closing(db, ticket.id, phase).await?)
    }

    /// Owes Discord these, in this order.
    pub(super) async fn owe(
        &self,
        db: &mut SqliteConnection,
        ticket: &Ticket,
        debts: &[Owed],
    ) -> Result<(), Stopped> {
        for debt in debts {
            owed::owe(db, ticket.district, Some(ticket.id), debt, self.at).await?;
        }
        Ok(())
    }
}
