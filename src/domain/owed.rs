//! What Discord is owed besides cards: each thing once, in the order of its ticket.

use chrono::NaiveDate;
mod clock;
mod draft;
mod life;
mod standing;

use serde::{Deserialize, Serialize};

use super::ids::{BuildingId, ProposalId, StaffId, UserId};
use super::owed_class::ClassNews;
use super::owed_page::PageOwed;
use super::owed_people::PeopleNews;
use super::patience::{Audience, Step};
use super::ticket::Slot;
use super::year_end::YearNews;

/// News about the time to meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum TimeNews {
    /// One proposed a time, told to the other.
    Proposed {
        /// The proposal's row: if another took its place, this one need not be told any more.
        proposal: ProposalId,
    },
    /// The time does not fit, told to whoever proposed it.
    Declined {
        /// Whether the coach declined it; else the requester did.
        by_coach: bool,
    },
    /// They meet, told to both in their thread; where there is none, to the requester.
    Agreed,
    /// They meet, told to the coach where the two have no thread.
    AgreedToCoach,
    /// They don't, told to the other.
    CalledOff {
        /// Whether the coach called it off; else the requester did.
        by_coach: bool,
        /// The time that is free again.
        slot: Slot,
    },
}
use super::roadnews::RoadNews;

pub use clock::{ClockNews, ClockWhat};
pub use draft::{DraftNews, NoTicket};
pub use life::LifeOwed;
pub use standing::{StoodIn, Told};

/// One thing that is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Owed {
    /// The private thread of requester and coach: made, or taken out of the archive.
    OpenThread,
    /// The first words in the thread; naming both brings both in.
    Introduce,
    /// The news that a partner helps, told in the thread.
    PartnerJoined {
        /// The partner.
        partner: StaffId,
    },
    /// What the requester added, told in the thread.
    DetailsAdded {
        /// The note's row.
        note: i64,
    },
    /// What a coach wrote for the requester as well, told to the requester.
    NoteShared {
        /// The note's row.
        note: i64,
    },
    /// The news that somebody asked together with them, told to one of the others.
    AskedTogether {
        /// Whom.
        user: UserId,
    },
    /// The news that one of them took it back, told to one of the others.
    CompanyCancelled {
        /// Whom.
        user: UserId,
        /// Who took it back, by name.
        by: String,
    },
    /// News about the time to meet.
    Time(TimeNews),
    /// The news that it is one of many reports of a fault that is known, told to the requester.
    IncidentKnown,
    /// The news that the fault is mended, told to the requester.
    IncidentFixed,
    /// The news that it goes on with another one of the same, told to the requester of the one that ended.
    Merged,
    /// The news that somebody else asked the same, told in the thread of the one that stays.
    Absorbed {
        /// The other one's requester, by name.
        name: String,
    },
    /// The question whether it helped, told to the requester.
    AskHelped,
    /// The question how long their part took, to a partner.
    AskMinutes {
        /// The partner.
        partner: StaffId,
    },
    /// The news that it goes on, told in the thread.
    Reopened,
    /// The news that the requester took it back, told in the thread.
    Cancelled,
    /// The thread can rest: put away, not deleted.
    ArchiveThread,
    /// The back-up queue sees it now, told to the requester.
    Widened,
    /// Somebody else has it now, and why, told to the requester.
    Rerouted,
    /// News of the road map.
    Road(RoadNews),
    /// Thanks (A10): to the one who is thanked, or in the staff's channel of a building.
    Thanks {
        /// The row of the thanks.
        thanks: i64,
        /// The building whose staff may read it.
        building: Option<BuildingId>,
    },
    /// It goes from one coach to another, or waits for its requester.
    Life(LifeOwed),
    /// News of the clock and the weather about a meeting.
    Clock(ClockNews),
    /// News about the people who have it.
    People(PeopleNews),
    /// News of the year's end (F15).
    Year(YearNews),
    /// A request that became no ticket, told to its requester.
    Draft(DraftNews),
    /// A building's page of a month.
    Page(PageOwed),
    /// What somebody had for a while is over.
    StoodIn(StoodIn),
    /// News about a class, told to one who signed up.
    Class(ClassNews),
    /// A place can't be reached, told to the director once.
    LostPlace {
        /// The place, as its text.
        place: String,
    },
    /// The digest of a school morning, told in its place.
    Digest {
        /// The place, as its text.
        place: String,
        /// The day it is of.
        day: NaiveDate,
    },
    /// What the clock did about a ticket that nobody does anything with, told to one of those who hear of it.
    Patience {
        /// What.
        step: Step,
        /// To whom.
        to: Audience,
    },
}
