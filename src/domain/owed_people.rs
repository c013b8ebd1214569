//! News about people that requesters are owed: a coach is away for longer, or when they were to meet; a coach has left.

use serde::{Deserialize, Serialize};

use super::ids::{BuildingId, StaffId, TicketId};
use super::ticket::Slot;

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum PeopleNews {
    /// The coach is away: would the requester like somebody else to have it?
    LeaveAsked {
        /// Who is away.
        staff: StaffId,
    },
    /// The requester works elsewhere now: should the request go there as well (F22)?
    BuildingAsked {
        /// Where they work now.
        building: BuildingId,
    },
    /// The time to meet falls into an absence of its coach: another time, or somebody else (B10)?
    MeetingFalls {
        /// Who is away.
        staff: StaffId,
        /// The time that is free again.
        slot: Slot,
    },
    /// A coach has left: all of one requester's tickets, in one message.
    CoachLeft {
        /// Who.
        staff: StaffId,
        /// Which tickets somebody else has now.
        tickets: Vec<TicketId>,
    },
}
