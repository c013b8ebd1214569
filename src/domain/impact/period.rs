//! The time that a report is about: a month, a term, a school year, or any days. Dates are local to the district.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::calendar::Calendar;
use crate::domain::day::read_past_day;
use crate::domain::fold;
use crate::domain::text::excerpt;

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(NaiveDate);

/// What a period is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// A calendar month.
    Month(Month),
    /// A quarter or term, as people call it.
    Term(String),
    /// The twelve months from the one in which contracts begin.
    Year,
    /// From a day to a day.
    Range,
}

/// From a day to a day, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, not before the first.
    pub to: NaiveDate,
    /// What it is called.
    pub span: Span,
}

/// The text is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "a period is a month (2026-09), `month`, `last-month`, the name of a term, `year`, or two days (2026-09-08..2026-10-30), \
     not {typed}"
)]
pub struct NotAPeriod {
    /// What was typed, cut.
    pub typed: String,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The one before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

impl FromStr for Month {
    type Err = NotAPeriod;

    /// Reads `2026-09`.
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let day = format!("{}-01", text.trim()).parse::<NaiveDate>();
        day.map(Self::of).map_err(|_| NotAPeriod { typed: excerpt(text, 40) })
    }
}

impl Period {
    /// One month.
    pub fn month(month: Month) -> Self {
        Self { from: month.first(), to: month.last(), span: Span::Month(month) }
    }

    /// Any days; the earlier one is the first.
    pub fn range(one: NaiveDate, other: NaiveDate) -> Self {
        Self { from: one.min(other), to: one.max(other), span: Span::Range }
    }

    /// The school year that the calendar describes: twelve months from the one in which contracts begin.
    pub fn year(calendar: &Calendar) -> Self {
        let first = Month::of(calendar.contract.from);
        let after = first.first().checked_add_months(Months::new(12)).unwrap_or(calendar.contract.to);
        Self { from: first.first(), to: after.pred_opt().unwrap_or(after), span: Span::Year }
    }

    /// The terms of the calendar, in order. The first begins with the year.
    pub fn terms(calendar: &Calendar) -> Vec<Self> {
        let mut from = Self::year(calendar).from;
        let mut terms = Vec::new();
        for term in &calendar.terms {
            if term.last_day < from {
                continue;
            }
            terms.push(Self { from, to: term.last_day, span: Span::Term(term.name.clone()) });
            from = term.last_day.succ_opt().unwrap_or(from);
        }
        terms
    }

    /// Reads `2026-09`, `month`, `last-month`, `term`, the name of a term, `year`, or `2026-09-08..2026-10-30`.
    pub fn read(text: &str, calendar: &Calendar, today: NaiveDate) -> Result<Self, NotAPeriod> {
        let bad = || NotAPeriod { typed: excerpt(text, 40) };
        let plain = plain(text);
        if let Some((one, other)) = plain.split_once("..") {
            let day = |text: &str| read_past_day(text, today).map_err(|_| bad());
            return Ok(Self::range(day(one)?, day(other)?));
        }
        let mut terms = Self::terms(calendar).into_iter();
        match plain.as_str() {
            "month" => Ok(Self::month(Month::of(today))),
            "last-month" | "last month" => Ok(Self::month(Month::of(today).before())),
            "year" => Ok(Self::year(calendar)),
            "term" => terms.find(|it| it.contains(today)).ok_or_else(bad),
            name => match name.parse() {
                Ok(month) => Ok(Self::month(month)),
                Err(_) => terms.find(|it| it.is_called(name)).ok_or_else(bad),
            },
        }
    }

    /// Whether a day is in it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// The months that a day of it lies in, in order.
    pub fn months(&self) -> Vec<Month> {
        let mut month = Month::of(self.from);
        let mut months = Vec::new();
        while month.first() <= self.to && months.len() < 1200 {
            months.push(month);
            month = month.next();
        }
        months
    }

    /// The whole months that stand for it where only whole months are shown: those whose last day is in it. None if it is
    /// some days of a month.
    pub fn whole_months(&self) -> Option<Vec<Month>> {
        let whole: Vec<_> = self.months().into_iter().filter(|it| self.contains(it.last())).collect();
        (!whole.is_empty()).then_some(whole)
    }

    fn is_called(&self, name: &str) -> bool {
        matches!(&self.span, Span::Term(term) if plain(term) == name)
    }
}

fn plain(text: &str) -> String {
    fold::fold(text.trim()).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{calendar, day};

    #[test]
    fn a_period_is_read_as_people_write_it() {
        let today = day("2026-10-12");
        for (text, from, to) in [
            ("2026-09", "2026-09-01", "2026-09-30"),
            ("month", "2026-10-01", "2026-10-31"),
            (" Last-month ", "2026-09-01", "2026-09-30"),
            ("year", "2026-08-01", "2027-07-31"),
            ("q1", "2026-08-01", "2026-11-05"),
            ("term", "2026-08-01", "2026-11-05"),
            ("2026-09-08..2026-10-02", "2026-09-08", "2026-10-02"),
            ("2026-10-02..2026-09-08", "2026-09-08", "2026-10-02"),
        ] {
            let period = Period::read(text, &calendar(), today).expect(text);
            assert_eq!((period.from, period.to), (day(from), day(to)), "{text}");
        }
        for text in ["", "soon", "2026-13", "..", "2026-09-08.."] {
            assert!(Period::read(text, &calendar(), today).is_err(), "{text}");
        }
    }

    #[test]
    fn whole_months_are_those_that_end_in_it() {
        let whole = |from, to| {
            let months = Period::range(day(from), day(to)).whole_months()?;
            Some(months.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(whole("2026-08-24", "2026-11-05").as_deref(), Some("2026-08 2026-09 2026-10"));
        assert_eq!(whole("2026-11-06", "2026-11-30").as_deref(), Some("2026-11"));
        assert_eq!(whole("2026-11-06", "2026-11-29"), None);
    }
}
