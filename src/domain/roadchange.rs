//! What was changed on the road map, as facts that are kept: reports and sentences are made of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::roadmap::Phase;

/// One change (R65).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum RoadChange {
    /// An initiative is new.
    Added {
        /// Its first phase.
        phase: Phase,
        /// From this day on.
        on: NaiveDate,
    },
    /// Something that is said about it.
    Edited {
        /// What.
        parts: Vec<Part>,
    },
    /// Another phase.
    Phase {
        /// The one before.
        from: Option<Phase>,
        /// The new one.
        to: Phase,
        /// From this day on.
        on: NaiveDate,
    },
    /// What had been planned is not any more.
    PlanDropped,
}

/// What can be edited about an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The name.
    Name,
    /// The goal.
    Goal,
    /// The notes.
    Notes,
    /// The patterns.
    Patterns,
    /// The lead.
    Lead,
    /// The back-up.
    Backup,
    /// Buildings or grades of the pilot.
    Scope,
    /// The order of the roll-out.
    Rollout,
    /// The day of the review, or of the pilot's evaluation.
    Review,
}

/// A change as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by the name they had.
    pub by: String,
    /// What.
    pub change: RoadChange,
}
