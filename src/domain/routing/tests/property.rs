//! Whatever the district and the request: somebody other than the requester can see it.

use proptest::prelude::*;

use super::super::*;
use crate::domain::district::Absence;
use crate::domain::fixture;
use crate::domain::ids::{BuildingId, StaffId, UserId};

#[derive(Debug)]
struct Case {
    district: District,
    requester: i64,
    building: Option<i64>,
    topic: Option<i64>,
    kind: Kind,
    today: bool,
    named: Option<i64>,
    declined: Vec<StaffId>,
    at: i64,
}

fn case() -> impl Strategy<Value = Case> {
    let staff = prop::collection::vec((any::<u8>(), any::<bool>(), any::<bool>(), any::<bool>()), 12);
    let owner = || prop::sample::select(Owner::ALL.to_vec());
    let district = (staff, owner(), owner(), owner(), 0..3_u8).prop_map(|(staff, a, b, c, office)| {
        let mut district = fixture::district();
        let owners = &mut district.settings.owners;
        (owners.learning, owners.implementation, owners.standard) = (a, b, c);
        match office {
            0 => district.settings.tech_office = None,
            other => district.settings.tech_office.as_mut().expect("an office").queue_here = other == 1,
        }
        for (person, (role, second, left, away)) in district.staff.iter_mut().zip(staff) {
            if second {
                person.roles.push(Role::ALL[usize::from(role) % Role::ALL.len()]);
            }
            person.gone = left && away;
            let absence = Absence {
                staff: person.id,
                from: fixture::at("2026-09-01 00:00"),
                to: None,
                cover: None,
                why: None,
            };
            district.absences.extend(away.then_some(absence));
        }
        district
    });
    let ask = (1..14_i64, prop::option::of(1..9_i64), prop::option::of(1..6_i64));
    let how = (prop::sample::select(Kind::ALL.to_vec()), any::<bool>(), prop::option::of(1..14_i64));
    let declined = prop::collection::vec((1..13_i64).prop_map(StaffId), 0..4);
    (district, ask, how, declined, 0..400 * 24_i64).prop_map(|(district, ask, how, declined, hours)| {
        let ((requester, building, topic), (kind, today, named)) = (ask, how);
        Case { district, requester, building, topic, kind, today, named, declined, at: hours }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn somebody_other_than_the_requester_has_it(case in case()) {
        let at = fixture::at("2026-08-20 00:00") + chrono::Duration::hours(case.at);
        let user = UserId(case.requester.cast_unsigned());
        let request = Request {
            user,
            requester: Some(StaffId(case.requester)).filter(|it| case.district.person(*it).is_some()),
            building: case.building.map(BuildingId),
            topic: case.topic.map(InitiativeId),
            kind: case.kind,
            grade: None,
            today: case.today,
            named: case.named.map(StaffId),
            declined: &case.declined,
        };
        let route = route(&request, &case.district, &Load::default(), at);
        let members = case.district.members_of(route.queue, at);
        let lead = route.lead.and_then(|it| case.district.person(it));
        prop_assert!(lead.is_none_or(|it| it.user != Some(user)), "asks themselves: {route:?}");
        prop_assert!(route.partner.is_none() || route.partner != route.lead);
        let others = members.iter().filter(|it| it.user != Some(user)).count();
        prop_assert!(others > 0 || route.queue == Queue::Director, "nobody there: {route:?}");
        let present = members.iter().any(|it| it.user != Some(user) && case.district.is_present(it, at));
        let promised = lead.is_some() || present || route.queue == Queue::Director;
        prop_assert!(promised || route.queue == Queue::TechOffice, "nobody present: {route:?}");
        prop_assert!(route.dropped.iter().all(|it| Some(it.staff) != route.lead));
    }
}
