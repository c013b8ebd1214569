//! Keeping what a verb did: the row, an entry in the history, the cards, the debts, in the verb's own transaction.

use super::placing::want_cards;
use super::visit::Visit;
use crate::domain::history::{Action, Put};
use crate::domain::ids::StaffId;
use crate::domain::owed::{LifeOwed, Owed};
use crate::domain::place::Place;
use crate::domain::routing::{Queue, Route};
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

    /// The same for a ticket that was put somewhere (its `placed` says so already): with the partner that the route
    /// brings, and cards wherever its people look.
    pub(super) async fn put(
        &self,
        db: &mut SqliteConnection,
        ticket: &mut Ticket,
        route: &Route,
        action: impl FnOnce(Box<Put>) -> Action,
    ) -> Result<(), Stopped> {
        tickets::save(db, ticket).await?;
        tickets::set_agenda(db, ticket.id, route.agenda).await?;
        if let Some(lead) = route.lead {
            tickets::remove_partner(db, ticket.id, lead).await?;
        }
        cards::want(db, ticket.id, ticket.revision, self.at).await?;
        let partner = want_cards(db, &self.district, ticket, route, self.at).await?;
        self.record(db, ticket.id, action(ticket.put(partner))).await
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
