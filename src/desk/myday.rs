//! A coach's morning: classes, free blocks, appointments, open requests, and how much of the day is booked (B1, R21).

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::capacity::{Booked, bookable, falls_on, minutes, of_week};
use super::visit::{Caller, Visit};
use crate::domain::building::Level;
use crate::domain::calendar::Day;
use crate::domain::district::District;
use crate::domain::meeting::Busy;
use crate::domain::people::Staff;
use crate::domain::schedule::Window;
use crate::domain::ticket::Ticket;
use crate::store::Stopped;

/// A coach's day.
#[derive(Debug, Clone)]
pub struct MyDay {
    /// The district.
    pub district: Arc<District>,
    /// The date there.
    pub date: NaiveDate,
    /// Classes with students, from start to end.
    pub classes: Vec<Busy>,
    /// What is left of the help blocks.
    pub free: Vec<Window>,
    /// Today's appointments, the first one first.
    pub meetings: Vec<Ticket>,
    /// What the coach has, and what waits for them by name: the oldest first.
    pub open: Vec<Ticket>,
    /// What is booked of today.
    pub today: Booked,
    /// What is booked of this week.
    pub week: Booked,
}

impl Desk {
    /// The caller's day, for coaches.
    pub async fn my_day(&self, caller: Caller) -> Result<MyDay, Stopped> {
        let visit = self.visit(caller.clone()).await?;
        let coach = visit.coach()?;
        let queues = self.queues(caller).await?;
        let waiting = queues.queues.into_iter().flat_map(|it| it.tickets);
        let theirs = waiting.filter(|it| it.placed.suggested == Some(coach.id));
        let mut open: Vec<_> = queues.yours.into_iter().chain(theirs).collect();
        open.sort_by_key(|it| it.opened_at);
        let date = visit.today();
        let mut reader = self.store.read().await?;
        let (week, booked) = of_week(&mut reader, &visit.district, coach.id, date).await?;
        let district = visit.district.clone();
        let meetings: Vec<_> = booked.iter().filter(|it| falls_on(&district, it, date)).cloned().collect();
        Ok(MyDay {
            classes: classes(&visit, coach, date),
            free: free(&visit, coach, date, &meetings),
            today: Booked { minutes: minutes(&meetings), of: bookable(&district, coach, &[date]) },
            week: Booked { minutes: minutes(&booked), of: bookable(&district, coach, &week) },
            district,
            date,
            meetings,
            open,
        })
    }
}

/// Classes take place where students are.
fn classes(visit: &Visit, coach: &Staff, date: NaiveDate) -> Vec<Busy> {
    let district = &visit.district;
    let building = district.building_of(coach, visit.at).and_then(|id| district.building(id));
    let level = building.map_or(Level::Office, |it| it.level);
    let Some(schedule) = coach.schedule.as_ref() else { return Vec::new() };
    if !matches!(district.calendar.day(date, level), Day::School(_) | Day::Online(_)) {
        return Vec::new();
    }
    let moment = |time| district.calendar.moment(date, time);
    let classes = schedule.classes_on(&district.calendar, date);
    classes.iter().map(|hours| (moment(hours.start()), moment(hours.end()))).collect()
}

/// The blocks that are neither over nor booked nor in an absence.
fn free(visit: &Visit, coach: &Staff, date: NaiveDate, meetings: &[Ticket]) -> Vec<Window> {
    let Some(schedule) = coach.schedule.as_ref() else { return Vec::new() };
    let mut windows = schedule.windows_on(&visit.district.calendar, date);
    let away = visit.district.absences.iter().filter(|it| it.staff == coach.id);
    let away: Vec<Busy> = away.map(|it| (it.from, it.to.unwrap_or(DateTime::<Utc>::MAX_UTC))).collect();
    let booked: Vec<Busy> = meetings.iter().filter_map(|it| it.state.slot()).map(|it| it.span()).collect();
    windows.retain(|it| {
        let taken = away.iter().chain(&booked).any(|(start, end)| it.overlaps(*start, *end));
        it.end > visit.at && !taken
    });
    windows
}
