//! One event of a calendar file: its days, how it repeats, what it is called.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::line::Line;
use super::repeat::Repeat;
use super::{BadIcs, BadLine};

/// An event lasts at most so many days.
const LONGEST_DAYS: i64 = 366;

/// One event. Days are local to the district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The line at which it begins.
    pub line: usize,
    /// What it is called.
    pub summary: String,
    /// What its writer calls it among programs: an exception names the event that it is of.
    pub(super) uid: String,
    /// Its first day.
    pub first: NaiveDate,
    /// On how many days it takes place, from 1.
    pub days: u32,
    /// Whether it fills them.
    pub all_day: bool,
    /// How it repeats.
    pub(super) repeat: Option<Repeat>,
    /// First days on which it takes place as well.
    pub(super) also: Vec<NaiveDate>,
    /// First days on which it does not take place.
    pub(super) except: Vec<NaiveDate>,
    /// The first day of the repetition that it stands for.
    pub(super) instead_of: Option<NaiveDate>,
    /// It was called off.
    pub(super) cancelled: bool,
}

/// A date, or a moment as the district's clocks show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct When {
    at: NaiveDateTime,
    all_day: bool,
}

pub(super) fn read(lines: &[Line], zone: Tz) -> Result<Event, BadIcs> {
    let begin = &lines[0];
    let mine = own(lines);
    let find = |name: &str| mine.iter().copied().find(|it| it.name == name);
    let all = |name: &'static str| mine.iter().copied().filter(move |it| it.name == name);
    let start = find("DTSTART").ok_or_else(|| begin.bad(BadLine::NoStart))?;
    let from = when(start, &start.value, zone)?;
    let until = match (find("DTEND"), find("DURATION")) {
        (Some(end), _) => when(end, &end.value, zone)?.at,
        (None, Some(long)) => from.at + length(long)?,
        (None, None) if from.all_day => from.at + Duration::days(1),
        (None, None) => from.at,
    };
    let listed = |name: &'static str| {
        let values = all(name).flat_map(|line| line.value.split(',').map(move |value| (line, value)));
        values.map(|(line, value)| Ok(when(line, value, zone)?.at.date())).collect::<Result<Vec<_>, BadIcs>>()
    };
    let named = find("RECURRENCE-ID").map(|line| when(line, &line.value, zone)).transpose()?;
    Ok(Event {
        line: begin.number,
        summary: find("SUMMARY").map(Line::words).unwrap_or_default(),
        uid: find("UID").map(|it| it.value.trim().to_owned()).unwrap_or_default(),
        first: from.at.date(),
        days: days(find("DTEND").unwrap_or(start), from.at, until)?,
        all_day: from.all_day,
        repeat: find("RRULE").map(|line| Repeat::read(line, zone)).transpose()?,
        also: listed("RDATE")?,
        except: listed("EXDATE")?,
        instead_of: named.map(|it| it.at.date()),
        cancelled: find("STATUS").is_some_and(|it| it.value.trim().eq_ignore_ascii_case("CANCELLED")),
    })
}

/// Without what stands in parts of its own, such as an alarm.
fn own(lines: &[Line]) -> Vec<&Line> {
    let mut depth = 0_usize;
    let outside = |line: &&Line| {
        let inside = depth > 1;
        match line.name.as_str() {
            "BEGIN" => depth += 1,
            "END" => depth = depth.saturating_sub(1),
            _ => return !inside,
        }
        false
    };
    lines.iter().filter(outside).collect()
}

/// The last day is not part of an event that ends at its midnight.
fn days(line: &Line, from: NaiveDateTime, until: NaiveDateTime) -> Result<u32, BadIcs> {
    let last = if until > from { until - Duration::seconds(1) } else { until };
    let days = (last.date() - from.date()).num_days() + 1;
    let fits = until >= from && (1..=LONGEST_DAYS).contains(&days);
    u32::try_from(days).ok().filter(|_| fits).ok_or_else(|| line.bad(BadLine::BadEnd))
}

fn when(line: &Line, value: &str, zone: Tz) -> Result<When, BadIcs> {
    let value = value.trim();
    let of_zone = line.param("TZID").and_then(|name| name.parse::<Tz>().ok());
    read_when(value, of_zone, zone).ok_or_else(|| line.bad(BadLine::NoDate))
}

/// `20261126`, `20261126T081500`, `20261126T141500Z`. Years are those in which a district may plan.
fn read_when(value: &str, of_zone: Option<Tz>, zone: Tz) -> Option<When> {
    let year: i32 = value.get(..4)?.parse().ok()?;
    if !(1970..=2199).contains(&year) {
        return None;
    }
    if let Ok(date) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return (value.len() == 8).then_some(When { at: date.into(), all_day: true });
    }
    let (wall, utc) = value.strip_suffix('Z').map_or((value, false), |wall| (wall, true));
    let wall = NaiveDateTime::parse_from_str(wall, "%Y%m%dT%H%M%S").ok()?;
    let moment: Option<DateTime<Utc>> = if utc {
        Some(wall.and_utc())
    } else {
        of_zone.and_then(|it| it.from_local_datetime(&wall).earliest()).map(|it| it.with_timezone(&Utc))
    };
    let at = moment.map_or(wall, |it| it.with_timezone(&zone).naive_local());
    Some(When { at, all_day: false })
}

/// A date alone, as a repetition's end has it.
pub(super) fn read_date(value: &str, zone: Tz) -> Option<NaiveDate> {
    read_when(value, None, zone).map(|it| it.at.date())
}

/// `P1D`, `P2W`, `PT1H30M`.
fn length(line: &Line) -> Result<Duration, BadIcs> {
    let bad = || line.bad(BadLine::NoLength);
    let text = line.value.trim().strip_prefix('P').ok_or_else(bad)?;
    let (mut seconds, mut number) = (0_i64, String::new());
    for c in text.chars() {
        let unit = match c {
            '0'..='9' => {
                number.push(c);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return Err(bad()),
        };
        let count: i64 = number.parse().ok().filter(|it| *it <= 100_000).ok_or_else(bad)?;
        seconds += count * unit;
        number.clear();
    }
    if number.is_empty() && seconds > 0 && seconds <= LONGEST_DAYS * 86_400 {
        Ok(Duration::seconds(seconds))
    } else {
        Err(bad())
    }
}
