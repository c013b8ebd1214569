//! The sample year, day by day, with its weather and its daylight saving.

use super::*;
use crate::domain::fixture::{at, calendar, day};
use Level::{Elementary, High, Middle, Office};

/// The year with its weather: see the sample district.
fn stormy() -> Calendar {
    let mut year = calendar();
    year.cancelled = vec![day("2026-12-10"), day("2027-03-05")];
    year.late_start = BTreeMap::from([(day("2027-01-20"), 120)]);
    year.e_learning = vec![day("2027-02-23")];
    year.make_up = vec![day("2027-03-29")];
    year
}

#[test]
fn school_days_follow_the_calendar_and_the_weather() {
    let cases = [
        ("2026-09-07", Elementary, false),
        ("2026-09-08", Elementary, true),
        ("2026-09-12", Elementary, false),
        ("2026-11-06", High, false),
        ("2026-11-26", Office, false),
        ("2026-12-10", Elementary, false),
        ("2027-01-20", Elementary, true),
        ("2027-02-23", High, true),
        ("2027-03-10", Elementary, true),
        ("2027-03-10", Middle, false),
        ("2027-03-29", Middle, true),
        ("2027-06-04", High, true),
        ("2027-06-05", High, false),
        ("2027-06-07", High, false),
    ];
    for (date, level, school) in cases {
        assert_eq!(stormy().school_day(day(date), level), school, "{date} {level:?}");
    }
}

#[test]
fn the_sample_year_has_its_169_student_days() {
    let year = calendar();
    let days = year.first_day.iter_days().take_while(|date| *date <= year.last_day);
    assert_eq!(days.filter(|date| year.school_day(*date, Elementary)).count(), 169);
}

#[test]
fn a_day_has_the_hours_that_are_left_of_it() {
    let hours = |text: &str| text.parse::<Hours>().unwrap();
    let cases = [
        ("2026-09-29", Elementary, Day::School(hours("08:05-14:40"))),
        ("2026-09-30", Elementary, Day::School(hours("08:05-12:40"))),
        ("2027-01-20", High, Day::School(hours("10:35-15:20"))),
        ("2027-02-23", Middle, Day::Online(hours("08:25-15:10"))),
        ("2026-11-06", Elementary, Day::Staff),
        ("2026-12-10", Elementary, Day::Closed),
        ("2026-12-25", Office, Day::Closed),
        ("2027-03-10", Middle, Day::Staff),
    ];
    for (date, level, expected) in cases {
        assert_eq!(stormy().day(day(date), level), expected, "{date} {level:?}");
    }
}

#[test]
fn duty_is_inside_the_hours_of_contract_days() {
    let cases = [
        ("2026-09-08 07:14", false),
        ("2026-09-08 07:15", true),
        ("2026-09-08 15:45", false),
        ("2026-09-05 10:00", false),
        ("2026-08-24 10:00", true),
        ("2026-11-06 10:00", true),
        ("2026-12-10 10:00", false),
        ("2027-06-11 10:00", true),
        ("2027-06-14 10:00", false),
    ];
    for (moment, duty) in cases {
        assert_eq!(stormy().is_duty(at(moment)), duty, "{moment}");
    }
}

#[test]
fn minutes_count_only_in_school_and_duty_time() {
    let year = stormy();
    let cases = [
        ("2026-09-11 15:00", "2026-09-14 08:00", 45 + 45),
        ("2026-12-09 15:30", "2026-12-11 07:30", 15 + 15),
        ("2026-12-22 15:44", "2027-01-04 07:16", 2),
        ("2026-09-08 10:00", "2026-09-08 10:00", 0),
        ("2026-09-08 10:00", "2026-09-08 09:00", 0),
        // The clocks go back on 1 November and forward on 14 March: a school day stays 510 minutes long.
        ("2026-10-30 07:15", "2026-11-02 15:45", 1020),
        ("2027-03-12 07:15", "2027-03-15 15:45", 1020),
    ];
    for (from, to, minutes) in cases {
        assert_eq!(year.duty_minutes(at(from), at(to)), minutes, "{from} to {to}");
    }
    assert_eq!(year.school_minutes(at("2026-09-30 12:00"), at("2026-10-01 09:00"), Elementary), 40 + 55);
    assert_eq!(year.school_minutes(at("2027-03-09 15:00"), at("2027-03-11 08:30"), Middle), 10 + 5);
}

#[test]
fn a_count_over_all_of_time_ends() {
    let year = calendar();
    assert!(year.duty_minutes(DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC) > 0);
    assert_eq!(year.next_duty(DateTime::<Utc>::MAX_UTC), None);
    assert_eq!(year.after_duty_minutes(DateTime::<Utc>::MAX_UTC, 5), None);
    assert_eq!(year.next_school_day(NaiveDate::MIN, High), Some(year.first_day));
}

#[test]
fn what_is_due_is_due_in_duty_time() {
    let year = stormy();
    let cases = [
        ("2026-09-08 10:00", 20, Some("2026-09-08 10:20")),
        ("2026-09-11 15:40", 20, Some("2026-09-14 07:30")),
        ("2026-09-12 12:00", 20, Some("2026-09-14 07:35")),
        ("2026-12-09 15:45", 0, Some("2026-12-11 07:15")),
        ("2027-06-11 15:40", 20, None),
    ];
    for (from, minutes, due) in cases {
        assert_eq!(year.after_duty_minutes(at(from), minutes), due.map(at), "{from} and {minutes} minutes");
    }
}

#[test]
fn school_days_pass_over_weekends_and_snow() {
    let year = stormy();
    let cases = [
        ("2026-09-08 10:00", 1, "2026-09-09 10:00"),
        ("2026-09-11 16:00", 0, "2026-09-14 07:15"),
        ("2026-09-11 16:00", 1, "2026-09-15 07:15"),
        ("2026-12-09 10:00", 1, "2026-12-11 10:00"),
        ("2026-10-30 10:00", 1, "2026-11-02 10:00"),
        ("2026-11-05 10:00", 1, "2026-11-09 10:00"),
    ];
    for (from, days, due) in cases {
        assert_eq!(year.after_school_days(at(from), days), Some(at(due)), "{from} and {days} days");
    }
    assert_eq!(year.after_school_days(at("2027-06-04 10:00"), 1), None);
}

#[test]
fn the_next_day_passes_over_what_is_closed() {
    let year = stormy();
    let next = |date| year.next_school_day(day(date), Elementary);
    assert_eq!(next("2026-12-22"), Some(day("2027-01-04")));
    assert_eq!(next("2027-03-19"), Some(day("2027-03-29")));
    assert_eq!(next("2026-07-01"), Some(day("2026-09-08")));
    assert_eq!(next("2027-06-04"), None);
    assert_eq!(year.next_contract_day(day("2026-11-05")), Some(day("2026-11-06")));
    assert_eq!(year.next_meeting(day("2026-09-08")).unwrap().date, day("2026-09-15"));
}

#[test]
fn a_wall_clock_that_daylight_saving_skips_or_repeats_is_still_a_moment() {
    let year = calendar();
    let moment = |date: &str, hour, minute| {
        let time = chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        year.moment(day(date), time).to_rfc3339()
    };
    assert_eq!(moment("2027-03-14", 1, 59), "2027-03-14T07:59:00+00:00");
    assert_eq!(moment("2027-03-14", 2, 0), "2027-03-14T08:00:00+00:00");
    assert_eq!(moment("2027-03-14", 2, 30), "2027-03-14T08:00:00+00:00");
    assert_eq!(moment("2027-03-14", 3, 0), "2027-03-14T08:00:00+00:00");
    assert_eq!(moment("2026-11-01", 1, 30), "2026-11-01T06:30:00+00:00");
    assert_eq!(moment("2026-11-01", 2, 30), "2026-11-01T08:30:00+00:00");
}

#[test]
fn a_lost_day_pushes_the_rotation() {
    let sunny = calendar();
    assert_eq!(sunny.cycle_day(day("2026-09-08"), Elementary), Some(1));
    assert_eq!(sunny.cycle_day(day("2026-09-14"), Elementary), Some(5));
    assert_eq!(sunny.cycle_day(day("2026-09-15"), Elementary), Some(1));
    assert_eq!(sunny.cycle_day(day("2026-09-09"), High), Some(2));
    assert_eq!(sunny.cycle_day(day("2026-09-09"), Middle), None);
    let year = stormy();
    let number = |date| year.cycle_day(day(date), Elementary);
    assert_eq!(number("2026-12-10"), None);
    assert_eq!(number("2026-12-11"), sunny.cycle_day(day("2026-12-10"), Elementary));
}

#[test]
fn weeks_alternate_through_new_year() {
    let year = calendar();
    let cases = [("2026-09-08", true), ("2026-09-18", false), ("2026-09-25", true), ("2026-08-31", false)];
    for (date, odd) in cases {
        assert_eq!(year.odd_week(day(date)), odd, "{date}");
    }
    assert_ne!(year.odd_week(day("2027-01-01")), year.odd_week(day("2027-01-08")));
}

#[test]
fn a_calendar_is_kept_as_it_is() {
    let text = serde_json::to_string(&stormy()).unwrap();
    assert_eq!(serde_json::from_str::<Calendar>(&text).unwrap(), stormy());
}
