//! What people are owed about the road map, each once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{BuildingId, InitiativeId, StaffId};
use super::people::Role;
use super::roadmap::Phase;

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum RoadNews {
    /// A phase is to change: for librarians and specialists, before the teachers (R57).
    Coming {
        /// Which initiative.
        initiative: InitiativeId,
        /// The new phase.
        phase: Phase,
        /// From this day on.
        on: NaiveDate,
        /// To whom directly; none where there is a channel for all of them.
        to: Option<StaffId>,
    },
    /// Another phase has begun: for the teachers, on the day itself (E1).
    Begun {
        /// Which initiative.
        initiative: InitiativeId,
        /// The new phase.
        phase: Phase,
        /// Since this day.
        on: NaiveDate,
    },
    /// What had been told is not planned any more.
    PlanDropped {
        /// Which initiative.
        initiative: InitiativeId,
        /// The phase that had been planned.
        phase: Phase,
        /// The day that it had been planned for.
        on: NaiveDate,
    },
    /// The initiative of a ticket has another phase: for the coach who has it, and keeps it (R9).
    Moved {
        /// The phase now.
        phase: Phase,
    },
    /// A review is due: for the director (R11).
    Review {
        /// Which initiative.
        initiative: InitiativeId,
        /// Its phase.
        phase: Phase,
        /// The day of the review.
        on: NaiveDate,
    },
    /// How ready are you? For a librarian, after a session or a meeting (R10, R56).
    AskReady {
        /// Whom.
        staff: StaffId,
        /// For what.
        initiatives: Vec<InitiativeId>,
    },
    /// What a role is for and what it is not for: for the staff of a building (R30).
    RoleCard {
        /// Where.
        building: BuildingId,
        /// Which.
        role: Role,
    },
}
