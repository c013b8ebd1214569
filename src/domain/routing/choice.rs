//! Choosing between people: who can't have it, and who of the others should.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};

use super::{DropReason, Dropped, Load, Request};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId};
use crate::domain::people::{Role, Staff};
use crate::domain::roadmap::Initiative;

/// One request on its way; remembers who was passed over.
pub(super) struct Router<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) district: &'a District,
    pub(super) load: &'a Load,
    /// When it is asked: decides about phases.
    pub(super) at: DateTime<Utc>,
    /// When the desk is next on duty: decides who is there.
    pub(super) moment: DateTime<Utc>,
    /// Where the requester teaches.
    pub(super) building: Option<BuildingId>,
    pub(super) dropped: Vec<Dropped>,
}

impl<'a> Router<'a> {
    pub(super) fn new(
        request: &'a Request<'a>,
        district: &'a District,
        load: &'a Load,
        at: DateTime<Utc>,
    ) -> Self {
        let moment = district.calendar.next_duty(at).unwrap_or(at);
        let mut router = Self { request, district, load, at, moment, building: None, dropped: Vec::new() };
        let post = router.requester().and_then(|it| district.building_of(it, moment));
        router.building = request.building.filter(|it| district.building(*it).is_some()).or(post);
        router
    }

    /// The requester, if the roster knows them.
    pub(super) fn requester(&self) -> Option<&'a Staff> {
        let known = self.request.requester.and_then(|it| self.district.person(it));
        known.or_else(|| self.district.person_by_user(self.request.user))
    }

    /// The initiative that the request is about, unless it is gone from the road map.
    pub(super) fn initiative(&self) -> Option<&'a Initiative> {
        self.request.topic.and_then(|it| self.district.initiative(it)).filter(|it| !it.gone)
    }

    pub(super) fn topic(&self) -> Option<InitiativeId> {
        self.initiative().map(|it| it.id)
    }

    pub(super) fn drop(&mut self, staff: StaffId, why: DropReason) {
        let dropped = Dropped { staff, why };
        if !self.dropped.contains(&dropped) {
            self.dropped.push(dropped);
        }
    }

    pub(super) fn drop_all(&mut self, staff: &[&Staff], why: DropReason) {
        for it in staff {
            self.drop(it.id, why);
        }
    }

    /// Why somebody can't have it, whoever else there is.
    pub(super) fn obstacle(&self, staff: &Staff) -> Option<DropReason> {
        let local = self.district.calendar.local_date(self.moment);
        if self.is_requester(staff) {
            Some(DropReason::IsRequester)
        } else if !staff.here_on(local) {
            Some(DropReason::Left)
        } else if self.request.declined.contains(&staff.id) {
            Some(DropReason::Declined)
        } else if !staff.takes(self.request.kind) {
            Some(DropReason::OtherKinds)
        } else if self.district.absence(staff.id, self.moment).is_some() {
            Some(DropReason::Away)
        } else {
            None
        }
    }

    pub(super) fn is_requester(&self, staff: &Staff) -> bool {
        staff.user == Some(self.request.user) || Some(staff.id) == self.request.requester
    }

    pub(super) fn is_full(&self, staff: &Staff) -> bool {
        staff.capacity.is_some_and(|capacity| self.open(staff) >= capacity)
    }

    /// The best of the candidates: the lowest rank, then who is in the building, then who has the fewest open
    /// tickets, then who has waited longest for a new one. Full ones only if all are (R21: warn, don't block).
    pub(super) fn choose(
        &mut self,
        candidates: &[&'a Staff],
        rank: impl Fn(&Staff) -> usize,
    ) -> Option<&'a Staff> {
        let mut able = Vec::new();
        for staff in candidates {
            match self.obstacle(staff) {
                Some(why) => self.drop(staff.id, why),
                None => able.push(*staff),
            }
        }
        if able.iter().any(|it| !self.is_full(it)) {
            let (full, others): (Vec<_>, Vec<_>) = able.into_iter().partition(|it| self.is_full(it));
            self.drop_all(&full, DropReason::Full);
            able = others;
        }
        let best = able.iter().copied().min_by_key(|it| (rank(it), self.weight(it)))?;
        able.retain(|it| it.id != best.id && rank(it) == rank(best));
        self.drop_all(&able, DropReason::Outweighed);
        Some(best)
    }

    /// The specialist for the topic: its lead, its back-up, any other. Never by grade or area (R26).
    pub(super) fn specialist(&mut self, not: Option<StaffId>) -> Option<&'a Staff> {
        let topic = self.initiative();
        let rank = move |it: &Staff| match topic {
            Some(topic) if topic.lead == Some(it.id) => 0,
            Some(topic) if topic.backup == Some(it.id) => 1,
            _ => 2,
        };
        let mut all = self.district.specialists(self.moment);
        all.retain(|it| Some(it.id) != not);
        self.choose(&all, rank)
    }

    fn weight(&self, staff: &Staff) -> (Reverse<bool>, u32, Option<DateTime<Utc>>, StaffId) {
        // A specialist is never chosen by building, whatever the roster says of theirs (R26).
        let library = staff.is(Role::Librarian) || staff.is(Role::SupportStaff);
        let posted = |it| self.district.is_posted(staff, it, self.moment);
        let there = library && self.building.is_some_and(posted);
        (Reverse(there), self.open(staff), self.load.last.get(&staff.id).copied(), staff.id)
    }

    fn open(&self, staff: &Staff) -> u32 {
        self.load.open.get(&staff.id).copied().unwrap_or(0)
    }
}
