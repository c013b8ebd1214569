//! Which times are offered, on usual days and on others.

use super::*;
use crate::domain::fixture::{at, calendar, day, fixed};

fn shown(windows: &[Window]) -> Vec<String> {
    let zone = calendar().zone;
    let text = |it: &Window| {
        let (start, end) = (it.start.with_timezone(&zone), it.end.with_timezone(&zone));
        format!("{} {}-{}", start.format("%a"), start.format("%H:%M"), end.format("%H:%M"))
    };
    windows.iter().map(text).collect()
}

fn specialist() -> Schedule {
    let kept_free = vec!["11:30-12:00".parse().unwrap()];
    let plan = Plan::Flexible { kept_free, unit: 30, bookable: 300 };
    Schedule { contract: "07:45-15:45".parse().unwrap(), plan, collaboration: Vec::new() }
}

#[test]
fn a_fixed_schedule_offers_its_help_blocks_and_never_a_class() {
    let cases = [
        ("2026-09-22 10:41", vec!["Tue 13:10-13:40", "Wed 07:30-08:00", "Wed 11:35-12:05"]),
        ("2026-09-22 10:35", vec!["Tue 11:35-12:05"]),
        ("2026-09-22 12:10", vec!["Tue 13:10-13:40", "Wed 07:30-08:00"]),
        ("2026-09-18 20:00", vec!["Mon 07:30-08:00", "Mon 11:35-12:05"]),
        ("2026-11-24 14:00", vec!["Mon 07:30-08:00"]),
        ("2027-06-11 14:00", vec![]),
    ];
    for (from, expected) in cases {
        let windows = fixed().free_windows(&calendar(), at(from), &[], expected.len());
        assert_eq!(shown(&windows), expected, "{from}");
    }
}

#[test]
fn what_is_booked_is_not_offered() {
    let busy = [(at("2026-09-22 13:30"), at("2026-09-22 13:50"))];
    let windows = fixed().free_windows(&calendar(), at("2026-09-22 09:41"), &busy, 2);
    assert_eq!(shown(&windows), ["Tue 11:35-12:05", "Wed 07:30-08:00"]);
}

#[test]
fn a_flexible_schedule_is_cut_into_units_around_what_is_kept_free() {
    let windows = specialist().free_windows(&calendar(), at("2026-09-08 09:40"), &[], 4);
    assert_eq!(shown(&windows), ["Tue 10:45-11:15", "Tue 12:00-12:30", "Tue 12:30-13:00", "Tue 13:00-13:30"]);
}

#[test]
fn nobody_is_booked_during_a_meeting() {
    let windows = specialist().free_windows(&calendar(), at("2026-09-15 11:50"), &[], 2);
    assert_eq!(shown(&windows), ["Tue 13:00-13:30", "Wed 07:45-08:15"]);
}

#[test]
fn a_late_start_takes_the_morning_and_snow_the_day() {
    let mut year = calendar();
    year.late_start.insert(day("2027-01-20"), 120);
    year.cancelled.push(day("2027-01-21"));
    let windows = fixed().free_windows(&year, at("2027-01-19 20:00"), &[], 3);
    // Friday is a grading day: coaches work.
    assert_eq!(shown(&windows), ["Wed 11:35-12:05", "Wed 13:10-13:40", "Fri 07:30-08:00"]);
}

#[test]
fn an_e_learning_day_is_for_online_meetings() {
    let mut year = calendar();
    year.e_learning.push(day("2027-02-23"));
    let windows = fixed().free_windows(&year, at("2027-02-22 11:00"), &[], 2);
    assert_eq!(windows.iter().map(|it| it.online_only).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_special_day_comes_before_the_day_for_all() {
    let mut schedule = fixed();
    let Plan::Fixed { days } = &mut schedule.plan else { panic!("not fixed") };
    let free = vec!["09:05-09:50".parse().unwrap()];
    days.insert(0, FixedDay { on: On::Cycle(5), classes: Vec::new(), help: free });
    // Monday 14 September is Day 5.
    assert_eq!(shown(&schedule.windows_on(&calendar(), day("2026-09-14"))), ["Mon 09:05-09:50"]);
    assert_eq!(schedule.windows_on(&calendar(), day("2026-09-22")).len(), 3);
    assert_eq!(schedule.classes_on(&calendar(), day("2026-09-22")).len(), 5);
}

#[test]
fn bookable_minutes_are_what_is_offered_up_to_what_is_agreed() {
    assert_eq!(fixed().bookable_minutes(&calendar(), day("2026-09-22")), 90);
    assert_eq!(specialist().bookable_minutes(&calendar(), day("2026-09-22")), 300);
}
