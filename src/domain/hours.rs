//! A span of the wall clock within one day, `07:15-14:45`. Knows no date and no time zone.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// From a time up to, not including, a later time of the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    start: NaiveTime,
    end: NaiveTime,
}

impl Hours {
    /// None unless `start` is before `end`.
    pub fn new(start: NaiveTime, end: NaiveTime) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// When it begins.
    pub fn start(self) -> NaiveTime {
        self.start
    }

    /// When it is over.
    pub fn end(self) -> NaiveTime {
        self.end
    }

    /// How long it is, in minutes.
    pub fn minutes(self) -> i64 {
        (self.end - self.start).num_minutes()
    }

    /// Whether a time lies in it.
    pub fn contains(self, time: NaiveTime) -> bool {
        self.start <= time && time < self.end
    }

    /// Whether the two share a minute.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part that begins `minutes` later; none if nothing is left.
    pub fn starting_later(self, minutes: i64) -> Option<Self> {
        let (start, days) = self.start.overflowing_add_signed(TimeDelta::minutes(minutes));
        if days == 0 { Self::new(start, self.end) } else { None }
    }

    /// The part that ends `minutes` sooner; none if nothing is left.
    pub fn ending_sooner(self, minutes: i64) -> Option<Self> {
        let (end, days) = self.end.overflowing_sub_signed(TimeDelta::minutes(minutes));
        if days == 0 { Self::new(self.start, end) } else { None }
    }
}

impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        let (start, end) = text.split_once('-').ok_or(NotHours)?;
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| NotHours);
        Self::new(time(start)?, time(end)?).ok_or(NotHours)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.start.format("%H:%M"), self.end.format("%H:%M"))
    }
}

impl TryFrom<String> for Hours {
    type Error = NotHours;

    fn try_from(text: String) -> Result<Self, NotHours> {
        text.parse()
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        hours.to_string()
    }
}

/// The text is no span of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours are written `07:15-14:45`, the earlier time first")]
pub struct NotHours;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_read_what_they_write_and_refuse_the_rest() {
        let hours: Hours = "07:15-14:45".parse().unwrap();
        assert_eq!((hours.to_string().as_str(), hours.minutes()), ("07:15-14:45", 450));
        for text in ["", "7", "14:45-07:15", "08:00-08:00", "24:00-25:00", "a-b"] {
            assert!(text.parse::<Hours>().is_err(), "{text}");
        }
    }

    #[test]
    fn hours_shrink_from_either_end_until_nothing_is_left() {
        let hours: Hours = "08:00-10:00".parse().unwrap();
        assert_eq!(hours.starting_later(60).unwrap().to_string(), "09:00-10:00");
        assert_eq!(hours.ending_sooner(90).unwrap().to_string(), "08:00-08:30");
        assert_eq!(hours.starting_later(120), None);
        assert_eq!(hours.ending_sooner(10_000), None);
    }
}
