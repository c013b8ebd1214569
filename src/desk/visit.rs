//! Who stands at the desk, in which district, when; and which ticket they mean.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::{GuildId, InteractionId, RoleId, StaffId, TicketId, TicketNumber, UserId};
use crate::domain::people::{Role, Staff};
use crate::domain::permission::{self, Act};
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, history, tickets};

/// Who asks for something, as the interaction says.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The server.
    pub guild: GuildId,
    /// The account.
    pub user: UserId,
    /// The name that is shown on the server.
    pub name: String,
    /// The roles on the server.
    pub roles: Vec<RoleId>,
    /// The language that they use Discord in, such as `en-US`.
    pub language: String,
    /// The interaction: the same one never does a thing twice.
    pub cause: InteractionId,
}

/// How a ticket is named: by a control that holds its row, or by the number that a person typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// By its row.
    Id(TicketId),
    /// By its number in the caller's district.
    Number(TicketNumber),
}

/// One visit: the caller, their district as it is now, the time.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    pub(super) caller: Caller,
    pub(super) district: Arc<District>,
    pub(super) at: DateTime<Utc>,
}

impl Desk {
    pub(super) async fn visit(&self, caller: Caller) -> Result<Visit, Stopped> {
        self.visit_at(caller, self.clock.now()).await
    }

    /// The same at a moment that was read before.
    pub(super) async fn visit_at(&self, caller: Caller, at: DateTime<Utc>) -> Result<Visit, Stopped> {
        let district = self.district(caller.guild).await?;
        Ok(Visit { caller, district, at })
    }

    /// A visit of the director, for what is theirs alone.
    pub(super) async fn director(&self, caller: Caller) -> Result<Visit, Stopped> {
        let visit = self.visit(caller).await?;
        visit.director()?;
        Ok(visit)
    }
}

impl Visit {
    /// The day here.
    pub(super) fn today(&self) -> NaiveDate {
        self.district.calendar.local_date(self.at)
    }

    /// The caller as the director.
    pub(super) fn director(&self) -> Result<&Staff, Refused> {
        self.staff().filter(|it| it.is(Role::Director)).ok_or(Refused::NotTheDirector)
    }

    /// The caller as whoever holds sessions: a specialist, or the director.
    pub(super) fn specialist(&self) -> Result<&Staff, Refused> {
        let coach = self.coach()?;
        let may = coach.is(Role::Specialist) || coach.is(Role::Director);
        if may { Ok(coach) } else { Err(RoadRefused::OnlySpecialists.into()) }
    }

    /// The caller on the roster; whoever has left is a stranger.
    pub(super) fn staff(&self) -> Option<&Staff> {
        self.district.person_by_user(self.caller.user).filter(|it| !it.gone)
    }

    /// The caller as a coach who works here today.
    pub(super) fn coach(&self) -> Result<&Staff, Refused> {
        let here = |it: &&Staff| permission::is_coach(it) && it.here_on(self.today());
        self.staff().filter(here).ok_or(Refused::NotACoach)
    }

    /// The ticket that is meant, if the caller may know that it is there.
    ///
    /// A ticket of another district, a private one of somebody else's and one that never was are the same to them.
    pub(super) async fn ticket(
        &self,
        db: &mut SqliteConnection,
        which: Which,
    ) -> Result<(Ticket, Vec<StaffId>), Stopped> {
        let found = match which {
            Which::Id(id) => tickets::by_id(db, id).await?,
            Which::Number(number) => tickets::by_number(db, self.district.id, number).await?,
        };
        let ticket = found.filter(|it| it.district == self.district.id).ok_or(Refused::NoSuchTicket)?;
        let partners = tickets::partners(db, ticket.id).await?;
        let seen = permission::may_see(&self.district, self.caller.user, &ticket, &partners, self.at);
        if seen { Ok((ticket, partners)) } else { Err(Refused::NoSuchTicket.into()) }
    }

    /// The ticket that is meant, if the caller may do this with it.
    pub(super) async fn ticket_for(
        &self,
        db: &mut SqliteConnection,
        which: Which,
        act: Act,
    ) -> Result<(Ticket, Vec<StaffId>), Stopped> {
        let (ticket, partners) = self.ticket(db, which).await?;
        let (district, user) = (&self.district, self.caller.user);
        let standings = permission::standings(district, user, &ticket, &partners, self.at);
        if permission::may(act, &standings, &ticket) {
            return Ok((ticket, partners));
        }
        if !matches!(act, Act::See | Act::Note | Act::Own | Act::Time) {
            ticket.amend()?;
        }
        Err(permission::refusal(act, &ticket).into())
    }

    /// What the caller did.
    pub(super) fn entry(&self, action: Action) -> Entry {
        Entry::by(Some((self.caller.user, self.caller.name.clone())), action, self.at)
    }

    /// Appends what the caller did to the ticket's history.
    pub(super) async fn record(
        &self,
        db: &mut SqliteConnection,
        ticket: TicketId,
        action: Action,
    ) -> Result<(), Stopped> {
        self.record_as(db, ticket, action, Some(self.caller.cause)).await
    }

    /// The same where one interaction does several things: it is remembered by one of them only.
    pub(super) async fn record_as(
        &self,
        db: &mut SqliteConnection,
        ticket: TicketId,
        action: Action,
        cause: Option<InteractionId>,
    ) -> Result<(), Stopped> {
        let entry = self.entry(action);
        Ok(history::append(db, ticket, &entry, cause).await?)
    }
}
