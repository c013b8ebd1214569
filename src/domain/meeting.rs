//! Times at which a coach and a teacher can meet: inside both people's day, never in a class that is taught (F1, R20).
//!
//! A pure function of roster, calendar and what is booked. Whether a time is still free when somebody chooses it is
//! asked again in the transaction that books it.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::building::Level;
use super::calendar::Day;
use super::district::District;
use super::hours::Hours;
use super::ids::{BuildingId, ProposalId, StaffId, TicketNumber};
use super::people::Staff;
use super::schedule::{HORIZON_DAYS, NOTICE, Schedule, Window};
use super::ticket::Slot;

/// The shortest time that is worth coming for.
const SHORTEST: Duration = Duration::minutes(15);

/// A teacher whose day nobody knows is there so long before and after the students.
const AROUND_SCHOOL: i64 = 45;

/// Within so many days the times that suit better are put first; nobody waits longer for one of those.
const NEAR: Duration = Duration::days(14);

/// A time that one of the two has proposed and the other has not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Its row.
    pub id: ProposalId,
    /// Whether the coach proposed it; else the requester did.
    pub by_coach: bool,
    /// When and how they would meet.
    pub slot: Slot,
}

/// Why a time can't be agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeRefused {
    /// There is nothing to answer: it was answered, or another time was proposed since.
    NothingProposed {
        /// The ticket.
        number: TicketNumber,
    },
    /// Whoever proposed it waits for the other one.
    WaitsForOther {
        /// The ticket.
        number: TicketNumber,
    },
    /// The two agreed on a time already.
    IsSet {
        /// The ticket.
        number: TicketNumber,
        /// When they meet.
        at: DateTime<Utc>,
    },
}

/// From when to when somebody is taken.
pub type Busy = (DateTime<Utc>, DateTime<Utc>);

/// Who wants to meet, and what for.
#[derive(Debug, Clone, Copy)]
pub struct Meeting<'a> {
    /// Who helps.
    pub coach: &'a Staff,
    /// Who asks, if they are on the roster: a teacher's schedule says when they have no class.
    pub teacher: Option<&'a Staff>,
    /// Where the teacher works.
    pub building: Option<BuildingId>,
    /// Whether several ask together: then what takes place anyway comes first (R73).
    pub together: bool,
    /// Whether it is for planning or teaching together: then what is kept for that comes first (R71).
    pub planning: bool,
}

/// A time that can be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// When.
    pub window: Window,
    /// What sort of time it is.
    pub sort: Sort,
}

/// What sort of time an offer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sort {
    /// Free.
    Free,
    /// Kept for planning together.
    Kept,
    /// Something that takes place anyway, by its name.
    Event(String),
}

/// The next `count` times at which the two can meet, the better ones for their purpose first.
pub fn offers(
    district: &District,
    who: &Meeting<'_>,
    from: DateTime<Utc>,
    busy: &[Busy],
    count: usize,
) -> Vec<Offer> {
    let Some(schedule) = &who.coach.schedule else { return Vec::new() };
    let taken: Vec<Busy> = busy.iter().copied().chain(away(district, who)).collect();
    let soonest = from.checked_add_signed(NOTICE).unwrap_or(from);
    let dates = district.calendar.local_date(from).iter_days().take(HORIZON_DAYS);
    let all = dates.flat_map(|date| on_date(district, who, schedule, date));
    let free = all.filter(|it| {
        let window = &it.window;
        window.start >= soonest && !taken.iter().any(|(start, end)| window.overlaps(*start, *end))
    });
    let far = from.checked_add_signed(NEAR).unwrap_or(from);
    let near = free.enumerate().take_while(|(index, it)| *index < count || it.window.start < far);
    let mut near: Vec<_> = near.map(|(_, it)| it).collect();
    near.sort_by_key(|it| (who.rank(&it.sort), it.window.start));
    near.truncate(count);
    near
}

impl Meeting<'_> {
    /// What suits best comes first.
    fn rank(&self, sort: &Sort) -> u8 {
        match sort {
            Sort::Event(_) if self.together => 0,
            Sort::Kept if self.planning => 1,
            _ => 2,
        }
    }
}

fn away(district: &District, who: &Meeting<'_>) -> Vec<Busy> {
    let people: Vec<StaffId> = std::iter::once(who.coach.id).chain(who.teacher.map(|it| it.id)).collect();
    let theirs = district.absences.iter().filter(|it| people.contains(&it.staff));
    theirs.map(|it| (it.from, it.to.unwrap_or(DateTime::<Utc>::MAX_UTC))).collect()
}

/// The times of a date, early ones first.
fn on_date(district: &District, who: &Meeting<'_>, schedule: &Schedule, date: NaiveDate) -> Vec<Offer> {
    let calendar = &district.calendar;
    let level = who.building.and_then(|id| district.building(id)).map(|it| it.level);
    let mut all: Vec<_> = schedule
        .windows_on(calendar, date)
        .into_iter()
        .filter_map(|window| shared(district, who, level, date, window))
        .map(|window| {
            let (start, end) = (calendar.local_time(window.start), calendar.local_time(window.end));
            let kept = Hours::new(start, end).is_some_and(|it| schedule.is_kept(calendar, date, it));
            Offer { window, sort: if kept { Sort::Kept } else { Sort::Free } }
        })
        .collect();
    let joins = |hours: &Hours| schedule.could_join(calendar, date, *hours);
    let events = level.into_iter().flat_map(|level| calendar.events_on(date, level));
    for (name, hours) in events.filter(|(_, hours)| joins(hours)) {
        let moment = |time: NaiveTime| calendar.moment(date, time);
        let window = Window { start: moment(hours.start()), end: moment(hours.end()), online_only: false };
        all.retain(|it| !it.window.overlaps(window.start, window.end));
        all.push(Offer { window, sort: Sort::Event(name.to_owned()) });
    }
    all.sort_by_key(|it| it.window.start);
    all
}

/// The part of a coach's window in which the teacher can be there as well.
fn shared(
    district: &District,
    who: &Meeting<'_>,
    level: Option<Level>,
    date: NaiveDate,
    window: Window,
) -> Option<Window> {
    let window = match level {
        Some(level) => in_school(district, level, date, window)?,
        None => window,
    };
    let Some(schedule) = who.teacher.and_then(|it| it.schedule.as_ref()) else { return Some(window) };
    let theirs = schedule.windows_on(&district.calendar, date);
    let both = theirs.into_iter().map(|it| Window {
        start: it.start.max(window.start),
        end: it.end.min(window.end),
        online_only: it.online_only || window.online_only,
    });
    both.max_by_key(|it| it.end - it.start).filter(|it| it.end - it.start >= SHORTEST)
}

/// Whether the teachers of a level are there: around the students' hours; on a day for staff at any time.
fn in_school(district: &District, level: Level, date: NaiveDate, window: Window) -> Option<Window> {
    let (hours, online) = match district.calendar.day(date, level) {
        Day::School(hours) => (hours, false),
        Day::Online(hours) => (hours, true),
        Day::Staff => return Some(window),
        Day::Closed => return None,
    };
    let edge = Duration::minutes(AROUND_SCHOOL);
    let first = district.calendar.moment(date, hours.start()) - edge;
    let last = district.calendar.moment(date, hours.end()) + edge;
    let online_only = window.online_only || online;
    (first <= window.start && window.end <= last).then_some(Window { online_only, ..window })
}

#[cfg(test)]
mod tests;
