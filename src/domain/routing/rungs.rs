//! The rungs below a building's librarian: cover, same level, specialists, director. The last always holds.

use super::choice::Router;
use super::{Covered, CoveredBy, DropReason, Gap, Queue, Reason, Route};
use crate::domain::building::Cover;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::people::{Role, Staff};

/// Where a rung leads.
type Rung<'a> = (Queue, &'a Staff, CoveredBy);

impl<'a> Router<'a> {
    /// To the building's librarian, else to whoever covers. `reason` is told who covers, if anybody has to.
    pub(super) fn send_to_librarian(&mut self, reason: impl Fn(Option<Covered>) -> Reason) -> Route {
        let Some(building) = self.building else { return self.send_to_cover(Gap::NoBuilding, None, &reason) };
        let own = self.own_librarians(building);
        let (here, elsewhere): (Vec<&Staff>, Vec<&Staff>) = own
            .iter()
            .partition(|it| !self.request.today || self.district.is_posted(it, building, self.moment));
        if let Some(lead) = self.choose(&here, |_| 0) {
            return self.to(Queue::Librarians(building), Some(lead), reason(None));
        }
        if let Some(lead) = self.back_next_day(&own) {
            return self.to(Queue::Librarians(building), Some(lead), reason(None));
        }
        self.drop_all(&elsewhere, DropReason::Elsewhere);
        let (gap, absent) = self.gap(&own);
        self.send_to_cover(gap, absent, &reason)
    }

    /// To a specialist, or to the last rung if there is none.
    pub(super) fn send_to_specialists(&mut self, reason: Reason) -> Route {
        match self.specialist(None) {
            Some(lead) => self.to(Queue::Specialists, Some(lead), reason),
            None => self.send_to_last(reason),
        }
    }

    /// To the director, else to anybody who answers and does not ask; to the director's queue in any case.
    pub(super) fn send_to_last(&mut self, reason: Reason) -> Route {
        let directors: Vec<_> = self.district.having(Role::Director, self.moment).collect();
        if let Some(lead) = self.choose(&directors, |_| 0) {
            return self.to(Queue::Director, Some(lead), reason);
        }
        let waiting = directors.iter().find(|it| !self.is_requester(it)).copied();
        if waiting.is_some() {
            return self.to(Queue::Director, waiting, reason);
        }
        let coaches: Vec<_> = self.district.staff.iter().filter(|it| it.is_coach()).collect();
        let found = self.choose(&coaches, |_| 0).and_then(|it| Some((self.queue_of(it)?, it)));
        match found {
            Some((queue, lead)) => self.to(queue, Some(lead), reason),
            None => self.to(Queue::Director, None, reason),
        }
    }

    /// The queue that somebody serves, the one of the requester's building first.
    pub(super) fn queue_of(&self, staff: &Staff) -> Option<Queue> {
        let library = staff.is(Role::Librarian) || staff.is(Role::SupportStaff);
        match self.building {
            Some(building) if library && staff.works_in(building) => Some(Queue::Librarians(building)),
            _ if staff.is(Role::Specialist) => Some(Queue::Specialists),
            _ if library && !staff.posts.is_empty() => {
                self.district.building_of(staff, self.moment).map(Queue::Librarians)
            }
            _ if staff.is(Role::TechOffice) => Some(Queue::TechOffice),
            _ if staff.is(Role::Director) => Some(Queue::Director),
            _ => None,
        }
    }

    /// The librarians of a building who don't merely visit it, on that day.
    pub(super) fn own_librarians(&self, building: BuildingId) -> Vec<&'a Staff> {
        let mut all = self.district.librarians_of(building, self.moment);
        all.retain(|it| it.posts.iter().any(|post| post.building == building && !post.visiting));
        all
    }

    /// What is not for today waits for a librarian who is back the next working day (F2).
    fn back_next_day(&self, own: &[&'a Staff]) -> Option<&'a Staff> {
        let waits = |it: &&&'a Staff| {
            self.obstacle(it) == Some(DropReason::Away) && self.district.is_back_next_day(it, self.moment)
        };
        own.iter().filter(|_| !self.request.today).find(waits).copied()
    }

    /// Why the building's own librarians don't have it, and whose place is taken.
    fn gap(&self, own: &[&Staff]) -> (Gap, Option<StaffId>) {
        let away = own.iter().find(|it| self.obstacle(it) == Some(DropReason::Away));
        let elsewhere = own.iter().find(|it| self.obstacle(it).is_none());
        match (away, elsewhere, own.first()) {
            (Some(staff), ..) => (Gap::Away, Some(staff.id)),
            (None, Some(staff), _) => (Gap::Elsewhere, Some(staff.id)),
            (None, None, Some(staff)) => (Gap::PassedOn, Some(staff.id)),
            (None, None, None) => (Gap::Vacant, None),
        }
    }

    fn send_to_cover(
        &mut self,
        gap: Gap,
        absent: Option<StaffId>,
        reason: &impl Fn(Option<Covered>) -> Reason,
    ) -> Route {
        let until = match gap {
            Gap::Away => absent.and_then(|it| self.district.away_until(it, self.moment)),
            Gap::Elsewhere => Some(self.district.calendar.local_date(self.moment)),
            Gap::Vacant | Gap::PassedOn | Gap::NoBuilding => None,
        };
        let building = self.building;
        let covered = |by| Covered { building, absent, gap, until, by };
        let rung = building.and_then(|it| self.rung(it, gap));
        if let Some((queue, lead, by)) = rung {
            return self.to(queue, Some(lead), reason(Some(covered(by))));
        }
        match self.specialist(None) {
            Some(lead) => {
                self.to(Queue::Specialists, Some(lead), reason(Some(covered(CoveredBy::Specialists))))
            }
            None => self.send_to_last(reason(Some(covered(CoveredBy::Director)))),
        }
    }

    /// The first rung above the specialists that holds.
    fn rung(&mut self, building: BuildingId, gap: Gap) -> Option<Rung<'a>> {
        self.visitor(building)
            .or_else(|| self.asked_to_cover(building))
            .or_else(|| self.named_by_building(building))
            .or_else(|| self.elsewhere(building, gap))
            .or_else(|| self.same_level(building))
    }

    /// A cover who is in the building right now (R47).
    fn visitor(&mut self, building: BuildingId) -> Option<Rung<'a>> {
        let mut there = self.district.librarians_of(building, self.moment);
        there.retain(|it| self.district.is_posted(it, building, self.moment));
        there.retain(|it| it.posts.iter().any(|post| post.building == building && post.visiting));
        let lead = self.choose(&there, |_| 0)?;
        Some((Queue::Librarians(building), lead, CoveredBy::Named(lead.id)))
    }

    /// Whom the absent librarian asked.
    fn asked_to_cover(&mut self, building: BuildingId) -> Option<Rung<'a>> {
        let own = self.own_librarians(building);
        let absences = own.iter().filter_map(|it| self.district.absence(it.id, self.moment));
        let asked: Vec<_> =
            absences.filter_map(|it| it.cover).filter_map(|it| self.district.person(it)).collect();
        let lead = self.choose(&asked, |_| 0)?;
        Some((self.covering_queue(lead, building), lead, CoveredBy::Named(lead.id)))
    }

    /// Whom the building names, in its order.
    fn named_by_building(&mut self, building: BuildingId) -> Option<Rung<'a>> {
        let chain = self.district.building(building).map_or(&[][..], |it| &it.cover);
        chain.iter().find_map(|cover| match *cover {
            Cover::Building(other) => {
                let librarians = self.own_librarians(other);
                let lead = self.choose(&librarians, |_| 0)?;
                Some((Queue::Librarians(other), lead, CoveredBy::Named(lead.id)))
            }
            Cover::Staff(staff) => {
                let person = self.district.person(staff)?;
                let lead = self.choose(&[person], |_| 0)?;
                Some((self.covering_queue(lead, building), lead, CoveredBy::Named(lead.id)))
            }
        })
    }

    /// The building's own librarian, where they are today.
    fn elsewhere(&mut self, building: BuildingId, gap: Gap) -> Option<Rung<'a>> {
        if gap != Gap::Elsewhere {
            return None;
        }
        let own = self.own_librarians(building);
        let lead = self.choose(&own, |_| 0)?;
        let there = self.district.building_of(lead, self.moment)?;
        Some((Queue::Librarians(there), lead, CoveredBy::Elsewhere(lead.id, there)))
    }

    /// Another librarian of the same level.
    fn same_level(&mut self, building: BuildingId) -> Option<Rung<'a>> {
        let level = self.district.building(building)?.level;
        let others = self.district.buildings.iter().filter(|it| it.id != building && it.level == level);
        let mut librarians: Vec<&Staff> = others.flat_map(|it| self.own_librarians(it.id)).collect();
        librarians.retain(|it| !it.works_in(building));
        librarians.sort_by_key(|it| it.id);
        librarians.dedup_by_key(|it| it.id);
        let lead = self.choose(&librarians, |_| 0)?;
        let there = self.district.building_of(lead, self.moment)?;
        Some((Queue::Librarians(there), lead, CoveredBy::SameLevel(lead.id)))
    }

    /// Where a covering person is asked: their own queue; one who has none sits in for the building.
    fn covering_queue(&self, staff: &Staff, building: BuildingId) -> Queue {
        let library = staff.is(Role::Librarian) && !staff.works_in(building);
        let there = if library { self.district.building_of(staff, self.moment) } else { None };
        match there {
            Some(there) => Queue::Librarians(there),
            None if staff.is(Role::Specialist) => Queue::Specialists,
            None => Queue::Librarians(building),
        }
    }
}
