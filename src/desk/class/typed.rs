//! What people type about a class, read: a day and a time as they write them, the buildings it is for, a link.

use chrono::{DateTime, Utc};

use crate::desk::intake;
use crate::desk::roadmap::find;
use crate::desk::visit::Visit;
use crate::domain::class::{ClassNumber, Link};
use crate::domain::day::read_day;
use crate::domain::ids::{BuildingId, ClassId};
use crate::domain::people::{Role, Staff};
use crate::domain::refused::Refused;
use crate::domain::refused_class::ClassRefused;
use crate::domain::text::excerpt;
use crate::domain::typed_hours::read_time;

/// How a class is named: by a control that holds its row, or by the number that a person typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum WhichClass {
    /// By its row.
    Id(ClassId),
    /// By its number in the caller's district.
    Number(ClassNumber),
}

pub(super) fn number(typed: &str) -> Result<WhichClass, Refused> {
    typed.parse().map(WhichClass::Number).map_err(|_| ClassRefused::NoSuchClass.into())
}

/// The moment of a day and a time; what was not typed stays as it `was`.
pub(super) fn moment(
    visit: &Visit,
    (day, time): (Option<&str>, Option<&str>),
    was: Option<DateTime<Utc>>,
) -> Result<DateTime<Utc>, Refused> {
    let calendar = &visit.district.calendar;
    let read = |typed: &str| read_day(typed, visit.today());
    let day = day.map(read).transpose().map_err(|bad| Refused::NotADay { typed: bad.typed })?;
    let none = |typed: &str| ClassRefused::NotATime { typed: excerpt(typed, 40) };
    let time = time.map(|typed| read_time(typed).ok_or_else(|| none(typed))).transpose()?;
    let day = day.or_else(|| was.map(|at| calendar.local_date(at))).unwrap_or_else(|| visit.today());
    let time = time.or_else(|| was.map(|at| calendar.local_time(at))).unwrap_or_default();
    Ok(calendar.moment(day, time))
}

pub(super) fn link(typed: Option<&str>) -> Result<Option<Link>, Refused> {
    let typed = typed.filter(|it| !it.trim().is_empty());
    let not = |typed: &str| Refused::from(ClassRefused::NotALink { typed: excerpt(typed, 60) });
    typed.map(|it| Link::new(it).ok_or_else(|| not(it))).transpose()
}

/// The buildings a class is for: those that were named; a librarian's own ones, unless she said *all*; else everybody.
pub(super) fn buildings(
    visit: &Visit,
    holder: &Staff,
    typed: Option<&str>,
) -> Result<Vec<BuildingId>, Refused> {
    let Some(typed) = typed else {
        let whole = holder.is(Role::Specialist) || holder.is(Role::Director) || !holder.is(Role::Librarian);
        return Ok(if whole { Vec::new() } else { intake::buildings_of(visit) });
    };
    if matches!(typed.trim().to_lowercase().as_str(), "all" | "everybody" | "todos" | "todas") {
        return Ok(Vec::new());
    }
    let mut all = find::buildings(&visit.district, typed)?;
    all.sort();
    all.dedup();
    Ok(all)
}
