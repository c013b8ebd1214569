//! What Discord is owed when a ticket goes from one coach to another, or waits for its requester.

use serde::{Deserialize, Serialize};

use super::Owed;
use crate::domain::ids::StaffId;

/// One thing that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "life", rename_all = "kebab-case")]
pub enum LifeOwed {
    /// A coach took it from another: told in the thread, to both.
    TakenOver {
        /// Who had it.
        from: StaffId,
        /// Who has it.
        by: StaffId,
    },
    /// It waits in its queue again: told to the requester.
    Released {
        /// Who had it.
        from: StaffId,
    },
    /// Somebody else has it now, and why: told to the requester in one line.
    HandedOn {
        /// Who handed it on.
        by: StaffId,
        /// Whether they help on as partner.
        stays: bool,
    },
    /// Somebody else passed it on, or merged it: told to the coach who had it.
    Lost {
        /// Who had it.
        from: StaffId,
        /// Who passed it on.
        by: StaffId,
    },
    /// It comes back where its card has stood before: told there, to whom it is meant for.
    Back {
        /// Who.
        staff: StaffId,
    },
    /// The way to the work orders: told to the requester.
    Redirected,
    /// A question to the requester.
    Question {
        /// The note's row.
        note: i64,
    },
}

impl From<LifeOwed> for Owed {
    fn from(owed: LifeOwed) -> Self {
        Self::Life(owed)
    }
}
