//! The entries of a ticket's history: facts, never people's words, so that words can be erased and the history kept.
//!
//! Each entry holds everything that the row of the ticket took from the move: `rebuild` makes the row of them again.

mod put;
mod rebuild;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::duty::Duty;
use super::ids::{IncidentNumber, StaffId, TicketNumber, UserId};
use super::logging::Shape;
use super::minutes::Minutes;
use super::reroute::{Cause, Owner};
use super::ticket::{Ending, Form, Passing, Slot};

pub use put::Put;
pub use rebuild::{Difference, Facts};

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

impl Entry {
    /// What somebody did, by account and name; none where the clock caused it.
    pub fn by(who: Option<(UserId, String)>, action: Action, at: DateTime<Utc>) -> Self {
        let (actor, actor_name) = who.unzip();
        Self { at, actor, actor_name: actor_name.unwrap_or_default(), action }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Action {
    /// Somebody asked.
    Opened {
        /// What about, and where it was put.
        put: Box<Put>,
        /// The ticket whose coaching part it is, if it was split from one (R37).
        from: Option<TicketNumber>,
    },
    /// A coach took it.
    Claimed {
        /// The lead.
        by: StaffId,
    },
    /// A coach took it from another.
    TakenOver {
        /// Who had it.
        from: StaffId,
        /// The lead.
        by: StaffId,
    },
    /// It was given back to its queue.
    Released {
        /// Who had it.
        from: StaffId,
        /// Who is suggested from now on.
        suggested: Option<StaffId>,
    },
    /// It was handed to another queue or person.
    HandedOn {
        /// Who had it, or whose suggested it was.
        from: Option<StaffId>,
        /// Why.
        why: Passing,
        /// Whether it counts as a bounce.
        bounced: bool,
        /// What it is about, and where it was put.
        put: Box<Put>,
    },
    /// Its topic, kind or building was corrected; where it waits, it was routed anew.
    Resorted {
        /// What it is about, and where it was put.
        put: Box<Put>,
    },
    /// While it waited it was routed again.
    Rerouted {
        /// Who had it.
        from: Owner,
        /// Who has it.
        to: Owner,
        /// Why.
        because: Cause,
        /// What it is about, and where it was put.
        put: Box<Put>,
    },
    /// A coach helps the lead.
    Joined {
        /// The partner.
        partner: StaffId,
    },
    /// A partner helps no longer.
    Left {
        /// The partner.
        partner: StaffId,
    },
    /// A coach took the place of a partner.
    Replaced {
        /// The partner until then.
        from: StaffId,
        /// The partner from now on.
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
    /// Help that never waited was written down, done already.
    Logged {
        /// Who helped.
        by: StaffId,
        /// Their time.
        minutes: Minutes,
        /// When it happened.
        at: DateTime<Utc>,
        /// What about, and where it is counted.
        put: Box<Put>,
    },
    /// The lead or a partner said how long their own help took, or corrected it.
    TimeSaid {
        /// Whose time.
        by: StaffId,
        /// How long.
        minutes: Minutes,
        /// What it counts as.
        duty: Duty,
        /// Its form.
        shape: Shape,
        /// What stood there before; none where it is new.
        before: Option<Minutes>,
    },
    /// The back-up queue was shown it.
    Widened,
    /// The lead asked the requester something.
    Held,
    /// It goes on.
    Resumed,
    /// The two agreed on a time.
    Scheduled {
        /// When and how.
        slot: Slot,
    },
    /// The time to meet is off.
    Unscheduled,
    /// A time to meet was proposed.
    TimeProposed {
        /// When and how.
        slot: Slot,
    },
    /// The time that was proposed does not fit.
    TimeDeclined,
    /// It is one of the reports of an incident.
    Tied {
        /// Which.
        to: IncidentNumber,
    },
    /// It was done.
    Resolved {
        /// The lead's time.
        minutes: Minutes,
        /// In which way.
        ending: Ending,
    },
    /// The requester was shown the way to the work orders.
    Redirected {
        /// Who did.
        by: StaffId,
        /// What it is about, a repair from now on.
        put: Box<Put>,
    },
    /// The requester said that it helped.
    Helped,
    /// The requester needed more.
    Reopened {
        /// Where it waits; none where it went back to the coach who had it.
        put: Option<Box<Put>>,
    },
    /// The requester took it back.
    Cancelled,
    /// It is the same as another one, which stays.
    Merged {
        /// The one that stays.
        into: TicketNumber,
        /// Who saw it.
        by: StaffId,
    },
    /// Another one was the same as this one.
    Absorbed {
        /// The other one.
        number: TicketNumber,
    },
}

impl Action {
    /// Its name in the database.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Claimed { .. } => "claimed",
            Self::TakenOver { .. } => "taken-over",
            Self::Released { .. } => "released",
            Self::HandedOn { .. } => "handed-on",
            Self::Resorted { .. } => "resorted",
            Self::Rerouted { .. } => "rerouted",
            Self::Joined { .. } => "joined",
            Self::Left { .. } => "left",
            Self::Replaced { .. } => "replaced",
            Self::Wished { .. } => "wished",
            Self::Noted => "noted",
            Self::Remarked => "remarked",
            Self::Logged { .. } => "logged",
            Self::TimeSaid { .. } => "time-said",
            Self::Widened => "widened",
            Self::Held => "held",
            Self::Resumed => "resumed",
            Self::Scheduled { .. } => "scheduled",
            Self::Unscheduled => "unscheduled",
            Self::TimeProposed { .. } => "time-proposed",
            Self::TimeDeclined => "time-declined",
            Self::Tied { .. } => "tied",
            Self::Resolved { .. } => "resolved",
            Self::Redirected { .. } => "redirected",
            Self::Helped => "helped",
            Self::Reopened { .. } => "reopened",
            Self::Cancelled => "cancelled",
            Self::Merged { .. } => "merged",
            Self::Absorbed { .. } => "absorbed",
        }
    }
}
