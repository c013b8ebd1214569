//! Who asks about a pilot from where it does not run (R8): told so honestly, seen by a specialist, counted for its
//! evaluation. Pure.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::building::{Building, Grade};
use super::district::District;
use super::ids::BuildingId;
use super::roadmap::{Initiative, Phase};
use super::roadmove::PastRequest;
use super::ticket::Ticket;

impl Initiative {
    /// Whether a teacher is known to be where its pilot does not run: in another building or grade, or in a building that
    /// has none of its grades. What is not known puts nobody outside.
    pub fn is_elsewhere(&self, building: Option<&Building>, grade: Option<Grade>) -> bool {
        let Some(scope) = &self.scope else { return false };
        let taught = building.and_then(|it| it.grades);
        let none_of = |(first, last): (Grade, Grade)| {
            !scope.grades.is_empty() && !scope.grades.iter().any(|it| (first..=last).contains(it))
        };
        !scope.includes(building.map(|it| it.id), grade) || taught.is_some_and(none_of)
    }
}

/// Whether a ticket was asked about a pilot from where it does not run.
pub fn from_elsewhere(district: &District, ticket: &Ticket) -> bool {
    let asked = &ticket.asked;
    let building = asked.building.and_then(|it| district.building(it));
    let pilot = ticket.placed.phase == Some(Phase::Learning) && !asked.kind.is_tech();
    let topic = asked.topic.and_then(|it| district.initiative(it)).filter(|_| pilot);
    topic.is_some_and(|it| it.is_elsewhere(building, None))
}

/// From which buildings a pilot was asked about though it does not run there, and how often: the most first.
pub fn interest(district: &District, pilot: &Initiative, requests: &[PastRequest]) -> Vec<(BuildingId, u32)> {
    let mut asked: BTreeMap<BuildingId, u32> = BTreeMap::new();
    for building in requests.iter().filter_map(|it| it.building) {
        if pilot.is_elsewhere(district.building(building), None) {
            *asked.entry(building).or_default() += 1;
        }
    }
    let mut asked: Vec<_> = asked.into_iter().collect();
    asked.sort_by_key(|(building, count)| (Reverse(*count), *building));
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roadmap::Scope;

    /// The pilot's grades, those that are taught, and whether it is elsewhere.
    type Case = (&'static [u8], Option<(u8, u8)>, bool);

    #[test]
    fn a_pilot_of_some_grades_does_not_run_where_nobody_teaches_them() {
        let district = crate::domain::fixture::district();
        let mut pilot = district.initiatives[0].clone();
        let grades = |these: &[u8]| these.iter().filter_map(|it| Grade::new(*it)).collect();
        let mut school = district.buildings[0].clone();
        let cases: [Case; 5] = [
            (&[7, 8], Some((0, 5)), true),
            (&[7, 8], Some((6, 8)), false),
            (&[7, 8], None, false),
            (&[], Some((0, 5)), false),
            (&[5, 6], Some((0, 5)), false),
        ];
        for (those, taught, elsewhere) in cases {
            pilot.scope = Some(Scope { buildings: Vec::new(), grades: grades(those) });
            school.grades = taught.and_then(|(first, last)| Grade::new(first).zip(Grade::new(last)));
            assert_eq!(pilot.is_elsewhere(Some(&school), None), elsewhere, "{those:?} {taught:?}");
        }
        pilot.scope = Some(Scope { buildings: vec![BuildingId(school.id.0 + 1)], grades: Vec::new() });
        assert!(pilot.is_elsewhere(Some(&school), None) && !pilot.is_elsewhere(None, None));
    }
}
