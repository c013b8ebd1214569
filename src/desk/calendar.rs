//! The days of the district: looked at by everybody, changed by the director, also at 5:42 in the morning (R92, F18).

use std::sync::Arc;

use chrono::NaiveDate;

use super::lostday::{Follow, follow};
use super::visit::Caller;
use super::{Desk, Meetings};
use crate::domain::building::Level;
use crate::domain::calendar::{Day, Days as Span, Weather, is_weekend};
use crate::domain::day::read_day;
use crate::domain::district::District;
use crate::domain::refused::Refused;
use crate::store::{Stopped, district};

/// How many days the calendar shows.
const DAYS: usize = 14;

/// A day that was changed.
#[derive(Debug, Clone)]
pub struct DaySet {
    /// The district as it is now.
    pub district: Arc<District>,
    /// The day.
    pub date: NaiveDate,
    /// The day on which that was said.
    pub today: NaiveDate,
    /// What it has become; none where it is again as the file says.
    pub weather: Option<Weather>,
    /// The next day with school after it, and its number in each level's rotation.
    pub next: Option<(NaiveDate, Vec<(Level, u8)>)>,
    /// What became of the meetings on it.
    pub meetings: Meetings,
}

/// Days that became quiet, or are so no longer.
#[derive(Debug, Clone)]
pub struct QuietSet {
    /// The district as it is now.
    pub district: Arc<District>,
    /// Which days.
    pub days: Span,
    /// The day on which that was said.
    pub today: NaiveDate,
    /// Whether the quiet is over.
    pub over: bool,
}

/// The next days, as they are for each level.
#[derive(Debug, Clone)]
pub struct Days {
    /// The district.
    pub district: Arc<District>,
    /// The day that it is.
    pub today: NaiveDate,
    /// From today on; weekends apart.
    pub days: Vec<(NaiveDate, Vec<(Level, Day)>)>,
}

impl Desk {
    /// A day becomes something else; none takes an earlier word back.
    pub async fn set_day(
        &self,
        caller: Caller,
        typed: &str,
        weather: Option<Weather>,
    ) -> Result<DaySet, Stopped> {
        let guild = caller.guild;
        let visit = self.director(caller).await?;
        let calendar = &visit.district.calendar;
        let today = calendar.local_date(visit.at);
        let date = read_day(typed, today).map_err(|bad| Refused::NotADay { typed: bad.typed })?;
        calendar.may_become(date, today, weather).map_err(Refused::Calendar)?;
        let (id, now) = (visit.district.id, visit.at);
        let meetings = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    district::record_weather(db, id, date, weather, now).await?;
                    follow(db, &Follow::from(&visit), &[date]).await
                })
            })
            .await?;
        self.owing.notify_one();
        let district = self.district(guild).await?;
        let next = next_with_school(&district, date);
        Ok(DaySet { district, date, today, weather, next, meetings })
    }

    /// Days become quiet, or with `over` are so no longer (F20). Without a last day it is the first alone.
    pub async fn set_quiet(
        &self,
        caller: Caller,
        (from, to): (&str, Option<&str>),
        over: bool,
    ) -> Result<QuietSet, Stopped> {
        let guild = caller.guild;
        let visit = self.director(caller).await?;
        let calendar = &visit.district.calendar;
        let today = calendar.local_date(visit.at);
        let read = |typed, from| read_day(typed, from).map_err(|bad| Refused::NotADay { typed: bad.typed });
        let from = read(from, today)?;
        let days = Span { from, to: to.map_or(Ok(from), |to| read(to, from))? };
        calendar.may_be_quiet(days, today).map_err(Refused::Calendar)?;
        let (id, now) = (visit.district.id, visit.at);
        self.store
            .write(move |db| {
                Box::pin(async move { Ok(district::record_quiet(db, id, days, !over, now).await?) })
            })
            .await?;
        Ok(QuietSet { district: self.district(guild).await?, days, today, over })
    }

    /// The next two weeks.
    pub async fn days(&self, caller: Caller) -> Result<Days, Stopped> {
        let visit = self.visit(caller).await?;
        let calendar = &visit.district.calendar;
        let from = calendar.local_date(visit.at);
        let one = |date| {
            let of = |level| (level, calendar.day(date, level));
            (date, visit.district.levels().into_iter().map(of).collect())
        };
        let days = from.iter_days().take(DAYS).filter(|date| !is_weekend_off(&visit.district, *date));
        Ok(Days { today: from, days: days.map(one).collect(), district: visit.district.clone() })
    }
}

fn next_with_school(district: &District, date: NaiveDate) -> Option<(NaiveDate, Vec<(Level, u8)>)> {
    let calendar = &district.calendar;
    let next =
        district.levels().into_iter().filter_map(|level| calendar.next_school_day(date, level)).min()?;
    let number = |level| Some((level, calendar.cycle_day(next, level)?));
    Some((next, district.levels().into_iter().filter_map(number).collect()))
}

/// A weekend on which nobody works is not worth a line.
fn is_weekend_off(district: &District, date: NaiveDate) -> bool {
    is_weekend(date) && !district.calendar.contract_day(date)
}
