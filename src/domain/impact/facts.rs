//! What figures are reckoned from: one line for each request and for each time that was given, as the history tells them.

use chrono::{DateTime, Utc};

use super::figures::Quote;
use crate::domain::company::Company;
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId, TicketId, UserId};
use crate::domain::logging::Shape;
use crate::domain::people::Role;
use crate::domain::roadmap::Phase;
use crate::domain::routing::Kind;

/// Everything of one district and one period.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The requests that were opened in it; without those that were taken back or merged.
    pub requests: Vec<Request>,
    /// Earlier requests, to tell repeated ones by: who asked about what, when.
    pub before: Vec<(UserId, InitiativeId, DateTime<Utc>)>,
    /// The time that was given in it.
    pub given: Vec<Given>,
    /// What other duties took: whose, from when, in minutes (R86).
    pub lost: Vec<(StaffId, DateTime<Utc>, u32)>,
    /// Thanks that were given in public in it, the newest first.
    pub quotes: Vec<Quote>,
}

/// From when to when somebody was waited for; none where that is not over.
pub type Waited = (DateTime<Utc>, Option<DateTime<Utc>>);

/// One request.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each counted by itself")]
pub struct Request {
    /// Its row.
    pub ticket: TicketId,
    /// Who asked.
    pub asker: UserId,
    /// Where they teach.
    pub building: Option<BuildingId>,
    /// What it is about.
    pub initiative: Option<InitiativeId>,
    /// The kind of help: as it was given, or as it was asked for where that was not said (R40, R70).
    pub kind: Kind,
    /// The kind of help that was asked for.
    pub asked_for: Kind,
    /// For whom it was asked (R19, R35).
    pub company: Company,
    /// The phase of the initiative when it was asked.
    pub phase: Option<Phase>,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// When the first coach took it.
    pub taken_at: Option<DateTime<Utc>>,
    /// When it was first resolved.
    pub done_at: Option<DateTime<Utc>>,
    /// From when to when its coach waited for an answer; none where that is not over.
    pub held: Vec<Waited>,
    /// Who has it, or had it when it was resolved.
    pub lead: Option<StaffId>,
    /// To whom it was suggested, and whom it waits for while nobody has it.
    pub suggested: Option<StaffId>,
    /// It was opened again.
    pub reopened: bool,
    /// The requester said that it helped.
    pub helped: bool,
    /// Whoever has it did the repair.
    pub fixed_here: bool,
    /// It was written down afterwards.
    pub logged: bool,
    /// It came from a building without a librarian.
    pub unmet: bool,
}

impl Request {
    /// Whether it was for more than one teacher.
    pub fn is_together(&self) -> bool {
        !self.company.is_alone()
    }

    /// Whether it is, or will be, this coach's to do.
    pub fn falls_to(&self, staff: StaffId) -> bool {
        self.lead.or(self.suggested) == Some(staff)
    }

    /// Whether it was a repair that the tech office never had to see: done by a coach who is not of the office (R97).
    pub fn is_avoided(&self, district: &District) -> bool {
        let lead = self.lead.and_then(|id| district.person(id));
        self.fixed_here && !lead.is_some_and(|it| it.is(Role::TechOffice) && !it.is(Role::Librarian))
    }
}

/// Time that somebody gave.
#[derive(Debug, Clone)]
pub struct Given {
    /// To which request.
    pub ticket: TicketId,
    /// Who.
    pub staff: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: u32,
    /// What it counts as.
    pub duty: Duty,
    /// Its shape.
    pub shape: Shape,
    /// The request's building.
    pub building: Option<BuildingId>,
    /// The request's initiative.
    pub initiative: Option<InitiativeId>,
    /// The kind of help that was given (R40).
    pub kind: Kind,
    /// Who had asked; the coach's own account where there was no teacher.
    pub asker: UserId,
}
