//! School time over years and zones: every hour of ten years, daylight saving, leap days, and days that are lost at random.

use chrono::Duration;
use chrono_tz::{Australia, Pacific, US};
use proptest::prelude::*;

use super::*;
use crate::domain::fixture::calendar;
use Level::{Elementary, High};

/// The sample year's shape in another year and zone: from the first Tuesday of September to the first Friday of June.
fn year(first: i32, zone: Tz) -> Calendar {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let spans =
        [(date(first, 12, 23), date(first + 1, 1, 1)), (date(first + 1, 3, 22), date(first + 1, 3, 26))];
    let off = spans.map(|(from, to)| Off { days: Days { from, to }, levels: Vec::new(), note: None });
    Calendar {
        zone,
        first_day: date(first, 9, 8),
        last_day: date(first + 1, 6, 4),
        contract: Days { from: date(first, 8, 24), to: date(first + 1, 6, 11) },
        off: off.to_vec(),
        staff_days: Vec::new(),
        early_release: vec![date(first, 9, 30)],
        meetings: Vec::new(),
        quiet: Vec::new(),
        ..calendar()
    }
}

/// Minutes that a day's hours have on the time line.
fn long(year: &Calendar, date: NaiveDate) -> i64 {
    if !year.contract_day(date) {
        return 0;
    }
    (year.moment(date, year.duty.end()) - year.moment(date, year.duty.start())).num_minutes()
}

#[test]
fn every_hour_of_ten_years_is_counted_once_in_each_zone() {
    for zone in [US::Central, US::Arizona, Australia::Lord_Howe, Pacific::Apia] {
        for first in 2024..2034 {
            let year = year(first, zone);
            let mut hour = year.moment(year.first_known(), chrono::NaiveTime::MIN) - Duration::hours(30);
            let end = year.moment(year.last_known(), chrono::NaiveTime::MIN) + Duration::hours(54);
            let mut counted = 0;
            while hour < end {
                let next = hour + Duration::hours(1);
                let minutes = year.duty_minutes(hour, next);
                assert!((0..=60).contains(&minutes), "{zone} {hour}: {minutes}");
                let open =
                    year.contract_day(year.local_date(hour)) || year.contract_day(year.local_date(next));
                assert!(minutes == 0 || open, "{zone} {hour}: a closed day counts");
                counted += minutes;
                hour = next;
            }
            let days = year.first_known().iter_days().take_while(|date| *date <= year.last_known());
            assert_eq!(counted, days.map(|date| long(&year, date)).sum::<i64>(), "{zone} {first}");
            assert_eq!(year.duty_minutes(DateTime::<Utc>::MIN_UTC, end), counted, "{zone} {first}");
        }
    }
}

#[test]
fn a_leap_day_is_a_day_like_others() {
    let year = year(2027, US::Central);
    let leap = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
    assert!(year.school_day(leap, High));
    let monday = year.moment(leap - Duration::days(1), "10:00".parse().unwrap());
    assert_eq!(year.after_school_days(monday, 1), Some(year.moment(leap, "10:00".parse().unwrap())));
    assert_eq!(year.duty_minutes(monday, monday + Duration::days(2)), 2 * 510);
}

fn moments() -> impl Strategy<Value = i64> {
    0_i64..320 * 24 * 60
}

proptest! {
    #[test]
    fn school_time_adds_up_and_never_runs_backwards(a in moments(), b in moments(), c in moments(), first in 2024_i32..2034) {
        let year = year(first, US::Central);
        let start = year.moment(year.first_known(), chrono::NaiveTime::MIN);
        let mut points = [a, b, c].map(|minutes| start + Duration::minutes(minutes));
        points.sort_unstable();
        let [a, b, c] = points;
        for level in [Elementary, High] {
            prop_assert_eq!(
                year.school_minutes(a, b, level) + year.school_minutes(b, c, level),
                year.school_minutes(a, c, level)
            );
        }
        prop_assert_eq!(year.duty_minutes(a, b) + year.duty_minutes(b, c), year.duty_minutes(a, c));
        prop_assert!(year.duty_minutes(a, c) >= year.duty_minutes(a, b));
        prop_assert!(year.after_school_days(a, 2) <= year.after_school_days(b, 2).or(Some(DateTime::<Utc>::MAX_UTC)));
    }

    #[test]
    fn what_is_due_after_minutes_is_due_when_they_have_passed(at in moments(), minutes in 1_u32..3_000) {
        let year = year(2026, US::Central);
        let from = year.moment(year.first_known(), chrono::NaiveTime::MIN) + Duration::minutes(at);
        if let Some(due) = year.after_duty_minutes(from, minutes) {
            prop_assert_eq!(year.duty_minutes(from, due), i64::from(minutes));
            prop_assert!(year.duty_minutes(from, due - Duration::minutes(1)) < i64::from(minutes));
        }
    }

    #[test]
    fn the_rotation_has_no_gap_whatever_is_lost(lost in prop::collection::btree_set(0_u64..270, 0..25), made_up in prop::collection::btree_set(0_u64..270, 0..8)) {
        let mut year = year(2026, US::Central);
        let day = |ahead: &u64| year.first_day + chrono::Days::new(*ahead);
        let (lost, made_up): (Vec<_>, Vec<_>) = (lost.iter().map(day).collect(), made_up.iter().map(day).collect());
        for date in made_up {
            year.becomes(date, Weather::MakeUp);
        }
        for date in lost {
            year.becomes(date, Weather::Cancelled);
        }
        let days = year.first_day.iter_days().take_while(|date| *date <= year.last_known());
        let numbers: Vec<_> = days.map(|date| (year.school_day(date, Elementary), year.cycle_day(date, Elementary))).collect();
        let mut expected = 0;
        for (school, number) in numbers {
            prop_assert_eq!(number.is_some(), school);
            if let Some(number) = number {
                expected = expected % 5 + 1;
                prop_assert_eq!(number, expected);
            }
        }
    }
}
