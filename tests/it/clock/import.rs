//! A calendar file: shown, then taken in, with the meetings that follow.

use refdesk::domain::ics::read_import;

use super::they_meet;
use crate::school::School;

const YEAR: &str = include_str!("../../data/calendar-lakeside.ics");

#[tokio::test]
async fn r92_a_calendar_file_is_shown_and_then_taken_in() {
    let mut school = School::open().await;
    let director = school.person("Carol Whitmore");
    let file = director.attaches("year.ics", YEAR);
    let refused = school.person("Dana Ruiz").types("/calendar import", &[("file", &file)]).await;
    assert!(refused.text().contains("director"), "{}", refused.text());

    let shown = director.types("/calendar import", &[("file", &file)]).await;
    for part in [
        "Friday, October 9: staff only · No School - Staff Development Day",
        "\nMonday, March 1, 2027 to Wednesday, March 3, 2027: no school · Mid-Winter Break",
        "Wednesday, February 3, 2027: 120 minutes late · Two-hour late start",
        "Monday, May 3, 2027 to Friday, May 7, 2027: quiet",
        "Not understood, so left alone: Data day (one event)",
    ] {
        assert!(shown.text().contains(part), "{part} is missing in {}", shown.text());
    }
    let days = director.types("/calendar show", &[]).await;
    assert!(!days.text().contains("October 9"), "nothing is done yet: {}", days.text());

    let said = [("file", file.as_str()), ("means", "data day = staff")];
    let shown = director.types("/calendar import", &said).await;
    assert!(shown.text().contains("Friday, October 23: staff only · Data day"), "{}", shown.text());
    let done = director.presses("Take it in", &shown).await;
    assert!(done.text().contains("Taken in:"), "{}", done.text());
    let twice = director.forges("v1:take-in:2", &shown).await;
    assert!(twice.text().contains("can't be taken in any more"), "{}", twice.text());
    school.restarts().await;
    school.until("2026-10-05 10:00").await;
    let days = director.types("/calendar show", &[]).await;
    assert!(days.text().contains("Friday, October 9: staff only"), "{}", days.text());

    let again = director.types("/calendar import", &said).await;
    assert!(again.text().contains("every day of it is already so"), "{}", again.text());
    let less = director.attaches("less.ics", &YEAR.replace("Mid-Winter Break", "Picture days"));
    let shown = director.types("/calendar import", &[("file", &less), ("means", "data day = staff")]).await;
    let back = "Monday, March 1, 2027 to Wednesday, March 3, 2027: as it was without a file";
    assert!(shown.text().contains(back), "{}", shown.text());
    let left = director.presses("Leave it", &shown).await;
    assert!(left.text().contains("Nothing was changed"), "{}", left.text());
    school.close().await;
}

#[tokio::test]
async fn a_meeting_on_a_day_that_a_file_takes_gets_a_new_time() {
    let school = School::open().await;
    they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    let director = school.person("Carol Whitmore");
    let file = director.attaches("year.ics", &YEAR.replace("DATE:20261116", "DATE:20260923"));
    let shown = director.types("/calendar import", &[("file", &file)]).await;
    let done = director.presses("Take it in", &shown).await;
    assert!(done.text().contains("One meeting loses its time"), "{}", done.text());
    school.settles().await;
    assert!(super::last(&school).content.contains("See you Thursday"), "{}", super::last(&school).content);
    school.close().await;
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_which_line() {
    let school = School::open().await;
    let director = school.person("Carol Whitmore");
    let broken = include_str!("../../data/calendar-broken-date.ics");
    for (text, said) in [
        (broken, "Line 5 of that file: this is no date"),
        ("Lunch menu", "does not begin with BEGIN:VCALENDAR"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "ends in the middle"),
    ] {
        let file = director.attaches("year.ics", text);
        let answer = director.types("/calendar import", &[("file", &file)]).await;
        assert!(answer.text().contains(said), "{said} is missing in {}", answer.text());
    }
    let file = director.attaches("year.ics", YEAR);
    let said = [("file", file.as_str()), ("means", "data day = party")];
    let answer = director.types("/calendar import", &said).await;
    assert!(answer.text().contains("\"data day = party\" should mean"), "{}", answer.text());
    school.close().await;
}

/// A file with so many events that stand for repetitions of one another, as a busy school's has them.
fn long_file(events: usize) -> String {
    let event = |number: usize| {
        let instead = if number.is_multiple_of(2) { "" } else { "RECURRENCE-ID;VALUE=DATE:20261005\r\n" };
        format!(
            "BEGIN:VEVENT\r\nUID:{}\r\n{instead}DTSTART;VALUE=DATE:20261005\r\nSUMMARY:Band {number}\r\nEND:VEVENT\r\n",
            number / 2
        )
    };
    let events: String = (0..events).map(event).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

#[test]
fn r92_ten_thousand_events_are_read_in_time_that_grows_with_them() {
    let file = refdesk::config::district::read(refdesk::cli::demo::SAMPLE).unwrap();
    let takes = |events: usize| {
        let text = long_file(events);
        let one = || {
            let began = std::time::Instant::now();
            read_import(&text, &file.calendar, &[]).unwrap();
            began.elapsed()
        };
        // The least of three: whatever else the machine does, it does not make it faster.
        (0..3).map(|_| one()).min().unwrap()
    };
    let (some, many) = (takes(1_250), takes(10_000));
    assert!(many < some * 32, "eight times as many events: {some:?}, then {many:?}");
}
