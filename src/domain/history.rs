//! The entries of a ticket's history: facts, never people's words, so that words can be erased and the
//! history kept.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{StaffId, UserId};
use super::minutes::Minutes;
use super::reroute::{Cause, Owner};
use super::routing::Queue;
use super::ticket::Form;

/// Who did what, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none where the clock caused it.
    pub actor: Option<UserId>,
    /// Their name then.
    pub actor_name: String,
    /// What.
    pub action: Action,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Action {
    /// Somebody asked.
    Opened,
    /// A coach took it.
    Claimed {
        /// The lead.
        by: StaffId,
    },
    /// A coach helps the lead.
    Joined {
        /// The partner.
        partner: StaffId,
    },
    /// The requester said how they would like to be helped.
    Wished {
        /// How.
        form: Form,
        /// When.
        at: Option<DateTime<Utc>>,
    },
    /// Words were added.
    Noted,
    /// A coach wrote something for coaches only.
    Remarked,
    /// The back-up queue was shown it.
    Widened,
    /// It was done.
    Resolved {
        /// The lead's time.
        minutes: Minutes,
    },
    /// Help that never waited was written down, done already.
    Logged {
        /// Who helped.
        by: StaffId,
        /// Their time.
        minutes: Minutes,
        /// When it happened.
        at: DateTime<Utc>,
    },
    /// The requester said that it helped.
    Helped,
    /// The requester needed more.
    Reopened,
    /// The requester took it back.
    Cancelled,
    /// While it waited it was routed again.
    Rerouted {
        /// Who had it.
        from: Owner,
        /// Who has it.
        to: Owner,
        /// The back-up queue now.
        backup: Option<Queue>,
        /// Why.
        because: Cause,
    },
}

impl Action {
    /// Its name in the database.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Claimed { .. } => "claimed",
            Self::Joined { .. } => "joined",
            Self::Wished { .. } => "wished",
            Self::Noted => "noted",
            Self::Remarked => "remarked",
            Self::Widened => "widened",
            Self::Resolved { .. } => "resolved",
            Self::Logged { .. } => "logged",
            Self::Helped => "helped",
            Self::Reopened => "reopened",
            Self::Cancelled => "cancelled",
            Self::Rerouted { .. } => "rerouted",
        }
    }
}
