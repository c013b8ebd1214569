//! Keeping what a verb did: the row, an entry in the history, the cards, the debts, in the verb's own transaction.

use super::placing::put;
use super::visit::Visit;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry, Put};
use crate::domain::ids::{InteractionId, StaffId};
use crate::domain::owed::{LifeOwed, Owed};
use crate::domain::place::Place;
use crate::domain::routing::{Queue, Route};
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, history, owed, roadmap, tickets};

impl Visit {
    /// Keeps a ticket that the caller has changed: its row, what was done, and that its cards are to show it.
    pub(super) async fn keep(
        &self,
        db: &mut SqliteConnection,
        ticket: &mut Ticket,
        action: Action,
    ) -> Result<(), Stopped> {
        keep_entry(db, &self.district, ticket, (&self.entry(action), Some(self.caller.cause))).await
    }

    /// The same for a ticket that was put somewhere (its `placed` says so already): with the partner that the route
    /// brings, and cards wherever its people look.
    pub(super) async fn put(
        &self,
        db: &mut SqliteConnection,
        ticket: &mut Ticket,
        route: &Route,
        action: impl FnOnce(Box<Put>) -> Action,
    ) -> Result<(), Stopped> {
        let put = put(db, &self.district, ticket, route, self.at).await?;
        self.record(db, ticket.id, action(put)).await
    }

    /// Whether the ticket has a card in the channel of a queue: its coming back there would not be noticed.
    pub(super) async fn has_card(
        &self,
        db: &mut SqliteConnection,
        ticket: &Ticket,
        queue: Queue,
    ) -> Result<bool, Stopped> {
        Ok(cards::is_wanted_in(db, ticket.id, Place::Queue(queue)).await?)
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

    /// Owes the news to whoever had it, where somebody else passed it on.
    pub(super) async fn owe_loss(
        &self,
        db: &mut SqliteConnection,
        ticket: &Ticket,
        had: Option<StaffId>,
    ) -> Result<(), Stopped> {
        let by = self.coach()?.id;
        match had.filter(|from| *from != by) {
            Some(from) => self.owe(db, ticket, &[LifeOwed::Lost { from, by }.into()]).await,
            None => Ok(()),
        }
    }
}

/// Keeps a ticket that was changed: its row, the entry in its history, and that its cards are to show it. With the
/// interaction that the entry is remembered by: one interaction, one entry.
pub(super) async fn keep_entry(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &mut Ticket,
    (entry, cause): (&Entry, Option<InteractionId>),
) -> Result<(), Stopped> {
    tickets::save(db, ticket).await?;
    if let Action::Resolved { .. } = entry.action {
        // Reports compare the phase of the closing with that of the opening (R9).
        let phase = ticket.asked.topic.and_then(|topic| district.phase(topic, entry.at));
        roadmap::keep_closing(db, ticket.id, phase).await?;
    }
    history::append(db, ticket.id, entry, cause).await?;
    Ok(cards::want(db, ticket.id, ticket.revision, entry.at).await?)
}
