//! Resolving: what was done and how long it took, in one step (R59, R89).

use std::sync::Arc;

use super::Desk;
use super::door::Said;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::Action;
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::permission::Act;
use crate::domain::routing::Kind;
use crate::domain::text::Words;
use crate::domain::ticket::{Ending, Ticket};
use crate::store::{SqliteConnection, Stopped, given, spent};

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
        self.resolve_as(caller, which, (minutes, ending, None), outcome).await
    }

    /// The same; the lead says how they helped, if not in the way that was asked for (R40).
    pub async fn resolve_as(
        &self,
        caller: Caller,
        which: Which,
        (minutes, ending, given): (Minutes, Ending, Option<Kind>),
        outcome: Option<Said>,
    ) -> Result<Resolved, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let outcome = visit.words_if_any(outcome.as_ref())?.map(|it| it.words);
        let district = visit.district.clone();
        let ticket = self
            .store
            .write(move |db| {
                Box::pin(async move { resolve(db, &visit, which, (minutes, ending, given), outcome).await })
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
    (minutes, ending, given): (Minutes, Ending, Option<Kind>),
    outcome: Option<Words>,
) -> Result<Ticket, Stopped> {
    let (mut ticket, partners) = visit.ticket_for(db, which, Act::Resolve).await?;
    let lead = visit.coach()?.id;
    ticket.state = ticket.resolve(lead, (minutes, ending), outcome, visit.at)?;
    visit.keep(db, &mut ticket, Action::Resolved { minutes, ending }).await?;
    let given = given.unwrap_or(ticket.asked.kind);
    given::keep(db, ticket.id, given).await?;
    let shape = Shape::of(&ticket.asked.company);
    spent::add(db, ticket.id, (lead, minutes, duty(ending, given), shape), visit.at).await?;
    let partners = partners.into_iter().map(|partner| Owed::AskMinutes { partner });
    let debts: Vec<_> = std::iter::once(Owed::AskHelped).chain(partners).collect();
    visit.owe(db, &ticket, &debts).await?;
    Ok(ticket)
}

/// What a coach repaired is first response, whatever it was asked as (R38).
fn duty(ending: Ending, given: Kind) -> Duty {
    if ending == Ending::FixedHere { Duty::First } else { Duty::of(given) }
}
