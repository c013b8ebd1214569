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

/// Reads `2026-09-30`, `9/30`, `9/30/2026`, `30 Sep`, `Wednesday, September 30`, `today`, `tomorrow`, `friday` or `fri`, in
/// English or Spanish: also as the desk itself writes days.
///
/// A weekday is the next one, today included; `9/30` is the next such day, up to a year ahead. A date with a weekday that is
/// not its own is none.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, NotADay> {
    let plain = plain(text);
    let day = plain
        .parse()
        .ok()
        .or_else(|| relative(&plain, today))
        .or_else(|| weekday(&plain).map(|day| next(today, day)))
        .or_else(|| {
            let (named, rest) = with_weekday(&plain);
            dated(rest, today).filter(|day| is_named(*day, named))
        });
    day.ok_or_else(|| NotADay { typed: excerpt(text, 40) })
}

/// Reads a day that has been, in the same ways and as `yesterday`: a weekday is the last one, today included; `9/30` is
/// the last such day, up to a year back. A whole date is taken as it stands.
pub fn read_past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, NotADay> {
    let plain = plain(text);
    if matches!(plain.as_str(), "yesterday" | "ayer") {
        return today.pred_opt().ok_or_else(|| NotADay { typed: excerpt(text, 40) });
    }
    if let Some(day) = weekday(&plain) {
        let back = next(today, day) - Days::new(7);
        return Ok(if day == today.weekday() { today } else { back });
    }
    let (named, rest) = with_weekday(&plain);
    let last = [today.year(), today.year() - 1].into_iter().filter_map(|year| in_year(rest, year));
    match last.filter(|day| *day <= today && is_named(*day, named)).max() {
        Some(day) => Ok(day),
        None => read_day(text, today),
    }
}

/// The weekday that stands before a date, and the date.
fn with_weekday(plain: &str) -> (Option<Weekday>, &str) {
    let parts = plain.split_once(' ').and_then(|(word, rest)| Some((weekday(word)?, rest)));
    parts.map_or((None, plain), |(day, rest)| (Some(day), rest))
}

fn is_named(day: NaiveDate, named: Option<Weekday>) -> bool {
    named.is_none_or(|it| it == day.weekday())
}

/// In small letters, without commas and `de`, months in English.
fn plain(text: &str) -> String {
    let small = text.to_lowercase().replace(',', " ");
    let words = small.split_whitespace().filter(|word| !matches!(*word, "de" | "del" | "el"));
    words.map(month).collect::<Vec<_>>().join(" ")
}

fn month(word: &str) -> &str {
    const SPANISH: [(&str, &str); 12] = [
        ("enero", "jan"),
        ("febrero", "feb"),
        ("marzo", "mar"),
        ("abril", "apr"),
        ("mayo", "may"),
        ("junio", "jun"),
        ("julio", "jul"),
        ("agosto", "aug"),
        ("septiembre", "sep"),
        ("octubre", "oct"),
        ("noviembre", "nov"),
        ("diciembre", "dec"),
    ];
    let word = word.trim_end_matches('.');
    if word == "sept" {
        return "sep";
    }
    SPANISH.iter().find(|(spanish, _)| *spanish == word).map_or(word, |(_, english)| english)
}

/// A date with its year, or the next one without.
fn dated(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    whole(text).or_else(|| month_and_day(text, today))
}

/// A date with its year. Two digits are tried first: four would be taken for the year 26.
fn whole(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%m/%d/%y", "%m/%d/%Y", "%B %d %Y", "%d %B %Y"]
        .iter()
        .filter_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .find(|day| (1900..2200).contains(&day.year()))
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
    let day = in_year(text, today.year())?;
    if day < today { in_year(text, today.year() + 1) } else { Some(day) }
}

/// A date that was typed without its year.
fn in_year(text: &str, year: i32) -> Option<NaiveDate> {
    let dated = format!("{text} {year}");
    let forms = ["%m/%d %Y", "%d %b %Y", "%b %d %Y", "%d %B %Y", "%B %d %Y"];
    forms.iter().find_map(|form| NaiveDate::parse_from_str(&dated, form).ok())
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
            ("9/30/2026", "2026-09-30"),
            ("9/30/26", "2026-09-30"),
            ("1/22/2027", "2027-01-22"),
            ("Sept. 30", "2026-09-30"),
            ("September 30, 2026", "2026-09-30"),
            ("Wednesday, September 30", "2026-09-30"),
            ("wed 9/30", "2026-09-30"),
            ("miércoles 30 de septiembre", "2026-09-30"),
            ("15 de enero", "2027-01-15"),
        ] {
            assert_eq!(read_day(text, tuesday).map(|it| it.to_string()), Ok(day.to_owned()), "{text}");
        }
        for text in ["", "soon", "2026-02-30", "13/45", "31", "9/31/2026", "friday 9/30"] {
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
            ("9/1/2026", "2026-09-01"),
            ("Monday, September 7", "2026-09-07"),
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
