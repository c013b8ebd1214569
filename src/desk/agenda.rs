//! The agenda of the librarians' meeting: what nobody in a building could answer, and what a librarian handed on (R10).

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Desk;
use super::attendance::last_held;
use super::look::list_limit;
use super::visit::{Caller, Visit};
use crate::domain::attendance::Held;
use crate::domain::district::District;
use crate::domain::ids::StaffId;
use crate::domain::people::Role;
use crate::domain::permission;
use crate::domain::roadmap::Phase;
use crate::domain::routing::Queue;
use crate::domain::ticket::{Passing, Ticket};
use crate::store::{Stopped, tickets};

/// How far back it looks: two months between meetings at the most.
const DAYS: i64 = 60;

/// The questions for the librarians' meeting.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The district.
    pub district: Arc<District>,
    /// The next meeting.
    pub next: Option<NaiveDate>,
    /// The last one of which somebody wrote down who came.
    pub last: Option<Held>,
    /// The questions: those that are open, and those that a librarian handed on since the last meeting.
    pub tickets: Vec<Ticket>,
}

impl Agenda {
    /// The librarian who handed a question on; the last one, if there were several.
    pub fn handed_on_by(&self, ticket: &Ticket) -> Option<StaffId> {
        let librarian = |id: &&StaffId| self.district.person(**id).is_some_and(|it| it.is(Role::Librarian));
        ticket.placed.declined.iter().rev().find(librarian).copied()
    }
}

impl Desk {
    /// The questions for the librarians' next meeting, for coaches.
    pub async fn agenda(&self, caller: Caller) -> Result<Agenda, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let since = visit.at - Duration::days(DAYS);
        let answered_since = last_meeting(&visit).map_or(since, |it| it.max(since));
        let mut reader = self.store.read().await?;
        let asked = (since, answered_since);
        let mut tickets = tickets::on_agenda(&mut reader, visit.district.id, asked, list_limit()).await?;
        tickets.retain(|it| permission::may_see(&visit.district, visit.caller.user, it, &[], visit.at));
        let last = last_held(&mut reader, &visit).await?;
        let next = visit.district.calendar.next_meeting(visit.today()).map(|it| it.date);
        Ok(Agenda { next, last, tickets, district: visit.district })
    }
}

/// The day on which the last meeting was.
fn last_meeting(visit: &Visit) -> Option<DateTime<Utc>> {
    let (calendar, today) = (&visit.district.calendar, visit.today());
    let last = calendar.meetings.iter().map(|it| it.date).filter(|it| *it < today).max()?;
    Some(calendar.midnight(last))
}

/// Whether a ticket that was handed on is a question for the meeting: a librarian could not answer it, and it is about what
/// she is to be prepared for.
pub(super) fn is_for_the_meeting(visit: &Visit, ticket: &Ticket, (by, why): (StaffId, Passing)) -> bool {
    let librarian = visit.district.person(by).is_some_and(|it| it.is(Role::Librarian));
    let phase = ticket.asked.topic.and_then(|it| visit.district.phase(it, visit.at));
    let unable = matches!(why, Passing::NeedsSpecialist | Passing::NotMine);
    librarian && unable && phase == Some(Phase::Implementation) && ticket.placed.queue == Queue::Specialists
}
