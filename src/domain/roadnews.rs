//! What people are owed about the road map, each once.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ids::{BuildingId, InitiativeId, StaffId};
use super::people::Role;
use super::roadmap::Phase;

/// For so many days after a change people are still told of it, if nobody could before.
pub const LATE_DAYS: i64 = 7;

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

impl RoadNews {
    /// Whether nobody has to hear of it any more: what could not be said for so long, where its channel was missing.
    pub fn is_old(&self, today: NaiveDate) -> bool {
        match self {
            Self::Coming { on, .. } | Self::Begun { on, .. } => today > *on + Duration::days(LATE_DAYS),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_day_is_news_for_a_week() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let (initiative, phase) = (InitiativeId(1), Phase::Standard);
        let begun = RoadNews::Begun { initiative, phase, on: day(2) };
        let coming = RoadNews::Coming { initiative, phase, on: day(2), to: None };
        let review = RoadNews::Review { initiative, phase, on: day(2) };
        for (today, old) in [(1, false), (2, false), (9, false), (10, true)] {
            assert_eq!((begun.is_old(day(today)), coming.is_old(day(today))), (old, old), "November {today}");
            assert!(!review.is_old(day(today)), "the director is told until it is looked at");
        }
    }
}
