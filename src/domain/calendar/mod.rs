//! The district's calendar: which days are school days, and when the desk is on duty. Knows no people.
//!
//! Days are counted between the first and the last contract day; outside them nothing is on duty, so every count
//! here is bounded by one school year.

mod cycle;
mod minutes;
mod quiet;
mod weather;
mod zone;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::building::Level;
use crate::domain::hours::Hours;

use crate::domain::people::PostDay;
pub(crate) use cycle::monday;
pub use weather::{CalendarRefused, Weather};

/// A year's calendar of one district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The district's time zone; every date and hour here is local to it.
    #[serde(with = "zone::text")]
    pub zone: Tz,
    /// The students' first day.
    pub first_day: NaiveDate,
    /// The students' last day, before make-up days that are added after it.
    pub last_day: NaiveDate,
    /// The coaches' first and last contract day.
    pub contract: Days,
    /// When coaches may be pinged on a contract day (R93).
    pub duty: Hours,
    /// When students are there; a level that is missing has the duty hours.
    pub student_hours: BTreeMap<Level, Hours>,
    /// Days without students.
    pub off: Vec<Off>,
    /// Contract days without students: workshops, grading.
    pub staff_days: Vec<Days>,
    /// Students leave early on these days.
    pub early_release: Vec<NaiveDate>,
    /// By how many minutes.
    pub early_release_minutes: u16,
    /// Students come late on these days, by so many minutes.
    pub late_start: BTreeMap<NaiveDate, u16>,
    /// Lost to weather: nobody comes.
    pub cancelled: Vec<NaiveDate>,
    /// Students learn from home: a school day on which only online meetings stand.
    pub e_learning: Vec<NaiveDate>,
    /// Days off, or after the last day, that became school days for every level.
    pub make_up: Vec<NaiveDate>,
    /// The days that are made up next, in this order.
    pub make_up_order: Vec<NaiveDate>,
    /// State tests and the like: no offers, no digests.
    pub quiet: Vec<Days>,
    /// Meetings of librarians and specialists; nobody is booked then.
    pub meetings: Vec<Meeting>,
    /// Quarters or terms, in order.
    pub terms: Vec<Term>,
    /// How the days of a level are numbered.
    pub rotation: BTreeMap<Level, Rotation>,
    /// What takes place each week anyway, and can be a time to meet (R73).
    #[serde(default)]
    pub events: Vec<Event>,
}

/// Something that takes place each week in the buildings of some levels, such as a team's planning time (R73).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// As people call it.
    pub name: String,
    /// In the buildings of which levels; empty means every level.
    pub levels: Vec<Level>,
    /// When; always with hours.
    pub on: PostDay,
}

/// From a day to a day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last, not before the first.
    pub to: NaiveDate,
}

impl Days {
    /// Whether a date is one of them.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// Days without students.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    /// Which.
    pub days: Days,
    /// For whom; empty means every level.
    pub levels: Vec<Level>,
    /// Why, as people call it.
    pub note: Option<String>,
}

/// A meeting of librarians and specialists (R10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Which day.
    pub date: NaiveDate,
    /// When on it.
    pub hours: Hours,
}

/// A quarter or term; it begins after the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// As people call it.
    pub name: String,
    /// Its last day.
    pub last_day: NaiveDate,
}

/// How the school days of a level are numbered; a lost day pushes the numbers on (R92).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rotation {
    /// Day 1 to 5.
    Day5,
    /// Day 1 to 6.
    Day6,
    /// A and B.
    Ab,
}

/// What a date is for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Students are there in these hours.
    School(Hours),
    /// Students learn from home in these hours.
    Online(Hours),
    /// Coaches work, students don't come.
    Staff,
    /// Nobody works: a weekend, a holiday, snow, summer.
    Closed,
}

impl Calendar {
    /// What a date is for a level.
    pub fn day(&self, date: NaiveDate, level: Level) -> Day {
        if !self.school_day(date, level) {
            return if self.contract_day(date) { Day::Staff } else { Day::Closed };
        }
        match self.hours(date, level) {
            None => Day::Staff,
            Some(hours) if self.e_learning.contains(&date) => Day::Online(hours),
            Some(hours) => Day::School(hours),
        }
    }

    /// Whether students of a level have school on a date, in the building or from home.
    pub fn school_day(&self, date: NaiveDate, level: Level) -> bool {
        if self.cancelled.contains(&date) || is_weekend(date) && !self.make_up.contains(&date) {
            return false;
        }
        if self.make_up.contains(&date) {
            return true;
        }
        let in_year = self.first_day <= date && date <= self.last_day;
        let off = self.off.iter().any(|off| off.days.contains(date) && off.concerns(level));
        in_year && !off && !self.is_staff_day(date)
    }

    /// Whether any school of the district has students on a date.
    pub fn any_school_day(&self, date: NaiveDate) -> bool {
        Level::ALL.into_iter().any(|level| self.school_day(date, level))
    }

    /// Whether coaches work on a date: a school day of any level, or a staff day.
    pub fn contract_day(&self, date: NaiveDate) -> bool {
        let working = self.any_school_day(date) || self.is_staff_day(date) && !is_weekend(date);
        working && !self.cancelled.contains(&date)
    }

    /// Whether students of a level are (or learn from home) at this moment, or, in an office, whether it is duty time.
    pub fn in_school(&self, at: DateTime<Utc>, level: Level) -> bool {
        let date = self.local_date(at);
        let hours = self.hours(date, level).filter(|_| self.school_day(date, level));
        hours.is_some_and(|hours| hours.contains(self.local_time(at)))
    }

    /// The meeting of librarians and specialists that is next after a date, or on it.
    pub fn next_meeting(&self, date: NaiveDate) -> Option<&Meeting> {
        self.meetings.iter().filter(|meeting| meeting.date >= date).min_by_key(|meeting| meeting.date)
    }

    /// What takes place in the buildings of a level on a date, with its hours; only on days with students.
    pub fn events_on(&self, date: NaiveDate, level: Level) -> impl Iterator<Item = (&str, Hours)> {
        let held = matches!(self.day(date, level), Day::School(_));
        let odd = self.odd_week(date);
        let events = self.events.iter().filter(move |_| held);
        events.filter_map(move |event| {
            let here = event.levels.is_empty() || event.levels.contains(&level);
            let hours = event.on.hours_on(date.weekday(), odd).filter(|_| here)?;
            Some((event.name.as_str(), hours))
        })
    }

    /// The first school day of a level after a date; none after the year.
    pub fn next_school_day(&self, date: NaiveDate, level: Level) -> Option<NaiveDate> {
        self.dates_after(date).find(|date| self.school_day(*date, level))
    }

    /// The first day after a date on which coaches work; none after the year.
    pub fn next_contract_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        self.dates_after(date).find(|date| self.contract_day(*date))
    }

    /// The hours of a school day of a level; none if nothing is left of it.
    pub(crate) fn hours(&self, date: NaiveDate, level: Level) -> Option<Hours> {
        let usual = self.student_hours.get(&level).copied().unwrap_or(self.duty);
        let late =
            self.late_start.get(&date).map_or(Some(usual), |by| usual.starting_later(i64::from(*by)))?;
        if self.early_release.contains(&date) && level != Level::Office {
            return late.ending_sooner(i64::from(self.early_release_minutes));
        }
        Some(late)
    }

    /// The dates after a date, up to the last day that this calendar knows.
    fn dates_after(&self, date: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last_known();
        let first = date.max(self.first_known().pred_opt().unwrap_or(date));
        first.iter_days().skip(1).take_while(move |date| *date <= last)
    }

    /// The first day on which anybody may work.
    pub(crate) fn first_known(&self) -> NaiveDate {
        self.contract.from.min(self.first_day)
    }

    /// The last day on which anybody may work.
    pub(crate) fn last_known(&self) -> NaiveDate {
        let made_up = self.make_up.iter().copied().max().unwrap_or(self.last_day);
        self.contract.to.max(self.last_day).max(made_up)
    }

    fn is_staff_day(&self, date: NaiveDate) -> bool {
        self.contract.contains(date)
            && !self.make_up.contains(&date)
            && self.staff_days.iter().any(|days| days.contains(date))
    }
}

impl Off {
    fn concerns(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }
}

/// Whether a date is a Saturday or a Sunday.
pub(crate) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod years;
