//! The values of the file: each reader says in words what it expected.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use toml::Value;

use crate::domain::building::{ChannelRef, Grade};
use crate::domain::calendar::Days;
use crate::domain::ids::ChannelId;
use crate::domain::people::PostDay;

/// Text that says something, up to 500 characters.
pub(super) fn text(value: &Value) -> Result<String, String> {
    let text = value.as_str().ok_or("has to be text in quotes")?.trim();
    match text.chars().count() {
        0 => Err("is empty".into()),
        1..=500 => Ok(text.to_owned()),
        _ => Err("has more than 500 characters".into()),
    }
}

/// Text that a type reads.
pub(super) fn parsed<T: FromStr<Err: Display>>(value: &Value) -> Result<T, String> {
    let text = text(value)?;
    text.parse().map_err(|error| format!("`{text}` does not fit: {error}"))
}

/// A grade, in quotes or as a number.
pub(super) fn grade(value: &Value) -> Result<Grade, String> {
    match value {
        Value::Integer(number) => number.to_string().parse().map_err(|error| format!("{number}: {error}")),
        _ => parsed(value),
    }
}

/// `K-5`.
pub(super) fn grades(value: &Value) -> Result<(Grade, Grade), String> {
    let text = text(value)?;
    let pair = text.split_once('-').and_then(|(a, b)| Some((a.trim().parse().ok()?, b.trim().parse().ok()?)));
    pair.filter(|(first, last): &(Grade, Grade)| first <= last)
        .ok_or_else(|| format!("`{text}` does not fit: first and last grade, K or 1 to 12"))
}

/// A whole number in a range.
pub(super) fn whole<T: TryFrom<i64> + Display + PartialOrd>(
    range: RangeInclusive<T>,
) -> impl Fn(&Value) -> Result<T, String> {
    move |value| {
        let number = value.as_integer().and_then(|number| T::try_from(number).ok());
        number
            .filter(|number| range.contains(number))
            .ok_or_else(|| format!("has to be a whole number from {} to {}", range.start(), range.end()))
    }
}

/// true or false.
pub(super) fn flag(value: &Value) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| "has to be true or false".into())
}

/// A date, in quotes or not.
pub(super) fn date(value: &Value) -> Result<NaiveDate, String> {
    let text = match value {
        Value::Datetime(date) => date.to_string(),
        _ => text(value)?,
    };
    text.parse().map_err(|_| format!("`{text}` is no date"))
}

/// When something begins: a date means its first moment. Or a date and a time, `2026-09-22T08:00:00`.
pub(super) fn beginning(value: &Value) -> Result<NaiveDateTime, String> {
    moment(value).unwrap_or_else(|| date(value).map(|day| day.and_time(NaiveTime::MIN)))
}

/// When something is over: a date means that it is over after that day.
pub(super) fn end(value: &Value) -> Result<NaiveDateTime, String> {
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    moment(value).unwrap_or_else(|| date(value).map(after))
}

fn moment(value: &Value) -> Option<Result<NaiveDateTime, String>> {
    let text = match value {
        Value::Datetime(at) if at.date.is_some() && at.time.is_some() && at.offset.is_none() => {
            at.to_string()
        }
        Value::String(text) if text.contains([':', 'T']) => text.trim().replace(' ', "T"),
        _ => return None,
    };
    let read = text.parse().or_else(|_| format!("{text}:00").parse());
    Some(read.map_err(|_| format!("`{text}` is no date with a time, such as 2026-09-22T08:00:00")))
}

/// A date, or a first and a last one: `2026-12-23..2027-01-01`.
pub(super) fn days(value: &Value) -> Result<Days, String> {
    let Some((from, to)) = value.as_str().and_then(|text| text.split_once("..")) else {
        return date(value).map(|date| Days { from: date, to: date });
    };
    let read = |text: &str| text.trim().parse::<NaiveDate>().map_err(|_| format!("`{text}` is no date"));
    let days = Days { from: read(from)?, to: read(to)? };
    if days.from <= days.to { Ok(days) } else { Err("ends before it begins".into()) }
}

/// A time of day, `07:00`.
pub(super) fn time(value: &Value) -> Result<NaiveTime, String> {
    let text = text(value)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| format!("`{text}` is no time"))
}

/// A Discord id: 17 to 20 digits, in quotes or not.
pub(super) fn snowflake(value: &Value) -> Result<u64, String> {
    let text = match value {
        Value::Integer(number) => number.to_string(),
        _ => text(value)?,
    };
    let fits = (17..=20).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    let id = text.parse().ok().filter(|id: &u64| fits && i64::try_from(*id).is_ok());
    id.ok_or_else(|| {
        format!("`{text}` is no Discord id: 17 to 20 digits, from Discord's developer mode, Copy ID")
    })
}

/// A channel by its name or its id.
pub(super) fn channel(value: &Value) -> Result<ChannelRef, String> {
    let Some(name) = value.as_str().and_then(|text| text.trim().strip_prefix('#')) else {
        return snowflake(value)
            .map(|id| ChannelRef { name: None, id: Some(ChannelId(id)) })
            .map_err(|_| "is neither a channel's name with its # nor a Discord id".into());
    };
    let fits = (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_whitespace);
    if fits {
        Ok(ChannelRef { name: Some(name.to_owned()), id: None })
    } else {
        Err("a channel's name has 1 to 100 characters and no blanks".into())
    }
}

/// What a weekly time looks like.
pub(super) const WEEKLY: &str = "\"tue 07:45-08:20\"";

/// A day of the week with hours, perhaps of odd or even weeks only.
pub(super) fn weekly(value: &Value) -> Result<PostDay, String> {
    let day: PostDay = parsed(value)?;
    if day.hours.is_some() { Ok(day) } else { Err(format!("`{day}` says no hours")) }
}
