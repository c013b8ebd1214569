//! When a digest is due: on school mornings, at the district's hour, once. What it says is read elsewhere.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use super::building::Level;
use super::calendar::{Calendar, monday};

/// A digest that could not go out at its hour, or when it was asked for, goes out up to so much later.
pub const CATCH_UP: Duration = Duration::hours(3);

/// What a moment is for the digest of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Morning {
    /// No digest: a closed day, a quiet week, or too early.
    Not,
    /// The digest of this day may go out.
    Due(NaiveDate),
    /// It is too late for the digest of this day; the next one tells what it would have told.
    Missed(NaiveDate),
}

/// What this moment is for the daily digest of a level's building, or of the whole district.
///
/// It is asked by the local time of day, so a change to or from daylight saving neither drops nor doubles one.
pub fn morning(calendar: &Calendar, hour: NaiveTime, level: Option<Level>, at: DateTime<Utc>) -> Morning {
    let date = calendar.local_date(at);
    let late = calendar.local_time(at) - hour;
    if !is_open(calendar, level, date) || late < Duration::zero() {
        Morning::Not
    } else if late < CATCH_UP {
        Morning::Due(date)
    } else {
        Morning::Missed(date)
    }
}

/// What this moment is for the weekly digest: the first school morning of a week that can still be had. The day is the
/// Monday of that week.
pub fn week(calendar: &Calendar, hour: NaiveTime, at: DateTime<Utc>) -> Morning {
    match morning(calendar, hour, None, at) {
        Morning::Due(date) => Morning::Due(monday(date)),
        // Not recorded: tomorrow's morning takes it up.
        Morning::Missed(_) | Morning::Not => Morning::Not,
    }
}

/// The day of the next daily digest after a moment, within a year.
pub fn next_morning(calendar: &Calendar, hour: NaiveTime, at: DateTime<Utc>) -> Option<NaiveDate> {
    let today = calendar.local_date(at);
    let first = u64::from(calendar.local_time(at) >= hour);
    (first..366).map(|ahead| today + Days::new(ahead)).find(|date| is_open(calendar, None, *date))
}

fn is_open(calendar: &Calendar, level: Option<Level>, date: NaiveDate) -> bool {
    let school = match level {
        Some(level) => calendar.school_day(date, level),
        None => calendar.any_school_day(date),
    };
    school && !calendar.is_quiet(date)
}

#[cfg(test)]
mod two_years;

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use chrono_tz::America::Chicago;

    use super::*;
    use crate::domain::fixture;

    fn at(day: (i32, u32, u32), hour: u32, minute: u32) -> DateTime<Utc> {
        let local = Chicago.with_ymd_and_hms(day.0, day.1, day.2, hour, minute, 0);
        local.single().expect("no hour of the change is asked here").with_timezone(&Utc)
    }

    fn seven() -> NaiveTime {
        NaiveTime::from_hms_opt(7, 0, 0).expect("a time")
    }

    #[test]
    fn a_morning_has_three_hours() {
        let calendar = fixture::calendar();
        let day = NaiveDate::from_ymd_opt(2026, 9, 22).expect("a day");
        let cases = [
            ((6, 59), Morning::Not),
            ((7, 0), Morning::Due(day)),
            ((9, 59), Morning::Due(day)),
            ((10, 0), Morning::Missed(day)),
            ((23, 59), Morning::Missed(day)),
        ];
        for ((hour, minute), is) in cases {
            let found = morning(&calendar, seven(), None, at((2026, 9, 22), hour, minute));
            assert_eq!(found, is, "{hour}:{minute}");
        }
    }

    #[test]
    fn no_digest_on_closed_days_and_in_quiet_weeks() {
        let calendar = fixture::calendar();
        for day in [(2026, 9, 26), (2026, 11, 26), (2026, 12, 25), (2027, 4, 14), (2027, 7, 1)] {
            assert_eq!(morning(&calendar, seven(), None, at(day, 7, 5)), Morning::Not, "{day:?}");
        }
    }

    #[test]
    fn a_day_off_of_one_level_is_a_morning_for_the_others() {
        let calendar = fixture::calendar();
        let conferences = at((2027, 3, 10), 7, 5);
        assert_eq!(morning(&calendar, seven(), Some(Level::Middle), conferences), Morning::Not);
        assert_ne!(morning(&calendar, seven(), Some(Level::Elementary), conferences), Morning::Not);
        assert_ne!(morning(&calendar, seven(), None, conferences), Morning::Not);
    }

    #[test]
    fn each_school_day_of_a_year_has_one_morning_whatever_the_clocks_do() {
        let calendar = fixture::calendar();
        let (mut now, end) = (at((2026, 8, 20), 0, 0), at((2027, 6, 20), 0, 0));
        let mut mornings = std::collections::BTreeSet::new();
        while now < end {
            if let Morning::Due(day) = morning(&calendar, seven(), None, now) {
                assert_eq!(day, calendar.local_date(now));
                mornings.insert(day);
            }
            now += Duration::minutes(30);
        }
        let quiet = |day: &NaiveDate| calendar.is_quiet(*day);
        let days = calendar.first_day.iter_days().take_while(|day| *day <= calendar.last_day);
        let open = days.filter(|day| calendar.any_school_day(*day) && !quiet(day));
        assert_eq!(mornings, open.collect());
    }

    #[test]
    fn a_week_is_told_on_its_first_school_morning() {
        let calendar = fixture::calendar();
        let monday = NaiveDate::from_ymd_opt(2026, 9, 21).expect("a day");
        for day in [(2026, 9, 21), (2026, 9, 23)] {
            assert_eq!(week(&calendar, seven(), at(day, 7, 30)), Morning::Due(monday), "{day:?}");
        }
        assert_eq!(week(&calendar, seven(), at((2026, 9, 21), 11, 0)), Morning::Not);
    }
}
