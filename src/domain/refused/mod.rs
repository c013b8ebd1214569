//! Why something was refused, as facts. `discord/words` makes the sentence that says what to do next.

mod life;
mod road;

use chrono::{DateTime, NaiveDate, Utc};

use super::calendar::CalendarRefused;
use super::ics::ImportRefused;
use super::ids::{InitiativeId, StaffId, TicketNumber};
use super::impact::ImpactRefused;
use super::incident::IncidentRefused;
use super::logging::LogRefused;
use super::meeting::TimeRefused;
use super::minutes::BadMinutes;
use super::refused_class::ClassRefused;
use super::refused_page::PageRefused;
use super::refused_people::PeopleRefused;
use super::routing::Queue;
use super::text::BadWords;
use super::ticket::Claim;
use super::turned::Turned;

pub use life::LifeRefused;
pub use road::RoadRefused;

/// A refusal with its facts. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// About people and buildings.
    People(PeopleRefused),
    /// This server is no district that Refdesk knows.
    NoDistrict,
    /// There is no such ticket, or the person may not know of it: the two are not told apart.
    NoSuchTicket,
    /// What was typed is no ticket number.
    NotATicketNumber,
    /// Another coach was first.
    AlreadyClaimed {
        /// The ticket.
        number: TicketNumber,
        /// Who has it, since when.
        claim: Claim,
        /// When this claim came.
        asked_at: DateTime<Utc>,
    },
    /// The person is the lead already.
    YouHaveIt {
        /// The ticket.
        number: TicketNumber,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Only the lead may do that.
    SomebodyElseHasIt {
        /// The ticket.
        number: TicketNumber,
        /// Who has it, since when.
        claim: Claim,
    },
    /// It has to be claimed first.
    NobodyHasIt {
        /// The ticket.
        number: TicketNumber,
    },
    /// It is resolved.
    IsResolved {
        /// The ticket.
        number: TicketNumber,
        /// By whom.
        by: StaffId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Its requester took it back.
    IsCancelled {
        /// The ticket.
        number: TicketNumber,
        /// When.
        at: DateTime<Utc>,
    },
    /// It is not resolved, so there is nothing to thank for or to reopen.
    NotResolved {
        /// The ticket.
        number: TicketNumber,
    },
    /// The days in which it could be reopened are over.
    TooLateToReopen {
        /// The ticket.
        number: TicketNumber,
        /// When it was resolved.
        resolved_at: DateTime<Utc>,
    },
    /// Only its requester may do that.
    NotYourRequest {
        /// The ticket.
        number: TicketNumber,
    },
    /// Only the coaches of its queue may do that.
    NotYourQueue {
        /// The ticket.
        number: TicketNumber,
        /// Whose it is.
        queue: Queue,
    },
    /// Only coaches (librarians, specialists, the tech office) may do that.
    NotACoach,
    /// Only the director may do that.
    NotTheDirector,
    /// One of the other moves of a ticket's life.
    Life(LifeRefused),
    /// The words can't be taken.
    Words(BadWords),
    /// The words were turned away at the door, and nothing of them was kept.
    Turned(Turned),
    /// The minutes can't be taken.
    Minutes(BadMinutes),
    /// No initiative has that name.
    NoSuchTopic {
        /// What was typed, cut.
        typed: String,
        /// The initiative with the nearest name.
        nearest: Option<InitiativeId>,
    },
    /// No building has that name.
    NoSuchBuilding {
        /// What was typed, cut.
        typed: String,
    },
    /// What was typed is no day.
    NotADay {
        /// What was typed, cut.
        typed: String,
    },
    /// The day is over.
    DayIsPast {
        /// The day.
        day: NaiveDate,
    },
    /// A day can't become that.
    Calendar(CalendarRefused),
    /// A calendar file is not taken in.
    Import(ImportRefused),
    /// That time is no longer free.
    TimeIsGone,
    /// Figures can't be shown like that.
    Impact(ImpactRefused),
    /// Help can't be written down like that.
    Log(LogRefused),
    /// A time can't be agreed on like that.
    Time(TimeRefused),
    /// An incident can't be changed like that.
    Incident(IncidentRefused),
    /// The question was answered before: the request is on its way.
    AlreadySent {
        /// The ticket that it became.
        number: TicketNumber,
    },
    /// About the road map, readiness, who helps with what.
    Road(RoadRefused),
    /// About a building's page.
    Page(PageRefused),
    /// About a class.
    Class(ClassRefused),
}

impl From<RoadRefused> for Refused {
    fn from(refused: RoadRefused) -> Self {
        Self::Road(refused)
    }
}

impl From<BadWords> for Refused {
    fn from(bad: BadWords) -> Self {
        Self::Words(bad)
    }
}

impl From<TimeRefused> for Refused {
    fn from(refused: TimeRefused) -> Self {
        Self::Time(refused)
    }
}

impl From<IncidentRefused> for Refused {
    fn from(refused: IncidentRefused) -> Self {
        Self::Incident(refused)
    }
}

impl From<ImpactRefused> for Refused {
    fn from(refused: ImpactRefused) -> Self {
        Self::Impact(refused)
    }
}

impl From<LogRefused> for Refused {
    fn from(refused: LogRefused) -> Self {
        Self::Log(refused)
    }
}

impl From<Turned> for Refused {
    fn from(turned: Turned) -> Self {
        Self::Turned(turned)
    }
}

impl From<BadMinutes> for Refused {
    fn from(bad: BadMinutes) -> Self {
        Self::Minutes(bad)
    }
}
