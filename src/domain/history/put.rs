//! Where a ticket was put and what it is about: the facts of every entry that routes.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{BuildingId, InitiativeId, StaffId};
use crate::domain::roadmap::Phase;
use crate::domain::routing::{Kind, Queue, Route};
use crate::domain::ticket::{Asked, Placed, Ticket, Why};

/// What a ticket is about, where it waits and who helps from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Put {
    /// Where its requester works.
    pub building: Option<BuildingId>,
    /// The initiative it is about.
    pub topic: Option<InitiativeId>,
    /// The kind of help.
    pub kind: Kind,
    /// The queue that has it.
    pub queue: Queue,
    /// Who is suggested to take it.
    pub suggested: Option<StaffId>,
    /// The queue that sees it as well when nobody claims it.
    pub backup: Option<Queue>,
    /// Who helps as partner from now on, beside those who did.
    pub partner: Option<StaffId>,
    /// The phase of its initiative.
    pub phase: Option<Phase>,
    /// Whether it is on no initiative of the road map.
    pub unsorted: bool,
}

impl Put {
    /// As a ticket stands. `partner` is the one who is added with this move.
    pub fn of(asked: &Asked, placed: &Placed, partner: Option<StaffId>) -> Self {
        Self {
            building: asked.building,
            topic: asked.topic,
            kind: asked.kind,
            queue: placed.queue,
            suggested: placed.suggested,
            backup: placed.backup,
            partner,
            phase: placed.phase,
            unsorted: placed.unsorted,
        }
    }
}

impl Placed {
    /// As routing answered, for a new ticket.
    pub fn new(route: &Route) -> Self {
        Self {
            queue: route.queue,
            suggested: route.lead,
            backup: route.backup,
            widened_at: None,
            phase: route.phase,
            unsorted: route.unsorted,
            declined: Vec::new(),
            bounces: 0,
            why: Why { reason: route.reason.clone(), dropped: route.dropped.clone(), phase: None },
        }
    }

    /// As routing answered for a ticket that was somewhere before: who declined it, how often it bounced and the phase
    /// in which it was opened (R9) stay. A back-up queue that was shown the ticket stays shown while it is the same.
    #[must_use]
    pub fn anew(&self, route: &Route) -> Self {
        let now = Self::new(route);
        Self {
            declined: self.declined.clone(),
            bounces: self.bounces,
            phase: self.phase,
            widened_at: self.widened_at.filter(|_| (self.queue, self.backup) == (now.queue, now.backup)),
            why: Why { phase: route.phase, ..now.why },
            ..now
        }
    }
}

impl Ticket {
    /// The facts of a move that put it somewhere.
    pub fn put(&self, partner: Option<StaffId>) -> Box<Put> {
        Box::new(Put::of(&self.asked, &self.placed, partner))
    }
}
