//! How far a ticket is. A state carries exactly the facts of that state.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Form, Ticket};
use crate::domain::ids::{BuildingId, StaffId, TicketNumber};
use crate::domain::minutes::Minutes;
use crate::domain::text::Words;

/// How far a ticket is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// In its queue, nobody has it.
    Waiting,
    /// A coach has it.
    Claimed(Claim),
    /// A coach has it, and the two meet at a time that both agreed on.
    Scheduled(Appointment),
    /// A coach has it and waits for an answer of the requester: the clock stops.
    OnHold(Hold),
    /// Done.
    Resolved(Resolution),
    /// Taken back by its requester.
    Cancelled {
        /// When.
        at: DateTime<Utc>,
    },
    /// The same as another one, which stays.
    Merged {
        /// The one that stays.
        into: TicketNumber,
        /// Who saw it.
        by: StaffId,
        /// When.
        at: DateTime<Utc>,
    },
}

/// Who has a ticket, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The lead.
    pub by: StaffId,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Whether the requester has reopened it.
    pub reopened: bool,
}

/// A time to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it is meant to take.
    pub minutes: Minutes,
    /// In person or online.
    pub form: Form,
    /// Where, if in person.
    pub building: Option<BuildingId>,
}

/// A ticket with a time to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appointment {
    /// Who has it.
    pub claim: Claim,
    /// When and how they meet.
    pub slot: Slot,
}

/// A question to the requester is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// Who has it.
    pub claim: Claim,
    /// Since when it waits for the answer. A further question does not begin it anew.
    pub since: DateTime<Utc>,
    /// A time to meet that stands all the same.
    pub slot: Option<Slot>,
}

/// How a ticket ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// Who had it.
    pub claim: Claim,
    /// When it was resolved.
    pub at: DateTime<Utc>,
    /// The lead's time.
    pub minutes: Minutes,
    /// In which way.
    pub ending: Ending,
    /// What was done, in the lead's words.
    pub outcome: Option<Words>,
    /// What the requester said: whether it helped.
    pub helped: Option<bool>,
}

/// In which way a ticket was resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Helped.
    #[default]
    Helped,
    /// Repaired by the coach: a work order that the tech office never had to see (R97).
    FixedHere,
    /// The requester was shown the way to the tech office's work orders (B5).
    Redirected,
    /// Closed because a question to the requester was never answered.
    Unanswered,
}

impl Ending {
    /// Whether the coach repaired it, or helped otherwise.
    pub fn of_repair(fixed: bool) -> Self {
        if fixed { Self::FixedHere } else { Self::Helped }
    }

    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::FixedHere => "fixed-here",
            Self::Redirected => "redirected",
            Self::Unanswered => "unanswered",
        }
    }
}

impl FromStr for Ending {
    type Err = NotAnEnding;

    fn from_str(text: &str) -> Result<Self, NotAnEnding> {
        let all = [Self::Helped, Self::FixedHere, Self::Redirected, Self::Unanswered];
        all.into_iter().find(|ending| ending.as_str() == text).ok_or(NotAnEnding)
    }
}

/// The text is no ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ticket ends helped, fixed-here, redirected or unanswered")]
pub struct NotAnEnding;

impl Slot {
    /// From its beginning to its end.
    pub fn span(&self) -> (DateTime<Utc>, DateTime<Utc>) {
        (self.starts_at, self.starts_at + chrono::Duration::minutes(i64::from(self.minutes.get())))
    }
}

impl State {
    /// Who has it while it is open and somebody has.
    pub fn claim(&self) -> Option<Claim> {
        match self {
            Self::Claimed(claim) => Some(*claim),
            Self::Scheduled(appointment) => Some(appointment.claim),
            Self::OnHold(hold) => Some(hold.claim),
            Self::Waiting | Self::Resolved(_) | Self::Cancelled { .. } | Self::Merged { .. } => None,
        }
    }

    /// The time to meet that stands.
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Scheduled(appointment) => Some(appointment.slot),
            Self::OnHold(hold) => hold.slot,
            _ => None,
        }
    }

    /// The same with another lead; states without one stay as they are.
    pub(in crate::domain) fn led_by(&self, claim: Claim) -> Self {
        match self {
            Self::Claimed(_) => Self::Claimed(claim),
            Self::Scheduled(appointment) => Self::Scheduled(Appointment { claim, ..*appointment }),
            Self::OnHold(hold) => Self::OnHold(Hold { claim, ..*hold }),
            other => other.clone(),
        }
    }
}

impl Ticket {
    /// The lead, while somebody has it or after it was resolved.
    pub fn lead(&self) -> Option<StaffId> {
        match &self.state {
            State::Resolved(resolution) => Some(resolution.claim.by),
            open => open.claim().map(|claim| claim.by),
        }
    }

    /// Who has it while it is open and somebody has.
    pub fn claim_of(&self) -> Option<Claim> {
        self.state.claim()
    }

    /// Whether it is neither resolved nor cancelled nor merged.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Waiting | State::Claimed(_) | State::Scheduled(_) | State::OnHold(_))
    }

    /// Whether nobody has it yet.
    pub fn is_waiting(&self) -> bool {
        self.state == State::Waiting
    }
}
