//! On hold: the lead asks the requester something and waits; whatever they answer, it goes on.

use std::sync::Arc;

use super::Desk;
use super::door::{Passed, Said};
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::owed::{LifeOwed, Owed};
use crate::domain::permission::Act;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, notes};

/// A ticket that waits for its requester, or goes on.
#[derive(Debug, Clone)]
pub struct Held {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
}

impl Desk {
    /// The lead asks the requester something: the clock stops until they answer.
    pub async fn hold(&self, caller: Caller, which: Which, question: Said) -> Result<Held, Stopped> {
        self.hold_or_resume(caller, which, Some(question)).await
    }

    /// The lead does not wait for the answer any longer.
    pub async fn resume(&self, caller: Caller, which: Which) -> Result<Held, Stopped> {
        self.hold_or_resume(caller, which, None).await
    }

    async fn hold_or_resume(
        &self,
        caller: Caller,
        which: Which,
        question: Option<Said>,
    ) -> Result<Held, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let question = visit.words_if_any(question.as_ref())?;
        let district = visit.district.clone();
        let ticket = self
            .store
            .write(move |db| Box::pin(async move { act(db, &visit, which, question).await }))
            .await?;
        self.owing.notify_one();
        Ok(Held { district, ticket })
    }
}

async fn act(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    question: Option<Passed>,
) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Hold).await?;
    let Some(question) = question else {
        ticket.state = ticket.resume()?;
        visit.keep(db, &mut ticket, Action::Resumed).await?;
        return Ok(ticket);
    };
    ticket.state = ticket.hold(visit.coach()?.id, visit.at)?;
    let author = (visit.caller.user, visit.caller.name.as_str());
    let words = (&question.words, question.insisted);
    let note = notes::add(db, ticket.id, author, words, visit.at).await?;
    visit.keep(db, &mut ticket, Action::Held).await?;
    let told: [Owed; 2] = [Owed::OpenThread, LifeOwed::Question { note }.into()];
    visit.owe(db, &ticket, &told).await?;
    Ok(ticket)
}
