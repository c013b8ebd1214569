//! A requester puts right what their request was taken for, or chooses another kind of help; so may their coach (A5, R40).

use super::Desk;
use super::sort::{Sorted, correct};
use super::visit::{Caller, Visit, Which};
use crate::domain::change::Change;
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped};

impl Desk {
    /// Changes topic or kind of a request; the route is looked at again while nobody has it.
    pub async fn change(&self, caller: Caller, which: Which, change: Change) -> Result<Sorted, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let topic = if let Change::Topic(topic) = change { topic } else { None };
        if topic.is_some_and(|id| district.initiative(id).is_none_or(|it| it.gone)) {
            return Err(Refused::NoSuchTicket.into());
        }
        let (ticket, moved) =
            self.store.write(move |db| Box::pin(async move { act(db, &visit, which, change).await })).await?;
        self.owing.notify_one();
        Ok(Sorted { district, ticket, moved })
    }
}

async fn act(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    change: Change,
) -> Result<(Ticket, bool), Stopped> {
    let (ticket, _) = visit.ticket(db, which).await?;
    let own = ticket.asked.is_by(visit.caller.user);
    let (ticket, _) = visit.ticket_for(db, which, if own { Act::Own } else { Act::Sort }).await?;
    ticket.amend()?;
    let (topic, kind) = match change {
        Change::Topic(topic) => (topic, ticket.asked.kind),
        Change::Kind(kind) => (ticket.asked.topic, kind),
    };
    let about = (topic, kind, ticket.asked.building);
    // Whoever asked reads in the answer who has it now.
    correct(db, visit, ticket, about, !own).await
}
