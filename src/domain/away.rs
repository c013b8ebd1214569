//! Being away: the time that is meant, what it costs, how long it is in working days. Decides nothing about tickets.

use std::str::FromStr;

use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::day::read_day;
use super::district::{Absence, District};
use super::hours::Hours;
use super::refused::Refused;
use super::refused_people::PeopleRefused;
use super::text::excerpt;
use super::typed_hours::read_hours;

/// A leave of more working days than this is no longer waited out: open tickets move (F2).
pub const LONG_LEAVE: usize = 5;

/// What the desk counts of a reason (R86). Nothing private: who is ill just says when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AwayWhy {
    /// Covering a class.
    Class,
    /// Other duties: supervision, testing, the front office.
    Duties,
}

impl AwayWhy {
    /// As the district file and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Duties => "duties",
        }
    }
}

impl FromStr for AwayWhy {
    type Err = NotAWhy;

    fn from_str(text: &str) -> Result<Self, NotAWhy> {
        [Self::Class, Self::Duties].into_iter().find(|it| it.as_str() == text).ok_or(NotAWhy)
    }
}

/// The text is no reason that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("why is `class`, `duties`, or left out")]
pub struct NotAWhy;

/// A time that somebody is away, as it was typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The first day; none means today.
    pub from: Option<&'a str>,
    /// The last day; none means the first one.
    pub to: Option<&'a str>,
    /// Only these hours of each day.
    pub hours: Option<&'a str>,
}

/// A time that somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none if nobody knows yet.
    pub to: Option<NaiveDate>,
    /// Only these hours of each day.
    pub hours: Option<Hours>,
}

/// Reads it. Nothing of it may be over, and it ends within a year.
pub fn read_span(typed: Typed<'_>, calendar: &Calendar, now: DateTime<Utc>) -> Result<Span, Refused> {
    let today = calendar.local_date(now);
    let from = typed.from.map_or(Ok(today), |text| a_day(text, today))?;
    let to = match typed.to.map(str::trim) {
        None | Some("") => Some(from),
        Some(text) if is_open(text) => None,
        Some(text) => Some(last_day(text, from, today)?),
    };
    let hours = typed.hours.map(|text| read_hours(text).ok_or_else(|| not_hours(text))).transpose()?;
    let span = Span { from, to: to.or_else(|| hours.map(|_| from)), hours };
    span.check(calendar, now)?;
    Ok(span)
}

fn is_open(text: &str) -> bool {
    ["open", "unknown", "?", "abierto"].contains(&text.to_lowercase().as_str())
}

fn a_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Refused> {
    read_day(text, today).map_err(|bad| Refused::NotADay { typed: bad.typed })
}

/// `fri` after a first day of next week is the Friday of that week.
fn last_day(text: &str, from: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refused> {
    let day = a_day(text, today)?;
    if day < from { a_day(text, from) } else { Ok(day) }
}

fn not_hours(text: &str) -> PeopleRefused {
    PeopleRefused::NotHours { typed: excerpt(text, 40) }
}

impl Span {
    fn check(&self, calendar: &Calendar, now: DateTime<Utc>) -> Result<(), Refused> {
        let today = calendar.local_date(now);
        let last = self.to.unwrap_or(self.from);
        let far = today.checked_add_months(Months::new(12)).unwrap_or(today);
        if self.from < today {
            return Err(Refused::DayIsPast { day: self.from });
        }
        if last < self.from {
            return Err(PeopleRefused::EndsBefore { from: self.from, to: last }.into());
        }
        if last > far {
            return Err(PeopleRefused::TooFarAhead.into());
        }
        let moments = self.moments(calendar);
        match moments.first() {
            None => Err(PeopleRefused::NobodyWorks { day: self.from }.into()),
            Some((_, Some(end))) if moments.len() == 1 && *end <= now => {
                Err(PeopleRefused::HoursArePast.into())
            }
            Some(_) => Ok(()),
        }
    }

    /// From when to when: one stretch of whole days, or the hours of each working day.
    pub fn moments(&self, calendar: &Calendar) -> Vec<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        let Some(hours) = self.hours else {
            let works = self.to.is_none_or(|to| days(self.from, to).any(|day| calendar.contract_day(day)));
            let end = self.to.and_then(|to| to.checked_add_days(Days::new(1)));
            let whole = (
                calendar.moment(self.from, NaiveTime::MIN),
                end.map(|day| calendar.moment(day, NaiveTime::MIN)),
            );
            return works.then_some(whole).into_iter().collect();
        };
        let last = self.to.unwrap_or(self.from);
        let working = days(self.from, last).filter(|day| calendar.contract_day(*day));
        let one = |day| (calendar.moment(day, hours.start()), Some(calendar.moment(day, hours.end())));
        working.map(one).collect()
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}

impl Absence {
    /// The working days that it touches, up to `until` where nobody knows its end.
    pub fn working_days(&self, calendar: &Calendar, until: DateTime<Utc>) -> Vec<NaiveDate> {
        let end = self.to.unwrap_or(until.max(self.from) + chrono::Duration::milliseconds(1));
        let last = calendar.local_date(end - chrono::Duration::milliseconds(1));
        days(calendar.local_date(self.from), last).filter(|day| calendar.contract_day(*day)).collect()
    }

    /// The second working day that it takes, as its duty hours begin; none if it is over before (F2).
    pub fn second_day(&self, calendar: &Calendar) -> Option<NaiveDate> {
        let first = calendar.local_date(self.from);
        let first =
            if calendar.contract_day(first) { Some(first) } else { calendar.next_contract_day(first) }?;
        let second = calendar.next_contract_day(first)?;
        self.holds(calendar.moment(second, calendar.duty.start())).then_some(second)
    }

    /// Whether it is too long to be waited out: more than five working days. One without an end becomes long once they
    /// have passed.
    pub fn is_long(&self, calendar: &Calendar, now: DateTime<Utc>) -> bool {
        self.working_days(calendar, now).len() > LONG_LEAVE
    }
}

impl District {
    /// The minutes of somebody's contract hours that an absence takes, where other duties took them (R86); 0 where
    /// they are simply away, or nobody knows until when.
    pub fn lost_minutes(&self, absence: &Absence) -> i64 {
        let (Some(_), Some(to)) = (absence.why, absence.to) else { return 0 };
        let schedule = self.person(absence.staff).and_then(|it| it.schedule.as_ref());
        let contract = schedule.map_or(self.calendar.duty, |it| it.contract);
        let taken = absence.working_days(&self.calendar, to).into_iter().map(|day| {
            let start = self.calendar.moment(day, contract.start()).max(absence.from);
            (self.calendar.moment(day, contract.end()).min(to) - start).num_minutes().max(0)
        });
        taken.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::*;
    use crate::domain::ids::StaffId;

    fn read(from: &str, to: &str, hours: &str) -> Result<Span, Refused> {
        fn some(text: &str) -> Option<&str> {
            (!text.is_empty()).then_some(text)
        }
        let typed = Typed { from: some(from), to: some(to), hours: some(hours) };
        read_span(typed, &calendar(), at("2026-09-22 10:41"))
    }

    fn absence(from: &str, to: Option<&str>, why: Option<AwayWhy>) -> Absence {
        Absence { staff: RUIZ, from: at(from), to: to.map(at), cover: None, why }
    }

    #[test]
    fn a_leave_is_read_as_people_write_it() {
        for (from, to, hours, first, last) in [
            ("", "", "", "2026-09-22", Some("2026-09-22")),
            ("today", "fri", "", "2026-09-22", Some("2026-09-25")),
            ("mon", "wed", "", "2026-09-28", Some("2026-09-30")),
            ("9/25", "10/2", "", "2026-09-25", Some("2026-10-02")),
            ("tomorrow", "open", "", "2026-09-23", None),
            ("fri", "", "8-12", "2026-09-25", Some("2026-09-25")),
        ] {
            let span = read(from, to, hours).unwrap();
            assert_eq!((span.from, span.to), (day(first), last.map(day)), "{from} {to}");
        }
    }

    #[test]
    fn what_is_no_leave_is_refused_with_its_facts() {
        let people = |refused| Err(Refused::People(refused));
        let cases = [
            ("soon", "", "", Err(Refused::NotADay { typed: "soon".into() })),
            ("2026-09-21", "", "", Err(Refused::DayIsPast { day: day("2026-09-21") })),
            ("today", "", "noon", people(PeopleRefused::NotHours { typed: "noon".into() })),
            ("today", "", "8-9", people(PeopleRefused::HoursArePast)),
            ("sat", "", "", people(PeopleRefused::NobodyWorks { day: day("2026-09-26") })),
            ("today", "2027-12-01", "", people(PeopleRefused::TooFarAhead)),
            (
                "2026-10-05",
                "2026-10-01",
                "",
                people(PeopleRefused::EndsBefore { from: day("2026-10-05"), to: day("2026-10-01") }),
            ),
        ];
        for (from, to, hours, expected) in cases {
            assert_eq!(read(from, to, hours), expected, "{from} {to} {hours}");
        }
    }

    #[test]
    fn hours_over_several_days_are_those_of_each_working_day() {
        let span = read("fri", "mon", "8-12").unwrap();
        let moments = span.moments(&calendar());
        let hours = |date: &str| (at(&format!("{date} 08:00")), Some(at(&format!("{date} 12:00"))));
        assert_eq!(moments, [hours("2026-09-25"), hours("2026-09-28")]);
    }

    #[test]
    fn the_time_that_other_duties_take_is_counted_inside_contract_hours() {
        let district = district();
        let class = Some(AwayWhy::Class);
        for (from, to, why, minutes) in [
            ("2026-09-22 08:00", Some("2026-09-22 12:00"), class, 240),
            ("2026-09-22 00:00", Some("2026-09-23 00:00"), class, 450),
            ("2026-09-25 00:00", Some("2026-09-29 00:00"), Some(AwayWhy::Duties), 900),
            ("2026-09-22 14:00", Some("2026-09-22 17:00"), class, 45),
            ("2026-09-22 08:00", Some("2026-09-22 12:00"), None, 0),
            ("2026-09-22 08:00", None, class, 0),
        ] {
            assert_eq!(district.lost_minutes(&absence(from, to, why)), minutes, "{from}");
        }
        let nobody =
            Absence { staff: StaffId(99), ..absence("2026-09-22 08:00", Some("2026-09-22 09:00"), class) };
        assert_eq!(district.lost_minutes(&nobody), 60, "without a schedule the duty hours count");
    }

    #[test]
    fn a_leave_is_long_after_five_working_days() {
        let calendar = calendar();
        let now = at("2026-09-22 10:41");
        for (from, to, long) in [
            ("2026-09-22 00:00", Some("2026-09-29 00:00"), false),
            ("2026-09-22 00:00", Some("2026-09-30 00:00"), true),
            ("2026-09-22 00:00", None, false),
            ("2026-09-14 00:00", None, true),
        ] {
            assert_eq!(absence(from, to, None).is_long(&calendar, now), long, "{from} {to:?}");
        }
    }
}
