//! What people type about the road map, looked up in their district. Whatever can't be found is refused with what was typed.

use chrono::NaiveDate;

use crate::desk::intake;
use crate::desk::visit::Visit;
use crate::domain::building::Grade;
use crate::domain::day::read_day;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::people::{Role, Staff};
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::roadmap::{Initiative, Stage};
use crate::domain::text::excerpt;
use crate::domain::topics;

/// How much of what was typed a refusal repeats.
const TYPED: usize = 60;

/// An initiative by its key or name.
pub(in crate::desk) fn initiative<'d>(
    district: &'d District,
    typed: &str,
) -> Result<&'d Initiative, Refused> {
    let id = intake::topic(district, typed)?;
    district.initiative(id).ok_or(Refused::NoSuchTopic { typed: excerpt(typed, TYPED), nearest: None })
}

/// A day from today on; without one it is today.
pub(super) fn day(visit: &Visit, typed: Option<&str>) -> Result<NaiveDate, Refused> {
    let today = visit.today();
    let Some(typed) = typed else { return Ok(today) };
    let day = read_day(typed, today).map_err(|bad| Refused::NotADay { typed: bad.typed })?;
    if day < today { Err(Refused::DayIsPast { day }) } else { Ok(day) }
}

/// Somebody with a role who works here today, by key, name or part of the name.
pub(in crate::desk) fn person<'v>(visit: &'v Visit, role: Role, typed: &str) -> Option<&'v Staff> {
    let wanted = typed.trim().to_lowercase();
    let all: Vec<_> = visit.district.having(role, visit.at).collect();
    let exact = all.iter().find(|it| {
        it.key.as_ref().is_some_and(|key| key.as_str() == wanted) || it.name.to_lowercase() == wanted
    });
    let mut like = all.iter().filter(|it| !wanted.is_empty() && it.name.to_lowercase().contains(&wanted));
    let only = match (like.next(), like.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    exact.or(only).copied()
}

pub(super) fn specialist(visit: &Visit, typed: &str) -> Result<StaffId, Refused> {
    let found = person(visit, Role::Specialist, typed).map(|it| it.id);
    found.ok_or_else(|| RoadRefused::NotASpecialist { typed: excerpt(typed, TYPED) }.into())
}

/// `east, dakotahills`.
pub(in crate::desk) fn buildings(district: &District, typed: &str) -> Result<Vec<BuildingId>, Refused> {
    parts(typed, ',').map(|name| intake::building(district, name)).collect()
}

/// `7, 8` or `6-8`.
pub(super) fn grades(typed: &str) -> Result<Vec<Grade>, Refused> {
    let bad = || Refused::from(RoadRefused::BadGrades { typed: excerpt(typed, TYPED) });
    let mut all = Vec::new();
    for part in parts(typed, ',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let read = |grade: &str| grade.trim().parse::<Grade>().map_err(|_| bad());
        let (first, last) = (read(first)?, read(last)?);
        all.extend((first.number()..=last.number()).filter_map(Grade::new));
    }
    all.sort();
    all.dedup();
    if all.is_empty() { Err(bad()) } else { Ok(all) }
}

/// `east 2026-10-05, west 2027-01-11`.
pub(super) fn order(visit: &Visit, typed: &str) -> Result<Vec<Stage>, Refused> {
    let bad = || Refused::from(RoadRefused::BadOrder { typed: excerpt(typed, TYPED) });
    let today = visit.today();
    let mut all: Vec<Stage> = Vec::new();
    for part in parts(typed, ',') {
        let (name, from) = part.rsplit_once(' ').ok_or_else(bad)?;
        let building = intake::building(&visit.district, name)?;
        let from = read_day(from, today).map_err(|_| bad())?;
        if all.iter().any(|it| it.building == building) {
            return Err(bad());
        }
        all.push(Stage { building, from });
    }
    all.sort_by_key(|it| (it.from, it.building));
    if all.is_empty() { Err(bad()) } else { Ok(all) }
}

/// Patterns between semicolons, because a comma may stand in one. The first that can't be used is named.
pub(super) fn patterns(typed: &str) -> Result<Vec<String>, Refused> {
    let read = |pattern: &str| match topics::check(pattern) {
        Ok(()) => Ok(pattern.to_owned()),
        Err(bad) => Err(RoadRefused::Pattern(bad).into()),
    };
    parts(typed, ';').map(read).collect()
}

fn parts(typed: &str, between: char) -> impl Iterator<Item = &str> {
    typed.split(between).map(str::trim).filter(|part| !part.is_empty())
}

/// What clears a value.
pub(in crate::desk) fn is_none(typed: &str) -> bool {
    matches!(typed.trim().to_lowercase().as_str(), "" | "-" | "–" | "none" | "nothing" | "ninguno" | "nada")
}
