//! Who of the people of a queue, and what else the rows leave open.

use super::*;

#[test]
fn a_split_librarian_keeps_both_buildings_except_for_today() {
    let cases = [
        // Tuesday is Roosevelt's day, and Jefferson names no cover.
        ("2026-09-15 10:00", JEFFERSON, false, Queue::Librarians(JEFFERSON), DAHL),
        ("2026-09-15 10:00", JEFFERSON, true, Queue::Librarians(ROOSEVELT), DAHL),
        ("2026-09-16 10:00", JEFFERSON, true, Queue::Librarians(JEFFERSON), DAHL),
        ("2026-09-16 10:00", ROOSEVELT, true, Queue::Librarians(HOOVER), RUIZ),
        // Fridays alternate: the first week is odd.
        ("2026-09-11 10:00", JEFFERSON, true, Queue::Librarians(JEFFERSON), DAHL),
        ("2026-09-18 10:00", ROOSEVELT, true, Queue::Librarians(ROOSEVELT), DAHL),
        // In the evening it is the next day that counts.
        ("2026-09-15 21:00", JEFFERSON, true, Queue::Librarians(JEFFERSON), DAHL),
    ];
    for (moment, building, today, queue, lead) in cases {
        let request = Request { today, ..request(building, Some(GOOGLE)) };
        let route = route(&request, &district(), &Load::default(), at(moment));
        assert_eq!((route.queue, route.lead), (queue, Some(lead)), "{moment} {building} {today}");
    }
}

#[test]
fn who_has_left_is_not_asked() {
    let mut district = district();
    change(&mut district, RUIZ, |it| it.left_on = Some(day("2026-09-14")));
    let route = routed(&district, &request(HOOVER, Some(GOOGLE)));
    assert_eq!((route.queue, route.unmet), (Queue::Librarians(MONROE), true));
}

#[test]
fn who_declined_or_is_full_is_passed_over_with_the_reason() {
    let declined = routed(&district(), &Request { declined: &[JO], ..request(DAKOTA_HILLS, Some(MOODLE)) });
    assert_eq!(declined.lead, Some(SAM));
    assert!(declined.dropped.contains(&Dropped { staff: JO, why: DropReason::Declined }));

    let mut district = district();
    change(&mut district, JO, |it| it.capacity = Some(2));
    let load = Load { open: [(JO, 2), (SAM, 9)].into(), ..Load::default() };
    let full = route(&request(DAKOTA_HILLS, Some(MOODLE)), &district, &load, at(TUESDAY));
    assert_eq!(full.lead, Some(SAM));
    assert!(full.dropped.contains(&Dropped { staff: JO, why: DropReason::Full }));
    change(&mut district, SAM, |it| it.capacity = Some(9));
    let both = route(&request(DAKOTA_HILLS, Some(MOODLE)), &district, &load, at(TUESDAY));
    assert_eq!(both.lead, Some(JO), "all are full: the lead of the topic has it");
}

#[test]
fn between_equals_the_fewest_open_then_the_longest_without_a_new_one() {
    let mut district = district();
    district.staff.push(person(StaffId(20), Role::Librarian, &[(HOOVER, "")]));
    let expect = |open: &[(StaffId, u32)], last: &[(StaffId, &str)], lead| {
        let last = last.iter().map(|(staff, text)| (*staff, at(text))).collect();
        let load = Load { open: open.iter().copied().collect(), last };
        let route = route(&request(HOOVER, Some(GOOGLE)), &district, &load, at(TUESDAY));
        assert_eq!(route.lead, Some(lead), "{load:?}");
        assert!(route.dropped.iter().any(|it| it.why == DropReason::Outweighed));
    };
    expect(&[(RUIZ, 1)], &[], StaffId(20));
    expect(&[(StaffId(20), 1)], &[], RUIZ);
    expect(&[], &[(RUIZ, "2026-09-14 10:00")], StaffId(20));
    let both = [(RUIZ, "2026-09-10 10:00"), (StaffId(20), "2026-09-14 10:00")];
    expect(&[], &both, RUIZ);
}

#[test]
fn asked_by_name_goes_to_that_person_with_a_warning() {
    let mut district = district();
    district.absences.push(away(RUIZ, None));
    change(&mut district, SAM, |it| it.capacity = Some(1));
    let load = Load { open: [(SAM, 1)].into(), ..Load::default() };
    let cases = [
        (RUIZ, Queue::Librarians(HOOVER), Some(Warning::Away { until: Some(day("2026-09-18")) })),
        (SAM, Queue::Specialists, Some(Warning::Full)),
        (NAIR, Queue::Librarians(MONROE), None),
        (INES, Queue::TechOffice, None),
    ];
    for (staff, queue, warning) in cases {
        let request = Request { named: Some(staff), ..request(HOOVER, Some(GOOGLE)) };
        let route = route(&request, &district, &load, at(TUESDAY));
        assert_eq!((route.queue, route.lead), (queue, Some(staff)));
        assert_eq!(route.reason, Reason::Named { staff, warning });
    }
}

#[test]
fn a_name_that_can_not_be_asked_is_noted_and_routed_as_usual() {
    let teacher = routed(&district(), &Request { named: Some(AUNE), ..request(HOOVER, Some(GOOGLE)) });
    assert_eq!(teacher.lead, Some(RUIZ));
    assert!(teacher.dropped.contains(&Dropped { staff: AUNE, why: DropReason::NoCoach }));
}

#[test]
fn the_library_is_looked_after_by_its_librarian_or_support_staff() {
    let library = |building| Request { kind: Kind::Library, ..request(building, None) };
    assert_eq!(routed(&district(), &library(HOOVER)).lead, Some(RUIZ));
    let bridges = routed(&district(), &library(BRIDGES));
    assert_eq!((bridges.queue, bridges.lead), (Queue::Librarians(BRIDGES), Some(PARA)));
    assert_eq!(bridges.reason, Reason::LibraryDesk { building: Some(BRIDGES), cover: None });
    let own = Request { requester: Some(RUIZ), topic: Some(GOOGLE), ..library(HOOVER) };
    assert_eq!(routed(&district(), &own).queue, Queue::Specialists, "its librarian asks about the topic");
}

#[test]
fn somebody_limited_to_some_kinds_is_asked_only_those() {
    let mut district = district();
    change(&mut district, RUIZ, |it| it.only = vec![Kind::Resources]);
    assert_eq!(routed(&district, &request(HOOVER, Some(GOOGLE))).lead, Some(NAIR));
    let resources = Request { kind: Kind::Resources, ..request(HOOVER, Some(GOOGLE)) };
    assert_eq!(routed(&district, &resources).lead, Some(RUIZ));
}

#[test]
fn a_planned_change_of_phase_moves_the_route_on_its_day() {
    let mut district = district();
    let planned = PhaseEntry { phase: Phase::Standard, from: day("2026-09-16"), review: None };
    district.initiatives.iter_mut().find(|it| it.id == MOODLE).unwrap().history.push(planned);
    let queue =
        |moment| route(&request(DAKOTA_HILLS, Some(MOODLE)), &district, &Load::default(), at(moment)).queue;
    assert_eq!(queue("2026-09-15 23:59"), Queue::Specialists);
    assert_eq!(queue("2026-09-16 00:00"), Queue::Librarians(DAKOTA_HILLS));
}

#[test]
fn a_district_may_divide_the_phases_otherwise() {
    let mut district = district();
    district.settings.owners.implementation = Owner::Specialists;
    district.settings.owners.standard = Owner::Specialists;
    district.settings.owners.learning = Owner::Librarian;
    let cases =
        [(MOODLE, Queue::Specialists), (GOOGLE, Queue::Specialists), (IPADS, Queue::Librarians(HOOVER))];
    for (topic, queue) in cases {
        let route = routed(&district, &request(HOOVER, Some(topic)));
        assert_eq!(route.queue, queue, "{topic}");
        assert!(matches!(route.reason, Reason::ByPhase { .. }), "{topic}");
    }
}

#[test]
fn without_a_building_the_specialists_see_it() {
    let route = routed(&district(), &Request { building: None, ..request(HOOVER, Some(GOOGLE)) });
    let Reason::Covered { cover, .. } = route.reason else { panic!("not covered") };
    assert_eq!((route.queue, cover.gap), (Queue::Specialists, Gap::NoBuilding));
}

#[test]
fn a_specialist_is_never_chosen_by_building_or_grade() {
    let mut district = district();
    district.settings.owners.unsorted = Owner::Specialists;
    change(&mut district, SAM, |it| it.posts = person(SAM, Role::Specialist, &[(HOOVER, "")]).posts);
    for grade in [None, crate::domain::building::Grade::new(3)] {
        assert_eq!(routed(&district, &Request { grade, ..request(HOOVER, None) }).lead, Some(JO));
    }
}
