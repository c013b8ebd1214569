//! What the librarians of each building can give, and what was asked of them (R21, R23, D2).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Chosen;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::impact::cell::Cell;
use crate::domain::impact::facts::{Facts, Given};
use crate::domain::impact::figures::Capacity;
use crate::domain::impact::scope::Scope;
use crate::domain::logging::Shape;
use crate::domain::people::{Role, Staff};
use crate::domain::schedule::Window;

/// What a request usually takes where no minutes were given yet.
const USUAL: u32 = 15;

impl Chosen<'_> {
    pub(super) fn capacity(&self, facts: &Facts) -> Vec<Capacity> {
        let usual = match self.about.scope {
            // Of colleagues' minutes not even the mean.
            Scope::Coach(_) => usual(self.given.iter().copied()),
            _ => usual(facts.given.iter()),
        };
        let buildings = self.about.district.buildings.iter().map(|it| it.id);
        let concerned = buildings.filter(|id| match self.about.scope {
            Scope::District => true,
            Scope::Building(building) => *id == building,
            Scope::Coach(staff) => self.is_librarian(staff),
            Scope::Initiative(_) | Scope::Asker(_) => false,
        });
        let all = concerned.map(|id| match self.about.scope {
            Scope::Coach(staff) => self.own_capacity(staff, id, usual, facts),
            _ => self.capacity_of(id, usual, facts),
        });
        let mut all: Vec<_> = all.filter(|it| it.available > 0 || !it.asked.is_zero()).collect();
        let name = |id| self.about.district.building(id).map(|it| it.name.as_str());
        all.sort_by_key(|it| name(it.building));
        all
    }

    fn capacity_of(&self, building: BuildingId, usual: u32, facts: &Facts) -> Capacity {
        let district = self.about.district;
        let librarians = district.staff.iter().filter(|it| it.is(Role::Librarian) && it.works_in(building));
        let available: i64 = librarians.map(|it| self.available(it, building)).sum();
        let lost = facts.lost.iter().filter(|(staff, at, _)| {
            let staff = district.person(*staff).filter(|it| it.is(Role::Librarian));
            self.about.period.contains(self.day(*at))
                && staff.is_some_and(|it| district.building_of(it, *at) == Some(building))
        });
        let (asked, given) = self.asked_and_given(building, usual);
        Capacity {
            building,
            available: u32::try_from(available).unwrap_or(0),
            asked,
            given,
            lost: lost.map(|(_, _, minutes)| minutes).sum(),
        }
    }

    fn is_librarian(&self, staff: StaffId) -> bool {
        self.about.district.person(staff).is_some_and(|it| it.is(Role::Librarian))
    }

    /// What one librarian can give in a building, and what fell to her there: for her own eyes (R21).
    fn own_capacity(&self, staff: StaffId, building: BuildingId, usual: u32, facts: &Facts) -> Capacity {
        let (district, period) = (self.about.district, &self.about.period);
        let me = district.person(staff);
        let available = me.filter(|it| it.works_in(building)).map_or(0, |it| self.available(it, building));
        let asked = facts.requests.iter().filter(|it| {
            it.falls_to(staff) && it.building == Some(building) && period.contains(self.day(it.opened_at))
        });
        let given = self.given.iter().filter(|it| it.building == Some(building)).map(|it| it.minutes);
        let lost = facts.lost.iter().filter(|(whose, at, _)| {
            let here = me.is_some_and(|it| district.building_of(it, *at) == Some(building));
            *whose == staff && here && period.contains(self.day(*at))
        });
        Capacity {
            building,
            available: u32::try_from(available).unwrap_or(0),
            asked: Cell::Shown(asked.map(|_| usual).sum()),
            given: Cell::Shown(given.sum()),
            lost: lost.map(|(_, _, minutes)| minutes).sum(),
        }
    }

    /// Out of the totals that are shown anyway, where small cells are hidden.
    fn asked_and_given(&self, building: BuildingId, usual: u32) -> (Cell, Cell) {
        let detail = self.about.detail;
        let asked = self.requests.iter().filter(|it| it.building == Some(building));
        let asked = super::total(asked.map(|it| (usual, Some(it.asker))), detail);
        let given = self.given.iter().filter(|it| it.building == Some(building));
        let teacher = |it: &Given| (it.shape != Shape::Support).then_some(it.asker);
        (asked, super::total(given.map(|it| (it.minutes, teacher(it))), detail))
    }

    /// Bookable minutes of somebody in a building on the days that have been.
    fn available(&self, staff: &Staff, building: BuildingId) -> i64 {
        let period = &self.about.period;
        let last = period.to.min(self.day(self.about.now));
        let days = period.from.iter_days().take_while(|date| *date <= last);
        days.filter(|date| staff.here_on(*date)).map(|date| self.available_on(staff, building, date)).sum()
    }

    fn available_on(&self, staff: &Staff, building: BuildingId, date: NaiveDate) -> i64 {
        let (district, calendar) = (self.about.district, &self.about.district.calendar);
        let Some(schedule) = &staff.schedule else { return 0 };
        let away = |window: &Window| {
            let mut theirs = district.absences.iter().filter(|it| it.staff == staff.id);
            theirs.any(|it| it.from < window.end && it.to.is_none_or(|to| window.start < to))
        };
        let windows = schedule.windows_on(calendar, date).into_iter();
        let here = windows.filter(|it| district.building_of(staff, it.start) == Some(building) && !away(it));
        let minutes: i64 = here.map(|it| (it.end - it.start).num_minutes()).sum();
        minutes.min(schedule.bookable_minutes(calendar, date))
    }
}

/// The mean of what a request took.
fn usual<'a>(given: impl Iterator<Item = &'a Given> + Clone) -> u32 {
    let tickets: BTreeSet<_> = given.clone().map(|it| it.ticket).collect();
    let minutes: u32 = given.map(|it| it.minutes).sum();
    match u32::try_from(tickets.len()) {
        Ok(count) if count > 0 && minutes > 0 => minutes.div_ceil(count),
        _ => USUAL,
    }
}

/// The librarians of the district, or of one building, who are here on a day; of a coach's own figures only she.
pub(super) fn librarians(chosen: &Chosen<'_>, building: Option<BuildingId>, day: NaiveDate) -> Vec<StaffId> {
    let staff = chosen.about.district.staff.iter();
    let concerned = |id| match chosen.about.scope {
        Scope::Coach(own) => own == id,
        Scope::Asker(_) => false,
        _ => true,
    };
    let here = staff.filter(|it| it.is(Role::Librarian) && it.here_on(day) && concerned(it.id));
    here.filter(|it| building.is_none_or(|id| it.works_in(id))).map(|it| it.id).collect()
}
