//! When a coach can be with a teacher: fixed help blocks between classes, or any free time of a flexible day (R20).

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::building::Level;
use crate::domain::calendar::{Calendar, Day};
use crate::domain::hours::Hours;
use crate::domain::people::PostDay;

/// A coach's working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Contract hours.
    pub contract: Hours,
    /// What happens in them.
    pub plan: Plan,
    /// Help blocks that are kept for planning together, and offered for it first (R71); always with hours.
    #[serde(default)]
    pub collaboration: Vec<PostDay>,
}

/// How the hours of a schedule are divided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Plan {
    /// Classes at set times, help in set blocks. The first entry that matches a day holds.
    Fixed {
        /// The days, the special ones before the one for all.
        days: Vec<FixedDay>,
    },
    /// Bookable whenever free.
    Flexible {
        /// Times that are never offered: lunch, prep, duty at the desk.
        kept_free: Vec<Hours>,
        /// The length of an offer, in minutes.
        unit: u16,
        /// How many minutes a day may be booked (R21).
        bookable: u16,
    },
}

/// One day of a fixed schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedDay {
    /// Which days it is for.
    pub on: On,
    /// Classes with students; never offered.
    pub classes: Vec<Hours>,
    /// Help blocks; what is offered.
    pub help: Vec<Hours>,
}

/// Which days a part of a schedule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// All.
    Every,
    /// A day of the elementary rotation, from 1.
    Cycle(u8),
    /// A day of the week.
    Weekday(Weekday),
}

/// A stretch of time, from its start up to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Window {
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it is over; after the start.
    pub end: DateTime<Utc>,
    /// On an e-learning day only online meetings stand.
    pub online_only: bool,
}

impl Window {
    /// Whether the two share a moment.
    pub fn overlaps(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> bool {
        self.start < end && start < self.end
    }
}

/// Nobody is booked at shorter notice: the coach has to see it, the teacher to find somebody for the class. It is why a
/// request at 10:41 is offered 1:10 and not the block at 11:35 (A1).
pub(super) const NOTICE: Duration = Duration::minutes(60);

/// How many days ahead windows are looked for.
pub(super) const HORIZON_DAYS: usize = 60;

impl Schedule {
    /// The next `count` windows that begin an hour or more after `from` and share nothing with `busy` (appointments,
    /// absences, each a start and an end), nor with a meeting.
    pub fn free_windows(
        &self,
        calendar: &Calendar,
        from: DateTime<Utc>,
        busy: &[(DateTime<Utc>, DateTime<Utc>)],
        count: usize,
    ) -> Vec<Window> {
        let soonest = from.checked_add_signed(NOTICE).unwrap_or(from);
        let days = calendar.local_date(from).iter_days().take(HORIZON_DAYS);
        let windows = days.flat_map(|date| self.windows_on(calendar, date));
        let free = windows.filter(|it| it.start >= soonest && !busy.iter().any(|(a, b)| it.overlaps(*a, *b)));
        free.take(count).collect()
    }

    /// Every window of a date, early ones first, appointments or not.
    pub fn windows_on(&self, calendar: &Calendar, date: NaiveDate) -> Vec<Window> {
        let day = calendar.day(date, Level::Office);
        if day == Day::Closed {
            return Vec::new();
        }
        let late = calendar.late_start.get(&date).copied().unwrap_or(0);
        let Some(open) = self.contract.starting_later(i64::from(late)) else { return Vec::new() };
        let held =
            calendar.meetings.iter().filter(|meeting| meeting.date == date).map(|meeting| meeting.hours);
        let held: Vec<Hours> = held.collect();
        let inside = |hours: &Hours| open.start() <= hours.start() && hours.end() <= open.end();
        let offered = self.offered(calendar, date).into_iter().filter(inside);
        let free = offered.filter(|hours| !held.iter().any(|meeting| meeting.overlaps(*hours)));
        let moment = |time: NaiveTime| calendar.moment(date, time);
        let online_only = matches!(day, Day::Online(_));
        free.map(|hours| Window { start: moment(hours.start()), end: moment(hours.end()), online_only })
            .collect()
    }

    /// Whether a time on a date is kept for planning together (R71).
    pub fn is_kept(&self, calendar: &Calendar, date: NaiveDate, hours: Hours) -> bool {
        let (weekday, odd) = (chrono::Datelike::weekday(&date), calendar.odd_week(date));
        let mut kept = self.collaboration.iter().filter_map(|it| it.hours_on(weekday, odd));
        kept.any(|it| it.overlaps(hours))
    }

    /// Whether they could take part in something that takes place at this time anyway: in their contract hours, not in
    /// a class, not at lunch, not in a meeting of librarians and specialists (R73).
    pub fn could_join(&self, calendar: &Calendar, date: NaiveDate, hours: Hours) -> bool {
        let inside = self.contract.start() <= hours.start() && hours.end() <= self.contract.end();
        let taken = match &self.plan {
            Plan::Fixed { .. } => self.classes_on(calendar, date),
            Plan::Flexible { kept_free, .. } => kept_free.as_slice(),
        };
        let meets = calendar.meetings.iter().any(|it| it.date == date && it.hours.overlaps(hours));
        inside && !meets && !taken.iter().any(|it| it.overlaps(hours))
    }

    /// How many minutes may be booked on a date (R21).
    pub fn bookable_minutes(&self, calendar: &Calendar, date: NaiveDate) -> i64 {
        let offered: i64 = self.offered(calendar, date).iter().map(|hours| hours.minutes()).sum();
        match &self.plan {
            Plan::Flexible { bookable, .. } => offered.min(i64::from(*bookable)),
            Plan::Fixed { .. } => offered,
        }
    }

    /// The classes with students on a date.
    pub fn classes_on(&self, calendar: &Calendar, date: NaiveDate) -> &[Hours] {
        self.fixed_day(calendar, date).map_or(&[], |day| &day.classes)
    }

    fn offered(&self, calendar: &Calendar, date: NaiveDate) -> Vec<Hours> {
        match &self.plan {
            Plan::Fixed { .. } => {
                self.fixed_day(calendar, date).map_or_else(Vec::new, |day| sorted(&day.help))
            }
            Plan::Flexible { kept_free, unit, .. } => cut(self.contract, kept_free, *unit),
        }
    }

    fn fixed_day(&self, calendar: &Calendar, date: NaiveDate) -> Option<&FixedDay> {
        let Plan::Fixed { days } = &self.plan else { return None };
        days.iter().find(|day| day.on.matches(calendar, date))
    }
}

impl On {
    fn matches(self, calendar: &Calendar, date: NaiveDate) -> bool {
        match self {
            Self::Every => true,
            Self::Cycle(number) => calendar.cycle_day(date, Level::Elementary) == Some(number),
            Self::Weekday(weekday) => chrono::Datelike::weekday(&date) == weekday,
        }
    }
}

fn sorted(hours: &[Hours]) -> Vec<Hours> {
    let mut hours = hours.to_vec();
    hours.sort();
    hours
}

/// Cuts what is left of the contract between the hours kept free into pieces of `unit` minutes.
fn cut(contract: Hours, kept_free: &[Hours], unit: u16) -> Vec<Hours> {
    let unit = Duration::minutes(i64::from(unit.max(5)));
    let kept = sorted(kept_free);
    let mut pieces = Vec::new();
    let mut start = contract.start();
    loop {
        let (end, days) = start.overflowing_add_signed(unit);
        let piece = Hours::new(start, end).filter(|piece| days == 0 && piece.end() <= contract.end());
        let Some(piece) = piece else { return pieces };
        if let Some(kept) = kept.iter().find(|kept| kept.overlaps(piece)) {
            start = kept.end();
        } else {
            pieces.push(piece);
            start = end;
        }
    }
}

#[cfg(test)]
mod tests;
