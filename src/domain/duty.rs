//! What coaches' time goes to: six duties, and whatever is none of them (R61, R68). Says nothing about people.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::routing::Kind;

/// One of the six duties, or none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// Staff development and training: the only one that is coaching.
    Staff,
    /// Tech diplomacy: visits, offers, presence.
    Diplomacy,
    /// First response: it won't turn on.
    First,
    /// Maintenance and the logistics of equipment (R36).
    Maintenance,
    /// District data, accounts, personnel.
    Data,
    /// Procurement and planning.
    Planning,
    /// None of these; a line says what (R68).
    Other,
}

impl Duty {
    /// Every duty, in the order above.
    pub const ALL: [Self; 7] = [
        Self::Staff,
        Self::Diplomacy,
        Self::First,
        Self::Maintenance,
        Self::Data,
        Self::Planning,
        Self::Other,
    ];

    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Diplomacy => "diplomacy",
            Self::First => "first",
            Self::Maintenance => "maintenance",
            Self::Data => "data",
            Self::Planning => "planning",
            Self::Other => "other",
        }
    }

    /// What help of a kind counts as, unless somebody says otherwise.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Question
            | Kind::OneOnOne
            | Kind::CoPlan
            | Kind::CoTeach
            | Kind::ModelLesson
            | Kind::Resources
            | Kind::Class => Self::Staff,
            Kind::Broken => Self::First,
            Kind::Device => Self::Maintenance,
            Kind::Account => Self::Data,
            Kind::Buying => Self::Planning,
            Kind::Library => Self::Other,
        }
    }
}

impl FromStr for Duty {
    type Err = NotADuty;

    fn from_str(text: &str) -> Result<Self, NotADuty> {
        Self::ALL.into_iter().find(|duty| duty.as_str() == text).ok_or(NotADuty)
    }
}

/// The text is no duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a duty is one of staff, diplomacy, first, maintenance, data, planning and other")]
pub struct NotADuty;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_reads_what_it_writes() {
        for duty in Duty::ALL {
            assert_eq!(duty.as_str().parse(), Ok(duty));
        }
        assert!("".parse::<Duty>().is_err());
    }

    #[test]
    fn only_help_with_teaching_counts_as_staff_development() {
        for kind in Kind::ALL {
            assert_eq!(Duty::of(kind) == Duty::Staff, !kind.is_tech() && kind != Kind::Library, "{kind:?}");
        }
    }
}
