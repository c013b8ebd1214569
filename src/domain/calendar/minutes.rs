//! Counting in school time and in duty time: minutes inside the hours of the days that count.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Calendar;
use crate::domain::building::Level;

type Span = (DateTime<Utc>, DateTime<Utc>);

impl Calendar {
    /// Whether coaches may be pinged at this moment.
    pub fn is_duty(&self, at: DateTime<Utc>) -> bool {
        self.contract_day(self.local_date(at)) && self.duty.contains(self.local_time(at))
    }

    /// This moment if it is duty time, else the next one that is; none after the year.
    pub fn next_duty(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = self.local_date(at);
        let days = std::iter::once(today).chain(self.dates_after(today));
        days.filter_map(|date| self.duty_span(date))
            .find(|(_, end)| at < *end)
            .map(|(start, _)| start.max(at))
    }

    /// School minutes of a level between two moments; 0 if `to` is not after `from`.
    pub fn school_minutes(&self, from: DateTime<Utc>, to: DateTime<Utc>, level: Level) -> i64 {
        self.count(from, to, |date| self.school_span(date, level))
    }

    /// Duty minutes between two moments; 0 if `to` is not after `from`.
    pub fn duty_minutes(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
        self.count(from, to, |date| self.duty_span(date))
    }

    /// The moment when `minutes` of duty time have passed since `at`; none if the year ends before.
    pub fn after_duty_minutes(&self, at: DateTime<Utc>, minutes: u32) -> Option<DateTime<Utc>> {
        let mut left = Duration::minutes(i64::from(minutes));
        let today = self.local_date(at);
        for (start, end) in
            std::iter::once(today).chain(self.dates_after(today)).filter_map(|it| self.duty_span(it))
        {
            let start = start.max(at);
            if start < end && end - start >= left {
                return Some(start + left);
            }
            left -= (end - start).max(Duration::zero());
        }
        None
    }

    /// The moment `days` contract days later, at the same place in the duty day: Friday 4 p.m. counts as Monday's
    /// beginning (F6). None if the year ends before.
    pub fn after_school_days(&self, at: DateTime<Utc>, days: u32) -> Option<DateTime<Utc>> {
        self.after_school_days_of(at, days, None)
    }

    /// The same, counting only the days on which students of a level have school (F19); without a level any of them.
    pub fn after_school_days_of(
        &self,
        at: DateTime<Utc>,
        days: u32,
        level: Option<Level>,
    ) -> Option<DateTime<Utc>> {
        let start = self.next_duty(at)?;
        let counts = |date: &NaiveDate| match level {
            Some(level) => self.school_day(*date, level),
            None => self.any_school_day(*date),
        };
        let mut date = self.local_date(start);
        for _ in 0..days {
            date = self.dates_after(date).find(|date| self.contract_day(*date) && counts(date))?;
        }
        Some(self.moment(date, self.local_time(start)))
    }

    fn duty_span(&self, date: NaiveDate) -> Option<Span> {
        let hours = self.contract_day(date).then_some(self.duty)?;
        Some((self.moment(date, hours.start()), self.moment(date, hours.end())))
    }

    fn school_span(&self, date: NaiveDate, level: Level) -> Option<Span> {
        let hours = if self.school_day(date, level) { self.hours(date, level)? } else { return None };
        Some((self.moment(date, hours.start()), self.moment(date, hours.end())))
    }

    fn count(&self, from: DateTime<Utc>, to: DateTime<Utc>, span: impl Fn(NaiveDate) -> Option<Span>) -> i64 {
        if to <= from {
            return 0;
        }
        let (first, last) = (self.local_date(from), self.local_date(to));
        let days = std::iter::once(first).chain(self.dates_after(first)).take_while(|date| *date <= last);
        let passed: Duration = days.filter_map(span).map(|(start, end)| shared(start, end, from, to)).sum();
        passed.num_minutes()
    }
}

fn shared(start: DateTime<Utc>, end: DateTime<Utc>, from: DateTime<Utc>, to: DateTime<Utc>) -> Duration {
    (end.min(to) - start.max(from)).max(Duration::zero())
}
