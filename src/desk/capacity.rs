//! How much of coaches' time for help is booked and how much is free: of one's day and week, of a building's week (R21, R33).

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use crate::domain::district::District;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::people::{Role, Staff};
use crate::domain::ticket::Ticket;
use crate::store::{Failure, SqliteConnection, tickets};

/// What is booked of what may be, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Booked {
    /// Appointments.
    pub minutes: i64,
    /// What may be booked.
    pub of: i64,
}

/// The week of a date, and the appointments of a coach in it.
pub(super) async fn of_week(
    db: &mut SqliteConnection,
    district: &District,
    coach: StaffId,
    date: NaiveDate,
) -> Result<([NaiveDate; 7], Vec<Ticket>), Failure> {
    let week = week(date);
    let between = district.calendar.days_between(week[0], week[6]);
    Ok((week, tickets::meetings_of(db, coach, between).await?))
}

/// What is booked of a building's time for help this week: of its own librarians, on the days on which they are there.
pub(super) async fn of_building(
    db: &mut SqliteConnection,
    district: &District,
    building: BuildingId,
    date: NaiveDate,
) -> Result<Booked, Failure> {
    let mut all = Booked::default();
    let librarians = district.staff.iter().filter(|it| !it.gone && it.is(Role::Librarian));
    for staff in librarians.filter(|it| it.posts.iter().any(|at| at.building == building && !at.visiting)) {
        let (week, meetings) = of_week(db, district, staff.id, date).await?;
        let there = |date: NaiveDate| district.is_posted(staff, building, noon(district, date));
        let days: Vec<_> = week.into_iter().filter(|it| staff.here_on(*it) && there(*it)).collect();
        let here = |it: &&Ticket| days.iter().any(|day| falls_on(district, it, *day));
        let here: Vec<_> = meetings.iter().filter(here).cloned().collect();
        all.minutes += minutes(&here);
        all.of += bookable(district, staff, &days);
    }
    Ok(all)
}

/// Monday to Sunday.
fn week(date: NaiveDate) -> [NaiveDate; 7] {
    let monday = date - Days::new(u64::from(date.weekday().num_days_from_monday()));
    std::array::from_fn(|day| monday + Days::new(day as u64))
}

fn noon(district: &District, date: NaiveDate) -> DateTime<Utc> {
    district.calendar.moment(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Whether its time to meet is on a date.
pub(super) fn falls_on(district: &District, ticket: &Ticket, date: NaiveDate) -> bool {
    ticket.state.slot().is_some_and(|it| district.calendar.local_date(it.starts_at) == date)
}

/// How long they take together.
pub(super) fn minutes(meetings: &[Ticket]) -> i64 {
    meetings.iter().filter_map(|it| it.state.slot()).map(|it| i64::from(it.minutes.get())).sum()
}

/// The minutes that a coach may be booked for on these days.
pub(super) fn bookable(district: &District, coach: &Staff, dates: &[NaiveDate]) -> i64 {
    let Some(schedule) = coach.schedule.as_ref() else { return 0 };
    let worked = dates.iter().filter(|date| district.calendar.contract_day(**date));
    worked.map(|date| schedule.bookable_minutes(&district.calendar, *date)).sum()
}
