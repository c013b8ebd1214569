//! The numbering of days and weeks: Day 1 to 5, A and B, odd and even weeks.

use chrono::{Datelike, Duration, NaiveDate};

use super::{Calendar, Rotation};
use crate::domain::building::Level;

impl Rotation {
    /// How many days it has.
    pub fn length(self) -> u8 {
        match self {
            Self::Ab => 2,
            Self::Day5 => 5,
            Self::Day6 => 6,
        }
    }
}

impl Calendar {
    /// The number of a school day in its level's rotation, from 1; lost days are not counted (R92). None without a
    /// rotation or without school.
    pub fn cycle_day(&self, date: NaiveDate, level: Level) -> Option<u8> {
        let rotation = self.rotation.get(&level)?;
        if !self.school_day(date, level) {
            return None;
        }
        let days = self.first_day.iter_days().take_while(|day| *day < date);
        let before = days.filter(|day| self.school_day(*day, level)).count();
        u8::try_from(before % usize::from(rotation.length())).ok().map(|index| index + 1)
    }

    /// Whether a date is in an odd week of the school year; the week of the students' first day is the first.
    pub fn odd_week(&self, date: NaiveDate) -> bool {
        let weeks = (monday(date) - monday(self.first_day)).num_weeks();
        weeks.rem_euclid(2) == 0
    }
}

/// The Monday of a date's week.
pub(crate) fn monday(date: NaiveDate) -> NaiveDate {
    date - Duration::days(i64::from(date.weekday().num_days_from_monday()))
}
