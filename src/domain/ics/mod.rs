//! Calendars as other programs write them, `.ics` (RFC 5545): which days they hold, and what those days mean for a district.
//!
//! Pure text in, facts out. Only what a school calendar needs is read: all-day and timed events, several days, repetitions with
//! their exceptions. Whatever can't be read names its line.

mod changes;
mod days;
mod event;
mod line;
mod meaning;
mod repeat;

use chrono_tz::Tz;

pub use changes::{DayChange, Span, changes, news, spans};
pub use days::{Import, ImportedDay, Unknown, read_import};
pub use event::Event;
pub use meaning::{DayKind, Meaning, Means, NotAMeaning};

/// The longest file that is read, in bytes: a school year with every match of every team is a tenth of it.
pub const LONGEST: usize = 2_000_000;

/// The most events that are read.
const MOST_EVENTS: usize = 10_000;

/// Why a file can't be taken. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadIcs {
    /// It is longer than [`LONGEST`] or has more events than are read.
    #[error("the file is longer than a school calendar can be")]
    TooLong,
    /// It does not begin with `BEGIN:VCALENDAR`, or is no text.
    #[error("the file is no calendar: it does not begin with BEGIN:VCALENDAR")]
    NotACalendar,
    /// It ends in the middle of something.
    #[error("the file ends in the middle of an event; it may have been cut off")]
    CutOff,
    /// It has no event. Taken in, it would take back every day of an earlier file.
    #[error("the file has no event in it; export it again with its events")]
    Empty,
    /// A line can't be understood.
    #[error("line {number}: {what} (`{text}`)")]
    Line {
        /// Which, from 1.
        number: usize,
        /// Why.
        what: BadLine,
        /// What stands there, cut.
        text: String,
    },
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    /// No colon between name and value.
    #[error("this is no line of a calendar, which looks like NAME:VALUE")]
    NoColon,
    /// An event without a first day.
    #[error("this event has no beginning (DTSTART)")]
    NoStart,
    /// A value that should be a date.
    #[error("this is no date; one is written 20261126 or 20261126T081500")]
    NoDate,
    /// A length that can't be read.
    #[error("this is no length; one is written P1D or PT2H")]
    NoLength,
    /// An event that ends before it begins, or lasts longer than a year.
    #[error("this event ends before it begins, or lasts longer than a year")]
    BadEnd,
    /// A repetition that is not understood.
    #[error("this repetition is not understood; name its days one by one")]
    BadRepeat,
}

/// Why somebody's file is not taken in. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefused {
    /// It can't be read.
    #[error(transparent)]
    File(#[from] BadIcs),
    /// What is said about its words can't be read.
    #[error(transparent)]
    Meaning(#[from] NotAMeaning),
    /// What was shown is too old, or was taken in already.
    #[error("what was shown can't be taken in any more")]
    Old,
    /// It could not be fetched.
    #[error("the file could not be fetched")]
    Unreachable,
}

/// The events of a calendar file. Days are those of `zone`.
pub fn read_events(text: &str, zone: Tz) -> Result<Vec<Event>, BadIcs> {
    if text.len() > LONGEST {
        return Err(BadIcs::TooLong);
    }
    let lines = line::lines(text)?;
    let first = lines.first().ok_or(BadIcs::NotACalendar)?;
    if !first.is("BEGIN", "VCALENDAR") {
        return Err(BadIcs::NotACalendar);
    }
    let mut events = Vec::new();
    let mut rest = lines.as_slice();
    while let Some(start) = rest.iter().position(|it| it.is("BEGIN", "VEVENT")) {
        let inside = &rest[start..];
        let end = inside.iter().position(|it| it.is("END", "VEVENT")).ok_or(BadIcs::CutOff)?;
        events.push(event::read(&inside[..end], zone)?);
        if events.len() > MOST_EVENTS {
            return Err(BadIcs::TooLong);
        }
        rest = &inside[end + 1..];
    }
    match () {
        () if !lines.iter().any(|it| it.is("END", "VCALENDAR")) => Err(BadIcs::CutOff),
        () if events.is_empty() => Err(BadIcs::Empty),
        () => Ok(events),
    }
}

#[cfg(test)]
mod tests;
