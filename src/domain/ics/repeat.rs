//! How an event repeats (RFC 5545, 3.3.10), as far as days go: each day, week, month or year, on weekdays or dates of the month.
//! What a school calendar has no use for (the second-last working day, every 90 minutes) is refused by name of its line.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use chrono_tz::Tz;

use super::event::read_date;
use super::line::Line;
use super::{BadIcs, BadLine};

/// No repetition is followed over more periods than this: ten years of days.
const MOST: u32 = 3_660;

/// A repetition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repeat {
    each: Each,
    interval: u32,
    count: Option<usize>,
    until: Option<NaiveDate>,
    /// Weekdays, with which of the month: 1 is the first, -1 the last, 0 each.
    by_day: Vec<(i8, Weekday)>,
    by_month_day: Vec<i8>,
    by_month: Vec<u32>,
    week_begins: Weekday,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Each {
    Day,
    Week,
    Month,
    Year,
}

impl Repeat {
    pub(super) fn read(line: &Line, zone: Tz) -> Result<Self, BadIcs> {
        read(&line.value, zone).ok_or_else(|| line.bad(BadLine::BadRepeat))
    }

    /// The first days of all repetitions up to `last`, that of the event itself included.
    pub(super) fn days(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        let last = self.until.map_or(last, |until| until.min(last));
        let mut all = Vec::new();
        for period in 0..MOST {
            let Some(begins) = self.period(first, period) else { break };
            if begins > last {
                break;
            }
            let mut days: Vec<_> = self.in_period(first, begins);
            days.sort_unstable();
            days.dedup();
            all.extend(days.into_iter().filter(|day| *day >= first));
            if self.count.is_some_and(|count| all.len() >= count) {
                all.truncate(self.count.unwrap_or_default());
                break;
            }
        }
        // The event itself takes place, whatever its repetition says.
        if !all.contains(&first) {
            all.insert(0, first);
        }
        all.retain(|day| *day <= last);
        all
    }

    /// The first day of the n-th period.
    fn period(&self, first: NaiveDate, n: u32) -> Option<NaiveDate> {
        let steps = n.checked_mul(self.interval)?;
        match self.each {
            Each::Day => first.checked_add_days(Days::new(steps.into())),
            Each::Week => {
                let back = first.weekday().days_since(self.week_begins);
                let week = first.checked_sub_days(Days::new(back.into()))?;
                week.checked_add_days(Days::new(u64::from(steps) * 7))
            }
            Each::Month => first.with_day(1)?.checked_add_months(Months::new(steps)),
            Each::Year => {
                first.with_day(1)?.with_month(1)?.checked_add_months(Months::new(steps.checked_mul(12)?))
            }
        }
    }

    fn in_period(&self, first: NaiveDate, begins: NaiveDate) -> Vec<NaiveDate> {
        match self.each {
            Each::Day => {
                let nth_free =
                    self.by_day.is_empty() || self.by_day.iter().any(|(_, day)| *day == begins.weekday());
                let listed = self.by_month_day.is_empty() || self.is_listed(begins);
                if nth_free && listed && self.in_month(begins) { vec![begins] } else { Vec::new() }
            }
            Each::Week => {
                let usual = [(0, first.weekday())];
                let days = if self.by_day.is_empty() { usual.as_slice() } else { &self.by_day };
                let days = days.iter().filter_map(|(_, day)| {
                    begins.checked_add_days(Days::new(day.days_since(self.week_begins).into()))
                });
                days.filter(|day| self.in_month(*day)).collect()
            }
            Each::Month => self.in_its_month(first, begins),
            Each::Year => {
                let months =
                    if self.by_month.is_empty() { vec![first.month()] } else { self.by_month.clone() };
                let months = months.into_iter().filter_map(|month| begins.with_month(month));
                months.flat_map(|month| self.in_its_month(first, month)).collect()
            }
        }
    }

    /// The days of a month, by weekday, by date, or by the date of the first one.
    fn in_its_month(&self, first: NaiveDate, month: NaiveDate) -> Vec<NaiveDate> {
        let all: Vec<_> = month.iter_days().take_while(|day| day.month() == month.month()).collect();
        let of_month = |day: &NaiveDate| {
            if !self.in_month(*day) {
                return false;
            }
            match (self.by_day.is_empty(), self.by_month_day.is_empty()) {
                (true, true) => day.day() == first.day(),
                (true, false) => self.is_listed(*day),
                (false, true) => self.is_nth(*day, all.len()),
                (false, false) => self.is_listed(*day) && self.is_nth(*day, all.len()),
            }
        };
        all.iter().copied().filter(of_month).collect()
    }

    fn in_month(&self, day: NaiveDate) -> bool {
        self.by_month.is_empty() || self.by_month.contains(&day.month())
    }

    fn is_listed(&self, day: NaiveDate) -> bool {
        let long = i64::from(day.num_days_in_month());
        let (from_start, from_end) = (i64::from(day.day()), i64::from(day.day()) - long - 1);
        self.by_month_day.iter().any(|it| i64::from(*it) == from_start || i64::from(*it) == from_end)
    }

    fn is_nth(&self, day: NaiveDate, long: usize) -> bool {
        let (nth, left) = (day.day0() / 7 + 1, (long - day.day() as usize) / 7 + 1);
        self.by_day.iter().any(|(n, weekday)| {
            *weekday == day.weekday()
                && (*n == 0 || u32::try_from(*n) == Ok(nth) || usize::try_from(-i32::from(*n)) == Ok(left))
        })
    }
}

fn read(value: &str, zone: Tz) -> Option<Repeat> {
    let parts = value.trim().split(';').filter(|it| !it.is_empty()).map(|it| it.split_once('='));
    let parts: Vec<(&str, &str)> = parts.collect::<Option<_>>()?;
    let find =
        |name: &str| parts.iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| *value);
    let known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"];
    if parts.iter().any(|(name, _)| !known.iter().any(|it| it.eq_ignore_ascii_case(name))) {
        return None;
    }
    let each = match find("FREQ")?.to_ascii_uppercase().as_str() {
        "DAILY" => Each::Day,
        "WEEKLY" => Each::Week,
        "MONTHLY" => Each::Month,
        "YEARLY" => Each::Year,
        _ => return None,
    };
    let repeat = Repeat {
        each,
        interval: find("INTERVAL")
            .map_or(Some(1), |it| it.parse().ok().filter(|it| (1..=366).contains(it)))?,
        count: find("COUNT")
            .map(|it| it.parse().ok().filter(|it| (1..=3_660).contains(it)).ok_or(()))
            .transpose()
            .ok()?,
        until: find("UNTIL").map(|it| read_date(it, zone).ok_or(())).transpose().ok()?,
        by_day: list(find("BYDAY"), weekday)?,
        by_month_day: list(find("BYMONTHDAY"), |it| {
            it.parse().ok().filter(|it: &i8| *it != 0 && it.unsigned_abs() <= 31)
        })?,
        by_month: list(find("BYMONTH"), |it| it.parse().ok().filter(|it| (1..=12).contains(it)))?,
        week_begins: find("WKST").map_or(Some(Weekday::Mon), |it| weekday(it).map(|(_, day)| day))?,
    };
    let numbered = repeat.by_day.iter().any(|(n, _)| *n != 0);
    let whole_year = each == Each::Year && !repeat.by_day.is_empty() && repeat.by_month.is_empty();
    let misread = whole_year || numbered && matches!(each, Each::Day | Each::Week);
    (!misread).then_some(repeat)
}

fn list<T>(value: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.into_iter().flat_map(|it| it.split(',')).map(|it| read(it.trim())).collect()
}

/// `MO`, `1MO`, `-1FR`.
fn weekday(text: &str) -> Option<(i8, Weekday)> {
    let at = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at))?;
    let day = match text[at..].to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    let n = if at == 0 {
        0
    } else {
        text[..at].parse().ok().filter(|it: &i8| *it != 0 && it.unsigned_abs() <= 5)?
    };
    Some((n, day))
}
