//! Resolving: what was done and how long it took, in one step (R59, R89).

use std::sync::Arc;

use super::Desk;
use super::door::Said;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::Action;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::text::Words;
use crate::domain::ticket::{Ending, Ticket};
use crate::store::{SqliteConnection, Stopped, spent};

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
        (minutes, ending): (Minutes, Ending),
        outcome: Option<Said>,
    ) -> Result<Resolved, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let outcome = visit.words_if_any(outcome.as_ref())?.map(|it| it.words);
        let district = visit.district.clone();
        let ticket = self
            .store
            .write(move |db| {
                Box::pin(async move { resolve(db, &visit, which, (minutes, ending), outcome).await })
            })
            .await?;
        self.owing.notify_one();
        Ok(Resolved { district, ticket })
    }
}

async fn resolve(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    (minutes, ending): (Minutes, Ending),
    outcome: Option<Words>,
) -> Result<Ticket, Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::Resolve).await?;
    let lead = visit.coach()?.id;
    ticket.state = ticket.resolve(lead, (minutes, ending), outcome, visit.at)?;
    visit.keep(db, &mut ticket, Action::Resolved { minutes, ending }).await?;
    spent::add(db, ticket.id, (lead, minutes, duty(ending, &ticket)), visit.at).await?;
    visit.owe(db, &ticket, &[Owed::AskHelped]).await?;
    Ok(ticket)
}

/// What a coach repaired is first response, whatever it was asked as (R38).
fn duty(ending: Ending, ticket: &Ticket) -> Duty {
    if ending == Ending::FixedHere { Duty::First } else { Duty::of(ticket.asked.kind) }
}
