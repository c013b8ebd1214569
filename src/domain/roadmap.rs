//! The road map: initiatives, their phases over time, and which librarians are ready for them.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::building::Grade;
use crate::domain::ids::{BuildingId, InitiativeId, Key, StaffId};

/// How far an initiative has come (R1 to R4). Exactly one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// A pilot, evaluated for effectiveness.
    Learning,
    /// Tested, being deployed district-wide.
    Implementation,
    /// Expected of all teachers in all buildings.
    Standard,
    /// No longer supported.
    Retired,
}

impl Phase {
    /// Every phase, in the order of a life.
    pub const ALL: [Self; 4] = [Self::Learning, Self::Implementation, Self::Standard, Self::Retired];

    /// As the district file and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::Implementation => "implementation",
            Self::Standard => "standard",
            Self::Retired => "retired",
        }
    }
}

impl FromStr for Phase {
    type Err = NotAPhase;

    fn from_str(text: &str) -> Result<Self, NotAPhase> {
        Self::ALL.into_iter().find(|phase| phase.as_str() == text).ok_or(NotAPhase)
    }
}

/// The text is no phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a phase is one of learning, implementation, standard and retired")]
pub struct NotAPhase;

/// Whether the specialists have prepared a librarian for an initiative in implementation (R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readiness {
    /// Teaches and supports it alone.
    Ready,
    /// Leads, with a specialist beside them.
    WithPartner,
    /// Learns it alongside the specialist.
    NotYet,
}

impl Readiness {
    /// Every readiness, readiest first.
    pub const ALL: [Self; 3] = [Self::Ready, Self::WithPartner, Self::NotYet];

    /// As the district file and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::WithPartner => "with-partner",
            Self::NotYet => "not-yet",
        }
    }
}

impl FromStr for Readiness {
    type Err = NotAReadiness;

    fn from_str(text: &str) -> Result<Self, NotAReadiness> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(NotAReadiness)
    }
}

/// The text is no readiness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("readiness is one of ready, with-partner and not-yet")]
pub struct NotAReadiness;

/// From when on an initiative is in a phase. Entries in the future are plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEntry {
    /// The phase.
    pub phase: Phase,
    /// Its first day, local to the district.
    pub from: NaiveDate,
    /// When the director is reminded to look at it again, or a pilot is evaluated (R2, R11).
    pub review: Option<NaiveDate>,
}

/// When a staged roll-out reaches a building (R3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// Which building.
    pub building: BuildingId,
    /// The first day of it there.
    pub from: NaiveDate,
}

/// Where a pilot runs. An empty list means no limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// The buildings.
    pub buildings: Vec<BuildingId>,
    /// The grades.
    pub grades: Vec<Grade>,
}

impl Scope {
    /// Whether a teacher is in it. What is not known about the teacher does not put them outside.
    pub fn includes(&self, building: Option<BuildingId>, grade: Option<Grade>) -> bool {
        let there = building.is_none_or(|it| self.buildings.is_empty() || self.buildings.contains(&it));
        let taught = grade.is_none_or(|it| self.grades.is_empty() || self.grades.contains(&it));
        there && taught
    }
}

/// A technology or teaching strategy on the district's road map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// The row.
    pub id: InitiativeId,
    /// The key in the district file.
    pub key: Key,
    /// The name that people see.
    pub name: String,
    /// The district goal it serves (R7).
    pub goal: Option<String>,
    /// What recognises it in free text; see [`crate::domain::topics`].
    pub patterns: Vec<String>,
    /// The specialist who leads it.
    pub lead: Option<StaffId>,
    /// The specialist who steps in.
    pub backup: Option<StaffId>,
    /// Where the pilot runs; none means everywhere.
    pub scope: Option<Scope>,
    /// Oldest first, one phase a day.
    pub history: Vec<PhaseEntry>,
    /// Which librarians are prepared. Nobody listed is ready.
    pub readiness: BTreeMap<StaffId, Readiness>,
    /// What the director and the specialists note about it, such as how a pilot went (R2).
    pub notes: Option<String>,
    /// The staged order of its roll-out, the first building first; empty means everywhere at once (R3).
    pub rollout: Vec<Stage>,
    /// Teachers who offered to help their colleagues with it (R45).
    pub peers: Vec<StaffId>,
    /// No longer in the district file; kept because tickets refer to it.
    pub gone: bool,
}

impl Initiative {
    /// The phase on a date, planned entries included; none before the first.
    pub fn phase_on(&self, date: NaiveDate) -> Option<Phase> {
        self.entry_on(date).map(|entry| entry.phase)
    }

    /// The entry that holds on a date.
    pub fn entry_on(&self, date: NaiveDate) -> Option<&PhaseEntry> {
        self.history.iter().filter(|entry| entry.from <= date).max_by_key(|entry| entry.from)
    }

    /// The first change after a date.
    pub fn next_change(&self, date: NaiveDate) -> Option<&PhaseEntry> {
        self.history.iter().filter(|entry| entry.from > date).min_by_key(|entry| entry.from)
    }

    /// When its roll-out reaches a building: a building that is not listed comes with the last one. None without an
    /// order.
    pub fn reaches(&self, building: BuildingId) -> Option<NaiveDate> {
        let listed = self.rollout.iter().find(|it| it.building == building);
        listed.map(|it| it.from).or_else(|| self.rollout.iter().map(|it| it.from).max())
    }

    /// How ready somebody is for it.
    pub fn readiness_of(&self, staff: StaffId) -> Readiness {
        self.readiness.get(&staff).copied().unwrap_or(Readiness::NotYet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_phase_on_a_date_follows_the_history_and_the_plans() {
        let entry = |phase, from| PhaseEntry { phase, from: day(from), review: None };
        let presentation = Initiative {
            id: InitiativeId(1),
            key: "presentation".parse().unwrap(),
            name: "Online presentation tools".into(),
            goal: None,
            patterns: Vec::new(),
            lead: None,
            backup: None,
            scope: None,
            history: vec![
                entry(Phase::Learning, "2024-09-03"),
                entry(Phase::Implementation, "2025-09-02"),
                entry(Phase::Standard, "2027-01-26"),
            ],
            readiness: BTreeMap::new(),
            notes: None,
            rollout: Vec::new(),
            peers: Vec::new(),
            gone: false,
        };
        let cases = [
            ("2024-09-02", None),
            ("2024-09-03", Some(Phase::Learning)),
            ("2026-11-21", Some(Phase::Implementation)),
            ("2027-01-25", Some(Phase::Implementation)),
            ("2027-01-26", Some(Phase::Standard)),
        ];
        for (date, phase) in cases {
            assert_eq!(presentation.phase_on(day(date)), phase, "{date}");
        }
        assert_eq!(presentation.next_change(day("2026-11-21")).unwrap().from, day("2027-01-26"));
        assert_eq!(presentation.readiness_of(StaffId(9)), Readiness::NotYet);
    }

    #[test]
    fn a_scope_leaves_out_only_who_is_known_to_be_outside() {
        let scope = Scope {
            buildings: vec![BuildingId(1)],
            grades: vec![Grade::new(7).unwrap(), Grade::new(8).unwrap()],
        };
        let cases = [
            (Some(1), Some(8), true),
            (Some(1), None, true),
            (None, None, true),
            (Some(2), Some(8), false),
            (Some(1), Some(6), false),
        ];
        for (building, grade, inside) in cases {
            let included = scope.includes(building.map(BuildingId), grade.and_then(Grade::new));
            assert_eq!(included, inside, "{building:?} {grade:?}");
        }
    }
}
