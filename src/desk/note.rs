//! Notes: what the next coach should know, for coaches alone; or words that the requester reads as well.

use super::Desk;
use super::door::{Passed, Said};
use super::visit::{Caller, Visit, Which};
use crate::domain::history::Action;
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::text::Words;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, notes};

impl Desk {
    /// A coach adds a note. A shared one is told to the requester; the other is for coaches' eyes only.
    pub async fn note(
        &self,
        caller: Caller,
        which: Which,
        said: Said,
        shared: bool,
    ) -> Result<Ticket, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let Passed { words, insisted, .. } = visit.words(&said)?;
        let ticket = self
            .store
            .write(move |db| {
                Box::pin(async move { add(db, &visit, which, ((words, insisted), shared)).await })
            })
            .await?;
        self.owing.notify_one();
        Ok(ticket)
    }
}

async fn add(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    ((words, insisted), shared): ((Words, bool), bool),
) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Note).await?;
    let author = (visit.caller.user, visit.caller.name.as_str());
    if !shared {
        notes::add_for_coaches(db, ticket.id, author, (&words, insisted), visit.at).await?;
        visit.record(db, ticket.id, Action::Remarked).await?;
        return Ok(ticket);
    }
    let note = notes::add(db, ticket.id, author, (&words, insisted), visit.at).await?;
    visit.keep(db, &mut ticket, Action::Noted).await?;
    visit.owe(db, &ticket, &[Owed::NoteShared { note }]).await?;
    Ok(ticket)
}
