//! Calendars as districts write them, and as nobody should.

use chrono::NaiveDate;
use chrono_tz::America::Chicago;
use proptest::prelude::*;

use super::*;
use crate::domain::building::Level;
use crate::domain::fixture::{calendar, day};

fn whole(events: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")
}

fn event(fields: &str) -> String {
    whole(&format!("BEGIN:VEVENT\n{fields}\nEND:VEVENT\n"))
}

/// What a summary on 12 October 2026 means.
fn means(summary: &str) -> Vec<(DayKind, Vec<Level>)> {
    let text = event(&format!("DTSTART;VALUE=DATE:20261012\nSUMMARY:{summary}"));
    let import = read_import(&text, &calendar(), &[]).unwrap();
    import.days.into_iter().map(|it| (it.kind, it.levels)).collect()
}

#[test]
fn words_are_understood_as_schools_write_them() {
    use DayKind::{ELearning, EarlyRelease, LateStart, MakeUp, Off, Quiet, Staff};
    let cases = [
        ("No School", Some((Off, vec![]))),
        ("NO SCHOOL – Fall Break", Some((Off, vec![]))),
        ("Schools Closed", Some((Off, vec![]))),
        ("Veterans Day", Some((Off, vec![]))),
        ("Labor Day (observed)", Some((Off, vec![]))),
        ("No School: Teacher Workshop", Some((Staff, vec![]))),
        ("No school, parent/teacher conferences", Some((Staff, vec![]))),
        ("Professional Development", Some((Staff, vec![]))),
        ("Early Release", Some((EarlyRelease, vec![]))),
        ("Half-day", Some((EarlyRelease, vec![]))),
        ("1/2 Day", Some((EarlyRelease, vec![]))),
        ("2-Hour Late Start", Some((LateStart(120), vec![]))),
        ("Two hour delay", Some((LateStart(120), vec![]))),
        ("Late start (90 min)", Some((LateStart(90), vec![]))),
        ("E-Learning Day", Some((ELearning, vec![]))),
        ("Make-Up Day", Some((MakeUp, vec![]))),
        ("No School K-5", Some((Off, vec![Level::Elementary]))),
        ("No school for grades 6-12", Some((Off, vec![Level::Middle, Level::High]))),
        ("Elementary: no school", Some((Off, vec![Level::Elementary]))),
        ("No School (K-12)", Some((Off, vec![]))),
        ("State testing", Some((Quiet, vec![]))),
        ("Snow make-up day if needed", None),
        ("No School/Snow Make-Up Day", None),
        ("Veterans Day program", None),
        ("Late Start", None),
        ("Breakfast with grandparents", None),
        ("Picture Day", None),
    ];
    for (summary, is) in cases {
        assert_eq!(means(summary), is.into_iter().collect::<Vec<_>>(), "{summary}");
    }
}

#[test]
fn a_whole_calendar_is_read_day_by_day() {
    let text = include_str!("../../../tests/data/calendar-lakeside.ics");
    let import = read_import(text, &calendar(), &[]).unwrap();
    let days: Vec<_> = import.days.iter().map(|it| format!("{} {}", it.date, it.kind)).collect();
    assert_eq!(
        days,
        [
            "2026-10-09 staff",
            "2026-10-14 early-release",
            "2026-11-11 early-release",
            "2026-11-16 off",
            "2026-11-20 off",
            "2027-01-14 early-release",
            "2027-02-03 late-start",
            "2027-02-10 early-release",
            "2027-03-01 off",
            "2027-03-02 off",
            "2027-03-03 off",
            "2027-03-08 e-learning",
            "2027-03-10 early-release",
            "2027-05-03 quiet",
            "2027-05-04 quiet",
            "2027-05-05 quiet",
            "2027-05-06 quiet",
            "2027-05-07 quiet",
        ]
    );
    let unknown: Vec<_> = import.unknown.iter().map(|it| (it.summary.as_str(), it.days)).collect();
    assert_eq!(unknown, [("Data day", 1)]);
    assert_eq!(
        (import.ordinary, import.outside),
        (2, 1),
        "a game and a day that may never be; one of last year"
    );
}

#[test]
fn somebody_says_what_unknown_words_mean() {
    let text = include_str!("../../../tests/data/calendar-lakeside.ics");
    let said = Means::read_all("data day = staff; state testing = ordinary").unwrap();
    let import = read_import(text, &calendar(), &said).unwrap();
    assert!(import.unknown.is_empty());
    assert!(import.days.iter().any(|it| it.date == day("2026-10-23") && it.kind == DayKind::Staff));
    assert!(!import.days.iter().any(|it| it.kind == DayKind::Quiet));
    for bad in ["data day", "data day = holiday", "= off", "data day = late", "data day = early middle"] {
        assert!(Means::read_all(bad).is_err(), "{bad}");
    }
    let levels = Means::read_all("data day = off middle high").unwrap();
    let import = read_import(text, &calendar(), &levels).unwrap();
    let found = import.days.iter().find(|it| it.date == day("2026-10-23")).unwrap();
    assert_eq!(found.levels, [Level::Middle, Level::High]);
}

#[test]
fn folded_lines_are_put_together_and_alarms_passed_over() {
    let import =
        read_import(include_str!("../../../tests/data/calendar-folded.ics"), &calendar(), &[]).unwrap();
    assert_eq!(import.days.len(), 1);
    assert_eq!((import.days[0].date, import.days[0].note.as_str()), (day("2026-10-16"), "No School"));
}

#[test]
fn what_cannot_be_read_names_its_line() {
    let line = |text: &str| match read_events(text, Chicago) {
        Err(BadIcs::Line { number, what, .. }) => (number, what),
        other => panic!("{other:?}"),
    };
    let broken = include_str!("../../../tests/data/calendar-broken-date.ics");
    assert_eq!(line(broken), (5, BadLine::NoDate));
    assert_eq!(line(&event("SUMMARY:no beginning")), (3, BadLine::NoStart));
    assert_eq!(line(&event("DTSTART:20261012\nDTEND:20261001")), (5, BadLine::BadEnd));
    assert_eq!(line(&event("DTSTART:20261012\nRRULE:FREQ=HOURLY")), (5, BadLine::BadRepeat));
    assert_eq!(
        line(&event("DTSTART:20261012\nRRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO")),
        (5, BadLine::BadRepeat)
    );
    assert_eq!(line(&event("DTSTART:20261012\nDURATION:1 day")), (5, BadLine::NoLength));
    assert_eq!(line(&event("DTSTART:20261012\nwhat is this")), (5, BadLine::NoColon));
    assert_eq!(read_events("hello", Chicago), Err(BadIcs::NotACalendar));
    assert_eq!(read_events("", Chicago), Err(BadIcs::NotACalendar));
    assert_eq!(read_events("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", Chicago), Err(BadIcs::CutOff));
    assert_eq!(read_events("BEGIN:VCALENDAR\n", Chicago), Err(BadIcs::CutOff));
    assert_eq!(read_events(&whole(""), Chicago), Err(BadIcs::Empty));
    assert_eq!(read_events(&"x".repeat(LONGEST + 1), Chicago), Err(BadIcs::TooLong));
}

/// The days of a repetition within the sample year.
fn repeated(start: &str, rule: &str) -> Vec<String> {
    let text = event(&format!("DTSTART;VALUE=DATE:{start}\nRRULE:{rule}\nSUMMARY:No School"));
    read_import(&text, &calendar(), &[])
        .unwrap()
        .days
        .iter()
        .map(|it| it.date.format("%m-%d").to_string())
        .collect()
}

#[test]
fn repetitions_take_place_as_they_are_written() {
    assert_eq!(repeated("20260911", "FREQ=WEEKLY;COUNT=3"), ["09-11", "09-18", "09-25"]);
    assert_eq!(repeated("20260911", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261009"), ["09-11", "09-25", "10-09"]);
    assert_eq!(repeated("20260908", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4"), ["09-08", "09-10", "09-15", "09-17"]);
    assert_eq!(repeated("20260930", "FREQ=MONTHLY;COUNT=3"), ["09-30", "10-30", "11-30"]);
    assert_eq!(repeated("20260925", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"), ["09-25", "10-30", "11-27"]);
    assert_eq!(
        repeated("20260930", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"),
        ["09-30", "11-30"],
        "October ends on a Saturday"
    );
    assert_eq!(repeated("20260914", "FREQ=DAILY;INTERVAL=2;COUNT=3"), ["09-14", "09-16", "09-18"]);
    assert_eq!(repeated("20241111", "FREQ=YEARLY"), ["11-11"]);
    assert_eq!(repeated("20240902", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"), ["09-07"]);
}

#[test]
fn a_moment_is_a_day_of_the_district() {
    let first = |field: &str| read_events(&event(field), Chicago).unwrap().remove(0);
    let late = first("DTSTART:20261013T030000Z\nDTEND:20261013T040000Z");
    assert_eq!(
        (late.first, late.days, late.all_day),
        (day("2026-10-12"), 1, false),
        "ten in the evening in Chicago"
    );
    let overnight = first("DTSTART;TZID=America/New_York:20261012T233000\nDURATION:PT3H");
    assert_eq!((overnight.first, overnight.days), (day("2026-10-12"), 2));
    let week = first("DTSTART;VALUE=DATE:20261221\nDURATION:P1W");
    assert_eq!((week.first, week.days), (day("2026-12-21"), 7));
}

#[test]
fn what_is_taken_in_can_be_taken_out_again() {
    let text = include_str!("../../../tests/data/calendar-lakeside.ics");
    let bare = calendar();
    let days = news(&bare, &read_import(text, &bare, &[]).unwrap());
    let mut with = bare.clone();
    with.take_in(&days);
    assert!(!with.school_day(day("2026-11-16"), Level::High));
    assert_eq!(with.take_out(&days), []);
    assert_eq!(with, bare);
    assert_eq!(with.take_out(&days), days, "what is not there was dropped");
    let changed = changes(
        &bare,
        &{
            let mut it = bare.clone();
            it.take_in(&days);
            it
        },
        &days,
    );
    assert_eq!(changed.len(), days.iter().map(|it| it.date).collect::<std::collections::BTreeSet<_>>().len());
}

fn rules() -> impl Strategy<Value = String> {
    let freq = prop::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let by_day = prop::sample::select(vec!["", ";BYDAY=MO", ";BYDAY=TU,FR", ";BYMONTHDAY=31", ";BYMONTH=2"]);
    (freq, 1_u32..20, by_day, 1_usize..500)
        .prop_map(|(freq, interval, by, count)| format!("FREQ={freq};INTERVAL={interval}{by};COUNT={count}"))
}

proptest! {
    #[test]
    fn nothing_that_is_in_a_file_breaks_it(text in any::<String>()) {
        let _ = read_import(&text, &calendar(), &[]);
        let _ = Means::read_all(&text);
    }

    #[test]
    fn nothing_that_is_in_an_event_breaks_it(
        fields in prop::collection::vec("(DTSTART|DTEND|RRULE|EXDATE|RDATE|DURATION|SUMMARY|STATUS|RECURRENCE-ID|UID)(;VALUE=DATE|;TZID=[A-Za-z/]{0,12})?:[-A-Z0-9=;,]{0,40}", 0..8)
    ) {
        let _ = read_import(&event(&fields.join("\n")), &calendar(), &[]);
    }

    #[test]
    fn a_repetition_rises_ends_and_begins_with_its_event(ahead in 0_u64..300, rule in rules()) {
        let first: NaiveDate = day("2026-09-08") + chrono::Days::new(ahead);
        let text = event(&format!("DTSTART;VALUE=DATE:{}\nRRULE:{rule}", first.format("%Y%m%d")));
        // What no school calendar has is refused: each Monday of a year, year by year.
        let Ok(mut events) = read_events(&text, Chicago) else { return Ok(()) };
        let days = events.remove(0).repeat.unwrap().days(first, day("2028-06-30"));
        prop_assert_eq!(days.first(), Some(&first));
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", days);
        prop_assert!(days.last().is_none_or(|last| *last <= day("2028-06-30")));
        prop_assert!(days.len() <= 501);
    }

    #[test]
    fn every_day_of_an_event_of_several_days_is_taken(ahead in 0_u64..200, long in 1_u64..30) {
        let first = day("2026-09-08") + chrono::Days::new(ahead);
        let end = first + chrono::Days::new(long);
        let text = event(&format!("DTSTART;VALUE=DATE:{}\nDTEND;VALUE=DATE:{}\nSUMMARY:No School", first.format("%Y%m%d"), end.format("%Y%m%d")));
        let import = read_import(&text, &calendar(), &[]).unwrap();
        let expected = first.iter_days().take_while(|it| *it < end);
        let expected: Vec<_> = expected.filter(|it| !crate::domain::calendar::is_weekend(*it)).collect();
        prop_assert_eq!(import.days.iter().map(|it| it.date).collect::<Vec<_>>(), expected);
    }
}
