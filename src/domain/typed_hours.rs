//! Hours as people type them: `8:00–12:00`, `8-12`, `1:10 pm to 2`, `8 a 12`.

use chrono::NaiveTime;

use super::hours::Hours;

/// Before this hour a time without *am* or *pm* is one of the afternoon: no school opens at five.
const FIRST_HOUR: u32 = 6;

/// Reads a span of one day; none if it is none, or does not end after it begins.
pub fn read_hours(text: &str) -> Option<Hours> {
    let plain = text.trim().to_lowercase().replace(['–', '—'], "-").replace(" to ", "-").replace(" a ", "-");
    let plain = plain.trim_start_matches("from ").trim_start_matches("de ");
    let (start, end) = plain.split_once('-')?;
    let (start, end) = (time(start)?, time(end)?);
    Hours::new(start, end)
}

/// Reads one time of day: `3:30`, `3:30 pm`, `15:30`, `7pm`; none if it is none.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    time(&text.to_lowercase())
}

fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let half = ["am", "pm", "a.m.", "p.m."].into_iter().find(|half| text.ends_with(half));
    let digits = text.trim_end_matches(half.unwrap_or_default()).trim();
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "0"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(_) if hour > 12 || hour == 0 => return None,
        Some(half) if half.starts_with('p') => hour % 12 + 12,
        Some(_) => hour % 12,
        None if hour < FIRST_HOUR => hour + 12,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, hours) in [
            ("8:00–12:00", "08:00-12:00"),
            ("8-12", "08:00-12:00"),
            (" from 8 to 12 ", "08:00-12:00"),
            ("1-3", "13:00-15:00"),
            ("11:30-1:10", "11:30-13:10"),
            ("7.15-9", "07:15-09:00"),
            ("8am-12pm", "08:00-12:00"),
            ("1:10 pm to 2", "13:10-14:00"),
            ("8 a 12", "08:00-12:00"),
            ("12-1", "12:00-13:00"),
        ] {
            assert_eq!(read_hours(text).map(|it| it.to_string()).as_deref(), Some(hours), "{text}");
        }
        for text in ["", "8", "12-8", "25-26", "morning", "8:75-9", "13pm-14pm", "0am-3am"] {
            assert_eq!(read_hours(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        for (text, time) in [
            ("3:30", "15:30"),
            ("3:30 PM", "15:30"),
            (" 15:30 ", "15:30"),
            ("7pm", "19:00"),
            ("7", "07:00"),
            ("12.15", "12:15"),
        ] {
            assert_eq!(read_time(text), time.parse().ok(), "{text}");
        }
        for text in ["", "noon", "25:00", "3:75", "3-4", "15:30 pm"] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in any::<String>()) {
            let _ = read_hours(&text);
            let _ = read_time(&text);
        }
    }
}
