//! Routing again: what was asked stays, the road map, the roster or the topic has changed. Changes nothing by itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::district::District;
use super::ids::{InitiativeId, StaffId};
use super::permission::is_coach;
use super::roadmap::Phase;
use super::routing::{Load, Queue, Reason, Request, Route, route};
use super::ticket::{Placed, Ticket};

/// What made a waiting ticket be routed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cause", rename_all = "kebab-case")]
pub enum Cause {
    /// Its initiative is in another phase now (R9).
    Phase {
        /// Which.
        initiative: InitiativeId,
        /// The phase now.
        phase: Phase,
    },
    /// A librarian is ready for its initiative now, or no longer (R10).
    Readiness {
        /// Who.
        staff: StaffId,
    },
    /// Somebody is away, or back.
    Absence {
        /// Who.
        staff: StaffId,
    },
    /// Somebody does not work here any more.
    Left {
        /// Who.
        staff: StaffId,
    },
    /// Its topic, kind or building was put right.
    Corrected,
    /// Whoever it is routed by has changed in the district: a cover, an owner, a building.
    District,
}

/// Where a ticket would go if it were asked now, by the people and the road map of `district`. A request that was made to
/// a person by name stays theirs.
pub fn route_again(
    ticket: &Ticket,
    district: &District,
    load: &Load,
    declined: &[StaffId],
    at: DateTime<Utc>,
) -> Route {
    let named = match &ticket.placed.why.reason {
        Reason::Named { staff, .. } => Some(*staff),
        _ => None,
    };
    let request = Request { named, declined, ..ticket.request(district) };
    route(&request, district, load, at)
}

/// Whether a coach has sent the ticket where it is: there it stays, as long as somebody is there.
pub fn stays_passed_on(ticket: &Ticket, district: &District, at: DateTime<Utc>) -> bool {
    let there = || match ticket.placed.suggested {
        Some(staff) => {
            let today = district.calendar.local_date(at);
            district.person(staff).is_some_and(|it| is_coach(it) && it.here_on(today))
        }
        None => !district.members_of(ticket.placed.queue, at).is_empty(),
    };
    matches!(ticket.placed.why.reason, Reason::Passed { .. }) && there()
}

/// Who a ticket waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Owner {
    /// The queue.
    pub queue: Queue,
    /// The suggested lead.
    pub suggested: Option<StaffId>,
}

impl From<&Placed> for Owner {
    fn from(placed: &Placed) -> Self {
        Self { queue: placed.queue, suggested: placed.suggested }
    }
}

impl From<&Route> for Owner {
    fn from(route: &Route) -> Self {
        Self { queue: route.queue, suggested: route.lead }
    }
}

/// Whether a new route says something else than the ticket's card does.
pub fn differs(placed: &Placed, route: &Route) -> bool {
    Owner::from(placed) != Owner::from(route)
        || placed.backup != route.backup
        || placed.unsorted != route.unsorted
        || placed.why.reason != route.reason
}
