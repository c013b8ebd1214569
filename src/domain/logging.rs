//! Help that never was a ticket, written down afterwards: its shape, and until when a day may be written down (R89, R91).

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::company::Company;
use super::ids::TicketNumber;

/// The three shapes of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// With one teacher.
    #[default]
    OneOnOne,
    /// With several.
    Group,
    /// Work without a teacher.
    Support,
}

impl Shape {
    /// Every shape, in the order above.
    pub const ALL: [Self; 3] = [Self::OneOnOne, Self::Group, Self::Support];

    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OneOnOne => "one-on-one",
            Self::Group => "group",
            Self::Support => "support",
        }
    }
}

impl Shape {
    /// What help for these people is, unless somebody says otherwise.
    pub fn of(company: &Company) -> Self {
        if company.is_alone() { Self::OneOnOne } else { Self::Group }
    }
}

impl FromStr for Shape {
    type Err = NotAShape;

    fn from_str(text: &str) -> Result<Self, NotAShape> {
        Self::ALL.into_iter().find(|shape| shape.as_str() == text).ok_or(NotAShape)
    }
}

/// The text is no shape of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a shape is one of one-on-one, group and support")]
pub struct NotAShape;

/// Why a day can't be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogRefused {
    /// It has not come yet.
    Ahead {
        /// The day.
        day: NaiveDate,
    },
    /// Its month is closed.
    Closed {
        /// The day.
        day: NaiveDate,
        /// The last day on which it could be written down.
        until: NaiveDate,
    },
    /// Nobody could tell later what it was: neither an initiative nor a line.
    NothingSaid,
    /// Somebody helped themselves.
    Yourself,
    /// Minutes of a ticket that is not resolved yet.
    StillOpen {
        /// The ticket.
        number: TicketNumber,
    },
    /// Minutes of a ticket that somebody neither had nor helped with.
    NotYours {
        /// The ticket.
        number: TicketNumber,
    },
}

/// Whether something that happened on `day` may be written down on `today`: until the `close_day` (1 to 28) of the
/// following month.
pub fn may_log(day: NaiveDate, today: NaiveDate, close_day: u8) -> Result<(), LogRefused> {
    if day > today {
        return Err(LogRefused::Ahead { day });
    }
    let until = closes_on(day, close_day);
    if today > until { Err(LogRefused::Closed { day, until }) } else { Ok(()) }
}

/// The last day on which a day may be written down or corrected: the `close_day` (1 to 28) of the following month.
pub fn closes_on(day: NaiveDate, close_day: u8) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|first| first.with_day(u32::from(close_day.clamp(1, 28)))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_closes_on_a_day_of_the_next_one() {
        for (when, today, fits) in [
            ("2026-09-22", "2026-09-22", true),
            ("2026-09-01", "2026-09-30", true),
            ("2026-09-30", "2026-10-15", true),
            ("2026-09-30", "2026-10-16", false),
            ("2026-08-31", "2026-09-15", true),
            ("2026-08-31", "2026-10-01", false),
            ("2026-12-18", "2027-01-15", true),
            ("2026-12-18", "2027-01-16", false),
            ("2026-09-23", "2026-09-22", false),
        ] {
            assert_eq!(may_log(day(when), day(today), 15).is_ok(), fits, "{when} on {today}");
        }
    }

    proptest! {
        #[test]
        fn every_day_of_the_same_month_up_to_today_is_open(ahead in 0_u64..20_000, close in 1_u8..29) {
            let today = NaiveDate::default() + chrono::Days::new(ahead);
            let first = today.with_day(1).unwrap();
            for when in first.iter_days().take_while(|it| *it <= today) {
                prop_assert_eq!(may_log(when, today, close), Ok(()));
            }
        }
    }
}
