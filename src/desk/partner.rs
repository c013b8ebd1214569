//! Partners: coaches who help the lead, who stays the one that owns the ticket (R17, R18).

use std::sync::Arc;

use super::Desk;
use super::handing::Handable;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::StaffId;
use crate::domain::owed::Owed;
use crate::domain::permission::{Act, is_coach};
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, tickets};

/// A coach who helps.
#[derive(Debug, Clone)]
pub struct Partnered {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// Who has it.
    pub lead: Option<StaffId>,
    /// Whether they did already.
    pub already: bool,
}

/// A change of partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partnering {
    /// The caller helps.
    Join,
    /// The caller helps in the place of this partner.
    InsteadOf(StaffId),
    /// The lead asks this coach to help.
    Invite(StaffId),
    /// The caller helps no longer.
    Leave,
}

impl Desk {
    /// A coach joins the lead of a claimed ticket.
    pub async fn join(&self, caller: Caller, which: Which) -> Result<Partnered, Stopped> {
        self.partner(caller, which, Partnering::Join).await
    }

    /// The partners of a claimed ticket change.
    pub async fn partner(
        &self,
        caller: Caller,
        which: Which,
        partnering: Partnering,
    ) -> Result<Partnered, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let (ticket, already) = self
            .store
            .write(move |db| Box::pin(async move { change(db, &visit, which, partnering).await }))
            .await?;
        self.owing.notify_one();
        Ok(Partnered { district, lead: ticket.lead(), ticket, already })
    }

    /// The ticket, if the caller is its lead and may ask somebody to help; none where they would help themselves.
    pub async fn may_invite(&self, caller: Caller, which: Which) -> Result<Option<Handable>, Stopped> {
        let visit = self.visit(caller).await?;
        let own = visit.coach()?.id;
        let ticket = {
            let mut reader = self.store.read().await?;
            visit.ticket_for(&mut reader, which, Act::Join).await?.0
        };
        let leads = ticket.claim_of().is_some_and(|claim| claim.by == own);
        Ok(leads.then(|| Handable::new(visit, ticket)))
    }
}

async fn change(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    partnering: Partnering,
) -> Result<(Ticket, bool), Stopped> {
    let act = match partnering {
        Partnering::Join | Partnering::InsteadOf(_) => Act::Join,
        Partnering::Invite(_) => Act::Invite,
        Partnering::Leave => Act::Leave,
    };
    let (mut ticket, partners) = visit.ticket_for(db, which, act).await?;
    let own = visit.coach()?.id;
    let (action, helps) = match partnering {
        Partnering::Join => {
            ticket.join(own)?;
            (Action::Joined { partner: own }, Some(own))
        }
        Partnering::Invite(partner) => {
            ticket.join(partner)?;
            can_help(visit, &ticket, partner)?;
            (Action::Joined { partner }, Some(partner))
        }
        Partnering::InsteadOf(from) => {
            ticket.replace(from, own, &partners)?;
            (Action::Replaced { from, partner: own }, Some(own))
        }
        Partnering::Leave => {
            ticket.leave(own, &partners)?;
            (Action::Left { partner: own }, None)
        }
    };
    if helps.is_some_and(|it| partners.contains(&it)) {
        return Ok((ticket, true));
    }
    let goes = match partnering {
        Partnering::InsteadOf(from) => Some(from),
        Partnering::Leave => Some(own),
        _ => None,
    };
    if let Some(goes) = goes {
        tickets::remove_partner(db, ticket.id, goes).await?;
    }
    if let Some(partner) = helps {
        tickets::add_partner(db, ticket.id, partner, visit.at).await?;
    }
    visit.keep(db, &mut ticket, action).await?;
    if let Some(partner) = helps {
        visit.owe(db, &ticket, &[Owed::PartnerJoined { partner }]).await?;
    }
    Ok((ticket, false))
}

/// Whoever is asked to help has to answer requests, work here, and not be the one who asked.
fn can_help(visit: &Visit, ticket: &Ticket, partner: StaffId) -> Result<(), Refused> {
    let today = visit.today();
    let staff = visit.district.person(partner);
    let fits = staff.is_some_and(|it| {
        is_coach(it) && it.here_on(today) && it.user.is_none_or(|user| !ticket.asked.is_by(user))
    });
    if fits { Ok(()) } else { Err(LifeRefused::CantHelp { number: ticket.number, staff: partner }.into()) }
}
