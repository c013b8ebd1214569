//! Why a change of the road map, of readiness or of the helpers was refused, as facts.

use chrono::NaiveDate;

use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::roadmap::Phase;
use crate::domain::topics::BadPattern;

/// A refusal about the road map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoadRefused {
    /// It is in that phase, and nothing else is planned.
    IsInPhase {
        /// Which.
        initiative: InitiativeId,
        /// The phase.
        phase: Phase,
        /// Since when.
        since: NaiveDate,
    },
    /// Another initiative has that key.
    KeyTaken {
        /// What was typed.
        typed: String,
    },
    /// What was typed is no key.
    BadKey {
        /// What was typed, cut.
        typed: String,
    },
    /// A pattern that recognises nothing, or everything, or can't be read.
    Pattern(BadPattern),
    /// Nobody of that name is a specialist.
    NotASpecialist {
        /// What was typed, cut.
        typed: String,
    },
    /// Nobody of that name is a librarian.
    NotALibrarian {
        /// What was typed, cut.
        typed: String,
    },
    /// A list of grades that can't be read.
    BadGrades {
        /// What was typed, cut.
        typed: String,
    },
    /// An order of buildings that can't be read.
    BadOrder {
        /// What was typed, cut.
        typed: String,
    },
    /// Nothing was said that would change anything.
    NothingNew,
    /// Readiness is for what is being rolled out.
    NotRolledOut {
        /// Which.
        initiative: InitiativeId,
        /// Its phase.
        phase: Option<Phase>,
    },
    /// Only librarians say how ready they are.
    OnlyLibrarians,
    /// Only specialists, and the director, record sessions.
    OnlySpecialists,
    /// The lead can't step in for themselves.
    LeadIsBackup,
    /// Refdesk does not serve the building yet (R72).
    NotHereYet {
        /// Which.
        building: BuildingId,
        /// From when on it will.
        from: NaiveDate,
    },
    /// The building has no channel for its staff.
    NoStaffChannel {
        /// Which.
        building: BuildingId,
    },
}
