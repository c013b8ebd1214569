//! A day as people type it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::text::excerpt;

/// The text is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no day: {typed}")]
pub struct NotADay {
    /// What was typed, cut.
    pub typed: String,
}

/// Reads `2026-09-30`, `9/30`, `30 Sep`, `today`, `tomorrow`, `friday` or `fri`, in English or Spanish.
///
/// A weekday is the next one, today included; `9/30` is the next such day, up to a year ahead.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, NotADay> {
    let plain = text.trim().to_lowercase();
    let day = plain
        .parse()
        .ok()
        .or_else(|| relative(&plain, today))
        .or_else(|| weekday(&plain).map(|day| next(today, day)))
        .or_else(|| month_and_day(&plain, today));
    day.ok_or_else(|| NotADay { typed: excerpt(text, 40) })
}

/// Reads a day that has been, in the same ways and as `yesterday`: a weekday is the last one, today included; `9/30` is
/// the last such day, up to a year back. A whole date is taken as it stands.
pub fn read_past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, NotADay> {
    let plain = text.trim().to_lowercase();
    if matches!(plain.as_str(), "yesterday" | "ayer") {
        return today.pred_opt().ok_or_else(|| NotADay { typed: excerpt(text, 40) });
    }
    let day = read_day(text, today)?;
    let named = weekday(&plain).is_some();
    let dated = plain.parse::<NaiveDate>().is_err() && month_and_day(&plain, today).is_some();
    let back = match () {
        () if day > today && named => day.checked_sub_days(Days::new(7)),
        () if day > today && dated => day.with_year(day.year() - 1),
        () => Some(day),
    };
    back.ok_or_else(|| NotADay { typed: excerpt(text, 40) })
}

fn relative(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "today" | "hoy" => Some(today),
        "tomorrow" | "mañana" | "manana" => today.checked_add_days(Days::new(1)),
        _ => None,
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    let spanish = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
    let days =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let place = spanish.iter().position(|day| *day == text);
    place.map(|it| days[it]).or_else(|| text.trim_start_matches("next ").parse().ok())
}

fn next(today: NaiveDate, day: Weekday) -> NaiveDate {
    let ahead = day.num_days_from_monday() + 7 - today.weekday().num_days_from_monday();
    today + Days::new(u64::from(ahead % 7))
}

fn month_and_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let this_year = |year: i32| {
        let dated = format!("{text} {year}");
        ["%m/%d %Y", "%d %b %Y", "%b %d %Y", "%d %B %Y", "%B %d %Y"]
            .iter()
            .find_map(|form| NaiveDate::parse_from_str(&dated, form).ok())
    };
    let day = this_year(today.year())?;
    if day < today { this_year(today.year() + 1) } else { Some(day) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let tuesday: NaiveDate = "2026-09-08".parse().unwrap();
        for (text, day) in [
            ("2026-09-30", "2026-09-30"),
            (" today ", "2026-09-08"),
            ("Tomorrow", "2026-09-09"),
            ("mañana", "2026-09-09"),
            ("friday", "2026-09-11"),
            ("tue", "2026-09-08"),
            ("Mon", "2026-09-14"),
            ("viernes", "2026-09-11"),
            ("9/30", "2026-09-30"),
            ("1/15", "2027-01-15"),
            ("30 Sep", "2026-09-30"),
        ] {
            assert_eq!(read_day(text, tuesday).map(|it| it.to_string()), Ok(day.to_owned()), "{text}");
        }
        for text in ["", "soon", "2026-02-30", "13/45", "31"] {
            assert!(read_day(text, tuesday).is_err(), "{text}");
        }
    }

    #[test]
    fn days_that_have_been_are_read_backwards() {
        let tuesday: NaiveDate = "2026-09-08".parse().unwrap();
        for (text, day) in [
            ("today", "2026-09-08"),
            ("yesterday", "2026-09-07"),
            ("ayer", "2026-09-07"),
            ("tue", "2026-09-08"),
            ("friday", "2026-09-04"),
            ("9/1", "2026-09-01"),
            ("30 Sep", "2025-09-30"),
            ("2026-09-30", "2026-09-30"),
        ] {
            assert_eq!(read_past_day(text, tuesday).map(|it| it.to_string()), Ok(day.to_owned()), "{text}");
        }
        assert!(read_past_day("soon", tuesday).is_err());
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in any::<String>(), ahead in 0_u64..20_000) {
            let today = NaiveDate::default() + Days::new(ahead);
            let _ = read_day(&text, today);
            let _ = read_past_day(&text, today);
        }
    }
}
