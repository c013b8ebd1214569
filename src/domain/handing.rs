//! Where a ticket goes that somebody hands on: to whom they say, or wherever routing sends it without them.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use super::district::District;
use super::ids::{BuildingId, InitiativeId, StaffId};
use super::people::{Role, Staff};
use super::permission::is_coach;
use super::place::{NotAPlace, Place};
use super::refused::{LifeRefused, Refused};
use super::reroute::route_again;
use super::routing::{Kind, Load, Queue, Reason, Request, Route, route};
use super::ticket::{Passing, Ticket};

/// To whom a ticket is handed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Whoever it would go to without the one who hands it on.
    Next,
    /// Everybody of a queue.
    Queue(Queue),
    /// One person.
    Person(StaffId),
}

/// As menus and suggestions write it.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Next => f.write_str("next"),
            Self::Queue(queue) => Place::Queue(*queue).fmt(f),
            Self::Person(person) => Place::Person(*person).fmt(f),
        }
    }
}

impl FromStr for Target {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        if text == "next" {
            return Ok(Self::Next);
        }
        Ok(match text.parse()? {
            Place::Queue(queue) => Self::Queue(queue),
            Place::Person(person) => Self::Person(person),
        })
    }
}

/// How somebody hands a ticket on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handing {
    /// Why.
    pub why: Passing,
    /// To whom.
    pub to: Target,
    /// The topic that it is about in truth.
    pub topic: Option<InitiativeId>,
}

impl Handing {
    /// To the tech office, in one step (R37).
    pub const TECH_OFFICE: Self = Self { why: Passing::TechOffice, to: Target::Next, topic: None };
}

impl Ticket {
    /// What a hand-off says about the ticket itself is kept: its topic, and that it is a repair (R31).
    pub fn put_right(&mut self, handing: &Handing) {
        self.asked.topic = handing.topic.or(self.asked.topic);
        if handing.why == Passing::TechOffice && !self.asked.kind.is_tech() {
            self.asked.kind = Kind::Broken;
        }
    }

    /// Where it goes when `by` hands it on; `declined` is everybody who has passed it on, them included.
    pub fn destination(
        &self,
        handing: &Handing,
        (by, declined): (StaffId, &[StaffId]),
        (district, load): (&District, &Load),
        at: DateTime<Utc>,
    ) -> Result<Route, Refused> {
        let (number, reason) = (self.number, Reason::Passed { by, because: handing.why });
        if handing.why == Passing::TechOffice && district.settings.tech_office.is_none() {
            return Err(LifeRefused::NoTechOffice { number }.into());
        }
        if self.bounced_enough(handing.why) {
            return Ok(Route::manual(Queue::Director, None, reason));
        }
        match handing.to {
            Target::Next => Ok(route_again(self, district, load, declined, at)),
            Target::Queue(queue) => {
                let mut members = district.members_of(queue, at);
                members.retain(|it| it.user.is_none_or(|user| !self.asked.is_by(user)));
                if members.is_empty() {
                    return Err(LifeRefused::NobodyThere { number, queue }.into());
                }
                let suggested = self.expert(queue, declined, district, at);
                Ok(Route::manual(queue, suggested, reason))
            }
            Target::Person(person) => {
                let declined: Vec<_> = declined.iter().copied().filter(|it| *it != person).collect();
                let request = Request { named: Some(person), declined: &declined, ..self.request(district) };
                let found = route(&request, district, load, at);
                if found.lead != Some(person) || self.lead() == Some(person) {
                    return Err(LifeRefused::CantHelp { number, staff: person }.into());
                }
                Ok(Route::manual(found.queue, Some(person), reason))
            }
        }
    }

    /// To whom it may be handed: the other queues, then the people, those of its building first.
    pub fn targets(&self, district: &District, at: DateTime<Utc>) -> Vec<Target> {
        let own = self.asked.building.map(Queue::Librarians);
        let queues = own.into_iter().chain([Queue::Specialists, Queue::TechOffice, Queue::Director]);
        let queues = queues.filter(|queue| !self.is_waiting() || *queue != self.placed.queue);
        let queues = queues.filter(|queue| !district.members_of(*queue, at).is_empty()).map(Target::Queue);
        let free = |it: &&Staff| {
            let asks = it.user.is_some_and(|user| self.asked.is_by(user));
            is_coach(it) && district.is_present(it, at) && !asks && self.lead() != Some(it.id)
        };
        let mut people: Vec<_> = district.staff.iter().filter(free).collect();
        let here = |it: &Staff| self.asked.building.is_some_and(|building| it.works_in(building));
        people.sort_by_key(|it| (!here(it), !it.is(Role::Specialist)));
        let people = people.into_iter().map(|it| Target::Person(it.id));
        std::iter::once(Target::Next).chain(queues).chain(people).collect()
    }

    /// The specialist who knows the topic and is there.
    fn expert(
        &self,
        queue: Queue,
        declined: &[StaffId],
        district: &District,
        at: DateTime<Utc>,
    ) -> Option<StaffId> {
        let topic = self.asked.topic.and_then(|id| district.initiative(id))?;
        let known = [topic.lead, topic.backup].into_iter().flatten().filter_map(|id| district.person(id));
        let fits = |it: &&Staff| {
            queue == Queue::Specialists && !declined.contains(&it.id) && district.is_present(it, at)
        };
        known.filter(fits).map(|it| it.id).next()
    }

    /// What routing is asked for it.
    pub fn request<'a>(&self, district: &District) -> Request<'a> {
        let asked = &self.asked;
        Request {
            user: asked.user,
            requester: district.person_by_user(asked.user).map(|it| it.id),
            building: asked.building,
            topic: asked.topic,
            kind: asked.kind,
            grade: None,
            today: asked.today,
            named: None,
            declined: &[],
        }
    }
}

impl Route {
    /// Where somebody, not the road map, says that a ticket goes.
    pub fn manual(queue: Queue, lead: Option<StaffId>, reason: Reason) -> Self {
        Self {
            queue,
            lead,
            partner: None,
            partner_waits: false,
            backup: None,
            phase: None,
            unsorted: false,
            outside_scope: false,
            unmet: false,
            work_order: false,
            agenda: false,
            reason,
            dropped: Vec::new(),
        }
    }
}

/// What is corrected about a ticket; none leaves it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Correction {
    /// The topic.
    pub topic: Option<InitiativeId>,
    /// The kind of help.
    pub kind: Option<Kind>,
    /// Where its requester works.
    pub building: Option<BuildingId>,
}
