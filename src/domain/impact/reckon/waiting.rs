//! How long requests waited and took, in school time.

use chrono::{DateTime, Utc};

use super::Chosen;
use crate::domain::building::Level;
use crate::domain::impact::cell::{Cell, Table};
use crate::domain::impact::facts::Request;
use crate::domain::impact::figures::{Spread, Wait, Waiting};
use crate::domain::impact::period::Month;

/// Where small cells are hidden, times are shown of so many requests at least: the long end of fewer is one request.
const FEWEST: usize = 10;

impl Chosen<'_> {
    pub(super) fn waiting(&self) -> Waiting {
        let waited: Vec<_> = self.requests.iter().copied().filter(|it| !it.logged).collect();
        let by_wait = self.by_wait(None);
        let months = self.about.period.months();
        let by_month = match months.as_slice() {
            [month] => vec![(*month, by_wait.clone())],
            _ if self.is_full() => months.into_iter().map(|it| (it, self.by_wait(Some(it)))).collect(),
            _ => Vec::new(),
        };
        let still = waited.iter().filter(|it| it.taken_at.is_none()).count();
        Waiting {
            to_claim: self.spread(&waited, |it| self.to_claim(it)),
            to_resolve: self.spread(&waited, |it| self.to_resolve(it)),
            by_wait,
            by_month,
            still: if self.is_full() {
                Cell::Shown(u32::try_from(still).unwrap_or(u32::MAX))
            } else {
                Cell::Hidden
            },
        }
    }

    fn by_wait(&self, month: Option<Month>) -> Table<Wait> {
        let detail = self.about.detail;
        let of_month = |it: &Request| month.is_none_or(|month| Month::of(self.day(it.opened_at)) == month);
        let chosen = self.requests.iter().filter(|it| of_month(it));
        super::Tally::of(chosen.map(|it| (self.wait(it), 1, Some(it.asker)))).table(detail)
    }

    fn wait(&self, request: &Request) -> Wait {
        if request.logged {
            return Wait::OneDay;
        }
        let level = self.level(request.building);
        let until = request.taken_at.unwrap_or(self.about.now);
        let (waited, day) = (self.school(request.opened_at, until, level), self.school_day(level));
        match waited {
            it if it <= day => Wait::OneDay,
            it if it <= 3 * day => Wait::ThreeDays,
            _ => Wait::Longer,
        }
    }

    fn to_claim(&self, request: &Request) -> Option<i64> {
        Some(self.school(request.opened_at, request.taken_at?, self.level(request.building)))
    }

    /// The clock stops while the requester is waited for.
    fn to_resolve(&self, request: &Request) -> Option<i64> {
        let (level, done) = (self.level(request.building), request.done_at?);
        let held = request.held.iter().map(|(from, to)| {
            let to = to.unwrap_or(done).min(done);
            self.school(*from, to, level)
        });
        Some(self.school(request.opened_at, done, level) - held.sum::<i64>())
    }

    fn school(&self, from: DateTime<Utc>, to: DateTime<Utc>, level: Level) -> i64 {
        self.about.district.calendar.school_minutes(from, to, level)
    }

    /// The minutes of a usual school day.
    fn school_day(&self, level: Level) -> i64 {
        let calendar = &self.about.district.calendar;
        calendar.student_hours.get(&level).unwrap_or(&calendar.duty).minutes().max(1)
    }

    fn spread(&self, waited: &[&Request], time: impl Fn(&Request) -> Option<i64>) -> Option<Spread> {
        let timed: Vec<_> = waited.iter().filter_map(|it| Some((time(it)?, it.asker))).collect();
        let count = super::total(timed.iter().map(|(_, asker)| (1, Some(*asker))), self.about.detail);
        let enough = self.is_full() || count != Cell::Hidden && timed.len() >= FEWEST;
        let spread = Spread::of(timed.into_iter().map(|(time, _)| time).collect()).filter(|_| enough)?;
        Some(if self.is_full() { spread } else { Spread { of: 0, ..spread } })
    }
}

impl Spread {
    /// Of these times, in minutes; none of none. The nearest rank: each figure is one of the times.
    fn of(mut times: Vec<i64>) -> Option<Self> {
        times.sort_unstable();
        let rank = |percent: usize| {
            let place = (times.len() * percent).div_ceil(100).max(1) - 1;
            times.get(place).map(|it| u32::try_from(*it).unwrap_or(0))
        };
        Some(Self { of: u32::try_from(times.len()).ok()?, median: rank(50)?, p90: rank(90)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_took_no_longer_than_the_median() {
        for (times, median, p90) in [
            (vec![7], 7, 7),
            (vec![4, 1], 1, 4),
            (vec![3, 1, 2], 2, 3),
            ((1..=10).collect(), 5, 9),
            ((1..=100).rev().collect(), 50, 90),
        ] {
            let of = u32::try_from(times.len()).unwrap();
            assert_eq!(Spread::of(times), Some(Spread { of, median, p90 }));
        }
        assert_eq!(Spread::of(Vec::new()), None);
    }
}
