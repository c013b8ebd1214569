//! Who gets a request, and why: a pure function of the request, the road map, the roster, the calendar and the time.
//! Makes no sentences and changes nothing.

mod choice;
mod kind;
mod rungs;
mod types;

use chrono::{DateTime, Utc};

use crate::domain::building::Level;
use crate::domain::district::{District, Owner};
use crate::domain::ids::InitiativeId;
use crate::domain::people::{Role, Staff};
use crate::domain::roadmap::{Phase, Readiness};
use choice::Router;

pub use kind::{Kind, NotAKind};
pub use types::{Covered, CoveredBy, DropReason, Dropped, Gap, Load, Queue, Reason, Request, Route, Warning};

/// Routes a request at a moment. The first row that fits wins: asked by name, repairs, the library's space and
/// material, then by the phase of the topic; whoever would be asking themselves gets the next rung.
pub fn route(request: &Request<'_>, district: &District, load: &Load, at: DateTime<Utc>) -> Route {
    let mut router = Router::new(request, district, load, at);
    let route = router.named().or_else(|| router.repairs()).or_else(|| router.library());
    let mut route = route.unwrap_or_else(|| router.by_phase());
    route.phase = router.phase();
    route.dropped = router.dropped;
    route.dropped.retain(|it| Some(it.staff) != route.lead);
    route
}

impl Router<'_> {
    /// A request made to a person by name goes to that person, even when they are away or full, with a warning.
    fn named(&mut self) -> Option<Route> {
        let staff = self.district.person(self.request.named?)?;
        let queue = self.queue_of(staff);
        let unable = match self.obstacle(staff) {
            Some(DropReason::Away | DropReason::OtherKinds) | None => None,
            why => why,
        };
        let unable = unable.or_else(|| queue.is_none().then_some(DropReason::NoCoach));
        if let Some(why) = unable {
            self.drop(staff.id, why);
            return None;
        }
        let until = self.district.away_until(staff.id, self.moment);
        let away = self.district.absence(staff.id, self.moment).map(|_| Warning::Away { until });
        let warning = away.or_else(|| self.is_full(staff).then_some(Warning::Full));
        Some(self.to(queue?, Some(staff), Reason::Named { staff: staff.id, warning }))
    }

    /// Repairs go to the tech office, so that coaching time stays coaching time.
    fn repairs(&mut self) -> Option<Route> {
        let office = self.district.settings.tech_office.as_ref()?;
        if !self.request.kind.is_tech() {
            return None;
        }
        let mut members = self.district.members_of(Queue::TechOffice, self.moment);
        let own = members.iter().any(|it| self.is_requester(it));
        members.retain(|it| !self.is_requester(it));
        let reason = if own { Reason::OwnQueue { initiative: self.topic() } } else { Reason::Repairs };
        let mut route = if members.is_empty() {
            self.send_to_last(reason)
        } else {
            let lead = if own { self.choose(&members, |_| 0) } else { None };
            self.to(Queue::TechOffice, lead, reason)
        };
        route.work_order = !office.queue_here && !own;
        route.unmet = false;
        Some(route)
    }

    /// Space and material are the library's, support staff included (R22).
    fn library(&mut self) -> Option<Route> {
        if self.request.kind != Kind::Library {
            return None;
        }
        let building = self.building;
        let theirs =
            building.is_some_and(|it| self.own_librarians(it).iter().any(|it| self.is_requester(it)));
        if theirs && self.topic().is_some() {
            // Whoever looks after the library asks about the topic, not for the library (B8, R54).
            return None;
        }
        if let Some(building) = building {
            let mut there = self.district.support_of(building, self.moment);
            there.extend(self.own_librarians(building));
            let librarian = |it: &Staff| usize::from(!it.is(Role::Librarian));
            if let Some(lead) = self.choose(&there, librarian) {
                let reason = Reason::LibraryDesk { building: Some(building), cover: None };
                return Some(self.to(Queue::Librarians(building), Some(lead), reason));
            }
        }
        Some(self.send_to_librarian(|cover| Reason::LibraryDesk { building, cover }))
    }

    /// By the phase of the topic, as the district divides the phases.
    fn by_phase(&mut self) -> Route {
        let owners = self.district.settings.owners;
        let building = self.building;
        match (self.topic(), self.phase()) {
            (Some(topic), Some(Phase::Learning)) => {
                let mut route = self.by_owner(owners.learning, topic, Phase::Learning);
                route.unmet = route.unmet && owners.learning != Owner::Specialists;
                route.outside_scope = self.is_outside_scope();
                route
            }
            (Some(topic), Some(Phase::Implementation)) => {
                if let Some(reason) = self.not_there_yet(topic) {
                    return self.specialists_or_own(reason);
                }
                self.by_owner(owners.implementation, topic, Phase::Implementation)
            }
            (Some(topic), Some(Phase::Standard)) => self.by_owner(owners.standard, topic, Phase::Standard),
            (Some(initiative), Some(Phase::Retired)) => {
                self.unsorted(move |cover| Reason::Retired { initiative, building, cover })
            }
            // What has not begun yet is on nobody's road map.
            (Some(_), None) | (None, _) => {
                self.unsorted(move |cover| Reason::NotOnRoadmap { building, cover })
            }
        }
    }

    /// A staged roll-out that has not reached the building: it is the specialists' there, as a pilot is.
    fn not_there_yet(&self, initiative: InitiativeId) -> Option<Reason> {
        let building = self.building?;
        let from = self.initiative().and_then(|it| it.reaches(building))?;
        let ahead = from > self.district.calendar.local_date(self.at);
        ahead.then_some(Reason::NotThereYet { initiative, building, from })
    }

    fn by_owner(&mut self, owner: Owner, initiative: InitiativeId, phase: Phase) -> Route {
        let by_phase = |building| Reason::ByPhase { initiative, phase, building };
        match owner {
            Owner::Specialists if phase == Phase::Learning => {
                self.specialists_or_own(Reason::Pilot { initiative })
            }
            Owner::Specialists => self.specialists_or_own(by_phase(None)),
            Owner::ReadyLibrarian => self.ready(initiative),
            Owner::Librarian => {
                let building = self.building;
                self.librarian_or_own(move |cover| match (cover, building) {
                    (Some(cover), _) => Reason::Covered { initiative, cover },
                    (None, Some(building)) if phase == Phase::Standard => {
                        Reason::Standard { initiative, building }
                    }
                    (None, building) => by_phase(building),
                })
            }
        }
    }

    /// Being rolled out: the building's ready librarian; else the specialist.
    fn ready(&mut self, initiative: InitiativeId) -> Route {
        let there = self.building.map_or_else(Vec::new, |it| self.district.librarians_of(it, self.moment));
        let topic = self.district.initiative(initiative);
        let readiness = |it: &Staff| topic.map_or(Readiness::NotYet, |topic| topic.readiness_of(it.id));
        let (unready, able): (Vec<&Staff>, Vec<&Staff>) =
            there.iter().partition(|it| readiness(it) == Readiness::NotYet);
        self.drop_all(&unready, DropReason::NotReady);
        if able.is_empty() {
            return self.nobody_ready(initiative);
        }
        if there.iter().any(|it| self.is_requester(it)) {
            return self.own_queue();
        }
        let at_hand: Vec<&Staff> = able.into_iter().filter(|it| self.is_at_hand(it)).collect();
        let lead = self.choose(&at_hand, |it| readiness(it) as usize);
        let (Some(building), Some(lead)) = (self.building, lead) else {
            // Somebody is ready, but not there: nothing to learn, nothing for the agenda.
            let phase = self.phase().unwrap_or(Phase::Implementation);
            return self.specialists_or_own(Reason::ByPhase { initiative, phase, building: None });
        };
        let with_partner = readiness(lead) == Readiness::WithPartner;
        let partner = self.specialist(Some(lead.id)).map(|it| it.id);
        let reason = Reason::Ready { initiative, librarian: lead.id, building, with_partner };
        let route = self.to(Queue::Librarians(building), Some(lead), reason);
        Route { partner, partner_waits: partner.is_some() && !with_partner, ..route }
    }

    /// Being rolled out, and nobody in the building is prepared: the specialist, with the librarian to learn it
    /// alongside.
    fn nobody_ready(&mut self, initiative: InitiativeId) -> Route {
        let route = self.specialists_or_own(Reason::NobodyReady { initiative, building: self.building });
        let mut learners = self.building.map_or_else(Vec::new, |it| self.own_librarians(it));
        learners.retain(|it| Some(it.id) != route.lead && self.obstacle(it).is_none());
        let partner = self.choose(&learners, |_| 0).map(|it| it.id);
        Route { partner, agenda: true, ..route }
    }

    /// What no row of the road map fits: the building's librarian sees it first.
    fn unsorted(&mut self, reason: impl Fn(Option<Covered>) -> Reason) -> Route {
        let route = match self.district.settings.owners.unsorted {
            Owner::Specialists => self.specialists_or_own(reason(None)),
            Owner::Librarian | Owner::ReadyLibrarian => self.librarian_or_own(reason),
        };
        Route { unsorted: true, ..route }
    }

    fn librarian_or_own(&mut self, reason: impl Fn(Option<Covered>) -> Reason) -> Route {
        let own = self.building.map_or_else(Vec::new, |it| self.own_librarians(it));
        if own.iter().any(|it| self.is_requester(it)) {
            self.own_queue()
        } else {
            self.send_to_librarian(reason)
        }
    }

    fn specialists_or_own(&mut self, reason: Reason) -> Route {
        let own = self.district.specialists(self.moment).iter().any(|it| self.is_requester(it));
        let initiative = self.topic();
        self.send_to_specialists(if own { Reason::OwnQueue { initiative } } else { reason })
    }

    /// A librarian would be asking themselves: the specialists, else another librarian, else the last rung (R54).
    fn own_queue(&mut self) -> Route {
        let initiative = self.topic();
        let reason = Reason::OwnQueue { initiative };
        match self.specialist(None) {
            Some(lead) => self.to(Queue::Specialists, Some(lead), reason),
            None => self.send_to_librarian(move |_| Reason::OwnQueue { initiative }),
        }
    }

    /// Not needed in another building while it is for today.
    fn is_at_hand(&mut self, staff: &Staff) -> bool {
        let there = self.building.is_some_and(|it| self.district.is_posted(staff, it, self.moment));
        let at_hand = there || !self.request.today;
        if !at_hand {
            self.drop(staff.id, DropReason::Elsewhere);
        }
        at_hand
    }

    fn is_outside_scope(&self) -> bool {
        let there = self.building.and_then(|it| self.district.building(it));
        self.initiative().is_some_and(|it| it.is_elsewhere(there, self.request.grade))
    }

    fn phase(&self) -> Option<Phase> {
        self.topic().and_then(|it| self.district.phase(it, self.at))
    }

    /// A route without partner.
    fn to(&self, queue: Queue, lead: Option<&Staff>, reason: Reason) -> Route {
        let lead = lead.map(|it| it.id);
        let school = |it: &_| self.district.building(*it).is_some_and(|it| it.level != Level::Office);
        let school = self.building.filter(school);
        Route {
            queue,
            lead,
            partner: None,
            partner_waits: false,
            backup: self.backup(queue),
            phase: None,
            unsorted: false,
            outside_scope: false,
            unmet: school.is_some_and(|it| !self.district.has_own_librarian(it, self.moment)),
            work_order: false,
            agenda: false,
            reason,
            dropped: Vec::new(),
        }
    }

    /// Where a queue widens: librarians to the specialists, all others to the director.
    fn backup(&self, queue: Queue) -> Option<Queue> {
        let specialists = self.district.specialists(self.moment);
        match queue {
            Queue::Director => None,
            Queue::Librarians(_) if specialists.iter().any(|it| !self.is_requester(it)) => {
                Some(Queue::Specialists)
            }
            Queue::Librarians(_) | Queue::Specialists | Queue::TechOffice => Some(Queue::Director),
        }
    }
}

#[cfg(test)]
mod tests;
