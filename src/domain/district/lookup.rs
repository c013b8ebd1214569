//! Who is who and where in a district.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{Absence, District};
use crate::domain::building::{Building, Cover, Level};
use crate::domain::ids::{BuildingId, InitiativeId, RoleId, StaffId, UserId};
use crate::domain::people::{Role, Staff};
use crate::domain::roadmap::{Initiative, Phase};
use crate::domain::routing::Queue;
use crate::domain::schedule::Window;

impl District {
    /// The language of what everybody reads, such as cards: the first of its languages.
    pub fn language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// A building by its row.
    pub fn building(&self, id: BuildingId) -> Option<&Building> {
        self.buildings.iter().find(|it| it.id == id)
    }

    /// A building by its key.
    pub fn building_by_key(&self, key: &str) -> Option<&Building> {
        self.buildings.iter().find(|it| it.key.as_str() == key)
    }

    /// The building whose staff carry one of these Discord roles.
    pub fn building_by_role(&self, roles: &[RoleId]) -> Option<&Building> {
        self.buildings.iter().find(|it| !it.gone && it.role.is_some_and(|role| roles.contains(&role)))
    }

    /// A staff member by their row.
    pub fn person(&self, id: StaffId) -> Option<&Staff> {
        self.staff.iter().find(|it| it.id == id)
    }

    /// A staff member by their key.
    pub fn person_by_key(&self, key: &str) -> Option<&Staff> {
        self.staff.iter().find(|it| it.key.as_ref().is_some_and(|it| it.as_str() == key))
    }

    /// A staff member by their Discord account; somebody who still works here before somebody who left.
    pub fn person_by_user(&self, user: UserId) -> Option<&Staff> {
        let mut matching = self.staff.iter().filter(|it| it.user == Some(user));
        let first = matching.clone().find(|it| !it.gone);
        first.or_else(|| matching.next())
    }

    /// An initiative by its row.
    pub fn initiative(&self, id: InitiativeId) -> Option<&Initiative> {
        self.initiatives.iter().find(|it| it.id == id)
    }

    /// An initiative by its key.
    pub fn initiative_by_key(&self, key: &str) -> Option<&Initiative> {
        self.initiatives.iter().find(|it| it.key.as_str() == key)
    }

    /// The phase of an initiative at a moment; none if it is gone from the road map.
    pub fn phase(&self, id: InitiativeId, at: DateTime<Utc>) -> Option<Phase> {
        let initiative = self.initiative(id).filter(|it| !it.gone)?;
        initiative.phase_on(self.calendar.local_date(at))
    }

    /// The absence that keeps somebody away at a moment; of several the one that ends last.
    pub fn absence(&self, staff: StaffId, at: DateTime<Utc>) -> Option<&Absence> {
        let holding = self.absences.iter().filter(|it| it.staff == staff && it.holds(at));
        holding.max_by_key(|it| it.to.unwrap_or(DateTime::<Utc>::MAX_UTC))
    }

    /// The last day of an absence that keeps somebody away at a moment, if it has one.
    pub fn away_until(&self, staff: StaffId, at: DateTime<Utc>) -> Option<NaiveDate> {
        let end = self.absence(staff, at)?.to?;
        Some(self.calendar.local_date(end - chrono::Duration::milliseconds(1)))
    }

    /// Whether somebody who is away at a moment is back when the next working day begins: what is not for today waits
    /// for them, and is still heard within a school day (F2, R98).
    pub fn is_back_next_day(&self, staff: &Staff, at: DateTime<Utc>) -> bool {
        let next = self.calendar.next_contract_day(self.calendar.local_date(at));
        let opens = next.map(|day| self.calendar.moment(day, self.calendar.duty.start()));
        opens.is_some_and(|opens| self.is_present(staff, opens))
    }

    /// When an absence that holds at a moment is over, those that follow on it included; none if nobody knows.
    pub fn back_at(&self, staff: StaffId, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut back = self.absence(staff, at)?.to?;
        while let Some(next) = self.absence(staff, back) {
            back = next.to?;
        }
        Some(back)
    }

    /// Whether somebody works here on that day and is not away at that moment.
    pub fn is_present(&self, staff: &Staff, at: DateTime<Utc>) -> bool {
        self.works_here(staff, at) && self.absence(staff.id, at).is_none()
    }

    /// Whether one of somebody's posts puts them into a building at that time of that weekday.
    pub fn is_posted(&self, staff: &Staff, building: BuildingId, at: DateTime<Utc>) -> bool {
        staff.posts.iter().filter(|post| post.building == building).any(|post| self.holds(post, at))
    }

    /// Where somebody is at that time of that weekday; the first of their buildings at other times (F4).
    pub fn building_of(&self, staff: &Staff, at: DateTime<Utc>) -> Option<BuildingId> {
        let posted = staff.posts.iter().find(|post| self.holds(post, at));
        posted.or_else(|| staff.posts.first()).map(|post| post.building)
    }

    /// The librarians of a building who work here on that day, present or not, visiting covers included.
    pub fn librarians_of(&self, building: BuildingId, at: DateTime<Utc>) -> Vec<&Staff> {
        self.having(Role::Librarian, at).filter(|it| it.works_in(building)).collect()
    }

    /// The support staff of a building's library.
    pub fn support_of(&self, building: BuildingId, at: DateTime<Utc>) -> Vec<&Staff> {
        self.having(Role::SupportStaff, at).filter(|it| it.works_in(building)).collect()
    }

    /// Whether a building has a librarian of its own on that day: visiting covers don't count (R47).
    pub fn has_own_librarian(&self, building: BuildingId, at: DateTime<Utc>) -> bool {
        let own = |it: &Staff| it.posts.iter().any(|post| post.building == building && !post.visiting);
        self.having(Role::Librarian, at).any(own)
    }

    /// The specialists who work here on that day.
    pub fn specialists(&self, at: DateTime<Utc>) -> Vec<&Staff> {
        self.having(Role::Specialist, at).collect()
    }

    /// Everybody with a role who works here on that day.
    pub fn having(&self, role: Role, at: DateTime<Utc>) -> impl Iterator<Item = &Staff> {
        self.staff.iter().filter(move |it| it.is(role) && self.works_here(it, at))
    }

    /// Who sees and may claim what waits in a queue, present or not. For a building: its librarians, its library's
    /// support staff, and the persons named as its cover.
    pub fn members_of(&self, queue: Queue, at: DateTime<Utc>) -> Vec<&Staff> {
        self.staff.iter().filter(|it| self.works_here(it, at) && self.can_serve(it, queue, at)).collect()
    }

    /// Whether somebody is a member of a queue at a moment.
    pub fn can_serve(&self, staff: &Staff, queue: Queue, at: DateTime<Utc>) -> bool {
        match queue {
            Queue::Specialists => staff.is(Role::Specialist),
            Queue::TechOffice => staff.is(Role::TechOffice),
            Queue::Director => staff.is(Role::Director),
            Queue::Librarians(building) => {
                let library = staff.is(Role::Librarian) || staff.is(Role::SupportStaff);
                library && staff.works_in(building) || self.is_named_cover(staff.id, building, at)
            }
        }
    }

    /// The levels of the district's schools, youngest students first; offices apart.
    pub fn levels(&self) -> Vec<Level> {
        let there = |level: &Level| self.buildings.iter().any(|it| !it.gone && it.level == *level);
        Level::ALL.into_iter().filter(|it| *it != Level::Office).filter(there).collect()
    }

    /// The queues that somebody serves at a moment.
    pub fn queues_of(&self, staff: &Staff, at: DateTime<Utc>) -> Vec<Queue> {
        let buildings = self.buildings.iter().filter(|it| !it.gone).map(|it| Queue::Librarians(it.id));
        let others = [Queue::Specialists, Queue::TechOffice, Queue::Director];
        buildings.chain(others).filter(|queue| self.can_serve(staff, *queue, at)).collect()
    }

    /// The next `count` times when somebody can be with a teacher, after `from`: inside their schedule, not while
    /// they are away, not while `busy`. Empty for those without a schedule.
    pub fn free_windows(
        &self,
        staff: StaffId,
        from: DateTime<Utc>,
        busy: &[(DateTime<Utc>, DateTime<Utc>)],
        count: usize,
    ) -> Vec<Window> {
        let Some(schedule) = self.person(staff).and_then(|it| it.schedule.as_ref()) else {
            return Vec::new();
        };
        let away = self.absences.iter().filter(|it| it.staff == staff);
        let away = away.map(|it| (it.from, it.to.unwrap_or(DateTime::<Utc>::MAX_UTC)));
        let busy: Vec<_> = busy.iter().copied().chain(away).collect();
        schedule.free_windows(&self.calendar, from, &busy, count)
    }

    fn is_named_cover(&self, staff: StaffId, building: BuildingId, at: DateTime<Utc>) -> bool {
        let chain = self.building(building).map_or(&[][..], |it| &it.cover);
        let asked = |it: &Staff| self.absence(it.id, at).is_some_and(|absence| absence.cover == Some(staff));
        chain.contains(&Cover::Staff(staff)) || self.librarians_of(building, at).into_iter().any(asked)
    }

    fn works_here(&self, staff: &Staff, at: DateTime<Utc>) -> bool {
        staff.here_on(self.calendar.local_date(at))
    }

    fn holds(&self, post: &crate::domain::people::Post, at: DateTime<Utc>) -> bool {
        let date = self.calendar.local_date(at);
        post.holds(date.weekday(), self.calendar.odd_week(date), self.calendar.local_time(at))
    }
}
